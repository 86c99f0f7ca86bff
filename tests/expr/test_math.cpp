// The mathematical functions on the awkward values of float32 and float64: tests/data/math.txt, by NumPy.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include <cfenv>

#include "golden.hpp"

using namespace test;

namespace test {

inline const std::vector<std::string>& math_line(std::string_view name, std::string_view dtype) {
    static const auto lines = golden_lines("math.txt");
    for (const auto& line : lines)
        if (line[0] == name && line[1] == dtype) return line;
    FAIL("no such line: " << name << " " << dtype);
    throw 0;
}

/// Lines with the awkward values of T and, of each function, what the reference has.
template <class T>
struct math_checker {
    lw::ndarray<T, 1> values = from_hex<T>(math_line("values", lw::dtype_name<T>)[2]), x, y;

    math_checker() {
        const lw::ndarray<T, 1> paired = from_hex<T>(math_line("pairs", lw::dtype_name<T>)[2]);
        const index_t n = paired.size();
        x = lw::ndarray<T, 1>(dims<1>({n * n}));
        y = x;
        for (index_t k = 0; k < n * n; ++k) x(k) = paired(k / n), y(k) = paired(k % n);
    }
    template <class E, class... Operand>
    void check(const char* name, double tolerance, const E& expression, const Operand&... operand) const {
        const auto& line = math_line(name, lw::dtype_name<T>);
        check_expression({name, line[1], line[1], line[2], line[3]}, expression, tolerance, operand...);
    }
};

} // namespace test

TEMPLATE_TEST_CASE("mathematical functions of one argument", "[math]", float, double) {
    using T = TestType;
    const math_checker<T> m;
    const auto& v = m.values;
#define CHECK_MATH(name, limit, function) m.check(#name, limit, function, v)
    CHECK_MATH(exp, 1, lw::exp(v));
    CHECK_MATH(exp2, 1, lw::exp2(v));
    CHECK_MATH(exp10, 1, lw::exp10(v));
    CHECK_MATH(expm1, 1, lw::expm1(v));
    CHECK_MATH(log, 1, lw::log(v));
    CHECK_MATH(log2, 1, lw::log2(v));
    CHECK_MATH(log10, 1, lw::log10(v));
    CHECK_MATH(log1p, 1, lw::log1p(v));
    CHECK_MATH(sin, 1, lw::sin(v));
    CHECK_MATH(cos, 1, lw::cos(v));
    CHECK_MATH(tan, 2, lw::tan(v));
    CHECK_MATH(arcsin, 2, lw::arcsin(v));
    CHECK_MATH(arccos, 2, lw::arccos(v));
    CHECK_MATH(arctan, 2, lw::arctan(v));
    CHECK_MATH(sinh, 2, lw::sinh(v));
    CHECK_MATH(cosh, 2, lw::cosh(v));
    CHECK_MATH(tanh, 2, lw::tanh(v));
    CHECK_MATH(arcsinh, 2, lw::arcsinh(v));
    CHECK_MATH(arccosh, 2, lw::arccosh(v));
    CHECK_MATH(arctanh, 2, lw::arctanh(v));
    CHECK_MATH(erf, 2, lw::erf(v));
    CHECK_MATH(erfc, 2, lw::erfc(v));
    CHECK_MATH(gamma, 4, lw::tgamma(v));
    CHECK_MATH(lgamma, 4, lw::lgamma(v));
    CHECK_MATH(cbrt, 1, lw::cbrt(v));
    CHECK_MATH(sqrt, 0, lw::sqrt(v));
    CHECK_MATH(rsqrt, 1, lw::rsqrt(v));
    CHECK_MATH(trunc, 0, lw::trunc(v));
    CHECK_MATH(frexp_mantissa, 0, lw::frexp(v).first);
    CHECK_MATH(frexp_exponent, 0, lw::frexp(v).second);
    CHECK_MATH(modf_fraction, 0, lw::modf(v).first);
    CHECK_MATH(modf_integer, 0, lw::modf(v).second);
#undef CHECK_MATH
}

