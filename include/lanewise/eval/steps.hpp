// Assignments along one axis from views of every other element, or backwards: a loop of their own loads these as it goes.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/blocks.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// Whether a node names a view.
template <class N>
inline constexpr bool has_views = false;
template <class A>
inline constexpr bool has_views<array_value<A>> = A::is_reference;
template <class Op, class... A>
inline constexpr bool has_views<map<Op, A...>> = (has_views<A> || ...);
template <fp::policy P, class A>
inline constexpr bool has_views<with_policy<P, A>> = has_views<A>;

/// A node's loop for such views, if it has one. It takes what fills no gang, whatever the target.
struct stepped_loop {
    void (*run)(const void* node, const input_pointer* inputs, void* out, const gang_rows& rows) = nullptr;
    const void* node = nullptr;
};
template <class N, class To>
LANEWISE_NOINLINE void run_steps(const void* node, const input_pointer* inputs, void* out, const gang_rows& rows) {
    const auto program = lower<0, true>(*static_cast<const N*>(node));
    assign_loop_for<std::remove_const_t<decltype(program)>, To>().run(&program, inputs, out, rows);
}
/// Programs of functions or complex numbers have none: there the loads are the smaller part.
template <class Program, class To, class N>
stepped_loop stepped_loop_for(const N& node) {
    constexpr bool calls = LANEWISE_TARGET_NAMESPACE(LANEWISE_BASELINE)::buffers_needed<Program> > 0;
    if constexpr (N::rank == 1 && has_views<N> && !calls && !Program::has_complex && !is_complex<To>) return {&run_steps<N, To>, &node};
    else return {};
}

/// Runs it where it fits: neighbouring results, at least one, and inputs of so many elements, of steps 1, 2 and -1. Otherwise returns
/// false, having done nothing.
inline bool run_stepped(const stepped_loop& steps, const loop& body, const each_array<array_ref>& arrays) {
    const array_ref& out = arrays[0];
    if (out.rank != 1 || out.strides[0] != 1 || out.shape[0] < 1) return false;
    const index_t n = out.shape[0];
    std::byte* const to = const_cast<std::byte*>(out.data);
    std::array<input_pointer, max_inputs> inputs;
    bool contiguous = true, apart = true;
    for (std::size_t k = 1; k < arrays.size(); ++k) {
        const array_ref& in = arrays[k];
        if (in.rank != 1 || in.shape[0] != n) return false;
        const index_t step = in.strides[0], far = (n - 1) * step * in.itemsize;
        if (step != 1 && step != 2 && step != -1) return false;
        contiguous = contiguous && step == 1;
        if (to < in.data + std::max<index_t>(far, 0) + in.itemsize && in.data + std::min<index_t>(far, 0) < to + n * out.itemsize) {
            if (to != in.data || step != 1 || in.itemsize != out.itemsize) return false; // it would be overwritten before it is read
            apart = false;
        }
        inputs[k - 1] = {in.data, step * body.gang, step};
    }
    if (contiguous) return false; // nothing to gain

    // The last gang, whole or not, is left to loads that read nothing behind it.
    const index_t gangs = gangs_in(n - 1, body.gang), work = n * body.cost;
    const bool past_caches = apart && n * out.itemsize >= stream_bytes && reinterpret_cast<std::uintptr_t>(to) % line_bytes == 0;
    const auto rest = static_cast<int>(n - gangs * body.gang);
    const int threads = work < threads_pay ? 1 : num_threads();
    if (threads == 1) {
        steps.run(steps.node, inputs.data(), to, {gangs, 1, 0, past_caches, 0, rest});
        if (past_caches) stream_fence();
        return true;
    }
    const index_t parts = std::min<index_t>(4 * threads, 2 * work / threads_pay), unit = 1024 / body.gang, units = gangs / unit;
    for_each_part(parts, schedule::dynamic, [&](index_t part) {
        const bool last = part + 1 == parts;
        const index_t begin = units * part / parts * unit, end = last ? gangs : units * (part + 1) / parts * unit;
        std::array<input_pointer, max_inputs> mine;
        for (std::size_t k = 0; k + 1 < arrays.size(); ++k) {
            const input_pointer& in = inputs[k];
            mine[k] = {static_cast<const std::byte*>(in.data) + begin * in.step * arrays[k + 1].itemsize, in.step, in.row_step};
        }
        steps.run(steps.node, mine.data(), to + begin * body.gang * out.itemsize, {end - begin, 1, 0, past_caches, 0, last ? rest : 0});
        if (past_caches) stream_fence();
    });
    return true;
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
