// Running sums and products of an expression, and differences of neighbours, evaluated chunk by chunk into the result itself.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/reduce.hpp"
#include "lanewise/eval/stretches.hpp"

#define LANEWISE_INL "lanewise/target/scan.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// Elements that are evaluated before they are scanned: a multiple of every block and gang.
inline constexpr index_t scan_chunk = 2048;

template <class T>
struct scan_loops {
    void (*run)(const T* from, T* to, index_t n, T* carry, bool past_caches);
    void (*down)(const T* from, T* to, index_t n, index_t distance);

    void row(const T* from, T* to, index_t n, T* carry) const {
        const bool past_caches = n * static_cast<index_t>(sizeof(T)) >= stream_bytes && from != to && reinterpret_cast<std::uintptr_t>(to) % line_bytes == 0;
        run(from, to, n, carry, past_caches);
        if (past_caches) stream_fence();
    }
};
/// Of complex numbers: one after the other.
template <class Op, class T>
struct complex_scan {
    static void run(const T* from, T* to, index_t n, T* carry, bool) {
        T total = *carry;
        for (index_t k = 0; k < n; ++k) to[k] = total = apply_complex(Op{}, total, from[k]);
        *carry = total;
    }
    static void down(const T* from, T* to, index_t n, index_t distance) {
        for (index_t k = 0; k < n; ++k) to[k] = apply_complex(Op{}, to[k - distance], from[k]);
    }
};
template <class Op, class T>
const scan_loops<T>& scan_loops_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::scan<Op, T>::run, &LANEWISE_TARGET_NAMESPACE(target)::scan<Op, T>::down},
    if constexpr (is_complex<T>) {
        static constexpr scan_loops<T> one{&complex_scan<Op, T>::run, &complex_scan<Op, T>::down};
        return one;
    } else {
        static constexpr scan_loops<T> table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
        return table[target_index()];
    }
#undef LANEWISE_ENTRY
}
template <class Op, class T>
auto difference_loop_for() {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::difference<Op, T>::run,
    static constexpr void (*table[])(const T*, const T*, T*, index_t) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()];
}

/// What lies along an axis: `outer` times n elements that are `inner` apart.
struct axis_extents {
    index_t outer = 1, n, inner = 1;

    axis_extents(const dims<dynamic_rank>& shape, int axis) : n(shape[axis]) {
        for (int k = 0; k < shape.size(); ++k)
            if (k != axis) (k < axis ? outer : inner) *= shape[k];
    }
};

/// Scans rows of n elements in C order into `to`.
template <class Op, class T>
void scan_rows(stretch_reader& elements, index_t rows, index_t n, T* to) {
    const auto& loops = scan_loops_for<Op, T>();
    const index_t at_once = n < scan_chunk ? scan_chunk / n : 1; // rows
    const index_t chunk = elements.in_place() ? n : scan_chunk;
    for (index_t row = 0; row < rows; row += at_once) {
        const index_t now = std::min(at_once, rows - row);
        T carry;
        for (index_t done = 0; done < n; done += chunk) {
            T* const here = to + row * n + done;
            const index_t some = std::min(chunk, n - done);
            const T* from = elements.read(row * n + done, now * some, here); // several rows only where these are short
            for (index_t k = 0; k < now; ++k) {
                if (done == 0) carry = reduction<Op, T>::identity;
                loops.row(from + k * some, here + k * some, some, &carry);
            }
        }
    }
}
/// Scans along the middle one of three axes into `to`.
template <class Op, class T>
void scan_columns(stretch_reader& elements, const axis_extents& e, T* to) {
    const auto& loops = scan_loops_for<Op, T>();
    const auto take = [&](index_t first, index_t n, bool start) {
        const T* from = elements.read(first, n, to + first);
        if (!start) loops.down(from, to + first, n, e.inner);
        else if (from != to + first) std::copy_n(from, n, to + first);
    };
    constexpr index_t strip = scan_chunk / 2; // columns of which two rows stay in a first-level cache
    for (index_t outer = 0; outer < e.outer; ++outer) {
        const index_t start = outer * e.n * e.inner, end = start + e.n * e.inner;
        if (e.inner <= strip) {
            take(start, e.inner, true);
            for (index_t k = start + e.inner; k < end; k += scan_chunk) take(k, std::min(scan_chunk, end - k), false);
        } else {
            for (index_t column = 0; column < e.inner; column += strip)
                for (index_t k = start + column; k < end; k += e.inner) take(k, std::min(strip, e.inner - column), k == start + column);
        }
    }
}

