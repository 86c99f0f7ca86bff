// view<T, R>: an array whose elements belong to somebody else, with any strides, also negative ones and 0.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array/interface.hpp"
#include "lanewise/core/mistakes.hpp"

namespace lanewise {

/// Refers to elements of type T (const T: read only) along R axes. Copying a view copies the reference; assigning to a view
/// assigns the elements, as `a[...] = ` does in NumPy. It must not outlive the array that owns the elements.
template <class T, int R>
class view : public array_interface<view<T, R>, T, R> {
    static_assert(detail::is_dtype<std::remove_const_t<T>>, LANEWISE_NOT_A_DTYPE);

public:
    using typename array_interface<view, T, R>::value_type;
    using extents_type = detail::extents_of_rank_t<R>;
    using array_interface<view, T, R>::shape;

    /// No elements, as an array has none.
    view()
        requires(R != 0)
    = default;
    view(const view&) = default;
    /// `element_strides` count elements, not bytes.
    view(T* data, const dims<R>& shape, const dims<R>& element_strides)
        : data_(data), shape_(shape), strides_(element_strides) {}
    /// Contiguous elements.
    view(T* data, const dims<R>& shape) : view(data, shape, detail::c_strides(shape)) {}
    template <std::integral Index, std::size_t N>
        requires(R == static_cast<int>(N) || R == dynamic_rank)
    view(T* data, const Index (&extents)[N]) : view(data, dims<R>(dims<static_cast<int>(N)>(extents))) {}
    template <std::size_t N>
        requires(R == static_cast<int>(N) || R == dynamic_rank)
    view(T* data, const index_t (&extents)[N]) : view(data, dims<R>(dims<static_cast<int>(N)>(extents))) {}

    /// Of another view: const of mutable, dynamic rank of static; or static of dynamic where the rank is R, else it throws
    /// shape_error.
    template <class U, int Q>
        requires((std::is_same_v<U, T> || std::is_same_v<const U, T>) && !(std::is_same_v<U, T> && Q == R) &&
                 (Q == R || Q == dynamic_rank || R == dynamic_rank))
    view(const view<U, Q>& other) : view(other.data(), other.shape(), other.element_strides()) {}
    /// Of an array that lives on; of a temporary it would dangle.
    template <class U, int Q>
        requires(std::is_same_v<U, std::remove_const_t<T>> && (Q == R || Q == dynamic_rank || R == dynamic_rank))
    view(ndarray<U, Q>& owner) : view(owner.as_view()) {}
    template <class U, int Q>
        requires(std::is_same_v<const U, T> && (Q == R || Q == dynamic_rank || R == dynamic_rank))
    view(const ndarray<U, Q>& owner) : view(owner.as_view()) {}
    template <class U, int Q>
    view(ndarray<U, Q>&& temporary) = delete;
    template <class U, index_t... N>
        requires(std::is_same_v<U, std::remove_const_t<T>> && (R == sizeof...(N) || R == dynamic_rank))
    view(fixed<U, N...>& owner) : view(owner.as_view()) {}
    template <class U, index_t... N>
        requires(std::is_same_v<const U, T> && (R == sizeof...(N) || R == dynamic_rank))
    view(const fixed<U, N...>& owner) : view(owner.as_view()) {}
    template <class U, index_t... N>
    view(fixed<U, N...>&& temporary) = delete;

    // Mistakes: extents that are no list, a container.
    template <std::integral... Extent>
        requires(sizeof...(Extent) > 0)
    explicit view(T*, Extent...) {
        detail::explain_view<std::void_t<Extent...>>();
    }
    template <class Never = void>
    explicit view(detail::mistaken_container, detail::mistaken = {}) {
        detail::explain_view<Never>();
    }
    template <class Never = void>
    void operator=(detail::mistaken_container) const {
        detail::explain_view<Never>();
    }

    T* data() const { return data_; }
    const dims<R>& shape() const { return shape_; }
    const dims<R>& element_strides() const { return strides_; }
    view as_view() const { return *this; }

