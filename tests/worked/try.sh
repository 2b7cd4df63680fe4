#!/bin/sh
# try.sh [--build]: the worked changes of CONTRIBUTING.md still fit the tree. With --build each is made in a copy of it, is
# built there, and passes its own transcript.
set -eu
tree=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

try()
{
  rm -rf "$folder/copy"
  mkdir "$folder/copy"
  (cd "$tree" && tar -cf - --exclude=./build --exclude=./.git .) | tar -xf - -C "$folder/copy"
  cd "$folder/copy"
  patch -p1 --quiet --forward < "$tree/tests/worked/$1.patch" || {
    echo "tests/worked/$1.patch no longer fits; make it anew"
    exit 1
  }
  [ "$2" = --build ] || return 0
  cmake --preset release > /dev/null
  cmake --build --preset release --target mneedle transcript > /dev/null
  build/release/tests/support/transcript/transcript "$PWD/build/release/src/mneedle" "tests/cli/$3.txt"
  echo "$1.patch: builds, and $3.txt passes"
}

try output "${1:-}" org
try command "${1:-}" areas
