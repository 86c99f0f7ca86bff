// expect: lanewise: assignment destination is read-only
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::view<const float, 1> a, const lw::ndarray<float, 1>& b) { a = b + 1; }
