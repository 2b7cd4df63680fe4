#!/bin/sh
# words.sh PROGRAM: no text that people read scolds or promises: these words stay out of rules, program texts, help
# texts and documents. Comments may use them, and so may quoted titles of sources.
set -eu
program=$1
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The words as words; "fail-safe", "safety" and the like are others.
pattern='(^|[^a-z-])(due|overdue|missed|streak|safe)([^a-z-]|$)'

# forbid FILE...: none of the words on any line; a line that is a comment of a rule file does not count.
forbid()
{
  if grep -niE "$pattern" /dev/null "$@" | grep -vE '^[^:]*\.toml:[0-9]+:#'; then
    failed=1
  fi
}

# strings_of FILE...: what stands between quotation marks in C++, each line with its place. A comment ends the line.
strings_of()
{
  awk '
    {
      rest = $0
      said = ""
      gsub(/\047\\?"\047/, "", rest)
      while (match(rest, /"([^"\\]|\\.)*"|\/\//) && substr(rest, RSTART, 2) != "//") {
        said = said " " substr(rest, RSTART, RLENGTH)
        rest = substr(rest, RSTART + RLENGTH)
      }
      if (said != "") print FILENAME ":" FNR ":" said
    }' "$@"
}

# The test finds what it is there for.
cat > "$folder/example.cpp" << 'END'
auto a = "one / two"; auto b = "perfectly Safe"; // a comment may say safe
auto c = '"'; auto d = "https://example.org is overdue";
auto e = "fail-safe and safety"; // "safe"
END
found=$(strings_of "$folder/example.cpp" | grep -ciE "$pattern" || true)
if [ "$found" != 2 ]; then
  echo "finds $found of the 2 lines with such words"
  failed=1
fi

for file in rules/*.toml rules/example/*.toml; do
  [ "$file" = rules/sources.toml ] || forbid "$file"
done
find src include -name '*.[ch]pp' | sort | while read -r file; do strings_of "$file"; done > "$folder/strings"
forbid "$folder/strings"
forbid README.md CHANGELOG.md CONTRIBUTING.md rules/README.md src/README.md man/mneedle*.[157]
{
  "$program" --help
  sh tests/lint/commands.sh "$program" | while read -r command; do
    # shellcheck disable=SC2086 # "log add" is two words
    "$program" $command --help < /dev/null
  done
} > "$folder/help"
forbid "$folder/help"
if [ "$failed" = 1 ]; then
  echo "words to leave out: due, overdue, missed, streak, safe"
fi
exit "$failed"
