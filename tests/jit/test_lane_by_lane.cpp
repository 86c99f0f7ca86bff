// LW_FOREACH_ACTIVE, LW_FOREACH_UNIQUE, lw::each_lane, atomics and lw::print.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 0 // indices outside the arrays, on purpose
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "lanewise/lanewise.hpp"

using lw::index_t;

namespace {

lw::ndarray<int, 1> pattern(index_t n, int factor, int modulus) {
    lw::ndarray<int, 1> a(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k) a(k) = static_cast<int>((k * factor + k / 3) % modulus);
    return a;
}

} // namespace

// Appends to a list: a serial part.
LW_JIT(append_small, (lw::view<const int> x, lw::view<int> list, lw::view<int> y), {
    int n = 0;
    LW_FOR (i, x.size()) {
        LW_IF (x(i) < 20) {
            LW_FOREACH_ACTIVE (k) {
                lw::varying<int> mine = x(i);
                if (mine.lane(k) == 13) {
                    LW_RETURN;
                } else {
                    list(n) = mine.lane(k);
                    n += 1;
                    y(i) = mine + 1;
                }
            }
            y(i) += 100;
        }
    };
    return n;
})
TEST_CASE("lane by lane: a serial part") {
    for (const index_t n : {0, 1, 15, 33, 100}) {
        const auto x = pattern(n, 7, 37);
        lw::ndarray<int, 1> list = lw::zeros<int>({n + 1}), y = list;
        const int count = append_small(x, list, y);
        int expected = 0;
        for (index_t k = 0; k < n; ++k) {
            const bool in = x(k) < 20 && x(k) != 13;
            if (in) REQUIRE(list(expected++) == x(k));
            REQUIRE(y(k) == (in ? x(k) + 101 : 0));
        }
        REQUIRE(count == expected);
    }
}

LW_JIT_T((class T), by_value, (lw::view<const T> x, lw::view<T> y, lw::view<int> rounds), {
    LW_FOR (i, x.size()) {
        LW_WHILE (rounds(i) < 3) {
            rounds(i) += 1;
            LW_FOREACH_UNIQUE (v, x(i)) {
                if (v == 3) LW_CONTINUE;
                LW_IF (x(i) != v) { y(i) = -1; } // a NaN
                LW_ELSE { y(i) += v; }
                if (v == 5) LW_BREAK;
            }
            rounds(i) += 10 - 10 * lw::cast<int>(x(i) == 100);
        }
    };
})
TEST_CASE("lane by lane: lanes of equal values together") {
    for (const index_t n : {0, 1, 17, 100}) {
        const auto x = pattern(n, 5, 11);
        lw::ndarray<int, 1> y = lw::zeros<int>({n}), rounds = y;
        by_value(x, y, rounds);
        for (index_t k = 0; k < n; ++k) {
            CAPTURE(n, k, x(k));
            REQUIRE(y(k) == (x(k) == 3 ? 0 : x(k)));
            REQUIRE(rounds(k) == (x(k) == 3 ? 3 : x(k) == 5 ? 1 : 11));
        }
    }
    const double nan = std::nan("");
    const lw::ndarray<double, 1> x = {{nan, 1.0, nan, 2.0, 1.0}};
    lw::ndarray<double, 1> y = lw::zeros<double>({5});
    lw::ndarray<int, 1> rounds = lw::zeros<int>({5});
    by_value(x, y, rounds);
    CHECK(lw::all(y == lw::ndarray<double, 1>({{-1.0, 1.0, -1.0, 2.0, 1.0}})));
}

LW_JIT(by_function, (lw::view<const float> x, lw::view<float> y, lw::view<int> calls), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 2.0f) { y(i) = lw::each_lane([](float v, int k) { return std::cyl_bessel_j(1.0f, v) + static_cast<float>(k); }, x(i), 2 * i); }
        lw::each_lane([&](lw::index_t k) { calls(k) += 1; }, i);
    };
})
TEST_CASE("lane by lane: functions of numbers") {
    for (const index_t n : {0, 1, 33, 50}) {
        lw::ndarray<float, 1> x(lw::dims<1>({n})), y = lw::zeros<float>({n});
        for (index_t k = 0; k < n; ++k) x(k) = static_cast<float>(k % 7);
        lw::ndarray<int, 1> calls = lw::zeros<int>({n});
        by_function(x, y, calls);
        for (index_t k = 0; k < n; ++k) {
            REQUIRE(y(k) == (x(k) > 2 ? std::cyl_bessel_j(1.0f, x(k)) + static_cast<float>(2 * k) : 0));
            REQUIRE(calls(k) == 1);
        }
    }
}

