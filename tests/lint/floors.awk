# Reads sources and reports every include that does not point downwards, and every thing that belongs to one floor
# and is used on another. The picture that this enforces is in src/README.md.

BEGIN {
  split("base=0 rules=1 history=1 profile=1 engine=2 answers=2 exchange=2 rule_test=3 interview=3 proof=3 report=3 render=4 host=5 cli=6 main.cpp=7", pairs, " ")
  for (i in pairs) {
    split(pairs[i], pair, "=")
    floor_of[pair[1]] = pair[2]
  }
  # Public headers, by concept. History may be part of a proposal; no other two of floor 1 know each other.
  split("error=base date=base date_words=base depth=base words=base keep=base " \
        "rules=rules rule_kinds=rules history=history log=history profile=profile proposal=history " \
        "answers=answers exchange=exchange rule_test=rule_test verify=proof verdict=engine evaluate=engine rest_table=engine rules_diff=engine forecast=engine plan=engine report=report record_report=report rules_report=report render=render", heads, " ")
  for (i in heads) {
    split(heads[i], pair, "=")
    folder_of["<mneedle/" pair[1] ".hpp>"] = pair[2]
  }
}

function say(what)
{
  printf "%s:%d: %s\n", FILENAME, FNR, what
  wrong = 1
}

# The folder that a file of the tree belongs to.
function home(file)
{
  if (file ~ /include\/mneedle\//) {
    sub(/.*include\/mneedle\//, "<mneedle/", file)
    file = file ">"
    return file in folder_of ? folder_of[file] : "?"
  }
  sub(/.*src\//, "", file)
  sub(/\/.*/, "", file)
  return file
}

function check_floor(from, to, what)
{
  if (!(to in floor_of)) {
    say(what " belongs to no floor; name it in tests/lint/floors.awk")
  } else if (floor_of[to] > floor_of[from]) {
    say(from " (floor " floor_of[from] ") must not know " what " (floor " floor_of[to] ")")
  } else if (floor_of[to] == 1 && floor_of[from] == 1 && to != from) {
    say(from " must not know its neighbour " what)
  } else if (from == "host" && to != "host" && floor_of[to] > 0) {
    say("host knows values only, not " what)
  }
}

FNR == 1 {
  here = home(FILENAME)
  public = FILENAME ~ /include\/mneedle\//
  if (!(here in floor_of)) {
    say("belongs to no floor; name it in tests/lint/floors.awk")
    here = "main.cpp"
  }
}

/^[ \t]*#[ \t]*include/ {
  what = $0
  sub(/^[ \t]*#[ \t]*include[ \t]*/, "", what)
  sub(/[ \t]*(\/\/.*)?$/, "", what)
  if (what ~ /^</ && what !~ /^<mneedle\//) {
    if (what ~ /^<toml/ && FILENAME !~ /src\/base\/toml\.cpp$/) say("toml++ belongs to src/base/toml.cpp")
    if (what ~ /^<CLI/ && here != "cli") say("CLI11 belongs to src/cli")
    if (what ~ /^<fmt/ && public) say("public headers do without fmt")
    if (what ~ /^<(chrono|ctime|time\.h|sys\/time\.h)>/ && here != "host" && FILENAME !~ /src\/base\/date\.cpp$/) say("time belongs to src/host")
    if (what ~ /^<(unistd|fcntl|sys\/.*|dirent|termios|poll|signal)\.h>|^<(filesystem|fstream|iostream|cstdio|csignal)>/ &&
        here != "host" && here != "main.cpp" && FILENAME !~ /src\/rules\/embed/) say("the world outside belongs to src/host: " what)
  } else if (what ~ /^<mneedle\//) {
    check_floor(here, what in folder_of ? folder_of[what] : "?", what)
  } else {
    if (public) say("a public header includes public headers only")
    target = what
    gsub(/"/, "", target)
    # The built-in rules stand in a generated file beside the generator.
    if (index(target, "/") == 0) say("includes start at src: \"" here "/" target "\"")
    sub(/\/.*/, "", target)
    check_floor(here, target, what)
  }
  next
}

{
  code = $0
  gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
  sub(/\/\/.*/, "", code)
}

here != "host" && code ~ /(^|[^A-Za-z0-9_])(std::)?(time|getenv|setlocale|localtime(_r)?|gmtime(_r)?|mktime|gettimeofday|clock_gettime|rand|isatty)\(|system_clock|steady_clock|random_device/ {
  say("clock, environment and chance belong to src/host")
}

END { exit wrong }
