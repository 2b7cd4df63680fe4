#!/bin/sh
# The overlay that the transcript goes through is the one that users get.
set -eu
sed -n '/^file dermatologist.toml$/,/^$/p' tests/cli/overlay-example.txt | sed -n 's/^| \{0,1\}//p' |
  diff rules/example/dermatologist.toml -
