// expect: % takes integers
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) { x(i) = x(i) % 2.0f; };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
