// Operations across the lanes of a gang, packing and adding at indices: against loops over the lanes, under masks, at a page's end.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 0 // indices outside the arrays, on purpose
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "lanewise/lanewise.hpp"
#include "target/guarded.hpp"

using lw::dims;
using lw::index_t;

namespace {

const index_t sizes[] = {0, 1, 2, 15, 16, 17, 31, 32, 33, 64, 100, 1000};

template <class T>
lw::ndarray<T, 1> numbers(index_t n, int factor, int modulus) {
    lw::ndarray<T, 1> a(dims<1>({n}));
    for (index_t k = 0; k < n; ++k) a(k) = static_cast<T>((k * factor + k / 3) % modulus);
    return a;
}

} // namespace

// ------------------------------------------------------------------------------------------------ within the gang

LW_JIT(gang_size, (), { return lw::lane_count(); })

LW_JIT_T((class T), move_lanes, (lw::view<const T> x, lw::view<const int> idx, int n, lw::view<T> r, lw::view<T> s, lw::view<T> b, lw::view<int> number),
         {
    LW_FOR (i, r.size()) {
        lw::varying<T> v = x(i);
        r(i) = lw::rotate(v, n);
        s(i) = lw::shuffle(v, idx(i));
        b(i) = lw::broadcast(x(i), n);
        number(i) = lw::lane_number();
    };
})
TEMPLATE_TEST_CASE("rotate, shuffle, broadcast", "", bool, std::int8_t, std::uint16_t, std::int32_t, float, std::int64_t, double) {
    using T = TestType;
    const index_t lanes = gang_size(), n = 3 * lanes; // whole gangs: lanes beyond the end hold anything
    const auto x = numbers<T>(n, 7, std::is_same_v<T, bool> ? 2 : 100);
    auto idx = numbers<int>(n, 11, 200);
    for (index_t k = 0; k < n; k += 3) idx(k) = -idx(k);
    lw::ndarray<T, 1> r(dims<1>({n})), s = r, b = r;
    lw::ndarray<int, 1> number(dims<1>({n}));
    for (const int by : {0, 1, 3, 15, 16, 31, -1, -17, 1000}) {
        move_lanes(x, idx, by, r, s, b, number);
        for (index_t k = 0; k < n; ++k) {
            const index_t first = k / lanes * lanes, lane = k - first;
            CAPTURE(by, k);
            REQUIRE(r(k) == x(first + ((lane + by) % lanes + lanes) % lanes));
            REQUIRE(s(k) == x(first + (idx(k) % lanes + lanes) % lanes));
            REQUIRE(b(k) == x(first + (by % lanes + lanes) % lanes));
            REQUIRE(number(k) == lane);
        }
    }
}

// In the active lanes, results of each gang.
LW_JIT_T((class T), scan_lanes,
         (lw::view<const T> x, lw::view<const int> w, lw::view<std::int64_t> inclusive, lw::view<std::int64_t> exclusive, lw::view<int> before), {
    LW_FOR (i, x.size()) {
        LW_IF (w(i) % 3 != 1) {
            inclusive(i) = lw::cast<std::int64_t>(lw::inclusive_scan_add(x(i)));
            exclusive(i) = lw::cast<std::int64_t>(lw::exclusive_scan_add(x(i)));
            before(i) = lw::exclusive_scan_add(x(i) > 20);
        }
    };
})
LW_JIT_T((class T), reduce_lanes, (lw::view<const T> x, lw::view<const int> w, lw::view<std::int64_t> r, lw::view<int> counts), {
    LW_FOR (i, x.size()) {
        lw::varying<std::int64_t> sum = 0, low = 0, high = 0;
        lw::varying<int> n = 0;
        LW_IF (w(i) % 3 != 1) {
            sum = static_cast<std::int64_t>(lw::reduce_add(x(i)));
            low = static_cast<std::int64_t>(lw::reduce_min(x(i)));
            high = static_cast<std::int64_t>(lw::reduce_max(x(i)));
            n = lw::count(x(i) > 20);
            r(i) = sum * 10000 + low * 100 + high;
            counts(i) = n;
        }
    };
})
TEMPLATE_TEST_CASE("scans and reductions of active lanes", "", std::int8_t, std::uint16_t, std::int32_t, float, std::int64_t, double) {
    using T = TestType;
    const index_t lanes = gang_size();
    for (const index_t n : sizes) {
        const auto x = numbers<T>(n, 7, 50);
        const auto w = numbers<int>(n, 5, 17);
        lw::ndarray<std::int64_t, 1> inclusive(dims<1>({n})), exclusive(dims<1>({n})), r(dims<1>({n}));
        lw::ndarray<int, 1> before(dims<1>({n})), counts(dims<1>({n}));
        inclusive = -1, exclusive = -1, r = -1, before = -1, counts = -1;
        scan_lanes(x, w, inclusive, exclusive, before);
        reduce_lanes(x, w, r, counts);
        for (index_t first = 0; first < n; first += lanes) {
            std::int64_t sum = 0, low = 1000, high = -1000;
            int above = 0;
            const index_t end = std::min(n, first + lanes);
            for (index_t k = first; k < end; ++k) {
                CAPTURE(n, k);
                const auto v = static_cast<std::int64_t>(x(k));
                const bool on = w(k) % 3 != 1;
                REQUIRE(exclusive(k) == (on ? sum : -1));
                REQUIRE(before(k) == (on ? above : -1));
                if (on) sum += v, low = std::min(low, v), high = std::max(high, v), above += v > 20;
                REQUIRE(inclusive(k) == (on ? sum : -1));
            }
            for (index_t k = first; k < end; ++k) {
                CAPTURE(n, k);
                REQUIRE(r(k) == (w(k) % 3 != 1 ? sum * 10000 + low * 100 + high : -1));
                REQUIRE(counts(k) == (w(k) % 3 != 1 ? above : -1));
            }
        }
    }
}

