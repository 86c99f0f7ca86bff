// Kernels of nested control flow. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// if, else if, else, and nested ones.
LW_JIT(branches, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i);
        LW_IF (a < 10) {
            LW_IF (b < 3) { p(i) = 1; }
            LW_ELSE {
                p(i) = 2;
                LW_IF ((a & 1) == 0) { b = b + 100; }
            }
            q(i) = b;
        }
        LW_ELSE LW_IF (a < 20) {
            LW_IF (b == 4) { LW_IF (a == 14) { p(i) = 3; } LW_ELSE { p(i) = 4; } }
        }
        LW_ELSE LW_IF (a < 30) { a = a * 2; }
        LW_ELSE { a = -a; }
        q(i) += a;
    };
})

// Loops that end at different times, in each other.
LW_JIT(loops, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> sum = 0, j = 0;
        LW_WHILE (j < x(i)) {
            lw::varying<int> k = 0;
            LW_WHILE (k < y(i) + (j & 3)) {
                sum += k * j;
                k += 1;
            }
            lw::varying<int> m = k;
            LW_WHILE (m > 0) {
                m = m / 2;
                sum += 1;
            }
            j += 1;
        }
        p(i) = sum;
        q(i) += j;
    };
})

// break and continue from nested ifs, at several depths.
LW_JIT(leaving, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> n = 0, found = -1;
        LW_WHILE (n < 40) {
            n += 1;
            LW_IF (n % 3 == 0) {
                LW_IF (n % 2 == 0) { LW_CONTINUE; }
                LW_ELSE { q(i) += 1; }
            }
            LW_IF (n > x(i)) {
                LW_IF (n > y(i) + 10) {
                    found = n;
                    LW_BREAK;
                }
                LW_ELSE {
                    lw::varying<int> k = 0;
                    LW_WHILE (k < 10) {
                        k += 1;
                        LW_IF (k == y(i)) { LW_BREAK; }
                        LW_IF (k == 2) { LW_CONTINUE; }
                        q(i) += k;
                    }
                    LW_IF (k == 5) { LW_BREAK; }
                    found = k;
                }
            }
            p(i) += n;
        }
        p(i) += found * 1000;
    };
})

// return from loops in loops; what follows must not be done for the lanes that left.
LW_JIT(returning, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> n = 0;
        LW_IF (x(i) == 5) { LW_RETURN; }
        LW_ELSE { q(i) = 7; }
        LW_WHILE (n < 12) {
            lw::varying<int> k = 0;
            LW_WHILE (k < 6) {
                LW_IF (n * k == x(i)) {
                    q(i) = 1000 + n;
                    LW_RETURN;
                }
                k += 1;
                p(i) += 1;
            }
            LW_IF (n > y(i)) { LW_BREAK; }
            n += 1;
            p(i) += 100;
        }
        q(i) += n;
        LW_IF (n == 3) { LW_RETURN; }
        LW_IF (x(i) > 20) { LW_IF (y(i) > 4) { LW_RETURN; } p(i) = -1; }
        LW_ELSE { p(i) -= 1; }
        q(i) += 10000;
    };
})

// All lanes return, break or continue at once, without a condition.
LW_JIT(all_leave, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> n = 0;
        LW_WHILE (true) {
            n += 1;
            LW_IF (n < 4) { LW_CONTINUE; }
            p(i) = n + x(i);
            LW_BREAK;
            p(i) = -1;
        }
        LW_WHILE (n < 9) {
            n += 1;
            LW_CONTINUE;
            q(i) = -1;
        }
        q(i) = n + y(i);
        LW_RETURN;
        q(i) = -2;
    };
})

