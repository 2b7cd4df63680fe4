#!/bin/sh
# Builds for coverage, runs what reaches the program, and says what was not reached. Ten minutes on two cores.
set -eu
cd "$(dirname "$0")/../.."

say()
{
  "$@"
}
# shellcheck source=.ci/packages
. ./.ci/packages
need clang clang-14 libclang-rt-14-dev llvm-14 strace

rm -rf build/coverage/counts
cmake --workflow --preset coverage

# These watch every system call, of which writing down the counts makes some more: what they say here is of no account.
program=$PWD/build/coverage/src/mneedle
python3 -B tests/faults/points.py "$program" --quick --faults ENOSPC,EIO,EINTR > /dev/null 2>&1 || true
for editing in "log edit" "profile edit"; do
  python3 -B tests/faults/points.py "$program" --command "$editing" --faults EAGAIN,ECHILD > /dev/null 2>&1 || true
done
python3 -B tests/faults/full_disk.py "$program" > /dev/null 2>&1 || true

exec python3 -B tests/coverage/coverage.py build/coverage
