// Masks: making them, logic, any and all, their bits; the comparisons that give them and the selection that takes them.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

#if LANEWISE_BYTES > 0 && !LANEWISE_X86
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
        using lane = typename lane_types<S>::i;
        mask<S, L> m;
        m.r.data = (decltype(m.r.data))(full_vector<lane, L>{} - static_cast<lane>(value));
        return m;
#endif
    }
}

#if LANEWISE_BYTES > 0 && !LANEWISE_IS_AVX512
// Constants that masks are made from, in lanes of S bytes; 8-byte lanes as two 4-byte ones, which SSE2 can compare.
template <int S>
using mask_word = typename lane_types<S == 8 ? 4 : S>::i;
template <int S, int L>
inline constexpr int mask_words = register_bytes<S, L> / static_cast<int>(sizeof(mask_word<S>));
template <int S, int L>
struct mask_constants {
    mask_word<S> index[mask_words<S, L>]; // the lane's number
    mask_word<S> bit[mask_words<S, L>];   // the lane's bit in the word that holds it
    constexpr mask_constants() : index{}, bit{} {
        for (int k = 0; k < mask_words<S, L>; ++k) {
            const int lane = S == 8 ? k / 2 : k;
            index[k] = static_cast<mask_word<S>>(lane);
            bit[k] = static_cast<mask_word<S>>(1u << lane % (S == 1 ? 8 : 32));
        }
    }
};
template <int S, int L>
alignas(64) inline constexpr mask_constants<S, L> mask_constant;

/// The mask whose register has these bits: 0 or -1 in each word.
template <int S, int L, class V>
LANEWISE_INLINE mask<S, L, true> mask_of_words(const V& words) {
    mask<S, L, true> m;
    static_assert(sizeof words == sizeof m.r.data);
    __builtin_memcpy(&m.r.data, &words, sizeof words);
    return m;
}
#endif

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
        using words = vector<mask_word<S>, mask_words<S, L>>;
        words bit, word;
        __builtin_memcpy(&bit, mask_constant<S, L>.bit, sizeof bit);
        if constexpr (S == 1) {
            // Each byte of bits, eight times.
            std::uint64_t eight[sizeof(words) / 8] = {};
            for (int k = 0; k < (L + 7) / 8; ++k) eight[k] = ((bits >> (8 * k)) & 0xff) * 0x0101010101010101u;
            __builtin_memcpy(&word, eight, sizeof word);
        } else {
            word = words{} + static_cast<mask_word<S>>(bits);
        }
        return mask_of_words<S, L>((word & bit) == bit);
#endif
    }
}

/// The lanes whose number plus `Before` is less than n, from 0 to 64.
template <int S, int L, int Before>
LANEWISE_INLINE mask<S, L> mask_first_from(int n) {
    if constexpr (!is_one<mask<S, L>>) {
        return {mask_first_from<S, L / 2, Before>(n), mask_first_from<S, L / 2, Before + L / 2>(n)};
    } else {
#if LANEWISE_BYTES > 0 && !LANEWISE_IS_AVX512
        using words = vector<mask_word<S>, mask_words<S, L>>;
        words index;
        __builtin_memcpy(&index, mask_constant<S, L>.index, sizeof index);
        return mask_of_words<S, L>(words{} + static_cast<mask_word<S>>(n) > index + static_cast<mask_word<S>>(Before));
#else
        return {n > Before};
#endif
    }
}
/// The first n lanes true; n may be anything.
template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_first(std::ptrdiff_t n) {
#if LANEWISE_IS_AVX512
    constexpr std::uint64_t all = ~std::uint64_t{0} >> (64 - std::min(L, 64));
    const std::uint64_t some = ~(~std::uint64_t{0} << (n & 63)); // computed always: a clamped n would go through vector registers
    return mask_from_bits<S, L>(n >= L ? all : n <= 0 ? 0 : some);
#else
    return mask_first_from<S, L, 0>(static_cast<int>(n <= 0 ? 0 : n >= L ? L : n));
#endif
}

