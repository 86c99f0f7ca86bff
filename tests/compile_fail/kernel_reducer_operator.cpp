// expect: this reducer does not take values by +=
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(kernel, (lw::view<const float> x), {
    lw::max_of<float> largest;
    LW_FOR (i, x.size()) { largest += x(i); };
    return static_cast<float>(largest);
})
float call(const lw::ndarray<float, 1>& x) { return kernel(x); }
