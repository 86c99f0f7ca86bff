// Gathers and scatters of packs: the values, and that lanes that are off touch nothing.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/guarded.hpp"
#include "target/per_target.hpp"

#include <algorithm>

#define LANEWISE_INL "target/pack_gather.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class T, class I>
using indexed = void (*)(bool storing, int mask_bytes, T* base, const I* index, T* lanes, std::uint64_t mask);
template <class T, class I, int L>
inline constexpr indexed<T, I> indexeds[] = TEST_TARGETS(test_gather::indexed<T, I, L>);

template <class T, class I, int L>
void check_indexed() {
    const guarded memory(4096);
    constexpr std::size_t count = 4096 / sizeof(T);
    const auto values = fill<T>(L, 5), before = fill<T>(count, 6);
    std::mt19937_64 engine(7);
    for (const std::uint64_t mask : some_masks<L>())
        for (const bool from_end : {false, true}) {
            if (from_end && std::is_unsigned_v<I>) continue;
            // Active lanes point anywhere into the page, also backwards; repeated indices are frequent.
            T* const base = from_end ? memory.end<T>() : memory.first<T>();
            std::vector<I> index(L);
            std::vector<T> lanes(L), expected(L, T{0});
            auto after = before;
            std::copy(before.begin(), before.end(), memory.first<T>());
            for (int k = 0; k < L; ++k) {
                const auto u = static_cast<std::size_t>(k);
                if (mask >> k & 1) {
                    std::size_t at = engine() % (k % 2 ? count : 4);
                    if (sizeof(I) == 1) at %= 128;
                    index[u] = static_cast<I>(from_end ? -1 - static_cast<std::ptrdiff_t>(at) : static_cast<std::ptrdiff_t>(at));
                    const std::size_t where = from_end ? count - 1 - at : at;
                    expected[u] = before[where];
                    after[where] = values[u];
                } else {
                    index[u] = static_cast<I>(engine()); // wild
                }
            }
            const int mask_bytes = 1 << engine() % 4;
            const auto what = " under mask " + std::to_string(mask) + ", lanes " + std::to_string(L) + ", index bytes " +
                              std::to_string(sizeof(I));
            indexeds<T, I, L>[target()](false, mask_bytes, base, index.data(), lanes.data(), mask);
            check_same(lanes, expected, "gather" + what, false);
            lanes = values;
            indexeds<T, I, L>[target()](true, mask_bytes, base, index.data(), lanes.data(), mask);
            check_same(std::vector<T>(memory.first<T>(), memory.first<T>() + count), after, "scatter" + what, false);
        }
}

} // namespace test

TEMPLATE_TEST_CASE("gather and scatter touch the true lanes only", "[pack]", TEST_TYPES) {
#define M(L)                                                                                                           \
    test::check_indexed<TestType, std::int32_t, L>();                                                                  \
    test::check_indexed<TestType, std::int64_t, L>();
    M(2) M(4) M(8) M(16)
#ifdef LANEWISE_SCALAR
    M(1)
#endif
#undef M
    test::check_indexed<TestType, std::int64_t, 32>();
    test::check_indexed<TestType, std::uint32_t, 8>();
    test::check_indexed<TestType, std::uint64_t, 8>();
    test::check_indexed<TestType, std::uint8_t, 16>();
    test::check_indexed<TestType, std::int16_t, 16>();
}
