// What the tests of per-target code share: types, lane counts, values to try, and the table of one function per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// A test has its SIMD code in an .inl file, which for_each.hpp includes once per target, as a template `run<T, L>` in a
// namespace of its own. TEST_TARGETS then gives the one of the target in use.
#pragma once

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstring>
#include <limits>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

#include "lanewise/target/dispatch.hpp"
#include "lanewise/target/pack.hpp"

#define TEST_TYPES                                                                                                     \
    std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t, std::uint64_t,  \
        float, double

// TEST_LANES(M): M(L) for every lane count. Packs from a part of a register to 32 registers.
#define TEST_LANES_SIMD(M) M(2) M(4) M(8) M(16) M(32) M(64)
#ifdef LANEWISE_SCALAR
#define TEST_LANES(M) M(1) TEST_LANES_SIMD(M)
#else
#define TEST_LANES(M) TEST_LANES_SIMD(M)
#endif

// One element of an array indexed by target: the given name in the target's namespace.
#define TEST_ROW(target, ...) lanewise::LANEWISE_TARGET_NAMESPACE(target)::__VA_ARGS__
#ifdef LANEWISE_WITH_AVX2
#define TEST_ROW_AVX2(...) , TEST_ROW(avx2, __VA_ARGS__)
#else
#define TEST_ROW_AVX2(...)
#endif
#ifdef LANEWISE_WITH_AVX512
#define TEST_ROW_AVX512(...) , TEST_ROW(avx512, __VA_ARGS__)
#else
#define TEST_ROW_AVX512(...)
#endif
/// The initialiser of an array with one element per target.
#define TEST_TARGETS(...)                                                                                              \
    { TEST_ROW(LANEWISE_BASELINE, __VA_ARGS__) TEST_ROW_AVX2(__VA_ARGS__) TEST_ROW_AVX512(__VA_ARGS__) }

namespace test {

/// Every sample array has a multiple of this many elements, so that every lane count divides it.
inline constexpr std::size_t block = 64;

inline std::size_t target() { return static_cast<std::size_t>(lanewise::detail::target_index()); }

/// Whether fma() of the target in use rounds once.
inline bool target_fuses() {
    const std::string name = lanewise::current_target();
    return name == "avx2" || name == "avx512" || name == "neon";
}

template <class T>
using bits_of = std::conditional_t<sizeof(T) == 1, std::uint8_t,
                                   std::conditional_t<sizeof(T) == 2, std::uint16_t,
                                                      std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t>>>;

template <class T>
T from_bits(std::uint64_t bits) {
    const auto narrow = static_cast<bits_of<T>>(bits);
    T value;
    std::memcpy(&value, &narrow, sizeof value);
    return value;
}
template <class T>
std::uint64_t to_bits(T value) {
    bits_of<T> bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

template <class T>
std::vector<T> edges() {
    using limits = std::numeric_limits<T>;
    std::vector<T> e{T{0}, T{1}, T{2}, T{3}, T{10}, T{100}, limits::max(), limits::lowest()};
    if constexpr (std::is_floating_point_v<T>) {
        for (const T x : {limits::infinity(), limits::quiet_NaN(), T(0), T(1), T(0.5), T(2.5), limits::denorm_min(),
                          limits::min(), limits::epsilon(), T(1) + limits::epsilon(), T(16777217), T(2147483648.0)}) {
            e.push_back(x);
            e.push_back(-x);
        }
    } else {
        for (const int bit : {6, 7, 8, 15, 16, 31, 32, 63})
            for (const int add : {-1, 0, 1})
                e.push_back(static_cast<T>((std::uint64_t{1} << bit) + static_cast<std::uint64_t>(add)));
        for (const int minus : {1, 2, 7, 128}) e.push_back(static_cast<T>(-minus));
    }
    return e;
}

/// Random bit patterns, and for floats as many moderate numbers.
template <class T>
T random_value(std::mt19937_64& engine) {
    if constexpr (std::is_floating_point_v<T>) {
        if (engine() % 2) return std::uniform_real_distribution<T>(T(-1000), T(1000))(engine);
    }
    return from_bits<T>(engine());
}

/// Operands of every element-wise test: a and b run through all pairs of edge values and then random ones, c is mixed.
template <class T>
struct operands {
    std::vector<T> a, b, c;
    explicit operands(std::size_t random_count = 512) {
        std::mt19937_64 engine(sizeof(T));
        const auto e = edges<T>();
        for (const T x : e)
            for (const T y : e) {
                a.push_back(x);
                b.push_back(y);
            }
        for (std::size_t k = 0; k < random_count || a.size() % block != 0; ++k) {
            a.push_back(random_value<T>(engine));
            b.push_back(random_value<T>(engine));
        }
        for (std::size_t k = 0; k < a.size(); ++k) c.push_back(k % 3 ? random_value<T>(engine) : e[k % e.size()]);
    }
    std::size_t size() const { return a.size(); }
};

/// Equal bits, or (where `any_nan`) both NaN.
template <class T>
bool same(T x, T y, bool any_nan = true) {
    if (std::is_floating_point_v<T> && any_nan && x != x && y != y) return true;
    return to_bits(x) == to_bits(y);
}

/// Fails once, with the first lane that differs.
template <class T>
void check_same(const std::vector<T>& got, const std::vector<T>& expected, const std::string& what, bool any_nan = true) {
    REQUIRE(got.size() == expected.size());
    for (std::size_t k = 0; k < got.size(); ++k)
        if (!same(got[k], expected[k], any_nan)) {
            INFO(what << " on " << lanewise::current_target() << ", element " << k << ": got " << +got[k] << ", expected "
                      << +expected[k]);
            FAIL_CHECK();
            return;
        }
    SUCCEED(what);
}

} // namespace test
