// LW_JIT_GANG: the kernels of control_flow.inl with other numbers of lanes.
// SPDX-License-Identifier: BSD-3-Clause
#define LANEWISE_GANG 8
#include "lanewise/jit/gang.hpp" // first of all, as a file may
#define LANEWISE_GANG 64
#include "lanewise/jit/gang.hpp"
#define LANEWISE_GANG 8
#include "lanewise/jit/gang.hpp"

#include "jit/compare_loops.hpp"

#pragma push_macro("LW_JIT")
#undef LW_JIT
#define LW_JIT(name, params, ...) LW_JIT_GANG(8, name, params, __VA_ARGS__)
namespace eight {
#include "jit/gang.inl"
}
#undef LW_JIT
#define LW_JIT(name, params, ...) LW_JIT_GANG(64, name, params, __VA_ARGS__)
namespace sixty_four {
#include "jit/gang.inl"
}
#pragma pop_macro("LW_JIT")
#include "jit/scalar_form_begin.hpp"
#include "jit/gang.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("gangs: control flow, gathers, widths") {
    test::compare(eight::widths, [](auto&... argument) { scalar::widths(argument...); });
    test::compare(sixty_four::widths, [](auto&... argument) { scalar::widths(argument...); });
}
TEST_CASE("gangs: arrays of bytes in lanes") {
    lw::ndarray<int, 1> x(lw::dims<1>({70})), y = x, expected = x;
    for (lw::index_t k = 0; k < x.size(); ++k) x(k) = static_cast<int>(k * 7 % 4);
    scalar::places(x, expected);
    eight::places(x, y);
    CHECK(lw::all(y == expected));
    sixty_four::places(x, y);
    CHECK(lw::all(y == expected));
}
TEST_CASE("gangs: sums and extremes") {
    for (const lw::index_t n : {0, 1, 7, 8, 9, 63, 64, 65, 200}) {
        lw::ndarray<double, 1> x(lw::dims<1>({n}));
        for (lw::index_t k = 0; k < n; ++k) x(k) = static_cast<double>(k * 7 % 23);
        const double expected = scalar::total(x);
        CHECK(eight::total(x) == expected);
        CHECK(sixty_four::total(x) == expected);
    }
    const std::string lanes = lw::current_target() == "scalar" ? ": 1 lane" : ": 8 lanes";
    CHECK(lw::explain(eight::total).find("kernel 'total' on " + lw::current_target() + lanes + " in a gang\n") == 0);
}
