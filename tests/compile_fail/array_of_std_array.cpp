// expect: lanewise: an array of a shape is lw::empty<T>({n, m}), lw::zeros<T>({n, m}) or lw::full({n, m}, value)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <array>
void f(const std::array<double, 3>& v) { lw::ndarray<double, 1> x(v); }
