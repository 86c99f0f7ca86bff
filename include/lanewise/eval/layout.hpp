// Layouts: how several arrays are walked together. Axes are dropped, merged and put in order here, at run time.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstring>
#include <numeric>

#include "lanewise/eval/program.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// The most arrays that an expression may read.
inline constexpr int max_inputs = 8 * sizeof(input_set);

/// Room for one thing for each array of an expression and its result; only the first `count` are in use. How many arrays there
/// are is known at run time only, so that the code below is compiled once, not for every expression.
template <class T>
struct each_array {
    int count;
    std::array<T, max_inputs + 1> all;

    each_array() {} // leaves them as they are: clearing all of them would take longer than evaluating ten elements
    each_array(const each_array& other) { *this = other; }
    each_array& operator=(const each_array& other) { // only those in use
        count = other.count;
        std::copy_n(other.begin(), count, begin());
        return *this;
    }

    T& operator[](std::size_t k) { return all[k]; }
    const T& operator[](std::size_t k) const { return all[k]; }
    T* begin() { return all.data(); }
    T* end() { return all.data() + count; }
    const T* begin() const { return all.data(); }
    const T* end() const { return all.data() + count; }
    std::size_t size() const { return static_cast<std::size_t>(count); }
};

/// Bytes that one element of each of them takes, together.
template <class A>
int bytes_each(const each_array<A>& arrays) {
    int bytes = 0;
    for (const A& a : arrays) bytes += a.itemsize;
    return bytes;
}

struct byte_range {
    const std::byte *first, *last; // last: one past the end
};

/// One array of a layout: where it starts, and how many bytes lie between neighbours along each axis.
struct walker {
    std::byte* data;
    item_size itemsize;
    std::array<index_t, max_rank> step; // of the layout's axes
};

/// Makes w walk `a`, broadcast to `rank` axes, along axes that are `shape` long. False where a does not fit them. repeated: the bits of axes
/// along which it is not repeated are cleared.
LANEWISE_INLINE bool walk(walker& w, const array_ref& a, const index_t* shape, int rank, unsigned& repeated) {
    w.data = const_cast<std::byte*>(a.data);
    w.itemsize = a.itemsize;
    const int added = rank - a.rank;
    if (added < 0) return false;
    for (int k = 0; k < rank; ++k) {
        index_t step = 0;
        if (k >= added) {
            const index_t n = a.shape[k - added];
            if (n == shape[k]) {
                step = a.strides[k - added] * a.itemsize;
                repeated &= ~(1u << k);
            } else if (n != 1) {
                return false;
            }
        }
        w.step[static_cast<std::size_t>(k)] = step;
    }
    return true;
}
/// The same for an array that fits.
inline walker walk(const array_ref& a, const index_t* shape, int rank) {
    walker w;
    unsigned repeated = 0;
    walk(w, a, shape, rank, repeated);
    return w;
}

/// Axes of extents `shape` that several arrays are walked along together, the last one innermost. Array 0 is the result.
struct layout {
    int rank = 0;
    std::array<index_t, max_rank> shape;
    each_array<walker> arrays;

    explicit layout(int count) { arrays.count = count; }

