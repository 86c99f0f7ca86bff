// Checking builds: each lane's index, and plain jumps out of the blocks of lane conditions.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 1
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include <vector>

#include "lanewise/lanewise.hpp"

using Catch::Matchers::Message;

namespace {

lw::ndarray<float, 1> ones(lw::index_t n) { return lw::ones<float>({n}); }

} // namespace

LW_JIT(neighbours, (lw::view<const float> x, lw::view<float> y, int shift), {
    LW_FOR (i, y.size()) { y(i) = x(i + shift); };
})
LW_JIT(inside_only, (lw::view<const float> x, lw::view<float> y, int shift), {
    LW_FOR (i, y.size()) {
        lw::varying<int> k = i + shift;
        LW_IF (k >= 0 && k < lw::cast<int>(x.size())) {
            y(i) = x(i + shift) + x(k);
            LW_RETURN;
        }
        y(i) = -1;
    };
})
LW_JIT(scattered, (lw::view<const std::int64_t> at, lw::view<float, 2> table), {
    LW_FOR (i, at.size()) { table(1, at(i)) = 1; };
})
LW_JIT(by_number, (lw::view<float, 2> table, int row, float scale), {
    LW_FOR (i, table.shape(1)) { table(row, i) = table(0, 0) * scale; };
})
LW_JIT(with_step, (lw::view<float> x, int begin, int end, int step), {
    LW_FOR (i, begin, end, step) { x(i) = 2; };
})
LW_JIT(in_threads, (lw::view<const float> x, lw::view<float> y), {
    LW_PFOR (i, y.size()) { y(i) = x(i); };
})
LW_JIT(local_array, (lw::view<const int> x, lw::view<int> y), {
    LW_FOR (i, y.size()) {
        lw::varying_array<int, 4> a(1);
        a(x(i)) = 2;
        y(i) = a(0);
    };
})
LW_STRUCT(particle, (float, position), (int, kind))
LW_JIT(move, (lw::struct_view<particle> p, lw::view<const int> at), {
    LW_FOR (i, at.size()) { p(at(i)).position = 1; };
})

TEST_CASE("checks: an index of a lane") {
    auto x = ones(100), y = ones(100);
    neighbours(x, y, 0);
    for (const int threads : {1, 3})
        for (const lw::index_t n : {7, 100, 1000}) {
            const int before = lw::num_threads();
            lw::set_num_threads(threads);
            auto longer = ones(n + 1);
            CHECK_THROWS_MATCHES(in_threads(ones(n), longer), lw::index_error,
                                 Message("kernel 'in_threads', array 'x': index " + std::to_string(n) +
                                         " is out of bounds for axis 0 with size " + std::to_string(n)));
            lw::set_num_threads(before);
        }
    CHECK_THROWS_MATCHES(neighbours(x, y, 1), lw::index_error,
                         Message("kernel 'neighbours', array 'x': index 100 is out of bounds for axis 0 with size 100"));
    CHECK_THROWS_MATCHES(neighbours(x, y, -3), lw::index_error,
                         Message("kernel 'neighbours', array 'x': index -3 is out of bounds for axis 0 with size 100"));
    CHECK_THROWS_MATCHES(with_step(x, 3, 200, 50), lw::index_error,
                         Message("kernel 'with_step', array 'x': index 103 is out of bounds for axis 0 with size 100"));
    with_step(x, 3, 100, 50);
    CHECK(x(53) == 2);
}
TEST_CASE("checks: lanes that are off may be anywhere") {
    const auto x = ones(50);
    for (const int shift : {0, 1, 30, -30, 1000}) {
        auto y = ones(77);
        inside_only(x, y, shift);
        for (int k = 0; k < 77; ++k) REQUIRE(y(k) == (k + shift >= 0 && k + shift < 50 ? 2 : -1));
    }
}
TEST_CASE("checks: varying indices, plain ones, the axis, local arrays, structs") {
    lw::ndarray<float, 2> table = lw::zeros<float>({2, 5});
    const lw::ndarray<std::int64_t, 1> at = {{0, 4, 2, 5}}, huge = {{0, 1099511627776}};
    CHECK_THROWS_MATCHES(scattered(at, table), lw::index_error,
                         Message("kernel 'scattered', array 'table': index 5 is out of bounds for axis 1 with size 5"));
    CHECK_THROWS_MATCHES(scattered(huge, table), lw::index_error,
                         Message("kernel 'scattered', array 'table': index 1099511627776 is out of bounds for axis 1 with size 5"));
    CHECK_THROWS_MATCHES(by_number(table, 2, 1), lw::index_error,
                         Message("kernel 'by_number', array 'table': index 2 is out of bounds for axis 0 with size 2"));
    CHECK_THROWS_MATCHES(by_number(table, -1, 1), lw::index_error,
                         Message("kernel 'by_number', array 'table': index -1 is out of bounds for axis 0 with size 2"));
    const lw::ndarray<int, 1> four = {{3, 0, 4}};
    lw::ndarray<int, 1> y = lw::zeros<int>({3});
    CHECK_THROWS_MATCHES(local_array(four, y), lw::index_error, Message("index 4 is out of bounds for axis 0 with size 4"));
    std::vector<particle> particles(4);
    CHECK_THROWS_MATCHES(move(particles, four), lw::index_error,
                         Message("kernel 'move', array 'p': index 4 is out of bounds for axis 0 with size 4"));
}
TEST_CASE("checks: the name of a parameter") {
    using lw::detail::parameter_name;
    const char* params = "(lw::view<const float, 2> x, std::array<int, 3> table, lw::view<float>y , [[maybe_unused]] int n = f(1, 2), auto... more)";
    CHECK(parameter_name(params, 0) == "x");
    CHECK(parameter_name(params, 1) == "table");
    CHECK(parameter_name(params, 2) == "y");
    CHECK(parameter_name(params, 3) == "n");
    CHECK(parameter_name(params, 4) == "more");
    CHECK(parameter_name("(x)", 0) == "x");
}

