// expect: lanewise: bitwise operations and shifts take integers and bool, not floats
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::ndarray<float, 1> f(const lw::ndarray<float, 1>& a) { return a & 1; }
