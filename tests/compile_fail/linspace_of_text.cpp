// expect: lanewise: lw::linspace(start, stop, num) takes numbers
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto x = lw::linspace("a", "b");
