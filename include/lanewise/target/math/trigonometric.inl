// sin, cos, tan and sinc of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// x is reduced to y + low in [-pi/4, pi/4] by Cody and Waite's method: the multiple q of pi/2 nearest to x is subtracted in
// parts so short that all products but the last are exact, and what the subtractions round off is kept. (W. J. Cody, W. Waite,
// Software Manual for the Elementary Functions, 1980.) Fused, the parts have all their digits, and are fewer. The polynomials of sin
// and cos, and for double the short parts, are those of FreeBSD's msun (Sun's fdlibm): s_sin.c, k_sin.c, k_cos.c, k_sinf.c, k_cosf.c;
// for float k_sin and k_cos with S. Moshier's Cephes coefficients. tan is a quotient of two, of which the
// division gives the cotangent, too (tools/minimax).
// Larger arguments are reduced with as many digits of 2/pi as they need, by integers (M. H. Payne, R. N. Hanek, Radian reduction for
// trigonometric functions, SIGNUM Newsletter 18, 1983).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct trigonometric;
template <>
struct trigonometric<float> {
    static constexpr float largest = 8192.0f;
    static constexpr float pi = 0x1.921fb6p+1f, pi_rest = -0x1.777a5cp-24f;
    static constexpr float half_pi[] = {0x1.92p+0f, 0x1.fb4p-12f, 0x1.444p-24f, 0x1.68c234p-39f};
    static constexpr float half_pi_fused[] = {0x1.921fb6p+0f, -0x1.777a5cp-25f, -0x1.ee59dap-50f};
    static constexpr float sine[] = {-1.6666654611e-1f, 8.3321608736e-3f, -1.9515295891e-4f};
    static constexpr float cosine[] = {4.166664568298827e-2f, -1.388731625493765e-3f, 2.443315711809948e-5f};
    // tan(y) = y * (1 + z*N(z)) / (1 + z*D(z)) for z = y*y up to (pi/4)^2 and a little more; relative error 2^-30.3
    static constexpr float numerator[] = {-0x1.c81c76p-4f, 0x1.19c7b2p-10f};
    static constexpr float denominator[] = {-0x1.c75c72p-2f, 0x1.05ab5ep-6f};
};
template <>
struct trigonometric<double> {
    static constexpr double largest = 823549.0;
    static constexpr double pi = 0x1.921fb54442d18p+1, pi_rest = 0x1.1a62633145c07p-53;
    static constexpr double half_pi[] = {1.57079632673412561417e+00, 6.07710050630396597660e-11, 2.02226624871116645580e-21,
                                         8.47842766036889956997e-32};
    static constexpr double half_pi_fused[] = {0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54, -0x1.f1976b7ed8fbcp-110};
    static constexpr double sine[] = {-1.66666666666666324348e-01, 8.33333333332248946124e-03, -1.98412698298579493134e-04,
                                      2.75573137070700676789e-06,  -2.50507602534068634195e-08, 1.58969099521155010221e-10};
    static constexpr double cosine[] = {4.16666666666666019037e-02,  -1.38888888888741095749e-03, 2.48015872894767294178e-05,
                                        -2.75573143513906633035e-07, 2.08757232129817482790e-09,  -1.13596475577881948265e-11};
    // 2^-55.4
    static constexpr double numerator[] = {-0x1.06b8f82a297cdp-3, 0x1.6fc3526908208p-9, -0x1.f625a75c13347p-18};
    static constexpr double denominator[] = {-0x1.d8b1d16a6a118p-2, 0x1.7e7993fc1f5d5p-6, -0x1.b51d41e7404f3p-13};
};

