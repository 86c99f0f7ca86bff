// sinh, cosh, tanh, asinh, acosh and atanh of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// sinh: |x| = n*log(2) + r as for exp (exponential.inl), and with q = 2^(-2n)
//     sinh|x| = 2^(n-1) * ((1 - q)*cosh(r) + (1 + q)*sinh(r)),
// of which sinh(r) and cosh(r) are polynomials. With n = 0 that is sinh(r) alone, right for the smallest x. No division, and nothing
// overflows where the result does not.
// tanh: near zero the rational function (double) and the polynomial (float) of S. Moshier's Cephes, elsewhere 1 - 2/(exp(2x) + 1). Of floats,
// where has_pieces, by the addition theorem from the nearest of eight points.
// asinh, acosh: log(1 + t), with t = x - 1 + sqrt(x*x +- 1) written so that nothing cancels.
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
    // tanh(c + t) = T + S*w/(1 + T*w) for w = tanh(t), T = tanh(c), S = 1 - T*T, with t/w = 1 + z*P(z), z = t*t, to 2^-25.7 of the result. The
    // centers c are those of half octaves of x + 3/4, in the order of the low bits of these numbers; tanh is 1 from `highest_piece`.
    static constexpr float highest_piece = 9.015f;
    static constexpr float centers[8] = {0x1.b3bf80p+0f, 0x1.59c318p+1f, 0x1.096f38p+2f, 0x1.88ec18p+2f,
                                         0x1.0216e0p+3f, 0.0f,           0x1.cd9b90p-2f, 0x1.f23ab0p-1f};
    static constexpr float at_centers[8] = {0x1.df10f2p-1f, 0x1.fb684cp-1f, 0x1.ffbe88p-1f, 0x1.fffec8p-1f,
                                            0x1.fffffap-1f, 0.0f,           0x1.b0b032p-2f, 0x1.80088ap-1f};
    static constexpr float slopes[8] = {0x1.fdfe56p-4f,  0x1.249b88p-6f, 0x1.05cf42p-10f, 0x1.37ff88p-16f,
                                        0x1.a82a7ep-22f, 1.0f,           0x1.a4959cp-1f,  0x1.bfe662p-2f};
    static constexpr float quotient[] = {0x1.5554e2p-2f, -0x1.6b5e9ap-6f, 0x1.f4c7a0p-10f};
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

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> sinh_of(const reg<T, L>& a) {
    using constants = hyperbolic<T>;
    using U = uint_for<T>;
    const exp_argument<T, L> e = reduce_exp<P>(at_most(abs(a), constants::highest));
    const reg<T, L> r = e.r, z = mul(r, r), two = number(a, T(2));
    // 2*q: n in the low bits of `shifted` becomes the exponent 1 - 2n, but not below -79, where q is nothing beside 1.
    constexpr U rounder_bits = __builtin_bit_cast(U, rounder<T>), bits_of_one = U(exponent_bias<T>) << fraction_bits<T>;
    constexpr U q_offset = bits_of_one + (U{1} << fraction_bits<T>) + (rounder_bits << (fraction_bits<T> + 1));
    const pack<U, L> twice_n = shift_left(bits_of(at_most(e.shifted, rounder<T> + T(40))), fraction_bits<T> + 1);
    const reg<T, L> q = bit_cast<T>(sub(splat<U, L>(q_offset), twice_n)), plus = add(two, q), minus = sub(two, q);
    const reg<T, L> sinh_tail = mul(mul(r, z), polynomial<P>(z, constants::sine)), cosh_tail = mul(z, polynomial<P>(z, constants::cosine));
    const reg<T, L> tail = fast<P> ? sinh_tail : add(e.lost, sinh_tail);
    const reg<T, L> sum = add(minus, mul_add<P>(plus, r, mul_add<P>(plus, tail, mul(minus, cosh_tail))));
    // 2^(n-1) / 2, where n - 2 is an exponent for every n.
    return with_sign_of(mul(sum, power_of_two<-2>(e.shifted)), a);
}
/// With h = exp|x| / 4, 2*h + 1/(8*h).
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cosh_of(const reg<T, L>& a) {
    const exp_argument<T, L> e = reduce_exp<P>(at_most(abs(a), hyperbolic<T>::highest));
    const reg<T, L> h = mul(exp_of_rest<P>(e), power_of_two<-2>(e.shifted));
    return mul_add<P>(number(a, T(2)), h, div(number(a, T(0.125)), h));
}

