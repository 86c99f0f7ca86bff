// ndarray: making, copying, moving, indexing and assigning; every bad input throws and changes nothing.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/ndarray.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>

#include <numeric>

#include "lanewise/array.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;
using lw::all, lw::newaxis, lw::ellipsis, lw::range, lw::none;

namespace test {
inline lw::ndarray<int, 2> counted(index_t rows, index_t columns) {
    lw::ndarray<int, 2> a(dims<2>({rows, columns}));
    std::iota(a.data(), a.data() + a.size(), 0);
    return a;
}
} // namespace test

TEST_CASE("properties", "[ndarray]") {
    const auto a = counted(3, 4);
    CHECK(a.shape() == dims<2>({3, 4}));
    CHECK(a.shape(0) == 3);
    CHECK(a.shape(-1) == 4);
    CHECK(a.ndim() == 2);
    CHECK(a.size() == 12);
    CHECK(a.itemsize() == 4);
    CHECK(a.nbytes() == 48);
    CHECK(a.strides() == dims<2>({16, 4}));
    CHECK(a.element_strides() == dims<2>({4, 1}));
    CHECK(a.dtype() == "int32");
    CHECK(a.is_contiguous());
    CHECK(a.T().shape() == dims<2>({4, 3}));
    CHECK(a.T().strides() == dims<2>({4, 16}));
    CHECK_FALSE(a.T().is_contiguous());
    CHECK(reinterpret_cast<std::uintptr_t>(a.data()) % 64 == 0);
    CHECK_THROWS_MATCHES(a.shape(2), lw::index_error, Message("axis 2 is out of bounds for array of dimension 2"));
}

TEST_CASE("empty, one element, rank 0", "[ndarray]") {
    CHECK(lw::ndarray<float, 2>().shape() == dims<2>({0, 0}));
    CHECK(lw::ndarray<float>().shape() == dims<1>({0}));
    CHECK(lw::ndarray<float, 2>(dims<2>({0, 5})).size() == 0);
    lw::ndarray<float, 0> scalar;
    CHECK(scalar.size() == 1);
    scalar = 3.0f;
    CHECK(scalar() == 3.0f);
    CHECK(scalar.at() == 3.0f);
    lw::ndarray<float> dynamic(dims<dynamic_rank>(0));
    dynamic = scalar + 1;
    CHECK(dynamic.ndim() == 0);
    CHECK(dynamic() == 4.0f);
    lw::ndarray<float, 1> nothing;
    nothing = nothing + 1;
    CHECK(nothing.size() == 0);
    const lw::ndarray<float, 2> wide = lw::ndarray<float, 2>(dims<2>({0, 3})) * nothing.reshape(0, 1);
    CHECK(wide.shape() == dims<2>({0, 3}));
}

TEST_CASE("nested lists", "[ndarray]") {
    const lw::ndarray<int, 2> a{{1, 2, 3}, {4, 5, 6}};
    CHECK(a.shape() == dims<2>({2, 3}));
    CHECK(a(1, 0) == 4);
    const lw::ndarray<double, 3> b{{{1}, {2}}, {{3}, {4}}};
    CHECK(b.shape() == dims<3>({2, 2, 1}));
    const lw::ndarray<float> dynamic{1, 2, 3};
    CHECK(dynamic.shape() == dims<1>({3}));
    CHECK(lw::ndarray{1.0, 2.0}.shape() == dims<1>({2}));
    CHECK(lw::ndarray{{1, 2}, {3, 4}}.shape() == dims<2>({2, 2}));
    CHECK_THROWS_MATCHES((lw::ndarray<int, 2>{{1, 2, 3}, {4, 5}}), lw::shape_error,
                         Message("inhomogeneous nested list: expected 3 elements along axis 1, got 2"));
    CHECK_THROWS_MATCHES((lw::ndarray<int, 3>{{{1}, {2}}, {{3}}}), lw::shape_error,
                         Message("inhomogeneous nested list: expected 2 elements along axis 1, got 1"));
}

