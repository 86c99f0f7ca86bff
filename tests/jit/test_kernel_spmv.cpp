// The kernels of examples/kernels/spmv.inl give what the loops that they read as give.
// SPDX-License-Identifier: BSD-3-Clause
#include "support.hpp"

#include <vector>

#include "lanewise/lanewise.hpp"

#include "../examples/kernels/spmv.inl"
#include "jit/scalar_form_begin.hpp"
#include "../examples/kernels/spmv.inl"
#include "jit/scalar_form_end.hpp"

TEST_CASE("kernels: sparse matrix times vector") {
    test::generator random(13);
    for (const int rows : {0, 1, 15, 16, 33, 100}) {
        for (const int longest : {0, 3, 80}) {
            const int columns = 50;
            std::vector<int> start = {0}, column;
            std::vector<float> value;
            for (int r = 0; r < rows; ++r) {
                const int n = r % 5 == 0 ? longest : test::pick(random, longest + 1);
                for (int k = 0; k < n; ++k) {
                    column.push_back(test::pick(random, columns));
                    value.push_back(static_cast<float>(test::pick(random, 1000)) * 0.01f);
                }
                start.push_back(static_cast<int>(value.size()));
            }
            const auto view = []<class T>(std::vector<T>& v) { return lw::view<const T>(v.data(), lw::dims<1>({v.size()})); };
            auto x = lw::zeros<float>(columns);
            for (int k = 0; k < columns; ++k) x(k) = static_cast<float>(k) * 0.1f;
            auto y = lw::zeros<float>(rows), expected = y;
            CAPTURE(rows, longest);
            spmv(view(start), view(column), view(value), x, y);
            scalar::spmv(view(start), view(column), view(value), x, expected);
            CHECK(test::elements(y) == test::elements(expected));
            spmv_long_rows(view(start), view(column), view(value), x, y);
            scalar::spmv_long_rows(view(start), view(column), view(value), x, expected);
            CHECK(test::elements(y) == test::elements(expected));
        }
    }
}
