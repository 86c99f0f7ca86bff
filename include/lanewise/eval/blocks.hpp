// The walk over a layout, block by block, and how each array reaches the loop: in place, or through a buffer.
// SPDX-License-Identifier: BSD-3-Clause
//
// The loops take contiguous elements, or the same gang again and again. Whatever lies otherwise is brought into a buffer first that
// the first-level cache holds: a row of it, or, of an array that is contiguous along another axis, a block of rows by a transpose.
#pragma once

#include "lanewise/eval/rows.hpp"
#include "lanewise/eval/threads.hpp"
#include "lanewise/target/copies.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// Bytes of buffers that a block may take: half of a usual first-level cache.
inline constexpr int chunk_bytes = 16 * 1024;
/// Bytes of copies that are made before a result is streamed: few, so that the processor reads ahead meanwhile.
inline constexpr int stream_piece = 2 * 1024;
/// A transpose reads this much of a row at a time: a cache line.
inline constexpr int line_bytes = 64;

inline bool is_on_line(const std::byte* p) { return reinterpret_cast<std::uintptr_t>(p) % line_bytes == 0; }

template <class T>
T load_as(const std::byte* from) {
    T x;
    std::memcpy(&x, from, sizeof x);
    return x;
}
/// Fills one gang with copies of an element, for an operand that does not move along the inner axis.
inline void repeat(std::byte* to, const std::byte* element, int itemsize, int count) {
    const int bytes = count * itemsize;
    if (itemsize == 16 || bytes < 16) return copy_row(to, itemsize, element, 0, count, itemsize);
    std::uint64_t bits = 0;
    switch (itemsize) {
    case 1: bits = static_cast<std::uint64_t>(element[0]) * 0x0101010101010101; break;
    case 2: bits = load_as<std::uint16_t>(element) * std::uint64_t{0x0001000100010001}; break;
    case 4: bits = load_as<std::uint32_t>(element) * std::uint64_t{0x0000000100000001}; break;
    default: bits = load_as<std::uint64_t>(element);
    }
    const wide_block two{bits, bits};
    for (int at = 0; at < bytes; at += 16) std::memcpy(to + at, &two, 16);
}

/// A loop on its way through a layout whose axes are in order, of no extent 0.
struct block_walk {
    const loop& body;
    const void* program;
    layout& l;
    bool apart;       // no input shares memory with the result
    bool past_caches; // the result is written without a place in the caches

    static constexpr int in_place = 0, repeated = 1, copied = 2, transposed = 3;

    void run() {
        if (l.rank > 1 && l.shape[static_cast<std::size_t>(l.rank - 1)] < 2 * body.gang) run_short_rows();
        else run_blocks();
        if (past_caches) stream_fence();
    }

    /// Elements of the inner axis that go into a block where each takes so many bytes of buffers.
    index_t columns_for(int bytes) const {
        const index_t gangs = std::max(chunk_bytes / bytes / body.gang, 1);
        return (gangs % 8 == 0 ? gangs - 1 : gangs) * body.gang; // rows of a block a power of 2 apart would share lines of the cache
    }

