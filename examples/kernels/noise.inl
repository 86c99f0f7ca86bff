// Improved noise (Ken Perlin, 2002, mrl.cs.nyu.edu/~perlin/noise) in three dimensions, and octaves of it (fractional Brownian
// motion). `permutation` holds the numbers from 0 to 255 in random order, twice.
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
LW_FUNCTION(noise_3d, (lw::view<const int> permutation, lw::varying<float> x, lw::varying<float> y, lw::varying<float> z), {
    auto x0 = lw::floor(x);
    auto y0 = lw::floor(y);
    auto z0 = lw::floor(z);
    auto ix = lw::cast<int>(x0) & 255;
    auto iy = lw::cast<int>(y0) & 255;
    auto iz = lw::cast<int>(z0) & 255;
    x -= x0;
    y -= y0;
    z -= z0;
    auto u = noise_fade(x);
    auto v = noise_fade(y);
    auto w = noise_fade(z);
    lw::varying<int> a = permutation(ix) + iy;
    lw::varying<int> b = permutation(ix + 1) + iy;
    lw::varying<int> aa = permutation(a) + iz;
    lw::varying<int> ab = permutation(a + 1) + iz;
    lw::varying<int> ba = permutation(b) + iz;
    lw::varying<int> bb = permutation(b + 1) + iz;
    auto front = noise_mix(v, noise_mix(u, noise_slope(permutation(aa), x, y, z), noise_slope(permutation(ba), x - 1.0f, y, z)),
                          noise_mix(u, noise_slope(permutation(ab), x, y - 1.0f, z), noise_slope(permutation(bb), x - 1.0f, y - 1.0f, z)));
    z -= 1.0f;
    auto back = noise_mix(v, noise_mix(u, noise_slope(permutation(aa + 1), x, y, z), noise_slope(permutation(ba + 1), x - 1.0f, y, z)),
                         noise_mix(u, noise_slope(permutation(ab + 1), x, y - 1.0f, z), noise_slope(permutation(bb + 1), x - 1.0f, y - 1.0f, z)));
    return noise_mix(w, front, back);
})

// A slice of the octaves' sum; `step` is the distance of neighbouring pixels.
LW_JIT(noise, (lw::view<const int> permutation, float step, float depth, int octaves, lw::view<float, 2> image), {
    LW_FOR2 (j, i, image.shape()[0], image.shape()[1]) {
        lw::varying<float> x = step * lw::cast<float>(i);
        lw::varying<float> y = step * lw::cast<float>(j);
        lw::varying<float> z = depth;
        lw::varying<float> sum = 0;
        float amplitude = 1;
        for (int k = 0; k < octaves; ++k) {
            sum += amplitude * noise_3d(permutation, x, y, z);
            amplitude *= 0.5f;
            x *= 2.0f;
            y *= 2.0f;
            z *= 2.0f;
        }
        image(j, i) = sum;
    };
})
