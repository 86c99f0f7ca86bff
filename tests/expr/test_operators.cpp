// Operators of two arrays on the awkward values of each dtype, against NumPy; promotion, numbers beside arrays.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "golden.hpp"

using namespace test;
using Catch::Matchers::Message;

TEMPLATE_TEST_CASE("arithmetic", "[operators]", std::int8_t, std::uint8_t, std::int16_t, std::uint32_t, std::int64_t, std::uint64_t,
                   float, double) {
    using T = TestType;
    const pairs<T> p;
    const auto &x = p.x, &y = p.y, &y_power = p.y_power; // Clang 14 captures no structured bindings
    const auto check = [&](const char* name, const auto& expression, double tolerance = 0) {
        check_expression(expression_line("binary", name, lw::dtype_name<T>), expression, tolerance, x, y);
    };
    check("add", x + y);
    check("subtract", x - y);
    check("multiply", x * y);
    check("divide", x / y);
    check("floor_divide", lw::floor_divide(x, y));
    check("remainder", x % y);
    check("power", lw::power(x, y_power), 4);
    check("minimum", lw::minimum(x, y));
    check("maximum", lw::maximum(x, y));
}

TEMPLATE_TEST_CASE("comparisons and logic", "[operators]", std::int8_t, std::int64_t, std::uint64_t, float, double) {
    using T = TestType;
    const pairs<T> p;
    const auto &x = p.x, &y = p.y;
    const auto check = [&](const char* name, const auto& expression) {
        check_expression(expression_line("binary", name, lw::dtype_name<T>), expression, 0, x, y);
    };
    check("equal", x == y);
    check("not_equal", x != y);
    check("less", x < y);
    check("less_equal", x <= y);
    check("greater", x > y);
    check("greater_equal", x >= y);
    check("logical_and", x && y);
    check("logical_or", x || y);
}

TEMPLATE_TEST_CASE("bits", "[operators][not-bochs]", std::int8_t, std::int16_t, std::uint32_t, std::int64_t) {
    using T = TestType;
    const pairs<T> p;
    const auto &x = p.x, &y = p.y;
    const auto check = [&](const char* name, const auto& expression) {
        check_expression(expression_line("binary", name, lw::dtype_name<T>), expression, 0, x, y);
    };
    check("bitwise_and", x & y);
    check("bitwise_or", x | y);
    check("bitwise_xor", x ^ y);
    check("left_shift", x << y);
    check("right_shift", x >> y);
}

TEST_CASE("truth values", "[operators]") {
    const pairs<bool> p;
    const auto &x = p.x, &y = p.y;
    const auto check = [&](const char* name, const auto& expression) {
        check_expression(expression_line("binary", name, "bool"), expression, 0, x, y);
    };
    check("add", x + y);
    check("multiply", x * y);
    check("divide", x / y);
    check("floor_divide", lw::floor_divide(x, y));
    check("remainder", x % y);
    check("power", lw::power(x, p.y_power));
    check("minimum", lw::minimum(x, y));
    check("maximum", lw::maximum(x, y));
    check("equal", x == y);
    check("not_equal", x != y);
    check("less", x < y);
    check("less_equal", x <= y);
    check("greater", x > y);
    check("greater_equal", x >= y);
    check("logical_and", x && y);
    check("logical_or", x || y);
    check("bitwise_and", x & y);
    check("bitwise_or", x | y);
    check("bitwise_xor", x ^ y);
    check("left_shift", x << y);
    check("right_shift", x >> y);
}

