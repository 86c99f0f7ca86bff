// Reductions on threads: equal bits for every number of them and on every target, and none before there is much to do.
// SPDX-License-Identifier: BSD-3-Clause
#include <functional>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

namespace test {

/// Of this process; 0 where the system does not say.
int threads_now() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "Threads:" && status >> word) return std::stoi(word);
    return 0;
}

template <class T>
lw::ndarray<T, 1> numbers_between(index_t n, unsigned seed) {
    generator random(seed);
    lw::ndarray<T, 1> a(dims<1>({n}));
    for (T& x : a) x = static_cast<T>(static_cast<double>(random()) / 4294967296.0 - 0.5);
    return a;
}

/// f() gives the same array, bit by bit, for 1, 2, 3 and 8 threads on every target.
template <class F>
void check_same(F f) {
    const std::string present = lw::current_target();
    lw::set_num_threads(1);
    const auto expected = elements(f());
    for (const auto& target : lw::targets()) {
        lw::set_target(target);
        for (const int threads : {1, 2, 3, 8}) {
            lw::set_num_threads(threads);
            const auto found = elements(f());
            INFO(target << ", " << threads << " threads");
            REQUIRE(found.size() == expected.size());
            CHECK(std::memcmp(found.data(), expected.data(), found.size() * sizeof found[0]) == 0);
        }
    }
    lw::set_target(present);
}

} // namespace test

TEST_CASE("small reductions start no threads", "[reduce][threads]") {
    const int before = threads_now();
    lw::set_num_threads(3);
    auto a = numbers_between<float>(100'000, 1);
    CHECK(std::isfinite(lw::sum(a) + lw::var(a) + lw::sum(a.reshape(1000, 100), 0)(0) + lw::sum(a.reshape(1000, 100), 1)(0)));
    CHECK(threads_now() == before);
    a = numbers_between<float>(3'000'000, 1);
    CHECK(std::isfinite(lw::sum(a)));
    CHECK(threads_now() == (before == 0 ? 0 : before + 2));
}

TEST_CASE("reductions have the same bits for every number of threads", "[reduce][threads]") {
    const auto floats = numbers_between<float>(2'000'003, 2);
    const auto doubles = numbers_between<double>(1'200'000, 3);
    check_same([&] { return lw::ndarray<float, 1>{lw::sum(floats), lw::mean(floats), lw::var(floats), lw::norm(floats), lw::max(floats)}; });
    check_same([&] { return lw::ndarray<float, 1>{lw::sum(floats(lw::range(lw::none, lw::none, -1))), lw::nanmin(floats), lw::nansum(floats)}; });
    check_same([&] { return lw::ndarray<double, 1>{lw::sum(doubles), lw::std(doubles), lw::sum((doubles - 1) * doubles), lw::prod(doubles * 1e-3 + 1)}; });
    for (const auto& shape : {dims<3>({1, 3, 400'000}), dims<3>({400'000, 3, 1}), dims<3>({100, 100, 120}), dims<3>({40'000, 5, 6}),
                              dims<3>({3, 20'000, 20}), dims<3>({2, 600, 1000}), dims<3>({1'200'000, 1, 1})}) {
        const auto x = doubles.reshape(shape);
        INFO("shape " << shape[0] << " " << shape[1] << " " << shape[2]);
        for (int axis = 0; axis < 3; ++axis) {
            check_same([&] { return lw::sum(x, axis); });
            check_same([&] { return lw::sum(x.T(), axis); });
            check_same([&] { return lw::min(x - lw::sum(x, axis, lw::keepdims), axis); });
        }
        check_same([&] { return lw::sum(x, {0, 2}); });
        check_same([&] { return lw::sum(x, {0, 1}); });
        check_same([&] { return lw::var(x, {1, 2}); });
        check_same([&] { return lw::median(x, 1); });
    }
}

TEST_CASE("sums of many rows of columns are accurate, whatever the layout", "[reduce][threads]") {
    lw::set_num_threads(2);
    for (const index_t columns : {1, 2, 3, 5, 8, 16, 31, 32, 33, 40, 70, 130}) {
        const index_t rows = 2'400'000 / columns;
        const auto memory = numbers_between<float>(rows * columns, static_cast<unsigned>(columns));
        const auto x = memory.reshape(rows, columns);
        const auto sums = lw::sum(x, 0);
        const auto of_rows = lw::sum(x, 1);
        for (index_t j = 0; j < columns; ++j) {
            double exact = 0;
            for (index_t i = 0; i < rows; ++i) exact += static_cast<double>(x(i, j));
            INFO("columns " << columns << ", column " << j);
            CHECK(std::abs(exact - static_cast<double>(sums(j))) < 0.02); // the absolute values' sum is up to 600,000
        }
        for (index_t i = 0; i < rows; i += 997) {
            double exact = 0;
            for (index_t j = 0; j < columns; ++j) exact += static_cast<double>(x(i, j));
            CHECK(std::abs(exact - static_cast<double>(of_rows(i))) < 1e-5);
        }
    }
}

TEST_CASE("sums of columns that come from memory have the bits of those that caches hold", "[reduce][threads]") {
    lw::set_num_threads(2);
    for (const auto& shape : {dims<2>({20'000, 170}), dims<2>({2600, 1311}), dims<2>({210'000, 16})}) { // 26 MB and more
        const auto numbers = numbers_between<double>(shape[0] * shape[1], 5), others = numbers_between<double>(shape[0] * shape[1], 6);
        const auto x = numbers.reshape(shape), y = others.reshape(shape);
        INFO("shape " << shape[0] << " " << shape[1]);
        const lw::ndarray<double, 1> sums = lw::sum(x, 0), products = lw::sum(x * y, 0);
        for (index_t first = 0; first < shape[1]; first += 100) {
            const auto some = lw::range(first, std::min(first + 100, shape[1]));
            const lw::ndarray<double, 2> a = x(lw::all, some), b = y(lw::all, some);
            CHECK(elements(lw::sum(a, 0)) == elements(sums(some)));
            CHECK(elements(lw::sum(a * b, 0)) == elements(products(some)));
        }
    }
}

TEST_CASE("any and all stop early, with the right answer", "[reduce][threads]") {
    for (const int threads : {1, 2}) {
        lw::set_num_threads(threads);
        for (const index_t n : {1, 100, 5000, 5'000'000}) {
            lw::ndarray<std::uint8_t, 1> x(dims<1>({n}));
            x = 0;
            CHECK_FALSE(lw::any(x));
            CHECK_FALSE(lw::all(x));
            for (const index_t at : {index_t{0}, n / 2, n - 1}) {
                x = 0;
                x(at) = 200;
                CHECK(lw::any(x));
                CHECK(lw::any(x(lw::range(lw::none, lw::none, -1))));
                CHECK(lw::all(x) == (n == 1));
                x = 3;
                CHECK(lw::all(x));
                x(at) = 0;
                CHECK_FALSE(lw::all(x));
                CHECK(lw::any(x) == (n > 1));
            }
        }
    }
}
