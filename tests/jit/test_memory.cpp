// What kernels read and write: neighbours, strides, gathers and scatters, bool arrays, the kinds of arguments; nothing outside.
// SPDX-License-Identifier: BSD-3-Clause
#undef LANEWISE_CHECKS
#define LANEWISE_CHECKS 0 // indices outside the arrays, on purpose
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>

#include "lanewise/lanewise.hpp"
#include "target/guarded.hpp"

using lw::dims;
using lw::index_t;

namespace {

template <class T>
lw::ndarray<T, 1> numbers(index_t n, int first = 0) {
    lw::ndarray<T, 1> a(dims<1>({n}));
    for (index_t k = 0; k < n; ++k) a(k) = static_cast<T>(k + first);
    return a;
}

const index_t sizes[] = {0, 1, 2, 15, 16, 17, 31, 33, 64, 100};

} // namespace

// ------------------------------------------------------------------------------------------------------ neighbours

LW_JIT_T((class T), neighbours, (lw::view<const T> x, lw::view<T> y), {
    const auto n = x.size();
    LW_FOR (i, n) {
        y(i) = x(i) + x(i);
        LW_IF (i > 0) { y(i) += x(i - 1); }
        LW_IF (i < n - 1) { y(i) += x(i + 1); }
        LW_IF (i >= 3 && i < n - 3) { y(i) -= x(i + 3) - x(i - 3); }
    };
})
TEMPLATE_TEST_CASE("x(i + k) in arrays between pages that fault", "", std::int8_t, std::int16_t, float, double) {
    using T = TestType;
    for (const index_t n : sizes) {
        const test::guarded memory(4096), result(4096);
        for (const bool at_end : {false, true}) {
            T* const x = at_end ? memory.end<T>() - n : memory.first<T>();
            T* const y = at_end ? result.end<T>() - n : result.first<T>();
            for (index_t k = 0; k < n; ++k) x[k] = static_cast<T>((k * 7) % 10);
            neighbours(lw::view<const T, 1>(x, dims<1>({n})), lw::view<T, 1>(y, dims<1>({n})));
            for (index_t k = 0; k < n; ++k) {
                T expected = static_cast<T>(x[k] + x[k]);
                if (k > 0) expected = static_cast<T>(expected + x[k - 1]);
                if (k < n - 1) expected = static_cast<T>(expected + x[k + 1]);
                if (k >= 3 && k < n - 3) expected = static_cast<T>(expected - (x[k + 3] - x[k - 3]));
                CAPTURE(n, k, at_end);
                REQUIRE(y[k] == expected);
            }
        }
    }
}

// ------------------------------------------------------------------------------------------------------ masked stores

LW_JIT_T((class T), store_some, (lw::view<T> y, lw::view<const int> which, int bit), {
    LW_FOR (i, y.size()) {
        LW_IF ((which(i) >> bit & 1) == 1) { y(i) = lw::cast<T>(i + 1); }
    };
})
TEMPLATE_TEST_CASE("masked stores touch nothing else", "", std::uint8_t, std::int16_t, float, std::int64_t) {
    using T = TestType;
    for (const index_t n : sizes) {
        auto which = numbers<int>(n);
        for (index_t k = 0; k < n; ++k) which(k) = static_cast<int>((k * 2654435761u) >> 3 & 0xffff);
        for (int bit = 0; bit < 8; ++bit) {
            lw::ndarray<T, 1> whole(dims<1>({n + 40}));
            whole = 99;
            store_some(lw::view<T, 1>(whole.data() + 20, dims<1>({n})), which, bit);
            for (index_t k = 0; k < n + 40; ++k) {
                const bool on = k >= 20 && k < n + 20 && (which(k - 20) >> bit & 1);
                CAPTURE(n, bit, k);
                REQUIRE(whole(k) == (on ? static_cast<T>(k - 19) : T{99}));
            }
        }
        // The rest of the last gang is no memory at all.
        const test::guarded memory(4096);
        T* const y = memory.end<T>() - n;
        store_some(lw::view<T, 1>(y, dims<1>({n})), which, 1);
        for (index_t k = 0; k < n; ++k) REQUIRE(y[k] == (which(k) >> 1 & 1 ? static_cast<T>(k + 1) : T{}));
    }
}

// ------------------------------------------------------------------------------------------------------ strides

