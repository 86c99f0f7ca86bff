// expect: lanewise: lw::full(shape, value) takes a list of integers, {3, 4}, or lw::dims, and a number
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto x = lw::full<double>({3, 4});
