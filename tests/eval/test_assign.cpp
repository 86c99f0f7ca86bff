// The planner: random expressions over random layouts against a plain loop, and nothing written outside the destination.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/generators/catch_generators_range.hpp>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

namespace test {

// The operands are small integers, so that every order and width of computation gives the same values.
template <class To, class... T, class Expression, class Element>
void compare(unsigned seed, int count, Expression expression, Element element) {
    for (int trial = 0; trial < count; ++trial) {
        generator random(seed + static_cast<unsigned>(trial));
        const auto shape = odd_shape(random, pick(random, 6));
        auto to = odd_layout<To>(random, shape, pick(random, 3) == 0);
        std::tuple<memory<T>...> from{odd_operand<T>(random, shape)...};
        auto expected = to.all;
        std::apply(
            [&](auto&... m) {
                const index_t n = lw::detail::count_elements(shape);
                for (index_t k = 0; k < n; ++k) {
                    const To value = element(m.data()[place_of(k, shape, m.shape, m.strides)]...);
                    expected[static_cast<std::size_t>(to.offset + place_of(k, shape, shape, to.strides))] =
                        static_cast<typename decltype(expected)::value_type>(value);
                }
                const auto destination = to.view();
                destination = expression(m.view()...);
            },
            from);
        INFO("seed " << seed << " trial " << trial << " shape " << lw::detail::shape_text(shape) << " strides "
                     << lw::detail::shape_text(to.strides));
        REQUIRE(to.all == expected);
    }
}

} // namespace test

TEST_CASE("one operand: copies and conversions of any layout", "[assign]") {
    const auto itself = [](const auto& x) { return +x; };
    compare<double, double>(1000, 400, itself, [](double x) { return x; });
    compare<float, float>(2000, 200, itself, [](float x) { return x; });
    compare<std::int8_t, std::int8_t>(3000, 200, itself, [](std::int8_t x) { return x; });
    compare<std::uint16_t, std::uint16_t>(4000, 200, itself, [](std::uint16_t x) { return x; });
    compare<bool, bool>(5000, 200, itself, [](bool x) { return x; });
    compare<double, std::int8_t>(6000, 200, itself, [](std::int8_t x) { return x; });
    compare<std::int8_t, double>(7000, 200, itself, [](double x) { return static_cast<std::int8_t>(x); });
    compare<bool, float>(8000, 200, itself, [](float x) { return x != 0; });
    compare<float, bool>(9000, 200, itself, [](bool x) { return static_cast<float>(x); });
}

TEST_CASE("two operands of one dtype", "[assign]") {
    const auto sum = [](const auto& x, const auto& y) { return x + y; };
    compare<double, double, double>(11000, 600, sum, [](double x, double y) { return x + y; });
    compare<float, float, float>(12000, 300, sum, [](float x, float y) { return x + y; });
    compare<std::int8_t, std::int8_t, std::int8_t>(13000, 300, sum, [](int x, int y) { return static_cast<std::int8_t>(x + y); });
    compare<bool, bool, bool>(14000, 300, sum, [](bool x, bool y) { return x || y; });
}

TEST_CASE("operands of mixed dtypes", "[assign]") {
    compare<float, std::int8_t, double>(
        21000, 300, [](const auto& x, const auto& y) { return x * 3 - y; },
        [](int x, double y) { return static_cast<float>(x * 3 - y); });
    compare<double, float, std::uint8_t, std::int64_t>(
        22000, 300, [](const auto& x, const auto& y, const auto& z) { return x * y + z; },
        [](float x, std::uint8_t y, std::int64_t z) { return static_cast<double>(x * static_cast<float>(y)) + static_cast<double>(z); });
    compare<std::int16_t, bool, float, std::int16_t>(
        23000, 300, [](const auto& c, const auto& x, const auto& y) { return lw::where(c, x, y); },
        [](bool c, float x, std::int16_t y) { return c ? static_cast<std::int16_t>(x) : y; });
    compare<bool, double, float, bool>(
        24000, 300, [](const auto& x, const auto& y, const auto& z) { return (x < y) | z; },
        [](double x, float y, bool z) { return x < static_cast<double>(y) || z; });
    compare<bool, double, std::int8_t, bool>(
        25000, 300, [](const auto& x, const auto& y, const auto& z) { return lw::where(z, x < 1, y < 2); },
        [](double x, int y, bool z) { return z ? x < 1 : y < 2; });
}

TEST_CASE("an expression of many operands stays within its buffers", "[assign]") {
    // More bytes per element than the usual chunk of strided operands has room for.
    generator random(7);
    dims<dynamic_rank> shape(2);
    shape[0] = 37;
    shape[1] = 53;
    auto m = odd_layout<double>(random, shape, true);
    lw::ndarray<double, 2> to(dims<2>({53, 37}));
    const lw::view<double, 2> a = m.view();
    const auto x = a.T();
    const auto four = x + x + x + x;
    const auto sixteen = four + four + four + four;
    to = sixteen + four;
    for (index_t i = 0; i < 53; ++i)
        for (index_t j = 0; j < 37; ++j) REQUIRE(same(to(i, j), 20 * a(j, i)));
}

TEST_CASE("a number fills arrays of any layout, nothing else", "[assign]") {
    for (unsigned trial = 0; trial < 300; ++trial) {
        generator random(trial);
        const auto shape = odd_shape(random, pick(random, 6));
        auto to = odd_layout<std::int32_t>(random, shape, false);
        auto expected = to.all;
        for (index_t k = 0; k < lw::detail::count_elements(shape); ++k)
            expected[static_cast<std::size_t>(to.offset + place_of(k, shape, shape, to.strides))] = 99;
        to.view() = 99;
        INFO("trial " << trial << " shape " << lw::detail::shape_text(shape));
        REQUIRE(to.all == expected);
    }
}
