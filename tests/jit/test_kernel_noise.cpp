// The kernels of examples/kernels/noise.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include <algorithm>
#include <numeric>

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/noise.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/noise.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("kernels: noise") {
    test::generator random(1);
    std::vector<int> order(256);
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    auto pairs = lw::zeros<int>(256);
    for (int k = 0; k < 256; ++k) pairs(k) = order[static_cast<std::size_t>(k)] + 256 * order[static_cast<std::size_t>((k + 1) % 256)];
    for (const lw::index_t w : {0, 1, 15, 16, 33, 100}) {
        for (const int octaves : {0, 1, 5}) {
            auto image = lw::zeros<float>(20, w), expected = lw::zeros<float>(20, w);
            noise(pairs, 0.37f, -3.3f, octaves, image);
            scalar::noise(pairs, 0.37f, -3.3f, octaves, expected);
            CAPTURE(w, octaves);
            CHECK(test::elements(image) == test::elements(expected));
            if (w > 16 && octaves > 0) CHECK(lw::max(image) > lw::min(image) + 0.5f);
        }
    }
}
