// var std norm, and the reductions that leave NaN out: nansum nanprod nanmean nanvar nanstd nanmin nanmax.
// SPDX-License-Identifier: BSD-3-Clause
//
// The forms are those of expr/reductions.hpp, with lw::ddof before lw::keepdims where there is one. An expression is evaluated once
// for each pass over it, never into a temporary of its size.
#pragma once

#include "lanewise/expr/operators.hpp"
#include "lanewise/expr/reductions.hpp"

namespace lanewise {

/// Delta degrees of freedom: variances divide by n - ddof. lw::var(x, lw::ddof(1))
struct ddof {
    double value;
    explicit constexpr ddof(double delta) : value(delta) {}
};

namespace detail {

template <class O>
inline constexpr bool is_ddof_or_keepdims = is_keepdims<O> || std::is_same_v<O, ddof>;

inline namespace LANEWISE_ABI {

/// A number or an array beside an expression of T.
template <class T, class V>
decltype(auto) operand_of(const V& v) {
    if constexpr (operand<V>)
        return as_node(v);
    else
        return constant<T>{static_cast<T>(v)};
}
/// f(results) as T: of numbers a number, of arrays an array.
template <class T, class F, class... A>
auto combined(F f, const A&... results) {
    if constexpr ((operand<A> || ...))
        return ndarray<T, std::max({rank_of<A>...})>(f(results...));
    else
        return static_cast<T>(f(results...));
}
template <class Result>
Result square_root(Result x) {
    return each(std::move(x), [](const auto& v) {
        if constexpr (operand<decltype(v)>)
            return make_map<ops::sqrt>(as_node(v));
        else
            return std::sqrt(v);
    });
}

} // namespace LANEWISE_ABI

struct var_rule {
    /// The mean in a first pass, the squared deviations from it in a second.
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&... options) {
        using T = mean_t<value_t<X>>;
        using R = real_t<T>;
        const index_t n = reduced_count(x, which);
        const auto mean = mean_rule::over<(N > 0)>(x, which);
        const auto deviation = make_map<ops::sub>(make_map<ops::cast<T>>(as_node(x)), operand_of<T>(mean));
        const auto sum = [&] {
            if constexpr (is_complex<T>)
                return reduce<ops::add, R, Keep>(make_map<ops::abs_square>(deviation), which, R(0));
            else
                return reduce<ops::add, R, Keep>(make_map<ops::square>(deviation), which, R(0));
        }();
        const R freedom = static_cast<R>(std::max(static_cast<double>(n) - option_or(ddof(0), options...).value, 0.0));
        return each(sum, [&](const auto& s) { return s / freedom; });
    }
};
struct std_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&... options) {
        return square_root(var_rule::over<Keep>(x, which, options...));
    }
};
struct norm_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        static_assert(N <= 2, "lanewise: Improper number of dimensions to norm: it takes one axis, two or all");
        using T = mean_t<value_t<X>>;
        using R = real_t<T>;
        if constexpr (N > 0) plan_axes(x, which, "Duplicate axes given.");
        const auto node = make_map<ops::cast<T>>(as_node(x));
        if constexpr (is_complex<T>)
            return square_root(reduce<ops::add, R, Keep>(make_map<ops::abs_square>(node), which, R(0)));
        else
            return square_root(reduce<ops::add, R, Keep>(make_map<ops::square>(node), which, R(0)));
    }
};

template <class T>
inline constexpr bool has_nan = !std::is_integral_v<T>;

