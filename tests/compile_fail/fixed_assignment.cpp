// expect: lanewise: the expression's extents do not broadcast to those of the fixed array
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::fixed<float, 1>& a, const lw::fixed<float, 4>& b) { a = b * 2; }