    index_t size() const {
        index_t n = 1;
        for (int k = 0; k < rank; ++k) n *= shape[static_cast<std::size_t>(k)];
        return n;
    }
    /// Where the elements of an array lie, of no extent 0.
    byte_range reach(const walker& a) const {
        const std::byte *first = a.data, *last = a.data + a.itemsize;
        for (std::size_t k = 0; k < static_cast<std::size_t>(rank); ++k) {
            const index_t far = (shape[k] - 1) * a.step[k];
            (far < 0 ? first : last) += far;
        }
        return {first, last};
    }
    void remove_axis(int axis) {
        --rank;
        for (int k = axis; k < rank; ++k) {
            const auto i = static_cast<std::size_t>(k);
            shape[i] = shape[i + 1];
            for (auto& a : arrays) a.step[i] = a.step[i + 1];
        }
    }
    void swap_axes(int x, int y) {
        const auto i = static_cast<std::size_t>(x), j = static_cast<std::size_t>(y);
        std::swap(shape[i], shape[j]);
        for (auto& a : arrays) std::swap(a.step[i], a.step[j]);
    }
    void drop_unit_axes() {
        for (int k = rank - 1; k >= 0; --k)
            if (shape[static_cast<std::size_t>(k)] == 1) remove_axis(k);
    }
    /// Drops, turns, sorts and merges axes, so that the result is written in the order of memory. At least one is left.
    void order_by_result() {
        drop_unit_axes();
        for (int k = 0; k < rank; ++k) {
            const auto i = static_cast<std::size_t>(k);
            if (arrays[0].step[i] < 0)
                for (auto& a : arrays) {
                    a.data += (shape[i] - 1) * a.step[i];
                    a.step[i] = -a.step[i];
                }
            for (int j = k; j > 0 && arrays[0].step[static_cast<std::size_t>(j - 1)] < arrays[0].step[static_cast<std::size_t>(j)]; --j)
                swap_axes(j - 1, j);
        }
        int end = rank;
        merge_axes(0, end);
        if (rank > 0) return;
        rank = 1;
        shape[0] = 1;
        for (auto& a : arrays) a.step[0] = a.itemsize;
    }
    /// Merges axis k into axis k - 1 wherever every array allows, for k in (first, last).
    void merge_axes(int first, int& last) {
        for (int k = last - 1; k > first; --k) {
            const auto inner = static_cast<std::size_t>(k), outer = inner - 1;
            bool together = true;
            for (std::size_t i = 0; together && i < arrays.size(); ++i) together = arrays[i].step[outer] == arrays[i].step[inner] * shape[inner];
            if (!together) continue;
            shape[inner] *= shape[outer];
            remove_axis(k - 1);
            --last;
        }
    }
};

/// Counts through the axes [0, rank) of a layout, in order, moving every array along.
struct odometer {
    const layout& axes;
    int rank;
    std::array<index_t, max_rank> position; // of the axes counted
    each_array<std::byte*> at;

    odometer(const layout& l, int axes_counted) : axes(l), rank(axes_counted) {
        for (int k = 0; k < rank; ++k) position[static_cast<std::size_t>(k)] = 0;
        at.count = l.arrays.count;
        for (std::size_t k = 0; k < at.size(); ++k) at[k] = l.arrays[k].data;
    }
    void next() {
        for (int axis = rank - 1; axis >= 0; --axis) {
            const auto i = static_cast<std::size_t>(axis);
            for (std::size_t k = 0; k < at.size(); ++k) at[k] += axes.arrays[k].step[i];
            if (++position[i] < axes.shape[i]) return;
            position[i] = 0;
            for (std::size_t k = 0; k < at.size(); ++k) at[k] -= axes.arrays[k].step[i] * axes.shape[i];
        }
    }
    /// Goes on by `count` positions, which the last axis has left.
    void skip(index_t count) {
        if (rank == 0) return;
        const auto last = static_cast<std::size_t>(rank - 1);
        position[last] += count - 1;
        for (std::size_t k = 0; k < at.size(); ++k) at[k] += axes.arrays[k].step[last] * (count - 1);
        next();
    }
};

// ---------------------------------------------------------------------------------------------- copies of strided rows

template <class T>
void copy_row_of(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t n) {
    for (index_t k = 0; k < n; ++k) {
        T element;
        std::memcpy(&element, from, sizeof(T));
        std::memcpy(to, &element, sizeof(T));
        to += to_step;
        from += from_step;
    }
}
struct complex_double_bytes {
    std::uint64_t re, im;
};
/// Calls f(element) with an element of so many bytes.
template <class F>
LANEWISE_INLINE void with_element(int itemsize, const F& f) {
    switch (itemsize) {
    case 1: return f(std::uint8_t{});
    case 2: return f(std::uint16_t{});
    case 4: return f(std::uint32_t{});
    case 8: return f(std::uint64_t{});
    default: return f(complex_double_bytes{});
    }
}
/// Copies n elements; steps are in bytes.
inline void copy_row(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t n, item_size itemsize) {
    if (to_step == itemsize) {
        if (from_step != itemsize) itemsize.copies().collect(to, from, 0, from_step, 1, n);
        else if (n > 0) std::memcpy(to, from, static_cast<std::size_t>(n * itemsize));
        return;
    }
    with_element(itemsize, [&](auto element) { copy_row_of<decltype(element)>(to, to_step, from, from_step, n); });
}

