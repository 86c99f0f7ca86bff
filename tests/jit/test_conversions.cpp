// Conversions of varying values from every dtype to every other: lw::cast, initialisers, assignments.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/values.hpp"

#include "jit/scalar_form_begin.hpp"
#include "jit/conversions.inl"
#include "jit/scalar_form_end.hpp"
#include "jit/conversions.inl"

namespace {

template <class T, int R>
bool same(const lw::ndarray<T, R>& a, const lw::ndarray<T, R>& b) {
    return std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(T)) == 0;
}
template <class T>
lw::ndarray<T, 1> blank() {
    lw::ndarray<T, 1> a(lw::dims<1>({test::n}));
    a = 0;
    return a;
}

} // namespace

TEMPLATE_TEST_CASE("conversions to every dtype", "", bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t,
                   std::uint32_t, std::int64_t, std::uint64_t, float, double) {
    auto x = test::values<TestType>(3);
    if (std::is_floating_point_v<TestType>) // what every type can hold
        for (lw::index_t k = 0; k < test::n; ++k) x(k) = static_cast<TestType>(k) + static_cast<TestType>(0.75);
    auto b = blank<bool>(), b2 = b;
    auto i8 = blank<std::int8_t>(), i8_2 = i8;
    auto u8 = blank<std::uint8_t>(), u8_2 = u8;
    auto i16 = blank<std::int16_t>(), i16_2 = i16;
    auto u16 = blank<std::uint16_t>(), u16_2 = u16;
    auto i32 = blank<std::int32_t>(), i32_2 = i32;
    auto u32 = blank<std::uint32_t>(), u32_2 = u32;
    auto i64 = blank<std::int64_t>(), i64_2 = i64;
    auto u64 = blank<std::uint64_t>(), u64_2 = u64;
    auto f = blank<float>(), f2 = f;
    auto d = blank<double>(), d2 = d;
    conversions(x, b, i8, u8, i16, u16, i32, u32, i64, u64, f, d);
    scalar::conversions<TestType>(x, b2, i8_2, u8_2, i16_2, u16_2, i32_2, u32_2, i64_2, u64_2, f2, d2);
    CHECK(same(b, b2));
    CHECK(same(i8, i8_2));
    CHECK(same(u8, u8_2));
    CHECK(same(i16, i16_2));
    CHECK(same(u16, u16_2));
    CHECK(same(i32, i32_2));
    CHECK(same(u32, u32_2));
    CHECK(same(i64, i64_2));
    CHECK(same(u64, u64_2));
    CHECK(same(f, f2));
    CHECK(same(d, d2));
}
