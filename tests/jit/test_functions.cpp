// Functions in kernels: of varying values, of plain numbers, and any and all over the active lanes.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "lanewise/lanewise.hpp"

using Catch::Matchers::WithinRel;

LW_JIT_T((class T), functions, (lw::view<const T> x, lw::view<T, 2> p), {
    LW_FOR (i, x.size()) {
        p(0, i) = lw::sqrt(x(i));
        p(1, i) = lw::exp(x(i));
        p(2, i) = lw::log(x(i));
        p(3, i) = lw::sin(x(i));
        p(4, i) = lw::cos(x(i));
        p(5, i) = lw::tanh(x(i));
        p(6, i) = lw::floor(-x(i));
        p(7, i) = lw::abs(-x(i));
        p(8, i) = lw::power(x(i), 2.5f);
        p(9, i) = lw::fma(x(i), x(i), T{1});
    };
})
// Of plain numbers: the same bits as in a lane.
LW_JIT_T((class T), functions_of_number, (T x, lw::view<T> p), {
    p(0) = lw::sqrt(x);
    p(1) = lw::exp(x);
    p(2) = lw::log(x);
    p(3) = lw::sin(x);
    p(4) = lw::cos(x);
    p(5) = lw::tanh(x);
    p(6) = lw::floor(-x);
    p(7) = lw::abs(-x);
    p(8) = static_cast<T>(lw::power(x, 2.5f));
    p(9) = lw::fma(x, x, T{1});
})

TEMPLATE_TEST_CASE("functions", "", float, double) {
    using T = TestType;
    constexpr lw::index_t n = 37;
    const T near = std::is_same_v<T, float> ? T(2e-6f) : T(1e-14);
    lw::ndarray<T, 1> x(lw::dims<1>({n})), one(lw::dims<1>({10}));
    for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<T>(k) / 8 + T(0.1);
    lw::ndarray<T, 2> p(lw::dims<2>({10, n}));
    functions(x, p);
    for (lw::index_t k = 0; k < n; ++k) {
        const T v = x(k);
        CAPTURE(v);
        CHECK_THAT(p(0, k), WithinRel(std::sqrt(v), near));
        CHECK_THAT(p(1, k), WithinRel(std::exp(v), near));
        CHECK(std::abs(p(2, k) - std::log(v)) <= near * 3);
        CHECK(std::abs(p(3, k) - std::sin(v)) <= near);
        CHECK(std::abs(p(4, k) - std::cos(v)) <= near);
        CHECK_THAT(p(5, k), WithinRel(std::tanh(v), near));
        CHECK(p(6, k) == std::floor(-v));
        CHECK(p(7, k) == v);
        CHECK_THAT(p(8, k), WithinRel(std::pow(v, T(2.5)), near));
        CHECK_THAT(p(9, k), WithinRel(v * v + 1, near));
        functions_of_number(v, one);
        for (lw::index_t f = 0; f < 10; ++f) CHECK(one(f) == p(f, k));
    }
}

// Integers count as double, as in C++.
LW_JIT(functions_of_integers, (lw::view<const std::uint8_t> x, lw::view<double, 2> p, lw::view<std::int64_t, 2> q), {
    LW_FOR (i, x.size()) {
        p(0, i) = lw::sqrt(x(i));
        p(1, i) = lw::floor(x(i));
        p(2, i) = lw::sin(lw::cast<double>(i));
        q(0, i) = lw::power(x(i) % 5, 3);
        q(1, i) = lw::abs(x(i) - 100);
        q(2, i) = lw::minimum(x(i), -1);
        q(3, i) = lw::maximum(x(i), 70ll);
        q(4, i) = lw::fma(x(i), 1000000, -1);
    };
})
TEST_CASE("functions of integers") {
    lw::ndarray<std::uint8_t, 1> x(lw::dims<1>({21}));
    for (lw::index_t k = 0; k < 21; ++k) x(k) = static_cast<std::uint8_t>(k * 12);
    lw::ndarray<double, 2> p(lw::dims<2>({3, 21}));
    lw::ndarray<std::int64_t, 2> q(lw::dims<2>({5, 21}));
    functions_of_integers(x, p, q);
    for (lw::index_t k = 0; k < 21; ++k) {
        const int v = x(k);
        CHECK(p(0, k) == std::sqrt(static_cast<double>(v)));
        CHECK(p(1, k) == v);
        CHECK(std::abs(p(2, k) - std::sin(static_cast<double>(k))) < 1e-14);
        CHECK(q(0, k) == (v % 5) * (v % 5) * (v % 5));
        CHECK(q(1, k) == std::abs(v - 100));
        CHECK(q(2, k) == -1);
        CHECK(q(3, k) == (v > 70 ? v : 70));
        CHECK(q(4, k) == v * 1000000 - 1);
    }
}

