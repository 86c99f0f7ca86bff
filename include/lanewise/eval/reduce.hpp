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
#include "lanewise/eval/threads.hpp"

namespace lanewise {
namespace detail {

/// What a reduction starts from, and how two partial results combine.
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
    static constexpr T identity = largest<T>;
    static T combine(T a, T b) { return precedes(a, b) || a != a ? a : b; }
};
template <class T>
struct reduction<ops::maximum, T> {
    static constexpr T identity = smallest<T>;
    static T combine(T a, T b) { return precedes(b, a) || a != a ? a : b; }
};
template <class T>
struct reduction<ops::bit_or, T> {
    static constexpr T identity = T(0);
    static T combine(T a, T b) { return static_cast<T>(a | b); }
};
template <class T>
struct reduction<ops::bit_and, T> {
    static constexpr T identity = static_cast<T>(-1);
    static T combine(T a, T b) { return static_cast<T>(a & b); }
};
template <class T>
struct reduction<ops::fmin, T> { // NaN, which every number replaces
    static constexpr T identity = not_a_number<T>;
    static T combine(T a, T b) { return precedes(b, a) || a != a ? b : a; }
};
template <class T>
struct reduction<ops::fmax, T> {
    static constexpr T identity = not_a_number<T>;
    static T combine(T a, T b) { return precedes(a, b) || a != a ? b : a; }
};

inline namespace LANEWISE_ABI {

/// Elements that one partial result covers at most, a multiple of every gang, and bytes of them. Each piece costs the start of another one: of
/// pieces of 16 and 64 KiB sums of 10^5 doubles took 4.4 and 3.5 us. Of floats they are shorter, for the error's sake.
inline constexpr index_t reduction_chunk(int itemsize) { return itemsize < 8 ? 4096 : 8192; }
inline constexpr index_t reduction_bytes = 64 * 1024;

/// Bytes of the inputs from which a reduction is shared out to threads. Measured on two cores: a sum of a million floats takes 38 us by
/// one thread and 37 by two, since waking the pool takes 15 to 30; of half as many 17 and 24, of four times as many 149 and 102.
inline constexpr index_t bytes_for_threads = 1 << 22;
/// The most parts that one result is cut into: a power of two.
inline constexpr index_t most_parts = 64;

/// work(part) for each part from 0 to parts - 1.
template <class F>
void for_parts(index_t parts, index_t bytes, const F& work) {
    const part_body body = part_body::of(work);
    if (parts > 1 && bytes >= bytes_for_threads)
        run_parts(parts, schedule::dynamic, body);
    else
        for (index_t part = 0; part < parts; ++part) body(part);
}

/// Moves from the first position to position number n.
inline void move_to(odometer& place, index_t n) {
    for (int axis = place.rank - 1; axis >= 0; --axis) {
        const auto i = static_cast<std::size_t>(axis);
        place.position[i] = n % place.axes.shape[i];
        n /= place.axes.shape[i];
        for (std::size_t k = 0; k < place.at.size(); ++k) place.at[k] += place.position[i] * place.axes.arrays[k].step[i];
    }
}
inline void move_to(flat_cursor& place, index_t n) {
    for (int axis = place.rank - 1; axis >= 0; --axis) {
        const auto i = static_cast<std::size_t>(axis);
        place.position[i] = axis == 0 ? n : n % place.shape[i];
        n /= place.shape[i];
        place.data += place.position[i] * place.step[i];
    }
}

/// Results of type T are combined under Op by these: whoever uses them does not know the types, and is compiled once.
struct combination {
    int itemsize;
    int gang;                                     // accumulators
    const void* identity;                         // a gang of neutral elements
    void (*combine)(void* a, const void* b);      // a = a Op b, one element
    void (*combine_all)(void* a, const void* b, index_t n); // the same for n
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
    static void combine_complex(void* a, const void* b, index_t n) {
        T* to = static_cast<T*>(a);
        const T* from = static_cast<const T*>(b);
        for (index_t k = 0; k < n; ++k) to[k] = rule::combine(to[k], from[k]);
    }
};

template <class Op, class T>
const combination& combination_for() {
    using typed = typed_combination<Op, T>;
#define LANEWISE_COMBINATION(combine_all) {sizeof(T), typed::gang, &typed::identity, &typed::combine, combine_all},
#define LANEWISE_ENTRY(target, open, close) LANEWISE_COMBINATION((&LANEWISE_TARGET_NAMESPACE(target)::merge<T, Op>::run))
    if constexpr (is_complex<T>) {
        static constexpr combination one[] = {LANEWISE_COMBINATION(&typed::combine_complex)};
        return one[0];
    } else {
        static constexpr combination table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
#undef LANEWISE_COMBINATION
}

/// reduced_rows::is_new of a gang whose first or last `bytes` bytes are new.
struct new_elements {
    signed char byte[3 * accumulator_bytes]{};
    constexpr new_elements() {
        for (int k = accumulator_bytes; k < 2 * accumulator_bytes; ++k) byte[k] = -1;
    }
};
alignas(64) inline constexpr new_elements between_old_ones;
inline const void* first_elements(index_t bytes) { return between_old_ones.byte + 2 * accumulator_bytes - bytes; }
inline const void* last_elements(index_t bytes) { return between_old_ones.byte + bytes; }

/// Memory for a while: on the stack unless it is much.
struct scratch {
    alignas(64) std::byte here[chunk_bytes + 2 * accumulator_bytes];
    storage<std::byte> elsewhere;
    std::byte* data;

    explicit scratch(index_t bytes) : elsewhere(bytes > static_cast<index_t>(sizeof here) ? bytes : 0) {
        data = bytes > static_cast<index_t>(sizeof here) ? elsewhere.data() : here;
    }
};

/// A reduction of an expression: `body` adds gangs of its elements to accumulators.
struct reducer {
    const reduction_loop& body;
    const void* program;
    const combination& how;
    const void* final = nullptr; // a result that no further element changes, if there is one
    bool read_ahead = false;

    /// The same for so many bytes.
    reducer of_bytes(index_t bytes) const {
        reducer other = *this;
        other.read_ahead = bytes >= read_ahead_bytes;
        return other;
    }

    /// Partial results of equal pieces, combined as a binary tree while they arrive.
    struct tree {
        const combination& how;
        alignas(16) std::byte partial[64][16];
        std::size_t depth = 0;
        std::uint64_t count = 0;

        explicit tree(const combination& c) : how(c) {}
        void push(const void* value) { // in room for 16 bytes
            std::memcpy(partial[depth++], value, 16);
            for (std::uint64_t bit = count++; bit & 1; bit >>= 1) pop();
        }
        void pop() {
            --depth;
            how.combine(partial[depth - 1], partial[depth]);
        }
        void result(std::byte* to) {
            while (depth > 1) pop();
            copy_few(to, partial[0], static_cast<std::size_t>(how.itemsize));
        }
    };
    /// How the pieces of a result are cut into parts for threads. A part is a whole branch of the tree, which is then the same as one over
    /// all pieces.
    struct branches {
        index_t pieces, count; // of a branch; the number of branches

        explicit branches(index_t all) : pieces(1) {
            while (pieces * most_parts < all) pieces *= 2;
            count = (all + pieces - 1) / pieces;
        }
    };

    bool is_final(const std::byte* result) const { return final && std::memcmp(result, final, static_cast<std::size_t>(how.itemsize)) == 0; }

    /// Rows or pieces that are read before they are reduced together, at most.
    static constexpr index_t most_rows = 16;

    /// The results of `count` rows of n elements, contiguous or repeated, to `out`, `step` bytes apart. Neither number is 0. start: the
    /// accumulators, if not the neutral ones.
    LANEWISE_NOINLINE void run(const row_inputs& inputs, index_t n, index_t count, std::byte* out, index_t step, const void* start = nullptr) const {
        const int gang = how.gang;
        if (n < gang) return run_short(inputs, n, count, out, step, start);
        const index_t before = gangs_in(n - 1, gang);
        std::array<input_pointer, max_inputs> last; // the last whole gang's worth of elements
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            const input_pointer& from = inputs.pointer[k];
            const index_t behind = from.step == 0 ? 0 : (n - gang) * inputs.itemsize[k];
            last[k] = {static_cast<const std::byte*>(from.data) + behind, from.step, from.row_step};
        }
        body.rows(program, inputs.pointer.data(), out, {start, before, count, last.data(), last_elements((n - before * gang) * how.itemsize), step,
                                                              read_ahead && (body.is_long || begin_within_lines(inputs))});
    }
    LANEWISE_NOINLINE static bool begin_within_lines(const row_inputs& inputs) {
        bool within = false;
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            const input_pointer& from = inputs.pointer[k];
            within = within || (reinterpret_cast<std::uintptr_t>(from.data) | static_cast<std::uintptr_t>(from.row_step)) % line_bytes != 0;
        }
        return within;
    }
    LANEWISE_NOINLINE static void pad(const row_inputs& inputs, index_t row, index_t n, index_t room, std::byte* buffer, input_pointer* to) {
        pad_inputs(inputs, row, n, room, buffer, to);
    }
    /// Rows that are too short for a gang: read on into the next ones where these follow at once, else padded.
    LANEWISE_NOINLINE void run_short(const row_inputs& inputs, index_t n, index_t count, std::byte* out, index_t step, const void* start) const {
        const index_t gang = how.gang;
        const void* const is_new = first_elements(n * how.itemsize);
        if (body.masks) return body.rows(program, inputs.pointer.data(), out, {start, 0, count, inputs.pointer.data(), is_new, step});
        bool follow = true;
        for (std::size_t k = 0; k < inputs.size(); ++k)
            follow = follow && (inputs.pointer[k].step == 0 || inputs.pointer[k].row_step == n * inputs.itemsize[k]);
        index_t row = count == 1 || !follow ? 0 : std::max<index_t>(count - (gang - 1) / n, 0); // that is padded
        if (row > 0) body.rows(program, inputs.pointer.data(), out, {start, 0, row, inputs.pointer.data(), is_new, step});
        const index_t now = follow ? count - row : 1; // rows, which have less than a gang of elements
        const index_t room = now == 1 ? gang : 2 * gang;
        const scratch buffer(room * bytes_each(inputs) + 64);
        std::array<input_pointer, max_inputs> padded;
        for (; row < count; row += now) {
            pad(inputs, row, now * n, room, buffer.data, padded.data());
            for (std::size_t k = 0; k < inputs.size(); ++k) padded[k].row_step = inputs.pointer[k].row_step;
            body.rows(program, padded.data(), out + row * step, {start, 0, now, padded.data(), is_new, step});
        }
    }

    /// Elements of a piece: they depend on the types of the inputs alone, not on where they lie.
    index_t piece_for(const row_inputs& inputs) const {
        const index_t fitting = gangs_in(reduction_bytes / std::max<index_t>(bytes_each(inputs), 1), how.gang);
        return std::min<index_t>(reduction_chunk(how.itemsize), std::max<index_t>(fitting, 1) * how.gang);
    }
    /// Whether n elements are one piece: of a few, without a division.
    bool in_one_piece(const row_inputs& inputs, index_t n) const {
        if (n <= how.gang) return true;
        return n <= reduction_chunk(how.itemsize) && ((n + how.gang) * bytes_each(inputs) <= reduction_bytes || n <= piece_for(inputs));
    }
    static int bytes_each(const row_inputs& inputs) {
        int bytes = 0;
        for (std::size_t k = 0; k < inputs.size(); ++k) bytes += inputs.itemsize[k];
        return bytes;
    }

    /// Reduces all n elements, at least one, of contiguous arrays; arrays[0] is left out. Inlined, GCC 12 would warn of copies to `out`.
    LANEWISE_NOINLINE void run_contiguous(const each_array<array_ref>& arrays, index_t n, std::byte* out) const {
        row_inputs inputs(arrays.size() - 1);
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            inputs.itemsize[k] = arrays[k + 1].itemsize;
            inputs.pointer[k] = {arrays[k + 1].data, how.gang};
        }
        if (in_one_piece(inputs, n)) run(inputs, n, 1, out, how.itemsize);
        else of_bytes(n * bytes_each(inputs)).run_pieces(inputs, n, piece_for(inputs), out);
    }
    LANEWISE_NOINLINE void run_pieces(const row_inputs& inputs, index_t n, index_t piece, std::byte* out) const {
        const index_t bytes = n * bytes_each(inputs);
        if (bytes < bytes_for_threads) {
            tree total(how);
            add_pieces(inputs, n, piece, total);
            return total.result(out);
        }
        const branches cut((n + piece - 1) / piece);
        alignas(16) std::byte partial[most_parts][16];
        for_parts(cut.count, bytes, [&](index_t part) {
            const index_t begin = part * cut.pieces * piece;
            row_inputs mine = inputs;
            mine.move_by(begin);
            tree total(how);
            add_pieces(mine, std::min(n - begin, cut.pieces * piece), piece, total);
            total.result(partial[part]);
        });
        join(&partial[0][0], cut.count, out);
    }
    /// Pushes the pieces of n elements, contiguous or repeated.
    void add_pieces(const row_inputs& inputs, index_t n, index_t piece, tree& total) const {
        alignas(16) std::byte partial[most_rows][16];
        row_inputs rest = inputs;
        for (std::size_t k = 0; k < rest.size(); ++k)
            rest.pointer[k].row_step = rest.pointer[k].step == 0 ? 0 : piece * rest.itemsize[k];
        for (index_t count; n > 0; n -= count * piece, rest.move_by(count * piece)) {
            count = final ? 1 : std::clamp<index_t>(n / piece, 1, most_rows);
            run(rest, std::min(piece, n), count, partial[0], 16);
            for (index_t r = 0; r < count; ++r) total.push(partial[r]);
            if (is_final(partial[0])) return;
        }
    }
    void join(const std::byte* partial, index_t count, std::byte* out) const {
        tree total(how);
        for (index_t k = 0; k < count; ++k) total.push(partial + 16 * k);
        total.result(out);
    }

