// For the tests of examples/kernels: sizes and numbers to run them on.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <catch2/catch_template_test_macros.hpp>

#include <cmath>
#include <cstdint>
#include <random>

#include "lanewise/lanewise.hpp"
#include "support.hpp"

namespace test {

/// No iteration, less than a gang, whole gangs and a rest.
inline constexpr lw::index_t kernel_sizes[] = {0, 1, 15, 16, 17, 32, 33, 64, 100, 331};

template <class T>
lw::ndarray<T, 1> filled(lw::index_t n, T value) {
    return lw::full<T>(lw::dims<1>({n}), value);
}
/// n numbers from `low` to `high`.
template <class T>
lw::ndarray<T, 1> random_numbers(lw::index_t n, double low, double high, unsigned seed) {
    std::mt19937 bits(seed);
    lw::ndarray<T, 1> a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) a(k) = static_cast<T>(low + (high - low) * static_cast<double>(bits()) / 4294967296.0);
    return a;
}
template <class A>
void require_same(const A& found, const A& expected) {
    REQUIRE(found.size() == expected.size());
    for (lw::index_t k = 0; k < found.size(); ++k) {
        CAPTURE(k, found.data()[k], expected.data()[k]);
        REQUIRE(same(found.data()[k], expected.data()[k]));
    }
}

} // namespace test
