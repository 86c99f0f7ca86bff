// LW_PFOR on one thread and on as many as the machine has: Mandelbrot by rows, and the accelerations of all pairs of bodies.
// SPDX-License-Identifier: BSD-3-Clause
//
// Names are WORKLOAD/THREADS; real time.
#include <benchmark/benchmark.h>

#include <lanewise/lanewise.hpp>

LW_JIT(mandelbrot, (float x0, float dx, float y0, float dy, int limit, lw::view<int, 2> rounds), {
    LW_PFOR2 (y, x, rounds.shape()[0], rounds.shape()[1]) {
        lw::varying<float> re = x0 + lw::cast<float>(x) * dx;
        const float im = y0 + lw::cast<float>(y) * dy;
        lw::varying<float> zr = re;
        lw::varying<float> zi = im;
        lw::varying<int> n = 0;
        LW_LOOP (k, 0, limit) {
            const lw::varying<float> rr = zr * zr;
            const lw::varying<float> ii = zi * zi;
            LW_IF (rr + ii >= 4.0f) { LW_BREAK; }
            n = k + 1;
            zi = 2.0f * zr * zi + im;
            zr = rr - ii + re;
        }
        rounds(y, x) = n;
    };
})
LW_JIT(accelerations, (lw::view<const float, 2> at, lw::view<const float> mass, float softening, lw::view<float, 2> acceleration), {
    LW_PFOR (i, mass.size()) {
        lw::varying<float> x = at(0, i);
        lw::varying<float> y = at(1, i);
        lw::varying<float> z = at(2, i);
        lw::varying<float> ax = 0;
        lw::varying<float> ay = 0;
        lw::varying<float> az = 0;
        for (int j = 0; j < mass.size(); ++j) {
            auto dx = at(0, j) - x;
            auto dy = at(1, j) - y;
            auto dz = at(2, j) - z;
            auto r = 1.0f / lw::sqrt(lw::fma(dx, dx, lw::fma(dy, dy, lw::fma(dz, dz, softening))));
            auto f = mass(j) * r * r * r;
            ax = lw::fma(f, dx, ax);
            ay = lw::fma(f, dy, ay);
            az = lw::fma(f, dz, az);
        }
        acceleration(0, i) = ax;
        acceleration(1, i) = ay;
        acceleration(2, i) = az;
    };
})

namespace {

template <class F>
void add(const char* name, F f) {
    for (const int threads : {1, lw::num_threads()})
        benchmark::RegisterBenchmark((std::string(name) + "/" + std::to_string(threads)).c_str(), [=](benchmark::State& state) {
            lw::set_num_threads(threads);
            for (auto _ : state) f();
        })->UseRealTime();
}

} // namespace

int main(int argc, char** argv) {
    static lw::ndarray<int, 2> rounds = lw::zeros<int>(512, 768);
    add("mandelbrot", [] { mandelbrot(-2.0f, 3.0f / 768, -1.0f, 2.0f / 512, 1000, rounds); });
    constexpr lw::index_t n = 4000;
    static const lw::ndarray<float, 1> numbers = lw::sin(lw::linspace<float>(0, 1000, 3 * n));
    static lw::ndarray<float, 2> at = numbers.reshape(3, n), acceleration = lw::zeros<float>(3, n);
    static const lw::ndarray<float, 1> mass = lw::linspace<float>(1, 2, n);
    add("nbody", [] { accelerations(at, mass, 0.01f, acceleration); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