TEST_CASE("copies are deep, moves leave nothing", "[ndarray]") {
    auto a = counted(3, 4);
    auto b = a;
    b(0, 0) = 99;
    CHECK(a(0, 0) == 0);
    const int* data = b.data();
    auto c = std::move(b);
    CHECK(c.data() == data);
    CHECK(b.size() == 0); // NOLINT: documented
    b = a;
    CHECK(elements(b) == elements(a));
    b = std::move(c);
    CHECK(b.data() == data);
    auto& self = b;
    b = self;
    CHECK(b(0, 0) == 99);
    b = std::move(self); // it keeps its elements
    CHECK(b(0, 0) == 99);
    lw::ndarray<int, 0> zero{dims<0>()}, one = zero; // without axes an array always has its element
    zero() = 7;
    one = std::move(zero);
    CHECK(one() == 7);
    zero = one + 1;
    CHECK(zero() == 8);
    CHECK(elements(std::move(zero).reshape(1)) == std::vector<int>{8});
    CHECK(lw::sum(zero) == 8);
    const auto copied = a(all, range(none, none, 2)).copy();
    CHECK(copied.is_contiguous());
    CHECK(elements(copied) == std::vector<int>{0, 2, 4, 6, 8, 10});
}

TEST_CASE("elements", "[ndarray]") {
    auto a = counted(3, 4);
    a(1, 2) = 50;
    CHECK(a(1, 2) == 50);
    CHECK(a[1](2) == 50);
    CHECK(a.at(-2, -2) == 50);
    a.at(0, 0) = 7;
    CHECK(a(0u, std::uint8_t{0}) == 7);
    CHECK_THROWS_MATCHES(a.at(3, 0), lw::index_error, Message("index 3 is out of bounds for axis 0 with size 3"));
    CHECK_THROWS_MATCHES(a.at(0, -5), lw::index_error, Message("index -5 is out of bounds for axis 1 with size 4"));
    lw::ndarray<int> d = a;
    CHECK(d(1, 2) == 50);
    CHECK_THROWS_MATCHES(d(1), lw::index_error, Message("array is 2-dimensional, but 1 indices were given for an element"));
    CHECK_THROWS_MATCHES(d(1, 9), lw::index_error, Message("index 9 is out of bounds for axis 1 with size 4"));
    CHECK_THROWS_MATCHES(d(0, all, all), lw::index_error, Message("too many indices for array: array is 2-dimensional, but 3 were indexed"));
    CHECK_THROWS_MATCHES(a(5, all), lw::index_error, Message("index 5 is out of bounds for axis 0 with size 3"));
    STATIC_CHECK(std::is_same_v<decltype(a(1, 2)), int&>);
    STATIC_CHECK(std::is_same_v<decltype(std::as_const(a)(1, 2)), const int&>);
    STATIC_CHECK(std::is_same_v<decltype(a(1)), lw::view<int, 1>>);
    STATIC_CHECK(std::is_same_v<decltype(std::as_const(a)(1)), lw::view<const int, 1>>);
    STATIC_CHECK(std::is_same_v<decltype(a(ellipsis, 1, newaxis)), lw::view<int, 2>>);
}

TEST_CASE("assignment through slices", "[ndarray]") {
    auto a = counted(3, 4);
    a(all, 1) = -1;
    a(2) = a(0) * 10;
    a(range(2), range(2, none)) = lw::ndarray<int, 2>{{100}, {200}};
    CHECK(elements(a) == std::vector<int>{0, -1, 100, 100, 4, -1, 200, 200, 0, -10, 20, 30});
    a.row(0) = a.row(1);
    a.T()(0) = lw::ndarray<int, 1>{7, 8, 9};
    CHECK(elements(a) == std::vector<int>{7, -1, 200, 200, 8, -1, 200, 200, 9, -10, 20, 30});
    const auto before = a;
    CHECK_THROWS_MATCHES(a(0) = a(all, 0), lw::shape_error, Message("could not broadcast input array from shape (3,) into shape (4,)"));
    CHECK_THROWS_MATCHES(a(range(2)) = a, lw::shape_error, Message("could not broadcast input array from shape (3,4) into shape (2,4)"));
    CHECK(elements(a) == elements(before));
}