// ------------------------------------------------------------------------------------------------ pack_store

LW_JIT_T((class T), filter, (lw::view<const T> x, int limit, lw::view<T> out), {
    index_t n = 0;
    LW_FOR (i, x.size()) { n += lw::pack_store(out, n, x(i), x(i) >= limit); };
    return n;
})
LW_JIT_T((class T), filter_masked, (lw::view<const T> x, int limit, lw::view<T> out), {
    index_t n = 0;
    LW_FOR (i, x.size()) {
        LW_IF (x(i) >= limit) {
            n += lw::pack_store(out, n, x(i));
            n += lw::pack_store(out, n, x(i), false);
        }
    };
    return n;
})
TEMPLATE_TEST_CASE("pack_store filters", "", std::int8_t, std::uint16_t, std::int32_t, float, std::uint64_t, double) {
    using T = TestType;
    for (const index_t n : sizes)
        for (const int limit : {0, 1, 25, 49, 50}) {
            const auto x = numbers<T>(n, 7, 50);
            std::vector<T> expected;
            std::copy_if(x.data(), x.data() + n, std::back_inserter(expected), [&](T v) { return v >= static_cast<T>(limit); });
            const auto count = static_cast<index_t>(expected.size());
            for (const bool masked : {false, true}) {
                // The result ends where memory ends: a lane more would fault. What lies before it stays.
                const test::guarded memory(8192);
                T* const out = memory.end<T>() - count;
                out[-1] = T{77};
                const lw::view<T, 1> exact(out, dims<1>({count}));
                CAPTURE(n, limit, masked);
                REQUIRE((masked ? filter_masked(x, limit, exact) : filter(x, limit, exact)) == count);
                REQUIRE(std::equal(expected.begin(), expected.end(), out));
                REQUIRE(out[-1] == T{77});
                // What lies behind the result, and between its elements, stays.
                lw::ndarray<T, 1> wide(dims<1>({2 * n + 40}));
                wide = 99;
                const lw::view<T, 1> strided(wide.data() + 2, dims<1>({n}), dims<1>({2}));
                REQUIRE((masked ? filter_masked(x, limit, strided) : filter(x, limit, strided)) == count);
                for (index_t k = 0; k < 2 * n + 38; ++k)
                    REQUIRE(wide(k + 2) == (k % 2 == 0 && k / 2 < count ? expected[static_cast<std::size_t>(k / 2)] : T{99}));
                lw::ndarray<T, 1> whole(dims<1>({n + 40}));
                whole = 99;
                REQUIRE((masked ? filter_masked(x, limit, whole) : filter(x, limit, whole)) == count);
                for (index_t k = count; k < n + 40; ++k) REQUIRE(whole(k) == T{99});
            }
        }
}

