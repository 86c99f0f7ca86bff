// Reductions: equal bits on every target, accuracy, lazy operands, edge cases, errors.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_approx.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include <functional>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

template <class T>
lw::ndarray<T, 1> uniform(index_t n, unsigned seed) {
    generator random(seed);
    std::uniform_real_distribution<double> between(-1, 1);
    lw::ndarray<T, 1> a(dims<1>({n}));
    for (T& x : a) x = static_cast<T>(between(random));
    return a;
}

/// f() on every target of this machine.
template <class F>
auto on_every_target(F f) {
    std::vector<decltype(f())> all;
    const std::string present = lw::current_target();
    for (const auto& name : lw::targets()) {
        lw::set_target(name);
        all.push_back(f());
    }
    lw::set_target(present);
    return all;
}
template <class A>
bool all_same(const std::vector<A>& all) {
    for (const auto& a : all) {
        const auto x = elements(a), y = elements(all[0]);
        if (x.size() != y.size() || std::memcmp(x.data(), y.data(), x.size() * sizeof x[0]) != 0) return false;
    }
    return true;
}

template <class T>
void check_floats() {
    for (const index_t n : {1, 2, 3, 7, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 1000, 4095, 4096, 4097, 5000, 8191, 8193, 20000, 60000, 1000003}) {
        const auto a = uniform<T>(n, static_cast<unsigned>(n));
        const auto sums = on_every_target([&] {
            lw::ndarray<T, 1> results{lw::sum(a), lw::sum(a * a), lw::mean(a), lw::min(a), lw::max(a), lw::prod(a + 1),
                                      lw::sum(a(lw::range(lw::none, lw::none, -1))), lw::sum(a(lw::range(0, lw::none, 3)))};
            return results;
        });
        INFO("n " << n);
        CHECK(all_same(sums));
        long double exact = 0, absolute = 0;
        for (const T x : a) exact += x, absolute += std::abs(x);
        const lw::ndarray<T, 1> third = a(lw::range(0, lw::none, 3)); // the bits do not depend on where the elements lie
        CHECK(same(lw::sum(third), lw::sum(a(lw::range(0, lw::none, 3)))));
        CHECK(same(lw::sum(third * third), lw::sum(third * a(lw::range(0, lw::none, 3)))));
        // The error of one rounding for each level of the tree: 16 or 32 accumulators, 512 or 128 gangs, then log2(pieces).
        const double bound = std::numeric_limits<T>::epsilon() * static_cast<double>(absolute) *
                             ((sizeof(T) == 8 ? 512 : 128) + std::log2(static_cast<double>(n)));
        CHECK(std::abs(static_cast<double>(exact - static_cast<long double>(lw::sum(a)))) <= bound);
    }
    const auto flat = uniform<T>(60 * 70 * 3, 5);
    for (const auto& shape : {dims<2>({60 * 70, 3}), dims<2>({3, 60 * 70}), dims<2>({126, 100})}) {
        const auto m = flat.reshape(shape);
        for (int axis = 0; axis < 2; ++axis) {
            CHECK(all_same(on_every_target([&] { return lw::sum(m, axis); })));
            CHECK(all_same(on_every_target([&] { return lw::sum(m.T(), axis); })));
            const auto sums = lw::sum(m, axis);
            for (index_t k = 0; k < sums.size(); ++k) {
                long double exact = 0;
                for (index_t j = 0; j < m.shape(axis); ++j) exact += axis ? m(k, j) : m(j, k);
                CHECK(std::abs(static_cast<double>(exact - static_cast<long double>(sums(k)))) <=
                      static_cast<double>(m.shape(axis)) * std::numeric_limits<T>::epsilon());
            }
        }
    }
}

} // namespace test

TEST_CASE("float reductions have the same bits on every target, and small errors", "[reduce]") {
    check_floats<float>();
    check_floats<double>();
}

