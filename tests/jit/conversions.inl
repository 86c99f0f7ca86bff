// A kernel of conversions. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

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
