// What the tests of reductions share: the arrays of their golden files, and every form of a call.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array.hpp"
#include "support.hpp"

namespace test {

using words = std::vector<std::string>;

/// As values() of make_reductions.py and make_statistics.py.
template <class T>
std::vector<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>> values(char kind, std::uint64_t seed, index_t count) {
    std::vector<std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>> all;
    for (std::uint64_t k = 0; k < static_cast<std::uint64_t>(count); ++k) {
        std::uint64_t h = (k * 0x9E3779B97F4A7C15u + seed * 0xC2B2AE3D27D4EB4Fu) ^ 0xA5A5A5A5u;
        h ^= h >> 29;
        h *= 0xBF58476D1CE4E5B9u;
        h ^= h >> 32;
        const auto small = static_cast<std::int64_t>(h % 23);
        if constexpr (lw::is_complex<T>) {
            using R = typename T::value_type;
            const bool bad = kind == 'n' && h % 7 == 0;
            all.emplace_back(static_cast<R>(small - 11), bad ? std::numeric_limits<R>::quiet_NaN() : static_cast<R>((h >> 8) % 7));
        } else if constexpr (std::is_same_v<T, bool>) {
            all.push_back(small % 5 != 0);
        } else if (kind == 'w') {
            all.push_back(static_cast<T>(h));
        } else if (kind == 'p') {
            all.push_back(static_cast<T>(std::array{1.0, 2.0, -1.0, 0.5}[h % 4]));
        } else if (std::is_floating_point_v<T> && kind == 'n' && h % 7 == 0) {
            all.push_back(std::numeric_limits<T>::quiet_NaN());
        } else {
            all.push_back(static_cast<T>(std::is_unsigned_v<T> ? small : small - 11));
        }
    }
    return all;
}

/// f(array, line) for each line of a golden file about an array of T.
template <class T, class F>
void for_golden_lines(const char* file, F f) {
    decltype(values<T>('s', 0, 0)) memory;
    lw::view<const T, dynamic_rank> a;
    words array;
    for (const words& line : golden_lines(file)) {
        if (line[0] == "array") {
            array = line;
            if (line[1] != lw::dtype_name<T>) continue;
            memory = values<T>(line[2][0], std::stoull(line[3]), std::stoll(line[4]));
            const lw::view<const T, dynamic_rank> v(reinterpret_cast<const T*>(memory.data()) + std::stoll(line[5]),
                                                    to_dims(numbers(line[6])), to_dims(numbers(line[7])));
            std::destroy_at(&a);
            std::construct_at(&a, v); // assignment would assign the elements
        } else if (array[1] == lw::dtype_name<T>) {
            INFO(array[1] << " kind " << array[2] << " shape " << array[6] << " strides " << array[7] << ": " << line[0] << " " << line[1] << " "
                          << line[2]);
            f(a, line);
        }
    }
}

/// Equal, or near where `tolerance`, in epsilons, is not 0.
template <class T>
bool near(T a, T b, double tolerance) {
    if constexpr (lw::is_complex<T>) {
        return near(a.real(), b.real(), tolerance) && near(a.imag(), b.imag(), tolerance);
    } else {
        if (same(a, b) || a == b) return true; // NumPy's zero of a sum of nothing but -0.0 is positive
        if constexpr (std::is_floating_point_v<T>) {
            const double x = static_cast<double>(a), y = static_cast<double>(b);
            return std::abs(x - y) <= tolerance * static_cast<double>(std::numeric_limits<T>::epsilon()) * std::max(std::abs(y), 1.0);
        }
        return false;
    }
}

/// FUNCTION AXES OPTION DTYPE SHAPE STEP ELEMENTS
template <lw::array A>
void check_result(const A& result, const words& line, double tolerance) {
    using T = typename A::value_type;
    REQUIRE(std::string(result.dtype()) == line[3]);
    REQUIRE(lw::detail::shape_text(result.shape()) == lw::detail::shape_text(to_dims(numbers(line[4]))));
    auto all = elements(result);
    if constexpr (lw::is_complex<T>) // which of several NaN is the extreme is open: make_statistics.py
        if (line[0] == "min" || line[0] == "max" || line[0] == "ptp")
            for (T& x : all)
                if (x != x) x = T(std::numeric_limits<typename T::value_type>::quiet_NaN(), std::numeric_limits<typename T::value_type>::quiet_NaN());
    const auto step = static_cast<std::size_t>(std::stoull(line[5]));
    const auto expected = from_hex<T>(line[6] == "-" ? "" : line[6]);
    REQUIRE(static_cast<std::size_t>(expected.size()) == (all.size() + step - 1) / step);
    for (index_t k = 0; k < expected.size(); ++k) {
        INFO("element " << k << " is " << all[static_cast<std::size_t>(k) * step] << ", in NumPy " << expected(k));
        CHECK(near<T>(all[static_cast<std::size_t>(k) * step], expected(k), tolerance));
    }
}
template <lw::dtype T>
void check_result(T number, const words& line, double tolerance) {
    lw::ndarray<T, 0> zero_axes{dims<0>()};
    *zero_axes.data() = number;
    check_result(zero_axes, line, tolerance);
}

/// Calls reduce(a, options...) with the axes of the line; the same with lw::keepdims has the same elements.
template <class A, class Reduce, class... Option>
void check_axes(const A& a, const words& line, double tolerance, int front, Reduce reduce, const Option&... options) {
    const auto compare = [&](const auto& result, const auto& kept, const auto& axes) {
        check_result(result, line, tolerance);
        dims<dynamic_rank> shape(a.shape());
        for (int k = 0; k < shape.size(); ++k)
            if (axes.empty()) shape[k] = 1;
        for (index_t axis : axes) shape[static_cast<int>(axis < 0 ? axis + shape.size() : axis)] = 1;
        CHECK(kept.ndim() == a.ndim() + front);
        for (int k = 0; k < shape.size(); ++k) CHECK(kept.shape(k + front) == shape[k]);
        if constexpr (requires { result.shape(); }) {
            const auto one = elements(result), other = elements(kept);
            REQUIRE(one.size() == other.size());
            for (std::size_t k = 0; k < one.size(); ++k) CHECK(near<typename std::remove_cvref_t<decltype(kept)>::value_type>(one[k], other[k], 0));
        } else {
            CHECK(near(*kept.data(), result, 0));
        }
    };
    const auto axes = numbers(line[1]);
    const auto at = [&](std::size_t k) { return static_cast<int>(axes[k]); };
    switch (axes.size()) {
    case 0: return compare(reduce(a, options...), reduce(a, options..., lw::keepdims), axes);
    case 1: return compare(reduce(a, at(0), options...), reduce(a, at(0), options..., lw::keepdims), axes);
    case 2: {
        const int two[] = {at(0), at(1)};
        return compare(reduce(a, two, options...), reduce(a, two, options..., lw::keepdims), axes);
    }
    default: {
        const int three[] = {at(0), at(1), at(2)};
        return compare(reduce(a, three, options...), reduce(a, three, options..., lw::keepdims), axes);
    }
    }
}

} // namespace test
