// Square roots are correctly rounded, by the divider as by multiplications: those that are hardest to round, and all floats' digits.
// SPDX-License-Identifier: BSD-3-Clause
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

namespace {

/// Compares the roots of `values`, of each at an even and at an odd place of a register, with the C library's.
template <class T>
void check_roots(const std::vector<T>& values) {
    const auto n = static_cast<index_t>(values.size());
    for (const index_t before : {index_t{0}, index_t{16}, index_t{24}}) { // registers have up to 16 lanes
        lw::ndarray<T, 1> x = lw::ones<T>(before + n);
        for (index_t k = 0; k < n; ++k) x(before + k) = values[static_cast<std::size_t>(k)];
        const lw::ndarray<T, 1> root = lw::sqrt(x);
        index_t wrong = 0;
        for (index_t k = 0; k < before + n; ++k) {
            if (same(root(k), std::sqrt(x(k)))) continue;
            UNSCOPED_INFO("sqrt(" << std::hexfloat << x(k) << ") = " << std::sqrt(x(k)) << ", not " << root(k));
            if (++wrong == 10) break;
        }
        REQUIRE(wrong == 0);
    }
}

/// The odd m < 2^n with m * m = square modulo 2^n, for a square of the form 8*k + 1: by one more binary digit after the other.
std::vector<std::uint64_t> roots_modulo(std::uint64_t square, int n) {
    std::uint64_t m = 1;
    for (int k = 3; k < n; ++k)
        if (((m * m - square) >> k & 1) != 0) m += std::uint64_t{1} << (k - 1);
    const std::uint64_t half = std::uint64_t{1} << (n - 1), mask = 2 * half - 1;
    return {m & mask, (0 - m) & mask, (m + half) & mask, (half - m) & mask};
}

} // namespace

TEST_CASE("the doubles whose roots are nearest to the middle of two doubles", "[square_root]") {
    // Such a middle is m/2 with an odd m of 54 digits, and x = k * 2^52 or k * 2^53 with 4*x = m*m - distance, a small one.
    __extension__ using wide = unsigned __int128;
    std::vector<double> hard;
    for (std::int64_t distance = -4095; distance < 4096; distance += 8)
        for (const int n : {54, 55})
            for (const std::uint64_t root : roots_modulo(static_cast<std::uint64_t>(distance), n)) {
                const std::uint64_t m = root & ((std::uint64_t{1} << 54) - 1);
                const wide four_x = wide{m} * m - static_cast<wide>(distance);
                const auto k = static_cast<std::uint64_t>(four_x >> n);
                if (m >> 53 == 0 || k >> 53 != 0 || (four_x & ((wide{1} << n) - 1)) != 0) continue;
                for (const int exponent : {0, -600, 400}) hard.push_back(std::ldexp(static_cast<double>(k), n - 2 + exponent));
            }
    REQUIRE(hard.size() > 3000);
    check_roots(hard);
}

TEST_CASE("every fraction of floats, with an even and with an odd exponent", "[square_root][slow]") {
    constexpr index_t length = 1 << 16;
    lw::ndarray<float, 1> x = lw::zeros<float>(length), root = x;
    index_t wrong = 0;
    for (std::uint32_t first = 0x3f800000; first < 0x40800000; first += length) {
        for (index_t k = 0; k < length; ++k) x.data()[k] = std::bit_cast<float>(first + static_cast<std::uint32_t>(k));
        root = lw::sqrt(x);
        for (index_t k = 0; k < length; ++k) wrong += root.data()[k] != std::sqrt(x.data()[k]);
    }
    CHECK(wrong == 0);
}

TEMPLATE_TEST_CASE("zeros, denormal numbers, infinity, NaN and negative numbers among others", "[square_root]", float, double) {
    using T = TestType;
    using limits = std::numeric_limits<T>;
    const std::vector<T> awkward = {T(0), T(-0.0), limits::denorm_min(), limits::min() / 3, limits::min(), limits::max(), limits::infinity(),
                                    -limits::infinity(), limits::quiet_NaN(), T(-4), T(1e-30), std::nextafter(T(4), T(0)), T(1), T(2)};
    check_roots(awkward);
    for (const T one : awkward)
        for (std::size_t at = 0; at < 32; ++at) {
            std::vector<T> usual(32, T(2.25));
            usual[at] = one;
            check_roots(usual);
        }
}
