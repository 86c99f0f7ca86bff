// Small fixed arrays: evaluated where they stand, without a plan, a loop or a call.
// SPDX-License-Identifier: BSD-3-Clause
//
// Code that the compiler may put into the caller must do with the caller's instructions, so it is the baseline's.
#pragma once

#include "lanewise/eval/program.hpp"
#include "lanewise/target/loops.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

namespace in_place {

namespace target = LANEWISE_TARGET_NAMESPACE(LANEWISE_BASELINE);

/// Elements of an array that other targets would not handle faster.
inline constexpr index_t most = 64;

/// Whether a node's arrays are fixed, all of extents X, and its operations a few instructions each.
template <class N, class X>
inline constexpr bool fits = false;
template <class A, class X>
inline constexpr bool fits<array_reference<A>, X> = std::is_same_v<typename A::extents_type, X>;
template <class A, class X>
inline constexpr bool fits<array_value<A>, X> = std::is_same_v<typename A::extents_type, X>;
template <class T, class X>
inline constexpr bool fits<constant<T>, X> = true;
template <class Op, class... A, class X>
inline constexpr bool fits<map<Op, A...>, X> = !target::is_called<Op, typename map<Op, A...>::compute_type>::value && (fits<A, X> && ...);

/// Elements [At, Count) of the program in packs of L, then of fewer.
template <int L, int At, int Count, class Program, class T>
LANEWISE_INLINE void evaluate(const Program& p, T* to) {
    if constexpr (At + L <= Count) {
        target::put(to + At, target::interpreter<fp::policy::standard, L>::value(p, At));
        evaluate<L, At + L, Count>(p, to);
    } else if constexpr (At < Count) {
        evaluate<L / 2, At, Count>(p, to);
    }
}

} // namespace in_place

/// Whether a node of extents X, its elements converted to T, is evaluated here.
template <class N, class T, class X>
inline constexpr bool is_small = false;
template <class N, class T, class X>
    requires(X::is_static)
inline constexpr bool is_small<N, T, X> = [] {
    if constexpr (X::size > in_place::most || is_complex<T> || !in_place::fits<N, X>) return false;
    else return !decltype(lower<0>(std::declval<const N&>()))::has_complex;
}();

/// Evaluates the `Count` elements of a node for which is_small holds.
template <index_t Count, class T, class N>
LANEWISE_INLINE void evaluate_in_place(T* to, const N& from) {
    auto p = lower<0>(from);
    constexpr int inputs = input_count<N>, widest = std::max(decltype(p)::width, static_cast<int>(sizeof(T)));
    array_ref arrays[inputs + 1];
    array_ref* end = arrays;
    collect(from, end);
    input_pointer pointers[inputs + 1];
    for (int k = 0; k < inputs; ++k) pointers[k] = {arrays[k].data, 0};
    p.bind(pointers);
    in_place::evaluate<in_place::target::lanes_for<widest>, 0, static_cast<int>(Count)>(p, to);
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
