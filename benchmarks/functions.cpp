// The mathematical functions on arrays of 10,000 elements in cache. benchmarks/functions_table sets NumPy's beside them.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

#include <benchmark/benchmark.h>

#include <random>
#include <string>

namespace {

constexpr lw::index_t n = 10'000;

/// The arguments of a function lie in this range; functions_table uses the same.
struct range {
    const char* name;
    double low, high;
};
constexpr range ranges[] = {{"exp", -10, 10},  {"log", 0.01, 100},   {"log2", 0.01, 100}, {"log10", 0.01, 100}, {"log1p", -0.9, 10},
                            {"sin", -10, 10},  {"cos", -10, 10},     {"tan", -10, 10},    {"atan", -10, 10},    {"asin", -1, 1},
                            {"acos", -1, 1},   {"acosh", 1, 100},    {"atanh", -1, 1},    {"power", 0.1, 10},   {"sqrt", 0.01, 100},
                            {"rsqrt", 0.01, 100}, {"tgamma", 0.5, 20}, {"lgamma", 0.5, 20}, {"erf", -4, 4},       {"erfc", -4, 4}};

template <class T>
lw::ndarray<T, 1> arguments(const std::string& name, unsigned seed) {
    double low = -5, high = 5;
    for (const range& r : ranges)
        if (name == r.name) low = r.low, high = r.high;
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> between(low, high);
    lw::ndarray<T, 1> a(lw::dims<1>({n}));
    for (T& x : a) x = static_cast<T>(between(random));
    return a;
}

template <class T, class F>
void add(const char* name, F f) {
    benchmark::RegisterBenchmark((std::string(name) + "/" + std::string(lw::dtype_name<T>)).c_str(), [=](benchmark::State& state) {
        const auto x = arguments<T>(name, 1), y = arguments<T>(name, 2);
        lw::ndarray<T, 1> z(x);
        for (auto _ : state) {
            f(x, y, z);
            benchmark::ClobberMemory();
        }
    });
}

} // namespace

int main(int argc, char** argv) {
#define ONE(name)                                                                                                      \
    add<float>(#name, [](const auto& x, const auto&, auto& z) { z = lw::name(x); });                                   \
    add<double>(#name, [](const auto& x, const auto&, auto& z) { z = lw::name(x); });
#define TWO(name)                                                                                                      \
    add<float>(#name, [](const auto& x, const auto& y, auto& z) { z = lw::name(x, y); });                              \
    add<double>(#name, [](const auto& x, const auto& y, auto& z) { z = lw::name(x, y); });
    LANEWISE_MATH_FUNCTIONS(ONE, TWO)
    ONE(sqrt)
    TWO(power)
    TWO(fmod)
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
