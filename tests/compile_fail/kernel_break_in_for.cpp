// expect: LW_BREAK and LW_CONTINUE belong inside LW_WHILE, LW_DO or LW_LOOP; LW_RETURN ends an iteration of LW_FOR
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 3) { LW_BREAK; }
        x(i) = 0;
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
