// LW_STRUCT: kernels with structs of lanes give what the loops with plain structs give that they read as.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 0 // indices outside the arrays, on purpose
#include "jit/compare_loops.hpp"

#include <array>
#include <span>
#include <vector>

#include "jit/struct.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/struct.inl"
#include "jit/scalar_form_end.hpp"

#define STRUCT_TEST(name)                                                                                              \
    TEST_CASE("structs: " #name) {                                                                                     \
        test::compare(::name, [](auto&... argument) { scalar::name(argument...); });                                   \
    }
STRUCT_TEST(locals)
STRUCT_TEST(arrays)

namespace {

template <class Point>
std::vector<Point> points(lw::index_t n) {
    std::vector<Point> all;
    for (int k = 0; k < static_cast<int>(n); ++k) all.push_back({static_cast<float>(k % 7) * 0.5f, static_cast<float>(k % 5)});
    return all;
}
template <class Particle>
std::vector<Particle> particles(lw::index_t n) {
    std::vector<Particle> all;
    for (int k = 0; k < static_cast<int>(n); ++k) {
        const float f = static_cast<float>(k);
        all.push_back({{f, 0.25f * f}, static_cast<std::int16_t>(k % 6), {0.5 * k, 3.0, -1.0 * k}, k % 3 == 0, k % 11});
    }
    return all;
}
bool same(const particle& a, const scalar::particle& b) {
    return a.at.x == b.at.x && a.at.y == b.at.y && a.charge == b.charge && a.w[0] == b.w[0] && a.w[1] == b.w[1] && a.w[2] == b.w[2] &&
           a.alive == b.alive && a.hits == b.hits;
}
lw::index_t first_difference(const std::vector<particle>& a, const std::vector<scalar::particle>& b) {
    for (std::size_t k = 0; k < a.size(); ++k)
        if (!same(a[k], b[k])) return static_cast<lw::index_t>(k);
    return -1;
}

} // namespace

TEST_CASE("arrays of structs") {
    for (const lw::index_t n : {1, 15, 16, 33, 100}) {
        for (const int u : {0, 1, 4}) {
            auto all = particles<particle>(n);
            auto expected = particles<scalar::particle>(n);
            const auto by = points<point>(n + 5);
            const auto by_expected = points<scalar::point>(n + 5);
            const auto where = test::pattern(n, 7, 23);
            move_all(all, by, where, u);
            scalar::move_all(expected, by_expected, where, u);
            CAPTURE(n, u);
            CHECK(first_difference(all, expected) == -1);
        }
    }
}
TEST_CASE("structs at varying indices") {
    const lw::index_t n = 50;
    const auto from = particles<particle>(n);
    const auto from_expected = particles<scalar::particle>(n);
    auto to = particles<particle>(n);
    auto to_expected = particles<scalar::particle>(n);
    lw::ndarray<int, 1> where(lw::dims<1>({n}));
    for (int k = 0; k < n; ++k) where(k) = k * 7 % static_cast<int>(n);
    permute(from, std::span(to), where);
    scalar::permute(from_expected, to_expected, where);
    CHECK(first_difference(to, to_expected) == -1);

    // Outside: nothing is written, and zeros are read.
    const auto before = to;
    where = -1;
    permute(from, to, where);
    where = static_cast<int>(n);
    permute(from, lw::struct_view(to.data(), n), where);
    bool unchanged = true;
    for (std::size_t k = 0; k < to.size(); ++k) unchanged &= to[k].w[0] == before[k].w[0] && to[k].at.y == before[k].at.y;
    CHECK(unchanged);
}
LW_STRUCT(pixel, (float, value), (int, count))
LW_JIT(count_bright, (lw::view<const pixel> from, lw::view<pixel> to), {
    LW_FOR (i, from.size()) {
        pixel p = from(i);
        LW_IF (from(i).value > 2.0f) { p.count += 1; }
        to(i) = p;
        to(i).value = from(0).value;
    };
})
TEST_CASE("lw::view of structs") {
    std::vector<pixel> from(40), to(40);
    for (std::size_t k = 0; k < from.size(); ++k) from[k] = {static_cast<float>(k % 5), static_cast<int>(k)};
    from[0].value = 0.5f;
    count_bright(from, to);
    for (std::size_t k = 0; k < to.size(); ++k) {
        REQUIRE(to[k].value == 0.5f);
        REQUIRE(to[k].count == static_cast<int>(k) + (from[k].value > 2));
    }
}

TEST_CASE("structs outside kernels are plain") {
    static_assert(std::is_aggregate_v<particle> && std::is_trivially_copyable_v<particle> && sizeof(point) == 8);
    const particle a{};
    CHECK(a.w[2] == 0);
    std::array<particle, 3> some{};
    const std::array<point, 3> by = {{{1, 2}, {3, 4}, {5, 6}}};
    move_all(some, by, test::pattern(3, 1, 2), 0);
    CHECK(some[1].at.x == 3.5f);
}
