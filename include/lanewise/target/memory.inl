// Loads and stores of some lanes only, gathers and scatters: none touches the memory of a lane that is off.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

// A few bytes go through overlapping pieces: no memory between, no call. All the sizes are multiples of `Size`.
template <class P>
LANEWISE_INLINE std::uint64_t load_piece(const char* p) {
    P piece;
    __builtin_memcpy(&piece, p, sizeof piece);
    return piece;
}
template <class P>
LANEWISE_INLINE void store_piece(char* p, std::uint64_t value) {
    const P piece = static_cast<P>(value);
    __builtin_memcpy(p, &piece, sizeof piece);
}
/// n bytes, from 0 to 8, in the low bytes; zeros above.
template <int Size>
LANEWISE_INLINE std::uint64_t load_bytes(const char* p, int n) {
    if constexpr (Size == 8) return n == 0 ? 0 : load_piece<std::uint64_t>(p);
    if (n >= 4)
        return load_piece<std::uint32_t>(p) | load_piece<std::uint32_t>(p + (n - 4)) << (8 * (n - 4));
    if constexpr (Size <= 2)
        if (n >= 2) return load_piece<std::uint16_t>(p) | load_piece<std::uint16_t>(p + (n - 2)) << (8 * (n - 2));
    if constexpr (Size == 1)
        if (n == 1) return load_piece<std::uint8_t>(p);
    return 0;
}
template <int Size>
LANEWISE_INLINE void store_bytes(char* p, std::uint64_t value, int n) {
    if constexpr (Size == 8) {
        if (n != 0) store_piece<std::uint64_t>(p, value);
        return;
    }
    if (n >= 4) {
        store_piece<std::uint32_t>(p, value);
        store_piece<std::uint32_t>(p + (n - 4), value >> (8 * (n - 4)));
    } else if (Size <= 2 && n >= 2) {
        store_piece<std::uint16_t>(p, value);
        store_piece<std::uint16_t>(p + (n - 2), value >> (8 * (n - 2)));
    } else if (Size == 1 && n == 1) {
        store_piece<std::uint8_t>(p, value);
    }
}

/// f(k) for each bit k that is set, the lowest first.
template <class F>
LANEWISE_INLINE void for_each_lane(std::uint64_t set, F f) {
    for (; set != 0; set &= set - 1) f(__builtin_ctzll(set));
}

template <class T, int L, int S>
LANEWISE_INLINE pack<T, L> load_masked(const T* p, const mask<S, L>& m);
template <class T, int L, int S>
LANEWISE_INLINE void store_masked(T* p, const pack<T, L>& a, const mask<S, L>& m);

#ifdef __x86_64__
/// store() without a place in the caches; p is aligned as a register is.
template <class T, int L>
LANEWISE_INLINE void stream(T* p, const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        stream(p, a.lo);
        stream(p + L / 2, a.hi);
    }
#if LANEWISE_BYTES > 0
    else if constexpr (L * sizeof(T) == 8) {
        long long bits;
        __builtin_memcpy(&bits, &a.r.data, 8);
        _mm_stream_si64(reinterpret_cast<long long*>(p), bits);
    } else if constexpr (L * sizeof(T) == 16) _mm_stream_si128(reinterpret_cast<__m128i*>(p), (__m128i)a.r.data);
#if LANEWISE_IS_AVX2
    else if constexpr (L * sizeof(T) == 32) _mm256_stream_si256(reinterpret_cast<__m256i*>(p), (__m256i)a.r.data);
#endif
#if LANEWISE_IS_AVX512
    else if constexpr (L * sizeof(T) == 64) _mm512_stream_si512(reinterpret_cast<__m512i*>(p), (__m512i)a.r.data);
#endif
#endif
    else store(p, a);
}
#endif

/// Whether the target has masked loads and stores of such registers.
template <class T, int L>
inline constexpr bool has_masked_memory =
    LANEWISE_IS_AVX512 || (LANEWISE_IS_AVX2 && sizeof(T) >= 4 && static_cast<int>(sizeof(T)) * L >= 16);