struct nansum_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = value_t<X>;
        if constexpr (has_nan<T>)
            return reduce<ops::add, T, Keep>(make_map<ops::nan_to_zero>(as_node(x)), which, T(0));
        else
            return sum_rule::over<Keep>(x, which);
    }
};
struct nanprod_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = value_t<X>;
        if constexpr (has_nan<T>)
            return reduce<ops::mul, T, Keep>(make_map<ops::nan_to_one>(as_node(x)), which, T(1));
        else
            return prod_rule::over<Keep>(x, which);
    }
};
/// How many elements are not NaN.
template <bool Keep, int N, operand X>
auto count_numbers(const X& x, const axes<N>& which) {
    return count_nonzero_rule::over<Keep>(make_map<ops::logical_not>(make_map<ops::is_nan>(as_node(x))), which);
}
/// A sum of T divided by a count that belongs to it. NumPy's types: a quotient in float64, rounded to T.
template <class T, class Sum, class Count>
auto divide_by(const Sum& sum, const Count& count) {
    return combined<T>(
        [](const auto& s, const auto& n) {
            if constexpr (operand<decltype(s)>)
                return s / n;
            else
                return s / static_cast<std::conditional_t<is_complex<T>, real_t<T>, double>>(n);
        },
        sum, count);
}
struct nanmean_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = value_t<X>;
        if constexpr (has_nan<T>)
            return divide_by<T>(nansum_rule::over<Keep>(x, which), count_numbers<Keep>(x, which));
        else
            return mean_rule::over<Keep>(x, which);
    }
};
struct nanvar_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&... options) {
        using T = value_t<X>;
        if constexpr (has_nan<T>) {
            using R = real_t<T>;
            const auto mean = nanmean_rule::over<(N > 0)>(x, which);
            const auto squares = make_map<ops::nan_deviation>(as_node(x), operand_of<T>(mean));
            const double lost = option_or(ddof(0), options...).value;
            // Not the number of elements less ddof, but NaN where that is not positive.
            const auto freedom = combined<double>(
                [&](const auto& n) {
                    constexpr double nan = not_a_number<double>;
                    if constexpr (operand<decltype(n)>)
                        return where(n - lost > 0.0, n - lost, nan);
                    else
                        return static_cast<double>(n) > lost ? static_cast<double>(n) - lost : nan;
                },
                count_numbers<Keep>(x, which));
            return divide_by<R>(reduce<ops::add, R, Keep>(squares, which, R(0)), freedom);
        } else {
            return var_rule::over<Keep>(x, which, options...);
        }
    }
};
struct nanstd_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&... options) {
        return square_root(nanvar_rule::over<Keep>(x, which, options...));
    }
};
template <class Op, class Plain>
struct nan_extreme_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = value_t<X>;
        require_elements(x, which, Op::name);
        if constexpr (has_nan<T>)
            return reduce<Op, T, Keep>(x, which, T(0));
        else
            return Plain::template over<Keep>(x, which);
    }
};
using nanmin_rule = nan_extreme_rule<ops::fmin, min_rule>;
using nanmax_rule = nan_extreme_rule<ops::fmax, max_rule>;

} // namespace detail

/// Variance: the mean of |x - mean(x)|^2, a real number; of integers in float64. Two passes. Divided by n - ddof; NaN or infinity
/// where that is not positive.
LANEWISE_REDUCTION_FORMS(var, detail::is_ddof_or_keepdims)
/// Square root of var().
LANEWISE_REDUCTION_FORMS(std, detail::is_ddof_or_keepdims)
/// Square root of the sum of |x|^2: the 2-norm of a vector, Frobenius' of a matrix; over all axes that of all elements. Integers in
/// float64.
LANEWISE_REDUCTION_FORMS(norm, detail::is_keepdims)

/// sum() and prod() of the elements that are not NaN.
LANEWISE_REDUCTION_FORMS(nansum, detail::is_keepdims)
LANEWISE_REDUCTION_FORMS(nanprod, detail::is_keepdims)
/// mean(), var(), std() of the elements that are not NaN; NaN where none is left, or no degree of freedom.
LANEWISE_REDUCTION_FORMS(nanmean, detail::is_keepdims)
LANEWISE_REDUCTION_FORMS(nanvar, detail::is_ddof_or_keepdims)
LANEWISE_REDUCTION_FORMS(nanstd, detail::is_ddof_or_keepdims)
/// min() and max() of the elements that are not NaN; NaN where all are. Throws shape_error where there are no elements.
LANEWISE_REDUCTION_FORMS(nanmin, detail::is_keepdims)
LANEWISE_REDUCTION_FORMS(nanmax, detail::is_keepdims)

} // namespace lanewise
