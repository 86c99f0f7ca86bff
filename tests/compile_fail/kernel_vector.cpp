// expect: kernel 'axpy': argument 2 does not fit its parameter in (float a, lw::view<const float> x, lw::view<float> y)
// expect: lw::view(v.data(), {v.size()})
// SPDX-License-Identifier: BSD-3-Clause
#include <vector>

#include "lanewise/lanewise.hpp"

LW_JIT(axpy, (float a, lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size()) { y(i) += a * x(i); };
})
void right(const std::vector<float>& x, std::vector<float>& y) { axpy(2.0f, lw::view(x.data(), {x.size()}), lw::view(y.data(), {y.size()})); }
void wrong(const std::vector<float>& x, lw::ndarray<float, 1>& y) { axpy(2.0f, x, y); }
