// Reductions into an array that there is: the bits of a new one, whatever the target's layout; overlaps; errors.
// SPDX-License-Identifier: BSD-3-Clause
#include "expr/reduced.hpp"

#include <catch2/matchers/catch_matchers.hpp>

using namespace test;

namespace {

template <class T>
lw::ndarray<T, 3> some(index_t a, index_t b, index_t c) {
    lw::ndarray<T, 3> x = lw::empty<T>({a, b, c});
    for (index_t k = 0; k < x.size(); ++k) x.data()[k] = static_cast<T>((k * 37 + 11) % 23);
    return x;
}

template <class A, class B>
void check_same(const A& a, const B& b) {
    const auto one = elements(a), other = elements(b);
    REQUIRE(one.size() == other.size());
    bool all = true;
    for (std::size_t k = 0; k < one.size(); ++k) all = all && same<typename A::value_type>(one[k], other[k]);
    CHECK(all);
}

/// reduce(x, axes, out, options...) beside reduce(x, axes, options...): contiguous, backwards, and x itself as the place.
template <class X, class Axes, class Reduce, class... Option>
void check_into(const X& x, const Axes& axes, Reduce reduce, const Option&... options) {
    const auto expected = reduce(x, axes, options...);
    using A = std::remove_const_t<decltype(expected)>;
    using T = typename A::value_type;
    A out(expected.shape());
    out.fill(T(7));
    reduce(x, axes, out, options...);
    check_same(out, expected);
    if constexpr (A::rank > 0) {
        A other(expected.shape());
        other.fill(T(7));
        reduce(x, axes, other(lw::range(lw::none, lw::none, -1), lw::ellipsis), options...);
        check_same(other(lw::range(lw::none, lw::none, -1), lw::ellipsis), expected);
    }
    if constexpr (std::is_same_v<T, typename X::value_type>) {
        X y = x;
        const lw::view<T, A::rank> start(y.data(), expected.shape());
        if (start.size() <= y.size()) {
            reduce(y, axes, start, options...);
            check_same(start, expected);
        }
    }
}
template <class X, class Reduce>
void check_axes_into(const X& x, Reduce reduce) {
    for (int axis = -3; axis < 3; ++axis) {
        INFO("axis " << axis);
        check_into(x, axis, reduce);
        check_into(x, axis, reduce, lw::keepdims);
    }
    const int two[] = {0, 2};
    check_into(x, two, reduce);
    check_into(x, two, reduce, lw::keepdims);
}
#define CHECK_INTO(name) check_axes_into(x, [](auto&&... a) { return lw::name(a...); })

template <class T>
void check_plain() {
    for (const auto& x : {some<T>(2, 3, 5), some<T>(7, 40, 33), some<T>(3, 1, 2)}) {
        CHECK_INTO(sum);
        CHECK_INTO(prod);
        CHECK_INTO(max);
        CHECK_INTO(min);
        CHECK_INTO(mean);
        CHECK_INTO(all);
        CHECK_INTO(count_nonzero);
    }
}

} // namespace

TEST_CASE("reductions into arrays", "[reductions]") {
    check_plain<float>();
    check_plain<std::int64_t>();
    check_plain<bool>();
}
TEST_CASE("statistics into arrays", "[reductions]") {
    const auto x = some<double>(4, 6, 5);
    CHECK_INTO(var);
    CHECK_INTO(norm);
    CHECK_INTO(nanmax);
    CHECK_INTO(median);
    lw::ndarray<double, 2> out = lw::empty<double>({6, 5});
    lw::var(x, 0, out, lw::ddof(1));
    check_same(out, lw::var(x, 0, lw::ddof(1)));
    lw::sum(2.0 * x, 0, out); // of an expression
    check_same(out, lw::sum(2.0 * x, 0));
    lw::ndarray<float, 2> narrow = lw::empty<float>({6, 5}); // converted as by an assignment
    lw::sum(x, 0, narrow);
    check_same(narrow, lw::ndarray<float, 2>(lw::sum(x, 0)));
}
TEST_CASE("reductions of no elements into arrays", "[reductions]") {
    const auto x = lw::empty<float>({0, 3});
    lw::ndarray<float, 1> out = lw::empty<float>({3});
    lw::sum(x, 0, out);
    CHECK(elements(out) == std::vector<float>{0, 0, 0});
    lw::prod(x, 0, out);
    CHECK(elements(out) == std::vector<float>{1, 1, 1});
    CHECK_THROWS_WITH(lw::max(x, 0, out), "zero-size array to reduction operation maximum which has no identity");
    lw::ndarray<float, 1> none = lw::empty<float>({0});
    lw::sum(x, 1, none);
    CHECK(none.size() == 0);
}
TEST_CASE("reductions into arrays of another shape", "[reductions]") {
    const auto x = lw::ones<float>({3, 4});
    lw::ndarray<float, 1> out = lw::zeros<float>({3});
    CHECK_THROWS_WITH(lw::sum(x, 0, out), "output parameter for reduction operation has the wrong shape: (3,), not (4,)");
    lw::ndarray<float> any_rank = lw::zeros<float>({3});
    CHECK_THROWS_WITH(lw::mean(x, 1, any_rank, lw::keepdims), "output parameter for reduction operation has the wrong shape: (3,), not (3,1)");
    CHECK_THROWS_AS(lw::sum(x, 2, out), lw::index_error);
    CHECK(elements(out) == std::vector<float>{0, 0, 0});
    const lw::view<float, 1> repeated(out.data(), dims<1>({4}), dims<1>({0}));
    CHECK_THROWS_AS(lw::sum(x, 0, repeated), lw::value_error);
}