    /// Reduces along the last axes of `l`, from axis `kept` on; arrays[0] is the result, one element for each position of
    /// the kept axes.
    void along_rows(const layout& l, int kept) const {
        index_t results = 1, length = 1;
        for (int k = 0; k < l.rank; ++k) (k < kept ? results : length) *= l.shape[static_cast<std::size_t>(k)];
        row_inputs inputs(l.arrays.size() - 1);
        for (std::size_t k = 0; k < inputs.size(); ++k) inputs.itemsize[k] = l.arrays[k + 1].itemsize;
        const index_t piece = piece_for(inputs), bytes = results * length * bytes_each(inputs);
        if (bytes >= read_ahead_bytes && !read_ahead) return of_bytes(bytes).along_rows(l, kept);
        std::byte* const out = l.arrays[0].data;
        if (bytes < bytes_for_threads) return rows(l, kept, 0, results, 0, length, piece, out, how.itemsize);
        const branches cut((length + piece - 1) / piece);
        constexpr index_t few = 16;
        if (results >= few || cut.count == 1) {
            const index_t parts = std::min(results, most_parts);
            for_parts(parts, bytes, [&](index_t part) {
                const index_t first = results * part / parts, last = results * (part + 1) / parts;
                rows(l, kept, first, last, 0, length, piece, out + first * how.itemsize, how.itemsize);
            });
            return;
        }
        alignas(16) std::byte partial[few * most_parts][16];
        for_parts(results * cut.count, bytes, [&](index_t part) {
            const index_t result = part / cut.count, first = part % cut.count * cut.pieces * piece;
            rows(l, kept, result, result + 1, first, std::min(length, first + cut.pieces * piece), piece, partial[part], 16);
        });
        for (index_t r = 0; r < results; ++r) join(partial[r * cut.count], cut.count, out + r * how.itemsize);
    }