/// The first n elements from p, and 0 in the other lanes; reads nothing else. n from 0 to L.
template <class T, int L>
LANEWISE_INLINE pack<T, L> load_first(const T* p, std::ptrdiff_t n) {
    constexpr int size = sizeof(T);
    if constexpr (!is_one<pack<T, L>> || (LANEWISE_BYTES == 32 && !has_masked_memory<T, L> && L * size == 32)) {
        const bool both = n > L / 2;
        return combine(load_first<T, L / 2>(p, both ? L / 2 : n),
                       load_first<T, L / 2>(both ? p + L / 2 : p, both ? n - L / 2 : 0));
    } else {
#if LANEWISE_BYTES == 0
        return {n > 0 ? *p : T{0}};
#else
        if constexpr (has_masked_memory<T, L>) {
            return load_masked<T, L>(p, mask_first<size, L>(n));
        }
#if !LANEWISE_IS_AVX512
        else {
            const char* const bytes = reinterpret_cast<const char*>(p);
            const int count = static_cast<int>(n) * size;
            const std::uint64_t low = count >= 8 ? load_piece<std::uint64_t>(bytes) : load_bytes<size>(bytes, count);
            std::uint64_t high = 0;
            if (L * size == 16 && count > 8) high = load_bytes<size>(bytes + 8, count - 8);
            const vector<std::uint64_t, 2> both = {low, high};
            pack<T, L> result;
            __builtin_memcpy(&result.r.data, &both, 16);
            return result;
        }
#endif
#endif
    }
}
/// Writes the first n lanes and nothing else.
template <class T, int L>
LANEWISE_INLINE void store_first(T* p, const pack<T, L>& a, std::ptrdiff_t n) {
    constexpr int size = sizeof(T);
    if constexpr (!is_one<pack<T, L>> || (LANEWISE_BYTES == 32 && !has_masked_memory<T, L> && L * size == 32)) {
        const bool both = n > L / 2;
        store_first(p, low_half(a), both ? L / 2 : n);
        if (both) store_first(p + L / 2, high_half(a), n - L / 2);
    } else {
#if LANEWISE_BYTES == 0
        if (n > 0) *p = a.r;
#else
        if constexpr (has_masked_memory<T, L>) {
            store_masked(p, a, mask_first<size, L>(n));
        }
#if !LANEWISE_IS_AVX512
        else {
            char* const bytes = reinterpret_cast<char*>(p);
            const int count = static_cast<int>(n) * size;
            vector<std::uint64_t, 2> half;
            __builtin_memcpy(&half, &a.r.data, 16);
            if (count >= 8) store_piece<std::uint64_t>(bytes, half[0]);
            else store_bytes<size>(bytes, half[0], count);
            if (L * size == 16 && count > 8) store_bytes<size>(bytes + 8, half[1], count - 8);
        }
#endif
#endif
    }
}

