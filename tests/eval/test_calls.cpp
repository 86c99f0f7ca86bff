// Functions inside expressions, which are called for whole blocks of gangs: the same bits as of single numbers, whatever the length, the
// strides, the neighbours and the destination.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include <cstring>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

namespace {

// Around one gang, one block and several of them, on every target.
constexpr index_t lengths[] = {0,  1,  3,   4,   7,   8,   9,   10,  15,  16,  17,  25,   31,  32,
                               33, 63, 127, 128, 129, 255, 256, 257, 300, 511, 512, 513, 777, 1024, 1500};

template <class T>
lw::ndarray<T, 1> numbers(index_t n, double first) {
    lw::ndarray<T, 1> a = lw::zeros<T>(n);
    for (index_t k = 0; k < n; ++k) a(k) = static_cast<T>(first + 0.0078125 * static_cast<double>(k % 1021));
    return a;
}

template <class A, class F>
void check(const A& a, F element) {
    for (index_t k = 0; k < a.size(); ++k) {
        INFO("element " << k << " of " << a.size());
        REQUIRE(same(a(k), element(k)));
    }
}

} // namespace

TEMPLATE_TEST_CASE("a function of arrays, of expressions, of functions", "[calls]", float, double) {
    using T = TestType;
    for (const index_t n : lengths) {
        const lw::ndarray<T, 1> x = numbers<T>(n, 0.25), y = numbers<T>(n, -2);
        lw::ndarray<T, 1> z = lw::zeros<T>(n);
        z = lw::exp(y);
        check(z, [&](index_t k) { return lw::exp(y(k)); });
        z = lw::exp(-y);
        check(z, [&](index_t k) { return lw::exp(-y(k)); });
        z = lw::power(x, y);
        check(z, [&](index_t k) { return lw::power(x(k), y(k)); });
        z = lw::power(lw::log1p(x), lw::sin(y));
        check(z, [&](index_t k) { return lw::power(lw::log1p(x(k)), lw::sin(y(k))); });
        z = lw::tanh(lw::sin(lw::exp(y)));
        check(z, [&](index_t k) { return lw::tanh(lw::sin(lw::exp(y(k)))); });
        z = lw::maximum(lw::exp(y), lw::log(x));
        check(z, [&](index_t k) { return std::max(lw::exp(y(k)), lw::log(x(k))); });
        z = lw::power(x, T(1.75));
        check(z, [&](index_t k) { return lw::power(x(k), T(1.75)); });
        z = lw::where(y > 0, lw::exp(y), lw::sqrt(x));
        check(z, [&](index_t k) { return y(k) > 0 ? lw::exp(y(k)) : lw::sqrt(x(k)); });
        z = lw::fp::fast(lw::cbrt(y));
        check(z, [&](index_t k) { return lw::fast::cbrt(y(k)); });
        z = lw::atan2(lw::fast::tan(x), lw::fp::fast(lw::hypot(x, y)));
        check(z, [&](index_t k) { return lw::atan2(lw::fast::tan(x(k)), lw::fast::hypot(x(k), y(k))); });
    }
}

TEMPLATE_TEST_CASE("fast functions of rows of any length have one result", "[calls]", float, double) {
    using T = TestType;
    for (const index_t width : {1, 3, 9, 17, 40}) {
        const lw::ndarray<T, 1> x = numbers<T>(70 * width, 0.25);
        const lw::ndarray<T, 2> rows = x.reshape(70, width), wider = lw::zeros<T>(70, width + 2);
        lw::ndarray<T, 2> z = wider;
        z(lw::all, lw::range(1, -1)) = lw::fp::fast(lw::hypot(rows, T(1))) * lw::fp::fast(lw::cbrt(rows));
        const lw::ndarray<T, 2> inner = z(lw::all, lw::range(1, -1)) + T(0);
        check(inner.reshape(70 * width), [&](index_t k) { return lw::fast::hypot(x(k), T(1)) * lw::fast::cbrt(x(k)); });
    }
}

TEMPLATE_TEST_CASE("functions of so many elements that results are stored past the caches", "[calls]", float, double) {
    using T = TestType;
    constexpr index_t rows = 3, columns = 1'000'003;
    const lw::ndarray<T, 1> x = numbers<T>(columns, 0.25), one_row = lw::exp(x) * lw::sin(x) + T(1), functions_alone = lw::exp(x);
    lw::ndarray<T, 2> all = lw::full({rows, columns + 2}, T(7));
    const auto z = all(lw::all, lw::range(1, -1)); // aligned in no row
    const auto check_all = [&](const lw::ndarray<T, 1>& expected) {
        for (index_t r = 0; r < rows; ++r) {
            CHECK(all(r, 0) == T(7));
            CHECK(all(r, columns + 1) == T(7));
            CHECK(std::memcmp(&all(r, 1), expected.data(), static_cast<std::size_t>(columns) * sizeof(T)) == 0);
        }
    };
    z = lw::exp(x) * lw::sin(x) + T(1);
    check_all(one_row);
    z = lw::exp(x);
    check_all(functions_alone);
}

