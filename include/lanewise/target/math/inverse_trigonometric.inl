// asin, acos, atan and atan2 of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// asin, acos: beyond 1/2 by asin(x) = pi/2 - 2*asin(sqrt((1 - x)/2)), as FreeBSD's msun (Sun's fdlibm, e_asin.c and e_acos.c), but with a
// polynomial instead of a rational function. atan: beyond 1 by pi/2 - atan(1/x), so that one division does, of the smaller by the larger in
// atan2; of doubles in the middle by pi/4 + atan((x - 1)/(x + 1)). Multiples of pi are kept in two parts, and added last. The polynomials are
// minimax ones (E. Remez's algorithm, tools/minimax).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct inverse_trigonometric;
template <>
struct inverse_trigonometric<float> {
    // asin(x) = x + x*z*P(z) for z = x*x <= 1/4; relative error 2^-27.6
    static constexpr float asin[] = {0x1.5555c8p-3f, 0x1.330204p-4f, 0x1.747bb4p-5f, 0x1.8c3e96p-6f, 0x1.595c14p-5f};
    // atan(x) = x + x*z*P(z) for z = x*x <= 1; 2^-25.8
    static constexpr float atan[] = {-0x1.5554dcp-2f, 0x1.9978ecp-3f, -0x1.230a94p-3f, 0x1.b4deb2p-4f,
                                     -0x1.3550e0p-4f, 0x1.61eeb4p-5f, -0x1.0c17b6p-6f, 0x1.7ea5e0p-9f};
};
template <>
struct inverse_trigonometric<double> {
    // 2^-59.9
    static constexpr double asin[] = {0x1.5555555555577p-3, 0x1.333333332e130p-4, 0x1.6db6db7212799p-5,  0x1.f1c71a94eb1f8p-6,
                                      0x1.6e8bdee12ce07p-6, 0x1.1c49f04bb4fa0p-6, 0x1.ca1f8f0ed97ecp-7,  0x1.75857c7bf32a6p-7,
                                      0x1.613cd5132f5bcp-7, 0x1.e5f15971953b1p-9, 0x1.639dadeb6d776p-6, -0x1.57ff2b3708ea4p-6,
                                      0x1.0b473f19d90dcp-5};
    // 2^-57.0
    static constexpr double atan[] = {-0x1.5555555555526p-2, 0x1.99999999955b1p-3, -0x1.249249237f4a9p-3, 0x1.c71c717fcc5aep-4,
                                      -0x1.745d11ae3f0cbp-4, 0x1.3b136697cbb64p-4, -0x1.110e511446f80p-4, 0x1.e1bba593ec0dep-5,
                                      -0x1.ae5e6f1546078p-5, 0x1.82dacb617d08fp-5, -0x1.59a3df8817599p-5, 0x1.2c2e1cefe2584p-5,
                                      -0x1.e9f94417b830dp-6, 0x1.683bd22c14505p-6, -0x1.c78dfa6a33fedp-7, 0x1.d7b68f504406cp-8,
                                      -0x1.7a36e9ccec6b0p-9, 0x1.b3f6f5680d8d6p-11, -0x1.3f32f0c5d9cb5p-13, 0x1.bbe82b81bd519p-17};
    // The same for z <= 0.55^2; 2^-58.7
    static constexpr double atan_small[] = {-0x1.5555555555534p-2, 0x1.9999999995469p-3, -0x1.2492492300972p-3, 0x1.c71c71340962ep-4,
                                            -0x1.745d0758b2dabp-4, 0x1.3b12945935f5bp-4, -0x1.11038a0a7573bp-4, 0x1.e0fb57f108213p-5,
                                            -0x1.a9b01f466486fp-5, 0x1.6e4739359fcf6p-5, -0x1.1a195f7ca2442p-5, 0x1.497ed2e413b24p-6,
                                            -0x1.9c6fa02785d09p-8};
};

/// multiple * pi + hi + lo. `multiple` is 0, 1/2 or 1.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> add_to_pi(const pack<T, L>& multiple, const pack<T, L>& hi, const pack<T, L>& lo) {
    return add(mul_add<P>(multiple, number(hi, trigonometric<T>::pi), hi), mul_add<P>(multiple, number(hi, trigonometric<T>::pi_rest), lo));
}

