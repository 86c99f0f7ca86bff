// Slices are views, as in NumPy, and assignments to them are checked for overlap.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <iostream>

int main() {
    auto a = lw::arange<int>(12).reshape(3, 4);
    std::cout << a(lw::all, lw::range(lw::none, lw::none, -1)) << '\n'; // a[:, ::-1]
    std::cout << a(1, lw::range(1, -1)) << '\n';                        // a[1, 1:-1]

    auto v = lw::arange<int>(6);
    v(lw::range(1, lw::none)) = v(lw::range(lw::none, -1)); // v[1:] = v[:-1]
    std::cout << v << '\n';

    try {
        v += lw::ones<int>(4);
    } catch (const lw::error& e) {
        std::cout << e.what() << '\n';
    }
}