    void run_blocks() {
        const std::size_t count = l.arrays.size() - 1;
        const auto inner = static_cast<std::size_t>(l.rank - 1);
        each_array<int> way;
        int across = -1; // the axis along which transposed arrays are contiguous
        int widest = 1, row_bytes = 0, block_bytes = 0;
        const int out_size = l.arrays[0].itemsize;
        for (std::size_t k = 1; k <= count; ++k) {
            const walker& a = l.arrays[k];
            way[k] = a.step[inner] == a.itemsize ? in_place : a.step[inner] == 0 ? repeated : copied;
            if (way[k] != copied) continue;
            for (int axis = l.rank - 2; axis >= 0 && way[k] == copied; --axis)
                if (a.step[static_cast<std::size_t>(axis)] == a.itemsize && (across < 0 || across == axis)) {
                    across = axis;
                    way[k] = transposed;
                }
            (way[k] == transposed ? block_bytes : row_bytes) += a.itemsize;
            if (way[k] == transposed) widest = std::max(widest, a.itemsize);
        }
        if (across >= 0) past_caches = false; // its short rows are no whole lines
        way[0] = l.arrays[0].step[inner] == out_size ? in_place : copied;
        if (way[0] == copied) row_bytes += out_size;
        if (row_bytes + block_bytes == 0) return run_in_place();
        // A block is `high` rows; only transposes need more than one.
        index_t high = 1;
        if (across >= 0) {
            l.swap_axes(across, l.rank - 2);
            high = std::clamp<index_t>((chunk_bytes / body.gang - row_bytes) / block_bytes, 1, line_bytes / widest);
        }
        const int blocked = across >= 0 ? 2 : 1; // the axes of a block
        const index_t n = l.shape[inner], height = across >= 0 ? l.shape[inner - 1] : 1;
        index_t columns = std::min(n, columns_for(static_cast<int>(high) * block_bytes + row_bytes));
        if (past_caches) columns = std::min<index_t>(columns, std::max(stream_piece / out_size / body.gang, 1) * body.gang);

        alignas(64) std::byte repeats[max_inputs * max_gang_bytes];
        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * max_gang_bytes];
        each_array<std::byte*> buffer;
        each_array<const std::byte*> repeated_from;
        std::byte* free = buffers;
        for (std::size_t k = 0; k <= count; ++k) {
            buffer[k] = way[k] == repeated ? repeats + (k - 1) * max_gang_bytes : free;
            if (way[k] >= copied) free += columns * l.arrays[k].itemsize * (way[k] == transposed ? high : 1);
            repeated_from[k] = nullptr;
        }

