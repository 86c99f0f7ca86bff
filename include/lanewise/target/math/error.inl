// erf and erfc of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// erf(x) = 1 - exp(-x*Q(x)) for 0 <= x, with one polynomial Q for -log(erfc(x))/x: an error of Q counts the less, the smaller erfc(x) is.
// erfc(x) = exp(-x*x) * P(q) / (x + k), q = (x - k)/(x + k), with one polynomial P for 0 <= x: the change of variable of M. M. Shepherd and
// J. G. Laframboise, Chebyshev approximation of (1 + 2x)exp(x^2)erfc x in 0 <= x < inf, Math. Comp. 36, 1981.
// The polynomials are minimax ones for these weights, made for Lanewise by Remez' algorithm in 60 decimal digits.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct error_function;
template <>
struct error_function<float> {
    static constexpr float highest = 3.95f; // erf is 1 from there
    static constexpr float first_rest = -0x1.fbb2fep-25f; // 2/sqrt(pi) is the sum of it and erf[0]
    static constexpr float erf[] = {0x1.20dd76p+0f,  0x1.45f308p-1f,  0x1.a4f3eap-4f,  -0x1.3941eap-6f, -0x1.0418f4p-12f,
                                    0x1.d5e55ap-10f, -0x1.8182a6p-11f, 0x1.5a28e4p-13f, -0x1.5ca2b2p-16f, 0x1.31637cp-20f};
    static constexpr float highest_c = 10.5f; // erfc is 0 from there
    static constexpr float k = 2.5f, erfc_rest = -0x1.032d96p-25f;
    static constexpr float erfc[] = {0x1.0dd508p+0f, -0x1.9bfb54p-1f, 0x1.d0cee6p-2f, -0x1.5eb904p-3f, 0x1.d0a2f2p-6f, 0x1.1320eap-7f,
                                     -0x1.3abf7ep-8f, -0x1.d8eb74p-12f, 0x1.565732p-11f, 0x1.0dc338p-14f, -0x1.9c4fd0p-15f};
    static constexpr float small = 0x1p-9f; // erfc(x) = 1 - x*2/sqrt(pi) below it
};
template <>
struct error_function<double> {
    static constexpr double highest = 5.93;
    static constexpr double first_rest = 0x1.0c4429931b46ap-56;
    static constexpr double erf[] = {0x1.20dd750429b6dp+0, 0x1.45f306dc9c890p-1, 0x1.a4f4e2a1b37d7p-4, -0x1.3966859493a76p-6, -0x1.b6b68647ee32dp-13, 0x1.bca67573bc92cp-10, -0x1.356504d2845c9p-11, 0x1.b2057854ae8d0p-16, 0x1.0e9c35d3202efp-14, -0x1.f3b14d6483858p-16, 0x1.d747ecf501d9cp-19, 0x1.69822367d9acdp-19, -0x1.aa5463334fb8ap-20, 0x1.b47fe5d39708bp-23, 0x1.eecba91bd9464p-23, -0x1.a1f159ebb5431p-23, 0x1.82943cdb33dddp-24, -0x1.017079a86e0e0p-25, 0x1.07fc4d435359ap-27, -0x1.a8b9ee700052ap-30, 0x1.0b68eee6293e3p-32, -0x1.030610c639fb0p-35, 0x1.753492d9c775ap-39, -0x1.78cbe49bbd25dp-43, 0x1.dbadfe7fb12f5p-48, -0x1.1a6a5e321b47fp-53};
    static constexpr double highest_c = 28.0;
    static constexpr double k = 3.5, erfc_rest = 0x1.d23344e07c135p-54;
    static constexpr double erfc[] = {0x1.1649466cd0bf1p+0, -0x1.e02749166d56fp-1, 0x1.6362dd2801957p-1, -0x1.bdb3c1808b2f7p-2, 0x1.ce500ceb5c3c8p-3, -0x1.7a232e1d27a90p-4, 0x1.b27b2747afac0p-6, -0x1.a06c1e9afa226p-9, -0x1.5630de84325cap-10, 0x1.769ed07c57a84p-11, -0x1.60d81ca1cf53dp-15, -0x1.39a311c3c4c51p-14, 0x1.38dbe825b954ap-16, 0x1.e61a5e0fdbe15p-18, -0x1.c78b766025287p-19, -0x1.aae133442ca37p-21, 0x1.29cbb80a5a5bcp-21, 0x1.edec4d08b143bp-24, -0x1.7d8c2987fa8a7p-24, -0x1.76fc7b2e6d076p-26, 0x1.bc456d864465dp-27, 0x1.24a7433dac124p-28, -0x1.529a9c7571699p-30, -0x1.24f2cdc2e059ap-31};
    static constexpr double small = 0x1p-19;
};

