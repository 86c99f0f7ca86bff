// Complex arrays: made, sliced, assigned, and in expressions with real ones.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include <complex>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

TEMPLATE_TEST_CASE("complex arrays", "[complex]", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    using list = std::vector<C>;
    const R inf = std::numeric_limits<R>::infinity();
    lw::ndarray<C, 1> a{{1, 2}, {3, -4}, {0, 0}}, b{{2, 0}, {0, 1}, {0, 0}};
    const lw::ndarray<R, 1> r{1, 2, 3};
    const lw::ndarray<std::int32_t, 1> i{1, 2, 3};
    const auto made = [](const auto& expression) { return elements(lw::ndarray<lw::value_t<decltype(expression)>, 1>(expression)); };
    CHECK(made(a + b) == list{{3, 2}, {3, -3}, {0, 0}});
    CHECK(made(a - b) == list{{-1, 2}, {3, -5}, {0, 0}});
    CHECK(made(a * b) == list{{2, 4}, {4, 3}, {0, 0}});
    CHECK(made(a / b)[1] == C(-4, -3));
    CHECK(std::isnan(made(a / b)[2].real())); // 0 / 0
    CHECK(made((a + C(1, 0)) / lw::zeros<C>({3}))[0].imag() == inf);
    CHECK(made(-a) == list{{-1, -2}, {-3, 4}, {0, 0}});
    CHECK(made(a * r) == list{{1, 2}, {6, -8}, {0, 0}});
    CHECK(made(r * C(0, 1)) == list{{0, 1}, {0, 2}, {0, 3}});
    CHECK(made(2 * a) == list{{2, 4}, {6, -8}, {0, 0}});
    CHECK(made(a == b) == std::vector<bool>{false, false, true});
    CHECK(made(a != b) == std::vector<bool>{true, true, false});
    CHECK(made(lw::abs(a))[1] == R(5));
    CHECK(made(lw::abs(a) + r * r)[1] == R(9));
    CHECK(made(lw::square(a))[0] == C(-3, 4));
    CHECK(made(lw::where(r > 1, a, b)) == list{{2, 0}, {3, -4}, {0, 0}});
    CHECK(made(lw::astype<C>(i)) == list{{1, 0}, {2, 0}, {3, 0}});
    CHECK(made(lw::astype<R>(a)) == std::vector<R>{1, 3, 0});
    CHECK(made(lw::isnan(a)) == std::vector<bool>{false, false, false});
    CHECK(made(!a) == std::vector<bool>{false, false, true});
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(lw::abs(a))>, R>);
    STATIC_CHECK(std::is_same_v<lw::value_t<decltype(a * i)>, std::complex<lw::promote_t<R, std::int32_t>>>);

    CHECK(lw::sum(a) == C(4, -2));
    CHECK(lw::prod(b + C(1, 0)) == C(3, 3));
    CHECK(lw::mean(a) == C(4, -2) / R(3));
    CHECK(lw::sum(lw::abs(b)) == R(3));
    CHECK(lw::any(a));
    CHECK_FALSE(lw::all(a));
    CHECK(std::isnan(lw::mean(lw::ndarray<C, 1>()).real()));

    lw::ndarray<C, 2> m(dims<2>({40, 33}));
    for (index_t k = 0; k < m.size(); ++k) m.data()[k] = C(static_cast<R>(k % 7), static_cast<R>(k % 5));
    const lw::ndarray<C, 2> t = m.T() + lw::zeros<C>({33, 1});
    C total = 0, column = 0;
    for (index_t j = 0; j < 40; ++j)
        for (index_t k = 0; k < 33; ++k) {
            REQUIRE(t(k, j) == m(j, k));
            total += m(j, k);
            if (k == 3) column += m(j, k);
        }
    CHECK(lw::sum(m) == total);
    CHECK(lw::sum(m, 0)(3) == column);
    CHECK(lw::sum(t, 1, lw::keepdims)(3, 0) == column);
    m(lw::range(0, 40, 2), lw::all) = C(1, 1);
    m(1) = m(3, lw::range(lw::none, lw::none, -1));
    CHECK(m(2, 5) == C(1, 1));
    CHECK(m(1, 0) == t(32, 3));
    m += 1;
    m *= C(0, 1);
    CHECK(m(2, 5) == C(-1, 2));
    a = a + a(lw::range(lw::none, lw::none, -1)); // overlaps
    CHECK(elements(a) == list{{1, 2}, {6, -8}, {1, 2}});
}

