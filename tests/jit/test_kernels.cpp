// Whole kernels: known programs, templates and auto parameters, sums, exceptions, threads.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "lanewise/lanewise.hpp"

using lw::dims;
using lw::index_t;

// ------------------------------------------------------------------------------------------------ Mandelbrot, Collatz

LW_JIT(mandelbrot, (float x0, float dx, float ci, int max_iter, lw::view<int, 1> out), {
    LW_FOR (i, out.size()) {
        lw::varying cr = x0 + dx * lw::cast<float>(i), zr = cr;
        lw::varying zi = ci;
        lw::varying k = 0;
        LW_WHILE (k < max_iter) {
            LW_IF (zr * zr + zi * zi >= 4.0f) { LW_BREAK; }
            auto nr = zr * zr - zi * zi;
            zi = ci + 2.0f * zr * zi;
            zr = cr + nr;
            k += 1;
        }
        out(i) = k;
    };
})
TEST_CASE("mandelbrot") {
    // By NumPy's float32, an operation at a time: no target contracts, so the counts are the same on all of them.
    const int expected[] = {0, 0, 0, 3, 3, 3, 4, 4, 5, 7, 17, 50, 50, 50, 14, 50,
                            50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 30, 4, 3, 2, 2};
    lw::ndarray<int, 1> out(dims<1>({31}));
    mandelbrot(-2.2f, 0.1f, 0.2f, 50, out);
    std::string text;
    bool same = true;
    for (index_t k = 0; k < 31; ++k) text += std::to_string(out(k)) + ", ", same &= out(k) == expected[k];
    CAPTURE(text);
    CHECK(same);
}

LW_JIT(collatz, (lw::view<const std::int64_t> start, lw::view<int> length), {
    LW_FOR (i, start.size()) {
        lw::varying n = start(i);
        lw::varying k = 0;
        LW_WHILE (n != 1) {
            LW_IF ((n & 1) == 0) { n >>= 1; }
            LW_ELSE { n = 3 * n + 1; }
            k++;
        }
        length(i) = k;
    };
})
TEST_CASE("lengths of Collatz sequences") {
    lw::ndarray<std::int64_t, 1> start(dims<1>({1000}));
    lw::ndarray<int, 1> length(dims<1>({1000}));
    for (index_t k = 0; k < 1000; ++k) start(k) = k + 1 + (k % 100 == 99) * 1000000000000;
    collatz(start, length);
    for (index_t k = 0; k < 1000; ++k) {
        int steps = 0;
        for (std::int64_t n = start(k); n != 1; ++steps) n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        REQUIRE(length(k) == steps);
    }
    CHECK(length(26) == 111);
}

// ------------------------------------------------------------------------------------------------ options

LW_JIT(black_scholes, (float rate, float volatility, lw::view<const float> price, lw::view<const float> strike,
                       lw::view<const float> years, lw::view<float> call, lw::view<float> put), {
    // The cumulative normal distribution: Abramowitz and Stegun 26.2.17.
    const auto normal = [](const auto& x) {
        const lw::varying<float> size = lw::abs(x), k = 1.0f / (1.0f + 0.2316419f * size);
        const auto series = k * (0.31938153f + k * (-0.356563782f + k * (1.781477937f + k * (-1.821255978f + k * 1.330274429f))));
        const lw::varying<float> tail = 0.39894228f * lw::exp(-0.5f * size * size) * series;
        return lw::select(x < 0.0f, tail, 1.0f - tail);
    };
    LW_FOR (i, price.size()) {
        const lw::varying root = lw::sqrt(years(i));
        const lw::varying d1 =
            (lw::log(price(i) / strike(i)) + (rate + 0.5f * volatility * volatility) * years(i)) / (volatility * root);
        const lw::varying d2 = d1 - volatility * root;
        const lw::varying discounted = strike(i) * lw::exp(-rate * years(i));
        call(i) = price(i) * normal(d1) - discounted * normal(d2);
        put(i) = discounted * normal(-d2) - price(i) * normal(-d1);
    };
})
TEST_CASE("Black and Scholes") {
    constexpr index_t n = 203;
    lw::ndarray<float, 1> price(dims<1>({n})), strike = price, years = price, call = price, put = price;
    for (index_t k = 0; k < n; ++k) {
        price(k) = 20.0f + static_cast<float>(k % 17);
        strike(k) = 18.0f + static_cast<float>(k % 23);
        years(k) = 0.25f + static_cast<float>(k % 11) / 4.0f;
    }
    black_scholes(0.02f, 0.3f, price, strike, years, call, put);
    const auto normal = [](double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); };
    for (index_t k = 0; k < n; ++k) {
        const double p = price(k), s = strike(k), t = years(k), r = 0.02, v = 0.3;
        const double d1 = (std::log(p / s) + (r + 0.5 * v * v) * t) / (v * std::sqrt(t)), d2 = d1 - v * std::sqrt(t);
        REQUIRE(std::abs(call(k) - (p * normal(d1) - s * std::exp(-r * t) * normal(d2))) < 2e-5);
        REQUIRE(std::abs(put(k) - (s * std::exp(-r * t) * normal(-d2) - p * normal(-d1))) < 2e-5);
    }
}

