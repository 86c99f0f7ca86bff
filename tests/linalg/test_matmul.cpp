// lw::dot and lw::matmul: against NumPy's results in tests/data/linalg.txt, and a plain triple loop for sizes at the
// tiles' edges. SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/linalg.hpp"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <complex>
#include <limits>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace test {

using c128 = std::complex<double>;

/// Equal numbers, or NaN both: the sign of a zero is nobody's promise, since BLAS libraries differ in it.
template <class T>
bool alike(T a, T b) {
    if constexpr (std::is_floating_point_v<T>)
        return a == b || (std::isnan(a) && std::isnan(b));
    else
        return a == b;
}

template <class A, class T>
void check(const A& found, const dims<dynamic_rank>& shape, const std::vector<T>& expected) {
    STATIC_REQUIRE(std::is_same_v<typename A::value_type, T>);
    REQUIRE(lw::detail::shape_text(found.shape()) == lw::detail::shape_text(shape));
    const auto all = elements(found);
    REQUIRE(all.size() == expected.size());
    for (std::size_t k = 0; k < all.size(); ++k)
        if (!alike<T>(all[k], expected[k])) {
            CAPTURE(k, T(all[k]), T(expected[k]));
            FAIL("another element than expected");
        }
}

/// The elements of a[m x k] * b[k x n] by definition. Integers wrap, truth values are counted; floats must not round.
template <class T>
std::vector<T> plain_product(const std::vector<T>& a, const std::vector<T>& b, index_t m, index_t n, index_t k) {
    using W = std::conditional_t<std::is_integral_v<T>, std::uint64_t, T>;
    const auto at = [](index_t row, index_t width, index_t column) {
        return static_cast<std::size_t>(row * width + column);
    };
    std::vector<W> sums(static_cast<std::size_t>(m * n));
    for (index_t i = 0; i < m; ++i)
        for (index_t p = 0; p < k; ++p)
            for (index_t j = 0; j < n; ++j)
                sums[at(i, n, j)] += static_cast<W>(a[at(i, k, p)]) * static_cast<W>(b[at(p, n, j)]);
    std::vector<T> c;
    for (W x : sums) c.push_back(static_cast<T>(x));
    return c;
}

/// Elements of which products of depth k are exact: integers of every size, which wrap, or small ones as floats; truth
/// values so rare that not every product is true.
template <class T>
lw::ndarray<T, 2> random_matrix(generator& random, index_t rows, index_t columns, index_t k) {
    lw::ndarray<T, 2> a(dims<2>({rows, columns}));
    const auto small = [&] { return static_cast<T>(pick(random, 23) - 11); };
    for (T& x : a.ravel()) {
        if constexpr (std::is_same_v<T, bool>)
            x = pick(random, 1 + static_cast<int>(std::sqrt(static_cast<double>(k)))) == 0;
        else if constexpr (std::is_integral_v<T>)
            x = static_cast<T>(random());
        else if constexpr (lw::is_complex<T>)
            x = small() + T(0, 1) * small();
        else
            x = small();
    }
    return a;
}

} // namespace test