TEMPLATE_TEST_CASE("functions evaluated onto their own arguments", "[calls]", float, double) {
    using T = TestType;
    for (const index_t n : lengths) {
        const lw::ndarray<T, 1> x = numbers<T>(n, 0.25), y = numbers<T>(n, -2);
        lw::ndarray<T, 1> z = x;
        z = lw::log(z);
        check(z, [&](index_t k) { return lw::log(x(k)); });
        z = x;
        z = lw::power(z + T(1), z);
        check(z, [&](index_t k) { return lw::power(x(k) + T(1), x(k)); });
        z = x;
        z = lw::power(z, lw::exp(z));
        check(z, [&](index_t k) { return lw::power(x(k), lw::exp(x(k))); });
        z = y;
        z = lw::exp(lw::sin(z) * z);
        check(z, [&](index_t k) { return lw::exp(lw::sin(y(k)) * y(k)); });
        if (n > 2) { // one element further: not in place
            z = x;
            z(lw::range(1, n)) = lw::exp(z(lw::range(0, n - 1)));
            check(z, [&](index_t k) { return k == 0 ? x(0) : lw::exp(x(k - 1)); });
        }
    }
}

TEST_CASE("functions of strided, reversed, repeated and mixed operands", "[calls]") {
    for (const index_t n : lengths) {
        const lw::ndarray<float, 1> x = numbers<float>(2 * n, 0.25);
        lw::ndarray<float, 1> z = lw::zeros<float>(n);
        z = lw::exp(x(lw::range(0, 2 * n, 2)));
        check(z, [&](index_t k) { return lw::exp(x(2 * k)); });
        z = lw::power(x(lw::range(0, n))(lw::range(lw::none, lw::none, -1)), x(lw::range(0, n)));
        check(z, [&](index_t k) { return lw::power(x(n - 1 - k), x(k)); });
        const lw::ndarray<double, 1> w = numbers<double>(n, 0.5);
        lw::ndarray<double, 1> d = lw::zeros<double>(n);
        d = lw::exp(x(lw::range(0, n))) + lw::log(w); // float32 and float64 in one gang
        check(d, [&](index_t k) { return static_cast<double>(lw::exp(x(k))) + lw::log(w(k)); });
        const lw::ndarray<std::int8_t, 1> small = lw::astype<std::int8_t>(w);
        z = lw::exp(small);
        check(z, [&](index_t k) { return lw::exp(static_cast<float>(small(k))); });
    }
    const index_t rows = 5, columns = 700;
    const lw::ndarray<double, 1> row = numbers<double>(columns, 0.1), column = numbers<double>(rows, 1);
    lw::ndarray<double, 2> a = lw::zeros<double>(rows, columns);
    a = lw::power(row, column(lw::all, lw::newaxis));
    for (index_t i = 0; i < rows; ++i)
        for (index_t j = 0; j < columns; ++j) REQUIRE(same(a(i, j), lw::power(row(j), column(i))));
    a = lw::hypot(column(lw::all, lw::newaxis), lw::exp(row));
    for (index_t i = 0; i < rows; ++i)
        for (index_t j = 0; j < columns; ++j) REQUIRE(same(a(i, j), lw::hypot(column(i), lw::exp(row(j)))));
}

TEMPLATE_TEST_CASE("reductions of functions", "[calls]", float, double) {
    using T = TestType;
    for (const index_t n : lengths) {
        if (n == 0) continue;
        const lw::ndarray<T, 1> x = numbers<T>(n, 0.25);
        lw::ndarray<T, 1> z = lw::zeros<T>(n);
        z = lw::exp(x);
        REQUIRE(same(lw::sum(lw::exp(x)), lw::sum(z)));
        REQUIRE(same(lw::max(lw::exp(x)), lw::max(z)));
        z = lw::power(x, lw::sin(x));
        REQUIRE(same(lw::sum(lw::power(x, lw::sin(x))), lw::sum(z)));
        REQUIRE(lw::any(lw::exp(x) > T(1)));
        REQUIRE(lw::argmin(lw::cos(lw::exp(x))) == [&] {
            z = lw::cos(lw::exp(x));
            return lw::argmin(z);
        }());
    }
    const lw::ndarray<T, 1> x = numbers<T>(37 * 90, -1);
    const lw::ndarray<T, 2> a = x.reshape(37, 90), e = lw::exp(a);
    const lw::ndarray<T, 1> down = lw::sum(lw::exp(a), 0), across = lw::sum(lw::exp(a), 1);
    const lw::ndarray<T, 1> down_first = lw::sum(e, 0), across_first = lw::sum(e, 1);
    check(down, [&](index_t k) { return down_first(k); });
    check(across, [&](index_t k) { return across_first(k); });
}
