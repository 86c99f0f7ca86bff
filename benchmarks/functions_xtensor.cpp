// An expression of two functions by xtensor with the xsimd that it wants, which is older than functions_peers.cpp's.
// SPDX-License-Identifier: BSD-3-Clause
#define XTENSOR_USE_XSIMD
#include "functions.hpp"

#include <xtensor/xmath.hpp>
#include <xtensor/xnoalias.hpp>
#include <xtensor/xtensor.hpp>

namespace {

template <class T>
xt::xtensor<T, 1> make() {
    return xt::xtensor<T, 1>::from_shape({functions::expression_size});
}

} // namespace

int main(int argc, char** argv) {
    const auto f = [](const auto& x, const auto& y, auto& z) { xt::noalias(z) = xt::exp(-x * x) * xt::sin(y); };
    functions::add(functions::expression, "xtensor", make<float>, f);
    functions::add(functions::expression, "xtensor", make<double>, f);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
