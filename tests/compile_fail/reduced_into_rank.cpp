// expect: lanewise: output parameter for reduction operation has the wrong number of dimensions
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(lw::ndarray<float, 2>& a, const lw::ndarray<float, 2>& b) { lw::sum(b, 0, a); }
