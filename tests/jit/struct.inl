// Kernels with structs of lanes. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

LW_STRUCT(point, (float, x), (float, y))
LW_STRUCT(particle, (point, at), (std::int16_t, charge), (double[3], w), (bool, alive), (int, hits))
LW_STRUCT(single, (std::int64_t, number))

LW_FUNCTION(sum_of_points, (point a, point b), { return point{a.x + b.x, a.y + b.y}; })
LW_FUNCTION(step, (particle q, int u), {
    q.at.x += 0.5f;
    LW_IF (q.charge > u) {
        q.hits += 1;
        q.at = sum_of_points(q.at, q.at);
        q.w[1] = q.hits;
    }
    return q;
})
LW_FUNCTION(turn, (point& a), {
    point old = a;
    a = {-old.y, old.x};
})
LW_FUNCTION(checksum, (particle q), {
    return lw::cast<int>(q.at.x * 4 + q.at.y * 8) + q.charge * 3 + lw::cast<int>(q.w[0] + 2 * q.w[1] + 5 * q.w[2]) + q.hits +
           lw::select(q.alive, 100, 0);
})

LW_JIT(locals, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        particle a{};
        point c = {x(i) * 0.25f, lw::cast<float>(y(i))};
        LW_IF (x(i) > 10) {
            a.at = c;
            a.charge = y(i);
            a.alive = y(i) % 2 == 0;
            turn(c);
        }
        a.w[u % 3] = y(i);
        lw::varying<int> k = 0;
        LW_WHILE (k < y(i)) {
            k += 1;
            a = step(a, u);
            LW_IF (a.hits > 4) { LW_BREAK; }
        }
        particle b = a;
        b.hits += 7;
        LW_IF (y(i) > 6) { b = particle{}; }
        b = lw::select(x(i) % 3 == 0, a, b);
        p(i) = checksum(a) + lw::cast<int>(c.x * 4 + c.y);
        q(i) = checksum(b);
    };
})
LW_JIT(arrays, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<float> f = x(i);
        point a[3] = {{f, 1}, {2, f * 0.5f}, {}};
        std::array<single, 2> b = {single{x(i)}, single{y(i)}};
        for (int k = 0; k < 3; ++k) {
            LW_IF (a[k].x > 4.0f) {
                a[k] = sum_of_points(a[k], a[(k + u) % 3]);
                b[1] = b[0];
            }
        }
        std::array<single, 2> c = b;
        LW_IF (y(i) % 2 == 0) { c = {single{3}, single{u}}; }
        c[0].number += b[1].number;
        p(i) = lw::cast<int>(a[0].x + 2 * a[1].x + 4 * a[2].y);
        q(i) = lw::cast<int>(c[0].number * 5 + c[1].number);
    };
})

// Arrays of structs, at the loop's index, at others, at plain numbers.
LW_JIT(move_all, (lw::struct_view<particle> all, lw::struct_view<const point> by, lw::view<const int> where, int u), {
    point first = by(0);
    LW_FOR (i, all.size()) {
        particle a = all(i);
        LW_IF (where(i) % 3 != 0) {
            a = step(a, u);
            a.at = sum_of_points(a.at, by(i));
            all(i) = a;
            all(i).w[2] = a.w[2] + where(i);
        }
        LW_ELSE {
            all(i).at.x = all(i).at.y + first.x;
            all(i).hits -= 3;
            all(i).alive = !all(i).alive;
        }
        point from = by(lw::maximum(where(i), 0) % lw::cast<int>(by.size()));
        LW_IF (where(i) > 5) { all(i).at = from; }
        all(i).charge += lw::cast<int>(by(u).y);
    };
})
LW_JIT(permute, (lw::struct_view<const particle> from, lw::struct_view<particle> to, lw::view<const int> where), {
    LW_FOR (i, from.size()) {
        particle a = from(i);
        LW_IF (a.hits % 4 != 1) {
            to(where(i)) = a;
            to(where(i)).w[0] = 0.5;
            to(where(i)).at.y += from(where(i)).at.x;
        }
    };
})
