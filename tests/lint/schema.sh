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

# validate SCHEMA EXIT COMMAND...: runs it, wants that exit code, and keeps the document to be held against the schema.
documents=0
validate()
{
  schema=$1
  code=$2
  shift 2
  said=0
  documents=$((documents + 1))
  "$program" --format json "$@" > "$folder/document-$documents.$schema" || said=$?
  if [ "$said" != "$code" ]; then
    echo "$*: exit code $said instead of $code"
    exit 1
  fi
  echo "document $documents: mneedle --format json $*"
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
  validate check 1 check $facts --area forehead --last 2026-03-01 --last-depth 0.25 --not-done skin-calm,retinoid-5d
  validate check 1 check $facts --area face --last 2026-03-01 --last-depth 0.25 --on 2026-03-25
  validate checklist 0 checklist all --device-kind roller
  validate next 0 next
  validate log 0 log list
  validate log 0 log add --on 2026-03-10 --area face --depth 0.25 --device-kind roller --sensitivity normal
  validate log 0 log add --on 2026-03-12 --area scalp --depth 0.5 --bled --note 'a "note"'
  validate log 0 log event sunburn --on 2026-03-11
  validate log 0 log list
  validate log 0 log react 2026-03-10-face --grade mild --note 'a little "pink"'
  validate log 0 log react 2026-03-10-reaction --grade moderate --resolved 2026-03-14
  validate log 0 log show 2026-03-10-reaction
  validate log 0 log react 2026-03-12-scalp --on 2026-03-13 --grade severe --kind allergy
  validate check 1 check $facts --area hands --last never
  validate next 0 next
  validate log 0 log undo
  validate log 0 log hold --until 2026-03-20 --reason holiday --area legs
  validate log 0 log device blue --on 2026-03-01
  validate log 0 log undo
  validate log 0 log remove 2026-03-16-hold
  validate log 0 log show 2026-03-10-face
  validate summary 0 log list --summary
  validate log 0 log export
  validate doctor 0 doctor
  validate next 0 next
  validate next 0 next --area scalp --condition pregnancy
  validate plan 0 plan --sessions 2 --area neck,legs --depth 0.25 --last never
  validate plan 0 plan --sessions 7 --area neck --depth 0.25 --sensitivity normal --last never --before 2027-01-01
  validate plan 1 plan --sessions 3 --area neck,scalp --depth 0.25 --sensitivity normal --last 2026-03-01 --before 2026-04-10
  validate plan 1 plan --sessions 3 --area neck --depth 0.25 --condition pregnancy --before 2026-04-10
  validate profile 0 profile
  validate profile 0 profile init --sensitivity normal --condition history-hsv --screened --device blue --device-kind roller
  validate profile 0 profile init --sensitivity normal
  validate profile 0 profile show
  validate rules 0 rules list
  validate rules-check 0 rules check
  validate rules-test 0 rules test
  validate rules-table 0 rules table
  validate rules 0 rules list --kind interval
  validate rules 0 rules list --word accutane
  validate rules-diff 0 rules diff builtin rules
  validate rules-diff 1 rules diff builtin rules/example/dermatologist.toml
}
# What an exchange and a doctor have to say.
log="$folder/.local/share/mneedle/default"
sed 's/depth_mm = 0.25/depth_mm = 0.3/' "$log/log.toml" > "$folder/log.toml"
validate log 0 log merge "$log/log.toml"
validate log 1 log merge "$folder/log.toml"
validate log 0 log merge "$folder/log.toml" --theirs 2026-03-10-face
validate log 0 log remove 2026-03-10-face
validate log 0 log merge "$folder/log.toml"
validate log 0 log undo
validate summary 0 log list --summary --today 2027-01-01
validate doctor 0 doctor --today 2027-01-01
printf '[[event]]\nid = "sun"\nevent = "sunburn"\ndate = 2026-03-15\n' >> "$folder/log.toml"
cp "$folder/log.toml" "$log/log.sync-conflict-20260301-101112-ABC.toml"
validate doctor 3 doctor
echo 'typo = 1' >> "$log/log.toml"
validate doctor 3 doctor
# A set whose tests fail.
mkdir "$folder/wrong"
cp rules/*.toml "$folder/wrong"
sed 's/^verdict = "go"/verdict = "no-go"/; s/"pass"/"stop"/' rules/area.toml > "$folder/wrong/area.toml"
validate rules-test 1 rules test "$folder/wrong"
# Every rule, whatever its kind.
"$program" --format json rules list > "$folder/list.json"
for id in $(python3 -c 'import json, sys; [print(rule["rule"]) for rule in json.load(open(sys.argv[1]))["rules"]]' "$folder/list.json"); do
  "$program" --format json rules show "$id" > "$folder/$(echo "$id" | tr / +).rule"
done
# All at once: the validator takes longer to start than to look.
python3 -B tests/lint/validate.py src/render/schema "$folder"/document-* "$folder"/*.rule