#if LANEWISE_BYTES > 0 && !LANEWISE_X86
/// The lane's bit in the eight bytes, or in the register, that hold it.
template <int S>
struct neon_lane_bits {
    typename lane_types<S>::u lane[16 / S];
    constexpr neon_lane_bits() : lane{} {
        for (int k = 0; k < 16 / S; ++k) lane[k] = static_cast<typename lane_types<S>::u>(1u << (S == 1 ? k % 8 : k));
    }
};
template <int S>
alignas(16) inline constexpr neon_lane_bits<S> neon_bits;
#endif

/// Bit k is lane k.
template <int S, int L>
LANEWISE_INLINE std::uint64_t bits(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return bits(m.lo) | bits(m.hi) << (L / 2);
    } else {
#if LANEWISE_BYTES == 0
        return m.r ? 1 : 0;
#elif LANEWISE_IS_AVX512
        auto b = m.r;
#ifndef __clang__
        __asm__("" : "+r"(b)); // GCC 12 with -O1 or -Os spills a mask as 2 bytes and reads it back as 8
#endif
        return b;
#elif LANEWISE_X86
        const auto x = to_raw(m);
        int b;
        if constexpr (sizeof x == 16) {
            if constexpr (S == 1) b = _mm_movemask_epi8(x);
            if constexpr (S == 2) b = _mm_movemask_epi8(_mm_packs_epi16(x, _mm_setzero_si128()));
            if constexpr (S == 4) b = _mm_movemask_ps(_mm_castsi128_ps(x));
            if constexpr (S == 8) b = _mm_movemask_pd(_mm_castsi128_pd(x));
        }
#if LANEWISE_IS_AVX2
        else {
            if constexpr (S == 1) b = _mm256_movemask_epi8(x);
            if constexpr (S == 2)
                b = _mm_movemask_epi8(_mm_packs_epi16(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1)));
            if constexpr (S == 4) b = _mm256_movemask_ps(_mm256_castsi256_ps(x));
            if constexpr (S == 8) b = _mm256_movemask_pd(_mm256_castsi256_pd(x));
        }
#endif
        return static_cast<std::uint32_t>(b) & low_bits<L>;
#else
        // NEON: each lane's bit, added up within eight bytes.
        using lane = typename lane_types<S>::u;
        full_vector<lane, L> bit, set;
        __builtin_memcpy(&bit, neon_bits<S>.lane, sizeof bit);
        __builtin_memcpy(&set, &m.r.data, sizeof set);
        set &= bit;
        std::uint64_t b;
        if constexpr (S == 1) b = vaddv_u8(vget_low_u8(set)) | static_cast<std::uint64_t>(vaddv_u8(vget_high_u8(set))) << 8;
        if constexpr (S == 2) b = vaddvq_u16(set);
        if constexpr (S == 4) b = vaddvq_u32(set);
        if constexpr (S == 8) b = vaddvq_u64(set);
        return b & low_bits<L>;
#endif
    }
}

#define LANEWISE_MASK_OP(name, scalar_op, op)                                                                          \
    template <int S, int L>                                                                                            \
    LANEWISE_INLINE mask<S, L> name(const mask<S, L>& a, const mask<S, L>& b) {                                        \
        if constexpr (!is_one<mask<S, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            LANEWISE_MASK_BODY(scalar_op, op)                                                                          \
        }                                                                                                              \
    }
#if LANEWISE_BYTES == 0
#define LANEWISE_MASK_BODY(scalar_op, op) return {a.r scalar_op b.r};
#elif LANEWISE_IS_AVX512
#define LANEWISE_MASK_BODY(scalar_op, op) return {static_cast<decltype(a.r)>(a.r op b.r)};
#else
#define LANEWISE_MASK_BODY(scalar_op, op)                                                                              \
    using V = full_vector<typename lane_types<S>::i, L>;                                                               \
    mask<S, L> m;                                                                                                      \
    m.r.data = (decltype(m.r.data))((V)a.r.data op (V)b.r.data);                                                       \
    return m;
