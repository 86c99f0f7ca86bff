// expect: lanewise: a percentile or quantile takes an array or an expression
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x) { auto y = lw::percentile(x); }
