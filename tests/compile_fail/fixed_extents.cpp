// expect: lanewise: operands could not be broadcast together: two static extents of an axis differ and neither is 1
// expect: extents<3>
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto f(const lw::fixed<float, 3>& a, const lw::fixed<float, 4>& b) { return a + b; }
