// expect: lanewise: cumulative sums and products go into an array of the dtype of sum()
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<float, 1>& a, lw::ndarray<double, 1>& b) { lw::cumsum(a, b); }