// Conditions that are the same for all lanes, in LW_IF, LW_WHILE and plain statements.
LW_JIT(uniform, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i);
        LW_IF (u > 3) { a += 1; }
        LW_ELSE { a += 2; }
        LW_IF (a > 12) {
            LW_IF (u == 1) { a += 10; }
            LW_ELSE LW_IF (y(i) > 3) { a += 20; }
            LW_ELSE { a += 30; }
            if (u & 1) {
                LW_IF (y(i) == 2) { p(i) = 5; }
                LW_ELSE { p(i) = 6; }
            } else {
                p(i) = 8;
            }
        }
        int round = 0;
        LW_WHILE (round < u) {
            round += 1;
            LW_IF (a == x(i) + round) { LW_BREAK; }
            LW_IF (round == 2) { LW_CONTINUE; }
            for (int j = 0; j < round; ++j) {
                LW_IF (y(i) > j) { a += j; }
                LW_IF (a > 60) {
                    q(i) = a;
                    LW_RETURN;
                }
            }
            int left = 2;
            while (left > 0) {
                --left;
                LW_IF (a % 2 == 0) { q(i) += left + 1; }
            }
        }
        LW_IF (true) { p(i) += a; }
        LW_ELSE { p(i) = -1; }
        LW_IF (false) { q(i) = -1; }
        LW_ELSE { q(i) += u == 5 ? 1 : 2; }
    };
})

// A condition that reads memory, changes in the loop, and uses && and ||.
LW_JIT(conditions, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> at = x(i) & 7;
        lw::varying<bool> go = x(i) != 3;
        LW_WHILE (go && (x(at) > 2 || y(at) == 0)) {
            p(i) += x(at);
            at = (at + y(i)) & 15;
            LW_IF (p(i) > 200) { go = false; }
            LW_ELSE LW_IF (!go || at == 9) { go = at != 9; }
            p(i) += 1;
        }
        lw::varying<bool> odd = (at & 1) != 0;
        LW_IF (odd) { q(i) = 1; }
        LW_ELSE { q(i) = 2; }
        LW_IF (at) { q(i) += 4; }
        LW_IF (odd == go) { q(i) += 8; }
    };
})

// Six levels.
LW_JIT(deep, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = 0;
        LW_WHILE (a < 3 + (x(i) & 1)) {
            a += 1;
            lw::varying<int> b = 0;
            LW_WHILE (b < a) {
                b += 1;
                LW_IF (b != y(i)) {
                    lw::varying<int> c = 0;
                    LW_WHILE (c < b + 1) {
                        c += 1;
                        LW_IF (c == x(i) % 4) { LW_CONTINUE; }
                        LW_IF (a + b + c == y(i)) { LW_BREAK; }
                        LW_IF (a * b * c == x(i)) {
                            q(i) = a * 100 + b * 10 + c;
                            LW_RETURN;
                        }
                        p(i) += a * b + c;
                    }
                    LW_IF (c == 3) { LW_BREAK; }
                }
                LW_ELSE { LW_CONTINUE; }
                p(i) += 50;
            }
        }
        p(i) += 1000;
    };
})

// The body first, then the condition, which reads memory: lanes that continued must read it, too.
LW_JIT(until, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> n = x(i), k = 0;
        LW_DO {
            k += 1;
            n = n / 2;
            LW_IF (n % 3 == 1) { LW_CONTINUE; }
            LW_IF (k > 6) { LW_BREAK; }
            p(i) += n;
            lw::varying<int> m = 0;
            LW_DO { m += 1; } LW_UNTIL (m >= y(i));
            q(i) += m;
        } LW_UNTIL (y((i + k) & 7) > n);
        LW_IF (k == 2) { LW_RETURN; }
        int rounds = 0;
        LW_DO {
            rounds += 1;
            LW_IF (k > rounds) { p(i) += 1; }
        } LW_UNTIL (rounds >= u);
        LW_DO {
            LW_IF (n > 4) { LW_RETURN; }
            n += 1;
        } LW_UNTIL (false);
    };
})

