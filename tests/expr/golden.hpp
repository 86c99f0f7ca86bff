// Reads tests/data/expressions.txt: NumPy's operators and functions on the awkward values of each dtype.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array.hpp"
#include "support.hpp"

namespace test {

inline const std::vector<std::vector<std::string>>& expression_lines() {
    static const auto lines = golden_lines("expressions.txt");
    return lines;
}
/// The line that begins with these words.
template <class... W>
const std::vector<std::string>& expression_line(const W&... words) {
    const std::vector<std::string> wanted{std::string(words)...};
    for (const auto& line : expression_lines())
        if (std::equal(wanted.begin(), wanted.end(), line.begin())) return line;
    FAIL("no such line: " << wanted[0] << " " << wanted[1]);
    throw 0;
}

/// Every value of a dtype beside every other, as make_expressions.py pairs them.
template <class T>
struct pairs {
    lanewise::ndarray<T, 1> values, exponents, x, y, y_power;

    pairs()
        : values(from_hex<T>(expression_line("values", lanewise::dtype_name<T>)[2])),
          exponents(from_hex<T>(expression_line("exponents", lanewise::dtype_name<T>)[2])),
          x(dims<1>({values.size() * values.size()})), y(x), y_power(x) {
        const index_t n = values.size();
        for (index_t k = 0; k < n * n; ++k) {
            x(k) = values(k / n);
            y(k) = values(k % n);
            y_power(k) = exponents(k % n);
        }
    }
};

/// The expression has the dtype and the elements that NumPy gives, floats within `tolerance` units in the last place.
template <class E, class... Operand>
void check_expression(const std::vector<std::string>& line, const E& expression, double tolerance, const Operand&... operand) {
    using T = typename E::value_type;
    INFO(line[0] << " " << line[1] << " of " << line[2]);
    REQUIRE(std::string(lanewise::dtype_name<T>) == line[3]);
    const lanewise::ndarray<T, 1> expected = from_hex<T>(line[4]), found = expression;
    REQUIRE(found.shape() == expected.shape());
    for (index_t k = 0; k < found.size(); ++k) {
        if constexpr (std::is_floating_point_v<T>) {
            if (ulps(found(k), expected(k)) <= tolerance) continue;
        } else {
            if (found(k) == expected(k)) continue;
        }
        std::ostringstream of;
        of.precision(17);
        ((of << +operand(k) << " "), ...);
        of << "gives " << +found(k) << ", in NumPy " << +expected(k);
        FAIL_CHECK(of.str());
    }
}

/// Whether the target forms fused operations.
inline bool has_fma(const std::string& target) { return target == "avx2" || target == "avx512" || target == "neon"; }

} // namespace test
