// Evaluation of an expression into an array: shapes, overlaps, and which way is taken.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/blocks.hpp"
#include "lanewise/eval/complex.hpp"
#include "lanewise/eval/in_place.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// A loop, the program that it runs, and the arrays: 0 is written, the others are inputs 0, 1 ...
struct evaluation {
    const loop& body;
    const void* program;
    each_array<array_ref>& arrays;
};

/// Whether both are contiguous runs of elements of the same shape.
LANEWISE_INLINE bool contiguous_alike(const array_ref& a, const array_ref& b) {
    bool alike = a.contiguous && b.contiguous && a.rank == b.rank;
    for (int k = 0; alike && k < a.rank; ++k) alike = a.shape[k] == b.shape[k];
    return alike;
}

/// The shape that the inputs broadcast to. Throws shape_error where they do not go together.
inline dims<dynamic_rank> broadcast_inputs(const each_array<array_ref>& arrays) {
    dims<dynamic_rank> shape(0);
    for (std::size_t k = 1; k < arrays.size(); ++k)
        if (!broadcast_into(shape, arrays[k].shape, arrays[k].rank)) {
            std::string text = "operands could not be broadcast together with shapes";
            for (std::size_t j = 1; j < arrays.size(); ++j) text += " " + shape_text(arrays[j].shape, arrays[j].rank);
            throw shape_error(text);
        }
    return shape;
}

/// arrays[0] = program(the others), the shapes known to fit and the memory known not to conflict. apart: array 0 shares none.
inline void run_planned(const evaluation& e, bool apart) {
    const array_ref& out = e.arrays[0];
    layout l(e.arrays.count);
    l.rank = out.rank;
    for (int k = 0; k < out.rank; ++k) l.shape[static_cast<std::size_t>(k)] = out.shape[k];
    for (std::size_t k = 0; k < e.arrays.size(); ++k) l.arrays[k] = walk(e.arrays[k], out.shape, out.rank);
    run_layout(e.body, e.program, l, apart);
}

/// Throws unless an expression of shape `from` can be assigned to the array `to`.
inline void check_assignable(const array_ref& to, const dims<dynamic_rank>& from) {
    bool fits = from.size() <= to.rank;
    for (int k = 0; fits && k < from.size(); ++k) {
        const index_t mine = to.shape[to.rank - from.size() + k];
        fits = from[k] == mine || from[k] == 1;
    }
    if (!fits)
        throw shape_error("could not broadcast input array from shape " + shape_text(from) + " into shape " +
                          shape_text(to.shape, to.rank));
}

/// Two elements of the destination must not be one.
inline void check_writable(const array_ref& out) {
    for (int k = 0; k < out.rank; ++k)
        if (out.shape[k] > 1 && out.strides[k] == 0)
            throw value_error("assignment destination is read-only: it repeats its elements along axis " + std::to_string(k));
}

/// The usual case, without a plan: every array contiguous, of one shape, not large, and none half overwritten. Returns false,
/// having done nothing, in every other case.
inline bool run_contiguous(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    if (!out.contiguous) return false;
    const index_t n = out.size();
    if (n * e.body.cost >= threads_pay || n * out.itemsize >= stream_bytes) return false;
    row_inputs inputs(e.arrays.size() - 1);
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const array_ref& in = e.arrays[k + 1];
        if (!contiguous_alike(out, in)) return false;
        const bool apart = out.data + n * out.itemsize <= in.data || in.data + n * in.itemsize <= out.data;
        if (!apart && !(out.data == in.data && out.itemsize == in.itemsize)) return false;
        inputs.pointer[k] = {in.data, e.body.gang};
        inputs.itemsize[k] = in.itemsize;
    }
    if (n > 0) run_row(e.body, e.program, inputs, const_cast<std::byte*>(out.data), out.itemsize, n);
    return true;
}

/// Arrays of one axis and of any step, so few elements that a plan would take longer than they do. Returns false as above.
inline bool run_few(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    if (out.rank != 1 || out.shape[0] < 1 || out.shape[0] > chunk_bytes) return false;
    const index_t n = out.shape[0];
    const auto last = [](const array_ref& a) { return a.data + (a.shape[0] - 1) * a.strides[0] * a.itemsize; };
    const std::byte *low = std::min(out.data, last(out)), *high = std::max(out.data, last(out)) + out.itemsize;
    int bytes = out.strides[0] == 1 ? 0 : out.itemsize; // of buffers for each element
    for (std::size_t k = 1; k < e.arrays.size(); ++k) {
        const array_ref& in = e.arrays[k];
        if (in.rank != 1 || in.shape[0] != n) return false;
        if (std::min(in.data, last(in)) < high && low < std::max(in.data, last(in)) + in.itemsize && !same_elements(out, in)) return false;
        if (in.strides[0] != 1) bytes += in.itemsize;
    }
    if (n * bytes > chunk_bytes || (n > 1 && out.strides[0] == 0)) return false;
    alignas(64) std::byte buffers[chunk_bytes];
    row_inputs inputs(e.arrays.size() - 1);
    std::byte* free = buffers;
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const array_ref& in = e.arrays[k + 1];
        inputs.pointer[k] = {in.strides[0] == 1 ? in.data : free, e.body.gang};
        inputs.itemsize[k] = in.itemsize;
        if (in.strides[0] == 1) continue;
        copy_row(free, in.itemsize, in.data, in.strides[0] * in.itemsize, n, in.itemsize);
        free += n * in.itemsize;
    }
    std::byte* const to = const_cast<std::byte*>(out.data);
    run_row(e.body, e.program, inputs, out.strides[0] == 1 ? to : free, out.itemsize, n);
    if (out.strides[0] != 1) copy_row(to, out.strides[0] * out.itemsize, free, out.itemsize, n, out.itemsize);
    return true;
}