/// Reads the elements of one array in C order of the axes [first, rank), chunk by chunk, into contiguous memory, or the
/// other way round.
struct flat_cursor {
    std::byte* data;
    const index_t* shape;
    const index_t* step;
    int rank; // at least 1
    item_size itemsize;
    std::array<index_t, max_rank> position; // starts at 0

    /// Moves `n` elements between here and `buffer`, and goes on behind them.
    template <bool Read>
    void move(std::byte* buffer, index_t n) {
        const auto last = static_cast<std::size_t>(rank - 1);
        while (n > 0) {
            const index_t row = std::min(n, shape[last] - position[last]);
            if constexpr (Read)
                copy_row(buffer, itemsize, data, step[last], row, itemsize);
            else
                copy_row(data, step[last], buffer, itemsize, row, itemsize);
            buffer += row * itemsize;
            n -= row;
            data += row * step[last];
            position[last] += row;
            for (auto k = last; k > 0 && position[k] == shape[k]; --k) {
                position[k] = 0;
                data += step[k - 1] - step[k] * shape[k];
                ++position[k - 1];
            }
        }
    }
};

// ------------------------------------------------------------------------------------------------------------ overlap

inline byte_range extent_in_memory(const array_ref& a) {
    const std::byte *lo = a.data, *hi = a.data;
    for (int k = 0; k < a.rank; ++k) {
        if (a.shape[k] == 0) return {a.data, a.data};
        const index_t reach = (a.shape[k] - 1) * a.strides[k] * a.itemsize;
        (reach < 0 ? lo : hi) += reach;
    }
    return {lo, hi + a.itemsize};
}

/// may_overlap() of arrays that are not contiguous.
LANEWISE_NOINLINE inline bool may_interleave(const array_ref& a, const array_ref& b) {
    const auto x = extent_in_memory(a), y = extent_in_memory(b);
    if (x.first == x.last || y.first == y.last || x.last <= y.first || y.last <= x.first) return false;
    index_t g = 0;
    for (const auto* r : {&a, &b})
        for (int k = 0; k < r->rank; ++k)
            if (r->shape[k] > 1) g = std::gcd(g, r->strides[k] * r->itemsize);
    if (g == 0) return true;
    const index_t distance = ((b.data - a.data) % g + g) % g; // of b's elements behind a's, modulo g
    return distance < a.itemsize || distance > g - b.itemsize;
}
/// Whether two arrays may share an element. Never false when they do; interleaved ones, as a[::2] and a[1::2], are told
/// apart by the greatest common divisor of all strides.
LANEWISE_INLINE bool may_overlap(const array_ref& a, const array_ref& b) {
    if (!a.contiguous || !b.contiguous) return may_interleave(a, b);
    const index_t bytes_a = a.size() * a.itemsize, bytes_b = b.size() * b.itemsize;
    return bytes_a > 0 && bytes_b > 0 && a.data < b.data + bytes_b && b.data < a.data + bytes_a;
}

/// Whether element i of one is element i of the other, wherever they share memory: then reading before writing is enough.
inline bool same_elements(const array_ref& a, const array_ref& b) {
    if (a.data != b.data || a.rank != b.rank || a.itemsize != b.itemsize) return false;
    for (int k = 0; k < a.rank; ++k)
        if (a.shape[k] != b.shape[k] || (a.shape[k] > 1 && a.strides[k] != b.strides[k])) return false;
    return true;
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
