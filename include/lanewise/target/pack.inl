// pack<T, L>: L values of type T in as many registers as that takes, and mask<S, L>: L truth values for elements of S bytes.
// SPDX-License-Identifier: BSD-3-Clause
//
// A pack wider than a register is two halves; one narrower fills the low lanes of a 16-byte register, and the lanes above
// it hold anything. So every operation is written once: on a register, or on both halves. Compilers keep such trees of
// structs in registers, which they do not do for arrays indexed in a loop.
//
// This file has the types, and what makes, loads, stores and splits packs; those included at its end have the operations.
// xsimd gives the registers and their architectures. Its functions are not called: to parse them once per target took longer than
// all of Lanewise, and some are wrong in a supported version (tests/target/test_xsimd_bugs.cpp).

#pragma GCC diagnostic push
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wuninitialized" // GCC 12, bug 105593: noise from its own AVX-512 headers
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

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

// The generic vectors of GCC and Clang: for what xsimd has no portable call.
template <class T, int L>
struct vector_of {
    typedef T type __attribute__((vector_size(sizeof(T) * L)));
};
template <class T, int L>
using vector = typename vector_of<T, L>::type;
template <class T, int L>
struct vector_in_memory {
    typedef T type __attribute__((vector_size(sizeof(T) * L), aligned(1), may_alias));
};

template <int Size>
struct lane_types;
template <>
struct lane_types<1> {
    using i = std::int8_t;
    using u = std::uint8_t;
};
template <>
struct lane_types<2> {
    using i = std::int16_t;
    using u = std::uint16_t;
};
template <>
struct lane_types<4> {
    using i = std::int32_t;
    using u = std::uint32_t;
};
template <>
struct lane_types<8> {
    using i = std::int64_t;
    using u = std::uint64_t;
};
template <class T>
using int_for = typename lane_types<sizeof(T)>::i;
template <class T>
using uint_for = typename lane_types<sizeof(T)>::u;

template <class T>
inline constexpr bool is_float = std::is_floating_point_v<T>;
template <class T>
inline constexpr bool is_int = std::is_integral_v<T>;

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
    using type = xs::sse2;
};
#if LANEWISE_IS_AVX2
template <>
struct arch_of<32> {
    using type = xs::avx;
};
#endif
#if LANEWISE_IS_AVX512
template <>
struct arch_of<64> {
    using type = xs::avx512f;
};
#endif
#endif
template <class T, int L>
using simd_register = xs::types::simd_register<T, typename arch_of<register_bytes<sizeof(T), L>>::type>;
template <class T, int L>
using register_of = typename simd_register<T, L>::register_type;
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
    simd_register<T, L> r;
#else
    T r;
#endif
};

template <int S, int L, bool One = one_register<S, L>>
struct mask {
    static constexpr int lanes = L;
    mask<S, L / 2> lo, hi;
#if defined(__clang__) && LANEWISE_IS_AVX512
    // Not trivial to copy: as an ordinary struct of 4 bytes Clang returns it in a general register, where the halves stay joined.
    mask() = default;
    LANEWISE_INLINE mask(const mask<S, L / 2>& low, const mask<S, L / 2>& high) : lo(low), hi(high) {}
    inline mask(const mask& other) : lo(other.lo), hi(other.hi) {} // not forced: implicit copies of what holds one have no region
    inline mask& operator=(const mask& other) {
        lo = other.lo;
        hi = other.hi;
        return *this;
    }
#endif
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
    simd_register<typename lane_types<S>::i, L> r; // 0 or -1 in each lane
#endif
};

template <class P>
inline constexpr bool is_one = false;
template <class T, int L>
inline constexpr bool is_one<pack<T, L>> = one_register<sizeof(T), L>;
template <int S, int L>
inline constexpr bool is_one<mask<S, L>> = one_register<S, L>;

// -------------------------------------------------------------------------------------------- registers and vectors

#if LANEWISE_BYTES > 0 && defined(__x86_64__)
#define LANEWISE_X86 1
#else
#define LANEWISE_X86 0
#endif

