// Polynomials of pieces: functions whose range is cut in eight, the coefficients looked up in registers. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// An instruction of AVX2 and of AVX-512 takes eight floats by eight or sixteen indices, one of AVX-512 eight doubles; for doubles AVX2 takes
// two halves of four. Where there is none, and under lw::fp::strict, which gives the same bits everywhere, the functions are computed without.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// Whether a function has polynomials of pieces. Where it has not, there is no look_up either, and nothing that calls it is instantiated.
template <fp::policy P>
inline constexpr bool has_pieces = LANEWISE_IS_AVX2 && fused<P>;
#if LANEWISE_IS_AVX2
/// table[index mod 8].
template <int L>
LANEWISE_INLINE pack<float, L> look_up(const float (&table)[8], const pack<std::uint32_t, L>& index) {
    const auto k = to_raw(index);
    const __m256 entries = _mm256_loadu_ps(table);
    raw<4, L> result;
    if constexpr (sizeof k == 16)
        result = _mm_castps_si128(_mm256_castps256_ps128(_mm256_permutevar8x32_ps(entries, _mm256_castsi128_si256(k))));
    else if constexpr (sizeof k == 32) result = _mm256_castps_si256(_mm256_permutevar8x32_ps(entries, k));
#if LANEWISE_IS_AVX512
    else result = _mm512_castps_si512(_mm512_maskz_permutexvar_ps(0xffff, k, _mm512_maskz_broadcast_f32x8(0xffff, entries)));
#endif
    return from_raw<float, L>(result);
}
/// The same of at most four doubles, each as two floats of one half and of the other.
LANEWISE_INLINE __m256i look_up_four(const double (&table)[8], const __m256i& index) {
    const __m256i twice = _mm256_slli_epi32(_mm256_shuffle_epi32(index, 0xa0), 1);
    const __m256i both = _mm256_or_si256(twice, _mm256_set1_epi64x(std::int64_t{1} << 32));
    const __m256 low = _mm256_permutevar8x32_ps(_mm256_castpd_ps(_mm256_loadu_pd(table)), both);
    const __m256 high = _mm256_permutevar8x32_ps(_mm256_castpd_ps(_mm256_loadu_pd(table + 4)), both);
    const __m256d is_high = _mm256_castsi256_pd(_mm256_slli_epi64(index, 61));
    return _mm256_castpd_si256(_mm256_blendv_pd(_mm256_castps_pd(low), _mm256_castps_pd(high), is_high));
}
template <int L>
LANEWISE_INLINE pack<double, L> look_up(const double (&table)[8], const pack<std::uint64_t, L>& index) {
    const auto k = to_raw(index);
    if constexpr (sizeof k == 16) return from_raw<double, L>(_mm256_castsi256_si128(look_up_four(table, _mm256_castsi128_si256(k))));
    else if constexpr (sizeof k == 32) return from_raw<double, L>(look_up_four(table, k));
#if LANEWISE_IS_AVX512
    else return from_raw<double, L>(_mm512_castpd_si512(_mm512_maskz_permutexvar_pd(0xff, k, _mm512_loadu_pd(table))));
#endif
}
#else
/// table[index mod 8], lane by lane.
template <class T, int L>
LANEWISE_INLINE pack<T, L> look_up(const T (&table)[8], const pack<uint_for<T>, L>& index) {
    const auto entry = [&](int k) __attribute__((always_inline)) { return table[extract(index, k) % 8]; };
#if LANEWISE_BYTES > 0
    if constexpr (L == 2) return from_vector<T, L>(vector<T, L>{entry(0), entry(1)});
    else return from_vector<T, L>(vector<T, L>{entry(0), entry(1), entry(2), entry(3)});
#else
    return {{entry(0)}};
#endif
}
#endif
/// c[First][k] + x*c[First + Step][k] + ..., k the index of the lane's piece.
template <fp::policy P, std::size_t First = 0, std::size_t Step = 1, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_of_piece(const pack<T, L>& x, const pack<uint_for<T>, L>& piece, const T (&c)[N][8]) {
    if constexpr (First + Step >= N) return look_up(c[First], piece);
    else return mul_add<P>(polynomial_of_piece<P, First + Step, Step>(x, piece, c), x, look_up(c[First], piece));
}
/// c[First][k] + x*c[First + 1][k] + ... as two sums, of the even and of the odd powers.
template <fp::policy P, std::size_t First, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_of_piece_in_two(const pack<T, L>& x, const pack<uint_for<T>, L>& piece, const T (&c)[N][8]) {
    const pack<T, L> square = mul(x, x);
    return mul_add<P>(polynomial_of_piece<P, First + 1, 2>(square, piece, c), x, polynomial_of_piece<P, First, 2>(square, piece, c));
}
/// The same as four sums, for the shortest chains where products are not fused with sums.
template <fp::policy P, std::size_t First, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_of_piece_in_four(const pack<T, L>& x, const pack<uint_for<T>, L>& piece, const T (&c)[N][8]) {
    const pack<T, L> square = mul(x, x), fourth = mul(square, square);
    const auto pair = [&]<std::size_t Even>(std::integral_constant<std::size_t, Even>) __attribute__((always_inline)) {
        return mul_add<P>(polynomial_of_piece<P, Even + 1, 4>(fourth, piece, c), x, polynomial_of_piece<P, Even, 4>(fourth, piece, c));
    };
    const auto low = pair(std::integral_constant<std::size_t, First>{}), high = pair(std::integral_constant<std::size_t, First + 2>{});
    return mul_add<P>(high, square, low);
}
/// The same in pairs of powers, c[First][k] + x*c[First + 1][k] and so on: the shortest chain of operations that wait for each other.
template <fp::policy P, std::size_t First = 0, class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial_of_piece_in_pairs(const pack<T, L>& x, const pack<T, L>& square, const pack<uint_for<T>, L>& piece,
                                                        const T (&c)[N][8]) {
    if constexpr (First + 3 >= N) {
        return polynomial_of_piece<P, First>(x, piece, c);
    } else {
        const pack<T, L> pair = mul_add<P>(look_up(c[First + 1], piece), x, look_up(c[First], piece));
        return mul_add<P>(polynomial_of_piece_in_pairs<P, First + 2>(x, square, piece, c), square, pair);
    }
}
/// The index of the piece of 0 <= x < top: the bits of x + top/15 less those of top/15, in half octaves. Pieces are narrow near 0.
template <class T, int L>
LANEWISE_INLINE pack<uint_for<T>, L> widening_piece(const pack<T, L>& x, std::type_identity_t<T> top) {
    const pack<T, L> first = number(x, top / 15);
    return shift_right(sub(bits_of(add(x, first)), bits_of(first)), fraction_bits<T> - 1);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
