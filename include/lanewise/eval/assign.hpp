// Evaluation of an expression into an array: the plan, made once per assignment, and the chunks that it cuts.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/complex.hpp"
#include "lanewise/eval/layout.hpp"
#include "lanewise/target/loops.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// The most elements of a gang, and the most bytes of one operand's share of it: two registers of the widest type.
inline constexpr int max_gang = 128;
inline constexpr int max_gang_bytes = 128;
/// Bytes of buffers that one chunk of strided operands may take: half of a usual first-level cache.
inline constexpr index_t chunk_bytes = 16 * 1024;

/// Copies up to `max_gang_bytes` bytes, at least one, without the cost of a call.
LANEWISE_INLINE void copy_few(std::byte* to, const std::byte* from, std::size_t bytes) {
    const auto both_ends = [&](auto block) { // two blocks that may overlap
        decltype(block) first, last;
        std::memcpy(&first, from, sizeof block);
        std::memcpy(&last, from + bytes - sizeof block, sizeof block);
        std::memcpy(to, &first, sizeof block);
        std::memcpy(to + bytes - sizeof block, &last, sizeof block);
    };
    if (bytes > 16) {
        for (std::size_t k = 0; k + 16 < bytes; k += 16) std::memcpy(to + k, from + k, 16);
        std::memcpy(to + bytes - 16, from + bytes - 16, 16);
    } else if (bytes >= 8) {
        both_ends(std::uint64_t{});
    } else if (bytes >= 4) {
        both_ends(std::uint32_t{});
    } else if (bytes >= 2) {
        both_ends(std::uint16_t{});
    } else {
        *to = *from;
    }
}

/// A gang of which only the first n elements exist, the others filled with copies of them: any value would do, but a strange
/// one could take a slow path.
LANEWISE_INLINE void pad_gang(std::byte* to, const std::byte* from, index_t n, int gang, int itemsize) {
    auto have = static_cast<std::size_t>(n * itemsize);
    const auto all = static_cast<std::size_t>(gang * itemsize);
    copy_few(to, from, have);
    for (std::size_t more; have < all; have += more) {
        more = std::min(have, all - have);
        copy_few(to + have, to, more);
    }
}

/// A loop, the program that it runs, and the arrays: 0 is written, the others are inputs 0, 1 ...
struct evaluation {
    const loop& body;
    const void* program;
    each_array<array_ref> arrays;
};

/// Input k of a loop; its size in bytes.
struct row_input {
    input_pointer pointer;
    int itemsize;
};

/// Runs the loop on n contiguous or repeated elements: whole gangs in place, the rest into a buffer of one gang, so that
/// nothing is read or written outside the arrays.
inline void run_row(const loop& body, const void* program, const row_input* inputs, int count, void* out, int out_size, index_t n) {
    const index_t gangs = n / body.gang, rest = n % body.gang, done = n - rest;
    std::array<input_pointer, max_inputs> pointers;
    pointers[0] = {}; // GCC 12 warns where there are no inputs
    for (std::size_t k = 0; k < static_cast<std::size_t>(count); ++k) pointers[k] = inputs[k].pointer;
    if (gangs > 0) {
        body.run(program, pointers.data(), out, gangs);
        if (rest == 0) return;
    }
    alignas(64) std::byte buffer[(max_inputs + 1) * max_gang_bytes];
    for (std::size_t k = 0; k < static_cast<std::size_t>(count); ++k) {
        if (pointers[k].step == 0) continue;
        const auto* from = static_cast<const std::byte*>(pointers[k].data);
        if (gangs > 0) { // the last whole gang's worth of elements, of which only the last are new
            pointers[k] = {from + (n - body.gang) * inputs[k].itemsize, 0};
        } else {
            std::byte* copy = buffer + (k + 1) * max_gang_bytes;
            pad_gang(copy, from, n, body.gang, inputs[k].itemsize);
            pointers[k] = {copy, 0};
        }
    }
    body.run(program, pointers.data(), buffer, 1);
    const index_t first_new = gangs > 0 ? body.gang - rest : 0;
    copy_few(static_cast<std::byte*>(out) + done * out_size, buffer + first_new * out_size, static_cast<std::size_t>(rest * out_size));
}

