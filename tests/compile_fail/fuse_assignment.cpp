// expect: lanewise: lw::fuse takes statements: lw::out(a) = x + y, not a = x + y
// errors: 1
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

void f(lw::ndarray<float, 1>& a, const lw::ndarray<float, 1>& x) {
    lw::fuse(a = x + 1.0f, lw::out(a) = a * 2.0f);
}
