// expect: LW_BREAK in LW_SWITCH: a case ends where its block ends; to leave a loop around it use LW_IF and LW_ELIF
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_WHILE (x(i) > 0) {
            LW_SWITCH (i) { LW_CASE (3) { LW_BREAK; } }
        }
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
