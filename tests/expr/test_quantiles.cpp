// Medians and quantiles against NumPy's results in tests/data/statistics.txt, to the bit; errors.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "expr/reduced.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

/// f(the points of METHOD:Q,Q...): a number where there is one, an array elsewhere.
template <class A, class Quantile>
void check_points(const A& a, const words& line, Quantile quantile) {
    const auto colon = line[2].find(':');
    std::vector<double> q;
    std::istringstream in(line[2].substr(colon + 1));
    for (std::string word; std::getline(in, word, ',');) q.push_back(std::stod(word));
    lw::ndarray<double, 1> points(dims<1>({q.size()}));
    std::copy(q.begin(), q.end(), points.data());
    const auto run = [&](const auto& method) {
        if (q.size() == 1)
            check_axes(a, line, 0, 0, [&](const auto& x, const auto&... more) { return quantile(x, q[0], more...); }, method);
        else
            check_axes(a, line, 0, 1, [&](const auto& x, const auto&... more) { return quantile(x, points, more...); }, method);
    };
    const std::string method = line[2].substr(0, colon);
    if constexpr (!std::is_same_v<typename A::value_type, bool>) {
        if (method == "linear") return run(lw::method::linear);
        if (method == "midpoint") return run(lw::method::midpoint);
    }
    if (method == "lower") return run(lw::method::lower);
    if (method == "higher") return run(lw::method::higher);
    if (method == "nearest") return run(lw::method::nearest);
    FAIL("no such method");
}

template <class T>
void check_quantiles() {
    int checked = 0;
    for_golden_lines<T>("statistics.txt", [&](const auto& a, const words& line) {
        ++checked;
        if (line[0] == "median") check_axes(a, line, 0, 0, [](const auto&... x) { return lw::median(x...); });
        else if (line[0] == "nanmedian") check_axes(a, line, 0, 0, [](const auto&... x) { return lw::nanmedian(x...); });
        else if (line[0] == "percentile") check_points(a, line, [](const auto&... x) { return lw::percentile(x...); });
        else if (line[0] == "quantile") check_points(a, line, [](const auto&... x) { return lw::quantile(x...); });
        else if (line[0] == "nanpercentile") check_points(a, line, [](const auto&... x) { return lw::nanpercentile(x...); });
        else if (line[0] == "nanquantile") check_points(a, line, [](const auto&... x) { return lw::nanquantile(x...); });
        else --checked;
    });
    CHECK(checked > 60);
}

template <class T>
void check_medians() {
    int checked = 0;
    for_golden_lines<std::complex<T>>("statistics.txt", [&](const auto& a, const words& line) {
        if (line[0] == "median") ++checked, check_axes(a, line, 0, 0, [](const auto&... x) { return lw::median(x...); });
        if (line[0] == "nanmedian") ++checked, check_axes(a, line, 0, 0, [](const auto&... x) { return lw::nanmedian(x...); });
    });
    CHECK(checked > 60);
}

} // namespace test

TEST_CASE("quantiles of bool and integers", "[quantiles]") {
    check_quantiles<bool>();
    check_quantiles<std::int8_t>();
    check_quantiles<std::uint64_t>();
}
TEST_CASE("quantiles of floats", "[quantiles]") {
    check_quantiles<float>();
    check_quantiles<double>();
}
TEST_CASE("medians of complex numbers", "[quantiles]") {
    check_medians<float>();
    check_medians<double>();
}

