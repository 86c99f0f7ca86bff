// Evaluation of an expression into an array: shapes, overlaps, and which way is taken.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/blocks.hpp"
#include "lanewise/eval/complex.hpp"
#include "lanewise/eval/in_place.hpp"
#include "lanewise/eval/steps.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// A loop, the program that it runs, and the arrays: 0 is written, the others are inputs 0, 1 ...
struct evaluation {
    const loop& body;
    const void* program;
    each_array<array_ref>& arrays;
    bool may_be_alike; // contiguous arrays of one shape: false where types or views tell that they are not
    stepped_loop steps = {};
    bool past_caches = false; // the result, though it is not large, is part of what is
};

/// Whether every array of a node has R axes, or may have.
template <class N, int R>
inline constexpr bool all_of_rank = true;
template <class A, int R>
inline constexpr bool all_of_rank<array_reference<A>, R> = A::rank == R || A::rank == dynamic_rank || R == dynamic_rank;
template <class A, int R>
inline constexpr bool all_of_rank<array_value<A>, R> = all_of_rank<array_reference<A>, R>;
template <class Op, int R, class... A>
inline constexpr bool all_of_rank<map<Op, A...>, R> = (all_of_rank<A, R> && ...);
template <fp::policy P, int R, class A>
inline constexpr bool all_of_rank<with_policy<P, A>, R> = all_of_rank<A, R>;

/// Whether both are contiguous runs of elements of the same shape.
LANEWISE_INLINE bool contiguous_alike(const array_ref& a, const array_ref& b) {
    bool alike = a.contiguous && b.contiguous && a.rank == b.rank;
    for (int k = 0; alike && k < a.rank; ++k) alike = a.shape[k] == b.shape[k];
    return alike;
}

/// The shape that the inputs broadcast to. Throws shape_error where they do not go together.
inline dims<dynamic_rank> broadcast_inputs(const each_array<array_ref>& arrays) {
    dims<dynamic_rank> shape(arrays.count > 1 ? arrays[1].rank : 0);
    for (int k = 0; k < shape.size(); ++k) shape[k] = arrays[1].shape[k];
    for (std::size_t k = 2; k < arrays.size(); ++k)
        if (!broadcast_into(shape, arrays[k].shape, arrays[k].rank)) {
            std::string text = "operands could not be broadcast together with shapes";
            for (std::size_t j = 1; j < arrays.size(); ++j) (text += ' ') += shape_text(arrays[j].shape, arrays[j].rank);
            throw shape_error(text);
        }
    return shape;
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

/// Lays all arrays out along the axes of number 0. False where an input does not fit these, or number 0 repeats an element and so cannot
/// be written. whole: no smaller array would do as number 0.
LANEWISE_INLINE bool lay_out(const each_array<array_ref>& arrays, layout& l, bool& whole) {
    const array_ref& out = arrays[0];
    walker& to = l.arrays[0];
    to.data = const_cast<std::byte*>(out.data);
    to.itemsize = out.itemsize;
    l.rank = out.rank;
    unsigned missing = 0; // axes along which all inputs are repeated
    for (int k = 0; k < out.rank; ++k) {
        const auto axis = static_cast<std::size_t>(k);
        const index_t n = l.shape[axis] = out.shape[k], step = to.step[axis] = out.strides[k] * out.itemsize;
        if (n > 1 && step == 0) return false;
        if (n != 1) missing |= 1u << k;
    }
    int rank = 0; // of the inputs
    for (std::size_t i = 1; i < arrays.size(); ++i) {
        if (!walk(l.arrays[i], arrays[i], out.shape, out.rank, missing)) return false;
        rank = std::max(rank, arrays[i].rank);
    }
    whole = missing == 0 && rank == out.rank;
    return true;
}

/// The usual case, without a plan: every array contiguous, of one shape, not large, and none half overwritten. Returns false,
/// having done nothing, in every other case.
inline bool run_contiguous(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    if (!out.contiguous || e.past_caches) return false;
    const index_t n = out.size();
    if (n * e.body.cost >= threads_pay || n * out.itemsize >= stream_bytes) return false;
    row_inputs inputs(e.arrays.size() - 1);
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const array_ref& in = e.arrays[k + 1];
        inputs.itemsize[k] = in.itemsize;
        if (k > 0 && in.shape == e.arrays[k].shape && in.data == e.arrays[k].data && in.itemsize == e.arrays[k].itemsize) { // named twice
            inputs.pointer[k] = {in.data, e.body.gang};
            continue;
        }
        if (!contiguous_alike(out, in)) return false;
        const bool apart = out.data + n * out.itemsize <= in.data || in.data + n * in.itemsize <= out.data;
        if (!apart && !(out.data == in.data && out.itemsize == in.itemsize)) return false;
        inputs.pointer[k] = {in.data, e.body.gang};
    }
    if (n > 0) run_row(e.body, e.program, inputs, const_cast<std::byte*>(out.data), out.itemsize, n);
    return true;
}

