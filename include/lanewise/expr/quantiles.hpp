// median percentile quantile, and those that leave NaN out: nanmedian nanpercentile nanquantile.
// SPDX-License-Identifier: BSD-3-Clause
//
// The operand is evaluated once, into a copy in which the elements of each result are neighbours; these are then partitioned
// (std::nth_element), in time proportional to their number. The interpolation is NumPy's, to the bit.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include "lanewise/eval/threads.hpp"
#include "lanewise/expr/reductions.hpp"

namespace lanewise {
namespace detail {

enum class quantile_method { linear, lower, higher, nearest, midpoint };
template <quantile_method M>
struct method_option {};

} // namespace detail

/// What a quantile between two elements is: lw::percentile(x, 30, lw::method::lower).
namespace method {
inline constexpr detail::method_option<detail::quantile_method::linear> linear{};
inline constexpr detail::method_option<detail::quantile_method::lower> lower{};
inline constexpr detail::method_option<detail::quantile_method::higher> higher{};
inline constexpr detail::method_option<detail::quantile_method::nearest> nearest{}; ///< of two equally near ones the even position
inline constexpr detail::method_option<detail::quantile_method::midpoint> midpoint{};
} // namespace method

namespace detail {

template <class O>
inline constexpr bool is_method = false;
template <quantile_method M>
inline constexpr bool is_method<method_option<M>> = true;
template <class O>
inline constexpr bool is_method_or_keepdims = is_keepdims<O> || is_method<O>;

template <class... O>
constexpr quantile_method method_of() {
    quantile_method found = quantile_method::linear;
    [[maybe_unused]] const auto look = [&]<class P>(std::type_identity<P>) {
        if constexpr (is_method<P>) found = []<quantile_method M>(std::type_identity<method_option<M>>) { return M; }(std::type_identity<P>{});
    };
    (look(std::type_identity<O>{}), ...);
    return found;
}
constexpr bool interpolates(quantile_method m) { return m == quantile_method::linear || m == quantile_method::midpoint; }

/// Quantiles that are asked for, each from 0 to 1, or to 100.
template <class Q>
struct quantile_points {
    std::vector<Q> at;
    bool is_percent;
};

inline namespace LANEWISE_ABI {

/// The operand's elements, those of each result together: results x count.
template <class V, int N, operand X>
ndarray<V, 2> gathered_rows(const X& x, const axis_plan<rank_of<X>>& plan) {
    index_t results = 1;
    for (int k = 0; k < plan.shape.size(); ++k)
        if (!plan.is_reduced[static_cast<std::size_t>(k)]) results *= plan.shape[k];
    ndarray<V, 2> rows(dims<2>({results, plan.count}));
    dims<rank_of<X>> strides(plan.shape);
    index_t step = 1;
    for (const bool reduced : {true, false})
        for (int k = plan.shape.size() - 1; k >= 0; --k)
            if (plan.is_reduced[static_cast<std::size_t>(k)] == reduced) {
                strides[k] = step;
                step *= plan.shape[k];
            }
    if (rows.size() > 0) assign(view<V, rank_of<X>>(rows.data(), plan.shape, strides), x);
    return rows;
}

/// f(row, number) for each row, on threads where there are many elements.
template <class V, class F>
void for_each_row(ndarray<V, 2>& rows, F f) {
    constexpr index_t elements_for_threads = 1 << 15; // which take 0.1 ms and more
    const index_t n = rows.shape(1), results = rows.shape(0), parts = rows.size() < elements_for_threads ? 1 : std::min<index_t>(results, 64);
    const auto run = [&](index_t part) {
        for (index_t k = results * part / parts; k < results * (part + 1) / parts; ++k) f(rows.data() + k * n, k);
    };
    if (parts > 1)
        for_each_part(parts, schedule::dynamic, run);
    else if (results > 0)
        run(0);
}

/// Moves the NaNs out: the number of the other elements, which come first. Where these are not to be skipped, 0 if there is a NaN.
template <class V>
index_t without_nan(V* row, index_t n, bool skip) {
    if constexpr (std::is_integral_v<V>) {
        return n;
    } else {
        if (skip) return std::remove_if(row, row + n, [](V x) { return x != x; }) - row;
        bool any = false;
        for (index_t k = 0; k < n; ++k) any |= row[k] != row[k];
        return any ? 0 : n;
    }
}

LANEWISE_OPEN_BASELINE // no products fused into sums

template <class T, class V>
T median_of(V* row, index_t n) {
    if (n == 0) return not_a_number<T>;
    V* const middle = row + n / 2;
    const auto before = [] { // a function of this region would not be inlined there
        if constexpr (is_complex<V>) return &precedes<V>;
        else return std::less<V>();
    }();
    std::nth_element(row, middle, row + n, before);
    // From 0 on, as sum() of NumPy: -0.0 becomes 0.0.
    if (n % 2 == 1) return T(0) + static_cast<T>(*middle);
    return (T(0) + static_cast<T>(*std::max_element(row, middle, before)) + static_cast<T>(*middle)) / real_t<T>(2);
}

/// The element at place k of the sorted row, all before `from` being in place. Called with rising k.
template <class V>
V sorted_element(V* row, index_t n, index_t& from, index_t k) {
    if (k >= from) {
        std::nth_element(row + from, row + k, row + n);
        from = k + 1;
    }
    return row[k];
}

/// NumPy's _lerp: from a to b, a <= b, at t.
template <class T, class Q, class V>
T between(V a, V b, Q t) {
    LANEWISE_NO_CONTRACT
    T difference;
    if constexpr (std::is_integral_v<V>)
        difference = static_cast<T>(static_cast<std::uint64_t>(b) - static_cast<std::uint64_t>(a)); // does not overflow
    else
        difference = static_cast<T>(b - a);
    if (t >= Q(0.5)) return static_cast<T>(b) - difference * static_cast<T>(Q(1) - t);
    return static_cast<T>(a) + difference * static_cast<T>(t);
}

/// The quantiles of a row, to out[0], out[step] ... `order`: the numbers of the points, rising.
template <class T, bool Interpolate, class Q, class V>
void quantiles_of(quantile_method method, V* row, index_t n, const std::vector<Q>& points, const std::vector<std::size_t>& order, T* out, index_t step) {
    LANEWISE_NO_CONTRACT
    index_t from = 0;
    for (const std::size_t which : order) {
        T& result = out[static_cast<index_t>(which) * step];
        if (n == 0) {
            result = not_a_number<T>;
            continue;
        }
        Q place = static_cast<Q>(n - 1) * points[which];
        if constexpr (Interpolate) {
            const bool between_two = place != std::floor(place);
            if (method == quantile_method::midpoint) place = Q(0.5) * (std::floor(place) + std::ceil(place));
            index_t lower = static_cast<index_t>(std::floor(place)), upper = lower + 1;
            Q t = place - std::floor(place);
            if (place >= static_cast<Q>(n - 1)) {
                lower = upper = n - 1;
                t = static_cast<Q>(n); // as in NumPy, where this is element -1; it decides the sign of 0
            }
            if (method == quantile_method::midpoint) t = between_two ? Q(0.5) : Q(0);
            const V a = sorted_element(row, n, from, lower), b = sorted_element(row, n, from, upper);
            result = between<T>(a, b, t);
        } else {
            if (method == quantile_method::lower) place = std::floor(place);
            if (method == quantile_method::higher) place = std::ceil(place);
            if (method == quantile_method::nearest) place = std::nearbyint(place); // to even
            result = static_cast<T>(sorted_element(row, n, from, static_cast<index_t>(place)));
        }
    }
}
/// The points as fractions. Throws value_error outside the range.
template <class Q>
std::vector<Q> checked_points(const quantile_points<Q>& q) {
    std::vector<Q> points = q.at;
    for (Q& x : points) {
        if (q.is_percent) x /= 100;
        if (!(x >= 0 && x <= 1))
            throw value_error(q.is_percent ? "Percentiles must be in the range [0, 100]" : "Quantiles must be in the range [0, 1]");
    }
    return points;
}
LANEWISE_CLOSE_BASELINE

/// The quantiles of all rows: out[point][row].
template <class T, bool Interpolate, class Q, class V>
void quantiles_of_rows(quantile_method method, ndarray<V, 2>& rows, bool skip, const std::vector<Q>& points, T* out) {
    const index_t results = rows.shape(0), count = rows.shape(1);
    if (count == 0 && (!skip || (results > 0 && std::is_integral_v<T>)))
        throw index_error("index -1 is out of bounds for axis 0 with size 0");
    std::vector<std::size_t> order(points.size());
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = k;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return points[a] < points[b]; });
    for_each_row(rows, [&](V* row, index_t k) {
        quantiles_of<T, Interpolate>(method, row, without_nan(row, count, skip), points, order, out + k, results);
    });
}

template <bool Skip, bool Keep, int N, operand X>
auto median_over(const X& x, const axes<N>& which) {
    using V = comparable_t<value_t<X>>;
    using T = mean_t<V>;
    const auto plan = plan_axes(x, which, "repeated axis");
    auto rows = gathered_rows<V, N>(x, plan);
    ndarray<T, reduced_rank<rank_of<X>, Keep, N>> result(plan.template shape_after<Keep, N>());
    T* out = result.data();
    for_each_row(rows, [&](V* row, index_t k) { out[k] = median_of<T>(row, without_nan(row, plan.count, Skip)); });
    return result;
}

/// The dtype of a quantile: float64 for integers, unless it is one of the elements; that of a list of points for float32.
template <quantile_method M, bool Weak, class Q, class V>
using quantile_result = std::conditional_t<!interpolates(M), V, std::conditional_t<Weak, mean_t<V>, promote_t<mean_t<V>, Q>>>;

/// An array with an axis for the points in front, or with none for a single, weak one.
template <bool Skip, bool Weak, int N, operand X, class Q, class... Option>
auto quantile_over(const X& x, const quantile_points<Q>& q, const axes<N>& which, const Option&...) {
    constexpr quantile_method M = method_of<Option...>();
    constexpr bool keep = has_option<keepdims_t, Option...>;
    using E = value_t<X>;
    using V = comparable_t<E>;
    static_assert(!is_complex<E>, "lanewise: a must be an array of real numbers");
    static_assert(!(interpolates(M) && std::is_same_v<E, bool>), "lanewise: subtraction of bool arrays, which interpolation takes, is not "
                                                                 "supported: use lw::method::lower, higher or nearest");
    using T = quantile_result<M, Weak, Q, V>;
    constexpr int rank = reduced_rank<rank_of<X>, keep, N>;
    const auto plan = plan_axes(x, which, "repeated axis");
    const std::vector<Q> points = checked_points(q);
    auto rows = gathered_rows<V, N>(x, plan);
    const dims<rank> shape = plan.template shape_after<keep, N>();
    const auto fill = [&](T* out) { quantiles_of_rows<T, interpolates(M)>(M, rows, Skip, points, out); };
    if constexpr (Weak) {
        ndarray<T, rank> result(shape);
        fill(result.data());
        if constexpr (rank == 0 && N == 0)
            return result_as<std::conditional_t<std::is_same_v<E, bool>, bool, T>>(*result.data());
        else
            return result_as<std::conditional_t<std::is_same_v<E, bool>, bool, T>>(std::move(result));
    } else {
        dims<rank == dynamic_rank ? dynamic_rank : rank + 1> with_points;
        with_points.set_size(shape.size() + 1);
        with_points[0] = static_cast<index_t>(points.size());
        for (int k = 0; k < shape.size(); ++k) with_points[k + 1] = shape[k];
        ndarray<T, rank == dynamic_rank ? dynamic_rank : rank + 1> result(with_points);
        fill(result.data());
        return result_as<std::conditional_t<std::is_same_v<E, bool>, bool, T>>(std::move(result));
    }
}

} // namespace LANEWISE_ABI

