// What indices select: hundreds of random ones against NumPy (tests/data/slicing.txt), for static and dynamic ranks.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/core/slicing.hpp"

#include <catch2/matchers/catch_matchers_exception.hpp>

#include "lanewise/expr/reductions.hpp"
#include "support.hpp"

using namespace test;
using Catch::Matchers::Message;

namespace test {

inline lw::range range_of(const std::string& text) {
    std::vector<lw::range::end> ends;
    std::string number;
    for (const char c : text + ":")
        if (c != ':') {
            number += c;
        } else {
            if (number.empty()) ends.emplace_back(lw::none);
            else ends.emplace_back(std::stoll(number));
            number.clear();
        }
    return {ends[0], ends[1], ends.size() > 2 && !ends[2].is_left_out() ? ends[2].value() : 1};
}

/// Calls f with the index objects that the words stand for: their types are known at run time only.
template <int Left, class F, class... I>
void with_indices(const std::string* words, std::size_t count, F f, const I&... index) {
    if (count == 0) {
        f(index...);
    } else if constexpr (Left > 0) {
        const auto next = [&](const auto& i) { with_indices<Left - 1>(words + 1, count - 1, f, index..., i); };
        if (words[0] == "+") {
            next(lw::newaxis);
        } else if (words[0] == "*") {
            if constexpr ((0 + ... + static_cast<int>(std::is_same_v<I, lw::ellipsis_t>)) == 0) next(lw::ellipsis);
        } else if (words[0] == "::") {
            next(lw::all);
        } else if (words[0].find(':') != std::string::npos) {
            next(range_of(words[0]));
        } else {
            next(static_cast<index_t>(std::stoll(words[0])));
        }
    } else {
        FAIL("more indices than this test is compiled for");
    }
}

struct selection {
    index_t offset = 0;
    std::string shape, strides, error;
};
inline selection describe(index_t offset, const dims<dynamic_rank>& shape, dims<dynamic_rank> strides) {
    const bool empty = lw::detail::count_elements(shape) == 0;
    for (int k = 0; k < shape.size(); ++k)
        if (shape[k] < 2 || empty) strides[k] = 0; // means nothing
    return {empty ? 0 : offset, lw::detail::shape_text(shape), lw::detail::shape_text(strides), ""};
}
/// What the indices select of an array with R axes; R may be dynamic.
template <int R>
selection select(const dims<dynamic_rank>& shape, const dims<dynamic_rank>& strides, const std::vector<std::string>& index) {
    selection found;
    const dims<R> own_shape(shape), own_strides(strides);
    try {
        with_indices<3>(index.data(), index.size(), [&]<class... I>(const I&... i) {
            if constexpr (R == dynamic_rank || (0 + ... + lw::detail::axes_taken<I>) <= R) {
                const auto s = lw::detail::slice(own_shape, own_strides, i...);
                static_assert(std::is_same_v<std::remove_const_t<decltype(s.new_shape)>, dims<lw::detail::sliced_rank<R, I...>>>);
                found = describe(s.offset, s.new_shape, s.new_strides);
            }
        });
    } catch (const lw::index_error& e) {
        found.error = e.what();
    }
    return found;
}

} // namespace test

TEST_CASE("random indices select what they do in NumPy", "[slicing]") {
    int checked = 0;
    for (const auto& line : golden_lines("slicing.txt")) {
        if (line[0] == "reshape") continue;
        const auto shape = to_dims(numbers(line[0])), strides = to_dims(numbers(line[1]));
        std::vector<std::string> index;
        std::size_t k = 2;
        for (; line[k] != "=" && line[k] != "!"; ++k) index.push_back(line[k]);
        selection expected;
        std::string text;
        for (std::size_t w = 0; w < line.size(); ++w) text += line[w] + " ";
        if (line[k] == "!") {
            for (std::size_t w = k + 1; w < line.size(); ++w) expected.error += (w > k + 1 ? " " : "") + line[w];
        } else {
            expected = {std::stoll(line[k + 1]), lw::detail::shape_text(to_dims(numbers(line[k + 2]))),
                        lw::detail::shape_text(to_dims(numbers(line[k + 3]))), ""};
        }
        const auto check = [&](const selection& found) {
            INFO(text);
            CHECK(found.error == expected.error);
            CHECK(found.offset == expected.offset);
            CHECK(found.shape == expected.shape);
            CHECK(found.strides == expected.strides);
        };
        check(select<dynamic_rank>(shape, strides, index));
        if (expected.error.substr(0, 8) != "too many") { // that is a compile-time error of static ranks
            if (shape.size() == 3) check(select<3>(shape, strides, index));
        }
        ++checked;
    }
    CHECK(checked > 500);
}

TEST_CASE("ranges resolve as Python's slices", "[slicing]") {
    const index_t max = std::numeric_limits<index_t>::max(), min = std::numeric_limits<index_t>::min();
    const auto resolved = [](const lw::range& r, index_t extent) {
        const auto x = r.resolve(extent);
        return std::array{x.count ? x.first : 0, x.count};
    };
    CHECK(resolved(lw::range(3), 10) == std::array<index_t, 2>{0, 3});
    CHECK(resolved(lw::range(-3), 10) == std::array<index_t, 2>{0, 7});
    CHECK(resolved(lw::range(lw::none), 10) == std::array<index_t, 2>{0, 10});
    CHECK(resolved(lw::range(min, max), 10) == std::array<index_t, 2>{0, 10});
    CHECK(resolved(lw::range(max, min, min), 10) == std::array<index_t, 2>{9, 1});
    CHECK(resolved(lw::range(lw::none, lw::none, min), 10) == std::array<index_t, 2>{9, 1});
    CHECK(resolved(lw::range(lw::none, lw::none, max), 10) == std::array<index_t, 2>{0, 1});
    CHECK(resolved(lw::range(min, max, max), max) == std::array<index_t, 2>{0, 2 - 1});
    CHECK(resolved(lw::range(2u, std::uint8_t{9}, 3), 10) == std::array<index_t, 2>{2, 3});
    CHECK_THROWS_MATCHES(lw::range(0, 3, 0), lw::value_error, Message("slice step cannot be zero"));
    // Huge steps of axes with huge strides do not overflow.
    const dims<1> shape({5}), strides({1000});
    CHECK(lw::detail::slice(shape, strides, lw::range(1, lw::none, max)).offset == 1000);
    CHECK(lw::detail::slice(shape, strides, lw::range(lw::none, lw::none, min)).offset == 4000);
}
