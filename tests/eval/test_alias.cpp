// Assignments whose source shares memory with the destination: NumPy's answers, and no temporary where none is needed.
// SPDX-License-Identifier: BSD-3-Clause
#include <cstdlib>
#include <new>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;

// Counts the arrays that are made: an expression allocates nothing else.
inline int allocations = 0;
// Not inlined: GCC 12 would take the pair of them for a mismatch.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* p = std::malloc(size)) return p;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* p) noexcept { std::free(p); }
[[gnu::noinline]] void operator delete(void* p, std::size_t) noexcept { std::free(p); }

namespace test {

using matrix = lw::ndarray<double, 2>;
using vector = lw::ndarray<double, 1>;

inline matrix counted(index_t rows, index_t columns) {
    matrix a(dims<2>({rows, columns}));
    for (index_t k = 0; k < rows * columns; ++k) a.data()[k] = static_cast<double>(k);
    return a;
}
inline vector counted(index_t n) { return counted(1, n).reshape(n); }

/// Arrays made by f().
template <class F>
int made_by(F f) {
    const int before = allocations;
    f();
    return allocations - before;
}

template <class A, class Element>
void check_elements(const A& a, Element element) {
    for (index_t i = 0; i < a.shape(0); ++i)
        for (index_t j = 0; j < a.shape(1); ++j) {
            INFO("element " << i << ", " << j);
            REQUIRE(same(static_cast<double>(a(i, j)), static_cast<double>(element(i, j))));
        }
}

} // namespace test

TEST_CASE("transposed onto itself", "[alias]") {
    for (const index_t n : {1, 2, 7, 8, 16, 33, 64, 100}) {
        const matrix before = counted(n, n);
        matrix a = before;
        a = a.T() + a;
        check_elements(a, [&](index_t i, index_t j) { return before(i, j) + before(j, i); });
        a = before;
        a = a.T();
        check_elements(a, [&](index_t i, index_t j) { return before(j, i); });
        a = before;
        a += a.T();
        check_elements(a, [&](index_t i, index_t j) { return before(i, j) + before(j, i); });
    }
}

TEST_CASE("shifted, reversed and interleaved vectors", "[alias]") {
    for (const index_t n : {2, 3, 8, 17, 64, 65, 1000, 9000}) {
        const vector before = counted(n);
        const auto run = [&](auto assign, auto element) {
            vector a = before;
            assign(a);
            for (index_t k = 0; k < n; ++k) {
                INFO("n " << n << " element " << k);
                REQUIRE(a(k) == static_cast<double>(element(k)));
            }
        };
        const lw::range tail(1, lw::none), head(lw::none, -1), backwards(lw::none, lw::none, -1);
        run([&](vector& a) { a(tail) = a(head); }, [](index_t k) { return k > 0 ? k - 1 : 0; });
        run([&](vector& a) { a(head) = a(tail); }, [n](index_t k) { return k < n - 1 ? k + 1 : k; });
        run([&](vector& a) { a(backwards) = a; }, [n](index_t k) { return n - 1 - k; });
        run([&](vector& a) { a = a(backwards); }, [n](index_t k) { return n - 1 - k; });
        run([&](vector& a) { a = a + a(backwards); }, [n](index_t) { return n - 1; });
        run([&](vector& a) { a(tail) += a(head); }, [](index_t k) { return k > 0 ? 2 * k - 1 : 0; });
        run([](vector& a) { const auto& itself = a; a = itself; }, [](index_t k) { return k; });
        run([&](vector& a) { a(lw::all) = a; }, [](index_t k) { return k; });
        run([&](vector& a) { a = a(lw::all) + a; }, [](index_t k) { return 2 * k; });
        if (n % 2 == 0) {
            const lw::range even(lw::none, lw::none, 2), odd(1, lw::none, 2);
            run([&](vector& a) { a(even) = a(odd); }, [](index_t k) { return k % 2 ? k : k + 1; });
            run([&](vector& a) { a(odd) += a(even); }, [](index_t k) { return k % 2 ? 2 * k - 1 : k; });
            run([&](vector& a) { a(lw::range(n / 2)) = a(even); }, [n](index_t k) { return k < n / 2 ? 2 * k : k; });
        }
    }
}

