// expect: lanewise: a view is of a pointer and a shape in braces: lw::view(p, {n, m}); of a container with n elements: lw::view(v.data(), {n})
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(double* p, long n) { auto x = lw::view(p, n); }
