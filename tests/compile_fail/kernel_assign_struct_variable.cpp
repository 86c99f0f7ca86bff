// expect: write `ray r = rays(i);`
// SPDX-License-Identifier: BSD-3-Clause
#include <vector>

#include "lanewise/lanewise.hpp"

LW_STRUCT(point, (float, x), (float, y))
LW_JIT(kernel, (lw::struct_view<point> x), {
    LW_FOR (i, x.size()) {
        auto p = x(i);
        p = point{};
    };
})
void call(std::vector<point>& x) { kernel(x); }
