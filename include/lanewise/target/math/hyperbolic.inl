// tanh of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// Near zero the rational function (double) and the polynomial (float) of S. Moshier's Cephes, elsewhere 1 - 2/(exp(2x) + 1).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// tanh(x) for 0 <= x < 0.625.
template <bool Fuse, int L>
LANEWISE_INLINE pack<float, L> small_tanh(const pack<float, L>& x) {
    static constexpr float series[] = {-3.33332819422e-1f, 1.33314422036e-1f, -5.37397155531e-2f, 2.06390887954e-2f, -5.70498872745e-3f};
    const pack<float, L> z = mul(x, x);
    return mul_add<Fuse>(mul(x, z), polynomial<Fuse>(z, series), x);
}
template <bool Fuse, int L>
LANEWISE_INLINE pack<double, L> small_tanh(const pack<double, L>& x) {
    static constexpr double p[] = {-1.61468768441708447952e3, -9.92877231001918586564e1, -9.64399179425052238628e-1};
    static constexpr double q[] = {4.84406305325125486048e3, 2.23548839060100448583e3, 1.12811678491632931402e2, 1.0};
    const pack<double, L> z = mul(x, x);
    return mul_add<Fuse>(mul(x, z), div(polynomial<Fuse>(z, p), polynomial<Fuse>(z, q)), x);
}
template <bool Fuse, class T, int L>
LANEWISE_INLINE reg<T, L> tanh_of(const reg<T, L>& a) {
    const reg<T, L> x = abs(a), one = number(a, T(1));
    const reg<T, L> large = sub(one, div(number(a, T(2)), add(exp_of<Fuse, T, L>(add(x, x)), one)));
    return with_sign_of(select(lt(x, number(a, T(0.625))), small_tanh<Fuse>(x), large), a);
}

LANEWISE_MATH_FUNCTION(tanh)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
