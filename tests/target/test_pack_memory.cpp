// Partial and masked loads and stores, gathers and scatters of packs: the values, and that nothing else is touched.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/per_target.hpp"

#include <algorithm>
#include <sys/mman.h>
#include <unistd.h>

#define LANEWISE_INL "target/pack_memory.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

/// Pages of memory between two pages that fault when touched.
class guarded {
public:
    explicit guarded(std::size_t bytes)
        : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))), inner_((bytes + page_ - 1) / page_ * page_) {
        void* const map = mmap(nullptr, inner_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        REQUIRE(map != MAP_FAILED);
        base_ = static_cast<char*>(map);
        REQUIRE(mprotect(base_ + page_, inner_, PROT_READ | PROT_WRITE) == 0);
    }
    guarded(const guarded&) = delete;
    guarded& operator=(const guarded&) = delete;
    ~guarded() { munmap(base_, inner_ + 2 * page_); }
    template <class T>
    T* first() const {
        return reinterpret_cast<T*>(base_ + page_);
    }
    template <class T>
    T* end() const {
        return reinterpret_cast<T*>(base_ + page_ + inner_);
    }

private:
    std::size_t page_, inner_;
    char* base_;
};

template <class T>
using partial = void (*)(bool storing, T* memory, T* lanes, std::ptrdiff_t n);
template <class T, int L>
inline constexpr partial<T> partials[] = TEST_TARGETS(test_memory::first<T, L>);
template <class T>
using masked = void (*)(bool storing, int mask_bytes, T* memory, T* lanes, std::uint64_t mask);
template <class T, int L>
inline constexpr masked<T> maskeds[] = TEST_TARGETS(test_memory::masked<T, L>);
template <class T, class I>
using indexed = void (*)(bool storing, int mask_bytes, T* base, const I* index, T* lanes, std::uint64_t mask);
template <class T, class I, int L>
inline constexpr indexed<T, I> indexeds[] = TEST_TARGETS(test_memory::indexed<T, I, L>);

/// Distinct values that fill the type.
template <class T>
std::vector<T> fill(std::size_t n, std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    std::vector<T> v(n);
    for (T& x : v) x = std::is_floating_point_v<T> ? static_cast<T>(engine() >> 44) : static_cast<T>(engine());
    return v;
}

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
            check_same(std::vector<T>(memory.first<T>(), memory.first<T>() + before.size()), after, "store " + what, false);
        }
}

/// Masks to try: none, all, single lanes, all but one, runs, random.
template <int L>
std::vector<std::uint64_t> some_masks() {
    const std::uint64_t all = L == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (L % 64)) - 1;
    std::vector<std::uint64_t> masks{0, all};
    for (int k = 0; k < L; ++k) {
        const std::uint64_t one = std::uint64_t{1} << k;
        masks.insert(masks.end(), {one, all & ~one, one - 1, all & ~(one - 1)});
    }
    std::mt19937_64 engine(L);
    for (int k = 0; k < 32; ++k) masks.push_back(engine() & all);
    return masks;
}

template <class T, int L>
void check_masked() {
    const guarded memory(4096);
    const auto values = fill<T>(L, 3), before = fill<T>(4096 / sizeof(T), 4);
    for (const std::uint64_t mask : some_masks<L>())
        for (const int mask_bytes : {1, 2, 4, 8}) {
            const auto lane = [&](int k) { return (mask >> k & 1) != 0; };
            // Outer lanes that are off lie in the guard pages.
            int low = 0, high = L;
            while (low < L && !lane(low)) ++low;
            while (high > 0 && !lane(high - 1)) --high;
            for (T* const p : {memory.first<T>() - (low < L ? low : L), memory.end<T>() - high}) {
                std::copy(before.begin(), before.end(), memory.first<T>());
                const auto what = "under mask " + std::to_string(mask) + " of bytes " + std::to_string(mask_bytes) +
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
                check_same(std::vector<T>(memory.first<T>(), memory.first<T>() + before.size()), after, "store " + what, false);
            }
        }
}

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
