// A program that uses arrays, functions, reductions and a kernel, for the scripts to take apart.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <lanewise/lanewise.hpp>

#include <cstdio>

LW_JIT(script_kernel, (float scale, lw::view<float, 1> out), {
    LW_FOR (i, out.size()) {
        lw::varying x = scale * lw::cast<float>(i);
        LW_IF (x > 4.0f) { x = x - 1.0f; }
        out(i) = x;
    };
})

/// 0 where every answer is right.
static int run_program() {
    lw::ndarray<float, 1> x = lw::zeros<float>({1000}), y = lw::zeros<float>({1000});
    for (std::ptrdiff_t i = 0; i < 1000; ++i) x(i) = static_cast<float>(i % 10), y(i) = 1.0f;
    lw::ndarray<float, 1> a = x * 2.0f + y;
    lw::ndarray<float, 1> b = lw::sin(x * 0.0f) + lw::maximum(a, 3.0f);
    const float sum = lw::sum(a);
    script_kernel(0.5f, y);
    std::printf("%s: %g %g %g %g %g\n", lw::current_target().c_str(), static_cast<double>(a(9)), static_cast<double>(b(0)),
                static_cast<double>(sum), static_cast<double>(y(6)), static_cast<double>(y(999)));
    return !(a(9) == 19.0f && b(0) == 3.0f && b(9) == 19.0f && sum == 10000.0f && y(6) == 3.0f && y(999) == 498.5f);
}
