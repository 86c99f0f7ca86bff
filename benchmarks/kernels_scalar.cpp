// The sample kernels as the scalar loops that they read as; compiled with -O3 -march=native.
// SPDX-License-Identifier: BSD-3-Clause
#define LANEWISE_SCALAR_FORM_FAST
#include "kernels.hpp"

#include "jit/scalar_form_begin.hpp"
// Functions of external linkage, as kernels.hpp declares them.
#undef LW_JIT
#undef LW_JIT_T
#define LW_JIT(name, params, ...) void name params __VA_ARGS__
#define LW_JIT_T(template_params, name, params, ...) template <LANEWISE_UNPAREN template_params> void name params __VA_ARGS__
#include "../examples/kernels/binomial.inl"
#include "../examples/kernels/black_scholes.inl"
#include "../examples/kernels/collatz.inl"
#include "../examples/kernels/kepler.inl"
#include "../examples/kernels/levenshtein.inl"
#include "../examples/kernels/mandelbrot.inl"
#include "../examples/kernels/nbody.inl"

template void black_scholes(lw::view<const float>, lw::view<const float>, lw::view<const float>, float, float, lw::view<float>, lw::view<float>);
template void black_scholes(lw::view<const double>, lw::view<const double>, lw::view<const double>, double, double, lw::view<double>,
                            lw::view<double>);
template void kepler(lw::view<const float>, lw::view<const float>, float, lw::view<float>);
template void kepler(lw::view<const double>, lw::view<const double>, double, lw::view<double>);
template void collatz(lw::view<const std::uint32_t>, lw::view<int>);
template void collatz(lw::view<const std::int64_t>, lw::view<int>);
#include "jit/scalar_form_end.hpp"
