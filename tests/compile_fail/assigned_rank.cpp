// expect: lanewise: the expression has more axes than the array that it is assigned to
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::view<float, 1> a, const lw::ndarray<float, 2>& b) { a = b + 1; }
