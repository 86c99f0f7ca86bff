// Copies that registers make fast: strided and reversed rows, repeated elements, transposed blocks. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// They know elements by their size alone.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace copies {

template <int Size>
struct bits_of;
template <>
struct bits_of<1> { using type = std::uint8_t; };
template <>
struct bits_of<2> { using type = std::uint16_t; };
template <>
struct bits_of<4> { using type = std::uint32_t; };
template <>
struct bits_of<8> { using type = std::uint64_t; };
template <>
struct bits_of<16> {
    struct type {
        std::uint64_t low, high;
    };
};
/// An element of `Size` bytes.
template <int Size>
using element = typename bits_of<Size>::type;

template <class V>
LANEWISE_INLINE V get(const std::byte* from) {
    V v;
    __builtin_memcpy(&v, from, sizeof v);
    return v;
}
template <class V>
LANEWISE_INLINE void put(std::byte* to, const V& v) {
    __builtin_memcpy(to, &v, sizeof v);
}

#if LANEWISE_BYTES > 0
/// N elements side by side.
template <int Size, int N>
using wide = vector<element<Size>, static_cast<std::size_t>(N)>;
template <int N>
using up_to = std::make_integer_sequence<int, N>;

// ---------------------------------------------------------------------------------------------------------- strided rows

/// N elements, `Step` apart, the first of them at `from`.
template <int Size, int Step, int N, int... K>
LANEWISE_INLINE void every(wide<Size, N>& to, const std::byte* from, std::integer_sequence<int, K...>) {
    constexpr int distance = Step < 0 ? -Step : Step, first = Step < 0 ? distance * (N - 1) : 0; // where `from` lies in what is loaded
    from -= first * Size;
    const auto low = get<wide<Size, N>>(from);
    if constexpr (distance == 1) to = __builtin_shufflevector(low, low, (first + Step * K)...);
    else if constexpr (Step > 0) to = __builtin_shufflevector(low, get<wide<Size, N>>(from + N * Size), (first + Step * K)...);
    else to = __builtin_shufflevector(get<wide<Size, N>>(from - Size), get<wide<Size, N>>(from + (N - 1) * Size), (first + 1 + Step * K)...);
}
/// Copies registers of elements that are `Step` apart. Leaves at least one element: it reads those between, but none behind the last.
template <int Size, int Step>
LANEWISE_INLINE void copy_registers(std::byte*& to, const std::byte*& from, index_t& n) {
    constexpr int lanes = LANEWISE_BYTES / Size;
    for (; n > lanes; n -= lanes) {
        wide<Size, lanes> v;
        every<Size, Step, lanes>(v, from, up_to<lanes>());
        put(to, v);
        to += lanes * Size;
        from += lanes * Step * Size;
    }
}
#endif

/// Copies n elements, `step` bytes apart, to neighbouring ones.
template <int Size>
LANEWISE_INLINE void collect_row(std::byte* to, const std::byte* from, index_t step, index_t n) {
#if LANEWISE_BYTES > 0
    if constexpr (Size < 16) {
        if (step == 2 * Size) copy_registers<Size, 2>(to, from, n);
#ifdef __x86_64__
        constexpr bool reverses = Size >= 4 || LANEWISE_IS_AVX2; // SSE2 has no shuffle of bytes
#else
        constexpr bool reverses = true;
#endif
        if constexpr (reverses) {
            if (step == -Size) copy_registers<Size, -1>(to, from, n);
            else if (step == -2 * Size) copy_registers<Size, -2>(to, from, n);
        }
    }
#endif
    for (; n >= 4; n -= 4, to += 4 * Size, from += 4 * step) {
        const auto a = get<element<Size>>(from), b = get<element<Size>>(from + step), c = get<element<Size>>(from + 2 * step),
                   d = get<element<Size>>(from + 3 * step);
        put(to, a), put(to + Size, b), put(to + 2 * Size, c), put(to + 3 * Size, d);
    }
    for (; n > 0; --n, to += Size, from += step) put(to, get<element<Size>>(from));
}
/// Copies rows of n elements; the copies of all are neighbours.
template <int Size>
void collect(std::byte* to, const std::byte* from, index_t row_step, index_t step, index_t rows, index_t n) {
    for (; rows > 0; --rows, to += n * Size, from += row_step) collect_row<Size>(to, from, step, n);
}

