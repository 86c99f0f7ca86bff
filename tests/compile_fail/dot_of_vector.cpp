// expect: lanewise: lw::dot and lw::matmul take two arrays or expressions, lw::view(v.data(), {n}) of a container
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/linalg.hpp>

#include <vector>
void f(const lw::ndarray<double, 1>& x, const std::vector<double>& v) { auto y = lw::dot(x, v); }
