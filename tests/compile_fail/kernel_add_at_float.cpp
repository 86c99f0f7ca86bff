// expect: lw::add_at adds no floats to an array of integers
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x, lw::view<int> bins), {
    LW_FOR (i, x.size()) { lw::add_at(bins, lw::cast<int>(x(i)), x(i)); };
})
void call(const lw::ndarray<float, 1>& x, lw::ndarray<int, 1>& bins) { kernel(x, bins); }