TEMPLATE_TEST_CASE("mathematical functions of two arguments", "[math]", float, double) {
    using T = TestType;
    const math_checker<T> m;
    const auto &x = m.x, &y = m.y;
    m.check("logaddexp", 2, lw::logaddexp(x, y), x, y);
    m.check("arctan2", 2, lw::arctan2(x, y), x, y);
    m.check("hypot", 1, lw::hypot(x, y), x, y);
    m.check("copysign", 0, lw::copysign(x, y), x, y);
    m.check("nextafter", 0, lw::nextafter(x, y), x, y);
    m.check("power", 1, lw::power(x, y), x, y);
    m.check("fmod", 0, lw::fmod(x, y), x, y);
    m.check("remainder", 0, lw::remainder(x, y), x, y);
    m.check("floor_divide", 0, lw::floor_divide(x, y), x, y);
    lw::ndarray<int, 1> n(x.shape());
    for (index_t k = 0; k < n.size(); ++k) {
        const T whole = std::trunc(y(k));
        n(k) = whole != whole ? 0 : whole > 5000 ? 5000 : whole < -5000 ? -5000 : static_cast<int>(whole);
    }
    m.check("ldexp", 0, lw::ldexp(x, n), x, y);
}

TEST_CASE("angles nearest to multiples of pi/2 are reduced with all the digits that they need", "[math]") {
    // By mpmath with 400 digits.
    CHECK(ulps(lw::sin(1.2853022199154463e+174), -4.970732575237069e-18) <= 1);
    CHECK(ulps(lw::cos(1.5986289000543612e+74), -4.796584752012325e-18) <= 1);
    const double hardest = std::ldexp(6381956970095103.0, 797);
    CHECK(ulps(lw::cos(hardest), -4.687165924254628e-19) <= 1);
    CHECK(ulps(lw::cos(7.7291789e+28f), -1.6147697982476211e-09f) <= 1);
    CHECK(ulps(lw::tan(hardest), -2.133485385753704e+18) <= 2);
    CHECK(ulps(lw::sin(-hardest), -1.0) <= 1);
}

TEST_CASE("arguments at which errors were above the limits", "[math]") {
    struct point {
        const char* name;
        double (*function)(double);
        double x, nearest, rest; // the result is nearest + rest * its last place, by mpmath with 120 digits
        double limit;
    };
    const point points[] = {
        {"log2", [](double x) { return lw::log2(x); }, 0x1.6696935402a01p+0, 0x1.f1da41bd7332ap-2, -0.083, 1},
        {"log2", [](double x) { return lw::log2(x); }, 0x1.67f7f97c78c09p+0, 0x1.f7876724f1b84p-2, -0.037, 1},
        {"log2", [](double x) { return lw::log2(x); }, 0x1.6a08068af9499p-1, -0x1.0003d3108d0cfp-1, -0.013, 1},
        {"exp10", [](double x) { return lw::exp10(x); }, -0x1.a166f2e5b8002p+0, 0x1.7fa81f1dfca72p-6, 0.040, 1},
        {"exp10", [](double x) { return lw::exp10(x); }, 0x1.626b25efe66b8p+4, 0x1.7fe473fa4e361p+73, 0.029, 1},
        {"exp10", [](double x) { return lw::exp10(x); }, 0x1.620731a52377fp+4, 0x1.6aea9a22cb741p+73, -0.031, 1},
        {"exp10", [](double x) { return lw::exp10(x); }, 0x1.0dbfd90745f5ep+0, 0x1.6a2004a12c805p+3, -0.006, 1},
        {"exp10", [](double x) { return lw::exp10(x); }, -0x1.ffea8acdccaedp-4, 0x1.7ff6c3eaa6df1p-1, -0.100, 1},
        {"tan", [](double x) { return lw::tan(x); }, 0x1.312d250614f8fp+23, -0x1.f23018394b3fdp-1, 0.076, 2},
        {"tan", [](double x) { return lw::tan(x); }, 0x1.c9c389f5610d9p+24, -0x1.eee55aa0a98cep-1, 0.117, 2},
        {"tan", [](double x) { return lw::tan(x); }, 0x1.312d3af3b1b91p+23, 0x1.ee12f96d302fdp-1, -0.110, 2},
        {"tan", [](double x) { return lw::tan(x); }, 0x1.f6a69cb27a783p+1, 0x1.fff7d0f9f5ea2p-1, 0.025, 2},
        {"acosh", [](double x) { return lw::acosh(x); }, 0x1.07f4e3a15c496p+0, 0x1.fd4bc1bafa190p-3, 0.045, 2},
        {"erfc", [](double x) { return lw::erfc(x); }, 0x1.a62e146381388p+4, 0x1.ff412c93c8faap-1011, -0.172, 2},
        {"erfc", [](double x) { return lw::erfc(x); }, 0x1.a2992330fd17bp+4, 0x1.f9819c90e70fcp-994, -0.026, 2},
    };
    for (const point& p : points) {
        INFO(p.name << " of " << std::hexfloat << p.x);
        const double steps = std::ldexp(p.function(p.x) - p.nearest, 52 - std::ilogb(p.nearest));
        CHECK(std::abs(steps - p.rest) <= p.limit);
    }
}

