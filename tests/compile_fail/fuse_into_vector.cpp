// expect: lanewise: lw::out() takes an array, a view, lw::view(v.data(), {n}) of a container, or a number of a dtype
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <vector>
void f(const lw::ndarray<double, 1>& x, std::vector<double>& v) { lw::fuse(lw::out(v) = x + 1); }
