// Kernels of the operators on every dtype. Included as kernels and as the scalar loops that they read as: no include guard.
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

// Integers.
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

// Conversions from one type to every other.
LW_JIT_T((class A), conversions,
         (lw::view<const A> x, lw::view<bool> b, lw::view<std::int8_t> i8, lw::view<std::uint8_t> u8, lw::view<std::int16_t> i16,
          lw::view<std::uint16_t> u16, lw::view<std::int32_t> i32, lw::view<std::uint32_t> u32, lw::view<std::int64_t> i64,
          lw::view<std::uint64_t> u64, lw::view<float> f, lw::view<double> d),
         {
             LW_FOR (i, x.size()) {
                 b(i) = lw::cast<bool>(x(i));
                 i8(i) = lw::cast<std::int8_t>(x(i));
                 u8(i) = lw::cast<std::uint8_t>(x(i));
                 i16(i) = lw::cast<std::int16_t>(x(i));
                 lw::varying<std::uint16_t> v16 = x(i); // the implicit conversion of an initialiser
                 u16(i) = v16;
                 lw::varying<std::int32_t> v32 = 0; // and of an assignment
                 v32 = x(i);
                 i32(i) = v32;
                 u32(i) = x(i); // and of an assignment to an element
                 i64(i) = lw::cast<std::int64_t>(x(i));
                 u64(i) = lw::cast<std::uint64_t>(x(i));
                 f(i) = lw::cast<float>(x(i));
                 d(i) = x(i);
             };
         })
