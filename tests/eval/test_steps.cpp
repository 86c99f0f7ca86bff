// Views of every other element and backwards: every way to load them, the ends of memory, overlaps, large arrays.
// SPDX-License-Identifier: BSD-3-Clause
#include <cfenv>

#include "lanewise/array.hpp"
#include "support.hpp"
#include "target/guarded.hpp"

using namespace test;

namespace {

/// n elements, `step` apart, between pages that fault: the last one in memory before the end, or the first one behind the start.
template <class T>
class at_edge {
public:
    at_edge(index_t n, index_t step, bool at_end, int seed)
        : memory_(static_cast<std::size_t>(span(n, step)) * sizeof(T)),
          view_(make(at_end ? memory_.template end<T>() - span(n, step) : memory_.template first<T>(), n, step)) {
        for (index_t k = 0; k < n; ++k) view_(k) = static_cast<T>(1 + (k * 7 + seed) % 13);
    }
    const lw::view<T, 1>& operator*() const { return view_; }
    T operator[](index_t k) const { return view_(k); }

private:
    static index_t span(index_t n, index_t step) { return (n - 1) * std::abs(step) + 1; }
    static lw::view<T, 1> make(T* lowest, index_t n, index_t step) {
        dims<1> shape, strides;
        shape[0] = n;
        strides[0] = step;
        return {step < 0 ? lowest + (n - 1) * -step : lowest, shape, strides};
    }
    guarded memory_;
    lw::view<T, 1> view_;
};

template <class To, class X, class Y, class Expression, class Element>
void check_steps(Expression expression, Element element) {
    for (const auto& [x_step, y_step] : {std::pair<index_t, index_t>{2, 2}, {-1, 1}, {1, 2}, {-1, 2}, {2, -1}, {-1, -1}, {-2, 2}, {3, 1}})
        for (index_t n = 1; n < 300; n += n < 70 ? 1 : 17)
            for (bool at_end : {false, true}) {
                INFO(n << " elements of " << lw::dtype_name<X> << " and " << lw::dtype_name<Y> << " to " << lw::dtype_name<To> << ", steps "
                       << x_step << " and " << y_step << (at_end ? ", at the end" : ", at the start"));
                const at_edge<To> to(n, 1, at_end, 0);
                const at_edge<X> x(n, x_step, at_end, 3);
                const at_edge<Y> y(n, y_step, at_end, 5);
                std::feclearexcept(FE_ALL_EXCEPT);
                *to = expression(*x, *y);
                CHECK(std::fetestexcept(FE_DIVBYZERO | FE_INVALID | FE_OVERFLOW) == 0);
                bool right = true;
                for (index_t k = 0; k < n; ++k) right = right && to[k] == static_cast<To>(element(x[k], y[k]));
                CHECK(right);
            }
}

const auto every_other = lw::range(lw::none, lw::none, 2), backwards = lw::range(lw::none, lw::none, -1);

} // namespace

TEST_CASE("elements every other one and backwards, between pages that fault", "[steps]") {
    const auto add = [](const auto& x, const auto& y) { return x + y; };
    check_steps<float, float, float>(add, add);
    check_steps<double, double, double>(add, add);
    check_steps<std::uint8_t, std::uint8_t, std::uint8_t>(add, add);
    check_steps<std::int16_t, std::int16_t, std::int16_t>(add, add);
    check_steps<double, std::uint8_t, float>(add, add);
    check_steps<float, float, float>([](const auto& x, const auto& y) { return x / y; }, [](float x, float y) { return x / y; });
    check_steps<bool, float, double>([](const auto& x, const auto& y) { return x > y; }, [](double x, double y) { return x > y; });
    check_steps<std::int64_t, bool, std::int64_t>([](const auto& x, const auto& y) { return lw::where(x, y, -y); },
                                                  [](bool x, std::int64_t y) { return x ? y : -y; });
    check_steps<float, float, float>([](const auto& x, const auto&) { return x; }, [](float x, float) { return x; });
    check_steps<double, double, double>([](const auto& x, const auto& y) { return lw::exp(x - x) / y; }, [](double, double y) { return 1.0 / y; });
}

TEST_CASE("stepped views that overlap the result", "[steps]") {
    for (index_t n : {1, 2, 9, 31, 64, 200, 5000}) {
        INFO(n << " elements");
        const lw::ndarray<float, 1> start = lw::arange<float>(static_cast<float>(n));
        lw::ndarray<float, 1> x = start;
        x = x(backwards); // the result is what is read
        for (index_t k = 0; k < n; ++k) REQUIRE(x(k) == start(n - 1 - k));
        x = start;
        const index_t half = (n + 1) / 2;
        x(lw::range(half)) = x(every_other) + 1.0f;
        for (index_t k = 0; k < n; ++k) REQUIRE(x(k) == (k < half ? start(2 * k) + 1.0f : start(k)));
        x = start;
        x = x + x(backwards); // one operand is the result itself
        for (index_t k = 0; k < n; ++k) REQUIRE(x(k) == static_cast<float>(n - 1));
        lw::ndarray<float, 1> y = lw::zeros<float>({n});
        y = y + 2.0f * start(backwards);
        for (index_t k = 0; k < n; ++k) REQUIRE(y(k) == 2.0f * start(n - 1 - k));
    }
}

TEST_CASE("many stepped elements, in pieces on threads and past the caches", "[steps]") {
    const index_t n = 3000001;
    lw::ndarray<float, 1> x = lw::arange<float>(static_cast<float>(2 * n)), y;
    for (index_t count : {n, n - 1, n - 20}) {
        y = x(lw::range(0, 2 * count, 2)) * 0.5f + x(lw::range(count - 1, lw::none, -1));
        REQUIRE(y.size() == count);
        bool right = true;
        for (index_t k = 0; k < count; ++k) right = right && y(k) == x(2 * k) * 0.5f + x(count - 1 - k);
        CHECK(right);
    }
    lw::ndarray<float, 1> padded = lw::zeros<float>({n + 1}); // a result that no register is aligned to
    padded(lw::range(1, lw::none)) = x(lw::range(lw::none, lw::none, 2));
    bool right = padded(0) == 0.0f;
    for (index_t k = 0; k < n; ++k) right = right && padded(k + 1) == x(2 * k);
    CHECK(right);
}

TEST_CASE("stepped views of other shapes are refused or repeated as any others", "[steps]") {
    const lw::ndarray<double, 1> x = lw::arange<double>(9.0);
    lw::ndarray<double, 1> y;
    CHECK_THROWS_AS(y = x(every_other) + x(backwards), lw::shape_error);
    y = x(every_other) + x(lw::range(3, 4, 2)); // one element, repeated
    for (index_t k = 0; k < 5; ++k) CHECK(y(k) == x(2 * k) + 3.0);
    y = x(lw::range(0, 0, 2)) + 1.0;
    CHECK(y.size() == 0);
}
