// erf and erfc of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// erf(x) = 1 - exp(-x*Q(x)) for 0 <= x, with one polynomial Q for -log(erfc(x))/x: an error of Q counts the less, the smaller erfc(x) is.
// erfc(x) = exp(-x*x) * P(q) / (x + k), q = (x - k)/(x + k), with one polynomial P for 0 <= x: the change of variable of M. M. Shepherd and
// J. G. Laframboise, Chebyshev approximation of (1 + 2x)exp(x^2)erfc x in 0 <= x < inf, Math. Comp. 36, 1981.
// The polynomials are minimax ones for these weights (E. Remez's algorithm, tools/minimax): Q for x up to `highest`, P for x up to 9.2 and
// 26.55, from where erfc is denormal. Of floats, where has_pieces, both are polynomials of eight pieces (tools/minimax, too), which take fewer
// operations and no division.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T>
struct error_function;
template <>
struct error_function<float> {
    static constexpr float highest = 3.95f; // erf is 1 from there
    static constexpr float first_rest = -0x1.fbb2fep-25f; // erf[0] + first_rest is the first coefficient, nearly 2/sqrt(pi)
    static constexpr float erf[] = {0x1.20dd76p+0f,  0x1.45f308p-1f,  0x1.a4f3eap-4f,  -0x1.3941eap-6f, -0x1.0418f4p-12f,
                                    0x1.d5e55ap-10f, -0x1.8182a6p-11f, 0x1.5a28e4p-13f, -0x1.5ca2b2p-16f, 0x1.31637cp-20f};
    static constexpr float highest_c = 10.5f; // erfc is 0 from there
    static constexpr float k = 2.0f, erfc_rest = -0x1.27c380p-26f; // erfc[0] + erfc_rest is the first coefficient
    static constexpr float erfc[] = {0x1.058672p+0f, -0x1.5fd386p-1f, 0x1.1e2deep-2f, -0x1.2a897cp-5f, -0x1.606d60p-6f,
                                     0x1.a8b41ap-8f, 0x1.94d9acp-9f, -0x1.b77182p-11f, -0x1.56cec8p-11f, 0x1.0cd520p-15f,
                                     0x1.fc45f6p-14f, 0x1.eb0a84p-16f};
    static constexpr float small = 0x1p-9f; // erfc(x) = 1 - x*2/sqrt(pi) below it
    // erf(k*distance + t) - t for |t| <= distance/2, to 2^-25.4 of erf; erf is 1 from `highest_piece`
    static constexpr float distance = 0x1.0dbacep-1f, highest_piece = 3.95f;
    static constexpr float erf_pieces[7][8] = {
        {0.0f, 0x1.1665f0p-1f, 0x1.ba42e4p-1f, 0x1.f2fd46p-1f,
         0x1.fe8656p-1f, 0x1.ffe66ap-1f, 0x1.fffefap-1f, 0x1.fffffap-1f},
        {0x1.06eba8p-3f, -0x1.2921f4p-3f, -0x1.41a158p-1f, -0x1.d0792cp-1f,
         -0x1.f93060p-1f, -0x1.ff7090p-1f, -0x1.fff93ap-1f, -0x1.ffffd0p-1f},
        {-0x1.6e80aap-21f, -0x1.cd3124p-2f, -0x1.9128ccp-2f, -0x1.2c741ap-3f,
         -0x1.cb4acap-6f, -0x1.79a442p-9f, -0x1.5a55c0p-13f, -0x1.a77086p-18f},
        {-0x1.811cdcp-2f, -0x1.03bb3ep-3f, 0x1.35a2aap-3f, 0x1.fa7bc0p-4f,
         0x1.1e58b4p-5f, 0x1.33d70cp-8f, 0x1.56b636p-12f, 0x1.5352fep-17f},
        {-0x1.78514cp-11f, 0x1.77cb66p-3f, 0x1.a17284p-5f, -0x1.8fbd5ep-5f,
         -0x1.c22102p-6f, -0x1.59a47cp-8f, -0x1.9e7db0p-12f, 0x1.4e2c10p-16f},
        {0x1.e52b94p-4f, 0x1.f43280p-13f, -0x1.0b7ef4p-4f, -0x1.c4aba4p-8f,
         0x1.97ad70p-7f, 0x1.0f5b30p-8f, 0x1.07769cp-11f, 0x1.db299ap-15f},
        {-0x1.4731c2p-6f, -0x1.875264p-5f, 0x1.2562e4p-7f, 0x1.094c8ap-6f,
         -0x1.807948p-10f, -0x1.d3265cp-10f, -0x1.0bc4c0p-10f, -0x1.9d707ep-12f}};
    // exp(x*x)*erfc(x) as a polynomial in x - center, to 2^-26.2, the piece that of widening_piece; erfc is 0 from `highest_piece_c`
    static constexpr float top_c = 10.1f, highest_piece_c = 10.09f;
    static constexpr float centers_c[8] = {0x1.1a47bcp-3f, 0x1.ea66d4p-2f, 0x1.e7cf38p-1f, 0x1.a1ca60p+0f, 0x1.494250p+1f, 0x1.f8e0eep+1f, 0x1.72fca8p+2f, 0x1.104ba0p+3f};
    static constexpr float erfc_pieces[8][8] = {
        {0x1.b92c7ep-1f, 0x1.40da5ep-1f, 0x1.c36ceep-2f, 0x1.34790cp-2f,
         0x1.a4fa7cp-3f, 0x1.1c500ap-3f, 0x1.88fa64p-4f, 0x1.0dbd82p-4f},
        {-0x1.c81d42p-1f, -0x1.0e697ep-1f, -0x1.274434p-2f, -0x1.29378ap-3f,
         -0x1.223fa4p-4f, -0x1.10387ep-5f, -0x1.07a5a4p-6f, -0x1.f46bc6p-8f},
        {0x1.7a4e7cp-1f, 0x1.7eb384p-2f, 0x1.543822p-3f, 0x1.07c768p-4f,
         0x1.7d5c56p-6f, 0x1.fc1b5ap-8f, 0x1.5d1980p-9f, 0x1.cd2c00p-11f},
        {-0x1.0d4faap-1f, -0x1.dcb958p-3f, -0x1.632ebap-4f, -0x1.b53294p-6f,
         -0x1.e0078cp-8f, -0x1.ceffccp-10f, -0x1.c860f8p-12f, -0x1.a649eap-14f},
        {0x1.552fcep-2f, 0x1.0c81e2p-3f, 0x1.55fe2ap-5f, 0x1.557de4p-7f,
         0x1.227c84p-9f, 0x1.9c174ap-12f, 0x1.265ffap-14f, 0x1.7fc32ap-17f},
        {-0x1.8a8e5ep-3f, -0x1.16d2cap-4f, -0x1.339d1cp-6f, -0x1.fa82eap-9f,
         -0x1.5354f4p-11f, -0x1.667b6ep-14f, -0x1.7786f0p-17f, -0x1.5ab6d8p-20f},
        {0x1.a4b146p-4f, 0x1.125ea8p-5f, 0x1.09b4a6p-7f, 0x1.73224cp-10f,
         0x1.90b560p-13f, 0x1.44ab8ep-16f, 0x1.f48c8ap-20f, 0x1.4ca05ep-23f},
        {-0x1.0ddcfap-5f, -0x1.c8ae7ap-7f, -0x1.ad1d80p-9f, -0x1.03a360p-11f,
         -0x1.c352cap-15f, -0x1.2162b4p-18f, -0x1.39d5fep-22f, -0x1.2f272ep-26f}};
};
template <>
struct error_function<double> {
    static constexpr double highest = 5.93;
    static constexpr double first_rest = 0x1.0c4429931b46ap-56;
    static constexpr double erf[] = {0x1.20dd750429b6dp+0, 0x1.45f306dc9c890p-1, 0x1.a4f4e2a1b37d7p-4, -0x1.3966859493a76p-6,
                                     -0x1.b6b68647ee32dp-13, 0x1.bca67573bc92cp-10, -0x1.356504d2845c9p-11, 0x1.b2057854ae8d0p-16,
                                     0x1.0e9c35d3202efp-14, -0x1.f3b14d6483858p-16, 0x1.d747ecf501d9cp-19, 0x1.69822367d9acdp-19,
                                     -0x1.aa5463334fb8ap-20, 0x1.b47fe5d39708bp-23, 0x1.eecba91bd9464p-23, -0x1.a1f159ebb5431p-23,
                                     0x1.82943cdb33dddp-24, -0x1.017079a86e0e0p-25, 0x1.07fc4d435359ap-27, -0x1.a8b9ee700052ap-30,
                                     0x1.0b68eee6293e3p-32, -0x1.030610c639fb0p-35, 0x1.753492d9c775ap-39, -0x1.78cbe49bbd25dp-43,
                                     0x1.dbadfe7fb12f5p-48, -0x1.1a6a5e321b47fp-53};
    static constexpr double highest_c = 28.0;
    static constexpr double k = 4.0, erfc_rest = 0x1.0e6ee666edb6bp-54;
    static constexpr double erfc[] = {0x1.18932bf08e154p+0, -0x1.f3fe31ecb49c0p-1, 0x1.8be202d26c703p-1, -0x1.14eacb1ad02ddp-1,
                                      0x1.52cac23710251p-2, -0x1.645fd8a4bf5c5p-3, 0x1.38dbd2c8dd75fp-4, -0x1.b00c052a89aaep-6,
                                      0x1.908f47273fb25p-8, -0x1.269b55de23233p-12, -0x1.dd284645e41ffp-12, 0x1.72cdcf9cbd3d5p-13,
                                      -0x1.e7e7851a23181p-19, -0x1.3c72f86551ceep-16, 0x1.3b08c9d224e94p-18, 0x1.7ed86dd146612p-20,
                                      -0x1.c63994130a334p-21, -0x1.4fa1954674fc6p-24, 0x1.0a2f7bddaff8ap-23, 0x1.794f586f2b20ep-29,
                                      -0x1.07f28d6229060p-26, -0x1.d93180324e832p-32, 0x1.1208f6a6219c1p-30};
    static constexpr double small = 0x1p-19;
};