namespace test {
/// The function of a number has the bits that it has in an array.
template <class T, class E, class F>
void check_scalars(const char* name, const lw::ndarray<T, 1>& x, const E& expression, F function) {
    const lw::ndarray<T, 1> expected = expression;
    for (index_t k = 0; k < x.size(); ++k) {
        INFO(name << " of " << x(k));
        REQUIRE(same<T>(function(k), expected(k)));
    }
}
} // namespace test

TEMPLATE_TEST_CASE("mathematical functions of plain numbers", "[math]", float, double) {
    using T = TestType;
    const math_checker<T> m;
    const auto &v = m.values, &x = m.x, &y = m.y;
#define CHECK_ONE(name) check_scalars<T>(#name, v, lw::name(v), [&](index_t k) { return lw::name(v(k)); });
#define CHECK_TWO(name) check_scalars<T>(#name, x, lw::name(x, y), [&](index_t k) { return lw::name(x(k), y(k)); });
    LANEWISE_MATH_FUNCTIONS(CHECK_ONE, CHECK_TWO)
#define CHECK_ONE_AS(name, tag) CHECK_ONE(name)
#define CHECK_TWO_AS(name, tag) CHECK_TWO(name)
    LANEWISE_OTHER_NAMES(CHECK_ONE_AS, CHECK_TWO_AS)
#undef CHECK_ONE_AS
#undef CHECK_TWO_AS
    CHECK_ONE(sqrt)
    CHECK_ONE(abs)
    CHECK_ONE(absolute)
    CHECK_ONE(negative)
    CHECK_ONE(square)
    CHECK_TWO(power)
    CHECK_TWO(pow)
    CHECK_TWO(fmod)
    CHECK_TWO(remainder)
    CHECK_TWO(mod)
    CHECK_TWO(floor_divide)
    CHECK_TWO(minimum)
    CHECK_TWO(maximum)
#undef CHECK_ONE
#undef CHECK_TWO
    for (index_t k = 0; k < v.size(); ++k) CHECK(lw::isnan(v(k)) == std::isnan(v(k)));
    CHECK(lw::ldexp(T(0.75), 3) == 6);
    CHECK(lw::frexp(T(-6)) == std::pair(T(-0.75), 3));
    CHECK(lw::modf(T(-2.5)) == std::pair(T(-0.5), T(-2)));
    CHECK(lw::sincos(T(0)) == std::pair(T(0), T(1)));
    STATIC_REQUIRE(std::is_same_v<decltype(lw::exp(T(1))), T>);
}

