// The sample kernels as the scalar loops that they read as; compiled with -O3 -march=native.
// SPDX-License-Identifier: BSD-3-Clause
#define LANEWISE_SCALAR_FORM_FAST
#include "kernels.hpp"

#include "jit/scalar_form_begin.hpp"
// Functions of external linkage, as kernels.hpp declares them.
#undef LW_JIT
#undef LW_JIT_T
#undef LW_FUNCTION
#define LW_FUNCTION(name, params, ...) static inline auto name params __VA_ARGS__
#define LW_JIT(name, params, ...) void name params __VA_ARGS__
#define LW_JIT_T(template_params, name, params, ...) template <LANEWISE_UNPAREN template_params> void name params __VA_ARGS__
#include "../examples/kernels/aobench.inl"
#include "../examples/kernels/binomial.inl"
#include "../examples/kernels/black_scholes.inl"
#include "../examples/kernels/collatz.inl"
#include "../examples/kernels/histogram.inl"
#include "../examples/kernels/kepler.inl"
#include "../examples/kernels/levenshtein.inl"
#include "../examples/kernels/life.inl"
#include "../examples/kernels/mandelbrot.inl"
#include "../examples/kernels/nbody.inl"
#include "../examples/kernels/noise.inl"
#include "../examples/kernels/raytrace.inl"
#include "../examples/kernels/sort.inl"
#include "../examples/kernels/spmv.inl"

template void black_scholes(lw::view<const float>, lw::view<const float>, lw::view<const float>, float, float, lw::view<float>, lw::view<float>);
template void black_scholes(lw::view<const double>, lw::view<const double>, lw::view<const double>, double, double, lw::view<double>,
                            lw::view<double>);
template void kepler(lw::view<const float>, lw::view<const float>, float, lw::view<float>);
template void kepler(lw::view<const double>, lw::view<const double>, double, lw::view<double>);
template void collatz(lw::view<const std::uint32_t>, lw::view<int>);
template void collatz(lw::view<const std::int64_t>, lw::view<int>);

void aobench_scene(int samples, int rays, lw::view<float, 2> image) {
    static const auto spheres = ao_spheres<ao_sphere>();
    aobench(spheres, samples, rays, image);
}
void raytrace_scene(int bounces, lw::view<float, 2> image) {
    static const auto spheres = rt_spheres<rt_sphere>();
    raytrace(spheres, bounces, image);
}
#include "jit/scalar_form_end.hpp"