        row_inputs inputs(count);
        for (std::size_t k = 0; k < count; ++k) inputs.itemsize[k] = l.arrays[k + 1].itemsize;
        const copy_functions& copy = copies();
        index_t planes = 1;
        for (int k = 0; k < l.rank - blocked; ++k) planes *= l.shape[static_cast<std::size_t>(k)];
        odometer plane(l, l.rank - blocked);
        for (; planes > 0; --planes, plane.next()) {
            for (index_t left = 0; left < n; left += columns) {
                const index_t width = std::min(columns, n - left);
                for (index_t top = 0; top < height; top += high) {
                    const index_t rows = std::min(high, height - top);
                    const auto at = [&](std::size_t k, index_t row) {
                        const walker& a = l.arrays[k];
                        return plane.at[k] + left * a.step[inner] + (blocked == 2 ? row * a.step[inner - 1] : 0);
                    };
                    for (std::size_t k = 1; k <= count; ++k)
                        if (way[k] == transposed)
                            copy.transpose[size_index(l.arrays[k].itemsize)](buffer[k], width * l.arrays[k].itemsize, at(k, top),
                                                                             l.arrays[k].step[inner], rows, width);
                    for (index_t row = 0; row < rows; ++row) {
                        for (std::size_t k = 1; k <= count; ++k) {
                            const walker& a = l.arrays[k];
                            input_pointer& input = inputs.pointer[k - 1];
                            if (way[k] == transposed) {
                                input = {buffer[k] + row * width * a.itemsize, body.gang};
                                continue;
                            }
                            const std::byte* from = at(k, top + row);
                            if (way[k] == in_place) {
                                input = {from, body.gang};
                            } else if (way[k] == repeated) {
                                if (repeated_from[k] != from) repeat(buffer[k], from, a.itemsize, body.gang);
                                repeated_from[k] = from;
                                input = {buffer[k], 0};
                            } else {
                                copy.collect[size_index(a.itemsize)](buffer[k], from, a.step[inner], width);
                                input = {buffer[k], body.gang};
                            }
                        }
                        std::byte* out = at(0, top + row);
                        run_row(body, program, inputs, way[0] == in_place ? out : buffer[0], out_size, width, past_caches && is_on_line(out));
                        if (way[0] == in_place) continue;
                        copy_row(out, l.arrays[0].step[inner], buffer[0], out_size, width, out_size);
                    }
                }
            }
        }
    }

    /// Where no array needs a buffer, but those that stay where they are along the inner axis.
    void run_in_place() {
        const std::size_t count = l.arrays.size() - 1;
        const auto inner = static_cast<std::size_t>(l.rank - 1), outer = inner - 1;
        const index_t n = l.shape[inner], gang = body.gang;
        const int out_size = l.arrays[0].itemsize;
        row_inputs inputs(count);
        for (std::size_t k = 0; k < count; ++k) inputs.itemsize[k] = l.arrays[k + 1].itemsize;
        alignas(64) std::byte repeats[max_inputs * max_gang_bytes], last[max_gang_bytes];
        const auto point = [&](std::size_t k, const std::byte* from) {
            const walker& a = l.arrays[k + 1];
            inputs.pointer[k] = {from, gang};
            if (a.step[inner] != 0) return;
            repeat(repeats + k * max_gang_bytes, from, a.itemsize, body.gang);
            inputs.pointer[k] = {repeats + k * max_gang_bytes, 0};
        };
        if (n < gang) { // then it has one axis
            for (std::size_t k = 0; k < count; ++k) point(k, l.arrays[k + 1].data);
            return run_row(body, program, inputs, l.arrays[0].data, out_size, n);
        }
        const index_t rows = l.rank > 1 ? l.shape[outer] : 1;
        index_t planes = 1;
        for (int k = 0; k < l.rank - 2; ++k) planes *= l.shape[static_cast<std::size_t>(k)];
        for (odometer plane(l, std::max(l.rank - 2, 0)); planes > 0; --planes, plane.next()) {
            for (index_t row = 0; row < rows; ++row) {
                for (std::size_t k = 0; k < count; ++k) {
                    point(k, plane.at[k + 1]);
                    if (l.rank > 1) plane.at[k + 1] += l.arrays[k + 1].step[outer];
                }
                std::byte* out = plane.at[0];
                std::byte* const end = out + n * out_size;
                if (l.rank > 1) plane.at[0] += l.arrays[0].step[outer];
                index_t head = 0; // elements before the first whole line
                if (past_caches) {
                    head = static_cast<index_t>(-reinterpret_cast<std::uintptr_t>(out) % line_bytes) / out_size;
                    if (head > 0) { // through a buffer, as the rest: no line is both stored and streamed
                        body.run(program, inputs.pointer.data(), last, (head + gang - 1) / gang);
                        copy_few(out, last, static_cast<std::size_t>(head * out_size));
                    }
                    inputs.move_by(head);
                    out += head * out_size;
                }
                const index_t gangs = (n - head) / gang, rest = n - head - gangs * gang; // the rest is computed as the last whole gang
                body.run(program, inputs.pointer.data(), out, is_on_line(out) && past_caches ? -gangs : gangs);
                if (rest == 0) continue;
                inputs.move_by(n - head - gang);
                const bool over = apart && !past_caches; // what is there already is written over
                body.run(program, inputs.pointer.data(), over ? end - gang * out_size : last, 1);
                if (!over) copy_few(end - rest * out_size, last + (gang - rest) * out_size, static_cast<std::size_t>(rest * out_size));
            }
            if (l.rank > 1)
                for (std::size_t k = 0; k <= count; ++k) plane.at[k] -= rows * l.arrays[k].step[outer];
        }
    }

    /// Rows of fewer than two gangs: many of them together, as one long row.
    void run_short_rows() {
        const std::size_t count = l.arrays.size() - 1;
        const index_t length = l.size();
        // An array that is contiguous along the last axes and the same along all others repeats itself after so many elements: all, if
        // it is contiguous as a whole; 0 if it is neither.
        each_array<index_t> period;
        index_t longest = 1;
        int bytes = 0;
        for (std::size_t k = 0; k <= count; ++k) {
            const walker& a = l.arrays[k];
            index_t next = a.itemsize;
            int axis = l.rank - 1;
            for (; axis >= 0 && a.step[static_cast<std::size_t>(axis)] == next; --axis) next *= l.shape[static_cast<std::size_t>(axis)];
            period[k] = next / a.itemsize;
            for (; axis >= 0; --axis)
                if (a.step[static_cast<std::size_t>(axis)] != 0) period[k] = 0;
            if (period[k] != length) bytes += a.itemsize;
        }
        index_t chunk = bytes == 0 ? length : std::min(columns_for(bytes), length);
        for (std::size_t k = 1; k <= count; ++k) {
            if (period[k] > chunk) period[k] = period[k] == length ? length : 0;
            else longest = std::max(longest, period[k]);
        }
        chunk -= chunk % (longest * body.gang <= chunk ? longest * body.gang : longest);

        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * max_gang_bytes];
        each_array<std::byte*> buffer;
        each_array<flat_cursor> cursor;
        std::byte* free = buffers;
        row_inputs inputs(count);
        for (std::size_t k = 0; k <= count; ++k) {
            const walker& a = l.arrays[k];
            buffer[k] = free;
            cursor[k] = {a.data, l.shape.data(), a.step.data(), l.rank, a.itemsize, {}};
            if (k > 0) inputs.itemsize[k - 1] = a.itemsize;
            if (period[k] == length) continue;
            free += chunk * a.itemsize;
            if (k > 0 && period[k] > 0)
                for (index_t done = 0; done < chunk; done += period[k])
                    std::memcpy(buffer[k] + done * a.itemsize, a.data, static_cast<std::size_t>(period[k] * a.itemsize));
        }
        const int out_size = l.arrays[0].itemsize;
        for (index_t done = 0; done < length; done += chunk) {
            const index_t now = std::min(chunk, length - done);
            for (std::size_t k = 1; k <= count; ++k) {
                if (period[k] == 0) cursor[k].move<true>(buffer[k], now);
                inputs.pointer[k - 1] = {period[k] == length ? l.arrays[k].data + done * l.arrays[k].itemsize : buffer[k], body.gang};
            }
            std::byte* out = period[0] == length ? l.arrays[0].data + done * out_size : buffer[0];
            run_row(body, program, inputs, out, out_size, now);
            if (period[0] != length) cursor[0].move<false>(buffer[0], now);
        }
    }
};

