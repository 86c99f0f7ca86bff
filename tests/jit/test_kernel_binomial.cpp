// The kernel of binomial trees beside the scalar loop with the C library's functions, and beside the formula of Black and Scholes.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/binomial.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/binomial.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("sample kernels: binomial") {
    for (const lw::index_t n : test::kernel_sizes) {
        const auto spot = test::random_numbers<float>(n, 5, 30, 1), strike = test::random_numbers<float>(n, 1, 100, 2);
        const auto years = test::random_numbers<float>(n, 0.25, 10, 3);
        lw::ndarray<float, 1> found = test::filled<float>(n, -1.0f), expected = found;
        binomial(spot, strike, years, 0.02f, 0.3f, found);
        scalar::binomial(spot, strike, years, 0.02f, 0.3f, expected);
        for (lw::index_t k = 0; k < n; ++k) {
            CAPTURE(n, k, spot(k), strike(k), years(k), found(k), expected(k));
            // A last bit of `up` counts 64 times in the price, and in p divided by up - 1/up.
            REQUIRE(std::abs(found(k) - expected(k)) <= 2e-5f * spot(k));
        }
    }
    const auto one = [](float x) { return lw::ndarray<float, 1>(test::filled<float>(1, x)); };
    lw::ndarray<float, 1> call = one(0);
    binomial(one(42), one(40), one(0.5f), 0.1f, 0.2f, call);
    REQUIRE(std::abs(call(0) - 4.76f) < 0.03f); // 64 steps are not infinitely many
}
