// Kernels of integers against the loops that they read as.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "lanewise/lanewise.hpp"

namespace test {

using array = lw::ndarray<int, 1>;

inline array pattern(lw::index_t n, int factor, int modulus) {
    array a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) a(k) = static_cast<int>((k * factor + k / 3) % modulus);
    return a;
}

template <class Kernel, class Loop>
void compare(Kernel kernel, Loop loop) {
    for (const lw::index_t n : {0, 1, 2, 15, 16, 17, 31, 33, 64, 100, 1000}) {
        for (const int u : {0, 1, 2, 5}) {
            const array x = pattern(n + 16, 7, 37), y = pattern(n + 16, 5, 11);
            array p = pattern(n, 3, 4), q = pattern(n, 1, 5), p_expected = p, q_expected = q;
            kernel(x, y, u, p, q);
            loop(x, y, u, p_expected, q_expected);
            lw::index_t first_wrong = n;
            for (lw::index_t k = n; k-- > 0;)
                if (p(k) != p_expected(k) || q(k) != q_expected(k)) first_wrong = k;
            CAPTURE(n, u, first_wrong);
            REQUIRE(first_wrong == n);
        }
    }
}

} // namespace test
