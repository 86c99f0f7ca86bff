// expect: lanewise: lw::dot and lw::matmul take two arrays or expressions, lw::view(v.data(), {n}) of a container
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/linalg.hpp>
void f(const lw::ndarray<double, 2>& x) { auto y = lw::matmul(x, 2.0); }