/// tanh(x) = base + numerator/denominator, and near zero x + x*x*x*P(x*x)/Q(x*x) with the same division.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> tanh_of(const reg<T, L>& a) {
    if constexpr (has_pieces<P> && sizeof(T) == 4) {
        using constants = hyperbolic<T>;
        const reg<T, L> x = at_most(abs(a), constants::highest_piece);
        const auto piece = shift_right(bits_of(add(x, number(a, T(0.75)))), fraction_bits<T> - 1);
        const reg<T, L> t = sub(x, look_up(constants::centers, piece)), z = mul(t, t), at_center = look_up(constants::at_centers, piece);
        const reg<T, L> divisor = fma(z, polynomial<P>(z, constants::quotient), fma(at_center, t, number(a, T(1))));
        return with_sign_of(fma(look_up(constants::slopes, piece), div(t, divisor), at_center), a);
    }
    const reg<T, L> size = abs(a), x = at_most(size, T(20)), one = number(a, T(1)), z = mul(size, size);
    const auto small = lt(size, number(a, T(0.625)));
    if constexpr (fast<P>) { // exp(2x) - 1, divided by itself and 2
        const exp_argument<T, L> e = reduce_exp<P>(add(x, x));
        const reg<T, L> scale = power_of_two(e.shifted);
        const reg<T, L> rest = mul_add<P>(mul(e.r, e.r), polynomial<P>(e.r, exponential<T>::short_series), e.r);
        const reg<T, L> q = mul_add<P>(rest, scale, sub(scale, one));
        return with_sign_of(div(q, add(q, number(a, T(2)))), a);
    }
    // exp(2x) = 2^n * 2^f; its error hardly matters where it is used
    const reg<T, L> unit = number(a, T(2 * 1.44269504088896340736)), shifted = mul_add<P>(x, unit, number(a, rounder<T>));
    const reg<T, L> f = mul_sub<P>(x, unit, sub(shifted, number(a, rounder<T>)));
    const reg<T, L> power = power_of_two(shifted);
    const reg<T, L> denominator = mul_add<P>(mul_add<P>(f, polynomial_in_two<P>(f, exponential<T>::series_2), one), power, one);
    if constexpr (sizeof(T) == 4) {
        static constexpr float series[] = {-3.33332819422e-1f, 1.33314422036e-1f, -5.37397155531e-2f, 2.06390887954e-2f,
                                           -5.70498872745e-3f};
        const reg<T, L> near_zero = mul_add<P>(mul(size, z), polynomial_in_two<P>(z, series), size);
        return with_sign_of(select(small, near_zero, sub(one, div(number(a, T(2)), denominator))), a);
    } else {
        static constexpr double p[] = {-1.61468768441708447952e3, -9.92877231001918586564e1, -9.64399179425052238628e-1};
        static constexpr double q[] = {4.84406305325125486048e3, 2.23548839060100448583e3, 1.12811678491632931402e2, 1.0};
        const reg<T, L> divisor = select(small, polynomial<P>(z, q), denominator);
        const reg<T, L> dividend = select(small, mul(mul(size, z), polynomial<P>(z, p)), number(a, T(-2)));
        return with_sign_of(add(select(small, size, one), div(dividend, divisor)), a);
    }
}

// -------------------------------------------------------------------------------------------- asinh, acosh, atanh

/// atanh(x) = x + x*z*P(z) for z = x*x <= 1/9; relative errors 2^-27.7 and 2^-59.4
template <class T>
struct inverse_hyperbolic;
template <>
struct inverse_hyperbolic<float> {
    static constexpr float series[] = {0x1.555502p-2f, 0x1.99d1ccp-3f, 0x1.1ec040p-3f, 0x1.1eca14p-3f};
};
template <>
struct inverse_hyperbolic<double> {
    static constexpr double series[] = {0x1.5555555555535p-2, 0x1.99999999a074fp-3, 0x1.249249208c6a3p-3, 0x1.c71c741c688a3p-4,
                                        0x1.745cb401d3c18p-4, 0x1.3b1ddb498f7cap-4, 0x1.1067c73b91b56p-4, 0x1.efd82ae868bedp-5,
                                        0x1.55b18fa3efd45p-5, 0x1.5c7882e4bacd6p-4};
};

