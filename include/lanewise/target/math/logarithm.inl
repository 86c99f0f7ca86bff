// log, log2, log10, log1p and logaddexp of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x = 2^k * (1 + f) with sqrt(1/2) <= 1 + f < sqrt(2). Double by the method and the polynomial of FreeBSD's msun (Sun's fdlibm), e_log.c:
// s = f/(2 + f), log(1 + f) = f - f*f/2 + s*(f*f/2 + R) = f - s*(f - R), where R is a polynomial of s*s. Float by a minimax polynomial P
// (tools/minimax), log(1 + f) = f + f*f*P(f). To another base all is multiplied by the logarithm of e, f by its two parts, so that the only
// large error is the last rounding.

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
};
template <>
struct logarithm<double> {
    static constexpr std::uint64_t sqrt_half = 0x3fe6a09e667f3bcd;
    static constexpr int denormal_shift = 54;
    static constexpr double series[] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
                                        1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01};
};
// The bases: `high` and `low` of the logarithm of 2, `high` of few bits; `factor` and `factor_low` of that of e; and P times it, with
// relative errors of 2^-27.5, 2^-27.5 and 2^-26.7.
template <class T>
struct natural {
    static constexpr double high = sizeof(T) == 4 ? 6.9313812256e-01f : 6.93147180369123816490e-01;
    static constexpr double low = sizeof(T) == 4 ? 9.0580006145e-06f : 1.90821492927058770002e-10;
    static constexpr double factor = 1, factor_low = 0;
    static constexpr float series[] = {-0x1.fffff8p-2f, 0x1.555550p-2f,  -0x1.000426p-2f, 0x1.99a3f2p-3f, -0x1.54276ep-3f,
                                       0x1.22719ap-3f,  -0x1.0f375cp-3f, 0x1.084870p-3f,  -0x1.38307ap-4f};
};
template <class T>
struct binary {
    static constexpr double high = 1, low = 0;
    static constexpr double factor = sizeof(T) == 4 ? 0x1.715476p+0f : 0x1.71547652b82fep+0;
    static constexpr double factor_low = sizeof(T) == 4 ? 0x1.4ae0c0p-26f : 0x1.777d0ffda0d24p-56;
    static constexpr float series[] = {-0x1.715470p-1f, 0x1.ec707cp-2f,  -0x1.715b12p-2f, 0x1.2785e4p-2f, -0x1.eaa73cp-3f,
                                       0x1.a1ba1ap-3f,  -0x1.86b71ap-3f, 0x1.85c976p-3f,  -0x1.daa690p-4f};
};
template <class T>
struct decimal {
    static constexpr double high = sizeof(T) == 4 ? 0x1.344p-2f : 0x1.34413509f8p-2;
    static constexpr double low = sizeof(T) == 4 ? 0x1.3509f8p-18f : -0x1.80433b83b532ap-44;
    static constexpr double factor = sizeof(T) == 4 ? 0x1.bcb7b2p-2f : 0x1.bcb7b1526e50ep-2;
    static constexpr double factor_low = sizeof(T) == 4 ? -0x1.5b235ep-27f : 0x1.95355baaafad3p-57;
    static constexpr float series[] = {-0x1.bcb7aap-3f, 0x1.287a72p-3f,  -0x1.bcbee6p-4f, 0x1.63cf24p-4f, -0x1.27743cp-4f,
                                       0x1.f88d72p-5f,  -0x1.d7269ep-5f, 0x1.cb1b46p-5f,  -0x1.0f2a0ap-5f};
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

/// The same of numbers that are neither denormal nor special.
template <class T, int L>
LANEWISE_INLINE log_argument<T, L> reduce_usual_log(const pack<T, L>& a) {
    using U = uint_for<T>;
    using Index = int_for<T>;
    const pack<U, L> t = sub(bits_of(a), splat<U, L>(logarithm<T>::sqrt_half));
    if constexpr (sizeof(T) == 4 || LANEWISE_IS_AVX512) {
        const pack<Index, L> k = shift_right(bit_cast<Index>(t), fraction_bits<T>);
        const pack<U, L> m = sub(bits_of(a), bit_cast<U>(shift_left(k, fraction_bits<T>)));
        return {convert<T>(k), sub(bit_cast<T>(m), number(a, T(1)))};
    } else {
        // An integer k becomes a double as the low bits of 2^52 + k.
        constexpr U implicit_one = U{1} << fraction_bits<T>;
        constexpr T offset = static_cast<T>(implicit_one);
        const pack<U, L> biased = shift_right(add(t, splat<U, L>(U{exponent_bias<T>} << fraction_bits<T>)), fraction_bits<T>);
        const pack<U, L> m = add(bit_and(t, splat<U, L>(implicit_one - 1)), splat<U, L>(logarithm<T>::sqrt_half));
        const pack<T, L> k = sub(bit_cast<T>(bit_or(biased, bits_of(number(a, offset)))), number(a, offset + exponent_bias<T>));
        return {k, sub(bit_cast<T>(m), number(a, T(1)))};
    }
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

/// log(1 + f + f_low) of doubles as a sum, to about 1.2 times the digits; f_low is tiny, lo up to a tenth of hi.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> log_sum(const pack<T, L>& f, const pack<T, L>& f_low) {
    const pack<T, L> s = div(f, add(number(f, T(2)), f)), z = mul(s, s), rest = mul(z, polynomial_in_two<P>(z, logarithm<T>::series));
    const two<T, L> half_square = two_product<P>(mul(number(f, T(0.5)), f), f);
    const two<T, L> high = fast_two_sum(f, neg(half_square.hi));
    const pack<T, L> low = mul_add<P>(s, add(half_square.hi, rest), sub(f_low, half_square.lo));
    return {high.hi, add(high.lo, low)};
}
/// For lw::fp::fast: log(1 + f) = 2*s + s*P(s*s) to 2^-59.5, times the factor of a base, of whose double the first is the lower part.
template <template <class> class Base>
struct plain_series {
    double c[8] = {0, 0x1.5555555555592p-1, 0x1.999999997ff08p-2, 0x1.24924941e2ebep-2,
                   0x1.c71c52129984ap-3, 0x1.74663d5af8394p-3, 0x1.39a1dc0290e17p-3, 0x1.2f044aad5f1aap-3};
    constexpr plain_series() {
        for (double& value : c) value *= Base<double>::factor;
        c[0] = 2 * Base<double>::factor_low;
    }
};

/// The logarithm of 2^k * (1 + f), and a `correction` that is small beside it.
template <fp::policy P, template <class> class Base, class T, int L, class... Correction>
LANEWISE_INLINE pack<T, L> log_of_reduced(const log_argument<T, L>& a, const Correction&... correction) {
    constexpr T high = T(Base<T>::high), low = T(Base<T>::low), factor = T(Base<T>::factor), factor_low = T(Base<T>::factor_low);
    const auto [k, f] = a;
    if constexpr (fast<P> && sizeof(T) == 8 && factor != 1) {
        static constexpr plain_series<Base> series;
        const pack<T, L> s = div(f, add(number(f, T(2)), f)), p = polynomial_in_two<P>(mul(s, s), series.c);
        const pack<T, L> rest = high == 1 ? mul_add<P>(s, p, k) : mul_add<P>(k, number(f, high + low), mul(s, p));
        return mul_add<P>(s, number(f, 2 * factor), rest);
    }
    if constexpr (sizeof(T) == 8 && factor != 1 && !fused<P>) {
        const two<T, L> log = log_sum<P>(f, number(f, T(0))), product = two_product<P>(log.hi, number(f, factor));
        const two<T, L> total = fast_two_sum(mul(k, number(f, high)), product.hi); // k is 0 or larger than the logarithm of 1 + f
        const pack<T, L> rest = add(product.lo, add(mul(log.hi, number(f, factor_low)), mul(log.lo, number(f, factor))));
        return add(total.hi, add(total.lo, add(mul(k, number(f, low)), rest)));
    }
    // From the smallest part to the largest.
    pack<T, L> sum = number(f, T(0));
    if constexpr (low != 0) sum = mul(k, number(f, low));
    if constexpr (sizeof...(Correction) > 0 && !fast<P>) sum = add(sum, correction...);
    if constexpr (sizeof(T) == 4) {
        if constexpr (!fused<P> && factor != 1) {
            // The square of the upper half of f is exact, and times the first coefficient the largest part but for f * factor.
            const pack<T, L> f1 = upper_half(f), f2 = sub(f, f1), first = number(f, Base<T>::series[0]), square = mul(f, f);
            const two<T, L> product = two_product<P>(f, number(f, factor));
            const pack<T, L> rest = mul(mul(square, f), polynomial_in_two<P, 1, 1>(f, Base<T>::series));
            const pack<T, L> small = add(add(sum, add(mul(f, number(f, factor_low)), product.lo)), mul(mul(f2, add(f, f1)), first));
            sum = add(product.hi, add(mul(mul(f1, f1), first), add(rest, small)));
            return high == 1 ? add(k, sum) : add(mul(k, number(f, high)), sum);
        }
        const pack<T, L> p = fused<P> ? polynomial<P>(f, Base<T>::series) : polynomial_in_two<P>(f, Base<T>::series);
        if constexpr (factor == 1) {
            sum = mul_add<P>(mul(f, f), p, sum);
        } else {
            const pack<T, L> slope = mul_add<P>(f, p, number(f, factor_low));
            sum = low == 0 ? mul(f, slope) : mul_add<P>(f, slope, sum);
        }
    } else {
        if constexpr (factor != 1) sum = low == 0 ? mul(f, number(f, factor_low)) : mul_add<P>(f, number(f, factor_low), sum);
        const pack<T, L> s = div(f, add(number(f, T(2)), f)), z = mul(s, s), series = polynomial<P>(z, logarithm<T>::series);
        if constexpr (factor == 1 && fused<P>) {
            sum = neg_mul_add<P>(s, neg_mul_add<P>(z, series, f), sum);
        } else {
            const pack<T, L> half = mul(number(f, T(0.5)), f), half_square = mul(half, f), bent = mul_add<P>(z, series, half_square);
            pack<T, L> rest;
            if constexpr (high == 1) rest = mul_sub<P>(half, f, mul(s, bent)); // so that f*f/2 is rounded only where it counts little
            else rest = neg_mul_add<P>(s, bent, half_square);
            sum = neg_mul_add<P>(rest, number(f, factor), sum);
        }
    }
    sum = factor == 1 ? add(f, sum) : mul_add<P>(f, number(f, factor), sum);
    return high == 1 ? add(k, sum) : mul_add<P>(k, number(f, high), sum);
}

template <fp::policy P, template <class> class Base, class T, int L>
LANEWISE_INLINE reg<T, L> log_to_base(const reg<T, L>& a) {
    if (__builtin_expect(any_special<false, T, L>(a), 0)) return with_log_special(a, log_of_reduced<P, Base>(reduce_log(a)));
    return log_of_reduced<P, Base>(reduce_usual_log(a));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log_of(const reg<T, L>& a) {
    return log_to_base<P, natural>(a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log2_of(const reg<T, L>& a) {
    return log_to_base<P, binary>(a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log10_of(const reg<T, L>& a) {
    return log_to_base<P, decimal>(a);
}

/// 1 + a + low = 2^k * (1 + f + rest) with k from u, the rounded sum, f rounded from a itself, and rest/(1 + f), for 0 < u < 2^100.
template <class T, int L>
struct log1p_argument {
    pack<T, L> f, correction;
};
template <fp::policy P, class T, int L, class... Low>
LANEWISE_INLINE log1p_argument<T, L> reduce_log1p(const pack<T, L>& a, const pack<T, L>& u, const Low&... low) {
    using U = uint_for<T>;
    constexpr U one_bits = U{exponent_bias<T>} << fraction_bits<T>, exponent = ~((U{1} << fraction_bits<T>) - 1);
    const pack<U, L> power = bit_and(sub(bits_of(u), splat<U, L>(logarithm<T>::sqrt_half)), splat<U, L>(exponent));
    const pack<T, L> inverse = bit_cast<T>(sub(splat<U, L>(one_bits), power)), less = sub(inverse, number(a, T(1))); // 2^-k
    const pack<T, L> f = mul_add<P>(inverse, a, less);
    pack<T, L> rest = mul_add<P>(inverse, a, sub(less, f));
    if constexpr (sizeof...(low) > 0) rest = mul_add<P>(inverse, low..., rest);
    return {f, neg_mul_add<P>(rest, f, rest)};
}
/// log(1 + a + low) where that is so.
template <fp::policy P, class T, int L, class... Low>
LANEWISE_INLINE pack<T, L> usual_log1p(const pack<T, L>& a, const Low&... low) {
    const pack<T, L> u = add(a, number(a, T(1)));
    const auto [f, correction] = reduce_log1p<P>(a, u, low...);
    return log_of_reduced<P, natural>(log_argument<T, L>{reduce_usual_log(u).k, f}, correction);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> log1p_of(const reg<T, L>& a) {
    const reg<T, L> u = add(a, number(a, T(1)));
    const auto usual = mask_and(gt(u, number(a, T(0))), lt(u, number(a, T(0x1p100))));
    if (__builtin_expect(all(usual), 1)) return bit_cast<T>(bit_or(bits_of(usual_log1p<P>(a)), sign_of(a))); // -0.0 stays
    const reg<T, L> special = with_log_special(u, log_of_reduced<P, natural>(reduce_log(u)));
    return bit_cast<T>(bit_or(bits_of(select(usual, usual_log1p<P>(a), special)), sign_of(a)));
}

/// log(exp(a) + exp(b)) without overflow.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> logaddexp_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> larger = select(gt(a, b), a, b), smaller = select(gt(a, b), b, a);
    const reg<T, L> sum = add(larger, log1p_of<P, T, L>(exp_of<P, T, L>(sub(smaller, larger))));
    if constexpr (fast<P>) return sum;
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