LW_JIT(not_numbers, (lw::view<const float> x, float nan, lw::view<float, 2> p, lw::view<bool, 2> q), {
    LW_FOR (i, x.size()) {
        p(0, i) = lw::minimum(x(i), 1.0f);
        p(1, i) = lw::maximum(1.0f, x(i));
        p(2, i) = lw::select(lw::isnan(x(i)), 7.0f, x(i));
        p(3, i) = lw::minimum(nan, 1.0f);
        q(0, i) = lw::isnan(x(i));
        q(1, i) = x(i) == x(i);
        q(2, i) = x(i) != x(i);
        q(3, i) = !(x(i) < 1.0f);
        if (lw::isnan(nan)) q(4, i) = true;
    };
})
TEST_CASE("NaN") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    lw::ndarray<float, 1> x(lw::dims<1>({19}));
    for (lw::index_t k = 0; k < 19; ++k) x(k) = k % 3 == 1 ? nan : static_cast<float>(k);
    lw::ndarray<float, 2> p(lw::dims<2>({4, 19}));
    lw::ndarray<bool, 2> q(lw::dims<2>({5, 19}));
    q = false;
    not_numbers(x, nan, p, q);
    for (lw::index_t k = 0; k < 19; ++k) {
        const bool is = k % 3 == 1;
        CAPTURE(k);
        CHECK(std::isnan(p(0, k)) == is);
        CHECK(std::isnan(p(1, k)) == is);
        CHECK(p(2, k) == (is ? 7.0f : x(k)));
        CHECK(std::isnan(p(3, k)));
        CHECK(q(0, k) == is);
        CHECK(q(1, k) == !is);
        CHECK(q(2, k) == is);
        CHECK(q(3, k) == (is || k >= 1));
        CHECK(q(4, k));
    }
}

// any and all see the active lanes alone: once for each gang.
LW_JIT(any_all, (lw::view<const int> x, lw::view<int> p, lw::view<int> lanes), {
    lanes(0) = lw::lanes;
    LW_FOR (i, x.size()) {
        if (lw::any(x(i) == 3)) p(i) += 1;
        if (lw::all(x(i) >= 0)) p(i) += 2;
        LW_IF (x(i) > 5) {
            if (lw::any(x(i) < 5)) p(i) += 1000;
            if (lw::all(x(i) > 5)) p(i) += 4;
            if (lw::any(x(i) == 17)) p(i) += 8;
            if (lw::any(true)) p(i) += 16;
            if (lw::all(false)) p(i) += 1000;
        }
    };
})
TEST_CASE("any and all") {
    for (const lw::index_t n : {1, 7, 16, 18, 32, 45}) {
        lw::ndarray<int, 1> x(lw::dims<1>({n})), p = x, lanes(lw::dims<1>({1}));
        for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<int>(k % 19) - (k == 20);
        p = 0;
        any_all(x, p, lanes);
        for (lw::index_t k = 0; k < n; ++k) {
            const lw::index_t first = k / lanes(0) * lanes(0), end = std::min(first + lanes(0), n);
            bool any3 = false, all0 = true, any17 = false;
            for (lw::index_t j = first; j < end; ++j) any3 |= x(j) == 3, all0 &= x(j) >= 0, any17 |= x(j) == 17;
            CAPTURE(n, k);
            CHECK(p(k) == any3 + all0 * 2 + (x(k) > 5) * (4 + any17 * 8 + 16));
        }
    }
}

