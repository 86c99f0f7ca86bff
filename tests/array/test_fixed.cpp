// fixed: extents in the type, elements in place.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/fixed.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

TEST_CASE("fixed arrays", "[fixed]") {
    lw::fixed<float, 2, 3> a{{1, 2, 3}, {4, 5, 6}};
    STATIC_CHECK(sizeof a == 6 * sizeof(float));
    STATIC_CHECK(decltype(a)::shape() == dims<2>({2, 3}));
    STATIC_CHECK(std::is_trivially_copyable_v<decltype(a)>);
    CHECK(a(1, 2) == 6.0f);
    CHECK(a.at(-1, -1) == 6.0f);
    CHECK(lw::fixed<int, 3>()(2) == 0);
    a += 1;
    CHECK(elements(a) == std::vector<float>{2, 3, 4, 5, 6, 7});
    lw::fixed<float, 2, 3> b = a * 2 - a;
    CHECK(elements(b) == elements(a));
    b = a.T().T() + lw::fixed<float, 3>{10, 20, 30};
    CHECK(elements(b) == std::vector<float>{12, 23, 34, 15, 26, 37});
    b(0) = b(1);
    CHECK(b(0, 0) == 15.0f);
    b = 1;
    CHECK(lw::sum(b) == 6.0f);
    b = lw::fixed<float, 2, 1>{{5}, {6}}; // broadcasts
    CHECK(elements(b) == std::vector<float>{5, 5, 5, 6, 6, 6});
    const lw::ndarray<double, 2> n = a + lw::ndarray<double, 1>{1, 2, 3};
    CHECK(n.shape() == dims<2>({2, 3}));
    STATIC_CHECK(std::is_same_v<decltype(a + b)::extents_type, lw::extents<2, 3>>);
    STATIC_CHECK(std::is_same_v<decltype(a + n(0))::extents_type, lw::extents<2, 3>>);
    CHECK(lw::sum(a, 0)(1) == 9.0f);
    CHECK(a.reshape(3, 2)(2, 1) == 7.0f);
    CHECK(a.ravel().size() == 6);
    lw::fixed<double> scalar;
    scalar = 4;
    CHECK(scalar() == 4.0f);
    lw::fixed<double, 0, 3> nothing;
    nothing = nothing + 1;
    CHECK(nothing.size() == 0);
    lw::view<float, 2> v = a;
    v(0, 0) = 100;
    CHECK(a(0, 0) == 100.0f);
    for (float& x : lw::fixed<float, 3>{1, 2, 3}) x += 1;
}

TEST_CASE("shapes of fixed arrays that are known at run time only", "[fixed]") {
    lw::fixed<float, 2, 3> a{{1, 2, 3}, {4, 5, 6}};
    const lw::ndarray<float, 1> four(dims<1>({4}));
    CHECK_THROWS_MATCHES(a = a + four, lw::shape_error, Message("operands could not be broadcast together with shapes (2,3) (4,)"));
    CHECK_THROWS_MATCHES(a = four, lw::shape_error, Message("could not broadcast input array from shape (4,) into shape (2,3)"));
    CHECK_THROWS_MATCHES((lw::fixed<float, 2, 2>{{1, 2}, {3}}), lw::shape_error,
                         Message("inhomogeneous nested list: expected 2 elements along axis 1, got 1"));
    CHECK_THROWS_MATCHES((lw::fixed<float, 2>{1, 2, 3}), lw::shape_error,
                         Message("inhomogeneous nested list: expected 2 elements along axis 0, got 3"));
    CHECK(elements(a) == std::vector<float>{1, 2, 3, 4, 5, 6});
}
