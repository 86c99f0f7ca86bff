// pack<T, L>: L values of type T in as many registers as that takes, and mask<S, L>: L truth values for elements of S bytes.
// SPDX-License-Identifier: BSD-3-Clause
//
// A pack wider than a register is two halves; one narrower fills the low lanes of a 16-byte register, and the lanes above
// it hold anything. So every operation is written once: on a register, or on both halves. Compilers keep such trees of
// structs in registers, which they do not do for arrays indexed in a loop.
//
// Whatever xsimd gets wrong in a supported version (see tests/target/test_xsimd_bugs.cpp) is not called from here.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

#if LANEWISE_BYTES > 0
namespace xs = LANEWISE_XSIMD;
#endif

inline constexpr int native_bytes = LANEWISE_BYTES;
/// Lanes of a native register of T; scalar code has one.
template <class T>
inline constexpr int native_lanes = native_bytes == 0 ? 1 : native_bytes / static_cast<int>(sizeof(T));

template <int Size, int L>
inline constexpr bool one_register = native_bytes == 0 ? L == 1 : L * Size <= native_bytes;
template <int Size, int L>
inline constexpr int register_bytes = L * Size <= 16 ? 16 : L * Size;

// The generic vectors of GCC and Clang: conversions and lane movements that xsimd has no portable call for.
template <class T, int L>
struct vector_of {
    typedef T type __attribute__((vector_size(sizeof(T) * L)));
};
template <class T, int L>
using vector = typename vector_of<T, L>::type;

template <int Size>
struct lane_types;
template <>
struct lane_types<1> {
    using i = std::int8_t;
    using u = std::uint8_t;
    using mask = std::uint8_t;
};
template <>
struct lane_types<2> {
    using i = std::int16_t;
    using u = std::uint16_t;
    using mask = std::uint16_t;
};
template <>
struct lane_types<4> {
    using i = std::int32_t;
    using u = std::uint32_t;
    using mask = float;
};
template <>
struct lane_types<8> {
    using i = std::int64_t;
    using u = std::uint64_t;
    using mask = double;
};
template <class T>
using int_for = typename lane_types<sizeof(T)>::i;
template <class T>
using uint_for = typename lane_types<sizeof(T)>::u;

/// The low L bits set.
template <int L>
inline constexpr std::uint64_t low_bits = L >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << L) - 1;

#if LANEWISE_BYTES > 0
template <int Bytes>
struct arch_of;
#if defined(__aarch64__)
template <>
struct arch_of<16> {
    using type = xs::neon64;
};
#else
template <>
struct arch_of<16> {
#if LANEWISE_IS_AVX2
    using type = xs::fma3<xs::sse4_2>;
#elif defined(__AVX__)
    using type = xs::sse4_2;
#else
    using type = xs::default_arch;
#endif
};
#if LANEWISE_IS_AVX2
template <>
struct arch_of<32> {
    using type = xs::fma3<xs::avx2>;
};
#endif
#if LANEWISE_IS_AVX512
template <>
struct arch_of<64> {
    using type = xs::avx512bw;
};
#endif
#endif
template <class T, int L>
using batch = xs::batch<T, typename arch_of<register_bytes<sizeof(T), L>>::type>;
template <int S, int L>
using batch_mask = xs::batch_bool<typename lane_types<S>::mask, typename arch_of<register_bytes<S, L>>::type>;
#endif

// ---------------------------------------------------------------------------------------------------------- storage

template <class T, int L, bool One = one_register<sizeof(T), L>>
struct pack {
    using value_type = T;
    static constexpr int lanes = L;
    pack<T, L / 2> lo, hi;
};
template <class T, int L>
struct pack<T, L, true> {
    using value_type = T;
    static constexpr int lanes = L;
#if LANEWISE_BYTES > 0
    batch<T, L> r;
#else
    T r;
#endif
};

template <int S, int L, bool One = one_register<S, L>>
struct mask {
    static constexpr int lanes = L;
    mask<S, L / 2> lo, hi;
};
template <int S, int L>
struct mask<S, L, true> {
    static constexpr int lanes = L;
#if LANEWISE_BYTES == 0
    bool r;
#elif LANEWISE_IS_AVX512
    // Bit k is lane k; the bits from L on are zero.
    std::conditional_t<(L > 32), std::uint64_t, std::conditional_t<(L > 16), std::uint32_t,
                       std::conditional_t<(L > 8), std::uint16_t, std::uint8_t>>> r;
#else
    batch_mask<S, L> r;
#endif
};

template <class P>
inline constexpr bool is_one = false;
template <class T, int L>
inline constexpr bool is_one<pack<T, L>> = one_register<sizeof(T), L>;
template <int S, int L>
inline constexpr bool is_one<mask<S, L>> = one_register<S, L>;

// -------------------------------------------------------------------------------------------- registers and vectors

#if LANEWISE_BYTES > 0
/// The generic vector with the pack's L lanes.
template <class T, int L>
LANEWISE_INLINE vector<T, L> to_vector(const pack<T, L, true>& a) {
    vector<T, L> v;
    __builtin_memcpy(&v, &a.r.data, sizeof v);
    return v;
}
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> from_vector(const vector<T, L>& v) {
    pack<T, L, true> a;
    if constexpr (sizeof v < 16) {
        vector<T, 16 / sizeof(T)> wide = {};
        __builtin_memcpy(&wide, &v, sizeof v);
        __builtin_memcpy(&a.r.data, &wide, 16);
    } else {
        __builtin_memcpy(&a.r.data, &v, sizeof v);
    }
    return a;
}
#endif

/// The first and the second half of a pack's or mask's lanes.
template <class T, int L>
LANEWISE_INLINE pack<T, L / 2> low_half(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        return a.lo;
    }
