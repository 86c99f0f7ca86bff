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
/// As many elements as they leave room for, of which each takes so many bytes, a multiple of the gang.
inline index_t chunk_elements(int bytes_each, index_t gang) { return std::max<index_t>(chunk_bytes / std::max(bytes_each, 1) / gang, 1) * gang; }
/// The same of rows that are copied: beside them what they are copied from needs room, twice theirs or more.
inline constexpr int copy_bytes = chunk_bytes / 2;
/// Bytes that are read before a result is streamed, some of them to be copied: few, so that the processor reads ahead meanwhile, but not so
/// few that it must begin anew with each piece.
inline constexpr int stream_piece = 16 * 1024;
/// The most rows of a block: what is repeated in each needs a gang of room for each.
inline constexpr int block_rows = 64;
/// A transpose reads this much of a row at a time: a cache line.
inline constexpr int line_bytes = 64;

/// Makes a gang of copies of an element, or one for each of `rows` rows whose elements lie `down` bytes apart; those gangs lie `step` bytes
/// apart. Where all rows have the same element, one gang serves them all.
inline input_pointer repeat(std::byte* to, const std::byte* element, item_size itemsize, index_t gang, index_t rows = 1, index_t down = 0,
                            index_t step = 0) {
    itemsize.copies().spread(to, step, element, down, down == 0 ? 1 : rows, gang * itemsize);
    return {to, 0, down == 0 ? 0 : step};
}

/// A loop on its way through a layout whose axes are in order, of no extent 0.
struct block_walk {
    const loop& body;
    const void* program;
    layout& l;
    bool apart;       // no input shares memory with the result
    bool past_caches; // the result is written without a place in the caches
    input_set ahead = 0; // the inputs of what goes past the caches that are asked for ahead

    static constexpr int in_place = 0, repeated = 1, copied = 2, transposed = 3;

    void run() {
        if (l.rank > 1 && l.shape[static_cast<std::size_t>(l.rank - 1)] < body.short_row()) run_short_rows();
        else if (!run_one_block()) run_blocks();
        if (past_caches) stream_fence();
    }

    /// Elements of the inner axis that go into a block of so many bytes where each takes so many of buffers.
    index_t columns_for(int bytes, int block = chunk_bytes) const {
        const index_t gangs = std::max(block / bytes / body.gang, 1);
        return (gangs % 8 == 0 ? gangs - 1 : gangs) * body.gang; // rows of a block a power of 2 apart would share lines of the cache
    }

