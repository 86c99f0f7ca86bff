// expect: LW_IF, LW_SWITCH, LW_WHILE, LW_DO, LW_LOOP, LW_BREAK, LW_CONTINUE and LW_RETURN belong inside LW_FOR
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    lw::varying<float> y = x(0);
    LW_DO { y *= 2.0f; }
    LW_UNTIL (y > 1.0f);
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
