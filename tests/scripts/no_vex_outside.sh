#!/bin/bash
# AVX instructions stand in the functions of the AVX targets alone, so that an old machine never meets one.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
[ "$(uname -m)" = x86_64 ] || exit 77
command -v objdump >/dev/null || { echo "no objdump here"; exit 77; }
here=$(cd "$(dirname "$0")" && pwd)
flags="-std=c++20 -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE -I$here"
cat >main.cpp <<'CPP'
#include "program.hpp"
int main() {
    const lw::ndarray<float, 2> square{{1, 2}, {3, 4}};
    return run_program() + (lw::matmul(square, square)(0, 0) != 7.0f);
}
CPP

# Reads a disassembly; names the functions that hold VEX or EVEX instructions and do not belong to an AVX target.
cat >offenders.awk <<'AWK'
# A user's kernel, an expression, a reduction, a matrix product.
BEGIN { split("script_kernel_body assign_loop reduce_loop matmul_kernel", kinds, " "); for (k in kinds) expected[kinds[k]] }
/^[0-9a-f]+ <.*>:$/ { name = $0; sub(/^[0-9a-f]+ </, "", name); sub(/>:$/, "", name); next }
/\t(v[a-z0-9]+ +.*%[xyz]mm|vzeroupper|kmov)/ {
    if (name ~ /(^|[^a-zA-Z0-9_])(t|lw)_avx(2|512)([^a-zA-Z0-9_]|$)/ || name ~ /lanewise_xsimd_avx(2|512)_/) {
        for (kind in expected) if (index(name, kind)) inside[kind]++
    } else outside[name]++
}
END {
    for (name in outside) { print "  " name ": " outside[name] " instructions"; bad = 1 }
    for (kind in expected)
        if (!inside[kind]) { print "  no AVX instruction in any " kind ": the check is worth nothing"; bad = 1 }
    exit bad
}
AWK

status=0
for level in -O0 -O2; do
    $CXX $flags $level -c main.cpp -o main.o
    if ! objdump -dC --no-show-raw-insn main.o | awk -f offenders.awk >offenders; then
        echo "with $CXX $level:"; cat offenders; status=1
    fi
done
exit $status
