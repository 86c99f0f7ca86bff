// Loops over expressions for every target, and the tables through which they are called.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/program.hpp"
#include "lanewise/target/dispatch.hpp"
#include "lanewise/target/pack.hpp"

#define LANEWISE_INL "lanewise/target/math/all.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/apply.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/interpreter.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/calls.inl"
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
    int cost; // about how long an element takes, in units of 1/64 ns
};

/// The loops of programs with complex numbers. Defined in eval/complex.hpp.
template <class Program, class To>
const loop& complex_assign_loop();
template <class Program, class T, class Op>
const loop& complex_reduce_loop();

template <class Program, class To>
const loop& assign_loop_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::assign_loop<Program, To>::run,                                                \
     LANEWISE_TARGET_NAMESPACE(target)::assign_loop<Program, To>::gang, cost<Program>},
    if constexpr (Program::has_complex || is_complex<To>) {
        return complex_assign_loop<Program, To>();
    } else {
        static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
}

template <class Program, class T, class Op>
const loop& reduce_loop_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::reduce_loop<Program, T, Op>::run,                                             \
     LANEWISE_TARGET_NAMESPACE(target)::reduce_loop<Program, T, Op>::gang, cost<Program>},
    if constexpr (Program::has_complex || is_complex<T>) {
        return complex_reduce_loop<Program, T, Op>();
    } else {
        static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