TEST_CASE("lists of points, and arrays of them", "[quantiles]") {
    const lw::ndarray<float, 2> x{{1, 2, 3, 4}, {8, 7, 6, 5}};
    const auto two = lw::percentile(x, {25, 50}, 1);
    CHECK(std::is_same_v<decltype(two), const lw::ndarray<double, 2>>); // as in NumPy: float64, since the points are
    CHECK(elements(two) == std::vector<double>{1.75, 5.75, 2.5, 6.5});
    CHECK(std::is_same_v<decltype(lw::percentile(x, 25, 1)), lw::ndarray<float, 1>>);
    CHECK(std::is_same_v<decltype(lw::quantile(x, lw::ndarray<float, 1>{0.5f}, {0, 1})), lw::ndarray<float, 1>>);
    CHECK(std::is_same_v<decltype(lw::quantile(x, {0.5}, {0, 1}, lw::method::higher, lw::keepdims)), lw::ndarray<float, 3>>);
    CHECK(elements(lw::quantile(x, {1.0, 0.0, 0.5}, {0, 1}, lw::method::lower)) == std::vector<float>{8, 1, 4});
    CHECK(lw::percentile(x * 2, 50) == 9.0f);
    CHECK(lw::median(x + x) == 9.0f);
    CHECK(lw::percentile(lw::ndarray<std::int8_t, 1>{-128, 127}, 50) == -0.5); // where NumPy's difference overflows
}

TEST_CASE("quantiles of negative zeros", "[quantiles]") {
    const auto same_bits = [](double a, double b) { return std::signbit(a) == std::signbit(b) && a == b; };
    for (lw::index_t n : {1, 2, 3, 4}) {
        INFO(n);
        const auto x = lw::full({n}, -0.0);
        CHECK(same_bits(lw::median(x), 0.0));
        CHECK(same_bits(lw::nanmedian(x), 0.0));
        CHECK(same_bits(lw::quantile(x, 0.0), n == 1 ? -0.0 : 0.0));
        CHECK(same_bits(lw::quantile(x, 0.5), n == 3 ? 0.0 : -0.0));
        CHECK(same_bits(lw::quantile(x, 1.0), n == 1 ? -0.0 : 0.0));
        CHECK(same_bits(lw::quantile(x, 1.0, lw::method::midpoint), 0.0));
    }
}

TEST_CASE("quantiles: nothing, and errors", "[quantiles]") {
    const lw::ndarray<double, 2> rows(dims<2>({0, 3})), x(dims<2>({2, 3}));
    CHECK(std::isnan(lw::median(rows)));
    CHECK(std::isnan(lw::nanmedian(rows)));
    CHECK(std::isnan(lw::median(rows, 0)(1)));
    CHECK(lw::median(rows, 1).shape() == dims<1>({0}));
    CHECK(lw::percentile(rows, 50, 1).shape() == dims<1>({0}));
    CHECK(lw::percentile(rows, {50, 60}, 1).shape() == dims<2>({2, 0}));
    CHECK(std::isnan(lw::nanpercentile(rows, 50)));
    CHECK(lw::percentile(x, lw::ndarray<double, 1>(), 0).shape() == dims<2>({0, 3}));
    CHECK_THROWS_MATCHES(lw::percentile(rows, 50), lw::index_error, Message("index -1 is out of bounds for axis 0 with size 0"));
    const lw::ndarray<double, 2> none(dims<2>({0, 0}));
    CHECK_THROWS_MATCHES(lw::percentile(none, 50, 1), lw::index_error, Message("index -1 is out of bounds for axis 0 with size 0"));
    CHECK(lw::nanpercentile(none, 50, 1).shape() == dims<1>({0}));
    const lw::ndarray<int, 2> no_integers(dims<2>({3, 0}));
    CHECK(std::isnan(lw::nanpercentile(no_integers, 50, 1)(2)));
    CHECK_THROWS_AS(lw::nanpercentile(no_integers, 50, 1, lw::method::lower), lw::index_error);
    CHECK_THROWS_MATCHES(lw::percentile(x, 101), lw::value_error, Message("Percentiles must be in the range [0, 100]"));
    CHECK_THROWS_MATCHES(lw::quantile(x, -1, 0), lw::value_error, Message("Quantiles must be in the range [0, 1]"));
    CHECK_THROWS_MATCHES(lw::quantile(x, {0.5, std::nan("")}), lw::value_error, Message("Quantiles must be in the range [0, 1]"));
    CHECK_THROWS_MATCHES(lw::median(x, {0, -2}), lw::value_error, Message("repeated axis"));
    CHECK_THROWS_MATCHES(lw::percentile(x, 50, 7), lw::index_error, Message("axis 7 is out of bounds for array of dimension 2"));
}