TEMPLATE_TEST_CASE("products as NumPy has them, of arrays of dynamic and of static rank", "[matmul]",
                   (std::pair<bool, bool>), (std::pair<std::uint8_t, std::uint8_t>),
                   (std::pair<std::int32_t, std::int32_t>), (std::pair<float, float>), (std::pair<double, double>),
                   (std::pair<c128, c128>), (std::pair<bool, std::uint8_t>), (std::pair<std::uint8_t, std::int8_t>),
                   (std::pair<std::int32_t, float>), (std::pair<std::int64_t, std::uint64_t>),
                   (std::pair<float, std::complex<float>>)) {
    using A = typename TestType::first_type;
    using B = typename TestType::second_type;
    using C = lw::promote_t<A, B>;
    int checked = 0;
    for (const auto& line : golden_lines("linalg.txt")) {
        if (line[0] != lw::dtype_name<A> || line[3] != lw::dtype_name<B>) continue;
        INFO(line[0] << " " << line[1] << ", " << line[3] << " " << line[4]);
        ++checked;
        const lw::ndarray<A> a = from_hex<A>(line[2]).take(to_dims(numbers(line[1])));
        const lw::ndarray<B> b = from_hex<B>(line[5]).take(to_dims(numbers(line[4])));
        const auto shape = to_dims(numbers(line[7]));
        REQUIRE(line[6] == lw::dtype_name<C>);
        const auto expected = elements(from_hex<C>(line[8]));
        check(lw::matmul(a, b), shape, expected);
        check(lw::dot(a, b), shape, expected);
        if constexpr (std::is_same_v<A, B>) {
            const auto of_rank = [&](auto x, auto y) {
                const auto product = lw::matmul(x, y);
                STATIC_CHECK(product.rank == x.rank + y.rank - 2);
                check(product, shape, expected);
                if constexpr (x.rank + y.rank == 2) {
                    const C number = lw::dot(x, y);
                    CHECK(alike<C>(number, expected[0]));
                } else {
                    check(lw::dot(x, y), shape, expected);
                }
            };
            using vector = lw::view<const A, 1>;
            using matrix = lw::view<const A, 2>;
            if (a.ndim() == 2 && b.ndim() == 2) of_rank(matrix(a), matrix(b));
            if (a.ndim() == 2 && b.ndim() == 1) of_rank(matrix(a), vector(b));
            if (a.ndim() == 1 && b.ndim() == 2) of_rank(vector(a), matrix(b));
            if (a.ndim() == 1 && b.ndim() == 1) of_rank(vector(a), vector(b));
        }
    }
    CHECK(checked >= 9);
}

TEMPLATE_TEST_CASE("products of every size", "[matmul]", bool, std::uint8_t, std::int32_t, float, double, c128) {
    using T = TestType;
    // Tiles are 4 or 6 rows high and two registers wide; blocks 96 rows high and 256 elements deep.
    const index_t sizes[][3] = {{0, 3, 2},    {3, 0, 2},     {3, 2, 0},   {0, 0, 0},   {1, 1, 1},    {1, 300, 97},
                                {300, 1, 97}, {97, 17, 1},   {3, 7, 17},  {7, 17, 3},  {17, 3, 7},   {4, 16, 255},
                                {6, 32, 256}, {12, 64, 257}, {5, 31, 3},  {7, 33, 17}, {13, 129, 7}, {95, 15, 7},
                                {96, 65, 7},  {97, 97, 97},  {97, 7, 300}};
    generator random(1);
    for (const auto& [m, n, k] : sizes) {
        CAPTURE(m, n, k);
        const auto a = random_matrix<T>(random, m, k, k), b = random_matrix<T>(random, k, n, k);
        const std::vector<T> expected = plain_product<T>(elements(a), elements(b), m, n, k);
        const lw::ndarray<T, 2> c = lw::matmul(a, b);
        check(c, to_dims({m, n}), expected);
        // A vector as either operand or both; columns have a stride.
        if (m == 0 || n == 0) continue;
        check(lw::matmul(a.row(m - 1), b), to_dims({n}), elements(c.row(m - 1)));
        check(lw::matmul(a, b(lw::all, n - 1)), to_dims({m}), elements(c(lw::all, n - 1)));
        check(lw::matmul(a.row(0), b(lw::all, n - 1)), to_dims({}), std::vector<T>{c(0, n - 1)});
        CHECK(alike<T>(lw::dot(a.row(0), b(lw::all, n - 1)), c(0, n - 1)));
    }
}

TEMPLATE_TEST_CASE("operands of every layout", "[matmul]", bool, std::uint8_t, float, c128) {
    using T = TestType;
    static constexpr int extents[] = {0, 1, 2, 3, 5, 7, 17, 33, 64, 97};
    generator random(2);
    for (int trial = 0; trial < 60; ++trial) {
        const auto extent = [&] { return static_cast<index_t>(extents[pick(random, 10)]); };
        const index_t m = extent(), n = extent(), k = extent();
        auto left = odd_layout<T>(random, to_dims({m, k}), false),
             right = odd_layout<T>(random, to_dims({k, n}), false);
        const lw::view<const T, 2> a = left.view(), b = right.view();
        CAPTURE(trial, m, n, k, a.element_strides()[0], a.element_strides()[1], b.element_strides()[0],
                b.element_strides()[1]);
        const std::vector<T> expected = plain_product<T>(elements(a), elements(b), m, n, k);
        check(lw::matmul(a, b), to_dims({m, n}), expected);
        const lw::ndarray<T, 2> turned = lw::matmul(b.T(), a.T());
        check(turned.T(), to_dims({m, n}), expected);
        check(lw::matmul(left.view(), b), to_dims({m, n}), expected); // dynamic rank and static
    }
}

