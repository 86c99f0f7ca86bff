// The kernels of examples/kernels/sort.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include <algorithm>
#include <vector>

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/sort.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/sort.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("kernels: sort") {
    test::generator random(3);
    for (const lw::index_t n : {0, 1, 15, 16, 17, 33, 100}) {
        auto x = lw::zeros<float>(16, n);
        lw::ndarray<int, 1> count(lw::dims<1>({n}));
        for (lw::index_t i = 0; i < n; ++i) {
            for (int k = 0; k < 16; ++k) x(k, i) = static_cast<float>(test::pick(random, i % 2 ? 1000 : 5) + 1);
            count(i) = test::pick(random, 17);
        }
        auto sorted = lw::zeros<float>(16, n), expected = lw::zeros<float>(16, n);
        CAPTURE(n);
        bitonic_sort(x, sorted);
        scalar::bitonic_sort(x, expected);
        CHECK(test::elements(sorted) == test::elements(expected));
        lw::index_t wrong = 0;
        for (lw::index_t i = 0; i < n; ++i) {
            std::vector<float> column;
            for (int k = 0; k < 16; ++k) column.push_back(x(k, i));
            std::sort(column.begin(), column.end());
            for (int k = 0; k < 16; ++k) wrong += sorted(k, i) != column[static_cast<std::size_t>(k)];
        }
        CHECK(wrong == 0);

        insertion_sort(x, count, sorted);
        scalar::insertion_sort(x, count, expected);
        CHECK(test::elements(sorted) == test::elements(expected));
        for (lw::index_t i = 0; i < n; ++i) {
            for (int k = 1; k < count(i); ++k) wrong += sorted(k - 1, i) > sorted(k, i);
            for (int k = count(i); k < 16; ++k) wrong += sorted(k, i) != x(k, i);
        }
        CHECK(wrong == 0);
    }
}
