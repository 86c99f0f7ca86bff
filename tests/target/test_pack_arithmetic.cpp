// Arithmetic, minimum and maximum, selection, bits and shifts of packs against scalar loops.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/per_target.hpp"

#include <cmath>
#include <functional>

// Each line: name, for which types (every, floats, integers), the scalar meaning of the operands x, y, z, NaN's bits count.
#define TEST_OPERATIONS(M)                                                                                             \
    M(add, every, T(W(x) + W(y)), false)                                                                               \
    M(sub, every, T(W(x) - W(y)), false)                                                                               \
    M(mul, every, T(W(x) * W(y)), false)                                                                               \
    M(div, floats, x / y, false)                                                                                       \
    M(sqrt, floats, std::sqrt(x), false)                                                                               \
    M(fma, every, reference_fma(x, y, z), false)                                                                       \
    M(neg, every, reference_neg(x), true)                                                                              \
    M(abs, every, reference_abs(x), true)                                                                              \
    M(minimum, every, reference_minimum(x, y), false)                                                                  \
    M(maximum, every, reference_maximum(x, y), false)                                                                  \
    M(select, every, (to_bits(z) & 1 ? x : y), true)                                                                   \
    M(bit_and, integers, T(x& y), true)                                                                                \
    M(bit_or, integers, T(x | y), true)                                                                                \
    M(bit_xor, integers, T(x ^ y), true)                                                                               \
    M(bit_not, integers, T(~x), true)                                                                                  \
    M(shift_left, integers, reference_left(x, y), true)                                                                \
    M(shift_right, integers, reference_right(x, y), true)                                                              \
    M(floor_divide, integers, reference_floor_divide(x, y), true)                                                      \
    M(remainder, integers, reference_remainder(x, y), true)                                                            \
    M(truncated_divide, integers, reference_divide(x, y), true)                                                        \
    M(truncated_remainder, integers, reference_modulo(x, y), true)

namespace test {
enum class operation {
#define M(name, ...) name,
    TEST_OPERATIONS(M)
#undef M
        count
};
} // namespace test

#define LANEWISE_INL "target/pack_arithmetic.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class T>
T reference_fma(T x, T y, T z) {
    if constexpr (std::is_floating_point_v<T>) {
        if (target_fuses()) return std::fma(x, y, z);
        const volatile T product = x * y; // keeps the compiler from contracting
        return product + z;
    } else {
        return static_cast<T>(static_cast<std::uint64_t>(x) * static_cast<std::uint64_t>(y) + static_cast<std::uint64_t>(z));
    }
}
template <class T>
T reference_neg(T x) {
    if constexpr (std::is_floating_point_v<T>) return from_bits<T>(to_bits(x) ^ (std::uint64_t{1} << (8 * sizeof(T) - 1)));
    else return static_cast<T>(std::uint64_t{0} - static_cast<std::uint64_t>(x));
}
template <class T>
T reference_abs(T x) {
    if constexpr (std::is_floating_point_v<T>) return from_bits<T>(to_bits(x) & ~(std::uint64_t{1} << (8 * sizeof(T) - 1)));
    else return x < T{0} ? reference_neg(x) : x;
}
template <class T>
T reference_minimum(T x, T y) {
    return x != x ? x : y != y ? y : x < y ? x : y;
}
template <class T>
T reference_maximum(T x, T y) {
    return x != x ? x : y != y ? y : x > y ? x : y;
}
template <class T>
bool beyond_width(T n) {
    return n < T{0} || static_cast<std::uint64_t>(n) >= 8 * sizeof(T);
}
template <class T>
T reference_left(T x, T n) {
    return beyond_width(n) ? T{0} : static_cast<T>(static_cast<std::uint64_t>(x) << static_cast<int>(n));
}
template <class T>
T reference_right(T x, T n) {
    return beyond_width(n) ? static_cast<T>(x < T{0} ? -1 : 0) : static_cast<T>(x >> static_cast<int>(n));
}
// In 128 bits nothing overflows.
__extension__ typedef __int128 wide;
template <class T>
T reference_floor_divide(T x, T y) {
    if (y == 0) return 0;
    const wide q = wide(x) / wide(y), r = wide(x) % wide(y);
    return static_cast<T>(r != 0 && (r < 0) != (wide(y) < 0) ? q - 1 : q);
}
template <class T>
T reference_remainder(T x, T y) {
    if (y == 0) return 0;
    const wide r = wide(x) % wide(y);
    return static_cast<T>(r != 0 && (r < 0) != (wide(y) < 0) ? r + wide(y) : r);
}
template <class T>
T reference_divide(T x, T y) {
    return y == 0 ? x : static_cast<T>(wide(x) / wide(y));
}
template <class T>
T reference_modulo(T x, T y) {
    return y == 0 ? T{0} : static_cast<T>(wide(x) % wide(y));
}

