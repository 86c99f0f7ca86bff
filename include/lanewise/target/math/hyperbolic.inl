// sinh, cosh, tanh, asinh, acosh and atanh of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// sinh, cosh: |x| = n*log(2) + r as for exp (exponential.inl), and with q = 2^(-2n)
//     sinh|x| = 2^(n-1) * ((1 - q)*cosh(r) + (1 + q)*sinh(r)), cosh|x| = 2^(n-1) * ((1 + q)*cosh(r) + (1 - q)*sinh(r)),
// of which sinh(r) and cosh(r) are polynomials. The large terms 1, q, r and q*r are exact and summed exactly, so that nothing is lost where they cancel,
// and with n = 0 the first is sinh(r) alone, right for the smallest x. No division, and nothing overflows where the result does not.
// tanh: near zero the rational function (double) and the polynomial (float) of S. Moshier's Cephes, elsewhere 1 - 2/(exp(2x) + 1).
// asinh, acosh: log(x + sqrt(x*x +- 1)) with the sum, the square and the root in two parts; near zero of the function a polynomial.
// atanh: half of log((1 + x)/(1 - x)) = k*log(2) + log((1 + s)/(1 - s)), whose s is found with one division.
// Their polynomials are minimax ones (E. Remez's algorithm, tools/minimax).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

// ------------------------------------------------------------------------------------------------- sinh, cosh, tanh

template <class T>
struct hyperbolic;
template <>
struct hyperbolic<float> {
    static constexpr float highest = 90.0f; // beyond it sinh and cosh are infinite
    // sinh(r) = r + r*z*P(z) and cosh(r) = 1 + z*Q(z) for z = r*r <= (log(2)/2)^2; relative errors 2^-34.3 and 2^-33.3
    static constexpr float sine[] = {0x1.555556p-3f, 0x1.110fbep-7f, 0x1.a2e30cp-13f};
    static constexpr float cosine[] = {0x1.000000p-1f, 0x1.5554e6p-5f, 0x1.6d4f3ep-10f};
};
template <>
struct hyperbolic<double> {
    static constexpr double highest = 711.0;
    // 2^-61.7 and 2^-70.0
    static constexpr double sine[] = {0x1.5555555555559p-3, 0x1.111111110f624p-7, 0x1.a01a01b02518dp-13, 0x1.71ddf79dcdcdfp-19,
                                      0x1.af601d3e4fa05p-26};
    static constexpr double cosine[] = {0x1.0000000000000p-1,  0x1.5555555555558p-5,  0x1.6c16c16c14ff0p-10, 0x1.a01a01ad8766fp-16,
                                        0x1.27e4cbf4a80b4p-22, 0x1.1f8c18681074ep-29};
};

