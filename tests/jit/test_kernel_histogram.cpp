// The kernels of examples/kernels/histogram.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/histogram.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/histogram.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("kernels: histogram") {
    test::generator random(11);
    for (const lw::index_t n : {0, 1, 15, 16, 33, 1000}) {
        auto x = lw::zeros<float>(n), y = lw::zeros<float>(n), weight = lw::zeros<float>(n);
        auto bytes = lw::zeros<std::uint8_t>(n);
        for (lw::index_t k = 0; k < n; ++k) {
            x(k) = static_cast<float>(test::pick(random, 1200) - 100) * 0.001f;
            y(k) = static_cast<float>(test::pick(random, 1100) - 50) * 0.001f;
            weight(k) = static_cast<float>(test::pick(random, 1000)) * 0.01f;
            bytes(k) = static_cast<std::uint8_t>(test::pick(random, k % 3 ? 256 : 4));
        }
        CAPTURE(n);
        auto count = lw::zeros<int>(10), count_expected = count;
        histogram(x, 0.0f, 0.9f, count);
        scalar::histogram(x, 0.0f, 0.9f, count_expected);
        CHECK(test::elements(count) == test::elements(count_expected));
        auto of_bytes = lw::zeros<std::int64_t>(256), of_bytes_expected = of_bytes;
        histogram_of_bytes(bytes, of_bytes);
        scalar::histogram_of_bytes(bytes, of_bytes_expected);
        CHECK(test::elements(of_bytes) == test::elements(of_bytes_expected));
        CHECK(lw::sum(of_bytes) == n);
        auto sum = lw::zeros<float>(3, 4), sum_expected = sum;
        histogram_2d(x, y, weight, sum);
        scalar::histogram_2d(x, y, weight, sum_expected);
        CHECK(test::elements(sum) == test::elements(sum_expected));
    }
}
