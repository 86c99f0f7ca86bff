// The members that every array has: shape, element access, slices, transposes, iteration.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <string>
#include <type_traits>

#include "lanewise/core/mistakes.hpp"
#include "lanewise/core/operand.hpp"
#include "lanewise/core/slicing.hpp"

namespace lanewise {
namespace detail {

template <class T, int R, int Q>
view<T, Q> reshape_view(const view<T, R>& v, const dims<Q>& asked);

/// Walks the elements of a one-dimensional array.
template <class T>
class strided_iterator {
public:
    using value_type = std::remove_const_t<T>;
    using difference_type = index_t;
    using reference = T&;
    using pointer = T*;
    using iterator_category = std::random_access_iterator_tag;

    strided_iterator() = default;
    strided_iterator(T* base, index_t position, index_t stride) : base_(base), position_(position), stride_(stride) {}

    T& operator*() const { return base_[position_ * stride_]; }
    T* operator->() const { return &**this; }
    T& operator[](index_t n) const { return base_[(position_ + n) * stride_]; }
    strided_iterator& operator++() { return *this += 1; }
    strided_iterator& operator--() { return *this -= 1; }
    strided_iterator operator++(int) { return {base_, position_++, stride_}; }
    strided_iterator operator--(int) { return {base_, position_--, stride_}; }
    strided_iterator& operator+=(index_t n) {
        position_ += n;
        return *this;
    }
    strided_iterator& operator-=(index_t n) { return *this += -n; }
    friend strided_iterator operator+(strided_iterator it, index_t n) { return it += n; }
    friend strided_iterator operator+(index_t n, strided_iterator it) { return it += n; }
    friend strided_iterator operator-(strided_iterator it, index_t n) { return it -= n; }
    friend index_t operator-(const strided_iterator& a, const strided_iterator& b) { return a.position_ - b.position_; }
    friend bool operator==(const strided_iterator& a, const strided_iterator& b) { return a.position_ == b.position_; }
    friend auto operator<=>(const strided_iterator& a, const strided_iterator& b) {
        return a.position_ <=> b.position_;
    }

private:
    T* base_ = nullptr;
    index_t position_ = 0, stride_ = 1; // an index, not a pointer: a pointer past a strided array's end is undefined
};

} // namespace detail

/// Base of ndarray, view and fixed. D is the array; Element its element type, const where it may not be written; R its rank.
/// D gives `view<Element, R> as_view()`, `view<const Element, R> as_view() const`, both cheap.
template <class D, class Element, int R>
class array_interface {
    using const_element = std::add_const_t<Element>;

    D& self() { return static_cast<D&>(*this); }
    const D& self() const { return static_cast<const D&>(*this); }

public:
    using kind = array_kind;
    using value_type = std::remove_const_t<Element>;
    static constexpr int rank = R;
    /// Whether the array merely refers to its elements. Then its constness is that of the elements.
    static constexpr bool is_reference = std::is_same_v<D, view<Element, R>>;

    /// NumPy's name of the element type.
    static constexpr std::string_view dtype() { return dtype_name<value_type>; }
    int ndim() const { return self().shape().size(); }
    /// Extent of one axis; negative axes count from the end. Throws index_error outside.
    index_t shape(index_t axis) const { return self().shape()[detail::normalize_axis(axis, ndim())]; }
    index_t size() const {
        index_t n = 1;
        for (index_t extent : self().shape()) n *= extent;
        return n;
    }
    static constexpr index_t itemsize() { return static_cast<index_t>(sizeof(value_type)); }
    index_t nbytes() const { return size() * itemsize(); }
    /// NumPy's strides: in bytes.
    dims<R> strides() const {
        dims<R> bytes = self().element_strides();
        for (int k = 0; k < bytes.size(); ++k) bytes[k] *= itemsize();
        return bytes;
    }
    /// Whether the elements lie one after the other, the last axis varying fastest.
    bool is_contiguous() const {
        const auto& shape = self().shape();
        const auto& strides = self().element_strides();
        if (size() == 0) return true;
        index_t expected = 1;
        for (int k = shape.size() - 1; k >= 0; --k) {
            if (shape[k] != 1 && strides[k] != expected) return false;
            expected *= shape[k];
        }
        return true;
    }

