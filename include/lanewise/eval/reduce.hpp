// Reductions of an expression over some of its axes, in one pass over its operands.
// SPDX-License-Identifier: BSD-3-Clause
//
// The order of additions depends on the shape and the element type alone, not on the target: a fixed number of
// accumulators (accumulator_lanes), chunks of a fixed length, and a tree over the chunks, which keeps the rounding error of a
// float sum at O(log n) (N. J. Higham, The accuracy of floating point summation, SIAM J. Sci. Comput. 14, 1993).
#pragma once

#include <limits>

#include "lanewise/eval/assign.hpp"
#include "lanewise/eval/reduction_ops.hpp"

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
template <class T>
struct reduction<ops::fmin, T> { // NaN, which every number replaces
    static constexpr T identity = std::numeric_limits<T>::quiet_NaN();
    static T combine(T a, T b) { return b < a || a != a ? b : a; }
};
template <class T>
struct reduction<ops::fmax, T> {
    static constexpr T identity = std::numeric_limits<T>::quiet_NaN();
    static T combine(T a, T b) { return b > a || a != a ? b : a; }
};

inline namespace LANEWISE_ABI {

/// Elements that one partial result covers, a multiple of every gang.
inline constexpr index_t reduction_chunk = 4096;

/// Results of type T are combined under Op by these: whoever uses them does not know the types, and is compiled once.
struct combination {
    int itemsize;
    int gang;                                     // accumulators
    const void* identity;                         // a gang of neutral elements
    void (*combine)(void* a, const void* b);      // a = a Op b, one element
    void (*combine_gang)(void* a, const void* b); // the same for a gang
    void (*fold)(void* gang);                     // a gang to its first element
};

template <class Op, class T>
struct typed_combination {
    using rule = reduction<Op, T>;
    static constexpr int gang = accumulator_lanes<T>;
    struct alignas(64) accumulators {
        T lane[gang];
    };
    static constexpr accumulators identity = [] {
        accumulators neutral{};
        for (T& l : neutral.lane) l = rule::identity;
        return neutral;
    }();
    static void combine(void* a, const void* b) { *static_cast<T*>(a) = rule::combine(*static_cast<T*>(a), *static_cast<const T*>(b)); }
    static void combine_gang(void* a, const void* b) {
        T* to = static_cast<T*>(a);
        const T* from = static_cast<const T*>(b);
        for (int k = 0; k < gang; ++k) to[k] = rule::combine(to[k], from[k]);
    }
    static void fold_complex(void* lanes) {
        T* lane = static_cast<T*>(lanes);
        for (int half = gang / 2; half > 0; half /= 2)
            for (int k = 0; k < half; ++k) lane[k] = rule::combine(lane[k], lane[k + half]);
    }
};

template <class Op, class T>
const combination& combination_for() {
    using typed = typed_combination<Op, T>;
#define LANEWISE_COMBINATION(fold) {sizeof(T), typed::gang, &typed::identity, &typed::combine, &typed::combine_gang, fold},
#define LANEWISE_ENTRY(target, open, close) LANEWISE_COMBINATION((&LANEWISE_TARGET_NAMESPACE(target)::fold<T, Op>::run))
    if constexpr (is_complex<T>) {
        static constexpr combination one[] = {LANEWISE_COMBINATION(&typed::fold_complex)};
        return one[0];
    } else {
        static constexpr combination table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
#undef LANEWISE_COMBINATION
}

/// A gang of accumulators; also a single result.
struct alignas(64) accumulators {
    std::byte bytes[accumulator_bytes];

    explicit accumulators(const combination& how) { std::memcpy(bytes, how.identity, accumulator_bytes); }
};

/// A reduction of an expression: `body` adds gangs of its elements to accumulators.
struct reducer {
    const reduction_loop& body;
    const void* program;
    const combination& how;

    /// Partial results of equal chunks, combined as a binary tree while they arrive.
    struct tree {
        const combination& how;
        alignas(16) std::byte partial[64][16];
        std::size_t depth = 0;
        std::uint64_t count = 0;

        explicit tree(const combination& c) : how(c) {}
        void push(const void* value) {
            std::memcpy(partial[depth++], value, static_cast<std::size_t>(how.itemsize));
            for (std::uint64_t bit = count++; bit & 1; bit >>= 1) pop();
        }
        void pop() {
            --depth;
            how.combine(partial[depth - 1], partial[depth]);
        }
        void result(void* to) {
            while (depth > 1) pop();
            std::memcpy(to, partial[0], static_cast<std::size_t>(how.itemsize));
        }
    };

    /// The first of the accumulators, neutral so far, becomes the result of n elements, at least one, contiguous or repeated.
    /// The inputs' pointers are used up.
    void run(row_inputs& inputs, index_t n, accumulators& sum) const {
        const index_t gangs = n < how.gang ? 0 : n / how.gang, rest = n - gangs * how.gang;
        if (rest > 0) { // before the whole gangs: their first round then takes these accumulators from memory, not fold()
            alignas(64) std::byte buffer[max_inputs * accumulator_bytes * 16 + 16];
            const auto bytes = static_cast<std::size_t>(rest * how.itemsize), others = accumulator_bytes - bytes;
            const auto* identity = static_cast<const std::byte*>(how.identity);
            if (gangs > 0) { // the last whole gang's worth of elements, of which only the last are new
                inputs.move_by(n - how.gang);
                body.run(program, inputs.pointer.data(), sum.bytes, 1);
                inputs.move_by(how.gang - n);
                copy_few(sum.bytes, identity, others);
            } else {
                pad_inputs(inputs, n, how.gang, buffer);
                body.run(program, inputs.pointer.data(), sum.bytes, 1);
                copy_few(sum.bytes + bytes, identity, others);
            }
        }
        if (gangs > 0) body.run(program, inputs.pointer.data(), sum.bytes, gangs);
        how.fold(sum.bytes);
    }

    /// Elements of a chunk: they depend on the types of the inputs alone, not on where they lie.
    index_t piece_for(const row_inputs& inputs) const {
        int bytes_each = 1;
        for (std::size_t k = 0; k < inputs.size(); ++k) bytes_each += inputs.itemsize[k];
        return std::min<index_t>(reduction_chunk, std::max(chunk_bytes / bytes_each / how.gang, 1) * how.gang);
    }

    /// Reduces all n elements, at least one, of contiguous arrays; arrays[0] is left out.
    void run_contiguous(const each_array<array_ref>& arrays, index_t n, void* out) const {
        row_inputs inputs(arrays.size() - 1);
        const auto start = [&](index_t first) {
            for (std::size_t k = 0; k < inputs.size(); ++k)
                inputs.pointer[k] = {arrays[k + 1].data + first * inputs.itemsize[k], how.gang};
        };
        for (std::size_t k = 0; k < inputs.size(); ++k) inputs.itemsize[k] = arrays[k + 1].itemsize;
        const index_t piece = piece_for(inputs);
        start(0);
        accumulators sum(how);
        if (n <= piece) {
            run(inputs, n, sum);
            copy_few(static_cast<std::byte*>(out), sum.bytes, static_cast<std::size_t>(how.itemsize));
            return;
        }
        tree total(how);
        for (index_t done = 0; done < n; done += piece) {
            start(done);
            sum = accumulators(how);
            run(inputs, std::min(piece, n - done), sum);
            total.push(sum.bytes);
        }
        total.result(out);
    }

    /// Reduces along the last axes of `l`, from axis `kept` on; arrays[0] is the result, one element for each position of
    /// the kept axes.
    void along_rows(layout& l, int kept) const {
        const std::size_t count = l.arrays.size() - 1;
        const index_t gang = how.gang;
        row_inputs inputs(count);
        for (std::size_t k = 0; k < count; ++k) inputs.itemsize[k] = l.arrays[k + 1].itemsize;
        const auto last = static_cast<std::size_t>(l.rank - 1);
        index_t results = 1, length = 1;
        for (int k = 0; k < l.rank; ++k) (k < kept ? results : length) *= l.shape[static_cast<std::size_t>(k)];

        // Each input is used in place where its reduced elements are contiguous or all the same, else copied chunk by chunk.
        const bool one_axis = l.rank - kept == 1;
        const auto in_place = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == l.arrays[k].itemsize; };
        const auto repeated = [&](std::size_t k) { return one_axis && l.arrays[k].step[last] == 0; };
        const index_t piece = piece_for(inputs);
        alignas(64) std::byte buffers[static_cast<std::size_t>(chunk_bytes) + (max_inputs + 1) * accumulator_bytes * 16];
        each_array<std::byte*> buffer;
        buffer[0] = buffers;
        for (std::size_t k = 0; k < count; ++k) buffer[k + 1] = buffer[k] + piece * inputs.itemsize[k];

        odometer place(l, kept);
        each_array<flat_cursor> cursor;
        for (; results > 0; --results, place.next()) {
            for (std::size_t k = 0; k < count; ++k) {
                if (repeated(k + 1))
                    repeat(buffer[k], place.at[k + 1], inputs.itemsize[k], how.gang);
                else if (!in_place(k + 1))
                    cursor[k] = {place.at[k + 1], l.shape.data() + kept, l.arrays[k + 1].step.data() + kept, l.rank - kept,
                                 inputs.itemsize[k], {}};
            }
            tree total(how);
            for (index_t done = 0; done < length; done += piece) {
                const index_t now = std::min(piece, length - done);
                for (std::size_t k = 0; k < count; ++k) {
                    if (in_place(k + 1)) {
                        inputs.pointer[k] = {place.at[k + 1] + done * inputs.itemsize[k], gang};
                    } else if (repeated(k + 1)) {
                        inputs.pointer[k] = {buffer[k], 0};
                    } else {
                        cursor[k].move<true>(buffer[k], now);
                        inputs.pointer[k] = {buffer[k], gang};
                    }
                }
                accumulators sum(how);
                run(inputs, now, sum);
                total.push(sum.bytes);
            }
            total.result(place.at[0]);
        }
    }

    /// Reduces along the axes from `kept` on where neighbours in memory belong to neighbouring results: a strip of
    /// `gang` results at a time, down all rows.
    void down_columns(layout& l, int kept) const {
        std::array<input_pointer, max_inputs> pointers;
        pointers[0] = {}; // GCC 12 warns where there are no inputs
        constexpr index_t block = 64; // rows between two flushes of the accumulators
        const index_t gang = how.gang;
        const std::size_t count = l.arrays.size() - 1;
        const auto column = static_cast<std::size_t>(kept - 1), row = static_cast<std::size_t>(l.rank - 1);
        const index_t columns = l.shape[column], rows = l.shape[row];
        index_t outer = 1, middle = 1;
        for (int k = 0; k < kept - 1; ++k) outer *= l.shape[static_cast<std::size_t>(k)];
        for (int k = kept; k < l.rank - 1; ++k) middle *= l.shape[static_cast<std::size_t>(k)];

        alignas(64) std::byte buffers[max_inputs * accumulator_bytes * 16]; // one row of the most and widest inputs, many of the usual
        index_t row_bytes = 1; // not 0
        for (std::size_t k = 0; k < count; ++k) row_bytes += gang * l.arrays[k + 1].itemsize;
        const index_t rows_copied = std::max<index_t>(static_cast<index_t>(sizeof buffers) / row_bytes, 1);
        odometer place(l, kept - 1);
        for (; outer > 0; --outer, place.next()) {
            for (index_t first = 0; first < columns; first += gang) {
                const index_t width = std::min(gang, columns - first);
                accumulators total(how);
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
                        accumulators part(how);
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
                            body.run(program, pointers.data(), part.bytes, now);
                        }
                        how.combine_gang(total.bytes, part.bytes);
                    }
                }
                std::memcpy(place.at[0] + first * how.itemsize, total.bytes, static_cast<std::size_t>(width * how.itemsize));
            }
        }
    }

    /// Reduces over the marked axes of the inputs, broadcast to `shape`. out: C-contiguous, one element for each position of
    /// the other axes. No extent is 0.
    LANEWISE_NOINLINE void run_general(const each_array<array_ref>& arrays, const dims<dynamic_rank>& shape,
                                       const std::array<bool, max_rank>& is_reduced, void* out) const {
        layout l(arrays.count);
        const std::size_t count = l.arrays.size() - 1;
        int kept = 0;
        for (int pass = 0; pass < 2; ++pass)
            for (int axis = 0; axis < shape.size(); ++axis)
                if (is_reduced[static_cast<std::size_t>(axis)] == (pass == 1) && shape[axis] != 1) {
                    l.shape[static_cast<std::size_t>(l.rank++)] = shape[axis];
                    kept += pass == 0;
                }
        index_t step = how.itemsize;
        l.arrays[0].data = static_cast<std::byte*>(out);
        l.arrays[0].itemsize = how.itemsize;
        for (int k = kept; k < l.rank; ++k) l.arrays[0].step[static_cast<std::size_t>(k)] = 0;
        for (int k = kept - 1; k >= 0; step *= l.shape[static_cast<std::size_t>(k--)])
            l.arrays[0].step[static_cast<std::size_t>(k)] = step;
        for (std::size_t k = 1; k <= count; ++k) {
            const walker w = walk(arrays[k], shape.data(), shape.size());
            l.arrays[k].data = w.data;
            l.arrays[k].itemsize = w.itemsize;
            std::size_t to = 0;
            for (int pass = 0; pass < 2; ++pass)
                for (int axis = 0; axis < shape.size(); ++axis)
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
            down_columns(l, kept);
        else
            along_rows(l, kept);
    }

    /// Reduces over all axes. Returns the number of elements; where there are none, *out is left as it is.
    index_t run_all(const each_array<array_ref>& arrays, void* out) const {
        bool alike = arrays.count > 1;
        for (std::size_t k = 1; alike && k < arrays.size(); ++k) alike = contiguous_alike(arrays[1], arrays[k]);
        if (alike) {
            const index_t n = arrays[1].size();
            if (n > 0) run_contiguous(arrays, n, out);
            return n;
        }
        const dims<dynamic_rank> shape = broadcast_inputs(arrays);
        const index_t n = count_elements(shape);
        std::array<bool, max_rank> all_axes;
        all_axes.fill(true);
        if (n > 0) run_general(arrays, shape, all_axes, out);
        return n;
    }
};

/// Calls f(reducer, arrays) for Op over the elements of `from`, each converted to T. arrays[0] is unused.
template <class Op, class T, operand E, class F>
LANEWISE_INLINE auto with_reducer(const E& from, F f) {
    const auto node = make_map<ops::cast<T>>(as_node(from));
    return with_program(node, [&]<class Program>(const Program& program, const each_array<array_ref>& arrays) {
        return f(reducer{reduce_loop_for<Program, T, Op>(), &program, combination_for<Op, T>()}, arrays);
    });
}

/// Reduces over all axes. Returns the number of elements; where there are none, `result` is left as it is.
template <class Op, class T, operand E>
index_t reduce_all(const E& from, T& result) {
    return with_reducer<Op, T>(from, [&](const reducer& r, const auto& arrays) { return r.run_all(arrays, &result); });
}

/// Reduces along the marked axes of `from`, whose shape is `shape` and has no extent of 0. out: C-contiguous.
template <class Op, class T, operand E>
void reduce_axes_into(const E& from, const dims<dynamic_rank>& shape, const std::array<bool, max_rank>& is_reduced, T* out) {
    with_reducer<Op, T>(from, [&](const reducer& r, const auto& arrays) { r.run_general(arrays, shape, is_reduced, out); });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
