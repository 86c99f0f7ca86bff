// expect: lanewise: subtraction of bool arrays, the `-` operator, is not supported
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::ndarray<bool, 1> f(const lw::ndarray<bool, 1>& a) { return a - a; }