#endif
LANEWISE_MASK_OP(mask_and, &&, &)
LANEWISE_MASK_OP(mask_or, ||, |)
LANEWISE_MASK_OP(mask_xor, !=, ^)
/// a and not b
LANEWISE_MASK_OP(mask_andnot, > , & ~)
#undef LANEWISE_MASK_OP
#undef LANEWISE_MASK_BODY

template <int S, int L>
LANEWISE_INLINE mask<S, L> mask_not(const mask<S, L>& a) {
    return mask_andnot(mask_all<S, L>(true), a);
}

template <int S, int L>
LANEWISE_INLINE bool any(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
#if LANEWISE_IS_AVX512
        // One instruction, where compilers move both halves to general registers.
        if constexpr (is_one<mask<S, L / 2>> && L == 32)
            if (!__builtin_constant_p(m.lo.r | m.hi.r)) return !_kortestz_mask16_u8(m.lo.r, m.hi.r);
#endif
        return any(mask_or(m.lo, m.hi));
    } else {
#if LANEWISE_IS_AVX512
        return m.r != 0;
#else
        return bits(m) != 0;
#endif
    }
}
template <int S, int L>
LANEWISE_INLINE bool all(const mask<S, L>& m) {
    if constexpr (!is_one<mask<S, L>>) {
        return all(mask_and(m.lo, m.hi));
    } else {
#if LANEWISE_IS_AVX512
        return m.r == low_bits<L>;
#else
        return bits(m) == low_bits<L>;
#endif
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
#elif LANEWISE_X86
    else {
        return mask_from_raw<S, L / 2>(raw_low(to_raw(m)));
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
#if !defined(__clang__) || __clang_major__ >= 16 // Clang 14 moves a mask's half through memory
        using half = decltype(mask<S, L / 2>::r);
        if constexpr (L == 64) return {static_cast<half>(_kshiftri_mask64(m.r, 32))};
        else if constexpr (L == 32) return {static_cast<half>(_kshiftri_mask32(m.r, 16))};
        else if constexpr (L == 16) return {static_cast<half>(_kshiftri_mask16(m.r, 8))};
        else
#endif
            return mask_from_bits<S, L / 2>(static_cast<std::uint64_t>(m.r) >> (L / 2));
    }
#elif LANEWISE_X86
    else {
        return mask_from_raw<S, L / 2>(raw_high<S * L>(to_raw(m)));
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
#if !defined(__clang__) || __clang_major__ >= 16
        if constexpr (L == 32) return {_mm512_kunpackd(hi.r, lo.r)};
        else if constexpr (L == 16) return {_mm512_kunpackw(hi.r, lo.r)};
        else if constexpr (L == 8) return {_mm512_kunpackb(hi.r, lo.r)};
        else
#endif
            return mask_from_bits<S, 2 * L>(lo.r | static_cast<std::uint64_t>(hi.r) << L);
    }
#elif LANEWISE_X86
    else {
        return mask_from_raw<S, 2 * L>(raw_combine<2 * S * L>(to_raw(lo), to_raw(hi)));
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

#if LANEWISE_X86 && !LANEWISE_IS_AVX512
/// The masks of two registers in one, for elements of half the size.
template <int From>
LANEWISE_INLINE __m128i narrow_masks(const __m128i& lo, const __m128i& hi) {
    if constexpr (From == 2) return _mm_packs_epi16(lo, hi);
    else if constexpr (From == 4) return _mm_packs_epi32(lo, hi);
    else return _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(lo), _mm_castsi128_ps(hi), _MM_SHUFFLE(2, 0, 2, 0)));
}
#if LANEWISE_IS_AVX2
template <int From>
LANEWISE_INLINE __m256i narrow_masks(const __m256i& lo, const __m256i& hi) {
    __m256i x;
    if constexpr (From == 2) x = _mm256_packs_epi16(lo, hi);
    else if constexpr (From == 4) x = _mm256_packs_epi32(lo, hi);
    else x = _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(lo), _mm256_castsi256_ps(hi), _MM_SHUFFLE(2, 0, 2, 0)));
    return _mm256_permute4x64_epi64(x, _MM_SHUFFLE(3, 1, 2, 0)); // AVX2 packs each 16 bytes apart
}
#endif
template <int From>
LANEWISE_INLINE __m128i widen_low_masks(const __m128i& x) {
    if constexpr (From == 1) return _mm_unpacklo_epi8(x, x);
    else if constexpr (From == 2) return _mm_unpacklo_epi16(x, x);
    else return _mm_unpacklo_epi32(x, x);
}
template <int From>
LANEWISE_INLINE __m128i widen_high_masks(const __m128i& x) {
    if constexpr (From == 1) return _mm_unpackhi_epi8(x, x);
    else if constexpr (From == 2) return _mm_unpackhi_epi16(x, x);
    else return _mm_unpackhi_epi32(x, x);
}
#endif

