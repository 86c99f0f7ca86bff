// expect: lanewise: an index can have a single ellipsis
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto f(const lw::ndarray<float, 3>& a) { return a(lw::ellipsis, 0, lw::ellipsis); }
