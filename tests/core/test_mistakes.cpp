// Overloads that explain mistakes lose to every other: those of users, their conversions, lists in braces.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <iterator>
#include <list>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include "lanewise/array.hpp"
#include "lanewise/array/print.hpp"
#include "lanewise/linalg.hpp"

namespace user {

struct samples { // looks like a container, and is one
    using value_type = double;
    std::vector<double> values{1, 2, 3};
    std::size_t size() const { return values.size(); }
    const double* data() const { return values.data(); }
};
struct matrix { // a container that is an array as well
    using value_type = double;
    std::size_t size() const { return 2; }
    operator lw::ndarray<double, 1>() const { return {7, 8}; }
};
struct extent2 { // a container that is a shape as well
    using value_type = int;
    std::size_t size() const { return 2; }
    operator lw::dims<2>() const { return lw::dims<2>({2, 3}); }
};

template <class T, int R>
int operator+(const lw::ndarray<T, R>&, const samples&) { return 1; }
int operator-(lw::view<const double, 1>, const samples&) { return 2; }
int operator*(const samples&, lw::view<const double, 1>) { return 3; }
template <class T, int R>
int operator==(const lw::ndarray<T, R>&, const samples&) { return 4; }
int operator+=(lw::ndarray<double, 1>&, const samples&) { return 5; }
int operator|(lw::view<const double, 1>, std::span<const double>) { return 6; }

int sum(lw::view<const double, 1>, double) { return 11; }
template <class T>
int mean(lw::view<const double, 1>, const std::vector<T>&) { return 12; }
int dot(lw::view<const double, 1>, std::span<const double>) { return 13; }
int where(lw::view<const double, 1>, double, const std::string&) { return 14; }
int sin(std::span<const double>) { return 15; }
int maximum(const std::vector<double>&, double) { return 16; }

int rank_of_list(const lw::ndarray<double, 1>&) { return 1; }
int rank_of_list(const lw::ndarray<double, 2>&) { return 2; }
int taken_as(const lw::ndarray<double, 1>&) { return 1; }
int taken_as(const std::string&) { return 2; }
int taken_as(double) { return 3; }
int real_or_complex(const lw::ndarray<double, 1>&) { return 1; }
int real_or_complex(const lw::ndarray<std::complex<double>, 1>&) { return 2; }
int array_or_span(const lw::ndarray<double, 1>&) { return 1; }
int array_or_span(std::span<const double>) { return 2; }
int fixed_rank(const lw::fixed<double, 2>&) { return 1; }
int fixed_rank(const lw::fixed<double, 2, 2>&) { return 2; }
int view_rank(lw::view<double, 1>) { return 1; }
int view_rank(lw::view<double, 2>) { return 2; }

} // namespace user

template <class X, class Y>
concept operands = requires(const X& x, const Y& y) { x + y; };
template <class X, class Y>
concept has_axis = requires(const X& x, const Y& y) { lw::sum(x, y); };
template <class X, class Y>
concept is_index = requires(const X& x, const Y& y) { x(y); };

TEST_CASE("users' operators are called", "[mistakes]") {
    using namespace user;
    lw::ndarray<double, 1> x = {1, 2, 3};
    const samples s;
    const std::vector<double> v{1, 2, 3};
    CHECK((x + s) == 1);
    CHECK((x - s) == 2);
    CHECK((s * x) == 3);
    CHECK((x == s) == 4);
    CHECK((x += s) == 5);
    CHECK((x | v) == 6);
    CHECK(x(0) == Catch::Approx(1));
}

TEST_CASE("users' functions are called", "[mistakes]") {
    using namespace user;
    lw::ndarray<double, 1> x = {1, 2, 3};
    const std::vector<double> v{1, 2, 3};
    CHECK(sum(x, 0.5) == 11);
    CHECK(mean(x, v) == 12);
    CHECK(dot(x, v) == 13);
    CHECK(where(x, 1, "text") == 14);
    using namespace lanewise;
    CHECK(user::sin(v) == 15);
    CHECK(maximum(v, 1.0) == 16);
    CHECK(sum(x, 0)() == 6);
}

TEST_CASE("users' conversions are taken", "[mistakes]") {
    lw::ndarray<double, 1> x(user::matrix{});
    CHECK(x(1) == 8);
    x = {1, 2, 3};
    x = user::matrix{};
    CHECK(x(1) == 8);
    const lw::ndarray<double, 2> y(user::extent2{});
    CHECK(y.shape() == lw::dims({2, 3}));
}