LW_JIT_T((class T), signs, (lw::view<const T> x, T number, lw::view<T, 2> p, lw::view<T> one), {
    LW_FOR (i, x.size()) {
        p(0, i) = lw::abs(x(i));
        p(1, i) = lw::absolute(x(i));
        p(2, i) = lw::negative(x(i));
        p(3, i) = lw::square(x(i));
    };
    one(0) = lw::abs(number);
    one(1) = lw::absolute(number);
    one(2) = lw::negative(number);
    one(3) = lw::square(number);
})
TEMPLATE_TEST_CASE("signs: lanes, numbers and arrays have the same bits", "", float, double, std::int32_t, std::int64_t) {
    using T = TestType;
    lw::ndarray<T, 1> x(lw::dims<1>({20})), one(lw::dims<1>({4}));
    for (lw::index_t k = 0; k < 20; ++k) x(k) = static_cast<T>(k - 10);
    x(3) = std::numeric_limits<T>::lowest();
    if constexpr (std::is_floating_point_v<T>) {
        x(4) = T(-0.0);
        x(5) = -std::numeric_limits<T>::quiet_NaN();
        x(6) = std::numeric_limits<T>::quiet_NaN();
        x(7) = -std::numeric_limits<T>::infinity();
    }
    lw::ndarray<T, 2> p = lw::zeros<T>({4, 20}), expected = p;
    expected.row(0) = lw::abs(x);
    expected.row(1) = lw::absolute(x);
    expected.row(2) = lw::negative(x);
    expected.row(3) = lw::square(x);
    for (lw::index_t k = 0; k < 20; ++k) {
        signs(x, x(k), p, one);
        for (lw::index_t row = 0; row < 4; ++row) {
            const T of_lane = p(row, k), of_number = one(row), of_array = expected(row, k);
            INFO("row " << row << " of " << x(k) << ": " << of_lane << ", " << of_number << ", " << of_array);
            CHECK(std::memcmp(&of_lane, &of_array, sizeof(T)) == 0);
            CHECK(std::memcmp(&of_number, &of_array, sizeof(T)) == 0);
        }
    }
}

// Rounded down, as Python's; of integers, too, whose / and % are C++'s.
LW_JIT_T((class T), divisions, (lw::view<const T> x, lw::view<const T> y, lw::view<T, 2> p), {
    LW_FOR (i, x.size()) {
        p(0, i) = lw::remainder(x(i), y(i));
        p(1, i) = lw::mod(x(i), y(i));
        p(2, i) = lw::floor_divide(x(i), y(i));
    };
    for (int k = 0; k < x.size(); ++k) {
        p(3, k) = lw::remainder(x(k), y(k));
        p(4, k) = lw::floor_divide(x(k), y(k));
    }
})
TEMPLATE_TEST_CASE("divisions that round down", "", float, double, std::int32_t, std::uint64_t) {
    using T = TestType;
    lw::ndarray<T, 1> x(lw::dims<1>({81})), y = x;
    for (lw::index_t k = 0; k < 81; ++k) x(k) = static_cast<T>(k % 9 - 4), y(k) = static_cast<T>(k / 9 - 4);
    lw::ndarray<T, 2> p = lw::zeros<T>({5, 81});
    divisions(x, y, p);
    const lw::ndarray<T, 1> remainder = lw::remainder(x, y), quotient = lw::floor_divide(x, y);
    for (lw::index_t row = 0; row < 5; ++row)
        for (lw::index_t k = 0; k < 81; ++k) {
            const T expected = (row == 2 || row == 4 ? quotient : remainder)(k), found = p(row, k);
            INFO("row " << row << ": " << x(k) << " and " << y(k));
            CHECK(((found != found && expected != expected) || std::memcmp(&found, &expected, sizeof(T)) == 0));
        }
}
