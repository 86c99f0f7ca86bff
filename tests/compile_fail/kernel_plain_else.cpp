// expect: else
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(clip, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 2) { x(i) = 2; }
        else { x(i) = 0; }
    };
})
