// expect: lanewise: assignment destination is read-only
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::view<const float, 1> a) { a = 1.0f; }
