// expect: lanewise: assignment destination is read-only
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<float, 1>& a) { a += 1; }
