// Functions of one array on awkward and on dense values, astype, where, and floating-point policies.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "golden.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

template <class T>
lw::ndarray<T, 1> spread(index_t n, double from, double to, bool logarithmic) {
    lw::ndarray<T, 1> a(dims<1>({n}));
    for (index_t k = 0; k < n; ++k) {
        const double along = from + (to - from) * static_cast<double>(k) / static_cast<double>(n);
        a(k) = static_cast<T>(logarithmic ? std::copysign(std::exp(std::abs(along)) * 1e-20, along) : along);
    }
    return a;
}

/// At most `limit` units in the last place from the long double result, rounded once more.
template <class Expression, class Reference, class A>
void check_accuracy(const char* name, double limit, const A& x, Expression expression, Reference reference) {
    using T = typename A::value_type;
    const lw::ndarray<T, 1> found = expression(x);
    double worst = 0;
    T at = 0;
    for (index_t k = 0; k < x.size(); ++k) {
        const double distance = ulps(found(k), static_cast<T>(reference(static_cast<long double>(x(k)))));
        if (!(distance <= worst)) worst = distance, at = x(k);
    }
    INFO(name << " of " << lw::dtype_name<T> << " " << at);
    CHECK(worst <= limit);
}

} // namespace test

TEMPLATE_TEST_CASE("functions on the awkward values of each dtype", "[functions]", std::int8_t, std::uint64_t, std::int64_t, float, double) {
    using T = TestType;
    const lw::ndarray<T, 1> x = pairs<T>().values;
    const auto check = [&](const char* name, const auto& expression, double tolerance = 0) {
        check_expression(expression_line("unary", name, lw::dtype_name<T>), expression, tolerance, x);
    };
    check("negative", -x);
    check("absolute", lw::abs(x));
    check("square", lw::square(x));
    check("sqrt", lw::sqrt(x));
    check("isnan", lw::isnan(x));
    check("logical_not", !x);
    if constexpr (std::is_integral_v<T>) check("invert", ~x);
    if constexpr (!std::is_same_v<T, std::uint64_t>) {
        check("exp", lw::exp(x), 2);
        check("log", lw::log(x), 2);
        check("sin", lw::sin(x), 2);
        check("cos", lw::cos(x), 2);
        check("tanh", lw::tanh(x), 2);
    }
}

TEST_CASE("functions of truth values", "[functions]") {
    const lw::ndarray<bool, 1> x = pairs<bool>().values;
    const auto check = [&](const char* name, const auto& expression) {
        check_expression(expression_line("unary", name, "bool"), expression, 4, x);
    };
    check("absolute", lw::abs(x));
    check("square", lw::square(x));
    check("sqrt", lw::sqrt(x));
    check("exp", lw::exp(x));
    check("isnan", lw::isnan(x));
    check("logical_not", !x);
    check("invert", ~x);
}

TEMPLATE_TEST_CASE("accuracy", "[functions][not-bochs]", float, double) {
    using T = TestType;
    constexpr bool narrow = sizeof(T) == 4;
    const index_t n = 20011;
    for (const auto& x : {spread<T>(n, -20, 20, false), spread<T>(n, -1, 1, false), spread<T>(n, narrow ? -110 : -760, narrow ? 92 : 715, false),
                          spread<T>(n, -100, 100, true), spread<T>(n, -1e5, 1e5, false)}) {
        check_accuracy("exp", 1, x, [](const auto& a) { return lw::exp(a); }, [](long double v) { return std::exp(v); });
        check_accuracy("log", 1, x, [](const auto& a) { return lw::log(a); }, [](long double v) { return std::log(v); });
        check_accuracy("sin", 1, x, [](const auto& a) { return lw::sin(a); }, [](long double v) { return std::sin(v); });
        check_accuracy("cos", 1, x, [](const auto& a) { return lw::cos(a); }, [](long double v) { return std::cos(v); });
        check_accuracy("tanh", 2, x, [](const auto& a) { return lw::tanh(a); }, [](long double v) { return std::tanh(v); });
        check_accuracy("sqrt", 1, x, [](const auto& a) { return lw::sqrt(a); }, [](long double v) { return std::sqrt(v); });
    }
}

