// Reductions under NumPy's names: sum prod mean min max argmin argmax any all, of arrays and of expressions.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each is evaluated at once, in one pass over the operands of its expression. Over all axes it gives a number; along one
// axis an array without that axis, or, with lw::keepdims, with an extent of 1 there, ready to broadcast.
#pragma once

#include "lanewise/core/slicing.hpp"
#include "lanewise/eval/reduce.hpp"

namespace lanewise {

/// Keeps a reduced axis, with an extent of 1.
struct keepdims_t {};
inline constexpr keepdims_t keepdims{};

namespace detail {

template <int R, bool Keep>
inline constexpr int reduced_rank = R == dynamic_rank || Keep ? R : R - 1;

inline namespace LANEWISE_ABI {

template <operand E>
bool has_elements(const E& x) {
    for (index_t extent : dims<rank_of<E>>(x.shape()))
        if (extent == 0) return false;
    return true;
}

/// The shape after `axis` is reduced.
template <bool Keep, int R>
dims<reduced_rank<R, Keep>> shape_without(const dims<R>& shape, int axis) {
    dims<reduced_rank<R, Keep>> result;
    result.set_size(Keep ? shape.size() : shape.size() - 1);
    int to = 0;
    for (int k = 0; k < shape.size(); ++k)
        if (k != axis || Keep) result[to++] = k == axis ? 1 : shape[k];
    return result;
}

/// Reduces along one axis. `empty` is the result where that axis has no elements.
template <class Op, class T, bool Keep, operand E>
ndarray<T, reduced_rank<rank_of<E>, Keep>> reduce_axis(const E& x, int axis, T empty) {
    static_assert(rank_of<E> != 0, "lanewise: an expression of rank 0 has no axis to reduce");
    const dims<rank_of<E>> shape(x.shape());
    axis = normalize_axis(axis, shape.size());
    ndarray<T, reduced_rank<rank_of<E>, Keep>> result(shape_without<Keep>(shape, axis));
    if (result.size() == 0) return result;
    if (shape[axis] == 0) {
        result.fill(empty);
        return result;
    }
    reduce_axis_into<Op>(x, shape, axis, result.data());
    return result;
}

[[noreturn]] inline void throw_no_identity(const char* name) {
    throw shape_error("zero-size array to reduction operation " + std::string(name) + " which has no identity");
}
template <operand E>
void check_axis_not_empty(const E& x, int axis, const char* name) {
    const dims<rank_of<E>> shape(x.shape());
    if (shape[normalize_axis(axis, shape.size())] == 0) throw_no_identity(name);
}

/// Result of a reduction over all axes, as an array in which every axis has extent 1.
template <int R, class T>
ndarray<T, R> keep_all_axes(T value, int rank) {
    ndarray<T, R> result(dims<R>(rank, 1));
    result.fill(value);
    return result;
}

/// Position of the smallest or largest element among n, the first of equals; NaN counts as both. The elements are made
/// chunk by chunk by `fill(first, count, buffer)`.
template <class Op, class T, class Fill>
index_t find_extreme(index_t n, Fill fill) {
    using leaf = array_value<view<const T, 1>>;
    const auto better = [](T a, T b) { return std::is_same_v<Op, ops::minimum> ? a < b : a > b; };
    constexpr index_t chunk = 1024;
    alignas(64) T buffer[chunk];
    index_t best_at = 0;
    T best{};
    for (index_t done = 0; done < n; done += chunk) {
        const index_t now = std::min(chunk, n - done);
        fill(done, now, buffer);
        T extreme;
        reduce_all<Op>(leaf{{buffer, dims<1>({now})}}, extreme);
        if (done > 0 && !better(extreme, best) && extreme == extreme) continue;
        index_t k = 0;
        while (!(buffer[k] == extreme || buffer[k] != buffer[k])) ++k;
        best_at = done + k;
        best = extreme;
        if (best != best) break;
    }
    return best_at;
}

/// Without bool, of which there are no packs to compare.
template <class T>
using comparable_t = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;

template <class Op, operand E>
index_t arg_extreme(const E& x, const char* name) {
    using T = comparable_t<value_t<E>>;
    if (!has_elements(x)) throw shape_error("attempt to get " + std::string(name) + " of an empty sequence");
    const ndarray<T, rank_of<E>> values(x);
    const T* data = values.data();
    return find_extreme<Op, T>(values.size(), [&](index_t first, index_t count, T* to) {
        std::memcpy(to, data + first, static_cast<std::size_t>(count) * sizeof(T));
    });
}
template <class Op, bool Keep, operand E>
auto arg_extreme(const E& x, int axis, const char* name) {
    using T = comparable_t<value_t<E>>;
    const ndarray<T, rank_of<E>> values(x);
    const auto& shape = values.shape();
    axis = normalize_axis(axis, shape.size());
    ndarray<index_t, reduced_rank<rank_of<E>, Keep>> result(shape_without<Keep>(shape, axis));
    if (result.size() == 0) return result;
    if (shape[axis] == 0) throw shape_error("attempt to get " + std::string(name) + " of an empty sequence");
    const index_t stride = values.element_strides()[axis], n = shape[axis];
    index_t* to = result.data();
    for (index_t outer = 0; outer < values.size() / (n * stride); ++outer)
        for (index_t inner = 0; inner < stride; ++inner) {
            const T* first_of_axis = values.data() + outer * n * stride + inner;
            *to++ = find_extreme<Op, T>(n, [&](index_t first, index_t count, T* buffer) {
                for (index_t k = 0; k < count; ++k) buffer[k] = first_of_axis[(first + k) * stride];
            });
        }
    return result;
}

} // namespace LANEWISE_ABI
} // namespace detail

// The four forms of each reduction: all axes; all axes kept; one axis; one axis kept.
#define LANEWISE_REDUCTION_FORMS(name)                                                                                 \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, keepdims_t) {                                                                                \
        return detail::keep_all_axes<rank_of<X>>(name(x), dims<rank_of<X>>(x.shape()).size());                         \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, int axis) {                                                                                  \
        return detail::name##_axis<false>(x, axis);                                                                    \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, int axis, keepdims_t) {                                                                      \
        return detail::name##_axis<true>(x, axis);                                                                     \
    }

