// fmod of packs, and Python's // and %, which round down. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// All are exact. x - n*y, n = trunc(x/y), is exact while n has no more digits than a float; where it has more, and for special values,
// the C library's fmod is called lane by lane. // and % of floats follow NumPy's npy_divmod.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

LANEWISE_INLINE float fmod_lane(float x, float y) { return __builtin_fmodf(x, y); }
LANEWISE_INLINE double fmod_lane(double x, double y) { return __builtin_fmod(x, y); }
template <class T, int L>
LANEWISE_NOINLINE void fmod_lanes(reg<T, L>& result, const reg<T, L>& a, const reg<T, L>& b, std::uint64_t which) {
    T x[L], y[L], r[L];
    store(x, a);
    store(y, b);
    store(r, result);
    for_each_lane(which, [&](int k) __attribute__((always_inline)) { r[k] = fmod_lane(x[k], y[k]); });
    result = load<T, L>(r);
}

/// C's fmod: the remainder with the sign of a.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> float_fmod_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> x = abs(a), y = abs(b), quotient = div(x, y), n = floor(quotient);
    // The quotient was rounded: n may be one too large, and then the remainder is negative.
    const reg<T, L> rest = product_residual<P>(n, y, x), raised = select(lt(rest, number(a, T(0))), add(rest, y), rest);
    reg<T, L> result = with_sign_of(raised, a);
    // Parts of products must be neither denormal nor infinite.
    constexpr T small = std::numeric_limits<T>::min() * T(uint_for<T>{1} << (fraction_bits<T> + 2)), large = std::numeric_limits<T>::max() / 4;
    const auto usual = mask_and(mask_and(lt(quotient, number(a, T(uint_for<T>{1} << fraction_bits<T>))), lt(x, number(a, large))),
                                mask_and(ge(y, number(a, small)), lt(y, number(a, large))));
    if (__builtin_expect(!all(usual), 0)) fmod_lanes(result, a, b, bits(mask_not(usual)));
    return result;
}
/// Python's a % b: the remainder with the sign of b.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> float_remainder_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> r = float_fmod_of<P, T, L>(a, b), zero = number(a, T(0));
    const reg<T, L> moved = select(ne(sign_of(r), sign_of(b)), add(r, b), r);
    // Of a zero divisor r is NaN, of a zero remainder the sign is b's.
    return select(eq(r, zero), with_sign_of(zero, b), select(eq(b, zero), r, moved));
}
/// Python's a // b.
template <fp::policy P, class T, int L>
LANEWISE_INLINE reg<T, L> float_floor_divide_of(const reg<T, L>& a, const reg<T, L>& b) {
    const reg<T, L> r = float_fmod_of<P, T, L>(a, b), zero = number(a, T(0)), one = number(a, T(1)), simple = div(a, b);
    const reg<T, L> exact = div(sub(a, r), b);
    const reg<T, L> quotient = select(mask_and(ne(r, zero), ne(sign_of(r), sign_of(b))), sub(exact, one), exact);
    const reg<T, L> down = floor(quotient), nearest = select(gt(sub(quotient, down), number(a, T(0.5))), add(down, one), down);
    return select(eq(b, zero), simple, select(eq(quotient, zero), with_sign_of(zero, simple), nearest));
}

LANEWISE_MATH_FUNCTION_2(float_fmod)
LANEWISE_MATH_FUNCTION_2(float_remainder)
LANEWISE_MATH_FUNCTION_2(float_floor_divide)

template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> fmod(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return float_fmod<P>(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return truncated_remainder_lane(x, y); }, a, b);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> remainder(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return float_remainder<P>(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return remainder_lane(x, y); }, a, b);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> floor_divide(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return float_floor_divide<P>(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return floor_divide_lane(x, y); }, a, b);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
