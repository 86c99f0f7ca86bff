// Kernels for other numbers of lanes. Included for each of them and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

LW_JIT(widths, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<std::int64_t> wide = x(i);
        lw::varying<std::int16_t> narrow = lw::cast<std::int16_t>(y(i));
        lw::varying<double> d = 0.5;
        lw::varying<int> n = 0;
        LW_WHILE (n < x(i)) {
            n += 1;
            LW_IF (n % 5 == u) { LW_CONTINUE; }
            LW_IF (n > y(i) + 20) { LW_BREAK; }
            wide = wide + n * lw::cast<std::int64_t>(3);
            narrow = lw::cast<std::int16_t>(narrow + 1);
            d = d * 1.5 + n;
            LW_IF (d > 1000.0) { d -= 900.0; }
        }
        LW_LOOP (k, 0, y(i)) { q(i) += k; }
        p(i) = lw::cast<int>(wide) + narrow + x((n + u) & 15);
        LW_IF (d > 50.0) { LW_RETURN; }
        q(i) += lw::cast<int>(d * 8.0);
    };
})
LW_JIT(places, (lw::view<const int> x, lw::view<int> y), {
    LW_FOR (i, x.size()) {
        lw::varying_array<std::int8_t, 4> a(1);
        lw::varying_array<std::uint8_t, 4> b(1, 2, 3, 4);
        a(x(i)) = 5;
        y(i) = 1000 * a(0) + 100 * a(1) + 10 * a(2) + a(3) + 10000 * b(x(i));
    };
})
LW_JIT(total, (lw::view<const double> x), {
    lw::sum_of<double> sum(0.0);
    LW_FOR (i, x.size()) { LW_IF (x(i) > 3.0) { sum += x(i) * 2.0; } };
    return static_cast<double>(sum);
})
