// New arrays: shapes in every form, arange and linspace as NumPy's (tests/data/creation.txt), bad arguments.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/creation.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>

#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {
template <class T>
void check_sequences(const std::string& name) {
    int checked = 0;
    for (const auto& line : golden_lines("creation.txt")) {
        if (line[1] != name) continue;
        INFO(line[0] << " " << line[1] << " " << line[2] << " " << line[3] << " " << line[4]);
        const double a = std::stod(line[2]), b = std::stod(line[3]), c = std::stod(line[4]);
        lw::ndarray<T, 1> found;
        if (line[0] == "linspace") found = lw::linspace<T>(a, b, static_cast<index_t>(c), line[5] == "True");
        else if constexpr (std::is_integral_v<T>) found = lw::arange<T>(static_cast<index_t>(a), static_cast<index_t>(b), static_cast<index_t>(c));
        else found = lw::arange<T>(a, b, c);
        const auto expected = line.size() > 6 ? from_hex<T>(line[6]) : lw::ndarray<T, 1>();
        REQUIRE(found.size() == expected.size());
        for (index_t k = 0; k < found.size(); ++k) {
            if constexpr (std::is_floating_point_v<T>) CHECK(ulps(found(k), expected(k)) <= 0);
            else CHECK(found(k) == expected(k));
        }
        ++checked;
    }
    CHECK(checked > 5);
}
} // namespace test

TEST_CASE("arange and linspace", "[creation]") {
    check_sequences<double>("float64");
    check_sequences<float>("float32");
    check_sequences<std::int64_t>("int64");
    check_sequences<std::uint8_t>("uint8");
    CHECK(lw::arange<float>(-1.9, 38.25, 1.5)(1) == -0.4f); // not the rounded sum of rounded numbers
    CHECK(lw::arange<float>(-1.5, 59, 2.1)(1) == 0.6f);
    CHECK(lw::arange(-6.0f, 0.0f, 0.1f)(1) == -6.0 + static_cast<double>(0.1f)); // float64: not the sum of floats
    STATIC_CHECK(std::is_same_v<decltype(lw::arange(3)), lw::ndarray<std::int64_t, 1>>);
    STATIC_CHECK(std::is_same_v<decltype(lw::arange(3.0f)), lw::ndarray<double, 1>>);
    constexpr auto low = std::numeric_limits<std::int64_t>::min(), high = std::numeric_limits<std::int64_t>::max();
    CHECK(elements(lw::arange(low, low + 5, 2)) == std::vector<std::int64_t>{low, low + 2, low + 4});
    CHECK(elements(lw::arange(high, high - 5, -3)) == std::vector<std::int64_t>{high, high - 3});
    CHECK(elements(lw::arange(low, high, high)) == std::vector<std::int64_t>{low, -1, high - 1});
    constexpr std::uint64_t half = std::uint64_t{1} << 63;
    CHECK(elements(lw::arange<std::uint64_t>(half, half + 3)) == std::vector{half, half + 1, half + 2});
    CHECK(elements(lw::arange<double>(half, half + 4096, std::uint64_t{2048})) == std::vector{0x1p63, 0x1p63 + 2048});
    CHECK(lw::arange(-1, 2u).size() == 3);
    CHECK(lw::arange(2u, -1).size() == 0);
    CHECK_THROWS_AS(lw::arange(low, high), lw::value_error);
    CHECK(elements(lw::arange(1.0, 3.0, std::numeric_limits<double>::infinity())) == std::vector<double>{1});
    CHECK(elements(lw::arange(0.0, 5e-324, 1e300)) == std::vector<double>{0});
    CHECK_THROWS_MATCHES(lw::arange(0, 5, 0), lw::value_error, Message("arange: the step cannot be zero"));
    CHECK_THROWS_MATCHES(lw::arange(0, std::numeric_limits<double>::infinity()), lw::value_error,
                         Message("arange: maximum allowed size exceeded, from 0 to inf in steps of 1"));
    CHECK_THROWS_AS(lw::arange(0.0, std::nan("")), lw::value_error);
    CHECK_THROWS_MATCHES(lw::linspace(0, 1, -2), lw::value_error, Message("number of samples, -2, must be non-negative"));
}

TEST_CASE("shapes in every form", "[creation]") {
    const index_t n = 3;
    CHECK(lw::zeros({n, 2}).shape() == dims<2>({3, 2}));
    CHECK(lw::zeros<float>({2, 2}).shape() == dims<2>({2, 2}));
    CHECK(lw::zeros<float>({n, n}).shape() == dims<2>({3, 3}));
    CHECK(lw::zeros<float>({4}).shape() == dims<1>({4}));
    CHECK(lw::zeros<float>(4).shape() == dims<1>({4}));
    CHECK(lw::zeros<float>(n, 2, 1u).shape() == dims<3>({3, 2, 1}));
    CHECK(lw::zeros<float>(dims<dynamic_rank>({2, 3})).ndim() == 2);
    CHECK(lw::empty<bool>({0, 7}).size() == 0);
    CHECK(lw::ones<float>({2})(1) == 1.0f);
    CHECK(elements(lw::zeros<int>({3})) == std::vector<int>{0, 0, 0});
    CHECK(lw::ones({1}).dtype() == "float64");
    CHECK(elements(lw::full({2, 1}, 7)) == std::vector<int>{7, 7});
    CHECK(lw::full({n, 1}, 7.5f).dtype() == "float32");
    CHECK(lw::full<std::uint8_t>({2}, 255)(1) == 255);
    CHECK_THROWS_MATCHES(lw::full<std::uint8_t>({2}, 256), lw::value_error, Message("integer 256 out of bounds for uint8"));
    CHECK_THROWS_MATCHES(lw::zeros({2, -1}), lw::shape_error, Message("negative dimensions are not allowed: (2,-1)"));
    CHECK_THROWS_AS(lw::ones<float>(index_t{1} << 40, index_t{1} << 40), lw::shape_error);
    CHECK(elements(lw::eye<int>(2, 3)) == std::vector<int>{1, 0, 0, 0, 1, 0});
    CHECK(elements(lw::eye<int>(3, -1, -1)) == std::vector<int>{0, 0, 0, 1, 0, 0, 0, 1, 0});
    CHECK(elements(lw::eye<int>(2, 2, 5)) == std::vector<int>{0, 0, 0, 0});
    for (index_t k : {std::numeric_limits<index_t>::max(), std::numeric_limits<index_t>::min(), index_t{2}, index_t{-2}})
        CHECK(elements(lw::eye<int>(2, 2, k)) == std::vector<int>{0, 0, 0, 0});
    CHECK_THROWS_MATCHES(lw::eye(2, -2), lw::shape_error, Message("negative dimensions are not allowed: (2,-2)"));
    CHECK(lw::array_of({1.5, 2.5})(1) == 2.5);
    CHECK(lw::array_of({{1, 2}, {3, 4}})(1, 0) == 3);
}
