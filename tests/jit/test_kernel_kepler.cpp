// The kernel of Kepler's equation: close to the scalar loop, and a solution.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/kepler.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/kepler.inl"
#include "jit/scalar_form_end.hpp"

TEMPLATE_TEST_CASE("sample kernels: kepler", "", float, double) {
    using T = TestType;
    constexpr T epsilon = std::numeric_limits<T>::epsilon(), tolerance = 8 * epsilon;
    for (const lw::index_t n : test::kernel_sizes) {
        const auto mean = test::random_numbers<T>(n, -3.14, 3.14, 1), eccentricity = test::random_numbers<T>(n, 0, 0.97, 2);
        lw::ndarray<T, 1> found = test::filled<T>(n, T(-9)), expected = found;
        kepler(mean, eccentricity, tolerance, found);
        scalar::kepler<T>(mean, eccentricity, tolerance, expected);
        for (lw::index_t k = 0; k < n; ++k) {
            CAPTURE(n, k, mean(k), eccentricity(k), found(k), expected(k));
            // The equation is ill-conditioned by its slope at the solution.
            const long double a = found(k), e = eccentricity(k);
            const T slope = static_cast<T>(1 - e * std::cos(a));
            REQUIRE(std::abs(found(k) - expected(k)) * slope <= 16 * epsilon);
            REQUIRE(static_cast<T>(std::abs(a - e * std::sin(a) - mean(k))) <= 16 * epsilon);
        }
    }
}
