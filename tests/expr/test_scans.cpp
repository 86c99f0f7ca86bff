// cumsum, cumprod, nancumsum, nancumprod and diff: NumPy's results (tests/data/scans.txt), layouts, expressions, bits, errors.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

template <class T>
bool alike(T a, T b) {
    if constexpr (lw::is_complex<T>) // the signs of zeros aside
        return (a.real() == b.real() || (std::isnan(a.real()) && std::isnan(b.real()))) &&
               (a.imag() == b.imag() || (std::isnan(a.imag()) && std::isnan(b.imag())));
    else
        return same(a, b);
}
template <class A, class B>
bool all_alike(const A& a, const B& b) {
    using T = typename A::value_type;
    if (!(dims<dynamic_rank>(a.shape()) == dims<dynamic_rank>(b.shape()))) return false;
    for (index_t k = 0; k < a.size(); ++k)
        if (!alike<T>(a.data()[k], b.data()[k])) return false;
    return true;
}

template <class R>
void check(const std::vector<std::string>& line, const R& result) {
    using T = typename R::value_type;
    CHECK(std::string(lw::dtype_name<T>) == line[6]);
    CHECK(all_alike(result, from_hex<T>(line[8] == "-" ? "" : line[8]).reshape(to_dims(numbers(line[7])))));
}

template <class T>
void check_dtype() {
    int checked = 0;
    for (const auto& line : golden_lines("scans.txt")) {
        if (line[3] != lw::dtype_name<T>) continue;
        ++checked;
        INFO(line[0] << " order " << line[1] << " axis " << line[2] << " of " << line[3] << " " << line[4]);
        const lw::ndarray<T> plain = from_hex<T>(line[5] == "-" ? "" : line[5]).reshape(to_dims(numbers(line[4])));
        const lw::ndarray<T> turned = plain.T();
        const auto each_form = [&](auto f) {
            check(line, f(plain));
            check(line, f(turned.T()));
            check(line, f(lw::where(plain == plain, plain, plain)));
            check(line, f(lw::where(turned.T() == turned.T(), turned.T(), plain)));
        };
        const auto scan = [&](auto f) {
            if (line[2] == "-") each_form([&](const auto& x) { return f(x); });
            else each_form([&](const auto& x) { return f(x, std::stoi(line[2])); });
        };
        if (line[0] == "cumsum") scan([](const auto&... x) { return lw::cumsum(x...); });
        else if (line[0] == "cumprod") scan([](const auto&... x) { return lw::cumprod(x...); });
        else if (line[0] == "nancumsum") scan([](const auto&... x) { return lw::nancumsum(x...); });
        else if (line[0] == "nancumprod") scan([](const auto&... x) { return lw::nancumprod(x...); });
        else each_form([&](const auto& x) { return lw::diff(x, std::stoi(line[1]), std::stoi(line[2])); });
    }
    CHECK(checked > 50);
}

template <class T>
lw::ndarray<T, 2> uniform(index_t rows, index_t columns, unsigned seed) {
    generator random(seed);
    std::uniform_real_distribution<double> between(-1, 1);
    lw::ndarray<T, 2> a(dims<2>({rows, columns}));
    for (T& x : a.ravel()) x = static_cast<T>(between(random));
    return a;
}

template <class T>
void check_floats() {
    for (const auto& shape : {dims<2>({1, 1}), dims<2>({1, 100003}), dims<2>({100, 333}), dims<2>({3, 5000}), dims<2>({5000, 3}), dims<2>({50, 2049})}) {
        const auto a = uniform<T>(shape[0], shape[1], 5);
        const std::string present = lw::current_target();
        lw::ndarray<T, 2> first, along;
        lw::ndarray<T, 1> flat;
        for (const auto& name : lw::targets()) { // the same bits on every target, of arrays and expressions
            lw::set_target(name);
            const auto rows = lw::cumsum(a, 1), columns = lw::cumsum(a, 0);
            const auto all = lw::cumsum(a);
            if (name == lw::targets().front()) first = rows, along = columns, flat = all;
            CHECK(all_alike(rows, first));
            CHECK(all_alike(columns, along));
            CHECK(all_alike(all, flat));
            CHECK(all_alike(lw::cumsum(a * T(1)), flat));
            CHECK(all_alike(lw::cumsum(a * lw::ones<T>({shape[0], 1}), 1), first));
            CHECK(all_alike(lw::cumsum(a * lw::ones<T>({shape[0], 1}), 0), along));
            CHECK(all_alike(lw::cumprod(a * T(0) + T(1)), lw::ones<T>({a.size()})));
        }
        lw::set_target(present);
        long double exact = 0, magnitude = 0, worst = 0;
        for (index_t k = 0; k < a.size(); ++k) {
            exact += static_cast<long double>(a.data()[k]);
            magnitude += std::abs(static_cast<long double>(a.data()[k]));
            const long double bound = static_cast<long double>(k / 16 + 5) * std::numeric_limits<T>::epsilon() / 2 * magnitude;
            worst = std::max(worst, std::abs(exact - static_cast<long double>(flat(k))) / (k > 0 ? bound : 1));
        }
        CHECK(worst <= 1);
    }
}

} // namespace test

