// lw::dot and lw::matmul: products of vectors and matrices.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>

#include "lanewise/array/creation.hpp"
#include "lanewise/core/mistakes.hpp"
#include "lanewise/expr/operators.hpp"
#include "lanewise/expr/reductions.hpp"

#define LANEWISE_INL "lanewise/target/matmul.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <class T>
struct matmul_step {
    void (*run)(const T* a, index_t a_row, const T* panel, T* c, index_t c_row, index_t depth);
    index_t rows, columns;
};
template <class T>
const matmul_step<T>& matmul_step_for() {
#define LANEWISE_ENTRY(target, open, close)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::matmul_kernel<T>::run, LANEWISE_TARGET_NAMESPACE(target)::matmul_kernel<T>::rows, \
     LANEWISE_TARGET_NAMESPACE(target)::matmul_kernel<T>::columns},
    static constexpr matmul_step<T> table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()];
}

/// c[m x n] += a[m x k] * b[k x n], all contiguous in C order.
template <class T>
void multiply_into(const T* a, const T* b, T* c, index_t m, index_t n, index_t k) {
    if constexpr (is_complex<T>) { // no packs of complex numbers
        for (index_t i = 0; i < m; ++i)
            for (index_t p = 0; p < k; ++p)
                for (index_t j = 0; j < n; ++j) c[i * n + j] += a[i * k + p] * b[p * n + j];
    } else {
        const auto& step = matmul_step_for<T>();
        constexpr index_t depth = 256, height = 96; // a block of `a` fits a second-level cache, a panel of `b` a first-level one
        const index_t panels = (n + step.columns - 1) / step.columns;
        storage<T> packed(std::min(depth, k) * panels * step.columns);
        storage<T> edge(step.rows * (step.columns + depth)); // a tile of c and of a that would reach beyond the matrix
        for (index_t p0 = 0; p0 < k; p0 += depth) {
            const index_t deep = std::min(depth, k - p0);
            for (index_t panel = 0; panel < panels; ++panel) {
                T* to = packed.data() + panel * deep * step.columns;
                const index_t j0 = panel * step.columns, wide = std::min(step.columns, n - j0);
                for (index_t p = 0; p < deep; ++p, to += step.columns) {
                    std::copy_n(b + (p0 + p) * n + j0, wide, to);
                    std::fill(to + wide, to + step.columns, T(0));
                }
            }
            for (index_t i0 = 0; i0 < m; i0 += height) {
                const index_t end = std::min(i0 + height, m);
                for (index_t panel = 0; panel < panels; ++panel) {
                    const T* from = packed.data() + panel * deep * step.columns;
                    const index_t j0 = panel * step.columns, wide = std::min(step.columns, n - j0);
                    for (index_t i = i0; i < end; i += step.rows) {
                        const index_t high = std::min(step.rows, end - i);
                        if (high == step.rows && wide == step.columns) {
                            step.run(a + i * k + p0, k, from, c + i * n + j0, n, deep);
                            continue;
                        }
                        // At the edge the tile is computed beside the matrix, and so are rows of `a` that are not there.
                        T* tile = edge.data();
                        std::fill_n(tile, step.rows * step.columns, T(0));
                        for (index_t r = 0; r < high; ++r) std::copy_n(c + (i + r) * n + j0, wide, tile + r * step.columns);
                        const T* rows = a + i * k + p0;
                        if (high < step.rows) {
                            T* copy = tile + step.rows * step.columns;
                            std::fill_n(copy, step.rows * deep, T(0));
                            for (index_t r = 0; r < high; ++r) std::copy_n(rows + r * k, deep, copy + r * deep);
                            rows = copy;
                        }
                        step.run(rows, high < step.rows ? deep : k, from, tile, step.columns, deep);
                        for (index_t r = 0; r < high; ++r) std::copy_n(tile + r * step.columns, wide, c + (i + r) * n + j0);
                    }
                }
            }
        }
    }
}

/// A contiguous matrix of T with the operand's elements: the operand's own memory where it is one already.
template <class T, operand X>
struct matrix_of {
    ndarray<T, 2> copy;
    const T* data;
    index_t rows, columns;

