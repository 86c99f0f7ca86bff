// What the type of an operand says about its shape, and NumPy's broadcasting on it, at compile time and at run time.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <utility>

#include "lanewise/core/shape.hpp"

namespace lanewise {

/// As an extent: known at run time only.
inline constexpr index_t dynamic_extent = -1;

/// The extents of a shape, each a number or dynamic_extent.
template <index_t... N>
struct extents {
    static constexpr int rank = static_cast<int>(sizeof...(N));
    static constexpr bool is_static = ((N != dynamic_extent) && ...);
    static constexpr index_t size = is_static ? (index_t{1} * ... * N) : dynamic_extent;
    static constexpr index_t at(int axis) {
        constexpr std::array<index_t, sizeof...(N)> all{N...};
        return all[static_cast<std::size_t>(axis)];
    }
    static constexpr dims<rank> shape() {
        if constexpr (rank == 0)
            return {};
        else
            return dims<rank>({N...});
    }
};

/// Nothing known: the number of axes neither.
struct any_extents {
    static constexpr int rank = dynamic_rank;
    static constexpr bool is_static = false;
};

namespace detail {

template <int R, class = std::make_integer_sequence<int, (R < 0 ? 0 : R)>>
struct extents_of_rank;
template <int R, int... K>
struct extents_of_rank<R, std::integer_sequence<int, K...>> {
    using type = std::conditional_t<R == dynamic_rank, any_extents, extents<(K < 0 ? 0 : dynamic_extent)...>>;
};
template <int R>
using extents_of_rank_t = typename extents_of_rank<R>::type;

/// -2 where the two cannot go together.
constexpr index_t broadcast_extent(index_t a, index_t b) {
    if (a == b) return a;
    if (a == 1) return b;
    if (b == 1) return a;
    if (a == dynamic_extent) return b;
    if (b == dynamic_extent) return a;
    return -2;
}

template <class A, class B>
struct broadcast_extents {
    using type = any_extents;
    static constexpr bool valid = true;
};
template <index_t... A, index_t... B>
struct broadcast_extents<extents<A...>, extents<B...>> {
    static constexpr int rank = std::max<int>(sizeof...(A), sizeof...(B));
    static constexpr index_t at(int axis) {
        constexpr int a = static_cast<int>(sizeof...(A)), b = static_cast<int>(sizeof...(B));
        const int from_a = axis - (rank - a), from_b = axis - (rank - b);
        return broadcast_extent(from_a < 0 ? 1 : extents<A...>::at(from_a), from_b < 0 ? 1 : extents<B...>::at(from_b));
    }
    template <class S>
    struct make;
    template <int... K>
    struct make<std::integer_sequence<int, K...>> {
        static constexpr bool valid = ((at(K) != -2) && ...);
        using type = extents<at(K)...>;
    };
    static constexpr bool valid = make<std::make_integer_sequence<int, rank>>::valid;
    using type = typename make<std::make_integer_sequence<int, rank>>::type;
};

/// The extents that operands of these extents broadcast to.
template <class A, class B>
constexpr auto broadcast_types() {
    static_assert(broadcast_extents<A, B>::valid,
                  "lanewise: operands could not be broadcast together: two static extents of an axis differ and "
                  "neither is 1 (see the extents<...> named in this message)");
    return std::type_identity<typename broadcast_extents<A, B>::type>{};
}
template <class A, class B>
using broadcast_extents_t = typename decltype(broadcast_types<A, B>())::type;

/// Widens `shape` to take an operand of shape `other`. Returns false where they do not go together.
template <int R>
bool broadcast_into(dims<R>& shape, const index_t* other, int other_rank) {
    const int rank = shape.size();
    if (other_rank > rank) {
        if constexpr (R != dynamic_rank) {
            return false;
        } else {
            dims<R> wider(other_rank, 1);
            for (int k = 0; k < rank; ++k) wider[other_rank - rank + k] = shape[k];
            shape = wider;
            return broadcast_into(shape, other, other_rank);
        }
    }
    for (int k = 0; k < other_rank; ++k) {
        index_t& mine = shape[rank - other_rank + k];
        if (mine == 1)
            mine = other[k];
        else if (other[k] != 1 && other[k] != mine)
            return false;
    }
    return true;
}

} // namespace detail
} // namespace lanewise
