// expect: members of LW_STRUCT are bool, int8 to int64, uint8 to uint64, float, double
// SPDX-License-Identifier: BSD-3-Clause
#include <string>

#include "lanewise/lanewise.hpp"

LW_STRUCT(named, (float, x), (std::string, name))
LW_JIT(kernel, (lw::view<float> x), {
    LW_FOR (i, x.size()) {
        named a{};
        x(i) = a.x;
    };
})
void call(lw::ndarray<float, 1>& x) { kernel(x); }
