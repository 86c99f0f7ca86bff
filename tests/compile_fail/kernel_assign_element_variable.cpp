// expect: write `lw::varying t = x(i);`
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        auto t = x(i);
        t = 1.0f;
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
