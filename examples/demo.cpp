// The main job: trains a classifier of handwritten digits three ways on every target of this machine, then draws two pictures.
// SPDX-License-Identifier: BSD-3-Clause
//
// Usage: demo [OUTPUT_DIRECTORY]     run from the repository's root; the pictures are written to build/demo unless told otherwise

#include "demo/digits.hpp"
#include "demo/pictures.hpp"
#include "demo/png.hpp"
#include "demo/train_arrays.hpp"
#include "demo/train_kernels.hpp"
#include "demo/train_scalar.hpp"

#include <lanewise/array/npy.hpp>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <string>

namespace {

/// Seconds of the fastest of `runs` calls.
template <class F>
double seconds(F f, int runs) {
    double best = 1e30;
    for (int k = 0; k < runs; ++k) {
        const auto start = std::chrono::steady_clock::now();
        f();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

bool all_agree = true;

/// Says so where two results differ by more than `tolerance`.
void check(const char* what, double difference, double tolerance) {
    if (difference <= tolerance) return;
    all_agree = false;
    std::printf("  DISAGREES: %s differs by %g, more than %g\n", what, difference, tolerance);
}

double difference(const model& a, const model& b) {
    return static_cast<double>(std::max(lw::max(lw::abs(a.weights - b.weights)), lw::max(lw::abs(a.bias - b.bias))));
}

void train(const std::string& path) {
    const split_digits both = load_digits(path);
    const auto &data = both.train, &held_out = both.test;
    std::printf("Handwritten digits: %td pictures to learn from, %td held out; 100 steps of gradient descent with momentum\n",
                data.rows(), held_out.rows());
    training options;
    options.progress = [](int step, float loss) {
        std::printf("\r  [%-50s] step %3d  loss %.4f", std::string(static_cast<std::size_t>(step / 2 + 1), '#').c_str(), step + 1,
                    static_cast<double>(loss));
        std::fflush(stdout);
    };
    const model learned = train_arrays(data, options);
    const double right = accuracy(learned, held_out);
    std::printf("\n  held-out accuracy %.1f %%\n", 100 * right);
    if (right < 0.95) {
        all_agree = false;
        std::printf("  TOO LOW: at least 95 %% were expected\n");
    }

    options.progress = [](int, float) {};
    model scalar;
    const double time = seconds([&] { scalar = train_scalar(data, options); }, 3);
    std::printf("  plain scalar C++: %.0f ms\n", 1e3 * time);
    check("the accuracy of scalar code", std::abs(accuracy(scalar, held_out) - right), 0.003);
    for (const std::string& target : lw::targets()) {
        lw::set_target(target);
        model arrays, kernels;
        const double with_arrays = seconds([&] { arrays = train_arrays(data, options); }, 5);
        const double with_kernels = seconds([&] { kernels = train_kernels(data, options); }, 5);
        std::printf("  %-7s array expressions: Optimized code is %.2f times faster\n", target.c_str(), time / with_arrays);
        std::printf("  %-7s LW_JIT kernels:    Optimized code is %.2f times faster\n", target.c_str(), time / with_kernels);
        // Sums are rounded in another order; the weights themselves go up to about 3.
        check("the weights by array expressions", difference(arrays, scalar), 2e-3);
        check("the weights by kernels", difference(kernels, scalar), 2e-3);
    }
}

void draw(const std::string& photograph, const std::string& directory) {
    lw::ndarray<int, 2> expected = lw::zeros<int>(512, 768), count = expected;
    const double time = seconds(
        [&] {
            draw_mandelbrot([&](float x0, float dx, float ci, int n, int j) { mandelbrot_row_scalar(x0, dx, ci, n, &expected(j, 0), 768); });
        },
        5);
    std::printf("Mandelbrot set, 768 x 512, 256 iterations; plain scalar C++: %.1f ms\n", 1e3 * time);
    for (const std::string& target : lw::targets()) {
        lw::set_target(target);
        count.fill(0);
        const double with_kernel =
            seconds([&] { draw_mandelbrot([&](float x0, float dx, float ci, int n, int j) { mandelbrot_row(x0, dx, ci, n, count.row(j)); }); }, 5);
        std::printf("  %-7s Optimized code is %.2f times faster\n", target.c_str(), time / with_kernel);
        check("the Mandelbrot set", static_cast<double>(lw::sum(count != expected)), 0);
    }
    write_png(directory + "/mandelbrot.png", colours(count, 256));

    const lw::ndarray<std::uint8_t, 2> photo = lw::load<std::uint8_t, 2>(photograph);
    const int height = static_cast<int>(photo.shape(0)), width = static_cast<int>(photo.shape(1));
    lw::ndarray<std::uint8_t, 2> edges_expected = lw::zeros<std::uint8_t>(height, width), edges = edges_expected;
    const double edge_time = seconds([&] { sobel_scalar(photo.data(), edges_expected.data(), height, width); }, 20);
    std::printf("Sobel edges of a photograph, %d x %d; plain scalar C++: %.2f ms\n", width, height, 1e3 * edge_time);
    for (const std::string& target : lw::targets()) {
        lw::set_target(target);
        edges.fill(0);
        const double with_kernel = seconds([&] { sobel(photo, edges); }, 20);
        std::printf("  %-7s Optimized code is %.2f times faster\n", target.c_str(), edge_time / with_kernel);
        check("the edges", static_cast<double>(lw::sum(edges != edges_expected)), 0);
    }
    write_png(directory + "/edges.png", edges);
    std::printf("Written: %s/mandelbrot.png, %s/edges.png\n", directory.c_str(), directory.c_str());
}

} // namespace

int main(int argc, char** argv) {
    const std::string directory = argc > 1 ? argv[1] : "build/demo";
    try {
        std::filesystem::create_directories(directory);
        std::printf("Targets of this machine:");
        for (const std::string& target : lw::targets()) std::printf(" %s", target.c_str());
        std::printf("; in use: %s\n", lw::current_target().c_str());
        train("examples/data/digits.csv");
        draw("examples/data/ascent.npy", directory);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "\ndemo: %s\n", e.what());
        return 1;
    }
    std::puts(all_agree ? "All results agree." : "Some results do not agree: see above.");
    return all_agree ? 0 : 1;
}
