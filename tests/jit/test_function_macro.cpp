// LW_FUNCTION: calls from kernels, under masks, from each other and from themselves give what calls in the scalar loop give.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/compare_loops.hpp"

#include "jit/function_macro.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/function_macro.inl"
#include "jit/scalar_form_end.hpp"

#define FUNCTION_TEST(name)                                                                                            \
    TEST_CASE("functions: " #name) {                                                                                   \
        test::compare(::name, [](auto&... argument) { scalar::name(argument...); });                                   \
    }
FUNCTION_TEST(calls)
FUNCTION_TEST(calls_in_loops)
FUNCTION_TEST(calls_that_return)
FUNCTION_TEST(recursion)
