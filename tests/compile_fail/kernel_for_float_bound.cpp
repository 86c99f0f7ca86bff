// expect: LW_FOR counts plain integers; where a bound differs from lane to lane use LW_LOOP inside it
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, 1.5f * x.size()) { x(i) = 0; };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