/// The same truth values for elements of another size.
template <int To, int From, int L>
LANEWISE_INLINE mask<To, L> resize(const mask<From, L>& m) {
    if constexpr (To == From) {
        return m;
    } else
#if LANEWISE_X86 && !LANEWISE_IS_AVX512
        if constexpr (To > 2 * From) {
        return resize<To>(resize<2 * From>(m));
    } else if constexpr (2 * To < From) {
        return resize<To>(resize<From / 2>(m));
    } else if constexpr (To > From && is_one<mask<From, L>> && register_bytes<From, L> == 16) {
        const auto x = to_raw(m);
        if constexpr (is_one<mask<To, L>>) {
#if LANEWISE_IS_AVX2
            if constexpr (L * To == 32) {
                __m256i z;
                if constexpr (From == 1) z = _mm256_cvtepi8_epi16(x);
                if constexpr (From == 2) z = _mm256_cvtepi16_epi32(x);
                if constexpr (From == 4) z = _mm256_cvtepi32_epi64(x);
                return mask_from_raw<To, L>(z);
            } else
#endif
                return mask_from_raw<To, L>(widen_low_masks<From>(x));
        } else {
            return {mask_from_raw<To, L / 2>(widen_low_masks<From>(x)), mask_from_raw<To, L / 2>(widen_high_masks<From>(x))};
        }
    } else if constexpr (To < From && is_one<mask<To, L>>) {
        if constexpr (!is_one<mask<From, L>>) {
            return mask_from_raw<To, L>(narrow_masks<From>(to_raw(m.lo), to_raw(m.hi)));
        } else {
            const auto x = to_raw(m);
            if constexpr (sizeof x == 16) return mask_from_raw<To, L>(narrow_masks<From>(x, x));
#if LANEWISE_IS_AVX2
            else
                return mask_from_raw<To, L>(narrow_masks<From>(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1)));
#endif
        }
    } else
