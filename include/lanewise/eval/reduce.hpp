// Reductions of an expression over some of its axes, in one pass over its operands.
// SPDX-License-Identifier: BSD-3-Clause
//
// The order of additions depends on the shape and the element type alone, not on the target: a fixed number of
// accumulators (accumulator_lanes), chunks of a fixed length, and a tree over the chunks, which keeps the rounding error of a
// float sum at O(log n) (N. J. Higham, The accuracy of floating point summation, SIAM J. Sci. Comput. 14, 1993).
#pragma once

#include <limits>

#include "lanewise/eval/assign.hpp"

namespace lanewise {
namespace detail {

/// What a reduction starts from, and how two partial results combine.
template <class Op, class T>
struct reduction;
template <class T>
struct reduction<ops::add, T> {
    // -0.0 is the neutral element: 0.0 would turn a sum of negative zeros positive.
    static constexpr T identity = std::is_integral_v<T> ? T(0) : is_complex<T> ? -T(0) : T(-0.0);
    static T combine(T a, T b) {
        if constexpr (std::is_integral_v<T>)
            return static_cast<T>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
        else
            return a + b;
    }
};
template <class T>
struct reduction<ops::mul, T> {
    static constexpr T identity = T(1);
    static T combine(T a, T b) {
        if constexpr (std::is_integral_v<T>)
            return static_cast<T>(static_cast<std::uint64_t>(a) * static_cast<std::uint64_t>(b));
        else
            return a * b;
    }
};
template <class T>
struct reduction<ops::minimum, T> {
    static constexpr T identity =
        std::is_floating_point_v<T> ? std::numeric_limits<T>::infinity() : std::numeric_limits<T>::max();
    static T combine(T a, T b) { return a < b || a != a ? a : b; }
};
template <class T>
struct reduction<ops::maximum, T> {
    static constexpr T identity =
        std::is_floating_point_v<T> ? -std::numeric_limits<T>::infinity() : std::numeric_limits<T>::lowest();
    static T combine(T a, T b) { return a > b || a != a ? a : b; }
};

inline namespace LANEWISE_ABI {

/// Elements that one partial result covers, a multiple of every gang.
inline constexpr index_t reduction_chunk = 4096;

template <class Op, class T>
struct reducer {
    using rule = reduction<Op, T>;
    static constexpr int gang = 128 / static_cast<int>(sizeof(T)); // accumulator_lanes

    struct alignas(64) accumulators {
        T lane[gang];
        void clear() {
            for (T& l : lane) l = rule::identity;
        }
        T across() {
            if constexpr (is_complex<T>) {
                for (int half = gang / 2; half > 0; half /= 2)
                    for (int k = 0; k < half; ++k) lane[k] = rule::combine(lane[k], lane[k + half]);
                return lane[0];
            } else {
                return fold_for<T, Op>()(lane);
            }
        }
    };

    /// Partial results of equal chunks, combined as a binary tree while they arrive.
    struct tree {
        T partial[64];
        int depth = 0;
        std::uint64_t count = 0;
        void push(T value) {
            for (std::uint64_t bit = count++; bit & 1; bit >>= 1) value = rule::combine(partial[--depth], value);
            partial[depth++] = value;
        }
        T result() {
            T value = partial[--depth];
            while (depth > 0) value = rule::combine(partial[--depth], value);
            return value;
        }
    };

    /// Reduces n elements, contiguous or repeated.
    static T run(const loop& body, const void* program, const row_input* inputs, std::size_t count, index_t n) {
        accumulators sum;
        sum.clear();
        const index_t gangs = n / gang, rest = n % gang;
        std::array<input_pointer, max_inputs> pointers;
        pointers[0] = {}; // GCC 12 warns where there are no inputs
        for (std::size_t k = 0; k < count; ++k) pointers[k] = inputs[k].pointer;
        if (gangs > 0) body.run(program, pointers.data(), sum.lane, gangs);
        if (rest > 0) {
            alignas(64) std::byte buffer[max_inputs * gang * 16];
            for (std::size_t k = 0; k < count; ++k) {
                if (pointers[k].step == 0) continue;
                std::byte* copy = buffer + k * gang * 16;
                pad_gang(copy, static_cast<const std::byte*>(pointers[k].data) + gangs * gang * inputs[k].itemsize, rest, gang,
                         inputs[k].itemsize);
                pointers[k] = {copy, 0};
            }
            accumulators last = sum;
            body.run(program, pointers.data(), last.lane, 1);
            std::memcpy(sum.lane, last.lane, static_cast<std::size_t>(rest) * sizeof(T));
        }
        return sum.across();
    }

    /// Reduces n elements of contiguous inputs.
    static T run_chunks(const evaluation& e, index_t n) {
        const std::size_t count = e.arrays.size() - 1;
        std::array<row_input, max_inputs> inputs;
        for (std::size_t k = 0; k < count; ++k) inputs[k] = {{e.arrays[k + 1].data, gang}, e.arrays[k + 1].itemsize};
        const index_t piece = piece_for(inputs.data(), count);
        if (n <= piece) return run(e.body, e.program, inputs.data(), count, n);
        tree total;
        for (index_t done = 0; done < n; done += piece) {
            total.push(run(e.body, e.program, inputs.data(), count, std::min(piece, n - done)));
            for (std::size_t k = 0; k < count; ++k)
                inputs[k].pointer.data = static_cast<const std::byte*>(inputs[k].pointer.data) + piece * inputs[k].itemsize;
        }
        return total.result();
    }

    /// Elements of a chunk: they depend on the types of the inputs alone, not on where they lie.
    static index_t piece_for(const row_input* inputs, std::size_t count) {
        index_t bytes_each = 1;
        for (std::size_t k = 0; k < count; ++k) bytes_each += inputs[k].itemsize;
        return std::min(reduction_chunk, std::max<index_t>(chunk_bytes / bytes_each / gang, 1) * gang);
    }

    /// Reduces along the last axes of `l`, from axis `kept` on; arrays[0] is the result, one element for each position of
    /// the kept axes.
    static void along_rows(const loop& body, const void* program, layout& l, int kept) {
        const std::size_t count = l.arrays.size() - 1;
        std::array<row_input, max_inputs> inputs;
        for (std::size_t k = 0; k < count; ++k) inputs[k].itemsize = l.arrays[k + 1].itemsize;
        const auto last = static_cast<std::size_t>(l.rank - 1);
        index_t results = 1, length = 1;
        for (int k = 0; k < l.rank; ++k) (k < kept ? results : length) *= l.shape[static_cast<std::size_t>(k)];

        // Each input is used in place where its reduced elements are contiguous or all the same, else copied chunk by chunk.
        const bool one_axis = l.rank - kept == 1;
        const auto in_place = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == l.arrays[k].itemsize; };
        const auto repeated = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == 0; };
        const index_t piece = piece_for(inputs.data(), count);
        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * gang * 16];
        each_array<std::byte*> buffer;
        buffer[0] = buffers;
        for (std::size_t k = 0; k < count; ++k) buffer[k + 1] = buffer[k] + piece * inputs[k].itemsize;

