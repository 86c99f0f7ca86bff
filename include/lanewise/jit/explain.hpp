// lw::explain: on what a kernel runs and, in profiling builds, how its loads, stores and masks fared.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "lanewise/config.hpp"
#if LANEWISE_PROFILE
#include "lanewise/jit/profile.hpp"
#endif

namespace lanewise::detail {

inline std::string explain_kernel(const char* kernel, const std::string& target, int gang) {
    const std::string head = std::string("kernel '") + kernel + "' on " + target + ": " + std::to_string(gang) + (gang == 1 ? " lane" : " lanes") + " in a gang\n";
#if LANEWISE_PROFILE
    return head + counts_of(kernel);
#else
    return head + "  loads, stores and masks are counted with -DLANEWISE_PROFILE=1\n";
#endif
}

} // namespace lanewise::detail

namespace lanewise {

/// A few lines on a kernel: the target that it runs on, the lanes in a gang; with LANEWISE_PROFILE=1, of its calls so far, how
/// many lanes took part in gangs, conditional blocks and rounds of loops, and which array was read and written how.
template <class Kernel>
std::string explain(const Kernel&) {
    return Kernel::explanation();
}

} // namespace lanewise
