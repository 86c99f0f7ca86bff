// lw::fp::fast: the mathematical functions within a few units in the last place of finite arguments.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include "golden.hpp"
#include "lanewise/jit.hpp"

using namespace test;

namespace {

/// Finite numbers of every size, and many of everyday ones.
template <class T>
lw::ndarray<T, 1> finite_numbers(unsigned seed) {
    lw::ndarray<T, 1> x(dims<1>({6000}));
    generator random(seed);
    std::uniform_real_distribution<double> every(std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits, std::numeric_limits<T>::max_exponent);
    std::uniform_real_distribution<double> usual(-12, 6), near_one(-1, 1);
    for (index_t k = 0; k < x.size(); ++k) {
        const double size = k % 3 == 0 ? std::exp2(every(random)) : k % 3 == 1 ? std::exp2(usual(random)) : 1 + near_one(random) / 8;
        x(k) = static_cast<T>(k % 5 == 0 ? -size : size);
    }
    x(0) = 0, x(1) = -x(0), x(2) = 1, x(3) = -1, x(4) = std::numeric_limits<T>::max(), x(5) = std::numeric_limits<T>::denorm_min();
    return x;
}

/// x, but 1.5 where it is so small or large that functions may take a way of their own.
template <class T>
lw::ndarray<T, 1> everyday(const lw::ndarray<T, 1>& x) {
    lw::ndarray<T, 1> result = x;
    for (T& v : result)
        if (!(std::abs(v) > T(1e-3) && std::abs(v) < T(20))) v = T(1.5);
    return result;
}

template <class T, class F, class... Operand>
void check_fast(const char* name, F f, const Operand&... operand) {
    INFO(name << " " << lw::dtype_name<T>);
    const lw::ndarray<T, 1> expected = f(operand...), found = lw::fp::fast(f(operand...));
    for (index_t k = 0; k < found.size(); ++k) {
        if (std::isnan(expected(k)) || ulps(found(k), expected(k)) <= 5) continue;
        std::ostringstream of;
        of.precision(17);
        ((of << operand(k) << " "), ...);
        FAIL_CHECK("of " << of.str() << "gives " << found(k) << " instead of " << expected(k));
    }
    // An element's bits do not depend on its neighbours.
    const auto check_alike = [&](const auto&... calm) {
        const lw::ndarray<T, 1> expected_alike = f(calm...), found_alike = lw::fp::fast(f(calm...));
        for (index_t k = 0; k < found.size(); ++k)
            if ((same(calm(k), operand(k)) && ...)) REQUIRE((same(expected_alike(k), expected(k)) && same(found_alike(k), found(k))));
    };
    check_alike(everyday(operand)...);
}

} // namespace

