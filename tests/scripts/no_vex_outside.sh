#!/bin/bash
# AVX instructions stand in the functions of the AVX targets alone, so that an old machine never meets one.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
[ "$(uname -m)" = x86_64 ] || exit 77
here=$(cd "$(dirname "$0")" && pwd)
flags="-std=c++20 -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE -I$here"
printf '#include "program.hpp"\nint main() { return run_program(); }\n' >main.cpp

# Reads a disassembly; names the functions that hold VEX or EVEX instructions and do not belong to an AVX target.
cat >offenders.awk <<'AWK'
/^[0-9a-f]+ <.*>:$/ { name = $0; sub(/^[0-9a-f]+ </, "", name); sub(/>:$/, "", name); next }
/\t(v[a-z0-9]+ +.*%[xyz]mm|vzeroupper|kmov)/ {
    if (name ~ /(^|[^a-zA-Z0-9_])(t|lw)_avx(2|512)([^a-zA-Z0-9_]|$)/ || name ~ /lanewise_xsimd_avx(2|512)_/) inside++
    else outside[name]++
}
END {
    for (name in outside) { print "  " name ": " outside[name] " instructions"; bad = 1 }
    if (!inside) { print "  no AVX instruction at all: the check is worth nothing"; bad = 1 }
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