    /// The result of n elements that get(inputs, at, count) brings, at most `width` at a time, whole gangs.
    template <class F>
    void run_parts(const row_inputs& inputs, index_t n, index_t width, std::byte* out, const F& get) const {
        alignas(64) std::byte sums[accumulator_bytes];
        row_inputs part = inputs;
        for (index_t at = 0; at < n; at += width) {
            const index_t now = std::min(width, n - at);
            get(part, at, now);
            if (at + now == n) return run(part, now, 1, out, how.itemsize, at > 0 ? sums : nullptr);
            run_strips(part.pointer.data(), now / how.gang, 1, sums, at == 0);
        }
    }
    LANEWISE_NOINLINE static void read(flat_cursor& from, std::byte* to, index_t n) { from.move<true>(to, n); }

    /// The results from `first` to `last` - 1 of along_rows(), of the elements from `from` to `to` - 1 of each.
    void rows(const layout& l, int kept, index_t first, index_t last, index_t from, index_t to, index_t piece, std::byte* out,
              index_t out_step) const {
        const std::size_t count = l.arrays.size() - 1;
        const index_t gang = how.gang, length = to - from;
        const auto end = static_cast<std::size_t>(l.rank - 1), row = static_cast<std::size_t>(std::max(kept - 1, 0));
        if (length <= piece && kept <= 1 && l.rank - kept == 1) {
            bool in_place = true;
            row_inputs all(count);
            for (std::size_t k = 0; k < count; ++k) {
                const walker& a = l.arrays[k + 1];
                const index_t down = kept == 0 ? 0 : a.step[row];
                in_place = in_place && a.step[end] == a.itemsize;
                all.itemsize[k] = a.itemsize;
                all.pointer[k] = {a.data + first * down + from * a.itemsize, gang, down};
            }
            if (in_place) return run(all, length, last - first, out, out_step);
        }
        // Each input is used in place where its reduced elements are contiguous or all the same, else copied piece by piece.
        enum class access { in_place, repeated, copied };
        each_array<access> how_read;
        row_inputs inputs(count);
        index_t row_bytes = 0; // of buffers
        int copied_bytes = 0;  // of them for each element
        for (std::size_t k = 0; k < count; ++k) {
            const walker& a = l.arrays[k + 1];
            const bool one_axis = l.rank - kept == 1;
            how_read[k] = one_axis && a.step[end] == a.itemsize ? access::in_place : one_axis && a.step[end] == 0 ? access::repeated : access::copied;
            inputs.itemsize[k] = a.itemsize;
            if (how_read[k] == access::copied) copied_bytes += a.itemsize;
            if (how_read[k] == access::repeated) row_bytes += gang * a.itemsize;
        }
        const index_t width = std::min({length, piece, chunk_elements(copied_bytes, gang)}); // that is copied at a time
        row_bytes += width * copied_bytes;
        const index_t fitting = std::clamp<index_t>(chunk_bytes / std::max<index_t>(row_bytes, 1), 1, most_rows);
        const index_t together = length > width ? 1 : fitting;
        const scratch buffers(together * row_bytes);
        odometer place(l, kept);
        if (first > 0) move_to(place, first);
        each_array<flat_cursor> cursor;
        for (index_t now; first < last; first += now, out += now * out_step) { // rows that are neighbours
            now = kept == 0 ? 1 : std::min({together, last - first, l.shape[row] - place.position[row]});
            std::byte* buffer = buffers.data;
            for (std::size_t k = 0; k < count; ++k) {
                const walker& a = l.arrays[k + 1];
                const index_t down = kept == 0 ? 0 : a.step[row];
                std::byte* data = place.at[k + 1];
                if (how_read[k] == access::in_place) {
                    inputs.pointer[k] = {data + from * a.itemsize, gang, down};
                    continue;
                }
                if (how_read[k] == access::repeated) {
                    inputs.pointer[k] = repeat(buffer, data, a.itemsize, gang, now, down, gang * a.itemsize);
                    buffer += now * gang * a.itemsize;
                    continue;
                }
                const index_t bytes = width * a.itemsize;
                inputs.pointer[k] = {buffer, gang, bytes};
                for (index_t r = 0; r < now; ++r, data += down, buffer += bytes) {
                    cursor[k] = {data, l.shape.data() + kept, a.step.data() + kept, l.rank - kept, a.itemsize, {}};
                    if (from > 0) move_to(cursor[k], from);
                    if (length <= width) read(cursor[k], buffer, length);
                }
            }
            place.skip(now);
            if (length <= width) {
                run(inputs, length, now, out, out_step);
                continue;
            }
            tree total(how);
            if (copied_bytes == 0) add_pieces(inputs, length, piece, total);
            else
                for (index_t done = 0; done < length; done += piece) {
                    alignas(16) std::byte partial[16];
                    run_parts(inputs, std::min(piece, length - done), width, partial, [&](row_inputs& part, index_t at, index_t n) {
                        for (std::size_t k = 0; k < count; ++k) {
                            std::byte* const data = const_cast<std::byte*>(static_cast<const std::byte*>(inputs.pointer[k].data));
                            if (how_read[k] == access::copied) read(cursor[k], data, n);
                            else if (how_read[k] == access::in_place) part.pointer[k].data = data + (done + at) * inputs.itemsize[k];
                        }
                    });
                    total.push(partial);
                    if (is_final(partial)) break;
                }
            total.result(out);
        }
    }

