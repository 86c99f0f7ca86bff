// Running sums and products and differences under NumPy's names: cumsum cumprod nancumsum nancumprod diff.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each is evaluated at once, an expression chunk by chunk. Floats have the same bits on every target: target/scan.inl gives the order
// of additions along contiguous elements and bounds the error; along another axis rows are added one after the other.
#pragma once

#include "lanewise/core/mistakes.hpp"
#include "lanewise/eval/scan.hpp"
#include "lanewise/expr/functions.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <class Op, operand X>
auto scan_all(const X& x) {
    using T = sum_t<value_t<X>>;
    ndarray<T, 1> result(dims<1>({count_elements(dims<rank_of<X>>(x.shape()))}));
    scan_into<Op>(x, flat, result.data());
    return result;
}
/// The shape of x; of a number, as NumPy has it, one axis.
template <operand X>
dims<rank_of<X>> scanned_shape(const X& x) {
    dims<rank_of<X>> shape(x.shape());
    if constexpr (rank_of<X> == dynamic_rank)
        if (shape.size() == 0) shape = dims<dynamic_rank>(1, 1);
    return shape;
}
template <class Op, operand X>
auto scan_axis(const X& x, index_t number) {
    static_assert(rank_of<X> != 0, "lanewise: an expression of rank 0 has no axis to scan");
    using T = sum_t<value_t<X>>;
    const auto shape = scanned_shape(x);
    const int axis = normalize_axis(number, shape.size());
    ndarray<T, rank_of<X>> result(shape);
    scan_into<Op>(x, axis, result.data());
    return result;
}
/// x with `value` in place of NaN.
template <operand X>
auto without_nan(const X& x, int value) {
    if constexpr (std::is_integral_v<value_t<X>>)
        return as_node(x);
    else
        return where(isnan(x), value_t<X>(static_cast<real_t<value_t<X>>>(value)), x);
}

/// The same into `out`, an array of the result's shape and dtype, which may be x. Without a temporary where x reads nothing of `out` or
/// each element where it is written.
template <class Op, operand X, array A>
void scan_to(const X& x, index_t number, A& out) {
    using T = sum_t<value_t<X>>;
    static_assert(std::is_same_v<value_t<A>, T>, "lanewise: cumulative sums and products go into an array of the dtype of sum()");
    const auto shape = scanned_shape(x);
    const array_ref to = refer(out);
    bool fits = to.rank == 1 && to.shape[0] == count_elements(shape);
    int axis = flat;
    if (number != flat) {
        axis = normalize_axis(number, shape.size());
        fits = to.rank == shape.size() && std::equal(to.shape, to.shape + to.rank, shape.data());
    }
    const auto wanted = [&] { return axis == flat ? dims<dynamic_rank>(1, count_elements(shape)) : dims<dynamic_rank>(shape); };
    if (!fits)
        throw shape_error("provided out is the wrong size for the accumulation: " + shape_text(to.shape, to.rank) + ", not " + shape_text(wanted()));
    check_writable(to);
    const bool in_place = to.contiguous && all_inputs(as_node(x), [&](const array_ref& in) {
        return !may_overlap(to, in) || (same_elements(to, in) && in.contiguous);
    });
    if (in_place) return scan_into<Op>(x, axis, out.data());
    const storage<T> beside(to.size());
    scan_into<Op>(x, axis, beside.data());
    assign(out.as_view(), view<const T, dynamic_rank>(beside.data(), wanted()));
}

} // namespace LANEWISE_ABI
} // namespace detail

// Of all elements in C order, one axis; or along one axis, in the shape of x. Either as a new array or into one that there is, which must have
// the result's shape and dtype and may be x: shape_error where it has another.
#define LANEWISE_SCAN(name, op, from)                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x) {                                                                                            \
        return detail::scan_all<op>(from);                                                                             \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, index_t axis) {                                                                              \
        return detail::scan_axis<op>(from, axis);                                                                      \
    }                                                                                                                  \
    template <operand X, array A, class Abi = abi_tag>                                                                 \
    void name(const X& x, A&& out) {                                                                                   \
        detail::scan_to<op>(from, detail::flat, out);                                                                  \
    }                                                                                                                  \
    template <operand X, array A, class Abi = abi_tag>                                                                 \
    void name(const X& x, index_t axis, A&& out) {                                                                     \
        detail::scan_to<op>(from, axis, out);                                                                          \
    }                                                                                                                  \
    LANEWISE_EXPLAINED_REDUCTION(name, )

/// Running sum. The type is that of sum().
LANEWISE_SCAN(cumsum, ops::add, x)
/// Running product, likewise.
LANEWISE_SCAN(cumprod, ops::mul, x)
/// NaN counts as 0.
LANEWISE_SCAN(nancumsum, ops::add, detail::without_nan(x, 0))
/// NaN counts as 1.
LANEWISE_SCAN(nancumprod, ops::mul, detail::without_nan(x, 1))
#undef LANEWISE_SCAN

/// x[1:] - x[:-1] along an axis, n times; of bool x[1:] != x[:-1]. In the type of x. Throws value_error for n < 0, shape_error for
/// rank 0.
template <operand X, class Abi = abi_tag>
ndarray<value_t<X>, rank_of<X>> diff(const X& x, index_t n = 1, index_t axis = -1) {
    static_assert(rank_of<X> != 0, "lanewise: diff requires input that is at least one dimensional");
    using T = value_t<X>;
    using compared = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;
    if (n < 0) throw value_error("order must be non-negative but got " + std::to_string(n));
    if (n == 0) return x;
    dims<rank_of<X>> shape(x.shape());
    if (shape.size() == 0) throw shape_error("diff requires input that is at least one dimensional");
    const int along = detail::normalize_axis(axis, shape.size());
    const auto once = [&](const auto& from) {
        shape[along] = std::max<index_t>(shape[along] - 1, 0);
        ndarray<T, rank_of<X>> result(shape);
        detail::difference_into<compared>(from, along, reinterpret_cast<compared*>(result.data()));
        return result;
    };
    ndarray<T, rank_of<X>> result = once(x);
    while (--n > 0 && shape[along] > 0) result = once(result);
    return result;
}

} // namespace lanewise
