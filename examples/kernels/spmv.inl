// y = A x for a sparse matrix in compressed rows (CSR): row r has the elements value(k) in column(k), k from start(r) to
// start(r + 1) - 1.
// SPDX-License-Identifier: BSD-3-Clause

// A row in each lane: for short rows, best of similar length.
LW_JIT(spmv, (lw::view<const int> start, lw::view<const int> column, lw::view<const float> value, lw::view<const float> x,
              lw::view<float> y), {
    LW_FOR (row, y.size()) {
        lw::varying<float> sum = 0;
        LW_LOOP (k, start(row), start(row + 1)) { sum += value(k) * x(column(k)); }
        y(row) = sum;
    };
})
// The lanes along each row: for long rows.
LW_JIT(spmv_long_rows, (lw::view<const int> start, lw::view<const int> column, lw::view<const float> value, lw::view<const float> x,
                        lw::view<float> y), {
    for (int row = 0; row < y.size(); ++row) {
        lw::sum_of<float> sum;
        LW_FOR (k, start(row), start(row + 1)) { sum += value(k) * x(column(k)); };
        y(row) = sum;
    }
})
