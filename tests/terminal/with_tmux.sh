#!/bin/sh
# with_tmux.sh COMMAND...: runs it where tmux is at hand; elsewhere skips (77), except in CI, where it has to be there.
if ! command -v tmux > /dev/null && [ "${CI:-}" != true ]; then
  exit 77
fi
exec "$@"
