// Kernels and functions in the form for files. Includes itself once for each target.
// SPDX-License-Identifier: BSD-3-Clause
#if !defined(TESTS_JIT_KERNEL_FILE_HPP) || defined(LW_NEXT_TARGET)
#define TESTS_JIT_KERNEL_FILE_HPP
#include <lanewise/jit/file_begin.hpp>
#define A 1 // a program's own macros
#define N 1000

namespace in_file {

LW_STRUCT(pair_of, (float, low), (float, high))

LW_KERNEL_FUNCTION(mean, (lw::varying<float> a, lw::varying<float> b, lw::varying<float> c)) {
    return (a + b + c) / 3.0f;
}

// Leaves in some lanes.
LW_KERNEL_FUNCTION(clamped, (lw::varying<float> x, float low, float high)) {
    lw::varying<float> result = x;
    LW_IF (x < low) {
        result = low;
        LW_RETURN;
    }
    LW_IF (x > high) { result = high; }
    return result;
}

LW_KERNEL_FUNCTION(power, (lw::varying<float> x, int n) -> lw::varying<float>) {
    if (n == 0) return 1;
    return x * power(x, n - 1);
}

LW_FUNCTION(spread, (pair_of p), { return p.high - p.low; })

LW_KERNEL(blur, (lw::view<const float> x, lw::view<float> y)) {
    LW_FOR (i, 1, x.size() - 1) {
        lw::varying<float> m = mean(x(i - 1), x(i), x(i + 1));
        LW_IF (m > 30.0f) {
            pair_of p = {x(i), m};
            y(i) = spread(p);
            LW_RETURN;
        }
        y(i) = clamped(m, 5.0f, 20.0f) + power(x(i), 2);
    };
}

LW_KERNEL(total, (auto x, double scale)) {
    lw::sum_of<double> sum;
    LW_FOR (i, x.size()) { sum += x(i); };
    return sum * scale;
}

LW_JIT(twice, (lw::view<float> x), {
    LW_FOR (i, x.size()) { x(i) *= 2.0f; };
})

LW_KERNEL_STRICT(product_sum, (lw::view<const float> x, lw::view<const float> y, lw::view<float> z)) {
    LW_FOR (i, z.size()) { z(i) = lw::fma(x(i), y(i), z(i)) + lw::exp(x(i)); };
}

} // namespace in_file

#undef A
#undef N
#include <lanewise/jit/file_end.hpp>
#ifdef LW_NEXT_TARGET
#include "kernel_file.hpp"
#endif
#endif