/// a + b or a - b exactly, for |a| >= |b|.
template <bool Plus, class T, int L>
LANEWISE_INLINE two<T, L> fast_sum_or_difference(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (Plus) {
        return fast_two_sum(a, b);
    } else {
        const pack<T, L> s = sub(a, b);
        return {s, sub(sub(a, s), b)};
    }
}
/// sinh(x) or cosh(x) for x >= 0 or NaN.
template <fp::policy P, bool Sine, class T, int L>
LANEWISE_INLINE pack<T, L> sinh_or_cosh(const pack<T, L>& x) {
    using constants = hyperbolic<T>;
    using U = uint_for<T>;
    const exp_argument<T, L> e = reduce_exp<P>(select(gt(x, number(x, constants::highest)), number(x, constants::highest), x));
    const pack<T, L> r = e.r, z = mul(r, r), one = number(x, T(1)), most = number(x, rounder<T> + T(40));
    // q: n in the low bits of `shifted` becomes the exponent -2n, but not below -80, where q is nothing beside 1.
    constexpr U rounder_bits = __builtin_bit_cast(U, rounder<T>), bits_of_one = U(exponent_bias<T>) << fraction_bits<T>;
    const pack<T, L> bounded = select(lt(e.shifted, most), e.shifted, most);
    constexpr U q_offset = bits_of_one + (rounder_bits << (fraction_bits<T> + 1));
    const pack<U, L> twice_n = shift_left(bits_of(bounded), fraction_bits<T> + 1);
    const pack<T, L> q = bit_cast<T>(sub(splat<U, L>(q_offset), twice_n)), of_sinh = Sine ? add(one, q) : sub(one, q);
    const two<T, L> of_cosh = fast_sum_or_difference<!Sine>(one, q), first = fast_sum_or_difference<Sine>(r, mul(q, r));
    const two<T, L> sum = fast_two_sum(of_cosh.hi, first.hi);
    // sinh(r + lost) - r and cosh(r + lost) - 1
    const pack<T, L> sinh_rest = mul_add<P>(mul(r, z), polynomial<P>(z, constants::sine), e.lost);
    const pack<T, L> cosh_rest = mul_add<P>(z, polynomial<P>(z, constants::cosine), mul(r, e.lost));
    const pack<T, L> lost = add(sum.lo, add(of_cosh.lo, first.lo));
    const pack<T, L> rest = mul_add<P>(of_cosh.hi, cosh_rest, mul_add<P>(of_sinh, sinh_rest, lost));
    // 2^(n-1) as 4 * 2^(n-3), where n - 3 is an exponent for every n.
    constexpr U scale_offset = bits_of_one - ((rounder_bits + 3) << fraction_bits<T>);
    const pack<U, L> scale = add(shift_left(bits_of(e.shifted), fraction_bits<T>), splat<U, L>(scale_offset));
    return mul(mul(add(sum.hi, rest), number(x, T(4))), bit_cast<T>(scale));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> sinh_of(const reg<T, L>& a) {
    return with_sign_of(sinh_or_cosh<P, true>(abs(a)), a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cosh_of(const reg<T, L>& a) {
    return sinh_or_cosh<P, false>(abs(a));
}

/// tanh(x) for 0 <= x < 0.625.
template <fp::policy P, int L>
LANEWISE_INLINE pack<float, L> small_tanh(const pack<float, L>& x) {
    static constexpr float series[] = {-3.33332819422e-1f, 1.33314422036e-1f, -5.37397155531e-2f, 2.06390887954e-2f, -5.70498872745e-3f};
    const pack<float, L> z = mul(x, x);
    return mul_add<P>(mul(x, z), polynomial<P>(z, series), x);
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> small_tanh(const pack<double, L>& x) {
    static constexpr double p[] = {-1.61468768441708447952e3, -9.92877231001918586564e1, -9.64399179425052238628e-1};
    static constexpr double q[] = {4.84406305325125486048e3, 2.23548839060100448583e3, 1.12811678491632931402e2, 1.0};
    const pack<double, L> z = mul(x, x);
    return mul_add<P>(mul(x, z), div(polynomial<P>(z, p), polynomial<P>(z, q)), x);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> tanh_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), one = number(a, T(1));
    const reg<T, L> large = sub(one, div(number(a, T(2)), add(exp_of<P, T, L>(add(x, x)), one)));
    return with_sign_of(select(lt(x, number(a, T(0.625))), small_tanh<P>(x), large), a);
}

// -------------------------------------------------------------------------------------------- asinh, acosh, atanh

template <class T>
struct inverse_hyperbolic;
template <>
struct inverse_hyperbolic<float> {
    static constexpr float huge = 0x1p12f;
    // asinh(x) = x + x*z*P(z) for z = x*x <= 1/4; relative error 2^-29.6
    static constexpr float asinh[] = {-0x1.555536p-3f, 0x1.3324f2p-4f, -0x1.6b9618p-5f, 0x1.cd69b6p-6f, -0x1.b16984p-7f};
    // atanh(x) = x + x*z*P(z) for z = x*x <= 1/9; 2^-27.7
    static constexpr float atanh[] = {0x1.555502p-2f, 0x1.99d1ccp-3f, 0x1.1ec040p-3f, 0x1.1eca14p-3f};
};
template <>
struct inverse_hyperbolic<double> {
    static constexpr double huge = 0x1p26;
    // 2^-60.4
    static constexpr double asinh[] = {-0x1.5555555555541p-3, 0x1.3333333330757p-4,  -0x1.6db6db6ba633dp-5, 0x1.f1c71ba9a7535p-6,
                                       -0x1.6e8b8ca5c28b3p-6, 0x1.1c4d2f9e47a10p-6,  -0x1.c972ea76911cdp-7, 0x1.7941e8d4e26bbp-7,
                                       -0x1.386a2d9d8d70ap-7, 0x1.e943eb575cb9ap-8,  -0x1.3721e3b12c6a9p-8, 0x1.c26211ab39ad5p-10};
    // 2^-59.4
    static constexpr double atanh[] = {0x1.5555555555535p-2, 0x1.99999999a074fp-3, 0x1.249249208c6a3p-3, 0x1.c71c741c688a3p-4,
                                       0x1.745cb401d3c18p-4, 0x1.3b1ddb498f7cap-4, 0x1.1067c73b91b56p-4, 0x1.efd82ae868bedp-5,
                                       0x1.55b18fa3efd45p-5, 0x1.5c7882e4bacd6p-4};
};

/// The square root of a.hi + a.lo, to almost twice the digits.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> root_of_sum(const two<T, L>& a) {
    const pack<T, L> root = sqrt(a.hi), rough = rough_inverse<1>(root), rest = add(product_residual<P>(root, root, a.hi), a.lo);
    // One step of Newton's method for 1/(2*root).
    const pack<T, L> inverse = mul(rough, neg_mul_add<P>(add(root, root), rough, number(root, T(2))));
    return {root, mul(rest, inverse)};
}
/// x*x + one as a sum, for x below `huge`.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> square_and(const pack<T, L>& x, T one) {
    const two<T, L> square = two_product<P>(x, x), sum = two_sum(square.hi, number(x, one));
    return {sum.hi, add(sum.lo, square.lo)};
}
/// log(2^more * u) + correction, for 0 < u < infinity and a tiny `correction`. As log, in logarithm.inl.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> log_with(const pack<T, L>& u, const pack<T, L>& correction, T more) {
    using constants = logarithm<T>;
    const auto [k, f] = reduce_log(u);
    const pack<T, L> power = more == T(0) ? k : add(k, number(u, more));
    const pack<T, L> s = div(f, add(number(u, T(2)), f)), z = mul(s, s), half_square = mul(mul(number(u, T(0.5)), f), f);
    const pack<T, L> rest = mul(z, polynomial<P>(z, constants::series));
    const pack<T, L> low = mul_add<P>(s, add(half_square, rest), mul_add<P>(power, number(u, constants::ln2_low), correction));
    return mul_add<P>(power, number(u, constants::ln2_high), sub(f, sub(half_square, low)));
}
/// log(x + root), where root is the one of x*x +- 1. From `huge` on, where it is nothing beside x, log(2*x).
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> log_of_root_sum(const pack<T, L>& x, const two<T, L>& root) {
    // log(u + low) = log(u) + low/u, and 1/(x + root) is |x - root|.
    const two<T, L> sum = two_sum(root.hi, x);
    const pack<T, L> usual = log_with<P>(sum.hi, mul(add(sum.lo, root.lo), abs(sub(root.hi, x))), T(0));
    const auto below = lt(x, number(x, inverse_hyperbolic<T>::huge));
    if (__builtin_expect(all(below), 1)) return usual;
    return select(below, usual, with_log_special(x, log_with<P>(x, number(x, T(0)), T(1))));
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> asinh_of(const reg<T, L>& a) {
    using constants = inverse_hyperbolic<T>;
    const reg<T, L> x = abs(a), z = mul(x, x);
    const reg<T, L> large = log_of_root_sum<P>(x, root_of_sum<P>(square_and<P>(x, T(1))));
    const reg<T, L> small = mul_add<P>(mul(x, z), polynomial_in_two<P>(z, constants::asinh), x);
    return with_sign_of(select(lt(x, number(a, T(0.5))), small, large), a);
}
/// Near 1 as 2*asinh(sqrt((a - 1)/2)).
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> acosh_of(const reg<T, L>& a) {
    using constants = inverse_hyperbolic<T>;
    const auto near_one = lt(a, number(a, T(1.5)));
    const reg<T, L> z = mul(sub(a, number(a, T(1))), number(a, T(0.5))); // exact
    const two<T, L> square = square_and<P>(a, T(-1));
    const two<T, L> root = root_of_sum<P>(two<T, L>{select(near_one, z, square.hi), select(near_one, number(a, T(0)), square.lo)});
    const reg<T, L> large = log_of_root_sum<P>(a, root);
    const reg<T, L> small = add(root.hi, mul_add<P>(mul(root.hi, z), polynomial_in_two<P>(z, constants::asinh), root.lo));
    return select(near_one, add(small, small), large); // below 1 the root is NaN
}

/// With c = 2^k near (1 + x)/(1 - x), s = ((1 + x) - c*(1 - x))/((1 + x) + c*(1 - x)) and atanh(x) = k*log(2)/2 + atanh(s). k = 0 and s = x
/// up to 1/3; from there |s| <= 0.2. The two sums and the quotient are kept in two parts.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> atanh_of(const reg<T, L>& a) {
    using constants = inverse_hyperbolic<T>;
    using U = uint_for<T>;
    constexpr U implicit_one = U{1} << fraction_bits<T>, bits_of_one = U(exponent_bias<T>) * implicit_one;
    const reg<T, L> x = abs(a), one = number(a, T(1));
    const auto small = lt(x, number(a, T(1) / 3));
    const two<T, L> p = fast_two_sum(one, x), d = fast_two_sum(one, neg(x));
    // The difference of the bits is about that of the logarithms, wrong by at most 0.09; rounded, its exponent is k.
    const pack<U, L> difference = add(sub(bits_of(p.hi), bits_of(d.hi)), splat<U, L>(bits_of_one + implicit_one / 2));
    const pack<U, L> power = bit_and(select(small, splat<U, L>(bits_of_one), difference), splat<U, L>(~(implicit_one - 1)));
    const reg<T, L> c = bit_cast<T>(power);
    constexpr T offset = static_cast<T>(implicit_one);
    const reg<T, L> k_biased = bit_cast<T>(bit_or(shift_right(power, fraction_bits<T>), bits_of(number(a, offset))));
    const reg<T, L> k = sub(k_biased, number(a, offset + exponent_bias<T>));
    const two<T, L> m = {mul(c, d.hi), mul(c, d.lo)};
    const two<T, L> difference_of_both = fast_two_sum(sub(p.hi, m.hi), sub(p.lo, m.lo)), sum_of_both = two_sum(p.hi, m.hi);
    const reg<T, L> numerator = select(small, add(x, x), difference_of_both.hi);
    const reg<T, L> numerator_low = select(small, number(a, T(0)), difference_of_both.lo);
    const reg<T, L> denominator_low = add(sum_of_both.lo, add(p.lo, m.lo));
    const reg<T, L> s = div(numerator, sum_of_both.hi), z = mul(s, s);
    const reg<T, L> rest = add(product_residual<P>(s, sum_of_both.hi, numerator), neg_mul_add<P>(s, denominator_low, numerator_low));
    const reg<T, L> s_low = mul_add<P>(rest, rough_inverse<0>(sum_of_both.hi), mul(k, number(a, logarithm<T>::ln2_low / 2)));
    const reg<T, L> tail = mul_add<P>(mul(s, z), polynomial_in_two<P>(z, constants::atanh), s_low);
    const two<T, L> sum = fast_two_sum(mul(k, number(a, logarithm<T>::ln2_high / 2)), s);
    const reg<T, L> usual = with_sign_of(add(sum.hi, add(sum.lo, tail)), a);
    const auto inside = lt(x, one);
    if (__builtin_expect(all(inside), 1)) return usual;
    return select(inside, usual, select(eq(x, one), with_sign_of(number(a, infinity<T>), a), number(a, not_a_number<T>)));
}

LANEWISE_MATH_FUNCTION(sinh)
LANEWISE_MATH_FUNCTION(cosh)
LANEWISE_MATH_FUNCTION(tanh)
LANEWISE_MATH_FUNCTION(asinh)
LANEWISE_MATH_FUNCTION(acosh)
LANEWISE_MATH_FUNCTION(atanh)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
