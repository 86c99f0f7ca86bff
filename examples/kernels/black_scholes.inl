// Prices of European call and put options by the formula of F. Black and M. Scholes, 1973. T: float or double.
// SPDX-License-Identifier: BSD-3-Clause

// The probability that a standard normal variable is less than x.
LW_FUNCTION_T((class T), cumulative_normal, (lw::varying<T> x), { return T(0.5) * lw::erfc(T(-0.70710678118654752) * x); })

LW_JIT_T((class T), black_scholes,
         (lw::view<const T> spot, lw::view<const T> strike, lw::view<const T> years, T rate, T volatility, lw::view<T> call, lw::view<T> put), {
    LW_FOR (i, spot.size()) {
        const lw::varying<T> s = spot(i);
        const lw::varying<T> k = strike(i);
        const lw::varying<T> t = years(i);
        const lw::varying<T> deviation = volatility * lw::sqrt(t);
        const lw::varying<T> d1 = (lw::log(s / k) + (rate + T(0.5) * volatility * volatility) * t) / deviation;
        const lw::varying<T> d2 = d1 - deviation;
        const lw::varying<T> discounted = k * lw::exp(-rate * t);
        call(i) = s * cumulative_normal(d1) - discounted * cumulative_normal(d2);
        put(i) = discounted * cumulative_normal(-d2) - s * cumulative_normal(-d1);
    };
})