LW_JIT_T((class T), double_into, (lw::view<const T> x, lw::view<T> y), {
    LW_FOR (i, x.size()) { y(i) = x(i) + x(i); };
})
LW_JIT_T((class T), double_odd, (lw::view<const T> x, lw::view<T> y), {
    LW_FOR (i, x.size()) {
        LW_IF (lw::cast<int>(i) % 2 == 1) { y(i) += x(i); }
    };
})
TEMPLATE_TEST_CASE("strided and reversed views", "", std::uint8_t, std::int16_t, float, std::int64_t) {
    using T = TestType;
    for (const index_t n : sizes)
        for (const index_t x_step : {-3, -1, 1, 2})
            for (const index_t y_step : {-2, -1, 1, 3}) {
                const test::guarded x_memory(4096), y_memory(4096);
                // The last element is the last of the page, the first the first of it: whatever is read beyond, faults.
                const auto view = [&](const test::guarded& memory, index_t step) {
                    const index_t span = n == 0 ? 0 : (n - 1) * (step < 0 ? -step : step) + 1;
                    T* const first = memory.end<T>() - span;
                    for (T* p = first; p < memory.end<T>(); ++p) *p = static_cast<T>((p - first) * 3 % 50);
                    return lw::view<T, 1>(step < 0 && n > 0 ? memory.end<T>() - 1 : first, dims<1>({n}), dims<1>({step}));
                };
                const auto x = view(x_memory, x_step), y = view(y_memory, y_step);
                lw::ndarray<T, 1> expected(dims<1>({n}));
                for (index_t k = 0; k < n; ++k) expected(k) = static_cast<T>(2 * x(k));
                double_into(x, y);
                CAPTURE(n, x_step, y_step);
                for (index_t k = 0; k < n; ++k) REQUIRE(y(k) == expected(k));
                double_odd(x, y);
                for (index_t k = 0; k < n; ++k) REQUIRE(y(k) == static_cast<T>(expected(k) + (k % 2 ? x(k) : 0)));
                // Nothing between the elements was written.
                const index_t step = y_step < 0 ? -y_step : y_step;
                const T* const first = y_memory.end<T>() - (n == 0 ? 0 : (n - 1) * step + 1);
                for (const T* p = first; p < y_memory.end<T>(); ++p)
                    if ((p - first) % step != 0) REQUIRE(*p == static_cast<T>((p - first) * 3 % 50));
            }
}

LW_JIT(transpose_rows, (lw::view<const float, 2> x, lw::view<float, 2> y), {
    for (lw::index_t j = 0; j < x.shape(0); ++j) LW_FOR (i, x.shape(1)) { y(i, j) = x(j, i); };
})
LW_JIT(diagonal, (lw::view<const float, 2> x, lw::view<float> y), {
    LW_FOR (i, y.size()) { y(i) = x(i, i); };
})
LW_JIT(copy_backwards, (lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size() - 1, -1, -1) { y(i) = x(i); };
})
TEST_CASE("a loop backwards over a view backwards, between pages that fault") {
    for (const index_t n : sizes)
        for (const bool at_end : {false, true}) {
            const test::guarded memory(4096), result(4096);
            float* const x = at_end ? memory.end<float>() - n : memory.first<float>();
            float* const y = at_end ? result.end<float>() - n : result.first<float>();
            for (index_t k = 0; k < n; ++k) x[k] = static_cast<float>(k);
            const lw::view<const float, 1> from(x, dims<1>({n}));
            const lw::view<float, 1> to(y, dims<1>({n}));
            const lw::range backwards(lw::none, lw::none, -1);
            copy_backwards(from(backwards), to(backwards));
            CHECK(lw::all(to == from));
        }
}

TEST_CASE("rows, columns, diagonals and transposed views") {
    for (const index_t rows : {1, 3, 20})
        for (const index_t columns : {1, 15, 33}) {
            lw::ndarray<float, 2> x(dims<2>({rows, columns})), y(dims<2>({columns, rows}));
            for (index_t j = 0; j < rows; ++j)
                for (index_t i = 0; i < columns; ++i) x(j, i) = static_cast<float>(j * 100 + i);
            transpose_rows(x, y);
            for (index_t j = 0; j < rows; ++j)
                for (index_t i = 0; i < columns; ++i) REQUIRE(y(i, j) == x(j, i));
            lw::ndarray<float, 2> z(dims<2>({rows, columns}));
            transpose_rows(y, z);
            for (index_t j = 0; j < rows; ++j)
                for (index_t i = 0; i < columns; ++i) REQUIRE(z(j, i) == x(j, i));
            lw::ndarray<float, 2> copy(dims<2>({rows, columns}));
            transpose_rows(x.T(), copy);
            for (index_t j = 0; j < rows; ++j)
                for (index_t i = 0; i < columns; ++i) REQUIRE(copy(j, i) == x(j, i));
            const index_t n = rows < columns ? rows : columns;
            lw::ndarray<float, 1> d(dims<1>({n}));
            diagonal(x, d);
            for (index_t k = 0; k < n; ++k) REQUIRE(d(k) == static_cast<float>(k * 101));
        }
}

// ------------------------------------------------------------------------------------------------------ bool