#endif
        if constexpr (is_one<mask<To, L>> && is_one<mask<From, L>>) {
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
/// Op and FloatOp: the numbers of Intel's predicates for integers and for floats.
template <int Op, int FloatOp, class T, int L>
LANEWISE_INLINE mask<sizeof(T), L, true> compare(const pack<T, L, true>& a, const pack<T, L, true>& b) {
    using result = mask<sizeof(T), L, true>;
    constexpr bool sign = std::is_signed_v<T>;
    constexpr int size = sizeof(T);
    std::uint64_t m;
#define LANEWISE_COMPARE_REGISTERS(mm, si)                                                                             \
    if constexpr (is_float<T> && size == 4) {                                                                          \
        m = mm##_cmp_ps_mask(mm##_cast##si##_ps(x), mm##_cast##si##_ps(y), FloatOp);                                   \
    } else if constexpr (is_float<T>) {                                                                                \
        m = mm##_cmp_pd_mask(mm##_cast##si##_pd(x), mm##_cast##si##_pd(y), FloatOp);                                   \
    } else if constexpr (sign) {                                                                                       \
        if constexpr (size == 1) m = mm##_cmp_epi8_mask(x, y, Op);                                                     \
        if constexpr (size == 2) m = mm##_cmp_epi16_mask(x, y, Op);                                                    \
        if constexpr (size == 4) m = mm##_cmp_epi32_mask(x, y, Op);                                                    \
        if constexpr (size == 8) m = mm##_cmp_epi64_mask(x, y, Op);                                                    \
    } else {                                                                                                           \
        if constexpr (size == 1) m = mm##_cmp_epu8_mask(x, y, Op);                                                     \
        if constexpr (size == 2) m = mm##_cmp_epu16_mask(x, y, Op);                                                    \
        if constexpr (size == 4) m = mm##_cmp_epu32_mask(x, y, Op);                                                    \
        if constexpr (size == 8) m = mm##_cmp_epu64_mask(x, y, Op);                                                    \
    }
    const auto x = to_raw(a), y = to_raw(b);
    LANEWISE_BY_WIDTH(x, LANEWISE_COMPARE_REGISTERS)
#undef LANEWISE_COMPARE_REGISTERS
    if constexpr (L * size < 16) m &= low_bits<L>; // a whole register sets no other bits
    return {static_cast<decltype(result::r)>(m)};
}
#define LANEWISE_COMPARE_BODY(op, number, float_number) return compare<number, float_number>(a, b);
#elif LANEWISE_BYTES > 0
#if LANEWISE_X86 && !LANEWISE_IS_AVX2 && !defined(__SSE4_2__)
/// x == y and x > y of 64-bit integers, which compilers take apart into lanes.
LANEWISE_INLINE __m128i equal_int64(const __m128i& x, const __m128i& y) {
    const __m128i halves = _mm_cmpeq_epi32(x, y);
    return _mm_and_si128(halves, _mm_shuffle_epi32(halves, _MM_SHUFFLE(2, 3, 0, 1)));
}
LANEWISE_INLINE __m128i greater_int64(const __m128i& x, const __m128i& y) {
    // The high halves decide; where they are equal, the borrow of the low halves, in the high half of y - x.
    const __m128i borrow = _mm_and_si128(_mm_cmpeq_epi32(x, y), _mm_sub_epi64(y, x));
    return _mm_shuffle_epi32(_mm_or_si128(_mm_cmpgt_epi32(x, y), borrow), _MM_SHUFFLE(3, 3, 1, 1));
}
/// The comparison with the number Op of Intel's predicates.
template <int Op, class T, int L>
LANEWISE_INLINE mask<8, L, true> compare_int64(const pack<T, L, true>& a, const pack<T, L, true>& b) {
    const __m128i sign = std::is_signed_v<T> || Op % 4 == 0 ? _mm_setzero_si128() : _mm_set_epi32(INT_MIN, 0, INT_MIN, 0);
    const __m128i x = _mm_xor_si128(to_raw(a), sign), y = _mm_xor_si128(to_raw(b), sign);
    __m128i m;
    if constexpr (Op % 4 == 0) m = equal_int64(x, y);
    else if constexpr (Op == 1 || Op == 5) m = greater_int64(y, x);
    else m = greater_int64(x, y);
    if constexpr (Op == 2 || Op == 4 || Op == 5) m = _mm_xor_si128(m, _mm_set1_epi32(-1));
    return mask_from_raw<8, L>(m);
}
#define LANEWISE_COMPARE_BODY(op, number, float_number)                                                                \
    if constexpr (sizeof(T) == 8 && is_int<T>) {                                                                       \
        return compare_int64<number>(a, b);                                                                            \
    } else {                                                                                                           \
        mask<sizeof(T), L> m;                                                                                          \
        m.r.data = (decltype(m.r.data))(to_full_vector(a) op to_full_vector(b));                                       \
        return m;                                                                                                      \
    }
#else
#define LANEWISE_COMPARE_BODY(op, number, float_number)                                                                \
    mask<sizeof(T), L> m;                                                                                              \
    m.r.data = (decltype(m.r.data))(to_full_vector(a) op to_full_vector(b));                                           \
    return m;
#endif
#else
#define LANEWISE_COMPARE_BODY(op, number, float_number) return {a.r op b.r};
#endif
#define LANEWISE_COMPARE(name, op, number, float_number)                                                               \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE mask<sizeof(T), L> name(const pack<T, L>& a, const pack<T, L>& b) {                                \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo, b.lo), name(a.hi, b.hi)};                                                               \
        } else {                                                                                                       \
            LANEWISE_COMPARE_BODY(op, number, float_number)                                                            \
        }                                                                                                              \
    }
