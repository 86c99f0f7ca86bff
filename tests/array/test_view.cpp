// view: references to elements with any strides; reshapes of them as in NumPy (tests/data/slicing.txt).
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/view.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <numeric>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::Message;
using Catch::Matchers::MessageMatches;

TEST_CASE("reshaped views are those of NumPy, or take a copy where NumPy makes one", "[view]") {
    int checked = 0;
    std::vector<int> memory(200000);
    for (const auto& line : golden_lines("slicing.txt")) {
        if (line[0] != "reshape") continue;
        std::string text;
        for (const auto& word : line) text += word + " ";
        INFO(text);
        ++checked;
        const lw::view<int> v(memory.data() + 100000, to_dims(numbers(line[1])), to_dims(numbers(line[2])));
        const auto to = to_dims(numbers(line[3]));
        if (line[4] == "!") {
            CHECK_THROWS_MATCHES(v.reshape(to), lw::shape_error,
                                 MessageMatches(ContainsSubstring(line[5] == "copy" ? "without a copy" : "cannot reshape array of size")));
            continue;
        }
        const lw::view<int> r = v.reshape(to);
        CHECK(lw::detail::shape_text(r.shape()) == lw::detail::shape_text(to_dims(numbers(line[5]))));
        auto strides = r.element_strides();
        for (int k = 0; k < r.ndim(); ++k)
            if (r.shape()[k] < 2 || r.size() == 0) strides[k] = 0;
        CHECK(lw::detail::shape_text(strides) == lw::detail::shape_text(to_dims(numbers(line[6]))));
        CHECK(r.data() == v.data());
    }
    CHECK(checked == 300);
}

TEST_CASE("reshaping repeated elements", "[view]") {
    int memory[] = {0, 1, 2};
    const lw::view<int, 2> row(memory, dims<2>({2, 3}), dims<2>({0, 1})), column(memory, dims<2>({3, 2}), dims<2>({1, 0})),
        one(memory, dims<2>({3, 2}), dims<2>({0, 0}));
    CHECK_THROWS_MATCHES(row.reshape(6), lw::shape_error, MessageMatches(ContainsSubstring("without a copy")));
    CHECK_THROWS_MATCHES(column.reshape(6), lw::shape_error, MessageMatches(ContainsSubstring("without a copy")));
    CHECK_THROWS_MATCHES(column.reshape(2, 3), lw::shape_error, MessageMatches(ContainsSubstring("without a copy")));
    CHECK(column.reshape(3, 1, 2)(2, 0, 1) == 2);
    CHECK(one.reshape(6).element_strides()[0] == 0);
}

TEST_CASE("views of arrays, of other memory and of other views", "[view]") {
    lw::ndarray<double, 2> a{{1, 2, 3}, {4, 5, 6}};
    lw::view<double, 2> v = a;
    v(0, 1) = 20;
    CHECK(a(0, 1) == 20);
    const lw::view<const double, 2> read = v;
    const lw::view<double> dynamic = v;
    const lw::view<const double> dynamic_read = a;
    CHECK(read(0, 1) == 20);
    CHECK(dynamic.ndim() == 2);
    CHECK(dynamic_read(1, 2) == 6);
    const lw::view<double, 2> fixed_again = dynamic;
    CHECK(fixed_again.data() == a.data());
    CHECK_THROWS_MATCHES((lw::view<double, 1>(dynamic)), lw::shape_error, Message("expected 1 axes, got 2"));
    double memory[6] = {1, 2, 3, 4, 5, 6};
    lw::view<double, 2> columns(memory, dims<2>({3, 2}), dims<2>({1, 3}));
    CHECK(columns(2, 1) == 6);
    lw::view<double, 1> backwards(memory + 5, dims<1>({6}), dims<1>({-1}));
    backwards(lw::range(2)) = 0;
    CHECK(memory[5] == 0);
    CHECK(memory[4] == 0);
    const lw::view<double, 1> constant_view = backwards; // the constness of a view is not that of its elements
    constant_view(0) = 9;
    CHECK(memory[5] == 9);
    CHECK(columns.copy().is_contiguous());

    float six[] = {1, 2, 3, 4, 5, 6};
    const index_t two = 2, three = 3;
    const lw::view<float, 2> braced(six, {two, three});
    const lw::view<const float> any_rank(six, {3, 2});
    CHECK(braced(1, 0) == 4.0f);
    CHECK(any_rank.ndim() == 2);
    CHECK(any_rank.at(2, 1) == 6.0f);
}

TEST_CASE("views of nothing, and extents of several integer types", "[view]") {
    const lw::view<double> nothing;
    CHECK(nothing.size() == 0);
    CHECK(lw::sum(nothing) == 0);
    double memory[6] = {0, 1, 2, 3, 4, 5};
    const std::size_t columns = 3;
    CHECK(lw::view<double, 2>(memory, {2, columns})(1, 1) == 4);
}

TEST_CASE("assigning to a view assigns elements", "[view]") {
    lw::ndarray<int, 1> a{1, 2, 3}, b{4, 5, 6};
    lw::view<int, 1> v = a, w = b;
    v = w;
    CHECK(a(0) == 4);
    CHECK(v.data() == a.data());
    v = 0;
    CHECK(a(2) == 0);
    v = w + v;
    CHECK(a(2) == 6);
    const auto before = elements(a);
    CHECK_THROWS_MATCHES(v = lw::ndarray<int>(dims<dynamic_rank>({2, 3})), lw::shape_error,
                         Message("could not broadcast input array from shape (2,3) into shape (3,)"));
    CHECK_THROWS_MATCHES(v = v + lw::ndarray<int>(dims<dynamic_rank>({2})), lw::shape_error,
                         Message("operands could not be broadcast together with shapes (3,) (2,)"));
    CHECK(elements(a) == before);
}

TEST_CASE("axes of extent 1 in front of those that a view has are left out", "[view]") {
    lw::ndarray<double, 1> line = lw::zeros<double>(3);
    const lw::view<double> to = line;
    const lw::ndarray<double, 2> row{{1, 2, 3}};
    to = row;
    CHECK(elements(line) == std::vector<double>{1, 2, 3});
    to = row + lw::ones<double>(1, 1, 1);
    CHECK(elements(line) == std::vector<double>{2, 3, 4});
    CHECK_THROWS_MATCHES(to = lw::zeros<double>(2, 3), lw::shape_error, Message("could not broadcast input array from shape (2,3) into shape (3,)"));
    CHECK_THROWS_MATCHES(to = row + lw::ones<double>(2, 1), lw::shape_error, Message("could not broadcast input array from shape (2,3) into shape (3,)"));
}

TEST_CASE("a view that repeats its elements is not assigned to", "[view]") {
    int memory[3] = {1, 2, 3};
    lw::view<int, 2> rows(memory, dims<2>({4, 3}), dims<2>({0, 1}));
    CHECK(lw::sum(rows) == 24);
    CHECK_THROWS_MATCHES(rows = 5, lw::value_error,
                         Message("assignment destination is read-only: it repeats its elements along axis 0"));
    CHECK_THROWS_AS(rows += 1, lw::value_error);
    CHECK(memory[0] == 1);
    lw::view<int, 2> one(memory, dims<2>({1, 3}), dims<2>({0, 1}));
    one = 5;
    CHECK(memory[2] == 5);
}
