// exp, exp2, exp10 and expm1 of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x = n*log(2) + r with |r| <= log(2)/2, the product subtracted in two parts of which the first is exact (W. J. Cody, W. Waite,
// Software Manual for the Elementary Functions, 1980); Taylor's series of exp(r); then times 2^n.

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
    static constexpr float series[] = {1.0f / 2, 1.0f / 6, 1.0f / 24, 1.0f / 120, 1.0f / 720, 1.0f / 5040};
};
template <>
struct exponential<double> {
    static constexpr double lowest = -746.0, highest = 710.0, lowest_2 = -1076.0, highest_2 = 1025.0, lowest_10 = -324.0, highest_10 = 309.0;
    static constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    static constexpr double lg2_high = 0x1.3441350ap-2, lg2_low = -0x1.0c0219dc1da99p-39;
    static constexpr double ln2 = 0x1.62e42fefa39efp-1, ln2_rest = 0x1.abc9e3b39803fp-56;
    static constexpr double ln10 = 0x1.26bb1bbb55516p+1, ln10_rest = -0x1.f48ad494ea3e9p-53;
    static constexpr double series[] = {1.0 / 2,     1.0 / 6,      1.0 / 24,      1.0 / 120,      1.0 / 720,       1.0 / 5040,
                                        1.0 / 40320, 1.0 / 362880, 1.0 / 3628800, 1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800.0};
};

/// exp(r + lost) - 1 - r for |r| <= log(2)/2 and a `lost` below the last place of r.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> exp_tail(const pack<T, L>& r, const pack<T, L>& lost) {
    return mul_add<P>(mul(r, r), polynomial<P>(r, exponential<T>::series), lost);
}
/// x = n*log(2) + r + lost; `shifted` is n + rounder.
template <class T, int L>
struct exp_argument {
    pack<T, L> shifted, r, lost;
};
template <fp::policy P, class T, int L>
LANEWISE_INLINE exp_argument<T, L> reduce_exp(const pack<T, L>& x) {
    using constants = exponential<T>;
    const pack<T, L> shifted = mul_add<P>(x, number(x, T(1.44269504088896340736)), number(x, rounder<T>));
    const pack<T, L> n = sub(shifted, number(x, rounder<T>));
    const pack<T, L> high = neg_mul_add<P>(n, number(x, constants::ln2_high), x), low = mul(n, number(x, constants::ln2_low));
    const pack<T, L> r = sub(high, low);
    return {shifted, r, sub(sub(high, r), low)};
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> exp_of_reduced(const exp_argument<T, L>& a) {
    const pack<T, L> power = add(number(a.r, T(1)), add(a.r, exp_tail<P>(a.r, a.lost)));
    return scale_by_power(power, a.shifted);
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp_of(const reg<T, L>& a) {
    return exp_of_reduced<P>(reduce_exp<P>(clamp(a, exponential<T>::lowest, exponential<T>::highest)));
}
/// exp(high + low) for a small `low`.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp_of_sum(const reg<T, L>& high, const reg<T, L>& low) {
    exp_argument<T, L> a = reduce_exp<P>(clamp(high, exponential<T>::lowest, exponential<T>::highest));
    const two<T, L> sum = fast_two_sum(a.r, add(a.lost, low));
    return exp_of_reduced<P>(exp_argument<T, L>{a.shifted, sum.hi, sum.lo});
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp2_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    const reg<T, L> x = clamp(a, constants::lowest_2, constants::highest_2);
    const reg<T, L> shifted = add(x, number(x, rounder<T>)), rest = sub(x, sub(shifted, number(x, rounder<T>)));
    const two<T, L> r = two_product<P>(rest, number(x, constants::ln2));
    return exp_of_reduced<P>(exp_argument<T, L>{shifted, r.hi, mul_add<P>(rest, number(x, constants::ln2_rest), r.lo)});
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> exp10_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    const reg<T, L> x = clamp(a, constants::lowest_10, constants::highest_10);
    const reg<T, L> shifted = mul_add<P>(x, number(x, T(3.32192809488736234787)), number(x, rounder<T>));
    const reg<T, L> n = sub(shifted, number(x, rounder<T>));
    const reg<T, L> high = neg_mul_add<P>(n, number(x, constants::lg2_high), x), low = mul(n, number(x, constants::lg2_low));
    const reg<T, L> rest = sub(high, low), lost = sub(sub(high, rest), low);
    const two<T, L> r = two_product<P>(rest, number(x, constants::ln10));
    const reg<T, L> r_low = mul_add<P>(rest, number(x, constants::ln10_rest), mul_add<P>(lost, number(x, constants::ln10), r.lo));
    return exp_of_reduced<P>(exp_argument<T, L>{shifted, r.hi, r_low});
}

/// exp(a) - 1 as 2^n * ((1 - 2^-n) + (exp(r) - 1)), the sum exact but for its last rounding.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> expm1_of(const reg<T, L>& a) {
    using constants = exponential<T>;
    const reg<T, L> x = clamp(a, T(-50), constants::highest); // exp(-50) is nothing beside 1
    const exp_argument<T, L> e = reduce_exp<P>(x);
    const reg<T, L> one = number(x, T(1)), n = sub(e.shifted, number(x, rounder<T>));
    // exp(r) - 1 = r + r*r/2 + r*r*r*(series from 1/6 on)
    const two<T, L> half_square = two_product<P>(mul(number(x, T(0.5)), e.r), e.r), sum_of_two = fast_two_sum(e.r, half_square.hi);
    const reg<T, L> cube = mul(mul(e.r, e.r), e.r), rest = mul_add<P>(cube, polynomial<P, 1>(e.r, constants::series), half_square.lo);
    const two<T, L> q = fast_two_sum(sum_of_two.hi, add(sum_of_two.lo, add(rest, e.lost)));
    // 2^-n for n up to the digits, from where it is nothing beside 1.
    const reg<T, L> least = number(x, T(-std::numeric_limits<T>::digits - 2));
    const reg<T, L> minus_n = select(lt(sub(number(x, T(0)), n), least), least, sub(number(x, T(0)), n));
    const reg<T, L> inverse = scale_by_power(one, add(minus_n, number(x, rounder<T>)));
    const two<T, L> sum = two_sum(sub(one, inverse), q.hi);
    const reg<T, L> result = scale_by_power(add(sum.hi, add(sum.lo, q.lo)), e.shifted);
    return select(eq(a, number(x, T(0))), a, result); // -0.0 stays
}

LANEWISE_MATH_FUNCTION(exp)
LANEWISE_MATH_FUNCTION(exp2)
LANEWISE_MATH_FUNCTION(exp10)
LANEWISE_MATH_FUNCTION(expm1)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