TEST_CASE("numbers beside arrays are weak", "[operators]") {
    const lw::ndarray<float, 1> f{1, 2, 3};
    const lw::ndarray<std::int8_t, 1> i{1, 2, 3};
    const lw::ndarray<std::uint8_t, 1> u{1, 2, 255};
    const lw::ndarray<bool, 1> b{true, false, true};
    const auto name = [](const auto& expression) { return std::string(lw::dtype_name<lw::value_t<decltype(expression)>>); };
    CHECK(name(f * 2.0) == "float32");
    CHECK(name(2 * f) == "float32");
    CHECK(name(i + 1) == "int8");
    CHECK(name(i + 1L) == "int8");
    CHECK(name(i + 1.0f) == "float64");
    CHECK(name(u + true) == "uint8");
    CHECK(name(b + 1) == "int64");
    CHECK(name(b * 1.0f) == "float64");
    CHECK(name(i / 2) == "float64");
    CHECK(name(i + u) == "int16");
    CHECK(name(lw::sqrt(i)) == "float32");
    CHECK(name(f == 1) == "bool");
    CHECK(name(lw::where(b, f, 0.0)) == "float32");
    CHECK(name(lw::where(b, 0, i)) == "int8");
    CHECK(name(lw::where(b, i, f)) == "float32");
    CHECK(elements(lw::ndarray<std::uint8_t, 1>(u + 1)) == std::vector<std::uint8_t>{2, 3, 0}); // wraps
    CHECK(elements(lw::ndarray<std::int8_t, 1>(5 - i)) == std::vector<std::int8_t>{4, 3, 2});
    CHECK_THROWS_MATCHES(i + 128, lw::value_error, Message("integer 128 out of bounds for int8"));
    CHECK_THROWS_MATCHES(u * -1, lw::value_error, Message("integer -1 out of bounds for uint8"));
    CHECK_THROWS_MATCHES(300 - u, lw::value_error, Message("integer 300 out of bounds for uint8"));
    CHECK_NOTHROW(i + -128);
    CHECK_NOTHROW(u + 255u);
    lw::ndarray<std::int8_t, 1> target{1, 2, 3};
    CHECK_THROWS_MATCHES(target += 1000, lw::value_error, Message("integer 1000 out of bounds for int8"));
    CHECK_THROWS_MATCHES(target = 1000, lw::value_error, Message("integer 1000 out of bounds for int8"));
    CHECK(elements(target) == std::vector<std::int8_t>{1, 2, 3});
    CHECK_THROWS_MATCHES(lw::power(i, -1), lw::value_error,
                         Message("integers to negative integer powers are not allowed: the exponent is -1"));
}

TEST_CASE("in place", "[operators]") {
    lw::ndarray<double, 1> a{1, 2, 3};
    const lw::ndarray<std::int32_t, 1> i{4, 5, 6};
    CHECK(elements(a += i) == std::vector<double>{5, 7, 9});
    CHECK(elements(a -= 1) == std::vector<double>{4, 6, 8});
    CHECK(elements(a *= a) == std::vector<double>{16, 36, 64});
    CHECK(elements(a /= 4.0f) == std::vector<double>{4, 9, 16});
    CHECK(elements(a %= 5) == std::vector<double>{4, 4, 1});
    lw::ndarray<std::int16_t, 1> n{12, 10, 7};
    CHECK(elements(n &= 6) == std::vector<std::int16_t>{4, 2, 6});
    CHECK(elements(n |= 1) == std::vector<std::int16_t>{5, 3, 7});
    CHECK(elements(n ^= 2) == std::vector<std::int16_t>{7, 1, 5});
    CHECK(elements(n <<= 3) == std::vector<std::int16_t>{56, 8, 40});
    CHECK(elements(n >>= 2) == std::vector<std::int16_t>{14, 2, 10});
    CHECK(elements(n += i) == std::vector<std::int16_t>{18, 7, 16}); // int32 into int16: the same kind
    a(lw::range(2)) += 10;
    CHECK(elements(a) == std::vector<double>{14, 14, 1});
    const lw::ndarray<double, 1> four(dims<1>({4}));
    CHECK_THROWS_MATCHES(a += four, lw::shape_error, Message("operands could not be broadcast together with shapes (3,) (4,)"));
    const lw::ndarray<double> wide{dims<dynamic_rank>({2, 3})};
    CHECK_THROWS_MATCHES(a += wide, lw::shape_error, Message("could not broadcast input array from shape (2,3) into shape (3,)"));
    CHECK(elements(a) == std::vector<double>{14, 14, 1});
}
