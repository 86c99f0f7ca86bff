// What the mathematical functions are written with: one register at a time, without branches that depend on lanes.
// SPDX-License-Identifier: BSD-3-Clause
//
// A function NAME is `template <fp::policy P, class T, int L> reg<T, L> NAME_of(const reg<T, L>&...)`, for one register of float or double.
// P: under lw::fp::strict every operation rounds by itself; then, and on targets without FMA, results are the same on every target. Under
// lw::fp::fast a function leaves out what is for the last places, or for infinities and NaN. LANEWISE_MATH_FUNCTION makes NAME<P>(pack) of it.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

template <class T, int L>
using reg = pack<T, L, true>;
/// Lanes of each of the registers of pack<T, L>.
template <class T, int L>
inline constexpr int lanes_of_register = std::min(L, native_lanes<T>);

/// Whether mul_add<P> really rounds once.
template <fp::policy P>
inline constexpr bool fused = P != fp::policy::strict && has_fma;
template <fp::policy P>
inline constexpr bool fast = P == fp::policy::fast;

/// x * y + z, x * y - z and z - x * y, each rounded once if `fused<P>`, else twice.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> mul_add(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    if constexpr (fused<P>) return fma(x, y, z);
    else return add(mul(x, y), z);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> mul_sub(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    if constexpr (fused<P>) return fms(x, y, z);
    else return sub(mul(x, y), z);
}
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> neg_mul_add(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    if constexpr (fused<P>) return fnma(x, y, z);
    else return sub(z, mul(x, y));
}

/// The number in each lane of a register like `like`.
template <class T, int L>
LANEWISE_INLINE pack<T, L> number(const pack<T, L>&, std::type_identity_t<T> value) {
    return splat<T, L>(value);
}

/// c[First] + x*c[First + Step] + x*x*c[First + 2*Step] ... by Horner's rule.
template <fp::policy P, std::size_t First = 0, std::size_t Step = 1, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial(const pack<T, L>& x, const T (&c)[N]) {
    constexpr std::size_t last = First + (N - 1 - First) / Step * Step;
    pack<T, L> sum = splat<T, L>(c[last]);
    for (std::size_t k = last; k > First; k -= Step) sum = mul_add<P>(sum, x, splat<T, L>(c[k - Step]));
    return sum;
}

/// polynomial<P, First>(x, c), from c[Last] on as two sums, of the even and of the odd powers, that do not wait for each other.
template <fp::policy P, std::size_t Last = 0, std::size_t First = 0, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_in_two(const pack<T, L>& x, const T (&c)[N]) {
    static_assert(First <= Last && Last + 2 <= N);
    const pack<T, L> square = mul(x, x);
    pack<T, L> first = splat<T, L>(c[N - 2]), second = splat<T, L>(c[N - 1]);
    std::size_t k = N - 2;
    for (; k >= Last + 2; k -= 2) {
        first = mul_add<P>(first, square, splat<T, L>(c[k - 2]));
        second = mul_add<P>(second, square, splat<T, L>(c[k - 1]));
    }
    pack<T, L> sum = mul_add<P>(second, x, first);
    for (; k > First; --k) sum = mul_add<P>(sum, x, splat<T, L>(c[k - 1]));
    return sum;
}

/// polynomial<P>(x, c) as four sums, for the shortest chain of operations that wait for each other.
template <fp::policy P, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_in_four(const pack<T, L>& x, const T (&c)[N]) {
    const pack<T, L> square = mul(x, x), fourth = mul(square, square);
    const pack<T, L> low = mul_add<P>(polynomial<P, 1, 4>(fourth, c), x, polynomial<P, 0, 4>(fourth, c));
    const pack<T, L> high = mul_add<P>(polynomial<P, 3, 4>(fourth, c), x, polynomial<P, 2, 4>(fourth, c));
    return mul_add<P>(high, square, low);
}

