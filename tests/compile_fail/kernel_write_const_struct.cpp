// expect: this array is read-only in the kernel
// SPDX-License-Identifier: BSD-3-Clause
#include <vector>

#include "lanewise/lanewise.hpp"

LW_STRUCT(point, (float, x), (float, y))
LW_JIT(kernel, (lw::struct_view<const point> x), {
    LW_FOR (i, x.size()) { x(i).y = 1.0f; };
})
void call(std::vector<point>& x) { kernel(x); }
