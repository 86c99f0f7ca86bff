// What functions.cpp and its peers share: arguments, and benchmarks named FUNCTION/dtype/WHO, of which functions_table makes a table.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <benchmark/benchmark.h>

#include <cstddef>
#include <random>
#include <string>
#include <type_traits>

namespace functions {

/// The arguments of a function lie in this range, of others between -5 and 5. functions_table reads the ranges from here.
struct range {
    const char* name;
    double low, high;
};
inline constexpr range ranges[] = {
    {"exp", -10, 10},    {"log", 0.01, 100},   {"log2", 0.01, 100}, {"log10", 0.01, 100}, {"log1p", -0.9, 10},
    {"sin", -10, 10},    {"cos", -10, 10},     {"tan", -10, 10},    {"atan", -10, 10},    {"asin", -1, 1},
    {"acos", -1, 1},     {"acosh", 1, 100},    {"atanh", -1, 1},    {"power", 0.1, 10},   {"sqrt", 0.01, 100},
    {"rsqrt", 0.01, 100}, {"tgamma", 0.5, 20}, {"lgamma", 0.5, 20}, {"erf", -4, 4},       {"erfc", -4, 4},
};

/// a, filled with arguments of a function.
template <class A>
A arguments(A a, const std::string& function, unsigned seed) {
    double low = -5, high = 5;
    for (const range& r : ranges)
        if (function == r.name) low = r.low, high = r.high;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> between(low, high);
    for (auto& x : a) x = static_cast<std::remove_reference_t<decltype(x)>>(between(random));
    return a;
}

/// Times f(x, y, z) of arrays that make() returns.
template <class Make, class F>
void add(const std::string& function, const char* who, Make make, F f) {
    using T = std::remove_cvref_t<decltype(*make().data())>;
    const std::string name = function + (sizeof(T) == 4 ? "/float32/" : "/float64/") + who;
    benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
        const auto x = arguments(make(), function, 1), y = arguments(make(), function, 2);
        auto z = make();
        for (auto _ : state) {
            f(x, y, z);
            benchmark::ClobberMemory();
        }
    });
}

/// Sizes: of the functions, and of an expression of two of them.
inline constexpr std::size_t size = 10'000, expression_size = 100'000;
inline constexpr const char* expression = "exp(-x*x)*sin(y)";

} // namespace functions
