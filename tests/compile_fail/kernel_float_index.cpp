// expect: an index must be an integer
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) { x(i) = x(x(i)); };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