    /// Results that are neighbours, reduced over all positions of the other axes: strips of `gang` results, the strips of a panel together.
    /// Up to `flush` rows are added up at a time, and up to most_parts segments of rows by themselves.
    struct column_plan {
        static constexpr index_t flush = 64, segment_rows = 4096, widest = 256, narrowest = 16;
        const layout& l;
        int kept;
        std::size_t column, row;
        index_t columns, rows, all_rows = 1, outer = 1, panel, panels, segments, segment, parts, block, block_in_place;

        /// Rows that are added to all strips before the next ones, so that the sums are seldom loaded and stored.
        static index_t block_for(index_t row_bytes) {
            return row_bytes * flush <= chunk_bytes ? flush : std::max<index_t>(chunk_bytes / row_bytes, 32);
        }
        /// The same of what comes from memory, which is fetched ahead for few rows at a time only: one stretch of each input, while the sums
        /// stay in the nearest cache, else 16 rows of all inputs. Blocks of 1, 8, 16 and 32 rows of 250 floats took 0.16, 0.41, 0.35 and 0.38 ns
        /// an element (Zen 4), of 3162 doubles 0.47, 0.27, 0.27 and 0.61.
        static index_t block_from_memory(index_t row_bytes, index_t inputs, index_t sum_bytes) {
            constexpr index_t stretch = 1024, nearest_cache = 8 * 1024, streams = 16;
            return sum_bytes <= nearest_cache ? std::clamp<index_t>(stretch * inputs / row_bytes, 1, flush) : std::max<index_t>(streams / inputs, 1);
        }
        column_plan(const layout& of, int axes, int gang, index_t input_bytes)
            : l(of), kept(axes), column(static_cast<std::size_t>(axes - 1)), row(static_cast<std::size_t>(of.rank - 1)), columns(of.shape[column]),
              rows(of.shape[row]) {
            for (int k = 0; k < kept - 1; ++k) outer *= l.shape[static_cast<std::size_t>(k)];
            for (int k = kept; k < l.rank; ++k) all_rows *= l.shape[static_cast<std::size_t>(k)];
            segments = std::clamp<index_t>(all_rows / segment_rows, 1, most_parts);
            segment = segments == 1 ? all_rows : ((all_rows + segments - 1) / segments + flush - 1) / flush * flush;
            if (segments > 1) segments = (all_rows + segment - 1) / segment;
            // Wide panels are read as one stream; threads want several.
            const index_t bytes = l.size() * input_bytes, strips = gangs_in(columns + gang - 1, gang);
            const index_t wanted = bytes < bytes_for_threads || num_threads() == 1 ? 1 : 4 * num_threads();
            panel = std::min(strips, widest);
            if (wanted > segments * outer) panel = std::clamp<index_t>(strips * segments * outer / wanted, narrowest, panel);
            panels = panel == strips ? 1 : (strips + panel - 1) / panel;
            parts = segments * outer * panels;
            block = block_in_place = block_for(columns * input_bytes);
            if (bytes >= read_ahead_bytes && strips > 1)
                block_in_place = block_from_memory(columns * input_bytes, static_cast<index_t>(l.arrays.size()) - 1,
                                                   panels == 1 ? columns * l.arrays[0].itemsize : bytes);
        }
    };
    /// Reduces along the axes from `kept` on where neighbours in memory belong to neighbouring results, or where there are few of them
    /// for each result.
    void down_columns(const layout& l, int kept) const {
        const index_t input_bytes = detail::bytes_each(l.arrays) - l.arrays[0].itemsize;
        const column_plan plan(l, kept, how.gang, input_bytes);
        if (plan.parts == 1) return run_panel(plan, 0, 0, 0, l.arrays[0].data);
        const index_t results = plan.outer * plan.columns;
        std::byte* out = l.arrays[0].data;
        storage<std::byte> partial(plan.segments > 1 ? plan.segments * results * how.itemsize : 0);
        if (plan.segments > 1) out = partial.data();
        for_parts(plan.parts, l.size() * input_bytes, [&](index_t part) {
            const index_t panel = part % plan.panels, outer = part / plan.panels % plan.outer, segment = part / plan.panels / plan.outer;
            run_panel(plan, outer, panel, segment, out + (segment * plan.outer + outer) * plan.columns * how.itemsize);
        });
        if (plan.segments == 1) return;
        for (index_t s = 1; s < plan.segments; ++s) how.combine_all(out, out + s * results * how.itemsize, results);
        std::memcpy(l.arrays[0].data, out, static_cast<std::size_t>(results * how.itemsize));
    }

