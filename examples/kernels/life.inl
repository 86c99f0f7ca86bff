// One step of the game of life (John Conway, 1970); cells are 0 or 1.
// SPDX-License-Identifier: BSD-3-Clause

LW_FUNCTION(life_rule, (auto cell, auto neighbours), {
    return lw::cast<std::uint8_t>(neighbours == 3 || (neighbours == 2 && cell == 1));
})

// The cells of the border are taken as dead, and are not written.
LW_JIT(life, (lw::view<const std::uint8_t, 2> cell, lw::view<std::uint8_t, 2> next), {
    LW_FOR2 (y, x, cell.shape()[0] - 2, cell.shape()[1] - 2) {
        auto i = x + 1;
        lw::varying<std::uint8_t> around = cell(y, i - 1);
        around += cell(y, i);
        around += cell(y, i + 1);
        around += cell(y + 1, i - 1);
        around += cell(y + 1, i + 1);
        around += cell(y + 2, i - 1);
        around += cell(y + 2, i);
        around += cell(y + 2, i + 1);
        next(y + 1, i) = life_rule(cell(y + 1, i), around);
    };
})

// What leaves on one side comes back on the other.
LW_JIT(life_on_torus, (lw::view<const std::uint8_t, 2> cell, lw::view<std::uint8_t, 2> next), {
    const int h = lw::cast<int>(cell.shape()[0]);
    const int w = lw::cast<int>(cell.shape()[1]);
    LW_FOR2 (y, x, h, w) {
        const int rows[3] = {y == 0 ? h - 1 : y - 1, y, y == h - 1 ? 0 : y + 1};
        lw::varying<std::uint8_t> around = 0;
        for (int k : rows) {
            LW_IF (x > 0) { around += cell(k, x - 1); }
            LW_ELSE { around += cell(k, w - 1); }
            LW_IF (x < w - 1) { around += cell(k, x + 1); }
            LW_ELSE { around += cell(k, 0); }
            if (k != y) around += cell(k, x);
        }
        next(y, x) = life_rule(cell(y, x), around);
    };
})