/// Fills one gang with copies of an element, for an operand that does not move along the inner axis.
inline void repeat(std::byte* to, const std::byte* element, int itemsize, int count) {
    copy_row(to, itemsize, element, 0, count, itemsize);
}

/// Evaluates along the axes of `l`.
LANEWISE_NOINLINE inline void run_layout(const loop& body, const void* program, layout& l) {
    for (int k = 0; k < l.rank; ++k)
        if (l.shape[static_cast<std::size_t>(k)] == 0) return;
    l.drop_unit_axes();
    // The destination's axes in memory order, all forwards: its widest steps outermost.
    for (int k = 0; k < l.rank; ++k) {
        const auto i = static_cast<std::size_t>(k);
        if (l.arrays[0].step[i] < 0)
            for (auto& a : l.arrays) {
                a.data += (l.shape[i] - 1) * a.step[i];
                a.step[i] = -a.step[i];
            }
        for (int j = k; j > 0 && l.arrays[0].step[static_cast<std::size_t>(j - 1)] < l.arrays[0].step[static_cast<std::size_t>(j)]; --j)
            l.swap_axes(j - 1, j);
    }
    int end = l.rank;
    l.merge_axes(0, end);
    if (l.rank == 0) {
        l.rank = 1;
        l.shape[0] = 1;
        for (auto& a : l.arrays) a.step[0] = a.itemsize;
    }

    const std::size_t count = l.arrays.size() - 1;
    const auto inner = static_cast<std::size_t>(l.rank - 1);
    const index_t n = l.shape[inner];
    const int out_size = l.arrays[0].itemsize;

    // Short rows are gathered into longer ones.
    const bool flatten = l.rank > 1 && n < 2 * body.gang;
    bool direct = !flatten && l.arrays[0].step[inner] == out_size;
    std::array<row_input, max_inputs> inputs;
    for (std::size_t k = 0; k < count; ++k) {
        const walker& a = l.arrays[k + 1];
        inputs[k].itemsize = a.itemsize;
        direct = direct && (a.step[inner] == a.itemsize || a.step[inner] == 0);
    }
    index_t rows = 1;
    for (std::size_t k = 0; k < inner; ++k) rows *= l.shape[k];

    if (direct) {
        alignas(64) std::byte repeated[max_inputs * max_gang_bytes];
        odometer row(l, l.rank - 1);
        for (; rows > 0; --rows, row.next()) {
            for (std::size_t k = 0; k < count; ++k) {
                if (l.arrays[k + 1].step[inner] != 0) {
                    inputs[k].pointer = {row.at[k + 1], body.gang};
                } else {
                    std::byte* copy = repeated + k * max_gang_bytes;
                    repeat(copy, row.at[k + 1], inputs[k].itemsize, body.gang);
                    inputs[k].pointer = {copy, 0};
                }
            }
            run_row(body, program, inputs.data(), static_cast<int>(count), row.at[0], out_size, n);
        }
        return;
    }

    // In chunks: whatever is not contiguous is copied into a buffer first, and the result out of one.
    index_t bytes_each = 0;
    for (const auto& a : l.arrays) bytes_each += a.itemsize;
    const index_t chunk = std::max<index_t>(chunk_bytes / bytes_each / body.gang, 1) * body.gang;
    alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * max_gang_bytes];
    each_array<std::byte*> buffer;
    buffer[0] = buffers;
    for (std::size_t k = 0; k < count; ++k) buffer[k + 1] = buffer[k] + chunk * l.arrays[k].itemsize;

    const int first = flatten ? 0 : l.rank - 1;
    const index_t length = flatten ? l.size() : n;
    odometer row(l, first);
    each_array<flat_cursor> cursor;
    const auto contiguous = [&](std::size_t k) { return !flatten && l.arrays[k].step[inner] == l.arrays[k].itemsize; };
    for (index_t rows_left = flatten ? 1 : rows; rows_left > 0; --rows_left, row.next()) {
        for (std::size_t k = 0; k <= count; ++k)
            cursor[k] = {row.at[k], l.shape.data() + first, l.arrays[k].step.data() + first, l.rank - first, l.arrays[k].itemsize, {}};
        for (index_t done = 0; done < length; done += chunk) {
            const index_t now = std::min(chunk, length - done);
            for (std::size_t k = 0; k < count; ++k) {
                if (contiguous(k + 1)) {
                    inputs[k].pointer = {row.at[k + 1] + done * inputs[k].itemsize, body.gang};
                } else {
                    cursor[k + 1].move<true>(buffer[k + 1], now);
                    inputs[k].pointer = {buffer[k + 1], body.gang};
                }
            }
            std::byte* out = contiguous(0) ? row.at[0] + done * out_size : buffer[0];
            run_row(body, program, inputs.data(), static_cast<int>(count), out, out_size, now);
            if (!contiguous(0)) cursor[0].move<false>(buffer[0], now);
        }
    }
}

