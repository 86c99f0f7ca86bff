// expect: deleted
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::view<float, 1> f() { return lw::ones<float>({3}); }
