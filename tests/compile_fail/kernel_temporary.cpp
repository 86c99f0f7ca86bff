// expect: argument 1 does not fit its parameter in (lw::view<float> x)
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) { x(i) = 1.0f; };
})
void call() { kernel(lw::ndarray<float, 1>(lw::dims<1>({5}))); }