TEST_CASE("rows, elements and broadcasting", "[alias]") {
    const matrix before = counted(5, 40);
    matrix a = before;
    a += a(0, lw::all);
    check_elements(a, [&](index_t i, index_t j) { return before(i, j) + before(0, j); });
    a = before;
    a += a(lw::all, lw::range(1));
    check_elements(a, [&](index_t i, index_t j) { return before(i, j) + before(i, 0); });
    a = before;
    a(lw::range(1, 5)) = a(lw::range(0, 4)) * 2;
    check_elements(a, [&](index_t i, index_t j) { return i ? before(i - 1, j) * 2 : before(i, j); });
    a = before;
    a(lw::all, lw::range(3, lw::none)) = a(lw::all, lw::range(lw::none, -3));
    check_elements(a, [&](index_t i, index_t j) { return j < 3 ? before(i, j) : before(i, j - 3); });
    a = before;
    a = a(lw::range(2, 4), lw::range(lw::none, lw::none, 2)); // another shape
    CHECK(a.shape() == dims<2>({2, 20}));
    check_elements(a, [&](index_t i, index_t j) { return before(i + 2, 2 * j); });
    a = before;
    a = a.T() * 1; // another shape
    CHECK(a.shape() == dims<2>({40, 5}));
    check_elements(a, [&](index_t i, index_t j) { return before(j, i); });
    a = before;
    lw::view<double, 2> corner = a(lw::range(2), lw::range(2));
    corner = a(lw::range(1, 3), lw::range(1, 3)) + corner;
    check_elements(a, [&](index_t i, index_t j) { return before(i, j) + (i < 2 && j < 2 ? before(i + 1, j + 1) : 0); });
}

TEST_CASE("random pairs of views of one buffer", "[alias]") {
    for (unsigned trial = 0; trial < 2000; ++trial) {
        generator random(trial);
        vector buffer = counted(600);
        const dims<2> shape({1 + pick(random, 9), 1 + pick(random, 20)});
        const auto some_view = [&] {
            // Never two elements of one view in one place: that is not an array to assign to.
            dims<2> strides;
            const int inner = 1 + pick(random, 2);
            const bool swapped = pick(random, 3) == 0;
            strides[swapped ? 0 : 1] = inner;
            strides[swapped ? 1 : 0] = inner * shape[swapped ? 0 : 1] + pick(random, 2);
            index_t reach = 0, first = 0;
            for (int k = 0; k < 2; ++k) reach += (shape[k] - 1) * strides[k];
            for (int k = 0; k < 2; ++k)
                if (pick(random, 4) == 0) {
                    first += (shape[k] - 1) * strides[k];
                    strides[k] = -strides[k];
                }
            return lw::view<double, 2>(buffer.data() + first + pick(random, static_cast<int>(std::min<index_t>(600 - reach, 20))), shape, strides);
        };
        const auto to = some_view(), from = some_view(), other = some_view();
        vector expected = buffer;
        for (index_t i = 0; i < shape[0]; ++i)
            for (index_t j = 0; j < shape[1]; ++j)
                expected.data()[&to(i, j) - buffer.data()] = from(i, j) + 1000 * other(i, j);
        to = from + 1000.0 * other;
        INFO("trial " << trial);
        REQUIRE(elements(buffer) == elements(expected));
    }
}

TEST_CASE("temporaries are made for real overlaps only", "[alias]") {
    const matrix c = counted(50, 50);
    matrix a = c, b = c;
    vector v = counted(100);
    CHECK(made_by([&] { a = a + b; }) == 0);
    CHECK(made_by([&] { a = a * 2 + a; }) == 0);
    CHECK(made_by([&] { a += b.T(); }) == 0);
    CHECK(made_by([&] { a = b(lw::range(lw::none, lw::none, -1), lw::all); }) == 0);
    CHECK(made_by([&] { a(lw::range(25)) = a(lw::range(25, 50)); }) == 0);
    CHECK(made_by([&] { a(0, lw::all) = a(1, lw::all); }) == 0);
    CHECK(made_by([&] { a(lw::all, 0) = a(lw::all, 1); }) == 0);
    CHECK(made_by([&] { a(lw::all, lw::range(0, 10)) += a(lw::all, lw::range(0, 10)); }) == 0);
    CHECK(made_by([&] { v(lw::range(0, lw::none, 2)) = v(lw::range(1, lw::none, 2)); }) == 0);
    CHECK(made_by([&] { v = 3.0; }) == 0);
    CHECK(made_by([&] { a = b(lw::range(9)); }) == 1); // takes the other's shape
    a = c;
    CHECK(made_by([&] { a = a.T() + a; }) == 1);
    CHECK(made_by([&] { v(lw::range(1, lw::none)) = v(lw::range(0, -1)); }) == 0); // few elements go through a buffer that is there anyway
    vector longer = counted(5000);
    CHECK(made_by([&] { longer(lw::range(1, lw::none)) = longer(lw::range(0, -1)); }) == 1);
    CHECK(made_by([&] { const matrix d = a + b * c; }) == 1);
}
