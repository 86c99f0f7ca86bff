// cbrt, hypot and rsqrt of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// cbrt: x^(-1/3) roughly from the bits, then two steps of high order, the first by a minimax polynomial in the residual (E. Remez's
// algorithm, tools/minimax). hypot: the root of the sum of squares, scaled only where that is not a usual
// number. rsqrt ends with a correction from an exact product. Under lw::fp::fast both are by the estimate of 1/sqrt that AVX-512 has, or by
// the processor's root and division.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

#if LANEWISE_IS_AVX512
/// An estimate of 1/sqrt(a) of 14 bits, at zeros the largest number, a * estimate, and h = 1 - a * estimate^2.
template <class T, int L>
struct root_estimate {
    pack<T, L> inverse, root, h;
};
template <class T, int L>
LANEWISE_INLINE root_estimate<T, L> estimate_root(const reg<T, L>& a) {
    constexpr T most = std::numeric_limits<T>::max();
    const reg<T, L> inverse = clamp(inverse_root_estimate(a), -most, most), root = mul(a, inverse);
    return {inverse, root, fnma(root, inverse, number(a, T(1)))};
}
/// (1 - h)^(-1/2) - 1 by its series, for the h of the estimate.
template <class T, int L>
LANEWISE_INLINE pack<T, L> inverse_root_tail(const pack<T, L>& h) {
    const pack<T, L> half = number(h, T(0.5));
    if constexpr (sizeof(T) == 4) return mul(h, half);
    else return mul(h, fma(h, fma(h, number(h, T(5) / 16), number(h, T(3) / 8)), half));
}
#endif

template <class T>
struct cube_root_constants;
template <>
struct cube_root_constants<float> {
    static constexpr float denormal_factor = 0x1p+24f, denormal_root = 0x1p-8f;
    // (1 - h)^(-1/3) = 1 + h*P(h) for |h| <= 0.1025; relative error 2^-14.3
    static constexpr float series[] = {0x1.56b9b0p-2f, 0x1.c9e9d4p-3f};
    // (1 - h)^(-2/3) likewise; 2^-25.7
    static constexpr float squared_series[] = {0x1.555556p-1f, 0x1.1c6f40p-1f, 0x1.f9a6c0p-2f, 0x1.d5964cp-2f, 0x1.b71cc8p-2f};
};
template <>
struct cube_root_constants<double> {
    static constexpr double denormal_factor = 0x1p+54, denormal_root = 0x1p-18;
    // 2^-23.4
    static constexpr double series[] = {0x1.555436468ff95p-2, 0x1.c7190b3566749p-3, 0x1.65582841fc1e0p-3, 0x1.2a981f6d45be8p-3};
};

