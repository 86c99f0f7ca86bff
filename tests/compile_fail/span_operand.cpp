// expect: lanewise: an operand is an array, an expression or, beside one, a number: lw::view(v.data(), {n}) makes one of a container
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <span>
void f(const lw::ndarray<double, 1>& x, std::span<const double> v) { auto y = x * v; }