/// In each of `rows` rows, `to_step` bytes apart, `bytes` bytes of copies of an element; those are `from_step` bytes apart.
template <int Size>
void spread(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t bytes) {
    for (; rows > 0; --rows, to += to_step, from += from_step) {
        const auto x = get<element<Size>>(from);
        index_t at = 0;
#if LANEWISE_BYTES > 0
        if constexpr (Size < 16) {
            constexpr int lanes = LANEWISE_BYTES / Size;
            const wide<Size, lanes> all = x - wide<Size, lanes>{};
            if (bytes == 2 * LANEWISE_BYTES) { // the usual gang
                put(to, all), put(to + LANEWISE_BYTES, all);
                continue;
            }
            for (; at + LANEWISE_BYTES <= bytes; at += LANEWISE_BYTES) put(to + at, all);
        }
#endif
        for (; at < bytes; at += Size) put(to + at, x);
    }
}

// ------------------------------------------------------------------------------------------------------------ transposes

#if LANEWISE_BYTES > 0
/// Rows of registers.
template <int Size, int N, int Rows>
struct block {
    wide<Size, N> row[static_cast<std::size_t>(Rows)];
};
/// Interleaves, in each 16 bytes, the elements of the first halves of a and b, or of the second ones.
template <int Size, int N, bool Second, int... K>
LANEWISE_INLINE void interleave(wide<Size, N>& to, const wide<Size, N>& a, const wide<Size, N>& b, std::integer_sequence<int, K...>) {
    constexpr int here = 16 / Size, half = Second ? here / 2 : 0;
    to = __builtin_shufflevector(a, b, (K / here * here + half + K % here / 2 + K % 2 * N)...);
}
template <int Size, int N, int Rows, int... R>
LANEWISE_INLINE void shuffle_rows(block<Size, N, Rows>& to, const block<Size, N, Rows>& b, std::integer_sequence<int, R...>) {
    (interleave<Size, N, R % 2 == 1>(to.row[R], b.row[R / 2], b.row[R / 2 + Rows / 2], up_to<N>()), ...);
}
/// Transposes, within each 16 bytes: perfect shuffles of the rows, log2(Rows) of them.
template <int Shuffles, int Size, int N, int Rows>
LANEWISE_INLINE void transpose_block(block<Size, N, Rows>& b) {
    if constexpr (Shuffles > 1) {
        block<Size, N, Rows> next;
        shuffle_rows(next, b, up_to<Rows>());
        b = next;
        transpose_block<Shuffles / 2>(b);
    }
}
template <int N, class V, class W, int... K>
LANEWISE_INLINE void join(W& to, const V& low, const V& high, std::integer_sequence<int, K...>) {
#if LANEWISE_IS_AVX2
    if constexpr (sizeof(V) == 16) { // GCC 12 would load both and then permute them
        to = (W)_mm256_inserti128_si256(_mm256_castsi128_si256((__m128i)low), (__m128i)high, 1);
        return;
    }
#endif
    to = __builtin_shufflevector(low, high, K...);
}
/// 16 bytes from each of Pieces rows, side by side.
template <int Size, int Pieces>
LANEWISE_INLINE void get_pieces(wide<Size, 16 / Size * Pieces>& to, const std::byte* from, index_t step) {
    if constexpr (Pieces == 1) {
        to = get<wide<Size, 16 / Size>>(from);
    } else {
        wide<Size, 8 / Size * Pieces> low, high;
        get_pieces<Size, Pieces / 2>(low, from, step);
        get_pieces<Size, Pieces / 2>(high, from + Pieces / 2 * step, step);
        join<Pieces>(to, low, high, up_to<16 / Size * Pieces>());
    }
}
/// to(r, c) = from(c, r) for a block. Steps are those of rows, in bytes.
template <int Size, int Pieces, int... R>
LANEWISE_INLINE void copy_block(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, std::integer_sequence<int, R...>) {
    constexpr int rows = 16 / Size;
    block<Size, rows * Pieces, rows> b;
    (get_pieces<Size, Pieces>(b.row[R], from + R * from_step, rows * from_step), ...);
    transpose_block<rows>(b);
    (put(to + R * to_step, b.row[R]), ...);
}
/// to(r, c) = from(c, r) for as many columns as a block has, and any number of rows that is not below it.
template <int Size, int Pieces>
LANEWISE_INLINE void copy_strip(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows) {
    constexpr index_t high = 16 / Size;
    for (;; to += high * to_step, from += high * Size) {
        copy_block<Size, Pieces>(to, to_step, from, from_step, up_to<high>());
        if ((rows -= high) <= 0) return;
        if (rows < high) { // the last block overlaps the one before
            to -= (high - rows) * to_step;
            from -= (high - rows) * Size;
            rows = high;
        }
    }
}
#endif

