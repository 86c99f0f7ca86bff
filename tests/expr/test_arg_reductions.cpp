// argmin, argmax and those that skip NaN: every dtype and layout against a plain loop, expressions, errors. NumPy's results: test_reductions.cpp.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

/// By real parts, then by imaginary ones.
template <class T>
bool less(const T& a, const T& b) {
    if constexpr (lw::is_complex<T>) return std::pair(a.real(), a.imag()) < std::pair(b.real(), b.imag());
    else return a < b;
}

/// The position of the extreme among x[0], x[step] ..., n elements; -1: all NaN.
template <bool Larger, bool SkipNaN, class T>
index_t plain_arg(const std::vector<T>& x, index_t first, index_t step, index_t n) {
    index_t best = -1;
    T extreme{};
    for (index_t k = 0; k < n; ++k) {
        const T v = x[static_cast<std::size_t>(first + k * step)];
        if (v != v) {
            if (SkipNaN) continue;
            return k;
        }
        if (best >= 0 && !(Larger ? less(extreme, v) : less(v, extreme))) continue;
        best = k;
        extreme = v;
    }
    return best;
}

/// All four over all axes and over each, of `x`, whose elements in C order are `flat`.
template <class T, class X>
void check_all(const X& x, const std::vector<T>& flat, const dims<dynamic_rank>& shape) {
    const auto n = static_cast<index_t>(flat.size());
    if (n == 0) return;
    CHECK(lw::argmin(x) == plain_arg<false, false>(flat, 0, 1, n));
    CHECK(lw::argmax(x) == plain_arg<true, false>(flat, 0, 1, n));
    if (plain_arg<true, true>(flat, 0, 1, n) >= 0) {
        CHECK(lw::nanargmin(x) == plain_arg<false, true>(flat, 0, 1, n));
        CHECK(lw::nanargmax(x) == plain_arg<true, true>(flat, 0, 1, n));
    } else {
        CHECK_THROWS_MATCHES(lw::nanargmax(x), lw::value_error, Message("All-NaN slice encountered"));
    }
    for (int axis = 0; axis < shape.size(); ++axis) {
        index_t inner = 1, extent = shape[axis];
        for (int k = axis + 1; k < shape.size(); ++k) inner *= shape[k];
        const auto smallest = lw::argmin(x, axis);
        const auto largest = lw::argmax(x, axis - shape.size(), lw::keepdims);
        REQUIRE(smallest.size() == n / extent);
        CHECK(largest.shape(axis) == 1);
        bool nothing = false, same = true;
        for (index_t k = 0; k < smallest.size(); ++k) {
            const index_t first = k / inner * inner * extent + k % inner;
            same = same && smallest.data()[k] == plain_arg<false, false>(flat, first, inner, extent);
            same = same && largest.data()[k] == plain_arg<true, false>(flat, first, inner, extent);
            nothing = nothing || plain_arg<true, true>(flat, first, inner, extent) < 0;
        }
        INFO("axis " << axis << " of " << lw::detail::shape_text(shape));
        CHECK(same);
        if (nothing) {
            CHECK_THROWS_MATCHES(lw::nanargmin(x, axis), lw::value_error, Message("All-NaN slice encountered"));
            continue;
        }
        const auto low = lw::nanargmin(x, axis), high = lw::nanargmax(x, axis);
        for (index_t k = 0; k < low.size(); ++k) {
            const index_t first = k / inner * inner * extent + k % inner;
            same = same && low.data()[k] == plain_arg<false, true>(flat, first, inner, extent);
            same = same && high.data()[k] == plain_arg<true, true>(flat, first, inner, extent);
        }
        CHECK(same);
    }
}

template <class T>
T nan_in_a_part([[maybe_unused]] bool first) {
    if constexpr (lw::is_complex<T>) {
        using R = typename T::value_type;
        constexpr R nan = std::numeric_limits<R>::quiet_NaN();
        return first ? T(nan, 1) : T(1, nan);
    } else {
        return std::numeric_limits<T>::quiet_NaN();
    }
}

template <class T>
void check_dtype(unsigned seed) {
    generator random(seed);
    for (int round = 0; round < 60; ++round) {
        const auto shape = odd_shape(random, 1 + round % 3);
        auto memory = odd_layout<T>(random, shape, round % 3 == 0);
        if constexpr (!std::is_integral_v<T>) {
            const int rare = std::array{1000, 20, 3, 1}[static_cast<std::size_t>(pick(random, 4))];
            if (pick(random, 2) == 0)
                for (T& x : memory.all)
                    if (pick(random, rare) == 0) x = nan_in_a_part<T>(pick(random, 2) == 0);
        }
        INFO(lw::dtype_name<T> << " round " << round << " shape " << lw::detail::shape_text(shape));
        const auto x = memory.view();
        const auto flat = elements(x);
        check_all<T>(x, flat, shape);
        if constexpr (!std::is_same_v<T, bool>) check_all<T>(x + lw::zeros<T>(1), flat, shape);
    }
}

} // namespace test

