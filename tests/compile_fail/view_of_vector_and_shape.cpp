// expect: lanewise: a view is of a pointer and a shape in braces: lw::view(p, {n, m}); of a container with n elements: lw::view(v.data(), {n})
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <vector>
void f(std::vector<double>& v) { auto x = lw::view(v, {3}); }