#if LANEWISE_BYTES > 0
    else {
        vector<T, L / 2> half;
        __builtin_memcpy(&half, &a.r.data, sizeof half);
        return from_vector<T, L / 2>(half);
    }
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L / 2> high_half(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        return a.hi;
    }
#if LANEWISE_BYTES > 0
    else {
        vector<T, L / 2> half;
        const vector<T, L> whole = to_vector(a);
        __builtin_memcpy(&half, reinterpret_cast<const char*>(&whole) + sizeof half, sizeof half);
        return from_vector<T, L / 2>(half);
    }
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, 2 * L> combine(const pack<T, L>& lo, const pack<T, L>& hi) {
    if constexpr (!is_one<pack<T, 2 * L>>) {
        return {lo, hi};
    }
#if LANEWISE_BYTES > 0
    else {
        const vector<T, L> a = to_vector(lo), b = to_vector(hi);
        vector<T, 2 * L> whole;
        __builtin_memcpy(&whole, &a, sizeof a);
        __builtin_memcpy(reinterpret_cast<char*>(&whole) + sizeof a, &b, sizeof b);
        return from_vector<T, 2 * L>(whole);
    }
#endif
}

/// The same bits as another type of the same size.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> bit_cast(const pack<T, L>& a) {
    static_assert(sizeof(U) == sizeof(T));
    if constexpr (std::is_same_v<U, T>) {
        return a;
    } else if constexpr (!is_one<pack<T, L>>) {
        return {bit_cast<U>(a.lo), bit_cast<U>(a.hi)};
    } else {
        pack<U, L> b;
#if LANEWISE_BYTES > 0
        __builtin_memcpy(&b.r.data, &a.r.data, sizeof b.r.data);
#else
        __builtin_memcpy(&b.r, &a.r, sizeof b.r);
#endif
        return b;
    }
}

// ---------------------------------------------------------------------------------------------------- making, memory

template <class T, int L>
LANEWISE_INLINE pack<T, L> splat(T value) {
    if constexpr (!is_one<pack<T, L>>) {
        const pack<T, L / 2> half = splat<T, L / 2>(value);
        return {half, half};
    } else {
#if LANEWISE_BYTES > 0
        return {batch<T, L>(value)};
#else
        return {value};
#endif
    }
}

template <class T, int L>
LANEWISE_INLINE pack<T, L> load(const T* p) {
    if constexpr (!is_one<pack<T, L>>) {
        return {load<T, L / 2>(p), load<T, L / 2>(p + L / 2)};
    } else {
#if LANEWISE_BYTES > 0
        if constexpr (L * sizeof(T) < 16) {
            vector<T, L> v;
            __builtin_memcpy(&v, p, sizeof v);
            return from_vector<T, L>(v);
        } else {
            return {batch<T, L>::load_unaligned(p)};
        }
#else
        return {*p};
#endif
    }
}

template <class T, int L>
LANEWISE_INLINE void store(T* p, const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        store(p, a.lo);
        store(p + L / 2, a.hi);
    } else {
#if LANEWISE_BYTES > 0
        if constexpr (L * sizeof(T) < 16) {
            const vector<T, L> v = to_vector(a);
            __builtin_memcpy(p, &v, sizeof v);
        } else {
            a.r.store_unaligned(p);
        }
#else
        *p = a.r;
#endif
    }
}

/// first, first + 1, first + 2 ...
template <class T, int L>
LANEWISE_INLINE pack<T, L> iota(T first);

/// The value of lane k.
template <class T, int L>
LANEWISE_INLINE T extract(const pack<T, L>& a, int k) {
    T lane[L];
    store(lane, a);
    return lane[k];
}

// ------------------------------------------------------------------------------------------------------------- masks

#if LANEWISE_BYTES > 0 && !LANEWISE_IS_AVX512
/// The mask as a vector of integers, 0 or -1 in each lane.
template <int S, int L>
LANEWISE_INLINE vector<typename lane_types<S>::i, L> mask_vector(const mask<S, L, true>& m) {
    vector<typename lane_types<S>::i, L> v;
    __builtin_memcpy(&v, &m.r.data, sizeof v);
    return v;
}
template <int S, int L>
LANEWISE_INLINE mask<S, L, true> vector_mask(const vector<typename lane_types<S>::i, L>& v) {
    mask<S, L, true> m;
    if constexpr (sizeof v < 16) {
        vector<typename lane_types<S>::i, 16 / S> wide = {};
        __builtin_memcpy(&wide, &v, sizeof v);
        __builtin_memcpy(&m.r.data, &wide, 16);
    } else {
        __builtin_memcpy(&m.r.data, &v, sizeof v);
    }
    return m;
}
#endif

/// Every lane `value`.
template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_all(bool value) {
    if constexpr (!is_one<mask<S, L>>) {
        const mask<S, L / 2> half = mask_all<S, L / 2>(value);
        return {half, half};
    } else {
#if LANEWISE_BYTES == 0
        return {value};
#elif LANEWISE_IS_AVX512
        return {static_cast<decltype(mask<S, L>::r)>(value ? low_bits<L> : 0)};
#else
        return {batch_mask<S, L>(value)};
#endif
    }
}

/// Lane k is bit k of `bits`.
template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_from_bits(std::uint64_t bits) {
    if constexpr (!is_one<mask<S, L>>) {
        return {mask_from_bits<S, L / 2>(bits), mask_from_bits<S, L / 2>(bits >> (L / 2))};
    } else {
#if LANEWISE_BYTES == 0
        return {(bits & 1) != 0};
#elif LANEWISE_IS_AVX512
        return {static_cast<decltype(mask<S, L>::r)>(bits & low_bits<L>)};
#else
        typename lane_types<S>::i lane[L];
        for (int k = 0; k < L; ++k) lane[k] = static_cast<typename lane_types<S>::i>(-static_cast<int>((bits >> k) & 1));
        vector<typename lane_types<S>::i, L> v;
        __builtin_memcpy(&v, lane, sizeof v);
        return vector_mask<S, L>(v);
#endif
    }
}

