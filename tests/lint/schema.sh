#!/bin/sh
# schema.sh PROGRAM: real JSON outputs are what the schemas promise.
set -eu
program=$1
if ! python3 -c 'import jsonschema' 2> /dev/null; then
  echo "python3-jsonschema is not installed"
  [ "${CI:-}" != true ] || exit 1
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" MNEEDLE_TODAY=2026-03-16
unset MNEEDLE_CONFIG_DIR MNEEDLE_DATA_DIR MNEEDLE_PROFILE

# validate SCHEMA EXIT COMMAND...: runs it, wants that exit code and a document of that schema.
validate()
{
  schema=$1
  code=$2
  shift 2
  said=0
  "$program" --format json "$@" > "$folder/out.json" || said=$?
  if [ "$said" != "$code" ]; then
    echo "$*: exit code $said instead of $code"
    exit 1
  fi
  python3 tests/lint/validate.py "tests/schema/$schema.json" "$folder/out.json" || {
    echo "so says: mneedle --format json $*"
    exit 1
  }
}

facts="--depth 0.25 --sensitivity normal --device-kind roller --device-uses 4 --screened --done all"
# shellcheck disable=SC2086 # lists of words
{
  validate check 1 check
  validate check 0 check $facts --area face --last 2026-03-01 --last-depth 0.25
  validate check 0 check --explain $facts --area face --last never
  validate check 1 check --explain $facts --area face --last 2026-03-15 --last-depth 0.25 --condition pregnancy
  validate check 1 check $facts --area face --last 2026-03-15 --last-depth 0.25 --event isotretinoin=2026-01-01
  validate check 1 check $facts --area eyelid --last never
  validate next 0 next
  validate log 0 log list
  validate log 0 log add --on 2026-03-10 --area face --depth 0.25 --device-kind roller --sensitivity normal
  validate log 0 log add --on 2026-03-12 --area scalp --depth 0.5 --bled --note 'a "note"'
  validate log 0 log event sunburn --on 2026-03-11
  validate log 0 log list
  validate next 0 next
  validate next 0 next --area scalp --condition pregnancy
  validate profile 0 profile
  validate rules 0 rules list
  validate rules-check 0 rules check
}
# Every rule, whatever its kind.
"$program" --format json rules list > "$folder/list.json"
for id in $(python3 -c 'import json, sys; [print(rule["rule"]) for rule in json.load(open(sys.argv[1]))["rules"]]' "$folder/list.json"); do
  "$program" --format json rules show "$id" > "$folder/$(echo "$id" | tr / +).rule"
done
python3 tests/lint/validate.py tests/schema/rule.json "$folder"/*.rule
