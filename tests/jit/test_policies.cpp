// LW_JIT, LW_JIT_STRICT and LW_JIT_FAST: functions with the bits that expressions have under the same policy.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstring>
#include <limits>

#include "lanewise/lanewise.hpp"

// The same body under each policy.
#define POLICY_KERNEL(MACRO, name)                                                                                     \
    MACRO(name, (lw::view<const float> x, lw::view<const float> y, lw::view<float, 2> r), {                            \
        LW_FOR (i, x.size()) {                                                                                         \
            r(0, i) = lw::exp(x(i));                                                                                   \
            r(1, i) = lw::sin(x(i));                                                                                   \
            r(2, i) = lw::pow(lw::abs(x(i)), y(i));                                                                    \
            r(3, i) = lw::fma(x(i), y(i), 0.1f);                                                                       \
            r(4, i) = lw::erf(x(i));                                                                                   \
            auto [s, c] = lw::sincos(y(i));                                                                            \
            r(5, i) = s;                                                                                               \
            r(6, i) = c;                                                                                               \
            r(7, i) = lw::log(lw::exp(0.3f) + x(i) * 0);                                                               \
        };                                                                                                             \
    })
POLICY_KERNEL(LW_JIT, standard_kernel)
POLICY_KERNEL(LW_JIT_STRICT, strict_kernel)
POLICY_KERNEL(LW_JIT_FAST, fast_kernel)

namespace {

bool same_bits(const lw::ndarray<float, 1>& a, const lw::ndarray<float, 1>& b) {
    return std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(float)) == 0;
}
template <class Kernel, class Policy>
void compare(Kernel kernel, Policy policy) {
    constexpr lw::index_t n = 500;
    lw::ndarray<float, 1> x(lw::dims<1>({n})), y = x;
    for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<float>(k) * 0.013f - 3, y(k) = 2.5f - static_cast<float>(k) * 0.007f;
    lw::ndarray<float, 2> r = lw::zeros<float>({8, n});
    kernel(x, y, r);
    const auto check = [&](lw::index_t row, const lw::ndarray<float, 1>& expected) {
        CAPTURE(row);
        CHECK(same_bits(r.row(row), expected));
    };
    check(0, policy(lw::exp(x)));
    check(1, policy(lw::sin(x)));
    check(2, policy(lw::power(lw::abs(x), y)));
    check(3, policy(x * y + 0.1f));
    check(4, policy(lw::erf(x)));
    check(5, policy(lw::sin(y)));
    check(6, policy(lw::cos(y)));
    lw::ndarray<float, 1> e = policy(lw::exp(x * 0 + 0.3f));
    check(7, policy(lw::log(e + x * 0)));
}

} // namespace

TEST_CASE("policies: standard") {
    compare(standard_kernel, [](const auto& e) { return lw::ndarray<float, 1>(e); });
}
TEST_CASE("policies: strict") {
    compare(strict_kernel, [](const auto& e) { return lw::ndarray<float, 1>(lw::fp::strict(e)); });
}
TEST_CASE("policies: fast") {
    compare(fast_kernel, [](const auto& e) { return lw::ndarray<float, 1>(lw::fp::fast(e)); });
}

#define NAN_KERNEL(MACRO, name)                                                                                        \
    MACRO(name, (lw::view<const double> x, lw::view<int> r), {                                                         \
        LW_FOR (i, x.size()) { r(i) = lw::select(lw::isnan(x(i)), 1, 0); };                                            \
    })
NAN_KERNEL(LW_JIT, standard_nan)
NAN_KERNEL(LW_JIT_STRICT, strict_nan)
NAN_KERNEL(LW_JIT_FAST, fast_nan)

TEST_CASE("policies: isnan works under each") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
    const lw::ndarray<double, 1> x = {{1.0, nan, infinity, -nan, 0.0}};
    const lw::ndarray<int, 1> expected = {{0, 1, 0, 1, 0}};
    lw::ndarray<int, 1> r = lw::zeros<int>({5});
    standard_nan(x, r);
    CHECK(lw::all(r == expected));
    r = 7;
    strict_nan(x, r);
    CHECK(lw::all(r == expected));
    r = 7;
    fast_nan(x, r);
    CHECK(lw::all(r == expected));
}

// One result from every target: the literals are by NumPy's float32 operations, and by strict expressions.
LW_JIT_STRICT(same_everywhere, (float x), {
    lw::varying<float> r = 0;
    LW_FOR (i, 1) { r = lw::fma(lw::cast<float>(i) + x, x, -1.0f); };
    return r.lane(0);
})
TEST_CASE("policies: strict fma rounds twice") {
    const float x = 1.0f + 0x1p-12f;
    CHECK(same_everywhere(x) == 0x1p-11f);             // x * x is rounded before the subtraction
    CHECK(std::fma(x, x, -1.0f) == 0x1p-11f + 0x1p-24f);
}
