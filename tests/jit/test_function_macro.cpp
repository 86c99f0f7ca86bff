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

namespace elsewhere {

// The names of lw's own functions, of the C library's, and of a template.
LW_FUNCTION(power, (lw::varying<float> x, int n) -> lw::varying<float>, {
    if (n == 0) return 1;
    return x * power(x, n - 1) + 1.0f;
})
LW_FUNCTION(floor, (auto x), { return power(x, 2); })
LW_FUNCTION_T((class T), filled, (lw::view<T> x, int k, auto value), {
    x(k) = static_cast<T>(value);
    return x(k) * 2;
})
LW_FUNCTION(checked, (lw::varying<float> x), {
    LW_IF (x > 3.0f) {
        if (lw::any(x > 30.0f)) throw lw::value_error("too large");
        LW_RETURN;
    }
})
LW_JIT_T((class T), kernel, (lw::view<const T> x, lw::view<T> y), {
    const auto twice = filled(y, 2, 7.5);
    LW_FOR (i, x.size()) {
        checked(x(i));
        LW_IF (x(i) > 1) { y(i) = floor(x(i)) + twice; }
        LW_ELSE { y(i) = power(3, 1); }
    };
})

} // namespace elsewhere

TEST_CASE("functions in a namespace, with names that others have") {
    lw::ndarray<float, 1> x = {0, 1, 2, 3, 4}, y = x;
    elsewhere::kernel(x, y);
    CHECK(y(0) == 4.0f); // 3 * 1 + 1
    CHECK(y(2) == 2.0f * 3.0f + 1.0f + 15.0f);
    CHECK(y(4) == 4.0f * 5.0f + 1.0f + 15.0f);

    x(3) = 31;
    CHECK_THROWS_AS(elsewhere::kernel(x, y), lw::value_error);
    x(3) = 3;
    y = 0;
    elsewhere::kernel(x, y);
    CHECK(y(4) == 36.0f);
}

// With a value for the lanes that return.
LW_FUNCTION(found, (lw::varying<int> x, lw::varying<int> y), {
    lw::varying<int> r = -1;
    LW_WHILE (x > 1) {
        LW_IF (x % 7 == y % 7) {
            r = 10 * x;
            LW_RETURN;
        }
        x -= 3;
    }
    LW_IF (x == 0) {
        r = 5;
        LW_RETURN;
    }
    r = x + y;
    return r;
})
LW_JIT(find, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        LW_IF (x(i) > u) { p(i) = found(x(i), y(i)); }
        q(i) += 1;
    };
})
static int found_by_loop(int x, int y) {
    for (; x > 1; x -= 3)
        if (x % 7 == y % 7) return 10 * x;
    return x == 0 ? 5 : x + y;
}
TEST_CASE("functions whose lanes return values at different times") {
    test::compare(::find, [](const auto& x, const auto& y, int u, auto& p, auto& q) {
        for (lw::index_t i = 0; i < p.size(); ++i) {
            if (x(i) > u) p(i) = found_by_loop(x(i), y(i));
            q(i) += 1;
        }
    });
}
