// expect: this array is read-only in the kernel: its parameter is a view<const T>
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const int> x, lw::view<const int> bins), {
    LW_FOR (i, x.size()) { lw::add_at(bins, x(i), 1); };
})
void call(const lw::ndarray<int, 1>& x, const lw::ndarray<int, 1>& bins) { kernel(x, bins); }
