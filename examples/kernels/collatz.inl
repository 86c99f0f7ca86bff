// The lengths of Collatz sequences: how many times n becomes n/2, or 3n + 1 where n is odd, until it is 1.
// SPDX-License-Identifier: BSD-3-Clause
// T: an integer type that holds all numbers on the way; std::uint32_t for starts below 159487.

LW_JIT_T((class T), collatz, (lw::view<const T> start, lw::view<int> length), {
    LW_FOR (i, start.size()) {
        lw::varying<T> n = start(i);
        lw::varying<int> steps = 0;
        LW_WHILE (n > T(1)) {
            n = lw::select((n & T(1)) == T(0), n >> 1, T(3) * n + T(1));
            steps += 1;
        }
        length(i) = steps;
    };
})
