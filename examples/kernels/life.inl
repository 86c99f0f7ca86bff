// One step of the game of life (John Conway, 1970); cells are 0 or 1.
// SPDX-License-Identifier: BSD-3-Clause

// Alive next with three neighbours, or alive and with two.
LW_FUNCTION(life_rule, (auto cell, auto neighbours), { return lw::cast<std::uint8_t>((neighbours | cell) == 3); })

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

// What leaves on one side comes back on the other: the columns between the first and the last, then these two.
LW_JIT(life_on_torus, (lw::view<const std::uint8_t, 2> cell, lw::view<std::uint8_t, 2> next), {
    const int h = lw::cast<int>(cell.shape()[0]);
    const int w = lw::cast<int>(cell.shape()[1]);
    LW_FOR2 (y, x, h, w - 2) {
        auto i = x + 1;
        const int up = y == 0 ? h - 1 : y - 1;
        const int down = y == h - 1 ? 0 : y + 1;
        lw::varying<std::uint8_t> around = cell(up, i - 1);
        around += cell(up, i);
        around += cell(up, i + 1);
        around += cell(y, i - 1);
        around += cell(y, i + 1);
        around += cell(down, i - 1);
        around += cell(down, i);
        around += cell(down, i + 1);
        next(y, i) = life_rule(cell(y, i), around);
    };
    const int edges[2] = {0, w - 1};
    for (int i : edges) {
        if (w == 0) break;
        const int left = i == 0 ? w - 1 : i - 1;
        const int right = i == w - 1 ? 0 : i + 1;
        LW_FOR (y, h) {
            lw::varying<int> up = lw::select(y == 0, h - 1, y - 1);
            lw::varying<int> down = lw::select(y == h - 1, 0, y + 1);
            lw::varying<std::uint8_t> around = cell(up, left);
            around += cell(up, i);
            around += cell(up, right);
            around += cell(y, left);
            around += cell(y, right);
            around += cell(down, left);
            around += cell(down, i);
            around += cell(down, right);
            next(y, i) = life_rule(cell(y, i), around);
        };
    }
})
