// lw::fuse gives what its statements give one after the other: in blocks, on threads, and where they cannot run in blocks.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array.hpp"
#include "support.hpp"

#include <catch2/matchers/catch_matchers.hpp>

using namespace test;
using lw::all;
using lw::keepdims;
using lw::range;

namespace {

template <class T>
lw::ndarray<T, 2> matrix(index_t height, index_t width, int seed) {
    lw::ndarray<T, 2> a(dims<2>({height, width}));
    for (index_t k = 0; k < a.size(); ++k)
        a.data()[k] = static_cast<T>(static_cast<int>(static_cast<std::uint32_t>(k + 1) * static_cast<std::uint32_t>(2 * seed + 1) * 2654435761u >> 22) % 64 - 20);
    return a;
}
template <class A, class B>
bool same_array(const A& a, const B& b) {
    return lw::detail::shape_text(a.shape()) == lw::detail::shape_text(b.shape()) && elements(a) == elements(b);
}
struct with_threads {
    explicit with_threads(int n) { lw::set_num_threads(n); }
    ~with_threads() { lw::set_num_threads(1); }
};

} // namespace

TEST_CASE("fuse: arrays and numbers of one shape", "[fuse]") {
    for (const int threads : {1, 3})
        for (const auto& [height, width] : {std::pair<index_t, index_t>{1, 5}, {2, 3}, {70, 33}, {500, 700}, {40000, 3}, {3, 50000}}) {
            const with_threads use(threads);
            INFO(threads << " threads, " << height << " x " << width);
            const auto x = matrix<double>(height, width, 1), y = matrix<double>(height, width, 2);
            lw::ndarray<double, 2> a, b;
            double s = 0, m = 0, mean = 0;
            float low = 0;
            bool some = true;
            lw::fuse(lw::out(a) = x + y, lw::out(b) = a * 2.0 - x, lw::out(s) = lw::lazy::sum(x * y), lw::out(m) = lw::lazy::max(b),
                     lw::out(mean) = lw::lazy::mean(a), lw::out(low) = lw::lazy::min(y), lw::out(some) = lw::lazy::any(x > 43.0));
            CHECK(same_array(a, lw::ndarray<double, 2>(x + y)));
            CHECK(same_array(b, lw::ndarray<double, 2>(y * 2.0 + x)));
            CHECK(s == lw::sum(x * y)); // whole numbers, so that the order does not matter
            CHECK(m == lw::max(b));
            CHECK(mean == lw::mean(a));
            CHECK(low == lw::min(y));
            CHECK(some == lw::any(x > 43.0));
        }
}

TEST_CASE("fuse: rows", "[fuse]") {
    for (const int threads : {1, 2}) {
        const with_threads use(threads);
        const auto x = matrix<float>(900, 1300, 3);
        // The softmax of rows, all in one pass.
        lw::ndarray<float, 2> m(dims<2>({900, 1})), s(dims<2>({900, 1})), e;
        lw::fuse(lw::out(m) = lw::lazy::max(x, 1, keepdims), lw::out(e) = lw::exp(x - m), lw::out(s) = lw::lazy::sum(e, 1, keepdims),
                 lw::out(e) = e / s);
        lw::ndarray<float, 2> expected = lw::exp(x - lw::max(x, 1, keepdims));
        expected = expected / lw::sum(expected, 1, keepdims);
        CHECK(same_array(e, expected));
        // Results of fewer axes, of several axes, into views.
        lw::ndarray<float, 1> sums, most;
        lw::ndarray<double, 2> into = lw::zeros<double>({900, 2});
        lw::fuse(lw::out(sums) = lw::lazy::sum(x, -1), lw::out(most) = lw::lazy::max(x, {1}), lw::out(into(all, 1)) = lw::lazy::mean(x, 1));
        CHECK(same_array(sums, lw::sum(x, 1)));
        CHECK(same_array(most, lw::max(x, 1)));
        CHECK(same_array(lw::ndarray<double, 1>(into(all, 1)), lw::ndarray<double, 1>(lw::mean(x, 1))));
        CHECK(lw::max(into(all, 0)) == 0);
    }
}