// Vector registers that a short pack does not fill hold what was there before.
TEMPLATE_TEST_CASE("functions of plain numbers raise the floating-point exceptions of their number alone", "[math]", float, double) {
    using T = TestType;
    for (const T awkward : {std::numeric_limits<T>::signaling_NaN(), std::numeric_limits<T>::infinity(), std::numeric_limits<T>::max(), T(-2), T(0)})
        for (const T number : {T(0.5), T(1.5), T(100), T(1e4)}) {
            const lw::ndarray<T, 1> x{number}, y{T(0.75)};
            const auto check = [&](const char* name, auto of_array, auto of_number) {
                constexpr int flags = FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW;
                lw::ndarray<T, 1> r{0};
                std::feclearexcept(FE_ALL_EXCEPT);
                of_array(r);
                const int expected = std::fetestexcept(flags);
                [[maybe_unused]] const T before[16] = {awkward, awkward, awkward, awkward, awkward, awkward, awkward, awkward};
                std::feclearexcept(FE_ALL_EXCEPT);
#ifdef __x86_64__
#define FILL(k) "movups %0, %%xmm" #k "\n\t"
                asm volatile(FILL(0) FILL(1) FILL(2) FILL(3) FILL(4) FILL(5) FILL(6) FILL(7) FILL(8) FILL(9) FILL(10) FILL(11) FILL(12) FILL(13)
                                 FILL(14) FILL(15)::"m"(before)
                             : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13",
                               "xmm14", "xmm15");
#undef FILL
#endif
                const T result = of_number();
                const int found = std::fetestexcept(flags);
                INFO(name << " of " << number << " on " << lw::current_target() << ", before that " << awkward);
                CHECK(found == expected);
                CHECK(same(result, r(0)));
            };
#define CHECK_ONE(name) check(#name, [&](auto& r) { r = lw::name(x); }, [&] { return lw::name(number); });
#define CHECK_TWO(name) check(#name, [&](auto& r) { r = lw::name(x, y); }, [&] { return lw::name(number, T(0.75)); });
            LANEWISE_MATH_FUNCTIONS(CHECK_ONE, CHECK_TWO)
            CHECK_ONE(sqrt)
            CHECK_TWO(power)
            CHECK_TWO(fmod)
            CHECK_TWO(remainder)
            CHECK_TWO(floor_divide)
#undef CHECK_ONE
#undef CHECK_TWO
        }
}

