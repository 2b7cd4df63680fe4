#!/bin/sh
# Each type of the program has a name of its own. Two of one name, in headers that no file includes together, link
# without a word, and one of them is then destroyed as if it were the other.
set -eu
if ! ctags --version 2> /dev/null | grep -q Universal; then
  [ "${CI:-}" = true ] || exit 77
  echo "universal-ctags is not installed"
  exit 1
fi
find include src -name '*.[ch]pp' -exec ctags --c++-kinds=sceut --language-force=C++ \
  -x --_xformat='%{scope}::%N %F:%n' {} + |
  awk '
    $1 ~ /__anon/ || $1 !~ /^mneedle::/ { next }
    $1 in seen { print $2 ": " $1 " has that name already in " seen[$1]; twice = 1 }
    { seen[$1] = $2 }
    END { exit twice || NR < 100 }'
