// Numbers as kernels print them.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <type_traits>

namespace lanewise::detail {

/// The shortest text that reads back as the same number; of bool true or false.
template <class T>
void append_number(std::string& to_here, T x) {
    if constexpr (std::is_same_v<T, bool>) {
        to_here += x ? "true" : "false";
    } else {
        char text[32];
        to_here.append(text, std::to_chars(text, text + sizeof text, x).ptr);
    }
}
/// [1 2 _ 4]: `_` for a lane that is not in the set. T is the numbers' type, S that in which they are stored.
template <class T, class S>
void append_lanes(std::string& to_here, const S* lane, int lanes, std::uint64_t set) {
    for (int k = 0; k < lanes; ++k, set >>= 1) {
        to_here += k == 0 ? '[' : ' ';
        if (set & 1) append_number(to_here, static_cast<T>(lane[k]));
        else to_here += '_';
    }
    to_here += ']';
}

} // namespace lanewise::detail
