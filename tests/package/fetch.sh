#!/bin/sh
# fetch.sh [SOURCES]: builds mneedle as on a system without CLI11, fmt, toml++ and doctest, which are downloaded at
# their fixed versions; or taken from SOURCES, a folder that has them as cli11, fmt, tomlplusplus and doctest. Installs
# the result, which must hold nothing of theirs.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
sources=${1:-}
set --
for name in CLI11 fmt tomlplusplus doctest; do
  set -- "$@" -DCMAKE_DISABLE_FIND_PACKAGE_$name=ON
  upper=$(echo $name | tr '[:lower:]' '[:upper:]')
  lower=$(echo $name | tr '[:upper:]' '[:lower:]')
  [ -z "$sources" ] || set -- "$@" "-DFETCHCONTENT_SOURCE_DIR_$upper=$sources/$lower"
done
# Without leave to download it says so, and what to do.
if cmake -G Ninja -S . -B "$folder/refused" -DMNEEDLE_FETCH=OFF "$@" > "$folder/said" 2>&1; then
  echo "went on without CLI11"
  exit 1
fi
grep -q 'MNEEDLE_FETCH=ON downloads' "$folder/said"
cmake -G Ninja -S . -B "$folder/build" -DCMAKE_UNITY_BUILD=ON "$@"
cmake --build "$folder/build" --target mneedle mneedle_core
cmake --install "$folder/build" --prefix "$folder/installed" > /dev/null
"$folder/installed/bin/mneedle" --version
if find "$folder/installed" | grep -iE 'cli11|/CLI/|fmt|toml\+\+|tomlplusplus|doctest'; then
  echo "these are not mneedle's"
  exit 1
fi
sh tests/package/example.sh cmake "$folder/build"
echo "builds with libraries that are not installed"
