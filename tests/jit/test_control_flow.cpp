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
