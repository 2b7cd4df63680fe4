#!/bin/sh
# The shell scripts parse, and shellcheck finds nothing in them.
set -eu
scripts=$(find .ci tests -type f -name '*.sh'; echo .ci/run .ci/setup .ci/packages)
for script in $scripts; do
  sh -n "$script"
done
if command -v shellcheck > /dev/null; then
  # shellcheck disable=SC2086
  shellcheck -x -s sh $scripts
elif [ "${CI:-}" = true ]; then
  echo "shellcheck is not installed"
  exit 1
fi
