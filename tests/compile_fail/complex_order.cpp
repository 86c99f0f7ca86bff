// expect: lanewise: this operation is not defined for complex numbers
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::ndarray<bool, 1> f(const lw::ndarray<std::complex<float>, 1>& a) { return a < a; }