LW_JIT(bools, (lw::view<const bool> x, lw::view<const int> at, lw::view<bool> y, lw::view<int> count), {
    LW_FOR (i, x.size()) {
        y(i) = !x(i);
        LW_IF (x(i)) { count(i) += 1; }
        LW_ELSE { y(i) = x(at(i)) || lw::cast<int>(i) % 3 == 0; }
        LW_IF (x(at(i)) && x(i)) { count(i) += 10; }
        count(i) += x(i) + 100 * y(i);
    };
})
TEST_CASE("bool arrays") {
    for (const index_t n : sizes) {
        const test::guarded memory(4096);
        bool* const x = memory.end<bool>() - n;
        lw::ndarray<bool, 1> y(dims<1>({n}));
        auto at = numbers<int>(n), count = numbers<int>(n);
        for (index_t k = 0; k < n; ++k) x[k] = (k * 5) % 7 < 3, at(k) = static_cast<int>((k * 11) % n);
        bools(lw::view<const bool, 1>(x, dims<1>({n})), at, y, count);
        for (index_t k = 0; k < n; ++k) {
            const bool expected = !x[k] && (x[at(k)] || k % 3 == 0);
            CAPTURE(n, k);
            REQUIRE(static_cast<int>(reinterpret_cast<const char*>(y.data())[k]) == int{expected});
            REQUIRE(count(k) == k + x[k] + (x[at(k)] && x[k] ? 10 : 0) + x[k] + 100 * expected);
        }
    }
}

// ------------------------------------------------------------------------------------------------------ gathers, scatters

LW_JIT_T((class T, class I), gather_all, (lw::view<const T> x, lw::view<const I> at, lw::view<T> y), {
    LW_FOR (i, at.size()) { y(i) = x(at(i)); };
})
LW_JIT_T((class T, class I), gather_scatter_some, (lw::view<const T> x, lw::view<const I> at, lw::view<T> y), {
    LW_FOR (i, at.size()) {
        LW_IF (at(i) % 2 == 0) {
            lw::varying<I> where = at(i);
            y(where) = x(where) + 1;
        }
    };
})
TEMPLATE_TEST_CASE("gathers and scatters by int32 and int64", "", (std::pair<float, std::int32_t>),
                   (std::pair<double, std::int64_t>), (std::pair<std::uint8_t, std::int32_t>),
                   (std::pair<std::int16_t, std::int64_t>), (std::pair<std::int64_t, std::int32_t>),
                   (std::pair<float, std::uint8_t>), (std::pair<float, std::uint64_t>)) {
    using T = typename TestType::first_type;
    using I = typename TestType::second_type;
    for (const index_t n : sizes) {
        const index_t m = 50;
        const test::guarded memory(4096), target(4096);
        T* const x = memory.end<T>() - m;
        T* const z = target.end<T>() - m;
        for (index_t k = 0; k < m; ++k) x[k] = static_cast<T>(k + 1), z[k] = 0;
        auto at = numbers<I>(n);
        auto y = numbers<T>(n);
        // Some far outside: those lanes read 0 and write nothing.
        for (index_t k = 0; k < n; ++k) {
            at(k) = static_cast<I>((k * 13) % 60);
            if (k % 10 == 4) at(k) = std::numeric_limits<I>::max();
            if (k % 10 == 5) at(k) = std::numeric_limits<I>::lowest();
            if (k % 10 == 6) at(k) = static_cast<I>(-1);
            if (k % 10 == 7) at(k) = static_cast<I>(static_cast<I>(1) << (sizeof(I) * 8 - 2));
            if (sizeof(I) == 8 && k % 10 == 8) at(k) = static_cast<I>(0x100000002); // 2 in the low half
        }
        const lw::view<const T, 1> source(x, dims<1>({m}));
        gather_all(source, at, y);
        const auto inside = [&](index_t k) { return at(k) >= 0 && static_cast<std::uint64_t>(at(k)) < std::uint64_t{m}; };
        for (index_t k = 0; k < n; ++k) {
            CAPTURE(n, k, +at(k));
            REQUIRE(y(k) == (inside(k) ? x[static_cast<std::size_t>(at(k))] : T{0}));
        }
        gather_scatter_some(source, at, lw::view<T, 1>(z, dims<1>({m})));
        for (index_t j = 0; j < m; ++j) {
            bool hit = false;
            for (index_t k = 0; k < n; ++k) hit |= inside(k) && static_cast<index_t>(at(k)) == j && j % 2 == 0;
            CAPTURE(n, j);
            REQUIRE(z[j] == (hit ? static_cast<T>(x[j] + 1) : T{0}));
        }
    }
}

