// The statements of control flow, nested: each kernel gives what the loop that it reads as gives.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/compare_loops.hpp"

#include "jit/control_flow.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/control_flow.inl"
#include "jit/scalar_form_end.hpp"

#define CONTROL_FLOW_TEST(name)                                                                                        \
    TEST_CASE("control flow: " #name) {                                                                                \
        test::compare(::name, [](auto&... argument) { scalar::name(argument...); });                                   \
    }
CONTROL_FLOW_TEST(branches)
CONTROL_FLOW_TEST(loops)
CONTROL_FLOW_TEST(leaving)
CONTROL_FLOW_TEST(returning)
CONTROL_FLOW_TEST(all_leave)
CONTROL_FLOW_TEST(uniform)
CONTROL_FLOW_TEST(conditions)
CONTROL_FLOW_TEST(deep)
CONTROL_FLOW_TEST(until)
CONTROL_FLOW_TEST(counted)
CONTROL_FLOW_TEST(switches)
CONTROL_FLOW_TEST(elif)

LW_JIT(default_first, (lw::view<const int> x, lw::view<int> y, std::int64_t label), {
    LW_FOR (i, x.size()) {
        LW_SWITCH (x(i)) {
            LW_CASE (label) { y(i) += 1000; }
            LW_DEFAULT { y(i) += +100; }
            LW_CASE (1) { y(i) += 1; } // nobody is left
        }
    };
})
TEST_CASE("control flow: LW_SWITCH's labels beyond the lanes' type, and what stands behind LW_DEFAULT") {
    const lw::ndarray<int, 1> x{0, 1, 2, 3};
    lw::ndarray<int, 1> y{0, 0, 0, 0};
    default_first(x, y, (std::int64_t{1} << 32) + 1);
    CHECK(lw::all(y == 100));
    default_first(x, y, 2);
    CHECK(lw::all(y == lw::ndarray<int, 1>{200, 200, 1100, 200}));
}
