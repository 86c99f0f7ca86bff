// The sample kernels, compiled with plain -O2, against the scalar loops that they read as and against intrinsics by hand, both
// compiled for this very processor.
// SPDX-License-Identifier: BSD-3-Clause
//
// Names are WORKLOAD/dtype/n/WHO, WHO being lanewise, scalar or intrinsics. A kernel is added in three places: its scalar form in
// kernels_scalar.cpp and kernels.hpp, its include and its add_...() here.

#include "add.hpp"
#include "kernels.hpp"

#include <random>
#include <string>

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

namespace {

using lw::index_t;
template <class T>
using array = lw::ndarray<T, 1>;

/// Operands live as long as the program.
template <class T>
T& keep(T&& value) {
    return *new T(std::move(value));
}
/// n numbers from `low` to `high`.
template <class T>
array<T>& random_numbers(index_t n, double low, double high) {
    static std::mt19937 bits(1);
    array<T> a(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k) a(k) = static_cast<T>(low + (high - low) * static_cast<double>(bits()) / 4294967296.0);
    return keep(std::move(a));
}
template <class T>
array<T>& results(index_t n) {
    return keep(array<T>(lw::zeros<T>(n)));
}
template <class T>
std::string id(const char* workload, index_t n) {
    return std::string(workload) + "/" + std::string(lw::dtype_name<T>) + "/" + std::to_string(n) + "/";
}

template <class Kernel, class Loop>
void add_mandelbrot(const char* workload, Kernel kernel, Loop loop) {
    const int h = 256, w = 384, limit = 256;
    auto* out = &keep(lw::ndarray<int, 2>(lw::zeros<int>(h, w)));
    const float dx = 3.0f / static_cast<float>(w), dy = 2.0f / static_cast<float>(h);
    const std::string name = id<float>(workload, h * w);
    add(name + "lanewise", [=] { kernel(-2.0f, dx, -1.0f, dy, limit, *out); });
    add(name + "scalar", [=] { loop(-2.0f, dx, -1.0f, dy, limit, *out); });
    if (intrinsics::available()) add(name + "intrinsics", [=] { intrinsics::mandelbrot(-2.0f, dx, -1.0f, dy, limit, h, w, out->data()); });
}

template <class T>
void add_black_scholes(index_t n) {
    auto *spot = &random_numbers<T>(n, 5, 30), *strike = &random_numbers<T>(n, 1, 100), *years = &random_numbers<T>(n, 0.25, 10);
    auto *call = &results<T>(n), *put = &results<T>(n);
    const std::string name = id<T>("black_scholes", n);
    add(name + "lanewise", [=] { black_scholes(*spot, *strike, *years, T(0.02), T(0.3), *call, *put); });
    add(name + "scalar", [=] { scalar::black_scholes<T>(*spot, *strike, *years, T(0.02), T(0.3), *call, *put); });
}

void add_binomial(index_t n) {
    auto *spot = &random_numbers<float>(n, 5, 30), *strike = &random_numbers<float>(n, 1, 100), *years = &random_numbers<float>(n, 0.25, 10);
    auto* call = &results<float>(n);
    const std::string name = id<float>("binomial", n);
    add(name + "lanewise", [=] { binomial(*spot, *strike, *years, 0.02f, 0.3f, *call); });
    add(name + "scalar", [=] { scalar::binomial(*spot, *strike, *years, 0.02f, 0.3f, *call); });
}

void add_accelerations(int n) {
    auto *x = &random_numbers<float>(n, -1, 1), *y = &random_numbers<float>(n, -1, 1), *z = &random_numbers<float>(n, -1, 1);
    auto *mass = &random_numbers<float>(n, 0.1, 1), *ax = &results<float>(n), *ay = &results<float>(n), *az = &results<float>(n);
    const std::string name = id<float>("nbody", n);
    add(name + "lanewise", [=] { accelerations(*x, *y, *z, *mass, 0.01f, *ax, *ay, *az); });
    add(name + "scalar", [=] { scalar::accelerations(*x, *y, *z, *mass, 0.01f, *ax, *ay, *az); });
    if (intrinsics::available())
        add(name + "intrinsics",
            [=] { intrinsics::accelerations(x->data(), y->data(), z->data(), mass->data(), 0.01f, n, ax->data(), ay->data(), az->data()); });
}

template <class T>
void add_kepler(index_t n) {
    auto *mean = &random_numbers<T>(n, -3.14, 3.14), *eccentricity = &random_numbers<T>(n, 0, 0.97), *anomaly = &results<T>(n);
    const T tolerance = 8 * std::numeric_limits<T>::epsilon();
    const std::string name = id<T>("kepler", n);
    add(name + "lanewise", [=] { kepler(*mean, *eccentricity, tolerance, *anomaly); });
    add(name + "scalar", [=] { scalar::kepler<T>(*mean, *eccentricity, tolerance, *anomaly); });
}

template <class T>
void add_collatz(index_t n) {
    auto* start = &random_numbers<T>(n, 1, 100'000);
    auto* length = &results<int>(n);
    const std::string name = id<T>("collatz", n);
    add(name + "lanewise", [=] { collatz(*start, *length); });
    add(name + "scalar", [=] { scalar::collatz<T>(*start, *length); });
}

/// Words of 4 to 40 letters behind each other, and where each begins.
std::pair<array<std::uint8_t>, array<int>>& random_words(index_t n) {
    const array<int>& letters = random_numbers<int>(n, 4, 41);
    array<int> begin = lw::zeros<int>(n + 1);
    for (index_t k = 0; k < n; ++k) begin(k + 1) = begin(k) + letters(k);
    return keep(std::pair(std::move(random_numbers<std::uint8_t>(begin(n), 97, 101)), std::move(begin)));
}
void add_levenshtein(index_t n) {
    auto *a = &random_words(n), *b = &random_words(n);
    auto* distance = &results<int>(n);
    const std::string name = id<std::uint8_t>("levenshtein", n);
    add(name + "lanewise", [=] { levenshtein(a->first, a->second, b->first, b->second, *distance); });
    add(name + "scalar", [=] { scalar::levenshtein(a->first, a->second, b->first, b->second, *distance); });
}

template <class Kernel, class Loop>
void add_picture(const char* workload, int h, int w, Kernel kernel, Loop loop) {
    auto* image = &keep(lw::ndarray<float, 2>(lw::zeros<float>(h, w)));
    const std::string name = id<float>(workload, h * w);
    add(name + "lanewise", [=] { kernel(*image); });
    add(name + "scalar", [=] { loop(*image); });
}
void add_pictures() {
    auto* balls = &keep(ao_spheres<ao_sphere>());
    add_picture("aobench", 64, 64, [=](auto& image) { aobench(*balls, 1, 8, image); }, [](auto& image) { scalar::aobench_scene(1, 8, image); });
    auto* mirrors = &keep(rt_spheres<rt_sphere>());
    add_picture("raytrace", 128, 128, [=](auto& image) { raytrace(*mirrors, 6, image); }, [](auto& image) { scalar::raytrace_scene(6, image); });
    const array<int>& order = random_numbers<int>(257, 0, 256);
    auto* pairs = &keep(array<int>(lw::zeros<int>(256)));
    for (index_t k = 0; k < 256; ++k) (*pairs)(k) = order(k) + 256 * order(k + 1);
    add_picture("noise", 256, 256, [=](auto& image) { noise(*pairs, 0.037f, 0.3f, 5, image); },
                [=](auto& image) { scalar::noise(*pairs, 0.037f, 0.3f, 5, image); });
}

void add_sort(index_t n) {
    auto* x = &keep(lw::ndarray<float, 2>(random_numbers<float>(16 * n, 0, 1).reshape(16, n)));
    auto* sorted = &keep(lw::ndarray<float, 2>(lw::zeros<float>(16, n)));
    const std::string name = id<float>("bitonic_sort", n);
    add(name + "lanewise", [=] { bitonic_sort(*x, *sorted); });
    add(name + "scalar", [=] { scalar::bitonic_sort(*x, *sorted); });
}
/// Rows of 4 to 20 elements.
void add_spmv(index_t n) {
    const array<int>& lengths = random_numbers<int>(n, 4, 21);
    auto* start = &keep(array<int>(lw::zeros<int>(n + 1)));
    for (index_t k = 0; k < n; ++k) (*start)(k + 1) = (*start)(k) + lengths(k);
    const index_t elements = (*start)(n);
    auto* column = &random_numbers<int>(elements, 0, static_cast<double>(n));
    auto *value = &random_numbers<float>(elements, -1, 1), *x = &random_numbers<float>(n, -1, 1), *y = &results<float>(n);
    const std::string name = id<float>("spmv", n);
    add(name + "lanewise", [=] { spmv(*start, *column, *value, *x, *y); });
    add(name + "scalar", [=] { scalar::spmv(*start, *column, *value, *x, *y); });
}
void add_life(index_t h, index_t w) {
    auto* cell = &keep(lw::ndarray<std::uint8_t, 2>(random_numbers<std::uint8_t>(h * w, 0, 2).reshape(h, w)));
    auto* next = &keep(lw::ndarray<std::uint8_t, 2>(lw::zeros<std::uint8_t>(h, w)));
    const std::string name = id<std::uint8_t>("life", h * w);
    add(name + "lanewise", [=] { life_on_torus(*cell, *next); });
    add(name + "scalar", [=] { scalar::life_on_torus(*cell, *next); });
}
void add_histogram(index_t n) {
    auto* x = &random_numbers<float>(n, 0, 1);
    auto* count = &results<int>(64);
    const std::string name = id<float>("histogram", n);
    add(name + "lanewise", [=] { histogram(*x, 0.0f, 1.0f, *count); });
    add(name + "scalar", [=] { scalar::histogram(*x, 0.0f, 1.0f, *count); });
}

} // namespace

int main(int argc, char** argv) {
    add_mandelbrot("mandelbrot", mandelbrot, scalar::mandelbrot);
    add_mandelbrot("mandelbrot_any", mandelbrot_any, scalar::mandelbrot_any);
    add_black_scholes<float>(10'000);
    add_black_scholes<double>(10'000);
    add_binomial(1000);
    add_accelerations(1000);
    add_kepler<float>(10'000);
    add_kepler<double>(10'000);
    add_collatz<std::uint32_t>(10'000);
    add_collatz<std::int64_t>(10'000);
    add_levenshtein(1000);
    add_pictures();
    add_sort(1000);
    add_spmv(10'000);
    add_life(256, 256);
    add_histogram(10'000);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