namespace detail {
template <class T>
inline constexpr T not_a_number = T(std::numeric_limits<real_t<T>>::quiet_NaN()); // complex: NaN + 0i
template <bool Keep, operand X>
auto sum_axis(const X& x, int axis) {
    using T = sum_t<value_t<X>>;
    return reduce_axis<ops::add, T, Keep>(x, axis, T(0));
}
template <bool Keep, operand X>
auto prod_axis(const X& x, int axis) {
    using T = sum_t<value_t<X>>;
    return reduce_axis<ops::mul, T, Keep>(x, axis, T(1));
}
template <bool Keep, operand X>
auto mean_axis(const X& x, int axis) {
    using T = mean_t<value_t<X>>;
    const dims<rank_of<X>> shape(x.shape());
    auto result = reduce_axis<ops::add, T, Keep>(x, axis, not_a_number<T>);
    const auto view_of = result.as_view();
    const T count = static_cast<T>(static_cast<real_t<T>>(shape[normalize_axis(axis, shape.size())]));
    assign(view_of, make_binary<ops::div>(view_of, count));
    return result;
}
template <bool Keep, operand X>
auto min_axis(const X& x, int axis) {
    check_axis_not_empty(x, axis, "minimum");
    using T = comparable_t<value_t<X>>;
    auto result = reduce_axis<ops::minimum, T, Keep>(x, axis, T(0));
    if constexpr (std::is_same_v<value_t<X>, bool>)
        return ndarray<bool, decltype(result)::rank>(result);
    else
        return result;
}
template <bool Keep, operand X>
auto max_axis(const X& x, int axis) {
    check_axis_not_empty(x, axis, "maximum");
    using T = comparable_t<value_t<X>>;
    auto result = reduce_axis<ops::maximum, T, Keep>(x, axis, T(0));
    if constexpr (std::is_same_v<value_t<X>, bool>)
        return ndarray<bool, decltype(result)::rank>(result);
    else
        return result;
}
template <bool Keep, operand X>
auto any_axis(const X& x, int axis) {
    auto flags = reduce_axis<ops::maximum, std::uint8_t, Keep>(make_map<ops::cast<bool>>(as_node(x)), axis, 0);
    return ndarray<bool, decltype(flags)::rank>(flags);
}
template <bool Keep, operand X>
auto all_axis(const X& x, int axis) {
    auto flags = reduce_axis<ops::minimum, std::uint8_t, Keep>(make_map<ops::cast<bool>>(as_node(x)), axis, 1);
    return ndarray<bool, decltype(flags)::rank>(flags);
}
template <bool Keep, operand X>
auto argmin_axis(const X& x, int axis) {
    return arg_extreme<ops::minimum, Keep>(x, axis, "argmin");
}
template <bool Keep, operand X>
auto argmax_axis(const X& x, int axis) {
    return arg_extreme<ops::maximum, Keep>(x, axis, "argmax");
}
} // namespace detail

