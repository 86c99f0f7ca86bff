// Reducers: the same bits as scalar accumulators, on every target; merging; what nothing gives.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "lanewise/lanewise.hpp"

#include "jit/reducers.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/reducers.inl"
#include "jit/scalar_form_end.hpp"

using lw::dims;
using lw::index_t;

namespace {

template <class T>
bool same(T a, T b) {
    return std::memcmp(&a, &b, sizeof a) == 0 || (a != a && b != b);
}

// Kinds of numbers: 0 some of either sign, 1 increasing, 2 decreasing, 3 zeros of both signs, 4 with NaNs and infinities.
template <class T>
lw::ndarray<T, 1> some_numbers(index_t n, int kind) {
    lw::ndarray<T, 1> x(dims<1>({n}));
    for (index_t k = 0; k < n; ++k) {
        const auto mixed = (k * 2654435761u >> 7) % 1000;
        x(k) = static_cast<T>(kind == 1 ? k / 3 : kind == 2 ? 100 - k / 3 : kind == 3 ? 0 : mixed % 101);
        if constexpr (std::is_signed_v<T>)
            if (kind != 1 && mixed % 2 == 1) x(k) = static_cast<T>(-x(k));
        if constexpr (std::is_floating_point_v<T>) {
            x(k) /= T{67};
            if (kind == 4 && mixed % 9 == 4) x(k) = std::numeric_limits<T>::infinity();
            if (kind == 4 && (k % 40 == 21 || k == n - 1)) x(k) = std::numeric_limits<T>::quiet_NaN();
        }
    }
    return x;
}

template <class T, class Kernel, class Loop>
void compare(Kernel kernel, Loop loop) {
    for (const index_t n : {0, 1, 2, 15, 16, 17, 31, 32, 33, 64, 100, 1000})
        for (int kind = 0; kind < (std::is_floating_point_v<T> ? 5 : 4); ++kind) {
            const auto x = some_numbers<T>(n, kind);
            lw::ndarray<int, 1> w(dims<1>({n}));
            for (index_t k = 0; k < n; ++k) w(k) = static_cast<int>((k * 7 + 1) % 37);
            lw::ndarray<T, 1> r(dims<1>({4})), r_expected = r;
            lw::ndarray<std::int64_t, 1> at(dims<1>({4})), at_expected = at;
            r = 0, r_expected = 0, at = 0, at_expected = 0;
            kernel(x, w, r, at);
            loop(x, w, lw::view<T, 1>(r_expected), lw::view<std::int64_t, 1>(at_expected));
            for (int k = 0; k < 4; ++k) {
                CAPTURE(n, kind, k, r(k), r_expected(k), at(k), at_expected(k));
                REQUIRE(same(r(k), r_expected(k)));
                REQUIRE(at(k) == at_expected(k));
            }
        }
}

} // namespace

#define REDUCER_TEST(name, ...)                                                                                        \
    TEMPLATE_TEST_CASE("reducers: " #name, "", __VA_ARGS__) {                                                          \
        using T = TestType;                                                                                            \
        compare<T>(::name, [](const lw::view<const T, 1>& x, const lw::view<const int, 1>& w, auto... results) {       \
            scalar::name<T>(x, w, results...);                                                                         \
        });                                                                                                            \
    }
REDUCER_TEST(reduce_plain, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t,
             std::uint64_t, float, double)
REDUCER_TEST(reduce_some, std::int8_t, std::int64_t, float)
REDUCER_TEST(reduce_places, std::uint8_t, std::int32_t, std::uint64_t, float, double)
REDUCER_TEST(reduce_truths, std::int16_t, float)
REDUCER_TEST(reduce_own, std::int16_t, float)

// ------------------------------------------------------------------------------------------------ nothing

LW_JIT_T((class T), of_nothing, (lw::view<const T> x, lw::view<T> r, lw::view<std::int64_t> at), {
    lw::min_of<T> low;
    lw::max_of<T> high;
    lw::argmin_of<T> where_low;
    lw::argmax_of<T> where_high;
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 200) {
            low.take(x(i));
            high.take(x(i));
            where_low.take(x(i), i);
            where_high.take(x(i), i);
        }
    };
    r(0) = low;
    r(1) = high;
    r(2) = where_low.value();
    r(3) = where_high.value();
    at(0) = where_low.index();
    at(1) = where_high.index();
})
LW_JIT(sum_from, (float start, lw::view<const float> x), {
    lw::sum_of<float> sum(start);
    LW_FOR (i, x.size()) { sum += x(i); };
    return static_cast<float>(sum);
})
TEST_CASE("a sum of negative zeros is one") {
    for (const index_t n : {0, 1, 16, 40}) {
        lw::ndarray<float, 1> x(dims<1>({n}));
        x = -0.0f;
        CHECK(std::signbit(sum_from(-0.0f, x)));
        CHECK(!std::signbit(sum_from(0.0f, x)));
    }
}
TEMPLATE_TEST_CASE("reducers that took nothing", "", std::int8_t, std::uint16_t, std::int64_t, float, double) {
    using T = TestType;
    using limits = std::numeric_limits<T>;
    for (const index_t n : {0, 40}) {
        lw::ndarray<T, 1> x(dims<1>({n})), r(dims<1>({4}));
        lw::ndarray<std::int64_t, 1> at(dims<1>({2}));
        x = 3;
        of_nothing(x, r, at);
        for (const int k : {0, 2}) CHECK(r(k) == (limits::has_infinity ? limits::infinity() : limits::max()));
        for (const int k : {1, 3}) CHECK(r(k) == (limits::has_infinity ? static_cast<T>(-limits::infinity()) : limits::lowest()));
        CHECK(at(0) == -1);
        CHECK(at(1) == -1);
    }
}

// ------------------------------------------------------------------------------------------------ outside the loop, other types

LW_JIT(around_loop, (lw::view<const std::uint32_t> x), {
    lw::sum_of<std::int64_t> sum;
    lw::sum_of<double> reals;
    lw::max_of<int> high;
    lw::argmax_of<int> where;
    lw::any_of any;
    sum += 5;
    where.take(3, 77);
    LW_FOR (i, x.size()) {
        sum -= x(i);
        reals -= x(i);
        high.take(x(i));
        where.take(x(i), i);
    };
    sum += 10;
    high.take(9);
    any |= high > 8;
    return static_cast<double>(sum) * 1000 + high * 100 + static_cast<double>(where.index()) + reals + any * 0.5;
})
TEST_CASE("outside the loop a reducer takes a number once; unsigned numbers are subtracted") {
    lw::ndarray<std::uint32_t, 1> x(dims<1>({40}));
    x = 2;
    CHECK(around_loop(x) == (15.0 - 80) * 1000 + 900 + 77 - 80 + 0.5);
    x(17) = 20;
    CHECK(around_loop(x) == (15.0 - 98) * 1000 + 2000 + 17 - 98 + 0.5);
}
