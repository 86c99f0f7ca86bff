// expect: lanewise: the expression has more axes than the fixed array
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::fixed<float, 3>& a, const lw::ndarray<float, 2>& b) { a = b; }
