// <lanewise/eigen.hpp>: arrays as Eigen maps over the same elements, and products by Eigen.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/eigen.hpp"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <complex>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace test {

/// The map's elements are the array's own, not copies.
template <class Map, class A>
void check_places(const Map& map, A&& a) {
    REQUIRE(map.rows() == a.shape(0));
    REQUIRE(map.cols() == a.shape(1));
    for (index_t i = 0; i < a.shape(0); ++i)
        for (index_t j = 0; j < a.shape(1); ++j) {
            CAPTURE(i, j);
            CHECK(&map.coeffRef(i, j) == &a(i, j));
        }
}

template <class A>
concept mappable = requires(A&& a) {
    lw::as_eigen(std::forward<A>(a));
};

template <class T>
lw::ndarray<T, 2> counted(index_t rows, index_t columns) {
    lw::ndarray<T, 2> a(dims<2>({rows, columns}));
    for (index_t k = 0; k < a.size(); ++k) {
        const int value = static_cast<int>((k * 7 + 3) % 11); // no order of additions rounds
        if constexpr (lw::is_complex<T>)
            a.data()[k] = T(value, value % 3);
        else
            a.data()[k] = static_cast<T>(value);
    }
    return a;
}

} // namespace test

TEST_CASE("as_eigen is a map over the array's elements, whatever its strides", "[eigen]") {
    using lw::all, lw::none, lw::range;
    auto a = counted<double>(6, 10);
    check_places(lw::as_eigen(a), a);
    check_places(lw::as_eigen(a.T()), a.T());
    check_places(lw::as_eigen(a(range(1, none, 2), range(none, 9, 3))), a(range(1, none, 2), range(none, 9, 3)));
    const auto reversed = a(range(none, none, -1), range(none, none, -2));
    check_places(lw::as_eigen(reversed), reversed);
    check_places(lw::as_eigen(reversed.T()), reversed.T());
    const lw::view<double, 2> repeated(a.data(), dims<2>({4, 10}), dims<2>({0, 1}));
    check_places(lw::as_eigen(repeated), repeated);
    check_places(lw::as_eigen(a(all, range(3, 3))), a(all, range(3, 3)));
    lw::ndarray<std::complex<float>, 2> c = lw::zeros<std::complex<float>>(2, 3);
    check_places(lw::as_eigen(c), c);
}

TEST_CASE("as_eigen writes through, and reads only what is const", "[eigen]") {
    using lw::none, lw::range;
    auto a = lw::zeros<int>(3, 4);
    lw::as_eigen(a)(2, 3) = 5;
    lw::as_eigen(a(range(none, none, -1), range(none, none, 2)))
        .row(0)
        .setConstant(7); // the last row, every other column
    CHECK(elements(a) == std::vector<int>{0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 7, 5});
    lw::as_eigen(a.T()) *= 2;
    CHECK(elements(a.row(2)) == std::vector<int>{14, 0, 14, 10});
    auto map = lw::as_eigen(a);
    a(0, 0) = -1;
    CHECK(map(0, 0) == -1);

    const auto& fixed = a;
    check_places(lw::as_eigen(fixed), fixed);
    check_places(lw::as_eigen(fixed.T()), fixed.T());
    CHECK(lw::as_eigen(fixed).sum() == lw::sum(fixed));
    STATIC_CHECK(std::is_assignable_v<decltype(lw::as_eigen(a)(0, 0)), int>);
    STATIC_CHECK_FALSE(std::is_assignable_v<decltype(lw::as_eigen(fixed)(0, 0)), int>);
    STATIC_CHECK_FALSE(std::is_assignable_v<decltype(lw::as_eigen(fixed.T())(0, 0)), int>);
    STATIC_CHECK(mappable<lw::ndarray<int, 2>&>);
    STATIC_CHECK_FALSE(mappable<lw::ndarray<int, 2>>); // a map of a temporary would dangle
    STATIC_CHECK_FALSE(mappable<lw::ndarray<int, 1>&>);
}

TEMPLATE_TEST_CASE("matmul by Eigen equals matmul", "[eigen]", float, double, std::int32_t, std::complex<double>) {
    using T = TestType;
    using lw::none, lw::range;
    const auto check = [](const auto& a, const auto& b) {
        const lw::ndarray<T, 2> found = lw::matmul(a, b, lw::with_eigen), expected = lw::matmul(a, b);
        CAPTURE(a.shape(0), a.shape(1), b.shape(1));
        REQUIRE(lw::detail::shape_text(found.shape()) == lw::detail::shape_text(expected.shape()));
        CHECK(elements(found) == elements(expected));
    };
    // Eigen has another algorithm for products that are small.
    const index_t sizes[][3] = {{1, 1, 1}, {3, 2, 4}, {17, 33, 5}, {40, 30, 50}, {0, 3, 2}, {3, 0, 2}, {3, 2, 0}};
    for (const auto& [m, n, k] : sizes) {
        const auto a = counted<T>(m, k), b = counted<T>(k, n);
        check(a, b);
        const lw::ndarray<T, 2> at = a.T(), bt = b.T();
        check(at.T(), bt.T());
        check(a(range(none, none, -1), lw::all), b(lw::all, range(none, none, 2)));
        auto writable = counted<T>(k, n);
        check(a, writable);
    }
    check(lw::fixed<T, 2, 2>{{T(1), T(2)}, {T(3), T(4)}}, counted<T>(2, 3));
}

TEST_CASE("matmul by Eigen names the shapes of operands that do not fit", "[eigen]") {
    const auto a = lw::zeros<float>(2, 3), b = lw::zeros<float>(4, 5);
    CHECK_THROWS_MATCHES(
        lw::matmul(a, b, lw::with_eigen), lw::shape_error,
        MessageMatches(ContainsSubstring("(2,3) and (4,5)") && ContainsSubstring("3 is different from 4")));
}
