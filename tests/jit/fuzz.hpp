// What the parts of the fuzz test share: runs a random kernel and the scalar loop that it reads as on the same arrays.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <cstring>
#include <random>
#include <string>

#include "lanewise/lanewise.hpp"

/// What make_fuzz.py's kernels take: arrays to read, a number, arrays to read and write.
#define FUZZ_PARAMETERS                                                                                                \
    (lw::view<const int> x, lw::view<const int> y, lw::view<const float> z, int u, lw::view<int> p, lw::view<int> q,   \
     lw::view<float> r, lw::view<std::int64_t> s)
/// Leaves a function with the value of v: LW_RETURN, and in the scalar form, where FUZZ_VALUE(v) is v, `return v`.
#define FUZZ_RETURN(v) LW_RETURN FUZZ_VALUE(v)

namespace test {

/// The elements in which two arrays differ, bit by bit.
template <class Array>
std::string fuzz_differences(const char* name, const Array& found, const Array& expected) {
    std::string differences;
    for (lw::index_t k = 0; k < found.size(); ++k)
        if (std::memcmp(&found(k), &expected(k), sizeof(expected(k))) != 0)
            differences += std::string("\n") + name + "(" + std::to_string(k) + ") = " + std::to_string(found(k)) + ", expected " +
                           std::to_string(expected(k));
    return differences;
}

template <class Kernel, class Scalar>
void compare_fuzz(const char* name, Kernel kernel, Scalar loop) {
    for (const lw::index_t n : {0, 1, 5, 15, 16, 17, 31, 33, 100}) {
        for (const int u : {0, 1, 7}) {
            std::mt19937 engine(static_cast<unsigned>(n * 100 + u));
            const auto random = [&]<class T>(lw::index_t size, unsigned range, T scale) {
                lw::ndarray<T, 1> a(lw::dims<1>({size}));
                for (lw::index_t k = 0; k < size; ++k) a(k) = static_cast<T>(engine() % range) * scale;
                return a;
            };
            const auto x = random(n + 16, 50, 1), y = random(n + 16, 9, 1);
            const auto z = random(n + 16, 99, 0.7f);
            auto p = random(n, 3, 1), q = random(n, 3, 1), p_expected = p, q_expected = q;
            auto r = random(n, 99, 0.3f), r_expected = r;
            auto s = random(n, 99, std::int64_t{1} << 30), s_expected = s;
            kernel(x, y, z, u, p, q, r, s);
            loop(x, y, z, u, p_expected, q_expected, r_expected, s_expected);
            const std::string differences = fuzz_differences("p", p, p_expected) + fuzz_differences("q", q, q_expected) +
                                            fuzz_differences("r", r, r_expected) + fuzz_differences("s", s, s_expected);
            INFO(name << ", n = " << n << ", u = " << u << differences);
            CHECK(differences.empty());
        }
    }
}

} // namespace test
