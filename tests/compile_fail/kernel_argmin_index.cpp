// expect: the index in a.take(x, index) must be an integer
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x), {
    lw::argmin_of<float> smallest;
    LW_FOR (i, x.size()) { smallest.take(i, x(i)); };
    return smallest.index();
})
lw::index_t call(const lw::ndarray<float, 1>& x) { return kernel(x); }
