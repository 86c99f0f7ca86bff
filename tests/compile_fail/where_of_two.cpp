// expect: lanewise: lw::where(condition, x, y) takes an array or an expression, x > 0, and arrays, expressions or numbers
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x) { auto y = lw::where(x > 0, x); }
