// Conversions between packs of all types, and what is written with them: counting packs, shifts per lane, bools.
// SPDX-License-Identifier: BSD-3-Clause
//
// GCC 12 takes most conversions of generic vectors apart into lanes, so x86 has them in intrinsics.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> convert(const pack<T, L>& a);

#if LANEWISE_X86
/// The low halves of the lanes of two registers in one. From: the size of a lane.
template <int From>
LANEWISE_INLINE __m128i narrow_lanes(const __m128i& lo, const __m128i& hi) {
    if constexpr (From == 2) {
        const __m128i low = _mm_set1_epi16(0xff);
        return _mm_packus_epi16(_mm_and_si128(lo, low), _mm_and_si128(hi, low));
    } else if constexpr (From == 4) {
        return _mm_packs_epi32(_mm_srai_epi32(_mm_slli_epi32(lo, 16), 16), _mm_srai_epi32(_mm_slli_epi32(hi, 16), 16));
    } else {
        return _mm_castps_si128(_mm_shuffle_ps(_mm_castsi128_ps(lo), _mm_castsi128_ps(hi), _MM_SHUFFLE(2, 0, 2, 0)));
    }
}
#if LANEWISE_IS_AVX2
template <int From>
LANEWISE_INLINE __m256i narrow_lanes(const __m256i& lo, const __m256i& hi) {
    __m256i x;
    if constexpr (From == 2) {
        const __m256i low = _mm256_set1_epi16(0xff);
        x = _mm256_packus_epi16(_mm256_and_si256(lo, low), _mm256_and_si256(hi, low));
    } else if constexpr (From == 4) {
        x = _mm256_packus_epi32(_mm256_blend_epi16(lo, _mm256_setzero_si256(), 0xaa),
                                _mm256_blend_epi16(hi, _mm256_setzero_si256(), 0xaa));
    } else {
        x = _mm256_castps_si256(_mm256_shuffle_ps(_mm256_castsi256_ps(lo), _mm256_castsi256_ps(hi), _MM_SHUFFLE(2, 0, 2, 0)));
    }
    return _mm256_permute4x64_epi64(x, _MM_SHUFFLE(3, 1, 2, 0)); // AVX2 packs each 16 bytes apart
}
#endif

#if LANEWISE_IS_AVX512
/// One register of integers to integers of less than their size.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> narrow(const pack<T, L, true>& a) {
    const auto x = to_raw(a);
    constexpr int from = sizeof(T), to = sizeof(U);
    raw<to, L> z;
#define LANEWISE_NARROW(mm)                                                                                            \
    if constexpr (from == 2) z = mm##_cvtepi16_epi8(x);                                                                \
    if constexpr (from == 4 && to == 1) z = mm##_cvtepi32_epi8(x);                                                     \
    if constexpr (from == 4 && to == 2) z = mm##_cvtepi32_epi16(x);                                                    \
    if constexpr (from == 8 && to == 1) z = mm##_cvtepi64_epi8(x);                                                     \
    if constexpr (from == 8 && to == 2) z = mm##_cvtepi64_epi16(x);                                                    \
    if constexpr (from == 8 && to == 4) z = mm##_cvtepi64_epi32(x);
    if constexpr (sizeof x == 64) {
        LANEWISE_NARROW(_mm512)
    } else if constexpr (sizeof x == 32) {
        LANEWISE_NARROW(_mm256)
    } else {
        LANEWISE_NARROW(_mm)
    }
#undef LANEWISE_NARROW
    return from_raw<U, L>(z);
}
#endif

#if !LANEWISE_IS_AVX2
/// What stands above a lane of a signed type when it is widened.
template <class T, int L>
LANEWISE_INLINE __m128i sign_bits(const pack<T, L, true>& a) {
    const __m128i x = to_raw(a);
    if constexpr (std::is_unsigned_v<T>) return _mm_setzero_si128();
    else if constexpr (sizeof(T) == 1) return _mm_cmpgt_epi8(_mm_setzero_si128(), x);
    else if constexpr (sizeof(T) == 2) return _mm_srai_epi16(x, 15);
    else return _mm_srai_epi32(x, 31);
}
#endif

