// The elements that fill no gang: no memory around them is touched, and whatever stands in for the others raises no exception.
// SPDX-License-Identifier: BSD-3-Clause
#include <cfenv>
#include <complex>

#include "lanewise/array.hpp"
#include "support.hpp"
#include "target/guarded.hpp"

using namespace test;

namespace {

/// Arrays of n elements whose last one, or first one, is next to a page that faults.
template <class T>
class at_edge {
public:
    at_edge(index_t n, bool at_end, int seed)
        : memory_(static_cast<std::size_t>(n) * sizeof(T)),
          view_(at_end ? memory_.template end<T>() - n : memory_.template first<T>(), lw::dims<1>({n})) {
        for (index_t k = 0; k < n; ++k) {
            const int value = static_cast<int>(1 + (k * 7 + seed) % 13);
            if constexpr (lw::is_complex<T>) view_(k) = T(static_cast<typename T::value_type>(value), static_cast<typename T::value_type>(k % 5));
            else view_(k) = static_cast<T>(value);
        }
    }
    lw::view<T, 1>& operator*() { return view_; }
    T operator[](index_t k) const { return view_(k); }

private:
    guarded memory_;
    lw::view<T, 1> view_;
};

template <class To, class X, class Y, class Expression, class Element>
void check_edges(Expression expression, Element element) {
    for (index_t n = 1; n < 140; n += n < 40 ? 1 : 9)
        for (bool at_end : {false, true}) {
            INFO(n << (at_end ? " elements, the last one before the end" : " elements, the first one behind the start"));
            at_edge<To> to(n, at_end, 0);
            const at_edge<X> x(n, at_end, 3);
            const at_edge<Y> y(n, at_end, 5);
            std::feclearexcept(FE_ALL_EXCEPT);
            *to = expression(*const_cast<at_edge<X>&>(x), *const_cast<at_edge<Y>&>(y));
            CHECK(std::fetestexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW) == 0);
            bool right = true;
            for (index_t k = 0; k < n; ++k)
                if constexpr (lw::is_complex<To>) right = right && std::abs(to[k] - element(x[k], y[k])) <= 1e-6f;
                else right = right && to[k] == static_cast<To>(element(x[k], y[k]));
            CHECK(right);
        }
}

} // namespace

TEST_CASE("rows that fill no gang, between pages that fault", "[rests]") {
    const auto add = [](const auto& x, const auto& y) { return x + y; };
    const auto quotient = [](const auto& x, const auto& y) { return x / y; };
    check_edges<float, float, float>(add, add);
    check_edges<double, double, double>(add, add);
    check_edges<std::uint8_t, std::uint8_t, std::uint8_t>(add, add);
    check_edges<std::int16_t, std::int16_t, std::int16_t>(add, add);
    check_edges<double, std::uint8_t, float>(add, add);
    check_edges<float, float, float>(quotient, quotient);
    check_edges<double, double, double>(quotient, quotient);
    check_edges<double, std::int32_t, std::int32_t>(quotient, [](double x, double y) { return x / y; });
    using complex_float = std::complex<float>;
    using complex_double = std::complex<double>;
    check_edges<complex_float, complex_float, complex_float>(quotient, quotient);
    check_edges<complex_double, complex_double, complex_double>(add, add);
    check_edges<complex_double, complex_double, double>(quotient, quotient);
    check_edges<complex_double, std::uint8_t, complex_double>(quotient, [](double x, complex_double y) { return x / y; });
    check_edges<bool, float, double>([](const auto& x, const auto& y) { return x > y; }, [](double x, double y) { return x > y; });
    check_edges<float, float, float>([](const auto& x, const auto& y) { return lw::where(x > y, lw::sqrt(x) * 0.0f + x, 1.0f / y); },
                                     [](float x, float y) { return x > y ? x : 1.0f / y; });
    check_edges<double, double, double>([](const auto& x, const auto& y) { return lw::exp(x - x) / y; },
                                        [](double, double y) { return 1.0 / y; });
    const auto functions = [](const auto& x, const auto& y) { return lw::log(x) * lw::power(y, -x) / y; }; // of 0 they raise exceptions
    check_edges<float, float, float>(functions, functions);
    check_edges<double, double, double>(functions, functions);
    check_edges<double, float, double>([](const auto& x, const auto& y) { return lw::log(x) + lw::log2(y); }, // two widths
                                       [](float x, double y) { return static_cast<double>(lw::log(x)) + lw::log2(y); });
    check_edges<float, std::int8_t, float>([](const auto& x, const auto& y) { return lw::where(y > lw::log(y), lw::log(x), y); },
                                           [](std::int8_t x, float) { return lw::log(static_cast<float>(x)); });
}

