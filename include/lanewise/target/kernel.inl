// The kernel language: what `lw` means inside LW_JIT. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// A kernel's loop runs a gang of `lanes` iterations at once. lw::varying<T> is a variable with a value in each lane. Which lanes
// take part at the moment stands in `active`; control flow (LW_IF, LW_WHILE ...) narrows it, assignments obey it.

// Its namespace is `kernel`, or kernel_8 with gangs of 8 lanes (jit/gang.hpp).
#ifdef LANEWISE_GANG
#define LANEWISE_LANGUAGE LANEWISE_CAT(kernel_, LANEWISE_GANG)
#else
#define LANEWISE_LANGUAGE kernel
#endif

// A mistake in a kernel is explained once, not once per target.
#if LANEWISE_BYTES == LANEWISE_BASELINE_BYTES
#define LANEWISE_EXPLAIN(...) static_assert(__VA_ARGS__)
#else
#define LANEWISE_EXPLAIN(...) static_assert(true)
#endif

#include "lanewise/target/kernel/lanes.inl"
#include "lanewise/target/kernel/profile.inl"
#include "lanewise/target/kernel/values.inl"
#include "lanewise/target/kernel/memory.inl"
#include "lanewise/target/kernel/operators.inl"
#include "lanewise/target/kernel/functions.inl"
#include "lanewise/target/kernel/complex.inl"
#include "lanewise/target/kernel/varying_array.inl"
#include "lanewise/target/kernel/small_vectors.inl"
#include "lanewise/target/kernel/members.inl"
#include "lanewise/target/kernel/across_lanes.inl"
#include "lanewise/target/kernel/sharing.inl"
#include "lanewise/target/kernel/reducers.inl"
#include "lanewise/target/kernel/control_flow.inl"
#include "lanewise/target/kernel/lane_by_lane.inl"
#include "lanewise/target/kernel/loops.inl"
#include "lanewise/target/kernel/parallel_loops.inl"
#include "lanewise/target/kernel/function_flow.inl"
#undef LANEWISE_STATE
#undef LANEWISE_COUNT
#undef LANEWISE_EXPLAIN
#undef LANEWISE_LANGUAGE
