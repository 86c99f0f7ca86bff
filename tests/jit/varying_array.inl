// Kernels with arrays of each lane. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// A stack: what a lane pushed it pops.
LW_JIT(stacks, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying_array<int, 12> stack(-1);
        lw::varying<int> top = 0, n = x(i);
        LW_WHILE (n > 0) {
            LW_IF (n % 3 != u % 3) {
                stack(top) = n * 10 + y(i);
                top += 1;
            }
            n /= 2;
        }
        p(i) = top;
        LW_WHILE (top > 0) {
            top -= 1;
            q(i) = 3 * q(i) + stack(top);
        }
        q(i) += stack[u] + stack(y(i)) + lw::cast<int>(stack.size());
    };
})
// Indices outside.
LW_JIT(outside, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying_array<std::int16_t, 7> a(u);
        LW_IF (x(i) > y(i)) { a(x(i) - 9) = y(i); }
        a[y(i) - 3] += 2;
        p(i) = a(y(i) - 2) + a(x(i) % 7);
        lw::varying<int> s = 0;
        for (int k = 0; k < 7; ++k) s = 5 * s + a(k);
        q(i) = s;
    };
})
// Indices of other types, and the loop's index.
LW_JIT(index_types, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying_array<std::int64_t, 40> a(u);
        lw::varying<std::int64_t> wide = x(i);
        lw::varying<std::uint8_t> narrow = y(i);
        wide = wide * 4294967296 + wide - (wide / 2) * 4294967296 * 2; // outside where x(i) is odd
        a(wide) = 5;
        LW_IF (y(i) < 6) { a(narrow) += x(i); }
        a(i) -= 1;
        lw::varying<std::int64_t> s = 0;
        for (int k = 0; k < 40; ++k) s = (3 * s + a(k)) % 10007;
        p(i) = lw::cast<int>(s);
        q(i) = lw::cast<int>(a(narrow) + a(wide));
    };
})
// Odd-even sort of eight values in each lane.
LW_JIT(sorted, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying_array<int, 8> a(0);
        for (int k = 0; k < 8; ++k) a(k) = (x(i + k) * 7 + y(i) * k) % 23;
        LW_IF (x(i) % 4 != 0) {
            for (int round = 0; round < 8; ++round) {
                for (int k = round % 2; k + 1 < 8; k += 2) {
                    LW_IF (a(k) > a(k + 1)) {
                        lw::varying<int> t = a(k);
                        a(k) = a(k + 1);
                        a(k + 1) = t;
                    }
                }
            }
        }
        lw::varying<int> s = 0;
        for (int k = 0; k < 8; ++k) s = (3 * s + a(k)) % 100000;
        p(i) = s;
        q(i) = a(y(i) % 8) - a[u];
    };
})
// Two axes, several types, copies, assignment of whole arrays.
LW_JIT(matrices, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying_array<double, 3, 4> a(x(i));
        lw::varying_array<std::uint8_t, 5> bytes(y(i));
        lw::varying_array<bool, 4> flags(false);
        for (int r = 0; r < 3; ++r) {
            a(r, u % 4) = r + u;
            a(r, x(i) % 4) += y(i);
        }
        LW_IF (x(i) % 2 == 0) {
            flags(u % 4) = x(i) > 6;
            bytes(x(i) % 5) -= 1;
        }
        lw::varying_array<double, 3, 4> b = a;
        b(y(i) % 5, 3) = 0.5;
        LW_IF (flags(u % 4)) { a = b; }
        lw::varying<double> s = 0;
        for (int r = 0; r < 3; ++r)
            for (int c = 0; c < 4; ++c) s = 2 * s + a(r, c);
        p(i) = lw::cast<int>(s) % 10007;
        q(i) = bytes(0) + bytes(y(i) % 5) + lw::cast<int>(b(u % 3, x(i) % 6));
    };
})
LW_JIT(vectors, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::fixed<lw::varying<float>, 3> a(x(i), y(i), u), b(1.5f);
        lw::fixed<lw::varying<float>, 3> c = {y(i), 2, x(i) * 0.5f};
        LW_IF (x(i) > 10) {
            b = 2 * a - c / 4.0f;
            c += b;
            a[1] *= 3;
        }
        c = lw::cross(a, b) + c * y(i);
        a = lw::select(y(i) > 4, -a, c);
        p(i) = lw::cast<int>(lw::dot(a, b) + lw::sum(c)) % 10007;
        q(i) = lw::cast<int>(lw::norm(b) * 16 + a(0) * c[2]) % 10007;
    };
})
