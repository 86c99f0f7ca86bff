// Conversions between packs of all types, and the making of packs: splat, iota, halves, bit casts.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/per_target.hpp"

#include <cmath>

#define LANEWISE_INL "target/pack_convert.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class U, class T>
using converter = void (*)(const T*, U*);
template <class U, class T, int L>
inline constexpr converter<U, T> converters[] = TEST_TARGETS(test_convert::run<U, T, L>);

#if defined(__x86_64__) && !defined(LANEWISE_SCALAR)
inline constexpr bool negative_wraps = true;
#else
inline constexpr bool negative_wraps = false;
#endif

/// Whether U has a value for x (small integers: whether int32 has one, which then wraps; unsigned ones: where x is negative, the signed type).
template <class U, class T>
bool convertible(T x) {
    if constexpr (std::is_floating_point_v<T> && std::is_unsigned_v<U> && sizeof(U) >= 4 && negative_wraps) {
        if (x < 0) return convertible<std::make_signed_t<U>>(x);
    }
    if constexpr (std::is_floating_point_v<T> && std::is_integral_v<U>) {
        using R = std::conditional_t<(sizeof(U) < 4), std::int32_t, U>;
        const T low = static_cast<T>(std::numeric_limits<R>::min()); // exact, as is the next
        const T beyond = std::ldexp(T(1), std::numeric_limits<R>::digits);
        return (std::is_signed_v<R> ? x >= low : x > T(-1)) && x < beyond;
    } else {
        return true;
    }
}
template <class U, class T>
U reference_convert(T x) {
    if constexpr (std::is_floating_point_v<T> && std::is_integral_v<U> && sizeof(U) < 4)
        return static_cast<U>(static_cast<std::int32_t>(x));
    else if constexpr (std::is_floating_point_v<T> && std::is_unsigned_v<U>)
        return x < 0 ? static_cast<U>(static_cast<std::make_signed_t<U>>(x)) : static_cast<U>(x);
    else return static_cast<U>(x);
}

/// Values of T near every power of two and every limit of the integer types, and random ones of every magnitude.
template <class T>
std::vector<T> conversion_samples() {
    std::vector<T> in = edges<T>();
    std::mt19937_64 engine(7);
    for (int bit = 0; bit < 64; ++bit)
        for (const double factor : {1.0, -1.0})
            for (const double add : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
                const double x = factor * (std::ldexp(1.0, bit) + add);
                if (std::is_floating_point_v<T>) {
                    in.push_back(static_cast<T>(x));
                } else {
                    const auto magnitude = (std::uint64_t{1} << bit) + static_cast<std::uint64_t>(static_cast<int>(add));
                    in.push_back(static_cast<T>(factor < 0 ? 0 - magnitude : magnitude));
                }
            }
    for (int k = 0; k < 500; ++k) {
        const std::uint64_t r = engine();
        const auto magnitude = r >> (engine() % 64); // values of every length, so that rounding is seen
        in.push_back(std::is_floating_point_v<T> ? static_cast<T>(magnitude) * (k % 2 ? T(0.37) : T(-0.37))
                                                 : static_cast<T>(k % 2 ? magnitude : 0 - magnitude));
        if (std::is_floating_point_v<T>) in.push_back(random_value<T>(engine));
    }
    return in;
}

template <class U, class T, int L>
void check_convert(const std::vector<T>& in, const std::vector<U>& expected, const std::string& what) {
    std::vector<U> got(in.size());
    for (std::size_t k = 0; k < in.size(); k += L) converters<U, T, L>[target()](&in[k], &got[k]);
    check_same(got, expected, what + " of lanes " + std::to_string(L));
}

template <class U, class T>
void check_convert_all(const char* what) {
    std::vector<T> in;
    for (const T x : conversion_samples<T>())
        if (convertible<U>(x)) in.push_back(x);
    while (in.size() % block != 0) in.push_back(T{1});
    std::vector<U> expected;
    for (const T x : in) expected.push_back(reference_convert<U>(x));
    // No more than 128 bytes: larger packs only take longer to compile.
#define M(L) if constexpr (L * sizeof(T) <= 128 && L * sizeof(U) <= 128) check_convert<U, T, L>(in, expected, what);
    TEST_LANES(M)
#undef M
}

template <class T>
using maker = void (*)(T, T*, T*);
template <class T, int L>
inline constexpr maker<T> makers[] = TEST_TARGETS(test_convert::make<T, L>);

template <class T, int L>
void check_make(T first) {
    std::vector<T> splatted(L), counted(L), expected_count;
    makers<T, L>[target()](first, splatted.data(), counted.data());
    for (int k = 0; k < L; ++k) {
        if constexpr (std::is_floating_point_v<T>) expected_count.push_back(static_cast<T>(k) + first);
        else expected_count.push_back(static_cast<T>(static_cast<std::uint64_t>(first) + static_cast<std::uint64_t>(k)));
    }
    check_same(splatted, std::vector<T>(L, first), "splat of lanes " + std::to_string(L), false);
    check_same(counted, expected_count, "iota of lanes " + std::to_string(L));
}

template <class T>
using mover = bool (*)(const T*, T*, T*);
template <class T, int L>
inline constexpr mover<T> movers[] = TEST_TARGETS(test_convert::move<T, L>);

template <class T, int L>
void check_move(const std::vector<T>& in) {
    std::vector<T> same_again(L), swapped(L);
    INFO("lanes " << L << " on " << lanewise::current_target());
    CHECK(movers<T, L>[target()](in.data(), same_again.data(), swapped.data()));
    check_same(same_again, std::vector<T>(in.begin(), in.begin() + L), "halves and back", false);
    std::vector<T> expected(in.begin() + L / 2, in.begin() + L);
    expected.insert(expected.end(), in.begin(), in.begin() + L / 2);
    check_same(swapped, expected, "halves swapped", false);
}

} // namespace test

TEMPLATE_TEST_CASE("conversion gives static_cast's value in every lane", "[pack]", TEST_TYPES) {
    using T = TestType;
    test::check_convert_all<std::int8_t, T>("int8");
    test::check_convert_all<std::uint8_t, T>("uint8");
    test::check_convert_all<std::int16_t, T>("int16");
    test::check_convert_all<std::uint16_t, T>("uint16");
    test::check_convert_all<std::int32_t, T>("int32");
    test::check_convert_all<std::uint32_t, T>("uint32");
    test::check_convert_all<std::int64_t, T>("int64");
    test::check_convert_all<std::uint64_t, T>("uint64");
    test::check_convert_all<float, T>("float");
    test::check_convert_all<double, T>("double");
}

TEMPLATE_TEST_CASE("splat and iota", "[pack]", TEST_TYPES) {
    for (const TestType first : test::edges<TestType>()) {
#define M(L) test::check_make<TestType, L>(first);
        TEST_LANES(M)
#undef M
    }
}

TEMPLATE_TEST_CASE("halves, combine, bit_cast and extract move bits unchanged", "[pack]", TEST_TYPES) {
    const auto in = test::operands<TestType>(64).b;
#define M(L) test::check_move<TestType, L>(in);
    TEST_LANES_SIMD(M)
#undef M
}
