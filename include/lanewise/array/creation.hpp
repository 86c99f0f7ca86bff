// New arrays under NumPy's names: zeros ones full empty arange linspace eye array.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include "lanewise/array/ndarray.hpp"
#include "lanewise/core/mistakes.hpp"
#include "lanewise/eval/assign.hpp"
#include "lanewise/target/regions.hpp"

namespace lanewise {

// The shape is given as one list, zeros<float>({3, 4}), or as numbers, zeros<float>(3, 4); as lw::dims where it is known at
// run time only.
#define LANEWISE_SHAPE_FORMS(name)                                                                                     \
    template <dtype T = double, std::integral Index, std::size_t R>                                                    \
    auto name(const Index(&shape)[R]) {                                                                                \
        return name<T>(dims<static_cast<int>(R)>(shape));                                                              \
    }                                                                                                                  \
    template <dtype T = double, std::size_t R>                                                                         \
    auto name(const index_t(&shape)[R]) { /* numbers of several types */                                               \
        return name<T>(dims<static_cast<int>(R)>(shape));                                                              \
    }                                                                                                                  \
    template <dtype T = double, std::integral... Index>                                                                \
        requires(sizeof...(Index) > 0)                                                                                 \
    auto name(Index... extents) {                                                                                      \
        return name<T>(dims<static_cast<int>(sizeof...(Index))>({static_cast<index_t>(extents)...}));                  \
    }                                                                                                                  \
    template <class T = double>                                                                                        \
    detail::no_array<T> name(detail::mistaken = {}, detail::mistaken = {}, detail::mistaken = {}) {                    \
        return detail::explain_shape<T>();                                                                             \
    }

/// An array whose elements are not initialised. Throws shape_error for a negative or too large extent, as all of these do.
template <dtype T = double, int R>
ndarray<T, R> empty(const dims<R>& shape) {
    return ndarray<T, R>(shape);
}
LANEWISE_SHAPE_FORMS(empty)

template <dtype T = double, int R>
ndarray<T, R> zeros(const dims<R>& shape) {
    ndarray<T, R> result(shape);
    if (result.size() > 0) std::memset(static_cast<void*>(result.data()), 0, static_cast<std::size_t>(result.nbytes()));
    return result;
}
LANEWISE_SHAPE_FORMS(zeros)

template <dtype T = double, int R, class Abi = abi_tag>
ndarray<T, R> ones(const dims<R>& shape) {
    ndarray<T, R> result(shape);
    result.fill(1);
    return result;
}
LANEWISE_SHAPE_FORMS(ones)
#undef LANEWISE_SHAPE_FORMS

/// Every element `value`; of the value's dtype unless another is named: full<float>({2, 3}, 1).
template <class T = void, int R, scalar S, class Abi = abi_tag>
    requires(std::is_void_v<T> || dtype<T>)
auto full(const dims<R>& shape, S value) {
    ndarray<std::conditional_t<std::is_void_v<T>, dtype_of_t<S>, T>, R> result(shape);
    result.fill(value);
    return result;
}
template <class T = void, std::integral Index, std::size_t R, scalar S, class Abi = abi_tag>
    requires(std::is_void_v<T> || dtype<T>)
auto full(const Index (&shape)[R], S value) {
    return full<T>(dims<static_cast<int>(R)>(shape), value);
}

template <class T = void, std::size_t R, scalar S, class Abi = abi_tag>
    requires(std::is_void_v<T> || dtype<T>)
auto full(const index_t (&shape)[R], S value) {
    return full<T>(dims<static_cast<int>(R)>(shape), value);
}
template <class T = void>
detail::no_array<T> full(detail::mistaken, detail::mistaken = {}, detail::mistaken = {}, detail::mistaken = {}) {
    if constexpr (!std::is_void_v<T>) detail::check_dtype<T>();
    static_assert(!std::is_void_v<T> && !dtype<T>, "lanewise: lw::full(shape, value) takes a list of integers, {3, 4}, or lw::dims, and a number");
    return detail::no_result<detail::no_array<T>>();
}

LANEWISE_OPEN_BASELINE // k * step + start rounds twice, as in NumPy, whatever the command line allows

namespace detail {

/// How many numbers arange() makes.
template <scalar A, scalar B, scalar C>
index_t arange_count(A start, B stop, C step) {
    const auto fail = [&] {
        throw value_error("arange: maximum allowed size exceeded, from " + std::to_string(start) + " to " + std::to_string(stop) +
                          " in steps of " + std::to_string(step));
    };
    constexpr auto most = std::numeric_limits<index_t>::max();
    if constexpr (std::is_integral_v<A> && std::is_integral_v<B> && std::is_integral_v<C>) {
        // In integers: a double holds 53 bits of them. Modulo 2^64 the distance is right, whatever the signs.
        const auto from = static_cast<std::uint64_t>(start), to = static_cast<std::uint64_t>(stop), by = static_cast<std::uint64_t>(step);
        const bool up = step > C{0};
        if (!(up ? std::cmp_less(+start, +stop) : std::cmp_less(+stop, +start))) return 0;
        const std::uint64_t after_first = ((up ? to - from : from - to) - 1) / (up ? by : 0 - by);
        if (after_first >= static_cast<std::uint64_t>(most)) fail();
        return static_cast<index_t>(after_first) + 1;
    } else {
        const double first = static_cast<double>(start), end = static_cast<double>(stop), by = static_cast<double>(step);
        const double count = std::ceil((end - first) / by);
        if (!(std::fabs(count) < static_cast<double>(most))) fail();
        const bool any = by > 0 ? first < end : end < first; // though the quotient is 0 if it underflows
        return any ? std::max<index_t>(static_cast<index_t>(count), 1) : 0;
    }
}

} // namespace detail

/// start, start + step ... up to, but without, stop. Throws value_error for a step of 0.
template <class T = void, scalar A, scalar B, scalar C = int>
    requires(std::is_void_v<T> || dtype<T>)
auto arange(A start, B stop, C step = 1) {
    LANEWISE_NO_CONTRACT
    using common = promote_t<promote_t<dtype_of_t<A>, dtype_of_t<B>>, dtype_of_t<C>>;
    // As in NumPy, integers give int64 and floats float64 unless a dtype is named.
    using D = std::conditional_t<std::is_void_v<T>, std::conditional_t<std::is_integral_v<common>, std::int64_t, double>, T>;
    if (step == C{0}) throw value_error("arange: the step cannot be zero");
    ndarray<D, 1> result(dims<1>({detail::arange_count(start, stop, step)}));
    // NumPy's way: the second element rounded to the dtype is kept and gives the increment.
    using W = std::conditional_t<std::is_integral_v<D>, std::uint64_t, D>; // wraps where D would overflow
    constexpr bool integers = std::is_integral_v<A> && std::is_integral_v<B> && std::is_integral_v<C>; // common may be double all the same
    using S = std::conditional_t<std::is_unsigned_v<common> || (integers && std::is_integral_v<D>), std::uint64_t,
                                 std::conditional_t<std::is_integral_v<common>, std::int64_t, double>>;
    S second;
    if constexpr (std::is_integral_v<S>)
        second = static_cast<S>(static_cast<std::uint64_t>(start) + static_cast<std::uint64_t>(step));
    else
        second = static_cast<S>(start) + static_cast<S>(step);
    const W first = static_cast<W>(static_cast<D>(start)),
            increment = static_cast<W>(static_cast<W>(static_cast<D>(second)) - first);
    D* to = result.data();
    for (index_t k = 0; k < result.size(); ++k) to[k] = static_cast<D>(first + static_cast<W>(k) * increment);
    if (result.size() > 0) to[0] = static_cast<D>(start); // also where the increment is infinite
    if (result.size() > 1) to[1] = static_cast<D>(second);
    return result;
}
/// 0, 1 ... up to, but without, stop.
template <class T = void, scalar B>
    requires(std::is_void_v<T> || dtype<T>)
auto arange(B stop) {
    return arange<T>(B{0}, stop);
}
template <class T = void>
detail::no_array<T> arange(detail::mistaken, detail::mistaken = {}, detail::mistaken = {}) {
    if constexpr (!std::is_void_v<T>) detail::check_dtype<T>();
    static_assert(!std::is_void_v<T> && !dtype<T>, "lanewise: lw::arange(stop), (start, stop) or (start, stop, step) takes numbers");
    return detail::no_result<detail::no_array<T>>();
}

/// `num` numbers from start to stop, both included, evenly spaced. Throws value_error for a negative num.
template <dtype T = double>
ndarray<T, 1> linspace(double start, double stop, index_t num = 50, bool endpoint = true) {
    LANEWISE_NO_CONTRACT
    if (num < 0) throw value_error("number of samples, " + std::to_string(num) + ", must be non-negative");
    ndarray<T, 1> result(dims<1>({num}));
    const index_t intervals = endpoint ? num - 1 : num;
    const double step = intervals > 0 ? (stop - start) / static_cast<double>(intervals) : 0.0;
    const auto convert = [](double x) { return static_cast<T>(std::is_integral_v<T> ? std::floor(x) : x); };
    for (index_t k = 0; k < num; ++k) {
        const double along = step != 0 ? static_cast<double>(k) * step
                                       : static_cast<double>(k) / static_cast<double>(std::max<index_t>(intervals, 1)) * (stop - start);
        result(k) = convert(along + start);
    }
    if (endpoint && num > 1) result(num - 1) = convert(stop);
    return result;
}

LANEWISE_CLOSE_BASELINE
template <class T = double>
detail::no_array<T> linspace(detail::mistaken = {}, detail::mistaken = {}, detail::mistaken = {}, detail::mistaken = {}) {
    detail::check_dtype<T>();
    static_assert(!dtype<T>, "lanewise: lw::linspace(start, stop, num) takes numbers");
    return detail::no_result<detail::no_array<T>>();
}

/// n rows and m columns (as many as rows unless given), 1 on diagonal number k, 0 elsewhere.
template <dtype T = double>
ndarray<T, 2> eye(index_t n, index_t m = -1, index_t k = 0) {
    if (m == -1) m = n;
    ndarray<T, 2> result = zeros<T>(dims<2>({n, m}));
    if (k > -n && k < m) // -k does not overflow
        for (index_t i = std::max<index_t>(0, -k); i < std::min(n, m - k); ++i) result(i, i + k) = T(1);
    return result;
}

/// array({{1, 2}, {3, 4}}): the dtype and rank are those of the list.
template <dtype T, std::size_t N>
ndarray<T, 1> array_of(const T (&list)[N]) {
    ndarray<T, 1> result(dims<1>({static_cast<index_t>(N)}));
    std::copy(list, list + N, result.data());
    return result;
}
template <dtype T, std::size_t N, std::size_t M>
ndarray<T, 2> array_of(const T (&list)[N][M]) {
    ndarray<T, 2> result(dims<2>({static_cast<index_t>(N), static_cast<index_t>(M)}));
    std::copy(&list[0][0], &list[0][0] + N * M, result.data());
    return result;
}

} // namespace lanewise
