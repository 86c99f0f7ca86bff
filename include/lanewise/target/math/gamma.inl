// tgamma and lgamma of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// Stirling's formula for the gamma function of z + 1/2, in powers of 1/z with odd exponents only (Luke, The Special Functions and Their
// Approximations, 1969, 2.11): log gamma(z + 1/2) = z*log(z) - z + log(2*pi)/2 + K(1/z^2)/z, for z >= 3.5, where K is a polynomial of few
// terms. Below that gamma(x) = gamma(x + 4) / (x*(x + 1)*(x + 2)*(x + 3)); and log gamma(x) is (x - 1)*(x - 2) times a polynomial of
// (x - 1.5)/(x + 1.5) between 0.75 and 3, and by log gamma(x + 1) = log(x) + log gamma(x) on both sides. Negative arguments are reflected
// by gamma(x) * gamma(1 - x) = pi/sin(pi*x). The polynomials are minimax ones (E. Remez's algorithm, tools/minimax).
// Sums of two numbers keep what the functions would lose of the last places; floats are computed in double, without them.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// The coefficients for results in T; all of them double.
template <class T>
struct gamma_function;
template <>
struct gamma_function<float> {
    static constexpr double stirling[] = {-0x1.555554ddde731p-5, 0x1.3e8efacba2920p-9, -0x1.8f89507f32d9ap-11, 0x1.ec68a2867400dp-12};
    // sin(pi*f)/(pi*f) = 1 + f^2 * (sine[0] + sine[1]*f^2 ...) for |f| <= 1/2
    static constexpr double sine[] = {-0x1.a51a661403aabp+0, 0x1.9f9cacbd3bfa2p-1, -0x1.86a6de17074dcp-3, 0x1.abe8e56a30435p-6,
                                      -0x1.2539a77979962p-9};
    // log gamma(x) / ((x - 1)*(x - 2)) in powers of (x - 1.5)/(x + 1.5) for 0.75 <= x <= 3
    static constexpr double middle[] = {0x1.eeb95b0972a06p-2,  -0x1.c0638922752fbp-2, 0x1.06ce2bb175abcp-3, -0x1.34d78891f8547p-3,
                                        0x1.5d6816fd270b0p-4,  -0x1.7e2d4a40e0bfep-4, 0x1.05bb408f5f18ep-4, -0x1.0d8ecdadb3b66p-4,
                                        0x1.94e2b92b1f118p-5,  -0x1.1b782d3b94118p-4, 0x1.c56768d6387f5p-5};
};
template <>
struct gamma_function<double> {
    static constexpr double stirling[] = {-0x1.5555555555542p-5, 0x1.3e93e93e4c9e0p-9,  -0x1.9319305c489abp-11, 0x1.35a2bdaa2936bp-11,
                                          -0x1.b8494983c614dp-11, 0x1.f2a0cb92cc10dp-10, -0x1.88a71792968edp-8, 0x1.5d39af8e77ebap-6,
                                          -0x1.03bbfa658e848p-4, 0x1.a270366dc0893p-4};
    static constexpr double sine[] = {-0x1.a51a6625307d3p+0, 0x1.9f9cb402bc429p-1, -0x1.86a8e4720a1dbp-3, 0x1.ac6805cc8999ep-6,
                                      -0x1.33816997b9d66p-9, 0x1.3746a1843d372p-13, -0x1.d3e6a38512acbp-18, 0x1.07436fe986f1bp-22};
    static constexpr double middle[] = {0x1.eeb95b094c191p-2,  -0x1.c0638869c10cfp-2, 0x1.06ce2b0811ef4p-3, -0x1.34d888b7a2008p-3,
                                        0x1.5d69732049d1ep-4,  -0x1.7dca512970b6fp-4, 0x1.0570a2d7f02e5p-4, -0x1.154740d302c63p-4,
                                        0x1.a119f793cca0dp-5,  -0x1.b3c5375c8c090p-5, 0x1.5ac13619250cap-5, -0x1.670b93791e071p-5,
                                        0x1.285faf10b048ap-5,  -0x1.30f66c6da33dfp-5, 0x1.063367fdb0297p-5, -0x1.0e4447d17cd84p-5,
                                        0x1.a2376536192dep-6,  -0x1.8fc39359ef550p-6, 0x1.16fc0a55838efp-5, -0x1.5f185056d6850p-5,
                                        0x1.07d555a4ea4f8p-6};
};
/// log(2*pi)/2 and log(e), log(2*pi)/2 to base 2, as sums.
struct stirling_constants {
    static constexpr double half_log = 0x1.d67f1c864beb5p-1, half_log_rest = -0x1.65b5a1b7ff5dfp-55;
    static constexpr double half_log2 = 0x1.536439a4c6efcp+0, half_log2_rest = -0x1.49e49a361efebp-54;
    static constexpr double log2_e = 0x1.71547652b82fep+0, log2_e_rest = 0x1.777d0ffda0d24p-56;
};

