// expect: lanewise: too many indices for the array
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto f(const lw::ndarray<float, 1>& a) { return a(0, lw::all); }
