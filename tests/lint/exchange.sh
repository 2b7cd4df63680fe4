#!/bin/sh
# exchange.sh PROGRAM: other readers of CSV and JSON find in what `log list` prints what the log says.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" MNEEDLE_TODAY=2026-03-16
unset MNEEDLE_CONFIG_DIR MNEEDLE_DATA_DIR MNEEDLE_PROFILE
data="$folder/.local/share/mneedle/default"
mkdir -p "$data"
cat > "$data/log.toml" << 'END'
format = 2

[[session]]
id = "a"
date = 2026-01-01
depth_mm = 0.25
done = []
note = "=1+1, \"quoted\"\n\n\ttabbed \u0085 \u202e \U0001F600"

[[event]]
id = "b"
event = "sunburn"
date = 2026-01-02
note = "'"

[[hold]]
id = "c"
date = 2026-01-03
until = 2026-01-04
reason = "a;b,c\\d\n"
END
for format in csv json; do
  "$program" --format "$format" log list > "$folder/log.$format"
done
python3 tests/lint/exchange.py "$data/log.toml" "$folder/log.csv" "$folder/log.json"
