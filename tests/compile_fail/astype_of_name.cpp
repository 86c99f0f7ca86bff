// expect: lanewise: lw::astype<float>(x): the dtype stands in angle brackets
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x) { auto y = lw::astype(x, "int32"); }