TEST_CASE("assignment takes the shape of the expression, or nothing", "[ndarray]") {
    auto a = counted(3, 4);
    a = counted(2, 5) * 2;
    CHECK(a.shape() == dims<2>({2, 5}));
    CHECK(a(1, 4) == 18);
    const lw::ndarray<int, 2> odd(dims<2>({3, 3}));
    CHECK_THROWS_MATCHES(a = a + odd, lw::shape_error, Message("operands could not be broadcast together with shapes (2,5) (3,3)"));
    CHECK(a.shape() == dims<2>({2, 5}));
    CHECK(a(1, 4) == 18);
    lw::ndarray<int> dynamic = a;
    dynamic = a(0) + 1;
    CHECK(dynamic.shape() == dims<1>({5}));
    CHECK_THROWS_MATCHES(a = dynamic, lw::shape_error, Message("expected 2 axes, got 1"));
    CHECK(a(1, 4) == 18);
    a = lw::ndarray<double, 2>{{1.9, -1.9}}; // converts
    CHECK(elements(a) == std::vector<int>{1, -1});
    const lw::ndarray<float, 2> other = a;
    CHECK(other(0, 1) == -1.0f);
}

TEST_CASE("bad extents", "[ndarray]") {
    CHECK_THROWS_MATCHES((lw::ndarray<double, 2>(dims<2>({-1, 3}))), lw::shape_error, Message("negative dimensions are not allowed: (-1,3)"));
    CHECK_THROWS_MATCHES((lw::ndarray<double, 2>(dims<2>({index_t{1} << 31, index_t{1} << 31}))), lw::shape_error,
                         Message("array is too big: the size of shape (2147483648,2147483648) overflows"));
#ifndef __SANITIZE_ADDRESS__ // which ends the program rather than throw
    CHECK_THROWS_AS((lw::ndarray<double, 1>(dims<1>({index_t{1} << 59}))), std::bad_alloc);
#endif
}

TEST_CASE("reshape and ravel", "[ndarray]") {
    auto a = counted(3, 4);
    CHECK(a.reshape(2, -1).shape() == dims<2>({2, 6}));
    a.reshape(12)(5) = 55;
    CHECK(a(1, 1) == 55);
    a.ravel() = 1;
    CHECK(lw::sum(a) == 12);
    CHECK(a.reshape(dims<dynamic_rank>({2, 2, 3})).ndim() == 3);
    CHECK_THROWS_MATCHES(a.reshape(5, 2), lw::shape_error, Message("cannot reshape array of size 12 into shape (5,2)"));
    CHECK_THROWS_MATCHES(a.reshape(5, -1), lw::shape_error, Message("cannot reshape array of size 12 into shape (5,-1)"));
    CHECK_THROWS_MATCHES(a.reshape(-1, -1), lw::shape_error, Message("can only specify one unknown dimension: (-1,-1)"));
    CHECK_THROWS_MATCHES(a.reshape(-12), lw::shape_error, Message("cannot reshape array of size 12 into shape (-12,)"));
    const int* data = a.data();
    const lw::ndarray<int, 1> moved = std::move(a).reshape(12);
    CHECK(moved.data() == data);
    CHECK(a.size() == 0); // NOLINT: documented
    STATIC_CHECK(std::is_same_v<decltype(std::as_const(moved).reshape(3, 4)), lw::view<const int, 2>>);
    STATIC_CHECK(std::is_same_v<decltype(counted(2, 2).ravel()), lw::ndarray<int, 1>>);
}

TEST_CASE("iteration", "[ndarray]") {
    auto a = counted(3, 4);
    int total = 0;
    for (const int x : a(all, 1)) total += x;
    CHECK(total == 1 + 5 + 9);
    auto backwards = a.ravel()(range(none, none, -1));
    CHECK(std::vector<int>(backwards.begin(), backwards.end()) == std::vector<int>{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
    std::sort(backwards.begin(), backwards.end());
    CHECK(a(0, 0) == 11);
    auto it = backwards.begin();
    CHECK(it[3] == *(it + 3));
    CHECK(backwards.end() - it == 12);
    CHECK(it < backwards.end());
}
