// power of packs: floats by log2 and exp2, integers by repeated squaring. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x^y = 2^(y * log2 x). For double the logarithm is a sum of two numbers, good to about 65 bits: log(1 + f) = 2*atanh(s), s = f/(2 + f), by
// Taylor's series, of which the first two terms are summed exactly (T. J. Dekker's arithmetic, see common.inl). Floats are computed in double.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// log2(x) of positive finite doubles as a sum, to 65 bits.
template <fp::policy P, int L>
LANEWISE_INLINE two<double, L> log2_sum(const pack<double, L>& x) {
    static constexpr double two_thirds = 0x1.5555555555555p-1, two_thirds_rest = 0x1.5555555555555p-55;
    static constexpr double series[] = {2.0 / 5, 2.0 / 7, 2.0 / 9, 2.0 / 11, 2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21, 2.0 / 23, 2.0 / 25};
    using constants = logarithm<double>;
    const auto [k, f] = reduce_log(x);
    const two<double, L> d = fast_two_sum(number(x, 2.0), f);
    const pack<double, L> inverse = div(number(x, 1.0), d.hi), quotient = mul(f, inverse);
    const pack<double, L> missing = neg_mul_add<P>(quotient, d.lo, product_residual<P>(quotient, d.hi, f));
    const two<double, L> s = fast_two_sum(quotient, mul(missing, inverse));
    two<double, L> z = two_product<P>(s.hi, s.hi);
    z.lo = mul_add<P>(add(s.hi, s.hi), s.lo, z.lo);
    // u = z * 2/3 + z*z * (2/5 + z * 2/7 ...)
    two<double, L> u = two_product<P>(z.hi, number(x, two_thirds));
    u.lo = add(u.lo, mul_add<P>(z.hi, number(x, two_thirds_rest), mul(z.lo, number(x, two_thirds))));
    u.lo = mul_add<P>(mul(z.hi, z.hi), polynomial<P>(z.hi, series), u.lo);
    // log(1 + f) = 2s + s*u
    two<double, L> v = two_product<P>(s.hi, u.hi);
    v.lo = add(v.lo, mul_add<P>(s.hi, u.lo, mul(s.lo, u.hi)));
    const two<double, L> w = fast_two_sum(add(s.hi, s.hi), v.hi);
    const pack<double, L> w_lo = add(w.lo, mul_add<P>(number(x, 2.0), s.lo, v.lo));
    two<double, L> p = two_product<P>(w.hi, number(x, constants::inv_ln2));
    p.lo = add(p.lo, mul_add<P>(w.hi, number(x, constants::inv_ln2_rest), mul(w_lo, number(x, constants::inv_ln2))));
    const two<double, L> total = two_sum(k, p.hi);
    return fast_two_sum(total.hi, add(total.lo, p.lo));
}
/// log2(x) of what were positive finite floats, to 44 bits: the same series in plain double.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> log2_plain(const pack<double, L>& x) {
    constexpr double unit = 2.88539008177792681472; // 2/log(2)
    static constexpr double series[] = {unit, unit / 3, unit / 5, unit / 7, unit / 9, unit / 11, unit / 13, unit / 15};
    const auto [k, f] = reduce_log(x);
    const pack<double, L> s = div(f, add(number(x, 2.0), f));
    return mul_add<P>(s, polynomial<P>(mul(s, s), series), k);
}
/// 2^(high + low).
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> exp2_of_sum(const pack<double, L>& high, const pack<double, L>& low) {
    using constants = exponential<double>;
    const pack<double, L> x = clamp(high, constants::lowest_2, constants::highest_2);
    const pack<double, L> x_low = select(eq(x, high), low, number(x, 0.0)); // where clamped it may be anything
    const pack<double, L> shifted = add(x, number(x, rounder<double>)), rest = sub(x, sub(shifted, number(x, rounder<double>)));
    const two<double, L> r = two_product<P>(rest, number(x, constants::ln2));
    const pack<double, L> r_low = mul_add<P>(rest, number(x, constants::ln2_rest), mul_add<P>(x_low, number(x, constants::ln2), r.lo));
    const two<double, L> sum = fast_two_sum(r.hi, r_low);
    return exp_of_reduced<P>(exp_argument<double, L>{shifted, sum.hi, sum.lo});
}

