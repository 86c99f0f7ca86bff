// Evaluation of an expression into an array: the plan, made once per assignment, and the chunks that it cuts.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

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

/// Runs the loop on n contiguous or repeated elements: whole gangs in place, the rest into a buffer of one gang, so that
/// nothing is read or written outside the arrays.
template <int Inputs>
LANEWISE_INLINE void run_row(const loop& body, const void* program, const std::array<input_pointer, Inputs>& inputs,
                             const std::array<int, Inputs>& itemsize, void* out, int out_size, index_t n) {
    const index_t gangs = n / body.gang, rest = n % body.gang, done = n - rest;
    std::array<input_pointer, Inputs> last = inputs;
    alignas(64) std::byte buffer[(Inputs + 1) * max_gang_bytes];
    if (rest > 0)
        for (std::size_t k = 0; k < Inputs; ++k) {
            if (inputs[k].step == 0) continue;
            const auto* from = static_cast<const std::byte*>(inputs[k].data);
            if (gangs > 0) { // the last whole gang's worth of elements, of which only the last are new
                last[k] = {from + (n - body.gang) * itemsize[k], 0};
            } else {
                std::byte* copy = buffer + (k + 1) * max_gang_bytes;
                pad_gang(copy, from, n, body.gang, itemsize[k]);
                last[k] = {copy, 0};
            }
        }
    if (gangs > 0) body.run(program, inputs.data(), out, gangs);
    if (rest == 0) return;
    body.run(program, last.data(), buffer, 1);
    const index_t first_new = gangs > 0 ? body.gang - rest : 0;
    copy_few(static_cast<std::byte*>(out) + done * out_size, buffer + first_new * out_size, static_cast<std::size_t>(rest * out_size));
}

/// Fills one gang with copies of an element, for an operand that does not move along the inner axis.
inline void repeat(std::byte* to, const std::byte* element, int itemsize, int count) {
    copy_row(to, itemsize, element, 0, count, itemsize);
}

/// arrays[0] is written, the others are inputs 0, 1 ...
template <int Inputs>
LANEWISE_NOINLINE void run_layout(const loop& body, const void* program, layout<Inputs + 1>& l) {
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

    std::array<int, Inputs> itemsize{};
    for (std::size_t k = 0; k < Inputs; ++k) itemsize[k] = l.arrays[k + 1].itemsize;
    const auto inner = static_cast<std::size_t>(l.rank - 1);
    const index_t n = l.shape[inner];
    const int out_size = l.arrays[0].itemsize;

    // Short rows are gathered into longer ones.
    const bool flatten = l.rank > 1 && n < 2 * body.gang;
    bool direct = !flatten && l.arrays[0].step[inner] == out_size;
    for (std::size_t k = 0; k < Inputs; ++k) {
        const index_t step = l.arrays[k + 1].step[inner];
        direct = direct && (step == itemsize[k] || step == 0);
    }
    index_t rows = 1;
    for (std::size_t k = 0; k < inner; ++k) rows *= l.shape[k];

    std::array<input_pointer, Inputs> inputs{};
    if (direct) {
        alignas(64) std::byte repeated[(Inputs > 0 ? Inputs : 1) * max_gang_bytes];
        odometer<Inputs + 1> row(l, l.rank - 1);
        for (; rows > 0; --rows, row.next()) {
            for (std::size_t k = 0; k < Inputs; ++k) {
                if (l.arrays[k + 1].step[inner] != 0) {
                    inputs[k] = {row.at[k + 1], body.gang};
                } else {
                    std::byte* copy = repeated + k * max_gang_bytes;
                    repeat(copy, row.at[k + 1], itemsize[k], body.gang);
                    inputs[k] = {copy, 0};
                }
            }
            run_row<Inputs>(body, program, inputs, itemsize, row.at[0], out_size, n);
        }
        return;
    }

    // In chunks: whatever is not contiguous is copied into a buffer first, and the result out of one.
    index_t bytes_each = out_size;
    for (int size : itemsize) bytes_each += size;
    const index_t chunk = std::max<index_t>(chunk_bytes / bytes_each / body.gang, 1) * body.gang;
    alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (Inputs + 1) * max_gang_bytes];
    std::array<std::byte*, Inputs + 1> buffer{};
    buffer[0] = buffers;
    for (std::size_t k = 0; k < Inputs; ++k)
        buffer[k + 1] = buffer[k] + chunk * (k == 0 ? out_size : itemsize[k - 1]);

    const auto cursor_of = [&](std::size_t k, std::byte* at, int first) {
        return flat_cursor{at, l.shape.data() + first, l.arrays[k].step.data() + first, l.rank - first, l.arrays[k].itemsize, {}};
    };
    const int first = flatten ? 0 : l.rank - 1;
    const index_t length = flatten ? l.size() : n;
    odometer<Inputs + 1> row(l, first);
    for (index_t rows_left = flatten ? 1 : rows; rows_left > 0; --rows_left, row.next()) {
        std::array<flat_cursor, Inputs + 1> cursor{};
        for (std::size_t k = 0; k <= Inputs; ++k) cursor[k] = cursor_of(k, row.at[k], first);
        const auto contiguous = [&](std::size_t k) { return !flatten && l.arrays[k].step[inner] == l.arrays[k].itemsize; };
        for (index_t done = 0; done < length; done += chunk) {
            const index_t now = std::min(chunk, length - done);
            for (std::size_t k = 0; k < Inputs; ++k) {
                if (contiguous(k + 1)) {
                    inputs[k] = {row.at[k + 1] + done * itemsize[k], body.gang};
                } else {
                    cursor[k + 1].template move<true>(buffer[k + 1], now);
                    inputs[k] = {buffer[k + 1], body.gang};
                }
            }
            std::byte* out = contiguous(0) ? row.at[0] + done * out_size : buffer[0];
            run_row<Inputs>(body, program, inputs, itemsize, out, out_size, now);
            if (!contiguous(0)) cursor[0].template move<false>(buffer[0], now);
        }
    }
}

