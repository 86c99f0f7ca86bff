// The mathematical functions on arrays of 10,000 elements in cache, by the standard and the fast policy, and an expression of them.
// SPDX-License-Identifier: BSD-3-Clause
#include "functions.hpp"

#include <lanewise/array.hpp>

namespace {

template <class T, std::size_t Size = functions::size>
lw::ndarray<T, 1> make() {
    return lw::zeros<T>(Size);
}
template <class F>
void add(const char* function, const char* who, F f) {
    functions::add(function, who, make<float>, f);
    functions::add(function, who, make<double>, f);
}

} // namespace

int main(int argc, char** argv) {
    benchmark::AddCustomContext("target", lw::current_target());
#define ONE(name) add(#name, "lanewise", [](const auto& x, const auto&, auto& z) { z = lw::name(x); });
#define TWO(name) add(#name, "lanewise", [](const auto& x, const auto& y, auto& z) { z = lw::name(x, y); });
#define FAST_ONE(name) add(#name, "fast", [](const auto& x, const auto&, auto& z) { z = lw::fast::name(x); });
#define FAST_TWO(name) add(#name, "fast", [](const auto& x, const auto& y, auto& z) { z = lw::fast::name(x, y); });
    LANEWISE_MATH_FUNCTIONS(ONE, TWO)
    LANEWISE_MATH_FUNCTIONS(FAST_ONE, FAST_TWO)
    ONE(sqrt)
    TWO(power)
    FAST_TWO(power)
    TWO(fmod)
    const auto expression = [](const auto& x, const auto& y, auto& z) { z = lw::exp(-x * x) * lw::sin(y); };
    const auto fast = [](const auto& x, const auto& y, auto& z) { z = lw::fp::fast(lw::exp(-x * x) * lw::sin(y)); };
    functions::add(functions::expression, "lanewise", make<float, functions::expression_size>, expression);
    functions::add(functions::expression, "lanewise", make<double, functions::expression_size>, expression);
    functions::add(functions::expression, "fast", make<float, functions::expression_size>, fast);
    functions::add(functions::expression, "fast", make<double, functions::expression_size>, fast);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
