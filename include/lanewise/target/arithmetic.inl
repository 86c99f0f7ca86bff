// Arithmetic, minimum and maximum, shifts by one count and fma of packs; division of integers lane by lane.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

// LANEWISE_PACK_UNARY and _BINARY(name, constraint, scalar, simd): expressions of the registers x and y.
#if LANEWISE_BYTES > 0
#define LANEWISE_PACK_BODY(scalar, simd)                                                                               \
    using R [[maybe_unused]] = batch<T, L>;                                                                            \
    return {simd};
#else
#define LANEWISE_PACK_BODY(scalar, simd)                                                                               \
    using R [[maybe_unused]] = T;                                                                                      \
    return {static_cast<T>(scalar)};
#endif
#define LANEWISE_PACK_UNARY(name, constraint, scalar, simd)                                                            \
    template <class T, int L>                                                                                          \
        requires(constraint)                                                                                           \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a) {                                                             \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo), name(a.hi)};                                                                           \
        } else {                                                                                                       \
            const auto& x = a.r;                                                                                       \
            LANEWISE_PACK_BODY(scalar, simd)                                                                           \
        }                                                                                                              \
    }
#define LANEWISE_PACK_BINARY(name, constraint, scalar, simd)                                                           \
    template <class T, int L>                                                                                          \
        requires(constraint)                                                                                           \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a, const pack<T, L>& b) {                                        \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            const auto& x = a.r;                                                                                       \
            const auto& y = b.r;                                                                                       \
            LANEWISE_PACK_BODY(scalar, simd)                                                                           \
        }                                                                                                              \
    }

// LANEWISE_PACK_VECTOR(name, constraint, scalar, op): an operation that the compilers' generic vectors have, integers unsigned.
// xsimd has them, too, but multiplies some integers lane by lane and signed, which overflows, and approximates on ARM.
#if LANEWISE_BYTES > 0
#define LANEWISE_PACK_VECTOR(name, constraint, scalar, op)                                                             \
    template <class T, int L>                                                                                          \
        requires(constraint)                                                                                           \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a, const pack<T, L>& b) {                                        \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            using V = full_vector<wrapping<T>, L>;                                                                     \
            pack<T, L> result;                                                                                         \
            result.r.data = (register_of<T, L>)((V)a.r.data op (V)b.r.data);                                           \
            return result;                                                                                             \
        }                                                                                                              \
    }
#else
#define LANEWISE_PACK_VECTOR(name, constraint, scalar, op) LANEWISE_PACK_BINARY(name, constraint, scalar, )
#endif

// Integer arithmetic wraps, as NumPy's does: computed unsigned in scalar code, where signed overflow is undefined; in
// 64 bits where the small types would be promoted to int.
template <class T>
using wrap = std::conditional_t<is_float<T>, T, std::uint64_t>;
template <class T>
using wrapping = std::conditional_t<is_float<T>, T, uint_for<T>>;

