// expect: the position in lw::pack_store(out, position, x) is a plain number
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x, lw::view<float> out), {
    LW_FOR (i, x.size()) { lw::pack_store(out, i, x(i)); };
})
void call(const lw::ndarray<float, 1>& x, lw::ndarray<float, 1>& out) { kernel(x, out); }
