// expect: lanewise: at() takes one index for each axis
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
float f(const lw::ndarray<float, 3>& a) { return a.at(0, 0); }
