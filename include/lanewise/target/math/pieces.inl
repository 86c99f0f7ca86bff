// Polynomials of pieces: functions of floats whose range is cut in eight, the coefficients looked up in registers. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// An instruction of AVX2 and of AVX-512 takes eight floats by eight or sixteen indices. Where there is none, and under lw::fp::strict, which
// gives the same bits everywhere, the functions are computed without.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

/// Whether a function has polynomials of pieces. Where it has not, there is no look_up either, and nothing that calls it is instantiated.
template <fp::policy P, class T>
inline constexpr bool has_pieces = LANEWISE_IS_AVX2 && fused<P> && sizeof(T) == 4;
#if LANEWISE_IS_AVX2
/// table[index], of which the lowest three bits count.
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
#endif
/// c[First][k] + x*c[First + 1][k] + ..., k the index of the lane's piece.
template <std::size_t First = 0, int L, std::size_t N>
LANEWISE_INLINE pack<float, L> polynomial_of_piece(const pack<float, L>& x, const pack<std::uint32_t, L>& piece, const float (&c)[N][8]) {
    if constexpr (First == N - 1) return look_up(c[First], piece);
    else return fma(polynomial_of_piece<First + 1>(x, piece, c), x, look_up(c[First], piece));
}
/// The index of the piece of 0 <= x < top whose bounds are those of half octaves of u = x*9.375/top + 0.625, from 0.625 to 10: narrow near 0.
template <int L>
LANEWISE_INLINE pack<std::uint32_t, L> widening_piece(const pack<float, L>& x, float top) {
    const pack<float, L> first = number(x, 0.625f), u = fma(x, number(x, 9.375f / top), first);
    return shift_right(sub(bits_of(u), bits_of(first)), fraction_bits<float> - 1);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
