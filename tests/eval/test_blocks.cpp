// Expressions over arrays of every layout, large enough for blocks, transposes, streams and threads, against loops over elements.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array.hpp"
#include "support.hpp"

#include <complex>
#include <numeric>
#include <random>

using lw::index_t;
using dims = lw::dims<lw::dynamic_rank>;

namespace {

/// A view with axes in any order, steps of either sign, and repeated axes where `repeats` allows it.
template <class T>
struct any_layout {
    std::vector<T> memory;
    lw::view<T, lw::dynamic_rank> view;

    static any_layout make(std::mt19937& random, const dims& shape, bool repeats) {
        const auto draw = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
        std::vector<int> order(static_cast<std::size_t>(shape.size()));
        std::iota(order.begin(), order.end(), 0);
        if (draw(3)) std::shuffle(order.begin(), order.end(), random);
        dims strides(shape.size());
        index_t step = std::array{1, 1, 1, 2, 3}[static_cast<std::size_t>(draw(5))], first = 0;
        for (int axis : order) {
            if (repeats && draw(5) == 0) {
                strides[axis] = 0;
                continue;
            }
            strides[axis] = draw(4) ? step : -step;
            if (strides[axis] < 0) first += (shape[axis] - 1) * step;
            step *= shape[axis];
            if (draw(3) == 0) step += draw(5);
        }
        any_layout a{std::vector<T>(static_cast<std::size_t>(step + 4)), {}};
        for (std::size_t k = 0; k < a.memory.size(); ++k) a.memory[k] = static_cast<T>(static_cast<int>(k * 2654435761u >> 20) % 100);
        std::destroy_at(&a.view);
        std::construct_at(&a.view, a.memory.data() + first, shape, strides);
        return a;
    }
};
template <class T>
T& element(const lw::view<T, lw::dynamic_rank>& v, const dims& at) {
    index_t offset = 0;
    for (int k = 0; k < at.size(); ++k) offset += at[k] * v.element_strides()[k];
    return v.data()[offset];
}
template <class F>
void for_each_position(const dims& shape, F f) {
    dims at(shape.size());
    for (int k = 0; k < at.size(); ++k) at[k] = 0;
    const index_t size = lw::detail::count_elements(shape);
    for (index_t n = 0; n < size; ++n) {
        f(at);
        for (int k = at.size() - 1; k >= 0 && ++at[k] == shape[k]; --k) at[k] = 0;
    }
}

/// out = x + y in every layout; what lies between the elements of out stays as it is. broadcast: x and y may lack axes, or have one of
/// their extents 1.
template <class T>
void check_layouts(unsigned seed, int cases, const std::vector<std::vector<index_t>>& shapes, bool broadcast = false) {
    std::mt19937 random(seed);
    for (int n = 0; n < cases; ++n) {
        const auto& extents = shapes[static_cast<std::size_t>(n) % shapes.size()];
        dims shape(static_cast<int>(extents.size()));
        for (int k = 0; k < shape.size(); ++k) shape[k] = extents[static_cast<std::size_t>(k)];
        const auto operand_shape = [&] {
            if (!broadcast || shape.size() == 0 || random() % 2) return shape;
            const int missing = static_cast<int>(random() % static_cast<unsigned>(shape.size() + 1));
            dims s(shape.size() - missing);
            for (int k = 0; k < s.size(); ++k) s[k] = random() % 3 ? shape[missing + k] : 1;
            return s;
        };
        const auto value = [&](const any_layout<T>& a, const dims& at) {
            dims here(a.view.ndim());
            for (int k = 0; k < here.size(); ++k) here[k] = a.view.shape(k) == 1 ? 0 : at[at.size() - here.size() + k];
            return element(a.view, here);
        };
        auto out = any_layout<T>::make(random, shape, false), x = any_layout<T>::make(random, operand_shape(), true),
             y = any_layout<T>::make(random, operand_shape(), true);
        auto expected = out.memory;
        for_each_position(shape, [&](const dims& at) {
            expected[static_cast<std::size_t>(&element(out.view, at) - out.memory.data())] = static_cast<T>(value(x, at) + value(y, at));
        });
        INFO("case " << n << " shape " << lw::detail::shape_text(shape) << " strides " << lw::detail::shape_text(out.view.element_strides()) << " = "
                     << lw::detail::shape_text(x.view.shape()) << lw::detail::shape_text(x.view.element_strides()) << " + "
                     << lw::detail::shape_text(y.view.shape()) << lw::detail::shape_text(y.view.element_strides()));
        out.view = x.view + y.view;
        CHECK(out.memory == expected);
    }
}

const std::vector<std::vector<index_t>> large_shapes{{700},   {33, 70},   {130, 5},    {3, 140},    {64, 64},
                                                     {100, 260}, {7, 40, 41}, {40, 3, 33}, {2, 3, 4, 50}};
/// Around one gang and two; 1 and no axes.
const std::vector<std::vector<index_t>> small_shapes{{},     {1},    {2},    {7},    {8},    {10},    {16},      {17},      {31},      {32},
                                                     {33},   {64},   {65},   {128},  {200},  {1, 1},  {1, 9},    {9, 1},    {2, 5},    {5, 2},
                                                     {4, 4}, {3, 7}, {8, 8}, {31, 2}, {2, 31}, {5, 40}, {1, 1, 1}, {2, 1, 6}, {2, 3, 4}, {5, 5, 5}};

struct threads {
    explicit threads(int n) { lw::set_num_threads(n); }
    ~threads() { lw::set_num_threads(1); }
};

/// Large enough for several threads, and for streams.
template <class T>
void check_large(index_t height, index_t width) {
    const lw::ndarray<T, 1> line = lw::arange<T>(height * width);
    const lw::ndarray<T, 2> a = line.reshape(height, width), b = line.reshape(width, height);
    lw::ndarray<T, 2> c = a + b.T() * T(2);
    bool same = true;
    for (index_t i = 0; i < height; ++i)
        for (index_t j = 0; j < width; ++j) same = same && c(i, j) == static_cast<T>(a(i, j) + static_cast<T>(b(j, i) * T(2)));
    CHECK(same);
    c = c - a; // reads what it writes: not streamed
    same = true;
    for (index_t i = 0; i < height; ++i)
        for (index_t j = 0; j < width; ++j) same = same && c(i, j) == static_cast<T>(b(j, i) * T(2));
    CHECK(same);
    lw::ndarray<T, 1> flat = line + T(1);
    same = true;
    for (index_t i = 0; i < flat.size(); ++i) same = same && flat(i) == static_cast<T>(line(i) + T(1));
    CHECK(same);
}
/// result = made(number k) for each k, where the result begins `offset` elements behind whole lines; what is around it stays.
template <class T, class X, class Expression, class Made>
void check_streamed(const X& x, index_t offset, const Expression& expression, const Made& made) {
    const index_t n = x.size();
    REQUIRE(n * static_cast<index_t>(sizeof(T)) >= index_t{8} << 20);
    lw::ndarray<T, 1> all = lw::full<T>(lw::dims<1>({n + 64}), T(1));
    all(lw::range(offset, offset + n)) = expression(x);
    index_t right = 0;
    for (index_t k = 0; k < n; ++k) right += all.data()[offset + k] == made(k);
    INFO(n << " elements of " << lw::dtype_name<T> << " behind " << offset);
    CHECK(right == n);
    for (index_t k = 0; k < 64; ++k) CHECK(all(k < offset ? k : n + k) == T(1));
}

} // namespace

