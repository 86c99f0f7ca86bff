// The Mandelbrot set: how often z = z*z + c runs until |z| >= 2, at most `limit` times, for each pixel.
// SPDX-License-Identifier: BSD-3-Clause
// Pixel (y, x) is c = (x0 + x*dx) + (y0 + y*dy)i.

LW_JIT(mandelbrot, (float x0, float dx, float y0, float dy, int limit, lw::view<int, 2> rounds), {
    LW_FOR2 (y, x, rounds.shape()[0], rounds.shape()[1]) {
        const lw::varying<float> re = x0 + lw::cast<float>(x) * dx;
        const float im = y0 + static_cast<float>(y) * dy;
        lw::varying<float> zr = re;
        lw::varying<float> zi = im;
        lw::varying<int> n = 0;
        LW_LOOP (k, 0, limit) {
            const lw::varying<float> rr = zr * zr;
            const lw::varying<float> ii = zi * zi;
            LW_IF (rr + ii >= 4.0f) { LW_BREAK; }
            zi = 2.0f * zr * zi + im;
            zr = rr - ii + re;
            n += 1;
        }
        rounds(y, x) = n;
    };
})

// The same with a plain loop for the whole gang: lanes that have left go on, as nobody asks for their z, and n alone needs a mask.
LW_JIT(mandelbrot_any, (float x0, float dx, float y0, float dy, int limit, lw::view<int, 2> rounds), {
    LW_FOR2 (y, x, rounds.shape()[0], rounds.shape()[1]) {
        const lw::varying<float> re = x0 + lw::cast<float>(x) * dx;
        const float im = y0 + static_cast<float>(y) * dy;
        lw::varying<float> zr = re;
        lw::varying<float> zi = im;
        lw::varying<int> n = 0;
        lw::varying<bool> inside = true;
        for (int k = 0; k < limit; ++k) {
            const lw::varying<float> rr = zr * zr;
            const lw::varying<float> ii = zi * zi;
            inside = inside && rr + ii < 4.0f;
            if (!lw::any(inside)) break;
            n = lw::select(inside, n + 1, n);
            zi = 2.0f * zr * zi + im;
            zr = rr - ii + re;
        }
        rounds(y, x) = n;
    };
})
