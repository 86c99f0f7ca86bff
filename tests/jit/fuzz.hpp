// What the parts of the fuzz test share: runs a random kernel and the scalar loop that it reads as on the same arrays.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <random>
#include <string>

#include "lanewise/lanewise.hpp"

namespace test {

template <class Kernel, class Scalar>
void compare_fuzz(const char* name, Kernel kernel, Scalar loop) {
    using array = lw::ndarray<int, 1>;
    for (const lw::index_t n : {0, 1, 5, 15, 16, 17, 31, 33, 100}) {
        for (const int u : {0, 1, 7}) {
            std::mt19937 engine(static_cast<unsigned>(n * 100 + u));
            const auto random = [&](lw::index_t size, int range) {
                array a(lw::dims<1>({size}));
                for (lw::index_t k = 0; k < size; ++k) a(k) = static_cast<int>(engine() % static_cast<unsigned>(range));
                return a;
            };
            const array x = random(n + 16, 50), y = random(n + 16, 9);
            array p = random(n, 3), q = random(n, 3), p_expected = p, q_expected = q;
            kernel(x, y, u, p, q);
            loop(x, y, u, p_expected, q_expected);
            std::string differences;
            for (lw::index_t k = 0; k < n; ++k)
                if (p(k) != p_expected(k) || q(k) != q_expected(k))
                    differences += "\nlane " + std::to_string(k) + ": p " + std::to_string(p(k)) + ", expected " +
                                   std::to_string(p_expected(k)) + "; q " + std::to_string(q(k)) + ", expected " +
                                   std::to_string(q_expected(k));
            INFO(name << ", n = " << n << ", u = " << u << differences);
            CHECK(differences.empty());
        }
    }
}

} // namespace test