/// |x| = q * pi/2 + y + low; the quadrant q in the low bits of `shifted`.
template <class T, int L>
struct angle {
    pack<T, L> shifted, y, low;
};
template <fp::policy P, class T, int L>
LANEWISE_INLINE angle<T, L> reduce_angle(const pack<T, L>& x) {
    const pack<T, L> shifted = mul_add<P>(x, number(x, T(0.63661977236758134308)), number(x, rounder<T>));
    const pack<T, L> q = sub(shifted, number(x, rounder<T>));
    if constexpr (fused<P>) {
        const auto& part = trigonometric<T>::half_pi_fused;
        const pack<T, L> rest = fnma(q, number(x, part[0]), x); // exact
        if constexpr (fast<P>) return {shifted, fnma(q, number(x, part[2]), fnma(q, number(x, part[1]), rest)), number(x, T(0))};
        const pack<T, L> y = sub(rest, mul(q, number(x, part[1]))), lost = fnma(q, number(x, part[1]), sub(rest, y)); // rest - y is exact
        return {shifted, y, fnma(q, number(x, part[2]), lost)};
    } else if constexpr (sizeof(T) == 4) {
        // All is exact but for the last sum of y and the last product.
        const auto& part = trigonometric<T>::half_pi;
        const pack<T, L> rest = sub(sub(x, mul(q, number(x, part[0]))), mul(q, number(x, part[1]))), next = mul(q, number(x, part[2]));
        const pack<T, L> y = sub(rest, next);
        if constexpr (fast<P>) return {shifted, neg_mul_add<P>(q, number(x, part[3]), y), number(x, T(0))}; // exact but for this where y is small
        return {shifted, y, neg_mul_add<P>(q, number(x, part[3]), sub(sub(rest, y), next))};
    } else {
        const auto& part = trigonometric<T>::half_pi;
        pack<T, L> rest = sub(x, mul(q, number(x, part[0])));
        pack<T, L> lost = number(x, T(0));
        for (int k = 1; k < 3; ++k) {
            const pack<T, L> next = mul(q, number(x, part[k])), before = rest;
            rest = sub(before, next);
            lost = add(lost, sub(sub(before, rest), next));
        }
        const pack<T, L> last = sub(mul(q, number(x, part[3])), lost);
        const pack<T, L> y = sub(rest, last);
        return {shifted, y, sub(sub(rest, y), last)};
    }
}
/// The first 1,280 binary digits of 2/pi, after 64 zeros.
inline constexpr std::uint64_t two_over_pi[] = {
    0, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c,
    0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
    0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08,
    0x56033046fc7b6bab, 0xf0cfbc209af4361d};
