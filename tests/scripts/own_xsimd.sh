#!/bin/bash
# A user's own xsimd before, after, or before and after Lanewise in one file compiles without warnings and works.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
flags="-std=c++20 -Wall -Wextra -Wconversion -Wshadow -Werror -I$LANEWISE_INCLUDE -isystem $XSIMD_INCLUDE -I$here"

cat >tail.hpp <<'CPP'
#if !defined(XSIMD_VERSION_MAJOR) || !defined(XSIMD_INLINE)
#error "the user's xsimd has lost its macros"
#endif
template <class A>
int own(A) {
    using batch = xsimd::batch<float, A>;
    float out[batch::size], in[batch::size];
    for (std::size_t i = 0; i < batch::size; ++i) in[i] = static_cast<float>(i);
    const auto x = xsimd::load_unaligned<A>(in);
    xsimd::select(x > batch(1.0f), xsimd::fma(x, x, x), batch(7.0f)).store_unaligned(out);
    for (std::size_t i = 0; i < batch::size; ++i)
        if (!(out[i] == (i > 1 ? in[i] * in[i] + in[i] : 7.0f))) return 1;
    return 0;
}
int main() { return own(xsimd::default_arch{}) || run_program(); }
CPP
x='#include <xsimd/xsimd.hpp>\n' l='#include "program.hpp"\n' t='#include "tail.hpp"\n'
printf "$x$l$t" >before.cpp
printf "$l$x$t" >after.cpp
printf "$x$l$x$t" >both.cpp
printf "$l$x$l$x$t" >again.cpp

for level in "-O0" "-O2"; do
    for order in before after both again; do
        $CXX $flags $level $order.cpp -o program -pthread && ./program >output || { echo "$order fails with $CXX $level"; exit 1; }
    done
done
if [ "$(uname -m)" = x86_64 ] && grep -qw avx2 /proc/cpuinfo; then # the user's own xsimd on AVX2
    $CXX $flags -O1 -mavx2 -mfma both.cpp -o program -pthread && ./program >output || { echo "both fails with $CXX -mavx2 -mfma"; exit 1; }
fi
