// Shapes, extents known at compile time, and broadcasting of both.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/core/extents.hpp"

using Catch::Matchers::Message;
using lw::dims;
using lw::dynamic_rank;
using lw::extents;
using lw::index_t;

TEST_CASE("lists of extents and ranks are never mistaken for each other", "[shape]") {
    CHECK(dims<1>({3})[0] == 3);
    CHECK(dims<dynamic_rank>({3}).size() == 1);
    CHECK(dims<dynamic_rank>({3})[0] == 3);
    CHECK(dims<dynamic_rank>(3).size() == 3);
    CHECK(dims<dynamic_rank>(3, 7)[2] == 7);
    CHECK(dims({2, 3, 4}).size() == 3);
    CHECK(dims({index_t{2}, 3}).size() == 2); // integers of several types
    CHECK(dims<dynamic_rank>({2, index_t{3}})[1] == 3);
    CHECK(dims<0>().size() == 0);
    CHECK(dims<dynamic_rank>().size() == 0);
    CHECK(dims<2>({2, 3}) == dims<dynamic_rank>({2, 3}));
    CHECK_FALSE(dims<2>({2, 3}) == dims<2>({2, 4}));
    CHECK_FALSE(dims<2>({2, 3}) == dims<dynamic_rank>({2, 3, 1}));
    CHECK(dims<2>(dims<dynamic_rank>({5, 6}))[1] == 6);
    CHECK_THROWS_MATCHES(dims<2>(dims<dynamic_rank>({5, 6, 7})), lw::shape_error, Message("expected 2 axes, got 3"));
    CHECK_THROWS_MATCHES(dims<dynamic_rank>(17), lw::shape_error, Message("an array has at most 16 axes, not 17"));
    CHECK_THROWS_MATCHES(dims<dynamic_rank>(-1), lw::shape_error, Message("an array has at most 16 axes, not -1"));
    static_assert(sizeof(dims<2>) == 2 * sizeof(index_t));
}

TEST_CASE("shapes are printed as Python prints tuples", "[shape]") {
    CHECK(lw::detail::shape_text(dims<0>()) == "()");
    CHECK(lw::detail::shape_text(dims<1>({5})) == "(5,)");
    CHECK(lw::detail::shape_text(dims<2>({3, 4})) == "(3,4)");
}

TEST_CASE("sizes that overflow", "[shape]") {
    const index_t huge = std::numeric_limits<index_t>::max();
    using lw::detail::count_elements;
    CHECK(count_elements(dims<2>({3, 4})) == 12);
    CHECK(count_elements(dims<0>()) == 1);
    CHECK(count_elements(dims<2>({0, 4}), 8) == 0);
    CHECK(count_elements(dims<1>({huge})) == huge);
    CHECK(count_elements(dims<2>({0, huge})) == 0);
    CHECK_THROWS_MATCHES(count_elements(dims<1>({huge}), 2), lw::shape_error,
                         Message("array is too big: the size of shape (9223372036854775807,) overflows"));
    CHECK_THROWS_AS(count_elements(dims<2>({index_t{1} << 32, index_t{1} << 32})), lw::shape_error);
    CHECK_THROWS_AS(count_elements(dims<3>({index_t{0}, index_t{1} << 32, index_t{1} << 32})), lw::shape_error);
    CHECK_THROWS_MATCHES(count_elements(dims<2>({3, -1})), lw::shape_error, Message("negative dimensions are not allowed: (3,-1)"));
}

TEST_CASE("axes and indices from the end", "[shape]") {
    using lw::detail::normalize_axis, lw::detail::normalize_index;
    CHECK(normalize_axis(-1, 3) == 2);
    CHECK(normalize_axis(0, 3) == 0);
    CHECK(normalize_index(-4, 4, 0) == 0);
    CHECK_THROWS_MATCHES(normalize_axis(3, 3), lw::index_error, Message("axis 3 is out of bounds for array of dimension 3"));
    CHECK_THROWS_MATCHES(normalize_index(-5, 4, 1), lw::index_error, Message("index -5 is out of bounds for axis 1 with size 4"));
}

TEST_CASE("broadcasting at run time", "[shape]") {
    const auto together = [](auto shape, auto other) {
        return lw::detail::broadcast_into(shape, other.data(), other.size()) ? lw::detail::shape_text(shape) : "no";
    };
    using d = dims<dynamic_rank>;
    CHECK(together(d({3, 4}), d({4})) == "(3,4)");
    CHECK(together(d({4}), d({3, 4})) == "(3,4)");
    CHECK(together(d({3, 1}), d({1, 4})) == "(3,4)");
    CHECK(together(d({3, 1}), d({0})) == "(3,0)");
    CHECK(together(d({1}), d({0})) == "(0,)");
    CHECK(together(d({0}), d({1})) == "(0,)");
    CHECK(together(d(0), d({2, 2})) == "(2,2)");
    CHECK(together(d({3, 4}), d({3})) == "no");
    CHECK(together(d({2}), d({0})) == "no");
    CHECK(together(dims<2>({3, 4}), dims<3>({1, 3, 4})) == "no");
}

TEST_CASE("broadcasting at compile time", "[shape]") {
    using lw::detail::broadcast_extents, lw::dynamic_extent;
    STATIC_CHECK(std::is_same_v<broadcast_extents<extents<3, 1>, extents<4>>::type, extents<3, 4>>);
    STATIC_CHECK(std::is_same_v<broadcast_extents<extents<dynamic_extent>, extents<2, 4>>::type, extents<2, 4>>);
    STATIC_CHECK(std::is_same_v<broadcast_extents<extents<dynamic_extent>, extents<2, 1>>::type, extents<2, dynamic_extent>>);
    STATIC_CHECK(std::is_same_v<broadcast_extents<extents<>, extents<>>::type, extents<>>);
    STATIC_CHECK(std::is_same_v<broadcast_extents<extents<3>, lw::any_extents>::type, lw::any_extents>);
    STATIC_CHECK_FALSE(broadcast_extents<extents<3>, extents<4>>::valid);
    STATIC_CHECK_FALSE(broadcast_extents<extents<3, 1>, extents<2, 2>>::valid);
    STATIC_CHECK(extents<3, 4>::size == 12);
    STATIC_CHECK(extents<>::size == 1);
}