/// Whether every array, from number First on, is one contiguous run of the shape of arrays[0].
template <int Count, int First = 0>
LANEWISE_INLINE bool all_contiguous(const std::array<array_ref, Count>& arrays) {
    for (std::size_t k = First; k < Count; ++k) {
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

/// arrays[0] = program(arrays[1], arrays[2] ...), the shapes known to fit and the memory known not to conflict.
template <int Inputs>
void evaluate(const loop& body, const void* program, const std::array<array_ref, Inputs + 1>& arrays) {
    const array_ref& out = arrays[0];
    layout<Inputs + 1> l;
    l.rank = out.rank;
    for (int k = 0; k < out.rank; ++k) l.shape[static_cast<std::size_t>(k)] = out.shape[k];
    for (std::size_t k = 0; k <= Inputs; ++k) l.arrays[k] = walk(arrays[k], out.shape, out.rank);
    run_layout<Inputs>(body, program, l);
}

/// Throws unless an expression of shape `from` can be assigned to an array of shape `to`.
template <int R, int Q>
void check_assignable(const dims<R>& to, const dims<Q>& from) {
    bool fits = from.size() <= to.size();
    for (int k = 0; fits && k < from.size(); ++k) {
        const index_t mine = to[to.size() - from.size() + k];
        fits = from[k] == mine || from[k] == 1;
    }
    if (!fits)
        throw shape_error("could not broadcast input array from shape " + shape_text(from) + " into shape " +
                          shape_text(to));
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
template <class T, int R, operand E>
bool assign_contiguous(const view<T, R>& to, const E& from) {
    if constexpr (array<E>) {
        if constexpr (E::is_reference)
            return assign_contiguous(to, array_value<E>{from});
        else
            return assign_contiguous(to, array_reference<E>{&from});
    } else {
        constexpr int inputs = input_count<E>;
        std::array<array_ref, inputs + 1> arrays;
        arrays[0] = refer(to);
        array_ref* next = arrays.data() + 1;
        collect(from, next);
        if (!all_contiguous<inputs + 1>(arrays)) return false;
        index_t n = 1;
        for (int k = 0; k < to.shape().size(); ++k) n *= to.shape()[k];
        for (std::size_t k = 1; k <= inputs; ++k)
            if (!apart_or_same(arrays[0], arrays[k], n)) return false;
        auto program = lower<0>(from);
        const loop& body = assign_loop_for<decltype(program), T>();
        std::array<input_pointer, inputs> pointers{};
        std::array<int, inputs> itemsize{};
        for (std::size_t k = 0; k < inputs; ++k) {
            pointers[k] = {arrays[k + 1].data, body.gang};
            itemsize[k] = arrays[k + 1].itemsize;
        }
        run_row<inputs>(body, &program, pointers, itemsize, to.data(), sizeof(T), n);
        return true;
    }
}

template <class T, int R, operand E>
void assign(const view<T, R>& to, const E& from) {
    if constexpr (array<E>) {
        if constexpr (E::is_reference)
            assign(to, array_value<E>{from});
        else
            assign(to, array_reference<E>{&from});
    } else {
        static_assert(rank_of<E> == dynamic_rank || R == dynamic_rank || rank_of<E> <= R,
                      "lanewise: the expression has more axes than the array that it is assigned to");
        if (assign_contiguous(to, from)) return;
        constexpr int inputs = input_count<E>;
        const auto& shape = from.shape(); // throws where the operands do not go together
        check_assignable(to.shape(), dims<rank_of<E>>(shape));
        std::array<array_ref, inputs + 1> arrays;
        arrays[0] = refer(to);
        check_writable(arrays[0]);
        array_ref* next = arrays.data() + 1;
        collect(from, next);
        for (std::size_t k = 1; k <= inputs; ++k)
            if (may_overlap(arrays[0], arrays[k]) && !same_elements(arrays[0], arrays[k])) {
                // The destination would be overwritten before it is read: compute beside it first.
                ndarray<T, R> copy(to.shape());
                assign(copy.as_view(), from);
                assign(to, copy);
                return;
            }
        auto program = lower<0>(from);
        evaluate<inputs>(assign_loop_for<decltype(program), T>(), &program, arrays);
    }
}

} // namespace LANEWISE_ABI
} // namespace detail

template <class T, int R>
template <scalar S, class Abi>
void view<T, R>::fill(S value) const {
    detail::assign(*this, detail::constant<std::remove_const_t<T>>{detail::to_dtype<std::remove_const_t<T>>(value)});
}

} // namespace lanewise