LW_JIT_T((class T), count_atomically, (lw::view<const int> x, lw::view<T> bins, lw::view<T> low, lw::view<T, 2> high, lw::view<T> order), {
    LW_PFOR (i, x.size()) {
        LW_IF (x(i) != 4) {
            lw::varying<T> before = lw::atomic_add(bins, x(i), 1);
            LW_IF (x(i) == 2) { order(lw::cast<int>(before)) = lw::cast<T>(i) + 1; }
            lw::atomic_min(low, x(i), lw::cast<T>(i));
            lw::atomic_max(high, 1, x(i), lw::cast<T>(i));
        }
    };
})
LW_JIT(swap_in, (lw::view<int> x, lw::view<int> was), {
    LW_FOR (i, 3) { was(i) = lw::atomic_exchange(x, 0, i + 5); };
})
TEMPLATE_TEST_CASE("lane by lane: atomics", "", int, std::uint64_t, float, double) {
    using T = TestType;
    const int before_threads = lw::num_threads();
    for (const int threads : {1, 4}) {
        lw::set_num_threads(threads);
        constexpr index_t n = 5000;
        const auto x = pattern(n, 5, 11);
        lw::ndarray<T, 1> bins = lw::zeros<T>({7}), low = lw::zeros<T>({11}) + T{30000}, order = lw::zeros<T>({n});
        lw::ndarray<T, 2> high = lw::zeros<T>({2, 11});
        count_atomically(x, bins, low, high, order);
        std::map<int, std::vector<int>> expected;
        for (index_t k = 0; k < n; ++k) expected[x(k)].push_back(static_cast<int>(k));
        for (int v = 0; v < 11; ++v) {
            CAPTURE(v);
            const auto& at = expected[v];
            if (v < 7) CHECK(bins(v) == static_cast<T>(v == 4 ? 0 : at.size()));
            CHECK(low(v) == static_cast<T>(v == 4 ? 30000 : at.front()));
            CHECK(high(1, v) == static_cast<T>(v == 4 ? 0 : at.back()));
        }
        // Each lane has seen another number before its own.
        std::vector<T> seen(order.data(), order.data() + expected[2].size());
        std::sort(seen.begin(), seen.end());
        for (std::size_t k = 0; k < seen.size(); ++k) REQUIRE(seen[k] == static_cast<T>(expected[2][k] + 1));
    }
    lw::set_num_threads(before_threads);
    lw::ndarray<int, 1> one = lw::zeros<int>({1}) + 9, was = lw::zeros<int>({3});
    swap_in(one, was);
    CHECK(one(0) == 7);
    CHECK(lw::all(was == lw::ndarray<int, 1>({{9, 5, 6}})));
}

LW_JIT(shows, (lw::view<const float> x, int u), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > 0.5f) { lw::print("x is ", x(i), " at ", i, ", u = ", u, ", ", x(i) > 1); }
    };
})
TEST_CASE("lane by lane: what lw::print writes") {
    std::fflush(stdout);
    std::FILE* const file = std::tmpfile();
    REQUIRE(file);
    const int before = dup(fileno(stdout));
    dup2(fileno(file), fileno(stdout));
    shows(lw::ndarray<float, 1>({{0.25f, 1.5f, 0.75f}}), -7);
    std::fflush(stdout);
    dup2(before, fileno(stdout));
    close(before);
    std::rewind(file);
    std::string text;
    for (int c; (c = std::fgetc(file)) != EOF;) text += static_cast<char>(c);
    std::fclose(file);
    if (lw::current_target() == "scalar") {
        CHECK(text == "x is [1.5] at [1], u = -7, [true]\nx is [0.75] at [2], u = -7, [false]\n");
    } else {
        CHECK(text.substr(0, 19) == "x is [_ 1.5 0.75 _ ");
        CHECK(text.find("] at [_ 1 2 _ ") != text.npos);
        CHECK(text.find("], u = -7, [_ true false _ ") != text.npos);
        CHECK(text.back() == '\n');
    }
}