template <bool Skip>
struct some_median_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        auto result = median_over<Skip, Keep>(x, which);
        if constexpr (N == 0 && !Keep)
            return *result.data();
        else
            return result;
    }
};
using median_rule = some_median_rule<false>;
using nanmedian_rule = some_median_rule<true>;

/// The points that a number, a list or an array holds.
template <class Q>
using point_t = std::conditional_t<std::is_same_v<dtype_of_t<Q>, float>, float, double>;
template <scalar S>
quantile_points<double> points_of(S q, bool is_percent) {
    return {{static_cast<double>(q)}, is_percent};
}
template <operand Q, class Abi = abi_tag>
auto points_of(const Q& q, bool is_percent) {
    static_assert(rank_of<Q> == 1, "lanewise: q must be a scalar or 1d");
    using P = point_t<value_t<Q>>;
    const ndarray<P, 1> values(q);
    return quantile_points<P>{{values.data(), values.data() + values.size()}, is_percent};
}
template <scalar S, std::size_t M>
auto points_of(const S (&q)[M], bool is_percent) {
    return quantile_points<double>{{q, q + M}, is_percent};
}

} // namespace detail

/// Median; of integers in float64. NaN if an element is, and of none.
LANEWISE_REDUCTION_FORMS(median, detail::is_keepdims)
/// Median of the elements that are not NaN.
LANEWISE_REDUCTION_FORMS(nanmedian, detail::is_keepdims)

