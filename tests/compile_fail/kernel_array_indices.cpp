// expect: lw::varying_array<T, N...> takes as many indices as it has axes, and integers
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        lw::varying_array<int, 4, 2> a(0);
        x(i) = a(0);
    };
})
void call(lw::ndarray<int, 1>& x) { kernel(x); }
