// Kepler's equation E - e*sin(E) = M for the eccentric anomaly E, by Newton's iteration; each orbit takes its own number of rounds.
// SPDX-License-Identifier: BSD-3-Clause
// T: float or double. mean: M, from -pi to pi; eccentricity: e, from 0 to below 1. Stops where a step is at most `tolerance`, after 50 in any case.

LW_JIT_T((class T), kepler, (lw::view<const T> mean, lw::view<const T> eccentricity, T tolerance, lw::view<T> anomaly), {
    LW_FOR (i, mean.size()) {
        const lw::varying<T> m = mean(i);
        const lw::varying<T> e = eccentricity(i);
        // From pi, on the side of M, the iteration always converges.
        lw::varying<T> a = lw::select(e < T(0.8), m, lw::select(m < T(0), T(-3.14159265358979324), T(3.14159265358979324)));
        lw::varying<T> step = 0;
        lw::varying<int> rounds = 0;
        LW_DO {
            step = (a - e * lw::sin(a) - m) / (T(1) - e * lw::cos(a));
            a -= step;
            rounds += 1;
        }
        LW_UNTIL (lw::abs(step) <= tolerance || rounds == 50);
        anomaly(i) = a;
    };
})