// Counted loops: bounds of lanes and bounds for all, steps of either sign, no rounds at all, ends of the range.
LW_JIT(counted, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        LW_LOOP (k, 0, y(i)) { p(i) += k; }
        LW_LOOP (k, y(i), x(i)) { p(i) += k * 3; }
        LW_LOOP (k, x(i), y(i), -3) { q(i) += k; }
        LW_LOOP (k, u, 9, 2) {
            LW_IF (k == y(i)) { LW_CONTINUE; }
            LW_IF (k > x(i)) { LW_BREAK; }
            q(i) += k;
            LW_LOOP (j, k, y(i)) { LW_IF (j == 5) { LW_BREAK; } p(i) += j; }
        }
        LW_LOOP (k, x(i), 40, y(i) + 1) {
            LW_IF (k == 33) { LW_RETURN; }
            q(i) ^= k;
        }
        LW_LOOP (k, 0, 20, 1 - 2 * (y(i) & 1)) { LW_IF (y(i) & 1) { LW_RETURN; } p(i) += k; }
        LW_LOOP (k, 10u, 3u, -2) { q(i) += lw::cast<int>(k); }
        LW_LOOP (k, i, i + y(i)) { q(i) += x(k & 15); }
        LW_LOOP (k, 0, 8) {
            if (k == u) break;
            if (k == 1) continue;
            LW_IF (k < y(i)) { p(i) += 1; }
        }
        LW_LOOP (k, 2147483640, 2147483647, 3) { p(i) ^= k; }
        LW_LOOP (k, -2147483640, -2147483647 - x(i) % 2, -2) { p(i) ^= k; }
        LW_LOOP (k, 2147483646 - (x(i) & 3), 2147483647) { q(i) ^= k; }
    };
})

// Switches: of lanes and of a number for all, in loops and in each other, without a default.
LW_JIT(switches, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> state = y(i), rounds = 0;
        LW_WHILE (rounds < 12) {
            rounds += 1;
            LW_SWITCH (state) {
                LW_CASE (0) {
                    state = x(i) & 7;
                    LW_IF (state == 5) { LW_CONTINUE; }
                }
                LW_CASE (1, 2) {
                    LW_SWITCH (u) {
                        LW_CASE (1) { state = 6; }
                        LW_CASE (0, 5) { state += 2; }
                        LW_DEFAULT { state = 9; }
                    }
                    q(i) += 1;
                }
                LW_CASE (3) { LW_SWITCH (lw::cast<std::int64_t>(rounds) + 4294967296) { LW_CASE (4294967299) { LW_RETURN; } LW_CASE (3) { q(i) = -1; } } state = 4; }
                LW_CASE (4) {
                    LW_CONTINUE;
                    q(i) = -1;
                }
                LW_CASE (6) { state = 0; p(i) += 10; }
                LW_DEFAULT {
                    state -= 1;
                    LW_IF (x(i) > 30) { LW_RETURN; }
                }
            }
            p(i) += state;
        }
        LW_SWITCH (x(i) % 4) { LW_CASE (3) { q(i) += 100; } LW_CASE (1) { q(i) += 200; LW_SWITCH (y(i)) { LW_CASE (2) { q(i) += 5; } } } }
        LW_SWITCH (u) { LW_CASE (2) { LW_IF (state == 4) { LW_RETURN; } } LW_DEFAULT { p(i) += 7; } }
        q(i) += 1000;
    };
})

// elif, and a chain in a chain.
LW_JIT(elif, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        LW_IF (x(i) < 5) { p(i) = 1; }
        LW_ELIF (u == 2) { p(i) = 2; }
        LW_ELIF (x(i) < 20 && y(i) > 2) {
            LW_IF (y(i) == 3) { q(i) = 3; }
            LW_ELIF (y(i) == 4) { q(i) = 4; LW_RETURN; }
            LW_ELSE { q(i) = 5; }
            p(i) = 3;
        }
        LW_ELIF (y(i) < 9) { p(i) = 4; }
        q(i) += 10;
    };
})
