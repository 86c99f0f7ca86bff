// Compiled once per target for test_pack_memory.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_memory {

template <class T, int L>
void first(bool storing, T* memory, T* lanes, std::ptrdiff_t n) {
    if (storing) store_first(memory, load<T, L>(lanes), n);
    else store(lanes, load_first<T, L>(memory, n));
}

template <class T, int L, int S>
void masked_by(bool storing, T* memory, T* lanes, std::uint64_t bits) {
    const auto m = mask_from_bits<S, L>(bits);
    if (storing) store_masked(memory, load<T, L>(lanes), m);
    else store(lanes, load_masked<T, L>(memory, m));
}
template <class T, int L>
void masked(bool storing, int mask_bytes, T* memory, T* lanes, std::uint64_t bits) {
    // Any size up to 16 lanes; beyond, the type's own.
    switch (mask_bytes) {
    case 1: return masked_by<T, L, (L <= 16 ? 1 : sizeof(T))>(storing, memory, lanes, bits);
    case 4: return masked_by<T, L, (L <= 16 ? 4 : sizeof(T))>(storing, memory, lanes, bits);
    default: return masked_by<T, L, sizeof(T)>(storing, memory, lanes, bits);
    }
}

} // namespace test_memory
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
