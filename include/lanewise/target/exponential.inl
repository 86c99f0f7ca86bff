// exp, log and tanh of packs, without branches that depend on lanes. Included by math.inl.
// SPDX-License-Identifier: BSD-3-Clause
//
// exp: x = n*log(2) + r, |r| <= log(2)/2, the product subtracted in two parts of which the first is exact (W. J. Cody, W. Waite,
// Software Manual for the Elementary Functions, 1980); Taylor's series of exp(r); 2^n in two factors, so that results
// round once on their way to a denormal.
// log: the reduction and the polynomials of FreeBSD's msun (Sun's fdlibm), e_log.c and e_logf.c.
// tanh: near zero the rational function (double) and the polynomial (float) of S. Moshier's Cephes, elsewhere 1 - 2/(exp(2x) + 1).

template <class T>
struct exponential;
template <>
struct exponential<float> {
    static constexpr int fraction_bits = 23, bias = 127;
    static constexpr float lowest = -105.0f, highest = 89.0f; // beyond them: 0 and infinity
    static constexpr float round = 12582912.0f;               // 1.5 * 2^23: the sum's low bits are the rounded number
    static constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
    static constexpr float series[] = {1.0f / 2, 1.0f / 6, 1.0f / 24, 1.0f / 120, 1.0f / 720, 1.0f / 5040};
    // log
    static constexpr std::uint32_t sqrt_half = 0x3f3504f3;
    static constexpr int denormal_shift = 25;
    static constexpr float log_high = 6.9313812256e-01f, log_low = 9.0580006145e-06f;
    static constexpr float log_series[] = {0xaaaaaa.0p-24f, 0xccce13.0p-25f, 0x91e9ee.0p-25f, 0xf89e26.0p-26f};
};
template <>
struct exponential<double> {
    static constexpr int fraction_bits = 52, bias = 1023;
    static constexpr double lowest = -746.0, highest = 710.0;
    static constexpr double round = 6755399441055744.0; // 1.5 * 2^52
    static constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    static constexpr double series[] = {1.0 / 2,     1.0 / 6,      1.0 / 24,      1.0 / 120,      1.0 / 720,       1.0 / 5040,
                                        1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0};
    static constexpr std::uint64_t sqrt_half = 0x3fe6a09e667f3bcd;
    static constexpr int denormal_shift = 54;
    static constexpr double log_high = ln2_high, log_low = ln2_low;
    static constexpr double log_series[] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01,
                                            2.222219843214978396e-01, 1.818357216161805012e-01, 1.531383769920937332e-01,
                                            1.479819860511658591e-01};
};

template <class T, int L>
LANEWISE_INLINE pack<T, L, true> exp_of_register(const pack<T, L, true>& a) {
    LANEWISE_NO_CONTRACT
    using constants = exponential<T>;
    using U = uint_for<T>;
    const auto number = [](T value) __attribute__((always_inline)) { return splat<T, L>(value); };
    // Written so that NaN passes.
    const pack<T, L> not_low = select(lt(a, number(constants::lowest)), number(constants::lowest), a);
    const pack<T, L> x = select(gt(not_low, number(constants::highest)), number(constants::highest), not_low);
    const pack<T, L> shifted = fma(x, number(T(1.44269504088896340736)), number(constants::round));
    const pack<T, L> n = sub(shifted, number(constants::round));
    const pack<T, L> high = fnma(n, number(constants::ln2_high), x), low = mul(n, number(constants::ln2_low));
    const pack<T, L> r = sub(high, low), lost = sub(sub(high, r), low);
    const pack<T, L> power = add(number(T(1)), add(r, fma(mul(r, r), polynomial(r, constants::series), lost)));
    // The biased exponents of two factors, whose product is 2^n.
    const U biased = static_cast<U>(2 * constants::bias) - __builtin_bit_cast(U, constants::round);
    const pack<U, L> exponents = add(bit_cast<U>(shifted), splat<U, L>(biased));
    const pack<U, L> first = shift_right(exponents, 1), second = sub(exponents, first);
    const auto factor = [](const pack<U, L>& e) __attribute__((always_inline)) { return bit_cast<T>(shift_left(e, constants::fraction_bits)); };
    return mul(mul(power, factor(first)), factor(second));
}

