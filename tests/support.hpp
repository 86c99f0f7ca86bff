// What the tests of arrays share: the lines of golden files, hexadecimal elements, exact comparison, odd layouts.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_message.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <cstring>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include "lanewise/array/ndarray.hpp"

namespace test {

using lanewise::dims;
using lanewise::dynamic_rank;
using lanewise::index_t;

// ------------------------------------------------------------------------------------------------------ golden files

/// The lines of a file in tests/data, without comments, each split at its blanks.
inline std::vector<std::vector<std::string>> golden_lines(const std::string& name) {
    std::ifstream file(std::string(LANEWISE_TEST_DATA) + "/" + name);
    REQUIRE(file);
    std::vector<std::vector<std::string>> lines;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        lines.emplace_back();
        for (std::string word; words >> word;) lines.back().push_back(word);
    }
    return lines;
}

/// "3,4" as numbers; "-" is none.
inline std::vector<index_t> numbers(const std::string& text) {
    std::vector<index_t> all;
    if (text == "-") return all;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, ',');) all.push_back(static_cast<index_t>(std::stoll(word)));
    return all;
}
inline dims<dynamic_rank> to_dims(const std::vector<index_t>& numbers) {
    dims<dynamic_rank> d(static_cast<int>(numbers.size()));
    for (int k = 0; k < d.size(); ++k) d[k] = numbers[static_cast<std::size_t>(k)];
    return d;
}

/// Elements written as their bytes in hexadecimal, least significant first.
template <class T>
lanewise::ndarray<T, 1> from_hex(const std::string& text) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t k = 0; k + 1 < text.size(); k += 2)
        bytes.push_back(static_cast<char>(16 * digit(text[k]) + digit(text[k + 1])));
    REQUIRE(bytes.size() % sizeof(T) == 0);
    lanewise::ndarray<T, 1> a(dims<1>({bytes.size() / sizeof(T)}));
    if (!bytes.empty()) std::memcpy(static_cast<void*>(a.data()), bytes.data(), bytes.size());
    return a;
}

// -------------------------------------------------------------------------------------------------------- comparison

/// Equal bits; every NaN is like every other.
template <class T>
bool same(T a, T b) {
    if constexpr (std::is_floating_point_v<T>)
        return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, sizeof(T)) == 0;
    else
        return a == b;
}
/// How many floats lie between the two; huge where one is NaN or their signs differ.
template <class T>
double ulps(T a, T b) {
    if (same(a, b)) return 0;
    if (std::isnan(a) || std::isnan(b) || std::signbit(a) != std::signbit(b)) return 1e18;
    std::conditional_t<sizeof(T) == 4, std::int32_t, std::int64_t> i, j;
    std::memcpy(&i, &a, sizeof(T));
    std::memcpy(&j, &b, sizeof(T));
    return std::abs(static_cast<double>(i - j));
}

/// The elements of an array of any rank and layout, in C order.
template <class A>
auto elements(const A& a) {
    using T = typename A::value_type;
    std::vector<T> all;
    const dims<dynamic_rank> shape(a.shape()), strides(a.element_strides());
    const index_t n = lanewise::detail::count_elements(shape);
    for (index_t k = 0; k < n; ++k) {
        index_t at = 0, rest = k;
        for (int axis = shape.size() - 1; axis >= 0; --axis) {
            at += rest % shape[axis] * strides[axis];
            rest /= shape[axis];
        }
        all.push_back(a.data()[at]);
    }
    return all;
}

// ----------------------------------------------------------------------------------------------------------- layouts

using generator = std::mt19937;
inline int pick(generator& random, int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); }

/// Memory in which an array of odd layout lies: permuted axes, reversed ones, gaps, an odd offset.
template <class T>
struct memory {
    std::vector<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>> all;
    index_t offset = 0;
    dims<dynamic_rank> shape, strides;

