// expect: lanewise: += and the like change an array, lw::ndarray y = x + 1 where y is an expression, by an operand
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <vector>
void f(lw::ndarray<double, 1>& x, const std::vector<double>& v) { x += v; }
