// lw::varying<std::complex<...>> and complex arrays in kernels.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <complex>

#include "lanewise/lanewise.hpp"
#include "support.hpp"

#include "jit/complex.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/complex.inl"
#include "jit/scalar_form_end.hpp"

using lw::index_t;

namespace {

template <class R>
lw::ndarray<std::complex<R>, 1> pattern(index_t n, int factor, bool zeros) {
    lw::ndarray<std::complex<R>, 1> x(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k)
        x(k) = std::complex<R>(static_cast<R>(k * factor % 23 - 11) / R(7), static_cast<R>(k * 3 % 17 - (zeros ? 3 : 8)) / R(5));
    return x;
}
template <class R, int N>
void require_same(const lw::ndarray<std::complex<R>, N>& a, const lw::ndarray<std::complex<R>, N>& b) {
    for (index_t k = 0; k < a.size(); ++k) {
        CAPTURE(k, a.data()[k], b.data()[k]);
        const auto same = [](R x, R y) { return x == y || (std::isnan(x) && std::isnan(y)); };
        REQUIRE((same(a.data()[k].real(), b.data()[k].real()) && same(a.data()[k].imag(), b.data()[k].imag())));
    }
}

} // namespace

TEMPLATE_TEST_CASE("complex: iteration under masks", "", float, double) {
    using R = TestType;
    for (const index_t n : {0, 1, 17, 33, 100}) {
        const auto z = pattern<R>(n, 7, true);
        lw::ndarray<int, 1> steps = lw::zeros<int>({n}), steps_expected = steps;
        lw::ndarray<std::complex<R>, 1> last = z, last_expected = z;
        ::julia(z, std::complex<R>(R(-0.4), R(0.6)), steps, last);
        scalar::julia<R>(z, std::complex<R>(R(-0.4), R(0.6)), steps_expected, last_expected);
        REQUIRE(lw::all(steps == steps_expected));
        require_same(last, last_expected);
    }
}
TEMPLATE_TEST_CASE("complex: operators, gathers and scatters", "", float, double) {
    using R = TestType;
    for (const index_t n : {0, 1, 17, 33, 100}) {
        auto x = pattern<R>(n, 7, false), y = pattern<R>(n, 5, true);
        if (n > 5) {
            y(0) = 0; // quotients by zero
            x(3) = y(3);
            y(4) = {0, R(0.5)};
        }
        lw::ndarray<int, 1> at(lw::dims<1>({n}));
        for (index_t k = 0; k < n; ++k) at(k) = static_cast<int>(n - 1 - k);
        lw::ndarray<std::complex<R>, 2> r = lw::zeros<std::complex<R>>({12, n}), expected = r;
        ::arithmetic(x, y, at, std::complex<R>(R(0.7), R(-1.3)), r);
        scalar::arithmetic<R>(x, y, at, std::complex<R>(R(0.7), R(-1.3)), expected);
        // Quotients as NumPy has them, and the library's arrays; the C++ library's differ in their last place and for 0.
        const lw::ndarray<std::complex<R>, 1> quotient = x / y, reciprocal = R(2) / y;
        lw::ndarray<std::complex<R>, 1> z(lw::dims<1>({n}));
        for (index_t k = 0; k < n; ++k) z(k) = expected(9, at(k));
        z = z / y;
        for (index_t k = 0; k < n; ++k) expected(3, k) = quotient(k), expected(4, k) = reciprocal(k), expected(10, k) = z(k);
        require_same(r, expected);
        // Strided: columns.
        lw::ndarray<std::complex<R>, 2> wide = lw::zeros<std::complex<R>>({n, 3}), other = lw::zeros<std::complex<R>>({12, n});
        for (index_t k = 0; k < n; ++k) wide(k, 1) = x(k);
        ::arithmetic(wide(lw::all, 1), y, at, std::complex<R>(R(0.7), R(-1.3)), other);
        require_same(other, expected);
    }
}

