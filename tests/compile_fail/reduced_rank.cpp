// expect: lanewise: an expression of rank 0 has no axis to reduce
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto f(const lw::ndarray<float, 0>& a) { return lw::sum(a, 0); }
