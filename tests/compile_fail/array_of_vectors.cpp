// expect: lanewise: an array of a shape is lw::empty<T>({n, m}), lw::zeros<T>({n, m}) or lw::full({n, m}, value)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <vector>
void f(const std::vector<std::vector<double>>& v) { lw::ndarray<double, 2> x(v); }