/// The ways that copy nothing. Returns false as above.
LANEWISE_INLINE bool run_directly(const evaluation& e) {
    return (e.may_be_alike && run_contiguous(e)) || (e.steps.run && run_stepped(e.steps, e.body, e.arrays));
}

/// All n elements, at least one, along one axis or two in any order, as one row: the inputs are copied into buffers that hold `room` for
/// each, whole gangs; those of one gang that lie side by side may be read where they are. Everything is read before anything is written, so
/// arrays may overlap.
inline void run_gathered(const evaluation& e, const loop& body, const layout& l, index_t n, index_t room) {
    const std::size_t inner = l.rank == 2;
    const index_t columns = l.shape[inner], rows = l.rank == 2 ? l.shape[0] : 1;
    pad_function& pad = padding();
    alignas(64) std::byte buffer[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * 2 * max_gang_bytes + 64];
    std::array<input_pointer, max_inputs> inputs;
    const walker& to = l.arrays[0];
    const bool direct = body.takes_rest && e.arrays[0].contiguous, one_gang = direct && n <= body.gang && !body.calls;
    const index_t filled = direct ? n : room; // of each buffer
    std::byte* free = buffer + room * to.itemsize;
    for (std::size_t k = 1; k < l.arrays.size(); ++k) {
        const walker& a = l.arrays[k];
        if (one_gang && a.step[inner] == a.itemsize && (rows == 1 || a.step[0] == columns * a.itemsize)) {
            inputs[k - 1] = {a.data, body.gang};
            continue;
        }
        if (n * a.itemsize <= 2 * max_gang_bytes) {
            gather_gang(pad, free, a, a.step[0], a.step[inner], rows, columns, filled);
        } else {
            const copy_functions& copy = a.itemsize.copies();
            if (a.step[inner] == a.itemsize)
                for (index_t r = 0; r < rows; ++r)
                    std::memcpy(free + r * columns * a.itemsize, a.data + r * a.step[0], static_cast<std::size_t>(columns * a.itemsize));
            else if (rows > 1 && a.step[0] == a.itemsize) copy.transpose(free, columns * a.itemsize, a.data, a.step[inner], rows, columns);
            else copy.collect(free, a.data, a.step[0], a.step[inner], rows, columns);
            copy.spread(free + n * a.itemsize, 0, free, 0, 1, (filled - n) * a.itemsize);
        }
        inputs[k - 1] = {free, body.gang};
        free += room * a.itemsize;
    }
    if (direct) return body.run(e.program, inputs.data(), to.data, body.rows_of(n));
    body.run(e.program, inputs.data(), buffer, {gangs_in(room, body.gang)});
    if (e.arrays[0].contiguous) copy_few(to.data, buffer, static_cast<std::size_t>(n * to.itemsize));
    else
        for (index_t r = 0; r < rows; ++r)
            copy_row(to.data + r * to.step[0], to.step[inner], buffer + r * columns * to.itemsize, to.itemsize, columns, to.itemsize);
}

/// run_gathered(), if there are two gangs of elements or fewer, or rows of less than a gang that fit buffers. Returns false as above.
inline bool run_few(const evaluation& e, const layout& l, index_t n) {
    if (l.rank < 1 || l.rank > 2) return false;
    const loop& body = e.body.for_rows_of(n);
    const index_t room = gangs_in(n + body.gang - 1, body.gang) * body.gang;
    if (room > 2 * body.gang) {
        const index_t long_row = body.takes_rest || room > 8 * body.gang ? e.body.short_row() : body.gang; // which is better left where it lies
        if (l.rank == 1 || l.shape[1] >= long_row || room > chunk_bytes) return false;
        if (room * bytes_each(l.arrays) > chunk_bytes) return false;
    }
    run_gathered(e, body, l, n, room);
    return true;
}

