// What is taken for an operand, a shape or an axis by mistake, and overloads that take it to say what to write instead.
// SPDX-License-Identifier: BSD-3-Clause
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

/// The parameter of an overload that explains. Such an overload is a template and gets every argument by a conversion of its own:
/// it loses to any other that can be called, a user's among them.
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

/// A container or C array of numbers, or of containers: no text and no pointer, of which lists in braces make other things.
template <class C>
inline constexpr bool holds_numbers = scalar<std::remove_cv_t<std::remove_all_extents_t<C>>> && std::is_array_v<C> &&
                                      !std::is_same_v<std::remove_cv_t<std::remove_all_extents_t<C>>, char>;
template <class C>
    requires std::is_class_v<C>
inline constexpr bool holds_numbers<C> = container<typename C::value_type> || (scalar<typename C::value_type> && !std::is_same_v<typename C::value_type, char>);
struct mistaken_container {
    template <container X>
        requires holds_numbers<X>
    mistaken_container(const X&) {}
};

/// Numbers, or a pointer and numbers, that are no arguments of ndarray<T, R>, but have been taken for them. A list of them in braces may
/// be an argument of something else: numbers are mistakes where a list of them makes an array, too, or none without narrowing.
template <class T, int R, class... A>
inline constexpr bool mistaken_arguments = sizeof...(A) > 0 && (R == 1 || R == dynamic_rank
                                               ? ((std::is_arithmetic_v<std::remove_reference_t<A>> && std::is_convertible_v<A, T>) && ...)
                                               : !std::is_integral_v<T> && ((std::is_lvalue_reference_v<A> && !std::is_const_v<std::remove_reference_t<A>> &&
                                                                             std::is_integral_v<std::remove_reference_t<A>>) && ...));
template <class T, int R, class P, class... A>
    requires(sizeof...(A) > 0 && std::is_same_v<std::remove_cvref_t<P>, T*>)
inline constexpr bool mistaken_arguments<T, R, P, A...> = (std::is_integral_v<std::remove_reference_t<A>> && ...);

/// At least one of them is no index, though it looks like one.
template <class... Index>
inline constexpr bool mistaken_indices = !((std::integral<Index> || is_slice<Index>) && ...) &&
                                         ((std::integral<Index> || is_slice<Index> || operand<Index> || container<Index> || scalar<Index>) && ...);

/// Result of an overload that explains, lest other errors follow: an array. (A template, so that no program need instantiate it.)
template <class>
struct double_for {
    using type = double;
};
template <class Never, int R = dynamic_rank>
using nothing = ndarray<typename double_for<Never>::type, R>;
template <class T>
T& nothing_of();

/// An error unless T is a dtype.
template <class T>
constexpr void check_dtype() {
    static_assert(is_dtype<T>, "lanewise: this element type is not a dtype: bool, int8 to int64, uint8 to uint64, float, double, or complex of the last "
                            "two");
}
template <class Never>
nothing<Never> explain_operand() {
    static_assert(!std::is_void_v<Never>, "lanewise: an operand is an array, an expression or, beside one, a number: lw::view(v.data(), {n}) makes "
                                          "one of a container with n elements, lw::view(p, {n}) of a pointer");
    return nothing_of<nothing<Never>>();
}
template <class Never>
void explain_update() {
    static_assert(!std::is_void_v<Never>, "lanewise: += and the like change an array, lw::ndarray y = x + 1 where y is an expression, by an operand: "
                                          "lw::view(v.data(), {n}) makes one of a container");
}
template <class T>
nothing<T> explain_shape() {
    check_dtype<T>();
    static_assert(!dtype<T>, "lanewise: a shape is a list of integers, lw::zeros<T>({3, 4}), or so many integers, (3, 4), or lw::dims");
    return nothing_of<nothing<T>>();
}
template <class Element, class... Index>
Element& explain_index() {
    static_assert(!mistaken_indices<Index...>, "lanewise: an index is an integer, lw::range(begin, end), lw::all, lw::newaxis or lw::ellipsis; where a mask "
                                               "holds: lw::where(mask, x, y), and for an array of indices a kernel");
    return nothing_of<Element>();
}
template <class Never>
void explain_construction() {
    static_assert(!std::is_void_v<Never>, "lanewise: an array of a shape is lw::empty<T>({n, m}), lw::zeros<T>({n, m}) or lw::full({n, m}, value), one of "
                                          "numbers {1, 2, 3}; lw::view(v.data(), {n}) refers to the elements of a container, and an array copies them");
}
template <class Never>
void explain_view() {
    static_assert(!std::is_void_v<Never>, "lanewise: a view is of a pointer and a shape in braces: lw::view(p, {n, m}); of a container with n elements: "
                                          "lw::view(v.data(), {n})");
}
template <class Never>
nothing<Never> explain_product() {
    static_assert(!std::is_void_v<Never>, "lanewise: lw::dot and lw::matmul take two arrays or expressions, lw::view(v.data(), {n}) of a container with n "
                                          "elements; a number times an array: s * x");
    return nothing_of<nothing<Never>>();
}
template <class Never>
nothing<Never> explain_reduction() {
    static_assert(!std::is_void_v<Never>, "lanewise: a reduction takes an array or an expression, lw::view(v.data(), {n}) of a container; then an axis, "
                                          "an integer, or several, {0, 1}; then options, lw::keepdims the last. The larger of two: lw::maximum(x, y)");
    return nothing_of<nothing<Never>>();
}

template <class Never>
nothing<Never> explain_quantile() {
    static_assert(!std::is_void_v<Never>, "lanewise: a percentile or quantile takes an array or an expression, lw::view(v.data(), {n}) of a container; q, a "
                                          "number, a list or an array; then an axis, an integer, or several, {0, 1}; then options");
    return nothing_of<nothing<Never>>();
}

} // namespace lanewise::detail