TEST_CASE("float square roots are rounded correctly", "[functions]") {
    // Every fraction with an even and an odd exponent, those where the method changes, and a sample of all floats.
    const auto check = [](std::uint32_t first, std::uint32_t count, std::uint32_t step) {
        const index_t block = 1 << 16;
        lw::ndarray<float, 1> x(dims<1>({block}));
        index_t wrong = 0;
        for (std::uint32_t done = 0; done < count; done += static_cast<std::uint32_t>(block)) {
            for (index_t k = 0; k < block; ++k) x(k) = std::bit_cast<float>(first + step * (done + static_cast<std::uint32_t>(k)));
            const lw::ndarray<float, 1> found = lw::sqrt(x);
            for (index_t k = 0; k < block; ++k) wrong += !same(found(k), std::sqrt(x(k)));
        }
        CHECK(wrong == 0);
    };
    check(0x3f800000, 1 << 24, 1);
    check(0x0d800000 - (1 << 15), 1 << 16, 1); // around 2^-100
    check(0x7f800000 - (1 << 15), 1 << 16, 1); // to infinity and NaN
    check(0, 1 << 22, 1021);
}

namespace test {
template <class From, class To>
void check_cast() {
    for (const auto& line : expression_lines())
        if (line[0] == "astype" && line[1] == lw::dtype_name<From> && line[3] == lw::dtype_name<To>) {
            const auto from = from_hex<From>(line[2]);
            check_expression({"astype", line[1], line[1], line[3], line[4]}, lw::astype<To>(from), 0, from);
            return;
        }
    FAIL("no such cast");
}
template <class From>
void check_casts() {
    check_cast<From, bool>();
    check_cast<From, std::int8_t>();
    check_cast<From, std::uint32_t>();
    check_cast<From, std::int64_t>();
    check_cast<From, float>();
    check_cast<From, double>();
}
} // namespace test

TEMPLATE_TEST_CASE("astype", "[functions]", bool, std::int8_t, std::uint32_t, std::int64_t, float, double) { check_casts<TestType>(); }

TEST_CASE("trunc and sinc of integers", "[functions]") {
    const lw::ndarray<std::int64_t, 1> large{(std::int64_t{1} << 60) + 1, -3};
    const lw::ndarray<std::int8_t, 1> bytes{0, 5};
    CHECK(elements(lw::ndarray(lw::trunc(large))) == elements(large));
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(lw::trunc(bytes))>, std::int8_t>);
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(lw::sinc(bytes))>, double>);
    CHECK(lw::ndarray(lw::sinc(bytes))(0) == 1);
}

TEST_CASE("where", "[functions]") {
    const lw::ndarray<bool, 1> c{true, false, true, false};
    const lw::ndarray<std::int8_t, 1> i{-1, -2, -3, -4};
    const lw::ndarray<std::uint8_t, 1> u{201, 202, 203, 204};
    const lw::ndarray<double, 1> d{0, 0.5, std::numeric_limits<double>::quiet_NaN(), -0.0};
    CHECK(elements(lw::ndarray<std::int16_t, 1>(lw::where(c, i, u))) == std::vector<std::int16_t>{-1, 202, -3, 204});
    CHECK(elements(lw::ndarray<std::uint8_t, 1>(lw::where(d, u, 7))) == std::vector<std::uint8_t>{7, 202, 203, 7}); // NaN is true
    CHECK(elements(lw::ndarray<int, 1>(lw::where(i < -2, 1, 0))) == std::vector<int>{0, 0, 1, 1});
    CHECK(elements(lw::ndarray<bool, 1>(lw::where(d < 0.25, i > -2, c))) == std::vector<bool>{true, false, true, false});
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(lw::where(c, 1, 2))>, std::int64_t>);
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(lw::where(c, 1.0f, 2.0f))>, float>);
    CHECK_THROWS_MATCHES(lw::where(c, i, 1000), lw::value_error, Message("integer 1000 out of bounds for int8"));
    const lw::ndarray<double, 2> m(dims<2>({3, 1}));
    CHECK(lw::where(c, m, i).shape() == dims<2>({3, 4}));
    const lw::ndarray<double, 1> five(dims<1>({5}));
    CHECK_THROWS_MATCHES(lw::where(c, five, i).shape(), lw::shape_error,
                         Message("operands could not be broadcast together with shapes (4,) (5,) (4,)"));
}