TEST_CASE("types of mathematical functions follow NumPy's", "[math]") {
    STATIC_REQUIRE(std::is_same_v<decltype(lw::abs(std::int8_t{-1})), std::int8_t>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::square(true)), std::int8_t>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::minimum(true, false)), bool>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::maximum(1, 2.0f)), double>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::frexp(1.0f).second), std::int32_t>);
    CHECK(lw::abs(std::numeric_limits<int>::min()) == std::numeric_limits<int>::min());
    CHECK(lw::remainder(-7, 3) == 2);
    CHECK(lw::floor_divide(-7, 3) == -3);
    CHECK(lw::minimum(-7, 3u) == -7);
    CHECK(lw::maximum(true, false));
    STATIC_REQUIRE(std::is_same_v<decltype(lw::exp(1)), double>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::exp(std::int8_t{1})), float>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::hypot(1.0f, 2)), double>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::power(2, 3)), std::int32_t>);
    CHECK(lw::power(2, 10) == 1024);
    CHECK(lw::fmod(-7, 3) == -1);
    const lw::ndarray<std::int32_t, 1> n{1, 2, 3};
    const lw::ndarray<float, 1> x{0.5f, 0.25f, 3};
    STATIC_REQUIRE(std::is_same_v<decltype(lw::ldexp(x, n))::value_type, float>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::frexp(x).second)::value_type, std::int32_t>);
    const lw::ndarray<std::int32_t, 1> exponents = lw::maximum(lw::frexp(x).second, 0) - 24;
    CHECK(lw::all(exponents == lw::ndarray<std::int32_t, 1>{-24, -24, -22}));
    STATIC_REQUIRE(std::is_same_v<decltype(lw::hypot(x, 2.0))::value_type, float>); // a literal is weak
    STATIC_REQUIRE(std::is_same_v<decltype(lw::exp(n))::value_type, double>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::fmod(n, 2))::value_type, std::int32_t>);
    // Each operand becomes a float by itself: of 16 bits float32, though their common integer has 32.
    const lw::ndarray<std::int16_t, 1> i{3, -5};
    const lw::ndarray<std::uint16_t, 1> u{4, 12};
    STATIC_REQUIRE(std::is_same_v<decltype(lw::hypot(i, u))::value_type, float>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::hypot(i, 2.0))::value_type, double>);
    STATIC_REQUIRE(std::is_same_v<decltype(lw::atan2(u, n))::value_type, double>);
    CHECK(lw::all(lw::hypot(i, u) == lw::ndarray<float, 1>{5, 13}));
    const lw::ndarray<std::int8_t, 1> base{-2, -1, -1, 0, 1, 2}, to{-1, -1, -2, -1, -3, -1};
    CHECK(lw::all(lw::power(base, to) == lw::ndarray<std::int8_t, 1>{0, -1, 1, 0, 1, 0}));
}

namespace test {
/// The results of every function on each target: with FMA they have one set of bits, under lw::fp::strict all have.
template <class T, class E>
void check_targets(const char* name, const E& expression) {
    const std::string present = lw::current_target();
    lw::ndarray<T, 1> with_fma, strict;
    for (const auto& target : lw::targets()) {
        lw::set_target(target);
        const lw::ndarray<T, 1> found = expression, found_strict = lw::fp::strict(expression);
        INFO(name << " of " << lw::dtype_name<T> << " on " << target);
        const auto same_bits = [](const auto& a, const auto& b) {
            index_t k = 0;
            while (k < a.size() && same(a(k), b(k))) ++k;
            return k == a.size();
        };
        if (strict.size() == 0) strict = found_strict;
        CHECK(same_bits(found_strict, strict));
        if (has_fma(target)) {
            if (with_fma.size() == 0) with_fma = found;
            CHECK(same_bits(found, with_fma));
        } else {
            CHECK(same_bits(found, strict));
        }
    }
    lw::set_target(present);
}
} // namespace test

TEMPLATE_TEST_CASE("mathematical functions have the same bits on all targets with FMA, and under lw::fp::strict on all", "[math]", float, double) {
    using T = TestType;
    lw::ndarray<T, 1> x(dims<1>({6000})), y(x);
    generator random(11);
    std::uniform_real_distribution<double> size(-12, 4);
    for (index_t k = 0; k < x.size(); ++k) {
        x(k) = static_cast<T>(std::exp2(size(random)) * (k % 3 == 0 ? -1 : 1));
        y(k) = static_cast<T>(std::exp2(size(random)) * (k % 5 == 0 ? -1 : 1));
    }
#define CHECK_ONE(name) check_targets<T>(#name, lw::name(x));
#define CHECK_TWO(name) check_targets<T>(#name, lw::name(x, y));
    LANEWISE_MATH_FUNCTIONS(CHECK_ONE, CHECK_TWO)
    CHECK_TWO(power)
    CHECK_TWO(fmod)
    CHECK_TWO(remainder)
    CHECK_TWO(floor_divide)
    CHECK_TWO(ldexp)
#undef CHECK_ONE
#undef CHECK_TWO
}

