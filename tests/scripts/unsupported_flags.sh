#!/bin/bash
# Flags that the library cannot work with: the first error says so.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
printf '#include <lanewise/lanewise.hpp>\nint main() {}\n' >main.cpp
refused() { # refused TEXT FLAG...
    if $CXX "${@:2}" -fsyntax-only -I"$LANEWISE_INCLUDE" -isystem "$XSIMD_INCLUDE" main.cpp 2>output; then echo "${*:2} was accepted"; exit 1; fi
    grep -m 1 'error:' output | grep -q "error: .*lanewise: $1" || { echo "${*:2}:"; head -20 output; exit 1; }
}
refused 'needs C++20: compile with -std=c++20' -std=c++17
refused 'needs exceptions: compile without -fno-exceptions' -std=c++20 -fno-exceptions
[ "$(uname -m)" != x86_64 ] || refused 'needs 64-bit pointers: compile without -m32 or -mx32' -std=c++20 -m32