/// Arrays of one axis and of one length, so short that they fit buffers: what does not lie side by side is copied there, and the loop runs
/// once, whether or not arrays overlap. Returns false as above.
inline bool run_line(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    const index_t n = out.shape[0];
    if (n < 1 || n > chunk_bytes || (n > 1 && out.strides[0] == 0)) return false;
    bool direct = out.strides[0] == 1; // written where it lies
    int bytes = 0;                     // of buffers for each element
    for (std::size_t k = 1; k < e.arrays.size(); ++k) {
        const array_ref& in = e.arrays[k];
        if (in.rank != 1 || in.shape[0] != n) return false;
        if (in.strides[0] != 1) bytes += in.itemsize;
        else if (out.data < in.data + n * in.itemsize && in.data < out.data + n * out.itemsize)
            direct = direct && in.data == out.data && in.itemsize == out.itemsize;
    }
    if (!direct) bytes += out.itemsize;
    if (n * bytes > chunk_bytes) return false;

    alignas(64) std::byte buffers[chunk_bytes];
    row_inputs inputs(e.arrays.size() - 1);
    std::byte* free = buffers;
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const array_ref& in = e.arrays[k + 1];
        const index_t step = in.strides[0];
        inputs.pointer[k] = {step == 1 ? in.data : free, e.body.gang};
        inputs.itemsize[k] = in.itemsize;
        if (step == 1) continue;
        in.itemsize.copies().collect(free, in.data, 0, step * in.itemsize, 1, n);
        free += n * in.itemsize;
    }
    std::byte* const to = const_cast<std::byte*>(out.data);
    run_row(e.body, e.program, inputs, direct ? to : free, out.itemsize, n);
    if (!direct) copy_row(to, out.strides[0] * out.itemsize, free, out.itemsize, n, out.itemsize);
    return true;
}

/// Every case. False where the arrays' shapes do not fit, or number 0 is not to be written; nothing is written then. whole: nor if a
/// smaller array would do as number 0.
LANEWISE_NOINLINE inline bool run_general(const evaluation& e, bool whole) {
    const array_ref& out = e.arrays[0];
    if (out.rank == 1 && out.shape[0] > e.body.gang && run_line(e)) return true;
    layout l(e.arrays.count);
    bool is_whole;
    if (!lay_out(e.arrays, l, is_whole) || (whole && !is_whole)) return false;
    const index_t n = l.size();
    if (n == 0) return true;
    const bool few_axes = l.rank == 1 || l.rank == 2;
    if (few_axes && run_few(e, l, n)) return true;
    l.order_by_result();
    if (!few_axes && run_few(e, l, n)) return true;
    const byte_range written = l.reach(l.arrays[0]);
    bool apart = true, conflict = false;
    for (std::size_t k = 1; k < e.arrays.size(); ++k) {
        const byte_range read = l.reach(l.arrays[k]);
        if (read.last <= written.first || written.last <= read.first || !may_overlap(out, e.arrays[k])) continue;
        apart = false;
        conflict = conflict || !same_elements(out, e.arrays[k]);
    }
    if (!conflict) {
        run_layout(e.body, e.program, l, apart, e.past_caches);
        return true;
    }
    // The destination would be overwritten before it is read: compute beside it first.
    const storage<std::byte> beside(n * out.itemsize);
    const auto shape = l.shape;
    const int rank = l.rank;
    const walker to = l.arrays[0];
    l.arrays[0].data = beside.data();
    index_t step = out.itemsize;
    for (auto k = static_cast<std::size_t>(rank); k-- > 0; step *= shape[k]) l.arrays[0].step[k] = step;
    run_layout(e.body, e.program, l, true);
    flat_cursor{to.data, shape.data(), to.step.data(), rank, to.itemsize, {}}.move<false>(beside.data(), n);
    return true;
}

