#!/bin/sh
# The manual pages are well formed.
set -eu
if command -v mandoc > /dev/null; then
  mandoc -T lint -W warning man/mneedle*.[157]
elif [ "${CI:-}" = true ]; then
  echo "mandoc is not installed"
  exit 1
else
  exit 77
fi
