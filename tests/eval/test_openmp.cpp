// OpenMP's threads.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/openmp.hpp"
#include "eval/check_executor.hpp"

TEST_CASE("OpenMP", "[executors]") { test::check_executor(lw::openmp); }
