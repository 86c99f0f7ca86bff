// The Mandelbrot kernel gives the numbers of the scalar loop.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include "../../examples/kernels/mandelbrot.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/mandelbrot.inl"
#include "jit/scalar_form_end.hpp"

template <class Kernel, class Loop>
void compare(Kernel kernel, Loop loop) {
    for (const lw::index_t w : test::kernel_sizes)
        for (const lw::index_t h : {0, 1, 13}) {
            lw::ndarray<int, 2> found = lw::full<int>(lw::dims<2>({h, w}), -1), expected = found;
            kernel(-2.1f, 3.0f / 100, -1.2f, 0.2f, 200, found);
            loop(-2.1f, 3.0f / 100, -1.2f, 0.2f, 200, expected);
            CAPTURE(w, h);
            test::require_same(found, expected);
        }
    lw::ndarray<int, 2> none = lw::full<int>(lw::dims<2>({2, 35}), -1);
    kernel(-2.1f, 0.1f, -1.2f, 0.2f, 0, none);
    REQUIRE(lw::sum(none) == 0);
}

TEST_CASE("sample kernels: mandelbrot") {
    compare(mandelbrot, [](auto&&... argument) { scalar::mandelbrot(argument...); });
    compare(mandelbrot_any, [](auto&&... argument) { scalar::mandelbrot_any(argument...); });
}
