// lw::varying_array and lw::fixed of lw::varying: kernels give what the loops give that they read as.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 0 // indices outside the arrays, on purpose
#include "jit/compare_loops.hpp"

#include "jit/varying_array.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/varying_array.inl"
#include "jit/scalar_form_end.hpp"

#define VARYING_ARRAY_TEST(name)                                                                                       \
    TEST_CASE("arrays of lanes: " #name) {                                                                             \
        test::compare(::name, [](auto&... argument) { scalar::name(argument...); });                                   \
    }
VARYING_ARRAY_TEST(stacks)
VARYING_ARRAY_TEST(outside)
VARYING_ARRAY_TEST(index_types)
VARYING_ARRAY_TEST(sorted)
VARYING_ARRAY_TEST(matrices)
VARYING_ARRAY_TEST(vectors)

#if LANEWISE_CHECKS
LW_JIT(beyond, (lw::view<int> x, int k), {
    LW_FOR (i, x.size()) {
        lw::varying_array<int, 3, 4> a(1);
        x(i) = a(k, 3);
    };
})
TEST_CASE("plain indices of arrays of lanes are checked") {
    lw::ndarray<int, 1> x(lw::dims<1>({20}));
    beyond(x, 2);
    CHECK(x(19) == 1);
    CHECK_THROWS_AS(beyond(x, 3), lw::index_error);
    CHECK_THROWS_AS(beyond(x, -1), lw::index_error);
}
#endif
