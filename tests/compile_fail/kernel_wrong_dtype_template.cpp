// expect: kernel 'scale': the arguments do not fit its parameters (auto a, lw::view<float> y)
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(scale, (auto a, lw::view<float> y), {
    LW_FOR (i, y.size()) { y(i) *= a; };
})
void call(lw::ndarray<double, 1>& y) { scale(2.0f, y); }
