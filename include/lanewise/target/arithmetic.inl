// Arithmetic, minimum and maximum, shifts by one count and fma of packs; division of integers lane by lane.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

// LANEWISE_PACK_VECTOR(name, constraint, scalar, op): an operation that the compilers' generic vectors have, integers unsigned.
#if LANEWISE_BYTES > 0
#define LANEWISE_PACK_BODY(scalar, op)                                                                                 \
    using V = full_vector<wrapping<T>, L>;                                                                             \
    pack<T, L> result;                                                                                                 \
    result.r.data = (register_of<T, L>)((V)a.r.data op (V)b.r.data);                                                   \
    return result;
#else
#define LANEWISE_PACK_BODY(scalar, op)                                                                                 \
    const T x = a.r, y = b.r;                                                                                          \
    return {static_cast<T>(scalar)};
#endif
#define LANEWISE_PACK_VECTOR(name, constraint, scalar, op)                                                             \
    template <class T, int L>                                                                                          \
        requires(constraint)                                                                                           \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a, const pack<T, L>& b) {                                        \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            LANEWISE_PACK_BODY(scalar, op)                                                                             \
        }                                                                                                              \
    }

// Integer arithmetic wraps, as NumPy's does: computed unsigned in scalar code, where signed overflow is undefined; in
// 64 bits where the small types would be promoted to int.
template <class T>
using wrap = std::conditional_t<is_float<T>, T, std::uint64_t>;
template <class T>
using wrapping = std::conditional_t<is_float<T>, T, uint_for<T>>;

LANEWISE_PACK_VECTOR(add, true, wrap<T>(x) + wrap<T>(y), +)
LANEWISE_PACK_VECTOR(sub, true, wrap<T>(x) - wrap<T>(y), -)
#if LANEWISE_X86 && !LANEWISE_IS_AVX2 // compilers multiply 64-bit integers lane by lane, seven times slower
LANEWISE_PACK_VECTOR(mul, sizeof(T) < 8 || is_float<T>, , *)
template <class T, int L>
    requires(sizeof(T) == 8 && is_int<T>)
LANEWISE_INLINE pack<T, L> mul(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (!is_one<pack<T, L>>) {
        return {mul(a.lo, b.lo), mul(a.hi, b.hi)};
    } else {
        const __m128i x = to_raw(a), y = to_raw(b);
        const __m128i cross = _mm_add_epi64(_mm_mul_epu32(_mm_srli_epi64(x, 32), y), _mm_mul_epu32(x, _mm_srli_epi64(y, 32)));
        return from_raw<T, L>(_mm_add_epi64(_mm_mul_epu32(x, y), _mm_slli_epi64(cross, 32)));
    }
}
#else
LANEWISE_PACK_VECTOR(mul, true, wrap<T>(x) * wrap<T>(y), *)
#endif
LANEWISE_PACK_VECTOR(div, is_float<T>, x / y, /)
LANEWISE_PACK_VECTOR(bit_and, is_int<T>, x& y, &)
LANEWISE_PACK_VECTOR(bit_or, is_int<T>, x | y, |)
LANEWISE_PACK_VECTOR(bit_xor, is_int<T>, x ^ y, ^)
#undef LANEWISE_PACK_BODY
#undef LANEWISE_PACK_VECTOR

template <class T, int L>
    requires is_int<T>
LANEWISE_INLINE pack<T, L> bit_not(const pack<T, L>& a) {
    return bit_xor(a, splat<T, L>(static_cast<T>(~T{0})));
}

