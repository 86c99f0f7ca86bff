// expect: lanewise: an array of a shape is lw::empty<T>({n, m}), lw::zeros<T>({n, m}) or lw::full({n, m}, value)
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(long n, long m) { lw::ndarray<double, 2> x(n, m); }