    const view& operator=(const view& other) const { return assign_from(other); }
    /// Broadcasts to this shape and converts. Throws shape_error, before anything is written, where the shapes do not fit.
    template <operand E, class Abi = abi_tag>
    const view& operator=(const E& expression) const {
        return assign_from<E, Abi>(expression);
    }
    template <scalar S>
    const view& operator=(S value) const {
        fill(value);
        return *this;
    }
    /// Every element `value`. Throws value_error where an integer does not fit the dtype.
    template <scalar S, class Abi = abi_tag>
    void fill(S value) const;

private:
    template <class E, class Abi = abi_tag>
    const view& assign_from(const E& expression) const {
        detail::assign(*this, expression);
        return *this;
    }

    T* data_ = nullptr;
    dims<R> shape_ = detail::no_elements<R>(), strides_ = shape_;
};

template <detail::container C, class... Shape>
    requires std::is_class_v<C>
view(const C&, const Shape&...) -> view<double>; // which explains, and so does the next one
template <detail::container C, class Index, std::size_t N>
    requires std::is_class_v<C>
view(const C&, const Index (&)[N]) -> view<double>;

namespace detail {

/// As numpy.reshape counts: one extent of -1 is whatever is left.
template <int Q>
dims<Q> resolve_reshape(index_t size, dims<Q> shape) {
    const dims<Q> asked = shape;
    int unknown = -1;
    index_t known = 1;
    for (int k = 0; k < shape.size(); ++k) {
        if (shape[k] == -1) {
            if (unknown >= 0) throw shape_error("can only specify one unknown dimension: " + shape_text(asked));
            unknown = k;
        } else if (shape[k] < 0 || __builtin_mul_overflow(known, shape[k], &known)) {
            throw shape_error("cannot reshape array of size " + std::to_string(size) + " into shape " +
                              shape_text(asked));
        }
    }
    if (unknown >= 0 && known > 0) shape[unknown] = size / known;
    if (unknown >= 0 ? known == 0 || size % known != 0 : known != size)
        throw shape_error("cannot reshape array of size " + std::to_string(size) + " into shape " + shape_text(asked));
    return shape;
}

/// A view of the same elements in another shape. Throws shape_error where that takes a copy.
template <class T, int R, int Q>
view<T, Q> reshape_view(const view<T, R>& v, const dims<Q>& asked) {
    const dims<Q> shape = resolve_reshape(v.size(), asked);
    if (v.is_contiguous()) return {v.data(), shape};
    // Each old axis run that is contiguous within itself may be cut anew: match the two shapes run by run.
    dims<Q> strides;
    strides.set_size(shape.size());
    int old_axis = 0, new_axis = 0;
    const int old_rank = v.shape().size(), new_rank = shape.size();
    while (new_axis < new_rank) {
        index_t old_count = 1, new_count = 1;
        const int old_first = old_axis, new_first = new_axis;
        do {
            if (new_count <= old_count && new_axis < new_rank) new_count *= shape[new_axis++];
            else if (old_axis < old_rank) old_count *= v.shape()[old_axis++];
            else break;
        } while (new_count != old_count || (old_axis == old_first && new_count != 1));
        index_t step = 1, expected = 0;
        bool innermost = true;
        for (int k = old_axis - 1; k >= old_first; --k) {
            if (v.shape()[k] == 1) continue;
            const index_t stride = v.element_strides()[k];
            if (innermost) step = stride;
            else if (stride != expected)
                throw shape_error("cannot reshape a view of shape " + shape_text(v.shape()) + " into shape " +
                                  shape_text(shape) + " without a copy: copy() it first");
            expected = stride * v.shape()[k];
            innermost = false;
        }
        for (int k = new_axis - 1; k >= new_first; --k) {
            strides[k] = step;
            step *= shape[k];
        }
    }
    return {v.data(), shape, strides};
}

} // namespace detail
} // namespace lanewise
