#!/bin/sh
# example.sh CMAKE BUILD: a program of its own finds the installed library, builds and answers; so it does once the
# installed tree has been moved. Nothing of this tree is used but what was installed.
set -eu
cmake=$1
build=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$cmake" --install "$build" --prefix "$folder/first" --component dev > /dev/null
cp -R "$(dirname "$0")/example" "$folder/source"

# configure PREFIX [OPTION...]
configure()
{
  prefix=$1
  shift
  "$cmake" -G Ninja -S "$folder/source" -B "$folder/build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$prefix" "$@"
}

# answers PREFIX: built against the tree there, the program says what it should.
answers()
{
  rm -rf "$folder/build"
  if ! { configure "$1" && "$cmake" --build "$folder/build"; } > "$folder/said" 2>&1; then
    cat "$folder/said"
    exit 1
  fi
  "$folder/build/may_i" 2026-03-16 > "$folder/answer"
  "$folder/build/may_i" 2026-03-19 >> "$folder/answer"
  diff - "$folder/answer" << 'END'
NO-GO on Mon 2026-03-16
  interval-025: Needles up to 0.25 mm: rest between sessions; day 4 of 7 since 2026-03-12 (0.25 mm, normal sensitivity)
earliest 2026-03-19, recommended 2026-03-22
GO on Thu 2026-03-19
earliest 2026-03-19, recommended 2026-03-22
END
}

answers "$folder/first"
mkdir "$folder/another place"
mv "$folder/first" "$folder/another place/second"
answers "$folder/another place/second"
if grep -rlF -e "$folder/first" -e "$(pwd)" "$folder/another place/second"; then
  echo "these know where they were"
  exit 1
fi

# A version that promises something else is not taken.
for version in 0.0 0.2 1.0; do
  rm -rf "$folder/build"
  if configure "$folder/another place/second" -DMAY_I_WANTS=$version > "$folder/said" 2>&1; then
    echo "passes for version $version"
    exit 1
  fi
  grep -q 'compatible with requested' "$folder/said"
done
