// lw::struct_view: an array of structs by LW_STRUCT, for kernels.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <type_traits>
#include <utility>

#include "lanewise/core/dtype.hpp"
#include "lanewise/core/extents.hpp"

namespace lanewise {

namespace detail {
/// A struct by LW_STRUCT, as it is outside kernels.
template <class T>
concept plain_struct = requires { typename T::lw_struct; };
template <class T>
inline constexpr bool is_struct_member = plain_struct<T> || (dtype<T> && !is_complex<T>);
template <dtype T, std::size_t N>
inline constexpr bool is_struct_member<T[N]> = !is_complex<T>;
/// std::vector, std::array, std::span, a plain array, struct_view: of such structs.
template <class S>
concept structs = requires(S& s) {
    { std::size(s) } -> std::convertible_to<std::size_t>;
    requires plain_struct<std::remove_cvref_t<decltype(*std::data(s))>>;
};
/// Refers to its elements, as std::span does: they outlive it.
template <class S>
concept refers = std::is_lvalue_reference_v<S> || requires { typename std::remove_cvref_t<S>::element_type; };
} // namespace detail

/// Structs in a row in memory; refers to them. Kernels take std::vector, std::array, std::span and plain arrays of structs as such.
template <class T>
class struct_view {
public:
    using element_type = T;
    struct_view(T* data, index_t size) : data_(data), size_(size) {}
    template <detail::structs S>
        requires(detail::refers<S> && std::convertible_to<decltype(std::data(std::declval<S&>())), T*>)
    struct_view(S&& structs) : data_(std::data(structs)), size_(static_cast<index_t>(std::size(structs))) {}
    T* data() const { return data_; }
    index_t size() const { return size_; }
    T* begin() const { return data_; }
    T* end() const { return data_ + size_; }
    T& operator()(index_t k) const { return data_[k]; }
    T& operator[](index_t k) const { return data_[k]; }

private:
    T* data_;
    index_t size_;
};

} // namespace lanewise