/// In the place of an axis: along all elements in C order.
inline constexpr int flat = std::numeric_limits<int>::min();

/// The running Op of x's elements, converted to T, along `axis`, from 0 on, or flat, into `to`.
template <class Op, class T, operand E>
void scan_into(const E& x, int axis, T* to) {
    if (const T* const data = elements_in_memory<T>(x)) { // along the last axis: without a plan
        const dims<rank_of<E>> shape(x.shape());
        const index_t all = count_elements(shape);
        if (axis == flat || axis + 1 >= shape.size()) {
            const auto& loops = scan_loops_for<Op, T>();
            const index_t n = axis == flat || shape.size() == 0 ? all : shape[axis];
            for (index_t done = 0; done < all; done += n) {
                T carry = reduction<Op, T>::identity;
                loops.row(data + done, to + done, n, &carry);
            }
            return;
        }
    }
    with_stretches<T>(x, [&](const dims<dynamic_rank>& shape, const auto& reader, const auto&) {
        const index_t n = count_elements(shape);
        if (n == 0) return;
        stretch_reader elements = reader(shape.size() - 1);
        if (axis == flat || shape.size() == 0) return scan_rows<Op>(elements, 1, n, to);
        const axis_extents extents(shape, axis);
        if (extents.inner == 1) scan_rows<Op>(elements, extents.outer, extents.n, to);
        else scan_columns<Op>(elements, extents, to);
    });
}

/// x[1:] - x[:-1] along `axis`, into `to`. Elements are compared as T: bool as uint8.
template <class T, operand E>
void difference_into(const E& x, int axis, T* to) {
    with_stretches<T>(x, [&](const dims<dynamic_rank>& shape, const auto& reader, const auto&) {
        using real = real_t<T>;
        constexpr index_t parts = sizeof(T) / sizeof(real);
        using Op = std::conditional_t<std::is_same_v<value_t<E>, bool>, ops::bit_xor, ops::sub>;
        const auto loop = difference_loop_for<Op, real>();
        const auto subtract = [&](const T* ahead, const T* here, T* result, index_t n) {
            loop(reinterpret_cast<const real*>(ahead), reinterpret_cast<const real*>(here), reinterpret_cast<real*>(result), parts * n);
        };
        const axis_extents e(shape, axis);
        const index_t all = e.n * e.inner, results = all - e.inner;
        if (e.outer == 0 || results <= 0) return;
        stretch_reader elements = reader(shape.size() - 1);
        T behind[scan_chunk];
        for (index_t outer = 0; outer < e.outer; ++outer, to += results) {
            if (elements.in_place()) {
                const T* from = elements.read(outer * all, all, behind);
                subtract(from + e.inner, from, to, results);
                continue;
            }
            // Evaluated into the result, all but the last elements; each turns into the difference when the next along the axis is known.
            for (index_t done = 0, now; done < all; done += now) {
                now = std::min(scan_chunk, (done < results ? results : all) - done);
                T* const here = done < results ? to + done : behind;
                elements.evaluate(outer * all + done, now, reinterpret_cast<std::byte*>(here));
                const index_t first = std::max<index_t>(e.inner - done, 0);
                T* const before = to + done - e.inner + first;
                if (first < now) subtract(here + first, before, before, now - first);
            }
        }
    });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
