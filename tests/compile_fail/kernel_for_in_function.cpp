// expect: LW_FOR inside LW_FUNCTION
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_FUNCTION(fill, (lw::view<float> x), {
    LW_FOR (i, x.size()) { x(i) = 1.0f; };
})
LW_JIT(kernel, (lw::view<float> x), { fill(x); })
void call(lw::ndarray<float, 1>& x) { kernel(x); }
