// Improved noise (Ken Perlin, 2002, mrl.cs.nyu.edu/~perlin/noise) in three dimensions, and octaves of it (fractional Brownian
// motion). With p the numbers from 0 to 255 in random order, `pairs` holds p[k] + 256 * p[(k + 1) % 256]: what belongs to a corner
// and to the next one comes by one look-up, as these take most of the time.
// SPDX-License-Identifier: BSD-3-Clause

LW_FUNCTION(noise_fade, (auto t), { return t * t * t * (t * (t * 6.0f - 15.0f) + 10.0f); })
LW_FUNCTION(noise_mix, (auto t, auto a, auto b), { return a + t * (b - a); })
// The product with one of twelve directions, towards the edges of a cube.
LW_FUNCTION(noise_slope, (lw::varying<int> hash, lw::varying<float> x, lw::varying<float> y, lw::varying<float> z), {
    auto h = hash & 15;
    auto u = lw::select(h < 8, x, y);
    auto v = lw::select(h < 4, y, lw::select((h & 13) == 12, x, z));
    return lw::select((h & 1) == 0, u, -u) + lw::select((h & 2) == 0, v, -v);
})
LW_FUNCTION(noise_3d, (lw::view<const int> pairs, lw::varying<float> x, lw::varying<float> y, lw::varying<float> z), {
    auto x0 = lw::floor(x);
    auto y0 = lw::floor(y);
    auto z0 = lw::floor(z);
    auto ix = lw::cast<int>(x0);
    auto iy = lw::cast<int>(y0);
    auto iz = lw::cast<int>(z0);
    x -= x0;
    y -= y0;
    z -= z0;
    auto u = noise_fade(x);
    auto v = noise_fade(y);
    auto w = noise_fade(z);
    lw::varying<int> hash = pairs(ix & 255);
    lw::varying<int> left = pairs((hash + iy) & 255);
    lw::varying<int> right = pairs(((hash >> 8) + iy) & 255);
    lw::varying<int> h00 = pairs((left + iz) & 255);
    lw::varying<int> h01 = pairs(((left >> 8) + iz) & 255);
    lw::varying<int> h10 = pairs((right + iz) & 255);
    lw::varying<int> h11 = pairs(((right >> 8) + iz) & 255);
    auto front = noise_mix(v, noise_mix(u, noise_slope(h00, x, y, z), noise_slope(h10, x - 1.0f, y, z)),
                           noise_mix(u, noise_slope(h01, x, y - 1.0f, z), noise_slope(h11, x - 1.0f, y - 1.0f, z)));
    z -= 1.0f;
    auto back = noise_mix(v, noise_mix(u, noise_slope(h00 >> 8, x, y, z), noise_slope(h10 >> 8, x - 1.0f, y, z)),
                          noise_mix(u, noise_slope(h01 >> 8, x, y - 1.0f, z), noise_slope(h11 >> 8, x - 1.0f, y - 1.0f, z)));
    return noise_mix(w, front, back);
})

// A slice of the octaves' sum; `step` is the distance of neighbouring pixels.
LW_JIT(noise, (lw::view<const int> pairs, float step, float depth, int octaves, lw::view<float, 2> image), {
    LW_FOR2 (j, i, image.shape()[0], image.shape()[1]) {
        lw::varying<float> x = step * lw::cast<float>(i);
        lw::varying<float> y = step * lw::cast<float>(j);
        lw::varying<float> z = depth;
        lw::varying<float> sum = 0;
        float amplitude = 1;
        for (int k = 0; k < octaves; ++k) {
            sum += amplitude * noise_3d(pairs, x, y, z);
            amplitude *= 0.5f;
            x *= 2.0f;
            y *= 2.0f;
            z *= 2.0f;
        }
        image(j, i) = sum;
    };
})