LW_JIT(functions, (lw::view<const std::complex<double>> x, lw::view<std::complex<double>, 2> r, lw::view<double, 2> m), {
    lw::sum_of<std::complex<double>> sum;
    LW_FOR (i, x.size()) {
        LW_IF (lw::real(x(i)) != 0) {
            r(0, i) = lw::exp(x(i));
            r(1, i) = lw::sqrt(x(i));
            r(2, i) = lw::pow(x(i), 2.0);
            r(3, i) = lw::polar(lw::abs(x(i)), lw::arg(x(i)));
            m(0, i) = lw::abs(x(i));
            m(1, i) = lw::arg(x(i));
        }
        sum += x(i) * 2.0;
        sum -= 1.0;
    };
    return static_cast<std::complex<double>>(sum);
})
TEST_CASE("complex: functions and sums") {
    for (const index_t n : {0, 1, 17, 50}) {
        const auto x = pattern<double>(n, 7, false);
        lw::ndarray<std::complex<double>, 2> r = lw::zeros<std::complex<double>>({4, n});
        lw::ndarray<double, 2> m = lw::zeros<double>({2, n});
        const std::complex<double> sum = functions(x, r, m);
        std::complex<double> expected = 0;
        for (index_t k = 0; k < n; ++k) {
            expected += x(k) * 2.0 - 1.0;
            if (x(k).real() == 0) {
                CHECK(r(0, k) == 0.0);
                continue;
            }
            CHECK(r(0, k) == std::exp(x(k)));
            CHECK(r(1, k) == std::sqrt(x(k)));
            CHECK(std::abs(r(2, k) - x(k) * x(k)) <= 1e-14 * std::norm(x(k)));
            CHECK(std::abs(r(3, k) - x(k)) <= 1e-15 * std::abs(x(k)));
            CHECK(std::abs(m(0, k) - std::abs(x(k))) <= 1e-15 * std::abs(x(k)));
            CHECK(std::abs(m(1, k) - std::arg(x(k))) <= 1e-15 * 4);
        }
        CHECK(std::abs(sum - expected) <= 1e-12 * static_cast<double>(n));
    }
}

#define FUNCTIONS(ONE)                                                                                                 \
    ONE(exp) ONE(exp2) ONE(exp10) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p) ONE(sqrt) ONE(sin) ONE(cos)      \
    ONE(tan) ONE(sinc) ONE(asin) ONE(acos) ONE(atan) ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh) ONE(atanh)    \
    ONE(arcsin) ONE(arccos) ONE(arctan) ONE(arcsinh) ONE(arccosh) ONE(arctanh) ONE(square) ONE(negative)
#define ROW(name) r(row++, i) = lw::name(x(i));
LW_JIT_T((class R), every_function, (lw::view<const std::complex<R>> x, lw::view<const std::complex<R>> y, lw::view<std::complex<R>, 2> r,
                                     lw::view<bool> nan), {
    LW_FOR (i, x.size()) {
        lw::index_t row = 0;
        FUNCTIONS(ROW)
        r(row, i) = lw::power(x(i), y(i));
        r(row + 1, i) = lw::pow(x(i), R(3));
        r(row + 2, i) = lw::power(lw::real(x(i)), y(i));
        nan(i) = lw::isnan(x(i));
    };
})
#undef ROW
TEMPLATE_TEST_CASE("complex: functions have the bits that arrays have, special values included", "", float, double) {
    using R = TestType;
    using C = std::complex<R>;
    const R inf = std::numeric_limits<R>::infinity(), some[] = {0, R(-0.0), 1, R(-2.5), 3, R(0.1), inf, -inf, inf - inf};
    lw::ndarray<C, 1> x(lw::dims<1>({81 * 7})), y = x;
    for (index_t k = 0; k < x.size(); ++k) {
        x(k) = C(some[k % 9], some[k / 9 % 9]);
        y(k) = C(some[k / 81], k % 5 == 0 ? R(0.5) : R(0));
    }
    lw::ndarray<C, 2> found = lw::zeros<C>({33, x.size()}), expected = found;
    lw::ndarray<bool, 1> nan = lw::zeros<bool>({x.size()});
    every_function(x, y, found, nan);
    index_t row = 0;
#define ROW(name) expected.row(row++) = lw::name(x);
    FUNCTIONS(ROW)
#undef ROW
    expected.row(row++) = lw::power(x, y);
    expected.row(row++) = lw::power(x, C(3));
    expected.row(row++) = lw::power(lw::astype<C>(lw::astype<R>(x)), y);
    REQUIRE(row == 33);
    for (index_t k = 0; k < found.size(); ++k) {
        const C a = found.data()[k], b = expected.data()[k];
        INFO("row " << k / x.size() << ", of " << x(k % x.size()) << " and " << y(k % x.size()) << ": " << a << ", " << b);
        REQUIRE((test::same(a.real(), b.real()) && test::same(a.imag(), b.imag())));
    }
    CHECK(lw::all(nan == lw::isnan(x)));
}
