// Comparisons of packs and every operation of masks, against the bits that they stand for.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/guarded.hpp"
#include "target/per_target.hpp"

#include <algorithm>
#include <bit>
#include <memory>

namespace test {
/// What mask.inl hands back of two masks and one lane count.
struct mask_results {
    std::uint64_t round_trip, conjunction, disjunction, difference, andnot, negation, selected, halves_swapped, bools;
    std::uint64_t resized[4];
    std::uint64_t ones[4]; // convert_mask's ones as an integer type of each size
    std::uint64_t first[70];
    bool any, all, none;
};
} // namespace test

#define LANEWISE_INL "target/mask.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class T>
using comparer = void (*)(const T*, const T*, std::uint64_t[7]);
template <class T, int L>
inline constexpr comparer<T> comparers[] = TEST_TARGETS(test_mask::compare<T, L>);
using runner = void (*)(std::uint64_t, std::uint64_t, bool*, mask_results&);
template <int S, int L>
inline constexpr runner runners[] = TEST_TARGETS(test_mask::run<S, L>);

constexpr const char* comparisons[] = {"==", "!=", "<", "<=", ">", ">=", "nonzero"};

template <class T, int L>
void check_compare(const operands<T>& in) {
    for (std::size_t k = 0; k < in.size(); k += L) {
        std::uint64_t got[7], expected[7] = {};
        comparers<T, L>[target()](&in.a[k], &in.b[k], got);
        for (std::size_t i = 0; i < L; ++i) {
            const T x = in.a[k + i], y = in.b[k + i];
            const bool each[] = {x == y, x != y, x < y, x <= y, x > y, x >= y, x != T{0}};
            for (std::size_t c = 0; c < 7; ++c) expected[c] |= std::uint64_t{each[c]} << i;
        }
        for (std::size_t c = 0; c < 7; ++c)
            if (got[c] != expected[c]) {
                INFO(comparisons[c] << " of lanes " << L << " on " << lanewise::current_target() << " from element " << k);
                CHECK(got[c] == expected[c]);
                return;
            }
    }
    SUCCEED();
}

template <int S, int L>
void check_masks() {
    const std::uint64_t all = L == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (L % 64)) - 1;
    const guarded memory(4096); // bools end where the memory ends
    bool* const bools = memory.end<bool>() - L;
    const auto masks = some_masks<L>();
    for (std::size_t k = 0; k < masks.size(); ++k) {
        // The bits from L on must not matter.
        const std::uint64_t a = masks[k], b = masks[(k * 7 + 3) % masks.size()], rubbish = ~all & 0xa5a5a5a5a5a5a5a5u;
        mask_results r;
        std::fill_n(bools, L, false);
        runners<S, L>[target()](a | rubbish, b | rubbish, bools, r);
        INFO("bytes " << S << ", lanes " << L << ", masks " << std::hex << a << " and " << b);
        bool fine = r.round_trip == a && r.conjunction == (a & b) && r.disjunction == (a | b) && r.difference == (a ^ b) &&
                    r.andnot == (a & ~b) && r.negation == (all & ~a) && r.selected == ((a & b) | (all & ~a & ~b)) &&
                    r.any == (a != 0) && r.none == (a == 0) && r.all == (a == all) && r.bools == a;
        if (L > 1) fine = fine && r.halves_swapped == ((a >> L / 2) | (a << L / 2 & all));
        for (const auto x : r.resized) fine = fine && x == a;
        for (const auto x : r.ones) fine = fine && x == a;
        for (int i = 0; i < L; ++i) fine = fine && reinterpret_cast<const unsigned char&>(bools[i]) == (a >> i & 1);
        for (int n = -2; n < 68; ++n) {
            const std::uint64_t low = n <= 0 ? 0 : n >= L ? all : (std::uint64_t{1} << (n % 64)) - 1;
            fine = fine && r.first[n + 2] == low;
        }
        if (!fine) { // in detail, once
            CHECK(r.round_trip == a);
            CHECK(r.conjunction == (a & b));
            CHECK(r.disjunction == (a | b));
            CHECK(r.difference == (a ^ b));
            CHECK(r.andnot == (a & ~b));
            CHECK(r.negation == (all & ~a));
            CHECK(r.selected == ((a & b) | (all & ~a & ~b)));
            CHECK(r.any == (a != 0));
            CHECK(r.none == (a == 0));
            CHECK(r.all == (a == all));
            CHECK(r.bools == a);
            for (const auto x : r.resized) CHECK(x == a);
            for (const auto x : r.ones) CHECK(x == a);
            FAIL_CHECK("a mask is wrong: if none of the above, mask_first, store_bools or the halves");
            return;
        }
    }
    SUCCEED();
}

} // namespace test

TEMPLATE_TEST_CASE("comparisons of every lane, also with NaN", "[mask]", TEST_TYPES) {
    const test::operands<TestType> in;
#define M(L) test::check_compare<TestType, L>(in);
    TEST_LANES(M)
#undef M
}

TEST_CASE("masks of every size and lane count", "[mask]") {
#define M(L)                                                                                                           \
    test::check_masks<1, L>();                                                                                         \
    test::check_masks<2, L>();                                                                                         \
    test::check_masks<4, L>();                                                                                         \
    test::check_masks<8, L>();
    TEST_LANES(M)
#undef M
}
