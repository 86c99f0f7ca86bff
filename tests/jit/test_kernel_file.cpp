// The form for files: kernels whose bodies are not macros' arguments.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/kernel_file.hpp"
#include "jit/kernel_file.hpp" // has a guard

#include <catch2/catch_test_macros.hpp>

#include "lanewise/lanewise.hpp"

namespace {
lw::ndarray<float, 1> pattern(lw::index_t n) {
    lw::ndarray<float, 1> x(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<float>(k * 7 % 41);
    return x;
}
} // namespace

TEST_CASE("files of kernels: functions, structs, leaving") {
    for (const lw::index_t n : {2, 3, 17, 34, 100}) {
        const auto x = pattern(n);
        lw::ndarray<float, 1> y = lw::zeros<float>({n});
        in_file::blur(x, y);
        for (lw::index_t k = 1; k + 1 < n; ++k) {
            const float m = (x(k - 1) + x(k) + x(k + 1)) / 3.0f;
            const float expected = m > 30 ? m - x(k) : std::min(std::max(m, 5.0f), 20.0f) + x(k) * x(k);
            CAPTURE(n, k);
            REQUIRE(y(k) == expected);
        }
        REQUIRE(y(0) == 0);
        REQUIRE(y(n - 1) == 0);
    }
}
TEST_CASE("files of kernels: templates, values, the other forms beside them, policies") {
    lw::ndarray<float, 1> x = pattern(100);
    const double expected = lw::sum(lw::astype<double>(x)) * 0.5;
    CHECK(in_file::total(x, 0.5) == expected);
    CHECK(in_file::total(lw::ndarray<int, 1>(lw::arange(10)), 2) == 90);
    in_file::twice(x);
    CHECK(in_file::total(x, 0.25) == expected);
    lw::ndarray<float, 1> y = x / 100.0f, z = x / 3.0f, t = z;
    in_file::product_sum(y, x, z);
    t = lw::fp::strict(y * x + t + lw::exp(y));
    CHECK(lw::all(z == t));
}
