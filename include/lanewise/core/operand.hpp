// What may stand in an expression: arrays and nodes, told apart by a tag.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <type_traits>

#include "lanewise/core/dtype.hpp"
#include "lanewise/core/extents.hpp"

namespace lanewise {

/// Member `kind` of arrays: ndarray, view, fixed.
struct array_kind {};
/// Member `kind` of the nodes of an expression.
struct node_kind {};

/// Anything with elements: an array, a view, or an expression of them. It has value_type, rank, extents_type and shape().
template <class X>
concept operand = requires { typename std::remove_cvref_t<X>::kind; } &&
                  (std::same_as<typename std::remove_cvref_t<X>::kind, array_kind> ||
                   std::same_as<typename std::remove_cvref_t<X>::kind, node_kind>);
/// An operand whose elements are in memory. It has data(), shape() and element_strides(), too.
template <class X>
concept array = operand<X> && std::same_as<typename std::remove_cvref_t<X>::kind, array_kind>;

template <operand X>
using value_t = typename std::remove_cvref_t<X>::value_type;
template <operand X>
inline constexpr int rank_of = std::remove_cvref_t<X>::rank;

template <class T, int R = dynamic_rank>
class ndarray;
template <class T, int R = dynamic_rank>
class view;
template <class T, index_t... N>
class fixed;

namespace detail {
inline namespace LANEWISE_ABI {

/// to[...] = from[...], broadcast and converted; every element of `from` is read before it is overwritten. Defined in eval/.
template <class T, int R, operand E>
void assign(const view<T, R>& to, const E& from, bool past_caches = false);
/// Likewise, but `to` takes the shape of `from`. Where that throws, `to` keeps its shape and contents.
template <class T, int R, operand E>
void assign(ndarray<T, R>& to, const E& from);
template <class T, index_t... N, operand E>
LANEWISE_INLINE void assign(fixed<T, N...>& to, const E& from);

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
