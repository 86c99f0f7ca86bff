// The distances of pairs of words: how many letters must be inserted, deleted or replaced. V. Levenshtein, 1966; R. Wagner, M. Fischer, 1974.
// SPDX-License-Identifier: BSD-3-Clause
// Word i of a is a(a_begin(i)) to a(a_begin(i + 1) - 1), likewise of b. Words of b have at most 64 letters; -1 for longer ones.

LW_JIT(levenshtein, (lw::view<const std::uint8_t> a, lw::view<const int> a_begin, lw::view<const std::uint8_t> b, lw::view<const int> b_begin,
                     lw::view<int> distance), {
    constexpr int longest = 64;
    LW_FOR (i, distance.size()) {
        const lw::varying<int> a0 = a_begin(i);
        const lw::varying<int> b0 = b_begin(i);
        const lw::varying<int> rows = a_begin(i + 1) - a0;
        const lw::varying<int> columns = b_begin(i + 1) - b0;
        distance(i) = -1;
        LW_IF (columns > longest) { LW_RETURN; }

        lw::varying_array<int, longest> word(0);    // that of b
        lw::varying_array<int, longest + 1> row(0); // row(k): the distance of the letters of a up to now from the first k of b
        LW_LOOP (k, 0, columns) {
            word(k) = b(b0 + k);
            row(k + 1) = k + 1;
        }
        LW_LOOP (j, 0, rows) {
            const lw::varying<int> letter = a(a0 + j);
            lw::varying<int> diagonal = row(0);
            lw::varying<int> left = j + 1;
            row(0) = left;
            LW_LOOP (k, 0, columns) {
                const lw::varying<int> above = row(k + 1);
                left = lw::minimum(lw::minimum(above, left) + 1, diagonal + lw::select(letter == word(k), 0, 1));
                row(k + 1) = left;
                diagonal = above;
            }
        }
        distance(i) = row(columns);
    };
})
