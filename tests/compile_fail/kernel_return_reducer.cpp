// expect: kernel 'kernel' returns a reducer or lanes: return a number
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x), {
    lw::sum_of<float> sum;
    LW_FOR (i, x.size()) { sum += x(i); };
    return sum;
})
float call(const lw::ndarray<float, 1>& x) { return kernel(x); }