/// exp(r + lost) - 1 of what reduce_exp gave.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> expm1_of_reduced(const exp_argument<T, L>& a) {
    return add(a.r, exp_tail<P>(a.r, a.lost));
}

template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erf_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    if constexpr (has_pieces<P, T>) {
        const reg<T, L> x = at_most(abs(a), constants::highest_piece);
        const reg<T, L> shifted = fma(x, number(a, 1 / constants::distance), number(a, rounder<T>));
        const reg<T, L> t = fnma(sub(shifted, number(a, rounder<T>)), number(a, constants::distance), x);
        const pack<std::uint32_t, L> piece = bits_of(shifted);
        const reg<T, L> sum = add(look_up(constants::erf_pieces[0], piece), t);
        return with_sign_of(fma(t, polynomial_of_piece<1>(t, piece, constants::erf_pieces), sum), a);
    }
    const reg<T, L> x = at_most(abs(a), constants::highest);
    if constexpr (fast<P>) {
        const exp_argument<T, L> e = reduce_exp<P>(neg(mul(x, polynomial_in_two<P>(x, constants::erf))));
        const reg<T, L> power = power_of_two(e.shifted);
        return with_sign_of(neg_mul_add<P>(power, exp_tail<P>(e.r, e.r), sub(number(a, T(1)), power)), a);
    }
    // x * Q(x) as a sum
    const two<T, L> q = fast_two_sum(number(a, constants::erf[0]), mul(x, polynomial_in_two<P, 1, 1>(x, constants::erf)));
    two<T, L> t = two_product<P>(x, q.hi);
    t.lo = mul_add<P>(x, add(q.lo, number(a, constants::first_rest)), t.lo);
    // two_product without FMA loses units in the last place near the smallest numbers, where q.hi alone will do.
    if constexpr (!fused<P>) t.lo = select(lt(x, number(a, std::numeric_limits<T>::min() * T(0x1p60))), number(a, T(0)), t.lo);
    // 1 - 2^n * exp(r) = (1 - 2^n) - 2^n * (exp(r) - 1); the products are exact.
    exp_argument<T, L> e = reduce_exp<P>(neg(t.hi));
    e.lost = sub(e.lost, t.lo);
    const reg<T, L> power = power_of_two(e.shifted);
    const reg<T, L> result = neg_mul_add<P>(power, expm1_of_reduced<P>(e), sub(number(a, T(1)), power));
    return with_sign_of(result, a);
}

