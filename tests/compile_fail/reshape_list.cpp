// expect: lanewise: reshape takes so many integers, x.reshape(3, 4), or x.reshape(lw::dims({3, 4}))
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
void f(const lw::ndarray<double, 1>& x) { auto y = x.reshape({3, 4}); }