TEMPLATE_TEST_CASE("fast functions are near the accurate ones", "[math]", float, double) {
    using T = TestType;
    const auto x = finite_numbers<T>(1), y = finite_numbers<T>(2);
#define CHECK_ONE(name) check_fast<T>(#name, [](const auto& v) { return lw::name(v); }, x);
#define CHECK_TWO(name)                                                                                                \
    check_fast<T>(#name, [](const auto& v, const auto& w) { return lw::name(v, w); }, x, y);
    LANEWISE_MATH_FUNCTIONS(CHECK_ONE, CHECK_TWO)
    CHECK_TWO(power)
#undef CHECK_ONE
#undef CHECK_TWO
}

TEST_CASE("fast functions of the floats nearest to multiples of pi/2 keep the digits that are left of the angle", "[math]") {
    const index_t multiples = 5215, around = 3; // beyond 8192 angles are reduced by integers
    lw::ndarray<float, 1> x(dims<1>({multiples * around}));
    for (index_t k = 0; k < x.size(); ++k) {
        const auto nearest = static_cast<float>(static_cast<double>(k / around + 1) * 1.57079632679489661923);
        x(k) = k % around == 0 ? nearest : std::nextafter(nearest, k % around == 1 ? 0.0f : 1e9f);
    }
    const auto check = [&](const char* name, const lw::ndarray<float, 1>& found, double (*function)(double)) {
        for (index_t k = 0; k < x.size(); ++k) {
            INFO(name << " of " << x(k));
            REQUIRE(ulps(found(k), static_cast<float>(function(static_cast<double>(x(k))))) <= 4);
        }
    };
    check("sin", lw::fast::sin(x), std::sin);
    check("cos", lw::fast::cos(x), std::cos);
    check("tan", lw::fast::tan(x), std::tan);
}

// A few: they come from the same list as all.
#define SOME_FUNCTIONS(kernel, policy)                                                                                 \
    LW_JIT_T((class T), kernel, (lw::view<const T> x, lw::view<const T> y, lw::view<T, 2> p), {                        \
        LW_FOR (i, x.size()) {                                                                                         \
            LW_IF (x(i) > 1) {                                                                                         \
                p(0, i) = lw::policy::tan(x(i));                                                                       \
                p(1, i) = lw::policy::hypot(x(i), y(i));                                                               \
                p(2, i) = lw::policy::power(x(i), y(i));                                                               \
                p(3, i) = lw::policy::arctan2(x(i), y(i));                                                             \
            }                                                                                                          \
        };                                                                                                             \
    })
SOME_FUNCTIONS(some_fast_functions, fast)
SOME_FUNCTIONS(some_strict_functions, strict)

TEMPLATE_TEST_CASE("lw::fast:: and lw::strict:: of arrays, of numbers and in kernels give the bits of the policy", "[math][jit]", float, double) {
    using T = TestType;
    const index_t n = 37;
    const lw::ndarray<T, 1> x = lw::linspace<T>(0.25, 2.5, n), y = lw::linspace<T>(1, 3, n);
    const auto check = [&](const char* name, const lw::ndarray<T, 1>& policy, const lw::ndarray<T, 1>& array, auto number) {
        for (index_t k = 0; k < n; ++k) {
            INFO(name << ", element " << k);
            REQUIRE(same(array(k), policy(k)));
            REQUIRE(same<T>(number(k), policy(k)));
        }
    };
#define CHECK_ONE(policy, name)                                                                                        \
    check(#policy " " #name, lw::fp::policy(lw::name(x)), lw::policy::name(x), [&](index_t k) { return lw::policy::name(x(k)); });
#define CHECK_TWO(policy, name)                                                                                        \
    check(#policy " " #name, lw::fp::policy(lw::name(x, y)), lw::policy::name(x, y), [&](index_t k) { return lw::policy::name(x(k), y(k)); });
#define CHECK_POLICY(policy)                                                                                           \
    CHECK_ONE(policy, exp)                                                                                             \
    CHECK_ONE(policy, exp2)                                                                                            \
    CHECK_ONE(policy, tan)                                                                                             \
    CHECK_ONE(policy, cbrt)                                                                                            \
    CHECK_ONE(policy, arcsin)                                                                                          \
    CHECK_ONE(policy, arctanh)                                                                                         \
    CHECK_TWO(policy, hypot)                                                                                           \
    CHECK_TWO(policy, power)                                                                                           \
    CHECK_TWO(policy, pow)                                                                                             \
    CHECK_TWO(policy, arctan2)
    CHECK_POLICY(fast)
    CHECK_POLICY(strict)
#undef CHECK_ONE
#undef CHECK_TWO
#undef CHECK_POLICY
    const auto check_kernel = [&](auto kernel, auto tan, auto hypot, auto power, auto arctan2) {
        lw::ndarray<T, 2> p = lw::full<T>(dims<2>({4, n}), T(77)), expected = p;
        expected.row(0) = lw::where(x > 1, tan(x), T(77));
        expected.row(1) = lw::where(x > 1, hypot(x, y), T(77));
        expected.row(2) = lw::where(x > 1, power(x, y), T(77));
        expected.row(3) = lw::where(x > 1, arctan2(x, y), T(77));
        kernel(x, y, p);
        for (index_t k = 0; k < n; ++k)
            for (index_t row = 0; row < 4; ++row) {
                INFO("row " << row << ", element " << k);
                REQUIRE(same(p(row, k), expected(row, k)));
            }
    };
#define OF(policy, name) [](const auto&... v) { return lw::policy::name(v...); }
#define KERNEL(policy) [](const auto& v, const auto& w, auto& p) { some_##policy##_functions(v, w, p); }
    check_kernel(KERNEL(fast), OF(fast, tan), OF(fast, hypot), OF(fast, power), OF(fast, arctan2));
    check_kernel(KERNEL(strict), OF(strict, tan), OF(strict, hypot), OF(strict, power), OF(strict, arctan2));
#undef OF
#undef KERNEL
}