/// The smaller of a and the limit; NaN stays.
template <class T, int L>
LANEWISE_INLINE pack<T, L> at_most(const pack<T, L>& a, std::type_identity_t<T> limit) {
#if LANEWISE_BYTES > 0
    if constexpr (is_one<pack<T, L>> && has_min_max<T, L>) return min_max<false>(number(a, limit), a);
    else
#endif
        return select(gt(a, number(a, limit)), number(a, limit), a);
}

// ----------------------------------------------------------------------------------------------------------- bits

template <class T, int L>
LANEWISE_INLINE pack<uint_for<T>, L> bits_of(const pack<T, L>& a) {
    return bit_cast<uint_for<T>>(a);
}
/// The sign bit alone, as bits.
template <class T, int L>
LANEWISE_INLINE pack<uint_for<T>, L> sign_of(const pack<T, L>& a) {
    return bit_and(bits_of(a), bits_of(number(a, T(-0.0))));
}
/// a, which is not negative, with the sign of b; else the product of their signs.
template <class T, int L>
LANEWISE_INLINE pack<T, L> with_sign_of(const pack<T, L>& a, const pack<T, L>& b) {
    return bit_cast<T>(bit_xor(bits_of(a), sign_of(b)));
}
template <class T>
inline constexpr int fraction_bits = std::numeric_limits<T>::digits - 1;
template <class T>
inline constexpr int exponent_bias = std::numeric_limits<T>::max_exponent - 1;
template <class T>
inline constexpr T infinity = std::numeric_limits<T>::infinity();
template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();

/// 1.5 * 2^(bits of the fraction): added to a smaller number, the sum's low bits are that number, rounded to an integer.
template <class T>
inline constexpr T rounder = T(uint_for<T>{3} << (fraction_bits<T> - 1));

/// a * 2^n, where `shifted` is n + rounder<T> and |n| < 2 * bias: in two steps, so that a denormal result is rounded once.
template <class T, int L>
LANEWISE_INLINE pack<T, L> scale_by_power(const pack<T, L>& a, [[maybe_unused]] const pack<T, L>& shifted, [[maybe_unused]] const pack<T, L>& n) {
#if LANEWISE_IS_AVX512
    return scale_by(a, n);
#else
    using U = uint_for<T>;
    constexpr U biased = U(2 * exponent_bias<T>) - __builtin_bit_cast(U, rounder<T>);
    const pack<U, L> exponents = add(bits_of(shifted), splat<U, L>(biased));
    const pack<U, L> first = shift_right(exponents, 1), second = sub(exponents, first);
    return mul(mul(a, bit_cast<T>(shift_left(first, fraction_bits<T>))), bit_cast<T>(shift_left(second, fraction_bits<T>)));
#endif
}

/// The same where n is not there yet.
template <class T, int L>
LANEWISE_INLINE pack<T, L> scale_by_power(const pack<T, L>& a, const pack<T, L>& shifted) {
    return scale_by_power(a, shifted, sub(shifted, number(a, rounder<T>)));
}

/// 2^(n + Shift), where `shifted` is n + rounder<T>, for a normal result.
template <int Shift = 0, class T, int L>
LANEWISE_INLINE pack<T, L> power_of_two(const pack<T, L>& shifted) {
    using U = uint_for<T>;
    return bit_cast<T>(shift_left(add(bits_of(shifted), splat<U, L>(U(exponent_bias<T> + Shift))), fraction_bits<T>));
}

