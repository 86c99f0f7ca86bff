// expect: this has a value in each lane and does not fit a plain number
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    float last = 0.0f;
    LW_FOR (i, x.size()) { last = x(i); };
    return last;
})
float call(lw::ndarray<float, 1>& x) { return kernel(x); }