TEST_CASE("every layout", "[blocks]") {
    check_layouts<std::uint8_t>(1, 90, large_shapes);
    check_layouts<std::int16_t>(2, 90, large_shapes);
    check_layouts<float>(3, 180, large_shapes);
    check_layouts<double>(4, 180, large_shapes);
    check_layouts<std::complex<double>>(5, 45, large_shapes);
}

TEST_CASE("every layout of few elements", "[blocks]") {
    check_layouts<std::uint8_t>(6, 600, small_shapes, true);
    check_layouts<std::int16_t>(7, 600, small_shapes, true);
    check_layouts<float>(8, 1500, small_shapes, true);
    check_layouts<double>(9, 1500, small_shapes, true);
    check_layouts<std::complex<double>>(10, 300, small_shapes, true);
    check_layouts<float>(11, 180, large_shapes, true);
}

TEST_CASE("no elements, and none to be written", "[blocks]") {
    lw::ndarray<float, 2> a = lw::full({3, 4}, 1.0f), none = lw::empty<float>(3, 0);
    lw::view<float, 2>(a.data(), lw::dims<2>({0, 4}), lw::dims<2>({4, 1})) = lw::full({1, 4}, 2.0f) + lw::full({4}, 1.0f);
    none.as_view() = lw::full({1, 1}, 2.0f) + lw::full({3, 1}, 1.0f);
    CHECK(a(0, 0) == 1);
    const lw::view<float, 2> repeated(a.data(), a.shape(), lw::dims<2>({0, 1})), column(a.data(), a.shape(), lw::dims<2>({4, 0}));
    CHECK_THROWS_AS(repeated = a + a, lw::value_error);
    CHECK_THROWS_AS(column = a.T()(lw::range(3), lw::range(1)) + 1.0f, lw::value_error);
    CHECK_THROWS_AS(a.as_view() = lw::full({3}, 1.0f) + 1.0f, lw::shape_error);
    const lw::view<float, lw::dynamic_rank> cube(a.data(), lw::dims<3>({3, 1, 4})), in_front(a.data(), lw::dims<3>({1, 3, 4}));
    CHECK_THROWS_AS(a.as_view() = cube + 1.0f, lw::shape_error);
    CHECK(lw::all(a == 1.0f));
    a.as_view() = in_front + 1.0f; // axes of extent 1 in front are left out
    CHECK(lw::all(a == 2.0f));
    a = lw::full({3, 1}, 2.0f) + lw::full({1, 3}, 1.0f); // takes the shape
    CHECK(a.shape() == lw::dims<2>({3, 3}));
    a = lw::full({1, 3}, 2.0f) + 1.0f;
    CHECK(a.shape() == lw::dims<2>({1, 3}));
    CHECK(lw::all(a == 3.0f));
}

