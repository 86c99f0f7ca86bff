// expect: LW_FOR inside LW_FOR
// errors: 12
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float, 2> x), {
    LW_FOR (j, x.shape(0)) {
        LW_FOR (i, x.shape(1)) { x(j, i) = 0.0f; };
    };
})
void call(lw::ndarray<float, 2>& x) { kernel(x); }
