// expect: LW_BREAK and LW_CONTINUE belong inside LW_WHILE, LW_DO or LW_LOOP; LW_RETURN ends an iteration of LW_FOR
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_FUNCTION(stop, (lw::varying<int> k), {
    LW_IF (k > 3) { LW_BREAK; }
})
LW_JIT(kernel, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        lw::varying k = 0;
        LW_WHILE (k < x(i)) {
            stop(k);
            k += 1;
        }
    };
})
void call(lw::ndarray<int, 1>& x) { kernel(x); }