/// P'(q)/d for d = x + k and m = P(q)/d: from the derivative of erfc.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> erfc_slope(const pack<T, L>& x, const pack<T, L>& d, const pack<T, L>& m) {
    using constants = error_function<T>;
    const pack<T, L> slope = mul_add<P>(d, mul_sub<P>(add(x, x), m, number(x, constants::erf[0])), m);
    return mul(mul(slope, d), number(x, 1 / (2 * constants::k)));
}
/// m * exp(e), or for a < 0 that from 2.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of_parts(const reg<T, L>& a, const two<T, L>& m, const exp_argument<T, L>& e) {
    // exp(e) = 2^n * (1 + r + tail), m.hi the only part that is not small
    const reg<T, L> tail = exp_tail<P>(e.r, e.lost), low = mul_add<P>(m.lo, e.r, m.lo);
    const reg<T, L> product = add(m.hi, mul_add<P>(m.hi, e.r, mul_add<P>(m.hi, tail, low)));
    const reg<T, L> positive = scale_by_power(product, e.shifted);
    return select(lt(a, number(a, T(0))), sub(number(a, T(2)), positive), positive);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> erfc_of(const reg<T, L>& a) {
    using constants = error_function<T>;
    if constexpr (has_pieces<P, T>) {
        const reg<T, L> x = at_most(abs(a), constants::highest_piece_c);
        const auto piece = widening_piece<L>(x, constants::top_c);
        const reg<T, L> t = sub(x, look_up(constants::centers_c, piece)), c0 = look_up(constants::erfc_pieces[0], piece);
        const reg<T, L> higher = polynomial_of_piece<1>(t, piece, constants::erfc_pieces), m = fma(t, higher, c0);
        const reg<T, L> m_low = fast<P> ? number(a, T(0)) : fma(t, higher, sub(c0, m));
        const two<T, L> square = two_product<P>(x, x);
        const exp_argument<T, L> e = reduce_exp<P>(neg(square.hi));
        const reg<T, L> r = add(e.r, sub(e.lost, square.lo));
        return erfc_of_parts<P, T, L>(a, two<T, L>{m, m_low}, exp_argument<T, L>{e.shifted, r, number(a, T(0))});
    }
    const reg<T, L> size = abs(a), x = at_most(size, constants::highest_c);
    const reg<T, L> one = number(a, T(1));
    constexpr std::size_t one_by_one = 6; // the signs alternate: two sums of the lowest powers would be large and cancel
    if constexpr (fast<P> || fused<P>) {
        // The relative error of `inverse` is made good to first order, for the digits of a small x that x + k loses.
        const reg<T, L> k = number(a, constants::k), d = add(x, k), inverse = div(one, d), twice = mul(number(a, 2 * constants::k), inverse);
        const reg<T, L> error = neg_mul_add<P>(sub(x, sub(d, k)), inverse, product_residual<P>(d, inverse, one));
        const reg<T, L> start = sub(one, twice), q = neg_mul_add<P>(twice, error, start);
        const two<T, L> square = two_product<P>(x, x);
        const exp_argument<T, L> e = reduce_exp<P>(neg(square.hi));
        two<T, L> p, r; // P(q)/(x + k), and what is left of the exponent
        if constexpr (fast<P>) {
            p = two_product<P>(polynomial_in_two<P, 2>(q, constants::erfc), inverse);
            r.hi = sub(e.r, square.lo);
            r.lo = number(a, T(0));
        } else {
            // The last two steps of Horner's rule with their roundings.
            const reg<T, L> c0 = number(a, constants::erfc[0]), c1 = number(a, constants::erfc[1]);
            const reg<T, L> higher = polynomial_in_two<P, one_by_one, 2>(q, constants::erfc), first = fma(q, higher, c1), sum = fma(q, first, c0);
            reg<T, L> sum_low = fma(q, first, sub(c0, sum));
            if constexpr (sizeof(T) == 8)
                sum_low = add(sum_low, fma(q, fma(q, higher, sub(c1, first)), number(a, constants::erfc_rest)));
            const reg<T, L> q_low = add(fnma(twice, error, sub(start, q)), sub(sub(one, start), twice));
            p = two_product<P>(sum, inverse);
            p.lo = fma(erfc_slope<P>(x, d, p.hi), q_low, fma(sum_low, inverse, p.lo));
            r = fast_two_sum(e.r, sub(e.lost, square.lo));
        }
        p.lo = mul_add<P>(p.hi, error, p.lo);
        return erfc_of_parts<P, T, L>(a, p, exp_argument<T, L>{e.shifted, r.hi, r.lo});
    }
    // 1/(x + k) and q = 1 - 2k/(x + k) as sums; 2k is a power of two
    const two<T, L> d = two_sum(x, number(a, constants::k));
    const reg<T, L> inverse = div(one, d.hi), two_k = number(a, 2 * constants::k);
    const reg<T, L> inverse_rest = mul(inverse, neg_mul_add<P>(inverse, d.lo, product_residual<P>(inverse, d.hi, one)));
    two<T, L> q = two_sum(one, neg(mul(two_k, inverse)));
    q.lo = neg_mul_add<P>(two_k, inverse_rest, q.lo);
    // P(q.hi)/(x + k), nearly exp(x*x) * erfc(x), as a sum
    const two<T, L> first = two_sum(number(a, constants::erfc[1]), mul(q.hi, polynomial_in_two<P, one_by_one, 2>(q.hi, constants::erfc)));
    const two<T, L> rest = two_product<P>(q.hi, first.hi);
    two<T, L> p = two_sum(number(a, constants::erfc[0]), rest.hi);
    p.lo = add(add(p.lo, number(a, constants::erfc_rest)), mul_add<P>(q.hi, first.lo, rest.lo));
    two<T, L> m = two_product<P>(p.hi, inverse);
    m.lo = add(m.lo, mul_add<P>(p.hi, inverse_rest, mul(p.lo, inverse)));
    m.lo = mul_add<P>(erfc_slope<P>(x, d.hi, m.hi), q.lo, m.lo);
    // times exp(-x*x) = 2^n * (1 + e)
    const two<T, L> square = two_product<P>(x, x);
    exp_argument<T, L> argument = reduce_exp<P>(neg(square.hi));
    const two<T, L> r = fast_two_sum(argument.r, sub(argument.lost, square.lo));
    const reg<T, L> either = erfc_of_parts<P, T, L>(a, m, exp_argument<T, L>{argument.shifted, r.hi, r.lo});
    const reg<T, L> straight = neg_mul_add<P>(a, number(a, constants::erf[0]), one);
    return select(lt(size, number(a, constants::small)), straight, either);
}

LANEWISE_MATH_FUNCTION(erf)
LANEWISE_MATH_FUNCTION(erfc)

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
