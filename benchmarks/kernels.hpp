// The sample kernels as scalar loops and, some, with intrinsics by hand: what the kernels are measured against.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include <lanewise/lanewise.hpp>

namespace scalar {
namespace lw {

/// An array in C order.
template <class T, int R = 1>
class view {
public:
    template <class A>
    view(A& a) : data_(a.data()), shape_(a.shape()) {}
    T* data() const { return data_; }
    ::lw::index_t size() const { return shape_[0]; }
    const ::lw::dims<R>& shape() const { return shape_; }
    T& operator()(::lw::index_t i) const { return data_[i]; }
    T& operator()(::lw::index_t i, ::lw::index_t j) const { return data_[i * shape_[1] + j]; }

private:
    T* data_;
    ::lw::dims<R> shape_;
};

} // namespace lw

void mandelbrot(float x0, float dx, float y0, float dy, int limit, lw::view<int, 2> rounds);
void mandelbrot_any(float x0, float dx, float y0, float dy, int limit, lw::view<int, 2> rounds);
template <class T>
void black_scholes(lw::view<const T> spot, lw::view<const T> strike, lw::view<const T> years, T rate, T volatility, lw::view<T> call,
                   lw::view<T> put);
void binomial(lw::view<const float> spot, lw::view<const float> strike, lw::view<const float> years, float rate, float volatility,
              lw::view<float> call);
void accelerations(lw::view<const float> x, lw::view<const float> y, lw::view<const float> z, lw::view<const float> mass, float softening,
                   lw::view<float> ax, lw::view<float> ay, lw::view<float> az);
template <class T>
void kepler(lw::view<const T> mean, lw::view<const T> eccentricity, T tolerance, lw::view<T> anomaly);
template <class T>
void collatz(lw::view<const T> start, lw::view<int> length);
void levenshtein(lw::view<const std::uint8_t> a, lw::view<const int> a_begin, lw::view<const std::uint8_t> b, lw::view<const int> b_begin,
                 lw::view<int> distance);

void noise(lw::view<const int> pairs, float step, float depth, int octaves, lw::view<float, 2> image);
void bitonic_sort(lw::view<const float, 2> x, lw::view<float, 2> sorted);
void spmv(lw::view<const int> start, lw::view<const int> column, lw::view<const float> value, lw::view<const float> x, lw::view<float> y);
void life_on_torus(lw::view<const std::uint8_t, 2> cell, lw::view<std::uint8_t, 2> next);
void histogram(lw::view<const float> x, float low, float high, lw::view<int> count);
// Of these scenes, as structs differ.
void aobench_scene(int samples, int rays, lw::view<float, 2> image);
void raytrace_scene(int bounces, lw::view<float, 2> image);

} // namespace scalar

/// Spheres: center and radius; center, radius, brightness and mirror.
template <class Sphere>
std::vector<Sphere> ao_spheres() {
    return {{{-2, 0, -3.5f}, 0.5f}, {{-0.5f, 0, -3}, 0.5f}, {{1, 0, -2.2f}, 0.5f}};
}
template <class Sphere>
std::vector<Sphere> rt_spheres() {
    std::vector<Sphere> all;
    for (int k = 0; k < 12; ++k) {
        const float t = static_cast<float>(k);
        all.push_back({{std::sin(t * 1.7f) * 2, std::cos(t * 2.3f) * 0.9f + 0.3f, -1.5f + std::sin(t) * 1.5f},
                       0.15f + 0.04f * t, 0.3f + 0.05f * t, k % 2 ? 0.0f : 0.7f});
    }
    return all;
}

namespace intrinsics {

bool available(); // compiled for AVX-512
void mandelbrot(float x0, float dx, float y0, float dy, int limit, int h, int w, int* rounds);
void accelerations(const float* x, const float* y, const float* z, const float* mass, float softening, int n, float* ax, float* ay, float* az);

} // namespace intrinsics
