// The nodes of an expression: plain data that know their element type and shape, and nothing about SIMD.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <tuple>
#include <type_traits>
#include <utility>

#include "lanewise/array/fixed.hpp"
#include "lanewise/array/ndarray.hpp"
#include "lanewise/array/view.hpp"
#include "lanewise/expr/ops.hpp"

namespace lanewise {

/// How floating-point expressions and kernels may be evaluated. See docs/design.md.
namespace fp {
enum class policy {
    standard, ///< a*b + c is one fused operation where the target has it
    strict,   ///< every operation rounds by itself: the same bits on every target
    fast,     ///< like standard, but functions are within about 4 units in the last place, and arguments are finite
};
} // namespace fp

namespace detail {

/// An array that lives on while the expression does: held by reference.
template <array A>
struct array_reference {
    using kind = node_kind;
    using value_type = value_t<A>;
    using extents_type = typename A::extents_type;
    static constexpr int rank = A::rank;

    const A* target;

    const A& get() const { return *target; }
    decltype(auto) shape() const { return target->shape(); }
};

/// A temporary array, moved in; or a view, which refers to somebody else's elements anyway.
template <array A>
struct array_value {
    using kind = node_kind;
    using value_type = value_t<A>;
    using extents_type = typename A::extents_type;
    static constexpr int rank = A::rank;

    A target;

    const A& get() const { return target; }
    decltype(auto) shape() const { return target.shape(); }
};

/// A number, already of the type in which it takes part.
template <dtype T>
struct constant {
    using kind = node_kind;
    using value_type = T;
    using extents_type = extents<>;
    static constexpr int rank = 0;

    T value;

    dims<0> shape() const { return {}; }
};

template <class Op, class... A>
using compute_t = typename Op::template compute<A...>;
template <class Op, class... A>
using result_t = typename Op::template result<compute_t<Op, A...>>;

template <int... R>
inline constexpr int common_rank = ((R == dynamic_rank) || ...) ? dynamic_rank : std::max({R...});

template <class E, class... More>
struct all_extents {
    using type = E;
};
template <class E, class F, class... More>
struct all_extents<E, F, More...> {
    using type = typename all_extents<broadcast_extents_t<E, F>, More...>::type;
};

template <class... A>
auto broadcast_shape(const A&... operand);

} // namespace detail

/// Op applied to its operands, element by element. Evaluated when it is assigned to an array.
template <class Op, class... A>
struct map;

template <class Op, class A>
struct map<Op, A> {
    using kind = node_kind;
    using op = Op;
    using compute_type = detail::compute_t<Op, value_t<A>>;
    using value_type = detail::result_t<Op, value_t<A>>;
    using extents_type = typename A::extents_type;
    static constexpr int rank = A::rank;

    A a;

    decltype(auto) shape() const { return a.shape(); }
    int ndim() const { return shape().size(); }
    index_t size() const { return detail::count_elements(dims<rank>(shape())); }
};
template <class Op, class A, class B>
struct map<Op, A, B> {
    using kind = node_kind;
    using op = Op;
    using compute_type = detail::compute_t<Op, value_t<A>, value_t<B>>;
    using value_type = detail::result_t<Op, value_t<A>, value_t<B>>;
    using extents_type = detail::broadcast_extents_t<typename A::extents_type, typename B::extents_type>;
    static constexpr int rank = detail::common_rank<A::rank, B::rank>;

    A a;
    B b;

    /// Throws shape_error where the operands do not go together.
    dims<rank> shape() const { return detail::broadcast_shape(a, b); }
    int ndim() const { return shape().size(); }
    index_t size() const { return detail::count_elements(shape()); }
};
template <class Op, class A, class B, class C>
struct map<Op, A, B, C> {
    using kind = node_kind;
    using op = Op;
    using compute_type = detail::compute_t<Op, value_t<A>, value_t<B>, value_t<C>>;
    using value_type = detail::result_t<Op, value_t<A>, value_t<B>, value_t<C>>;
    using extents_type = typename detail::all_extents<typename A::extents_type, typename B::extents_type,
                                                      typename C::extents_type>::type;
    static constexpr int rank = detail::common_rank<A::rank, B::rank, C::rank>;

    A a;
    B b;
    C c;

    dims<rank> shape() const { return detail::broadcast_shape(a, b, c); }
    int ndim() const { return shape().size(); }
    index_t size() const { return detail::count_elements(shape()); }
};

/// An expression to be evaluated under a floating-point policy of its own.
template <fp::policy P, class A>
struct with_policy {
    using kind = node_kind;
    using value_type = value_t<A>;
    using extents_type = typename A::extents_type;
    static constexpr int rank = A::rank;

    A a;

    decltype(auto) shape() const { return a.shape(); }
    int ndim() const { return shape().size(); }
    index_t size() const { return detail::count_elements(dims<rank>(shape())); }
};

namespace detail {

template <class... A>
auto broadcast_shape(const A&... operand) {
    dims<common_rank<A::rank...>> shape(common_rank<A::rank...> == dynamic_rank ? 0 : common_rank<A::rank...>, 1);
    const auto include = [&](const auto& s) { return broadcast_into(shape, s.data(), s.size()); };
    if (!(include(operand.shape()) && ...)) {
        std::string text = "operands could not be broadcast together with shapes";
        ((text += " " + shape_text(operand.shape())), ...);
        throw shape_error(text);
    }
    return shape;
}

/// The node that stands for an operand: itself, or a leaf.
template <operand X>
LANEWISE_INLINE auto as_node(X&& x) {
    using A = std::remove_cvref_t<X>;
    if constexpr (!array<A>)
        return A(std::forward<X>(x));
    else if constexpr (std::is_lvalue_reference_v<X> && !A::is_reference)
        return array_reference<A>{&x};
    else
        return array_value<A>{std::forward<X>(x)};
}

template <class Op, class... A>
LANEWISE_INLINE auto make_map(A&&... nodes) {
    if constexpr (ops::check_operands<Op, compute_t<Op, value_t<A>...>>())
        return map<Op, std::remove_cvref_t<A>...>{std::forward<A>(nodes)...};
    else
        return std::get<0>(std::forward_as_tuple(nodes...)); // after the error, so that no others follow
}

/// What an operand is in an expression with an array of type T: an array or a node as it is, a number as weak as NumPy's.
template <dtype T, class X>
LANEWISE_INLINE auto as_node_beside(X&& x) {
    if constexpr (operand<X>) {
        return as_node(std::forward<X>(x));
    } else {
        using C = weak_t<T, std::remove_cvref_t<X>>;
        return constant<C>{to_dtype<C>(x)};
    }
}

template <class X, class Y>
concept operands = (operand<X> && (operand<Y> || scalar<std::remove_cvref_t<Y>>)) ||
                   (operand<Y> && scalar<std::remove_cvref_t<X>>);

/// Op applied to two operands one of which may be a number.
template <class Op, class X, class Y>
LANEWISE_INLINE auto make_binary(X&& x, Y&& y) {
    if constexpr (operand<X>)
        return make_map<Op>(as_node(std::forward<X>(x)), as_node_beside<value_t<X>>(std::forward<Y>(y)));
    else
        return make_map<Op>(as_node_beside<value_t<Y>>(std::forward<X>(x)), as_node(std::forward<Y>(y)));
}

} // namespace detail
} // namespace lanewise
