// expect: lw::varying needs a first value
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        lw::varying<float> v;
        x(i) = v;
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
