// lw::openmp: OpenMP's threads for Lanewise's loops. Link the CMake target lanewise::openmp, or compile with -fopenmp.
// SPDX-License-Identifier: BSD-3-Clause
//
//   lw::set_executor(lw::openmp);
#pragma once

#ifndef _OPENMP
#error "lanewise: <lanewise/openmp.hpp> needs OpenMP: compile with -fopenmp, or link the CMake target lanewise::openmp"
#endif

#include "lanewise/eval/threads.hpp"

namespace lanewise {

inline constexpr executor openmp{"openmp", [](int threads, void (*work)(void*, int), void* context) {
#pragma omp parallel for num_threads(threads) schedule(static, 1)
                                     for (int t = 0; t < threads; ++t) work(context, t);
                                     return true;
                                 }};

} // namespace lanewise
