// log, log2, log10, log1p and logaddexp of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x = 2^k * (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2), log(1 + f) by the method and the polynomials of FreeBSD's msun (Sun's fdlibm),
// e_log.c and e_logf.c: s = f/(2 + f), log(1 + f) = f - f*f/2 + s*(f*f/2 + R(s*s)).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct logarithm;
template <>
struct logarithm<float> {
    static constexpr std::uint32_t sqrt_half = 0x3f3504f3;
    static constexpr int denormal_shift = 25;
    static constexpr float ln2_high = 6.9313812256e-01f, ln2_low = 9.0580006145e-06f;    // the first part of few bits
    static constexpr float lg2_high = 0x1.344p-2f, lg2_low = 0x1.3509f8p-18f;                // log10(2), likewise
    static constexpr float inv_ln2 = 0x1.715476p+0f, inv_ln2_rest = 0x1.4ae0c0p-26f;     // 1/log(2)
    static constexpr float inv_ln10 = 0x1.bcb7b2p-2f, inv_ln10_rest = -0x1.5b235ep-27f;  // 1/log(10)
    static constexpr float series[] = {0xaaaaaa.0p-24f, 0xccce13.0p-25f, 0x91e9ee.0p-25f, 0xf89e26.0p-26f};
};
template <>
struct logarithm<double> {
    static constexpr std::uint64_t sqrt_half = 0x3fe6a09e667f3bcd;
    static constexpr int denormal_shift = 54;
    static constexpr double ln2_high = 6.93147180369123816490e-01, ln2_low = 1.90821492927058770002e-10;
    static constexpr double lg2_high = 0x1.34413509f8p-2, lg2_low = -0x1.80433b83b532ap-44;
    static constexpr double inv_ln2 = 0x1.71547652b82fep+0, inv_ln2_rest = 0x1.777d0ffda0d24p-56;
    static constexpr double inv_ln10 = 0x1.bcb7b1526e50ep-2, inv_ln10_rest = 0x1.95355baaafad3p-57;
    static constexpr double series[] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
                                        1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01};
};

/// x = 2^k * (1 + f), for x > 0.
template <class T, int L>
struct log_argument {
    pack<T, L> k, f;
};
template <class T, int L>
LANEWISE_INLINE log_argument<T, L> reduce_log(const pack<T, L>& a) {
#if LANEWISE_IS_AVX512
    // The same with instructions for it.
    constexpr T sqrt_2 = __builtin_bit_cast(T, static_cast<uint_for<T>>(logarithm<T>::sqrt_half + (uint_for<T>{1} << fraction_bits<T>)));
    const pack<T, L> e = exponent_of(a), m = mantissa_of(a), one = number(a, T(1));
    const auto upper = ge(m, number(a, sqrt_2));
    return {select(upper, add(e, one), e), sub(select(upper, mul(m, number(a, T(0.5))), m), one)};
#else
    using constants = logarithm<T>;
    using U = uint_for<T>;
    const auto word = [](U value) __attribute__((always_inline)) { return splat<U, L>(value); };
    constexpr U implicit_one = U{1} << fraction_bits<T>, one = U{exponent_bias<T>} << fraction_bits<T>;
    const auto denormal = lt(a, number(a, std::numeric_limits<T>::min()));
    const pack<T, L> x = select(denormal, mul(a, number(a, static_cast<T>(U{1} << constants::denormal_shift))), a);
    const pack<U, L> t = add(bits_of(x), word(one - constants::sqrt_half));
    const pack<T, L> f = sub(bit_cast<T>(add(bit_and(t, word(implicit_one - 1)), word(constants::sqrt_half))), number(a, T(1)));
    // An integer k becomes a float as the low bits of 2^fraction_bits + k.
    constexpr T offset = static_cast<T>(implicit_one);
    const pack<T, L> k_biased = bit_cast<T>(bit_or(shift_right(t, fraction_bits<T>), bits_of(number(a, offset))));
    const pack<T, L> bias = select(denormal, number(a, offset + exponent_bias<T> + constants::denormal_shift), number(a, offset + exponent_bias<T>));
    return {sub(k_biased, bias), f};
#endif
}