    /// The short way of a few rows that every array holds in place or repeats. Returns false, having done nothing, in every other case.
    bool run_one_block() const {
        const bool has_rows = l.rank > 1;
        const std::size_t inner = has_rows;
        const index_t rows = has_rows ? l.shape[0] : 1;
        const walker& out = l.arrays[0];
        if (l.rank > 2 || rows > block_rows || past_caches || out.step[inner] != out.itemsize) return false;
        alignas(64) std::byte repeated_gangs[block_rows * max_gang_bytes];
        index_t used = 0; // of them
        row_inputs inputs(l.arrays.size() - 1);
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            const walker& a = l.arrays[k + 1];
            const index_t down = has_rows ? a.step[0] : 0;
            inputs.itemsize[k] = a.itemsize;
            inputs.pointer[k] = {a.data, body.gang, down};
            if (a.step[inner] == a.itemsize) continue;
            const index_t needed = down == 0 ? 1 : rows;
            if (a.step[inner] != 0 || used + needed > block_rows) return false;
            inputs.pointer[k] = repeat(repeated_gangs + used * max_gang_bytes, a.data, a.itemsize, body.gang, rows, down, max_gang_bytes);
            used += needed;
        }
        run_rows(inputs, out.data, has_rows ? out.step[0] : 0, out.itemsize, l.shape[inner], rows, apart);
        return true;
    }

    void run_blocks() {
        const std::size_t count = l.arrays.size() - 1;
        const auto inner = static_cast<std::size_t>(l.rank - 1), outer = inner - 1; // `outer`: where there are several axes
        const bool has_rows = l.rank > 1;
        const item_size out_size = l.arrays[0].itemsize;
        const index_t n = l.shape[inner];
        each_array<int> way;
        int across = -1, widest = 1; // the axis along which transposed arrays are contiguous; their widest element
        int bytes = 0, repeats = 0;  // of buffers for each element; arrays that are repeated
        index_t read = 0;            // bytes for each element, whole lines at most
        for (std::size_t k = 1; k <= count; ++k) {
            const walker& a = l.arrays[k];
            way[k] = a.step[inner] == a.itemsize ? in_place : a.step[inner] == 0 ? repeated : copied;
            for (int axis = l.rank - 2; axis >= 0 && way[k] == copied; --axis)
                if (a.step[static_cast<std::size_t>(axis)] == a.itemsize && (across < 0 || across == axis)) {
                    across = axis;
                    way[k] = transposed;
                    widest = std::max<int>(widest, a.itemsize);
                }
            if (way[k] >= copied) bytes += a.itemsize;
            read += std::min<index_t>(std::abs(a.step[inner]), line_bytes);
            repeats += way[k] == repeated;
        }
        way[0] = l.arrays[0].step[inner] == out_size ? in_place : copied;
        if (way[0] == copied) bytes += out_size;
        if (across >= 0) {
            past_caches = false; // its short rows are no whole lines
            l.swap_axes(across, l.rank - 2);
        }

        if (past_caches && bytes == 0) ahead = read_ahead(); // what follows a buffer is not what follows the elements

        // A block is `high` rows and `columns` wide.
        const index_t height = has_rows ? l.shape[outer] : 1;
        index_t high = height, columns = n;
        if (across >= 0 && height * n * bytes > chunk_bytes) {
            high = std::clamp<index_t>(chunk_bytes / body.gang / bytes, 1, line_bytes / widest);
            columns = std::min(n, columns_for(static_cast<int>(high) * bytes));
        } else if (across < 0 && bytes > 0) {
            columns = std::min(n, columns_for(bytes, past_caches ? chunk_bytes : copy_bytes));
            if (past_caches) columns = std::min<index_t>(columns, std::max<index_t>(stream_piece / read / body.gang, 1) * body.gang);
            high = columns < n ? 1 : chunk_bytes / (n * bytes);
        }
        high = past_caches ? 1 : std::clamp<index_t>(high, 1, std::min<index_t>(height, block_rows / std::max(repeats, 1)));

        alignas(64) std::byte repeated_gangs[(block_rows + max_inputs) * max_gang_bytes];
        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * max_gang_bytes];
        each_array<std::byte*> buffer;
        std::byte *free = buffers, *free_gangs = repeated_gangs;
        for (std::size_t k = 0; k <= count; ++k) {
            std::byte*& room = way[k] == repeated ? free_gangs : free;
            buffer[k] = room;
            if (way[k] != in_place) room += high * (way[k] == repeated ? max_gang_bytes : columns * l.arrays[k].itemsize);
        }
        row_inputs inputs(count);
        for (std::size_t k = 0; k < count; ++k) inputs.itemsize[k] = l.arrays[k + 1].itemsize;
        index_t planes = 1;
        for (int k = 0; k < l.rank - 2; ++k) planes *= l.shape[static_cast<std::size_t>(k)];
        for (odometer plane(l, std::max(l.rank - 2, 0)); planes > 0; --planes, plane.next())
            for (index_t left = 0; left < n; left += columns)
                for (index_t top = 0; top < height; top += high) {
                    const index_t width = std::min(columns, n - left), rows = std::min(high, height - top);
                    const auto at = [&](std::size_t k) {
                        const walker& a = l.arrays[k];
                        return plane.at[k] + left * a.step[inner] + (has_rows ? top * a.step[outer] : 0);
                    };
                    for (std::size_t k = 1; k <= count; ++k) {
                        const walker& a = l.arrays[k];
                        const index_t down = has_rows ? a.step[outer] : 0;
                        const std::byte* from = at(k);
                        input_pointer& input = inputs.pointer[k - 1];
                        if (way[k] == in_place) {
                            input = {from, body.gang, down};
                        } else if (way[k] == repeated) {
                            input = repeat(buffer[k], from, a.itemsize, body.gang, rows, down, max_gang_bytes);
                        } else {
                            const index_t row_bytes = width * a.itemsize;
                            const copy_functions& copy = a.itemsize.copies();
                            if (way[k] == transposed) copy.transpose(buffer[k], row_bytes, from, a.step[inner], rows, width);
                            else copy.collect(buffer[k], from, down, a.step[inner], rows, width);
                            input = {buffer[k], body.gang, row_bytes};
                        }
                    }
                    const index_t down = has_rows ? l.arrays[0].step[outer] : 0;
                    if (way[0] == in_place) {
                        run_rows(inputs, at(0), down, out_size, width, rows, apart);
                    } else {
                        run_rows(inputs, buffer[0], width * out_size, out_size, width, rows, true);
                        for (index_t r = 0; r < rows; ++r)
                            copy_row(at(0) + r * down, l.arrays[0].step[inner], buffer[0] + r * width * out_size, out_size, width, out_size);
                    }
                }
    }

    /// The inputs that it pays to ask for ahead, no array twice: if one is not in the caches, or where they do not begin their lines where the
    /// result does, and registers are as wide as a line. Of 10^7 elements, Zen 5: one input took 0.8 to 0.9 of the time, two or three 1.05 to
    /// 1.2, but with AVX-512 0.75 to 0.95 where lines begin elsewhere (divisions and roots of two 1.0 to 1.15).
    LANEWISE_NOINLINE input_set read_ahead() const {
        constexpr std::uintptr_t near = 256 * 1024; // another input has read that, or will
        const auto inner = static_cast<std::size_t>(l.rank - 1);
        const auto address = [&](std::size_t k) { return reinterpret_cast<std::uintptr_t>(l.arrays[k].data); };
        const walker& out = l.arrays[0];
        input_set different = 0;
        int streams = 0, widest = out.itemsize;
        bool begin_alike = true;
        for (std::size_t k = 1; k < l.arrays.size(); ++k) {
            const walker& a = l.arrays[k];
            if (a.step[inner] == 0 || (l.rank > 1 && a.step[inner - 1] == 0)) continue; // it is repeated
            bool is_new = true, is_different = true;
            for (std::size_t j = 1; j < k; ++j) {
                is_new = is_new && address(k) - address(j) + near > 2 * near;
                is_different = is_different && address(k) != address(j);
            }
            streams += is_new;
            different |= input_set{is_different} << (k - 1);
            begin_alike = begin_alike && (address(k) - address(0)) % line_bytes == 0;
            for (std::size_t axis = 0; axis < inner; ++axis) begin_alike = begin_alike && (a.step[axis] - out.step[axis]) % line_bytes == 0;
            widest = std::max<int>(widest, a.itemsize);
        }
        return streams == 1 || (!begin_alike && body.gang * widest >= 2 * line_bytes) ? different : 0;
    }
    /// Evaluates a block. over: the result's elements may be written twice. The inputs' pointers are used up.
    void run_rows(row_inputs& inputs, std::byte* out, index_t down, int out_size, index_t width, index_t rows, bool over) const {
        const index_t gang = body.gang;
        if (body.takes_rest && !past_caches)
            return body.run(program, inputs.pointer.data(), out, body.rows_of(width, rows, down));
        if (width < gang) {
            for (index_t r = 0; r < rows; ++r, out += down) {
                row_inputs row = inputs;
                run_row(body, program, row, out, out_size, width);
                for (std::size_t k = 0; k < inputs.size(); ++k)
                    inputs.pointer[k].data = static_cast<const std::byte*>(inputs.pointer[k].data) + inputs.pointer[k].row_step;
            }
            return;
        }
        alignas(64) std::byte last[block_rows * max_gang_bytes];
        if (past_caches) { // a row; up to its first whole line through a buffer, as its end: no line is both stored and streamed
            __builtin_prefetch(out + width * out_size); // the line that it shares with what follows, which stores would wait for
            const index_t head = static_cast<index_t>(-reinterpret_cast<std::uintptr_t>(out) % line_bytes) / out_size;
            if (head > 0) {
                body.run(program, inputs.pointer.data(), last, {gangs_in(head + gang - 1, body.gang)});
                copy_few(out, last, static_cast<std::size_t>(head * out_size));
                inputs.move_by(head);
                out += head * out_size;
                width -= head;
            }
            over = false;
        }
        // What fills no gang is computed as the last whole gang: before the others where these overwrite what it reads.
        const index_t gangs = gangs_in(width, body.gang), rest = width - gangs * gang;
        const loop& end = smallest_for(body, rest);
        const bool streamed = past_caches && reinterpret_cast<std::uintptr_t>(out) % line_bytes == 0;
        const index_t to_last = width - end.gang;
        if (rest > 0 && !over) {
            inputs.move_by(to_last);
            end.run(program, inputs.pointer.data(), last, {1, rows, end.gang * out_size});
            inputs.move_by(-to_last);
        }
        body.run(program, inputs.pointer.data(), out, {gangs, rows, down, streamed, streamed ? ahead : 0});
        if (rest > 0 && over) {
            inputs.move_by(to_last);
            end.run(program, inputs.pointer.data(), out + to_last * out_size, {1, rows, down});
        } else if (rest > 0) {
            const auto bytes = static_cast<std::size_t>(rest * out_size);
            for (index_t r = 0; r < rows; ++r)
                copy_few(out + r * down + (width - rest) * out_size, last + ((r + 1) * end.gang - rest) * out_size, bytes);
        }
    }

    /// Rows of less than a gang: many of them together, as one long row.
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

/// Evaluates along the axes of `l`, which are in order, of no extent 0. apart: no input shares memory with the result. large: the result is
/// part of one that is.
LANEWISE_NOINLINE inline void run_layout(const loop& body, const void* program, layout& l, bool apart, bool large = false) {
    const index_t size = l.size(), work = size * body.cost;
    const walker& result = l.arrays[0];
    const auto last = static_cast<std::size_t>(l.rank - 1);
    const bool past_caches = apart && (large || size * result.itemsize >= stream_bytes) && l.shape[last] * result.itemsize >= 4096 &&
                             result.step[last] == result.itemsize;
    const int threads = work < threads_pay ? 1 : num_threads();
    const loop& fitting = body.for_rows_of(l.shape[last]);
    if (threads == 1) return block_walk{fitting, program, l, apart, past_caches}.run();

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
        block_walk{fitting, program, mine, apart, past_caches}.run();
    });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
