// LW_FOR, LW_FOR2 and LW_FOR3 with every form of bounds.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/lanewise.hpp"

#include "jit/loops.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/loops.inl"
#include "jit/scalar_form_end.hpp"

namespace {

using array = lw::ndarray<int, 1>;

array pattern(lw::index_t n) {
    array a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) a(k) = static_cast<int>((k * 7 + k / 3) % 37);
    return a;
}

template <class Kernel, class Loop>
void compare(Kernel kernel, Loop loop) {
    const int extent = 150;
    const array x = pattern(extent + 1);
    for (const int begin : {0, 1, 5, 31, 149})
        for (const int end : {0, 1, 2, 16, 17, 36, 65, 100, 150})
            for (const int step : {1, 2, 3, 17, 200, -1, -2, -5, -64}) {
                array y = pattern(extent), expected = y;
                kernel(begin, end, step, x, y);
                loop(begin, end, step, x, expected);
                CAPTURE(begin, end, step, y, expected);
                REQUIRE(lw::all(y == expected));
            }
}

} // namespace

TEST_CASE("loops: a range with a begin") {
    compare(::from_begin, [](auto&... argument) { scalar::from_begin(argument...); });
}
TEST_CASE("loops: a range with a step") {
    compare(::with_step, [](auto&... argument) { scalar::with_step(argument...); });
}
TEST_CASE("loops: sums over ranges") {
    compare(::sums, [](auto&... argument) { scalar::sums(argument...); });
}

TEST_CASE("loops: two and three axes") {
    for (const lw::index_t d : {1, 3})
        for (const lw::index_t h : {0, 1, 4})
            for (const lw::index_t w : {0, 1, 15, 32, 33, 70}) {
                lw::ndarray<int, 3> x(lw::dims<3>({d, h, w})), y = lw::zeros<int>({d, h, w}), expected = y;
                for (lw::index_t n = 0; n < x.size(); ++n) x.data()[n] = static_cast<int>(n % 23);
                ::planes(x, y);
                scalar::planes(x, expected);
                CAPTURE(d, h, w, y, expected);
                REQUIRE(lw::all(y == expected));
            }
}

LW_JIT(without_bounds, (lw::index_t begin, lw::index_t end, lw::index_t step), {
    lw::sum_of<std::int64_t> n;
    LW_FOR (i, begin, end, step) { n += lw::cast<std::int64_t>(i); };
    return static_cast<std::int64_t>(n);
})
LW_JIT(rows, (lw::index_t h), {
    LW_FOR2 (y, x, h, 0) { static_cast<void>(y); static_cast<void>(x); };
})
LW_JIT(indices_beyond, (lw::index_t first, lw::view<int> out), {
    LW_FOR (i, first, first + out.size()) { out(i - first) = 3; };
})

LW_JIT(count_rounds, (lw::index_t begin, lw::index_t end, lw::index_t step), {
    lw::sum_of<int> rounds(0);
    LW_FOR (i, begin, end, step) { rounds += 1; };
    return static_cast<int>(rounds);
})
TEST_CASE("loops: steps of any size") {
    constexpr lw::index_t most = std::numeric_limits<lw::index_t>::max(), least = std::numeric_limits<lw::index_t>::min();
    CHECK(count_rounds(0, 5, most) == 1);
    CHECK(count_rounds(4, -1, least) == 1);
    CHECK(count_rounds(4, 4, least) == 0);
    CHECK(count_rounds(0, -1, most) == 0);
    CHECK(count_rounds(0, 7, 3) == 3);
    CHECK(count_rounds(7, 0, -7) == 1);
}
TEST_CASE("loops: a step of 0, too many rows, indices beyond 32 bits") {
    CHECK(without_bounds(5, 1000, 5) == 99500);
    CHECK(without_bounds(-5, -1000, -5) == -99500);
    CHECK_THROWS_MATCHES(without_bounds(0, 10, 0), lw::value_error, Catch::Matchers::Message("LW_FOR: the step is 0"));
    CHECK_THROWS_MATCHES(without_bounds(0, 1L << 40, 1L << 38), lw::index_error,
                         Catch::Matchers::Message("a loop index beyond 2147483647 cannot be used as a number"));
    CHECK_THROWS_MATCHES(rows(1L << 31), lw::index_error,
                         Catch::Matchers::Message("LW_FOR2 and LW_FOR3: an outer axis has 2147483648 iterations, more than 2147483647"));
    rows(-3);
    array out = lw::zeros<int>({50});
    indices_beyond(1L << 40, out);
    CHECK(lw::sum(out) == 150);
}
