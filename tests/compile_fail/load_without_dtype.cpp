// expect: lanewise: lw::load<float>(path): the dtype that the elements are to have stands in angle brackets
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array/npy.hpp>
auto x = lw::load("x.npy");
