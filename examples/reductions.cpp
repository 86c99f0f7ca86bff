// Reductions run in one pass over a lazy expression, and keep their axes on demand.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <iostream>

int main() {
    lw::ndarray<double, 2> x = {{1, 2, 3}, {4, 5, 9}};
    auto y = lw::ones<double>(2, 3);

    std::cout << lw::sum((x - y) * (x - y)) << '\n';            // no temporary array
    std::cout << lw::mean(x, 0) << ' ' << lw::argmax(x, 1) << '\n';
    std::cout << x - lw::mean(x, 1, lw::keepdims) << '\n';      // the mean is computed once
    std::cout << lw::matmul(x, x.T()) << '\n';
}