/// exp(r + lost) - 1 of what reduce_exp gave.
template <bool Fuse, class T, int L>
LANEWISE_INLINE pack<T, L> expm1_of_reduced(const exp_argument<T, L>& a) {
    return add(a.r, exp_tail<Fuse>(a.r, a.lost));
}

template <bool Fuse, class T, int L>
LANEWISE_INLINE reg<T, L> erf_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    using U = uint_for<T>;
    const reg<T, L> size = abs(a), limit = number(a, constants::highest), x = select(gt(size, limit), limit, size); // NaN stays
    // x * Q(x) as a sum
    const two<T, L> q = fast_two_sum(number(a, constants::erf[0]), mul(x, polynomial<Fuse, 1>(x, constants::erf)));
    two<T, L> t = two_product<Fuse>(x, q.hi);
    t.lo = mul_add<Fuse>(x, add(q.lo, number(a, constants::first_rest)), t.lo);
    // two_product without FMA loses units in the last place near the smallest numbers, where q.hi alone will do.
    if constexpr (!fused<Fuse>) t.lo = select(lt(x, number(a, std::numeric_limits<T>::min() * T(0x1p60))), number(a, T(0)), t.lo);
    // 1 - 2^n * exp(r) = (1 - 2^n) - 2^n * (exp(r) - 1); the products are exact.
    exp_argument<T, L> e = reduce_exp<Fuse>(neg(t.hi));
    e.lost = sub(e.lost, t.lo);
    const pack<U, L> bias = splat<U, L>(U{exponent_bias<T>});
    const reg<T, L> power = bit_cast<T>(shift_left(add(bits_of(e.shifted), bias), fraction_bits<T>));
    const reg<T, L> result = neg_mul_add<Fuse>(power, expm1_of_reduced<Fuse>(e), sub(number(a, T(1)), power));
    return with_sign_of(result, a);
}

template <bool Fuse, class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    const reg<T, L> size = abs(a), limit = number(a, constants::highest_c), x = select(gt(size, limit), limit, size); // NaN stays
    const reg<T, L> one = number(a, T(1));
    // 1/(x + k) as a sum, and q = 1 - 2k/(x + k)
    const two<T, L> d = two_sum(x, number(a, constants::k));
    two<T, L> w = {div(one, d.hi), one};
    const two<T, L> back = two_product<Fuse>(w.hi, d.hi);
    w.lo = mul(w.hi, neg_mul_add<Fuse>(w.hi, d.lo, sub(sub(one, back.hi), back.lo)));
    const reg<T, L> q = neg_mul_add<Fuse>(number(a, 2 * constants::k), w.hi, one);
    // P(q)/(x + k) as a sum
    const two<T, L> p = fast_two_sum(number(a, constants::erfc[0]), mul(q, polynomial<Fuse, 1>(q, constants::erfc)));
    two<T, L> m = two_product<Fuse>(p.hi, w.hi);
    m.lo = add(m.lo, mul_add<Fuse>(p.hi, w.lo, mul(add(p.lo, number(a, constants::erfc_rest)), w.hi)));
    // times exp(-x*x) = 2^n * (1 + e)
    const two<T, L> square = two_product<Fuse>(x, x);
    exp_argument<T, L> argument = reduce_exp<Fuse>(neg(square.hi));
    argument.lost = sub(argument.lost, square.lo);
    const reg<T, L> e = expm1_of_reduced<Fuse>(argument);
    const reg<T, L> product = add(m.hi, mul_add<Fuse>(m.hi, e, mul_add<Fuse>(m.lo, e, m.lo)));
    const reg<T, L> positive = scale_by_power(product, argument.shifted);
    const reg<T, L> either = select(lt(a, number(a, T(0))), sub(number(a, T(2)), positive), positive);
    const reg<T, L> straight = neg_mul_add<Fuse>(a, number(a, constants::erf[0]), one);
    return select(lt(size, number(a, constants::small)), straight, either);
}

LANEWISE_MATH_FUNCTION(erf)
LANEWISE_MATH_FUNCTION(erfc)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
