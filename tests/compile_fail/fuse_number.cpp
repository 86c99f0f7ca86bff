// expect: lanewise: lw::out(array) takes an expression of arrays, lw::out(number) a reduction: lw::out(s) = lw::lazy::sum(x)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

void f(const lw::ndarray<float, 1>& x, float& s) {
    lw::fuse(lw::out(s) = lw::sum(x));
}
