// expect: lanewise: an array has at most 16 axes
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
lw::ndarray<float, 17> a;
