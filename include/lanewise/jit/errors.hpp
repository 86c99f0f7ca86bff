// What kernels throw in checking builds.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <exception>

#include "lanewise/error.hpp"

namespace lanewise::detail {

[[noreturn]] LANEWISE_NOINLINE inline void throw_plain_jump() {
    throw error("a plain break, continue, goto or return leaves the block of a lane condition for all lanes: use LW_BREAK, LW_CONTINUE or LW_RETURN");
}

} // namespace lanewise::detail
