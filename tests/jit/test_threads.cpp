// LW_PFOR and LW_PFOR2: the loop's results for any number of threads and every schedule; reducers, exceptions, nesting.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include <atomic>
#include <cmath>
#include <limits>
#include <thread>
#include <vector>

#include "lanewise/lanewise.hpp"

using lw::index_t;

namespace {

constexpr index_t sizes[] = {0, 1, 31, 32, 33, 255, 256, 257, 5000, 8192, 20000};

lw::ndarray<float, 1> waves(index_t n) {
    lw::ndarray<float, 1> x(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k) x(k) = static_cast<float>(std::sin(static_cast<double>(k)) * 100);
    return x;
}
struct with_threads {
    int before = lw::num_threads();
    explicit with_threads(int n) { lw::set_num_threads(n); }
    ~with_threads() { lw::set_num_threads(before); }
};

} // namespace

LW_JIT(scale, (lw::view<const float> x, lw::view<float> y, lw::schedule how), {
    LW_PFOR (i, x.size(), how) {
        LW_IF (x(i) < 0) {
            y(i) = -x(i);
            LW_RETURN;
        }
        y(i) = 2 * x(i) + lw::cast<float>(i);
    };
})
LW_JIT(every_form, (lw::view<int> y, index_t begin, index_t end, index_t step), {
    LW_PFOR (i, end) { y(i) += 1; };
    LW_PFOR (i, begin, end) { y(i) += 10; };
    LW_PFOR (i, begin, end, lw::schedule::guided) { y(i) += 100; };
    LW_PFOR (i, begin, end, step) { y(i) += 1000; };
    LW_PFOR (i, end - 1, begin, -step, lw::schedule::even) { y(i) += 10000; };
})
LW_JIT(rows, (lw::view<int, 2> y, lw::schedule how), {
    LW_PFOR2 (j, i, y.shape(0), y.shape(1)) { y(j, i) = j * 1000 + i; };
    LW_PFOR2 (j, i, y.shape(0), y.shape(1), how) { y(j, i) += j; };
})

TEST_CASE("threads: every iteration once, for every schedule and number of threads") {
    for (const int threads : {1, 2, 3, 8}) {
        const with_threads now(threads);
        for (const index_t n : sizes) {
            const auto x = waves(n);
            for (const auto how : {lw::schedule::even, lw::schedule::dynamic, lw::schedule::guided}) {
                lw::ndarray<float, 1> y = lw::zeros<float>({n});
                scale(x, y, how);
                index_t wrong = 0;
                for (index_t k = 0; k < n; ++k) wrong += y(k) != (x(k) < 0 ? -x(k) : 2 * x(k) + static_cast<float>(k));
                CAPTURE(threads, n, static_cast<int>(how));
                REQUIRE(wrong == 0);
            }
            for (const index_t begin : {index_t{0}, n / 3}) {
                lw::ndarray<int, 1> y = lw::zeros<int>({n});
                every_form(y, begin, n, 7);
                index_t wrong = 0;
                for (index_t k = 0; k < n; ++k) {
                    const bool in = k >= begin, up = in && (k - begin) % 7 == 0, down = k > begin && (n - 1 - k) % 7 == 0;
                    wrong += y(k) != 1 + 110 * in + 1000 * up + 10000 * down;
                }
                CAPTURE(threads, n, begin);
                REQUIRE(wrong == 0);
            }
        }
        for (const index_t h : {0, 1, 5, 255, 600})
            for (const index_t w : {0, 1, 33}) {
                lw::ndarray<int, 2> y = lw::zeros<int>({h, w});
                rows(y, lw::schedule::guided);
                index_t wrong = 0;
                for (index_t j = 0; j < h; ++j)
                    for (index_t i = 0; i < w; ++i) wrong += y(j, i) != j * 1001 + i;
                REQUIRE(wrong == 0);
            }
    }
}

LW_JIT(reduce, (lw::view<const float> x, lw::view<double> results, lw::schedule how), {
    lw::sum_of<float> sum(0.5f);
    lw::sum_of<double> squares;
    lw::prod_of<std::uint32_t> product;
    lw::max_of<float> high;
    lw::argmin_of<float> low;
    lw::any_of any;
    lw::all_of all;
    auto longest = lw::reducer<float>(0, [](auto a, auto b) { return lw::maximum(lw::abs(a), lw::abs(b)); });
    LW_PFOR (i, x.size(), how) {
        sum += x(i);
        squares += lw::cast<double>(x(i)) * x(i);
        product *= lw::cast<std::uint32_t>(i) | 1u;
        high.take(x(i));
        low.take(x(i), i);
        LW_IF (x(i) > 50) {
            any |= x(i) > 99.99f;
            all &= x(i) < 99.999f;
        }
        longest.take(x(i));
    };
    results(0) = sum;
    results(1) = squares;
    results(2) = static_cast<std::uint32_t>(product);
    results(3) = high;
    results(4) = static_cast<double>(low.index());
    results(5) = low.value();
    results(6) = any;
    results(7) = all;
    results(8) = longest;
})