/// The elements of the true lanes, 0 in the others; touches no memory of a false lane.
template <class T, int L, int S>
LANEWISE_INLINE pack<T, L> load_masked(const T* p, const mask<S, L>& m) {
    if constexpr (!is_one<pack<T, L>>) {
        return {load_masked<T, L / 2>(p, low_half(m)), load_masked<T, L / 2>(p + L / 2, high_half(m))};
    } else if constexpr (has_masked_memory<T, L>) {
#if LANEWISE_IS_AVX512
        const auto which = resize<sizeof(T)>(m).r;
        raw<sizeof(T), L> z;
#define LANEWISE_LOAD(mm)                                                                                              \
    if constexpr (sizeof(T) == 1) z = mm##_maskz_loadu_epi8(which, p);                                                 \
    if constexpr (sizeof(T) == 2) z = mm##_maskz_loadu_epi16(which, p);                                                \
    if constexpr (sizeof(T) == 4) z = mm##_maskz_loadu_epi32(which, p);                                                \
    if constexpr (sizeof(T) == 8) z = mm##_maskz_loadu_epi64(which, p);
        if constexpr (sizeof z == 64) {
            LANEWISE_LOAD(_mm512)
        } else if constexpr (sizeof z == 32) {
            LANEWISE_LOAD(_mm256)
        } else {
            LANEWISE_LOAD(_mm)
        }
#undef LANEWISE_LOAD
        return from_raw<T, L>(z);
#elif LANEWISE_IS_AVX2
        const auto which = to_raw(resize<sizeof(T)>(m));
        raw<sizeof(T), L> z;
        if constexpr (sizeof z == 32 && sizeof(T) == 4) z = _mm256_maskload_epi32(reinterpret_cast<const int*>(p), which);
        if constexpr (sizeof z == 32 && sizeof(T) == 8) z = _mm256_maskload_epi64(reinterpret_cast<const long long*>(p), which);
        if constexpr (sizeof z == 16 && sizeof(T) == 4) z = _mm_maskload_epi32(reinterpret_cast<const int*>(p), which);
        if constexpr (sizeof z == 16 && sizeof(T) == 8) z = _mm_maskload_epi64(reinterpret_cast<const long long*>(p), which);
        return from_raw<T, L>(z);
#endif
    } else {
        const std::uint64_t b = bits(m);
        if (b == low_bits<L>) return load<T, L>(p);
        T lane[L] = {};
        for_each_lane(b, [&](int k) __attribute__((always_inline)) { lane[k] = p[k]; });
        return load<T, L>(lane);
    }
}
/// Writes the true lanes and nothing else.
template <class T, int L, int S>
LANEWISE_INLINE void store_masked(T* p, const pack<T, L>& a, const mask<S, L>& m) {
    if constexpr (!is_one<pack<T, L>>) {
        store_masked(p, a.lo, low_half(m));
        store_masked(p + L / 2, a.hi, high_half(m));
    } else if constexpr (has_masked_memory<T, L>) {
#if LANEWISE_IS_AVX512
        const auto which = resize<sizeof(T)>(m).r;
        const auto x = to_raw(a);
#define LANEWISE_STORE(mm)                                                                                             \
    if constexpr (sizeof(T) == 1) mm##_mask_storeu_epi8(p, which, x);                                                  \
    if constexpr (sizeof(T) == 2) mm##_mask_storeu_epi16(p, which, x);                                                 \
    if constexpr (sizeof(T) == 4) mm##_mask_storeu_epi32(p, which, x);                                                 \
    if constexpr (sizeof(T) == 8) mm##_mask_storeu_epi64(p, which, x);
        if constexpr (sizeof x == 64) {
            LANEWISE_STORE(_mm512)
        } else if constexpr (sizeof x == 32) {
            LANEWISE_STORE(_mm256)
        } else {
            LANEWISE_STORE(_mm)
        }
#undef LANEWISE_STORE
#elif LANEWISE_IS_AVX2
        const auto which = to_raw(resize<sizeof(T)>(m)), x = to_raw(a);
        if constexpr (sizeof x == 32 && sizeof(T) == 4) _mm256_maskstore_epi32(reinterpret_cast<int*>(p), which, x);
        if constexpr (sizeof x == 32 && sizeof(T) == 8) _mm256_maskstore_epi64(reinterpret_cast<long long*>(p), which, x);
        if constexpr (sizeof x == 16 && sizeof(T) == 4) _mm_maskstore_epi32(reinterpret_cast<int*>(p), which, x);
        if constexpr (sizeof x == 16 && sizeof(T) == 8) _mm_maskstore_epi64(reinterpret_cast<long long*>(p), which, x);
#endif
    } else {
        const std::uint64_t b = bits(m);
        if (b == low_bits<L>) return store(p, a);
        T lane[L];
        store(lane, a);
        for_each_lane(b, [&](int k) __attribute__((always_inline)) { p[k] = lane[k]; });
    }
}

/// Indices as the processor's gathers take them: int32 or int64.
template <class Index, int L>
LANEWISE_INLINE auto gather_index(const pack<Index, L>& index) {
    if constexpr (sizeof(Index) < 4) return convert<std::int32_t>(index);
    else if constexpr (sizeof(Index) == 4 && std::is_unsigned_v<Index>) return convert<std::int64_t>(index);
    else return bit_cast<int_for<Index>>(index);
}
/// Whether the target gathers lanes of T; narrower registers than 16 bytes need masks that are exact above the last lane.
template <class T, int L>
inline constexpr bool has_gather =
    sizeof(T) >= 4 && (LANEWISE_IS_AVX512 || (LANEWISE_IS_AVX2 && static_cast<int>(sizeof(T)) * L >= 16));