/// The first n lanes true; n may be anything.
template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_first(std::ptrdiff_t n) {
    return mask_from_bits<S, L>(n <= 0 ? 0 : n >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << n) - 1);
}

/// Bit k is lane k.
template <int S, int L>
LANEWISE_INLINE std::uint64_t bits(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return bits(m.lo) | bits(m.hi) << (L / 2);
    } else {
#if LANEWISE_BYTES == 0
        return m.r ? 1 : 0;
#elif LANEWISE_IS_AVX512
        return m.r;
#else
        return m.r.mask() & low_bits<L>;
#endif
    }
}

#define LANEWISE_MASK_OP(name, scalar_op, bits_op, simd_op)                                                            \
    template <int S, int L>                                                                                            \
    LANEWISE_INLINE mask<S, L> name(const mask<S, L>& a, const mask<S, L>& b) {                                        \
        if constexpr (!is_one<mask<S, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            LANEWISE_MASK_BODY(scalar_op, bits_op, simd_op)                                                            \
        }                                                                                                              \
    }
#if LANEWISE_BYTES == 0
#define LANEWISE_MASK_BODY(scalar_op, bits_op, simd_op) return {scalar_op};
#elif LANEWISE_IS_AVX512
#define LANEWISE_MASK_BODY(scalar_op, bits_op, simd_op) return {static_cast<decltype(a.r)>(bits_op)};
#else
#define LANEWISE_MASK_BODY(scalar_op, bits_op, simd_op) return {simd_op};
#endif
LANEWISE_MASK_OP(mask_and, a.r && b.r, a.r& b.r, a.r& b.r)
LANEWISE_MASK_OP(mask_or, a.r || b.r, a.r | b.r, a.r | b.r)
LANEWISE_MASK_OP(mask_xor, a.r != b.r, a.r ^ b.r, a.r != b.r) // xsimd 13.2: batch_bool ^ is | on AVX-512
/// a and not b
LANEWISE_MASK_OP(mask_andnot, a.r && !b.r, a.r & static_cast<decltype(a.r)>(~b.r), xs::bitwise_andnot(a.r, b.r))
#undef LANEWISE_MASK_OP
#undef LANEWISE_MASK_BODY

template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_not(const mask<S, L>& a) {
    return mask_andnot(mask_all<S, L>(true), a);
}

template <int S, int L>
LANEWISE_INLINE bool any(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return any(mask_or(m.lo, m.hi));
    } else {
        return bits(m) != 0;
    }
}
template <int S, int L>
LANEWISE_INLINE bool all(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return all(mask_and(m.lo, m.hi));
    } else {
        return bits(m) == low_bits<L>;
    }
}
template <int S, int L>
LANEWISE_INLINE bool none(const mask<S, L>& m) {
    return !any(m);
}

template <int S, int L>
LANEWISE_INLINE mask<S, L / 2> low_half(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return m.lo;
    }
#if LANEWISE_IS_AVX512
    else {
        return mask_from_bits<S, L / 2>(m.r);
    }
#elif LANEWISE_BYTES > 0
    else {
        vector<typename lane_types<S>::i, L / 2> half;
        __builtin_memcpy(&half, &m.r.data, sizeof half);
        return vector_mask<S, L / 2>(half);
    }
#endif
}
template <int S, int L>
LANEWISE_INLINE mask<S, L / 2> high_half(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return m.hi;
    }
#if LANEWISE_IS_AVX512
    else {
        return mask_from_bits<S, L / 2>(static_cast<std::uint64_t>(m.r) >> (L / 2));
    }
#elif LANEWISE_BYTES > 0
    else {
        const auto whole = mask_vector(m);
        vector<typename lane_types<S>::i, L / 2> half;
        __builtin_memcpy(&half, reinterpret_cast<const char*>(&whole) + sizeof half, sizeof half);
        return vector_mask<S, L / 2>(half);
    }
#endif
}
template <int S, int L>
LANEWISE_INLINE mask<S, 2 * L> combine(const mask<S, L>& lo, const mask<S, L>& hi) {
    if constexpr (!is_one<mask<S, 2 * L>>) {
        return {lo, hi};
    }
#if LANEWISE_IS_AVX512
    else {
        return mask_from_bits<S, 2 * L>(lo.r | static_cast<std::uint64_t>(hi.r) << L);
    }
#elif LANEWISE_BYTES > 0
    else {
        const auto a = mask_vector(lo), b = mask_vector(hi);
        vector<typename lane_types<S>::i, 2 * L> whole;
        __builtin_memcpy(&whole, &a, sizeof a);
        __builtin_memcpy(reinterpret_cast<char*>(&whole) + sizeof a, &b, sizeof b);
        return vector_mask<S, 2 * L>(whole);
    }
#endif
}

/// The same truth values for elements of another size.
template <int To, int From, int L>
LANEWISE_INLINE mask<To, L> resize(const mask<From, L>& m) {
    if constexpr (To == From) {
        return m;
    } else if constexpr (is_one<mask<To, L>> && is_one<mask<From, L>>) {
#if LANEWISE_BYTES == 0 || LANEWISE_IS_AVX512
        return {m.r};
#else
        using to_vec = vector<typename lane_types<To>::i, L>;
        return vector_mask<To, L>(__builtin_convertvector(mask_vector(m), to_vec));
#endif
    } else {
        return combine(resize<To>(low_half(m)), resize<To>(high_half(m)));
    }
}

