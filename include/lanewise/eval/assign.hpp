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
inline constexpr int chunk_bytes = 16 * 1024;

/// Sixteen bytes, to be moved at once.
struct wide_block {
    std::uint64_t low, high;
};

/// Calls f(block) with the widest block that `bytes` bytes, at least one, hold: whole elements if these are smaller.
template <class F>
LANEWISE_INLINE void with_widest_block(std::size_t bytes, F f) {
    if (bytes >= sizeof(wide_block)) f(wide_block{});
    else if (bytes >= 8) f(std::uint64_t{});
    else if (bytes >= 4) f(std::uint32_t{});
    else if (bytes >= 2) f(std::uint16_t{});
    else f(std::uint8_t{});
}

/// Copies `bytes` bytes, from 1 to `max_gang_bytes`, without the cost of a call.
LANEWISE_INLINE void copy_few(std::byte* to, const std::byte* from, std::size_t bytes) {
    with_widest_block(bytes, [&](auto block) { // the last block may overlap the one before
        for (std::size_t k = 0; k + sizeof block < bytes; k += sizeof block) std::memcpy(to + k, from + k, sizeof block);
        std::memcpy(to + bytes - sizeof block, from + bytes - sizeof block, sizeof block);
    });
}

/// Copies the elements of which a gang has too few, `have` bytes, and fills it up to `all` bytes with copies of the last ones:
/// any value would do, but a strange one could take a slow path. Writes up to 15 bytes more.
LANEWISE_INLINE void pad_gang(std::byte* to, const std::byte* from, std::size_t have, std::size_t all) {
    with_widest_block(have, [&](auto block) {
        for (std::size_t k = 0; k + sizeof block < have; k += sizeof block) std::memcpy(to + k, from + k, sizeof block);
        std::memcpy(&block, from + have - sizeof block, sizeof block);
        for (std::size_t k = have - sizeof block; k < all; k += sizeof block) std::memcpy(to + k, &block, sizeof block);
    });
}

/// A loop, the program that it runs, and the arrays: 0 is written, the others are inputs 0, 1 ...
struct evaluation {
    const loop& body;
    const void* program;
    each_array<array_ref>& arrays;
};

/// The inputs of a loop for a row of elements, and the sizes of their elements in bytes; `count` are in use.
struct row_inputs {
    int count;
    std::array<input_pointer, max_inputs> pointer;
    std::array<int, max_inputs> itemsize;

    explicit row_inputs(std::size_t inputs) : count(static_cast<int>(inputs)) {
        pointer[0] = {}; // only since GCC 12 warns where there are no inputs
    }
    std::size_t size() const { return static_cast<std::size_t>(count); }
    LANEWISE_INLINE void move_by(index_t elements) {
        for (std::size_t k = 0; k < size(); ++k)
            if (pointer[k].step != 0) pointer[k].data = static_cast<const std::byte*>(pointer[k].data) + elements * itemsize[k];
    }
};

/// Makes gangs of their own, in `buffer`, of n elements, too few for a gang. The buffer has room for `gang` elements of each
/// input, and for 16 bytes more.
LANEWISE_INLINE void pad_inputs(row_inputs& inputs, index_t n, index_t gang, std::byte* buffer) {
    std::array<const void*, max_inputs> original;
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const input_pointer from = inputs.pointer[k];
        original[k] = from.data;
        if (from.step == 0) continue;
        const auto size = static_cast<std::size_t>(inputs.itemsize[k]);
        // One array may have several places in an expression: its neighbours are looked through.
        std::size_t same = k < 4 ? 0 : k - 4;
        while (same < k && !(original[same] == from.data && inputs.itemsize[same] == inputs.itemsize[k])) ++same;
        if (same < k) {
            inputs.pointer[k] = inputs.pointer[same];
        } else {
            pad_gang(buffer, static_cast<const std::byte*>(from.data), static_cast<std::size_t>(n) * size,
                     static_cast<std::size_t>(gang) * size);
            inputs.pointer[k] = {buffer, 0};
            buffer += static_cast<std::size_t>(gang) * size;
        }
    }
}

/// Runs the loop on n contiguous or repeated elements, at least one: whole gangs in place, the rest into a buffer of one gang,
/// so that nothing is read or written outside the arrays. The inputs' pointers are used up.
inline void run_row(const loop& body, const void* program, row_inputs& inputs, std::byte* out, int out_size, index_t n) {
    const index_t gang = body.gang;
    index_t rest = n, first_new = 0;
    alignas(64) std::byte buffer[(max_inputs + 1) * max_gang_bytes + 16];
    if (n < gang) {
        pad_inputs(inputs, n, gang, buffer + max_gang_bytes);
    } else {
        const index_t gangs = n / gang;
        body.run(program, inputs.pointer.data(), out, gangs);
        rest = n - gangs * gang;
        if (rest == 0) return;
        inputs.move_by(n - gang); // the last whole gang's worth of elements, of which only the last are new
        first_new = gang - rest;
    }
    body.run(program, inputs.pointer.data(), buffer, 1);
    copy_few(out + (n - rest) * out_size, buffer + first_new * out_size, static_cast<std::size_t>(rest * out_size));
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
    row_inputs inputs(count);
    for (std::size_t k = 0; k < count; ++k) {
        const walker& a = l.arrays[k + 1];
        inputs.itemsize[k] = a.itemsize;
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
                    inputs.pointer[k] = {row.at[k + 1], body.gang};
                } else {
                    std::byte* copy = repeated + k * max_gang_bytes;
                    repeat(copy, row.at[k + 1], inputs.itemsize[k], body.gang);
                    inputs.pointer[k] = {copy, 0};
                }
            }
            run_row(body, program, inputs, row.at[0], out_size, n);
        }
        return;
    }

    // In chunks: whatever is not contiguous is copied into a buffer first, and the result out of one.
    int bytes_each = 0;
    for (const auto& a : l.arrays) bytes_each += a.itemsize;
    const index_t chunk = std::max(chunk_bytes / bytes_each / body.gang, 1) * body.gang;
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
                    inputs.pointer[k] = {row.at[k + 1] + done * inputs.itemsize[k], body.gang};
                } else {
                    cursor[k + 1].move<true>(buffer[k + 1], now);
                    inputs.pointer[k] = {buffer[k + 1], body.gang};
                }
            }
            std::byte* out = contiguous(0) ? row.at[0] + done * out_size : buffer[0];
            run_row(body, program, inputs, out, out_size, now);
            if (!contiguous(0)) cursor[0].move<false>(buffer[0], now);
        }
    }
}

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

/// The usual case, without a plan: every array contiguous, of one shape, and none half overwritten. Returns false, having
/// done nothing, in every other case.
inline bool run_contiguous(const evaluation& e) {
    const array_ref& out = e.arrays[0];
    if (!out.contiguous) return false;
    const index_t n = out.size();
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
    each_array<array_ref> arrays = e.arrays;
    arrays[0] = {beside.data(), shape.data(), strides.data(), out.rank, out.itemsize, true};
    run_planned({e.body, e.program, arrays});
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