#if LANEWISE_BYTES > 0
template <class T, int... K, class Index>
LANEWISE_INLINE auto gather_all(std::integer_sequence<int, K...>, const T* base, const Index* where) {
    constexpr int L = sizeof...(K);
    return from_vector<T, L>(vector<T, L>{base[where[K]]...});
}
#endif
/// base[index] in the true lanes, 0 in the others; touches no memory of a false lane.
template <class T, class Index, int L, int S>
LANEWISE_INLINE pack<T, L> gather(const T* base, const pack<Index, L>& index, const mask<S, L>& m) {
    if constexpr (has_gather<T, L> && !(is_int<Index> && std::is_signed_v<Index> && sizeof(Index) >= 4)) {
        return gather(base, gather_index(index), m);
    } else if constexpr (!is_one<pack<T, L>> || !is_one<pack<Index, L>>) {
        return combine(gather<T>(base, low_half(index), low_half(m)), gather<T>(base, high_half(index), high_half(m)));
    } else if constexpr (has_gather<T, L>) {
#if LANEWISE_IS_AVX2
        constexpr int size = sizeof(T), step = sizeof(Index);
        constexpr int bytes = L * (size > step ? size : step); // of the instruction's name
        const auto at = to_raw(index);
        raw<size, L> z;
#if LANEWISE_IS_AVX512
        const auto which = resize<size>(m).r;
        if constexpr (bytes == 64) {
            const auto none = _mm512_setzero_si512();
            if constexpr (size == 4 && step == 4) z = _mm512_mask_i32gather_epi32(none, which, at, base, 4);
            if constexpr (size == 8 && step == 4) z = _mm512_mask_i32gather_epi64(none, which, at, base, 8);
            if constexpr (size == 4 && step == 8) z = _mm512_mask_i64gather_epi32(_mm256_setzero_si256(), which, at, base, 4);
            if constexpr (size == 8 && step == 8) z = _mm512_mask_i64gather_epi64(none, which, at, base, 8);
        } else if constexpr (bytes == 32) {
            const auto none = _mm256_setzero_si256();
            if constexpr (size == 4 && step == 4) z = _mm256_mmask_i32gather_epi32(none, which, at, base, 4);
            if constexpr (size == 8 && step == 4) z = _mm256_mmask_i32gather_epi64(none, which, at, base, 8);
            if constexpr (size == 4 && step == 8) z = _mm256_mmask_i64gather_epi32(_mm_setzero_si128(), which, at, base, 4);
            if constexpr (size == 8 && step == 8) z = _mm256_mmask_i64gather_epi64(none, which, at, base, 8);
        } else {
            const auto none = _mm_setzero_si128();
            if constexpr (size == 4 && step == 4) z = _mm_mmask_i32gather_epi32(none, which, at, base, 4);
            if constexpr (size == 8 && step == 4) z = _mm_mmask_i32gather_epi64(none, which, at, base, 8);
            if constexpr (size == 4 && step == 8) z = _mm_mmask_i64gather_epi32(none, which, at, base, 4);
            if constexpr (size == 8 && step == 8) z = _mm_mmask_i64gather_epi64(none, which, at, base, 8);
        }
#else
        const auto which = to_raw(resize<size>(m));
        const auto* const p4 = reinterpret_cast<const int*>(base);
        const auto* const p8 = reinterpret_cast<const long long*>(base);
        static_cast<void>(p4), static_cast<void>(p8);
        if constexpr (bytes == 32) {
            const auto none = _mm256_setzero_si256();
            if constexpr (size == 4 && step == 4) z = _mm256_mask_i32gather_epi32(none, p4, at, which, 4);
            if constexpr (size == 8 && step == 4) z = _mm256_mask_i32gather_epi64(none, p8, at, which, 8);
            if constexpr (size == 4 && step == 8) z = _mm256_mask_i64gather_epi32(_mm_setzero_si128(), p4, at, which, 4);
            if constexpr (size == 8 && step == 8) z = _mm256_mask_i64gather_epi64(none, p8, at, which, 8);
        } else {
            const auto none = _mm_setzero_si128();
            if constexpr (size == 4 && step == 4) z = _mm_mask_i32gather_epi32(none, p4, at, which, 4);
            if constexpr (size == 8 && step == 4) z = _mm_mask_i32gather_epi64(none, p8, at, which, 8);
            if constexpr (size == 8 && step == 8) z = _mm_mask_i64gather_epi64(none, p8, at, which, 8);
        }
#endif
        return from_raw<T, L>(z);
#endif
    } else {
        Index where[L];
        store(where, index);
        const std::uint64_t which = bits(m);
#if LANEWISE_BYTES > 0
        if (which == low_bits<L>) return gather_all<T>(std::make_integer_sequence<int, L>{}, base, where);
#endif
        T lane[L] = {};
        for_each_lane(which, [&](int k) __attribute__((always_inline)) { lane[k] = base[where[k]]; });
        return load<T, L>(lane);
    }
}
/// base[index] = a in the true lanes, in the order of the lanes: of equal indices the last lane's value stays.
template <class T, class Index, int L, int S>
LANEWISE_INLINE void scatter(T* base, const pack<Index, L>& index, const pack<T, L>& a, const mask<S, L>& m) {
    T lane[L];
    Index where[L];
    store(lane, a);
    store(where, index);
    for_each_lane(bits(m), [&](int k) __attribute__((always_inline)) { base[where[k]] = lane[k]; });
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