/// sin(pi*y)/pi without its sign, as a sum; 0 of integers.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<double, L> sine_of_pi(const pack<double, L>& y) {
    const pack<double, L> f = abs(sub(y, floor(add(y, number(y, 0.5))))), v = mul(f, f);
    return fast_two_sum(f, mul(mul(f, v), polynomial_in_two<P>(v, gamma_function<T>::sine)));
}

// ------------------------------------------------------------------------------------------------------------ tgamma

/// gamma(a), except where a is tiny, not finite or a negative integer; without the sign.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> gamma_size(const pack<double, L>& a) {
    const pack<double, L> zero = number(a, 0.0), one = number(a, 1.0), size = abs(a);
    const pack<double, L> y = at_most(size, 190.5);
    const auto negative = lt(a, zero), small = lt(y, number(a, 4.0));
    const two<double, L> z = two_sum(y, select(small, number(a, 3.5), number(a, -0.5)));
    // gamma(z + 1/2) = 2^(z * log2(z/e) + log2(2*pi)/2 + K * log2(e)), the exponent as a sum
    two<double, L> log = log2_sum<P>(z.hi);
    const two<double, L> less = fast_two_sum(log.hi, number(a, -stirling_constants::log2_e));
    const pack<double, L> less_lo = add(less.lo, sub(log.lo, number(a, stirling_constants::log2_e_rest)));
    const pack<double, L> w = div(one, z.hi), rest = mul(w, polynomial_in_two<P>(mul(w, w), gamma_function<double>::stirling));
    const two<double, L> product = two_product<P>(z.hi, less.hi);
    const pack<double, L> product_lo = mul_add<P>(z.hi, less_lo, mul_add<P>(z.lo, log.hi, product.lo)); // the derivative is log2(z)
    const two<double, L> sum = two_sum(product.hi, number(a, stirling_constants::half_log2));
    const pack<double, L> rest_lo = mul_add<P>(rest, number(a, stirling_constants::log2_e), number(a, stirling_constants::half_log2_rest));
    two<double, L> exponent = fast_two_sum(sum.hi, add(sum.lo, add(product_lo, rest_lo)));
    // y*(y + 1)*(y + 2)*(y + 3) = u*(u + 2) for u = y*(y + 3) where small, else 1
    const two<double, L> third = two_sum(y, number(a, 3.0));
    two<double, L> u = two_product<P>(third.hi, y);
    u.lo = mul_add<P>(third.lo, y, u.lo);
    const two<double, L> v = two_sum(u.hi, number(a, 2.0));
    two<double, L> rise = two_product<P>(u.hi, v.hi);
    rise.lo = add(rise.lo, mul_add<P>(u.hi, add(v.lo, u.lo), mul(u.lo, v.hi)));
    const two<double, L> shift = {select(small, rise.hi, one), select(small, rise.lo, zero)};
    // For a > 0 the result is 2^exponent / shift, else 2^-exponent * shift / (y * sin(pi*y)/pi).
    two<double, L> d = shift;
    if (any(negative)) {
        const two<double, L> sine = sine_of_pi<P, double>(y), by_y = two_product<P>(sine.hi, y);
        d = {select(negative, by_y.hi, shift.hi), select(negative, mul_add<P>(sine.lo, y, by_y.lo), shift.lo)};
        exponent = {select(negative, neg(exponent.hi), exponent.hi), select(negative, neg(exponent.lo), exponent.lo)};
    }
    // 2^exponent = 2^n * (power.hi + power.lo)
    using constants = exponential<double>;
    const pack<double, L> shifted = add(exponent.hi, number(a, rounder<double>));
    const pack<double, L> fraction = sub(exponent.hi, sub(shifted, number(a, rounder<double>)));
    const two<double, L> r0 = two_product<P>(fraction, number(a, constants::ln2));
    const pack<double, L> r_lo = mul_add<P>(fraction, number(a, constants::ln2_rest), mul_add<P>(exponent.lo, number(a, constants::ln2), r0.lo));
    const two<double, L> r = fast_two_sum(r0.hi, r_lo), most = fast_two_sum(one, r.hi);
    const two<double, L> power = fast_two_sum(most.hi, add(most.lo, exp_tail<P>(r.hi, r.lo)));
    two<double, L> p = power;
    if (any(negative)) {
        const two<double, L> by_shift = two_product<P>(power.hi, shift.hi);
        const pack<double, L> lo = mul_add<P>(power.hi, shift.lo, mul_add<P>(power.lo, shift.hi, by_shift.lo));
        p = {select(negative, by_shift.hi, power.hi), select(negative, lo, power.lo)};
    }
    // p/d, rounded once but for a small error: integers are exact.
    return scale_by_power(divide<P>(p, d), shifted);
}
/// The same for floats; denormal ones are not too small.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> gamma_size_in_double(const pack<double, L>& a) {
    if constexpr (!is_one<pack<double, L>>) {
        return {gamma_size_in_double<P>(a.lo), gamma_size_in_double<P>(a.hi)};
    } else {
        const pack<double, L> one = number(a, 1.0), size = abs(a), y = at_most(size, 60.5);
        const auto negative = lt(a, number(a, 0.0)), small = lt(y, number(a, 4.0));
        const pack<double, L> z = add(y, select(small, number(a, 3.5), number(a, -0.5)));
        const pack<double, L> w = div(one, z), rest = mul(w, polynomial_in_two<P>(mul(w, w), gamma_function<float>::stirling));
        const pack<double, L> less = sub(log2_plain<P>(z), number(a, stirling_constants::log2_e));
        const pack<double, L> log = mul_add<P>(rest, number(a, stirling_constants::log2_e), number(a, stirling_constants::half_log2));
        pack<double, L> exponent = mul_add<P>(z, less, log);
        const pack<double, L> v = add(y, number(a, 2.0)), shift = select(small, mul(mul_sub<P>(v, v, one), v), one);
        pack<double, L> divisor = shift, by_y = select(small, y, one), factor = one;
        if (any(negative)) {
            const two<double, L> sine = sine_of_pi<P, float>(y);
            divisor = select(negative, sine.hi, shift);
            factor = select(negative, shift, one);
            by_y = select(mask_xor(negative, small), y, one);
            exponent = select(negative, neg(exponent), exponent);
        }
        const pack<double, L> shifted = add(exponent, number(a, rounder<double>)), fraction = sub(exponent, sub(shifted, number(a, rounder<double>)));
        const pack<double, L> r = mul(fraction, number(a, exponential<double>::ln2));
        // Taylor's series up to r^9/9!, whose rest is below 2^-36.
        static constexpr double series[] = {1.0,       1.0,        1.0 / 2,     1.0 / 6,      1.0 / 24,
                                            1.0 / 120, 1.0 / 720,  1.0 / 5040,  1.0 / 40320,  1.0 / 362880};
        const pack<std::uint64_t, L> n = shift_left(bits_of(shifted), fraction_bits<double>);
        const pack<double, L> power = bit_cast<double>(add(bits_of(polynomial_in_two<P>(r, series)), n)); // no overflow, as |n| < 300
        return div(mul(power, factor), mul(divisor, by_y));
    }
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<float, L> gamma_size(const pack<float, L>& a) {
    return convert<float>(gamma_size_in_double<P>(convert<double>(a)));
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> tgamma_of(const reg<T, L>& a) {
    const reg<T, L> zero = number(a, T(0)), size = abs(a);
    reg<T, L> result = gamma_size<P>(a);
    const auto negative = lt(a, zero), tiny = lt(size, number(a, std::numeric_limits<T>::epsilon() / 16));
    if (any(mask_or(negative, tiny))) {
        // gamma is negative between -1 and 0, -3 and -2, ...
        const reg<T, L> below = floor(a), half = mul(below, number(a, T(0.5)));
        const auto odd = mask_and(negative, ne(floor(half), half));
        result = select(odd, neg(result), result);
        result = select(mask_and(negative, eq(below, a)), number(a, not_a_number<T>), result);
        result = select(tiny, div(number(a, T(1)), a), result); // 1/a - 0.577...
    }
    return result;
}

// ------------------------------------------------------------------------------------------------------------ lgamma

/// log(x) as a sum, for x > 0.
template <fp::policy P, int L>
LANEWISE_INLINE two<double, L> natural_log_sum(const pack<double, L>& x) {
    const auto [k, f] = reduce_log(x);
    const two<double, L> log = log_sum<P>(f, number(x, 0.0));
    const two<double, L> total = two_sum(mul(k, number(x, natural<double>::high)), log.hi); // the product is exact
    return fast_two_sum(total.hi, add(total.lo, mul_add<P>(k, number(x, natural<double>::low), log.lo)));
}
/// log |gamma(a)| where it is finite; infinity or NaN at 0 and at negative integers. Negative lanes: log gamma(1 + |a|), reflected.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> log_gamma(const pack<double, L>& a) {
    const pack<double, L> zero = number(a, 0.0), one = number(a, 1.0), y = abs(a);
    const auto negative = lt(a, zero);
    // d + 1 is the argument, of which log gamma is needed. In the middle it may be reduced by 1 in either direction.
    const pack<double, L> d = select(negative, y, sub(y, one));
    const auto low = lt(d, number(a, -0.25)), high = ge(d, number(a, 2.0)), large = ge(d, number(a, 3.0));
    const two<double, L> z = two_sum(y, select(negative, number(a, 0.5), number(a, -0.5)));
    const two<double, L> log = natural_log_sum<P>(select(large, z.hi, select(low, y, d))); // anything where not used
    const pack<double, L> reduced = select(low, y, select(high, sub(d, one), d));
    const pack<double, L> ratio = div(select(large, one, sub(reduced, number(a, 0.5))), select(large, z.hi, add(reduced, number(a, 2.5))));
    two<double, L> result = {zero, zero};
    if (any(large)) {
        const two<double, L> less = fast_two_sum(log.hi, number(a, -1.0));
        const pack<double, L> less_lo = add(less.lo, log.lo);
        const two<double, L> product = two_product<P>(z.hi, less.hi), sum = two_sum(product.hi, number(a, stirling_constants::half_log));
        const pack<double, L> product_lo = mul_add<P>(z.hi, less_lo, mul_add<P>(z.lo, log.hi, product.lo)); // the derivative is log(z)
        const pack<double, L> rest = mul_add<P>(ratio, polynomial_in_two<P>(mul(ratio, ratio), gamma_function<double>::stirling),
                                                   number(a, stirling_constants::half_log_rest));
        const pack<double, L> lo = add(sum.lo, add(product_lo, rest));
        result = {sum.hi, select(lt(sum.hi, number(a, 0x1p1000)), lo, zero)}; // beyond it two_product may overflow
    }
    if (!all(large)) {
        const pack<double, L> middle = mul(mul(reduced, sub(reduced, one)), polynomial_in_two<P>(ratio, gamma_function<double>::middle));
        const two<double, L> shift = {select(low, neg(log.hi), select(high, log.hi, zero)), select(low, neg(log.lo), select(high, log.lo, zero))};
        const two<double, L> sum = two_sum(shift.hi, middle);
        result = {select(large, result.hi, sum.hi), select(large, result.lo, add(sum.lo, shift.lo))};
    }
    if (any(negative)) {
        // log gamma(a) = log(pi/sin(pi*y)) - log gamma(1 + y)
        const two<double, L> sine = sine_of_pi<P, double>(y), log_sine = natural_log_sum<P>(sine.hi);
        const two<double, L> sum = two_sum(log_sine.hi, result.hi);
        const pack<double, L> lo = add(sum.lo, add(result.lo, add(log_sine.lo, div(sine.lo, sine.hi))));
        result = {select(negative, neg(sum.hi), result.hi), select(negative, neg(lo), result.lo)};
    }
    return add(result.hi, result.lo);
}
/// The same for floats.
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> log_plain(const pack<double, L>& x) {
    return mul(log2_plain<P>(x), number(x, 0x1.62e42fefa39efp-1));
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<double, L> log_gamma_in_double(const pack<double, L>& a) {
    if constexpr (!is_one<pack<double, L>>) {
        return {log_gamma_in_double<P>(a.lo), log_gamma_in_double<P>(a.hi)};
    } else {
        const pack<double, L> zero = number(a, 0.0), one = number(a, 1.0), y = abs(a);
        const auto negative = lt(a, zero);
        const pack<double, L> d = select(negative, y, sub(y, one));
        const auto low = lt(d, number(a, -0.25)), high = ge(d, number(a, 2.0)), large = ge(d, number(a, 3.0));
        const pack<double, L> z = add(y, select(negative, number(a, 0.5), number(a, -0.5)));
        const pack<double, L> log = log_plain<P>(select(large, z, select(low, y, d)));
        const pack<double, L> reduced = select(low, y, select(high, sub(d, one), d));
        const pack<double, L> ratio = div(select(large, one, sub(reduced, number(a, 0.5))), select(large, z, add(reduced, number(a, 2.5))));
        const pack<double, L> rest = mul_add<P>(ratio, polynomial_in_two<P>(mul(ratio, ratio), gamma_function<float>::stirling),
                                                   number(a, stirling_constants::half_log));
        const pack<double, L> middle = mul(mul(reduced, sub(reduced, one)), polynomial_in_two<P>(ratio, gamma_function<float>::middle));
        const pack<double, L> shift = select(low, neg(log), select(high, log, zero));
        pack<double, L> result = select(large, mul_add<P>(z, sub(log, one), rest), add(shift, middle));
        if (any(negative)) {
            const two<double, L> sine = sine_of_pi<P, float>(y);
            result = select(negative, neg(add(log_plain<P>(sine.hi), result)), result);
        }
        return result;
    }
}
template <fp::policy P, int L>
LANEWISE_INLINE pack<float, L> log_gamma(const pack<float, L>& a) {
    return convert<float>(log_gamma_in_double<P>(convert<double>(a)));
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> lgamma_of(const reg<T, L>& a) {
    const reg<T, L> result = log_gamma<P>(a), infinite = number(a, infinity<T>), zero = number(a, T(0));
    const auto usual = mask_and(gt(a, zero), lt(a, infinite));
    if (__builtin_expect(all(usual), 1)) return result;
    // 0, negative integers and infinities
    return select(mask_or(eq(a, infinite), mask_and(le(a, zero), eq(floor(a), a))), infinite, result);
}

LANEWISE_MATH_FUNCTION(tgamma)
LANEWISE_MATH_FUNCTION(lgamma)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