LW_JIT(plain_break, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        lw::varying<int> k = 0;
        LW_WHILE (k < 10) {
            LW_IF (k == x(i)) { break; }
            k += 1;
        }
        x(i) = k;
    };
})
LW_JIT(plain_return, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 2) { x(i) = 0; }
        LW_ELSE { return; }
        x(i) = 7;
    };
})
LW_JIT(plain_break_of_case, (lw::view<int> x), {
    LW_FOR (i, x.size()) {
        for (int k = 0; k < 3; ++k) {
            LW_SWITCH (x(i)) { LW_CASE (1) { x(i) = 5; } LW_DEFAULT { break; } }
            x(i) += 1;
        }
    };
})
LW_JIT(plain_jumps, (lw::view<int> x, int u), {
    LW_FOR (i, x.size()) {
        for (int k = 0; k < 10; ++k) {
            if (k == u) break;
            if (k == 1) continue;
            LW_IF (x(i) == k) { for (int j = 0; j < 10; ++j) if (j == 3) break; x(i) += 1; }
        }
        LW_IF (x(i) > 100) { throw lw::value_error("not this one"); }
        if (u == 5) return;
        x(i) += 100;
    };
})

TEST_CASE("checks: a plain jump out of the block of a lane condition") {
    const char* text = "a plain break, goto or return leaves the block of a lane condition for all lanes: use LW_BREAK or "
                       "LW_RETURN";
    lw::ndarray<int, 1> x = {{1, 2, 3, 4, 5}};
    CHECK_THROWS_MATCHES(plain_break(x), lw::error, Message(text));
    CHECK_THROWS_MATCHES(plain_return(x), lw::error, Message(text));
    x = lw::ndarray<int, 1>({{1, 2, 3, 4, 5}});
    CHECK_THROWS_MATCHES(plain_break_of_case(x), lw::error, Message(text));
    x = lw::ndarray<int, 1>({{0, 2, 3, 4, 50}});
    plain_jumps(x, 4);
    CHECK(lw::all(x == lw::ndarray<int, 1>({{101, 104, 104, 104, 150}})));
    CHECK_THROWS_MATCHES(plain_jumps(x, 4), lw::value_error, Message("not this one"));
}
