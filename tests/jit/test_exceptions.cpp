// Floating-point exceptions: the last gang of a loop raises none but those of its iterations.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_template_test_macros.hpp>

#include <cfenv>
#include <cmath>
#include <complex>
#include <vector>

#include "lanewise/lanewise.hpp"

using lw::index_t;

LW_FUNCTION_T((class T), reciprocal, (lw::varying<T> x), { return T(1) / x; })
LW_STRUCT(sample, (float, value), (int, count))

// Each row: operations of which 0 raises something, or overflows.
LW_JIT_T((class T), quotients, (lw::view<const T> x, lw::view<const int> k, lw::view<const T> table, lw::view<T, 2> y), {
    const int n = static_cast<int>(y.shape(1));
    LW_FOR (i, n) {
        y(0, i) = T(1) / x(i);
        y(1, i) = x(i) / (x(i + 1) - x(i)) + lw::sqrt(x(i) - 1);
        y(2, i) = T(1) / lw::cast<T>(k(i));
        y(3, i) = T(1) / table(k(i)) + lw::log(table(k(i)));
        y(4, i) = T(1) / (n - i);
        y(5, i) = lw::log(x(i)) + lw::power(x(i) - 2, T(-1)) + lw::acosh(x(i)) + lw::fmod(T(3), x(i)) + lw::rsqrt(x(i));
        y(6, i) = T(1) / lw::each_lane([](T v) { return v; }, x(i));
        lw::varying<T> root = x(i);
        lw::varying<T> before = 0;
        LW_DO {
            before = root;
            root = (root + x(i) / root) / 2;
        } LW_UNTIL (lw::abs(root - before) <= T(1e-5) * root);
        y(7, i) = reciprocal(root);
    };
    LW_FOR (i, n - 1, -1, -1) { y(8, i) = T(1) / x(i) + T(1) / (i + 1); };
    LW_PFOR (i, n) { y(9, i) = T(1) / x(i); };
    LW_FOR2 (j, i, 2, n) { y(10 + j, i) = T(1) / x(i); };
})
LW_JIT_T((class R), complex_quotients, (lw::view<const std::complex<R>> x, lw::view<std::complex<R>> y), {
    LW_FOR (i, y.size()) { y(i) = R(1) / x(i) + R(1) / lw::exp(x(i)); };
})
LW_JIT(struct_quotients, (lw::struct_view<const sample> x, lw::view<float> y), {
    LW_FOR (i, y.size()) {
        sample s = x(i);
        y(i) = 1.0f / s.value + 1.0f / s.count;
    };
})

namespace {
constexpr int flags = FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW;
}

TEMPLATE_TEST_CASE("the last gang raises the floating-point exceptions of its iterations alone", "[jit]", float, double) {
    using T = TestType;
    for (index_t n = 1; n < 140; ++n)
        for (const index_t step : {1, 2, -1})
            for (const index_t behind : {1, 40}) { // elements behind the loop's, whose values are awkward
                INFO(n << " iterations, elements " << step << " apart, " << behind << " behind the last, on " << lw::current_target());
                const index_t size = n + behind;
                lw::ndarray<T, 1> numbers = lw::zeros<T>({2 * size});
                const auto elements = step == 1 ? lw::range(0, size) : step == 2 ? lw::range(0, lw::none, 2) : lw::range(size - 1, lw::none, -1);
                const auto x = numbers(elements);
                lw::ndarray<int, 1> k = lw::zeros<int>({size});
                lw::ndarray<T, 1> table = lw::zeros<T>({size});
                lw::ndarray<std::complex<T>, 1> z = lw::zeros<std::complex<T>>({size}), w = lw::zeros<std::complex<T>>({n});
                std::vector<sample> samples(static_cast<std::size_t>(size));
                for (index_t j = 0; j < n; ++j) {
                    x(j) = static_cast<T>(4 + j);
                    k(j) = static_cast<int>(n - j);
                    table(j) = j > 0 ? T(2) : T(0);
                    z(j) = {T(1), static_cast<T>(j)};
                    samples[static_cast<std::size_t>(j)] = {3, 4};
                }
                x(n) = static_cast<T>(4 + n);
                table(n) = 2;
                lw::ndarray<T, 2> y = lw::zeros<T>({12, n});
                lw::ndarray<float, 1> s = lw::zeros<float>({n});
                std::feclearexcept(FE_ALL_EXCEPT);
                quotients(x, k, table, y);
                CHECK(std::fetestexcept(flags) == 0);
                std::feclearexcept(FE_ALL_EXCEPT);
                complex_quotients(z, w);
                CHECK(std::fetestexcept(flags) == 0);
                std::feclearexcept(FE_ALL_EXCEPT);
                struct_quotients(samples, s);
                CHECK(std::fetestexcept(flags) == 0);
                for (index_t j = 0; j < n; ++j) {
                    REQUIRE(y(0, j) == 1 / x(j));
                    REQUIRE(y(2, j) == T(1) / static_cast<T>(k(j)));
                    REQUIRE(y(4, j) == T(1) / static_cast<T>(n - j));
                    REQUIRE(std::abs(y(7, j) - 1 / std::sqrt(x(j))) < T(1e-4));
                    REQUIRE(y(8, j) == T(1) / x(j) + T(1) / static_cast<T>(j + 1));
                    REQUIRE((y(9, j) == y(0, j) && y(10, j) == y(0, j) && y(11, j) == y(0, j)));
                }
            }
}

// What the iterations do raise is raised.
LW_JIT(one_quotient, (lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, y.size()) { y(i) = 1.0f / x(i); };
})
TEST_CASE("an iteration that divides by 0 raises it", "[jit]") {
    for (const index_t n : {1, 5, 16, 32, 37}) {
        lw::ndarray<float, 1> x = lw::ones<float>({n}), y = x;
        x(n - 1) = 0;
        std::feclearexcept(FE_ALL_EXCEPT);
        one_quotient(x, y);
        CHECK(std::fetestexcept(flags) == FE_DIVBYZERO);
    }
}
