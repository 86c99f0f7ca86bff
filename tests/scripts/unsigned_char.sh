#!/bin/bash
# -funsigned-char changes nothing. GCC 12's _mm_blendv_epi8 and _mm256_blendv_epi8 then never take their second operand.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
cat >main.cpp <<'CPP'
#include <lanewise/lanewise.hpp>
#include <cstdio>

LW_JIT(clipped, (auto low, auto x, auto y), {
    LW_FOR (i, x.size()) {
        lw::varying v = x(i);
        LW_IF (v < low) { v = low; }
        y(i) = v;
    };
})
template <class T>
int wrong() {
    int count = 0;
    for (int n = 0; n < 140; ++n) {
        const lw::ndarray<T, 1> x = lw::arange<T>(n) % T(50) - T(20), y = lw::arange<T>(n) % T(7);
        lw::ndarray<T, 1> z = lw::where(x < y, x + T(1), y), kernel = x;
        clipped(T(3), x, kernel);
        lw::ndarray<bool, 1> chosen = lw::where(x < y, x == T(2), y == T(2));
        lw::ndarray<T, 2> table = lw::where(x > y, x, y) + lw::zeros<T>(3, n);
        lw::ndarray<T, 1> every = x(lw::range(lw::none, lw::none, 3)) * T(1);
        T high = 0;
        for (int k = 0; k < n; ++k) {
            const T a = x(k), b = y(k), sum = static_cast<T>(a + 1);
            high = std::max<T>(high, a);
            count += z(k) != (a < b ? sum : b);
            count += kernel(k) != (a < T(3) ? T(3) : a);
            count += chosen(k) != (a < b ? a == T(2) : b == T(2));
            count += table(2, k) != (a > b ? a : b);
            count += k % 3 == 0 && every(k / 3) != a;
        }
        count += n > 0 && (lw::max(lw::maximum(x, T(0))) != high || lw::any(lw::minimum(x, y) > y) || lw::argmax(x == lw::max(x)) != lw::argmax(x));
    }
    return count;
}
int main() {
    int count = 0;
    for (const auto& target : lw::targets()) {
        lw::set_target(target);
        const int here[] = {wrong<std::int8_t>(), wrong<std::uint8_t>(), wrong<std::int16_t>(), wrong<float>(), wrong<double>()};
        for (const int some : here) std::printf("%d ", some), count += some;
        std::printf("wrong on %s\n", target.c_str());
    }
    return count != 0;
}
CPP
for isa in "" $([ "$(uname -m)" != x86_64 ] || ! grep -qw sse4_1 /proc/cpuinfo || echo -msse4.1); do
    $CXX -std=c++20 -O2 -funsigned-char $isa -I"$LANEWISE_INCLUDE" -isystem "$XSIMD_INCLUDE" main.cpp -o program -pthread
    env -u LANEWISE_TARGET ./program >output || { echo "-funsigned-char $isa, $CXX:"; cat output; exit 1; }
done
