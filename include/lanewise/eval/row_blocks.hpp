// Blocks of rows of an expression: the same expression of the same rows of its arrays.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/assign.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// Positions [begin, end) along axis 0 of a shape. Whatever has all of that shape's axes, and its whole axis 0, is cut there.
struct row_block {
    int rank;
    index_t length; // of axis 0
    index_t begin, end;

    bool cuts(int other_rank, index_t other_length) const { return other_rank == rank && other_length == length; }
    template <class T, int R>
    view<T, R> of(const view<T, R>& v) const {
        if constexpr (R == 0) {
            return v;
        } else {
            if (v.ndim() == 0 || !cuts(v.ndim(), v.shape(0))) return v;
            dims<R> shape(v.shape());
            shape[0] = end - begin;
            return {v.data() + begin * v.element_strides()[0], shape, v.element_strides()};
        }
    }
};

template <class A>
auto rows_of(const array_reference<A>& n, const row_block& rows) {
    auto cut = rows.of(view<const value_t<A>, A::rank>(n.get().as_view()));
    return array_value<decltype(cut)>{cut};
}
template <class A>
auto rows_of(const array_value<A>& n, const row_block& rows) {
    auto cut = rows.of(view<const value_t<A>, A::rank>(n.get().as_view()));
    return array_value<decltype(cut)>{cut};
}
template <class T>
auto rows_of(const constant<T>& n, const row_block&) {
    return n;
}
template <class Op, class... A>
auto rows_of(const map<Op, A...>& n, const row_block& rows) {
    if constexpr (sizeof...(A) == 1) return make_map<Op>(rows_of(n.a, rows));
    else if constexpr (sizeof...(A) == 2) return make_map<Op>(rows_of(n.a, rows), rows_of(n.b, rows));
    else return make_map<Op>(rows_of(n.a, rows), rows_of(n.b, rows), rows_of(n.c, rows));
}
template <fp::policy P, class A>
auto rows_of(const with_policy<P, A>& n, const row_block& rows) {
    auto a = rows_of(n.a, rows);
    return with_policy<P, decltype(a)>{a};
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