#if LANEWISE_X86
// LANEWISE_BY_WIDTH(x, M): M(mm, si) for registers as wide as x, with the intrinsics' prefix and their name for integer registers.
#if LANEWISE_IS_AVX512
#define LANEWISE_BY_WIDTH(x, M)                                                                                        \
    if constexpr (sizeof x == 64) {                                                                                    \
        M(_mm512, si512)                                                                                               \
    } else if constexpr (sizeof x == 32) {                                                                             \
        M(_mm256, si256)                                                                                               \
    } else {                                                                                                           \
        M(_mm, si128)                                                                                                  \
    }
#elif LANEWISE_IS_AVX2
#define LANEWISE_BY_WIDTH(x, M)                                                                                        \
    if constexpr (sizeof x == 32) {                                                                                    \
        M(_mm256, si256)                                                                                               \
    } else {                                                                                                           \
        M(_mm, si128)                                                                                                  \
    }
#else
#define LANEWISE_BY_WIDTH(x, M) M(_mm, si128)
#endif

// The registers of Intel's intrinsics, whatever the type of the lanes.
template <int Bytes>
struct raw_register;
template <>
struct raw_register<16> {
    using type = __m128i;
};
#if LANEWISE_IS_AVX2
template <>
struct raw_register<32> {
    using type = __m256i;
};
#endif
#if LANEWISE_IS_AVX512
template <>
struct raw_register<64> {
    using type = __m512i;
};
#endif
template <int Size, int L>
using raw = typename raw_register<register_bytes<Size, L>>::type;

/// The second half of the first `Bytes` bytes of a register, and two halves of that many bytes together. Through memory
/// GCC 12 would really go through memory.
template <int Bytes>
LANEWISE_INLINE __m128i raw_high(const __m128i& x) {
    return Bytes == 16 ? _mm_unpackhi_epi64(x, x) : _mm_srli_si128(x, Bytes / 2);
}
template <int Bytes>
    requires(Bytes <= 16)
LANEWISE_INLINE __m128i raw_combine(const __m128i& lo, const __m128i& hi) {
    if constexpr (Bytes == 16) return _mm_unpacklo_epi64(lo, hi);
    else if constexpr (Bytes == 8) return _mm_unpacklo_epi32(lo, hi);
    else if constexpr (Bytes == 4) return _mm_unpacklo_epi16(lo, hi);
    else return _mm_unpacklo_epi8(lo, hi);
}
LANEWISE_INLINE __m128i raw_low(const __m128i& x) { return x; }
#if LANEWISE_IS_AVX2
template <int>
LANEWISE_INLINE __m128i raw_high(const __m256i& x) {
    return _mm256_extracti128_si256(x, 1);
}
template <int Bytes>
    requires(Bytes == 32)
LANEWISE_INLINE __m256i raw_combine(const __m128i& lo, const __m128i& hi) {
    return _mm256_inserti128_si256(_mm256_castsi128_si256(lo), hi, 1);
}
LANEWISE_INLINE __m128i raw_low(const __m256i& x) { return _mm256_castsi256_si128(x); }
#endif
#if LANEWISE_IS_AVX512
template <int>
LANEWISE_INLINE __m256i raw_high(const __m512i& x) {
    return _mm512_extracti64x4_epi64(x, 1);
}
template <int>
LANEWISE_INLINE __m512i raw_combine(const __m256i& lo, const __m256i& hi) {
    return _mm512_inserti64x4(_mm512_castsi256_si512(lo), hi, 1);
}
LANEWISE_INLINE __m256i raw_low(const __m512i& x) { return _mm512_castsi512_si256(x); }
#endif

