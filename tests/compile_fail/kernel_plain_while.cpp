// expect: differs from lane to lane: use LW_IF or LW_WHILE
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const bool> go, lw::view<float> x), {
    LW_FOR (i, x.size()) {
        while (go(i)) x(i) = 1.0f;
    };
})
void call(lw::ndarray<bool, 1>& go, lw::ndarray<float, 1>& x) { kernel(go, x); }