namespace test {
/// Within a few units in the last place of the number as a whole, as NumPy's are.
template <class C, class E>
void check_complex(const char* name, const E& expression, typename C::value_type least = 0) {
    using R = typename C::value_type;
    const auto& line = math_line(name, lw::dtype_name<C>);
    const lw::ndarray<C, 1> expected = from_hex<C>(line[3]), found = expression;
    REQUIRE(found.shape() == expected.shape());
    for (index_t k = 0; k < found.size(); ++k) {
        INFO(name << " of " << lw::dtype_name<C> << " number " << k << ": " << found(k) << ", in NumPy " << expected(k));
        if (std::isfinite(std::abs(expected(k))))
            CHECK(std::abs(found(k) - expected(k)) <= 128 * std::numeric_limits<R>::epsilon() * std::max(std::abs(expected(k)), least));
        else // an infinity, or NaN
            CHECK(std::isinf(std::abs(found(k))) == std::isinf(std::abs(expected(k))));
    }
}
} // namespace test

TEMPLATE_TEST_CASE("mathematical functions of complex numbers", "[math]", float, double) {
    using C = std::complex<TestType>;
    const lw::ndarray<C, 1> z = from_hex<C>(test::math_line("complex", lw::dtype_name<C>)[2]);
    lw::ndarray<C, 1> next(z.shape());
    for (index_t k = 0; k < z.size(); ++k) next(k) = z((k + 1) % z.size());
    check_complex<C>("exp", lw::exp(z));
    check_complex<C>("exp2", lw::exp2(z));
    check_complex<C>("expm1", lw::expm1(z));
    check_complex<C>("log", lw::log(z));
    check_complex<C>("log2", lw::log2(z));
    check_complex<C>("log10", lw::log10(z));
    check_complex<C>("log1p", lw::log1p(z), TestType(1e-3)); // NumPy loses digits near 0
    check_complex<C>("sqrt", lw::sqrt(z));
    check_complex<C>("sin", lw::sin(z));
    check_complex<C>("cos", lw::cos(z));
    check_complex<C>("tan", lw::tan(z));
    check_complex<C>("arcsin", lw::asin(z));
    check_complex<C>("arccos", lw::acos(z));
    check_complex<C>("arctan", lw::atan(z));
    check_complex<C>("sinh", lw::sinh(z));
    check_complex<C>("cosh", lw::cosh(z));
    check_complex<C>("tanh", lw::tanh(z));
    check_complex<C>("arcsinh", lw::asinh(z));
    check_complex<C>("arccosh", lw::acosh(z));
    check_complex<C>("arctanh", lw::atanh(z));
    check_complex<C>("sinc", lw::sinc(z), 1); // NumPy does not find its zeros
    check_complex<C>("power", lw::power(z, next));
}

TEMPLATE_TEST_CASE("awkward complex numbers to whole powers have NumPy's bits", "[math][complex]", float, double) {
    using C = std::complex<TestType>;
    const lw::ndarray<C, 1> z = from_hex<C>(test::math_line("complex_awkward", lw::dtype_name<C>)[2]);
    const lw::ndarray<C, 1> expected = from_hex<C>(test::math_line("power_whole", lw::dtype_name<C>)[3]);
    const std::vector<int> exponents{0, 1, 2, 3, 4, 5, 6, 7, 12, 99, -1, -2, -3, -4, -7};
    const auto count = static_cast<index_t>(exponents.size());
    REQUIRE(expected.size() == z.size() * count);
    for (index_t j = 0; j < count; ++j) {
        const lw::ndarray<C, 1> found = lw::power(z, C(static_cast<TestType>(exponents[static_cast<std::size_t>(j)])));
        for (index_t k = 0; k < z.size(); ++k) {
            const C one = expected(k * count + j);
            INFO(z(k) << " to the power " << exponents[static_cast<std::size_t>(j)] << ": " << found(k) << ", in NumPy " << one);
            CHECK((same(found(k).real(), one.real()) && same(found(k).imag(), one.imag())));
        }
    }
}
