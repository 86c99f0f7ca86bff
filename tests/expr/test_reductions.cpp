// Reductions of one dtype of each kind over all axes and over each, against NumPy's results in tests/data/reductions.txt.
// SPDX-License-Identifier: BSD-3-Clause
#include "expr/reduced.hpp"

using namespace test;

namespace test {

template <class A>
void check(const A& result, const words& expected) {
    using T = typename A::value_type;
    CHECK(std::string(result.dtype()) == expected[2]);
    CHECK(lw::detail::shape_text(result.shape()) == lw::detail::shape_text(to_dims(numbers(expected[3]))));
    std::uint64_t hash = 0xcbf29ce484222325u;
    auto all = elements(result);
    for (std::size_t k = 0; k < all.size(); ++k) {
        T x = all[k];
        if constexpr (std::is_floating_point_v<T>)
            if (std::isnan(x)) x = std::numeric_limits<T>::quiet_NaN();
        if (k < 2) CHECK(same(x, from_hex<T>(expected[5 + k])(0)));
        unsigned char bytes[sizeof(T)];
        std::memcpy(bytes, &x, sizeof(T));
        for (unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001b3u;
    }
    CHECK(hash == std::stoull(expected[4], nullptr, 16));
}

template <class A, class Reduce>
void check_forms(const A& a, const words& expected, Reduce reduce) {
    if (expected[1] == "-") {
        const auto number = reduce(a);
        lw::ndarray<std::remove_const_t<decltype(number)>, 0> zero_axes{dims<0>()};
        *zero_axes.data() = number;
        check(zero_axes, expected);
        const auto kept = reduce(a, lw::keepdims);
        CHECK(kept.ndim() == a.ndim());
        CHECK(kept.size() == 1);
        CHECK(same(*kept.data(), number));
    } else {
        const int axis = std::stoi(expected[1]);
        const auto result = reduce(a, axis);
        check(result, expected);
        const auto kept = reduce(a, axis, lw::keepdims);
        CHECK(kept.ndim() == a.ndim());
        CHECK(kept.shape(axis) == 1);
        const auto one = elements(result), other = elements(kept);
        REQUIRE(one.size() == other.size());
        for (std::size_t k = 0; k < one.size(); ++k) CHECK(same<typename decltype(kept)::value_type>(one[k], other[k]));
    }
}

template <class T>
void check_dtype(const std::string& name) {
    decltype(values<T>('s', 0, 0)) memory;
    lw::view<const T, dynamic_rank> a;
    words array;
    int checked = 0;
    for (const words& line : golden_lines("reductions.txt")) {
        if (line[0] == "array") {
            array = line;
            if (line[1] != name) continue;
            memory = values<T>(line[2][0], std::stoull(line[3]), std::stoll(line[4]));
            const lw::view<const T, dynamic_rank> v(reinterpret_cast<const T*>(memory.data()) + std::stoll(line[5]),
                                                    to_dims(numbers(line[6])), to_dims(numbers(line[7])));
            std::destroy_at(&a);
            std::construct_at(&a, v); // assignment would assign the elements
            continue;
        }
        if (array[1] != name) continue;
        INFO(name << " kind " << array[2] << " shape " << array[6] << " strides " << array[7] << ": " << line[0] << " " << line[1]);
        ++checked;
        if (line[0] == "sum") check_forms(a, line, [](const auto&... x) { return lw::sum(x...); });
        else if (line[0] == "prod") check_forms(a, line, [](const auto&... x) { return lw::prod(x...); });
        else if (line[0] == "mean") check_forms(a, line, [](const auto&... x) { return lw::mean(x...); });
        else if (line[0] == "min") check_forms(a, line, [](const auto&... x) { return lw::min(x...); });
        else if (line[0] == "max") check_forms(a, line, [](const auto&... x) { return lw::max(x...); });
        else if (line[0] == "argmin") check_forms(a, line, [](const auto&... x) { return lw::argmin(x...); });
        else if (line[0] == "argmax") check_forms(a, line, [](const auto&... x) { return lw::argmax(x...); });
        else if (line[0] == "any") check_forms(a, line, [](const auto&... x) { return lw::any(x...); });
        else if (line[0] == "all") check_forms(a, line, [](const auto&... x) { return lw::all(x...); });
        else FAIL("no such reduction");
    }
    CHECK(checked > 50);
}

} // namespace test

TEST_CASE("reductions of bool", "[reductions]") { check_dtype<bool>("bool"); }
TEST_CASE("reductions of integers", "[reductions]") {
    check_dtype<std::int8_t>("int8");
    check_dtype<std::uint64_t>("uint64");
}
TEST_CASE("reductions of floats", "[reductions]") {
    check_dtype<float>("float32");
    check_dtype<double>("float64");
}
