// expect: lanewise: this element type is not a dtype: bool, int8 to int64, uint8 to uint64, float, double, or complex
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array/npy.hpp>

#include <string>
auto x = lw::load<std::string>("x.npy");