/// x = q * pi/2 + y + low, q modulo 4, for finite x >= 1.
struct far_angle {
    std::uint64_t quadrant;
    double y, low;
};
template <class = void>
LANEWISE_NOINLINE far_angle reduce_far(double x) {
    __extension__ using wide = unsigned __int128;
    const auto b = __builtin_bit_cast(std::uint64_t, x), m = (b & ((std::uint64_t{1} << 52) - 1)) | std::uint64_t{1} << 52;
    const int e = static_cast<int>(b >> 52) - 1075; // x = m * 2^e
    // Of the digits of 2/pi those from 2^(1 - e) on, 192 of them: what stands before gives multiples of 4.
    const int first = 62 + e, k = first / 64, by = first % 64;
    const auto digits = [&](int n) __attribute__((always_inline)) {
        return by == 0 ? two_over_pi[n] : two_over_pi[n] << by | two_over_pi[n + 1] >> (64 - by);
    };
    const wide last = wide{m} * digits(k + 2), middle = wide{m} * digits(k + 1) + (last >> 64);
    const std::uint64_t top = m * digits(k) + static_cast<std::uint64_t>(middle >> 64);
    // x * 2/pi modulo 4, two digits of it before the point; the nearest integer, and what is left.
    const std::uint64_t quadrant = ((top >> 62) + (top >> 61 & 1)) & 3;
    std::uint64_t word[] = {top << 2 | static_cast<std::uint64_t>(middle) >> 62, static_cast<std::uint64_t>(middle) << 2 | static_cast<std::uint64_t>(last) >> 62,
                            static_cast<std::uint64_t>(last) << 2};
    const bool negative = word[0] >> 63;
    if (negative) { // two's complement, but for its last digit
        for (auto& w : word) w = ~w;
    }
    int exponent = -1; // of the first digit
    if (word[0] == 0) word[0] = word[1], word[1] = word[2], word[2] = 0, exponent -= 64;
    if (word[0] != 0) {
        const int zeros = __builtin_clzll(word[0]);
        if (zeros > 0) {
            word[0] = word[0] << zeros | word[1] >> (64 - zeros);
            word[1] = word[1] << zeros | word[2] >> (64 - zeros);
            exponent -= zeros;
        }
    }
    // times pi/2, whose first digit stands before the point
    constexpr std::uint64_t half_pi = 0xc90fdaa22168c234, half_pi_rest = 0xc4c6628b80dc1cd1;
    wide product = wide{word[0]} * half_pi + (wide{word[0]} * half_pi_rest >> 64) + (wide{word[1]} * half_pi >> 64);
    if (product >> 127) ++exponent;
    else product <<= 1;
    const auto number = [&](std::uint64_t whole, int power) __attribute__((always_inline)) {
        const double size = static_cast<double>(whole) * __builtin_bit_cast(double, static_cast<std::uint64_t>(power + 1023) << 52);
        return negative ? -size : size;
    };
    constexpr std::uint64_t mask = (std::uint64_t{1} << 53) - 1;
    return {quadrant, number(static_cast<std::uint64_t>(product >> 75), exponent - 52),
            number(static_cast<std::uint64_t>(product >> 22) & mask, exponent - 105)};
}
/// f(angle) in the lanes of the set, `usual` in the others.
template <class F, class T, int L>
LANEWISE_NOINLINE pack<T, L> far_lanes(F f, std::uint64_t set, pack<T, L> x, pack<T, L> usual) {
    T lane[L], shifted[L] = {}, y[L] = {}, low[L] = {}, result[L], far[L];
    store(lane, x);
    store(result, usual);
    for_each_lane(set, [&](int k) __attribute__((always_inline)) {
        if (!(lane[k] < infinity<T>)) {
            y[k] = lane[k] - lane[k];
            return;
        }
        const far_angle a = reduce_far(lane[k]);
        shifted[k] = __builtin_bit_cast(T, static_cast<uint_for<T>>(a.quadrant));
        y[k] = static_cast<T>(a.y);
        low[k] = static_cast<T>((a.y - static_cast<double>(y[k])) + a.low);
    });
    store(far, f(angle<T, L>{load<T, L>(shifted), load<T, L>(y), load<T, L>(low)}));
    for_each_lane(set, [&](int k) __attribute__((always_inline)) { result[k] = far[k]; });
    return load<T, L>(result);
}
/// f(angle) of x >= 0.
template <fp::policy P, class F, class T, int L>
LANEWISE_INLINE pack<T, L> of_angle(F f, const pack<T, L>& x) {
    const pack<T, L> usual = f(reduce_angle<P>(x));
    const auto near = le(x, number(x, trigonometric<T>::largest));
    return __builtin_expect(all(near), 1) ? usual : far_lanes(f, bits(mask_not(near)), x, usual);
}

/// sin(y + low) and cos(y + low), as sums.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> sine_near_zero(const angle<T, L>& a) {
    // y + y*z*S(z) + low * (1 - z/2)
    const pack<T, L> z = mul(a.y, a.y), most = neg_mul_add<P>(number(z, T(0.5)), z, number(z, T(1)));
    return {a.y, mul_add<P>(mul(a.y, z), polynomial<P>(z, trigonometric<T>::sine), mul(a.low, most))};
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> cosine_near_zero(const angle<T, L>& a) {
    // 1 - z/2 + z*z*C(z) - y * low
    const pack<T, L> z = mul(a.y, a.y), one = number(z, T(1)), half_z = mul(number(z, T(0.5)), z), most = sub(one, half_z);
    const pack<T, L> rest = neg_mul_add<P>(a.y, a.low, mul(mul(z, z), polynomial<P>(z, trigonometric<T>::cosine)));
    return {most, add(sub(sub(one, most), half_z), rest)};
}