TEST_CASE("pairwise sums of many equal numbers", "[reduce]") {
    lw::ndarray<float, 1> a(dims<1>({10'000'000}));
    a = 0.1f;
    CHECK(std::abs(lw::sum(a) - 1e6f) <= 1.0f); // one by one it would be 1,087,937
    CHECK(std::abs(lw::mean(a) - 0.1f) <= 1e-7f);
}

TEST_CASE("signed zeros", "[reduce]") {
    for (const index_t n : {1, 5, 32, 33, 5000}) {
        lw::ndarray<double, 1> a(dims<1>({n}));
        a = -0.0;
        CHECK(same(lw::sum(a), -0.0));
        CHECK(same(lw::prod(a), n % 2 ? -0.0 : 0.0));
        CHECK(same(lw::min(a), -0.0));
        CHECK(same(lw::max(a), -0.0));
        a(n - 1) = 0.0;
        CHECK(same(lw::sum(a), n == 1 ? 0.0 : 0.0));
    }
    CHECK(same(lw::sum(lw::ndarray<double, 1>()), 0.0));
}

TEST_CASE("NaN and infinities", "[reduce]") {
    const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
    for (const index_t n : {1, 2, 17, 32, 40, 2000}) {
        for (const index_t at : {index_t{0}, n / 2, n - 1}) {
            lw::ndarray<double, 1> a(dims<1>({n}));
            a = 1.0;
            a(at) = nan;
            INFO("n " << n << " at " << at);
            CHECK(std::isnan(lw::min(a)));
            CHECK(std::isnan(lw::max(a)));
            CHECK(std::isnan(lw::sum(a)));
            CHECK(lw::argmin(a) == at);
            CHECK(lw::argmax(a) == at);
            CHECK(lw::any(a));
            CHECK(lw::all(a));
            a(at) = -inf;
            CHECK(lw::min(a) == -inf);
            CHECK(lw::max(a) == (n == 1 ? -inf : 1.0));
            CHECK(lw::argmin(a) == at);
            CHECK(lw::argmax(a) == (at == 0 && n > 1 ? 1 : 0));
            a = inf;
            CHECK(lw::min(a) == inf);
            CHECK(lw::argmin(a) == 0);
            CHECK(lw::argmax(-a) == 0);
        }
    }
}

template <class T>
void check_copied() {
    for (const index_t n : {4000, 4097, 5000, 8191, 8193, 12000, 16385, 40000}) {
        lw::ndarray<T, 1> all = lw::empty<T>({3 * n});
        for (index_t k = 0; k < all.size(); ++k) all(k) = static_cast<T>((k * 31 + 7) % 101);
        const auto every_third = all(lw::range(0, lw::none, 3));
        const lw::ndarray<T, 1> copy = every_third;
        INFO(n << " elements of " << lw::dtype_name<T>);
        CHECK(lw::sum(every_third) == lw::sum(copy));
        CHECK(lw::max(every_third) == lw::max(copy));
        CHECK(lw::min(every_third + copy) == lw::min(copy + copy));
        const lw::view<T, 2> columns(all.data(), {n, index_t{3}});
        CHECK(lw::sum(columns.T(), 1)(0) == lw::sum(copy));
    }
}
TEST_CASE("elements that are copied piece by piece", "[reduce]") {
    check_copied<std::int8_t>();
    check_copied<std::uint8_t>();
    check_copied<std::int16_t>();
    check_copied<float>();
    check_copied<double>();
}

