// expect: deleted
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
auto f() { return lw::fixed<float, 4>().reshape(2, 2); }