        odometer place(l, kept);
        for (; results > 0; --results, place.next()) {
            each_array<flat_cursor> cursor;
            for (std::size_t k = 0; k < count; ++k) {
                cursor[k] = {place.at[k + 1], l.shape.data() + kept, l.arrays[k + 1].step.data() + kept, l.rank - kept, inputs[k].itemsize, {}};
                if (repeated(k + 1)) repeat(buffer[k], place.at[k + 1], inputs[k].itemsize, gang);
            }
            tree total;
            for (index_t done = 0; done < length; done += piece) {
                const index_t now = std::min(piece, length - done);
                for (std::size_t k = 0; k < count; ++k) {
                    if (in_place(k + 1)) {
                        inputs[k].pointer = {place.at[k + 1] + done * inputs[k].itemsize, gang};
                    } else if (repeated(k + 1)) {
                        inputs[k].pointer = {buffer[k], 0};
                    } else {
                        cursor[k].move<true>(buffer[k], now);
                        inputs[k].pointer = {buffer[k], gang};
                    }
                }
                total.push(run(body, program, inputs.data(), count, now));
            }
            const T result = total.result();
            std::memcpy(place.at[0], &result, sizeof(T));
        }
    }

    /// Reduces along the axes from `kept` on where neighbours in memory belong to neighbouring results: a strip of
    /// `gang` results at a time, down all rows.
    static void down_columns(const loop& body, const void* program, layout& l, int kept) {
        std::array<input_pointer, max_inputs> pointers;
        pointers[0] = {}; // GCC 12 warns where there are no inputs
        constexpr index_t block = 64; // rows between two flushes of the accumulators
        const std::size_t count = l.arrays.size() - 1;
        const auto column = static_cast<std::size_t>(kept - 1), row = static_cast<std::size_t>(l.rank - 1);
        const index_t columns = l.shape[column], rows = l.shape[row];
        index_t outer = 1, middle = 1;
        for (int k = 0; k < kept - 1; ++k) outer *= l.shape[static_cast<std::size_t>(k)];
        for (int k = kept; k < l.rank - 1; ++k) middle *= l.shape[static_cast<std::size_t>(k)];

        alignas(64) std::byte buffers[max_inputs * gang * 16]; // one row of the most and widest inputs, many of the usual
        index_t row_bytes = 1; // not 0
        for (std::size_t k = 0; k < count; ++k) row_bytes += gang * l.arrays[k + 1].itemsize;
        const index_t rows_copied = std::max<index_t>(static_cast<index_t>(sizeof buffers) / row_bytes, 1);
        odometer place(l, kept - 1);
        for (; outer > 0; --outer, place.next()) {
            for (index_t first = 0; first < columns; first += gang) {
                const index_t width = std::min<index_t>(gang, columns - first);
                accumulators total;
                total.clear();
                layout reduced(l.arrays.count); // the reduced axes but the last, from this strip on
                reduced.rank = l.rank - 1 - kept;
                for (std::size_t k = 0; k <= count; ++k) {
                    reduced.arrays[k].data = place.at[k] + first * l.arrays[k].step[column];
                    for (int a = 0; a < reduced.rank; ++a) {
                        const auto i = static_cast<std::size_t>(a), from = static_cast<std::size_t>(kept + a);
                        reduced.shape[i] = l.shape[from];
                        reduced.arrays[k].step[i] = l.arrays[k].step[from];
                    }
                }
                odometer plane(reduced, reduced.rank);
                for (index_t m = 0; m < middle; ++m, plane.next()) {
                    for (index_t top = 0; top < rows; top += block) {
                        const index_t bottom = std::min(top + block, rows);
                        accumulators part;
                        part.clear();
                        for (index_t at = top, now; at < bottom; at += now) {
                            now = std::min(rows_copied, bottom - at);
                            std::byte* copy = buffers;
                            for (std::size_t k = 0; k < count; ++k) {
                                const auto& a = l.arrays[k + 1];
                                const std::byte* from = plane.at[k + 1] + at * a.step[row];
                                if (width == gang && a.step[column] == a.itemsize) {
                                    pointers[k] = {from, a.step[row] / a.itemsize};
                                    continue;
                                }
                                pointers[k] = {copy, gang};
                                for (index_t r = 0; r < now; ++r, from += a.step[row], copy += gang * a.itemsize) {
                                    copy_row(copy, a.itemsize, from, a.step[column], width, a.itemsize);
                                    std::memset(copy + width * a.itemsize, 0, static_cast<std::size_t>((gang - width) * a.itemsize));
                                }
                            }
                            body.run(program, pointers.data(), part.lane, now);
                        }
                        for (int k = 0; k < gang; ++k) total.lane[k] = rule::combine(total.lane[k], part.lane[k]);
                    }
                }
                std::memcpy(place.at[0] + first * static_cast<index_t>(sizeof(T)), total.lane, static_cast<std::size_t>(width) * sizeof(T));
            }
        }
    }

