// expect: void
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(first_above, (lw::view<const float> x, float limit), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > limit) { return 1; }
    };
    return -1;
})
int call(const lw::ndarray<float, 1>& x) { return first_above(x, 3); }