/// Whether f holds for each array of a node.
template <class N, class F>
LANEWISE_INLINE bool all_inputs(const N& node, const F& f) {
    std::array<array_ref, static_cast<std::size_t>(input_count<N>)> inputs;
    array_ref* end = inputs.data();
    collect(node, end);
    for (const array_ref& input : inputs)
        if (!f(input)) return false;
    return true;
}

/// Calls f(program, arrays, node) for a node: its arrays from number 1 on, number 0 is for f to fill in.
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
    return f(program, arrays, node);
}

/// Hands f the evaluation of `from` into an array of T; array number 0 is for f to fill in. Steps: with the loop for stepped views.
template <class T, bool Steps = false, operand E, class F>
LANEWISE_INLINE auto with_evaluation(const E& from, const F& f) {
    if constexpr (array<E>) {
        if constexpr (E::is_reference)
            return with_evaluation<T, Steps>(array_value<E>{from}, f);
        else
            return with_evaluation<T, Steps>(array_reference<E>{&from}, f);
    } else {
        static_assert(is_complex<T> || !is_complex<value_t<E>>,
                      "lanewise: complex elements do not fit into a real array: take lw::abs(x), or lw::astype<T>(x) for the real part");
        return with_program(from, [&]<class Program>(const Program& program, each_array<array_ref>& arrays, const auto& node) {
            using node_type = std::remove_cvref_t<decltype(node)>;
            evaluation e{assign_loop_for<Program, T>(), &program, arrays, all_of_rank<node_type, node_type::rank>};
            if constexpr (has_views<node_type>)
                for (std::size_t k = 1; k < arrays.size(); ++k) e.may_be_alike = e.may_be_alike && arrays[k].contiguous;
            if constexpr (Steps) e.steps = stepped_loop_for<Program, T>(node);
            return f(e);
        });
    }
}

/// What run_general() could not assign to number 0: axes of extent 1 in front of its own are left out, as NumPy does it. Else throws.
LANEWISE_NOINLINE inline void run_refused(const evaluation& e) {
    each_array<array_ref> fewer = e.arrays;
    for (array_ref& a : fewer)
        for (; a.rank > fewer[0].rank && *a.shape == 1; --a.rank) ++a.shape, ++a.strides;
    if (run_general({e.body, e.program, fewer, false}, false)) return;
    check_assignable(e.arrays[0], broadcast_inputs(e.arrays));
    check_writable(e.arrays[0]);
}
/// Gives `to` the shape of the expression. The inputs may refer to it: it goes last.
template <class T, int R>
LANEWISE_NOINLINE void assign_anew(ndarray<T, R>& to, const evaluation& e) {
    ndarray<T, R> other{dims<R>(broadcast_inputs(e.arrays))};
    e.arrays[0] = refer(other);
    if (!run_directly(e)) run_general(e, true);
    to = std::move(other);
}

/// past_caches: the view is a part of a large result.
template <class T, int R, operand E>
void assign(const view<T, R>& to, const E& from, bool past_caches) {
    constexpr bool writable = !std::is_const_v<T>;
    static_assert(writable, "lanewise: assignment destination is read-only: its elements are const");
    static_assert(rank_of<E> == dynamic_rank || R == dynamic_rank || rank_of<E> <= R,
                  "lanewise: the expression has more axes than the array that it is assigned to");
    if constexpr (writable)
        with_evaluation<T, true>(from, [&](evaluation& e) {
            e.arrays[0] = refer(to);
            e.past_caches = past_caches;
            if (!run_directly(e) && !run_general(e, false)) run_refused(e);
        });
}

template <class T, int R, operand E>
void assign(ndarray<T, R>& to, const E& from) {
    with_evaluation<T, true>(from, [&](const evaluation& e) {
        e.arrays[0] = refer(to);
        if (!run_directly(e) && !run_general(e, true)) assign_anew(to, e);
    });
}

template <class T, index_t... N, operand E>
LANEWISE_INLINE void assign(fixed<T, N...>& to, const E& from) {
    if constexpr (array<E>) assign(to, array_reference<E>{&from});
    else if constexpr (is_small<E, T, extents<N...>>) evaluate_in_place<extents<N...>::size>(to.data(), from);
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
