// Square roots of packs, correctly rounded: by the divider, and for every other register by multiplications. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// The square roots of one register, by the divider.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> divider_sqrt(const pack<T, L, true>& a) {
#if LANEWISE_X86
    const auto x = to_raw(a);
    raw<sizeof(T), L> z;
#define LANEWISE_SQRT(mm, si)                                                                                          \
    if constexpr (sizeof(T) == 4) z = mm##_castps_##si(mm##_sqrt_ps(mm##_cast##si##_ps(x)));                           \
    else z = mm##_castpd_##si(mm##_sqrt_pd(mm##_cast##si##_pd(x)));
    LANEWISE_BY_WIDTH(x, LANEWISE_SQRT)
#undef LANEWISE_SQRT
    return from_raw<T, L>(z);
#elif LANEWISE_BYTES > 0
    if constexpr (sizeof(T) == 4) return {vsqrtq_f32(a.r.data)};
    else return {vsqrtq_f64(a.r.data)};
#else
    return {std::sqrt(a.r)};
#endif
}

#if LANEWISE_IS_AVX512
/// 1/sqrt(a) of one register, to 14 bits.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> inverse_root_estimate(const pack<T, L, true>& a) {
    const auto bits = to_raw(a);
    using some = std::conditional_t<sizeof bits == 64 && sizeof(T) == 4, __mmask16, __mmask8>;
    constexpr auto all = static_cast<some>(~some{}); // GCC 12 warns of its own header where the instruction has no mask
    raw<sizeof(T), L> result;
#define LANEWISE_ESTIMATE(mm, si)                                                                                      \
    if constexpr (sizeof(T) == 4) result = mm##_castps_##si(mm##_maskz_rsqrt14_ps(all, mm##_cast##si##_ps(bits)));     \
    else result = mm##_castpd_##si(mm##_maskz_rsqrt14_pd(all, mm##_cast##si##_pd(bits)));
    LANEWISE_BY_WIDTH(bits, LANEWISE_ESTIMATE)
#undef LANEWISE_ESTIMATE
    return from_raw<T, L>(result);
}
#elif LANEWISE_IS_AVX2
/// 1/sqrt(a) of one register, to 11.4 bits.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> inverse_root_estimate(const pack<T, L, true>& a) {
    return from_raw<T, L>(_mm256_castps_si256(_mm256_rsqrt_ps(_mm256_castsi256_ps(to_raw(a)))));
}
#endif

/// Whether half of the roots by multiplications, beside the divider, are worth it.
template <class T, int L>
inline constexpr bool has_two_ways = LANEWISE_IS_AVX2 && native_bytes == L * static_cast<int>(sizeof(T)) && (LANEWISE_IS_AVX512 || sizeof(T) == 4);

/// The square roots of one register, by multiplications: a loop that takes every other register's so runs up to twice as fast, the divider
/// and the multipliers side by side. An estimate of the inverse is refined by the series of (1 - 2e)^(-1/2), and a last step rounds correctly
/// (P. Markstein, Computation of elementary functions on the IBM RISC System/6000 processor, IBM J. Res. Dev. 34, 1990). What is left of x
/// less the square must be exact, so zero, the smallest numbers, infinity and NaN are left to the divider. Only a root that is nearer than
/// 2^-46 or 2^-104 of itself to the middle of two numbers could be rounded wrongly: of these floats all, and of doubles the nearest 2,830, were
/// tried with estimates that processors may have, and only the number just below a power of 4 was wrong with some: it is left to the divider.
template <class T, int L>
LANEWISE_INLINE pack<T, L, true> multiplier_sqrt(const pack<T, L, true>& x) {
    if constexpr (has_two_ways<T, L>) {
        using U = uint_for<T>;
        constexpr T least = sizeof(T) == 4 ? T(0x1p-100) : T(0x1p-900);
        constexpr U all_ones = ~U{0}, but_fraction = all_ones << (std::numeric_limits<T>::digits - 1);
        const auto in_range = mask_and(ge(x, splat<T, L>(least)), lt(x, splat<T, L>(std::numeric_limits<T>::infinity())));
        const auto usual = ne(bit_or(bit_cast<U>(x), splat<U, L>(but_fraction)), splat<U, L>(all_ones));
        if (__builtin_expect(!all(mask_and(in_range, usual)), 0)) return divider_sqrt(x);
        const auto half = splat<T, L>(T(0.5)), estimate = inverse_root_estimate(x);
        const auto root = mul(x, estimate), half_inverse = mul(half, estimate), e = fnma(root, half_inverse, half);
        auto series = e;
        if constexpr (sizeof(T) == 8) series = fma(mul(e, e), fma(e, splat<T, L>(T(2.5)), splat<T, L>(T(1.5))), e);
        else if constexpr (!LANEWISE_IS_AVX512) series = fma(mul(e, e), splat<T, L>(T(1.5)), e);
        const auto better = fma(root, series, root);
        return fma(fnma(better, better, x), fma(half_inverse, series, half_inverse), better);
    } else {
        return divider_sqrt(x);
    }
}

/// The square roots, of which `every_other` register's is to be by multiplications where that pays: of several, the second one's anyway.
template <bool EveryOther = false, class T, int L>
LANEWISE_INLINE pack<T, L> sqrt(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) return {sqrt<false>(a.lo), sqrt<true>(a.hi)};
    else if constexpr (EveryOther) return multiplier_sqrt(a);
    else return divider_sqrt(a);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