TEST_CASE("lists in braces are what they were", "[mistakes]") {
    const long n = 2;
    int m = 3;
    std::size_t k = 4;
    CHECK(lw::ndarray<double, 2>({2, 3}).shape() == lw::dims({2, 3}));
    CHECK(lw::ndarray<double, 2>({n, 3}).shape() == lw::dims({2, 3}));
    CHECK(lw::ndarray<double, 2>({m, m}).shape() == lw::dims({3, 3}));
    CHECK(lw::ndarray<double, 2>({m, n}).shape() == lw::dims({3, 2}));
    CHECK(lw::ndarray<float, 3>({k, k, k}).shape() == lw::dims({4, 4, 4}));
    CHECK(lw::ndarray<double, 2>({{1}, {2}}).shape() == lw::dims({2, 1}));
    CHECK(lw::ndarray<double, 2>{{1, 2}}.shape() == lw::dims({1, 2}));
    CHECK(lw::ndarray<double, 1>({3}).size() == 1);
    CHECK(lw::ndarray<double, 1>{3}(0) == 3);
    CHECK(lw::ndarray<int, 1>{m, m}(1) == 3);
    CHECK(lw::ndarray{1, 2, 3}.size() == 3);
    CHECK(lw::ndarray{3}.size() == 1);
    CHECK(lw::fixed<double, 3>{1, 2, 3}(2) == 3);
    CHECK(user::rank_of_list({1, 2}) == 1);
    CHECK(user::rank_of_list({5}) == 1);
    CHECK(user::rank_of_list({{1, 2}, {3, 4}}) == 2);
    CHECK(user::taken_as({"text"}) == 2);
    CHECK(user::taken_as("text") == 2);
    CHECK(user::taken_as(1) == 3);
    CHECK(user::real_or_complex({std::complex<double>(1, 2)}) == 2);
    CHECK(user::array_or_span(std::vector<double>{1}) == 2);
    CHECK(user::fixed_rank({1, 2}) == 1);
    double p[4] = {1, 2, 3, 4};
    CHECK(user::view_rank({p, {2, 2}}) == 2);
    CHECK(user::view_rank({p, {4}}) == 1);
    CHECK(lw::view(p, {4})(3) == 4);
    CHECK(lw::zeros<double>({2, 3}).shape() == lw::dims({2, 3}));
    CHECK(lw::full({2}, 1.5)(1) == 1.5);
    CHECK(lw::sum(lw::ones<double>({2, 3}), {0, 1})() == 6);
    lw::ndarray<double, 1> assigned;
    assigned = {1.0, 2.0};
    CHECK(assigned.size() == 2);
    assigned = {};
    CHECK(assigned.size() == 0);
}

TEST_CASE("traits do not take a mistake for a conversion", "[mistakes]") {
    using array = lw::ndarray<double, 1>;
    using numbers = std::vector<double>;
    STATIC_REQUIRE(!std::is_convertible_v<numbers, array>);
    STATIC_REQUIRE(!std::is_convertible_v<long, array>);
    STATIC_REQUIRE(!std::is_convertible_v<numbers, lw::view<double, 1>>);
    STATIC_REQUIRE(!std::is_convertible_v<numbers, lw::fixed<double, 3>>);
    STATIC_REQUIRE(!std::is_constructible_v<array, std::string>);
    STATIC_REQUIRE(!std::is_constructible_v<array, std::list<std::string>::iterator>);
    STATIC_REQUIRE(!std::is_constructible_v<array, const char*>);
    STATIC_REQUIRE(!std::is_constructible_v<lw::ndarray<double, 2>, int, int>);
    STATIC_REQUIRE(!std::is_assignable_v<array&, std::string>);
    STATIC_REQUIRE(!std::ranges::range<lw::ndarray<double, 2>>);
    STATIC_REQUIRE(std::ranges::random_access_range<array>);
    STATIC_REQUIRE(!operands<array, std::ostringstream>);
    STATIC_REQUIRE(!operands<numbers, numbers>);
    STATIC_REQUIRE(!has_axis<array, std::ostringstream>);
    STATIC_REQUIRE(!is_index<array, std::ostringstream>);
}

TEST_CASE("shapes are printed as Python prints tuples", "[mistakes]") {
    const auto text = [](const auto& shape) {
        std::ostringstream out;
        out << shape;
        return out.str();
    };
    CHECK(text(lw::zeros<float>({3, 4}).shape()) == "(3, 4)");
    CHECK(text(lw::zeros<float>({5}).shape()) == "(5,)");
    CHECK(text(lw::dims<0>()) == "()");
    CHECK(text(lw::ndarray<float>(lw::dims({2, 3, 4})).shape()) == "(2, 3, 4)");
}