/// `usual` for 0 < a < infinity, else log's special values.
template <class T, int L>
LANEWISE_INLINE pack<T, L> with_log_special(const pack<T, L>& a, const pack<T, L>& usual) {
    const auto zero = number(a, T(0));
    const auto positive = mask_and(gt(a, zero), lt(a, number(a, infinity<T>)));
    if (__builtin_expect(all(positive), 1)) return usual;
    const pack<T, L> not_positive = select(eq(a, zero), number(a, -infinity<T>), number(a, not_a_number<T>));
    return select(positive, usual, select(le(a, zero), not_positive, a)); // infinity and NaN stay
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log_of(const reg<T, L>& a) {
    using constants = logarithm<T>;
    const auto [k, f] = reduce_log(a);
    const reg<T, L> s = div(f, add(number(a, T(2)), f)), z = mul(s, s), half_square = mul(mul(number(a, T(0.5)), f), f);
    const reg<T, L> rest = mul(z, polynomial<P>(z, constants::series));
    const reg<T, L> low = mul_add<P>(s, add(half_square, rest), mul(k, number(a, constants::ln2_low)));
    return with_log_special(a, mul_add<P>(k, number(a, constants::ln2_high), sub(f, sub(half_square, low))));
}

/// log(1 + f + f_low) as a sum, to about 1.2 times the digits of T; f_low is tiny, lo up to a tenth of hi.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> log_sum(const pack<T, L>& f, const pack<T, L>& f_low) {
    const pack<T, L> s = div(f, add(number(f, T(2)), f)), z = mul(s, s), rest = mul(z, polynomial<P>(z, logarithm<T>::series));
    const two<T, L> half_square = two_product<P>(mul(number(f, T(0.5)), f), f);
    const two<T, L> high = fast_two_sum(f, neg(half_square.hi));
    const pack<T, L> low = mul_add<P>(s, add(half_square.hi, rest), sub(f_low, half_square.lo));
    return {high.hi, add(high.lo, low)};
}
/// k * (high + low) + sum * (factor + factor_rest), rounded. k * high is exact.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> add_logs(const pack<T, L>& k, T high, T low, const two<T, L>& sum, T factor, T factor_rest) {
    const two<T, L> product = two_product<P>(sum.hi, number(k, factor));
    const pack<T, L> product_low = mul_add<P>(sum.hi, number(k, factor_rest), mul_add<P>(sum.lo, number(k, factor), product.lo));
    const two<T, L> total = fast_two_sum(mul(k, number(k, high)), product.hi); // k is 0 or larger than the logarithm of 1 + f
    return add(total.hi, add(total.lo, mul_add<P>(k, number(k, low), product_low)));
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log2_of(const reg<T, L>& a) {
    using constants = logarithm<T>;
    const auto [k, f] = reduce_log(a);
    return with_log_special(a, add_logs<P>(k, T(1), T(0), log_sum<P>(f, number(a, T(0))), constants::inv_ln2, constants::inv_ln2_rest));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log10_of(const reg<T, L>& a) {
    using constants = logarithm<T>;
    const auto [k, f] = reduce_log(a);
    return with_log_special(a, add_logs<P>(k, constants::lg2_high, constants::lg2_low, log_sum<P>(f, number(a, T(0))), constants::inv_ln10,
                                              constants::inv_ln10_rest));
}

/// log(1 + a): 1 + a is u + c exactly, so that log(1 + a) = log(u) + c/u.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log1p_of(const reg<T, L>& a) {
    using constants = logarithm<T>;
    const reg<T, L> one = number(a, T(1));
    const two<T, L> u = two_sum(one, a);
    const auto [k, f] = reduce_log(u.hi);
    const reg<T, L> correction = select(lt(u.hi, number(a, infinity<T>)), div(u.lo, u.hi), number(a, T(0)));
    const reg<T, L> s = div(f, add(number(a, T(2)), f)), z = mul(s, s), half_square = mul(mul(number(a, T(0.5)), f), f);
    const reg<T, L> rest = mul(z, polynomial<P>(z, constants::series));
    const reg<T, L> low = mul_add<P>(s, add(half_square, rest), mul_add<P>(k, number(a, constants::ln2_low), correction));
    const reg<T, L> usual = mul_add<P>(k, number(a, constants::ln2_high), sub(f, sub(half_square, low)));
    return select(eq(a, number(a, T(0))), a, with_log_special(u.hi, usual)); // -0.0 stays
}

/// log(exp(a) + exp(b)) without overflow.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> logaddexp_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> larger = select(gt(a, b), a, b), smaller = select(gt(a, b), b, a);
    const reg<T, L> sum = add(larger, log1p_of<P, T, L>(exp_of<P, T, L>(sub(smaller, larger))));
    // Two equal infinities have no difference.
    return select(eq(a, b), add(a, number(a, T(0.693147180559945309417))), select(mask_or(ne(a, a), ne(b, b)), add(a, b), sum));
}

LANEWISE_MATH_FUNCTION(log)
LANEWISE_MATH_FUNCTION(log2)
LANEWISE_MATH_FUNCTION(log10)
LANEWISE_MATH_FUNCTION(log1p)
LANEWISE_MATH_FUNCTION_2(logaddexp)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