TEST_CASE("fuse: what cannot run in blocks", "[fuse]") {
    const auto x = matrix<float>(300, 300, 5), y = matrix<float>(300, 300, 6);
    // Along axis 0.
    lw::ndarray<float, 1> columns;
    lw::ndarray<float, 2> a;
    lw::fuse(lw::out(columns) = lw::lazy::sum(x, 0), lw::out(a) = x - y);
    CHECK(same_array(columns, lw::sum(x, 0)));
    CHECK(same_array(a, lw::ndarray<float, 2>(x - y)));
    // A transposed view of a result.
    lw::ndarray<float, 2> b = lw::zeros<float>({300, 300});
    lw::fuse(lw::out(a) = x * y, lw::out(b) = a.T() + x);
    const lw::ndarray<float, 2> product(x * y);
    CHECK(same_array(b, lw::ndarray<float, 2>(product.T() + x)));
    // A result that is read before it is written, shifted.
    lw::ndarray<float, 2> c(x);
    lw::ndarray<float, 2> shorter;
    lw::fuse(lw::out(shorter) = y(range(1, lw::none)) + 1.0f, lw::out(c(range(1, lw::none))) = c(range(0, -1)));
    CHECK(same_array(shorter, lw::ndarray<float, 2>(y(range(1, lw::none)) + 1.0f)));
    CHECK(bool(lw::all(c(range(1, lw::none)) == x(range(0, -1)))));
    // In place, and read by another before.
    lw::ndarray<float, 2> d(x);
    double s = 0;
    lw::fuse(lw::out(s) = lw::lazy::sum(lw::astype<double>(d)), lw::out(d) = d + 1.0f);
    CHECK(s == lw::sum(lw::astype<double>(x)));
    CHECK(same_array(d, lw::ndarray<float, 2>(x + 1.0f)));
    // An operand that grows.
    lw::ndarray<float, 2> row(y(range(0, 1)));
    lw::fuse(lw::out(row) = row + x, lw::out(b) = x);
    CHECK(same_array(row, lw::ndarray<float, 2>(y(range(0, 1)) + x)));
}

