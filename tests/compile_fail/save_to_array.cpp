// expect: lanewise: lw::save(path, x) takes an array or an expression
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array/npy.hpp>
void f(const lw::ndarray<double, 1>& x) { lw::save(x, "x.npy"); }
