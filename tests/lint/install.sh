#!/bin/sh
# install.sh CMAKE BUILD: an installed tree holds what it should, and its program runs from where it lies.
set -eu
cmake=$1
build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(umask 002 && "$cmake" --install "$build" --prefix "$folder" > /dev/null)
for file in bin/mneedle share/man/man1/mneedle.1 share/man/man5/mneedle-json.5 \
  share/man/man5/mneedle-log.5 share/man/man5/mneedle-profile.5 share/man/man5/mneedle-rules.5 \
  share/man/man7/mneedle.7 share/mneedle/rules/ruleset.toml share/mneedle/rules/sources.toml \
  share/doc/mneedle/LICENSE share/doc/mneedle/copyright share/doc/mneedle/README.md share/doc/mneedle/CHANGELOG.md \
  share/doc/mneedle/examples/dermatologist.toml share/doc/mneedle/examples/crontab \
  share/doc/mneedle/examples/mneedle.timer share/doc/mneedle/examples/mneedle.service \
  share/doc/mneedle/examples/mneedle-notify; do
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
# And each public header.
for header in include/mneedle/*.hpp; do
  cmp "$header" "$folder/$header"
done
# Only its owner may change any of it, though the umask lets a group.
if find "$folder" -mindepth 1 \( -type d ! -perm 755 -o -type f ! -perm 644 ! -name mneedle \) | grep .; then
  echo "these have other permissions than 755 for folders, 644 for files"
  exit 1
fi
# Either component comes alone, and both together are all of it.
for component in program dev; do
  "$cmake" --install "$build" --prefix "$folder/$component" --component $component > /dev/null
  (cd "$folder/$component" && find . -type f) > "$folder/$component.files"
done
[ -f "$folder/program/bin/mneedle" ]
[ -f "$folder/dev/include/mneedle/evaluate.hpp" ]
sort "$folder/program.files" "$folder/dev.files" > "$folder/both.files"
(cd "$folder" && find bin include lib* share -type f | sed 's|^|./|' | sort) | diff - "$folder/both.files"
# The installed rules are a base set that says what the compiled-in one says.
cd "$folder"
unset MNEEDLE_CONFIG_DIR MNEEDLE_DATA_DIR
export HOME="$folder" MNEEDLE_TODAY=2026-03-16
bin/mneedle rules list > builtin
bin/mneedle --base-rules share/mneedle/rules rules list > installed
cmp builtin installed
bin/mneedle rules test share/doc/mneedle/examples/dermatologist.toml