#if LANEWISE_BYTES > 0
template <class T, class A>
LANEWISE_INLINE xs::batch<T, A> square_root(const xs::batch<T, A>& x) {
#if defined(__aarch64__)
    if constexpr (sizeof(T) == 4) return vsqrtq_f32(x.data); // xsimd approximates, as ARMv7 must
    else
#endif
        return xs::sqrt(x);
}
#endif
LANEWISE_PACK_VECTOR(add, true, wrap<T>(x) + wrap<T>(y), +)
LANEWISE_PACK_VECTOR(sub, true, wrap<T>(x) - wrap<T>(y), -)
#if LANEWISE_X86 && !LANEWISE_IS_AVX2 // compilers and xsimd multiply 64-bit integers lane by lane, seven times slower
LANEWISE_PACK_VECTOR(mul, sizeof(T) < 8 || is_float<T>, wrap<T>(x) * wrap<T>(y), *)
LANEWISE_INLINE __m128i multiply(const __m128i& a, const __m128i& b) {
    const __m128i cross = _mm_add_epi64(_mm_mul_epu32(_mm_srli_epi64(a, 32), b), _mm_mul_epu32(a, _mm_srli_epi64(b, 32)));
    return _mm_add_epi64(_mm_mul_epu32(a, b), _mm_slli_epi64(cross, 32));
}
LANEWISE_PACK_BINARY(mul, sizeof(T) == 8 && is_int<T>, wrap<T>(x) * wrap<T>(y), R(multiply(x.data, y.data)))
#else
LANEWISE_PACK_VECTOR(mul, true, wrap<T>(x) * wrap<T>(y), *)
#endif
LANEWISE_PACK_VECTOR(div, is_float<T>, x / y, /)
LANEWISE_PACK_VECTOR(bit_and, is_int<T>, x& y, &)
LANEWISE_PACK_VECTOR(bit_or, is_int<T>, x | y, |)
LANEWISE_PACK_VECTOR(bit_xor, is_int<T>, x ^ y, ^)
LANEWISE_PACK_UNARY(bit_not, is_int<T>, ~x, ~x)
LANEWISE_PACK_UNARY(sqrt, is_float<T>, std::sqrt(x), square_root(x))

// The smaller and the larger where the processor has an instruction for it; of a NaN and another float, or of two zeros,
// that is y on x86.
template <class T, int L>
inline constexpr bool has_min_max =
    is_float<T> ? LANEWISE_X86
                : native_bytes > 0 && ((sizeof(T) == 1 && std::is_unsigned_v<T>) || (sizeof(T) == 2 && std::is_signed_v<T>) ||
                                       (sizeof(T) <= 4 && (LANEWISE_IS_AVX2 || !LANEWISE_X86)) ||
                                       (LANEWISE_IS_AVX512 && sizeof(T) * L >= 64));
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
    if constexpr (sizeof x == 16) {
        LANEWISE_MIN_MAX(_mm, si128)
    }
#if LANEWISE_IS_AVX2
    if constexpr (sizeof x == 32) {
        LANEWISE_MIN_MAX(_mm256, si256)
    }
#endif
#if LANEWISE_IS_AVX512
    if constexpr (sizeof x == 64) {
        LANEWISE_MIN_MAX(_mm512, si512)
    }
#endif
#undef LANEWISE_MIN_MAX
    return from_raw<T, L>(z);
}
#endif
#if LANEWISE_BYTES > 0
template <bool Larger, class T, int L>
    requires is_int<T>
LANEWISE_INLINE pack<T, L, true> min_max(const pack<T, L, true>& a, const pack<T, L, true>& b) {
    if constexpr (Larger) return {xs::max(a.r, b.r)};
    else return {xs::min(a.r, b.r)};
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
        if constexpr (LANEWISE_IS_AVX2 && (sizeof(T) <= 4 || sizeof(T) * L == 64)) {
            return {xs::abs(a.r)};
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
        return select(ne(a, a), a, min_max<Larger>(a, b));
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
/// x * y + z, rounded once where the target has FMA: everywhere but below AVX2.
template <class T, int L>
LANEWISE_INLINE pack<T, L> fma(const pack<T, L>& x, const pack<T, L>& y, const pack<T, L>& z) {
    if constexpr (!is_one<pack<T, L>>) {
        return {fma(x.lo, y.lo, z.lo), fma(x.hi, y.hi, z.hi)};
    } else if constexpr (is_int<T>) {
        return add(mul(x, y), z);
    } else {
#if LANEWISE_IS_AVX2 || defined(__aarch64__)
#if LANEWISE_BYTES > 0
        return {xs::fma(x.r, y.r, z.r)};
#else
        return add(mul(x, y), z);
#endif
#else
        return add(mul(x, y), z);
#endif
    }
}

#undef LANEWISE_PACK_BODY
#undef LANEWISE_PACK_UNARY
#undef LANEWISE_PACK_BINARY
#undef LANEWISE_PACK_VECTOR

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