LW_JIT(store_from, (lw::view<const float> x, lw::index_t position, lw::view<float> out), {
    LW_FOR (i, x.size()) { lw::pack_store(out, position, x(i), x(i) > 0); };
})
TEST_CASE("pack_store throws where the values do not fit, before it writes") {
    const index_t lanes = gang_size(), count = (lanes + 3) / 4;
    lw::ndarray<float, 1> x(dims<1>({lanes})), out(dims<1>({12}));
    for (index_t k = 0; k < lanes; ++k) x(k) = k % 4 == 0 ? 1.0f : 0.0f;
    out = 9;
    for (const index_t position : {12 - count + 1, index_t{12}, index_t{100}, index_t{-1}}) {
        std::string message;
        try {
            store_from(x, position, out);
        } catch (const lw::index_error& e) {
            message = e.what();
        }
        CHECK(message == "lw::pack_store: " + std::to_string(count) + " values from position " + std::to_string(position) +
                             " do not fit an array of 12 elements");
        for (index_t k = 0; k < 12; ++k) CHECK(out(k) == 9);
    }
    store_from(x, 12 - count, out);
    for (index_t k = 0; k < 12; ++k) CHECK(out(k) == (k < 12 - count ? 9 : 1));
    x = 0; // nothing fits also at the end
    store_from(x, 12, out);
    CHECK_THROWS_AS(store_from(x, 13, out), lw::index_error);
}
LW_JIT(pack_conditions, (lw::view<const int> x, lw::view<bool> out), {
    index_t n = 0;
    LW_FOR (i, x.size()) { n += lw::pack_store(out, n, x(i) % 3 == 0, x(i) % 2 == 0); };
    return n;
})
TEST_CASE("pack_store of bool") {
    const auto x = numbers<int>(100, 1, 1000);
    lw::ndarray<bool, 1> out(dims<1>({100}));
    std::vector<bool> expected;
    for (index_t k = 0; k < 100; ++k)
        if (x(k) % 2 == 0) expected.push_back(x(k) % 3 == 0);
    REQUIRE(pack_conditions(x, out) == static_cast<index_t>(expected.size()));
    for (std::size_t k = 0; k < expected.size(); ++k) REQUIRE(out(static_cast<index_t>(k)) == expected[k]);
}

// ------------------------------------------------------------------------------------------------ add_at

LW_JIT_T((class T), histogram, (lw::view<const int> x, lw::view<T> bins, bool some), {
    LW_FOR (i, x.size()) {
        if (some) {
            LW_IF (x(i) % 2 == 0) { lw::add_at(bins, x(i), 1); }
        } else {
            lw::add_at(bins, x(i), 1);
        }
    };
})
TEMPLATE_TEST_CASE("add_at: a histogram", "", std::uint8_t, std::int32_t, float, std::int64_t, double) {
    using T = TestType;
    for (const index_t n : sizes)
        for (const int modulus : {1, 2, 7, 40}) // 1: all in the same bin
            for (const bool some : {false, true}) {
                auto x = numbers<int>(n, 5, modulus);
                if (modulus == 40)
                    for (index_t k = 0; k < n; ++k) x(k) -= 10; // outside: -10 to -1 and 20 to 29
                const test::guarded memory(4096);
                T* const bins = memory.end<T>() - 20;
                std::vector<T> expected(20);
                for (index_t k = 0; k < n; ++k)
                    if (x(k) >= 0 && x(k) < 20 && (!some || x(k) % 2 == 0)) ++expected[static_cast<std::size_t>(x(k))];
                histogram(x, lw::view<T, 1>(bins, dims<1>({20})), some);
                CAPTURE(n, modulus, some);
                for (std::size_t k = 0; k < 20; ++k) REQUIRE(bins[k] == expected[k]);
                for (T* p = memory.first<T>(); p < bins; ++p) REQUIRE(*p == T{});
            }
}
LW_JIT(add_in_rows, (lw::view<const int> x, lw::view<const float> v, lw::view<double, 2> y, lw::view<float> sums, lw::view<float, 3> z), {
    for (lw::index_t j = 0; j < y.shape(0); ++j)
        LW_FOR (i, x.size()) {
            lw::add_at(y, j, x(i), v(i));
            lw::add_at(sums, j, v(i)); // all lanes to one element, in order
            lw::add_at(z, x(i) & 1, j, i, v(i));
        };
})
TEST_CASE("add_at: several indices, uniform ones, floats in the order of the iterations") {
    for (const index_t n : sizes) {
        const auto x = numbers<int>(n, 5, 9);
        auto v = numbers<float>(n, 3, 31);
        for (index_t k = 0; k < n; ++k) v(k) /= 7.0f;
        lw::ndarray<double, 2> y(dims<2>({3, 8})), y_expected = y;
        lw::ndarray<float, 1> sums(dims<1>({3})), sums_expected = sums;
        lw::ndarray<float, 3> z(dims<3>({2, 3, n})), z_expected = z;
        y = 1, y_expected = 1, sums = 0, sums_expected = 0, z = 0, z_expected = 0;
        for (index_t j = 0; j < 3; ++j)
            for (index_t k = 0; k < n; ++k) {
                if (x(k) < 8) y_expected(j, x(k)) += static_cast<double>(v(k));
                sums_expected(j) += v(k);
                z_expected(x(k) & 1, j, k) += v(k);
            }
        add_in_rows(x, v, y, sums, z);
        CAPTURE(n);
        for (index_t j = 0; j < 3; ++j) {
            REQUIRE(sums(j) == sums_expected(j));
            for (index_t k = 0; k < 8; ++k) REQUIRE(y(j, k) == y_expected(j, k));
            for (index_t k = 0; k < n; ++k) REQUIRE((z(0, j, k) == z_expected(0, j, k) && z(1, j, k) == z_expected(1, j, k)));
        }
    }
}