/// to(r, c) = from(c, r); steps are those of rows, in bytes. `from` is not read elsewhere, but may be fetched ahead for the rows behind.
template <int Size>
void transpose(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t columns) {
#if LANEWISE_BYTES > 0
    if constexpr (Size < 16) { // wider elements are moved whole anyway
        constexpr int pieces = Size < 4 ? 1 : LANEWISE_BYTES / 16, wide_columns = 16 * pieces / Size, high = 16 / Size;
        if (rows >= high && columns >= wide_columns) {
            for (index_t c = 0; c < columns; ++c) __builtin_prefetch(from + c * from_step + rows * Size);
            for (index_t c = 0; c < columns; c += wide_columns) {
                c = std::min(c, columns - wide_columns); // the last strip may overlap the one before
                copy_strip<Size, pieces>(to + c * Size, to_step, from + c * from_step, from_step, rows);
            }
            return;
        }
    }
#endif
    for (index_t r = 0; r < rows; ++r) collect<Size>(to + r * to_step, from + r * Size, 0, from_step, 1, columns);
}

// --------------------------------------------------------------------------------------------------------------- padding

/// Makes a gang, `all` bytes, of the elements of which there are too few, `have` bytes: those, and behind them copies of some. Writes up
/// to 63 bytes more. What is read next in whole registers is written in whole registers: a read of what several writes left has to wait
/// for these. False, and nothing done, where the target has no masked loads of such elements.
inline bool pad([[maybe_unused]] std::byte* to, [[maybe_unused]] const std::byte* from, [[maybe_unused]] index_t have, [[maybe_unused]] index_t all) {
#if LANEWISE_IS_AVX512
    const __m512i others = have >= 8   ? _mm512_set1_epi64(get<long long>(from))
                           : have >= 4 ? _mm512_set1_epi32(get<int>(from))
                           : have >= 2 ? _mm512_set1_epi16(get<short>(from))
                                       : _mm512_set1_epi8(get<char>(from));
    for (index_t at = 0; at < all; at += 64, have -= 64) {
        __m512i here = others;
        if (have > 0) here = _mm512_mask_loadu_epi8(others, ~std::uint64_t{} >> (64 - std::min<index_t>(have, 64)), from + at);
        _mm512_storeu_si512(to + at, here);
    }
    return true;
#elif LANEWISE_IS_AVX2
    if (have % 4 != 0) return false;
    const __m256i others = have >= 8 ? _mm256_set1_epi64x(get<long long>(from)) : _mm256_set1_epi32(get<int>(from));
    const __m256i places = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    for (index_t at = 0; at < all; at += 32, have -= 32) {
        const __m256i are = _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(have / 4)), places);
        const __m256i here = _mm256_maskload_epi32(reinterpret_cast<const int*>(from + at), are);
        const __m256 all_lanes = _mm256_blendv_ps(_mm256_castsi256_ps(others), _mm256_castsi256_ps(here), _mm256_castsi256_ps(are));
        _mm256_storeu_ps(reinterpret_cast<float*>(to + at), all_lanes);
    }
    return true;
#else
    return false;
#endif
}

} // namespace copies
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
