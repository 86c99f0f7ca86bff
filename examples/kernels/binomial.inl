// Prices of European call options on the binomial tree of J. Cox, S. Ross and M. Rubinstein, 1979, of 64 steps.
// SPDX-License-Identifier: BSD-3-Clause

LW_JIT(binomial, (lw::view<const float> spot, lw::view<const float> strike, lw::view<const float> years, float rate, float volatility,
                  lw::view<float> call), {
    constexpr int steps = 64;
    LW_FOR (i, spot.size()) {
        const lw::varying<float> dt = years(i) * (1.0f / steps);
        const lw::varying<float> up = lw::exp(volatility * lw::sqrt(dt));
        const lw::varying<float> growth = lw::exp(rate * dt);
        const lw::varying<float> p = (growth - 1.0f / up) / (up - 1.0f / up);
        const lw::varying<float> if_up = p / growth;
        const lw::varying<float> if_down = (1.0f - p) / growth;

        // The values at the end, from the lowest price on; then back, one step after the other.
        lw::varying_array<float, steps + 1> value(0);
        lw::varying<float> price = spot(i) * lw::exp(-static_cast<float>(steps) * volatility * lw::sqrt(dt));
        for (int k = 0; k <= steps; ++k) {
            value(k) = lw::maximum(price - strike(i), 0.0f);
            price *= up * up;
        }
        for (int step = steps; step > 0; --step)
            for (int k = 0; k < step; ++k) value(k) = if_down * value(k) + if_up * value(k + 1);
        call(i) = value(0);
    };
})