/// x^y for x >= 0.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> positive_power(const pack<double, L>& x, const pack<double, L>& y) {
    const auto zero = eq(x, number(x, 0.0)), infinite = eq(x, number(x, infinity<double>)), usual = mask_not(mask_or(zero, infinite));
    two<double, L> log = log2_sum<P>(x);
    log.hi = select(zero, number(x, -infinity<double>), select(infinite, x, log.hi));
    const two<double, L> e = two_product<P>(log.hi, y);
    return exp2_of_sum<P>(e.hi, select(usual, mul_add<P>(log.lo, y, e.lo), number(x, 0.0)));
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> positive_power_in_double(const pack<double, L>& x, const pack<double, L>& y) {
    if constexpr (!is_one<pack<double, L>>) {
        return {positive_power_in_double<P>(x.lo, y.lo), positive_power_in_double<P>(x.hi, y.hi)};
    } else {
        const auto zero = eq(x, number(x, 0.0)), infinite = eq(x, number(x, infinity<double>));
        const pack<double, L> log = select(zero, number(x, -infinity<double>), select(infinite, x, log2_plain<P>(x)));
        const pack<double, L> e = clamp(mul(log, y), -200.0, 200.0);
        const pack<double, L> shifted = add(e, number(x, rounder<double>)), rest = sub(e, sub(shifted, number(x, rounder<double>)));
        const pack<double, L> r = mul(rest, number(x, exponential<double>::ln2));
        // Taylor's series up to r^8/8!, whose rest is below 2^-32.
        static constexpr double series[] = {1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320};
        const pack<std::uint64_t, L> exponent = shift_left(bits_of(shifted), fraction_bits<double>);
        return bit_cast<double>(add(bits_of(polynomial<P>(r, series)), exponent)); // no overflow within the clamp
    }
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<float, L> positive_power(const pack<float, L>& x, const pack<float, L>& y) {
    return convert<float>(positive_power_in_double<P>(convert<double>(x), convert<double>(y)));
}

/// C's pow, special values included.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> float_power_of(const reg<T, L>& x, const reg<T, L>& y) {
    const reg<T, L> zero = number(x, T(0)), one = number(x, T(1)), half = mul(y, number(x, T(0.5)));
    const reg<T, L> size = positive_power<P>(abs(x), y);
    const auto usual = mask_and(mask_and(gt(x, zero), lt(x, number(x, infinity<T>))), lt(abs(y), number(x, infinity<T>)));
    if (__builtin_expect(all(usual), 1)) return size;
    // A negative base: its sign, or NaN.
    const auto integer = eq(floor(y), y), odd = mask_and(integer, mask_and(ne(floor(half), half), lt(abs(y), number(x, infinity<T>))));
    const reg<T, L> signed_size = bit_cast<T>(bit_xor(bits_of(size), select(odd, sign_of(x), splat<uint_for<T>, L>(0))));
    const auto no_power = mask_and(mask_and(lt(x, zero), gt(x, number(x, -infinity<T>))), mask_not(integer));
    const reg<T, L> result = select(no_power, number(x, not_a_number<T>), signed_size);
    const reg<T, L> with_nan = select(mask_or(ne(x, x), ne(y, y)), add(x, y), result);
    const auto is_one = mask_or(eq(y, zero), mask_or(eq(x, one), mask_and(eq(x, neg(one)), eq(abs(y), number(x, infinity<T>)))));
    return select(is_one, one, with_nan);
}
LANEWISE_MATH_FUNCTION_2(float_power)

/// x to the power n by repeated squaring; wraps. 0 for a negative n, except of 1 and -1.
template <class T>
LANEWISE_INLINE T integer_power_lane(T x, T n) {
    if constexpr (std::is_signed_v<T>) {
        if (n < 0) return static_cast<T>(x == 1 ? 1 : x == -1 ? (n % 2 ? -1 : 1) : 0);
    }
    wrap<T> result = 1, base = static_cast<wrap<T>>(x);
    for (auto left = static_cast<std::uint64_t>(n); left > 0; left >>= 1) {
        if (left & 1) result *= base;
        base *= base;
    }
    return static_cast<T>(result);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> power(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return float_power<P>(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return integer_power_lane(x, y); }, a, b);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
