// Where the smallest or largest element of an expression is, in one pass over its operands.
// SPDX-License-Identifier: BSD-3-Clause
//
// The extreme of each piece is found first, without its position; then the first piece with the best one is looked through. So
// the time depends on the number of elements alone, not on their order, and an expression is evaluated once, but for one piece.
#pragma once

#include "lanewise/eval/stretches.hpp"

#define LANEWISE_INL "lanewise/target/arg_extreme.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <class T>
struct arg_loops {
    T (*extreme)(const T* from, index_t n, bool read_ahead);
    index_t (*find)(const T* from, index_t n, T value);
    void (*down)(const T* from, index_t stride, index_t rows, index_t first, T* best, index_t* where, index_t columns);
};
LANEWISE_OPEN_BASELINE
/// The loops for complex numbers, in plain C++. See target/arg_extreme.inl.
template <bool Larger, class T, bool SkipNaN>
struct complex_arg_extreme {
    /// Whether x takes the place of `best`, the first of equals.
    static bool replaces(const T& x, const T& best) {
        if (SkipNaN ? best != best : x != x) return SkipNaN ? x == x : best == best;
        return Larger ? precedes(best, x) : precedes(x, best);
    }
    static T extreme(const T* from, index_t n, bool) {
        T best = from[0];
        for (index_t k = 1; k < n; ++k)
            if (replaces(from[k], best)) best = from[k];
        return best == best || !SkipNaN ? best : Larger ? smallest<T> : largest<T>;
    }
    static index_t find(const T* from, index_t n, T value) {
        index_t k = 0;
        while (k < n && !(from[k] == value || (!SkipNaN && from[k] != from[k]))) ++k;
        return k;
    }
    static void down(const T* from, index_t stride, index_t rows, index_t first, T* best, index_t* where, index_t columns) {
        for (index_t r = 0; r < rows; ++r, from += stride)
            for (index_t c = 0; c < columns; ++c)
                if (replaces(from[c], best[c])) {
                    best[c] = from[c];
                    where[c] = first + r;
                }
    }
};
LANEWISE_CLOSE_BASELINE

