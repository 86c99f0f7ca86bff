// exp, exp2, exp10 and expm1 of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x = n*log(2) + r with |r| <= log(2)/2, the product subtracted in two parts of which the first is exact (W. J. Cody, W. Waite,
// Software Manual for the Elementary Functions, 1980); a minimax polynomial of exp(r); then times 2^n.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct exponential;
template <>
struct exponential<float> {
    // Beyond them exp is 0 or infinity, and likewise exp2 and exp10.
    static constexpr float lowest = -105.0f, highest = 89.0f, lowest_2 = -151.0f, highest_2 = 129.0f, lowest_10 = -46.0f, highest_10 = 39.0f;
    // log(2), log10(2): the first part of few bits. log(2) and log(10) as sums.
    static constexpr float ln2_high = 0.693359375f, ln2_low = -2.12194440e-4f;
    static constexpr float lg2_high = 0x1.344p-2f, lg2_low = 0x1.3509f8p-18f;
    static constexpr float ln2 = 0x1.62e430p-1f, ln2_rest = -0x1.05c610p-29f;
    static constexpr float ln10 = 0x1.26bb1cp+1f, ln10_rest = -0x1.12aabap-25f;
    // exp(r) = 1 + r + r*r*P(r) for |r| <= log(2)/2, short_series to 2^-28.2 and 2^-57.9 of exp(r), series to 2^-28.8 and 2^-60.9 of
    // exp(r) - 1, upper_series, for 3/4 <= exp(r) <= 3/2, to 2^-61.4 of it; 2^r = 1 + r*P(r) for |r| <= 1/2, to 2^-26.3 and 2^-57.1;
    // 10^r likewise, to 2^-28.5 and, for -1/8 <= r <= 0.176, 2^-58.1. Minimax polynomials (tools/minimax), that of float for 10^r moved
    // by some last places to lessen the largest error of all floats.
    static constexpr float series[] = {0x1.000000p-1f, 0x1.555554p-3f, 0x1.5554b2p-5f, 0x1.11118ap-7f, 0x1.6d721cp-10f, 0x1.a0333ap-13f};
    static constexpr float short_series[] = {0x1.fffffcp-2f, 0x1.55548cp-3f, 0x1.555858p-5f, 0x1.123d8ep-7f, 0x1.6abedap-10f};
    static constexpr float series_2[] = {0x1.62e430p-1f, 0x1.ebfb94p-3f, 0x1.c6af9ep-5f, 0x1.3b681ap-7f, 0x1.5ef4dep-10f, 0x1.17956ap-13f};
    static constexpr const float (&upper_series)[6] = series;
    static constexpr float series_10[] = {0x1.26bb1cp+1f, 0x1.53524ap+1f, 0x1.046f74p+1f, 0x1.2bd9eep+0f, 0x1.158966p-1f, 0x1.a64e90p-3f};
};
template <>
struct exponential<double> {
    static constexpr double lowest = -746.0, highest = 710.0, lowest_2 = -1076.0, highest_2 = 1025.0, lowest_10 = -324.0, highest_10 = 309.0;
    static constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    static constexpr double lg2_high = 0x1.3441350ap-2, lg2_low = -0x1.0c0219dc1da99p-39;
    static constexpr double ln2 = 0x1.62e42fefa39efp-1, ln2_rest = 0x1.abc9e3b39803fp-56;
    static constexpr double ln10 = 0x1.26bb1bbb55516p+1, ln10_rest = -0x1.f48ad494ea3e9p-53;
    static constexpr double series[] = {0x1.0000000000000p-1,  0x1.5555555555559p-3,  0x1.555555555555ap-5,  0x1.111111110f6e1p-7,
                                        0x1.6c16c16c14b93p-10, 0x1.a01a01af836c6p-13, 0x1.a01a01a6a8dafp-16, 0x1.71ddf9d6b19dcp-19,
                                        0x1.27e4ecfbe2602p-22, 0x1.af5b7a2b1b083p-26, 0x1.1f40a9ff72696p-29};
    static constexpr double short_series[] = {0x1.000000000000ap-1,  0x1.55555555554f9p-3,  0x1.55555555505cdp-5,  0x1.11111111279e4p-7,
                                              0x1.6c16c184c9431p-10, 0x1.a01a012cc6392p-13, 0x1.a019984847dc5p-16, 0x1.71df1bf6473c5p-19,
                                              0x1.28af25008782ap-22, 0x1.ad9470a06a082p-26};
    static constexpr double series_2[] = {0x1.62e42fefa39efp-1,  0x1.ebfbdff82c5b3p-3,  0x1.c6b08d704a26fp-5,  0x1.3b2ab6fb9dabap-7,
                                          0x1.5d87fe78458fcp-10, 0x1.430913167e4adp-13, 0x1.ffcbfe6613cd9p-17, 0x1.62bfb49f60f89p-20,
                                          0x1.b520837f3ab3bp-24, 0x1.e63b8f6a43511p-28, 0x1.f0e6e62a2792fp-32};
    static constexpr double upper_series[] = {0x1.0000000000000p-1,  0x1.5555555555555p-3,  0x1.55555555555c3p-5,  0x1.11111111115bfp-7,
                                              0x1.6c16c16bcb435p-10, 0x1.a01a019df99a7p-13, 0x1.a01a03d2c8eafp-16, 0x1.71de37916dab2p-19,
                                              0x1.27de2370aba6dp-22, 0x1.aec7212e68292p-26, 0x1.2e5c2f4d4f8ffp-29};
    static constexpr double series_10[] = {0x1.26bb1bbb55515p+1, 0x1.53524c73cea65p+1, 0x1.0470591de2ee6p+1, 0x1.2bd7609fda74cp+0,
                                           0x1.1429ffd122693p-1, 0x1.a7ed7081f30b0p-3, 0x1.16e4e2a15f829p-4, 0x1.4116a67a0ded9p-6,
                                           0x1.488d2eac3fc12p-8, 0x1.2f04fc10fb6eap-10, 0x1.0c11427c2ac60p-12};
};

