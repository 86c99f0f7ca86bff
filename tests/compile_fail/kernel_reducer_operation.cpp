// expect: the operation of a reducer takes two values
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x), {
    auto largest = lw::reducer<float>(0, [](auto a) { return lw::abs(a); });
    LW_FOR (i, x.size()) { largest.take(x(i)); };
    return static_cast<float>(largest);
})
float call(const lw::ndarray<float, 1>& x) { return kernel(x); }