TEST_CASE("threads: reducers give the same bits for any number of threads") {
    for (const index_t n : sizes) {
        const auto x = waves(n);
        std::vector<double> first;
        for (const int threads : {1, 2, 3, 8}) {
            const with_threads now(threads);
            for (const auto how : {lw::schedule::even, lw::schedule::dynamic, lw::schedule::guided}) {
                lw::ndarray<double, 1> results(lw::dims<1>({9}));
                reduce(x, results, how);
                const std::vector<double> bits(results.data(), results.data() + 9);
                if (first.empty()) first = bits;
                CAPTURE(n, threads, static_cast<int>(how));
                REQUIRE(bits == first);
            }
        }
        double sum = 0.5, squares = 0;
        std::uint32_t product = 1;
        float high = -std::numeric_limits<float>::infinity(), low = -high, longest = 0;
        index_t at = -1;
        bool any = false, all = true;
        for (index_t k = 0; k < n; ++k) {
            sum += static_cast<double>(x(k));
            squares += static_cast<double>(x(k)) * static_cast<double>(x(k));
            product *= static_cast<std::uint32_t>(k) | 1u;
            high = std::max(high, x(k));
            if (x(k) < low) low = x(k), at = k;
            any = any || x(k) > 99.99f;
            all = all && (x(k) <= 50 || x(k) < 99.999f);
            longest = std::max(longest, std::abs(x(k)));
        }
        CHECK(std::abs(first[0] - sum) <= 1e-4 * static_cast<double>(n));
        CHECK(std::abs(first[1] - squares) <= 1e-10 * squares);
        CHECK(first[2] == product);
        CHECK(first[3] == static_cast<double>(high));
        CHECK(first[4] == static_cast<double>(at));
        CHECK(first[5] == static_cast<double>(low));
        CHECK(first[6] == any);
        CHECK(first[7] == all);
        CHECK(first[8] == static_cast<double>(longest));
    }
}

LW_JIT(fails, (lw::view<int> x, int limit), {
    lw::sum_of<int> sum;
    LW_PFOR (i, x.size()) {
        if (lw::any(x(i) == limit)) throw lw::value_error("found " + std::to_string(limit));
        sum += x(i);
        x(i) = -1;
    };
    return static_cast<int>(sum);
})

TEST_CASE("threads: an exception reaches the caller, and the next loop is whole") {
    for (const int threads : {1, 2, 8}) {
        const with_threads now(threads);
        for (int round = 0; round < 20; ++round) {
            lw::ndarray<int, 1> x = lw::arange(20000);
            CHECK_THROWS_MATCHES(fails(x, 12345), lw::value_error, Catch::Matchers::Message("found 12345"));
            CHECK(x(12345) == 12345);
            x = lw::arange(20000);
            CHECK(fails(x, -5) == 199990000);
            CHECK(lw::all(x == -1));
        }
    }
}

// A kernel on threads that calls one, which then runs on the thread that calls it.
LW_JIT(inner, (lw::view<const int> x), {
    lw::sum_of<int> sum;
    LW_PFOR (i, x.size()) { sum += x(i); };
    return static_cast<int>(sum);
})
LW_JIT(outer, (lw::view<const int> x, lw::view<int> y), {
    lw::sum_of<int> gangs;
    LW_PFOR (i, x.size()) {
        y(i) = x(i) + inner(x);
        lw::sum_of<int> local;
        gangs += 1;
    };
    return static_cast<int>(gangs);
})

TEST_CASE("threads: a loop inside a loop, and loops of several threads at once") {
    const with_threads now(3);
    const lw::ndarray<int, 1> x = lw::arange(1000);
    std::atomic<int> wrong{0};
    std::vector<std::thread> callers;
    for (int t = 0; t < 4; ++t)
        callers.emplace_back([&] {
            for (int round = 0; round < 10; ++round) {
                lw::ndarray<int, 1> y = lw::zeros<int>({1000});
                if (outer(x, y) != 1000) ++wrong;
                for (int k = 0; k < 1000; ++k) wrong += y(k) != k + 499500;
            }
        });
    for (auto& caller : callers) caller.join();
    CHECK(wrong == 0);
}

TEST_CASE("threads: how many") {
    const int before = lw::num_threads();
    CHECK(before >= 1);
    lw::set_num_threads(5);
    CHECK(lw::num_threads() == 5);
    CHECK_THROWS_MATCHES(lw::set_num_threads(0), lw::value_error,
                         Catch::Matchers::Message("set_num_threads: the number of threads must be from 1 to 1024, not 0"));
    CHECK_THROWS_AS(lw::set_num_threads(1025), lw::value_error);
    CHECK(lw::num_threads() == 5);
    lw::set_num_threads(before);
}