LANEWISE_COMPARE(eq, ==, 0, 0x00)
LANEWISE_COMPARE(ne, !=, 4, 0x04)
LANEWISE_COMPARE(lt, <, 1, 0x11)
LANEWISE_COMPARE(le, <=, 2, 0x12)
LANEWISE_COMPARE(gt, >, 6, 0x1e)
LANEWISE_COMPARE(ge, >=, 5, 0x1d)
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
        const auto x = to_raw(a), y = to_raw(b);
        raw<sizeof(T), L> z;
#define LANEWISE_BLEND(mm, si)                                                                                         \
    if constexpr (sizeof(T) == 1) z = mm##_mask_blend_epi8(m.r, y, x);                                                 \
    if constexpr (sizeof(T) == 2) z = mm##_mask_blend_epi16(m.r, y, x);                                                \
    /* of floats as such, so that compilers make one instruction of it and the operation before */                     \
    if constexpr (sizeof(T) == 4 && is_int<T>) z = mm##_mask_blend_epi32(m.r, y, x);                                   \
    if constexpr (sizeof(T) == 8 && is_int<T>) z = mm##_mask_blend_epi64(m.r, y, x);                                   \
    if constexpr (sizeof(T) == 4 && is_float<T>)                                                                       \
        z = mm##_castps_##si(mm##_mask_blend_ps(m.r, mm##_cast##si##_ps(y), mm##_cast##si##_ps(x)));                   \
    if constexpr (sizeof(T) == 8 && is_float<T>)                                                                       \
        z = mm##_castpd_##si(mm##_mask_blend_pd(m.r, mm##_cast##si##_pd(y), mm##_cast##si##_pd(x)));
        LANEWISE_BY_WIDTH(x, LANEWISE_BLEND)
#undef LANEWISE_BLEND
        return from_raw<T, L>(z);
#else
#if LANEWISE_IS_AVX2 || (LANEWISE_X86 && defined(__SSE4_1__))
#if defined(__CHAR_UNSIGNED__) && !defined(__clang__) // GCC 12's blendv_epi8 asks whether a char is negative
#define LANEWISE_NO_BYTE_BLEND 1
#else
#define LANEWISE_NO_BYTE_BLEND 0
#endif
        const auto x = to_raw(a), y = to_raw(b), which = to_raw(m);
        raw<sizeof(T), L> z;
#define LANEWISE_BLEND(mm, si)                                                                                         \
    if constexpr (sizeof(T) <= 2 && !LANEWISE_NO_BYTE_BLEND)                                                           \
        z = mm##_blendv_epi8(y, x, which);                                                                             \
    else if constexpr (sizeof(T) <= 2)                                                                                 \
        z = mm##_or_##si(mm##_and_##si(which, x), mm##_andnot_##si(which, y));                                         \
    else if constexpr (sizeof(T) == 4)                                                                                 \
        z = mm##_castps_##si(mm##_blendv_ps(mm##_cast##si##_ps(y), mm##_cast##si##_ps(x), mm##_cast##si##_ps(which))); \
    else                                                                                                               \
        z = mm##_castpd_##si(mm##_blendv_pd(mm##_cast##si##_pd(y), mm##_cast##si##_pd(x), mm##_cast##si##_pd(which)));
        LANEWISE_BY_WIDTH(x, LANEWISE_BLEND)
#undef LANEWISE_BLEND
#undef LANEWISE_NO_BYTE_BLEND
        return from_raw<T, L>(z);
#else
        using V = full_vector<typename lane_types<sizeof(T)>::i, L>;
        const V which = (V)m.r.data;
        pack<T, L> result;
        result.r.data = (register_of<T, L>)((which & (V)a.r.data) | (~which & (V)b.r.data));
        return result;
#endif
#endif
    }
}
template <int S, int S2, int L>
LANEWISE_INLINE mask<S2, L> select(const mask<S, L>& m_, const mask<S2, L>& a, const mask<S2, L>& b) {
    const auto& m = resize<S2>(m_);
    return mask_or(mask_and(m, a), mask_andnot(b, m));
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
