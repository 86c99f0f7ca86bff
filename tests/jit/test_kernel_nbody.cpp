// The n-body kernel gives the scalar loop's bits where lw::fma rounds once.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/nbody.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/nbody.inl"
#include "jit/scalar_form_end.hpp"

namespace {

/// Equal bits where the target fuses; otherwise each sum's rounding errors.
void require_equal(const lw::ndarray<float, 1>& found, const lw::ndarray<float, 1>& expected) {
    const std::string target = lw::current_target();
    const bool fuses = target == "avx2" || target == "avx512" || target == "neon";
    if (fuses) return test::require_same(found, expected);
    float largest = 0;
    for (const float x : expected) largest = std::max(largest, std::abs(x));
    for (lw::index_t k = 0; k < found.size(); ++k) {
        CAPTURE(k, found(k), expected(k));
        REQUIRE(std::abs(found(k) - expected(k)) <= 1e-5f * largest);
    }
}

} // namespace

TEST_CASE("sample kernels: accelerations") {
    for (const lw::index_t n : test::kernel_sizes) {
        const auto x = test::random_numbers<float>(n, -1, 1, 1), y = test::random_numbers<float>(n, -1, 1, 2);
        const auto z = test::random_numbers<float>(n, -1, 1, 3);
        const auto mass = test::random_numbers<float>(n, 0.1, 1, 4);
        lw::ndarray<float, 1> ax = test::filled<float>(n, -1.0f), ay = ax, az = ax, bx = ax, by = ax, bz = ax;
        accelerations(x, y, z, mass, 0.01f, ax, ay, az);
        scalar::accelerations(x, y, z, mass, 0.01f, bx, by, bz);
        CAPTURE(n);
        require_equal(ax, bx);
        require_equal(ay, by);
        require_equal(az, bz);
    }
}
