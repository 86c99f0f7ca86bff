// expect: differs from lane to lane: use LW_IF or LW_WHILE
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        if (x(i) > 0) { x(i) = 1.0f; }
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