/// Sum of the elements: of integers and bool in 64 bits, of floats pairwise in their own type. 0 of no elements.
template <operand X, class Abi = abi_tag>
auto sum(const X& x) {
    using T = detail::sum_t<value_t<X>>;
    T result(0);
    detail::reduce_all<ops::add>(x, result);
    return result;
}
LANEWISE_REDUCTION_FORMS(sum)

/// Product of the elements, in the type of sum(). 1 of no elements.
template <operand X, class Abi = abi_tag>
auto prod(const X& x) {
    using T = detail::sum_t<value_t<X>>;
    T result(1);
    detail::reduce_all<ops::mul>(x, result);
    return result;
}
LANEWISE_REDUCTION_FORMS(prod)

/// Arithmetic mean; of integers in float64. NaN of no elements.
template <operand X, class Abi = abi_tag>
auto mean(const X& x) {
    using T = detail::mean_t<value_t<X>>;
    T result;
    const index_t n = detail::reduce_all<ops::add>(x, result);
    return n > 0 ? result / static_cast<T>(static_cast<detail::real_t<T>>(n)) : detail::not_a_number<T>;
}
LANEWISE_REDUCTION_FORMS(mean)

/// Smallest element; NaN if any is. Throws shape_error where there are no elements.
template <operand X, class Abi = abi_tag>
auto min(const X& x) {
    detail::comparable_t<value_t<X>> result;
    if (detail::reduce_all<ops::minimum>(x, result) == 0) detail::throw_no_identity("minimum");
    return static_cast<value_t<X>>(result);
}
LANEWISE_REDUCTION_FORMS(min)

/// Largest element; NaN if any is. Throws shape_error where there are no elements.
template <operand X, class Abi = abi_tag>
auto max(const X& x) {
    detail::comparable_t<value_t<X>> result;
    if (detail::reduce_all<ops::maximum>(x, result) == 0) detail::throw_no_identity("maximum");
    return static_cast<value_t<X>>(result);
}
LANEWISE_REDUCTION_FORMS(max)

/// Position, counted in C order, of the first smallest element, or of the first NaN. Throws shape_error where there are no
/// elements.
template <operand X, class Abi = abi_tag>
index_t argmin(const X& x) {
    return detail::arg_extreme<ops::minimum>(x, "argmin");
}
LANEWISE_REDUCTION_FORMS(argmin)

/// Position, counted in C order, of the first largest element, or of the first NaN. Throws shape_error where there are no
/// elements.
template <operand X, class Abi = abi_tag>
index_t argmax(const X& x) {
    return detail::arg_extreme<ops::maximum>(x, "argmax");
}
LANEWISE_REDUCTION_FORMS(argmax)

/// Whether an element is not 0. False of no elements.
template <operand X, class Abi = abi_tag>
bool any(const X& x) {
    std::uint8_t result = 0;
    detail::reduce_all<ops::maximum>(detail::make_map<ops::cast<bool>>(detail::as_node(x)), result);
    return result != 0;
}
LANEWISE_REDUCTION_FORMS(any)

#undef LANEWISE_REDUCTION_FORMS

/// `lw::all` is two things, as `:` and numpy.all are: as an index the whole axis, as a function whether every element is not
/// 0, with the forms of any(). True of no elements.
struct all_fn : all_t {
    template <operand X, class Abi = abi_tag>
    bool operator()(const X& x) const {
        std::uint8_t result = 1;
        detail::reduce_all<ops::minimum>(detail::make_map<ops::cast<bool>>(detail::as_node(x)), result);
        return result != 0;
    }
    template <operand X, class Abi = abi_tag>
    auto operator()(const X& x, keepdims_t) const {
        return detail::keep_all_axes<rank_of<X>>((*this)(x), dims<rank_of<X>>(x.shape()).size());
    }
    template <operand X, class Abi = abi_tag>
    auto operator()(const X& x, int axis) const {
        return detail::all_axis<false>(x, axis);
    }
    template <operand X, class Abi = abi_tag>
    auto operator()(const X& x, int axis, keepdims_t) const {
        return detail::all_axis<true>(x, axis);
    }
};
inline constexpr all_fn all{};

} // namespace lanewise