// ------------------------------------------------------------------------------------------ comparison and selection

#if LANEWISE_IS_AVX512
// 16- and 32-byte registers: xsimd's comparisons give vector masks there.
template <int S, int L, class B>
LANEWISE_INLINE mask<S, L, true> mask_of_compare(const B& m) {
    using mask_type = mask<S, L, true>;
    std::uint64_t b = 0;
    if constexpr (register_bytes<S, L> == 64) {
        b = static_cast<decltype(mask_type::r)>(m.data);
    } else if constexpr (register_bytes<S, L> == 32) {
        __m256i v;
        __builtin_memcpy(&v, &m.data, 32);
        if constexpr (S == 1) b = _mm256_movepi8_mask(v);
        if constexpr (S == 2) b = _mm256_movepi16_mask(v);
        if constexpr (S == 4) b = _mm256_movepi32_mask(v);
        if constexpr (S == 8) b = _mm256_movepi64_mask(v);
    } else {
        __m128i v;
        __builtin_memcpy(&v, &m.data, 16);
        if constexpr (S == 1) b = _mm_movepi8_mask(v);
        if constexpr (S == 2) b = _mm_movepi16_mask(v);
        if constexpr (S == 4) b = _mm_movepi32_mask(v);
        if constexpr (S == 8) b = _mm_movepi64_mask(v);
    }
    return {static_cast<decltype(mask_type::r)>(b & low_bits<L>)};
}
#elif LANEWISE_BYTES > 0
template <int S, int L, class B>
LANEWISE_INLINE mask<S, L, true> mask_of_compare(const B& m) {
    mask<S, L, true> result;
    __builtin_memcpy(&result.r.data, &m.data, sizeof result.r.data);
    return result;
}
#endif

#if LANEWISE_BYTES > 0
#define LANEWISE_COMPARE_BODY(op) return mask_of_compare<sizeof(T), L>(a.r op b.r);
#else
#define LANEWISE_COMPARE_BODY(op) return {a.r op b.r};
#endif
#define LANEWISE_COMPARE(name, op)                                                                                     \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE mask<sizeof(T), L> name(const pack<T, L>& a, const pack<T, L>& b) {                                \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            LANEWISE_COMPARE_BODY(op)                                                                                  \
        }                                                                                                              \
    }
LANEWISE_COMPARE(eq, ==)
LANEWISE_COMPARE(ne, !=)
LANEWISE_COMPARE(lt, <)
LANEWISE_COMPARE(le, <=)
LANEWISE_COMPARE(gt, >)
LANEWISE_COMPARE(ge, >=)
#undef LANEWISE_COMPARE
#undef LANEWISE_COMPARE_BODY

/// a where m, else b.
template <int S, class T, int L>
LANEWISE_INLINE pack<T, L> select(const mask<S, L>& m_, const pack<T, L>& a, const pack<T, L>& b) {
    const auto& m = resize<sizeof(T)>(m_);
    if constexpr (!is_one<pack<T, L>>) {
        return {select(m.lo, a.lo, b.lo), select(m.hi, a.hi, b.hi)};
    } else {
#if LANEWISE_BYTES == 0
        return {m.r ? a.r : b.r};
#elif LANEWISE_IS_AVX512
        constexpr int bytes = register_bytes<sizeof(T), L>;
        pack<T, L> result;
        if constexpr (bytes == 64) {
            __m512i x, y, z;
            __builtin_memcpy(&x, &a.r.data, 64);
            __builtin_memcpy(&y, &b.r.data, 64);
            if constexpr (sizeof(T) == 1) z = _mm512_mask_blend_epi8(m.r, y, x);
            if constexpr (sizeof(T) == 2) z = _mm512_mask_blend_epi16(m.r, y, x);
            if constexpr (sizeof(T) == 4) z = _mm512_mask_blend_epi32(m.r, y, x);
            if constexpr (sizeof(T) == 8) z = _mm512_mask_blend_epi64(m.r, y, x);
            __builtin_memcpy(&result.r.data, &z, 64);
        } else if constexpr (bytes == 32) {
            __m256i x, y, z;
            __builtin_memcpy(&x, &a.r.data, 32);
            __builtin_memcpy(&y, &b.r.data, 32);
            if constexpr (sizeof(T) == 1) z = _mm256_mask_blend_epi8(m.r, y, x);
            if constexpr (sizeof(T) == 2) z = _mm256_mask_blend_epi16(m.r, y, x);
            if constexpr (sizeof(T) == 4) z = _mm256_mask_blend_epi32(m.r, y, x);
            if constexpr (sizeof(T) == 8) z = _mm256_mask_blend_epi64(m.r, y, x);
            __builtin_memcpy(&result.r.data, &z, 32);
        } else {
            __m128i x, y, z;
            __builtin_memcpy(&x, &a.r.data, 16);
            __builtin_memcpy(&y, &b.r.data, 16);
            if constexpr (sizeof(T) == 1) z = _mm_mask_blend_epi8(m.r, y, x);
            if constexpr (sizeof(T) == 2) z = _mm_mask_blend_epi16(m.r, y, x);
            if constexpr (sizeof(T) == 4) z = _mm_mask_blend_epi32(m.r, y, x);
            if constexpr (sizeof(T) == 8) z = _mm_mask_blend_epi64(m.r, y, x);
            __builtin_memcpy(&result.r.data, &z, 16);
        }
        return result;
#else
        using bool_type = typename batch<T, L>::batch_bool_type;
        bool_type which;
        __builtin_memcpy(&which.data, &m.r.data, sizeof which.data);
        return {xs::select(which, a.r, b.r)};
#endif
    }
}
template <int S, int S2, int L>
LANEWISE_INLINE mask<S2, L> select(const mask<S, L>& m_, const mask<S2, L>& a, const mask<S2, L>& b) {
    const auto& m = resize<S2>(m_);
    return mask_or(mask_and(m, a), mask_andnot(b, m));
}

