// expect: lanewise: an element of an array in a kernel is x(i), not x[i]
// errors: 2
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(scale, (lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size()) { y[i] = 2.0f * x[i]; };
})
