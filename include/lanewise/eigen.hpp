// Lanewise and Eigen side by side: arrays as Eigen maps without a copy, and matrix products by Eigen. Optional: needs Eigen 3.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#if !__has_include(<Eigen/Core>)
#error "lanewise: <lanewise/eigen.hpp> needs Eigen 3: add its include directory, /usr/include/eigen3 say"
#endif
#include <Eigen/Core>

#include "lanewise/linalg.hpp"

namespace lanewise {
namespace detail {

template <class T>
using eigen_matrix = Eigen::Matrix<std::remove_const_t<T>, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class T>
using eigen_map = Eigen::Map<std::conditional_t<std::is_const_v<T>, const eigen_matrix<T>, eigen_matrix<T>>, Eigen::Unaligned,
                             Eigen::Stride<Eigen::Dynamic, Eigen::Dynamic>>;

} // namespace detail

/// The matrix as an Eigen::Map over the same elements, whatever its strides. It must not outlive the array.
template <class T>
detail::eigen_map<T> as_eigen(const view<T, 2>& v) {
    return {v.data(), v.shape()[0], v.shape()[1], {v.element_strides()[0], v.element_strides()[1]}};
}
template <class T>
detail::eigen_map<T> as_eigen(ndarray<T, 2>& a) {
    return as_eigen(a.as_view());
}
template <class T>
detail::eigen_map<const T> as_eigen(const ndarray<T, 2>& a) {
    return as_eigen(a.as_view());
}
template <class T>
void as_eigen(const ndarray<T, 2>&&) = delete;

/// Asks matmul() for Eigen's product.
struct with_eigen_t {};
inline constexpr with_eigen_t with_eigen{};

/// matmul(a, b, lw::with_eigen): the product of two matrices of one dtype, computed by Eigen, whose code is compiled for the
/// command line's instruction set alone. Throws shape_error where the inner extents differ.
template <array X, array Y>
    requires(rank_of<X> == 2 && rank_of<Y> == 2 && std::same_as<value_t<X>, value_t<Y>>)
ndarray<value_t<X>, 2> matmul(const X& x, const Y& y, with_eigen_t) {
    if (x.shape(1) != y.shape(0))
        throw shape_error("matmul: shapes " + detail::shape_text(x.shape()) + " and " + detail::shape_text(y.shape()) +
                          " do not fit: " + std::to_string(x.shape(1)) + " is different from " + std::to_string(y.shape(0)));
    ndarray<value_t<X>, 2> product(dims<2>({x.shape(0), y.shape(1)}));
    as_eigen(product).noalias() = as_eigen(x.as_view()) * as_eigen(y.as_view());
    return product;
}

} // namespace lanewise