TEST_CASE("scans of integers and bool", "[scans]") {
    check_dtype<bool>();
    check_dtype<std::int8_t>();
    check_dtype<std::uint8_t>();
}
TEST_CASE("scans of wide integers", "[scans]") {
    check_dtype<std::int32_t>();
    check_dtype<std::uint64_t>();
}
TEST_CASE("scans of floats", "[scans]") {
    check_dtype<float>();
    check_dtype<double>();
}
TEST_CASE("scans of complex numbers", "[scans]") { check_dtype<std::complex<double>>(); }

TEST_CASE("float scans have the same bits on every target, within the bound", "[scans]") {
    check_floats<float>();
    check_floats<double>();
}

TEST_CASE("scans and differences of many elements", "[scans]") {
    for (const auto& shape : {dims<2>({1, 70000}), dims<2>({300, 200}), dims<2>({7, 5000}), dims<2>({5000, 7}), dims<2>({4, 2048})}) {
        lw::ndarray<std::int32_t, 2> a(shape);
        generator random(3);
        for (auto& x : a.ravel()) x = pick(random, 1000) - 500;
        for (int axis = 0; axis < 2; ++axis) {
            lw::ndarray<std::int64_t, 2> sums(shape), differences(dims<2>({shape[0] - (axis == 0), shape[1] - (axis == 1)}));
            for (index_t i = 0; i < shape[0]; ++i)
                for (index_t j = 0; j < shape[1]; ++j) {
                    const index_t k = axis == 0 ? i : j, pi = axis == 0 ? i - 1 : i, pj = axis == 0 ? j : j - 1;
                    sums(i, j) = a(i, j) + (k > 0 ? sums(pi, pj) : 0);
                    if (k > 0) differences(pi, pj) = std::int64_t{a(i, j)} - a(pi, pj);
                }
            CHECK(all_alike(lw::cumsum(a, axis), sums));
            CHECK(all_alike(lw::cumsum(a + 0, axis), sums));
            CHECK(all_alike(lw::ndarray<std::int64_t, 2>(lw::diff(a, 1, axis)), differences));
            CHECK(all_alike(lw::ndarray<std::int64_t, 2>(lw::diff(a + 0, 1, axis)), differences));
            CHECK(all_alike(lw::diff(lw::cumsum(a, axis), 2, axis), lw::diff(lw::diff(sums, 1, axis), 1, axis)));
            CHECK(all_alike(lw::diff(a(lw::all, lw::range(lw::none, lw::none, -1)) * 1, 1, axis),
                            lw::diff(lw::ndarray<std::int32_t, 2>(a(lw::all, lw::range(lw::none, lw::none, -1))), 1, axis)));
        }
    }
}