template <class T, int L>
LANEWISE_NOINLINE void exp_register(pack<T, L, true>& a) {
    a = exp_of_register(a);
}

template <class T, int L>
LANEWISE_NOINLINE void log_register(pack<T, L, true>& a) {
    LANEWISE_NO_CONTRACT
    using constants = exponential<T>;
    using limits = std::numeric_limits<T>;
    using U = uint_for<T>;
    const auto number = [](T value) __attribute__((always_inline)) { return splat<T, L>(value); };
    const auto word = [](U value) __attribute__((always_inline)) { return splat<U, L>(value); };
    constexpr U implicit_one = U{1} << constants::fraction_bits, one = U{constants::bias} << constants::fraction_bits;

    const auto denormal = lt(a, number(limits::min()));
    const pack<T, L> x = select(denormal, mul(a, number(static_cast<T>(U{1} << constants::denormal_shift))), a);
    // x = 2^k * (1 + f), sqrt(1/2) <= 1 + f < sqrt(2)
    const pack<U, L> t = add(bit_cast<U>(x), word(one - constants::sqrt_half));
    const pack<T, L> f = sub(bit_cast<T>(add(bit_and(t, word(implicit_one - 1)), word(constants::sqrt_half))), number(T(1)));
    // An integer k becomes a float as the low bits of 2^fraction_bits + k.
    constexpr T offset = static_cast<T>(implicit_one);
    const pack<T, L> k_biased = bit_cast<T>(bit_or(shift_right(t, constants::fraction_bits), bit_cast<U>(number(offset))));
    const pack<T, L> k = sub(k_biased, select(denormal, number(offset + constants::bias + constants::denormal_shift), number(offset + constants::bias)));

    const pack<T, L> s = div(f, add(number(T(2)), f)), z = mul(s, s), half_square = mul(mul(number(T(0.5)), f), f);
    const pack<T, L> rest = mul(z, polynomial(z, constants::log_series));
    const pack<T, L> low = fma(s, add(half_square, rest), mul(k, number(constants::log_low)));
    const pack<T, L> result = fma(k, number(constants::log_high), sub(f, sub(half_square, low)));

    const auto usual = mask_and(gt(a, number(T(0))), lt(a, number(limits::infinity())));
    if (__builtin_expect(all(usual), 1)) {
        a = result;
    } else {
        const pack<T, L> not_positive = select(eq(a, number(T(0))), number(-limits::infinity()), number(limits::quiet_NaN()));
        a = select(usual, result, select(le(a, number(T(0))), not_positive, a)); // infinity and NaN stay
    }
}

/// tanh(x) for 0 <= x < 0.625.
template <int L>
LANEWISE_INLINE pack<float, L> small_tanh(const pack<float, L>& x) {
    static constexpr float series[] = {-3.33332819422e-1f, 1.33314422036e-1f, -5.37397155531e-2f, 2.06390887954e-2f, -5.70498872745e-3f};
    const pack<float, L> z = mul(x, x);
    return fma(mul(x, z), polynomial(z, series), x);
}
template <int L>
LANEWISE_INLINE pack<double, L> small_tanh(const pack<double, L>& x) {
    static constexpr double p[] = {-1.61468768441708447952e3, -9.92877231001918586564e1, -9.64399179425052238628e-1};
    static constexpr double q[] = {4.84406305325125486048e3, 2.23548839060100448583e3, 1.12811678491632931402e2, 1.0};
    const pack<double, L> z = mul(x, x);
    return fma(mul(x, z), div(polynomial(z, p), polynomial(z, q)), x);
}
template <class T, int L>
LANEWISE_NOINLINE void tanh_register(pack<T, L, true>& a) {
    LANEWISE_NO_CONTRACT
    using U = uint_for<T>;
    const auto number = [](T value) __attribute__((always_inline)) { return splat<T, L>(value); };
    const pack<T, L> x = abs(a);
    const pack<T, L> large = sub(number(T(1)), div(number(T(2)), add(exp_of_register<T, L>(add(x, x)), number(T(1)))));
    const pack<T, L> result = select(lt(x, number(T(0.625))), small_tanh(x), large);
    const pack<U, L> sign = bit_and(bit_cast<U>(a), bit_cast<U>(number(T(-0.0))));
    a = bit_cast<T>(bit_or(bit_cast<U>(result), sign));
}