    T* data() { return reinterpret_cast<T*>(all.data()) + offset; }
    lanewise::view<T, dynamic_rank> view() { return {data(), shape, strides}; }
};
template <class T>
memory<T> odd_layout(generator& random, const dims<dynamic_rank>& shape, bool plain) {
    memory<T> m;
    m.shape = m.strides = shape;
    const int rank = shape.size();
    std::vector<int> order;
    for (int k = 0; k < rank; ++k) order.insert(order.begin() + (plain ? k : pick(random, k + 1)), k);
    index_t step = 1;
    if (!plain && pick(random, 4) == 0) step = 2;
    for (int k = rank - 1; k >= 0; --k) {
        const int axis = order[static_cast<std::size_t>(k)];
        const bool reversed = !plain && pick(random, 4) == 0;
        m.strides[axis] = reversed ? -step : step;
        if (reversed && shape[axis] > 0) m.offset += step * (shape[axis] - 1);
        step *= std::max<index_t>(shape[axis], 1);
        if (!plain && pick(random, 3) == 0) step += pick(random, 3) + (pick(random, 2) ? step : 0);
    }
    const index_t before = plain ? 0 : pick(random, 4);
    m.offset += before;
    index_t last = m.offset; // the highest element in use
    for (int k = 0; k < rank; ++k)
        if (m.strides[k] > 0) last += std::max<index_t>(shape[k] - 1, 0) * m.strides[k];
    m.all.resize(static_cast<std::size_t>(last + 1 + (plain ? 0 : pick(random, 3))));
    for (auto& x : m.all) {
        if constexpr (std::is_same_v<T, bool>)
            x = static_cast<std::uint8_t>(pick(random, 2));
        else if constexpr (std::is_unsigned_v<T>)
            x = static_cast<T>(pick(random, 12));
        else if constexpr (lw::is_complex<T>)
            x = T(static_cast<typename T::value_type>(pick(random, 5) - 2), static_cast<typename T::value_type>(pick(random, 5) - 2));
        else
            x = static_cast<T>(pick(random, 23) - 11);
    }
    return m;
}

/// A shape of `rank` axes around the sizes of gangs, of at most about 20,000 elements.
inline dims<dynamic_rank> odd_shape(generator& random, int rank) {
    static constexpr int extents[] = {0, 1, 1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 100, 1000, 5000};
    dims<dynamic_rank> shape(rank);
    index_t size = 1;
    for (int k = 0; k < rank; ++k) {
        do shape[k] = extents[pick(random, 19)];
        while ((shape[k] == 0 && pick(random, 10) != 0) || size * shape[k] > 20000);
        size *= std::max<index_t>(shape[k], 1);
    }
    for (int k = rank - 1; k > 0; --k) std::swap(shape[k], shape[pick(random, k + 1)]);
    return shape;
}

/// An operand that broadcasts to `shape`: the shape itself, often with axes of extent 1 or without the leading ones, also with
/// strides of 0.
template <class T>
memory<T> odd_operand(generator& random, const dims<dynamic_rank>& shape) {
    dims<dynamic_rank> mine = shape;
    if (pick(random, 3) == 0)
        for (int k = 0; k < shape.size(); ++k)
            if (pick(random, 3) == 0) mine[k] = 1;
    const int dropped = pick(random, 4) == 0 ? pick(random, shape.size() + 1) : 0;
    dims<dynamic_rank> kept(shape.size() - dropped);
    for (int k = 0; k < kept.size(); ++k) kept[k] = mine[k + dropped];
    auto m = odd_layout<T>(random, kept, pick(random, 3) == 0);
    if (pick(random, 6) == 0)
        for (int k = 0; k < kept.size(); ++k)
            if (pick(random, 2) == 0 && m.strides[k] > 0) m.strides[k] = 0;
    return m;
}

/// Where element number k (in C order of `shape`) of an array that broadcasts to `shape` lies behind its data().
inline index_t place_of(index_t k, const dims<dynamic_rank>& shape, const dims<dynamic_rank>& own_shape,
                        const dims<dynamic_rank>& strides) {
    index_t at = 0;
    const int lead = shape.size() - own_shape.size();
    for (int axis = shape.size() - 1; axis >= 0; --axis) {
        const index_t position = k % shape[axis];
        k /= shape[axis];
        if (axis >= lead && own_shape[axis - lead] != 1) at += position * strides[axis - lead];
    }
    return at;
}

} // namespace test
