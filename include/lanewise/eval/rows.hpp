// One row of elements: whole gangs of them in place, the rest through a buffer of one gang.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/layout.hpp"
#include "lanewise/target/loops.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// The most bytes of one operand's share of a gang: two registers of the widest type.
inline constexpr int max_gang_bytes = 128;

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

/// Copies `bytes` bytes, at least one and not many, without the cost of a call.
LANEWISE_INLINE void copy_few(std::byte* to, const std::byte* from, std::size_t bytes) {
    with_widest_block(bytes, [&](auto block) { // the last block may overlap the one before
        for (std::size_t k = 0; k + sizeof block < bytes; k += sizeof block) std::memcpy(to + k, from + k, sizeof block);
        std::memcpy(to + bytes - sizeof block, from + bytes - sizeof block, sizeof block);
    });
}

/// Copies the elements of which a gang has too few, `have` bytes, and fills it up to `all` bytes with copies of the last ones. Writes up
/// to 15 bytes more.
inline void pad_by_blocks(std::byte* to, const std::byte* from, std::size_t have, std::size_t all) {
    with_widest_block(have, [&](auto block) {
        for (std::size_t k = 0; k + sizeof block < have; k += sizeof block) std::memcpy(to + k, from + k, sizeof block);
        std::memcpy(&block, from + have - sizeof block, sizeof block);
        for (std::size_t k = have - sizeof block; k < all; k += sizeof block) std::memcpy(to + k, &block, sizeof block);
    });
}
/// The same in the present target's way: copies of some elements, for any value would do, but a strange one could take a slow path. Writes
/// up to 63 bytes more.
LANEWISE_INLINE void pad_gang(pad_function& pad, std::byte* to, const std::byte* from, index_t have, index_t all) {
    if (!pad(to, from, have, all)) pad_by_blocks(to, from, static_cast<std::size_t>(have), static_cast<std::size_t>(all));
}
/// The same of rows x columns elements, which need not be neighbours.
LANEWISE_INLINE void gather_gang(pad_function& pad, std::byte* to, const walker& a, index_t row_step, index_t step, index_t rows,
                                 index_t columns, index_t all) {
    const index_t size = a.itemsize;
    if (step == size && (rows == 1 || row_step == columns * size))
        return pad_gang(pad, to, a.data, rows * columns * size, all * size);
    const std::byte *row = a.data, *const end = to + all * size;
    with_element(a.itemsize, [&](auto element) {
        for (index_t r = 0; r < rows; ++r, row += row_step) {
            const std::byte* from = row;
            for (index_t c = 0; c < columns; ++c, from += step, to += sizeof element) {
                std::memcpy(&element, from, sizeof element);
                std::memcpy(to, &element, sizeof element);
            }
        }
        for (; to < end; to += sizeof element) std::memcpy(to, &element, sizeof element);
    });
}

/// The inputs of a loop for a row of elements, and the sizes of their elements in bytes; `count` are in use.
struct row_inputs {
    int count;
    std::array<input_pointer, max_inputs> pointer;
    std::array<int, max_inputs> itemsize;

    explicit row_inputs(std::size_t inputs) : count(static_cast<int>(inputs)) {
        pointer[0] = {nullptr, 0}; // only since GCC 12 warns where there are no inputs
    }
    row_inputs(const row_inputs& other) : row_inputs(other.size()) { // only those in use
        for (std::size_t k = 0; k < size(); ++k) {
            pointer[k] = other.pointer[k];
            itemsize[k] = other.itemsize[k];
        }
    }
    std::size_t size() const { return static_cast<std::size_t>(count); }
    LANEWISE_INLINE void move_by(index_t elements) {
        for (std::size_t k = 0; k < size(); ++k)
            if (pointer[k].step != 0) pointer[k].data = static_cast<const std::byte*>(pointer[k].data) + elements * itemsize[k];
    }
};

/// Makes gangs of their own, in `buffer`, of the n elements of a row, too few for a gang. The buffer has room for `gang` elements of each
/// input, and for 63 bytes more. `to` may be the inputs' own pointers.
LANEWISE_INLINE void pad_inputs(const row_inputs& inputs, index_t row, index_t n, index_t gang, std::byte* buffer, input_pointer* to) {
    pad_function& pad = padding();
    const void* before = nullptr;
    const std::byte* padded = nullptr;
    int size = 0; // of the elements before
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const input_pointer& input = inputs.pointer[k];
        const std::byte* data = static_cast<const std::byte*>(input.data);
        if (row > 0) data += row * input.row_step;
        if (input.step == 0) {
            to[k] = {data, 0};
            continue;
        }
        if (data != before || inputs.itemsize[k] != size) { // one array often has neighbouring places in an expression
            before = data;
            size = inputs.itemsize[k];
            padded = buffer;
            pad_gang(pad, buffer, data, n * size, gang * size);
            buffer += gang * size;
        }
        to[k] = {padded, 0};
    }
}

/// Of the loops that give the same bits the one of the smallest gang that holds n elements. `body` has one that does.
LANEWISE_INLINE const loop& smallest_for(const loop& body, index_t n) {
    const loop& narrow = body.narrowest();
    return n <= narrow.gang ? narrow : body;
}

/// run_row() for a loop that takes no rest: whole gangs in place, the rest into a buffer of one gang, so that nothing is read or written
/// outside the arrays.
LANEWISE_NOINLINE inline void run_row_and_rest(const loop& body, const void* program, row_inputs& inputs, std::byte* out, int out_size, index_t n) {
    const loop& main = body.for_rows_of(n);
    const index_t gangs = gangs_in(n, main.gang), rest = n - gangs * main.gang;
    if (gangs > 0) main.run(program, inputs.pointer.data(), out, {gangs});
    if (rest == 0) return;
    alignas(64) std::byte buffer[(max_inputs + 1) * max_gang_bytes + 64];
    const loop& end = smallest_for(main, rest);
    index_t first_new = 0;
    if (gangs > 0) {
        inputs.move_by(n - end.gang); // the last whole gang's worth of elements, of which only the last are new
        first_new = end.gang - rest;
    } else {
        pad_inputs(inputs, 0, n, end.gang, buffer + max_gang_bytes, inputs.pointer.data());
    }
    end.run(program, inputs.pointer.data(), buffer, {1});
    copy_few(out + (n - rest) * out_size, buffer + first_new * out_size, static_cast<std::size_t>(rest * out_size));
}

/// Runs the loop on n contiguous or repeated elements, at least one. The inputs' pointers are used up.
LANEWISE_INLINE void run_row(const loop& body, const void* program, row_inputs& inputs, std::byte* out, int out_size, index_t n) {
    if (body.takes_rest) body.run(program, inputs.pointer.data(), out, body.rows_of(n));
    else run_row_and_rest(body, program, inputs, out, out_size, n);
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
