#!/bin/sh
# Files stay under 300 lines, and functions of the program under 60 where ctags can tell.
set -eu
failed=0
find src include tests -name '*.[ch]pp' -exec awk '
  FNR == 301 { print FILENAME ": more than 300 lines"; wrong = 1 }
  END { exit wrong }' {} + || failed=1
if ctags --version 2>/dev/null | grep -q Universal; then
  find src include -name '*.[ch]pp' | sort |
    ctags -L - --c++-kinds=f --fields=ne -f - |
    awk -F '\t' '
      {
        first = last = 0
        for (i = 4; i <= NF; ++i) {
          if ($i ~ /^line:/) first = substr($i, 6)
          if ($i ~ /^end:/) last = substr($i, 5)
        }
        if (last - first + 1 > 60) {
          printf "%s:%d: %s has %d lines; 60 are the most\n", $2, first, $1, last - first + 1
          wrong = 1
        }
      }
      END { exit wrong }' || failed=1
elif [ "${CI:-}" = true ]; then
  echo "universal-ctags is not installed"
  failed=1
fi
exit "$failed"