    /// A vector becomes a row, or a column.
    matrix_of(const X& x, bool as_column) {
        const dims<rank_of<X>> shape(x.shape());
        if (shape.size() < 1 || shape.size() > 2)
            throw shape_error("matmul: operands must be vectors or matrices, not of shape " + shape_text(shape));
        const bool vector = shape.size() == 1;
        rows = vector ? (as_column ? shape[0] : 1) : shape[0];
        columns = vector ? (as_column ? 1 : shape[0]) : shape[1];
        if constexpr (array<X> && std::is_same_v<value_t<X>, T>) {
            if (x.is_contiguous()) {
                data = x.data();
                return;
            }
        }
        copy = ndarray<T, rank_of<X>>(x).take(dims<2>({rows, columns}));
        data = copy.data();
    }
    matrix_of(const matrix_of&) = delete;
};

template <operand X, operand Y>
inline constexpr int product_rank = rank_of<X> == dynamic_rank || rank_of<Y> == dynamic_rank ? dynamic_rank
                                                                                             : rank_of<X> + rank_of<Y> - 2;

} // namespace LANEWISE_ABI
} // namespace detail

/// The product of two matrices, (m, k) and (k, n) -> (m, n); of a matrix and a vector, (m, k) and (k,) -> (m,), or the other way
/// round; of two vectors the inner product, an array of rank 0. Dtypes are promoted; integers wrap. Throws shape_error where
/// the inner extents differ, or an operand has more than two axes.
template <operand X, operand Y, class Abi = abi_tag>
ndarray<promote_t<value_t<X>, value_t<Y>>, detail::product_rank<X, Y>> matmul(const X& x, const Y& y) {
    static_assert((rank_of<X> == dynamic_rank || (rank_of<X> >= 1 && rank_of<X> <= 2)) &&
                      (rank_of<Y> == dynamic_rank || (rank_of<Y> >= 1 && rank_of<Y> <= 2)),
                  "lanewise: matmul takes vectors and matrices");
    using T = promote_t<value_t<X>, value_t<Y>>;
    using W = std::conditional_t<std::is_same_v<T, bool>, std::uint64_t, T>; // products of truth values are counted
    const detail::matrix_of<W, X> a(x, false);
    const detail::matrix_of<W, Y> b(y, true);
    if (a.columns != b.rows)
        throw shape_error("matmul: shapes " + detail::shape_text(dims<rank_of<X>>(x.shape())) + " and " +
                          detail::shape_text(dims<rank_of<Y>>(y.shape())) + " do not fit: " + std::to_string(a.columns) +
                          " is different from " + std::to_string(b.rows));
    ndarray<W, 2> c = zeros<W>(dims<2>({a.rows, b.columns}));
    detail::multiply_into(a.data, b.data, c.data(), a.rows, b.columns, a.columns);
    dims<detail::product_rank<X, Y>> shape;
    const bool keeps_rows = dims<rank_of<X>>(x.shape()).size() == 2, keeps_columns = dims<rank_of<Y>>(y.shape()).size() == 2;
    shape.set_size(static_cast<int>(keeps_rows) + static_cast<int>(keeps_columns));
    if (keeps_rows) shape[0] = a.rows;
    if (keeps_columns) shape[shape.size() - 1] = b.columns;
    return std::move(c).take(shape);
}

template <class Never = void>
detail::no_array<Never> matmul(detail::mistaken, detail::mistaken) {
    return detail::explain_product<Never>();
}

/// As matmul(); of two vectors a number: the sum of the products, in the operands' common type.
template <operand X, operand Y, class Abi = abi_tag>
auto dot(const X& x, const Y& y) {
    if constexpr (rank_of<X> == 1 && rank_of<Y> == 1) {
        using T = promote_t<value_t<X>, value_t<Y>>;
        const index_t n = dims<1>(x.shape())[0], m = dims<1>(y.shape())[0];
        if (n != m)
            throw shape_error("shapes (" + std::to_string(n) + ",) and (" + std::to_string(m) + ",) not aligned: " +
                              std::to_string(n) + " (dim 0) != " + std::to_string(m) + " (dim 0)");
        if (n == 0) return T(0);
        return static_cast<T>(sum(x * y));
    } else {
        return matmul(x, y);
    }
}
template <class Never = void>
double dot(detail::mistaken, detail::mistaken = {}) {
    return detail::explain_product<Never>(), 0.0;
}

} // namespace lanewise