    /// a(i, j): the element where there is an index for each axis; otherwise the sub-array, a view. Slices, lw::newaxis and
    /// lw::ellipsis may stand among the indices, and negative ones then count from the end. The indices of a single
    /// element are unchecked in optimised builds, where they must be from 0 to the extent: see at(), and LANEWISE_CHECKS.
    template <class... Index>
        requires((std::integral<Index> || detail::is_slice<Index>) && ...)
    LANEWISE_INLINE decltype(auto) operator()(const Index&... index) {
        return access<Element, LANEWISE_CHECKS != 0>(self(), index...);
    }
    template <class... Index>
        requires((std::integral<Index> || detail::is_slice<Index>) && ...)
    LANEWISE_INLINE decltype(auto) operator()(const Index&... index) const {
        return access<const_access, LANEWISE_CHECKS != 0>(self(), index...);
    }
    template <class... Index>
        requires(detail::mistaken_indices<Index...>)
    Element& operator()(const Index&...) const {
        return detail::explain_index<Element&, Index...>();
    }
    template <std::integral Index>
    Element& operator()(std::initializer_list<Index>) const {
        return detail::explain_index<Element&, std::initializer_list<Index>>();
    }
#if defined(__cpp_multidimensional_subscript)
    template <class... Index>
        requires((std::integral<Index> || detail::is_slice<Index>) && ...)
    LANEWISE_INLINE decltype(auto) operator[](const Index&... index) {
        return (*this)(index...);
    }
    template <class... Index>
        requires((std::integral<Index> || detail::is_slice<Index>) && ...)
    LANEWISE_INLINE decltype(auto) operator[](const Index&... index) const {
        return (*this)(index...);
    }
    template <class... Index>
        requires(detail::mistaken_indices<Index...>)
    Element& operator[](const Index&...) const {
        return detail::explain_index<Element&, Index...>();
    }
#else
    template <class Index>
        requires(std::integral<Index> || detail::is_slice<Index>)
    LANEWISE_INLINE decltype(auto) operator[](const Index& index) {
        return (*this)(index);
    }
    template <class Index>
        requires(std::integral<Index> || detail::is_slice<Index>)
    LANEWISE_INLINE decltype(auto) operator[](const Index& index) const {
        return (*this)(index);
    }
    template <class Index>
        requires(detail::mistaken_indices<Index>)
    Element& operator[](const Index&) const {
        return detail::explain_index<Element&, Index>();
    }
#endif

    template <std::integral Index>
    Element& operator[](std::initializer_list<Index>) const {
        return detail::explain_index<Element&, std::initializer_list<Index>>();
    }

    /// The element, always checked; negative indices count from the end. Throws index_error.
    template <std::integral... Index>
    Element& at(const Index&... index) {
        return access_checked<Element>(self(), index...);
    }
    template <std::integral... Index>
    auto& at(const Index&... index) const {
        return access_checked<const_access>(self(), index...);
    }

    template <class... Index>
        requires(detail::mistaken_indices<Index...>)
    Element& at(const Index&...) const {
        return detail::explain_index<Element&, Index...>();
    }

    /// Row i of a matrix, the sub-array i along the first axis. A view.
    auto row(index_t i) { return (*this)(i, ellipsis); }
    auto row(index_t i) const { return (*this)(i, ellipsis); }

    /// The axes in reverse order. A view: nothing is copied.
    auto T() { return transposed(self().as_view()); }
    auto T() const { return transposed(self().as_view()); }
    auto transpose() { return T(); }
    auto transpose() const { return T(); }

