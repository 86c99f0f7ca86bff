// Random kernels of nested control flow give what the scalar loops give, part 1. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/fuzz.hpp"

#pragma GCC diagnostic ignored "-Wunused-parameter"
#define FUZZ_VALUE(value)
#include "fuzz_1.inl"
#undef FUZZ_VALUE
#define FUZZ_VALUE(value) value
#include "jit/scalar_form_begin.hpp"
#include "fuzz_1.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("random kernels, part 1") {
#define COMPARE(name) test::compare_fuzz(#name, ::name, [](auto&... argument) { scalar::name(argument...); });
    FUZZ_1(COMPARE)
#undef COMPARE
}
