#!/bin/sh
# commands.sh PROGRAM: every command that --help tells of, a line each, the commands of commands after their own.
set -eu
program=$1

# below COMMAND...: what stands under the heading "Commands" of its whole help text, and what stands below that.
below()
{
  "$program" "$@" --help=all < /dev/null |
    sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z-]*\).*/\1/p' |
    while read -r name; do
      echo "$*${1:+ }$name"
      below "$@" "$name"
    done
}

below