// -------------------------------------------------------------------------------------------------------- arithmetic

// LANEWISE_PACK_OP(name, constraint, scalar, simd): `scalar` and `simd` are expressions of the registers x and y.
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

template <class T>
inline constexpr bool is_float = std::is_floating_point_v<T>;
template <class T>
inline constexpr bool is_int = std::is_integral_v<T>;
// Integer arithmetic wraps, as NumPy's does: computed unsigned in scalar code, where signed overflow is undefined; in
// 64 bits where the small types would be promoted to int.
template <class T>
using wrap = std::conditional_t<is_float<T>, T, std::uint64_t>;

LANEWISE_PACK_BINARY(add, true, wrap<T>(x) + wrap<T>(y), x + y)
LANEWISE_PACK_BINARY(sub, true, wrap<T>(x) - wrap<T>(y), x - y)
LANEWISE_PACK_BINARY(mul, true, wrap<T>(x) * wrap<T>(y), x* y)
LANEWISE_PACK_BINARY(div, is_float<T>, x / y, x / y)
LANEWISE_PACK_BINARY(bit_and, is_int<T>, x& y, x& y)
LANEWISE_PACK_BINARY(bit_or, is_int<T>, x | y, x | y)
LANEWISE_PACK_BINARY(bit_xor, is_int<T>, x ^ y, x ^ y)
LANEWISE_PACK_UNARY(bit_not, is_int<T>, ~x, ~x)
LANEWISE_PACK_UNARY(sqrt, is_float<T>, std::sqrt(x), xs::sqrt(x))

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
    } else {
        return select(lt(a, splat<T, L>(0)), neg(a), a);
    }
}

