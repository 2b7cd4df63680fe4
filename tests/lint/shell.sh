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
# The completion scripts parse in their own shells, where there are any.
completion=src/cli/completion/mneedle
bash -n "$completion.bash"
! command -v shellcheck > /dev/null || shellcheck -s bash "$completion.bash"
for shell in zsh fish; do
  if command -v "$shell" > /dev/null; then
    "$shell" -n "$completion.$shell"
  elif [ "${CI:-}" = true ]; then
    echo "$shell is not installed"
    exit 1
  fi
done
