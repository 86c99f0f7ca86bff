// expect: LW_IF, LW_SWITCH, LW_WHILE, LW_DO, LW_LOOP, LW_BREAK, LW_CONTINUE and LW_RETURN belong inside LW_FOR
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<float> x), {
    LW_IF (x.size() > 3) { x(3) = 0.0f; }
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