/// The cube root of x, a normal number or 0.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cube_root(const reg<T, L>& x) {
    using U = uint_for<T>;
    // x^(-1/3) to 3.5 %: the bits of a number are about its logarithm. The upper ones, as the fraction of a float, are multiplied.
    constexpr int unused = static_cast<int>(8 * sizeof(T)) - fraction_bits<T>;
    constexpr double implicit_one = double(U{1} << fraction_bits<T>), octave = double(U{1} << (fraction_bits<T> - unused));
    constexpr T start = T(implicit_one * (4.0 / 3) + (exponent_bias<T> * (4.0 / 3) - 0.068017) * octave); // halves the largest error
    const pack<U, L> upper = bit_or(shift_right(bits_of(x), unused), bits_of(number(x, T(implicit_one))));
    const reg<T, L> divided = neg_mul_add<P>(bit_cast<T>(upper), number(x, T(1) / 3), number(x, start)), one = number(x, T(1));
    const reg<T, L> estimate = bit_cast<T>(shift_left(bits_of(divided), unused));
    if constexpr (fast<P> && sizeof(T) == 4) {
        const reg<T, L> root = mul(x, mul(estimate, estimate)), h = neg_mul_add<P>(root, estimate, one);
        return mul_add<P>(mul(root, h), polynomial<P>(h, cube_root_constants<T>::squared_series), root);
    }
    const reg<T, L> h = neg_mul_add<P>(mul(x, estimate), mul(estimate, estimate), one);
    // Its upper half, so that the square is exact. The root is x * inverse^2 * (1 - rest)^(-2/3) by Taylor's series, with the rest of
    // the rounded product: one third of its error stays.
    const reg<T, L> inverse = upper_half(mul_add<P>(mul(estimate, h), polynomial<P>(h, cube_root_constants<T>::series), estimate));
    const reg<T, L> root = mul(x, mul(inverse, inverse)), rest = product_residual<P>(root, inverse, one);
    return mul_add<P>(mul(root, rest), mul_add<P>(rest, number(x, T(5) / 9), number(x, T(2) / 3)), root);
}
/// cbrt(a) of anything, `root` where a is a normal number. Out of line, so that the usual case keeps few constants.
template <fp::policy P, class T, int L>
LANEWISE_NOINLINE reg<T, L> cbrt_special(reg<T, L> a, reg<T, L> root) {
    LANEWISE_NO_CONTRACT
    using constants = cube_root_constants<T>;
    const reg<T, L> x = abs(a), least = number(a, std::numeric_limits<T>::min());
    const reg<T, L> scaled_root = cube_root<P, T, L>(mul(x, number(a, constants::denormal_factor)));
    const reg<T, L> root_if_denormal = mul(scaled_root, number(a, constants::denormal_root));
    const auto normal = mask_and(ge(x, least), lt(x, number(a, infinity<T>)));
    return with_sign_of(select(normal, root, select(lt(x, least), root_if_denormal, x)), a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cbrt_of(const reg<T, L>& a) {
    const reg<T, L> root = cube_root<P, T, L>(abs(a));
    if (__builtin_expect(any_special<true, T, L>(a), 0)) return cbrt_special<P, T, L>(a, root);
    return with_sign_of(root, a);
}

/// Where a sum of squares neither overflowed nor lost digits that matter.
template <class T, int L>
LANEWISE_INLINE auto is_usual_sum(const reg<T, L>& sum) {
    return mask_and(gt(sum, number(sum, std::numeric_limits<T>::min() * T(0x1p60))), lt(sum, number(sum, infinity<T>)));
}
/// sqrt(a*a + b*b) without overflow, infinite if either is, even beside NaN; `root` where the sum is a usual one.
template <fp::policy P, class T, int L>
LANEWISE_NOINLINE reg<T, L> hypot_special(reg<T, L> a, reg<T, L> b, reg<T, L> root, reg<T, L> sum) {
    LANEWISE_NO_CONTRACT
    using U = uint_for<T>;
    const reg<T, L> x = abs(a), y = abs(b), larger = select(gt(x, y), x, y);
    // By a power of 2 the larger is brought to about 1.
    constexpr U implicit_one = U{1} << fraction_bits<T>, last = U(2 * exponent_bias<T>);
    const reg<T, L> bounded = clamp(larger, std::numeric_limits<T>::min(), std::numeric_limits<T>::max() / 2);
    const pack<U, L> exponent = bit_and(bits_of(bounded), splat<U, L>(~(implicit_one - 1)));
    const reg<T, L> unit = bit_cast<T>(exponent), inverse = bit_cast<T>(sub(splat<U, L>(last << fraction_bits<T>), exponent));
    const reg<T, L> u = mul(a, inverse), v = mul(b, inverse), scaled = mul(sqrt(mul_add<P>(u, u, mul(v, v))), unit);
    const reg<T, L> result = select(eq(larger, number(a, T(0))), larger, select(is_usual_sum<T, L>(sum), root, scaled));
    const reg<T, L> with_nan = select(mask_or(ne(a, a), ne(b, b)), add(a, b), result);
    const auto infinite = mask_or(eq(x, number(a, infinity<T>)), eq(y, number(a, infinity<T>)));
    return select(infinite, number(a, infinity<T>), with_nan);
}
template <fp::policy P, bool EveryOther, class T, int L>
LANEWISE_INLINE reg<T, L> hypot_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> sum = mul_add<P>(a, a, mul(b, b));
    reg<T, L> root;
#if LANEWISE_IS_AVX512
    if constexpr (fast<P>) {
        const auto estimate = estimate_root<T, L>(sum);
        root = fma(estimate.root, inverse_root_tail(estimate.h), estimate.root);
    } else
#endif
        root = sqrt<EveryOther>(sum);
    return __builtin_expect(all(is_usual_sum<T, L>(sum)), 1) ? root : hypot_special<P, T, L>(a, b, root, sum);
}

/// 1/sqrt(a); signed infinity at zeros.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> rsqrt_of(const reg<T, L>& a) {
#if LANEWISE_IS_AVX512
    if constexpr (fast<P>) {
        const auto [inverse, root, h] = estimate_root<T, L>(a);
        return fma(inverse, inverse_root_tail(h), inverse);
    }
#endif
    const reg<T, L> one = number(a, T(1));
#if LANEWISE_IS_AVX2
    if constexpr (fused<P> && has_two_ways<T, L>) {
        // By multiplications. For y next to it and e = 1 - a*y*y, 1/sqrt(a) is y + y/2*e but for less than 2^-20 (float) or 2^-37 (double) of the
        // second part: where that part less and more so much gives one number, it is the nearest, whatever the estimate was. Where not, and of
        // what is no positive number, infinite or denormal, which may give NaN, the divider has its turn; it is right wherever both agree.
        using U = uint_for<T>;
        constexpr U halving = U{1} << fraction_bits<T>, change = sizeof(T) == 4 ? U{1} << 4 : U{1} << 16;
        const auto less_bits = [](const reg<T, L>& x, U bits)
                                   __attribute__((always_inline)) { return bit_cast<T>(sub(bits_of(x), splat<U, L>(bits))); };
        const reg<T, L> start = inverse_root_estimate(a), start_e = fnma(mul(a, start), start, one);
        reg<T, L> slope = less_bits(start, halving);
        if constexpr (sizeof(T) == 8) slope = fma(mul(start, number(a, T(0.375))), start_e, slope);
        const reg<T, L> y = fma(slope, start_e, start);
        const two<T, L> root = two_product<P>(a, y);
        const reg<T, L> e = fnma(root.lo, y, fnma(root.hi, y, one));
        const reg<T, L> less = fma(less_bits(y, halving + change), e, y), more = fma(less_bits(y, halving - change), e, y);
        if (__builtin_expect(all(eq(less, more)), 1)) return more;
    }
#endif
    const reg<T, L> estimate = div(one, sqrt(a));
    if constexpr (fast<P> && !(LANEWISE_IS_AVX2 && sizeof(T) == 4)) return estimate;
    const two<T, L> root = two_product<P>(a, estimate);
    const reg<T, L> rest = neg_mul_add<P>(root.lo, estimate, product_residual<P>(root.hi, estimate, one));
    const reg<T, L> result = mul_add<P>(mul(estimate, number(a, T(0.5))), rest, estimate);
    const auto usual = mask_and(gt(a, number(a, T(0))), lt(a, number(a, infinity<T>)));
    return select(usual, result, estimate);
}

