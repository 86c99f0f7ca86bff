// Kernels of the operators of integers. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

LW_JIT_T((class A, class B, class C), integers, (lw::view<const A> x, lw::view<const B> y, lw::view<C, 2> p), {
    LW_FOR (i, x.size()) {
        p(0, i) = x(i) & y(i);
        p(1, i) = x(i) | y(i);
        p(2, i) = x(i) ^ y(i);
        p(3, i) = ~x(i);
        p(4, i) = x(i) << (y(i) & 7);
        p(5, i) = x(i) >> (y(i) & 7);
        p(6, i) = x(i) >> 3;
        p(7, i) = x(i) << 2;
        p(8, i) = 100 >> (y(i) & 7);
        lw::varying<A> a = x(i);
        a ^= y(i);
        a |= 5;
        a &= 119;
        a <<= 1;
        a >>= y(i) & 3;
        p(9, i) = a;
        LW_IF (y(i) != 0) {
            p(10, i) = x(i) / y(i);
            p(11, i) = x(i) % y(i);
            p(12, i) /= y(i);
            p(13, i) %= y(i);
            p(14, i) <<= 1;
            p(15, i) |= x(i);
        }
        LW_ELSE { p(10, i) = x(i) / 3; }
        p(11, i) += 1000 / lw::select(y(i) == 0, 7, 8);
    };
})
