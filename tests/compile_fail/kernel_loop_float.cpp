// expect: LW_LOOP counts in integers: its begin, end and step are numbers, or varying, of an integer type
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_LOOP (k, 0, x(i)) { x(i) = k; }
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