/// Whether the target has FMA: everywhere but below AVX2, and not in scalar code.
inline constexpr bool has_fma = LANEWISE_BYTES > 0 && (LANEWISE_IS_AVX2 || !LANEWISE_X86);
/// x * y + z, x * y - z or z - x * y, rounded once where the target has FMA.
enum class fused { add, sub, sub_product };
template <fused How, class T, int L>
LANEWISE_INLINE pack<T, L> multiply_add(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    if constexpr (!is_one<pack<T, L>>) {
        return {multiply_add<How>(x.lo, y.lo, z.lo), multiply_add<How>(x.hi, y.hi, z.hi)};
    } else if constexpr (is_int<T> || !has_fma) {
        if constexpr (How == fused::add) return add(mul(x, y), z);
        else if constexpr (How == fused::sub) return sub(mul(x, y), z);
        else return sub(z, mul(x, y));
    } else {
#if LANEWISE_IS_AVX2 && LANEWISE_X86
        const auto a = to_raw(x), b = to_raw(y), c = to_raw(z);
        raw<sizeof(T), L> result;
#define LANEWISE_FUSED(mm, si, name, type)                                                                             \
    result = mm##_cast##type##_##si(mm##_##name##_##type(mm##_cast##si##_##type(a), mm##_cast##si##_##type(b), mm##_cast##si##_##type(c)));
#define LANEWISE_FUSED_OF(mm, si, type)                                                                                \
    if constexpr (How == fused::add) LANEWISE_FUSED(mm, si, fmadd, type)                                               \
    if constexpr (How == fused::sub) LANEWISE_FUSED(mm, si, fmsub, type)                                               \
    if constexpr (How == fused::sub_product) LANEWISE_FUSED(mm, si, fnmadd, type)
#define LANEWISE_FUSED_WIDTH(mm, si)                                                                                   \
    if constexpr (sizeof(T) == 4) {                                                                                    \
        LANEWISE_FUSED_OF(mm, si, ps)                                                                                  \
    } else {                                                                                                           \
        LANEWISE_FUSED_OF(mm, si, pd)                                                                                  \
    }
        LANEWISE_BY_WIDTH(a, LANEWISE_FUSED_WIDTH)
#undef LANEWISE_FUSED
#undef LANEWISE_FUSED_OF
#undef LANEWISE_FUSED_WIDTH
        return from_raw<T, L>(result);
#elif LANEWISE_BYTES > 0 && !LANEWISE_X86
        if constexpr (How == fused::sub) return multiply_add<fused::add>(x, y, neg(z));
        else if constexpr (How == fused::sub_product && sizeof(T) == 4) return {vfmsq_f32(z.r.data, x.r.data, y.r.data)};
        else if constexpr (How == fused::sub_product) return {vfmsq_f64(z.r.data, x.r.data, y.r.data)};
        else if constexpr (sizeof(T) == 4) return {vfmaq_f32(z.r.data, x.r.data, y.r.data)};
        else return {vfmaq_f64(z.r.data, x.r.data, y.r.data)};
#endif
    }
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> fma(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    return multiply_add<fused::add>(x, y, z);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> fms(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    return multiply_add<fused::sub>(x, y, z);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> fnma(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    return multiply_add<fused::sub_product>(x, y, z);
}

// The smaller and the larger where the processor has an instruction for it; of a NaN and another float, or of two zeros,
// that is y on x86.
template <class T, int L>
inline constexpr bool has_min_max =
    is_float<T> ? LANEWISE_X86
                : LANEWISE_X86 && (LANEWISE_IS_AVX512 || (sizeof(T) <= 4 && LANEWISE_IS_AVX2) ||
                                   (sizeof(T) == 1 && std::is_unsigned_v<T>) || (sizeof(T) == 2 && std::is_signed_v<T>));
#if LANEWISE_X86
template <bool Larger, class T, int L>
    requires is_float<T>
LANEWISE_INLINE pack<T, L, true> min_max(const pack<T, L, true>& a, const pack<T, L, true>& b) {
    const auto x = to_raw(a), y = to_raw(b);
    raw<sizeof(T), L> z;
#define LANEWISE_MIN_MAX(mm, si)                                                                                       \
    if constexpr (sizeof(T) == 4 && Larger)                                                                            \
        z = mm##_castps_##si(mm##_max_ps(mm##_cast##si##_ps(x), mm##_cast##si##_ps(y)));                               \
    if constexpr (sizeof(T) == 4 && !Larger)                                                                           \
        z = mm##_castps_##si(mm##_min_ps(mm##_cast##si##_ps(x), mm##_cast##si##_ps(y)));                               \
    if constexpr (sizeof(T) == 8 && Larger)                                                                            \
        z = mm##_castpd_##si(mm##_max_pd(mm##_cast##si##_pd(x), mm##_cast##si##_pd(y)));                               \
    if constexpr (sizeof(T) == 8 && !Larger)                                                                           \
        z = mm##_castpd_##si(mm##_min_pd(mm##_cast##si##_pd(x), mm##_cast##si##_pd(y)));
    LANEWISE_BY_WIDTH(x, LANEWISE_MIN_MAX)
#undef LANEWISE_MIN_MAX
    return from_raw<T, L>(z);
}
#endif
#if LANEWISE_X86
template <bool Larger, class T, int L>
    requires is_int<T>
LANEWISE_INLINE pack<T, L, true> min_max(const pack<T, L, true>& a, const pack<T, L, true>& b) {
    constexpr int size = sizeof(T);
    constexpr bool sign = std::is_signed_v<T>;
    const auto x = to_raw(a), y = to_raw(b);
    raw<size, L> z;
#define LANEWISE_MIN_MAX_OF(mm, type) z = Larger ? mm##_max_##type(x, y) : mm##_min_##type(x, y);
#define LANEWISE_MIN_MAX_SSE2(mm, si)                                                                                  \
    if constexpr (size == 1 && !sign) LANEWISE_MIN_MAX_OF(mm, epu8)                                                    \
    if constexpr (size == 2 && sign) LANEWISE_MIN_MAX_OF(mm, epi16)
    LANEWISE_BY_WIDTH(x, LANEWISE_MIN_MAX_SSE2)
#if LANEWISE_IS_AVX2
#define LANEWISE_MIN_MAX_AVX2(mm, si)                                                                                  \
    if constexpr (size == 1 && sign) LANEWISE_MIN_MAX_OF(mm, epi8)                                                     \
    if constexpr (size == 2 && !sign) LANEWISE_MIN_MAX_OF(mm, epu16)                                                   \
    if constexpr (size == 4 && sign) LANEWISE_MIN_MAX_OF(mm, epi32)                                                    \
    if constexpr (size == 4 && !sign) LANEWISE_MIN_MAX_OF(mm, epu32)
    LANEWISE_BY_WIDTH(x, LANEWISE_MIN_MAX_AVX2)
#undef LANEWISE_MIN_MAX_AVX2
#endif
#if LANEWISE_IS_AVX512
#define LANEWISE_MIN_MAX_AVX512(mm, si)                                                                                \
    if constexpr (size == 8 && sign) LANEWISE_MIN_MAX_OF(mm, epi64)                                                    \
    if constexpr (size == 8 && !sign) LANEWISE_MIN_MAX_OF(mm, epu64)
    LANEWISE_BY_WIDTH(x, LANEWISE_MIN_MAX_AVX512)
#undef LANEWISE_MIN_MAX_AVX512
#endif
#undef LANEWISE_MIN_MAX_SSE2
#undef LANEWISE_MIN_MAX_OF
    return from_raw<T, L>(z);
}
#endif

/// A float's sign bit flips, also a zero's.
template <class T, int L>
LANEWISE_INLINE pack<T, L> neg(const pack<T, L>& a) {
    if constexpr (is_float<T>) {
        using U = uint_for<T>;
        return bit_cast<T>(bit_xor(bit_cast<U>(a), splat<U, L>(U{1} << (8 * sizeof(T) - 1))));
    } else {
        return sub(splat<T, L>(0), a);
    }
}

template <class T, int L>
LANEWISE_INLINE pack<T, L> abs(const pack<T, L>& a) {
    if constexpr (is_float<T>) {
        using U = uint_for<T>;
        return bit_cast<T>(bit_and(bit_cast<U>(a), splat<U, L>(static_cast<U>(~(U{1} << (8 * sizeof(T) - 1))))));
    } else if constexpr (std::is_unsigned_v<T>) {
        return a;
    } else if constexpr (!is_one<pack<T, L>>) {
        return {abs(a.lo), abs(a.hi)};
    } else {
#if LANEWISE_X86
        if constexpr (LANEWISE_IS_AVX512 || (LANEWISE_IS_AVX2 && sizeof(T) <= 4)) {
#if LANEWISE_IS_AVX2
            const auto x = to_raw(a);
            raw<sizeof(T), L> z;
#define LANEWISE_ABS(mm, si)                                                                                           \
    if constexpr (sizeof(T) == 1) z = mm##_abs_epi8(x);                                                                \
    if constexpr (sizeof(T) == 2) z = mm##_abs_epi16(x);                                                               \
    if constexpr (sizeof(T) == 4) z = mm##_abs_epi32(x);
            LANEWISE_BY_WIDTH(x, LANEWISE_ABS)
#undef LANEWISE_ABS
#if LANEWISE_IS_AVX512
#define LANEWISE_ABS(mm, si)                                                                                           \
    if constexpr (sizeof(T) == 8) z = mm##_abs_epi64(x);
            LANEWISE_BY_WIDTH(x, LANEWISE_ABS)
#undef LANEWISE_ABS
#endif
            return from_raw<T, L>(z);
#endif
        } else if constexpr (sizeof(T) == 8 && sizeof(a.r) == 16) {
            const __m128i x = to_raw(a), sign = _mm_shuffle_epi32(_mm_srai_epi32(x, 31), _MM_SHUFFLE(3, 3, 1, 1));
            return from_raw<T, L>(_mm_sub_epi64(_mm_xor_si128(x, sign), sign));
        } else
#endif
            return select(lt(a, splat<T, L>(0)), neg(a), a);
    }
}

/// NumPy's minimum and maximum: a NaN in either operand is the result.
template <bool Larger, class T, int L>
LANEWISE_INLINE pack<T, L> extremum(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (!is_one<pack<T, L>>) {
        return {extremum<Larger>(a.lo, b.lo), extremum<Larger>(a.hi, b.hi)};
    } else if constexpr (!has_min_max<T, L>) {
        const auto take_a = Larger ? gt(a, b) : lt(a, b);
        if constexpr (is_float<T>) return select(mask_or(take_a, ne(a, a)), a, b);
        else return select(take_a, a, b);
    }
#if LANEWISE_BYTES > 0
    else if constexpr (is_float<T>) {
        return select(eq(a, a), min_max<Larger>(a, b), a); // in this order AVX-512 masks the one instruction
    } else {
        return min_max<Larger>(a, b);
    }
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> minimum(const pack<T, L>& a, const pack<T, L>& b) {
    return extremum<false>(a, b);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> maximum(const pack<T, L>& a, const pack<T, L>& b) {
    return extremum<true>(a, b);
}

/// x[k] = f(x[k], y[k]). Out of line: at each place where it is used it would be a loop, or L copies of f.
template <class F, int L, class T>
LANEWISE_NOINLINE void each_lane(T* x, const T* y) {
    for (int k = 0; k < L; ++k) x[k] = static_cast<T>(F{}(x[k], y[k]));
}
/// f(x, y) lane by lane: for what has no vector form.
template <class F, class T, int L>
LANEWISE_INLINE pack<T, L> per_lane(F, const pack<T, L>& a, const pack<T, L>& b) {
    T x[L], y[L];
    store(x, a);
    store(y, b);
    each_lane<F, L>(x, y);
    return load<T, L>(x);
}

/// Integer division that rounds down, as NumPy's // does. x // 0 is 0; the lowest value // -1 is itself.
template <class T>
LANEWISE_INLINE T floor_divide_lane(T x, T y) {
    if (y == 0) return 0;
    if constexpr (std::is_signed_v<T>) {
        if (y == -1) return static_cast<T>(-static_cast<wrap<T>>(x));
        const T q = static_cast<T>(x / y);
        return static_cast<T>(q - ((x % y != 0) && ((x < 0) != (y < 0)) ? 1 : 0));
    } else {
        return static_cast<T>(x / y);
    }
}
/// The remainder with the divisor's sign, as NumPy's % has it. x % 0 is 0.
template <class T>
LANEWISE_INLINE T remainder_lane(T x, T y) {
    if (y == 0) return 0;
    if constexpr (std::is_signed_v<T>) {
        if (y == -1) return 0;
        const T r = static_cast<T>(x % y);
        return static_cast<T>(r != 0 && ((r < 0) != (y < 0)) ? r + y : r);
    } else {
        return static_cast<T>(x % y);
    }
}
/// C's integer division, toward zero, for kernels; a zero divisor counts as one.
template <class T>
LANEWISE_INLINE T truncated_divide_lane(T x, T y) {
    if (y == 0) return x;
    if constexpr (std::is_signed_v<T>) {
        if (y == -1) return static_cast<T>(-static_cast<wrap<T>>(x));
    }
    return static_cast<T>(x / y);
}
template <class T>
LANEWISE_INLINE T truncated_remainder_lane(T x, T y) {
    if (y == 0) return 0;
    if constexpr (std::is_signed_v<T>) {
        if (y == -1) return 0;
    }
    return static_cast<T>(x % y);
}

/// x << n; 0 where n is the width or more.
template <class T>
LANEWISE_INLINE T shift_left_lane(T x, T n) {
    if (static_cast<std::uint64_t>(n) >= 8 * sizeof(T)) return 0;
    return static_cast<T>(static_cast<std::uint64_t>(x) << static_cast<std::uint64_t>(n));
}
/// x >> n, with the sign; 0 or -1 where n is the width or more.
template <class T>
LANEWISE_INLINE T shift_right_lane(T x, T n) {
    if (static_cast<std::uint64_t>(n) >= 8 * sizeof(T)) return static_cast<T>(x < T{0} ? -1 : 0);
    return static_cast<T>(x >> n);
}

/// Every lane by the same n, from 0 to the width less one.
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_left(const pack<T, L>& a, int n) {
    if constexpr (!is_one<pack<T, L>>) {
        return {shift_left(a.lo, n), shift_left(a.hi, n)};
    } else {
#if LANEWISE_BYTES == 0
        return {shift_left_lane(a.r, static_cast<T>(n))};
#else
#if LANEWISE_X86
        if constexpr (sizeof(T) == 1) { // as pairs of bytes, and what came from the neighbour cleared
            using pairs = vector<std::uint16_t, register_bytes<1, L> / 2>;
            const auto shifted = reinterpret_cast<full_vector<T, L>>(reinterpret_cast<pairs>(to_full_vector(a)) << n);
            return bit_and(from_full_vector<T, L>(shifted), splat<T, L>(static_cast<T>(0xff << n)));
        } else
#endif
            return from_full_vector<T, L>(to_full_vector(a) << n);
#endif
    }
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_right(const pack<T, L>& a, int n) {
    if constexpr (!is_one<pack<T, L>>) {
        return {shift_right(a.lo, n), shift_right(a.hi, n)};
    } else {
#if LANEWISE_BYTES == 0
        return {shift_right_lane(a.r, static_cast<T>(n))};
#else
#if LANEWISE_X86
        using U = uint_for<T>;
        if constexpr (std::is_signed_v<T> && (sizeof(T) == 1 || (sizeof(T) == 8 && !LANEWISE_IS_AVX512))) {
            // No such instruction: shift in zeros, then extend the sign bit from where it went.
            const auto sign = splat<U, L>(static_cast<U>((std::uint64_t{1} << (8 * sizeof(T) - 1)) >> n));
            return bit_cast<T>(sub(bit_xor(shift_right(bit_cast<U>(a), n), sign), sign));
        } else if constexpr (sizeof(T) == 1) {
            using pairs = vector<std::uint16_t, register_bytes<1, L> / 2>;
            const auto shifted = reinterpret_cast<full_vector<T, L>>(reinterpret_cast<pairs>(to_full_vector(a)) >> n);
            return bit_and(from_full_vector<T, L>(shifted), splat<T, L>(static_cast<T>(0xff >> n)));
        } else
#endif
            return from_full_vector<T, L>(to_full_vector(a) >> n);
#endif
    }
}

/// The largest integer not above a.
template <class T, int L>
LANEWISE_INLINE pack<T, L> floor(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        return {floor(a.lo), floor(a.hi)};
    } else {
#if LANEWISE_IS_AVX2 || (LANEWISE_X86 && defined(__SSE4_1__))
        const auto x = to_raw(a);
        raw<sizeof(T), L> z;
#define LANEWISE_FLOOR(mm, si)                                                                                         \
    if constexpr (sizeof(T) == 4)                                                                                      \
        z = mm##_castps_##si(mm##_floor_ps(mm##_cast##si##_ps(x)));                                                    \
    else                                                                                                               \
        z = mm##_castpd_##si(mm##_floor_pd(mm##_cast##si##_pd(x)));
        LANEWISE_BY_WIDTH(x, LANEWISE_FLOOR)
#undef LANEWISE_FLOOR
        return from_raw<T, L>(z);
#elif LANEWISE_X86
        // From 2^23 or 2^52 on all floats are integers, so that adding one rounds.
        const auto large = splat<T, L>(sizeof(T) == 4 ? T(0x1p23) : T(0x1p52)), size = abs(a);
        const auto nearest = sub(add(size, large), large);
        using U = uint_for<T>;
        const auto sign = bit_and(bit_cast<U>(a), bit_cast<U>(splat<T, L>(T(-0.0))));
        const auto rounded = bit_cast<T>(bit_or(bit_cast<U>(nearest), sign));
        const auto down = select(gt(rounded, a), sub(rounded, splat<T, L>(T(1))), rounded);
        return select(lt(size, large), down, a);
#elif LANEWISE_BYTES > 0
        if constexpr (sizeof(T) == 4) return {vrndmq_f32(a.r.data)};
        else return {vrndmq_f64(a.r.data)};
#else
        return {std::floor(a.r)};
#endif
    }
}

/// a brought between two limits; NaN stays.
template <class T, int L>
    requires is_float<T>
LANEWISE_INLINE pack<T, L> clamp(const pack<T, L>& a, T low, T high) {
    if constexpr (!is_one<pack<T, L>>) {
        return {clamp(a.lo, low, high), clamp(a.hi, low, high)};
    } else {
        const pack<T, L> lowest = splat<T, L>(low), highest = splat<T, L>(high);
#if LANEWISE_X86
        return min_max<false>(highest, min_max<true>(lowest, a)); // of a NaN and another float these give the second
#else
        const pack<T, L> not_low = select(lt(a, lowest), lowest, a);
        return select(gt(not_low, highest), highest, not_low);
#endif
    }
}

#if LANEWISE_IS_AVX512
/// a * 2^n for an integer n, rounded once.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> scale_by(const pack<T, L, true>& a, const pack<T, L, true>& n) {
    const auto x = to_raw(a), y = to_raw(n);
    raw<sizeof(T), L> z;
#define LANEWISE_SCALE(mm, si)                                                                                         \
    if constexpr (sizeof(T) == 4)                                                                                      \
        z = mm##_castps_##si(mm##_scalef_ps(mm##_cast##si##_ps(x), mm##_cast##si##_ps(y)));                            \
    else                                                                                                               \
        z = mm##_castpd_##si(mm##_scalef_pd(mm##_cast##si##_pd(x), mm##_cast##si##_pd(y)));
    LANEWISE_BY_WIDTH(x, LANEWISE_SCALE)
#undef LANEWISE_SCALE
    return from_raw<T, L>(z);
}
/// The exponent of a > 0 as a float, rounded down, and a divided by that power of 2, from 1 to 2.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> exponent_of(const pack<T, L, true>& a) {
    const auto x = to_raw(a);
    raw<sizeof(T), L> z;
#define LANEWISE_EXPONENT(mm, si)                                                                                      \
    if constexpr (sizeof(T) == 4)                                                                                      \
        z = mm##_castps_##si(mm##_getexp_ps(mm##_cast##si##_ps(x)));                                                   \
    else                                                                                                               \
        z = mm##_castpd_##si(mm##_getexp_pd(mm##_cast##si##_pd(x)));
    LANEWISE_BY_WIDTH(x, LANEWISE_EXPONENT)
#undef LANEWISE_EXPONENT
    return from_raw<T, L>(z);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> mantissa_of(const pack<T, L, true>& a) {
    const auto x = to_raw(a);
    raw<sizeof(T), L> z;
#define LANEWISE_MANTISSA(mm, si)                                                                                      \
    if constexpr (sizeof(T) == 4)                                                                                      \
        z = mm##_castps_##si(mm##_getmant_ps(mm##_cast##si##_ps(x), _MM_MANT_NORM_1_2, _MM_MANT_SIGN_zero));           \
    else                                                                                                               \
        z = mm##_castpd_##si(mm##_getmant_pd(mm##_cast##si##_pd(x), _MM_MANT_NORM_1_2, _MM_MANT_SIGN_zero));
    LANEWISE_BY_WIDTH(x, LANEWISE_MANTISSA)
#undef LANEWISE_MANTISSA
    return from_raw<T, L>(z);
}
#endif

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