TEST_CASE("a repeated row, a reversed vector, fixed arrays and numbers of one axis", "[matmul]") {
    const lw::ndarray<int, 1> v{1, 2, 3, 4};
    const lw::view<const int, 2> rows(v.data(), dims<2>({3, 4}), dims<2>({0, 1}));
    check(lw::matmul(rows, v(lw::range(lw::none, lw::none, -1))), to_dims({3}), std::vector<int>{20, 20, 20});
    CHECK(lw::dot(v(lw::range(lw::none, lw::none, 2)), v(lw::range(lw::none, lw::none, -2))) == 1 * 4 + 3 * 2);
    const lw::fixed<int, 2, 2> f{{1, 2}, {3, 4}};
    check(lw::matmul(f, f), to_dims({2, 2}), std::vector<int>{7, 10, 15, 22});
    lw::ndarray<int, 2> a{{1, 2}, {3, 4}};
    a = lw::matmul(a, a.T()); // the operands are read before the destination is written
    check(a, to_dims({2, 2}), std::vector<int>{5, 11, 11, 25});
}

TEST_CASE("expressions as operands", "[matmul]") {
    generator random(3);
    const auto a = random_matrix<double>(random, 7, 17, 17), b = random_matrix<double>(random, 17, 9, 17);
    const auto v = lw::arange<int>(17);
    const auto expected =
        elements(lw::matmul(lw::ndarray<double, 2>(a * 2 + 1), lw::ndarray<double, 2>(b - v.reshape(17, 1))));
    check(lw::matmul(a * 2 + 1, b - v.reshape(17, 1)), to_dims({7, 9}), expected);
    check(lw::matmul(a * 2 + 1, (b - v.reshape(17, 1)) * lw::ones<float>(17, 9)), to_dims({7, 9}), expected);
    CHECK(lw::dot(v + 1, v - 1) == 16 * 17 * 33 / 6 - 17);
    // The comparison is a matrix of truth values: one entry counts the elements that are positive.
    const auto ones = lw::ones<int>(17);
    const lw::ndarray<int, 1> positive = lw::matmul(a > 0, ones);
    for (index_t i = 0; i < 7; ++i) CHECK(positive(i) == lw::sum(lw::astype<int>(a.row(i) > 0)));
    check(lw::matmul(lw::matmul(a, b), b.T()), to_dims({7, 17}),
          plain_product<double>(elements(lw::matmul(a, b)), elements(b.T()), 7, 17, 9));
}

TEST_CASE("truth values do not wrap as they are counted", "[matmul]") {
    for (index_t k : {index_t(256), index_t(65536)}) {
        CHECK(lw::matmul(lw::ones<bool>(1, k), lw::ones<bool>(k, 1))(0, 0));
        CHECK(lw::dot(lw::ones<bool>(k), lw::ones<bool>(k)));
        CHECK_FALSE(lw::dot(lw::ones<bool>(k), lw::zeros<bool>(k)));
    }
}

