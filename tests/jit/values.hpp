// What the tests of values in kernels share: arrays of numbers on which C++ defines the operators, comparison of results.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <utility>

#include "lanewise/lanewise.hpp"

namespace test {

inline constexpr lw::index_t n = 16 * 2 + 5;

/// Values whose sums, differences, products and quotients are defined in C++, for signed types small ones.
template <class T>
lw::ndarray<T, 1> values(unsigned seed) {
    std::mt19937_64 engine(seed);
    lw::ndarray<T, 1> a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) {
        const auto bits = engine();
        const auto number = static_cast<std::int64_t>(bits >> 40);
        const bool small = k % 3 == 0;
        if constexpr (std::is_same_v<T, bool>) a(k) = bits & 1;
        else if constexpr (std::is_floating_point_v<T>) a(k) = static_cast<T>(small ? number % 9 : number % 8000 - 4000) / T{4};
        else if constexpr (sizeof(T) == 1) a(k) = static_cast<T>(small ? number % 5 : number);
        else if constexpr (sizeof(T) == 2 || std::is_signed_v<T>)
            a(k) = static_cast<T>(small ? number % 7 : number % 30000 - (std::is_signed_v<T> ? 15000 : 0));
        else if constexpr (sizeof(T) == 4) // such that three times its sum with an int is an int
            a(k) = static_cast<T>(small ? number % 7 : static_cast<std::int64_t>(bits & 0x1fffffff));
        else a(k) = static_cast<T>(small ? number % 7 : static_cast<std::int64_t>(bits));
    }
    return a;
}

/// Operands of two types, and rows for results of their common type, `start` so far.
template <class A, class B>
struct operands {
    using common_type = decltype(A{} + B{});
    const lw::ndarray<A, 1> x = values<A>(1);
    const lw::ndarray<B, 1> y = values<B>(2);
    lw::ndarray<common_type, 2> p = lw::ndarray<common_type, 2>(lw::dims<2>({16, n}));

    explicit operands(common_type start) { p = start; }
};

/// The first row of p in which it differs from q; -1: none.
template <class T>
lw::index_t wrong_row(const lw::ndarray<T, 2>& p, const lw::ndarray<T, 2>& q) {
    for (lw::index_t r = 0; r < p.shape(0); ++r)
        if (std::memcmp(&p(r, 0), &q(r, 0), static_cast<std::size_t>(p.shape(1)) * sizeof(T)) != 0) return r;
    return -1;
}

} // namespace test
