#!/bin/bash
# The same program that uses AVX elsewhere runs on a processor that has none: an emulated Nehalem.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
[ "$(uname -m)" = x86_64 ] && command -v qemu-x86_64 >/dev/null || exit 77
here=$(cd "$(dirname "$0")" && pwd)
flags="-std=c++20 -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE -I$here"
cat >main.cpp <<'CPP'
#include "program.hpp"
int main() { return run_program() || lw::targets().size() != 1; }
CPP
for level in -O0 -O2; do
    $CXX $flags $level main.cpp -o main -pthread
    qemu-x86_64 -cpu Nehalem ./main | tee output || { echo "failed with $CXX $level"; exit 1; }
    grep -q '^sse2: ' output
done
# An impossible wish is an exception, not a crash.
cat >wish.cpp <<'CPP'
#include "program.hpp"
int main() {
    try {
        return run_program();
    } catch (const lw::target_error& e) {
        std::puts(e.what());
        return 3;
    }
}
CPP
$CXX $flags -O1 wish.cpp -o wish -pthread
status=0
LANEWISE_TARGET=avx2 qemu-x86_64 -cpu Nehalem ./wish >output || status=$?
[ $status = 3 ] && grep -q "LANEWISE_TARGET: target 'avx2' is not available" output || { echo "wish: exit $status"; cat output; exit 1; }
