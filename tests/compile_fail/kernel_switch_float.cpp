// expect: LW_SWITCH takes an integer, a number or varying
// errors: 6
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_SWITCH (x(i)) { LW_CASE (3) { x(i) = 0; } }
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
