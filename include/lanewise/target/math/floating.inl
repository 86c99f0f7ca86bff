// What takes floats apart and puts them together: frexp, ldexp, modf, copysign, nextafter. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// a * 2^n for an integer n, rounded once.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> ldexp_of(const reg<T, L>& a, const reg<T, L>& n) {
    // By multiplications with powers of 2 that the exponent's range allows. Only the last may give a denormal number.
    constexpr int bias = exponent_bias<T>, digits = std::numeric_limits<T>::digits;
    const reg<T, L> count = clamp(n, T(-2 * bias - 2 * digits), T(2 * bias + 2 * digits));
    const auto [e, f] = reduce_log(abs(a));
    const reg<T, L> mantissa = with_sign_of(add(f, number(a, T(1))), a); // from sqrt(1/2) to sqrt(2)
    const reg<T, L> exponent = clamp(add(e, count), T(-bias - digits - 2), T(bias + 2));
    const reg<T, L> result = scale_by_power(mantissa, add(exponent, number(a, rounder<T>)));
    const auto usual = mask_and(gt(abs(a), number(a, T(0))), lt(abs(a), number(a, infinity<T>)));
    return select(usual, result, a);
}
/// The m of a = m * 2^n with 0.5 <= |m| < 1; zero, infinity and NaN as they are.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> frexp_mantissa_of(const reg<T, L>& a) {
    const reg<T, L> f = add(reduce_log(abs(a)).f, number(a, T(1))); // from sqrt(1/2) to sqrt(2)
    const reg<T, L> m = select(lt(f, number(a, T(1))), f, mul(f, number(a, T(0.5))));
    const auto usual = mask_and(gt(abs(a), number(a, T(0))), lt(abs(a), number(a, infinity<T>)));
    return select(usual, with_sign_of(m, a), a);
}
/// The n, as a float; 0 for zero, infinity and NaN.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> frexp_exponent_of(const reg<T, L>& a) {
    const auto [k, f] = reduce_log(abs(a));
    const reg<T, L> n = select(lt(f, number(a, T(0))), k, add(k, number(a, T(1))));
    const auto usual = mask_and(gt(abs(a), number(a, T(0))), lt(abs(a), number(a, infinity<T>)));
    return select(usual, n, number(a, T(0)));
}
/// a - trunc(a), with the sign of a; of infinities 0.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> fraction_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), rest = sub(x, floor(x));
    return with_sign_of(select(eq(x, number(a, infinity<T>)), number(a, T(0)), rest), a);
}
/// nextafter(a, b) of anything, `moved` where a is not 0 and b another number.
template <fp::policy P, class T, int L>
LANEWISE_NOINLINE reg<T, L> nextafter_special(reg<T, L> a, reg<T, L> b, reg<T, L> moved) {
    using U = uint_for<T>;
    const reg<T, L> smallest = bit_cast<T>(bit_or(sign_of(b), splat<U, L>(1)));
    const reg<T, L> next = select(eq(a, number(a, T(0))), smallest, moved);
    return select(eq(a, b), b, select(mask_or(ne(a, a), ne(b, b)), add(a, b), next));
}
/// The float next to a toward b; b where they are equal.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> nextafter_of(const reg<T, L>& a, const reg<T, L>& b) {
    using U = uint_for<T>;
    const auto up = gt(b, a), down = gt(a, b);
    // Away from zero one unit more in the bits, toward zero one less.
#if LANEWISE_IS_AVX512
    // Few instructions with masks: -1 or 1 by the signs of a and of the difference.
    const auto signs = bit_cast<int_for<T>>(with_sign_of(sub(b, a), a));
    const pack<U, L> unit = bit_or(bit_cast<U>(shift_right(signs, static_cast<int>(8 * sizeof(T)) - 1)), splat<U, L>(1));
#else
    const auto away = mask_not(mask_xor(up, gt(a, number(a, T(0)))));
    const pack<U, L> unit = select(away, splat<U, L>(1), splat<U, L>(~U{0}));
#endif
    const reg<T, L> moved = bit_cast<T>(add(bits_of(a), unit));
    const auto usual = mask_and(mask_or(up, down), ne(a, number(a, T(0))));
    return __builtin_expect(all(usual), 1) ? moved : nextafter_special<P, T, L>(a, b, moved);
}

LANEWISE_MATH_FUNCTION_2(ldexp)
LANEWISE_SHORT_MATH_FUNCTION(frexp_mantissa)
LANEWISE_SHORT_MATH_FUNCTION(frexp_exponent)
LANEWISE_SHORT_MATH_FUNCTION(fraction)
LANEWISE_SHORT_MATH_FUNCTION_2(nextafter)

// Too short to be called.
/// a rounded toward zero, with the sign of a.
template <fp::policy, class T, int L>
LANEWISE_INLINE pack<T, L> trunc(const pack<T, L>& a) {
    return with_sign_of(floor(abs(a)), a);
}
template <fp::policy, class T, int L>
LANEWISE_INLINE pack<T, L> copysign(const pack<T, L>& a, const pack<T, L>& b) {
    return with_sign_of(abs(a), b);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
