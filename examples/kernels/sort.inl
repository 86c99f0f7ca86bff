// Many short arrays sorted at once, one in each lane: column i of x and of `sorted`, which have sixteen rows.
// SPDX-License-Identifier: BSD-3-Clause

// A network of comparisons that do not depend on the data (K. E. Batcher, "Sorting networks and their applications", 1968).
LW_JIT(bitonic_sort, (lw::view<const float, 2> x, lw::view<float, 2> sorted), {
    LW_FOR (i, x.shape()[1]) {
        lw::varying_array<float, 16> a(0);
        for (int k = 0; k < 16; ++k) a(k) = x(k, i);
        for (int run = 2; run <= 16; run *= 2) {
            for (int apart = run / 2; apart > 0; apart /= 2) {
                for (int k = 0; k < 16; ++k) {
                    if ((k & apart) != 0) continue;
                    int low = (k & run) == 0 ? k : k + apart;
                    int high = 2 * k + apart - low;
                    lw::varying<float> smaller = lw::minimum(a(low), a(high));
                    a(high) = lw::maximum(a(low), a(high));
                    a(low) = smaller;
                }
            }
        }
        for (int k = 0; k < 16; ++k) sorted(k, i) = a(k);
    };
})

// The first count(i) values of the column, the others stay as they are: insertion, which moves as much as each lane needs.
LW_JIT(insertion_sort, (lw::view<const float, 2> x, lw::view<const int> count, lw::view<float, 2> sorted), {
    LW_FOR (i, x.shape()[1]) {
        lw::varying_array<float, 16> a(0);
        for (int k = 0; k < 16; ++k) a(k) = x(k, i);
        LW_LOOP (k, 1, count(i)) {
            lw::varying<float> value = a(k);
            lw::varying<int> at = k;
            LW_WHILE (at > 0) {
                lw::varying<float> before = a(at - 1);
                LW_IF (!(before > value)) { LW_BREAK; }
                a(at) = before;
                at -= 1;
            }
            a(at) = value;
        }
        for (int k = 0; k < 16; ++k) sorted(k, i) = a(k);
    };
})