/// NumPy's minimum and maximum: a NaN in either operand is the result.
template <class T, int L>
LANEWISE_INLINE pack<T, L> minimum(const pack<T, L>& a, const pack<T, L>& b) {
    const auto take_a = lt(a, b);
    if constexpr (is_float<T>) {
        return select(mask_or(take_a, ne(a, a)), a, b);
    } else {
        return select(take_a, a, b);
    }
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> maximum(const pack<T, L>& a, const pack<T, L>& b) {
    const auto take_a = gt(a, b);
    if constexpr (is_float<T>) {
        return select(mask_or(take_a, ne(a, a)), a, b);
    } else {
        return select(take_a, a, b);
    }
}

/// Calls f(lane values) lane by lane: for what has no vector form.
template <class R = void, class F, class T, int L, class... More>
LANEWISE_INLINE auto per_lane(F f, const pack<T, L>& a, const More&... more) {
    using U = std::conditional_t<std::is_void_v<R>, T, R>;
    T lane[L];
    store(lane, a);
    U result[L];
    if constexpr (sizeof...(More) == 0) {
        for (int k = 0; k < L; ++k) result[k] = static_cast<U>(f(lane[k]));
    } else {
        T other[L];
        (store(other, more), ...);
        for (int k = 0; k < L; ++k) result[k] = static_cast<U>(f(lane[k], other[k]));
    }
    return load<U, L>(result);
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
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_left(const pack<T, L>& a, const pack<T, L>& n) {
    return per_lane([](T x, T y) __attribute__((always_inline)) { return shift_left_lane(x, y); }, a, n);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_right(const pack<T, L>& a, const pack<T, L>& n) {
    return per_lane([](T x, T y) __attribute__((always_inline)) { return shift_right_lane(x, y); }, a, n);
}
/// Every lane by the same n, from 0 to the width less one.
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_left(const pack<T, L>& a, int n) {
    if constexpr (!is_one<pack<T, L>>) {
        return {shift_left(a.lo, n), shift_left(a.hi, n)};
    } else {
#if LANEWISE_BYTES > 0
        return from_vector<T, L>(static_cast<vector<T, L>>(to_vector(a) << n));
#else
        return {shift_left_lane(a.r, static_cast<T>(n))};
#endif
    }
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_right(const pack<T, L>& a, int n) {
    if constexpr (!is_one<pack<T, L>>) {
        return {shift_right(a.lo, n), shift_right(a.hi, n)};
    } else {
#if LANEWISE_BYTES > 0
        return from_vector<T, L>(static_cast<vector<T, L>>(to_vector(a) >> n));
#else
        return {shift_right_lane(a.r, static_cast<T>(n))};
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

// ------------------------------------------------------------------------------------------------------- conversions

/// Every lane as static_cast<U> would convert it; a float outside the range of a small integer type wraps as its int32
/// value does.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> convert(const pack<T, L>& a) {
    constexpr bool narrow_from_float = is_float<T> && is_int<U> && sizeof(U) < 4;
    if constexpr (std::is_same_v<U, T>) {
        return a;
    } else if constexpr (is_int<U> && is_int<T> && sizeof(U) == sizeof(T)) {
        return bit_cast<U>(a);
    } else if constexpr (narrow_from_float) {
        return convert<U>(convert<std::int32_t>(a));
    } else if constexpr (is_one<pack<U, L>> && is_one<pack<T, L>>) {
#if LANEWISE_BYTES == 0
        return {static_cast<U>(a.r)};
#else
#if defined(__x86_64__) && !defined(__clang__)
        // GCC 12 converts these lane by lane.
        constexpr int bytes = register_bytes<sizeof(U), L>;
        constexpr bool widen = is_int<T> && sizeof(T) < sizeof(U);
        constexpr bool sign = std::is_signed_v<T>;
        if constexpr (widen && is_float<U> && sizeof(T) < 4) {
            return convert<U>(convert<std::int32_t>(a));
        } else if constexpr (widen && is_int<U> && sizeof(U) > 2 * sizeof(T) && bytes == 16 && !LANEWISE_IS_AVX2) {
            using twice = std::conditional_t<sign, typename lane_types<2 * sizeof(T)>::i, typename lane_types<2 * sizeof(T)>::u>;
            return convert<U>(convert<twice>(a));
        } else if constexpr (widen && is_int<U> && bytes == 16 && !LANEWISE_IS_AVX2) {
            __m128i x, high, z;
            __builtin_memcpy(&x, &a.r.data, 16);
            high = _mm_setzero_si128();
            if constexpr (sign && sizeof(T) == 1) high = _mm_cmpgt_epi8(high, x);
            if constexpr (sign && sizeof(T) == 2) high = _mm_cmpgt_epi16(high, x);
            if constexpr (sign && sizeof(T) == 4) high = _mm_cmpgt_epi32(high, x);
            if constexpr (sizeof(T) == 1) z = _mm_unpacklo_epi8(x, high);
            if constexpr (sizeof(T) == 2) z = _mm_unpacklo_epi16(x, high);
            if constexpr (sizeof(T) == 4) z = _mm_unpacklo_epi32(x, high);
            pack<U, L> result;
            __builtin_memcpy(&result.r.data, &z, 16);
            return result;
        } else
#if LANEWISE_IS_AVX2
            if constexpr (widen && is_int<U> && bytes <= 32 && register_bytes<sizeof(T), L> == 16) {
            __m128i x;
            __builtin_memcpy(&x, &a.r.data, 16);
            pack<U, L> result;
            if constexpr (bytes == 32) {
                __m256i z;
                if constexpr (sizeof(T) == 1 && sizeof(U) == 2) z = sign ? _mm256_cvtepi8_epi16(x) : _mm256_cvtepu8_epi16(x);
                if constexpr (sizeof(T) == 1 && sizeof(U) == 4) z = sign ? _mm256_cvtepi8_epi32(x) : _mm256_cvtepu8_epi32(x);
                if constexpr (sizeof(T) == 1 && sizeof(U) == 8) z = sign ? _mm256_cvtepi8_epi64(x) : _mm256_cvtepu8_epi64(x);
                if constexpr (sizeof(T) == 2 && sizeof(U) == 4) z = sign ? _mm256_cvtepi16_epi32(x) : _mm256_cvtepu16_epi32(x);
                if constexpr (sizeof(T) == 2 && sizeof(U) == 8) z = sign ? _mm256_cvtepi16_epi64(x) : _mm256_cvtepu16_epi64(x);
                if constexpr (sizeof(T) == 4 && sizeof(U) == 8) z = sign ? _mm256_cvtepi32_epi64(x) : _mm256_cvtepu32_epi64(x);
                __builtin_memcpy(&result.r.data, &z, 32);
            } else {
                __m128i z;
                if constexpr (sizeof(T) == 1 && sizeof(U) == 2) z = sign ? _mm_cvtepi8_epi16(x) : _mm_cvtepu8_epi16(x);
                if constexpr (sizeof(T) == 1 && sizeof(U) == 4) z = sign ? _mm_cvtepi8_epi32(x) : _mm_cvtepu8_epi32(x);
                if constexpr (sizeof(T) == 1 && sizeof(U) == 8) z = sign ? _mm_cvtepi8_epi64(x) : _mm_cvtepu8_epi64(x);
                if constexpr (sizeof(T) == 2 && sizeof(U) == 4) z = sign ? _mm_cvtepi16_epi32(x) : _mm_cvtepu16_epi32(x);
                if constexpr (sizeof(T) == 2 && sizeof(U) == 8) z = sign ? _mm_cvtepi16_epi64(x) : _mm_cvtepu16_epi64(x);
                if constexpr (sizeof(T) == 4 && sizeof(U) == 8) z = sign ? _mm_cvtepi32_epi64(x) : _mm_cvtepu32_epi64(x);
                __builtin_memcpy(&result.r.data, &z, 16);
            }
            return result;
        } else
#endif
#if LANEWISE_IS_AVX512
            if constexpr (widen && is_int<U> && bytes == 64 && register_bytes<sizeof(T), L> == 16) {
            __m128i x;
            __builtin_memcpy(&x, &a.r.data, 16);
            __m512i z;
            if constexpr (sizeof(T) == 1 && sizeof(U) == 4) z = sign ? _mm512_cvtepi8_epi32(x) : _mm512_cvtepu8_epi32(x);
            if constexpr (sizeof(T) == 1 && sizeof(U) == 8) z = sign ? _mm512_cvtepi8_epi64(x) : _mm512_cvtepu8_epi64(x);
            if constexpr (sizeof(T) == 2 && sizeof(U) == 8) z = sign ? _mm512_cvtepi16_epi64(x) : _mm512_cvtepu16_epi64(x);
            pack<U, L> result;
            __builtin_memcpy(&result.r.data, &z, 64);
            return result;
        } else if constexpr (std::is_same_v<T, float> && std::is_same_v<U, double> && bytes == 64) {
            return {_mm512_maskz_cvtps_pd(0xff, static_cast<__m256>(a.r.data))}; // GCC 12: the plain form warns of an uninitialised value
        } else
#endif
#if LANEWISE_IS_AVX2
            if constexpr (std::is_same_v<T, float> && std::is_same_v<U, double> && bytes == 32) {
            return {_mm256_cvtps_pd(static_cast<__m128>(a.r.data))};
        } else if constexpr (std::is_same_v<T, std::int32_t> && std::is_same_v<U, double> && bytes == 32) {
            return {_mm256_cvtepi32_pd(static_cast<__m128i>(a.r.data))};
        } else
#endif
            if constexpr (std::is_same_v<T, float> && std::is_same_v<U, double> && bytes == 16) {
            return {_mm_cvtps_pd(static_cast<__m128>(a.r.data))};
        } else if constexpr (std::is_same_v<T, std::int32_t> && std::is_same_v<U, double> && bytes == 16) {
            return {_mm_cvtepi32_pd(static_cast<__m128i>(a.r.data))};
        } else
#endif
        {
            using to_vec = vector<U, L>;
            return from_vector<U, L>(__builtin_convertvector(to_vector(a), to_vec));
        }
#endif
    } else {
        return combine(convert<U>(low_half(a)), convert<U>(high_half(a)));
    }
}

template <class T, int L>
LANEWISE_INLINE pack<T, L> iota(T first) {
    if constexpr (is_float<T>) {
        return add(convert<T>(iota<int_for<T>, L>(0)), splat<T, L>(first));
    } else {
        alignas(64) static constexpr auto steps = [] {
            std::array<T, L> s{};
            for (int k = 0; k < L; ++k) s[static_cast<std::size_t>(k)] = static_cast<T>(k);
            return s;
        }();
        return add(load<T, L>(steps.data()), splat<T, L>(first));
    }
}

/// 1 or 0 in each lane, as T.
template <class T, int S, int L>
LANEWISE_INLINE pack<T, L> convert_mask(const mask<S, L>& m) {
    return select(m, splat<T, L>(T{1}), splat<T, L>(T{0}));
}
/// True where a lane is not 0; NaN counts as true.
template <class T, int L>
LANEWISE_INLINE mask<sizeof(T), L> nonzero(const pack<T, L>& a) {
    return ne(a, splat<T, L>(T{0}));
}

/// Arrays of bool: a byte each, 0 or 1.
template <int S, int L>
LANEWISE_INLINE mask<S, L> load_bools(const bool* p) {
    return resize<S>(nonzero(load<std::uint8_t, L>(reinterpret_cast<const std::uint8_t*>(p))));
}
template <int S, int L>
LANEWISE_INLINE void store_bools(bool* p, const mask<S, L>& m) {
    store(reinterpret_cast<std::uint8_t*>(p), convert_mask<std::uint8_t>(resize<1>(m)));
}

// ----------------------------------------------------------------------- memory under a mask, gathers, across the lanes

/// The first n elements from p, and 0 in the other lanes; reads nothing else. n from 0 to L.
template <class T, int L>
LANEWISE_INLINE pack<T, L> load_first(const T* p, std::ptrdiff_t n) {
    T lane[L] = {};
    if (n > 0) __builtin_memcpy(lane, p, static_cast<std::size_t>(n) * sizeof(T));
    return load<T, L>(lane);
}
/// Writes the first n lanes and nothing else.
template <class T, int L>
LANEWISE_INLINE void store_first(T* p, const pack<T, L>& a, std::ptrdiff_t n) {
    T lane[L];
    store(lane, a);
    if (n > 0) __builtin_memcpy(p, lane, static_cast<std::size_t>(n) * sizeof(T));
}

/// The elements of the true lanes, 0 in the others; touches no memory of a false lane.
template <class T, int L, int S>
LANEWISE_INLINE pack<T, L> load_masked(const T* p, const mask<S, L>& m) {
    if constexpr (!is_one<pack<T, L>>) {
        return {load_masked<T, L / 2>(p, low_half(m)), load_masked<T, L / 2>(p + L / 2, high_half(m))};
    } else {
#if LANEWISE_IS_AVX512
        if constexpr (register_bytes<sizeof(T), L> == 64) {
            __m512i z;
            if constexpr (sizeof(T) == 1) z = _mm512_maskz_loadu_epi8(m.r, p);
            if constexpr (sizeof(T) == 2) z = _mm512_maskz_loadu_epi16(static_cast<__mmask32>(bits(m)), p);
            if constexpr (sizeof(T) == 4) z = _mm512_maskz_loadu_epi32(static_cast<__mmask16>(bits(m)), p);
            if constexpr (sizeof(T) == 8) z = _mm512_maskz_loadu_epi64(static_cast<__mmask8>(bits(m)), p);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 64);
            return result;
        } else
#elif LANEWISE_IS_AVX2
        if constexpr (register_bytes<sizeof(T), L> == 32 && sizeof(T) >= 4) {
            __m256i which, z;
            const auto sized = resize<sizeof(T)>(m);
            __builtin_memcpy(&which, &sized.r.data, 32);
            if constexpr (sizeof(T) == 4) z = _mm256_maskload_epi32(reinterpret_cast<const int*>(p), which);
            if constexpr (sizeof(T) == 8) z = _mm256_maskload_epi64(reinterpret_cast<const long long*>(p), which);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 32);
            return result;
        } else
#endif
        {
            T lane[L] = {};
            const std::uint64_t b = bits(m);
            for (int k = 0; k < L; ++k)
                if ((b >> k) & 1) lane[k] = p[k];
            return load<T, L>(lane);
        }
    }
}
/// Writes the true lanes and nothing else.
template <class T, int L, int S>
LANEWISE_INLINE void store_masked(T* p, const pack<T, L>& a, const mask<S, L>& m) {
    if constexpr (!is_one<pack<T, L>>) {
        store_masked(p, a.lo, low_half(m));
        store_masked(p + L / 2, a.hi, high_half(m));
    } else {
#if LANEWISE_IS_AVX512
        if constexpr (register_bytes<sizeof(T), L> == 64) {
            __m512i z;
            __builtin_memcpy(&z, &a.r.data, 64);
            if constexpr (sizeof(T) == 1) _mm512_mask_storeu_epi8(p, m.r, z);
            if constexpr (sizeof(T) == 2) _mm512_mask_storeu_epi16(p, static_cast<__mmask32>(bits(m)), z);
            if constexpr (sizeof(T) == 4) _mm512_mask_storeu_epi32(p, static_cast<__mmask16>(bits(m)), z);
            if constexpr (sizeof(T) == 8) _mm512_mask_storeu_epi64(p, static_cast<__mmask8>(bits(m)), z);
            return;
        }
#elif LANEWISE_IS_AVX2
        if constexpr (register_bytes<sizeof(T), L> == 32 && sizeof(T) >= 4) {
            __m256i which, z;
            const auto sized = resize<sizeof(T)>(m);
            __builtin_memcpy(&which, &sized.r.data, 32);
            __builtin_memcpy(&z, &a.r.data, 32);
            if constexpr (sizeof(T) == 4) _mm256_maskstore_epi32(reinterpret_cast<int*>(p), which, z);
            if constexpr (sizeof(T) == 8) _mm256_maskstore_epi64(reinterpret_cast<long long*>(p), which, z);
            return;
        }
#endif
        T lane[L];
        store(lane, a);
        const std::uint64_t b = bits(m);
        for (int k = 0; k < L; ++k)
            if ((b >> k) & 1) p[k] = lane[k];
    }
}

/// base[index] in the true lanes, 0 in the others; touches no memory of a false lane.
template <class T, class I, int L, int S>
LANEWISE_INLINE pack<T, L> gather(const T* base, const pack<I, L>& index, const mask<S, L>& m) {
    if constexpr (!is_one<pack<T, L>> || !is_one<pack<I, L>>) {
        return combine(gather<T>(base, low_half(index), low_half(m)), gather<T>(base, high_half(index), high_half(m)));
    } else {
#if LANEWISE_IS_AVX512
        if constexpr (sizeof(T) == 4 && std::is_same_v<I, std::int32_t> && register_bytes<sizeof(T), L> == 64) {
            const __m512i z = _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), static_cast<__mmask16>(bits(m)),
                                                          static_cast<__m512i>(index.r.data), base, 4);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 64);
            return result;
        } else if constexpr (sizeof(T) == 8 && sizeof(I) == 8 && register_bytes<sizeof(T), L> == 64) {
            const __m512i z = _mm512_mask_i64gather_epi64(_mm512_setzero_si512(), static_cast<__mmask8>(bits(m)),
                                                          static_cast<__m512i>(index.r.data), base, 8);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 64);
            return result;
        } else
#elif LANEWISE_IS_AVX2
        if constexpr (sizeof(T) == 4 && std::is_same_v<I, std::int32_t> && register_bytes<sizeof(T), L> == 32) {
            __m256i which;
            const auto sized = resize<4>(m);
            __builtin_memcpy(&which, &sized.r.data, 32);
            const __m256i z = _mm256_mask_i32gather_epi32(_mm256_setzero_si256(), reinterpret_cast<const int*>(base),
                                                          static_cast<__m256i>(index.r.data), which, 4);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 32);
            return result;
        } else if constexpr (sizeof(T) == 8 && sizeof(I) == 8 && register_bytes<sizeof(T), L> == 32) {
            __m256i which;
            const auto sized = resize<8>(m);
            __builtin_memcpy(&which, &sized.r.data, 32);
            const __m256i z = _mm256_mask_i64gather_epi64(_mm256_setzero_si256(), reinterpret_cast<const long long*>(base),
                                                          static_cast<__m256i>(index.r.data), which, 8);
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &z, 32);
            return result;
        } else