/// sin(a) for quadrant 0, cos(a) for quadrant 1.
template <fp::policy P, int Quadrant, class T, int L>
LANEWISE_INLINE reg<T, L> sine(const reg<T, L>& a) {
    using U = uint_for<T>;
    const auto of = [&](const angle<T, L>& angle) __attribute__((always_inline)) {
        const pack<U, L> turn = add(bits_of(angle.shifted), splat<U, L>(Quadrant));
        const auto even = eq(bit_and(turn, splat<U, L>(1)), splat<U, L>(0));
        reg<T, L> chosen;
        if constexpr (fused<P>) {
            // sin: y + (y*z*S(z) + low), cos: 1 + (z*(z*C(z) - 1/2) - y*low - z_low/2). The coefficients are chosen: with both polynomials sin of
            // doubles took 1.13 of the time (Zen 5, AVX-512).
            const auto& s = trigonometric<T>::sine;
            const auto& c = trigonometric<T>::cosine;
            constexpr std::size_t last = sizeof s / sizeof(T) - 1;
            const reg<T, L> y = angle.y, z = mul(y, y), factor = select(even, mul(y, z), z), most = select(even, y, number(z, T(1)));
            reg<T, L> rest = select(even, number(z, s[last]), fma(z, number(z, c[last]), number(z, c[last - 1])));
            for (std::size_t k = last; k > 0; --k) rest = fma(rest, z, select(even, number(z, s[k - 1]), number(z, k > 1 ? c[k - 2] : T(-0.5))));
            if constexpr (fast<P>) {
                chosen = fma(factor, rest, most);
            } else {
                const reg<T, L> low = fms(number(z, T(0.5)), fnma(y, y, z), mul(y, angle.low));
                chosen = add(most, fma(factor, rest, select(even, angle.low, low)));
            }
        } else if constexpr (fast<P>) {
            const reg<T, L> y = angle.y, z = mul(y, y), one = number(z, T(1));
            const reg<T, L> s = mul_add<P>(mul(y, z), polynomial<P>(z, trigonometric<T>::sine), y);
            const reg<T, L> c = mul_add<P>(z, mul_sub<P>(z, polynomial<P>(z, trigonometric<T>::cosine), number(z, T(0.5))), one);
            chosen = select(even, s, c);
        } else {
            const two<T, L> s = sine_near_zero<P>(angle), c = cosine_near_zero<P>(angle);
            chosen = add(select(even, s.hi, c.hi), select(even, s.lo, c.lo));
        }
        pack<U, L> turned = shift_left(turn, static_cast<int>(8 * sizeof(T)) - 2);
        if constexpr (Quadrant == 0) turned = bit_xor(turned, bits_of(a)); // sin(-x) = -sin(x), also of zeros
        return with_sign_of(chosen, bit_cast<T>(turned));
    };
    return of_angle<P>(of, abs(a));
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> sin_of(const reg<T, L>& a) {
    return sine<P, 0, T, L>(a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> cos_of(const reg<T, L>& a) {
    return sine<P, 1, T, L>(a);
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> tan_of(const reg<T, L>& a) {
    using U = uint_for<T>;
    const auto of = [](const angle<T, L>& angle) __attribute__((always_inline)) {
        // tan(y + low), y*(1 + z*N) + low*(1 + z) by 1 + z*D, or -1/tan(y + low)
        const pack<U, L> turn = shift_left(bits_of(angle.shifted), static_cast<int>(8 * sizeof(T)) - 1);
        const auto odd = lt(bit_cast<int_for<T>>(turn), splat<int_for<T>, L>(0));
        const reg<T, L> y = angle.y, z = mul(y, y), yz = mul(y, z), n = polynomial<P>(z, trigonometric<T>::numerator);
        const reg<T, L> one = number(z, T(1)), d = polynomial<P>(z, trigonometric<T>::denominator), cosine = mul_add<P>(z, d, one);
        const auto quotient = [&](const reg<T, L>& sine, const reg<T, L>& dividend)
                                  __attribute__((always_inline)) { return div(select(odd, cosine, dividend), select(odd, sine, cosine)); };
        reg<T, L> result;
        if constexpr (fast<P>) {
            const reg<T, L> sine = mul_add<P>(yz, n, y);
            result = quotient(sine, sine);
        } else {
            // What the rounding of the sum in `cosine` adds to it, `sine` gets, too.
            const reg<T, L> tail = mul_add<P>(yz, n, mul_add<P>(angle.low, z, angle.low)), excess = neg_mul_add<P>(z, d, sub(cosine, one));
            const reg<T, L> sine = add(y, mul_add<P>(y, excess, tail));
            // Of floats with FMA that is enough. Else the tangent is y + (y*z*(N - D) + low)/(1 + z*D), of which at most a fourth is divided.
            if constexpr (sizeof(T) == 4 && fused<P>) result = quotient(sine, sine);
            else result = add(select(odd, number(y, T(0)), y), quotient(sine, neg_mul_add<P>(yz, d, tail)));
        }
        return bit_cast<T>(bit_xor(bits_of(result), turn));
    };
    return with_sign_of(of_angle<P>(of, abs(a)), a);
}

/// sin(pi a) / (pi a), 1 at 0: NumPy's sinc, but with sin(pi a) reduced exactly.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> sinc_of(const reg<T, L>& a) {
    using U = uint_for<T>;
    constexpr T pi = trigonometric<T>::pi, pi_rest = trigonometric<T>::pi_rest;
    // |a| = whole + n/2 + r, and pi * r as a sum.
    const reg<T, L> x = abs(a), whole = floor(x), half_whole = mul(number(a, T(0.5)), whole), fraction = sub(x, whole), twice = add(fraction, fraction);
    const reg<T, L> shifted = add(twice, number(a, rounder<T>)), n = sub(shifted, number(a, rounder<T>));
    const reg<T, L> r = mul(number(a, T(0.5)), sub(twice, n));
    two<T, L> y = two_product<P>(r, number(a, pi));
    y.lo = mul_add<P>(r, number(a, pi_rest), y.lo);
    const pack<U, L> quadrant = bits_of(shifted);
    const auto even = eq(bit_and(quadrant, splat<U, L>(1)), splat<U, L>(0));
    const angle<T, L> angle{shifted, y.hi, y.lo};
    const two<T, L> s = sine_near_zero<P>(angle), c = cosine_near_zero<P>(angle);
    two<T, L> below = two_product<P>(x, number(a, pi));
    below.lo = mul_add<P>(x, number(a, pi_rest), below.lo);
    const reg<T, L> ratio = divide<P, T, L>(fast_two_sum(select(even, s.hi, c.hi), select(even, s.lo, c.lo)), below);
    const pack<U, L> half_turn = shift_left(bit_and(quadrant, splat<U, L>(2)), static_cast<int>(8 * sizeof(T)) - 2);
    const pack<U, L> odd = select(eq(floor(half_whole), half_whole), splat<U, L>(0), bits_of(number(a, T(-0.0))));
    const reg<T, L> result = bit_cast<T>(bit_xor(bits_of(ratio), bit_xor(half_turn, odd)));
    const auto tiny = lt(x, number(a, T(1) / T(U{1} << (fraction_bits<T> / 2 + 2)))); // where 1 - (pi a)^2/6 is 1
    const reg<T, L> finite = select(tiny, number(a, T(1)), select(eq(fraction, number(a, T(0))), number(a, T(0)), result));
    return select(lt(x, number(a, infinity<T>)), finite, number(a, not_a_number<T>));
}

LANEWISE_MATH_FUNCTION(sin)
LANEWISE_MATH_FUNCTION(cos)
LANEWISE_MATH_FUNCTION(tan)
LANEWISE_MATH_FUNCTION(sinc)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
