#!/bin/sh
# The floors test finds what it is there for: each of these lines, put into that file, must be reported.
set -eu
here=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0

# try FILE LINE EXIT: 1 where the line is wrong, 0 where it is right.
try()
{
  mkdir -p "$folder/$(dirname "$1")"
  printf '%s\n' "$2" > "$folder/$1"
  found=0
  (cd "$folder" && awk -f "$here/tests/lint/floors.awk" "$1") > "$folder/said" || found=$?
  if [ "$found" != "$3" ]; then
    echo "$1 with '$2': exit $found instead of $3"
    cat "$folder/said"
    failed=1
  fi
}

try src/base/x.cpp '#include "rules/parse.hpp"' 1
try src/engine/x.cpp '#include "render/text.hpp"' 1
try src/engine/x.cpp '#include <mneedle/report.hpp>' 1
try src/render/x.cpp '#include "host/host.hpp"' 1
try src/rules/x.cpp '#include "history/format.hpp"' 1
try src/rules/x.cpp '#include <mneedle/history.hpp>' 1
try src/host/x.cpp '#include "engine/rest.hpp"' 1
try src/engine/x.cpp '#include "case.hpp"' 1
try src/exchange/x.cpp '#include "render/json.hpp"' 1
try src/unknown/x.cpp '#include <string>' 1
try src/rules/x.cpp '#include <toml++/toml.h>' 1
try src/host/x.cpp '#include <CLI/CLI.hpp>' 1
try include/mneedle/date.hpp '#include <fmt/format.h>' 1
try include/mneedle/date.hpp '#include "base/toml.hpp"' 1
try include/mneedle/surprise.hpp '#include <string>' 1
try src/engine/x.cpp '#include <chrono>' 1
try src/cli/x.cpp '#include <fstream>' 1
try src/cli/x.cpp '  const auto now = std::time(nullptr);' 1
try src/cli/x.cpp '  return getenv("HOME");' 1
try src/cli/x.cpp '  return std::chrono::system_clock::now();' 1

try src/engine/x.cpp '#include <mneedle/rules.hpp> // below' 0
try src/engine/x.cpp '#include "engine/case.hpp"' 0
try src/base/toml.cpp '#include <toml++/toml.h>' 0
try src/base/date.cpp '#include <chrono>' 0
try src/host/x.cpp '#include <unistd.h>' 0
try src/cli/x.cpp '#include <CLI/CLI.hpp>' 0
try src/cli/x.cpp '  runtime(1); // time(0) in a remark, "getenv(" in a text' 0
try src/main.cpp '#include "host/posix_host.hpp"' 0
exit "$failed"