template <class T, int L>
LANEWISE_INLINE raw<sizeof(T), L> to_raw(const pack<T, L, true>& a) {
    raw<sizeof(T), L> x;
    __builtin_memcpy(&x, &a.r.data, sizeof x);
    return x;
}
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> from_raw(const raw<sizeof(T), L>& x) {
    pack<T, L, true> a;
    __builtin_memcpy(&a.r.data, &x, sizeof x);
    return a;
}
#if LANEWISE_IS_AVX512
/// Keeps the compiler from putting the instructions that make a into those that use it.
template <class T, int L>
LANEWISE_INLINE void keep_apart(pack<T, L>& a) {
    if constexpr (is_one<pack<T, L>>) {
        __asm__("" : "+v"(a.r.data));
    } else {
        keep_apart(a.lo);
        keep_apart(a.hi);
    }
}
#endif
#if !LANEWISE_IS_AVX512
template <int S, int L>
LANEWISE_INLINE raw<S, L> to_raw(const mask<S, L, true>& m) {
    raw<S, L> x;
    __builtin_memcpy(&x, &m.r.data, sizeof x);
    return x;
}
template <int S, int L>
LANEWISE_INLINE mask<S, L, true> mask_from_raw(const raw<S, L>& x) {
    mask<S, L, true> m;
    __builtin_memcpy(&m.r.data, &x, sizeof x);
    return m;
}
#endif
#endif

#if LANEWISE_BYTES > 0
/// The whole register as a generic vector, with the lanes above L.
template <class T, int L>
using full_vector = vector<T, register_bytes<sizeof(T), L> / static_cast<int>(sizeof(T))>;
template <class T, int L>
LANEWISE_INLINE full_vector<T, L> to_full_vector(const pack<T, L, true>& a) {
    full_vector<T, L> v;
    __builtin_memcpy(&v, &a.r.data, sizeof v);
    return v;
}
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> from_full_vector(const full_vector<T, L>& v) {
    pack<T, L, true> a;
    __builtin_memcpy(&a.r.data, &v, sizeof v);
    return a;
}
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
#if LANEWISE_X86
    else {
        return from_raw<T, L / 2>(raw_low(to_raw(a)));
    }
#elif LANEWISE_BYTES > 0
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
#if LANEWISE_X86
    else {
        return from_raw<T, L / 2>(raw_high<static_cast<int>(sizeof(T)) * L>(to_raw(a)));
    }
#elif LANEWISE_BYTES > 0
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
#if LANEWISE_X86
    else {
        return from_raw<T, 2 * L>(raw_combine<2 * static_cast<int>(sizeof(T)) * L>(to_raw(lo), to_raw(hi)));
    }
#elif LANEWISE_BYTES > 0
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
        return from_full_vector<T, L>(value - full_vector<T, L>{}); // minus keeps -0.0
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
            constexpr int size = L * static_cast<int>(sizeof(T));
            using whole = std::conditional_t<size == 8, std::uint64_t, std::conditional_t<size == 4, std::uint32_t, std::uint16_t>>;
            whole bits = 0;
            __builtin_memcpy(&bits, p, static_cast<std::size_t>(size)); // as a number: one move, without a round trip through memory
            pack<T, L> a;
            const vector<std::uint64_t, 2> v = {bits, 0};
            a.r.data = (register_of<T, L>)v;
            return a;
        } else {
            pack<T, L> a;
            a.r.data = (register_of<T, L>)*reinterpret_cast<const typename vector_in_memory<T, L>::type*>(p);
            return a;
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
            *reinterpret_cast<typename vector_in_memory<T, L>::type*>(p) = (vector<T, L>)a.r.data;
        }
#else
        *p = a.r;
#endif
    }
}

/// 0, 1, 2 ... as constants to load.
template <class T, int L>
struct steps_of {
    T lane[L];
    constexpr steps_of() : lane{} {
        for (int k = 0; k < L; ++k) lane[k] = static_cast<T>(k);
    }
};
template <class T, int L>
alignas(64) inline constexpr steps_of<T, L> steps;

/// The value of lane k.
template <class T, int L>
LANEWISE_INLINE T extract(const pack<T, L>& a, int k) {
    T lane[L];
    store(lane, a);
    return lane[k];
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise

#include "lanewise/target/mask.inl"
#include "lanewise/target/arithmetic.inl"
#include "lanewise/target/square_root.inl"
#include "lanewise/target/convert.inl"
#include "lanewise/target/memory.inl"
#include "lanewise/target/across.inl"
#undef LANEWISE_X86
#undef LANEWISE_BY_WIDTH
#pragma GCC diagnostic pop