// ------------------------------------------------------------------------------------------------ pictures, rows

LW_JIT(sobel, (lw::view<const std::uint8_t, 2> picture, lw::view<std::uint8_t, 2> edges), {
    for (lw::index_t j = 1; j + 1 < picture.shape(0); ++j) LW_FOR (k, picture.shape(1) - 2) {
            const auto i = k + 1;
            const auto gx = picture(j - 1, i + 1) + 2 * picture(j, i + 1) + picture(j + 1, i + 1) - picture(j - 1, i - 1) -
                            2 * picture(j, i - 1) - picture(j + 1, i - 1);
            const auto gy = picture(j + 1, i - 1) + 2 * picture(j + 1, i) + picture(j + 1, i + 1) - picture(j - 1, i - 1) -
                            2 * picture(j - 1, i) - picture(j - 1, i + 1);
            edges(j, i) = lw::minimum(lw::abs(gx) + lw::abs(gy), 255);
        };
})
TEST_CASE("Sobel") {
    for (const index_t width : {3, 17, 18, 50}) {
        lw::ndarray<std::uint8_t, 2> picture(dims<2>({9, width})), edges = picture;
        for (index_t j = 0; j < 9; ++j)
            for (index_t i = 0; i < width; ++i) picture(j, i) = static_cast<std::uint8_t>(i * i * 7 + j * j * 3 + i * j * 5);
        edges = 1;
        sobel(picture, edges);
        for (index_t j = 0; j < 9; ++j)
            for (index_t i = 0; i < width; ++i) {
                int expected = 1;
                if (j > 0 && j < 8 && i > 0 && i < width - 1) {
                    const auto at = [&](index_t y, index_t x) { return static_cast<int>(picture(j + y, i + x)); };
                    const int gx = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
                    const int gy = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
                    expected = std::min(std::abs(gx) + std::abs(gy), 255);
                }
                REQUIRE(static_cast<int>(edges(j, i)) == expected);
            }
    }
}

LW_JIT(softmax, (lw::view<const float, 2> x, lw::view<float, 2> y), {
    LW_FOR (row, x.shape(0)) {
        lw::varying largest = x(row, 0);
        for (lw::index_t c = 1; c < x.shape(1); ++c) largest = lw::maximum(largest, x(row, c));
        lw::varying total = 0.0f;
        for (lw::index_t c = 0; c < x.shape(1); ++c) {
            y(row, c) = lw::exp(x(row, c) - largest);
            total += y(row, c);
        }
        for (lw::index_t c = 0; c < x.shape(1); ++c) y(row, c) /= total;
    };
})
TEST_CASE("softmax of rows") {
    lw::ndarray<float, 2> x(dims<2>({37, 7})), y = x;
    for (index_t j = 0; j < 37; ++j)
        for (index_t i = 0; i < 7; ++i) x(j, i) = static_cast<float>((j * 13 + i * 29) % 40) / 4.0f;
    softmax(x, y);
    for (index_t j = 0; j < 37; ++j) {
        double largest = x(j, 0), total = 0;
        for (index_t i = 0; i < 7; ++i) largest = std::max(largest, static_cast<double>(x(j, i)));
        for (index_t i = 0; i < 7; ++i) total += std::exp(x(j, i) - largest);
        for (index_t i = 0; i < 7; ++i) REQUIRE(std::abs(y(j, i) - std::exp(x(j, i) - largest) / total) < 1e-6);
    }
}