// ------------------------------------------------------------------------------------------------------------------ threads

/// Work, in the units of loop::cost, below which other threads are not woken.
inline constexpr index_t threads_pay = 1 << 22;
/// Results of so many bytes, in rows that are not short, are not kept in the caches.
inline constexpr index_t stream_bytes = 8 << 20;

/// Evaluates along the axes of `l`. apart: no input shares memory with the result.
LANEWISE_NOINLINE inline void run_layout(const loop& body, const void* program, layout& l, bool apart) {
    for (int k = 0; k < l.rank; ++k)
        if (l.shape[static_cast<std::size_t>(k)] == 0) return;
    l.order_by_result();
    const index_t size = l.size(), work = size * body.cost;
    const walker& result = l.arrays[0];
    const auto last = static_cast<std::size_t>(l.rank - 1);
    const bool past_caches = apart && size * result.itemsize >= stream_bytes && l.shape[last] * result.itemsize >= 4096 && result.step[last] == result.itemsize;
    const int threads = work < threads_pay ? 1 : num_threads();
    if (threads == 1) return block_walk{body, program, l, apart, past_caches}.run();

    // The outermost axis that is long enough is cut, or the longest. Pieces of the inner one are whole lines of the cache.
    const index_t parts = std::min<index_t>(4 * threads, 2 * work / threads_pay);
    std::size_t axis = 0;
    for (std::size_t k = 1; k < static_cast<std::size_t>(l.rank); ++k)
        if (l.shape[axis] < parts && l.shape[k] > l.shape[axis]) axis = k;
    const index_t unit = axis + 1 == static_cast<std::size_t>(l.rank) ? 1024 : 1, units = (l.shape[axis] + unit - 1) / unit;
    for_each_part(std::min(parts, units), schedule::dynamic, [&, parts = std::min(parts, units)](index_t part) {
        layout mine = l;
        const index_t begin = units * part / parts * unit, end = std::min(units * (part + 1) / parts * unit, l.shape[axis]);
        mine.shape[axis] = end - begin;
        for (walker& a : mine.arrays) a.data += begin * a.step[axis];
        block_walk{body, program, mine, apart, past_caches}.run();
    });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
