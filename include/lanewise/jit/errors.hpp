// What kernels throw in checking builds.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <exception>
#include <string>
#include <string_view>

#include "lanewise/error.hpp"

namespace lanewise::detail {

/// Which parameter of which kernel an array came in by.
struct origin {
    const char* kernel = nullptr; // nullptr: made inside the kernel
    const char* params = nullptr; // all of them as written, in parentheses
    int number = 0;
};
/// The name of parameter `number`: the last word before its comma, outside brackets of any kind, or before its default.
inline std::string parameter_name(std::string_view params, int number) {
    int depth = 0, comma = 0;
    std::size_t begin = 1, end = params.size() - 1;
    for (std::size_t k = 1; k + 1 < params.size(); ++k) {
        const char c = params[k];
        depth += c == '(' || c == '<' || c == '[' || c == '{';
        depth -= c == ')' || c == '>' || c == ']' || c == '}';
        if (c != ',' || depth != 0) continue;
        if (comma++ == number) {
            end = k;
            break;
        }
        begin = k + 1;
    }
    std::string_view one = params.substr(begin, end - begin);
    one = one.substr(0, one.find('='));
    constexpr std::string_view word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    const std::size_t last = one.find_last_of(word);
    if (last == one.npos) return {};
    const std::size_t before = one.find_last_not_of(word, last);
    return std::string(one.substr(before == one.npos ? 0 : before + 1, last - (before == one.npos ? 0 : before + 1) + 1));
}
[[noreturn]] LANEWISE_NOINLINE inline void throw_outside_array(const origin& from, std::int64_t index, int axis, std::int64_t extent) {
    std::string where;
    if (from.kernel) where = std::string("kernel '") + from.kernel + "', array '" + parameter_name(from.params, from.number) + "': ";
    throw index_error(where + "index " + std::to_string(index) + " is out of bounds for axis " + std::to_string(axis) + " with size " +
                      std::to_string(extent));
}

[[noreturn]] LANEWISE_NOINLINE inline void throw_plain_jump() {
    throw error("a plain break, goto or return leaves the block of a lane condition for all lanes: use LW_BREAK or LW_RETURN");
}

} // namespace lanewise::detail
