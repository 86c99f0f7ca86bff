// ndarray<T, R>: the array that owns its elements.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <utility>

#include "lanewise/array/nested_list.hpp"
#include "lanewise/array/storage.hpp"
#include "lanewise/array/view.hpp"
#include "lanewise/core/mistakes.hpp"

namespace lanewise {

/// R axes (dynamic_rank: as many as it is given at run time) of elements of type T, contiguous, the last axis varying
/// fastest. Copies are deep; slices, transposes and reshapes are views.
template <class T, int R>
class ndarray : public array_interface<ndarray<T, R>, T, R> {
    static_assert(detail::is_dtype<T>, LANEWISE_NOT_A_DTYPE);

public:
    using extents_type = detail::extents_of_rank_t<R>;
    using array_interface<ndarray, T, R>::shape;

    /// No elements: every extent 0 (dynamic rank: one axis).
    ndarray() : ndarray(detail::no_elements<R>()) {}
    ndarray(const ndarray&) = default;
    /// `other` has no elements afterwards; without axes it keeps its only one.
    ndarray(ndarray&& other) noexcept(R != 0) : shape_(other.shape_), strides_(other.strides_) { storage_ = other.release(); }
    ndarray& operator=(ndarray&& other) noexcept(R != 0) {
        const dims<R> shape = other.shape_, strides = other.strides_; // `other` may be this one
        storage_ = other.release();
        shape_ = shape;
        strides_ = strides;
        return *this;
    }
    ndarray& operator=(const ndarray& other) {
        if (shape_ == other.shape_)
            std::copy_n(other.data(), this->size(), data());
        else
            *this = ndarray(other);
        return *this;
    }

    /// Elements that are not initialised: see also zeros(), full(). Throws shape_error for a negative or too large extent.
    explicit ndarray(const dims<R>& shape)
        : storage_(detail::count_elements(shape, sizeof(T))), shape_(shape), strides_(detail::c_strides(shape)) {}
    /// Likewise. An array of extents, lest a list of them be taken for arguments of a constructor that explains.
    template <std::integral Index>
        requires(R > 1)
    explicit ndarray(const Index (&shape)[R > 1 ? R : 1]) : ndarray(dims<R>(shape)) {}
    explicit ndarray(const index_t (&shape)[R > 1 ? R : 1])
        requires(R > 1)
        : ndarray(dims<R>(shape)) {}
    /// {{1, 2}, {3, 4}}. Throws shape_error where the inner lists differ in length.
    ndarray(detail::nested_list_t<T, (R > 1 ? R : 2)> list)
        requires(R > 1)
        : ndarray(shape_of(list)) {
        detail::copy_list<R>(list, shape_, data());
    }
    /// {1, 2, 3}. Apart from the others, so that lw::ndarray{1, 2} finds its type: GCC looks for a plain list in the class.
    ndarray(std::initializer_list<T> list)
        requires(R == 1 || R == dynamic_rank)
        : ndarray(shape_of(list)) {
        std::copy(list.begin(), list.end(), data());
    }

    /// The elements of an expression or of another array, converted to T.
    template <operand E, class Abi = abi_tag>
        requires(R == dynamic_rank || rank_of<E> == dynamic_rank || rank_of<E> == R)
    ndarray(const E& expression) : ndarray() {
        detail::assign(*this, expression);
    }
    template <operand E>
        requires(R != dynamic_rank && rank_of<E> != dynamic_rank && rank_of<E> != R)
    ndarray(const E&) {
        static_assert(rank_of<E> == R, "lanewise: an ndarray<T, R> cannot hold an expression of another rank");
    }

    // Mistakes: numbers, or a pointer and numbers; a list of extents and a value; a container.
    template <class... A>
        requires(detail::mistaken_arguments<T, R, A...>)
    explicit ndarray(A&&...) {
        detail::explain_construction<std::void_t<A...>>();
    }
    template <std::integral Index, std::size_t N, scalar S>
    explicit ndarray(const Index (&)[N], S) {
        detail::explain_construction<std::void_t<S>>();
    }
    template <class Never = void>
    explicit ndarray(detail::mistaken_container) {
        detail::explain_construction<Never>();
    }
    template <class Never = void>
    void operator=(detail::mistaken_container) {
        detail::explain_construction<Never>();
    }

    /// Takes the shape of the expression. Where that throws, the array keeps its shape and contents.
    template <operand E, class Abi = abi_tag>
    ndarray& operator=(const E& expression) {
        detail::assign(*this, expression);
        return *this;
    }
    template <scalar S>
    ndarray& operator=(S value) {
        fill(value);
        return *this;
    }

    T* data() { return storage_.data(); }
    const T* data() const { return storage_.data(); }
    const dims<R>& shape() const { return shape_; }
    const dims<R>& element_strides() const { return strides_; }
    view<T, R> as_view() { return {storage_.data(), shape_, strides_}; }
    view<const T, R> as_view() const { return {storage_.data(), shape_, strides_}; }

    /// Every element `value`. Throws value_error where an integer does not fit the dtype.
    template <scalar S>
    void fill(S value) {
        as_view().fill(value);
    }

    using array_interface<ndarray, T, R>::reshape;
    using array_interface<ndarray, T, R>::ravel;
    /// Of a temporary the array itself.
    template <std::integral... Index>
    auto reshape(Index... extents) && {
        return std::move(*this).take(dims<static_cast<int>(sizeof...(Index))>({static_cast<index_t>(extents)...}));
    }
    template <int Q>
    ndarray<T, Q> reshape(const dims<Q>& shape) && {
        return std::move(*this).take(shape);
    }
    ndarray<T, 1> ravel() && { return std::move(*this).reshape(-1); }

    /// The storage in another shape; the array is left empty. Throws shape_error where the number of elements differs.
    template <int Q>
    ndarray<T, Q> take(const dims<Q>& shape) && {
        return ndarray<T, Q>(std::move(*this), detail::resolve_reshape(this->size(), shape));
    }
    ndarray take() && { return std::move(*this); }

private:
    template <class, int>
    friend class ndarray;

    template <int Q>
    ndarray(ndarray<T, Q>&& other, const dims<R>& shape)
        : storage_(other.release()), shape_(shape), strides_(detail::c_strides(shape)) {}
    detail::storage<T> release() noexcept(R != 0) {
        if constexpr (R == 0) {
            return storage_;
        } else {
            shape_ = strides_ = detail::no_elements<R>();
            return std::move(storage_);
        }
    }

    template <class List>
    static dims<R> shape_of(const List& list) {
        dims<(R == dynamic_rank ? 1 : R)> shape;
        detail::list_shape(list, shape);
        return shape;
    }

    detail::storage<T> storage_;
    dims<R> shape_, strides_;
};

template <operand E>
ndarray(const E&) -> ndarray<value_t<E>, rank_of<E>>;
template <dtype T>
ndarray(std::initializer_list<T>) -> ndarray<T, 1>;
template <dtype T>
ndarray(std::initializer_list<std::initializer_list<T>>) -> ndarray<T, 2>;
template <detail::container C>
ndarray(const C&) -> ndarray<double>; // which explains, and so does the next one
template <std::integral... Extent>
    requires(sizeof...(Extent) > 0)
ndarray(Extent...) -> ndarray<double>;

} // namespace lanewise