TEMPLATE_TEST_CASE("real functions beside complex numbers have the bits that they have alone", "[complex]", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    lw::ndarray<R, 1> x = lw::zeros<R>(500);
    for (index_t k = 0; k < 500; ++k) x(k) = static_cast<R>(0.01) * static_cast<R>(k + 1);
    const lw::ndarray<C, 1> standard = lw::exp(x) * C(1), fast = lw::fp::fast(lw::cbrt(x) * C(1)), strict = lw::fp::strict(lw::power(x, x) * C(1));
    const lw::ndarray<R, 1> strict_alone = lw::fp::strict(lw::power(x, x));
    for (index_t k = 0; k < 500; ++k) {
        REQUIRE(same(standard(k).real(), lw::exp(x(k))));
        REQUIRE(same(fast(k).real(), lw::fast::cbrt(x(k))));
        REQUIRE(same(strict(k).real(), strict_alone(k)));
    }
}

TEMPLATE_TEST_CASE("functions of a complex number have the bits that it has in an array", "[complex]", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    const lw::ndarray<C, 1> z{{R(0.75), R(-1.25)}, {R(-3), R(0.5)}, {R(2), R(0)}, {R(1e-4), R(2)}}, w{{R(2), R(1)}, {R(3), R(0)}, {R(-1), R(2)}, {R(0.5), R(0)}};
    const auto made = [](const auto& expression) { return lw::ndarray<lw::value_t<decltype(expression)>, 1>(expression); };
    const auto check = [](const auto& array, auto number) {
        for (index_t k = 0; k < array.size(); ++k) {
            INFO("element " << k << ": " << number(k) << ", in an array " << array(k));
            REQUIRE((number(k) == array(k)));
        }
    };
#define CHECK_ONE(name)                                                                                                \
    check(made(lw::name(z)), [&](index_t k) { return lw::name(z(k)); });
#define CHECK_POLICIES(name)                                                                                           \
    CHECK_ONE(name)                                                                                                    \
    CHECK_ONE(strict::name)                                                                                            \
    CHECK_ONE(fast::name)
    CHECK_POLICIES(exp)
    CHECK_POLICIES(log2)
    CHECK_POLICIES(expm1)
    CHECK_POLICIES(log1p)
    CHECK_POLICIES(tan)
    CHECK_POLICIES(arccos)
    CHECK_POLICIES(atanh)
    CHECK_POLICIES(sinc)
    CHECK_ONE(sqrt)
    CHECK_ONE(square)
    CHECK_ONE(abs)
#undef CHECK_ONE
#undef CHECK_POLICIES
    const lw::ndarray<C, 1> to_power = lw::power(z, w), squares = lw::power(z, R(2));
    check(to_power, [&](index_t k) { return lw::power(z(k), w(k)); });
    check(squares, [&](index_t k) { return lw::power(z(k), R(2)); });
    CHECK(lw::isnan(C(1, std::numeric_limits<R>::quiet_NaN())));
    CHECK(!lw::isnan(C(1, 2)));
    STATIC_REQUIRE(std::is_same_v<decltype(lw::abs(z(0))), R>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::exp(z(0))), C>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::power(2.0, std::complex<float>(1))), std::complex<double>>);
}

TEMPLATE_TEST_CASE("magnitudes are those of hypot, in arrays, of numbers and where a program runs one by one", "[complex]", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    using limits = std::numeric_limits<R>;
    const std::vector<R> parts{0, R(-0.0), 1, R(-3), R(1e-3), limits::max(), limits::min(), limits::denorm_min(), limits::infinity(), -limits::infinity(), limits::quiet_NaN()};
    const auto count = static_cast<index_t>(parts.size());
    lw::ndarray<C, 1> z(dims<1>({count * count}));
    for (index_t k = 0; k < z.size(); ++k) z(k) = C(parts[static_cast<std::size_t>(k / count)], parts[static_cast<std::size_t>(k % count)]);
    const auto alike = [](R a, R b) { return (a != a && b != b) || same(a, b); };
    const lw::ndarray<R, 1> size = lw::abs(z), beside = lw::abs(z) + lw::abs(lw::sinh(z * C(0))), strict = lw::fp::strict(lw::abs(z));
    for (index_t k = 0; k < z.size(); ++k) {
        INFO(z(k) << " on " << lw::current_target());
        const R re = z(k).real(), im = z(k).imag(), expected = std::hypot(re, im);
        CHECK(alike(size(k), lw::hypot(re, im)));
        CHECK(alike(lw::abs(z(k)), size(k)));
        if (std::isfinite(re) && std::isfinite(im)) CHECK(alike(beside(k), size(k)));
        CHECK(alike(strict(k), lw::strict::hypot(re, im)));
        CHECK((alike(size(k), expected) || std::abs(size(k) - expected) <= 2 * limits::epsilon() * expected));
    }
}