template <class T>
T reference(operation which, T x, T y, T z) {
    using W = std::conditional_t<std::is_floating_point_v<T>, T, std::uint64_t>;
    constexpr bool every = true, floats = std::is_floating_point_v<T>, integers = !floats;
    static_cast<void>(every), static_cast<void>(z);
    switch (which) {
#define M(name, types, meaning, exact)                                                                                 \
    case operation::name:                                                                                              \
        if constexpr (types) return meaning;                                                                           \
        else break;
        TEST_OPERATIONS(M)
#undef M
    default: break;
    }
    return T{};
}

template <class T>
using runner = bool (*)(operation, const T*, const T*, const T*, T*);
inline constexpr bool (*faulty_shift[])() = TEST_TARGETS(test_arithmetic::faulty_shift);
template <class T, int L>
inline constexpr runner<T> runners[] = TEST_TARGETS(test_arithmetic::run<T, L>);
template <class T>
using shifter = void (*)(bool left, int by, const T*, T*);
template <class T, int L>
inline constexpr shifter<T> shifters[] = TEST_TARGETS(test_arithmetic::shift<T, L>);

constexpr const char* names[] = {
#define M(name, ...) #name,
    TEST_OPERATIONS(M)
#undef M
};
constexpr bool exact_nan[] = {
#define M(name, types, meaning, exact) exact,
    TEST_OPERATIONS(M)
#undef M
};

template <class T, int L>
void check_lanes(operation which, const operands<T>& in, const std::vector<T>& expected) {
    std::vector<T> got(in.size());
    for (std::size_t k = 0; k < in.size(); k += L)
        if (!runners<T, L>[target()](which, &in.a[k], &in.b[k], &in.c[k], &got[k])) return;
    check_same(got, expected, names[static_cast<int>(which)] + std::string(" of lanes ") + std::to_string(L),
               !exact_nan[static_cast<int>(which)]);
}

template <class T, int L>
void check_shift(bool left, int by, const std::vector<T>& in, const std::vector<T>& expected) {
    std::vector<T> got(in.size());
    for (std::size_t k = 0; k < in.size(); k += L) shifters<T, L>[target()](left, by, &in[k], &got[k]);
    check_same(got, expected, (left ? "<< " : ">> ") + std::to_string(by) + " of lanes " + std::to_string(L));
}

} // namespace test

TEMPLATE_TEST_CASE("every operation gives the scalar result in every lane", "[pack]", TEST_TYPES) {
    using T = TestType;
    test::operands<T> in;
    // Per-lane shift counts that are mostly in range, some just above.
    test::operands<T> shifts = in;
    if constexpr (std::is_integral_v<T>)
        for (std::size_t k = 0; k < shifts.size(); ++k)
            if (k % 8) shifts.b[k] = static_cast<T>(static_cast<std::uint64_t>(shifts.b[k]) % (8 * sizeof(T) + 3));
    if (test::faulty_shift[test::target()]()) {
        WARN("this machine, an emulator, shifts 64 bits by 64 wrongly: not tried");
        for (TestType& n : shifts.b)
            if (n == TestType{64}) n = 65;
    }
    for (int o = 0; o < static_cast<int>(test::operation::count); ++o) {
        const auto which = static_cast<test::operation>(o);
        const bool shift = which == test::operation::shift_left || which == test::operation::shift_right;
        const auto& used = shift ? shifts : in;
        std::vector<T> expected(used.size());
        for (std::size_t k = 0; k < used.size(); ++k)
            expected[k] = test::reference(which, used.a[k], used.b[k], used.c[k]);
#define M(L) test::check_lanes<T, L>(which, used, expected);
        TEST_LANES(M)
#undef M
    }
}

TEMPLATE_TEST_CASE("shifts by one count for all lanes", "[pack]", std::int8_t, std::uint8_t, std::int16_t, std::uint16_t,
                   std::int32_t, std::uint32_t, std::int64_t, std::uint64_t) {
    using T = TestType;
    const auto in = test::operands<T>(64).a;
    for (const bool left : {false, true})
        for (int by = 0; by < static_cast<int>(8 * sizeof(T)); ++by) {
            std::vector<T> expected;
            for (const T x : in)
                expected.push_back(left ? test::reference_left(x, static_cast<T>(by))
                                        : test::reference_right(x, static_cast<T>(by)));
#define M(L) test::check_shift<T, L>(left, by, in, expected);
            TEST_LANES(M)
#undef M
        }
}