/// One register of integers to one of integers of more than their size, with T's sign.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> widen(const pack<T, L, true>& a) {
    [[maybe_unused]] constexpr bool sign = std::is_signed_v<T>;
    constexpr int from = sizeof(T), to = sizeof(U);
    const auto x = to_raw(a);
    raw<to, L> z;
#if LANEWISE_IS_AVX2
#define LANEWISE_WIDEN(mm)                                                                                             \
    if constexpr (from == 1 && to == 2) z = sign ? mm##_cvtepi8_epi16(x) : mm##_cvtepu8_epi16(x);                      \
    if constexpr (from == 1 && to == 4) z = sign ? mm##_cvtepi8_epi32(x) : mm##_cvtepu8_epi32(x);                      \
    if constexpr (from == 1 && to == 8) z = sign ? mm##_cvtepi8_epi64(x) : mm##_cvtepu8_epi64(x);                      \
    if constexpr (from == 2 && to == 4) z = sign ? mm##_cvtepi16_epi32(x) : mm##_cvtepu16_epi32(x);                    \
    if constexpr (from == 2 && to == 8) z = sign ? mm##_cvtepi16_epi64(x) : mm##_cvtepu16_epi64(x);                    \
    if constexpr (from == 4) z = sign ? mm##_cvtepi32_epi64(x) : mm##_cvtepu32_epi64(x);
    if constexpr (sizeof z == 16) {
        LANEWISE_WIDEN(_mm)
    } else if constexpr (sizeof z == 32) {
        LANEWISE_WIDEN(_mm256)
    }
#if LANEWISE_IS_AVX512
    else {
        LANEWISE_WIDEN(_mm512)
    }
#ifndef __clang__
    __asm__("" : "+v"(z)); // GCC 12 puts a select that follows into this instruction, and then finds that there is none with both
#endif
#endif
#undef LANEWISE_WIDEN
#else
    static_assert(to == 2 * from);
    const __m128i high = sign_bits(a);
    if constexpr (from == 1) z = _mm_unpacklo_epi8(x, high);
    if constexpr (from == 2) z = _mm_unpacklo_epi16(x, high);
    if constexpr (from == 4) z = _mm_unpacklo_epi32(x, high);
#endif
    return from_raw<U, L>(z);
}

/// Integers to integers of another size, modulo 2 to the size.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> resize_lanes(const pack<T, L>& a) {
    constexpr int from = sizeof(T), to = sizeof(U);
    if constexpr (to > from) {
#if LANEWISE_IS_AVX2
        if constexpr (is_one<pack<U, L>>) return widen<U>(a);
        else return {resize_lanes<U>(low_half(a)), resize_lanes<U>(high_half(a))};
#else
        using twice =
            std::conditional_t<std::is_signed_v<T>, typename lane_types<2 * from>::i, typename lane_types<2 * from>::u>;
        if constexpr (to > 2 * from) {
            return resize_lanes<U>(resize_lanes<twice>(a));
        } else if constexpr (is_one<pack<U, L>>) {
            return widen<U>(a);
        } else if constexpr (is_one<pack<T, L>>) {
            const __m128i x = to_raw(a), high = sign_bits(a);
            __m128i z;
            if constexpr (from == 1) z = _mm_unpackhi_epi8(x, high);
            if constexpr (from == 2) z = _mm_unpackhi_epi16(x, high);
            if constexpr (from == 4) z = _mm_unpackhi_epi32(x, high);
            return {widen<U>(low_half(a)), from_raw<U, L / 2>(z)};
        } else {
            return {resize_lanes<U>(a.lo), resize_lanes<U>(a.hi)};
        }
#endif
    } else {
#if LANEWISE_IS_AVX512
        if constexpr (is_one<pack<T, L>>) return narrow<U>(a);
        else return combine(resize_lanes<U>(a.lo), resize_lanes<U>(a.hi));
#else
        if constexpr (2 * to < from) {
            return resize_lanes<U>(resize_lanes<typename lane_types<from / 2>::i>(a));
        } else if constexpr (!is_one<pack<U, L>>) {
            return {resize_lanes<U>(a.lo), resize_lanes<U>(a.hi)};
        } else if constexpr (!is_one<pack<T, L>>) {
            return from_raw<U, L>(narrow_lanes<from>(to_raw(a.lo), to_raw(a.hi)));
        } else {
            const auto x = to_raw(a);
            if constexpr (sizeof x == 16) return from_raw<U, L>(narrow_lanes<from>(x, x));
#if LANEWISE_IS_AVX2
            else
                return from_raw<U, L>(narrow_lanes<from>(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1)));
#endif
        }