/// Whether every array, from number `first` on, is one contiguous run of the shape of arrays[0].
inline bool all_contiguous(const each_array<array_ref>& arrays, std::size_t first) {
    for (std::size_t k = first; k < arrays.size(); ++k) {
        const array_ref& a = arrays[k];
        if (a.rank != arrays[0].rank) return false;
        index_t expected = 1;
        for (int axis = a.rank - 1; axis >= 0; --axis) {
            if (a.shape[axis] != arrays[0].shape[axis]) return false;
            if (a.shape[axis] != 1 && a.strides[axis] != expected) return false;
            expected *= a.shape[axis];
        }
    }
    return true;
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

/// arrays[0] = program(the others), the shapes known to fit and the memory known not to conflict.
inline void run_planned(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    layout l(e.arrays.count);
    l.rank = out.rank;
    for (int k = 0; k < out.rank; ++k) l.shape[static_cast<std::size_t>(k)] = out.shape[k];
    for (std::size_t k = 0; k < e.arrays.size(); ++k) l.arrays[k] = walk(e.arrays[k], out.shape, out.rank);
    run_layout(e.body, e.program, l);
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

/// The elements [first, last) of a contiguous array meet none of another one's, or are the same ones.
LANEWISE_INLINE bool apart_or_same(const array_ref& a, const array_ref& b, index_t n) {
    if (a.data == b.data) return a.itemsize == b.itemsize;
    return a.data + n * a.itemsize <= b.data || b.data + n * b.itemsize <= a.data;
}

/// The usual case, without a plan: every array contiguous, of one shape, and none half overwritten. Returns false, having
/// done nothing, in every other case.
inline bool run_contiguous(const evaluation& e) {
    if (!all_contiguous(e.arrays, 0)) return false;
    const array_ref& out = e.arrays[0];
    index_t n = 1;
    for (int k = 0; k < out.rank; ++k) n *= out.shape[k];
    std::array<row_input, max_inputs> inputs;
    for (std::size_t k = 1; k < e.arrays.size(); ++k) {
        if (!apart_or_same(out, e.arrays[k], n)) return false;
        inputs[k - 1] = {{e.arrays[k].data, e.body.gang}, e.arrays[k].itemsize};
    }
    if (n > 0)
        run_row(e.body, e.program, inputs.data(), e.arrays.count - 1, const_cast<std::byte*>(out.data), out.itemsize, n);
    return true;
}

/// Every other case. Throws, before anything is written, where the shapes do not fit.
LANEWISE_NOINLINE inline void run_general(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    check_assignable(out, broadcast_inputs(e.arrays));
    check_writable(out);
    bool conflict = false;
    for (std::size_t k = 1; k < e.arrays.size(); ++k)
        conflict = conflict || (may_overlap(out, e.arrays[k]) && !same_elements(out, e.arrays[k]));
    if (!conflict) return run_planned(e);

    // The destination would be overwritten before it is read: compute beside it first.
    dims<dynamic_rank> shape(out.rank);
    for (int k = 0; k < out.rank; ++k) shape[k] = out.shape[k];
    const dims<dynamic_rank> strides = c_strides(shape);
    const storage<std::byte> beside(count_elements(shape, static_cast<std::size_t>(out.itemsize)) * out.itemsize);
    evaluation first = e;
    first.arrays[0] = {beside.data(), shape.data(), strides.data(), out.rank, out.itemsize};
    run_planned(first);
    layout copy(2);
    copy.rank = out.rank;
    for (int k = 0; k < out.rank; ++k) copy.shape[static_cast<std::size_t>(k)] = out.shape[k];
    copy.arrays[0] = walk(out, out.shape, out.rank);
    copy.arrays[1] = walk(first.arrays[0], out.shape, out.rank);
    const index_t size = copy.size(), row = copy.rank > 0 ? copy.shape[static_cast<std::size_t>(copy.rank - 1)] : 1;
    const auto last = static_cast<std::size_t>(std::max(copy.rank - 1, 0));
    odometer place(copy, copy.rank - 1);
    for (index_t done = 0; done < size; done += row, place.next())
        copy_row(place.at[0], copy.arrays[0].step[last], place.at[1], out.itemsize, row, out.itemsize);
}

/// Hands f the evaluation of `from` into an array of T; array number 0 is for f to fill in.
template <class T, operand E, class F>
LANEWISE_INLINE auto with_evaluation(const E& from, F f) {
    if constexpr (array<E>) {
        if constexpr (E::is_reference)
            return with_evaluation<T>(array_value<E>{from}, f);
        else
            return with_evaluation<T>(array_reference<E>{&from}, f);
    } else {
        static_assert(is_complex<T> || !is_complex<value_t<E>>,
                      "lanewise: complex elements do not fit into a real array: take lw::abs(x), or lw::astype<T>(x) for the real part");
        static_assert(input_count<E> <= max_inputs, "lanewise: an expression may name at most 32 arrays");
        auto program = lower<0>(from);
        evaluation e{assign_loop_for<decltype(program), T>(), &program, {}};
        e.arrays.count = input_count<E> + 1;
        array_ref* next = e.arrays.begin() + 1;
        collect(from, next);
        return f(e);
    }
}

template <class T, int R, operand E>
void assign(const view<T, R>& to, const E& from) {
    constexpr bool writable = !std::is_const_v<T>;
    static_assert(writable, "lanewise: assignment destination is read-only: its elements are const");
    static_assert(rank_of<E> == dynamic_rank || R == dynamic_rank || rank_of<E> <= R,
                  "lanewise: the expression has more axes than the array that it is assigned to");
    if constexpr (writable)
        with_evaluation<T>(from, [&](evaluation& e) {
            e.arrays[0] = refer(to);
            if (!run_contiguous(e)) run_general(e);
        });
}

template <class T, int R, operand E>
void assign(ndarray<T, R>& to, const E& from) {
    with_evaluation<T>(from, [&](evaluation& e) {
        e.arrays[0] = refer(to);
        if (run_contiguous(e)) return;
        const dims<dynamic_rank> shape = broadcast_inputs(e.arrays);
        if (shape == to.shape()) return run_general(e);
        ndarray<T, R> other{dims<R>(shape)}; // the inputs may refer to the array: it goes last
        e.arrays[0] = refer(other);
        run_planned(e);
        to = std::move(other);
    });
}

} // namespace LANEWISE_ABI
} // namespace detail

template <class T, int R>
template <scalar S, class Abi>
void view<T, R>::fill(S value) const {
    detail::assign(*this, detail::constant<std::remove_const_t<T>>{detail::to_dtype<std::remove_const_t<T>>(value)});
}

} // namespace lanewise