TEST_CASE("scans into arrays that there are", "[scans]") {
    const auto a = uniform<float>(70, 333, 8);
    lw::ndarray<float, 2> to(a.shape()), wide(dims<2>({70, 666}));
    lw::ndarray<float, 1> flat(dims<1>({a.size()}));
    lw::cumsum(a, flat);
    CHECK(all_alike(flat, lw::cumsum(a)));
    lw::cumprod(a, flat);
    CHECK(all_alike(flat, lw::cumprod(a)));
    for (int axis = -2; axis < 2; ++axis) {
        INFO("axis " << axis);
        const auto expected = lw::cumsum(a, axis);
        lw::nancumsum(a, axis, to);
        CHECK(all_alike(to, expected));
        lw::cumsum(a * 1.0f, axis, to);
        CHECK(all_alike(to, expected));
        wide.fill(7);
        lw::cumsum(a, axis, wide(lw::all, lw::range(lw::none, lw::none, -2))); // no neighbours in memory
        CHECK(all_alike(lw::ndarray<float, 2>(wide(lw::all, lw::range(lw::none, lw::none, -2))), expected));
        CHECK(lw::all(wide(lw::all, lw::range(lw::none, lw::none, 2)) == 7.0f));
        to = a;
        lw::cumsum(to, axis, to);
        CHECK(all_alike(to, expected));
        to = a;
        lw::cumsum(to + to, axis, to);
        CHECK(all_alike(to, lw::cumsum(a + a, axis)));
        to = a;
        lw::cumsum(to(lw::all, lw::range(lw::none, lw::none, -1)), axis, to); // overwritten before it is read
        CHECK(all_alike(to, lw::cumsum(a(lw::all, lw::range(lw::none, lw::none, -1)), axis)));
        to = a;
        lw::cumsum(to + to(0), axis, to);
        CHECK(all_alike(to, lw::cumsum(a + a(0), axis)));
    }
    lw::ndarray<float> none(dims<dynamic_rank>(dims<2>({0, 3})));
    lw::cumsum(lw::ndarray<float>(none), 0, none);
    to = a;
    CHECK_THROWS_MATCHES(lw::cumsum(a, to), lw::shape_error,
                         Message("provided out is the wrong size for the accumulation: (70,333), not (23310,)"));
    CHECK_THROWS_MATCHES(lw::cumsum(a, 1, wide), lw::shape_error,
                         Message("provided out is the wrong size for the accumulation: (70,666), not (70,333)"));
    CHECK_THROWS_MATCHES(lw::cumsum(a, 2, to), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
    CHECK_THROWS_AS(lw::cumsum(a, 0, lw::view<float, 2>(flat.data(), dims<2>({70, 333}), dims<2>({0, 1}))), lw::value_error);
    CHECK(all_alike(to, a));
}

TEST_CASE("scans: rank 0 and errors", "[scans]") {
    lw::ndarray<float, 0> zero(dims<0>{});
    *zero.data() = 5;
    CHECK(elements(lw::cumsum(zero)) == std::vector<float>{5});
    CHECK(lw::cumsum(lw::ndarray<float>(zero), 0).shape() == dims<1>({1}));
    lw::ndarray<float> one = lw::zeros<float>(1);
    lw::cumsum(lw::ndarray<float>(zero), 0, one);
    CHECK(one(0) == 5);
    const lw::ndarray<float> a(dims<dynamic_rank>(dims<2>({2, 3})));
    CHECK_THROWS_MATCHES(lw::cumsum(a, 4294967296), lw::index_error, Message("axis 4294967296 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::cumsum(a, 2), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
    CHECK_THROWS_MATCHES(lw::diff(a, 1, -3), lw::index_error, Message("axis -3 is out of bounds for array of dimension 2"));
    CHECK(lw::diff(a, 0, 7).shape() == a.shape());
    CHECK(lw::diff(lw::ones<std::int8_t>(60000), 59999)(0) == 0); // one difference after the other: neither a call nor an array within another
    CHECK_THROWS_MATCHES(lw::diff(a, -1), lw::value_error, Message("order must be non-negative but got -1"));
    CHECK_THROWS_MATCHES(lw::diff(lw::ndarray<float>(zero)), lw::shape_error, Message("diff requires input that is at least one dimensional"));
    CHECK_THROWS_AS(lw::cumsum(a + lw::ones<float>(2)), lw::shape_error);
}

TEMPLATE_TEST_CASE("running sums that are too large for the caches", "[scans]", float, double, std::int64_t) {
    using T = TestType;
    const index_t n = (index_t{8} << 20) / static_cast<index_t>(sizeof(T)) + 77;
    const lw::ndarray<T, 1> x = lw::astype<T>(lw::arange<std::int64_t>(n) % 3 == 0); // so that all sums are exact
    for (const index_t offset : {0, 1, 16}) {
        lw::ndarray<T, 1> around = lw::full<T>(dims<1>({n + 32}), T(-1));
        lw::cumsum(x, around(lw::range(offset, offset + n)));
        index_t right = 0;
        for (index_t k = 0; k < n; ++k) right += around.data()[offset + k] == static_cast<T>(k / 3 + 1);
        INFO(offset << " elements behind a line, on " << lw::current_target());
        CHECK(right == n);
        for (index_t k = 0; k < 32; ++k) CHECK(around(k < offset ? k : n + k) == T(-1));
    }
    lw::ndarray<T, 1> in_place = x;
    lw::cumsum(in_place, in_place);
    CHECK(in_place(n - 1) == static_cast<T>((n - 1) / 3 + 1));
    CHECK(bool(lw::all(in_place == lw::cumsum(x))));
}
