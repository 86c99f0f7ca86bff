// timeit, with a clock that the test moves: nothing depends on real time.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/timeit.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <sstream>
#include <stdexcept>

using Catch::Approx;

namespace test {

struct fake_clock {
    using rep = std::int64_t;
    using period = std::pico;
    using duration = std::chrono::duration<rep, period>;
    using time_point = std::chrono::time_point<fake_clock>;
    static constexpr bool is_steady = true;
    static inline rep picoseconds = 0;
    static time_point now() { return time_point(duration(picoseconds)); }
};

/// Takes so many nanoseconds.
struct work {
    double nanoseconds;
    std::int64_t* calls = nullptr;
    void operator()() const {
        fake_clock::picoseconds += static_cast<std::int64_t>(nanoseconds * 1000);
        if (calls) ++*calls;
    }
};

inline std::string text(const lw::timing& t) {
    std::ostringstream out;
    out << t;
    return out.str();
}

inline lw::timing from(std::vector<double> runs, std::int64_t loops) { return lw::detail::summarize(std::move(runs), loops); }

} // namespace test

TEST_CASE("the number of loops is 1, 2, 5, 10 ..., the first that takes min_time") {
    const auto loops = [](double nanoseconds, double min_time) {
        return lw::timeit<test::fake_clock>(test::work{nanoseconds}, {.min_time = min_time}).loops;
    };
    CHECK(loops(1e9, 0.02) == 1);
    CHECK(loops(20e6, 0.02) == 1);
    CHECK(loops(19e6, 0.02) == 2);
    CHECK(loops(9e6, 0.02) == 5);
    CHECK(loops(1e6, 0.02) == 20);
    CHECK(loops(300e3, 0.02) == 100);
    CHECK(loops(30e3, 0.02) == 1000);
    CHECK(loops(30e3, 0.2) == 10000);
    CHECK(loops(30e3, 0) == 1);
    const auto given = lw::timeit<test::fake_clock>(test::work{5}, {.loops = 3});
    CHECK(given.loops == 3);
    CHECK(given.best == Approx(5e-9));
}

TEST_CASE("there are seven runs, more while the best improves, and no more when the time is over") {
    std::int64_t calls = 0;
    const auto steady = lw::timeit<test::fake_clock>(test::work{1e6, &calls}, {.loops = 20});
    CHECK(steady.repeats() == 7);
    CHECK(calls == 7 * 20);
    CHECK(steady.best == Approx(1e-3));
    CHECK(steady.stddev == 0);
    CHECK(lw::timeit<test::fake_clock>(test::work{1e6}, {.repeat = 12}).repeats() == 12);
    CHECK(lw::timeit<test::fake_clock>(test::work{1e9}).repeats() == 7); // although max_time is over

    // Each of ten runs is faster than the one before; five more show that it has settled.
    int run = 0;
    const auto warming = [&run] {
        test::work{run < 10 ? 1e6 * (1.5 - 0.05 * run) : 1e6}();
        ++run;
    };
    CHECK(lw::timeit<test::fake_clock>(warming, {.max_time = 100, .loops = 1}).repeats() == 16);
    run = 0;
    const auto ever_faster = [&run] { test::work{1e9 / (1 + 0.5 * run++)}(); };
    const auto stopped = lw::timeit<test::fake_clock>(ever_faster, {.max_time = 5, .loops = 1});
    CHECK(stopped.repeats() > 7);
    double total = 0;
    for (double seconds : stopped.runs) total += seconds;
    CHECK(total >= 5);
    CHECK(total - stopped.runs.back() < 5);
}

TEST_CASE("the figures are those of the runs") {
    const auto t = test::from({4, 1, 3, 2, 10}, 2);
    CHECK(t.best == 1);
    CHECK(t.worst == 10);
    CHECK(t.median == 3);
    CHECK(t.mean == 4);
    CHECK(t.stddev == Approx(3.1622776601683795));
    CHECK(t.spread == Approx(2.0 / 3));
    CHECK(t.repeats() == 5);
    CHECK(t.runs == std::vector<double>{4, 1, 3, 2, 10});
    CHECK(test::from({2, 1}, 1).median == 1.5);
    CHECK(test::from({0, 0, 0}, 1).spread == 0);
    const auto same = test::from({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, 1);
    CHECK((same.mean == 0.1 && same.stddev == 0));
}

TEST_CASE("a timing prints as in IPython") {
    // Each text is that of IPython's TimeitResult for these runs.
    CHECK(test::text(test::from({12.25e-6, 12.35e-6}, 100000)) ==
          "12.3 µs ± 50 ns per loop (mean ± std. dev. of 2 runs, 100,000 loops each)");
    CHECK(test::text(test::from({0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, 1)) ==
          "100 ms ± 0 ns per loop (mean ± std. dev. of 7 runs, 1 loop each)");
    CHECK(test::text(test::from({2.5}, 10)) == "2.5 s ± 0 ns per loop (mean ± std. dev. of 1 run, 10 loops each)");
    const auto duration = [](double seconds) { return lw::detail::duration_text(seconds); };
    CHECK(duration(0) == "0 ns");
    CHECK(duration(1.234e-11) == "0.0123 ns");
    CHECK(duration(9.876e-9) == "9.88 ns");
    CHECK(duration(999.4e-9) == "999 ns");
    CHECK(duration(999.6e-9) == "1e+03 ns");
    CHECK(duration(1e-6) == "1 µs");
    CHECK(duration(1e-3) == "1 ms");
    CHECK(duration(0.5) == "500 ms");
    CHECK(duration(1) == "1 s");
    CHECK(duration(59.96) == "60 s");
    CHECK(duration(60) == "1min");
    CHECK(duration(61.5) == "1min 1s");
    CHECK(duration(3600 + 125) == "1h 2min 5s");
    CHECK(duration(2 * 86400 + 0.5) == "2d");
    CHECK(lw::detail::grouped(1) == "1");
    CHECK(lw::detail::grouped(1000) == "1,000");
    CHECK(lw::detail::grouped(123456) == "123,456");
    CHECK(lw::detail::grouped(1234567) == "1,234,567");
    CHECK(test::from({4e-6, 1e-6, 3e-6, 2e-6, 10e-6}, 20000).describe() ==
          "best 1 µs, median 3 µs, mean 4 µs ± 3.16 µs, spread 66.7 % (5 runs, 20,000 loops each)");
}

TEST_CASE("results are used, exceptions passed on, options checked") {
    std::int64_t calls = 0;
    const auto t = lw::timeit<test::fake_clock>(
        [&] {
            test::work{1e6, &calls}();
            return std::string("computed");
        },
        {.loops = 1});
    CHECK(calls == t.repeats());
    struct large {
        double values[10];
    };
    lw::do_not_optimize(large{});
    lw::do_not_optimize(1.0f);
    CHECK_THROWS_AS(lw::timeit<test::fake_clock>([] { throw std::logic_error("no"); }), std::logic_error);
    CHECK_THROWS_AS(lw::timeit<test::fake_clock>(test::work{1}, {.repeat = 0}), lw::value_error);
    CHECK_THROWS_AS(lw::timeit<test::fake_clock>(test::work{1}, {.loops = -1}), lw::value_error);
    CHECK_THROWS_AS(lw::timeit<test::fake_clock>(test::work{1}, {.min_time = -1}), lw::value_error);
    const auto real = lw::timeit([] { return 1; }, {.min_time = 1e-6, .max_time = 1e-3}); // the default clock
    CHECK(real.best >= 0);
    CHECK(real.best <= real.median);
}
