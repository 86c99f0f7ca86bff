// Arrays and lazy expressions: one pass over memory, whatever the expression.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <iostream>

int main() {
    auto x = lw::linspace<float>(0, 1, 5);
    lw::ndarray<float, 2> table = {{1, 2, 3}, {4, 5, 6}};

    lw::ndarray y = 2.0f * x * x - lw::sqrt(x);           // evaluated here, in SIMD registers
    std::cout << y << '\n';
    std::cout << lw::where(table > 2, table, -1) << '\n'; // printed as NumPy prints

    table += lw::ndarray<float, 1>{10, 20, 30};           // broadcast
    std::cout << table.T() << '\n';
}
