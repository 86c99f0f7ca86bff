// Kernels of loops of every form. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// A range with a begin.
LW_JIT(from_begin, (int begin, int end, [[maybe_unused]] int step, lw::view<const int> x, lw::view<int> y), {
    LW_FOR (i, begin, end) { y(i) = x(i) + 2 * x(i + 1) + i; };
})

// A range with a step: elements at equal distances, the number itself, neighbours.
LW_JIT(with_step, (int begin, int end, int step, lw::view<const int> x, lw::view<int> y), {
    LW_FOR (i, begin, end, step) {
        LW_IF (x(i) % 3 == 0) { LW_RETURN; }
        y(i) += x(i + 1) * 3 + i;
        lw::varying<int> k = i;
        LW_WHILE (k > 20) { k -= 7; }
        y(i) += x(k) - x(i - 1 + 1);
    };
})

// Loops one after the other, and a sum over each.
LW_JIT(sums, (int begin, int end, int step, lw::view<const int> x, lw::view<int> y), {
    lw::sum_of<int> a(0);
    lw::sum_of<int> b(0);
    lw::sum_of<int> c(0);
    LW_FOR (i, end) { a += x(i); };
    LW_FOR (i, begin, end) { LW_IF (i % 2 == 1) { b += x(i); } };
    LW_FOR (i, begin, end, step) { c += x(i) * i; };
    if (y.size() > 2) {
        y(0) = a;
        y(1) = b;
        y(2) = c;
    }
})

// Two axes: the outer index is a number for all lanes.
LW_JIT(planes, (lw::view<const int, 3> x, lw::view<int, 3> y), {
    LW_FOR2 (j, i, x.shape(1), x.shape(2)) {
        if (j == 2) LW_RETURN;
        y(0, j, i) = x(0, j, i) * 100 + j * 10 + i;
        LW_IF (i == j) { LW_RETURN; }
        y(0, j, i) += x(x.shape(0) - 1, j, i);
    };
    LW_FOR3 (k, j, i, x.shape(0) - 1, x.shape(1), x.shape(2)) { y(k + 1, j, i) = x(k, j, i) + k * 1000 + j * 100 + i; };
})
