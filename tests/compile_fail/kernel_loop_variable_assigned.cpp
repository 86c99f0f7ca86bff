// expect: const
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_LOOP (k, 0, 3) { k = 2; }
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
