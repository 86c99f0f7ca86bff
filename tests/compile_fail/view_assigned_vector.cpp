// expect: lanewise: a view is of a pointer and a shape in braces: lw::view(p, {n, m}); of a container with n elements: lw::view(v.data(), {n})
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <vector>
void f(lw::view<double, 1> x, const std::vector<double>& v) { x = v; }
