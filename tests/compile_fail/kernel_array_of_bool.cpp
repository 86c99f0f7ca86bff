// expect: the indices of lw::varying_array<bool, N> are plain numbers
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        lw::varying_array<bool, 4> seen(false);
        seen(x(i)) = true;
    };
})
void call(lw::ndarray<int, 1>& x) { kernel(x); }
