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
    static constexpr T identity = std::is_floating_point_v<T> ? T(-0.0) : T(0);
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
        T across() { return fold_for<T, Op>()(lane); }
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
    template <int Inputs>
    static T run(const loop& body, const void* program, const std::array<input_pointer, Inputs>& inputs,
                 const std::array<int, Inputs>& itemsize, index_t n) {
        accumulators sum;
        sum.clear();
        const index_t gangs = n / gang, rest = n % gang;
        if (gangs > 0) body.run(program, inputs.data(), sum.lane, gangs);
        if (rest > 0) {
            alignas(64) std::byte buffer[(Inputs > 0 ? Inputs : 1) * gang * 16];
            std::array<input_pointer, Inputs> padded = inputs;
            for (std::size_t k = 0; k < Inputs; ++k) {
                if (inputs[k].step == 0) continue;
                std::byte* copy = buffer + k * gang * 16;
                pad_gang(copy, static_cast<const std::byte*>(inputs[k].data) + gangs * gang * itemsize[k], rest, gang, itemsize[k]);
                padded[k] = {copy, 0};
            }
            accumulators last = sum;
            body.run(program, padded.data(), last.lane, 1);
            std::memcpy(sum.lane, last.lane, static_cast<std::size_t>(rest) * sizeof(T));
        }
        return sum.across();
    }

    /// Reduces n elements of contiguous inputs.
    template <int Inputs>
    static T run_chunks(const loop& body, const void* program, const std::array<array_ref, Inputs + 1>& arrays, index_t n) {
        std::array<input_pointer, Inputs> inputs{};
        std::array<int, Inputs> itemsize{};
        for (std::size_t k = 0; k < Inputs; ++k) {
            inputs[k] = {arrays[k + 1].data, gang};
            itemsize[k] = arrays[k + 1].itemsize;
        }
        const index_t piece = piece_for<Inputs>(itemsize);
        if (n <= piece) return run<Inputs>(body, program, inputs, itemsize, n);
        tree total;
        for (index_t done = 0; done < n; done += piece) {
            total.push(run<Inputs>(body, program, inputs, itemsize, std::min(piece, n - done)));
            for (std::size_t k = 0; k < Inputs; ++k) inputs[k].data = static_cast<const std::byte*>(inputs[k].data) + piece * itemsize[k];
        }
        return total.result();
    }

    /// Elements of a chunk: they depend on the types of the inputs alone, not on where they lie.
    template <int Inputs>
    static index_t piece_for(const std::array<int, Inputs>& itemsize) {
        index_t bytes_each = 1;
        for (int size : itemsize) bytes_each += size;
        return std::min(reduction_chunk, std::max<index_t>(chunk_bytes / bytes_each / gang, 1) * gang);
    }

    /// Reduces along the last axes of `l`, from axis `kept` on; arrays[0] is the result, one element for each position of
    /// the kept axes.
    template <int Inputs>
    static void along_rows(const loop& body, const void* program, layout<Inputs + 1>& l, int kept) {
        std::array<int, Inputs> itemsize{};
        for (std::size_t k = 0; k < Inputs; ++k) itemsize[k] = l.arrays[k + 1].itemsize;
        const auto last = static_cast<std::size_t>(l.rank - 1);
        index_t results = 1, length = 1;
        for (int k = 0; k < l.rank; ++k) (k < kept ? results : length) *= l.shape[static_cast<std::size_t>(k)];

        // Each input is used in place where its reduced elements are contiguous or all the same, else copied chunk by chunk.
        const bool one_axis = l.rank - kept == 1;
        const auto in_place = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == l.arrays[k].itemsize; };
        const auto repeated = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == 0; };
        const index_t piece = piece_for<Inputs>(itemsize);
        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (Inputs + 1) * gang * 16];
        std::array<std::byte*, Inputs + 1> buffer{};
        buffer[0] = buffers;
        for (std::size_t k = 0; k < Inputs; ++k) buffer[k + 1] = buffer[k] + piece * itemsize[k];

        std::array<input_pointer, Inputs> inputs{};
        odometer<Inputs + 1> place(l, kept);
        for (; results > 0; --results, place.next()) {
            std::array<flat_cursor, Inputs> cursor{};
            for (std::size_t k = 0; k < Inputs; ++k) {
                cursor[k] = {place.at[k + 1], l.shape.data() + kept, l.arrays[k + 1].step.data() + kept, l.rank - kept, itemsize[k], {}};
                if (repeated(k + 1)) repeat(buffer[k], place.at[k + 1], itemsize[k], gang);
            }
            tree total;
            for (index_t done = 0; done < length; done += piece) {
                const index_t now = std::min(piece, length - done);
                for (std::size_t k = 0; k < Inputs; ++k) {
                    if (in_place(k + 1)) {
                        inputs[k] = {place.at[k + 1] + done * itemsize[k], gang};
                    } else if (repeated(k + 1)) {
                        inputs[k] = {buffer[k], 0};
                    } else {
                        cursor[k].template move<true>(buffer[k], now);
                        inputs[k] = {buffer[k], gang};
                    }
                }
                total.push(run<Inputs>(body, program, inputs, itemsize, now));
            }
            const T result = total.result();
            std::memcpy(place.at[0], &result, sizeof(T));
        }
    }

    /// Reduces along the axes from `kept` on where neighbours in memory belong to neighbouring results: a strip of
    /// `gang` results at a time, down all rows.
    template <int Inputs>
    static void down_columns(const loop& body, const void* program, layout<Inputs + 1>& l, int kept) {
        constexpr index_t block = 64; // rows between two flushes of the accumulators, and rows copied at once
        std::array<int, Inputs> itemsize{};
        for (std::size_t k = 0; k < Inputs; ++k) itemsize[k] = l.arrays[k + 1].itemsize;
        const auto column = static_cast<std::size_t>(kept - 1), row = static_cast<std::size_t>(l.rank - 1);
        const index_t columns = l.shape[column], rows = l.shape[row];
        index_t outer = 1, middle = 1;
        for (int k = 0; k < kept - 1; ++k) outer *= l.shape[static_cast<std::size_t>(k)];
        for (int k = kept; k < l.rank - 1; ++k) middle *= l.shape[static_cast<std::size_t>(k)];

        alignas(64) std::byte buffers[(Inputs > 0 ? Inputs : 1) * block * gang * 16];
        std::array<input_pointer, Inputs> inputs{};
        odometer<Inputs + 1> place(l, kept - 1);
        for (; outer > 0; --outer, place.next()) {
            for (index_t first = 0; first < columns; first += gang) {
                const index_t width = std::min<index_t>(gang, columns - first);
                accumulators total;
                total.clear();
                layout<Inputs + 1> reduced; // the reduced axes but the last, from this strip on
                reduced.rank = l.rank - 1 - kept;
                for (std::size_t k = 0; k <= Inputs; ++k) {
                    reduced.arrays[k].data = place.at[k] + first * l.arrays[k].step[column];
                    for (int a = 0; a < reduced.rank; ++a) {
                        const auto i = static_cast<std::size_t>(a), from = static_cast<std::size_t>(kept + a);
                        reduced.shape[i] = l.shape[from];
                        reduced.arrays[k].step[i] = l.arrays[k].step[from];
                    }
                }
                odometer<Inputs + 1> plane(reduced, reduced.rank);
                for (index_t m = 0; m < middle; ++m, plane.next()) {
                    for (index_t top = 0; top < rows; top += block) {
                        const index_t now = std::min(block, rows - top);
                        for (std::size_t k = 0; k < Inputs; ++k) {
                            const auto& a = l.arrays[k + 1];
                            std::byte* from = plane.at[k + 1] + top * a.step[row];
                            if (width == gang && a.step[column] == itemsize[k] && a.step[row] % itemsize[k] == 0) {
                                inputs[k] = {from, a.step[row] / itemsize[k]};
                                continue;
                            }
                            std::byte* copy = buffers + static_cast<index_t>(k) * block * gang * 16;
                            inputs[k] = {copy, gang};
                            for (index_t r = 0; r < now; ++r, from += a.step[row], copy += gang * itemsize[k]) {
                                copy_row(copy, itemsize[k], from, a.step[column], width, itemsize[k]);
                                std::memset(copy + width * itemsize[k], 0, static_cast<std::size_t>((gang - width) * itemsize[k]));
                            }
                        }
                        accumulators part;
                        part.clear();
                        body.run(program, inputs.data(), part.lane, now);
                        for (int k = 0; k < gang; ++k) total.lane[k] = rule::combine(total.lane[k], part.lane[k]);
                    }
                }
                std::memcpy(place.at[0] + first * static_cast<index_t>(sizeof(T)), total.lane, static_cast<std::size_t>(width) * sizeof(T));
            }
        }
    }

    /// out: C-contiguous, one element for each position of the axes that are not reduced. arrays: the inputs.
    template <int Inputs>
    static void reduce(const loop& body, const void* program, const std::array<array_ref, Inputs + 1>& arrays,
                       const index_t* shape, int rank, const std::array<bool, max_rank>& is_reduced, T* out) {
        layout<Inputs + 1> l;
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
        for (int k = kept - 1; k >= 0; step *= l.shape[static_cast<std::size_t>(k--)])
            l.arrays[0].step[static_cast<std::size_t>(k)] = step;
        for (std::size_t k = 1; k <= Inputs; ++k) {
            const walker w = walk(arrays[k], shape, rank);
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
            if constexpr (Inputs > 0)
                if (l.arrays[1].step[i] < 0)
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
        for (std::size_t k = 1; k <= Inputs; ++k) {
            const auto& a = l.arrays[k];
            const index_t across = a.step[static_cast<std::size_t>(std::max(kept - 1, 0))], down = a.step[static_cast<std::size_t>(l.rank - 1)];
            columns = columns && (across == a.itemsize || across == 0);
            rows = rows && (down == a.itemsize || down == 0);
            moves = moves || across == a.itemsize;
        }
        if (columns && moves && !(rows && l.rank - kept == 1))
            down_columns<Inputs>(body, program, l, kept);
        else
            along_rows<Inputs>(body, program, l, kept);
    }
};

/// Op over the elements of `from`, each converted to T, along the axes that are marked; T[] out as reducer::reduce says.
template <class Op, class T, operand E>
void reduce_into(const E& from, const std::array<bool, max_rank>& is_reduced, T* out) {
    auto node = make_map<ops::cast<T>>(as_node(from));
    using node_type = decltype(node);
    constexpr int inputs = input_count<node_type>;
    const dims<rank_of<E>> shape(from.shape());
    std::array<array_ref, inputs + 1> arrays{};
    array_ref* next = arrays.data() + 1;
    collect(node, next);
    auto program = lower<0>(node);
    const loop& body = reduce_loop_for<decltype(program), T, Op>();
    bool over_all = true;
    for (int k = 0; k < shape.size(); ++k) over_all = over_all && is_reduced[static_cast<std::size_t>(k)];
    arrays[0] = {nullptr, shape.data(), nullptr, shape.size(), 0};
    if (over_all && all_contiguous<inputs + 1, 1>(arrays))
        *out = reducer<Op, T>::template run_chunks<inputs>(body, &program, arrays, count_elements(shape));
    else
        reducer<Op, T>::template reduce<inputs>(body, &program, arrays, shape.data(), shape.size(), is_reduced, out);
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
