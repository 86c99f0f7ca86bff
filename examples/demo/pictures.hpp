// Two pictures drawn by kernels, and the same in plain loops to compare with: the Mandelbrot set, and the edges of a photograph.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <lanewise/lanewise.hpp>

#include <cmath>

LW_JIT(mandelbrot_row, (float x0, float dx, float ci, int max_iter, lw::view<int, 1> out), {
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

inline void mandelbrot_row_scalar(float x0, float dx, float ci, int max_iter, int* out, int width) {
    for (int i = 0; i < width; ++i) {
        const float cr = x0 + dx * static_cast<float>(i);
        float zr = cr, zi = ci;
        int k = 0;
        while (k < max_iter) {
            if (zr * zr + zi * zi >= 4.0f) break;
            const float nr = zr * zr - zi * zi;
            zi = ci + 2.0f * zr * zi;
            zr = cr + nr;
            k += 1;
        }
        out[i] = k;
    }
}

/// Calls row(x0, dx, ci, max_iter, j) for each of 512 rows of 768 points.
template <class Row>
void draw_mandelbrot(Row row) {
    for (int j = 0; j < 512; ++j) row(-2.0f, 3.0f / 768.0f, -1.0f + static_cast<float>(j) * (2.0f / 512.0f), 256, j);
}

// The length of the Sobel gradient at each inner pixel; the border stays as it is.
LW_JIT(sobel, (lw::view<const std::uint8_t, 2> in, lw::view<std::uint8_t, 2> out), {
    const auto width = in.shape(1);
    for (int y = 1; y + 1 < in.shape(0); ++y) {
        LW_FOR (i, width - 2) {
            auto at = [&](int dy, int dx) __attribute__((always_inline)) { return lw::cast<std::int32_t>(in(y + dy, i + (1 + dx))); };
            auto gx = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
            auto gy = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
            auto length = lw::sqrt(lw::cast<float>(gx * gx + gy * gy));
            out(y, i + 1) = lw::cast<std::uint8_t>(lw::minimum(length, 255.0f));
        };
    }
})

inline void sobel_scalar(const std::uint8_t* in, std::uint8_t* out, int height, int width) {
    for (int y = 1; y + 1 < height; ++y)
        for (int x = 1; x + 1 < width; ++x) {
            const auto at = [&](int dy, int dx) { return static_cast<int>(in[(y + dy) * width + x + dx]); };
            const int gx = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
            const int gy = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
            const float length = std::sqrt(static_cast<float>(gx * gx + gy * gy));
            out[y * width + x] = static_cast<std::uint8_t>(length < 255.0f ? length : 255.0f);
        }
}

/// Colours for iteration counts: black inside the set, a smooth cycle outside. (rows, columns) -> (rows, columns, 3).
inline lw::ndarray<std::uint8_t, 3> colours(const lw::ndarray<int, 2>& count, int max_iter) {
    lw::ndarray<std::uint8_t, 3> picture = lw::empty<std::uint8_t>(count.shape(0), count.shape(1), 3);
    const lw::ndarray<float, 2> t = lw::sqrt(lw::astype<float>(count) / static_cast<float>(max_iter));
    for (int channel = 0; channel < 3; ++channel)
        picture(lw::all, lw::all, channel) =
            lw::where(count >= max_iter, 0.0f, 127.5f - 127.5f * lw::cos(6.2831853f * t + 0.6f * static_cast<float>(channel)));
    return picture;
}
