// fixed<T, N...>: a small array with its extents in the type and its elements in place.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array/nested_list.hpp"
#include "lanewise/array/view.hpp"
#include "lanewise/core/mistakes.hpp"

namespace lanewise {

/// N... elements of type T, the last axis varying fastest, stored in the object itself: no allocation. Shapes are checked at
/// compile time wherever the other operands' extents are in their types, too.
template <class T, index_t... N>
class fixed : public array_interface<fixed<T, N...>, T, static_cast<int>(sizeof...(N))> {
    static_assert(detail::is_dtype<T>, LANEWISE_NOT_A_DTYPE);
    static_assert(((N >= 0) && ...), "lanewise: the extents of a fixed array are not negative");

public:
    static constexpr int rank = static_cast<int>(sizeof...(N));
    using extents_type = extents<N...>;
    using array_interface<fixed, T, rank>::shape;

    /// Zeros.
    constexpr fixed() = default;
    /// {{1, 2}, {3, 4}}. Throws shape_error where the lists do not have the array's shape.
    fixed(detail::nested_list_t<T, rank> list)
        requires(rank > 0)
    {
        detail::copy_list<rank>(list, extents_type::shape(), data());
    }
    /// The elements of an expression, broadcast to this shape. Throws shape_error where they do not fit.
    template <operand E, class Abi = abi_tag>
    LANEWISE_INLINE fixed(const E& expression) {
        *this = expression;
    }
    // Mistakes: numbers, a container.
    template <class... S>
        requires(rank == 1 && sizeof...(S) > 0 && ((std::is_arithmetic_v<S> && std::is_convertible_v<S, T>) && ...))
    explicit fixed(S...) {
        detail::explain_construction<std::void_t<S...>>();
    }
    template <class Never = void>
    explicit fixed(detail::mistaken_container) {
        detail::explain_construction<Never>();
    }
    template <class Never = void>
    void operator=(detail::mistaken_container) {
        detail::explain_construction<Never>();
    }
    template <operand E, class Abi = abi_tag>
    LANEWISE_INLINE fixed& operator=(const E& expression) {
        using together = detail::broadcast_extents_t<extents_type, typename E::extents_type>;
        constexpr bool too_many = together::rank != dynamic_rank && together::rank != rank;
        static_assert(!too_many, "lanewise: the expression has more axes than the fixed array");
        if constexpr (!too_many && together::rank == rank)
            static_assert(std::is_same_v<together, extents_type>,
                          "lanewise: the expression's extents do not broadcast to those of the fixed array");
        if constexpr (!too_many) detail::assign(*this, expression);
        return *this;
    }
    template <scalar S>
    fixed& operator=(S value) {
        fill(value);
        return *this;
    }

    T* data() { return values_; }
    const T* data() const { return values_; }
    static constexpr dims<rank> shape() { return extents_type::shape(); }
    static constexpr dims<rank> element_strides() { return detail::c_strides(shape()); }
    view<T, rank> as_view() { return {values_, shape()}; }
    view<const T, rank> as_view() const { return {values_, shape()}; }
    fixed take() && { return *this; }

    using array_interface<fixed, T, rank>::reshape;
    using array_interface<fixed, T, rank>::ravel;
    template <class... Index>
    void reshape(const Index&...) && = delete; // would refer to a temporary
    void ravel() && = delete;

    template <scalar S>
    void fill(S value) {
        as_view().fill(value);
    }

private:
    static constexpr std::size_t count = static_cast<std::size_t>((index_t{1} * ... * N));
    T values_[count > 0 ? count : 1] = {};
};

} // namespace lanewise
