// Loops over expressions for every target, and the tables through which they are called.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/program.hpp"
#include "lanewise/target/dispatch.hpp"
#include "lanewise/target/pack.hpp"

#define LANEWISE_INL "lanewise/target/math.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/apply.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/loops.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// One target's loop: run(program, inputs, out, gangs) handles `gang` elements at a time.
struct loop {
    void (*run)(const void* program, const input_pointer* inputs, void* out, index_t gangs);
    int gang;
};

template <class Program, class To>
const loop& assign_loop_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::assign_loop<Program, To>::run,                                                \
     LANEWISE_TARGET_NAMESPACE(target)::assign_loop<Program, To>::gang},
    static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()];
}

template <class Program, class T, class Op>
const loop& reduce_loop_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::reduce_loop<Program, T, Op>::run,                                             \
     LANEWISE_TARGET_NAMESPACE(target)::reduce_loop<Program, T, Op>::gang},
    static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()];
}

template <class T, class Op>
auto fold_for() -> T (*)(const T* lane) {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::fold<T, Op>::run,
    static constexpr T (*table[])(const T*) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()];
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
