// expect: for a sum over the loop use lw::sum_of
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    float sum = 0.0f;
    LW_FOR (i, x.size()) { sum += x(i); };
    return sum;
})
float call(lw::ndarray<float, 1>& x) { return kernel(x); }
