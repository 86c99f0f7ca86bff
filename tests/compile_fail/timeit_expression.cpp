// Timing a function that returns an expression: nothing would be computed.
// SPDX-License-Identifier: BSD-3-Clause
// expect: lanewise: the function to be timed returns an expression that nobody evaluates: assign it to an array
#include "lanewise/array/ndarray.hpp"
#include "lanewise/expr/operators.hpp"
#include "lanewise/timeit.hpp"

int main() {
    lw::ndarray<float, 1> a{1, 2, 3};
    lw::timeit([&] { return a + 1; });
}
