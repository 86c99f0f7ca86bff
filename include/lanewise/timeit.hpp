// timeit: how long a piece of code takes, measured and reported as IPython's %timeit does it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <ostream>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "lanewise/core/operand.hpp"

namespace lanewise {

/// How long and how often to measure.
struct timeit_options {
    double min_time = 0.02; ///< seconds that a run takes at least: it calls the function so many times
    double max_time = 2.0;  ///< seconds after which no further run starts, once there have been `repeat` runs
    int repeat = 7;         ///< runs at least
    std::int64_t loops = 0; ///< calls in a run; 0: chosen from 1, 2, 5, 10, 20 ... according to min_time
};

/// The result of timeit. Times are in seconds for one call.
struct timing {
    std::vector<double> runs; ///< each run's time, in the order in which they were made
    std::int64_t loops = 0;   ///< calls in a run
    double best = 0, median = 0, mean = 0, worst = 0;
    double stddev = 0; ///< of the population of runs, as IPython computes it
    double spread = 0; ///< the distance of the quartiles, relative to the median: 0.01 is a quiet machine

    int repeats() const { return static_cast<int>(runs.size()); }
    /// Every figure: "best 1.2 µs, median 1.21 µs, mean 1.23 µs ± 21 ns, spread 1.5 % (9 runs, 20,000 loops each)".
    template <class Abi = abi_tag>
    std::string describe() const;
};

/// Makes the compiler compute and store a value that is not used otherwise.
template <class T>
LANEWISE_INLINE void do_not_optimize(const T& value) {
    asm volatile("" : : "g"(std::addressof(value)) : "memory");
}

namespace detail {
inline namespace LANEWISE_ABI {

/// As printf's %.3g, in every locale.
inline std::string three_digits(double value) {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 3);
    return {buffer, end.ptr};
}

/// IPython's text of a duration: "12.3 µs", from a minute on "1min 5s".
inline std::string duration_text(double seconds) {
    if (seconds >= 60) {
        constexpr std::pair<const char*, double> parts[] = {{"d", 86400}, {"h", 3600}, {"min", 60}, {"s", 1}};
        std::string text;
        for (const auto& [unit, length] : parts) {
            const double count = std::floor(seconds / length);
            if (count > 0) {
                seconds -= count * length;
                text += (text.empty() ? "" : " ") + std::to_string(static_cast<std::int64_t>(count)) + unit;
            }
            if (seconds < 1) break;
        }
        return text;
    }
    constexpr const char* units[] = {"s", "ms", "µs", "ns"};
    constexpr double scale[] = {1, 1e3, 1e6, 1e9};
    int order = 3;
    if (seconds > 0) order = std::min(-static_cast<int>(std::floor(std::floor(std::log10(seconds)) / 3)), 3);
    return three_digits(seconds * scale[order]) + " " + units[order];
}

/// 1,234,567.
inline std::string grouped(std::int64_t count) {
    std::string text = std::to_string(count);
    for (auto k = static_cast<int>(text.size()) - 3; k > 0; k -= 3) text.insert(static_cast<std::size_t>(k), 1, ',');
    return text;
}

inline std::string runs_text(const timing& t) {
    return std::to_string(t.repeats()) + (t.repeats() == 1 ? " run, " : " runs, ") + grouped(t.loops) +
           (t.loops == 1 ? " loop each" : " loops each");
}

/// Between two order statistics it interpolates, as numpy.quantile does.
inline double quantile(const std::vector<double>& sorted, double q) {
    const double place = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place), above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

inline timing summarize(std::vector<double> runs, std::int64_t loops) {
    timing t;
    std::vector<double> sorted = runs;
    std::sort(sorted.begin(), sorted.end());
    const auto count = static_cast<double>(runs.size());
    for (double run : runs) t.mean += (run - sorted.front()) / count; // equal runs have exactly their mean
    t.mean += sorted.front();
    double squares = 0;
    for (double run : runs) squares += (run - t.mean) * (run - t.mean);
    t.stddev = std::sqrt(squares / count);
    t.best = sorted.front();
    t.worst = sorted.back();
    t.median = quantile(sorted, 0.5);
    t.spread = t.median > 0 ? (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / t.median : 0;
    t.runs = std::move(runs);
    t.loops = loops;
    return t;
}

/// Whether the best of all runs is no more than 1 % better than the best of those before the last five.
inline bool is_stable(const std::vector<double>& runs) {
    if (runs.size() <= 5) return false;
    const double before = *std::min_element(runs.begin(), runs.end() - 5), after = *std::min_element(runs.end() - 5, runs.end());
    return after >= 0.99 * before;
}

/// Calls f `loops` times. Gives the seconds that took.
template <class Clock, class F>
LANEWISE_NOINLINE double time_run(F& f, std::int64_t loops) {
    using result = std::invoke_result_t<F&>;
    const auto start = Clock::now();
    for (std::int64_t k = 0; k < loops; ++k) {
        if constexpr (std::is_void_v<result>)
            f();
        else
            do_not_optimize(f());
        asm volatile("" : : : "memory");
    }
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace LANEWISE_ABI
} // namespace detail

inline namespace LANEWISE_ABI {

/// Measures f(): calls it in runs of so many loops that each takes options.min_time, first to find that number and then
/// options.repeat times and until the best run has not improved by more than 1 % in five runs, or until options.max_time is
/// over. What f returns is computed, but an expression of arrays is not evaluated by returning it: assign it to an array.
/// Clock: as std::chrono's; f: any callable without arguments. Throws value_error for options that make no sense, and what f
/// throws.
template <class Clock = std::chrono::steady_clock, std::invocable F>
timing timeit(F&& f, const timeit_options& options = {}) {
    if constexpr (operand<std::invoke_result_t<F&>>)
        static_assert(array<std::invoke_result_t<F&>>,
                      "lanewise: the function to be timed returns an expression that nobody evaluates: assign it to an array");
    if (options.repeat < 1 || options.loops < 0 || !(options.min_time >= 0) || !(options.max_time >= 0))
        throw value_error("timeit: repeat must be at least 1, loops, min_time and max_time not negative");
    double total = 0;
    std::int64_t loops = options.loops;
    if (loops == 0) {
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / 100;
        for (std::int64_t power = 1; loops == 0; power *= 10)
            for (std::int64_t digit : {1, 2, 5}) {
                const double seconds = detail::time_run<Clock>(f, digit * power);
                total += seconds;
                if (seconds >= options.min_time || power > most) {
                    loops = digit * power;
                    break;
                }
            }
    }
    std::vector<double> runs;
    do {
        const double seconds = detail::time_run<Clock>(f, loops);
        total += seconds;
        runs.push_back(seconds / static_cast<double>(loops));
    } while (static_cast<int>(runs.size()) < options.repeat || (total < options.max_time && !detail::is_stable(runs)));
    return detail::summarize(std::move(runs), loops);
}

/// As IPython prints it: "12.3 µs ± 45.6 ns per loop (mean ± std. dev. of 7 runs, 100,000 loops each)".
inline std::ostream& operator<<(std::ostream& out, const timing& t) {
    return out << detail::duration_text(t.mean) + " ± " + detail::duration_text(t.stddev) + " per loop (mean ± std. dev. of " +
                      detail::runs_text(t) + ")";
}

} // namespace LANEWISE_ABI

template <class Abi>
std::string timing::describe() const {
    return "best " + detail::duration_text(best) + ", median " + detail::duration_text(median) + ", mean " +
           detail::duration_text(mean) + " ± " + detail::duration_text(stddev) + ", spread " +
           detail::three_digits(100 * spread) + " % (" + detail::runs_text(*this) + ")";
}

} // namespace lanewise