    /// Results that are neighbours: whole strips of them, and a last one that begins early, to be a whole one, of which the last `rest` are new.
    struct strip_count {
        index_t columns, whole, rest, width; // width: of the last one, which is less than a gang if there are no more results in all

        strip_count(index_t results, index_t all, int gang)
            : columns(results), whole(gangs_in(results, gang)), rest(results - whole * gang), width(std::min<index_t>(gang, all)) {}
    };
    /// Where rows are added up: the accumulators of the whole strips and those of the last one. fresh: neutral elements are there, yet not
    /// written.
    struct strip_sums {
        std::byte *whole, *end;
        bool fresh;
    };
    /// Adds up `rows` rows, up to `flush` at a time, of these up to `block` by a call of add(first, rows, sums).
    template <class F>
    void add_up(const strip_count& strips, index_t rows, index_t block, std::byte* out, F add) const {
        const scratch part(rows <= column_plan::flush ? 0 : strips.whole * accumulator_bytes);
        alignas(64) std::byte end[accumulator_bytes], end_part[accumulator_bytes];
        for (index_t top = 0; top < rows; top += column_plan::flush) {
            const bool first = top == 0;
            const index_t bottom = std::min(top + column_plan::flush, rows);
            for (index_t at = top; at < bottom;)
                at += add(at, std::min(block, bottom - at), strip_sums{first ? out : part.data, first ? end : end_part, at == top});
            if (first) continue;
            if (strips.whole > 0) how.combine_all(out, part.data, strips.whole * how.gang);
            if (strips.rest > 0) how.combine_all(end, end_part, how.gang);
        }
        copy_end(strips, end, out);
    }
    void copy_end(const strip_count& strips, const std::byte* end, std::byte* out) const {
        if (strips.rest > 0)
            copy_few(out + strips.whole * accumulator_bytes, end + (strips.width - strips.rest) * how.itemsize,
                     static_cast<std::size_t>(strips.rest * how.itemsize));
    }
    void run_strips(const input_pointer* inputs, index_t rows, index_t strips, std::byte* sums, bool fresh, const void* wanted = nullptr) const {
        body.strips(program, inputs, sums, {rows, strips, fresh ? how.identity : sums, fresh ? 0 : accumulator_bytes, wanted});
    }
    /// Adds rows of neighbours in memory to strips. The inputs' steps are a row and a strip; `following` rows lie there, with these.
    void add_in_place(const row_inputs& inputs, const strip_count& strips, index_t rows, index_t following, strip_sums to) const {
        const index_t gang = how.gang, columns = strips.columns;
        const input_pointer* const all = inputs.pointer.data();
        if (strips.whole > 0) run_strips(all, rows, strips.whole, to.whole, to.fresh);
        if (strips.rest == 0) return;
        std::array<input_pointer, max_inputs> behind;
        const auto move_by = [&](index_t elements) {
            for (std::size_t k = 0; k < inputs.size(); ++k)
                behind[k] = {static_cast<const std::byte*>(all[k].data) + elements * inputs.itemsize[k], all[k].step, all[k].row_step};
        };
        if (strips.width == gang) {
            move_by(columns - gang);
            return run_strips(behind.data(), rows, 1, to.end, to.fresh);
        }
        if (body.masks) return run_strips(all, rows, 1, to.end, to.fresh, first_elements(columns * how.itemsize));
        // Rows that are too short for a gang are read on into the next ones; the last, less than a gang of elements, from a copy.
        const index_t read_on = following * columns < gang ? 0 : std::min(rows, following - (gang - 1) / columns);
        if (read_on > 0) run_strips(all, read_on, 1, to.end, to.fresh);
        if (read_on == rows) return;
        const scratch buffer(2 * gang * bytes_each(inputs) + 64);
        row_inputs rest = inputs;
        rest.move_by(read_on * columns);
        pad(rest, 0, (rows - read_on) * columns, 2 * gang, buffer.data, behind.data());
        for (std::size_t k = 0; k < inputs.size(); ++k) behind[k].step = columns;
        run_strips(behind.data(), rows - read_on, 1, to.end, to.fresh && read_on == 0);
    }
    /// The whole of contiguous arrays, in one segment.
    void run_columns(const row_inputs& inputs, index_t rows, index_t columns, std::byte* out) const {
        const strip_count strips(columns, columns, how.gang);
        const index_t row_bytes = columns * bytes_each(inputs);
        if (rows <= column_plan::flush && row_bytes * rows <= chunk_bytes) { // all at once
            alignas(64) std::byte end[accumulator_bytes];
            add_in_place(inputs, strips, rows, rows, {out, end, true});
            return copy_end(strips, end, out);
        }
        add_up(strips, rows, column_plan::block_for(row_bytes), out, [&](index_t at, index_t now, const strip_sums& to) {
            row_inputs mine = inputs;
            if (at > 0) mine.move_by(at * columns);
            add_in_place(mine, strips, now, rows - at, to);
            return now;
        });
    }

