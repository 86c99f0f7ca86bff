// Partial and masked loads and stores of packs: the values, and that nothing else is touched.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/guarded.hpp"
#include "target/per_target.hpp"

#include <algorithm>

#define LANEWISE_INL "target/pack_memory.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class T>
using partial = void (*)(bool storing, T* memory, T* lanes, std::ptrdiff_t n);
template <class T, int L>
inline constexpr partial<T> partials[] = TEST_TARGETS(test_memory::first<T, L>);
template <class T>
using masked = void (*)(bool storing, int mask_bytes, T* memory, T* lanes, std::uint64_t mask);
template <class T, int L>
inline constexpr masked<T> maskeds[] = TEST_TARGETS(test_memory::masked<T, L>);
template <class T, int L>
void check_first() {
    const guarded memory(4096);
    const auto values = fill<T>(L, 1), before = fill<T>(4096 / sizeof(T), 2);
    for (std::ptrdiff_t n = 0; n <= L; ++n)
        for (const bool at_end : {false, true}) {
            // The n elements touch the one guard page or the other.
            T* const p = at_end ? memory.end<T>() - n : memory.first<T>();
            const auto what = std::to_string(n) + " first of lanes " + std::to_string(L);
            std::copy(before.begin(), before.end(), memory.first<T>());
            std::vector<T> lanes(L), expected(L, T{0});
            std::copy_n(p, n, expected.begin());
            partials<T, L>[target()](false, p, lanes.data(), n);
            check_same(lanes, expected, "load " + what, false);

            auto after = before;
            std::copy_n(values.begin(), n, after.begin() + (p - memory.first<T>()));
            lanes = values;
            partials<T, L>[target()](true, p, lanes.data(), n);
            check_same(std::vector<T>(memory.first<T>(), memory.first<T>() + before.size()), after, "store " + what,
                       false);
        }
}

template <class T, int L>
void check_masked() {
    const guarded memory(4096);
    const auto values = fill<T>(L, 3), before = fill<T>(4096 / sizeof(T), 4);
    for (const std::uint64_t mask : some_masks<L>())
        for (const int mask_bytes : {0, 1, 4}) {
            const auto lane = [&](int k) { return (mask >> k & 1) != 0; };
            // Outer lanes that are off lie in the guard pages.
            int low = 0, high = L;
            while (low < L && !lane(low)) ++low;
            while (high > 0 && !lane(high - 1)) --high;
            for (T* const p : {memory.first<T>() - (low < L ? low : L), memory.end<T>() - high}) {
                std::copy(before.begin(), before.end(), memory.first<T>());
                const auto what = "under mask " + std::to_string(mask) + " of bytes (0: as T) " + std::to_string(mask_bytes) +
                                  ", lanes " + std::to_string(L);
                std::vector<T> lanes(L), expected(L, T{0});
                auto after = before;
                for (int k = 0; k < L; ++k)
                    if (lane(k)) {
                        expected[static_cast<std::size_t>(k)] = p[k];
                        after[static_cast<std::size_t>(p + k - memory.first<T>())] = values[static_cast<std::size_t>(k)];
                    }
                maskeds<T, L>[target()](false, mask_bytes, p, lanes.data(), mask);
                check_same(lanes, expected, "load " + what, false);
                lanes = values;
                maskeds<T, L>[target()](true, mask_bytes, p, lanes.data(), mask);
                check_same(std::vector<T>(memory.first<T>(), memory.first<T>() + before.size()), after, "store " + what,
                           false);
            }
        }
}

} // namespace test

TEMPLATE_TEST_CASE("load_first and store_first touch the first n elements only", "[pack]", TEST_TYPES) {
#define M(L) test::check_first<TestType, L>();
    TEST_LANES(M)
#undef M
}

TEMPLATE_TEST_CASE("masked loads and stores touch the true lanes only", "[pack]", TEST_TYPES) {
#define M(L) test::check_masked<TestType, L>();
    TEST_LANES(M)
#undef M
}
