// expect: LW_BREAK
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"
LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 3.0f) { LW_BREAK; }
        x(i) = 0.0f;
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