#endif
    }
}

/// Conversions of whole registers that have an instruction and that GCC 12 does not find for every lane count.
template <class U, class T>
inline constexpr bool has_conversion =
    (std::is_same_v<T, std::int32_t> && is_float<U>) || (is_float<T> && std::is_same_v<U, std::int32_t>) ||
    (is_float<T> && is_float<U>) ||
    (LANEWISE_IS_AVX512 && std::is_same_v<T, std::uint32_t> && is_float<U>);
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> convert_register(const pack<T, L, true>& a) {
    constexpr bool from_int = std::is_same_v<T, std::int32_t>, from_float = std::is_same_v<T, float>, from_double = std::is_same_v<T, double>;
    constexpr bool to_int = std::is_same_v<U, std::int32_t>, to_float = std::is_same_v<U, float>, to_double = std::is_same_v<U, double>;
    constexpr int bytes = register_bytes<(sizeof(T) > sizeof(U) ? sizeof(T) : sizeof(U)), L>;
    const auto x = to_raw(a);
    raw<sizeof(U), L> z;
#define LANEWISE_CONVERT(mm, si, half, halfsi)                                                                         \
    if constexpr (from_int && to_float) z = mm##_castps_##si(mm##_cvtepi32_ps(x));                                     \
    if constexpr (from_int && to_double) z = mm##_castpd_##si(mm##_cvtepi32_pd(x));                                    \
    if constexpr (from_float && to_int) z = mm##_cvttps_epi32(mm##_cast##si##_ps(x));                                  \
    if constexpr (from_double && to_int) z = mm##_cvttpd_epi32(mm##_cast##si##_pd(x));                                 \
    if constexpr (from_float && to_double) z = mm##_castpd_##si(mm##_cvtps_pd(half##_cast##halfsi##_ps(x)));           \
    if constexpr (from_double && to_float) z = half##_castps_##halfsi(mm##_cvtpd_ps(mm##_cast##si##_pd(x)));
    if constexpr (bytes == 16) {
        LANEWISE_CONVERT(_mm, si128, _mm, si128)
    }
#if LANEWISE_IS_AVX2
    if constexpr (bytes == 32) {
        LANEWISE_CONVERT(_mm256, si256, _mm, si128)
    }
#endif
#if LANEWISE_IS_AVX512
    if constexpr (bytes == 64) {
        LANEWISE_CONVERT(_mm512, si512, _mm256, si256)
    }
#endif
#undef LANEWISE_CONVERT
#if LANEWISE_IS_AVX512
#define LANEWISE_CONVERT(mm, si)                                                                                       \
    if constexpr (is_unsigned && to_float) z = mm##_castps_##si(mm##_cvtepu32_ps(x));                                  \
    if constexpr (is_unsigned && to_double) z = mm##_castpd_##si(mm##_cvtepu32_pd(x));
    constexpr bool is_unsigned = std::is_unsigned_v<T>;
    if constexpr (bytes == 16) {
        LANEWISE_CONVERT(_mm, si128)
    } else if constexpr (bytes == 32) {
        LANEWISE_CONVERT(_mm256, si256)
    } else {
        LANEWISE_CONVERT(_mm512, si512)
    }
#undef LANEWISE_CONVERT
#endif
    return from_raw<U, L>(z);
}