/// In the lanes `large`, where |a| > 1/2, z = (1 - |a|)/2 and its root, NaN if |a| > 1; elsewhere z = a*a.
template <class T, int L>
struct asin_argument_of {
    mask<sizeof(T), L> large;
    pack<T, L> z, root;
};
template <fp::policy P, class T, int L>
LANEWISE_INLINE asin_argument_of<T, L> asin_argument(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), half = number(a, T(0.5));
    const auto large = gt(x, half);
    const reg<T, L> z = select(large, neg_mul_add<P>(half, x, half), mul(x, x));
    return {large, z, sqrt(z)};
}
/// (asin(s) - s) / (s * z) for z = s*s <= 1/4.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> asin_series(const pack<T, L>& z) {
    if constexpr (sizeof(T) == 4) return polynomial<P>(z, inverse_trigonometric<T>::asin);
    else return polynomial_in_two<P>(z, inverse_trigonometric<T>::asin);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> asin_of(const reg<T, L>& a) {
    // t = s + s*z*P(z), or where large, with s twice the root and 4*z its square, pi/2 - t. Little waits for the root.
    const reg<T, L> x = abs(a), two = number(a, T(2)), half_pi = number(a, trigonometric<T>::pi / 2);
    const auto large = gt(x, number(a, T(0.5)));
    const reg<T, L> four_z = neg_mul_add<P>(two, x, two), z = select(large, mul(four_z, number(a, T(0.25))), mul(x, x));
    const reg<T, L> s = select(large, sqrt(four_z), x), slope = mul(z, asin_series<P>(z));
    reg<T, L> t;
    if constexpr (fast<P>) t = mul_add<P>(s, slope, s);
    else t = add(s, mul_add<P>(s, slope, select(large, number(a, -trigonometric<T>::pi_rest / 2), number(a, T(0)))));
    return with_sign_of(select(large, sub(half_pi, t), t), a);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> acos_of(const reg<T, L>& a) {
    // pi/2 - asin(a), 2*asin(root) or pi - 2*asin(root)
    const auto [large, z, root] = asin_argument<P, T, L>(a);
    const reg<T, L> hi = select(large, root, abs(a)), lo = mul(mul(hi, z), asin_series<P>(z));
    const reg<T, L> multiple_if_large = select(lt(a, number(a, T(0))), number(a, T(1)), number(a, T(0)));
    const reg<T, L> factor = with_sign_of(select(large, number(a, T(2)), number(a, T(-1))), a);
    const reg<T, L> multiple = select(large, multiple_if_large, number(a, T(0.5)));
    if constexpr (fast<P>) return mul_add<P>(factor, lo, mul_add<P>(factor, hi, mul(multiple, number(a, trigonometric<T>::pi))));
    else return add_to_pi<P>(multiple, mul(factor, hi), mul(factor, lo));
}

/// (atan(t) - t) / (t * z) for |t| <= 1, z = t*t.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> atan_series(const pack<T, L>& z) {
    // The signs alternate: two sums of the lowest powers would be large and cancel.
    constexpr std::size_t one_by_one = sizeof(T) == 4 ? 2 : 4;
    return polynomial_in_two<P, one_by_one>(z, inverse_trigonometric<T>::atan);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> atan_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), one = number(a, T(1)), zero = number(a, T(0));
    if constexpr (sizeof(T) == 4) {
        const auto large = gt(x, one);
        const reg<T, L> t = div(select(large, number(a, T(-1)), x), select(large, x, one)), z = mul(t, t);
        const reg<T, L> half_pi = select(large, number(a, trigonometric<T>::pi / 2), zero);
        const reg<T, L> rest = select(large, number(a, trigonometric<T>::pi_rest / 2), zero);
        return with_sign_of(add(add(half_pi, t), mul_add<P>(mul(t, z), atan_series<P>(z), rest)), a);
    } else {
        // atan(x), pi/4 + atan((x - 1)/(x + 1)) or pi/2 + atan(-1/x): the fewer coefficients are worth the third range
        const auto middle_or_large = gt(x, number(a, T(0.55))), large = gt(x, number(a, T(1.81)));
        const reg<T, L> numerator = sub(select(large, zero, x), select(middle_or_large, one, zero));
        const reg<T, L> denominator = add(select(middle_or_large, x, zero), select(large, zero, one));
        const reg<T, L> t = div(numerator, denominator), z = mul(t, t), quarter_pi = number(a, trigonometric<T>::pi / 4);
        const reg<T, L> whole = add(select(middle_or_large, quarter_pi, zero), select(large, quarter_pi, zero));
        const reg<T, L> tail = mul(mul(t, z), polynomial_in_two<P, 3>(z, inverse_trigonometric<T>::atan_small));
        constexpr T rest_by_pi = trigonometric<T>::pi_rest / trigonometric<T>::pi;
        return with_sign_of(add(add(whole, t), mul_add<P>(whole, number(a, rest_by_pi), tail)), a);
    }
}

/// The angle of the point (b, a).
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> atan2_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> y = abs(a), x = abs(b), zero = number(a, T(0)), one = number(a, T(1));
    const auto steep = gt(y, x);
    const reg<T, L> numerator = select(steep, x, y), denominator = select(steep, y, x);
    reg<T, L> t = div(numerator, denominator);
    if (__builtin_expect(any(ne(t, t)), 0)) {
        // Two zeros are taken as 0/1, two infinities as 1/1; NaN stays.
        t = select(eq(numerator, denominator), select(eq(numerator, zero), zero, one), t);
    }
    // atan(t), pi/2 - atan(t), and in the left half plane, also for x = -0.0, pi less these.
    const auto left = lt(bit_cast<int_for<T>>(b), splat<int_for<T>, L>(0));
    const reg<T, L> multiple = select(steep, number(a, T(0.5)), select(left, one, zero));
    const reg<T, L> signed_t = with_sign_of(with_sign_of(t, b), select(steep, number(a, T(-1)), one));
    const reg<T, L> z = mul(t, t);
    return with_sign_of(add_to_pi<P>(multiple, signed_t, mul(mul(signed_t, z), atan_series<P>(z))), a);
}

LANEWISE_MATH_FUNCTION(asin)
LANEWISE_MATH_FUNCTION(acos)
LANEWISE_MATH_FUNCTION(atan)
LANEWISE_MATH_FUNCTION_2(atan2)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
