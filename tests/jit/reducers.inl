// Kernels with reducers. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// In every iteration; the results in r and at.
LW_JIT_T((class T), reduce_plain, (lw::view<const T> x, [[maybe_unused]] lw::view<const int> w, lw::view<T> r, lw::view<std::int64_t> at), {
    lw::sum_of<T> sum;
    lw::prod_of<T> product;
    lw::min_of<T> low;
    lw::max_of<T> high;
    LW_FOR (i, x.size()) {
        sum += x(i);
        product *= x(i);
        low.take(x(i));
        high.take(x(i));
    };
    r(0) = sum;
    r(1) = product;
    r(2) = low;
    r(3) = high;
    at(0) = static_cast<std::int64_t>(x.size());
})

// Under masks, with a start, several times in an iteration.
LW_JIT_T((class T), reduce_some, (lw::view<const T> x, lw::view<const int> w, lw::view<T> r, lw::view<std::int64_t> at), {
    lw::sum_of<T> sum(static_cast<T>(3));
    lw::prod_of<T> product(static_cast<T>(2));
    lw::min_of<T> low(static_cast<T>(1));
    lw::max_of<T> high(static_cast<T>(-1));
    lw::sum_of<std::int64_t> rounds;
    LW_FOR (i, x.size()) {
        LW_IF (w(i) % 3 == 1) {
            sum += x(i) * x(i);
            low.take(x(i));
        }
        LW_ELSE { product *= x(i); }
        lw::varying<int> k = 0;
        LW_WHILE (k < w(i) % 7) {
            k += 1;
            LW_IF (k == 3) { LW_CONTINUE; }
            LW_IF (k + w(i) % 4 == 6) { LW_BREAK; }
            sum -= x(i);
            rounds += 1;
            LW_IF (w(i) % 5 > 2) { high.take(x(i) - 1); }
        }
        LW_IF (w(i) == 11) { LW_RETURN; }
        rounds += 100;
    };
    r(0) = sum;
    r(1) = product;
    r(2) = low;
    r(3) = high;
    at(0) = rounds;
})

// Where the extremes are.
LW_JIT_T((class T), reduce_places, (lw::view<const T> x, lw::view<const int> w, lw::view<T> r, lw::view<std::int64_t> at), {
    lw::argmin_of<T> low;
    lw::argmax_of<T> high;
    lw::argmin_of<T> some_low;
    lw::argmax_of<T> some_high;
    LW_FOR (i, x.size()) {
        low.take(x(i), i);
        high.take(x(i), i + 7);
        LW_IF (w(i) % 5 == 2) { some_low.take(x(i), i); }
        lw::varying<int> k = 0;
        LW_WHILE (k < w(i) % 3) {
            some_high.take(x(i), lw::cast<std::int64_t>(i) * 100 + k);
            k += 1;
        }
    };
    r(0) = low.value();
    r(1) = high.value();
    r(2) = some_low.value();
    r(3) = some_high.value();
    at(0) = low.index();
    at(1) = high.index();
    at(2) = some_low.index();
    at(3) = some_high.index();
})

// Conditions.
LW_JIT_T((class T), reduce_truths, (lw::view<const T> x, lw::view<const int> w, [[maybe_unused]] lw::view<T> r, lw::view<std::int64_t> at), {
    lw::any_of any;
    lw::any_of any_some;
    lw::all_of all;
    lw::all_of all_some;
    lw::any_of never;
    lw::all_of always;
    LW_FOR (i, x.size()) {
        any |= x(i) > 40;
        all &= x(i) < 60;
        LW_IF (w(i) % 4 == 1) {
            any_some.take(w(i) > 34);
            all_some.take(w(i) != 13);
            never |= w(i) % 4 != 1;
        }
        LW_ELSE { always &= w(i) % 4 != 1; }
    };
    int set = 0;
    if (any) set += 1;
    if (any_some) set += 2;
    if (all) set += 4;
    if (all_some) set += 8;
    if (never) set += 16;
    if (always) set += 32;
    at(0) = set;
})

// Operations of one's own: the one farthest from 0, and a sum in the order of the accumulators.
LW_JIT_T((class T), reduce_own, (lw::view<const T> x, lw::view<const int> w, lw::view<T> r, lw::view<std::int64_t> at), {
    auto far = lw::reducer<T>(0, [](auto a, auto b) { return lw::select(a * a > b * b, a, b); });
    lw::reducer_of<T, decltype([](auto a, auto b) { return a + b; })> sum(0);
    const int bit = 1;
    auto bits = lw::reducer<std::int64_t>(0, [&](auto a, auto b) { return a | b | bit; });
    LW_FOR (i, x.size()) {
        sum.take(x(i));
        LW_IF (w(i) % 2 == 1) {
            far.take(x(i));
            bits.take(w(i));
        }
    };
    r(0) = far;
    r(1) = sum;
    at(0) = bits;
})