    /// One panel, one segment: `out` is where the results of all panels begin.
    LANEWISE_NOINLINE void run_panel(const column_plan& plan, index_t outer, index_t panel, index_t segment, std::byte* out) const {
        const layout& l = plan.l;
        const std::size_t count = l.arrays.size() - 1;
        const int gang = how.gang;
        const index_t first = segment * plan.segment, begin = panel * plan.panel * gang;
        const strip_count strips(std::min(plan.columns - begin, plan.panel * gang), plan.columns, gang);
        const index_t width = strips.width;
        odometer place(l, plan.kept - 1);
        if (outer > 0) move_to(place, outer);
        row_inputs inputs(count);
        bool in_place = true;
        index_t row_bytes = 1; // of a strip; not 0
        for (std::size_t k = 0; k < count; ++k) {
            const walker& a = l.arrays[k + 1];
            inputs.itemsize[k] = a.itemsize;
            row_bytes += gang * a.itemsize;
            in_place = in_place && a.step[plan.column] == a.itemsize && (plan.columns >= gang || a.step[plan.row] == plan.columns * a.itemsize);
        }
        const scratch buffers(in_place ? 0 : std::max<index_t>(chunk_bytes, row_bytes));
        const index_t rows_copied = in_place ? 0 : std::max<index_t>(chunk_bytes / row_bytes, 1);
        each_array<const std::byte*> base;

        // Rows of one strip, from a column on, of which those that are no neighbours in memory are copied.
        const auto add_copied = [&](index_t from, index_t rows, std::byte* sums, bool fresh) {
            for (index_t done = 0, now; done < rows; done += now, fresh = false) {
                now = std::min(rows - done, rows_copied);
                std::byte* copy = buffers.data;
                for (std::size_t k = 0; k < count; ++k) {
                    const walker& a = l.arrays[k + 1];
                    const index_t down = a.step[plan.row];
                    const std::byte* data = base[k] + from * a.step[plan.column] + done * down;
                    if (a.step[plan.column] == a.itemsize && plan.columns >= gang) {
                        inputs.pointer[k] = {data, down / a.itemsize};
                        continue;
                    }
                    inputs.pointer[k] = {copy, down == 0 ? 0 : gang};
                    for (index_t r = 0; r < (down == 0 ? 1 : now); ++r, data += down, copy += gang * a.itemsize) {
                        copy_row(copy, a.itemsize, data, a.step[plan.column], width, a.itemsize);
                        if (width < gang) std::memset(copy + width * a.itemsize, 0, static_cast<std::size_t>((gang - width) * a.itemsize));
                    }
                }
                run_strips(inputs.pointer.data(), now, 1, sums, fresh);
            }
        };
        const index_t rows = std::min(plan.segment, plan.all_rows - first), block = in_place ? plan.block_in_place : plan.block;
        add_up(strips, rows, block, out + begin * how.itemsize, [&](index_t at, index_t now, const strip_sums& to) {
            index_t middle = 0, in_row = first + at;
            if (plan.rows < plan.all_rows) {
                middle = in_row / plan.rows;
                in_row %= plan.rows;
            }
            now = std::min(now, plan.rows - in_row);
            for (std::size_t k = 0; k < count; ++k) base[k] = place.at[k + 1] + in_row * l.arrays[k + 1].step[plan.row];
            for (int axis = l.rank - 2; axis >= plan.kept; --axis) {
                const auto i = static_cast<std::size_t>(axis);
                for (std::size_t k = 0; k < count; ++k) base[k] += middle % l.shape[i] * l.arrays[k + 1].step[i];
                middle /= l.shape[i];
            }
            if (in_place) {
                for (std::size_t k = 0; k < count; ++k) {
                    const int size = inputs.itemsize[k];
                    inputs.pointer[k] = {base[k] + begin * size, l.arrays[k + 1].step[plan.row] / size, gang * size};
                }
                add_in_place(inputs, strips, now, plan.rows - in_row, to);
            } else {
                for (index_t s = 0; s < strips.whole; ++s) add_copied(begin + s * gang, now, to.whole + s * accumulator_bytes, to.fresh);
                if (strips.rest > 0) add_copied(plan.columns - width, now, to.end, to.fresh);
            }
            return now;
        });
    }

