// Kernels of the operators that every dtype has. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// Operators that every type has.
LW_JIT_T((class A, class B, class C), common, (lw::view<const A> x, lw::view<const B> y, lw::view<C, 2> p, lw::view<bool, 2> q), {
    LW_FOR (i, x.size()) {
        p(0, i) = x(i) + y(i);
        p(1, i) = x(i) - y(i);
        p(2, i) = x(i) * y(i);
        p(3, i) = -x(i);
        p(4, i) = lw::minimum(x(i), y(i));
        p(5, i) = lw::maximum(x(i), y(i));
        p(6, i) = lw::abs(x(i));
        p(7, i) = lw::select(x(i) < y(i), x(i), y(i));
        p(8, i) = x(i) + 1;
        p(9, i) = 2 - y(i);
        lw::varying<A> a = x(i);
        lw::varying<B> b = y(i);
        a += b;
        b -= x(i);
        a *= 3;
        p(10, i) = a;
        p(11, i) = b;
        q(0, i) = x(i) == y(i);
        q(1, i) = x(i) != y(i);
        q(2, i) = x(i) < y(i);
        q(3, i) = x(i) <= y(i);
        q(4, i) = x(i) > y(i);
        q(5, i) = x(i) >= y(i);
        q(6, i) = x(i) && y(i);
        q(7, i) = x(i) || !y(i);
        q(8, i) = a < 5;
        q(9, i) = (x(i) > y(i)) != (x(i) == y(i));
        // Under a mask: the other lanes keep what they had.
        LW_IF (x(i) < y(i)) {
            a = y(i);
            p(12, i) += x(i);
            p(13, i) -= b;
            p(14, i) *= 2;
        }
        p(15, i) = a;
    };
})
