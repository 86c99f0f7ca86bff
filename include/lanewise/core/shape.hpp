// Shapes and strides: a list of extents, its length fixed at compile time or at run time.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <string>

#include "lanewise/error.hpp"

namespace lanewise {

/// Indices, extents and strides. Strides count elements, not bytes.
using index_t = std::ptrdiff_t;

/// As the rank of an array: known at run time only.
inline constexpr int dynamic_rank = -1;
/// The most axes that an array can have.
inline constexpr int max_rank = 16;

/// One number for each axis. R: the number of axes, or dynamic_rank.
template <int R>
class dims {
    static_assert(R == dynamic_rank || (R >= 0 && R <= max_rank), "lanewise: an array has at most 16 axes");
    static constexpr std::size_t capacity = static_cast<std::size_t>(R == dynamic_rank ? max_rank : R);

public:
    static constexpr int static_rank = R;

    constexpr dims() = default;

    /// `rank` times `value`. Throws shape_error for a rank that does not fit. A template, so that {5} is never a rank.
    template <std::integral Index>
    constexpr explicit dims(Index rank, index_t value = 0) {
        set_size(static_cast<int>(rank));
        for (int k = 0; k < size(); ++k) (*this)[k] = value;
    }
    template <std::integral Index, std::size_t N>
        requires(R == dynamic_rank || R == static_cast<int>(N))
    constexpr dims(const Index (&values)[N]) {
        set_size(static_cast<int>(N));
        for (std::size_t k = 0; k < N; ++k) values_[k] = static_cast<index_t>(values[k]);
    }
    /// Of integers of several types: {n, 3}.
    template <std::size_t N>
        requires(R == dynamic_rank || R == static_cast<int>(N))
    constexpr dims(const index_t (&values)[N]) {
        set_size(static_cast<int>(N));
        for (std::size_t k = 0; k < N; ++k) values_[k] = values[k];
    }
    template <int Q>
        requires(Q != R && (Q == dynamic_rank || R == dynamic_rank))
    constexpr dims(const dims<Q>& other) {
        set_size(other.size());
        for (int k = 0; k < size(); ++k) (*this)[k] = other[k];
    }

    constexpr int size() const {
        if constexpr (R == dynamic_rank)
            return size_;
        else
            return R;
    }
    constexpr index_t& operator[](int axis) { return values_[static_cast<std::size_t>(axis)]; }
    constexpr index_t operator[](int axis) const { return values_[static_cast<std::size_t>(axis)]; }
    constexpr const index_t* data() const { return values_.data(); }
    constexpr const index_t* begin() const { return values_.data(); }
    constexpr const index_t* end() const { return values_.data() + size(); }

    /// Makes it `rank` long; the values are then unspecified. Throws shape_error for a rank that does not fit.
    constexpr void set_size(int rank) {
        if constexpr (R == dynamic_rank) {
            if (rank < 0 || rank > max_rank)
                throw shape_error("an array has at most " + std::to_string(max_rank) + " axes, not " +
                                  std::to_string(rank));
            size_ = rank;
        } else if (rank != R) {
            throw shape_error("expected " + std::to_string(R) + " axes, got " + std::to_string(rank));
        }
    }

    template <int Q>
    constexpr bool operator==(const dims<Q>& other) const {
        if (size() != other.size()) return false;
        for (int k = 0; k < size(); ++k)
            if ((*this)[k] != other[k]) return false;
        return true;
    }

private:
    struct nothing {
        constexpr nothing& operator=(int) { return *this; }
        constexpr operator int() const { return 0; }
    };
    std::array<index_t, capacity> values_{};
    [[no_unique_address]] std::conditional_t<R == dynamic_rank, int, nothing> size_{};
};

template <std::integral Index, std::size_t N>
dims(const Index (&)[N]) -> dims<static_cast<int>(N)>;
template <std::size_t N>
dims(const index_t (&)[N]) -> dims<static_cast<int>(N)>;

namespace detail {

/// As Python prints a tuple: (3, 4), (5,), ().
inline std::string shape_text(const index_t* shape, int rank, const char* between = ",") {
    std::string text = "(";
    for (int k = 0; k < rank; ++k) {
        if (k > 0) text += between;
        text += std::to_string(shape[k]);
    }
    return text + (rank == 1 ? ",)" : ")");
}
template <int R>
std::string shape_text(const dims<R>& shape) {
    return shape_text(shape.data(), shape.size());
}

/// The number of elements. Throws shape_error for a negative extent, or where the size in bytes overflows, extents of 0 left
/// out: strides do not count those.
template <int R>
constexpr index_t count_elements(const dims<R>& shape, std::size_t itemsize = 1) {
    index_t count = 1;
    bool empty = false, overflow = false;
    for (index_t extent : shape) {
        if (extent < 0) throw shape_error("negative dimensions are not allowed: " + shape_text(shape));
        if (extent == 0)
            empty = true;
        else if (__builtin_mul_overflow(count, extent, &count))
            overflow = true;
    }
    if (overflow || count > std::numeric_limits<index_t>::max() / static_cast<index_t>(itemsize))
        throw shape_error("array is too big: the size of shape " + shape_text(shape) + " overflows");
    return empty ? 0 : count;
}

/// Strides of an array whose last axis varies fastest.
template <int R>
constexpr dims<R> c_strides(const dims<R>& shape) {
    dims<R> strides;
    strides.set_size(shape.size());
    index_t step = 1;
    for (int k = shape.size() - 1; k >= 0; --k) {
        strides[k] = step;
        step *= shape[k] > 0 ? shape[k] : 1;
    }
    return strides;
}

/// The shape of an array without elements: every extent 0, of dynamic rank one axis.
template <int R>
constexpr dims<R> no_elements() {
    return dims<R>(R == dynamic_rank ? 1 : R, 0);
}

[[noreturn]] LANEWISE_NOINLINE inline void throw_no_such_axis(index_t axis, int rank) {
    throw index_error("axis " + std::to_string(axis) + " is out of bounds for array of dimension " + std::to_string(rank));
}
/// Axis counted from the end where negative. Throws index_error outside the array, in NumPy's words.
LANEWISE_INLINE int normalize_axis(index_t axis, int rank) {
    if (axis < -rank || axis >= rank) throw_no_such_axis(axis, rank);
    return static_cast<int>(axis < 0 ? axis + rank : axis);
}

inline index_t normalize_index(index_t index, index_t extent, int axis) {
    if (index < -extent || index >= extent)
        throw index_error("index " + std::to_string(index) + " is out of bounds for axis " + std::to_string(axis) +
                          " with size " + std::to_string(extent));
    return index < 0 ? index + extent : index;
}

} // namespace detail
} // namespace lanewise
