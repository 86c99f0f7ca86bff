// expect: kernel 'axpy': argument 3 does not fit its parameter in (float a, lw::view<const float> x, lw::view<float> y)
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/lanewise.hpp"

LW_JIT(axpy, (float a, lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size()) { y(i) += a * x(i); };
})
void call(const lw::ndarray<float, 1>& x, const lw::ndarray<float, 1>& y) { axpy(2.0f, x, y); }