/// Every other case. Throws, before anything is written, where the shapes do not fit.
LANEWISE_NOINLINE inline void run_general(const evaluation& e) {
    if (run_few(e)) return;
    const array_ref& out = e.arrays[0];
    check_assignable(out, broadcast_inputs(e.arrays));
    check_writable(out);
    bool apart = true, conflict = false;
    for (std::size_t k = 1; k < e.arrays.size(); ++k) {
        if (!may_overlap(out, e.arrays[k])) continue;
        apart = false;
        conflict = conflict || !same_elements(out, e.arrays[k]);
    }
    if (!conflict) return run_planned(e, apart);

    // The destination would be overwritten before it is read: compute beside it first.
    dims<dynamic_rank> shape(out.rank);
    for (int k = 0; k < out.rank; ++k) shape[k] = out.shape[k];
    const dims<dynamic_rank> strides = c_strides(shape);
    const storage<std::byte> beside(count_elements(shape, static_cast<std::size_t>(out.itemsize)) * out.itemsize);
    each_array<array_ref> arrays = e.arrays;
    arrays[0] = {beside.data(), shape.data(), strides.data(), out.rank, out.itemsize, true};
    run_planned({e.body, e.program, arrays}, true);
    layout copy(2);
    copy.rank = out.rank;
    for (int k = 0; k < out.rank; ++k) copy.shape[static_cast<std::size_t>(k)] = out.shape[k];
    copy.arrays[0] = walk(out, out.shape, out.rank);
    copy.arrays[1] = walk(arrays[0], out.shape, out.rank);
    const index_t size = copy.size(), row = copy.rank > 0 ? copy.shape[static_cast<std::size_t>(copy.rank - 1)] : 1;
    const auto last = static_cast<std::size_t>(std::max(copy.rank - 1, 0));
    odometer place(copy, copy.rank - 1);
    for (index_t done = 0; done < size; done += row, place.next())
        copy_row(place.at[0], copy.arrays[0].step[last], place.at[1], out.itemsize, row, out.itemsize);
}

/// Calls f(program, arrays) for a node: its arrays from number 1 on, number 0 is for f to fill in.
template <class N, class F>
LANEWISE_INLINE auto with_program(const N& node, const F& f) {
    static_assert(input_count<N> <= max_inputs, "lanewise: an expression may name at most 32 arrays");
    if constexpr (may_be_square<N>)
        if (is_square(node)) return with_program(as_square(node), f);
    const auto program = lower<0>(node);
    each_array<array_ref> arrays;
    arrays.count = input_count<N> + 1;
    array_ref* next = arrays.begin() + 1;
    collect(node, next);
    return f(program, arrays);
}

/// Hands f the evaluation of `from` into an array of T; array number 0 is for f to fill in.
template <class T, operand E, class F>
LANEWISE_INLINE auto with_evaluation(const E& from, const F& f) {
    if constexpr (array<E>) {
        if constexpr (E::is_reference)
            return with_evaluation<T>(array_value<E>{from}, f);
        else
            return with_evaluation<T>(array_reference<E>{&from}, f);
    } else {
        static_assert(is_complex<T> || !is_complex<value_t<E>>,
                      "lanewise: complex elements do not fit into a real array: take lw::abs(x), or lw::astype<T>(x) for the real part");
        return with_program(from, [&]<class Program>(const Program& program, each_array<array_ref>& arrays) {
            return f(evaluation{assign_loop_for<Program, T>(), &program, arrays});
        });
    }
}

template <class T, int R, operand E>
void assign(const view<T, R>& to, const E& from) {
    constexpr bool writable = !std::is_const_v<T>;
    static_assert(writable, "lanewise: assignment destination is read-only: its elements are const");
    static_assert(rank_of<E> == dynamic_rank || R == dynamic_rank || rank_of<E> <= R,
                  "lanewise: the expression has more axes than the array that it is assigned to");
    if constexpr (writable)
        with_evaluation<T>(from, [&](const evaluation& e) {
            e.arrays[0] = refer(to);
            if (!run_contiguous(e)) run_general(e);
        });
}

template <class T, int R, operand E>
void assign(ndarray<T, R>& to, const E& from) {
    with_evaluation<T>(from, [&](const evaluation& e) {
        e.arrays[0] = refer(to);
        if (run_contiguous(e) || (e.arrays.count > 1 && run_few(e))) return;
        const dims<dynamic_rank> shape = broadcast_inputs(e.arrays);
        if (shape == to.shape()) return run_general(e);
        ndarray<T, R> other{dims<R>(shape)}; // the inputs may refer to the array: it goes last
        e.arrays[0] = refer(other);
        run_planned(e, true);
        to = std::move(other);
    });
}

template <class T, index_t... N, operand E>
LANEWISE_INLINE void assign(fixed<T, N...>& to, const E& from) {
    if constexpr (array<E>) assign(to, array_reference<E>{&from});
    else if constexpr (is_small<E, T, N...>) assign_in_place(to, from);
    else assign(to.as_view(), from);
}

} // namespace LANEWISE_ABI
} // namespace detail

template <class T, int R>
template <scalar S, class Abi>
void view<T, R>::fill(S value) const {
    detail::assign(*this, detail::constant<std::remove_const_t<T>>{detail::to_dtype<std::remove_const_t<T>>(value)});
}

} // namespace lanewise