// q is a number, or a list or array of one axis, which comes first in the result. Over all axes, along one, along several.
#define LANEWISE_QUANTILE(name, skip, percent)                                                                         \
    template <operand X, class Q, class Abi = abi_tag, class... Option>                                                \
        requires((operand<Q> || scalar<Q>) && ... && detail::is_method_or_keepdims<Option>)                            \
    auto name(const X& x, const Q& q, const Option&... options) {                                                      \
        return detail::quantile_over<skip, scalar<Q>>(x, detail::points_of(q, percent), detail::axes<0>{}, options...); \
    }                                                                                                                  \
    template <operand X, class Q, std::integral Axis, class Abi = abi_tag, class... Option>                            \
        requires((operand<Q> || scalar<Q>) && ... && detail::is_method_or_keepdims<Option>)                            \
    auto name(const X& x, const Q& q, Axis axis, const Option&... options) {                                           \
        return detail::quantile_over<skip, scalar<Q>>(x, detail::points_of(q, percent), detail::one_axis(axis), options...); \
    }                                                                                                                  \
    template <operand X, class Q, std::size_t N, class Abi = abi_tag, class... Option>                                 \
        requires((operand<Q> || scalar<Q>) && ... && detail::is_method_or_keepdims<Option>)                            \
    auto name(const X& x, const Q& q, const int(&axes)[N], const Option&... options) {                                 \
        return detail::quantile_over<skip, scalar<Q>>(x, detail::points_of(q, percent), detail::several_axes(axes), options...); \
    }                                                                                                                  \
    template <operand X, scalar Q, std::size_t M, class Abi = abi_tag, class... Option>                                \
        requires((detail::is_method_or_keepdims<Option>) && ...)                                                       \
    auto name(const X& x, const Q(&q)[M], const Option&... options) {                                                  \
        return detail::quantile_over<skip, false>(x, detail::points_of(q, percent), detail::axes<0>{}, options...);    \
    }                                                                                                                  \
    template <operand X, scalar Q, std::size_t M, std::integral Axis, class Abi = abi_tag, class... Option>            \
        requires((detail::is_method_or_keepdims<Option>) && ...)                                                       \
    auto name(const X& x, const Q(&q)[M], Axis axis, const Option&... options) {                                       \
        return detail::quantile_over<skip, false>(x, detail::points_of(q, percent), detail::one_axis(axis), options...); \
    }                                                                                                                  \
    template <operand X, scalar Q, std::size_t M, std::size_t N, class Abi = abi_tag, class... Option>                 \
        requires((detail::is_method_or_keepdims<Option>) && ...)                                                       \
    auto name(const X& x, const Q(&q)[M], const int(&axes)[N], const Option&... options) {                             \
        return detail::quantile_over<skip, false>(x, detail::points_of(q, percent), detail::several_axes(axes), options...); \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    detail::no_array<Never> name(detail::mistaken, detail::mistaken = {}, detail::mistaken = {}) {                     \
        return detail::explain_quantile<Never>();                                                                      \
    }

/// The q-th percentile, 0 <= q <= 100; lw::percentile(x, {25, 75}, 0, lw::method::lower). float64 for integers that are interpolated.
/// NaN if an element is. Throws value_error for a q outside the range, index_error where there are no elements.
LANEWISE_QUANTILE(percentile, false, true)
/// Likewise, 0 <= q <= 1.
LANEWISE_QUANTILE(quantile, false, false)
/// percentile() and quantile() of the elements that are not NaN; NaN of none, index_error where the result is an integer.
LANEWISE_QUANTILE(nanpercentile, true, true)
LANEWISE_QUANTILE(nanquantile, true, false)
#undef LANEWISE_QUANTILE

} // namespace lanewise
