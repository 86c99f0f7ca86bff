// Kernels with another number of lanes than the default, LW_JIT_GANG. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
//
//     #define LANEWISE_GANG 8
//     #include <lanewise/jit/gang.hpp>
//
//     LW_JIT_GANG(8, walk, (lw::view<const int> next, lw::view<int> steps), { ... })
//
// compiles the language once more, with gangs of 8 lanes on every target: for kernels whose lanes diverge much, or that hold many
// variables. LANEWISE_GANG is 8, 16, 32 or 64. Float sums then add up in another order than those of LW_JIT; LW_FUNCTION and
// LW_STRUCT belong to LW_JIT alone.
#include "lanewise/jit.hpp"

#if !defined(LANEWISE_GANG)
#error "lanewise: define LANEWISE_GANG, 8, 16, 32 or 64, before <lanewise/jit/gang.hpp>"
#elif LANEWISE_GANG == 8
#ifndef LANEWISE_GANG_8
#define LANEWISE_GANG_8
#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"
#endif
#elif LANEWISE_GANG == 16
#ifndef LANEWISE_GANG_16
#define LANEWISE_GANG_16
#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"
#endif
#elif LANEWISE_GANG == 32
#ifndef LANEWISE_GANG_32
#define LANEWISE_GANG_32
#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"
#endif
#elif LANEWISE_GANG == 64
#ifndef LANEWISE_GANG_64
#define LANEWISE_GANG_64
#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"
#endif
#else
#error "lanewise: LANEWISE_GANG is 8, 16, 32 or 64"
#endif
#undef LANEWISE_GANG

/// LW_JIT_GANG(lanes, name, (parameters), { body }): LW_JIT with that many lanes in a gang.
#undef LW_JIT_GANG
#define LW_JIT_GANG(lanes, name, params, ...) LANEWISE_KERNEL((), gang_##lanes, kernel_##lanes, name, params, __VA_ARGS__)
