// Loads of every other element, or of elements backwards, into packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

#if LANEWISE_BYTES > 0
template <int Odd, class R, int L, int... K>
LANEWISE_INLINE pack<R, L> every_second_of(const vector<R, L>& a, const vector<R, L>& b, std::integer_sequence<int, K...>) {
    return from_vector<R, L>(__builtin_shufflevector(a, b, (2 * K + Odd)...));
}
template <class T, int L, int... K>
LANEWISE_INLINE pack<T, L> reversed_of(const vector<T, L>& a, std::integer_sequence<int, K...>) {
    return from_vector<T, L>(__builtin_shufflevector(a, a, (L - 1 - K)...));
}
#endif
/// Of the 2 L elements of a and b, those at even places, or at odd ones.
template <int Odd, class R, int L>
LANEWISE_INLINE pack<R, L> every_second(const pack<R, L>& a, const pack<R, L>& b) {
    if constexpr (L == 1) return Odd ? b : a;
    else if constexpr (!is_one<pack<R, L>>) return {every_second<Odd>(a.lo, a.hi), every_second<Odd>(b.lo, b.hi)};
#if LANEWISE_BYTES > 0
    else return every_second_of<Odd, R, L>(to_vector(a), to_vector(b), std::make_integer_sequence<int, L>());
#endif
}
/// The last lane first.
template <class T, int L>
LANEWISE_INLINE pack<T, L> reversed(const pack<T, L>& a) {
    if constexpr (L == 1) return a;
    else if constexpr (!is_one<pack<T, L>>) return {reversed(a.hi), reversed(a.lo)};
#if LANEWISE_BYTES > 0
    else return reversed_of<T, L>(to_vector(a), std::make_integer_sequence<int, L>());
#endif
}

/// The elements from `from` on that are `apart` elements apart: 1, 2 or -1. Where that is 2, one more behind the last is read.
template <class T, int L>
LANEWISE_INLINE pack<T, L> load_stepped(const T* from, index_t apart) {
    if (apart == 2) return every_second<0>(load<T, L>(from), load<T, L>(from + L));
    if (apart == 1) return load<T, L>(from);
    return reversed(load<T, L>(from - (L - 1)));
}
/// The first n of them, at least one, all if there are no more, and zeros; reads nothing else.
template <class T, int L>
LANEWISE_INLINE pack<T, L> load_stepped_first(const T* from, index_t apart, int n) {
    constexpr int size = sizeof(T);
    n = std::min(n, L);
    if (apart == 2) {
        mask<size, L> low, high;
        if constexpr (L <= 32) {
            const std::uint64_t both = ~std::uint64_t{0} >> (65 - 2 * n);
            low = mask_from_bits<size, L>(both);
            high = mask_from_bits<size, L>(both >> L);
        } else {
            low = mask_first<size, L>(2 * n - 1);
            high = mask_first<size, L>(2 * n - 1 - L);
        }
        return every_second<0>(load_masked<T, L>(from, low), load_masked<T, L>(from + L, high));
    }
    if (apart == 1) return load_first<T, L>(from, n);
    return reversed(load_masked<T, L>(from - (L - 1), mask_not(mask_first<size, L>(L - n))));
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
