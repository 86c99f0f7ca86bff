// Loops over expressions for every target, and the tables through which they are called.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <bit>

#include "lanewise/eval/program.hpp"
#include "lanewise/target/dispatch.hpp"
#include "lanewise/target/pack.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// The lanes combined to one value, those whose bytes in `is_new` are set with the last elements first. No part of a target's loop, which would
/// fuse products into sums.
template <class Op, class T>
LANEWISE_NOINLINE T folded_with(T* lane, const T* last, const void* is_new) {
    constexpr int gang = accumulator_lanes<T>;
    for (int k = 0; k < gang; ++k)
        if (static_cast<const signed char*>(is_new)[k * static_cast<int>(sizeof(T))]) lane[k] = reduction<Op, T>::combine(lane[k], last[k]);
    for (int half = gang / 2; half > 0; half /= 2)
        for (int k = 0; k < half; ++k) lane[k] = reduction<Op, T>::combine(lane[k], lane[k + half]);
    return lane[0];
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise

#define LANEWISE_INL "lanewise/target/math/all.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/apply.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/steps.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/interpreter.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/calls.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/loops.inl"
#include "lanewise/target/for_each.hpp"
#define LANEWISE_INL "lanewise/target/complex.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// How many whole gangs n elements fill. A gang is a power of two.
LANEWISE_INLINE index_t gangs_in(index_t n, int gang) { return n >> std::countr_zero(static_cast<unsigned>(gang)); }

/// One target's loop of an assignment. It handles `gang` elements at a time.
struct loop {
    void (*run)(const void* program, const input_pointer* inputs, void* out, const gang_rows& rows);
    int gang;
    int cost;          // about how long an element takes, in units of 1/64 ns
    bool takes_rest;   // it writes the elements that fill no gang, too
    bool calls;        // functions out of line: it may write elements before it has read all of their gang
    bool has_narrower; // the loop before it in the table gives the same bits

    /// Of the loops that give the same bits the narrowest; for rows of n elements one that takes their rest, or the widest whose gang they
    /// fill, or the narrowest.
    const loop& narrowest() const { return has_narrower ? this[-1] : *this; }
    const loop& for_rows_of(index_t n) const { return n < gang && !takes_rest ? narrowest() : *this; }
    /// Rows of fewer elements are better put together.
    int short_row() const { return takes_rest && !calls ? 8 : narrowest().gang; }
    /// What a loop that takes a rest does for rows of n elements.
    gang_rows rows_of(index_t n, index_t count = 1, index_t step = 0) const {
        const index_t gangs = gangs_in(n, gang);
        return {gangs, count, step, false, 0, static_cast<int>(n - gangs * gang)};
    }
};
/// One target's loops of a reduction, which combine gangs of elements into a gang of accumulators.
struct reduction_loop {
    void (*rows)(const void* program, const input_pointer* inputs, void* out, const reduced_rows& rows);
    void (*strips)(const void* program, const input_pointer* inputs, void* out, const reduced_strips& strips);
    int gang;
    bool masks;   // it reads no element that it does not want
    bool is_long; // many instructions for each line of the cache that it reads
};

/// The loops of programs with complex numbers for which there are no packs. Defined in eval/complex.hpp.
template <class Program, class To>
const loop& complex_assign_loop();
template <class Program, class T, class Op>
const reduction_loop& complex_reduce_loop();

#define LANEWISE_ENTRY(target, open, close, name, ...)                                                                                     \
    {&LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::run, LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::gang, cost<Program>,\
     LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::takes_rest, LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::calls,        \
     LANEWISE_TARGET_NAMESPACE(target)::has_narrower && !has_fast<Program>},
template <class Program, class To>
const loop& assign_loop_for() {
    if constexpr (!Program::has_complex && !is_complex<To>) {
        static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY, assign_loop, Program, To)};
        return table[target_index()];
    } else if constexpr (fits_complex_packs<Program>) {
        static constexpr loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY, complex_assign_loop, Program, To)};
        return table[target_index()];
    } else {
        return complex_assign_loop<Program, To>();
    }
}

#define LANEWISE_REDUCTION(target, open, close, name, ...)                                                             \
    {&LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::rows, &LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::strips,                \
     LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::gang, LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::masks,                 \
     LANEWISE_TARGET_NAMESPACE(target)::name<__VA_ARGS__>::is_long},
template <class Program, class T, class Op>
const reduction_loop& reduce_loop_for() {
    if constexpr (!Program::has_complex && !is_complex<T>) {
        static constexpr reduction_loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_REDUCTION, reduce_loop, Program, T, Op)};
        return table[target_index()];
    } else if constexpr (is_complex<T> && fits_complex_packs<Program>) {
        static constexpr reduction_loop table[] = {LANEWISE_EACH_TARGET(LANEWISE_REDUCTION, complex_reduce_loop, Program, T, Op)};
        return table[target_index()];
    } else {
        return complex_reduce_loop<Program, T, Op>();
    }
}
#undef LANEWISE_ENTRY
#undef LANEWISE_REDUCTION

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
