#!/bin/sh
# Includes point downwards only (see src/README.md).
set -eu
find src include -name '*.[ch]pp' | sort | xargs awk -f tests/lint/floors.awk
