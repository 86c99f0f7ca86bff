// Random kernels of nested control flow give what the scalar loops give, part 1.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/fuzz.hpp"

#include "jit/fuzz_1.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/fuzz_1.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("random kernels, part 1") {
#define COMPARE(name)                                                                                                  \
    test::compare_fuzz(#name, ::name, [](auto&... argument) { scalar::name(argument...); });
    FUZZ_1(COMPARE)
#undef COMPARE
}