namespace {

/// Sums of quotients over each axis of matrices with so many elements: of the rest as well, nothing but the elements is read, none divided
/// by zero.
template <class T>
void check_reductions() {
    for (index_t rows : {1, 2, 3, 17, 40})
        for (index_t columns = 1; columns < 70; columns += columns < 20 ? 1 : 7)
            for (bool at_end : {false, true}) {
                INFO(rows << " by " << columns << (at_end ? ", the last one before the end" : ", the first one behind the start"));
                at_edge<T> x(rows * columns, at_end, 3), y(rows * columns, at_end, 5);
                const lw::view<T, 2> a((*x).data(), {rows, columns}), b((*y).data(), {rows, columns});
                std::feclearexcept(FE_ALL_EXCEPT);
                const auto down = lw::sum(a + 60 / b, 0), across = lw::sum(a + 60 / b, 1);
                const auto largest = lw::max(a, 0);
                const auto all = lw::sum(a);
                const auto high = lw::max(a);
                CHECK(std::fetestexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW) == 0);
                const auto close = [](double u, double v) { return std::abs(u - v) <= 1e-4 * std::abs(v); };
                bool right = true;
                double total = 0, top = 0;
                for (index_t i = 0; i < rows; ++i) {
                    double sum = 0;
                    for (index_t j = 0; j < columns; ++j) {
                        sum += static_cast<double>(a(i, j)) + 60.0 / static_cast<double>(b(i, j));
                        total += static_cast<double>(a(i, j));
                        top = std::max(top, static_cast<double>(a(i, j)));
                    }
                    right = right && close(static_cast<double>(across(i)), sum);
                }
                for (index_t j = 0; j < columns; ++j) {
                    double sum = 0, most = 0;
                    for (index_t i = 0; i < rows; ++i) {
                        sum += static_cast<double>(a(i, j)) + 60.0 / static_cast<double>(b(i, j));
                        most = std::max(most, static_cast<double>(a(i, j)));
                    }
                    right = right && close(static_cast<double>(down(j)), sum) && static_cast<double>(largest(j)) == most;
                }
                CHECK(right);
                CHECK(close(static_cast<double>(all), total));
                CHECK(static_cast<double>(high) == top);
            }
}

} // namespace

TEST_CASE("reductions of rows and columns that fill no gang, between pages that fault", "[rests]") {
    check_reductions<float>();
    check_reductions<double>();
    check_reductions<std::int16_t>();
}

TEST_CASE("what large arrays are asked for ahead need not be there", "[rests]") {
    constexpr index_t n = 6'500'000; // 24.8 MiB
    at_edge<float> x(n, true, 3), to(n, true, 0);
    const lw::view<float, 1>&from = *x, &z = *to;
    z = ((from * 2.0f + 1.0f) * from - 3.0f) * from + 0.5f;
    bool right = true;
    index_t above = 0;
    double squares = 0;
    for (index_t k = 0; k < n; ++k) {
        const float v = from(k);
        right = right && z(k) == ((v * 2.0f + 1.0f) * v - 3.0f) * v + 0.5f; // small integers and halves: exact
        above += v > 7.0f;
        squares += static_cast<double>(v) * static_cast<double>(v);
    }
    CHECK(right);
    CHECK(lw::max(from) == 13.0f);
    CHECK(lw::sum(from > 7.0f) == above);
    CHECK(std::abs(static_cast<double>(lw::sum(lw::square(from))) - squares) <= 1e-5 * squares);
    const lw::view<float, 2> rows(from.data(), {1000, n / 1000}); // the same, row by row
    const auto largest = lw::max(rows, 1);
    CHECK(lw::min(largest) == 13.0f);
    // Four slices of one array, and a row and a column that are repeated.
    const lw::view<float, 2> grid(from.data(), {2500, 2600});
    lw::ndarray<float, 2> mean = lw::zeros<float>(2498, 2598);
    mean = 0.25f * (grid(lw::range(0, 2498), lw::range(1, 2599)) + grid(lw::range(2, 2500), lw::range(1, 2599)) +
                    grid(lw::range(1, 2499), lw::range(0, 2598)) + grid(lw::range(1, 2499), lw::range(2, 2600)));
    for (index_t i = 0; i < 2498; ++i)
        for (index_t j = 0; j < 2598; ++j)
            right = right && mean(i, j) == 0.25f * (grid(i, j + 1) + grid(i + 2, j + 1) + grid(i + 1, j) + grid(i + 1, j + 2));
    CHECK(right);
    const lw::view<float, 1> row(from.data() + 77, {2598}), column(from.data() + 99, {2498});
    mean = grid(lw::range(0, 2498), lw::range(0, 2598)) + row + column(lw::all, lw::newaxis);
    for (index_t i = 0; i < 2498; ++i)
        for (index_t j = 0; j < 2598; ++j) right = right && mean(i, j) == grid(i, j) + row(j) + column(i);
    CHECK(right);
}