TEMPLATE_TEST_CASE("floats that round stay within the bound of any order of additions", "[matmul]", float, double) {
    using T = TestType;
    std::uniform_real_distribution<T> uniform(-1, 1);
    generator random(4);
    for (index_t k : {1, 7, 300, 1000}) {
        lw::ndarray<T, 2> a(dims<2>({13, k})), b(dims<2>({k, 37}));
        for (T& x : a.ravel()) x = uniform(random);
        for (T& x : b.ravel()) x = uniform(random);
        const lw::ndarray<T, 2> c = lw::matmul(a, b);
        for (index_t i = 0; i < 13; ++i)
            for (index_t j = 0; j < 37; ++j) {
                long double sum = 0, size = 0;
                for (index_t p = 0; p < k; ++p) {
                    const auto product = static_cast<long double>(a(i, p)) * static_cast<long double>(b(p, j));
                    sum += product;
                    size += std::abs(product);
                }
                // N. Higham, Accuracy and Stability of Numerical Algorithms (2002), (3.5): k * u / (1 - k * u).
                const long double bound =
                    static_cast<long double>(k) * std::numeric_limits<T>::epsilon() / 2 * 1.001L * size;
                CAPTURE(k, i, j);
                REQUIRE(std::abs(static_cast<long double>(c(i, j)) - sum) <= bound);
                REQUIRE(std::abs(static_cast<long double>(lw::dot(a.row(i), b(lw::all, j))) - sum) <= bound);
            }
    }
}

TEMPLATE_TEST_CASE("NaN and infinities stay in their rows and columns", "[matmul]", float, double) {
    using T = TestType;
    const T inf = std::numeric_limits<T>::infinity(), nan = std::numeric_limits<T>::quiet_NaN();
    for (index_t m : {1, 5, 7, 13})
        for (index_t n : {1, 3, 17}) {
            CAPTURE(m, n);
            lw::ndarray<T, 2> a = lw::ones<T>(m, 3), b = lw::ones<T>(3, n);
            a(m - 1, 1) = nan;
            b(2, n - 1) = -inf;
            const lw::ndarray<T, 2> c = lw::matmul(a, b);
            for (index_t i = 0; i < m; ++i)
                for (index_t j = 0; j < n; ++j) CHECK(alike<T>(c(i, j), i == m - 1 ? nan : j == n - 1 ? -inf : T(3)));
            a(m - 1, 1) = inf;
            CHECK(std::isnan(lw::matmul(a, b)(m - 1, n - 1)));              // inf - inf
            CHECK(std::isnan(lw::matmul(a, lw::zeros<T>(3, n))(m - 1, 0))); // inf * 0
        }
}

TEST_CASE("operands that do not fit are an error with both shapes", "[matmul]") {
    const auto fails = [](const auto& x, const auto& y, const std::string& first, const std::string& second) {
        CHECK_THROWS_MATCHES(lw::matmul(x, y), lw::shape_error,
                             MessageMatches(ContainsSubstring(first) && ContainsSubstring(second)));
        CHECK_THROWS_MATCHES(lw::dot(x, y), lw::shape_error,
                             MessageMatches(ContainsSubstring(first) && ContainsSubstring(second)));
    };
    const auto m23 = lw::zeros<float>(2, 3);
    const auto v2 = lw::zeros<float>(2), v3 = lw::zeros<float>(3);
    fails(m23, m23, "(2,3) and (2,3)", "3 is different from 2");
    fails(m23, v2, "(2,3)", "(2,)");
    fails(v3, m23, "(3,)", "(2,3)");
    fails(v2, v3, "(2,)", "(3,)");
    fails(v3, lw::zeros<float>(0), "(3,)", "(0,)");
    fails(m23 + 1.0f, lw::zeros<double>(4, 2), "(2,3)", "(4,2)");
    fails(lw::ndarray<float>(m23), lw::ndarray<float>(m23), "(2,3)", "(2,3)");
    fails(lw::ndarray<float>(v2), v3, "(2,)", "(3,)");

    // Of dynamic rank, what is neither a vector nor a matrix is found at run time.
    const lw::ndarray<float> cube = lw::zeros<float>(2, 3, 4), number = lw::ndarray<float>(dims<dynamic_rank>(0));
    for (const auto& wrong : {cube, number}) {
        const auto text = MessageMatches(ContainsSubstring("not of shape " + lw::detail::shape_text(wrong.shape())));
        CHECK_THROWS_MATCHES(lw::matmul(wrong, m23), lw::shape_error, text);
        CHECK_THROWS_MATCHES(lw::dot(m23.T(), wrong), lw::shape_error, text);
    }
}
