#!/bin/sh
# hardened.sh PROGRAM LIBRARY: what the release build promises about memory stands in what it made.
set -eu
failed=0
says()
{
  printf '%s\n' "$2" | grep -q -- "$3" || {
    echo "no $1"
    failed=1
  }
}

segments=$(readelf -lW "$1")
says "tables that are read-only once the program runs" "$segments" GNU_RELRO
says "stack that holds no code" "$(printf '%s\n' "$segments" | grep GNU_STACK)" 'RW '
undefined=$(nm -u "$2")
says "guard on the stack" "$undefined" __stack_chk_fail
says "bounds where the C library knows them" "$undefined" '__[a-z]*_chk$'
exit "$failed"
