// expect: lanewise: lw::arange(stop), (start, stop) or (start, stop, step) takes numbers
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto x = lw::arange(0, "a");
