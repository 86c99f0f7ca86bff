// expect: then options, lw::keepdims the last. The larger of two: lw::maximum(x, y)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x) { auto y = lw::max(x, 0.0); }
