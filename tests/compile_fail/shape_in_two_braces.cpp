// expect: lanewise: a shape is a list of integers, lw::zeros<T>({3, 4}), or so many integers, (3, 4), or lw::dims
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto x = lw::ones<double>({{3, 4}});
