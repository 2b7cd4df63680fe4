#!/bin/sh
# debs.sh: builds the Debian packages twice, from copies of this tree in two folders, compares every byte, and has
# lintian look at them. Leaves them in build/packages. Takes minutes, since no compiler cache may answer for the second.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset SOURCE_DATE_EPOCH CMAKE_CXX_COMPILER_LAUNCHER
export CCACHE_DISABLE=1

git ls-files -z | tar --null -T - -cf "$folder/source.tar" # changes that are not committed included

# build FOLDER: as somebody else, elsewhere, with another umask and time zone would.
build()
{
  mkdir -p "$1"
  tar -xf "$folder/source.tar" -C "$1"
  (cd "$1" && cmake --workflow --preset deb) > "$1.said" 2>&1 || {
    cat "$1.said"
    exit 1
  }
}

(umask 022 && build "$folder/one")
(umask 002 && export TZ=Asia/Tokyo && build "$folder/some/other/two")
rm -f build/packages/*.deb
mkdir -p build/packages
for package in "$folder"/one/build/deb/*.deb; do
  cmp "$package" "$folder/some/other/two/build/deb/${package##*/}"
  cp "$package" build/packages
done
cd build/packages
sha256sum ./*.deb
# Every read goes into a buffer that the compiler sees to be long enough, so that it leaves the check out and lintian
# misses it.
lintian --allow-root --display-info --pedantic --tag-display-limit 0 ./*.deb > "$folder/lintian" 2>&1 || true
if grep -v '^I: mneedle: hardening-no-fortify-functions \[usr/bin/mneedle\]$' "$folder/lintian"; then
  exit 1
fi
echo "the same bytes twice, and lintian says nothing"