// In packs as one by one: lengths that fill no gang, strides, special values, the same bits on every target.
TEMPLATE_TEST_CASE("complex arithmetic of every length", "[complex]", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    const R inf = std::numeric_limits<R>::infinity(), nan = std::numeric_limits<R>::quiet_NaN();
    const std::vector<R> some{1, R(-0.75), 3, R(1e-3), -2, R(7.5), 0, R(-0.0), inf, -inf, nan, R(1e30), R(-1e-30)};
    const auto number = [&](index_t k, std::uint32_t seed) {
        const auto h = (static_cast<std::uint32_t>(k) + seed) * 2654435761u >> 8;
        const std::size_t usual = h % 5 == 0 ? some.size() : 6;
        return C(some[h / 5 % usual], some[h / 500 % usual]);
    };
    const auto alike = [](R a, R b) { return (a != a && b != b) || same(a, b); };
    for (index_t n = 1; n < 80; n += n < 40 ? 1 : 13) {
        INFO(n << " elements on " << lw::current_target());
        lw::ndarray<C, 1> a(dims<1>({2 * n})), b(dims<1>({n}));
        for (index_t k = 0; k < 2 * n; ++k) a(k) = number(k, 1);
        for (index_t k = 0; k < n; ++k) b(k) = number(k, 99);
        const auto every_second = a(lw::range(0, lw::none, 2));
        lw::ndarray<R, 1> r(dims<1>({n}));
        for (index_t k = 0; k < n; ++k) r(k) = number(k, 7).real();
        const lw::ndarray<C, 1> sum = every_second + b, difference = b - every_second, product = every_second * b, quotient = every_second / b,
                                mixed = r * b - C(2, 1), chosen = lw::where(r > 0, b, -every_second);
        const lw::ndarray<bool, 1> equal = every_second == b;
        bool right = true;
        for (index_t k = 0; k < n; ++k) {
            const C x = a(2 * k), y = b(k), p = lw::detail::complex_product(x, y), q = lw::detail::complex_quotient(x, y),
                    m = lw::detail::complex_product(C(r(k)), y), c = r(k) > 0 ? y : -x;
            right = right && alike(sum(k).real(), x.real() + y.real()) && alike(sum(k).imag(), x.imag() + y.imag());
            right = right && alike(difference(k).real(), y.real() - x.real()) && alike(difference(k).imag(), y.imag() - x.imag());
            right = right && alike(product(k).real(), p.real()) && alike(product(k).imag(), p.imag());
            right = right && alike(quotient(k).real(), q.real()) && alike(quotient(k).imag(), q.imag());
            right = right && alike(mixed(k).real(), m.real() - 2) && alike(mixed(k).imag(), m.imag() - 1);
            right = right && alike(chosen(k).real(), c.real()) && alike(chosen(k).imag(), c.imag());
            right = right && equal(k) == (x == y);
        }
        CHECK(right);
        for (index_t k = 0; k < n; ++k) b(k) = C(static_cast<R>(k % 7), static_cast<R>(k % 5) - 2);
        C total = 0;
        for (index_t k = 0; k < n; ++k) total += b(k) * C(0, 1);
        CHECK(lw::sum(b * C(0, 1)) == total);
    }
}

TEMPLATE_TEST_CASE("reductions of real expressions of complex arrays", "[complex]", float, double) {
    using R = TestType;
    const R nan = std::numeric_limits<R>::quiet_NaN();
    const lw::ndarray<std::complex<R>, 2> z = {{{3, 4}, {nan, 0}, {-1, 0}}, {{0, 2}, {5, 12}, {8, -6}}};
    const auto a = lw::abs(z);
    CHECK(lw::nanmin(a) == 1);
    CHECK(elements(lw::nanmax(a, 0)) == std::vector<R>{5, 13, 10});
    CHECK(elements(lw::nanmin(lw::where(z == R(2), R(0), a), 1)) == std::vector<R>{1, 2});
    CHECK(elements(lw::nansum(a, 1)) == std::vector<R>{6, 25});
    CHECK(elements(lw::nanprod(a, 0)) == std::vector<R>{10, 13, 10});
    CHECK(lw::max(lw::where(lw::isnan(a), R(0), a)) == 13);
}