LANEWISE_MATH_FUNCTION(cbrt)
LANEWISE_MATH_FUNCTION(rsqrt)

// hypot is like the functions of LANEWISE_SHORT_MATH_FUNCTION_2 and of LANEWISE_MATH_FUNCTION_2, but that AVX-512 takes every other root of
// doubles by multiplications.
template <fp::policy P, bool EveryOther = false, class T, int L>
LANEWISE_INLINE pack<T, L> hypot(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_one<pack<T, L>>) return hypot_of<P, EveryOther, T, L>(a, b);
    else return {hypot<P, false>(a.lo, b.lo), hypot<P, LANEWISE_IS_AVX512 && sizeof(T) == 8>(a.hi, b.hi)};
}
template <fp::policy P, class T, int L>
LANEWISE_NOINLINE void hypot_registers(T* out, const T* a, const T* b, index_t registers) {
    LANEWISE_NO_CONTRACT
    for (; registers > 1; registers -= 2, out += 2 * L, a += 2 * L, b += 2 * L) {
        store(out, hypot<P, false>(load<T, L>(a), load<T, L>(b)));
        store(out + L, hypot<P, LANEWISE_IS_AVX512 && sizeof(T) == 8>(load<T, L>(a + L), load<T, L>(b + L)));
    }
    if (registers > 0) store(out, hypot<P>(load<T, L>(a), load<T, L>(b)));
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
