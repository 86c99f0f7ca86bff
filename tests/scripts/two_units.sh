#!/bin/bash
# Two translation units share a header with a kernel and expressions: they link and agree, also where their flags differ.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
cat >shared.hpp <<'CPP'
#pragma once
#include <lanewise/lanewise.hpp>

#include <cstdio>

LW_JIT(clipped, (float scale, lw::view<const float> x, lw::view<float> out), {
    LW_FOR (i, x.size()) {
        lw::varying y = scale * x(i);
        LW_IF (y > 4.0f) { y = 4.0f - y; }
        out(i) = y;
    };
})

// A kernel that only this unit has, with functions that both have.
LW_FUNCTION(raised, (lw::varying<float> x, int n) -> lw::varying<float>, {
    if (n == 0) return x;
    LW_IF (x < 2.0f) { x = 1.0f; }
    return x * raised(x - 1.0f, n - 1);
})
LW_JIT(OWN_KERNEL, (lw::view<const float> x, lw::view<float> out), {
    LW_FOR (i, x.size()) {
        lw::varying y = x(i);
        LW_IF (y > 3.0f) { y = raised(y, 3); }
        out(i) = y;
    };
})

inline lw::ndarray<float, 1> scaled(const lw::ndarray<float, 1>& x) {
    auto out = lw::zeros<float>(x.size());
    clipped(0.75f, x, out);
    return out;
}
// Of internal linkage, so that each unit has its own: only the library's functions and `scaled` have one name in both.
static void answer(const lw::ndarray<float, 1>& x) {
    const lw::ndarray<float, 1> y = lw::maximum(x / 3.0f, scaled(x)) - 1.0f;
    auto own = lw::zeros<float>(x.size());
    OWN_KERNEL(x, own);
    std::printf("%a %a %a %a %a\n", double(lw::sum(y)), double(y(1)), double(y(500)), double(lw::sum(scaled(x))), double(lw::sum(own)));
}
lw::ndarray<float, 1> first(const lw::ndarray<float, 1>& x);
void second(const lw::ndarray<float, 1>& x);
CPP
cat >first.cpp <<'CPP'
#define OWN_KERNEL first_kernel
#include "shared.hpp"
#include <cstring>
lw::ndarray<float, 1> first(const lw::ndarray<float, 1>& x) {
    answer(x);
    return x * 1.0f;
}
int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "list") == 0) {
        for (const auto& target : lw::targets()) std::printf("%s\n", target.c_str());
        return 0;
    }
    const auto x = first(lw::linspace<float>(0, 10, 1003));
    if (argc == 1) second(x); // an array of the one unit is an array of the other
}
CPP
printf '#define OWN_KERNEL second_kernel\n#include "shared.hpp"\nvoid second(const lw::ndarray<float, 1>& x) { answer(x); }\n' >second.cpp

flags="-std=c++20 -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE"
unit() { # unit FILE FLAG...: FILE.cpp becomes FILEFLAGS.o
    local name
    name="$1$(printf %s "${@:2}").o"
    [ -e "$name" ] || $CXX $flags "${@:2}" -c "$1.cpp" -o "$name"
}
rm -f ./*.o expected
linked() { # linked OBJECT...: makes ./program
    $CXX "$@" -o program -pthread 2>messages || { echo "$CXX $* does not link:"; head -20 messages; exit 1; }
}
agree() { # agree OUTPUT LINES WHAT: LINES answers, the same as ever
    [ -e expected ] || head -n 1 "$1" >expected
    [ "$(wc -l <"$1")" = "$2" ] && [ "$(sort -u "$1")" = "$(cat expected)" ] ||
        { echo "$3: other answers than"; cat expected "$1"; exit 1; }
}

unit first -O2; unit first -O0; unit second -O2; unit second -O0
for pair in "first-O2.o second-O2.o" "first-O0.o second-O0.o" "first-O0.o second-O2.o" "second-O2.o first-O0.o"; do
    linked $pair
    for target in $(env -u LANEWISE_TARGET ./program list); do
        LANEWISE_TARGET=$target ./program >output || { echo "exit $? of $pair on $target"; exit 1; }
        agree output 2 "$pair on $target with $CXX"
    done
done

# One unit for AVX2, the other for every processor. The plain one comes first: functions outside the library that both have,
# `scaled` here, are the first's.
[ "$(uname -m)" = x86_64 ] || exit 0
unit second -O2 -mavx2
linked first-O2.o second-O2-mavx2.o
if grep -qw avx2 /proc/cpuinfo; then
    # The AVX2 unit has no sse2 target, so there is nothing to name; each uses its best.
    env -u LANEWISE_TARGET ./program >output || { echo "exit $? of units with and without -mavx2"; exit 1; }
    agree output 2 "units with and without -mavx2, $CXX"
fi
# The plain unit has no AVX instruction in it though the program has.
LANEWISE_TARGET=sse2 ./program alone >output || { echo "exit $? of the plain unit on sse2"; exit 1; }
agree output 1 "the plain unit on sse2, $CXX"
if command -v qemu-x86_64 >/dev/null; then
    env -u LANEWISE_TARGET qemu-x86_64 -cpu Nehalem ./program alone >output 2>messages ||
        { echo "exit $? of the plain unit on a Nehalem, $CXX"; tail -5 messages; exit 1; }
    agree output 1 "the plain unit on a Nehalem, $CXX"
fi
