#!/bin/sh
# source.sh: the source of the last commit as build/packages/mneedle-VERSION.tar.gz, the same bytes each time; unpacked
# elsewhere and without a network it builds, installs and answers. For Linux, as somebody who may use unshare.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^project(mneedle VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p build/packages
tarball=build/packages/mneedle-$version.tar.gz
git -c tar.umask=0022 archive --format=tar --prefix="mneedle-$version/" HEAD | gzip -9n > "$tarball"
tar -xzf "$tarball" -C "$folder"
cd "$folder/mneedle-$version"
unshare --map-root-user --net sh -eu -c '
  cmake --preset release -DMNEEDLE_TESTS=OFF -DMNEEDLE_FETCH=OFF > ../said
  cmake --build --preset release >> ../said
  cmake --install build/release --prefix ../installed >> ../said' || {
  cat ../said
  exit 1
}
../installed/bin/mneedle --version
cd - > /dev/null
sha256sum "$tarball"
echo "the source builds without a network"
