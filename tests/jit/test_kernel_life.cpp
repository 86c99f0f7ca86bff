// The kernels of examples/kernels/life.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/life.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/life.inl"
#include "jit/scalar_form_end.hpp"

namespace {

using cells = lw::ndarray<std::uint8_t, 2>;

cells random_cells(lw::index_t h, lw::index_t w) {
    test::generator random(5);
    cells all = lw::zeros<std::uint8_t>(h, w);
    for (lw::index_t y = 0; y < h; ++y)
        for (lw::index_t x = 0; x < w; ++x) all(y, x) = static_cast<std::uint8_t>(test::pick(random, 2));
    return all;
}

} // namespace

TEST_CASE("kernels: life") {
    for (const lw::index_t h : {0, 1, 2, 3, 7}) {
        for (const lw::index_t w : {0, 1, 2, 3, 16, 17, 18, 33, 34, 100}) {
            const cells now = random_cells(h, w);
            cells next = lw::zeros<std::uint8_t>(h, w), expected = next;
            CAPTURE(h, w);
            life(now, next);
            scalar::life(now, expected);
            CHECK(test::elements(next) == test::elements(expected));
            life_on_torus(now, next);
            scalar::life_on_torus(now, expected);
            CHECK(test::elements(next) == test::elements(expected));
        }
    }
}
TEST_CASE("kernels: a glider comes back on the torus") {
    cells start = lw::zeros<std::uint8_t>(9, 37);
    for (const auto& [y, x] : {std::pair{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}}) start(y, x) = 1;
    cells now = start, next = start;
    for (int k = 0; k < 4 * 9 * 37; ++k) {
        life_on_torus(now, next);
        std::swap(now, next);
    }
    CHECK(test::elements(now) == test::elements(start));
}