    /// out: C-contiguous, one element for each position of the axes that are not reduced. arrays: the inputs.
    static void reduce(const evaluation& e, const index_t* shape, int rank, const std::array<bool, max_rank>& is_reduced, T* out) {
        layout l(e.arrays.count);
        const std::size_t count = l.arrays.size() - 1;
        int kept = 0;
        for (int pass = 0; pass < 2; ++pass)
            for (int axis = 0; axis < rank; ++axis)
                if (is_reduced[static_cast<std::size_t>(axis)] == (pass == 1) && shape[axis] != 1) {
                    l.shape[static_cast<std::size_t>(l.rank++)] = shape[axis];
                    kept += pass == 0;
                }
        index_t step = sizeof(T);
        l.arrays[0].data = reinterpret_cast<std::byte*>(out);
        l.arrays[0].itemsize = sizeof(T);
        for (int k = kept; k < l.rank; ++k) l.arrays[0].step[static_cast<std::size_t>(k)] = 0;
        for (int k = kept - 1; k >= 0; step *= l.shape[static_cast<std::size_t>(k--)])
            l.arrays[0].step[static_cast<std::size_t>(k)] = step;
        for (std::size_t k = 1; k <= count; ++k) {
            const walker w = walk(e.arrays[k], shape, rank);
            l.arrays[k].data = w.data;
            l.arrays[k].itemsize = w.itemsize;
            std::size_t to = 0;
            for (int pass = 0; pass < 2; ++pass)
                for (int axis = 0; axis < rank; ++axis)
                    if (is_reduced[static_cast<std::size_t>(axis)] == (pass == 1) && shape[axis] != 1)
                        l.arrays[k].step[to++] = w.step[static_cast<std::size_t>(axis)];
        }
        // Reduced axes in the memory order of the inputs, all forwards.
        const auto distance = [&](int axis) {
            index_t sum = 0;
            for (const auto& a : l.arrays) sum += std::abs(a.step[static_cast<std::size_t>(axis)]);
            return sum;
        };
        for (int axis = kept; axis < l.rank; ++axis) {
            const auto i = static_cast<std::size_t>(axis);
            if (count > 0 && l.arrays[1].step[i] < 0)
                for (auto& a : l.arrays) {
                    a.data += (l.shape[i] - 1) * a.step[i];
                    a.step[i] = -a.step[i];
                }
            for (int j = axis; j > kept && distance(j - 1) < distance(j); --j) l.swap_axes(j - 1, j);
        }
        int end = l.rank;
        l.merge_axes(kept, end);
        end = kept;
        l.merge_axes(0, end);
        kept = end;
        if (l.rank == kept) { // a single element each
            l.shape[static_cast<std::size_t>(l.rank++)] = 1;
            for (auto& a : l.arrays) a.step[static_cast<std::size_t>(l.rank - 1)] = a.itemsize;
        }

        bool columns = kept > 0 && l.shape[static_cast<std::size_t>(kept - 1)] > 1, rows = true, moves = false;
        for (std::size_t k = 1; k <= count; ++k) {
            const auto& a = l.arrays[k];
            const index_t across = a.step[static_cast<std::size_t>(std::max(kept - 1, 0))], down = a.step[static_cast<std::size_t>(l.rank - 1)];
            columns = columns && (across == a.itemsize || across == 0);
            rows = rows && (down == a.itemsize || down == 0);
            moves = moves || across == a.itemsize;
        }
        if (columns && moves && !(rows && l.rank - kept == 1))
            down_columns(e.body, e.program, l, kept);
        else
            along_rows(e.body, e.program, l, kept);
    }
};

/// Op over the elements of `from`, each converted to T, along the axes that are marked; T[] out as reducer::reduce says.
template <class Op, class T, operand E>
void reduce_into(const E& from, const std::array<bool, max_rank>& is_reduced, T* out) {
    auto node = make_map<ops::cast<T>>(as_node(from));
    using node_type = decltype(node);
    static_assert(input_count<node_type> <= max_inputs, "lanewise: an expression may name at most 32 arrays");
    const dims<rank_of<E>> shape(from.shape());
    auto program = lower<0>(node);
    evaluation e{reduce_loop_for<decltype(program), T, Op>(), &program, {}};
    e.arrays.count = input_count<node_type> + 1;
    e.arrays[0] = {nullptr, shape.data(), nullptr, shape.size(), 0};
    array_ref* next = e.arrays.begin() + 1;
    collect(node, next);
    bool over_all = true;
    for (int k = 0; k < shape.size(); ++k) over_all = over_all && is_reduced[static_cast<std::size_t>(k)];
    if (over_all && all_contiguous(e.arrays, 1))
        *out = reducer<Op, T>::run_chunks(e, count_elements(shape));
    else
        reducer<Op, T>::reduce(e, shape.data(), shape.size(), is_reduced, out);
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
