// Kernels below a program's own macros of one letter, `#define N 1000`: what LW_JIT and the others expand to has none of these names.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>

#include <vector>

#define I (__extension__ 1.0iF) // as <complex.h> has it in GNU's C++
#include "lanewise/lanewise.hpp"
#undef I

#define A 1
#define B 2
#define C 3
#define D 4
#define E 5
#define F 6
#define G 7
#define H 8
#define I 9
#define J 10
#define K 11
#define L 12
#define M 13
#define N 14
#define O 15
#define P 16
#define Q 17
#define R 18
#define S 19
#define T 20
#define U 21
#define V 22
#define W 23
#define X 24
#define Y 25
#define Z 26

LW_STRUCT(macro_point, (float, x), (float[2], v), (int, hits))
LW_FUNCTION(macro_twice, (lw::varying<float> x), { return x * 2.0f; })
LW_FUNCTION_T((class Number), macro_thrice, (Number x), { return x * 3.0f; })
LW_JIT(macro_loops, (lw::view<const float> x, lw::view<float, 2> table, lw::view<int> bins), {
    lw::sum_of<double> sum;
    LW_FOR (i, x.size()) {
        lw::varying v = x(i);
        lw::varying k = 0;
        LW_WHILE (v > 1) {
            v = v / 2.0f;
            LW_IF (k > 3) { LW_BREAK; }
            LW_ELIF (k > 2) { LW_CONTINUE; }
            LW_ELSE { k += 1; }
        }
        LW_LOOP (j, 0, 3) { k += j; }
        LW_SWITCH (k) {
            LW_CASE (0) { v = macro_twice(v); }
            LW_CASE (1, 2) { v = macro_thrice(v); }
            LW_DEFAULT { v = 1; }
        }
        LW_DO { k -= 1; } LW_UNTIL (k < 0);
        LW_FOREACH_UNIQUE (u, k) { v += static_cast<float>(u); }
        LW_FOREACH_ACTIVE (lane) { v += lane < 0 ? 1.0f : 0.0f; }
        sum += v;
        lw::add_at(bins, 0, 1);
    };
    LW_FOR2 (j, i, table.shape(0), table.shape(1)) { table(j, i) = 1; };
    LW_PFOR (i, x.size()) { sum += x(i) * 0.0f; };
    LW_PFOR2 (j, i, table.shape(0), table.shape(1)) { table(j, i) += 1; };
    return static_cast<double>(sum);
})
LW_JIT_T((class Number), macro_template, (lw::view<Number> x, Number y), {
    LW_FOR (i, x.size()) { x(i) = y; };
})
LW_JIT_STRICT(macro_strict, (lw::view<macro_point> points), {
    LW_FOR (i, points.size()) {
        macro_point p = points(i);
        p.v(1) = p.x + 1.0f;
        points(i) = p;
    };
})

TEST_CASE("kernels below macros of one letter") {
    const auto x = lw::ones<float>(50);
    auto table = lw::zeros<float>(3, 20);
    auto bins = lw::zeros<int>(1);
    CHECK(macro_loops(x, table, bins) == 0);
    CHECK(lw::sum(table) == 120);
    CHECK(bins(0) == 50);
    macro_template(bins, 7);
    CHECK(bins(0) == 7);
    std::vector<macro_point> points(20);
    macro_strict(points);
    CHECK(points[19].v[1] == 1);
    CHECK(lw::explain(macro_loops).find("macro_loops") == 8);
}
