// expect: lanewise: lw::save(path, x) takes an array or an expression
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array/npy.hpp>

#include <vector>
void f(const std::vector<double>& v) { lw::save("x.npy", v); }
