// The operators of array expressions, with NumPy's meaning: + - * / % and comparisons, & | ^ ~ << >>, and += and the like.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/core/mistakes.hpp"
#include "lanewise/expr/node.hpp"

namespace lanewise {

#define LANEWISE_OPERATOR(symbol, tag)                                                                                 \
    template <class X, class Y>                                                                                        \
        requires detail::operands<X, Y>                                                                                \
    LANEWISE_INLINE auto operator symbol(X&& x, Y&& y) {                                                               \
        return detail::make_binary<ops::tag>(std::forward<X>(x), std::forward<Y>(y));                                  \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    detail::no_array<Never> operator symbol(detail::mistaken_operand, detail::mistaken_operand) {                      \
        return detail::explain_operand<Never>();                                                                       \
    }
LANEWISE_OPERATOR(+, add)
LANEWISE_OPERATOR(-, sub)
LANEWISE_OPERATOR(*, mul)
LANEWISE_OPERATOR(/, div)
LANEWISE_OPERATOR(%, remainder)
LANEWISE_OPERATOR(==, equal)
LANEWISE_OPERATOR(!=, not_equal)
LANEWISE_OPERATOR(<, less)
LANEWISE_OPERATOR(<=, less_equal)
LANEWISE_OPERATOR(>, greater)
LANEWISE_OPERATOR(>=, greater_equal)
LANEWISE_OPERATOR(&, bit_and)
LANEWISE_OPERATOR(|, bit_or)
LANEWISE_OPERATOR(^, bit_xor)
LANEWISE_OPERATOR(<<, shift_left)
LANEWISE_OPERATOR(>>, shift_right)
LANEWISE_OPERATOR(&&, logical_and)
LANEWISE_OPERATOR(||, logical_or)
#undef LANEWISE_OPERATOR

template <operand X>
LANEWISE_INLINE auto operator-(X&& x) {
    return detail::make_map<ops::neg>(detail::as_node(std::forward<X>(x)));
}
template <operand X>
LANEWISE_INLINE auto operator+(X&& x) {
    return detail::as_node(std::forward<X>(x));
}
template <operand X>
LANEWISE_INLINE auto operator~(X&& x) {
    return detail::make_map<ops::bit_not>(detail::as_node(std::forward<X>(x)));
}
template <operand X>
LANEWISE_INLINE auto operator!(X&& x) {
    return detail::make_map<ops::logical_not>(detail::as_node(std::forward<X>(x)));
}

namespace detail {

/// NumPy's casting rule 'same_kind': within a kind, or to a higher one (bool, unsigned, signed, real, complex).
template <class T>
inline constexpr int dtype_kind = std::is_same_v<T, bool>            ? 0
                                  : is_complex<T>                    ? 4
                                  : std::is_floating_point_v<T>      ? 3
                                  : std::is_signed_v<T>              ? 2
                                                                     : 1;

/// a op= x: the elements of `a` are replaced, its shape stays.
template <class Op, class A, class X>
LANEWISE_INLINE void update(A& a, X&& x) {
    auto node = make_binary<Op>(a, std::forward<X>(x));
    static_assert(dtype_kind<typename decltype(node)::value_type> <= dtype_kind<value_t<A>>,
                  "lanewise: in-place operation would cast to a lower kind of dtype (real to integer, say), which NumPy "
                  "refuses, too: write a = lw::astype<T>(a op x)");
    assign(a.as_view(), node);
}

} // namespace detail

#define LANEWISE_UPDATE(symbol, tag)                                                                                   \
    template <array A, class X, class Abi = abi_tag>                                                                   \
        requires(operand<X> || scalar<std::remove_cvref_t<X>>)                                                         \
    LANEWISE_INLINE A&& operator symbol(A&& a, X&& x) {                                                                \
        detail::update<ops::tag>(a, std::forward<X>(x));                                                               \
        return std::forward<A>(a);                                                                                     \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    void operator symbol(detail::mistaken_operand, detail::mistaken) {                                                 \
        detail::explain_update<Never>();                                                                               \
    }
LANEWISE_UPDATE(+=, add)
LANEWISE_UPDATE(-=, sub)
LANEWISE_UPDATE(*=, mul)
LANEWISE_UPDATE(/=, div)
LANEWISE_UPDATE(%=, remainder)
LANEWISE_UPDATE(&=, bit_and)
LANEWISE_UPDATE(|=, bit_or)
LANEWISE_UPDATE(^=, bit_xor)
LANEWISE_UPDATE(<<=, shift_left)
LANEWISE_UPDATE(>>=, shift_right)
#undef LANEWISE_UPDATE

} // namespace lanewise