namespace {

template <class T, class S>
void where_of() {
    const index_t n = 203;
    auto c = lw::zeros<bool>(n);
    auto x = lw::zeros<T>(n);
    auto y = lw::zeros<S>(n);
    for (index_t k = 0; k < n; ++k) c(k) = k * k % 7 < 3, x(k) = static_cast<T>(37 * k), y(k) = static_cast<S>(1000 - 3 * k);
    const auto chosen = lw::ndarray(lw::where(c, x, y)), otherwise = lw::ndarray(lw::where(c, y, x));
    using R = typename decltype(chosen)::value_type;
    bool same = true;
    R sum{};
    for (index_t k = 0; k < n; ++k) {
        const R a = static_cast<R>(x(k)), b = static_cast<R>(y(k));
        same = same && chosen(k) == (c(k) ? a : b) && otherwise(k) == (c(k) ? b : a);
        sum = static_cast<R>(sum + chosen(k));
    }
    INFO(lw::dtype_name<T> << " " << lw::dtype_name<S>);
    CHECK(same);
    CHECK(static_cast<R>(lw::sum(lw::where(c, x, y))) == sum); // whole numbers; of integers modulo the size
}
template <class T, class... S>
void where_of_each() {
    (where_of<T, S>(), ...);
}

} // namespace

TEST_CASE("where: bytes beside every size", "[functions]") {
    where_of_each<std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t, float, double>();
    where_of_each<std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t, std::uint64_t, float, double>();
}

TEST_CASE("where leaves out a costly branch that no lane of a gang takes, and no other", "[functions]") {
    // Long runs of one branch, then every other element.
    lw::ndarray<float, 1> x(dims<1>({1000})), expected(x);
    for (index_t k = 0; k < x.size(); ++k) {
        x(k) = (k < 600 ? k / 150 % 2 : k % 2) == 0 ? -1.0f : 3.0f;
        expected(k) = x(k) > 0 ? 0.75f : 7.0f;
    }
    CHECK(elements(lw::ndarray<float, 1>(lw::where(x > 0, 2.25f / x, 7.0f))) == elements(expected));
    CHECK(elements(lw::ndarray<float, 1>(lw::where(x < 0, 7.0f, 2.25f / x))) == elements(expected));
    CHECK(elements(lw::ndarray<float, 1>(lw::where(x > 0, 2.25f / x, -7.0f / x))) == elements(expected));
    CHECK(lw::sum(lw::where(x > 0, 2.25f / x, 0.0f)) == 0.75f * static_cast<float>(lw::sum(x > 0)));
}

namespace test {
/// Operands whose products round, so that a fused a * b + c differs.
template <class T>
struct triple {
    lw::ndarray<T, 1> a, b, c;
    triple() : a(dims<1>({1000})), b(a), c(a) {
        generator random(3);
        std::uniform_real_distribution<double> between(0.5, 2);
        for (index_t k = 0; k < a.size(); ++k) {
            a(k) = static_cast<T>(between(random));
            b(k) = static_cast<T>(between(random));
            c(k) = -a(k) * b(k) + static_cast<T>(k % 2);
        }
    }
};
template <class T>
void check_policies() {
    const triple<T> t;
    const auto& [a, b, c] = t;
    const std::string present = lw::current_target();
    for (const auto& target : lw::targets()) {
        lw::set_target(target);
        const lw::ndarray<T, 1> strict = lw::fp::strict(a * b + c), strict_minus = lw::fp::strict(a - b * c);
        const lw::ndarray<T, 1> usual = a * b + c, minus = a * b - c, from = a - b * c, right = c + a * b, inner = lw::fp::strict(a * b) + c;
        const lw::ndarray<T, 1> scaled = a * 3 + b * c;
        const bool fuses = has_fma(target);
        int different = 0;
        for (index_t k = 0; k < a.size(); ++k) {
            const volatile T ab = a(k) * b(k), bc = b(k) * c(k); // volatile: never contracted by the compiler
            INFO(target << " element " << k);
            REQUIRE(same<T>(strict(k), ab + c(k)));
            REQUIRE(same<T>(inner(k), ab + c(k)));
            REQUIRE(same<T>(strict_minus(k), a(k) - bc));
            REQUIRE(same<T>(usual(k), fuses ? std::fma(a(k), b(k), c(k)) : ab + c(k)));
            REQUIRE(same<T>(right(k), fuses ? std::fma(a(k), b(k), c(k)) : ab + c(k)));
            REQUIRE(same<T>(minus(k), fuses ? std::fma(a(k), b(k), -c(k)) : ab - c(k)));
            REQUIRE(same<T>(from(k), fuses ? std::fma(-b(k), c(k), a(k)) : a(k) - bc));
            REQUIRE(same<T>(scaled(k), fuses ? std::fma(a(k), T(3), bc) : T(a(k) * 3) + bc));
            different += !same(strict(k), usual(k));
        }
        CHECK((different > 100) == fuses);
    }
    lw::set_target(present);
}
} // namespace test

TEST_CASE("policies: strict rounds each operation, the default fuses where the target can", "[functions]") {
#if defined(__FAST_MATH__)
    SKIP("-ffast-math");
#endif
    check_policies<float>();
    check_policies<double>();
}
