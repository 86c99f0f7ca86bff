// Statistics, NaN functions and reductions over several axes, against NumPy's results in tests/data/statistics.txt.
// SPDX-License-Identifier: BSD-3-Clause
#include "expr/reduced.hpp"

using namespace test;

namespace test {

template <class T>
void check_statistics() {
    constexpr double sums = 64; // epsilons: means are not exact, and everything that follows from them
    int checked = 0;
    for_golden_lines<T>("statistics.txt", [&](const auto& a, const words& line) {
        const auto forms = [&](double tolerance, auto reduce) { check_axes(a, line, tolerance, 0, reduce); };
        const auto with_ddof = [&](auto reduce) { check_axes(a, line, sums, 0, reduce, lw::ddof(std::stod(line[2]))); };
        const std::string& name = line[0];
        ++checked;
        if (name == "sum") forms(0, [](const auto&... x) { return lw::sum(x...); });
        else if (name == "prod") forms(0, [](const auto&... x) { return lw::prod(x...); });
        else if (name == "mean") forms(sums, [](const auto&... x) { return lw::mean(x...); });
        else if (name == "any") forms(0, [](const auto&... x) { return lw::any(x...); });
        else if (name == "all") forms(0, [](const auto&... x) { return lw::all(x...); });
        else if (name == "var") with_ddof([](const auto&... x) { return lw::var(x...); });
        else if (name == "std") with_ddof([](const auto&... x) { return lw::std(x...); });
        else if (name == "norm") {
            const auto axes = numbers(line[1]);
            if (axes.size() == 0) return check_result(lw::norm(a), line, sums);
            if (axes.size() == 1) return check_result(lw::norm(a, axes[0]), line, sums);
            const int two[] = {static_cast<int>(axes[0]), static_cast<int>(axes[1])};
            check_result(lw::norm(a, two), line, sums);
        }
        else if (name == "count_nonzero") forms(0, [](const auto&... x) { return lw::count_nonzero(x...); });
        else if (name == "nansum") forms(0, [](const auto&... x) { return lw::nansum(x...); });
        else if (name == "nanprod") forms(0, [](const auto&... x) { return lw::nanprod(x...); });
        else if (name == "nanmean") forms(sums, [](const auto&... x) { return lw::nanmean(x...); });
        else if (name == "nanvar") with_ddof([](const auto&... x) { return lw::nanvar(x...); });
        else if (name == "nanstd") with_ddof([](const auto&... x) { return lw::nanstd(x...); });
        else if (name == "min") forms(0, [](const auto&... x) { return lw::min(x...); });
        else if (name == "max") forms(0, [](const auto&... x) { return lw::max(x...); });
        else if (name == "nanmin") forms(0, [](const auto&... x) { return lw::nanmin(x...); });
        else if (name == "nanmax") forms(0, [](const auto&... x) { return lw::nanmax(x...); });
        else if constexpr (!std::is_same_v<T, bool>) {
            if (name == "ptp") forms(0, [](const auto&... x) { return lw::ptp(x...); });
            else --checked;
        } else --checked;
    });
    CHECK(checked > 100);
}

} // namespace test

TEST_CASE("statistics of bool and integers", "[statistics]") {
    check_statistics<bool>();
    check_statistics<std::int8_t>();
    check_statistics<std::uint64_t>();
}
TEST_CASE("statistics of floats", "[statistics]") {
    check_statistics<float>();
    check_statistics<double>();
}
TEST_CASE("statistics of complex numbers", "[statistics]") {
    check_statistics<std::complex<float>>();
    check_statistics<std::complex<double>>();
}
