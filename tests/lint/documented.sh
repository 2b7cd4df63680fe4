#!/bin/sh
# documented.sh PROGRAM: every option that some --help names stands in the manual page, and the other way round; so does
# every command that --help tells of, its --help has an example, and the example works.
set -eu
program=$1
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" MNEEDLE_TODAY=2026-03-16
PATH="$(dirname "$program"):$PATH"
unset MNEEDLE_CONFIG_DIR MNEEDLE_DATA_DIR MNEEDLE_PROFILE
page=$(pwd)/man/mneedle.1

complain()
{
  echo "$*"
  failed=1
}

# help COMMAND...
help()
{
  "$program" "$@" --help=all > "$folder/one" < /dev/null
  cat "$folder/one" >> "$folder/all"
  if grep -nE '.{81}' "$folder/one"; then
    complain "mneedle $* --help is wider than 80 columns"
  fi
  [ $# -gt 0 ] || return 0
  grep -qE "^\.Ss .*Ic $*( |\$)" "$page" || complain "not in man/mneedle.1: mneedle $*"
  example=$(sed -n '/^Example:/{n;p;}' "$folder/one")
  case $example in
  *"mneedle $*"*) ;;
  *) complain "mneedle $* --help shows no example of it" ;;
  esac
  # A proof takes a while, and tests/proof makes several.
  [ "$*" != "rules verify" ] || return 0
  ended=0
  (cd "$folder" && sh -c "$example" > said 2>&1 < /dev/null) || ended=$?
  if [ "$ended" -gt 1 ]; then
    complain "the example of mneedle $* --help ends with $ended:$example"
    cat "$folder/said"
  fi
}

# Examples may speak of this file.
cat > "$folder/my-rules.toml" << 'END'
[[note]]
id = "my-note"
topic = "mine"
message = "Rest is progress"
why = "So that there is something to check."
basis = "convention"
reason = "An example."
grade = "low"
END

printf 'id,type,date,area,depth_mm\n,session,2026-03-02,face,0.25\n' > "$folder/sessions.csv"
mkdir "$folder/laptop"
printf 'format = 2\n' > "$folder/laptop/log.toml"
export EDITOR=true

help
sh tests/lint/commands.sh "$program" > "$folder/commands"
if [ ! -s "$folder/commands" ]; then
  complain "mneedle --help names no command"
fi
while read -r command; do
  # shellcheck disable=SC2086 # "log add" is two words
  help $command
done < "$folder/commands"

{ cat "$folder/all"; echo "--help --version --all"; } | grep -oE -- '--[a-z][a-z-]+' | sort -u > "$folder/help"
grep -oE -- 'Fl -[a-z][a-z-]+' "$page" | sed 's/^Fl -/--/' | sort -u > "$folder/man"
if ! diff "$folder/help" "$folder/man" > "$folder/difference"; then
  echo "< only in --help, > only in man/mneedle.1:"
  complain "$(grep '^[<>]' "$folder/difference")"
fi
exit "$failed"