    /// The usual case, without a plan of all axes: contiguous arrays of one shape, of which neighbouring axes are reduced. Returns false,
    /// having done nothing, in every other case.
    LANEWISE_NOINLINE bool run_plain(const each_array<array_ref>& arrays, const index_t* shape, int rank,
                                     const std::array<bool, max_rank>& is_reduced, std::byte* out) const {
        int axis = 0;
        const auto extent_where = [&](bool reduced) {
            index_t extent = 1;
            for (; axis < rank && (shape[axis] == 1 || is_reduced[static_cast<std::size_t>(axis)] == reduced); ++axis) extent *= shape[axis];
            return extent;
        };
        const index_t outer = extent_where(false), n = extent_where(true), inner = extent_where(false);
        if (axis < rank || n == 1 || arrays.count < 2 || !arrays[1].contiguous || arrays[1].rank != rank) return false;
        for (std::size_t k = 2; k < arrays.size(); ++k)
            if (!contiguous_alike(arrays[1], arrays[k])) return false;
        const index_t gang = how.gang;
        const bool columns = inner > 1 ? 4 * inner >= gang || n < 16 : outer >= gang && n < 2 * gang; // as run_general() would decide
        // Rows, or columns, that are strips of a panel.
        const bool by_columns = columns && inner > 1 && n < 2 * column_plan::segment_rows && inner <= column_plan::widest * gang;
        if (columns != by_columns || (!columns && inner > 1)) return run_axes(arrays, outer, n, inner, columns, out);
        row_inputs inputs(arrays.size() - 1);
        index_t bytes = 0;
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            const array_ref& a = arrays[k + 1];
            inputs.itemsize[k] = a.itemsize;
            inputs.pointer[k] = columns ? input_pointer{a.data, inner, gang * a.itemsize} : input_pointer{a.data, gang, n * a.itemsize};
            bytes += a.itemsize;
        }
        if (outer * n * inner * bytes >= bytes_for_threads || (!columns && !in_one_piece(inputs, n)))
            return run_axes(arrays, outer, n, inner, columns, out);
        if (columns)
            for (index_t k = 0; k < outer; ++k, inputs.move_by(n * inner)) run_columns(inputs, n, inner, out + k * inner * how.itemsize);
        else
            run(inputs, n, outer, out, how.itemsize);
        return true;
    }
    /// The same by a layout of these axes. Returns true.
    LANEWISE_NOINLINE bool run_axes(const each_array<array_ref>& arrays, index_t outer, index_t n, index_t inner, bool columns,
                                    std::byte* out) const {
        layout l(arrays.count);
        for (std::size_t k = 0; k < l.arrays.size(); ++k) {
            walker& a = l.arrays[k];
            a.itemsize = k == 0 ? item_size{how.itemsize, nullptr} : arrays[k].itemsize;
            a.data = k == 0 ? out : const_cast<std::byte*>(arrays[k].data);
            int to = 0;
            if (outer > 1) a.step[static_cast<std::size_t>(to++)] = (k == 0 ? 1 : n) * inner * a.itemsize;
            if (inner > 1) a.step[static_cast<std::size_t>(to++)] = a.itemsize;
            a.step[static_cast<std::size_t>(to)] = k == 0 ? 0 : inner * a.itemsize;
        }
        if (outer > 1) l.shape[static_cast<std::size_t>(l.rank++)] = outer;
        if (inner > 1) l.shape[static_cast<std::size_t>(l.rank++)] = inner;
        const int kept = l.rank;
        l.shape[static_cast<std::size_t>(l.rank++)] = n;
        if (columns) down_columns(l, kept);
        else along_rows(l, kept);
        return true;
    }

    /// Reduces over the marked axes of the inputs, broadcast to `shape`. out: C-contiguous, one element for each position of
    /// the other axes. No extent is 0.
    LANEWISE_INLINE void run_marked(const each_array<array_ref>& arrays, const index_t* shape, int rank,
                                    const std::array<bool, max_rank>& is_reduced, void* out) const {
        if (!run_plain(arrays, shape, rank, is_reduced, static_cast<std::byte*>(out))) run_general(arrays, shape, rank, is_reduced, out);
    }
    LANEWISE_NOINLINE void run_general(const each_array<array_ref>& arrays, const index_t* shape, int rank,
                                       const std::array<bool, max_rank>& is_reduced, void* out) const {
        layout l(arrays.count);
        const std::size_t count = l.arrays.size() - 1;
        int kept = 0;
        for (int pass = 0; pass < 2; ++pass)
            for (int axis = 0; axis < rank; ++axis)
                if (is_reduced[static_cast<std::size_t>(axis)] == (pass == 1) && shape[axis] != 1) {
                    l.shape[static_cast<std::size_t>(l.rank++)] = shape[axis];
                    kept += pass == 0;
                }
        index_t step = how.itemsize;
        l.arrays[0].data = static_cast<std::byte*>(out);
        l.arrays[0].itemsize = {how.itemsize, nullptr};
        for (int k = kept; k < l.rank; ++k) l.arrays[0].step[static_cast<std::size_t>(k)] = 0;
        for (int k = kept - 1; k >= 0; step *= l.shape[static_cast<std::size_t>(k--)])
            l.arrays[0].step[static_cast<std::size_t>(k)] = step;
        for (std::size_t k = 1; k <= count; ++k) {
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
        index_t length = 1;
        for (int k = kept; k < l.rank; ++k) length *= l.shape[static_cast<std::size_t>(k)];
        const index_t neighbours = kept > 0 ? l.shape[static_cast<std::size_t>(kept - 1)] : 1;
        const bool one_row = rows && l.rank - kept == 1;
        if ((columns && moves && !one_row && (4 * neighbours >= how.gang || length < 16)) || (neighbours >= how.gang && length < 2 * how.gang))
            down_columns(l, kept);
        else
            along_rows(l, kept);
    }

    /// Reduces over all axes. Returns the number of elements; where there are none, *out is left as it is.
    index_t run_all(const each_array<array_ref>& arrays, void* out) const {
        bool alike = arrays.count > 1;
        for (std::size_t k = 1; alike && k < arrays.size(); ++k) alike = contiguous_alike(arrays[1], arrays[k]);
        if (!alike) return run_all_axes(arrays, out);
        const index_t n = arrays[1].size();
        if (n >= how.gang || !body.masks) {
            if (n > 0) run_contiguous(arrays, n, static_cast<std::byte*>(out));
        } else if (n > 0) { // the shortest way
            std::array<input_pointer, max_inputs> inputs;
            for (std::size_t k = 1; k < arrays.size(); ++k) inputs[k - 1] = {arrays[k].data, how.gang};
            body.rows(program, inputs.data(), out, {nullptr, 0, 1, inputs.data(), first_elements(n * how.itemsize), how.itemsize});
        }
        return n;
    }
    /// The same of arrays that are not all contiguous, or not of one shape.
    LANEWISE_NOINLINE index_t run_all_axes(const each_array<array_ref>& arrays, void* out) const {
        const dims<dynamic_rank> shape = broadcast_inputs(arrays);
        const index_t n = count_elements(shape);
        std::array<bool, max_rank> all_axes;
        all_axes.fill(true);
        if (n > 0) run_marked(arrays, shape.data(), shape.size(), all_axes, out);
        return n;
    }
};

