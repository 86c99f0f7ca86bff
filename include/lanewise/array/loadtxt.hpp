// loadtxt: numbers from a text file, such as CSV.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "lanewise/array/file.hpp"
#include "lanewise/array/ndarray.hpp"

namespace lanewise {

/// What stands between two fields of a line: a character, or, where there is none, any white space.
class text_delimiter {
public:
    text_delimiter() = default;
    text_delimiter(std::nullopt_t) {}
    text_delimiter(char c) : character_(c) {}
    /// "," or "" (white space). Throws value_error for more than one character.
    text_delimiter(const char* text) {
        if (text[0] != '\0' && text[1] != '\0')
            throw value_error("loadtxt: a delimiter is a single character, not '" + std::string(text) + "'");
        if (text[0] != '\0') character_ = text[0];
    }

    bool is_space() const { return !character_; }
    char character() const { return character_.value_or(' '); }

private:
    std::optional<char> character_;
};

/// The arguments of numpy.loadtxt.
struct loadtxt_options {
    text_delimiter delimiter = {};              ///< between fields: ',' for CSV; by default white space
    std::string comments = "#";                 ///< from here to the end of a line nothing is read; "": no comments
    index_t skiprows = 0;                       ///< lines left out at the start, with comments and empty lines
    std::vector<index_t> usecols = {};          ///< the columns to read, in this order, negative ones from the end; {}: all
    std::optional<index_t> max_rows = {};       ///< the most rows to read; empty lines do not count
};

namespace detail {
inline namespace LANEWISE_ABI {

inline std::string_view stripped(std::string_view text) {
    const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// Cuts a file into rows of fields.
class text_table {
public:
    text_table(const std::string& path, const loadtxt_options& options)
        : path_(path), options_(options), text_(input_file(path).read_all()), rest_(text_) {
        if (options.skiprows < 0 || options.max_rows.value_or(0) < 0)
            throw value_error("loadtxt: skiprows and max_rows must not be negative");
        if (rest_.substr(0, 3) == "\xEF\xBB\xBF") rest_.remove_prefix(3); // UTF-8's mark
        for (index_t k = 0; k < options.skiprows && !rest_.empty(); ++k) next_line();
    }

    /// Reads fields() of the next row that has any. False at the end.
    bool next_row() {
        if (options_.max_rows && rows_ == *options_.max_rows) return false;
        do {
            if (rest_.empty()) return false;
            split(without_comment(next_line()));
        } while (all_.empty());
        ++rows_;
        select();
        return true;
    }
    const std::vector<std::string_view>& fields() const { return fields_; }
    index_t rows() const { return rows_; }

    /// The field with this index could not be read as a dtype.
    [[noreturn]] void fail(std::size_t field, std::string_view dtype, std::string_view why) const {
        index_t column = static_cast<index_t>(field);
        if (!options_.usecols.empty()) column = normalized(options_.usecols[field]);
        fail("could not convert string " + quoted(fields_[field]) + " to " + std::string(dtype) + " at row " +
             std::to_string(rows_ - 1) + ", column " + std::to_string(column + 1) + std::string(why));
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw io_error("cannot read '" + path_ + "', line " + std::to_string(line_) + ": " + what);
    }

    /// Lines end in "\n", "\r\n" or "\r".
    std::string_view next_line() {
        const auto end = std::min(rest_.find_first_of("\r\n"), rest_.size());
        const std::string_view line = rest_.substr(0, end);
        rest_.remove_prefix(end);
        if (!rest_.empty()) rest_.remove_prefix(rest_.substr(0, 2) == "\r\n" ? 2 : 1);
        ++line_;
        return line;
    }
    std::string_view without_comment(std::string_view line) const {
        return options_.comments.empty() ? line : line.substr(0, line.find(options_.comments));
    }
    void split(std::string_view line) {
        all_.clear();
        if (options_.delimiter.is_space()) {
            constexpr std::string_view space = " \t\v\f";
            for (auto from = line.find_first_not_of(space); from != std::string_view::npos;) {
                const auto to = std::min(line.find_first_of(space, from), line.size());
                all_.push_back(line.substr(from, to - from));
                from = line.find_first_not_of(space, to);
            }
        } else if (!line.empty()) {
            for (std::size_t from = 0; from <= line.size();) {
                const auto to = std::min(line.find(options_.delimiter.character(), from), line.size());
                all_.push_back(line.substr(from, to - from));
                from = to + 1;
            }
        }
    }
    index_t normalized(index_t column) const {
        const auto columns = static_cast<index_t>(all_.size());
        if (column < -columns || column >= columns)
            fail("invalid column index " + std::to_string(column) + " at row " + std::to_string(rows_) + " with " +
                 std::to_string(columns) + " columns");
        return column < 0 ? column + columns : column;
    }
    void select() {
        if (options_.usecols.empty()) {
            if (rows_ > 1 && all_.size() != fields_.size())
                fail("the number of columns changed from " + std::to_string(fields_.size()) + " to " +
                     std::to_string(all_.size()) + " at row " + std::to_string(rows_) +
                     "; use `usecols` to select a subset and avoid this error");
            fields_ = all_;
        } else {
            fields_.clear();
            for (index_t column : options_.usecols)
                fields_.push_back(all_[static_cast<std::size_t>(normalized(column))]);
        }
    }

    const std::string& path_;
    const loadtxt_options& options_;
    std::string text_;
    std::string_view rest_;
    std::vector<std::string_view> all_, fields_; // of a row: all, and those that are used
    index_t line_ = 0, rows_ = 0;
};

enum class number_problem { none, invalid, out_of_bounds };

/// Whether a decimal number, not 0, is above 1: then it overflowed, else it underflowed.
inline bool exceeds_one(std::string_view text) {
    const auto e = std::min(text.find_first_of("eE"), text.size());
    const auto point = std::min(text.substr(0, e).find('.'), e), first = text.find_first_of("123456789");
    std::int64_t exponent = 0;
    if (e < text.size()) {
        const auto* digits = text.data() + e + 1;
        if (*digits == '+') ++digits;
        if (std::from_chars(digits, text.data() + text.size(), exponent).ec == std::errc::result_out_of_range)
            return *digits != '-';
    }
    return exponent + static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) > 0;
}

/// Reads a real number from the start of `text`, as Python's float() reads one, and removes it.
inline number_problem take_real(std::string_view& text, double& value) {
    std::string_view number = text;
    if (!number.empty() && number.front() == '+') {
        number.remove_prefix(1);
        if (!number.empty() && number.front() == '-') return number_problem::invalid;
    }
    const auto [end, problem] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (problem == std::errc::invalid_argument) return number_problem::invalid;
    const auto length = static_cast<std::size_t>(end - number.data());
    if (length > 0 && number[length - 1] == ')') return number_problem::invalid; // C's nan(...)
    if (problem == std::errc::result_out_of_range) { // as Python: infinity or 0
        const bool negative = number.front() == '-';
        const double magnitude = exceeds_one(number.substr(negative, length - negative)) ? std::numeric_limits<double>::infinity() : 0.0;
        value = negative ? -magnitude : magnitude;
    }
    text = number.substr(length);
    return number_problem::none;
}

inline number_problem parse_number(std::string_view text, double& value) {
    text = stripped(text);
    const number_problem problem = take_real(text, value);
    return problem == number_problem::none && !text.empty() ? number_problem::invalid : problem;
}
/// Rounded to float64 and then to float32, as NumPy does.
inline number_problem parse_number(std::string_view text, float& value) {
    double number = 0;
    const number_problem problem = parse_number(text, number);
    value = static_cast<float>(number);
    return problem;
}
template <std::integral T>
number_problem parse_number(std::string_view text, T& value) {
    text = stripped(text);
    if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
    auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (std::is_unsigned_v<T> && text.size() > 1 && text[0] == '-') { // from_chars takes it for no number at all
        std::uint64_t negated = 0;
        const auto negative = std::from_chars(text.data() + 1, text.data() + text.size(), negated);
        end = negative.ptr;
        problem = negative.ec == std::errc() && negated != 0 ? std::errc::result_out_of_range : negative.ec;
        value = 0;
    }
    if (problem == std::errc::invalid_argument || end != text.data() + text.size()) return number_problem::invalid;
    return problem == std::errc::result_out_of_range ? number_problem::out_of_bounds : number_problem::none;
}
/// An integer, and whether it is not 0.
inline number_problem parse_number(std::string_view text, bool& value) {
    std::int64_t number = 0;
    const number_problem problem = parse_number(text, number);
    value = number != 0;
    return problem;
}
/// 1, 2j, 1+2j or (1+2j).
inline number_problem parse_complex(std::string_view text, double& real, double& imag) {
    text = stripped(text);
    if (text.size() >= 2 && text.front() == '(' && text.back() == ')') text = stripped(text.substr(1, text.size() - 2));
    imag = 0;
    if (take_real(text, real) != number_problem::none) return number_problem::invalid;
    if (text.empty()) return number_problem::none;
    if (text != "j") {
        if (text.front() != '+' && text.front() != '-') return number_problem::invalid;
        if (take_real(text, imag) != number_problem::none || text != "j") return number_problem::invalid;
    } else {
        imag = real;
        real = 0;
    }
    return number_problem::none;
}
template <class T>
number_problem parse_number(std::string_view text, std::complex<T>& value) {
    double real = 0, imag = 0;
    const number_problem problem = parse_complex(text, real, imag);
    value = {static_cast<T>(real), static_cast<T>(imag)};
    return problem;
}

} // namespace LANEWISE_ABI
} // namespace detail

inline namespace LANEWISE_ABI {

/// The numbers of a text file, as numpy.loadtxt reads them: lw::loadtxt<int>("a.csv", {.delimiter = ",", .skiprows = 1}).
///
/// The result has one row for each line that is not empty or a comment, and is always two-dimensional (NumPy: ndmin=2); a
/// file without rows gives shape (0, 0). Real numbers are decimal, nan or inf, integers decimal without a point, complex numbers
/// 1, 2j, 1+2j or (1+2j), bools integers. Lines end in "\n", "\r\n" or "\r". The locale has no influence.
///
/// Throws io_error, which names the file, where it cannot be read; and the line, too, where the number of columns changes, a
/// column of usecols is not there, a field is not a number of type T, or an integer does not fit.
template <dtype T = double>
ndarray<T, 2> loadtxt(const std::string& path, const loadtxt_options& options = {}) {
    detail::text_table table(path, options);
    std::vector<std::conditional_t<std::is_same_v<T, bool>, unsigned char, T>> values;
    std::size_t columns = 0;
    while (table.next_row()) {
        columns = table.fields().size();
        for (std::size_t k = 0; k < columns; ++k) {
            T value{};
            const auto problem = detail::parse_number(table.fields()[k], value);
            if (problem != detail::number_problem::none)
                table.fail(k, dtype_name<T>, problem == detail::number_problem::out_of_bounds ? ": out of bounds" : "");
            values.push_back(value);
        }
    }
    ndarray<T, 2> result(dims<2>({table.rows(), static_cast<index_t>(columns)}));
    std::copy(values.begin(), values.end(), result.data());
    return result;
}
template <class T>
    requires(!dtype<T>)
detail::no_array<T, 2> loadtxt(const std::string&, const loadtxt_options& = {}) {
    return detail::check_dtype<T>(), detail::no_result<detail::no_array<T, 2>>();
}

} // namespace LANEWISE_ABI
} // namespace lanewise
