// power of packs: floats by log2 and exp2, integers by repeated squaring. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x^y = 2^(y * log2 x), the logarithm a sum of two numbers with about ten digits more than one has: log2(1 + f) = s*(c + z*P(z)),
// s = f/(2 + f), z = s*s, c = 2/log(2), where s, c and, for double, the first terms are sums (T. J. Dekker's arithmetic, see
// common.inl). The polynomials are minimax ones (E. Remez's algorithm, tools/minimax). What is not a positive normal number, or whose
// power is not, goes another way.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct power_constants;
template <>
struct power_constants<float> {
    static constexpr float largest = 125.0f; // of |y * log2 x|, for results that are normal numbers
    // 2/log(2), the first part so much larger that c_rest + z*P(z) is at most half of z*P(z).
    static constexpr float c = 0x1.73119cp+1f, c_rest = -0x1.bd25aep-7f;
    // P; relative error of the logarithm 2^-36
    static constexpr float series[] = {0x1.ec709ep-1f, 0x1.2776e0p-1f, 0x1.a5d046p-2f, 0x1.589074p-2f};
    // 2^r = 1 + r*P(r) for |r| <= 1/2; 2^-27.5
    static constexpr float exp2[] = {0x1.62e432p-1f, 0x1.ebfbe6p-3f, 0x1.c6ada8p-5f, 0x1.3b21c0p-7f, 0x1.5fbd24p-10f, 0x1.4beed0p-13f};
};
template <>
struct power_constants<double> {
    static constexpr double largest = 1021.0;
    static constexpr double c = 0x1.71547652b82fep+1, c_rest = 0x1.777d0ffda0d24p-55;
    // P(z) = c/3 + z*R(z) and R; 2^-66
    static constexpr double c_third = 0x1.ec709dc3a03fdp-1; // R's first coefficient makes good most of its rounding
    static constexpr double series[] = {0x1.2776c50ef9d31p-1, 0x1.a61762a759838p-2, 0x1.484b14219a013p-2, 0x1.0c9a63d642548p-2,
                                        0x1.c69f8c528b36ep-3, 0x1.87b0bb29d4ba2p-3, 0x1.85e9639e4cf73p-3};
    // 2^-57.1
    static constexpr double exp2[] = {0x1.62e42fefa39efp-1,  0x1.ebfbdff82c5b3p-3,  0x1.c6b08d704a26fp-5,  0x1.3b2ab6fb9dacdp-7,
                                      0x1.5d87fe7845948p-10, 0x1.430913167a74bp-13, 0x1.ffcbfe65e7914p-17, 0x1.62bfb4a9789abp-20,
                                      0x1.b520840907dfep-24, 0x1.e63b7ce275182p-28, 0x1.f0e5cf39c34cdp-32};
};

/// log2(2^k * (1 + f)) as a sum, to 63 bits; of floats to 30. lo is up to a hundredth of hi.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> log2_sum(const log_argument<T, L>& reduced) {
    using constants = power_constants<T>;
    const pack<T, L> k = reduced.k, f = reduced.f, s = div(f, add(f, number(f, T(2))));
    // f - s*(2 + f), the first difference exact; times 1/(2 + f) = (1 - s)/2 it is what s lacks.
    const pack<T, L> rest = product_residual<P>(s, f, neg_mul_add<P>(s, number(f, T(2)), f));
    two<T, L> p;
    if constexpr (sizeof(T) == 4) {
        // The logarithm lacks `rest` times c/2/(1 + s), nearly c/2 * (1 - s + z).
        const pack<T, L> half_c = number(f, T(1.44269504088896340736));
        const pack<T, L> z = mul(s, s), u = mul_add<P>(z, polynomial<P>(z, constants::series), number(f, constants::c_rest));
        p = two_product<P>(s, number(f, constants::c));
        p.lo = mul_add<P>(s, u, mul_add<P>(rest, mul_add<P>(z, half_c, neg_mul_add<P>(s, half_c, half_c)), p.lo));
    } else {
        const pack<T, L> twice_s_low = neg_mul_add<P>(rest, s, rest);
        two<T, L> z = two_product<P>(s, s);
        z.lo = mul_add<P>(s, twice_s_low, z.lo);
        const two<T, L> u = two_product<P>(z.hi, number(f, constants::c_third)); // z*P(z)
        const two<T, L> w = fast_two_sum(number(f, constants::c), u.hi);
        const pack<T, L> third_and_c_rest = mul_add<P>(z.lo, number(f, constants::c_third), number(f, constants::c_rest));
        const pack<T, L> lower = add(add(w.lo, u.lo), third_and_c_rest);
        const pack<T, L> w_lo = mul_add<P>(mul(z.hi, z.hi), polynomial_in_two<P>(z.hi, constants::series), lower);
        p = two_product<P>(s, w.hi);
        p.lo = mul_add<P>(s, w_lo, mul_add<P>(twice_s_low, mul(w.hi, number(f, T(0.5))), p.lo));
    }
    const two<T, L> total = fast_two_sum(k, p.hi); // k is 0 or larger
    return {total.hi, add(total.lo, p.lo)};
}
/// log2(x) of positive finite numbers, |lo| at most half a unit in the last place of hi.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> log2_sum(const pack<T, L>& x) {
    const two<T, L> sum = log2_sum<P>(reduce_log(x));
    return fast_two_sum(sum.hi, sum.lo);
}
/// log2(x) of what were positive finite floats, to 44 bits: the same series in plain double.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> log2_plain(const pack<double, L>& x) {
    constexpr double unit = 2.88539008177792681472; // 2/log(2)
    static constexpr double series[] = {unit, unit / 3, unit / 5, unit / 7, unit / 9, unit / 11, unit / 13, unit / 15};
    const auto [k, f] = reduce_log(x);
    const pack<double, L> s = div(f, add(number(x, 2.0), f));
    return mul_add<P>(s, polynomial_in_two<P>(mul(s, s), series), k);
}

