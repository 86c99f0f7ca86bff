// Index objects: lw::range, lw::all, lw::newaxis, lw::ellipsis, and what they make of a shape.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <concepts>
#include <limits>

#include "lanewise/core/shape.hpp"

namespace lanewise {

/// An end of a range that is left out: range(none, none, -1) is Python's ::-1.
struct none_t {};
inline constexpr none_t none{};

/// Python's slice start:stop:step. Negative ends count from the end of the axis; ends beyond the axis are clipped.
class range {
public:
    class end {
    public:
        constexpr end(none_t) : value_(left_out) {}
        template <std::integral Index>
        constexpr end(Index i) : value_(static_cast<index_t>(i)) {
            if (value_ == left_out) ++value_; // as far outside of any axis
        }
        constexpr bool is_left_out() const { return value_ == left_out; }
        constexpr index_t value() const { return value_; }

    private:
        static constexpr index_t left_out = std::numeric_limits<index_t>::min();
        index_t value_; // no std::optional: a copy of one would wait for the two stores that made it
    };

    /// The elements before `stop`, as in Python: [:stop].
    constexpr explicit range(end stop) : range(none, stop) {}
    /// Throws value_error for a step of 0.
    constexpr range(end start, end stop, index_t step = 1)
        : start_(start), stop_(stop), step_(step < -longest ? -longest : step) {
        if (step == 0) throw value_error("slice step cannot be zero");
    }

    struct resolved {
        index_t first, count, step;
    };
    /// Which elements of an axis of `extent` elements these are.
    constexpr resolved resolve(index_t extent) const {
        const index_t lowest = step_ > 0 ? 0 : -1, highest = step_ > 0 ? extent : extent - 1;
        const auto place = [&](index_t i) {
            if (i < 0) i += extent;
            return i < lowest ? lowest : i > highest ? highest : i;
        };
        const index_t start = !start_.is_left_out() ? place(start_.value()) : step_ > 0 ? lowest : highest;
        const index_t stop = !stop_.is_left_out() ? place(stop_.value()) : step_ > 0 ? highest : lowest;
        const index_t span = step_ > 0 ? stop - start : start - stop, stride = step_ > 0 ? step_ : -step_;
        return {start, span <= 0 ? 0 : stride == 1 ? span : (span - 1) / stride + 1, step_}; // a division takes long
    }

private:
    static constexpr index_t longest = std::numeric_limits<index_t>::max();
    end start_, stop_;
    index_t step_;
};

/// A whole axis: Python's `:`.
struct all_t {};
/// A new axis of extent 1.
struct newaxis_t {};
/// As many whole axes as are left: Python's `...`.
struct ellipsis_t {};
inline constexpr newaxis_t newaxis{};
inline constexpr ellipsis_t ellipsis{};

namespace detail {

template <class Index>
inline constexpr bool is_slice = std::same_as<Index, range> || std::same_as<Index, newaxis_t> || std::same_as<Index, ellipsis_t> ||
                                 std::is_convertible_v<Index, all_t>;
template <class Index>
inline constexpr int axes_taken = std::same_as<Index, newaxis_t> || std::same_as<Index, ellipsis_t> ? 0 : 1;
template <class Index>
inline constexpr int axes_made = std::integral<Index> || std::same_as<Index, ellipsis_t> ? 0 : 1;

/// The rank of a(i...), where a has rank R.
template <int R, class... Index>
inline constexpr int sliced_rank = R == dynamic_rank ? dynamic_rank
                                                     : R - (0 + ... + axes_taken<Index>)+(0 + ... + axes_made<Index>);

/// Applies indices to a shape one after the other.
template <int From, int To>
struct slicer {
    const dims<From>& shape;
    const dims<From>& strides;
    dims<To> new_shape{}, new_strides{};
    index_t offset = 0;
    int axis = 0, made = 0, whole; // whole: axes that an ellipsis, or the end, stands for

    void push(index_t extent, index_t stride) {
        new_shape[made] = extent;
        new_strides[made++] = stride;
    }
    template <class Index>
    void apply(const Index& index) {
        if constexpr (std::integral<Index>) {
            offset += normalize_index(static_cast<index_t>(index), shape[axis], axis) * strides[axis];
            ++axis;
        } else if constexpr (std::same_as<Index, range>) {
            const auto r = index.resolve(shape[axis]);
            if (r.count > 0) offset += r.first * strides[axis];
            push(r.count, r.count > 1 ? strides[axis] * r.step : strides[axis]); // a huge step would overflow
            ++axis;
        } else if constexpr (std::same_as<Index, newaxis_t>) {
            push(1, 0);
        } else if constexpr (std::same_as<Index, ellipsis_t>) {
            take_whole();
        } else {
            push(shape[axis], strides[axis]);
            ++axis;
        }
    }
    void take_whole() {
        for (; whole > 0; --whole, ++axis) push(shape[axis], strides[axis]);
    }
};

/// The sub-array that the indices select: its offset in elements, shape and strides.
template <int R, class... Index>
LANEWISE_INLINE auto slice_inline(const dims<R>& shape, const dims<R>& strides, const Index&... index) {
    constexpr int taken = (0 + ... + axes_taken<Index>), made = (0 + ... + axes_made<Index>);
    constexpr int ellipses = (0 + ... + static_cast<int>(std::same_as<Index, ellipsis_t>));
    static_assert(ellipses <= 1, "lanewise: an index can have a single ellipsis");
    static_assert(R == dynamic_rank || taken <= R, "lanewise: too many indices for the array");
    const int rank = shape.size();
    if (taken > rank)
        throw index_error("too many indices for array: array is " + std::to_string(rank) + "-dimensional, but " +
                          std::to_string(taken) + " were indexed");
    slicer<R, sliced_rank<R, Index...>> s{.shape = shape, .strides = strides, .whole = rank - taken};
    s.new_shape.set_size(rank - taken + made);
    s.new_strides.set_size(rank - taken + made);
    (s.apply(index), ...);
    s.take_whole();
    return s;
}
/// The same, as a function where there are several axes.
template <int R, class... Index>
auto slice(const dims<R>& shape, const dims<R>& strides, const Index&... index) {
    return slice_inline(shape, strides, index...);
}
template <class Index>
LANEWISE_INLINE auto slice(const dims<1>& shape, const dims<1>& strides, const Index& index) {
    return slice_inline(shape, strides, index);
}

} // namespace detail
} // namespace lanewise
