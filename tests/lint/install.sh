#!/bin/sh
# install.sh CMAKE BUILD: an installed tree holds what it should, and its program runs from where it lies.
set -eu
cmake=$1
build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$cmake" --install "$build" --prefix "$folder" > /dev/null
for file in bin/mneedle share/man/man1/mneedle.1 share/man/man5/mneedle-json.5 \
  share/man/man5/mneedle-log.5 share/man/man5/mneedle-profile.5 share/man/man5/mneedle-rules.5 \
  share/man/man7/mneedle.7 share/mneedle/rules/ruleset.toml share/mneedle/rules/sources.toml \
  share/doc/mneedle/LICENSE share/doc/mneedle/example/dermatologist.toml; do
  if [ ! -f "$folder/$file" ]; then
    echo "not installed: $file"
    exit 1
  fi
done
"$folder/bin/mneedle" --version
# Each shell finds the script that the program prints.
for script in bash:bash-completion/completions/mneedle zsh:zsh/site-functions/_mneedle \
  fish:fish/vendor_completions.d/mneedle.fish; do
  "$folder/bin/mneedle" completion "${script%%:*}" | cmp - "$folder/share/${script#*:}"
done
# Every rule file of the tree comes along.
for rules in rules/*.toml; do
  cmp "$rules" "$folder/share/mneedle/$rules"
done
# So does the schema of every JSON output.
for schema in src/render/schema/*.json; do
  cmp "$schema" "$folder/share/mneedle/schema/${schema##*/}"
done
# The installed rules are a base set that says what the compiled-in one says.
cd "$folder"
unset MNEEDLE_CONFIG_DIR MNEEDLE_DATA_DIR
export HOME="$folder" MNEEDLE_TODAY=2026-03-16
bin/mneedle rules list > builtin
bin/mneedle --base-rules share/mneedle/rules rules list > installed
cmp builtin installed
bin/mneedle rules test share/doc/mneedle/example/dermatologist.toml
