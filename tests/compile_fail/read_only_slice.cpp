// expect: lanewise: assignment destination is read-only
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<float, 2>& a) { a(0) = 1; }