/// Whether a lane is zero, denormal, infinite or NaN, or, unless `Signed`, negative.
template <bool Signed, class T, int L>
LANEWISE_INLINE bool any_special(const reg<T, L>& a) {
#if LANEWISE_IS_AVX512
    constexpr int classes = Signed ? 0xbf : 0xff; // the bits of vfpclassps
    if constexpr (sizeof(T) == 4 && L == 16) return _mm512_fpclass_ps_mask(_mm512_castsi512_ps(to_raw(a)), classes) != 0;
    else if constexpr (sizeof(T) == 8 && L == 8) return _mm512_fpclass_pd_mask(_mm512_castsi512_pd(to_raw(a)), classes) != 0;
    else
#endif
    {
        const reg<T, L> x = Signed ? abs(a) : a;
        return !all(mask_and(ge(x, number(a, std::numeric_limits<T>::min())), lt(x, number(a, infinity<T>))));
    }
}

// --------------------------------------------------------------------------------------- sums of two numbers
// T. J. Dekker, A floating-point technique for extending the available precision, Numer. Math. 18, 1971.

/// hi + lo, |lo| at most half a unit in the last place of hi.
template <class T, int L>
struct two {
    pack<T, L> hi, lo;
};
/// a + b exactly, for |a| >= |b|.
template <class T, int L>
LANEWISE_INLINE two<T, L> fast_two_sum(const pack<T, L>& a, const pack<T, L>& b) {
    const pack<T, L> s = add(a, b);
    return {s, sub(b, sub(s, a))};
}
/// a + b exactly.
template <class T, int L>
LANEWISE_INLINE two<T, L> two_sum(const pack<T, L>& a, const pack<T, L>& b) {
    const pack<T, L> s = add(a, b), c = sub(s, a);
    return {s, add(sub(a, sub(s, c)), sub(b, c))};
}
/// The upper half of the digits of a, for |a| < 2^996 or 2^115.
template <class T, int L>
LANEWISE_INLINE pack<T, L> upper_half(const pack<T, L>& a) {
    using U = uint_for<T>;
    return bit_cast<T>(bit_and(bits_of(a), splat<U, L>(~((U{1} << (fraction_bits<T> / 2 + 1)) - 1))));
}
/// a * b exactly, unless it overflows or its lower part is denormal.
template <fp::policy P, class T, int L>
LANEWISE_INLINE two<T, L> two_product(const pack<T, L>& a, const pack<T, L>& b) {
    const pack<T, L> p = mul(a, b);
    if constexpr (fused<P>) {
        return {p, fms(a, b, p)};
    } else {
        const pack<T, L> a1 = upper_half(a), a2 = sub(a, a1), b1 = upper_half(b), b2 = sub(b, b1);
        return {p, add(add(add(sub(mul(a1, b1), p), mul(a1, b2)), mul(a2, b1)), mul(a2, b2))};
    }
}

/// c - a * b, exactly but for one rounding, where a * b is about c.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> product_residual(const pack<T, L>& a, const pack<T, L>& b, const pack<T, L>& c) {
    if constexpr (fused<P>) {
        return fnma(a, b, c);
    } else {
        const two<T, L> product = two_product<P>(a, b);
        return sub(sub(c, product.hi), product.lo);
    }
}

/// The quotient of two sums, rounded.
template <fp::policy P, class T, int L>
LANEWISE_INLINE pack<T, L> divide(const two<T, L>& x, const two<T, L>& y) {
    const pack<T, L> inverse = div(number(y.hi, T(1)), y.hi), q = mul(x.hi, inverse);
    const pack<T, L> rest = add(product_residual<P>(q, y.hi, x.hi), neg_mul_add<P>(q, y.lo, x.lo));
    return mul_add<P>(rest, inverse, q);
}
// ---------------------------------------------------------------------------------------------------- out of line

/// How a register is given to a function that is not inlined: as it is, but for Clang, which would copy it twice where the command line does
/// not have the target's instructions.
#ifdef __clang__
template <class T, int L>
using argument = const reg<T, L>&;
#else
template <class T, int L>
using argument = reg<T, L>;
#endif

/// Whether each register of a pack is a call of its own, by value: where they are few. AVX-512 has constants as operands in memory.
template <class T, int L>
inline constexpr bool is_by_value = L / lanes_of_register<T, L> <= (LANEWISE_IS_AVX512 ? 2 : 1);