TEST_CASE("fuse: one axis, broadcast operands, no elements", "[fuse]") {
    const lw::ndarray<float, 1> x = lw::arange<float>(100'000), one{2};
    lw::ndarray<float, 1> a;
    lw::ndarray<std::uint8_t, 1> bytes = lw::zeros<std::uint8_t>(100'000);
    index_t above = 0;
    lw::fuse(lw::out(a) = x * one, lw::out(bytes) = lw::astype<std::uint8_t>(x - 5.0f * lw::trunc(x / 5.0f)),
             lw::out(above) = lw::lazy::count_nonzero(a > 1000.0f));
    CHECK(same_array(a, lw::ndarray<float, 1>(x * 2.0f)));
    CHECK(bytes(99'999) == 4);
    CHECK(above == 100'000 - 501);
    const lw::ndarray<float, 2> nothing(dims<2>({0, 4}));
    lw::ndarray<float, 2> e;
    float s = 1;
    lw::fuse(lw::out(e) = nothing + 1.0f, lw::out(s) = lw::lazy::sum(nothing));
    CHECK(e.size() == 0);
    CHECK(s == 0);
}

TEST_CASE("fuse: a number that is an element", "[fuse]") {
    for (const index_t height : {100, 4000}) {
        const auto ones = lw::ones<double>(height, 500);
        const double n = static_cast<double>(height) * 500;
        lw::ndarray<double, 1> total = {0.0};
        lw::ndarray<double, 2> x = ones, y;
        lw::fuse(lw::out(total(0)) = lw::lazy::sum(x), lw::out(y) = x / total);
        CHECK(y(0, 0) == 1 / n);
        lw::fuse(lw::out(x(0, 0)) = lw::lazy::sum(x), lw::out(y) = x + 0.0);
        CHECK(y(0, 0) == n);
        CHECK(y(1, 1) == 1);
        x = ones;
        lw::fuse(lw::out(x(0, 0)) = lw::lazy::sum(x + x), lw::out(x) = x * 2);
        CHECK(x(0, 0) == 4 * n);
    }
}

TEST_CASE("fuse: arrays that change their shape on the way", "[fuse]") {
    for (const index_t height : {100, 4000}) {
        INFO(height << " rows");
        const auto m = lw::ones<double>(height, 500);
        lw::ndarray<double, 2> a, b, c = lw::ones<double>(1, 500);
        lw::fuse(lw::out(a) = m + 1, lw::out(a) = lw::lazy::sum(m, 1, keepdims));
        CHECK(same_array(a, lw::sum(m, 1, keepdims)));
        lw::fuse(lw::out(c) = c + m, lw::out(b) = c * 2.0);
        CHECK(same_array(c, lw::ndarray<double, 2>(m + 1)));
        CHECK(same_array(b, lw::ndarray<double, 2>(c * 2.0)));

        lw::ndarray<double, 1> r = {7, 8, 9};
        lw::ndarray<double, 2> other = lw::ones<double>(height, 3);
        CHECK_THROWS_AS(lw::fuse(lw::out(r) = lw::lazy::sum(m, 0), lw::out(b) = other + 1, lw::out(a) = m), lw::shape_error);
        CHECK(same_array(r, lw::ndarray<double, 1>{7, 8, 9}));
    }
    // Arrays without elements are in nobody's way, and are given back in the right order.
    lw::ndarray<double, 1> r = lw::empty<double>(0);
    const auto none = lw::empty<double>(0, 4);
    CHECK_THROWS_AS(lw::fuse(lw::out(r) = lw::lazy::sum(none, 0), lw::out(r) = lw::lazy::sum(none, 1), lw::out(r) = lw::lazy::sum(none, 5)),
                    lw::index_error);
    CHECK(r.shape(0) == 0);
}

TEST_CASE("fuse: errors leave everything as it was", "[fuse]") {
    const auto x = matrix<float>(4, 5, 1), y = matrix<float>(5, 4, 2);
    lw::ndarray<float, 2> a{{7}}, b;
    float s = 3;
    CHECK_THROWS_WITH(lw::fuse(lw::out(a) = x + 1.0f, lw::out(b) = y), "fuse: the statements have different shapes (4,5) (5,4)");
    CHECK_THROWS_WITH(lw::fuse(lw::out(a) = x + 1.0f, lw::out(b) = x + y), "operands could not be broadcast together with shapes (4,5) (5,4)");
    CHECK_THROWS_WITH(lw::fuse(lw::out(a) = x, lw::out(a(all, range(0, 0))) = x), "could not broadcast input array from shape (4,5) into shape (1,0)");
    CHECK_THROWS_AS(lw::fuse(lw::out(a) = x, lw::out(b) = lw::lazy::sum(x, 2, keepdims)), lw::index_error);
    CHECK_THROWS_WITH(lw::fuse(lw::out(s) = lw::lazy::max(lw::ndarray<float, 1>())),
                      "zero-size array to reduction operation maximum which has no identity");
    CHECK(a.size() == 1);
    CHECK(*a.data() == 7);
    CHECK(s == 3);
}

TEST_CASE("fuse: sums have the same bits for every number of threads", "[fuse]") {
    lw::ndarray<float, 1> x(dims<1>({3'000'001}));
    for (index_t k = 0; k < x.size(); ++k) x(k) = 1.0f / static_cast<float>(k + 1);
    float first = 0, mean = 0;
    lw::ndarray<float, 1> y;
    lw::fuse(lw::out(y) = x * x, lw::out(first) = lw::lazy::sum(x), lw::out(mean) = lw::lazy::mean(y));
    CHECK(std::abs(first - 15.4913f) < 1e-3f);
    for (const int threads : {2, 3, 8}) {
        const with_threads use(threads);
        float again = 0, other = 0;
        lw::fuse(lw::out(y) = x * x, lw::out(again) = lw::lazy::sum(x), lw::out(other) = lw::lazy::mean(y));
        CHECK(again == first);
        CHECK(other == mean);
    }
}

TEST_CASE("fuse: results that are too large for the caches", "[fuse]") {
    const index_t height = 1201, width = 1777; // rows that are no whole lines
    const auto x = matrix<float>(height, width, 13), y = matrix<float>(height, width, 14);
    for (const int threads : {1, 2}) {
        const with_threads use(threads);
        lw::ndarray<float, 2> a(x.shape()), read = a, twice = a, in_place = x;
        lw::ndarray<float, 2> wide = lw::zeros<float>({height, width + 5});
        const auto part = wide(all, range(2, width + 2));
        lw::fuse(lw::out(a) = x + y, lw::out(read) = x - y, lw::out(twice) = read * 2.0f, lw::out(in_place) = in_place + y, lw::out(part) = y);
        CHECK(bool(lw::all(a == x + y)));
        CHECK(bool(lw::all(read == x - y)));
        CHECK(bool(lw::all(twice == (x - y) * 2.0f)));
        CHECK(bool(lw::all(in_place == a)));
        CHECK(bool(lw::all(part == y)));
        CHECK(lw::sum(lw::abs(wide)) == lw::sum(lw::abs(y)));
    }
}
