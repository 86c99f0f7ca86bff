// Promotion of every pair of dtypes as in NumPy (tests/data/expressions.txt), weak numbers, the types of results.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/core/dtype.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>

#include "support.hpp"

using Catch::Matchers::Message;
using lw::promote_t, lw::detail::weak_t, lw::detail::to_dtype;
using c64 = std::complex<float>;
using c128 = std::complex<double>;

namespace test {

template <class... T>
struct list {};
using dtypes = list<bool, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t,
                    std::uint64_t, float, double, c64, c128>;

template <class A, class... B>
void row(std::vector<std::string>& rows, list<B...>) {
    ((rows.push_back(std::string(lw::dtype_name<A>) + " " + std::string(lw::dtype_name<B>) + " " +
                     std::string(lw::dtype_name<promote_t<A, B>>))),
     ...);
}
template <class... A>
std::vector<std::string> table(list<A...> all) {
    std::vector<std::string> rows;
    (row<A>(rows, all), ...);
    return rows;
}

} // namespace test

TEST_CASE("promotion of all pairs", "[dtype]") {
    std::vector<std::string> expected;
    for (const auto& line : test::golden_lines("expressions.txt"))
        if (line[0] == "promote") expected.push_back(line[1] + " " + line[2] + " " + line[3]);
    CHECK(expected.size() == 169);
    CHECK(test::table(test::dtypes()) == expected);
}

TEST_CASE("the dtype of C++ numbers", "[dtype]") {
    STATIC_CHECK(std::is_same_v<lw::dtype_of_t<long long>, std::int64_t>);
    STATIC_CHECK(std::is_same_v<lw::dtype_of_t<unsigned long>, std::uint64_t>);
    STATIC_CHECK(std::is_same_v<lw::dtype_of_t<char16_t>, std::uint16_t>);
    STATIC_CHECK(std::is_same_v<lw::dtype_of_t<long double>, double>);
    STATIC_CHECK_FALSE(lw::dtype<long double>);
    STATIC_CHECK_FALSE(lw::dtype<char>);
    STATIC_CHECK_FALSE(lw::dtype<const float>);
}

TEST_CASE("weak numbers", "[dtype]") {
    STATIC_CHECK(std::is_same_v<weak_t<float, double>, float>);
    STATIC_CHECK(std::is_same_v<weak_t<float, int>, float>);
    STATIC_CHECK(std::is_same_v<weak_t<std::int8_t, long>, std::int8_t>);
    STATIC_CHECK(std::is_same_v<weak_t<std::int8_t, float>, double>);
    STATIC_CHECK(std::is_same_v<weak_t<bool, int>, std::int64_t>);
    STATIC_CHECK(std::is_same_v<weak_t<bool, bool>, bool>);
    STATIC_CHECK(std::is_same_v<weak_t<std::uint8_t, bool>, std::uint8_t>);
    STATIC_CHECK(std::is_same_v<weak_t<float, c128>, c64>);
    STATIC_CHECK(std::is_same_v<weak_t<int, c64>, c128>);
    STATIC_CHECK(std::is_same_v<weak_t<c64, double>, c64>);
}

TEST_CASE("integers that do not fit", "[dtype]") {
    CHECK(to_dtype<std::int8_t>(-128) == -128);
    CHECK(to_dtype<std::uint64_t>(~0ull) == ~0ull);
    CHECK(to_dtype<std::int64_t>(std::numeric_limits<std::int64_t>::min()) == std::numeric_limits<std::int64_t>::min());
    CHECK(to_dtype<float>(1) == 1.0f);
    CHECK(to_dtype<c64>(2) == c64(2));
    CHECK_THROWS_MATCHES(to_dtype<std::int8_t>(128), lw::value_error, Message("integer 128 out of bounds for int8"));
    CHECK_THROWS_MATCHES(to_dtype<std::int8_t>(-129), lw::value_error, Message("integer -129 out of bounds for int8"));
    CHECK_THROWS_MATCHES(to_dtype<std::uint8_t>(-1), lw::value_error, Message("integer -1 out of bounds for uint8"));
    CHECK_THROWS_MATCHES(to_dtype<std::uint64_t>(-1), lw::value_error, Message("integer -1 out of bounds for uint64"));
    CHECK_THROWS_MATCHES(to_dtype<std::int64_t>(~0ull), lw::value_error, Message("integer 18446744073709551615 out of bounds for int64"));
    CHECK_THROWS_MATCHES(to_dtype<std::int32_t>(1u << 31), lw::value_error, Message("integer 2147483648 out of bounds for int32"));
}