template <bool Larger, bool SkipNaN, class T>
const arg_loops<T>& arg_loops_for() {
#define LANEWISE_LOOPS(target) LANEWISE_TARGET_NAMESPACE(target)::arg_extreme<Larger, T, SkipNaN>
#define LANEWISE_ENTRY(target, open, close) {&LANEWISE_LOOPS(target)::extreme, &LANEWISE_LOOPS(target)::find, &LANEWISE_LOOPS(target)::down},
    if constexpr (is_complex<T>) {
        using loops = complex_arg_extreme<Larger, T, SkipNaN>;
        static constexpr arg_loops<T> one{&loops::extreme, &loops::find, &loops::down};
        return one;
    } else {
        static constexpr arg_loops<T> table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
#undef LANEWISE_LOOPS
}

template <bool Larger, bool SkipNaN, class T>
struct arg_finder {
    static constexpr bool skips = SkipNaN && !std::is_integral_v<T>; // integers have one set of loops
    static constexpr index_t piece = chunk_bytes / static_cast<int>(sizeof(T));
    static constexpr index_t strip = 512, block = 64; // columns whose best elements stay in cache, rows that down() takes

    const arg_loops<T>& loops = arg_loops_for<Larger, skips, T>();
    stretch_reader& elements;
    T* buffer; // of a piece

    [[noreturn]] static void all_nan() { throw value_error("All-NaN slice encountered"); }

    /// The position among n contiguous elements, at least one. Throws value_error where all are NaN and that is skipped.
    static index_t among(const arg_loops<T>& loops, const T* x, index_t n) {
        const index_t at = loops.find(x, n, loops.extreme(x, n, false));
        if (at == n) all_nan();
        return at;
    }

    /// The position among the n elements from number `first` on.
    index_t along(index_t first, index_t n) const {
        index_t best_at = 0, read_at = 0;
        T best{};
        const T* x = nullptr;
        const bool read_ahead = elements.in_place() && n * static_cast<index_t>(sizeof(T)) >= read_ahead_bytes;
        for (index_t done = 0; done < n; done += piece) {
            x = elements.read(first + (read_at = done), std::min(piece, n - done), buffer);
            const T extreme = loops.extreme(x, std::min(piece, n - done), read_ahead);
            if (done > 0 && !(Larger ? precedes(best, extreme) : precedes(extreme, best)) && extreme == extreme) continue;
            best = extreme;
            best_at = done;
            if (best != best) break;
        }
        for (index_t at = best_at; at < n; at += piece) { // only where NaN is skipped may it not be in the first
            const index_t now = std::min(piece, n - at);
            if (at != read_at) x = elements.read(first + (read_at = at), now, buffer);
            if (const index_t k = loops.find(x, now, best); k < now) return at + k;
        }
        all_nan();
    }

    /// Of `results` rows, each n long.
    void rows(index_t results, index_t n, index_t* to) const {
        const index_t at_once = n > piece / 2 || (!elements.in_place() && elements.contiguous_rows()) ? 1 : piece / n;
        for (index_t row = 0; row < results; row += at_once) {
            if (n > piece) {
                *to++ = along(row * n, n);
                continue;
            }
            const index_t now = std::min(at_once, results - row);
            const T* x = elements.read(row * n, now * n, buffer);
            for (index_t k = 0; k < now; ++k, x += n) *to++ = among(loops, x, n);
        }
    }

    /// Along the middle one of three axes.
    void columns(index_t outer, index_t n, index_t inner, index_t* to) const {
        T best[strip];
        const bool in_place = elements.in_place();
        const index_t width_most = std::min(strip, inner);
        const index_t rows = in_place ? block : std::min(block, piece / width_most);
        for (index_t start = 0; start < outer * n * inner; start += n * inner, to += inner)
            for (index_t column = 0; column < inner; column += strip) {
                const index_t width = std::min(strip, inner - column);
                std::copy_n(elements.read(start + column, width, buffer), width, best);
                std::fill_n(to + column, width, index_t(0));
                for (index_t row = 0; row < n; row += rows) {
                    const index_t now = std::min(rows, n - row), at = start + row * inner + column;
                    const T* x = buffer;
                    if (in_place || width == inner)
                        x = elements.read(at, (now - 1) * inner + width, buffer);
                    else
                        for (index_t k = 0; k < now; ++k)
                            if (T* line = buffer + k * width; elements.read(at + k * inner, width, line) != line)
                                std::copy_n(elements.read(at + k * inner, width, line), width, line);
                    loops.down(x, x == buffer ? width : inner, now, row, best, to + column, width);
                }
                if (skips && std::any_of(best, best + width, [](const T& x) { return x != x; })) all_nan();
            }
    }
};

/// The position of the extreme element of x, whose elements compare as T, counted in C order.
template <bool Larger, bool SkipNaN, class T, operand E>
index_t arg_extreme(const E& x, const char* name) {
    using finder = arg_finder<Larger, SkipNaN, T>;
    if (const T* const data = elements_in_memory<T>(x)) { // a few: without a plan
        if (const index_t n = count_elements(dims<rank_of<E>>(x.shape())); n > 0 && n <= finder::piece)
            return finder::among(arg_loops_for<Larger, finder::skips, T>(), data, n);
    }
    return with_stretches<T>(x, [&](const dims<dynamic_rank>& shape, const auto& reader, const auto&) {
        const index_t n = count_elements(shape);
        if (n == 0) throw shape_error("attempt to get " + std::string(name) + " of an empty sequence");
        stretch_reader elements = reader(shape.size() - 1);
        alignas(64) T buffer[finder::piece];
        return finder{.elements = elements, .buffer = buffer}.along(0, n);
    });
}
/// Along one axis, from 0 on, into `to`, which is contiguous and has the other axes' extents; none of x is 0.
template <bool Larger, bool SkipNaN, class T, operand E>
void arg_extreme_into(const E& x, int axis, index_t* to) {
    with_stretches<T>(x, [&](const dims<dynamic_rank>& shape, const auto& reader, const each_array<array_ref>& arrays) {
        index_t outer = 1, inner = 1;
        for (int k = 0; k < shape.size(); ++k) (k < axis ? outer : inner) *= shape[k];
        inner /= shape[axis];
        // Along rows where the axis has the shorter steps.
        int last = shape.size() - 1;
        while (last > axis && shape[last] == 1) --last;
        index_t down = 0, across = 0;
        for (std::size_t k = 1; k < arrays.size(); ++k) {
            const walker w = walk(arrays[k], shape.data(), shape.size());
            down += std::abs(w.step[static_cast<std::size_t>(axis)]);
            across += std::abs(w.step[static_cast<std::size_t>(last)]);
        }
        const bool rows = inner == 1 || down < across;
        stretch_reader elements = reader(rows ? axis : shape.size() - 1);
        alignas(64) T buffer[arg_finder<Larger, SkipNaN, T>::piece];
        const arg_finder<Larger, SkipNaN, T> finder{.elements = elements, .buffer = buffer};
        if (rows) finder.rows(outer * inner, shape[axis], to);
        else finder.columns(outer, shape[axis], inner, to);
    });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
