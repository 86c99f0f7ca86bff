// A kernel reads like the scalar loop and runs sixteen iterations at a time; each leaves its own loop when it is done.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <iostream>

LW_JIT(mandelbrot, (float x0, float dx, float ci, int max_iter, lw::view<int> out), {
    LW_FOR (i, out.size()) {
        lw::varying cr = x0 + dx * lw::cast<float>(i), zr = cr;
        lw::varying zi = ci;
        lw::varying k = 0;
        LW_WHILE (k < max_iter) {
            LW_IF (zr * zr + zi * zi >= 4.0f) { LW_BREAK; }
            auto nr = zr * zr - zi * zi;
            zi = ci + 2.0f * zr * zi;
            zr = cr + nr;
            k += 1;
        }
        out(i) = k;
    };
})

int main() {
    auto count = lw::zeros<int>(9, 40);
    for (int j = 0; j < 9; ++j) mandelbrot(-2.0f, 3.0f / 40, 0.3f * float(j - 4), 50, count.row(j));
    for (int j = 0; j < 9; ++j) {
        for (int i = 0; i < 40; ++i) std::cout << " .:-=+*#%@"[count(j, i) * 9 / 50];
        std::cout << '\n';
    }
}
