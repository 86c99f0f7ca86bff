// expect: lanewise: in-place operation would cast to a lower kind of dtype (real to integer, say)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::ndarray<int, 1>& a) { a /= 2; }