LW_JIT(gather_2d, (lw::view<const float, 2> x, lw::view<const int> row, lw::view<const int> column, lw::view<float, 2> y), {
    LW_FOR (i, row.size()) {
        lw::varying r = row(i);
        y(0, i) = x(r, column(i));
        y(1, i) = x(2, column(i));
        y(2, i) = x(r, i);
        y(3, i) = x(r + 1, 0);
    };
})
TEST_CASE("gathers from two axes, of any strides") {
    lw::ndarray<float, 2> x(dims<2>({6, 40})), y(dims<2>({4, 37}));
    for (index_t r = 0; r < 6; ++r)
        for (index_t c = 0; c < 40; ++c) x(r, c) = static_cast<float>(r * 100 + c + 1);
    auto row = numbers<int>(37), column = numbers<int>(37);
    for (index_t k = 0; k < 37; ++k) row(k) = static_cast<int>(k * 5 % 8) - 1, column(k) = static_cast<int>(k * 17 % 44) - 2;
    const lw::ndarray<float, 2> across = x.T(); // transposed in memory
    for (const lw::view<const float, 2>& from : {lw::view<const float, 2>(x), across.T()}) {
        gather_2d(from, row, column, y);
        const auto at = [&](index_t r, index_t c) { return r >= 0 && r < 6 && c >= 0 && c < 40 ? x(r, c) : 0.0f; };
        for (index_t k = 0; k < 37; ++k) {
            CAPTURE(k);
            REQUIRE(y(0, k) == at(row(k), column(k)));
            REQUIRE(y(1, k) == at(2, column(k)));
            REQUIRE(y(2, k) == at(row(k), k));
            REQUIRE(y(3, k) == at(row(k) + 1, 0));
        }
    }
}

LW_JIT(scatter_same, (lw::view<int> y, lw::view<const int> at), {
    LW_FOR (i, at.size()) { y(at(i)) = lw::cast<int>(i); };
})
TEST_CASE("of lanes that write to one place the last one stays") {
    lw::ndarray<int, 1> y(dims<1>({3}));
    auto at = numbers<int>(40);
    for (index_t k = 0; k < 40; ++k) at(k) = static_cast<int>(k % 3);
    scatter_same(y, at);
    CHECK(y(0) == 39);
    CHECK(y(1) == 37);
    CHECK(y(2) == 38);
}

// ------------------------------------------------------------------------------------------------------ arguments

LW_JIT(add_one, (lw::view<const float> x, lw::view<float> y), {
    LW_FOR (i, x.size()) { y(i) = x(i) + 1.0f; };
})
LW_JIT(total_of, (lw::view<const float, 2> x), {
    lw::sum_of<float> s;
    for (lw::index_t j = 0; j < x.shape(0); ++j) LW_FOR (i, x.shape(1)) { s += x(j, i); };
    return static_cast<float>(s);
})
TEST_CASE("kinds of arguments") {
    const auto x = numbers<float>(20, 5);
    auto y = numbers<float>(20);
    const auto is_done = [&](const auto& a) {
        for (index_t k = 0; k < 20; ++k) REQUIRE(a(k) == static_cast<float>(k + 6));
    };
    add_one(x, y); // ndarray, const ndarray
    is_done(y);
    lw::ndarray<float> dynamic_x = x, dynamic_y = y * 0; // rank known at run time
    add_one(dynamic_x, dynamic_y);
    is_done(dynamic_y);
    y = 0;
    add_one(dynamic_x, y);
    is_done(y);
    lw::fixed<float, 20> fixed_y;
    fixed_y = 0;
    add_one(x, fixed_y);
    is_done(fixed_y);
    const lw::fixed<float, 20> fixed_x = fixed_y;
    y = 0;
    add_one(fixed_x, y);
    REQUIRE(y(3) == 10.0f);
    y = 0;
    add_one(x.as_view(), y.as_view()); // views, also temporary ones
    is_done(y);
    y = 0;
    add_one(x(lw::range(0, 20)), y(lw::range(0, 20)));
    is_done(y);
    lw::ndarray<float, 2> plane(dims<2>({3, 20}));
    plane = 0;
    add_one(x, plane.row(1));
    is_done(plane.row(1));
    CHECK(total_of(plane) == lw::sum(y));
    CHECK(plane(0, 19) == 0);
    CHECK(plane(2, 0) == 0);
    lw::ndarray<float> wrong_rank = plane;
    CHECK_THROWS_AS(add_one(wrong_rank, y), lw::shape_error);
    CHECK_THROWS_AS(add_one(x, wrong_rank), lw::shape_error);
}
TEST_CASE("empty arrays") {
    lw::ndarray<float, 1> none(dims<1>({0}));
    add_one(none, none);
    lw::ndarray<float, 2> flat(dims<2>({0, 5})), thin(dims<2>({5, 0}));
    CHECK(total_of(flat) == 0.0f);
    CHECK(total_of(thin) == 0.0f);
    CHECK(!std::signbit(total_of(thin)));
}
