// The examples of docs/kernels.md, which CMake copies into guide.inl: each does what the Python loop beside it does.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <complex>
#include <vector>

#include "lanewise/lanewise.hpp"

#include "guide.inl"

using lw::index_t;

namespace {

lw::ndarray<float, 1> floats(index_t n) {
    lw::ndarray<float, 1> x(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k) x(k) = static_cast<float>(k * 7 % 31 - 12) * 0.5f;
    return x;
}
lw::ndarray<int, 1> ints(index_t n, int modulus) {
    lw::ndarray<int, 1> x(lw::dims<1>({n}));
    for (index_t k = 0; k < n; ++k) x(k) = static_cast<int>(k * 5 % modulus);
    return x;
}
constexpr index_t sizes[] = {0, 1, 15, 16, 33, 100};

} // namespace

TEST_CASE("guide: clip") {
    for (const index_t n : sizes) {
        const auto x = floats(n);
        lw::ndarray<float, 1> y = x * 0;
        clip(-2, 3, x, y);
        for (index_t k = 0; k < n; ++k) REQUIRE(y(k) == std::clamp(x(k), -2.0f, 3.0f));
    }
}
TEST_CASE("guide: loops") {
    const index_t n = 50;
    const auto x = floats(n);
    lw::ndarray<float, 1> y = x * 0, expected = x;
    lw::ndarray<float, 2> m = lw::zeros<float>({5, 40});
    lw::ndarray<float, 3> c = lw::zeros<float>({2, 3, 40});
    every_loop(x, y, m, c);
    for (index_t k = 1; k < n - 1; ++k) expected(k) = (x(k - 1) + x(k) + x(k + 1)) / 3.0f;
    for (index_t k = n - 1; k > 0; k -= 2) expected(k) += 1;
    CHECK(lw::all(y == expected));
    for (index_t j = 0; j < 5; ++j)
        for (index_t i = 0; i < 40; ++i) {
            float column = 0;
            for (index_t k = 0; k <= j; ++k) column = k == 0 ? x(i) * y(k) : x(i) * y(k) + column;
            REQUIRE(m(j, i) == column);
        }
    for (int k = 0; k < 2; ++k)
        for (int j = 0; j < 3; ++j)
            for (index_t i = 0; i < 40; ++i) REQUIRE(c(k, j, i) == x(i) + static_cast<float>(k * j));
}
// What is said of iterations that depend on each other: a gang's lanes find what was there before the statement.
LW_JIT(neighbours, (lw::view<float> x, lw::view<float> same), {
    LW_FOR (i, 1, x.size()) { x(i) = same(i - 1) + 1.0f; };
})
LW_JIT(gang_size, (lw::view<int> lanes), {
    LW_FOR (i, lanes.size()) { lanes(i) = lw::lane_count(); };
})
TEST_CASE("guide: iterations that depend on each other") {
    lw::ndarray<int, 1> lanes = lw::zeros<int>({1});
    gang_size(lanes);
    for (const index_t n : sizes) {
        lw::ndarray<float, 1> x = lw::zeros<float>({n}), expected = x;
        neighbours(x, x);
        for (index_t k = 1; k < n; ++k) expected(k) = (k - 1) % lanes(0) == 0 ? expected(k - 1) + 1 : 1;
        CHECK(lw::all(x == expected));
    }
}
TEST_CASE("guide: control flow") {
    for (const index_t n : sizes) {
        lw::ndarray<std::int64_t, 1> start(lw::dims<1>({n}));
        lw::ndarray<double, 1> a(lw::dims<1>({n})), root = a;
        for (index_t k = 0; k < n; ++k) start(k) = k + 1, a(k) = static_cast<double>(k % 9) - 1;
        lw::ndarray<int, 1> steps = lw::zeros<int>({n}), sum = steps, state = ints(n, 5);
        const auto length = ints(n, 13), command = ints(n, 4), before = state;
        collatz(start, steps);
        newton(a, root);
        triangle(length, sum);
        machine(command, state);
        for (index_t k = 0; k < n; ++k) {
            int count = 0;
            for (std::int64_t v = start(k); v != 1; ++count) v = v % 2 == 0 ? v / 2 : 3 * v + 1;
            REQUIRE(steps(k) == count);
            REQUIRE(std::abs(root(k) - (a(k) > 0 ? std::sqrt(a(k)) : 0)) <= 1e-15 * 4);
            int s = 0;
            for (int j = 0; j < length(k); ++j) s += j;
            for (int j = length(k); j > 0; j -= 2) s += 100 * j;
            REQUIRE(sum(k) == s);
            REQUIRE(state(k) == (command(k) == 0 ? 0 : command(k) < 3 ? before(k) + command(k) : -1));
        }
    }
}
TEST_CASE("guide: memory") {
    for (const index_t n : sizes) {
        const auto index = ints(n, 11);
        const auto table = floats(11);
        lw::ndarray<float, 1> y = lw::zeros<float>({n}), out = y;
        lw::ndarray<int, 1> bins = lw::zeros<int>({11}), expected = bins;
        look_up(index, table, y, bins);
        for (index_t k = 0; k < n; ++k) {
            REQUIRE(y(k) == table(index(k)) + table(3));
            ++expected(index(k));
        }
        CHECK(lw::all(bins == expected));
        const auto x = floats(n);
        std::vector<float> kept;
        std::copy_if(x.data(), x.data() + n, std::back_inserter(kept), [](float v) { return v > 0; });
        REQUIRE(keep_positive(x, out) == static_cast<index_t>(kept.size()));
        CHECK(std::equal(kept.begin(), kept.end(), out.data()));
    }
}
TEST_CASE("guide: reductions") {
    for (const index_t n : {index_t{1}, index_t{16}, index_t{33}}) {
        lw::ndarray<float, 1> x = floats(n) * 0.25f + 1.125f;
        lw::ndarray<double, 1> r = lw::zeros<double>({8});
        statistics(x, r);
        double sum = 0;
        float product = 1, low = INFINITY, high = -INFINITY, longest = 0;
        index_t where = -1;
        bool negative = false, small = true;
        for (index_t k = 0; k < n; ++k) {
            sum += static_cast<double>(x(k));
            product *= x(k);
            if (x(k) < low) low = x(k), where = k;
            high = std::max(high, x(k));
            negative = negative || x(k) < 0;
            small = small && (x(k) <= -5 || x(k) < 10);
            longest = std::max(longest, std::abs(x(k)));
        }
        CHECK(r(0) == sum); // multiples of 1/8
        CHECK(std::abs(r(1) - static_cast<double>(product)) <= 1e-5 * std::abs(static_cast<double>(product)));
        CHECK(r(2) == static_cast<double>(low));
        CHECK(r(3) == static_cast<double>(high));
        CHECK(r(4) == static_cast<double>(where));
        CHECK(r(5) == negative);
        CHECK(r(6) == small);
        CHECK(r(7) == static_cast<double>(longest));
    }
}
TEST_CASE("guide: functions") {
    for (const index_t n : sizes) {
        const auto x = floats(n);
        lw::ndarray<float, 1> y = lw::zeros<float>({n});
        uses_functions(x, y);
        for (index_t k = 0; k < n; ++k) {
            const float t = std::clamp(x(k), 0.0f, 1.0f);
            int above = 0;
            while (!(0.5f * static_cast<float>(above) > x(k))) ++above;
            const float expected = t * t * (3.0f - 2.0f * t) + x(k) * (x(k) * (x(k) * 1)) + static_cast<float>(above);
            REQUIRE(y(k) == (x(k) > 0 ? expected : 0));
        }
    }
}
TEST_CASE("guide: structs and arrays of lanes") {
    for (const index_t n : sizes) {
        std::vector<particle> particles(static_cast<std::size_t>(n));
        for (std::size_t k = 0; k < particles.size(); ++k) particles[k] = {static_cast<float>(k % 5), static_cast<float>(k % 7) - 4, static_cast<int>(k)};
        auto expected = particles;
        bounce(particles, 0.5f);
        for (std::size_t k = 0; k < particles.size(); ++k) {
            particle& p = expected[k];
            p.x += p.v * 0.5f;
            if (p.x < 0) p = {-p.x, -p.v, p.hits + 1};
            REQUIRE(particles[k].x == p.x);
            REQUIRE(particles[k].v == p.v);
            REQUIRE(particles[k].hits == p.hits);
        }
        std::vector<body> bodies(static_cast<std::size_t>(n));
        for (std::size_t k = 0; k < bodies.size(); ++k) {
            const auto v = static_cast<float>(k);
            bodies[k] = {{v - 8, 2 - v, 1}, {1, v, -4}, 2};
        }
        std::vector<body> before = bodies;
        lw::ndarray<float, 1> energy = lw::zeros<float>({n});
        drift(bodies, energy, 0.5f);
        for (std::size_t k = 0; k < bodies.size(); ++k) {
            for (std::size_t j = 0; j < 3; ++j) {
                const float place = before[k].place[j] + before[k].speed[j] * 0.5f;
                REQUIRE(bodies[k].place[j] == place);
                REQUIRE(bodies[k].speed[j] == (place < 0 ? -before[k].speed[j] : before[k].speed[j]));
            }
            REQUIRE(energy(static_cast<index_t>(k)) == 17 + static_cast<float>(k * k));
        }
        lw::ndarray<float, 2> x(lw::dims<2>({5, n}));
        for (index_t k = 0; k < x.size(); ++k) x.data()[k] = static_cast<float>(k * 37 % 101);
        lw::ndarray<float, 1> m = lw::zeros<float>({n});
        median_of_five(x, m);
        for (index_t k = 0; k < n; ++k) {
            float five[] = {x(0, k), x(1, k), x(2, k), x(3, k), x(4, k)};
            std::sort(five, five + 5);
            REQUIRE(m(k) == five[2]);
        }
        lw::ndarray<std::complex<float>, 1> z0(lw::dims<1>({n}));
        for (index_t k = 0; k < n; ++k) z0(k) = {static_cast<float>(k % 11) * 0.2f - 1, static_cast<float>(k % 7) * 0.25f - 0.5f};
        lw::ndarray<int, 1> steps = lw::zeros<int>({n});
        const std::complex<float> c(-0.4f, 0.6f);
        julia(z0, c, steps);
        for (index_t k = 0; k < n; ++k) {
            std::complex<float> z = z0(k);
            int count = 0;
            for (; count < 100 && z.real() * z.real() + z.imag() * z.imag() < 4.0f; ++count) z = z * z + c;
            CAPTURE(k, steps(k), count);
            REQUIRE(std::abs(steps(k) - count) <= 1); // the compiler may fuse this loop's products
        }
    }
}
TEST_CASE("guide: threads") {
    const int before = lw::num_threads();
    for (const int threads : {1, 3}) {
        lw::set_num_threads(threads);
        const index_t n = 10000;
        lw::ndarray<float, 1> x = lw::abs(floats(n)), y = lw::zeros<float>({n});
        const double mean = mean_of_roots(x, y);
        double sum = 0;
        for (index_t k = 0; k < n; ++k) {
            REQUIRE(y(k) == std::sqrt(x(k)));
            sum += static_cast<double>(y(k));
        }
        CHECK(std::abs(mean - sum / n) <= 1e-12);
        const auto kind = ints(n, 7);
        lw::ndarray<int, 1> bins = lw::zeros<int>({7}), expected = bins;
        shared_histogram(kind, bins);
        for (index_t k = 0; k < n; ++k) ++expected(kind(k));
        CHECK(lw::all(bins == expected));
    }
    lw::set_num_threads(before);
}
TEST_CASE("guide: serial parts") {
    for (const index_t n : sizes) {
        const auto kind = ints(n, 6);
        const lw::ndarray<float, 1> weights = {{0.5f, 1.5f, 1.0f, 2.0f, 0.0f, 7.0f}};
        lw::ndarray<float, 1> y = lw::zeros<float>({n});
        lw::ndarray<int, 1> order = lw::zeros<int>({n});
        const int count = serial_parts(kind, weights, y, order);
        int expected = 0;
        for (index_t k = 0; k < n; ++k) {
            REQUIRE(y(k) == weights(kind(k)));
            if (y(k) > 1) REQUIRE(order(expected++) == k);
        }
        REQUIRE(count == expected);
    }
}
TEST_CASE("guide: floating point") {
    for (const index_t n : sizes) {
        const auto x = floats(n);
        lw::ndarray<float, 1> strict = x * 0, fast = strict;
        exact_everywhere(x, strict);
        quick(x, fast);
        const lw::ndarray<float, 1> e = lw::fp::strict(lw::exp(x)), expected = lw::fp::strict(e * x + 1.0f);
        CHECK(lw::all(strict == expected));
        CHECK(lw::all(lw::abs(fast - strict) <= lw::abs(e * x) * 1e-6f + 1e-6f));
    }
}