    /// The same elements in another shape, one extent of which may be -1: whatever is left. A view. Throws shape_error where
    /// the number of elements differs, or where the strides would need a copy: see copy().
    template <std::integral... Index>
    auto reshape(Index... extents) & {
        return reshape(dims<static_cast<int>(sizeof...(Index))>({static_cast<index_t>(extents)...}));
    }
    template <std::integral... Index>
    auto reshape(Index... extents) const& {
        return reshape(dims<static_cast<int>(sizeof...(Index))>({static_cast<index_t>(extents)...}));
    }
    template <int Q>
    auto reshape(const dims<Q>& shape) & {
        return detail::reshape_view(self().as_view(), shape);
    }
    template <int Q>
    auto reshape(const dims<Q>& shape) const& {
        return detail::reshape_view(self().as_view(), shape);
    }
    template <class Never = void>
    detail::no_array<Never> reshape(detail::mistaken, detail::mistaken = {}, detail::mistaken = {}) const& {
        static_assert(detail::right<Never>, "lanewise: reshape takes so many integers, x.reshape(3, 4), or x.reshape(lw::dims({3, 4}))");
        return detail::no_result<detail::no_array<Never>>();
    }
    /// All elements along one axis. A view, as of reshape(-1).
    auto ravel() & { return reshape(-1); }
    auto ravel() const& { return reshape(-1); }

    /// The elements in a new contiguous array.
    template <class Abi = abi_tag>
    ndarray<value_type, R> copy() const {
        return ndarray<value_type, R>(self());
    }

    /// The elements of a one-dimensional array. Of another the rows are x.row(i), x.ravel() has all elements.
    void begin() const
        requires(R != 1)
    = delete;
    void end() const
        requires(R != 1)
    = delete;
    auto begin()
        requires(R == 1)
    {
        return iterator_at<Element>(self(), 0);
    }
    auto end()
        requires(R == 1)
    {
        return iterator_at<Element>(self(), size());
    }
    auto begin() const
        requires(R == 1)
    {
        return iterator_at<const_access>(self(), 0);
    }
    auto end() const
        requires(R == 1)
    {
        return iterator_at<const_access>(self(), size());
    }

protected:
    using const_access = std::conditional_t<is_reference, Element, const_element>;

private:
    template <class V>
    static auto transposed(V v) {
        auto shape = v.shape(), strides = v.element_strides();
        const int axes = shape.size();
        for (int k = 0; k < axes; ++k) {
            shape[k] = v.shape()[axes - 1 - k];
            strides[k] = v.element_strides()[axes - 1 - k];
        }
        return V(v.data(), shape, strides);
    }

    template <class E, class S>
    static detail::strided_iterator<E> iterator_at(S& a, index_t position) {
        return {a.data(), position, a.element_strides()[0]};
    }

    template <class E, bool Checked, class S, class... Index>
    LANEWISE_INLINE static decltype(auto) access(S& a, const Index&... index) {
        constexpr bool all_integers = (std::integral<Index> && ...);
        if constexpr (all_integers && R != dynamic_rank && static_cast<int>(sizeof...(Index)) == R) {
            if constexpr (Checked) {
                return access_checked<E>(a, index...);
            } else {
                const auto& strides = a.element_strides();
                index_t offset = 0;
                int axis = 0;
                ((offset += static_cast<index_t>(index) * strides[axis++]), ...);
                return static_cast<E&>(a.data()[offset]);
            }
        } else if constexpr (all_integers && R == dynamic_rank) {
            return access_checked<E>(a, index...); // whether it is an element is known at run time only
        } else {
            const auto s = detail::slice(a.shape(), a.element_strides(), index...);
            constexpr int rank_after = detail::sliced_rank<R, Index...>;
            return view<E, rank_after>(a.data() + s.offset, s.new_shape, s.new_strides);
        }
    }

    template <class E, class S, class... Index>
    static E& access_checked(S& a, const Index&... index) {
        constexpr int given = static_cast<int>(sizeof...(Index));
        static_assert(R == dynamic_rank || given == R, "lanewise: at() takes one index for each axis");
        const auto& shape = a.shape();
        const auto& strides = a.element_strides();
        if (given != shape.size())
            throw index_error("array is " + std::to_string(shape.size()) + "-dimensional, but " +
                              std::to_string(given) + " indices were given for an element");
        index_t offset = 0;
        int axis = 0;
        ((offset += detail::normalize_index(static_cast<index_t>(index), shape[axis], axis) * strides[axis], ++axis), ...);
        return a.data()[offset];
    }
};

} // namespace lanewise