#endif
        {
            T lane[L] = {};
            I where[L];
            store(where, index);
            const std::uint64_t b = bits(m);
            for (int k = 0; k < L; ++k)
                if ((b >> k) & 1) lane[k] = base[where[k]];
            return load<T, L>(lane);
        }
    }
}
/// base[index] = a in the true lanes, in the order of the lanes: of equal indices the last lane's value stays.
template <class T, class I, int L, int S>
LANEWISE_INLINE void scatter(T* base, const pack<I, L>& index, const pack<T, L>& a, const mask<S, L>& m) {
    T lane[L];
    I where[L];
    store(lane, a);
    store(where, index);
    const std::uint64_t b = bits(m);
    for (int k = 0; k < L; ++k)
        if ((b >> k) & 1) base[where[k]] = lane[k];
}

/// Combines all lanes with f, halves first: lane k with lane k + L/2, down to one. The same order on every target.
template <class F, class T, int L>
LANEWISE_INLINE T across(F f, const pack<T, L>& a) {
    T lane[L];
    store(lane, a);
    for (int half = L / 2; half > 0; half /= 2)
        for (int k = 0; k < half; ++k) lane[k] = f(lane[k], lane[k + half]);
    return lane[0];
}
template <class T, int L>
LANEWISE_INLINE T reduce_add(const pack<T, L>& a) {
    return across([](T x, T y) __attribute__((always_inline)) { return static_cast<T>(wrap<T>(x) + wrap<T>(y)); }, a);
}
template <class T, int L>
LANEWISE_INLINE T reduce_mul(const pack<T, L>& a) {
    return across([](T x, T y) __attribute__((always_inline)) { return static_cast<T>(wrap<T>(x) * wrap<T>(y)); }, a);
}
/// NaN if any lane is.
template <class T, int L>
LANEWISE_INLINE T reduce_min(const pack<T, L>& a) {
    return across([](T x, T y) __attribute__((always_inline)) { return x < y || x != x ? x : y; }, a);
}
template <class T, int L>
LANEWISE_INLINE T reduce_max(const pack<T, L>& a) {
    return across([](T x, T y) __attribute__((always_inline)) { return x > y || x != x ? x : y; }, a);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
