// expect: lw::varying_array needs a first value
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        lw::varying_array<int, 4> a;
        x(i) = a(0);
    };
})
void call(lw::ndarray<int, 1>& x) { kernel(x); }
