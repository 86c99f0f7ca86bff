// The n-body kernel gives the scalar loop's bits.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/nbody.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/nbody.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("sample kernels: accelerations") {
    for (const lw::index_t n : test::kernel_sizes) {
        const auto x = test::random_numbers<float>(n, -1, 1, 1), y = test::random_numbers<float>(n, -1, 1, 2), z = test::random_numbers<float>(n, -1, 1, 3);
        const auto mass = test::random_numbers<float>(n, 0.1, 1, 4);
        lw::ndarray<float, 1> ax = test::filled<float>(n, -1.0f), ay = ax, az = ax, bx = ax, by = ax, bz = ax;
        accelerations(x, y, z, mass, 0.01f, ax, ay, az);
        scalar::accelerations(x, y, z, mass, 0.01f, bx, by, bz);
        CAPTURE(n);
        test::require_same(ax, bx);
        test::require_same(ay, by);
        test::require_same(az, bz);
    }
}
