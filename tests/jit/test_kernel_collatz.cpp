// The Collatz kernel gives the lengths of the scalar loop.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/collatz.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/collatz.inl"
#include "jit/scalar_form_end.hpp"

TEMPLATE_TEST_CASE("sample kernels: collatz", "", std::uint32_t, std::int64_t) {
    using T = TestType;
    for (const lw::index_t n : test::kernel_sizes) {
        lw::ndarray<T, 1> start(lw::dims<1>({n}));
        for (lw::index_t k = 0; k < n; ++k) start(k) = static_cast<T>(k * k + k);
        lw::ndarray<int, 1> found = test::filled<int>(n, -1), expected = found;
        collatz(start, found);
        scalar::collatz<T>(start, expected);
        CAPTURE(n);
        test::require_same(found, expected);
    }
    lw::ndarray<T, 1> start(lw::dims<1>({2}));
    start(0) = 27;
    start(1) = 97;
    lw::ndarray<int, 1> found = lw::zeros<int>(2);
    collatz(start, found);
    REQUIRE(found(0) == 111);
    REQUIRE(found(1) == 118);
}