TEST_CASE("integers accumulate in 64 bits", "[reduce]") {
    lw::ndarray<std::int8_t, 1> a(dims<1>({100000}));
    a = 127;
    CHECK(lw::sum(a) == 12'700'000);
    CHECK(lw::mean(a) == 127.0);
    lw::ndarray<std::uint8_t, 2> b(dims<2>({1000, 3}));
    b = 255;
    CHECK(lw::sum(b, 0)(2) == 255'000u);
    lw::ndarray<std::int32_t, 1> c{std::numeric_limits<std::int32_t>::max(), 2, 3};
    CHECK(lw::prod(c) == 6 * std::int64_t{std::numeric_limits<std::int32_t>::max()});
    lw::ndarray<std::int64_t, 1> d{std::numeric_limits<std::int64_t>::max(), 1};
    CHECK(lw::sum(d) == std::numeric_limits<std::int64_t>::min()); // wraps, as in NumPy
    CHECK(lw::min(lw::ndarray<std::int64_t, 1>{5, std::numeric_limits<std::int64_t>::max()}) == 5);
}

TEST_CASE("reductions of expressions", "[reduce]") {
    lw::ndarray<float, 2> x(dims<2>({37, 21})), y(dims<2>({37, 21}));
    for (index_t i = 0; i < 37; ++i)
        for (index_t j = 0; j < 21; ++j) {
            x(i, j) = static_cast<float>(i % 5);
            y(i, j) = static_cast<float>(j % 7);
        }
    double squares = 0;
    for (index_t i = 0; i < 37; ++i)
        for (index_t j = 0; j < 21; ++j) squares += (x(i, j) - y(i, j)) * (x(i, j) - y(i, j));
    CHECK(static_cast<double>(lw::sum((x - y) * (x - y))) == squares);
    CHECK(static_cast<double>(lw::sum((x.T() - y.T()) * (x.T() - y.T()))) == squares);
    CHECK(lw::sum(x < y) == lw::sum(y > x));
    CHECK(lw::any(x * 0 + y == 6));
    CHECK_FALSE(lw::all(x == 0));
    // Broadcast operands, one row and one column.
    CHECK(lw::sum(x(lw::all, lw::range(1)) + y(lw::range(1), lw::all)) == lw::sum(x) + lw::sum(y));
    const lw::ndarray<float, 2> centred = x - lw::mean(x, 1, lw::keepdims);
    const lw::ndarray<float, 1> left = lw::sum(centred, 1);
    for (const float value : left) CHECK(std::abs(value) < 1e-5f);
    const lw::ndarray<float, 2> scaled = (x - lw::min(x, 0, lw::keepdims)) / (lw::max(x) - lw::min(x));
    CHECK(lw::max(scaled) <= 1.0f);
    lw::ndarray<float, 1> sums = lw::sum(x + y, 0) + lw::sum(x, 0);
    CHECK(sums.shape() == dims<1>({21}));
    x -= lw::sum(x, 0); // the reduction is complete before anything is written
    CHECK(std::abs(lw::sum(x) + 36.0f * 71 * 21) < 1.0f);
}

TEST_CASE("a product of two equal operands is a square, of different ones it is not", "[reduce]") {
    lw::ndarray<float, 1> x{1, 2, 3}, y{4, 6, 8}, z{1, 2, 4};
    CHECK(lw::sum((x - y) * (x - y)) == 9 + 16 + 25);
    CHECK(lw::sum((x - y) * (x - z)) == 0 + 0 + 5);
    CHECK(lw::sum((x - 1) * (x - 2)) == 0 + 0 + 2);
    CHECK(lw::sum((x - 1) * (x - 1)) == 0 + 1 + 4);
    CHECK(lw::sum(x(lw::range(0, 2)) * 1 * (x(lw::range(1, 3)) * 1)) == 2 + 6);
    CHECK(lw::sum(x(lw::range(0, 2)) * 1 * (x(lw::range(0, 2)) * 1)) == 1 + 4);
    CHECK(lw::sum(x(lw::range(0, 3, 2)) * 1 * (x(lw::range(0, 2)) * 1)) == 1 + 6); // the same first element and shape
    CHECK(lw::sum((x + lw::ones<float>(3)) * (x + lw::ones<float>(3))) == 4 + 9 + 16);
    // Constants are compared by their bits: zeros differ by sign, a NaN equals itself.
    const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    CHECK(lw::max((0.0f / x) * (-0.0f / x)) == 0);
    CHECK(lw::min((1.0f / (x * 0.0f)) * (1.0f / (x * -0.0f))) == -infinity);
    CHECK(std::isnan(lw::sum((x - nan) * (x - nan))));
    y = (x - z) * (x - z);
    CHECK(elements(y) == std::vector<float>{0, 0, 1});
    x = (x - z) * (x - z); // and the destination may be an operand
    CHECK(elements(x) == std::vector<float>{0, 0, 1});
    const lw::ndarray<std::complex<double>, 1> c{{0, 1}, {2, 0}};
    CHECK(lw::sum((c + 1) * (c + 1)) == std::complex<double>(9, 2));
    const lw::ndarray<bool, 1> b{true, false, true};
    CHECK(lw::sum((!b) * (!b)) == 1);
}

TEST_CASE("no elements", "[reduce]") {
    const lw::ndarray<double, 2> rows(dims<2>({0, 3})), columns(dims<2>({3, 0}));
    CHECK(lw::sum(rows) == 0.0);
    CHECK(lw::prod(rows) == 1.0);
    CHECK(std::isnan(lw::mean(rows)));
    const auto mean = lw::mean(lw::ndarray<std::complex<float>, 1>());
    CHECK((std::isnan(mean.real()) && std::isnan(mean.imag())));
    CHECK_FALSE(lw::any(rows));
    CHECK(lw::all(rows));
    CHECK(elements(lw::sum(rows, 0)) == std::vector<double>(3, 0.0));
    CHECK(elements(lw::prod(rows, 0)) == std::vector<double>(3, 1.0));
    CHECK(std::isnan(lw::mean(rows, 0)(2)));
    CHECK(elements(lw::all(rows, 0)) == std::vector<bool>(3, true));
    CHECK(elements(lw::any(rows, 0)) == std::vector<bool>(3, false));
    CHECK(lw::sum(rows, 1).size() == 0);
    CHECK(lw::min(rows, 1).shape() == dims<1>({0}));
    CHECK(lw::max(columns, 0).shape() == dims<1>({0}));
    CHECK(lw::argmin(rows, 1).shape() == dims<1>({0}));
    CHECK_THROWS_MATCHES(lw::min(rows), lw::shape_error, Message("zero-size array to reduction operation minimum which has no identity"));
    CHECK_THROWS_MATCHES(lw::max(rows, 0), lw::shape_error, Message("zero-size array to reduction operation maximum which has no identity"));
    CHECK_THROWS_MATCHES(lw::argmin(rows), lw::shape_error, Message("attempt to get argmin of an empty sequence"));
    CHECK_THROWS_MATCHES(lw::argmax(columns, 1), lw::shape_error, Message("attempt to get argmax of an empty sequence"));
}

TEST_CASE("a bad axis", "[reduce]") {
    const lw::ndarray<double, 2> a(dims<2>({2, 3}));
    CHECK_THROWS_MATCHES(lw::sum(a, 2), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::sum(a, index_t{1} << 40), lw::index_error, Message("axis 1099511627776 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::mean(a, -3, lw::keepdims), lw::index_error, Message("axis -3 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::min(a, 7), lw::index_error, Message("axis 7 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::argmax(a, 2), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
    lw::ndarray<double> scalar{dims<dynamic_rank>(0)};
    scalar.fill(3);
    CHECK(*lw::sum(scalar, -1).data() == 3); // as NumPy
    CHECK(lw::mean(scalar, 0, lw::keepdims).ndim() == 0);
    CHECK_THROWS_MATCHES(lw::sum(scalar, 1), lw::index_error, Message("axis 1 is out of bounds for array of dimension 0"));
    const lw::ndarray<double, 1> b(dims<1>({4}));
    CHECK_THROWS_MATCHES(lw::sum(a + b), lw::shape_error, Message("operands could not be broadcast together with shapes (2,3) (4,)"));
}

TEST_CASE("bad lists of axes", "[reduce]") {
    const lw::ndarray<double, 3> a(dims<3>({2, 3, 4}));
    CHECK_THROWS_MATCHES(lw::sum(a, {0, 0}), lw::value_error, Message("duplicate value in 'axis'"));
    CHECK_THROWS_MATCHES(lw::any(a, {2, -1}), lw::value_error, Message("duplicate value in 'axis'"));
    CHECK_THROWS_MATCHES(lw::var(a, {0, 3}), lw::index_error, Message("axis 3 is out of bounds for array of dimension 3"));
    CHECK_THROWS_MATCHES(lw::sum(a, {-4, 0}, lw::keepdims), lw::index_error, Message("axis -4 is out of bounds for array of dimension 3"));
    CHECK_THROWS_MATCHES(lw::norm(a, {1, -2}), lw::value_error, Message("Duplicate axes given."));
    CHECK(std::is_same_v<decltype(lw::sum(a, {0, 2})), lw::ndarray<double, 1>>);
    CHECK(std::is_same_v<decltype(lw::sum(a, {1})), lw::ndarray<double, 2>>);
    CHECK(lw::sum(a, {0, 2}, lw::keepdims).shape() == dims<3>({1, 3, 1}));
}

TEST_CASE("statistics of nothing and of too little", "[reduce]") {
    const double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    const lw::ndarray<double, 2> rows(dims<2>({0, 3}));
    CHECK(std::isnan(lw::var(rows)));
    CHECK(std::isnan(lw::std(rows, 0)(1)));
    CHECK(lw::var(rows, 1).shape() == dims<1>({0}));
    CHECK(lw::norm(rows) == 0.0);
    CHECK(elements(lw::norm(rows, 0)) == std::vector<double>(3, 0.0));
    CHECK(lw::nansum(rows) == 0.0);
    CHECK(lw::nanprod(rows) == 1.0);
    CHECK(std::isnan(lw::nanmean(rows)));
    CHECK(std::isnan(lw::nanvar(rows)));
    CHECK(lw::count_nonzero(rows) == 0);
    CHECK_THROWS_MATCHES(lw::ptp(rows), lw::shape_error, Message("zero-size array to reduction operation maximum which has no identity"));
    CHECK_THROWS_MATCHES(lw::nanmin(rows), lw::shape_error, Message("zero-size array to reduction operation fmin which has no identity"));
    CHECK_THROWS_MATCHES(lw::nanmax(rows, 0), lw::shape_error, Message("zero-size array to reduction operation fmax which has no identity"));
    CHECK(std::isnan(lw::var(lw::ndarray<double, 1>{1}, lw::ddof(1))));
    CHECK(lw::var(lw::ndarray<double, 1>{1, 2}, lw::ddof(3)) == inf);
    CHECK(std::isnan(lw::nanvar(lw::ndarray<double, 1>{1, nan}, lw::ddof(1))));
    CHECK(std::isnan(lw::nanvar(lw::ndarray<double, 1>{1, inf, nan})));
    CHECK(std::isnan(lw::nanmin(lw::ndarray<double, 1>{nan, nan})));
    CHECK(lw::nanmax(lw::ndarray<double, 1>{nan, -inf}) == -inf);
    CHECK(lw::nansum(lw::ndarray<double, 1>{nan}) == 0.0);
    CHECK(std::isnan(lw::nansum(lw::ndarray<double, 1>{inf, -inf, nan})));
    CHECK(lw::count_nonzero(lw::ndarray<double, 1>{nan, 0.0, -0.0, 2}) == 2);
    lw::ndarray<float, 2> x(dims<2>({50, 70}));
    for (index_t k = 0; k < x.size(); ++k) x.data()[k] = static_cast<float>(k % 9);
    CHECK(lw::var(x * 2 + 1, 1)(3) == Catch::Approx(4 * lw::var(x, 1)(3)));
    CHECK(lw::norm(x - x) == 0.0f);
    CHECK(lw::nanmean(x / x, 1)(7) == 1.0f);
}
