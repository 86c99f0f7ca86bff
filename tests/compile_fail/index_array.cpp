// expect: lanewise: an index is an integer, lw::range(begin, end), lw::all, lw::newaxis or lw::ellipsis
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x, const lw::ndarray<int, 1>& i) { auto y = x(i); }