// ------------------------------------------------------------------------------------------------ sums

LW_JIT(sum_some, (lw::view<const float> x, lw::view<const float> y), {
    lw::sum_of<float> s(0.5f);
    LW_FOR (i, x.size()) {
        s += x(i) * y(i);
        LW_IF (x(i) > y(i)) { s += y(i); }
    };
    return static_cast<float>(s);
})
LW_JIT(sum_integers, (lw::view<const std::uint8_t> x), {
    lw::sum_of<std::int64_t> s;
    LW_FOR (i, x.size()) {
        s += x(i);
        LW_IF (x(i) == 7) { s -= 1000; }
    };
    return static_cast<std::int64_t>(s);
})
TEST_CASE("sums have the same bits on every target") {
    // The order that is documented: 32 sums, added in a tree.
    const std::string before = lw::current_target();
    for (const std::string& target : lw::targets()) {
        lw::set_target(target);
        for (const index_t n : {0, 1, 16, 17, 1000}) {
            lw::ndarray<float, 1> x(dims<1>({n})), y = x;
            for (index_t k = 0; k < n; ++k) {
                x(k) = static_cast<float>((k * 7 + 3) % 13) / 7.0f;
                y(k) = static_cast<float>((k * 5 + 1) % 11) / 6.0f;
            }
            const float s = sum_some(x, y);
            float lane[32] = {};
            for (float& l : lane) l = -0.0f;
            for (index_t k = 0; k < n; ++k) {
                volatile float product = x(k) * y(k); // rounded by itself, whatever the flags
                lane[k % 32] += product;
                if (x(k) > y(k)) lane[k % 32] += y(k);
            }
            for (int half = 16; half > 0; half /= 2)
                for (int k = 0; k < half; ++k) lane[k] += lane[k + half];
            CAPTURE(target, n);
            CHECK(s == 0.5f + lane[0]);
        }
    }
    lw::set_target(before);
    lw::ndarray<std::uint8_t, 1> x(dims<1>({1000}));
    for (index_t k = 0; k < 1000; ++k) x(k) = static_cast<std::uint8_t>(k);
    std::int64_t expected_sum = 0;
    for (index_t k = 0; k < 1000; ++k) expected_sum += x(k) - (x(k) == 7 ? 1000 : 0);
    CHECK(sum_integers(x) == expected_sum);
}

// ------------------------------------------------------------------------------------------------ forms

LW_JIT_T((class T, int R), fill_with, (T value, lw::view<T, R> y), {
    if constexpr (R == 1) {
        LW_FOR (i, y.size()) { y(i) = value; };
    } else {
        for (lw::index_t j = 0; j < y.shape(0); ++j) LW_FOR (i, y.shape(1)) { y(j, i) = value + lw::cast<T>(i); };
    }
})
LW_JIT(dot, (const auto& x, const auto& y), {
    lw::sum_of<double> s;
    LW_FOR (i, x.size()) { s += x(i) * y(i); };
    return static_cast<double>(s);
})
TEST_CASE("template kernels and auto parameters") {
    lw::ndarray<float, 1> x(dims<1>({21}));
    lw::ndarray<std::int16_t, 2> y(dims<2>({2, 21}));
    fill_with(2.5f, x);
    fill_with(std::int16_t{3}, y);
    CHECK(x(20) == 2.5f);
    CHECK(y(1, 20) == 23);
    CHECK(dot(x, y.row(1)) == 2.5 * (3 * 21 + 210));
}

