// Random kernels of nested control flow give what the scalar loops give, part 3.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/fuzz.hpp"

#include "jit/fuzz_3.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/fuzz_3.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("random kernels, part 3") {
#define COMPARE(name)                                                                                                  \
    test::compare_fuzz(#name, ::name, [](auto&... argument) { scalar::name(argument...); });
    FUZZ_3(COMPARE)
#undef COMPARE
}
