// The mathematical functions in kernels: the bits that arrays get, under masks, too.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include "lanewise/lanewise.hpp"
#include "support.hpp"

#define ROW(name)                                                                                                      \
    p(row, i) = lw::name(x(i));                                                                                        \
    ++row;
#define ROW_2(name)                                                                                                    \
    p(row, i) = lw::name(x(i), y(i));                                                                                  \
    ++row;
#define ROW_AS(name, tag) ROW(name)
#define ROW_2_AS(name, tag) ROW_2(name)
LW_JIT_T((class T), every_function, (lw::view<const T> x, lw::view<const T> y, lw::view<T, 2> p), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 0.25f) {
            lw::index_t row = 0;
            LANEWISE_MATH_FUNCTIONS(ROW, ROW_2)
            ROW(sqrt)
            ROW_2(power)
            ROW_2(fmod)
            ROW_2(ldexp)
            ROW_2(remainder)
            ROW_2(mod)
            ROW_2(floor_divide)
            LANEWISE_OTHER_NAMES(ROW_AS, ROW_2_AS)
            auto [m, e] = lw::frexp(x(i));
            p(row, i) = lw::ldexp(m, e);
            auto [f, t] = lw::modf(y(i));
            p(row + 1, i) = f + t;
            auto [s, c] = lw::sincos(x(i));
            p(row + 2, i) = s + c;
        }
    };
})
#undef ROW
#undef ROW_2

TEMPLATE_TEST_CASE("mathematical functions in kernels", "[jit][math]", float, double) {
    using T = TestType;
    const lw::index_t n = 101;
    const lw::ndarray<T, 1> x = lw::linspace<T>(-2, 2.5, n), y = lw::linspace<T>(1, 3, n);
    lw::ndarray<T, 2> found = lw::full<T>(lw::dims<2>({70, n}), T(77)), expected = found;
    lw::index_t row = 0;
    const auto add = [&](const auto& values) { expected.row(row++) = lw::where(x > T(0.25), values, T(77)); };
#define ROW(name) add(lw::name(x));
#define ROW_2(name) add(lw::name(x, y));
    LANEWISE_MATH_FUNCTIONS(ROW, ROW_2)
    ROW(sqrt)
    ROW_2(power)
    ROW_2(fmod)
    ROW_2(ldexp)
    ROW_2(remainder)
    ROW_2(mod)
    ROW_2(floor_divide)
    LANEWISE_OTHER_NAMES(ROW_AS, ROW_2_AS)
    add(x);
    add(y);
    add(lw::sin(x) + lw::cos(x));
    REQUIRE(row <= 70);
    every_function(x, y, found);
    for (lw::index_t r = 0; r < row; ++r)
        for (lw::index_t k = 0; k < n; ++k) {
            INFO("row " << r << ", element " << k);
            REQUIRE(test::same(found(r, k), expected(r, k)));
        }
}
