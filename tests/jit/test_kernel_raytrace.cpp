// The kernels of examples/kernels/raytrace.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/raytrace.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/raytrace.inl"
#include "jit/scalar_form_end.hpp"

namespace {

template <class Sphere>
std::vector<Sphere> spheres(int n) {
    test::generator random(7);
    const auto in = [&](float low, float high) { return low + (high - low) * static_cast<float>(test::pick(random, 1000)) * 0.001f; };
    std::vector<Sphere> all(static_cast<std::size_t>(n));
    for (Sphere& s : all) {
        s.center[0] = in(-2, 2);
        s.center[1] = in(-0.7f, 1.5f);
        s.center[2] = in(-3, 0);
        s.radius = in(0.1f, 0.7f);
        s.brightness = in(0.2f, 1);
        s.mirror = test::pick(random, 2) ? 0 : in(0, 0.9f);
    }
    return all;
}

} // namespace

TEST_CASE("kernels: raytrace") {
    for (const lw::index_t w : {0, 1, 31, 100}) {
        for (const int n : {0, 1, 12}) {
            auto image = lw::zeros<float>(64, w), expected = lw::zeros<float>(64, w);
            const auto plain = spheres<scalar::rt_sphere>(n);
            raytrace(spheres<rt_sphere>(n), 6, image);
            scalar::raytrace(plain, 6, expected);
            CAPTURE(w, n);
            CHECK(test::elements(image) == test::elements(expected));
            if (w == 100) CHECK(lw::max(image) > lw::min(image) + 0.3f);
        }
    }
}
