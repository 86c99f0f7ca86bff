// Functions of kernels. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

LW_FUNCTION(triple, (auto x), { return 3 * x; })
// Assignment to parameters, which are copies.
LW_FUNCTION(clipped, (lw::varying<int> x, int low, int high), {
    LW_IF (x < low) { x = low; }
    LW_ELSE LW_IF (x > high) { x = high; }
    return x;
})
LW_FUNCTION_T((class T), middle, (lw::varying<T> a, lw::varying<T> b, lw::varying<T> c), {
    return lw::maximum(lw::minimum(a, b), lw::minimum(lw::maximum(a, b), c));
})
// Results by reference; nothing to return.
LW_FUNCTION(order, (lw::varying<int>& low, lw::varying<int>& high), {
    LW_IF (low > high) {
        lw::varying<int> t = low;
        low = high;
        high = t;
    }
})
LW_FUNCTION(divisor, (lw::varying<int> a, lw::varying<int> b), {
    LW_WHILE (b != 0) {
        lw::varying<int> r = a % b;
        a = b;
        b = r;
    }
    return a;
})
// Loops, leaving them, functions of functions.
LW_FUNCTION(search, (lw::varying<int> start, int limit), {
    lw::varying<int> k = start;
    LW_WHILE (k < limit) {
        k += 1;
        LW_IF (k % 5 == 0) { LW_CONTINUE; }
        LW_IF (divisor(k, triple(start)) > 2) { LW_BREAK; }
    }
    return k;
})
LW_FUNCTION(returning, (lw::varying<int> x, int u, lw::varying<int>& result, lw::view<int> out, lw::varying<int> at), {
    result += 1;
    LW_IF (x < 8) { LW_RETURN; }
    result += 10;
    if (u == 2) { LW_RETURN; }
    LW_WHILE (x > 3) {
        x -= 3;
        result += x;
        LW_IF (x == 11) {
            out(at) = -1;
            LW_RETURN;
        }
    }
    out(at) = x;
})
// Calls of itself end on plain numbers.
LW_FUNCTION(raised, (lw::varying<int> x, int n) -> lw::varying<int>, {
    if (n == 0) return 1;
    lw::varying<int> half = raised(x, n / 2);
    half = (half * half) % 1009;
    if (n % 2 == 0) return half;
    return (half * x) % 1009;
})
LW_FUNCTION(descend, (lw::varying<int> x, lw::varying<int>& count, int depth) -> void, {
    if (depth == 0) return;
    LW_IF (x % 2 == 0) {
        count += 1;
        descend(x / 2, count, depth - 1);
        count += 100;
    }
    LW_ELSE {
        LW_IF (x < 5) { LW_RETURN; }
        descend(x - 3, count, depth - 1);
    }
    count += 1;
})

// ... or where no lane is left.
LW_FUNCTION(collatz, (lw::varying<int> x, lw::varying<int>& length) -> void, {
    LW_IF (x > 1) {
        length += 1;
        LW_IF (x % 2 == 0) { collatz(x / 2, length); }
        LW_ELSE { collatz(3 * x + 1, length); }
    }
})

LW_JIT(calls, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    int outside = triple(u);
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i);
        lw::varying<int> b = y(i);
        LW_IF (a > b) {
            order(a, b);
            p(i) = clipped(x(i), u, triple(u) + 7) + outside;
        }
        LW_ELSE { b = triple(triple(y(i))); }
        q(i) += middle(a, b, p(i) + 0) + clipped(b, 0, 20);
    };
})
LW_JIT(calls_in_loops, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> k = 0;
        LW_WHILE (clipped(k + x(i), 0, 30) < 20 + y(i)) {
            k += 1;
            LW_IF (divisor(k + y(i), x(i)) == 7) { LW_BREAK; }
            LW_IF (k > 40) { LW_RETURN; }
            p(i) += search(k, u + 9);
        }
        q(i) = k;
    };
})
LW_JIT(calls_that_return, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> result = 0;
        returning(x(i), u, result, q, i);
        LW_IF (y(i) > 4) {
            returning(x(i) + y(i), u, result, q, i);
            result += 1000;
        }
        lw::varying<int> k = 0;
        LW_WHILE (k < y(i) % 4) {
            k += 1;
            returning(result % 30, u, result, q, i);
            result += 10000;
        }
        p(i) = result;
    };
})
LW_JIT(recursion, (lw::view<const int> x, lw::view<const int> y, int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> count = 0;
        LW_IF (x(i) % 3 != 0) {
            p(i) = raised(x(i), 3 * u);
            descend(x(i) + y(i), count, u + 1);
            count += 7;
            collatz(y(i), count);
        }
        q(i) = count;
    };
})