/// 2^(high + low) / 2^n, where `shifted` is n + rounder, n the integer next to the sum, and |high| < 2^20.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> exp2_fraction(const pack<T, L>& shifted, const pack<T, L>& high, const pack<T, L>& low) {
    const pack<T, L> r = add(sub(high, sub(shifted, number(high, rounder<T>))), low), one = number(high, T(1));
    constexpr auto& series = power_constants<T>::exp2;
    if constexpr (sizeof(T) == 4) return mul_add<P>(r, polynomial_in_two<P, 4>(r, series), one);
    else return mul_add<P>(mul(r, r), polynomial_in_two<P, 1, 1>(r, series), mul_add<P>(r, number(r, series[0]), one)); // waits less
}

/// C's pow, special values included.
template <fp::policy P, class T, int L>
LANEWISE_NOINLINE reg<T, L> power_special(reg<T, L> x, reg<T, L> y) {
    LANEWISE_NO_CONTRACT
    using limits = exponential<T>;
    const reg<T, L> zero = number(x, T(0)), one = number(x, T(1)), half = mul(y, number(x, T(0.5))), size = abs(x);
    const two<T, L> log = log2_sum<P>(reduce_log(size));
    const reg<T, L> log_high = select(eq(size, zero), number(x, -infinity<T>), select(eq(size, number(x, infinity<T>)), size, log.hi));
    const two<T, L> e = two_product<P>(log_high, y);
    const auto bounded = lt(abs(e.hi), number(x, limits::highest_2 * T(1.5))); // beyond, e.lo and log.lo may be anything
    const reg<T, L> high = select(bounded, e.hi, clamp(e.hi, limits::lowest_2, limits::highest_2));
    const reg<T, L> low = select(bounded, mul_add<P>(log.lo, y, e.lo), zero), shifted = add(add(high, low), number(x, rounder<T>));
    const reg<T, L> power = scale_by_power(exp2_fraction<P>(shifted, high, low), shifted);
    // A negative base: its sign, or NaN.
    const auto integer = eq(floor(y), y), odd = mask_and(integer, mask_and(ne(floor(half), half), lt(abs(y), number(x, infinity<T>))));
    const reg<T, L> signed_power = bit_cast<T>(bit_xor(bits_of(power), select(odd, sign_of(x), splat<uint_for<T>, L>(0))));
    const auto no_power = mask_and(mask_and(lt(x, zero), gt(x, number(x, -infinity<T>))), mask_not(integer));
    const reg<T, L> result = select(no_power, number(x, not_a_number<T>), signed_power);
    const reg<T, L> with_nan = select(mask_or(ne(x, x), ne(y, y)), add(x, y), result);
    const auto is_one = mask_or(eq(y, zero), mask_or(eq(x, one), mask_and(eq(x, neg(one)), eq(abs(y), number(x, infinity<T>)))));
    return select(is_one, one, with_nan);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> float_power_of(const reg<T, L>& x, const reg<T, L>& y) {
    const two<T, L> log = log2_sum<P>(reduce_usual_log(x));
    const reg<T, L> high = mul(log.hi, y), low = mul_add<P>(log.lo, y, two_product<P>(log.hi, y).lo);
    const reg<T, L> exponent = add(high, low), shifted = add(exponent, number(x, rounder<T>));
    const reg<T, L> fraction = exp2_fraction<P>(shifted, high, low);
    constexpr T largest = power_constants<T>::largest;
    // Its square: the sign's mask would be one constant more.
    const bool special = any_special<false, T, L>(x) || !all(lt(mul(exponent, exponent), number(x, largest * largest)));
    if (__builtin_expect(special, 0)) return power_special<P, T, L>(x, y);
    return bit_cast<T>(add(bits_of(fraction), shift_left(bits_of(shifted), fraction_bits<T>)));
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