/// 64-bit integers to double without AVX-512: each half becomes the low bits of a double of known exponent, which is
/// exact, and one addition rounds the sum.
template <class T, int L>
LANEWISE_INLINE pack<double, L> double_of_int64(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        return {double_of_int64(a.lo), double_of_int64(a.hi)};
    } else {
        const auto ones = [](std::uint64_t bits) __attribute__((always_inline)) { return splat<std::uint64_t, L>(bits); };
        auto x = bit_cast<std::uint64_t>(a);
        double offset = 0x1p84 + 0x1p52;
        if constexpr (std::is_signed_v<T>) {
            x = bit_xor(x, ones(std::uint64_t{1} << 63)); // x + 2^63
            offset += 0x1p63;
        }
        const auto low = bit_or(bit_and(x, ones(0xffffffffu)), ones(0x4330000000000000u)); // 2^52 + low half
        const auto high = bit_or(shift_right(x, 32), ones(0x4530000000000000u));           // 2^84 + 2^32 * high half
        return add(sub(bit_cast<double>(high), splat<double, L>(offset)), bit_cast<double>(low));
    }
}
#endif

/// Every lane as static_cast<U> would convert it; a float outside the range of a small integer type wraps as its int32
/// value does. On x86 a negative one wraps as its signed value does, to uint32 and uint64, too.
template <class U, class T, int L>
LANEWISE_INLINE pack<U, L> convert(const pack<T, L>& a) {
    if constexpr (std::is_same_v<U, T>) {
        return a;
    } else if constexpr (is_int<U> && is_int<T> && sizeof(U) == sizeof(T)) {
        return bit_cast<U>(a);
    } else if constexpr (is_float<T> && is_int<U> && sizeof(U) < 4) {
        return convert<U>(convert<std::int32_t>(a));
    } else
#if LANEWISE_X86
        if constexpr (is_int<T> && is_float<U> && sizeof(T) < 4) {
        return convert<U>(convert<std::int32_t>(a));
    } else if constexpr (is_int<T> && is_int<U>) {
        return resize_lanes<U>(a);
    } else if constexpr (!LANEWISE_IS_AVX512 && std::is_same_v<T, std::uint32_t> && std::is_same_v<U, double>) {
        const auto biased = bit_cast<std::int32_t>(bit_xor(a, splat<std::uint32_t, L>(0x80000000u)));
        return add(convert<double>(biased), splat<double, L>(0x1p31));
    } else if constexpr (is_float<T> && is_int<U> && std::is_unsigned_v<U> && (sizeof(U) == 4 || LANEWISE_IS_AVX2)) {
        // AVX-512 has instructions for this, but they make the largest number of a negative one.
        const T half = sizeof(U) == 4 ? T(0x1p31) : T(0x1p63);
        const auto large = ge(a, splat<T, L>(half));
        const auto low = convert<std::make_signed_t<U>>(select(large, sub(a, splat<T, L>(half)), a));
        return bit_xor(bit_cast<U>(low), select(large, splat<U, L>(U{1} << (8 * sizeof(U) - 1)), splat<U, L>(0)));
    } else if constexpr (!LANEWISE_IS_AVX512 && is_int<T> && sizeof(T) == 8 && std::is_same_v<U, double>) {
        return double_of_int64(a);
    } else
#endif
        if constexpr (is_one<pack<U, L>> && is_one<pack<T, L>>) {
#if LANEWISE_BYTES == 0
        return {static_cast<U>(a.r)};
#else
#if LANEWISE_X86
        if constexpr (has_conversion<U, T>) {
            return convert_register<U>(a);
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

/// first, first + 1, first + 2 ...
template <class T, int L>
LANEWISE_INLINE pack<T, L> iota(T first) {
    return add(load<T, L>(steps<T, L>.lane), splat<T, L>(first));
}

// ------------------------------------------------------------------------------------------------ shifts by lane

#if LANEWISE_IS_AVX2
/// Shifts of 4- and 8-byte lanes: counts from the width on, as unsigned numbers, shift everything out.
template <bool Left, class T, int L>
LANEWISE_INLINE pack<T, L, true> shift_lanes(const pack<T, L, true>& a, const pack<T, L, true>& by) {
    constexpr int size = sizeof(T);
    constexpr bool sign = std::is_signed_v<T>;
    const auto x = to_raw(a), n = to_raw(by);
    raw<size, L> z;
#define LANEWISE_SHIFT(mm)                                                                                             \
    if constexpr (Left && size == 4) z = mm##_sllv_epi32(x, n);                                                        \
    if constexpr (Left && size == 8) z = mm##_sllv_epi64(x, n);                                                        \
    if constexpr (!Left && !sign && size == 4) z = mm##_srlv_epi32(x, n);                                              \
    if constexpr (!Left && !sign && size == 8) z = mm##_srlv_epi64(x, n);                                              \
    if constexpr (!Left && sign && size == 4) z = mm##_srav_epi32(x, n);
    if constexpr (!Left && sign && size == 8) {
#if LANEWISE_IS_AVX512
        if constexpr (sizeof x == 64) z = _mm512_srav_epi64(x, n);
        else if constexpr (sizeof x == 32) z = _mm256_srav_epi64(x, n);
        else z = _mm_srav_epi64(x, n);
#else
        // The bits of a negative number turned over, so that zeros are shifted in, and back.
        using U = uint_for<T>;
        const auto flip = select(lt(a, splat<T, L>(0)), splat<U, L>(~U{0}), splat<U, L>(0));
        const auto shifted = shift_lanes<false>(bit_xor(bit_cast<U>(a), flip), bit_cast<U>(by));
        return bit_cast<T>(bit_xor(shifted, flip));
#endif
    } else if constexpr (sizeof x == 16) {
        LANEWISE_SHIFT(_mm)
    } else if constexpr (sizeof x == 32) {
        LANEWISE_SHIFT(_mm256)
    }
#if LANEWISE_IS_AVX512
    else {
        LANEWISE_SHIFT(_mm512)
    }
#endif
#undef LANEWISE_SHIFT
    return from_raw<T, L>(z);
}
#endif

template <bool Left, class T, int L>
LANEWISE_INLINE pack<T, L> shift(const pack<T, L>& a, const pack<T, L>& n) {
#if LANEWISE_IS_AVX2
    if constexpr (sizeof(T) < 4) {
        using wide = std::conditional_t<std::is_signed_v<T>, std::int32_t, std::uint32_t>;
        return convert<T>(shift<Left>(convert<wide>(a), convert<wide>(n)));
    } else if constexpr (!is_one<pack<T, L>>) {
        return {shift<Left>(a.lo, n.lo), shift<Left>(a.hi, n.hi)};
    } else {
        return shift_lanes<Left>(a, n);
    }
#else
#if LANEWISE_BYTES > 0
    const T first = extract(n, 0);
    if (all(eq(n, splat<T, L>(first))) && static_cast<std::uint64_t>(first) < 8 * sizeof(T)) {
        if constexpr (Left) return shift_left(a, static_cast<int>(first));
        else return shift_right(a, static_cast<int>(first));
    }
#endif
    return per_lane(
        [](T x, T y) __attribute__((always_inline)) { return Left ? shift_left_lane(x, y) : shift_right_lane(x, y); }, a, n);
#endif
}
/// Each lane by its own n; a count that is negative or the width and more shifts everything out.
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_left(const pack<T, L>& a, const pack<T, L>& n) {
    return shift<true>(a, n);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> shift_right(const pack<T, L>& a, const pack<T, L>& n) {
    return shift<false>(a, n);
}

// ------------------------------------------------------------------------------------------------------------ bools

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
LANEWISE_INLINE pack<std::uint8_t, L> bools_of(const mask<S, L>& m) {
    return convert_mask<std::uint8_t>(resize<1>(m));
}
template <int S, int L>
LANEWISE_INLINE void store_bools(bool* p, const mask<S, L>& m) {
    store(reinterpret_cast<std::uint8_t*>(p), bools_of(m));
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
