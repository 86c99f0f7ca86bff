// Compiled once per target for test_pack_gather.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_gather {

template <class T, class I, int L, int S>
void indexed_by(bool storing, T* base, const I* index, T* lanes, std::uint64_t bits) {
    const auto m = mask_from_bits<S, L>(bits);
    const auto i = load<I, L>(index);
    if (storing) scatter(base, i, load<T, L>(lanes), m);
    else store(lanes, gather(base, i, m));
}
template <class T, class I, int L>
void indexed(bool storing, int mask_bytes, T* base, const I* index, T* lanes, std::uint64_t bits) {
    if (mask_bytes < 4) indexed_by<T, I, L, sizeof(T)>(storing, base, index, lanes, bits);
    else indexed_by<T, I, L, sizeof(I)>(storing, base, index, lanes, bits);
}

} // namespace test_gather
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