TEST_CASE("argmin and argmax of bool and small integers", "[arg]") {
    check_dtype<bool>(1);
    check_dtype<std::int8_t>(2);
    check_dtype<std::uint16_t>(3);
}
TEST_CASE("argmin and argmax of integers", "[arg]") {
    check_dtype<std::int32_t>(4);
    check_dtype<std::uint64_t>(5);
    check_dtype<std::int64_t>(6);
}
TEST_CASE("argmin and argmax of floats", "[arg]") {
    check_dtype<float>(7);
    check_dtype<double>(8);
}
TEST_CASE("argmin and argmax of complex numbers", "[arg]") {
    check_dtype<std::complex<float>>(9);
    check_dtype<std::complex<double>>(10);
    lw::ndarray<std::complex<double>, 1> z(dims<1>({50'000}));
    z = std::complex(1.0, -1.0);
    z(45'000) = {1.0, 2.0};
    z(47'000) = {0.5, 9.0};
    CHECK(lw::argmax(z) == 45'000);
    CHECK(lw::argmin(z + 1) == 47'000);
    CHECK(lw::max(z) == std::complex(1.0, 2.0));
    CHECK(lw::min(z * 2) == std::complex(1.0, 18.0));
    z = std::complex(std::numeric_limits<double>::quiet_NaN(), 1.0);
    CHECK_THROWS_MATCHES(lw::nanargmax(z), lw::value_error, Message("All-NaN slice encountered"));
    z(49'000) = -std::complex(std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity());
    CHECK(lw::nanargmax(z) == 49'000);
    CHECK(lw::nanmin(z) == z(49'000));
}

TEST_CASE("the first of equal extremes, in every piece", "[arg]") {
    lw::ndarray<float, 1> x(dims<1>({50000}));
    for (const index_t at : {0, 1, 4095, 4096, 4097, 30000, 49999}) {
        x = 1;
        x(at) = 2;
        CHECK(lw::argmax(x) == at);
        CHECK(lw::argmax(x + 1) == at);
        CHECK(lw::argmin(-x) == at);
        x(49999) = 2;
        CHECK(lw::argmax(x * 2) == at);
        x(49999) = std::numeric_limits<float>::quiet_NaN();
        CHECK(lw::argmax(x) == 49999);
        if (at < 49999) CHECK(lw::nanargmax(x) == at);
    }
    x = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS_MATCHES(lw::nanargmax(x), lw::value_error, Message("All-NaN slice encountered"));
    x(40000) = -std::numeric_limits<float>::infinity(); // as bad as what is skipped
    CHECK(lw::nanargmax(x) == 40000);
    CHECK(lw::nanargmax(x * 1) == 40000);
    x(40000) = std::numeric_limits<float>::infinity();
    CHECK(lw::nanargmin(x) == 40000);
    x(30000) = -0.0f;
    x(40000) = 0.0f;
    CHECK(lw::nanargmin(x) == 30000);
    CHECK(lw::nanargmax(x) == 30000); // zeros are equal
}

TEST_CASE("argmin and argmax of broadcast expressions", "[arg]") {
    lw::ndarray<double, 2> x(dims<2>({70, 900}));
    lw::ndarray<double, 1> row(dims<1>({900}));
    generator random(3);
    for (double& v : x.ravel()) v = pick(random, 100000);
    for (double& v : row) v = pick(random, 100000);
    const lw::ndarray<double, 2> sum = x + row, other = x - lw::min(x, 1, lw::keepdims);
    check_all<double>(x + row, elements(sum), dims<dynamic_rank>(dims<2>({70, 900})));
    check_all<double>(x - lw::min(x, 1, lw::keepdims), elements(other), dims<dynamic_rank>(dims<2>({70, 900})));
    CHECK(lw::argmax(x < row) == plain_arg<true, false>(elements(lw::ndarray<bool, 2>(x < row)), 0, 1, 63000));
    lw::fixed<int, 3> few{1, 5, 2};
    CHECK(lw::argmax(few) == 1);
    CHECK(lw::argmax(lw::ndarray<int, 0>(dims<0>())) == 0);
}

TEST_CASE("argmin and argmax: errors", "[arg]") {
    const lw::ndarray<double, 2> empty(dims<2>({0, 3}));
    CHECK_THROWS_MATCHES(lw::argmax(empty), lw::shape_error, Message("attempt to get argmax of an empty sequence"));
    CHECK_THROWS_MATCHES(lw::nanargmin(empty), lw::shape_error, Message("attempt to get argmin of an empty sequence"));
    CHECK_THROWS_MATCHES(lw::argmin(empty, 0), lw::shape_error, Message("attempt to get argmin of an empty sequence"));
    CHECK(lw::argmax(empty, 1).shape() == dims<1>({0}));
    CHECK_THROWS_MATCHES(lw::argmax(lw::zeros<double>(3, 0, 0), 1), lw::shape_error, Message("attempt to get argmax of an empty sequence"));
    CHECK_THROWS_MATCHES(lw::argmax(empty, 4294967297), lw::index_error, Message("axis 4294967297 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::argmax(empty, 2), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
    CHECK_THROWS_AS(lw::argmax(empty + lw::ones<double>(2)), lw::shape_error);
}

TEST_CASE("arg reductions: a number of dynamic rank", "[arg_reductions]") {
    lw::ndarray<float, dynamic_rank> x(dims<dynamic_rank>(0, 1)); // without axes: NumPy allows the axes 0 and -1
    x = 3;
    CHECK(lw::argmax(x) == 0);
    CHECK(lw::argmax(x, 0).ndim() == 0);
    CHECK(*lw::nanargmin(x * 2, -1, lw::keepdims).data() == 0);
    CHECK_THROWS_MATCHES(lw::argmin(x, 1), lw::index_error, Message("axis 1 is out of bounds for array of dimension 0"));
    x = std::nanf("");
    CHECK_THROWS_AS(lw::nanargmax(x, 0), lw::value_error);
}
