// expect: for bool lw::any_of and lw::all_of
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const bool> x), {
    lw::max_of<bool> any;
    LW_FOR (i, x.size()) { any.take(x(i)); };
    return static_cast<bool>(any);
})
bool call(const lw::ndarray<bool, 1>& x) { return kernel(x); }
