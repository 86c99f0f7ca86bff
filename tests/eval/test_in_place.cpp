// Expressions of small fixed arrays give what the same expressions of other arrays do.
// SPDX-License-Identifier: BSD-3-Clause
#include <cstring>

#include "lanewise/lanewise.hpp"
#include "support.hpp"

using lw::index_t;

namespace {

template <class T, index_t... N>
lw::fixed<T, N...> values(int seed) {
    lw::fixed<T, N...> a;
    for (index_t k = 0; k < a.size(); ++k) a.data()[k] = static_cast<T>(static_cast<int>((k + 1) * (seed + 7) * 2654435761u >> 24) % 50 + 1);
    return a;
}
template <class F, class N>
void check_equal(const F& fixed, const N& array) {
    REQUIRE(fixed.size() == array.size());
    CHECK(std::is_same_v<typename F::value_type, typename N::value_type>);
    bool same = true;
    for (index_t k = 0; k < fixed.size(); ++k) same = same && fixed.data()[k] == array.data()[k];
    CHECK(same);
}
/// f(a, b) of fixed arrays and of ndarrays. The numbers are such that rounding does not matter.
template <class R, class T, class U, index_t... N, class F>
void check_one(F f) {
    const auto a = values<T, N...>(1);
    const auto b = values<U, N...>(2);
    constexpr int rank = sizeof...(N);
    const lw::ndarray<T, rank> x(a);
    const lw::ndarray<U, rank> y(b);
    const lw::fixed<R, N...> result = f(a, b);
    check_equal(result, lw::ndarray<R, rank>(f(x, y)));
}
template <class T, index_t... N>
void check_all() {
    check_one<T, T, T, N...>([](const auto& a, const auto& b) { return a * b + a; });
    check_one<T, T, T, N...>([](const auto& a, const auto& b) { return T(3) - a * T(2) + b; });
    check_one<T, T, T, N...>([](const auto& a, const auto& b) { return lw::where(a > b, a, b * b); });
    check_one<T, T, T, N...>([](const auto& a, const auto& b) { return lw::minimum(a, b) - lw::maximum(a, T(4)); });
    check_one<bool, T, T, N...>([](const auto& a, const auto& b) { return (a < b) | (a == b); });
    check_one<double, T, T, N...>([](const auto& a, const auto& b) { return lw::astype<double>(a) + b * 0.5; });
    check_one<double, T, std::uint8_t, N...>([](const auto& a, const auto& b) { return lw::astype<double>(a + b); });
    check_one<double, T, T, N...>([](const auto& a, const auto&) { return lw::sqrt(lw::astype<double>(a)); });
}
/// The same bits as an array's, also where rounding matters.
template <class T, index_t... N>
void check_reductions() {
    constexpr int rank = sizeof...(N);
    lw::fixed<T, N...> a = values<T, N...>(3);
    if constexpr (std::is_floating_point_v<T>)
        for (index_t k = 0; k < a.size(); ++k) a.data()[k] = T(1) / a.data()[k] - T(0.1);
    const lw::ndarray<T, rank> x(a);
    const auto same = [](auto mine, auto other) { return std::is_same_v<decltype(mine), decltype(other)> && std::memcmp(&mine, &other, sizeof mine) == 0; };
    CHECK(same(lw::sum(a), lw::sum(x)));
    CHECK(same(lw::prod(a), lw::prod(x)));
    CHECK(same(lw::mean(a), lw::mean(x)));
    CHECK(same(lw::min(a), lw::min(x)));
    CHECK(same(lw::max(a + a), lw::max(x + x)));
    CHECK(same(lw::any(a > a.data()[0]), lw::any(x > a.data()[0])));
    CHECK(same(lw::all(a >= lw::min(a)), lw::all(x >= lw::min(x))));
    CHECK(same(lw::count_nonzero(a != a.data()[0]), lw::count_nonzero(x != a.data()[0])));
}
template <class T>
void check_extents() {
    check_reductions<T, 1>();
    check_reductions<T, 2>();
    check_reductions<T, 3>();
    check_reductions<T, 10>();
    check_reductions<T, 31>();
    check_reductions<T, 32>();
    check_reductions<T, 33>();
    check_reductions<T, 65>();
    check_reductions<T, 3, 3>();
    check_reductions<T, 4, 4>();
    check_reductions<T, 2, 3, 5>();
    check_all<T, 1>();
    check_all<T, 2>();
    check_all<T, 3>();
    check_all<T, 10>();
    check_all<T, 64>();
    check_all<T, 65>();
    check_all<T, 3, 3>();
    check_all<T, 4, 4>();
    check_all<T, 2, 3, 5>();
}

} // namespace

TEST_CASE("small fixed arrays: float", "[in_place]") { check_extents<float>(); }
TEST_CASE("small fixed arrays: double", "[in_place]") { check_extents<double>(); }
TEST_CASE("small fixed arrays: int32", "[in_place]") { check_extents<std::int32_t>(); }
TEST_CASE("small fixed arrays: int8", "[in_place]") { check_extents<std::int8_t>(); }

TEST_CASE("a fixed array in its own expression, and with others", "[in_place]") {
    auto a = values<float, 3, 3>(1);
    const auto before = a;
    a = a * a + a;
    for (index_t k = 0; k < 9; ++k) CHECK(a.data()[k] == before.data()[k] * before.data()[k] + before.data()[k]);
    a = before;
    a = a.T() + a; // not element by element
    for (index_t i = 0; i < 3; ++i)
        for (index_t j = 0; j < 3; ++j) CHECK(a(i, j) == before(j, i) + before(i, j));
    a = before;
    a += lw::fixed<float, 3>{1, 2, 3}; // broadcast
    for (index_t i = 0; i < 3; ++i)
        for (index_t j = 0; j < 3; ++j) CHECK(a(i, j) == before(i, j) + static_cast<float>(j + 1));
    const lw::fixed<double, 2> e = lw::exp(lw::fixed<double, 2>{0, 1});
    CHECK(e(0) == 1);
    CHECK(e(1) == lw::exp(1.0));
    lw::fixed<std::complex<float>, 2> z{{1, 2}, {3, 4}};
    z = z * z;
    CHECK(z(0) == std::complex<float>(-3, 4));
    const lw::fixed<float, 0> nothing = lw::fixed<float, 0>() + 1.0f;
    CHECK(nothing.size() == 0);
    const lw::fixed<float> point = lw::fixed<float>() + 2.0f;
    CHECK(*point.data() == 2);
}

TEST_CASE("reductions of small fixed arrays: NaN, zeros with signs, complex numbers", "[in_place]") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const lw::fixed<float, 3> a{-0.0f, -0.0f, -0.0f}, b{1.0f, nan, 2.0f};
    CHECK(std::signbit(lw::sum(a)));
    CHECK(std::isnan(lw::min(b)));
    CHECK(std::isnan(lw::max(b)));
    CHECK(lw::nanmin(b) == 1.0f);
    CHECK(lw::nanmax(b) == 2.0f);
    CHECK(lw::nansum(b) == 3.0f);
    const lw::fixed<std::complex<double>, 2> z{{1, 2}, {3, -5}};
    CHECK(lw::sum(z) == std::complex<double>(4, -3));
}
