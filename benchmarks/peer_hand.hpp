// The loop that one would write by hand, compiled with -O3 -march=native -ffast-math, for functions_peers.cpp.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>

namespace hand {

template <class T>
void exp_sin(const T* x, const T* y, T* z, std::size_t n); // exp(-x*x)*sin(y)

} // namespace hand
