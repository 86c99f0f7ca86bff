// expect: lanewise: an ndarray<T, R> cannot hold an expression of another rank
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::ndarray<float, 1> f(const lw::ndarray<float, 2>& a) { return a + 1; }
