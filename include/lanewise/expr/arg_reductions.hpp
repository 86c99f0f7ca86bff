// Where extremes are, under NumPy's names: argmin argmax nanargmin nanargmax, of arrays and of expressions.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/core/mistakes.hpp"
#include "lanewise/eval/arg_extreme.hpp"
#include "lanewise/expr/reductions.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <bool Larger, bool SkipNaN, bool Keep, operand E>
auto arg_extreme_axis(const E& x, index_t number, const char* name) {
    static_assert(rank_of<E> != 0, "lanewise: an expression of rank 0 has no axis to reduce");
    using T = comparable_t<value_t<E>>;
    const dims<rank_of<E>> shape(x.shape());
    if constexpr (rank_of<E> == dynamic_rank) // a number: NumPy allows these
        if (shape.size() == 0 && (number == 0 || number == -1)) return keep_all_axes<dynamic_rank>(arg_extreme<Larger, SkipNaN, T>(x, name), 0);
    const int axis = normalize_axis(number, shape.size());
    if (shape[axis] == 0) throw shape_error("attempt to get " + std::string(name) + " of an empty sequence");
    ndarray<index_t, reduced_rank<rank_of<E>, Keep>> result(shape_without<Keep>(shape, axis));
    if (result.size() == 0) return result;
    arg_extreme_into<Larger, SkipNaN, T>(x, axis, result.data());
    return result;
}

} // namespace LANEWISE_ABI
} // namespace detail

// All axes, all axes kept, one axis, one axis kept.
#define LANEWISE_ARG_REDUCTION(name, larger, skip_nan, said)                                                           \
    template <operand X, class Abi = abi_tag>                                                                          \
    index_t name(const X& x) {                                                                                         \
        using T = detail::comparable_t<value_t<X>>;                                                                    \
        return detail::arg_extreme<larger, skip_nan, T>(x, said);                                                      \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, keepdims_t) {                                                                                \
        return detail::keep_all_axes<rank_of<X>>(name(x), dims<rank_of<X>>(x.shape()).size());                         \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, index_t axis) {                                                                              \
        return detail::arg_extreme_axis<larger, skip_nan, false>(x, axis, said);                                       \
    }                                                                                                                  \
    template <operand X, class Abi = abi_tag>                                                                          \
    auto name(const X& x, index_t axis, keepdims_t) {                                                                  \
        return detail::arg_extreme_axis<larger, skip_nan, true>(x, axis, said);                                        \
    }                                                                                                                  \
    LANEWISE_EXPLAINED_REDUCTION(name, )

/// Position, counted in C order, of the first smallest element, or of the first NaN. Throws shape_error where there are no
/// elements.
LANEWISE_ARG_REDUCTION(argmin, false, false, "argmin")
/// Position of the first largest element, or of the first NaN.
LANEWISE_ARG_REDUCTION(argmax, true, false, "argmax")
/// The same of the elements that are not NaN. Throws value_error where all are NaN.
LANEWISE_ARG_REDUCTION(nanargmin, false, true, "argmin")
LANEWISE_ARG_REDUCTION(nanargmax, true, true, "argmax")
#undef LANEWISE_ARG_REDUCTION

} // namespace lanewise