// LANEWISE_MATH_FUNCTION(name) makes of name_of<P>() of registers name_registers<P>(), of as many registers in memory as wanted, and
// name<P>() of packs; _2 of two arguments. Out of line: compiled once for each register type, not for each expression, of which these
// functions would be by far the largest part. A call for several registers loads the constants once.
#define LANEWISE_MATH_FUNCTION(name)                                                                                   \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_NOINLINE void name##_registers(T* out, const T* a, index_t registers) {                                   \
        LANEWISE_NO_CONTRACT                                                                                           \
        for (; registers > 0; --registers, out += L, a += L) store(out, name##_of<P, T, L>(load<T, L>(a)));            \
    }                                                                                                                  \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_NOINLINE reg<T, L> name##_register(argument<T, L> a) {                                                    \
        LANEWISE_NO_CONTRACT                                                                                           \
        return name##_of<P, T, L>(a);                                                                                  \
    }                                                                                                                  \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a) {                                                             \
        if constexpr (is_one<pack<T, L>>) {                                                                            \
            return name##_register<P, T, L>(a);                                                                        \
        } else if constexpr (is_by_value<T, L>) {                                                                      \
            return {name<P>(a.lo), name<P>(a.hi)};                                                                     \
        } else {                                                                                                       \
            constexpr int lanes = lanes_of_register<T, L>;                                                             \
            alignas(64) T values[L];                                                                                   \
            store(values, a);                                                                                          \
            name##_registers<P, T, lanes>(values, values, L / lanes);                                                  \
            return load<T, L>(values);                                                                                 \
        }                                                                                                              \
    }
#define LANEWISE_MATH_FUNCTION_2(name)                                                                                 \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_NOINLINE void name##_registers(T* out, const T* a, const T* b, index_t registers) {                       \
        LANEWISE_NO_CONTRACT                                                                                           \
        for (; registers > 0; --registers, out += L, a += L, b += L)                                                   \
            store(out, name##_of<P, T, L>(load<T, L>(a), load<T, L>(b)));                                              \
    }                                                                                                                  \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_NOINLINE reg<T, L> name##_register(argument<T, L> a, argument<T, L> b) {                                  \
        LANEWISE_NO_CONTRACT                                                                                           \
        return name##_of<P, T, L>(a, b);                                                                               \
    }                                                                                                                  \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a, const pack<T, L>& b) {                                        \
        if constexpr (is_one<pack<T, L>>) {                                                                            \
            return name##_register<P, T, L>(a, b);                                                                     \
        } else if constexpr (is_by_value<T, L>) {                                                                      \
            return {name<P>(a.lo, b.lo), name<P>(a.hi, b.hi)};                                                         \
        } else {                                                                                                       \
            constexpr int lanes = lanes_of_register<T, L>;                                                             \
            alignas(64) T values[L];                                                                                   \
            alignas(64) T others[L];                                                                                   \
            store(values, a);                                                                                          \
            store(others, b);                                                                                          \
            name##_registers<P, T, lanes>(values, values, others, L / lanes);                                          \
            return load<T, L>(values);                                                                                 \
        }                                                                                                              \
    }
// Short functions are inlined.
#define LANEWISE_SHORT_MATH_FUNCTION(name)                                                                             \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a) {                                                             \
        if constexpr (is_one<pack<T, L>>) return name##_of<P, T, L>(a);                                                \
        else return {name<P>(a.lo), name<P>(a.hi)};                                                                    \
    }
#define LANEWISE_SHORT_MATH_FUNCTION_2(name)                                                                           \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a, const pack<T, L>& b) {                                        \
        if constexpr (is_one<pack<T, L>>) return name##_of<P, T, L>(a, b);                                             \
        else return {name<P>(a.lo, b.lo), name<P>(a.hi, b.hi)};                                                        \
    }

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
