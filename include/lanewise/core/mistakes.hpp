// What is taken for an operand, a shape, an axis or an index by mistake, and the words that say what to write instead.
// SPDX-License-Identifier: BSD-3-Clause
//
// Overloads that explain are templates, and get every argument by a conversion of its own: they lose to all others that can be called,
// users' among them.
#pragma once

#include <concepts>
#include <initializer_list>
#include <type_traits>

#include "lanewise/core/operand.hpp"
#include "lanewise/core/slicing.hpp"

namespace lanewise::detail {

/// A container of the standard library, text, a C array, a pointer: has elements, perhaps, but is no operand.
template <class C>
concept container = !operand<C> && (std::is_array_v<C> || std::is_pointer_v<C> || requires(const C& c) {
    typename C::value_type;
    c.size();
});
template <class S>
inline constexpr bool is_number = scalar<S> && !std::is_same_v<S, char>;
/// A container or C array of numbers, or of containers. No text and no pointer: a list of such in braces may be something else.
template <class C>
inline constexpr bool holds_numbers = std::is_array_v<C> && is_number<std::remove_cv_t<std::remove_all_extents_t<C>>>;
template <class C>
    requires std::is_class_v<C>
inline constexpr bool holds_numbers<C> = container<typename C::value_type> || is_number<typename C::value_type>;

/// The parameter of an overload that explains.
struct mistaken {
    mistaken() = default;
    template <class X>
        requires(operand<X> || container<X> || scalar<X> || std::is_enum_v<X>)
    mistaken(const X&) {}
    template <class X>
    mistaken(std::initializer_list<X>) {}
};
/// The same, but no number: beside an operand that is one, too.
struct mistaken_operand {
    template <class X>
        requires(operand<X> || container<X> || (std::is_enum_v<X> && std::is_convertible_v<X, int>))
    mistaken_operand(const X&) {}
};
/// The same, but a container.
struct mistaken_container {
    template <container X>
        requires holds_numbers<X>
    mistaken_container(const X&) {}
};

/// Numbers, or a pointer and numbers, that are no arguments of ndarray<T, R>, but have been taken for them. A list of them in braces may
/// be an argument of something else: numbers are mistakes where a list of them makes an array, too, or none without narrowing.
template <class T, int R, class... A>
inline constexpr bool mistaken_arguments =
    sizeof...(A) > 0 && ((std::is_arithmetic_v<std::remove_reference_t<A>> && std::is_convertible_v<A, T>) && ...);
template <class T, int R, class... A>
    requires(R >= 0 && R != 1)
inline constexpr bool mistaken_arguments<T, R, A...> =
    sizeof...(A) > 0 && !std::is_integral_v<T> &&
    ((std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>> && std::is_integral_v<std::remove_reference_t<A>>) && ...);
template <class T, int R, class P, class... A>
    requires(R != 0 && sizeof...(A) > 0 && std::is_same_v<std::remove_cvref_t<P>, T*>)
inline constexpr bool mistaken_arguments<T, R, P, A...> = (std::is_integral_v<std::remove_reference_t<A>> && ...);

/// At least one of them is no index, though it looks like one.
template <class... Index>
inline constexpr bool mistaken_indices = !((std::integral<Index> || is_slice<Index>) && ...) &&
                                         ((std::integral<Index> || is_slice<Index> || operand<Index> || container<Index> || scalar<Index>) && ...);

/// Result of an overload that explains, lest other errors follow. A template, so that no program need instantiate the array.
template <class>
struct double_for {
    using type = double;
};
template <class Never, int R = dynamic_rank>
using no_array = ndarray<typename double_for<Never>::type, R>;
/// Not defined.
template <class T>
T no_result();

/// What an overload asserts that explains.
template <class>
inline constexpr bool right = false;

/// An error unless T is a dtype.
template <class T>
constexpr void check_dtype() {
    static_assert(is_dtype<T>, LANEWISE_NOT_A_DTYPE);
}
template <class Never>
no_array<Never> explain_operand() {
    static_assert(right<Never>, "lanewise: an operand is an array, an expression or, beside one, a number: lw::view(v.data(), {n}) makes one "
                                "of a container with n elements, lw::view(p, {n}) of a pointer");
    return no_result<no_array<Never>>();
}
template <class Never>
void explain_update() {
    static_assert(right<Never>, "lanewise: += and the like change an array, lw::ndarray y = x + 1 where y is an expression, by an operand: "
                                "lw::view(v.data(), {n}) makes one of a container");
}
template <class T>
no_array<T> explain_shape() {
    check_dtype<T>();
    static_assert(!is_dtype<T>, "lanewise: a shape is a list of integers, lw::zeros<T>({3, 4}), or so many integers, (3, 4), or lw::dims");
    return no_result<no_array<T>>();
}
template <class Never>
void explain_construction() {
    static_assert(right<Never>, "lanewise: an array of a shape is lw::empty<T>({n, m}), lw::zeros<T>({n, m}) or lw::full({n, m}, value), one of "
                                "numbers {1, 2, 3}; lw::view(v.data(), {n}) refers to the elements of a container, and an array copies them");
}
template <class Never>
void explain_view() {
    static_assert(right<Never>, "lanewise: a view is of a pointer and a shape in braces: lw::view(p, {n, m}); of a container with n elements: "
                                "lw::view(v.data(), {n})");
}
template <class Element, class... Index>
Element explain_index() {
    static_assert(!mistaken_indices<Index...>,
                  "lanewise: an index is an integer, lw::range(begin, end), lw::all, lw::newaxis or lw::ellipsis; where a mask holds: "
                  "lw::where(mask, x, y), and for an array of indices a kernel");
    return no_result<Element>();
}
template <class Never>
no_array<Never> explain_product() {
    static_assert(right<Never>, "lanewise: lw::dot and lw::matmul take two arrays or expressions, lw::view(v.data(), {n}) of a container with n "
                                "elements; a number times an array: s * x");
    return no_result<no_array<Never>>();
}
template <class Never>
no_array<Never> explain_reduction() {
    static_assert(right<Never>, "lanewise: a reduction takes an array or an expression, lw::view(v.data(), {n}) of a container; then an axis, an "
                                "integer, or several, {0, 1}; then options, lw::keepdims the last. The larger of two: lw::maximum(x, y)");
    return no_result<no_array<Never>>();
}
template <class Never>
no_array<Never> explain_quantile() {
    static_assert(right<Never>, "lanewise: a percentile or quantile takes an array or an expression, lw::view(v.data(), {n}) of a container; q, "
                                "a number, a list or an array; then an axis, an integer, or several, {0, 1}; then options");
    return no_result<no_array<Never>>();
}

} // namespace lanewise::detail

/// The overloads of a reduction, a scan or an arg-reduction that explain.
#define LANEWISE_EXPLAINED_REDUCTION(name, qualifier)                                                                  \
    template <class Never = void>                                                                                      \
    double name(detail::mistaken) qualifier {                                                                          \
        return detail::explain_reduction<Never>(), 0.0;                                                                \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    detail::no_array<Never> name(detail::mistaken, detail::mistaken, detail::mistaken = {}) qualifier {                \
        return detail::explain_reduction<Never>();                                                                     \
    }
