// Varying values of every dtype: operators, C++'s conversions of mixed types, and assignment under a mask.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstring>
#include <limits>
#include <random>

#include "lanewise/lanewise.hpp"

#include "jit/scalar_form_begin.hpp"
#include "jit/values.inl"
#include "jit/scalar_form_end.hpp"
#include "jit/values.inl"

namespace {

constexpr lw::index_t n = 16 * 4 + 5;

/// Values whose sums, differences, products and quotients are defined in C++, for signed types small ones.
template <class T>
lw::ndarray<T, 1> values(unsigned seed) {
    std::mt19937_64 engine(seed);
    lw::ndarray<T, 1> a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) {
        const auto bits = engine();
        const auto number = static_cast<std::int64_t>(bits >> 40);
        const bool small = k % 3 == 0;
        if constexpr (std::is_same_v<T, bool>) a(k) = bits & 1;
        else if constexpr (std::is_floating_point_v<T>) a(k) = static_cast<T>(small ? number % 9 : number % 8000 - 4000) / T{4};
        else if constexpr (sizeof(T) == 1) a(k) = static_cast<T>(small ? number % 5 : number);
        else if constexpr (sizeof(T) == 2 || std::is_signed_v<T>)
            a(k) = static_cast<T>(small ? number % 7 : number % 30000 - (std::is_signed_v<T> ? 15000 : 0));
        else a(k) = static_cast<T>(small ? number % 7 : static_cast<std::int64_t>(bits));
    }
    return a;
}

template <class T, int R>
bool same(const lw::ndarray<T, R>& a, const lw::ndarray<T, R>& b) {
    return std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(T)) == 0;
}
/// The first row of p in which it differs from q; -1: none.
template <class T>
lw::index_t wrong_row(const lw::ndarray<T, 2>& p, const lw::ndarray<T, 2>& q) {
    for (lw::index_t r = 0; r < p.shape(0); ++r)
        if (std::memcmp(&p(r, 0), &q(r, 0), static_cast<std::size_t>(p.shape(1)) * sizeof(T)) != 0) return r;
    return -1;
}

template <class A, class B>
void check_operators() {
    using C = decltype(A{} + B{});
    const auto x = values<A>(1);
    const auto y = values<B>(2);
    lw::ndarray<C, 2> p(lw::dims<2>({16, n}));
    p = 5;
    lw::ndarray<bool, 2> q(lw::dims<2>({10, n}));
    q = false;
    auto p_expected = p;
    auto q_expected = q;
    common(x, y, p, q);
    scalar::common<A, B, C>(x, y, p_expected, q_expected);
    CHECK(wrong_row(p, p_expected) == -1);
    CHECK(wrong_row(q, q_expected) == -1);
    if constexpr (std::is_integral_v<A> && std::is_integral_v<B>) {
        p = p_expected = 77;
        integers(x, y, p);
        scalar::integers<A, B, C>(x, y, p_expected);
        CHECK(wrong_row(p, p_expected) == -1);
    }
}

template <class T>
lw::ndarray<T, 1> blank() {
    lw::ndarray<T, 1> a(lw::dims<1>({n}));
    a = 0;
    return a;
}

} // namespace

TEMPLATE_TEST_CASE("operators of a dtype with itself", "", bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t,
                   std::int32_t, std::uint32_t, std::int64_t, std::uint64_t, float, double) {
    check_operators<TestType, TestType>();
}

TEMPLATE_TEST_CASE("operators of two dtypes", "", (std::pair<bool, std::int32_t>), (std::pair<std::int8_t, std::uint8_t>),
                   (std::pair<std::uint8_t, std::int32_t>), (std::pair<std::int32_t, std::uint32_t>),
                   (std::pair<std::int16_t, std::uint64_t>), (std::pair<std::int64_t, std::int32_t>),
                   (std::pair<std::int64_t, float>), (std::pair<float, double>), (std::pair<float, std::int32_t>),
                   (std::pair<std::uint8_t, double>), (std::pair<std::uint16_t, float>)) {
    check_operators<typename TestType::first_type, typename TestType::second_type>();
}

TEMPLATE_TEST_CASE("conversions to every dtype", "", bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t,
                   std::uint32_t, std::int64_t, std::uint64_t, float, double) {
    auto x = values<TestType>(3);
    if (std::is_floating_point_v<TestType>) // what every type can hold
        for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<TestType>(k) + static_cast<TestType>(0.75);
    auto b = blank<bool>(), b2 = b;
    auto i8 = blank<std::int8_t>(), i8_2 = i8;
    auto u8 = blank<std::uint8_t>(), u8_2 = u8;
    auto i16 = blank<std::int16_t>(), i16_2 = i16;
    auto u16 = blank<std::uint16_t>(), u16_2 = u16;
    auto i32 = blank<std::int32_t>(), i32_2 = i32;
    auto u32 = blank<std::uint32_t>(), u32_2 = u32;
    auto i64 = blank<std::int64_t>(), i64_2 = i64;
    auto u64 = blank<std::uint64_t>(), u64_2 = u64;
    auto f = blank<float>(), f2 = f;
    auto d = blank<double>(), d2 = d;
    conversions(x, b, i8, u8, i16, u16, i32, u32, i64, u64, f, d);
    scalar::conversions<TestType>(x, b2, i8_2, u8_2, i16_2, u16_2, i32_2, u32_2, i64_2, u64_2, f2, d2);
    CHECK(same(b, b2));
    CHECK(same(i8, i8_2));
    CHECK(same(u8, u8_2));
    CHECK(same(i16, i16_2));
    CHECK(same(u16, u16_2));
    CHECK(same(i32, i32_2));
    CHECK(same(u32, u32_2));
    CHECK(same(i64, i64_2));
    CHECK(same(u64, u64_2));
    CHECK(same(f, f2));
    CHECK(same(d, d2));
}

// What traps or is undefined in C++ must not hurt: inactive lanes hold such values all the time.
LW_JIT_T((class T), divide_all, (lw::view<const T> x, lw::view<const T> y, lw::view<T> p, lw::view<T> q), {
    LW_FOR (i, x.size()) {
        p(i) = x(i) / y(i);
        q(i) = x(i) % y(i);
        LW_IF (y(i) != 0) { p(i) = x(i) / y(i); }
    };
})

TEMPLATE_TEST_CASE("division by zero and overflowing division do not trap", "", std::int8_t, std::uint8_t, std::int32_t,
                   std::uint32_t, std::int64_t, std::uint64_t) {
    using T = TestType;
    lw::ndarray<T, 1> x(lw::dims<1>({20})), y = x, p = x, q = x;
    x = std::numeric_limits<T>::lowest();
    y = 0;
    y(3) = static_cast<T>(-1);
    y(19) = 2;
    divide_all(x, y, p, q);
    CHECK(p(19) == x(19) / 2);
    CHECK(q(19) == 0);
}
