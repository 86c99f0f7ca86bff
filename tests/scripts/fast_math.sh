#!/bin/bash
# -ffast-math is for the user's own code: the library's results keep their digits, and with GCC NaN.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
cat >main.cpp <<'CPP'
#include <lanewise/lanewise.hpp>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <iostream>

LW_JIT(wave, (lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size()) { y(i) = lw::sin(x(i)) + lw::floor(x(i)); };
})
template <class T>
void print(const char* name, const lw::ndarray<T, 1>& x) {
    double sum = 0;
    for (lw::index_t k = 0; k < x.size(); ++k) sum += double(x(k));
    std::printf("%s %.4g\n", name, sum);
}
int main(int argc, char**) {
    const auto x = lw::linspace<float>(-3, 3, 1003), positive = lw::linspace<float>(0.1f, 9, 1003);
    const auto y = lw::linspace<double>(-3, 3, 1003), z = lw::linspace<double>(0.1, 9, 1003);
    lw::ndarray<float, 1> waves(lw::dims<1>({1003}));
    for (const auto& target : lw::targets()) {
        lw::set_target(target);
        print<float>("exp", lw::exp(x));
        print<double>("exp", lw::exp(y));
        print<double>("log", lw::log(z));
        print<float>("power", lw::power(positive, x));
        print<double>("power", lw::power(z, y));
        print<double>("tgamma", lw::tgamma(z));
        print<double>("floor_divide", lw::floor_divide(y, 0.75));
        wave(x, waves);
        print("wave", waves);
        std::printf("exp of a number %.4g %.4g\n", double(lw::exp(1.25f)), lw::power(1.25, 3.5));
        const lw::fixed<float, 3> v{1, 2, 3}, w = lw::exp(v) * v;
        std::printf("fixed %.4g\n", double(lw::sum(w)));
        if (argc == 1) continue;
        const lw::ndarray<float, 1> quotients = (x - x) / lw::where(x > 0, 0.0f, 1.0f);
        std::printf("%d NaN\n", int(lw::sum(lw::astype<int>(lw::isnan(quotients)))));
        std::cout << quotients(lw::range(500, 503)) << std::endl;
        const float largest = lw::max(quotients);
        unsigned bits = 0;
        std::memcpy(&bits, &largest, sizeof bits);
        std::printf("%s the largest\n", (bits & 0x7fffffff) > 0x7f800000 ? "NaN" : "a number");
    }
}
CPP
nan=nan
case $($CXX --version) in *clang*) nan= ;; esac # there -ffast-math still holds for comparisons of whole registers
for flags in "" -ffast-math -funsafe-math-optimizations -ffinite-math-only; do
    $CXX -std=c++20 -O2 $flags -I"$LANEWISE_INCLUDE" -isystem "$XSIMD_INCLUDE" main.cpp -o main -pthread 2>messages || { cat messages; exit 1; }
    ./main $nan >output || { echo "exit $? with $CXX $flags"; exit 1; }
    [ -n "$flags" ] || { cp output expected; continue; }
    diff expected output >difference || { echo "$CXX $flags changes results:"; head -20 difference; exit 1; }
done
