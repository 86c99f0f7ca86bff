// expect: x(...) in a kernel takes as many indices as the array has axes
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float, 2> x), {
    LW_FOR (i, x.shape(1)) { x(i) = 0.0f; };
})
void call(lw::ndarray<float, 2>& x) { kernel(x); }
