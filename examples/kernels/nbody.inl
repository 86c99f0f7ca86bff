// The accelerations of bodies that attract each other, all pairs; distances are softened, so that none is 0.
// SPDX-License-Identifier: BSD-3-Clause
// In units in which the constant of gravitation is 1; softening as S. Aarseth, 1963. lw::fma rounds once where the target can, so
// that below AVX2 last bits differ.

LW_JIT(accelerations, (lw::view<const float> x, lw::view<const float> y, lw::view<const float> z, lw::view<const float> mass, float softening,
                       lw::view<float> ax, lw::view<float> ay, lw::view<float> az), {
    LW_FOR (i, x.size()) {
        const lw::varying<float> xi = x(i);
        const lw::varying<float> yi = y(i);
        const lw::varying<float> zi = z(i);
        lw::varying<float> sx = 0;
        lw::varying<float> sy = 0;
        lw::varying<float> sz = 0;
        for (int j = 0; j < x.size(); ++j) {
            const lw::varying<float> dx = x(j) - xi;
            const lw::varying<float> dy = y(j) - yi;
            const lw::varying<float> dz = z(j) - zi;
            const lw::varying<float> square = lw::fma(dz, dz, lw::fma(dy, dy, lw::fma(dx, dx, softening * softening)));
            const lw::varying<float> pull = mass(j) / (square * lw::sqrt(square));
            sx = lw::fma(pull, dx, sx);
            sy = lw::fma(pull, dy, sy);
            sz = lw::fma(pull, dz, sz);
        }
        ax(i) = sx;
        ay(i) = sy;
        az(i) = sz;
    };
})