TEST_CASE("threads and streams", "[blocks]") {
    for (int n : {1, 2, 3, 7}) {
        const threads use(n);
        check_large<std::int32_t>(1500, 1501);
        check_large<std::int64_t>(1100, 1003);
        check_large<std::uint8_t>(3001, 2999);
    }
}

TEST_CASE("streams of bool and complex results", "[blocks]") {
    const auto bytes = lw::ndarray<std::uint8_t, 1>(lw::arange<std::uint8_t>((index_t{8} << 20) + 77));
    const lw::ndarray<double, 1> doubles = lw::astype<double>(bytes);
    const lw::ndarray<std::complex<float>, 1> z = lw::astype<std::complex<float>>(doubles(lw::range(0, 1100003)));
    const lw::ndarray<std::complex<double>, 1> w = lw::astype<std::complex<double>>(doubles(lw::range(0, 550001)));
    for (const index_t offset : {0, 1, 16, 37}) {
        const auto large = [](index_t k) { return static_cast<std::uint8_t>(k) > 100; };
        check_streamed<bool>(bytes, offset, [](const auto& x) { return x > std::uint8_t{100}; }, large);
        check_streamed<bool>(doubles, offset, [](const auto& x) { return x > 100.0; }, large);
        const auto number = [](index_t k) { return static_cast<float>(static_cast<std::uint8_t>(k)); };
        check_streamed<std::complex<float>>(z, offset, [](const auto& x) { return x * std::complex<float>(0, 2) + 1; },
                                            [&](index_t k) { return std::complex<float>(1, 2 * number(k)); });
        check_streamed<std::complex<double>>(w, offset, [](const auto& x) { return x * std::complex<double>(0, 2) + 1; },
                                             [&](index_t k) { return std::complex<double>(1, 2 * double(number(k))); });
    }
}
