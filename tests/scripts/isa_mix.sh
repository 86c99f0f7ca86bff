#!/bin/bash
# Objects built with different -m flags share a program: each keeps its own code, whichever the linker sees first.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
[ "$(uname -m)" = x86_64 ] || exit 77
command -v objdump >/dev/null || { echo "no objdump here"; exit 77; }
here=$(cd "$(dirname "$0")" && pwd)
flags="-std=c++20 -O2 -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE -I$here"
printf '#include "program.hpp"\nint other();\nint main() { return run_program() + (other() == 7 ? 0 : 100); }\n' >plain.cpp
# Instantiates the same functions and calls none: this machine may lack the instructions.
printf '#include "program.hpp"\nint (*volatile instantiated)() = run_program;\nint other() { return 7; }\n' >special.cpp

# The plain object's functions: no zmm below the AVX-512 target, nothing of AVX in the sse2 one.
cat >offenders.awk <<'AWK'
/^[0-9a-f]+ <.*>:$/ {
    name = $0
    plain = name ~ /abi_000000000000000000_/
    avx2 = name ~ /[^a-zA-Z0-9_](t|lw)_avx2[^a-zA-Z0-9_]/
    sse2 = name ~ /[^a-zA-Z0-9_](t|lw)_sse2[^a-zA-Z0-9_]/
    seen += plain && avx2
    next
}
plain && avx2 && !/^$/ && /%zmm|%k[0-7]/ { bad[name]++ }
plain && sse2 && /\t(v[a-z0-9]+ +.*%[xyz]mm|vzeroupper|kmov)/ { bad[name]++ }
END {
    for (name in bad) { print "  " name " " bad[name]; status = 1 }
    if (!seen) { print "  no function of the plain object's AVX2 target: the check is worth nothing"; status = 1 }
    exit status
}
AWK

runs() { # the processor has the extensions of these flags
    for f in $1; do grep -qw "${f#-m}" /proc/cpuinfo || return 1; done
}

$CXX $flags -c plain.cpp -o plain.o
for isa in "-mavx512f" "-mavx512f -mavx512cd -mavx512bw -mavx512dq -mavx512vl -mavx2 -mfma" "-mavx2 -mfma"; do
    $CXX $flags $isa -c special.cpp -o special.o
    for order in "plain.o special.o" "special.o plain.o"; do
        $CXX $order -o program -pthread
        objdump -dC --no-show-raw-insn program | awk -f offenders.awk >offenders ||
            { echo "linked as $order, special.o with $isa:"; head -20 offenders; exit 1; }
        # With special.o first, std:: and other functions outside the targets are its own, here as in any program.
        [ "$order" = "special.o plain.o" ] && ! runs "$isa" ||
            ./program || { echo "exit $? of $order, special.o with $isa"; exit 1; }
    done
done