/// exp(r + lost) - 1 - r for the r of the series and a `lost` below the last place of r.
template <fp::policy P, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> exp_tail(const pack<T, L>& r, const pack<T, L>& lost, const T (&series)[N]) {
    constexpr std::size_t one_by_one = sizeof(T) == 4 ? 1 : 0; // for expm1
    return mul_add<P>(mul(r, r), polynomial_in_two<P, one_by_one>(r, series), lost);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> exp_tail(const pack<T, L>& r, const pack<T, L>& lost) {
    return exp_tail<P>(r, lost, exponential<T>::series);
}
/// x = n*log(2) + r + lost; `shifted` is n + rounder.
template <class T, int L>
struct exp_argument {
    pack<T, L> shifted, r, lost, n;
};
template <fp::policy P, class T, int L>
LANEWISE_INLINE exp_argument<T, L> reduce_exp(const pack<T, L>& x) {
    using constants = exponential<T>;
    const pack<T, L> shifted = mul_add<P>(x, number(x, T(1.44269504088896340736)), number(x, rounder<T>));
    const pack<T, L> n = sub(shifted, number(x, rounder<T>));
    const pack<T, L> high = neg_mul_add<P>(n, number(x, constants::ln2_high), x), ln2_low = number(x, constants::ln2_low);
    const pack<T, L> r = neg_mul_add<P>(n, ln2_low, high);
    return {shifted, r, neg_mul_add<P>(n, ln2_low, sub(high, r)), n};
}
/// exp(r); without FMA `lost` makes good the rounding of the products.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> exp_of_rest(const exp_argument<T, L>& a) {
    const pack<T, L> one = number(a.r, T(1));
    if constexpr (!fused<P>) return add(one, add(a.r, exp_tail<P>(a.r, a.lost)));
    pack<T, L> higher;
    if constexpr (sizeof(T) == 4) higher = polynomial<P>(a.r, exponential<T>::short_series);
    else higher = polynomial_in_two<P>(a.r, exponential<T>::short_series);
    return mul_add<P>(a.r, mul_add<P>(a.r, higher, one), one);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp_of(const reg<T, L>& a) {
    const exp_argument<T, L> e = reduce_exp<P>(clamp(a, exponential<T>::lowest, exponential<T>::highest));
    return scale_by_power(exp_of_rest<P>(e), e.shifted, e.n);
}

/// The P(r) of 2^r or 10^r = 1 + r*P(r).
template <fp::policy P, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> power_slope(const pack<T, L>& r, const T (&series)[N]) {
    if constexpr (sizeof(T) == 4) return polynomial<P>(r, series);
    else return polynomial_in_two<P, 1>(r, series);
}
/// The upper half of the digits of a constant.
template <class T>
constexpr T head_of(T x) {
    using U = uint_for<T>;
    return __builtin_bit_cast(T, static_cast<U>(__builtin_bit_cast(U, x) >> (fraction_bits<T> / 2 + 1) << (fraction_bits<T> / 2 + 1)));
}
/// 2^n * exp(rest * (factor + factor_rest) + low), where `shifted` is n + rounder, without FMA: the product of the upper halves is exact.
template <fp::policy P, class T, int L, std::size_t N, class... Low>
LANEWISE_INLINE pack<T, L> exp_of_product(const pack<T, L>& shifted, const pack<T, L>& rest, std::type_identity_t<T> factor,
                                          std::type_identity_t<T> factor_rest, const T (&series)[N], const Low&... low) {
    const T head = head_of(factor), tail = factor - head + factor_rest;
    const pack<T, L> upper = upper_half(rest), hi = mul(upper, number(rest, head));
    pack<T, L> lo = mul(sub(rest, upper), number(rest, factor));
    if constexpr (sizeof...(low) > 0) lo = add(lo, low...);
    lo = add(lo, mul(upper, number(rest, tail)));
    return scale_by_power(add(number(rest, T(1)), add(hi, exp_tail<P>(mul(rest, number(rest, factor)), lo, series))), shifted);
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp2_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    const reg<T, L> x = clamp(a, constants::lowest_2, constants::highest_2);
    const reg<T, L> shifted = add(x, number(x, rounder<T>)), n = sub(shifted, number(x, rounder<T>)), rest = sub(x, n);
    if constexpr (fused<P>) return scale_by_power(mul_add<P>(rest, power_slope<P>(rest, constants::series_2), number(x, T(1))), shifted, n);
    return exp_of_product<P>(shifted, rest, constants::ln2, constants::ln2_rest, constants::series);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp10_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    const reg<T, L> x = clamp(a, constants::lowest_10, constants::highest_10);
    constexpr double unit = 3.32192809488736234787; // log2(10)
    reg<T, L> shifted;
    if constexpr (sizeof(T) == 4) {
        shifted = mul_add<P>(x, number(x, T(unit)), number(x, rounder<T>));
    } else {
        // r is at least -1/8 and 10^r from 3/4 to 3/2 instead of from sqrt(1/2) to sqrt(2): the roundings of r and of what is added to 1 are
        // half as large where the last place of the result is the smaller one. From just -1/8, as below it x has digits fewer.
        shifted = add(mul_sub<P>(x, number(x, unit), number(x, 0.5 - unit / 8)), number(x, rounder<T>));
    }
    const reg<T, L> n = sub(shifted, number(x, rounder<T>));
    const reg<T, L> high = neg_mul_add<P>(n, number(x, constants::lg2_high), x), low = mul(n, number(x, constants::lg2_low));
    if constexpr (fast<P> || fused<P>) { // with FMA within 1 ULP, too
        const reg<T, L> r = neg_mul_add<P>(n, number(x, constants::lg2_low), high);
        return scale_by_power(mul_add<P>(r, power_slope<P>(r, constants::series_10), number(x, T(1))), shifted, n);
    }
    const reg<T, L> rest = sub(high, low), lost = sub(sub(high, rest), low);
    return exp_of_product<P>(shifted, rest, constants::ln10, constants::ln10_rest, constants::upper_series, mul(lost, number(x, constants::ln10)));
}

/// exp(a) - 1 as 2^n * ((1 - 2^-n) + (exp(r) - 1)), where r is the sum of `high`, which is exact, and n * ln2_low: nothing is lost
/// but by the last rounding.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> expm1_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    using U = uint_for<T>;
    constexpr T most = rounder<T> + T(std::numeric_limits<T>::digits + 2); // for an n from which on 2^-n is nothing beside 1
    constexpr U biased = U(exponent_bias<T>) + __builtin_bit_cast(U, rounder<T>);
    const reg<T, L> x = clamp(a, T(-50), constants::highest); // exp(-50) is nothing beside 1
    const reg<T, L> shifted = mul_add<P>(x, number(x, T(1.44269504088896340736)), number(x, rounder<T>));
    const reg<T, L> n = sub(shifted, number(x, rounder<T>));
    const reg<T, L> high = neg_mul_add<P>(n, number(x, constants::ln2_high), x), ln2_low = number(x, constants::ln2_low);
    const reg<T, L> inverse = bit_cast<T>(shift_left(sub(splat<U, L>(biased), bits_of(at_most(shifted, most))), fraction_bits<T>));
    const reg<T, L> one = number(a, T(1)), less = sub(inverse, one), less_lost = sub(add(less, one), inverse);
    const reg<T, L> sum = sub(high, less), sum_low = add(sub(high, add(sum, less)), less_lost);
    if constexpr (fast<P>) {
        const reg<T, L> r = neg_mul_add<P>(n, ln2_low, high), q = mul_add<P>(mul(r, r), polynomial<P>(r, constants::short_series), r);
        return bit_cast<T>(bit_or(bits_of(scale_by_power(sub(q, less), shifted)), sign_of(a)));
    }
    const reg<T, L> r = neg_mul_add<P>(n, ln2_low, high);
    reg<T, L> small = neg_mul_add<P>(n, ln2_low, sum_low);
    // Of floats all have been tested.
    if constexpr (sizeof(T) == 8 || !fused<P>) small = mul_add<P>(r, neg_mul_add<P>(n, ln2_low, sub(high, r)), small);
    const reg<T, L> rest = exp_tail<P>(r, small);
    return bit_cast<T>(bit_or(bits_of(scale_by_power(add(sum, rest), shifted)), sign_of(a))); // -0.0 stays
}

LANEWISE_MATH_FUNCTION(exp)
LANEWISE_MATH_FUNCTION(exp2)
LANEWISE_MATH_FUNCTION(exp10)
LANEWISE_MATH_FUNCTION(expm1)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