/// Calls f(reducer, arrays) for Op over the elements of `from`, each converted to T. arrays[0] is unused.
template <class Op, class T, operand E, class F>
LANEWISE_INLINE auto with_reducer(const E& from, F f, const void* final = nullptr) {
    const auto node = make_map<ops::cast<T>>(as_node(from));
    return with_program(node, [&]<class Program>(const Program& program, const each_array<array_ref>& arrays, const auto&) {
        return f(reducer{reduce_loop_for<Program, T, Op>(), &program, combination_for<Op, T>(), final}, arrays);
    });
}

/// Combines lane k with lane k + Half, halving down to one, of the first Count accumulators: the others are neutral.
template <class Op, int Half, int Count, class T>
LANEWISE_INLINE void fold_first(T* lane) {
    if constexpr (Half > 0) {
#pragma GCC unroll 64
        for (int k = Half; k < Count; ++k) lane[k - Half] = reduction<Op, T>::combine(lane[k - Half], lane[k]);
        fold_first<Op, Half / 2, std::min(Count, Half)>(lane);
    }
}
/// Reduces a small fixed array, in the order of any other, where it stands.
template <class Op, class T, int Count, class N>
LANEWISE_INLINE T reduce_in_place(const N& from) {
    T lane[static_cast<std::size_t>(Count)];
    evaluate_in_place<Count>(lane, from);
    fold_first<Op, accumulator_lanes<T> / 2, Count>(lane);
    return lane[0];
}

/// Reduces over all axes. Returns the number of elements; where there are none, `result` is left as it is. May stop when the result is
/// *final.
template <class Op, class T, operand E>
index_t reduce_all(const E& from, T& result, const T* final = nullptr) {
    using extents_type = typename E::extents_type;
    if constexpr (is_small<decltype(make_map<ops::cast<T>>(as_node(from))), T, extents_type>) {
        if constexpr (extents_type::size > 0 && extents_type::size <= accumulator_lanes<T>) {
            result = reduce_in_place<Op, T, static_cast<int>(extents_type::size)>(make_map<ops::cast<T>>(as_node(from)));
            return extents_type::size;
        }
    }
    return with_reducer<Op, T>(from, [&](const reducer& r, const auto& arrays) { return r.run_all(arrays, &result); }, final);
}

/// Reduces along the marked axes of `from`, whose shape is `shape` and has no extent of 0. out: C-contiguous.
template <class Op, class T, operand E, int R>
void reduce_axes_into(const E& from, const dims<R>& shape, const std::array<bool, max_rank>& is_reduced, T* out) {
    with_reducer<Op, T>(from, [&](const reducer& r, const auto& arrays) { r.run_marked(arrays, shape.data(), shape.size(), is_reduced, out); });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
