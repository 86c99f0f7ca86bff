// The bugs for which the library calls no function of xsimd: what it does instead is right; whether xsimd still is wrong is noted.
// SPDX-License-Identifier: BSD-3-Clause
//
// CHECK_NOFAIL reports xsimd's own answer and never fails the test. Once it passes with every supported version, the
// workaround can go.
#include "target/per_target.hpp"

#include <algorithm>
#include <cmath>

namespace test {
template <class T, std::size_t N>
struct pair_of {
    T ours[N], xsimds[N];
};
} // namespace test

#define LANEWISE_INL "target/xsimd_bugs.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

using masks = pair_of<std::uint64_t, 64>;
template <class T>
inline constexpr int lanes[] = TEST_TARGETS(native_lanes<T>);
template <class T>
inline constexpr void (*differ[])(const T*, const T*, const T*, masks&) = TEST_TARGETS(test_xsimd_bugs::differ<T>);
template <class T>
inline constexpr void (*extremes[])(const T*, pair_of<T, 2>&) = TEST_TARGETS(test_xsimd_bugs::extremes<T>);
template <class T>
inline constexpr void (*with_nan[])(const T*, const T*, pair_of<T, 128>&) = TEST_TARGETS(test_xsimd_bugs::with_nan<T>);
template <class T>
inline constexpr void (*divide[])(const T*, const T*, pair_of<T, 128>&) = TEST_TARGETS(test_xsimd_bugs::divide<T>);
template <class T>
inline constexpr void (*multiply[])(const T*, const T*, T*) = TEST_TARGETS(test_xsimd_bugs::multiply<T>);

} // namespace test

TEMPLATE_TEST_CASE("xor of masks is not or (xsimd 13.2, AVX-512), their bits end at the last lane (14.3 with GCC 12)",
                   "[xsimd]", TEST_TYPES) {
    using T = TestType;
    INFO("on " << lw::current_target());
    const auto n = static_cast<std::size_t>(test::lanes<T>[test::target()]);
    std::mt19937_64 engine(1);
    bool xsimd_right = true;
    for (int round = 0; round < 200; ++round) {
        std::vector<T> a(n), b(n), c(n);
        std::uint64_t expected = 0;
        for (std::size_t k = 0; k < n; ++k) {
            a[k] = T(engine() % 3), b[k] = T(engine() % 3), c[k] = T(engine() % 3);
            expected |= std::uint64_t{(a[k] < b[k]) != (b[k] < c[k])} << k;
        }
        test::masks got{};
        test::differ<T>[test::target()](a.data(), b.data(), c.data(), got);
        REQUIRE(got.ours[0] == expected);
        xsimd_right = xsimd_right && got.xsimds[0] == expected;
    }
    CHECK_NOFAIL(xsimd_right);
}

TEMPLATE_TEST_CASE("minimum and maximum across the lanes see every lane (xsimd: not bytes 32 to 39 on AVX-512)", "[xsimd]",
                   TEST_TYPES) {
    using T = TestType;
    INFO("on " << lw::current_target());
    const auto n = static_cast<std::size_t>(test::lanes<T>[test::target()]);
    bool xsimd_right = true;
    for (std::size_t k = 0; k < n; ++k)
        for (const T special : {T{1}, T{120}}) {
            std::vector<T> a(n, T{60});
            a[k] = special;
            test::pair_of<T, 2> got{};
            test::extremes<T>[test::target()](a.data(), got);
            REQUIRE(got.ours[0] == *std::min_element(a.begin(), a.end()));
            REQUIRE(got.ours[1] == *std::max_element(a.begin(), a.end()));
            xsimd_right = xsimd_right && got.xsimds[0] == got.ours[0] && got.xsimds[1] == got.ours[1];
        }
    CHECK_NOFAIL(xsimd_right);
}

TEMPLATE_TEST_CASE("minimum and maximum of a NaN are NaN (xsimd: the other operand, or the second)", "[xsimd]", float,
                   double) {
    using T = TestType;
    INFO("on " << lw::current_target());
    const auto n = static_cast<std::size_t>(test::lanes<T>[test::target()]);
    const T nan = std::numeric_limits<T>::quiet_NaN();
    bool xsimd_right = true;
    for (const bool first : {false, true}) {
        const std::vector<T> a(n, first ? nan : T{1}), b(n, first ? T{1} : nan);
        test::pair_of<T, 128> got{};
        test::with_nan<T>[test::target()](a.data(), b.data(), got);
        for (std::size_t k = 0; k < 2 * n; ++k) {
            REQUIRE(got.ours[k] != got.ours[k]);
            xsimd_right = xsimd_right && got.xsimds[k] != got.xsimds[k];
        }
    }
    CHECK_NOFAIL(xsimd_right);
}

TEMPLATE_TEST_CASE("64-bit products wrap (xsimd: signed overflow in each lane below AVX2, which is undefined)", "[xsimd]", std::int64_t, std::uint64_t) {
    using T = TestType;
    const auto n = static_cast<std::size_t>(test::lanes<T>[test::target()]);
    const test::operands<T> in;
    for (std::size_t k = 0; k < in.size(); k += n) {
        T got[64];
        test::multiply<T>[test::target()](&in.a[k], &in.b[k], got);
        for (std::size_t i = 0; i < n; ++i)
            REQUIRE(got[i] == static_cast<T>(static_cast<std::uint64_t>(in.a[k + i]) * static_cast<std::uint64_t>(in.b[k + i])));
    }
}

TEMPLATE_TEST_CASE("division and square root are rounded correctly (xsimd: approximated for floats on NEON)", "[xsimd]",
                   float, double) {
    using T = TestType;
    INFO("on " << lw::current_target());
    const auto n = static_cast<std::size_t>(test::lanes<T>[test::target()]);
    const test::operands<T> in;
    bool xsimd_right = true;
    for (std::size_t k = 0; k < in.size(); k += n) {
        test::pair_of<T, 128> got{};
        test::divide<T>[test::target()](&in.a[k], &in.b[k], got);
        for (std::size_t i = 0; i < n; ++i) {
            const T quotient = in.a[k + i] / in.b[k + i], root = std::sqrt(in.a[k + i]);
            REQUIRE(test::same(got.ours[i], quotient));
            REQUIRE(test::same(got.ours[n + i], root));
            xsimd_right = xsimd_right && test::same(got.xsimds[i], quotient) && test::same(got.xsimds[n + i], root);
        }
    }
    CHECK_NOFAIL(xsimd_right);
}
