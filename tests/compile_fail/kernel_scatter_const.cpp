// expect: this array is read-only in the kernel: its parameter is a view<const T>
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x, lw::view<const int> at), {
    LW_FOR (i, x.size()) {
        x(at(i)) = 1.0f;
    };
})
void call(lw::ndarray<float, 1>& x, lw::ndarray<int, 1>& at) { kernel(x, at); }
