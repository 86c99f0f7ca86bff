// lw::tbb: oneTBB's threads for Lanewise's loops. Link the CMake target lanewise::tbb, or -ltbb.
// SPDX-License-Identifier: BSD-3-Clause
//
//   lw::set_executor(lw::tbb);
#pragma once

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include "lanewise/eval/threads.hpp"

namespace lanewise {

inline constexpr executor tbb{"tbb", [](int threads, void (*work)(void*, int), void* context) {
                                  ::tbb::task_arena arena(threads);
                                  arena.execute([&] {
                                      ::tbb::parallel_for(
                                          0, threads, [&](int t) { work(context, t); }, ::tbb::simple_partitioner());
                                  });
                                  return true;
                              }};

} // namespace lanewise
