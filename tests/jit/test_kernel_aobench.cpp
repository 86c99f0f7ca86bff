// The kernel of examples/kernels/aobench.inl gives what the loop that it reads as gives.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/aobench.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/aobench.inl"
#include "jit/scalar_form_end.hpp"

namespace {

template <class Sphere>
std::vector<Sphere> spheres() {
    return {{{-2, 0, -3.5f}, 0.5f}, {{-0.5f, 0, -3}, 0.5f}, {{1, 0, -2.2f}, 0.5f}};
}

} // namespace

TEST_CASE("kernels: AOBench") {
    for (const lw::index_t w : {0, 1, 15, 33, 70}) {
        const int samples = w == 33 ? 2 : 1, rays = 4;
        auto image = lw::zeros<float>(40, w), expected = lw::zeros<float>(40, w);
        aobench(spheres<ao_sphere>(), samples, rays, image);
        const auto balls = spheres<scalar::ao_sphere>();
        scalar::aobench(balls, samples, rays, expected);
        // Sines differ in the last bit, and seldom does a ray then meet another thing.
        lw::index_t differ = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < w; ++x) differ += image(y, x) != expected(y, x);
        CAPTURE(w, differ);
        CHECK(differ <= 40 * w / 100);
        CHECK(lw::all(lw::abs(image - expected) < 2.5f / (rays * rays)));
        if (w > 16) CHECK(lw::max(image) > 0.9f);
    }
}
