// expect: lanewise: a reduction takes an array or an expression, lw::view(v.data(), {n}) of a container; then an axis, an integer, or several
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 2>& x) { auto y = lw::sum(x, 0.5); }
