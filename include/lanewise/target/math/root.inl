// cbrt, hypot and rsqrt of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// cbrt: x = 2^(3k) * m with m about 1; m^(-1/3) by a polynomial (E. Remez's algorithm, tools/minimax) and Halley's
// iteration, then one step of Newton's with a residual from exact products. hypot and rsqrt likewise end with a correction from exact products.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cbrt_of(const reg<T, L>& a) {
    // m^(-1/3) for 2^(-3/2) <= m <= 2^(3/2) to 2 %, then an iteration cubes the error.
    static constexpr T start[] = {T(0x1.bfd9791cfd725p+0), T(-0x1.305785e0726b5p+0), T(0x1.09da2118e4d4bp-1), T(-0x1.4e17b33874143p-4)};
    constexpr int iterations = sizeof(T) == 4 ? 1 : 2;
    const reg<T, L> x = abs(a), third = number(a, T(1) / 3);
    const auto [e, f] = reduce_log(x);
    const reg<T, L> shifted = add(mul(e, third), number(a, rounder<T>)), k = sub(shifted, number(a, rounder<T>));
    // e - 3k is -1, 0 or 1.
    const reg<T, L> j = sub(e, mul(number(a, T(3)), k)), mantissa = add(f, number(a, T(1)));
    const reg<T, L> m = mul(mantissa, select(gt(j, number(a, T(0))), number(a, T(2)), select(lt(j, number(a, T(0))), number(a, T(0.5)), number(a, T(1)))));
    reg<T, L> inverse = polynomial<P>(m, start);
    for (int round = 0; round < iterations; ++round) {
        const reg<T, L> h = neg_mul_add<P>(mul(m, inverse), mul(inverse, inverse), number(a, T(1)));
        inverse = mul_add<P>(inverse, mul(h, mul_add<P>(h, number(a, T(2) / 9), third)), inverse);
    }
    const reg<T, L> square_of_inverse = mul(inverse, inverse), root = mul(m, square_of_inverse);
    const two<T, L> square = two_product<P>(root, root);
    const reg<T, L> rest = neg_mul_add<P>(square.lo, root, product_residual<P>(square.hi, root, m));
    const reg<T, L> result = scale_by_power(mul_add<P>(mul(rest, third), square_of_inverse, root), shifted);
    const auto usual = mask_and(gt(x, number(a, T(0))), lt(x, number(a, infinity<T>)));
    return with_sign_of(select(usual, result, x), a);
}

/// sqrt(a*a + b*b) without overflow; infinite if either is, even beside NaN.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> hypot_of(const reg<T, L>& a, const reg<T, L>& b) {
    using U = uint_for<T>;
    const reg<T, L> x = abs(a), y = abs(b), larger = select(gt(x, y), x, y), smaller = select(gt(x, y), y, x);
    // By a power of 2 the larger is brought to about 1.
    constexpr U implicit_one = U{1} << fraction_bits<T>, last = U(2 * exponent_bias<T>);
    const reg<T, L> bounded = clamp(larger, std::numeric_limits<T>::min(), std::numeric_limits<T>::max() / 2);
    const pack<U, L> exponent = bit_and(bits_of(bounded), splat<U, L>(~(implicit_one - 1)));
    const reg<T, L> unit = bit_cast<T>(exponent), inverse = bit_cast<T>(sub(splat<U, L>(last << fraction_bits<T>), exponent));
    const reg<T, L> u = mul(larger, inverse), v = mul(smaller, inverse);
    const two<T, L> uu = two_product<P>(u, u), vv = two_product<P>(v, v), sum = fast_two_sum(uu.hi, vv.hi);
    const reg<T, L> low = add(sum.lo, add(uu.lo, vv.lo)), root = sqrt(sum.hi);
    const reg<T, L> rest = add(product_residual<P>(root, root, sum.hi), low);
    const reg<T, L> corrected = mul_add<P>(rest, rough_inverse<1>(root), root);
    const reg<T, L> result = select(eq(larger, number(a, T(0))), larger, mul(corrected, unit));
    const reg<T, L> with_nan = select(mask_or(ne(a, a), ne(b, b)), add(a, b), result);
    return select(mask_or(eq(x, number(a, infinity<T>)), eq(y, number(a, infinity<T>))), number(a, infinity<T>), with_nan);
}

/// 1/sqrt(a); signed infinity at zeros.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> rsqrt_of(const reg<T, L>& a) {
    const reg<T, L> one = number(a, T(1)), estimate = div(one, sqrt(a));
    const two<T, L> root = two_product<P>(a, estimate);
    const reg<T, L> rest = neg_mul_add<P>(root.lo, estimate, product_residual<P>(root.hi, estimate, one));
    const reg<T, L> result = mul_add<P>(mul(estimate, number(a, T(0.5))), rest, estimate);
    const auto usual = mask_and(gt(a, number(a, T(0))), lt(a, number(a, infinity<T>)));
    return select(usual, result, estimate);
}

LANEWISE_MATH_FUNCTION(cbrt)
LANEWISE_MATH_FUNCTION_2(hypot)
LANEWISE_MATH_FUNCTION(rsqrt)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