/// log(2x), as asinh and acosh have it for large x; infinity and NaN stay.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> log_of_twice(const pack<T, L>& x) {
    const auto [k, f] = reduce_log(x);
    return with_log_special(x, log_of_reduced<P, natural>(log_argument<T, L>{add(k, number(x, T(1))), f}));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> usual_asinh(const pack<T, L>& x) {
    const pack<T, L> one = number(x, T(1)), root = sqrt(mul_add<P>(x, x, one));
    return usual_log1p<P>(add(x, div(mul(x, x), add(one, root))));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> asinh_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a);
    const auto below = lt(x, number(x, T(0x1p50)));
    if (__builtin_expect(all(below), 1)) return with_sign_of(usual_asinh<P>(x), a);
    return with_sign_of(select(below, usual_asinh<P>(x), log_of_twice<P>(x)), a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> usual_acosh(const pack<T, L>& x) {
    const pack<T, L> y = sub(x, number(x, T(1)));
    const pack<T, L> square = mul_add<P>(y, y, add(y, y)), root = sqrt(square);
    two<T, L> sum = fast_two_sum(root, y);
    if constexpr (sizeof(T) == 8 && fused<P> && !fast<P>) {
        // What the root's rounding left, by its slope 1/(2*root), for which the bits of a number as its logarithm are enough.
        using U = uint_for<T>;
        constexpr U start = (U{2 * exponent_bias<T> - 1} << fraction_bits<T>) - (U{1} << fraction_bits<T>) / 16;
        sum.lo = fma(fnma(root, root, square), bit_cast<T>(sub(splat<U, L>(start), bits_of(root))), sum.lo);
    }
    return usual_log1p<P>(sum.hi, sum.lo);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> acosh_of(const reg<T, L>& a) {
    const auto below_one = lt(a, number(a, T(1))), below = lt(a, number(a, T(0x1p50)));
    if (__builtin_expect(all(mask_and(mask_not(below_one), below)), 1)) return usual_acosh<P>(a);
    return select(below_one, number(a, not_a_number<T>), select(below, usual_acosh<P>(a), log_of_twice<P>(a)));
}

/// atanh(x) for 0 <= x < 1. With c = 2^k near (1 + x)/(1 - x), s = ((1 + x) - c*(1 - x))/((1 + x) + c*(1 - x)) and atanh(x) = k*log(2)/2 +
/// atanh(s). k = 0 and s = x up to 1/3; from there |s| <= 0.2. The two sums are (1 - c) + (1 + c)*x and (1 + c) + (1 - c)*x, with 1 + c and
/// 1 - c exact, but where c is large, Near one.
template <fp::policy P, bool Near, class T, int L>
LANEWISE_INLINE pack<T, L> positive_atanh(const pack<T, L>& x) {
    using U = uint_for<T>;
    constexpr U implicit_one = U{1} << fraction_bits<T>, bits_of_one = U(exponent_bias<T>) * implicit_one;
    const pack<T, L> one = number(x, T(1)), p = add(one, x), d = sub(one, x);
    // The difference of the bits is about that of the logarithms, wrong by at most 0.09; rounded, its exponent is k.
    const pack<U, L> difference = add(sub(bits_of(p), bits_of(d)), splat<U, L>(bits_of_one + implicit_one / 2));
    const auto small = lt(x, number(x, T(1) / 3));
    const pack<U, L> power = bit_and(select(small, splat<U, L>(bits_of_one), difference), splat<U, L>(~(implicit_one - 1)));
    const pack<T, L> c = bit_cast<T>(power), plus = add(one, c), minus = sub(one, c);
    constexpr T offset = static_cast<T>(implicit_one);
    const pack<T, L> k_biased = bit_cast<T>(bit_or(shift_right(power, fraction_bits<T>), bits_of(number(x, offset))));
    const pack<T, L> k = sub(k_biased, number(x, offset + exponent_bias<T>));
    pack<T, L> dividend = mul_add<P>(plus, x, minus), divisor = mul_add<P>(minus, x, plus);
    if constexpr (Near || !fused<P>) {
        const auto straight = lt(x, number(x, Near ? T(0) : T(0.5))); // without FMA the products lose the more, the larger c
        dividend = select(straight, dividend, neg_mul_add<P>(c, d, p));
        divisor = select(straight, divisor, mul_add<P>(c, d, p));
    }
    const pack<T, L> s = div(dividend, divisor), z = mul(s, s);
    const pack<T, L> k_low = mul(k, number(x, T(natural<T>::low / 2)));
    const pack<T, L> tail = mul_add<P>(mul(s, z), polynomial<P>(z, inverse_hyperbolic<T>::series), k_low);
    return mul_add<P>(k, number(x, T(natural<T>::high / 2)), add(s, tail));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> atanh_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), one = number(a, T(1));
    const auto usual = lt(x, number(a, T(1 - 0x1p-20)));
    if (__builtin_expect(all(usual), 1)) return with_sign_of(positive_atanh<P, false>(x), a);
    const reg<T, L> beyond = select(eq(x, one), number(a, infinity<T>), number(a, not_a_number<T>));
    const reg<T, L> large = select(lt(x, one), positive_atanh<P, true>(x), beyond);
    return with_sign_of(select(usual, positive_atanh<P, false>(x), large), a);
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
