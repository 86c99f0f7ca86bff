// Which targets the processor and the operating system can run.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/target/regions.hpp"

#if defined(__x86_64__)
#include <cpuid.h>
#endif

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

struct cpu_features {
    bool avx2 = false;   ///< AVX2 and FMA, with their registers saved by the operating system
    bool avx512 = false; ///< AVX-512 F, CD, BW, DQ and VL, likewise
};

#if defined(__x86_64__)
/// Intel's manual, volume 1, sections 14.3 and 15.2: ask cpuid for the instructions *and* XCR0 for the registers, since
/// a kernel or hypervisor may leave the wide ones switched off.
inline cpu_features detect_cpu() {
    cpu_features found;
    unsigned a = 0, b = 0, c = 0, d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0) return found;
    const bool osxsave = (c >> 27) & 1u, avx = (c >> 28) & 1u, fma = (c >> 12) & 1u;
    if (!osxsave || !avx || !fma) return found;
    unsigned xcr0 = 0, high = 0;
    __asm__("xgetbv" : "=a"(xcr0), "=d"(high) : "c"(0));
    const bool ymm_saved = (xcr0 & 0x6u) == 0x6u, zmm_saved = (xcr0 & 0xe6u) == 0xe6u;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0) return found;
    const auto has = [&](unsigned bit) { return ((b >> bit) & 1u) != 0; };
    found.avx2 = ymm_saved && has(5);
    found.avx512 = found.avx2 && zmm_saved && has(16) && has(17) && has(28) && has(30) && has(31);
    return found;
}
#else
inline cpu_features detect_cpu() { return {}; }
#endif

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
