// Compiled once per target for test_mask.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_mask {

template <class T, int L>
void compare(const T* a, const T* b, std::uint64_t got[7]) {
    const auto x = load<T, L>(a), y = load<T, L>(b);
    got[0] = bits(eq(x, y));
    got[1] = bits(ne(x, y));
    got[2] = bits(lt(x, y));
    got[3] = bits(le(x, y));
    got[4] = bits(gt(x, y));
    got[5] = bits(ge(x, y));
    got[6] = bits(nonzero(x));
}

/// The lanes of an integer pack that are exactly 1; a lane that is neither 0 nor 1 spoils all.
template <class T, int L>
std::uint64_t lanes_of_one(const pack<T, L>& a) {
    T lane[L];
    store(lane, a);
    std::uint64_t set = 0;
    for (int k = 0; k < L; ++k) {
        if (lane[k] != 0 && lane[k] != 1) return ~std::uint64_t{0} - 1;
        set |= static_cast<std::uint64_t>(lane[k]) << k;
    }
    return set;
}

template <int S, int L>
void run(std::uint64_t a, std::uint64_t b, bool* bools, ::test::mask_results& r) {
    const auto x = mask_from_bits<S, L>(a), y = mask_from_bits<S, L>(b);
    r.round_trip = bits(x);
    r.conjunction = bits(mask_and(x, y));
    r.disjunction = bits(mask_or(x, y));
    r.difference = bits(mask_xor(x, y));
    r.andnot = bits(mask_andnot(x, y));
    r.negation = bits(mask_not(x));
    r.selected = bits(select(resize<L <= 16 ? 8 : S>(x), y, mask_not(y)));
    r.any = any(x);
    r.all = all(x);
    r.none = none(x);
    if constexpr (L > 1) r.halves_swapped = bits(combine(high_half(x), low_half(x)));
    r.resized[0] = bits(resize<1>(x));
    r.resized[1] = bits(resize<2>(x));
    r.resized[2] = bits(resize<4>(x));
    r.resized[3] = bits(resize<8>(x));
    r.ones[0] = lanes_of_one(convert_mask<std::uint8_t>(x));
    r.ones[1] = lanes_of_one(convert_mask<std::uint16_t>(x));
    r.ones[2] = lanes_of_one(convert_mask<std::uint32_t>(x));
    r.ones[3] = lanes_of_one(convert_mask<std::uint64_t>(x));
    store_bools(bools, x);
    r.bools = bits(load_bools<S, L>(bools));
    for (int n = -2; n < 68; ++n) r.first[n + 2] = bits(mask_first<S, L>(n));
}

} // namespace test_mask
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
