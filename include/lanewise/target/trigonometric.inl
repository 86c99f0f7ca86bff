// Sine and cosine of packs, both by one function compiled once for each register type. Included by math.inl.
// SPDX-License-Identifier: BSD-3-Clause
//
// x is reduced to y + low in [-pi/4, pi/4] by Cody and Waite's method: the multiple q of pi/2 nearest to x is subtracted in
// parts so short that all products but the last are exact, and what the subtractions round off is kept. (W. J. Cody, W. Waite,
// Software Manual for the Elementary Functions, 1980.) The polynomials, and for double the parts, are those of FreeBSD's msun
// (Sun's fdlibm): s_sin.c, k_sin.c, k_cos.c, k_sinf.c, k_cosf.c; for float k_sin and k_cos with S. Moshier's Cephes coefficients.
// Larger arguments, infinities and NaN are left to the C library.

template <class T>
struct trigonometric;
template <>
struct trigonometric<float> {
    static constexpr float largest = 8192.0f;
    static constexpr float round = 12582912.0f; // 1.5 * 2^23: the sum's low bits are the rounded number
    static constexpr float half_pi[] = {0x1.92p+0f, 0x1.fb4p-12f, 0x1.444p-24f, 0x1.68c234p-39f};
    static constexpr float sine[] = {-1.6666654611e-1f, 8.3321608736e-3f, -1.9515295891e-4f};
    static constexpr float cosine[] = {4.166664568298827e-2f, -1.388731625493765e-3f, 2.443315711809948e-5f};
};
template <>
struct trigonometric<double> {
    static constexpr double largest = 823549.0;
    static constexpr double round = 6755399441055744.0; // 1.5 * 2^52
    static constexpr double half_pi[] = {1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21,
                                         8.47842766036889956997e-32};
    static constexpr double sine[] = {-1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
                                      2.75573137070700676789e-06,  -2.50507602534068634195e-08, 1.58969099521155010221e-10};
    static constexpr double cosine[] = {4.16666666666666019037e-02,  -1.38888888888741095749e-03, 2.48015872894767294178e-05,
                                        -2.75573143513906633035e-07, 2.08757232129817482790e-09,  -1.13596475577881948265e-11};
};

/// sin(a) for quadrant 0, cos(a) for quadrant 1.
template <class T, int L>
LANEWISE_NOINLINE void sine_register(pack<T, L, true>& a, int quadrant) {
    LANEWISE_NO_CONTRACT
    using constants = trigonometric<T>;
    using I = int_for<T>;
    const auto number = [](T value) __attribute__((always_inline)) { return splat<T, L>(value); };
    const pack<T, L> x = abs(a); // sin(-x) = -sin(x), also of zeros
    const auto special = mask_not(le(x, number(constants::largest)));
    const pack<T, L> shifted = fma(x, number(T(0.63661977236758134308)), number(constants::round));
    const pack<T, L> q = sub(shifted, number(constants::round));
    const pack<I, L> turn = add(bit_cast<I>(shifted), splat<I, L>(static_cast<I>(quadrant)));
    const auto& part = constants::half_pi;
    pack<T, L> rest = sub(x, mul(q, number(part[0])));
    pack<T, L> lost = number(T(0));
    for (int k = 1; k < 3; ++k) {
        const pack<T, L> next = mul(q, number(part[k])), before = rest;
        rest = sub(before, next);
        lost = add(lost, sub(sub(before, rest), next));
    }
    const pack<T, L> last = sub(mul(q, number(part[3])), lost);
    const pack<T, L> y = sub(rest, last), low = sub(sub(rest, y), last);

    const pack<T, L> z = mul(y, y), one = number(T(1)), half_z = mul(number(T(0.5)), z), most = sub(one, half_z);
    // sin(y + low) = y + y*z*S(z) + low * (1 - z/2)
    const pack<T, L> sine = add(y, fma(mul(y, z), polynomial(z, constants::sine), mul(low, most)));
    // cos(y + low) = 1 - z/2 + z*z*C(z) - y * low
    const pack<T, L> cosine = add(most, add(sub(sub(one, most), half_z), sub(mul(mul(z, z), polynomial(z, constants::cosine)), mul(y, low))));

    const pack<I, L> odd = bit_and(turn, splat<I, L>(1));
    const pack<I, L> own_sign = bit_and(bit_cast<I>(a), splat<I, L>(quadrant == 0 ? std::numeric_limits<I>::min() : I{0}));
    const pack<I, L> sign = bit_xor(own_sign, shift_left(bit_and(turn, splat<I, L>(2)), static_cast<int>(8 * sizeof(T)) - 2));
    const pack<T, L> chosen = select(eq(odd, splat<I, L>(0)), sine, cosine);
    const pack<T, L> result = bit_cast<T>(bit_xor(bit_cast<I>(chosen), sign));
    a = with_special_lanes([quadrant](T lane) __attribute__((always_inline)) { return quadrant == 0 ? sin_lane(lane) : cos_lane(lane); },
                           special, a, result);
}

template <class T, int L>
LANEWISE_INLINE void sin_register(pack<T, L, true>& a) {
#if LANEWISE_BYTES > 0
    sine_register(a, 0);
#else
    a.r = sin_lane(a.r);
#endif
}
template <class T, int L>
LANEWISE_INLINE void cos_register(pack<T, L, true>& a) {
#if LANEWISE_BYTES > 0
    sine_register(a, 1);
#else
    a.r = cos_lane(a.r);
#endif
}