namespace project::detail {
LW_JIT(twice, (lw::view<double> x), {
    LW_FOR (i, x.size()) { x(i) *= 2.0; };
})
} // namespace project::detail
namespace project {
inline void twice(lw::ndarray<double, 1>& x) { detail::twice(x); }
} // namespace project
namespace other {
LW_JIT(twice, (lw::view<double> x), {
    LW_FOR (i, x.size()) { x(i) *= 200.0; };
})
} // namespace other
TEST_CASE("kernels of one name in several namespaces") {
    lw::ndarray<double, 1> x(dims<1>({3}));
    x = 1.5;
    project::twice(x);
    CHECK(x(2) == 3.0);
    other::twice(x);
    CHECK(x(2) == 600.0);
}

// A kernel may call another one, also where some lanes are off: the callee starts with all of its own.
LW_JIT(outer, (lw::view<const int> x, lw::view<double> y, lw::view<int> p), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) % 2 == 0) {
            ::other::twice(y);
            p(i) = 1;
        }
        LW_ELSE { p(i) = 2; }
        p(i) += 10;
    };
})
TEST_CASE("a kernel calls another") {
    lw::ndarray<int, 1> x(dims<1>({19})), p = x;
    for (index_t k = 0; k < 19; ++k) x(k) = static_cast<int>(k / 16 * 16 + k % 3), p(k) = 0;
    lw::ndarray<double, 1> y(dims<1>({20}));
    y = 1.0;
    outer(x, y, p);
    for (index_t k = 0; k < 19; ++k) CHECK(p(k) == (x(k) % 2 == 0 ? 11 : 12));
    CHECK(y(0) == y(19));
}

// ------------------------------------------------------------------------------------------------ exceptions, threads

LW_JIT(throws, (lw::view<int> x, int limit), {
    LW_FOR (i, x.size()) {
        LW_IF (x(i) > limit) {
            x(i) = -1;
            LW_WHILE (x(i) < 0) {
                if (lw::any(x(i) < 0)) throw lw::value_error("a number is too large");
                LW_BREAK;
            }
        }
        x(i) = 0;
    };
})
TEST_CASE("an exception leaves a kernel, and the next one is not masked") {
    lw::ndarray<int, 1> x(dims<1>({40})), y = x;
    for (index_t k = 0; k < 40; ++k) x(k) = static_cast<int>(k), y(k) = 9;
    CHECK_THROWS_AS(throws(x, 20), lw::value_error);
    CHECK(x(0) == 0);
    CHECK(x(21) == -1);
    CHECK(x(39) == 39);
    fill_with(5, y);
    for (index_t k = 0; k < 40; ++k) REQUIRE(y(k) == 5);
}

TEST_CASE("kernels in several threads at once") {
    std::vector<lw::ndarray<int, 1>> results(4, lw::ndarray<int, 1>(dims<1>({333})));
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            for (int k = 0; k < 20; ++k) mandelbrot(-2.2f, 0.01f, 0.1f * static_cast<float>(t), 200, results[t]);
        });
    for (auto& thread : threads) thread.join();
    for (std::size_t t = 0; t < 4; ++t) {
        lw::ndarray<int, 1> alone(dims<1>({333}));
        mandelbrot(-2.2f, 0.01f, 0.1f * static_cast<float>(t), 200, alone);
        for (index_t k = 0; k < 333; ++k) REQUIRE(results[t](k) == alone(k));
    }
}

TEST_CASE("explain: without a profiling build") {
    const std::string text = lw::explain(mandelbrot);
    CHECK(text.find("kernel 'mandelbrot' on " + lw::current_target() + ": ") == 0);
    CHECK(text.find("in a gang\n  loads, stores and masks are counted with -DLANEWISE_PROFILE=1\n") != text.npos);
}
