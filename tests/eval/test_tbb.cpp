// oneTBB's threads.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/tbb.hpp"
#include "eval/check_executor.hpp"

TEST_CASE("oneTBB", "[executors]") { test::check_executor(lw::tbb); }
