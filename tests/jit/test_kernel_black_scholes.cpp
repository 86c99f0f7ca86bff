// The Black-Scholes kernel beside the scalar loop with the C library's functions.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/black_scholes.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/black_scholes.inl"
#include "jit/scalar_form_end.hpp"

TEMPLATE_TEST_CASE("sample kernels: black_scholes", "", float, double) {
    using T = TestType;
    for (const lw::index_t n : test::kernel_sizes) {
        const auto spot = test::random_numbers<T>(n, 5, 30, 1), strike = test::random_numbers<T>(n, 1, 100, 2);
        const auto years = test::random_numbers<T>(n, 0.25, 10, 3);
        lw::ndarray<T, 1> call = test::filled<T>(n, T(-1)), put = call, call_expected = call, put_expected = call;
        black_scholes(spot, strike, years, T(0.02), T(0.3), call, put);
        scalar::black_scholes<T>(spot, strike, years, T(0.02), T(0.3), call_expected, put_expected);
        for (lw::index_t k = 0; k < n; ++k) {
            CAPTURE(n, k, spot(k), strike(k), years(k), call(k), call_expected(k), put(k), put_expected(k));
            // Each is the difference of two parts, which differ by some ULP: relative to these.
            const T bound = 4 * std::numeric_limits<T>::epsilon() * (spot(k) + strike(k));
            REQUIRE(std::abs(call(k) - call_expected(k)) <= bound);
            REQUIRE(std::abs(put(k) - put_expected(k)) <= bound);
        }
    }
    // A textbook's values (J. Hull, Options, Futures and Other Derivatives, example 15.6): 4.76 and 0.81.
    const auto one = [](double x) { return lw::ndarray<T, 1>(test::filled<T>(1, T(x))); };
    lw::ndarray<T, 1> call = one(0), put = one(0);
    black_scholes(one(42), one(40), one(0.5), T(0.1), T(0.2), call, put);
    REQUIRE(std::abs(call(0) - T(4.76)) < T(0.005));
    REQUIRE(std::abs(put(0) - T(0.81)) < T(0.005));
}
