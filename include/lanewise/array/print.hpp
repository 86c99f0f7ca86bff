// Arrays and expressions as text, character for character as NumPy 2 prints them.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "lanewise/eval/assign.hpp"

namespace lanewise {

/// The settings of numpy.set_printoptions, with its defaults. The float mode is 'maxprec', the sign '-'.
struct printoptions {
    int precision = 8;        ///< the most digits after the point
    index_t threshold = 1000; ///< arrays of more elements are summarised
    index_t edgeitems = 3;    ///< elements shown at each end of an axis of a summary
    int linewidth = 75;       ///< characters of a line
    bool suppress = false;    ///< small numbers are rounded to 0 rather than shown with an exponent
};

namespace detail {
inline namespace LANEWISE_ABI {

// Asked of the bits: with -ffast-math the compiler takes every number for finite, and there are others all the same.
inline constexpr std::uint64_t infinity_bits = std::uint64_t{0x7ff} << 52;
inline std::uint64_t magnitude_bits(double value) { return std::bit_cast<std::uint64_t>(value) & ~(std::uint64_t{1} << 63); }
inline bool is_finite(double value) { return magnitude_bits(value) < infinity_bits; }
inline bool is_nan(double value) { return magnitude_bits(value) > infinity_bits; }

/// The exact value of a number that is not negative, rounded to `precision` digits after the point, which is always there.
inline std::string rounded_text(double value, std::chars_format format, int precision) {
    std::string text(static_cast<std::size_t>(precision) + 320, ' ');
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format, precision);
    text.erase(static_cast<std::size_t>(end.ptr - text.data()));
    if (precision == 0) text.insert(std::min(text.find('e'), text.size()), 1, '.');
    return text;
}

/// A number that is not negative, with an exponent, the point, and no zeros at its end. The shortest digits that tell it from
/// its neighbours (in float32 where `single`), or, if they are more than `precision` after the point, so many of the exact value.
inline std::string scientific_text(double value, bool single, int precision) {
    char buffer[32];
    const auto end = single ? std::to_chars(buffer, buffer + sizeof buffer, static_cast<float>(value), std::chars_format::scientific)
                            : std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific);
    std::string text(buffer, end.ptr);
    if (static_cast<int>(text.find('e')) - 2 > precision)
        text = rounded_text(value, std::chars_format::scientific, precision);
    const auto e = text.find('e');
    std::string mantissa = text.substr(0, e);
    if (mantissa.size() == 1) mantissa += '.';
    return mantissa.erase(mantissa.find_last_not_of('0') + 1) + text.substr(e);
}

/// The same without an exponent.
inline std::string positional_text(double value, bool single, int precision) {
    constexpr int all_digits = 20;
    const std::string shortest = scientific_text(value, single, all_digits);
    const auto e = shortest.find('e');
    int exponent = 0;
    std::from_chars(shortest.data() + e + (shortest[e + 1] == '+' ? 2 : 1), shortest.data() + shortest.size(), exponent);
    std::string text;
    if (static_cast<int>(e) - 2 - exponent > precision) {
        text = rounded_text(value, std::chars_format::fixed, precision);
    } else {
        text = shortest.substr(0, 1) + shortest.substr(2, e - 2);
        if (exponent < 0) text.insert(0, static_cast<std::size_t>(-exponent), '0');
        const auto whole = static_cast<std::size_t>(std::max(exponent, 0)) + 1;
        if (text.size() < whole) text.append(whole - text.size(), '0');
        text.insert(whole, 1, '.');
    }
    return text.erase(text.find_last_not_of('0') + 1);
}

/// How the real numbers of an array are written, all with the same width.
class real_format {
public:
    /// `plus`: positive numbers have a sign, too.
    real_format(const std::vector<double>& values, bool single, bool plus, const printoptions& options)
        : single_(single), plus_(plus), precision_(options.precision) {
        std::vector<double> finite;
        for (double v : values)
            if (is_finite(v)) finite.push_back(v);
        choose_notation(finite, options.suppress);
        int left = 0, right = 0, exponent = 0;
        for (double v : finite) {
            const std::string text = magnitude(v);
            const auto point = static_cast<int>(text.find('.')), e = static_cast<int>(std::min(text.find('e'), text.size()));
            left = std::max(left, point + (plus_ || std::signbit(v)));
            right = std::max(right, e - point - 1);
            exponent = std::max(exponent, static_cast<int>(text.size()) - e);
        }
        left_ = left;
        right_ = right;
        if (exponential_) {
            precision_ = right;
            exponent_ = exponent;
            right_ += exponent;
        }
        if (finite.size() != values.size()) {
            const auto negative = [](double v) { return magnitude_bits(v) == infinity_bits && std::signbit(v); };
            const bool minus = std::any_of(values.begin(), values.end(), negative);
            left_ = std::max({left_, 3 - (right_ + 1), 3 + (plus_ || minus) - (right_ + 1)});
        }
    }

    std::string operator()(double value) const {
        if (!is_finite(value)) {
            const bool minus = !is_nan(value) && std::signbit(value);
            return padded((minus ? "-" : plus_ ? "+" : "") + std::string(is_nan(value) ? "nan" : "inf"),
                          left_ + right_ + 1);
        }
        std::string text = exponential_ ? rounded_text(std::fabs(value), std::chars_format::scientific, precision_)
                                        : magnitude(value);
        if (exponential_) {
            const auto e = text.find('e');
            text.insert(e + 2, static_cast<std::size_t>(exponent_) - (text.size() - e), '0');
        } else {
            text.append(static_cast<std::size_t>(right_) - (text.size() - text.find('.') - 1), ' ');
        }
        if (std::signbit(value) || plus_) text.insert(0, 1, std::signbit(value) ? '-' : '+');
        return padded(std::move(text), left_ + right_ + 1);
    }

    static std::string padded(std::string text, int width) {
        if (static_cast<int>(text.size()) < width) text.insert(0, static_cast<std::size_t>(width) - text.size(), ' ');
        return text;
    }

private:
    std::string magnitude(double value) const {
        return exponential_ ? scientific_text(std::fabs(value), single_, precision_)
                            : positional_text(std::fabs(value), single_, precision_);
    }
    void choose_notation(const std::vector<double>& finite, bool suppress) {
        double largest = 0, smallest = 0;
        for (double v : finite) {
            const double magnitude = std::fabs(v);
            if (magnitude == 0) continue;
            largest = std::max(largest, magnitude);
            smallest = smallest == 0 ? magnitude : std::min(smallest, magnitude);
        }
        if (largest == 0) return;
        const bool small = single_ ? static_cast<float>(smallest) < 0.0001f : smallest < 0.0001;
        const bool wide = single_ ? static_cast<float>(largest) / static_cast<float>(smallest) > 1000.0f
                                  : largest / smallest > 1000.0;
        exponential_ = largest >= (single_ ? 1e6 : 1e8) || (!suppress && (small || wide));
    }

    bool single_, plus_, exponential_ = false;
    int precision_, left_ = 0, right_ = 0; // characters before and after the point
    int exponent_ = 0;                     // characters of "e+00", where exponential
};

/// A number by itself, as str(numpy.float64(x)) gives it. `point`: whole numbers end in ".0".
inline std::string real_scalar_text(double value, bool single, bool point) {
    if (is_nan(value)) return "nan";
    const std::string sign = std::signbit(value) ? "-" : "";
    if (!is_finite(value)) return sign + "inf";
    const double magnitude = std::fabs(value);
    constexpr int all_digits = 400;
    if (magnitude == 0 || (magnitude >= 1e-4 && magnitude < (single ? 1e6 : 1e16))) {
        std::string text = positional_text(magnitude, single, all_digits);
        if (text.back() == '.') point ? text += '0' : text.erase(text.size() - 1);
        return sign + text;
    }
    std::string text = scientific_text(magnitude, single, all_digits);
    if (text[1] == '.' && text[2] == 'e') text.erase(1, 1);
    return sign + text;
}

inline std::string complex_scalar_text(double real, double imag, bool single) {
    const std::string imaginary = real_scalar_text(imag, single, false) + "j";
    if (real == 0 && !std::signbit(real)) return imaginary;
    return "(" + real_scalar_text(real, single, false) + (imaginary[0] == '-' ? "" : "+") + imaginary + ")";
}

/// The elements that are shown, as whatever holds them exactly. One word for each is made of them.
struct shown_bools {
    std::vector<unsigned char> values;
    void add(bool value) { values.push_back(value); }
    std::vector<std::string> words(const printoptions&, bool scalar) const {
        std::vector<std::string> text;
        for (auto value : values) text.emplace_back(value ? (scalar ? "True" : " True") : "False");
        return text;
    }
    std::string scalar() const { return values[0] ? "True" : "False"; }
};
template <class Index>
struct shown_integers {
    std::vector<Index> values;
    void add(Index value) { values.push_back(value); }
    std::vector<std::string> words(const printoptions&, bool) const {
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const auto width = std::max(std::to_string(*least).size(), std::to_string(*most).size());
        std::vector<std::string> text;
        for (Index value : values) text.push_back(real_format::padded(std::to_string(value), static_cast<int>(width)));
        return text;
    }
    std::string scalar() const { return std::to_string(values[0]); }
};
template <bool Single>
struct shown_reals {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    std::vector<std::string> words(const printoptions& options, bool) const {
        const real_format format(values, Single, false, options);
        std::vector<std::string> text;
        for (double value : values) text.push_back(format(value));
        return text;
    }
    std::string scalar() const { return real_scalar_text(values[0], Single, true); }
};
template <bool Single>
struct shown_complex {
    std::vector<double> real, imag;
    template <class T>
    void add(std::complex<T> value) {
        real.push_back(static_cast<double>(value.real()));
        imag.push_back(static_cast<double>(value.imag()));
    }
    std::vector<std::string> words(const printoptions& options, bool) const {
        const real_format format_real(real, Single, false, options), format_imag(imag, Single, true, options);
        std::vector<std::string> text;
        for (std::size_t k = 0; k < real.size(); ++k) {
            std::string imaginary = format_imag(imag[k]);
            imaginary.insert(imaginary.find_last_not_of(' ') + 1, 1, 'j');
            text.push_back(format_real(real[k]) + imaginary);
        }
        return text;
    }
    std::string scalar() const { return complex_scalar_text(real[0], imag[0], Single); }
};

template <dtype T>
auto shown_as() {
    if constexpr (std::is_same_v<T, bool>)
        return shown_bools{};
    else if constexpr (is_complex<T>)
        return shown_complex<sizeof(T) == 8>{};
    else if constexpr (std::is_floating_point_v<T>)
        return shown_reals<sizeof(T) == 4>{};
    else
        return shown_integers<std::conditional_t<std::is_signed_v<T>, std::int64_t, std::uint64_t>>{};
}

/// Which elements of an array are shown.
struct excerpt {
    const index_t* shape;
    int rank;
    bool summary;
    index_t edge;

    bool cut(int axis) const { return summary && (shape[axis] - 1) / 2 >= edge; } // more than 2 * edge, which may overflow
    /// NumPy's summary with edgeitems=0 shows the last element, but looks at all of them to choose the format.
    index_t kept(int axis) const { return cut(axis) && edge > 0 ? 2 * edge : shape[axis]; }
};

template <class T, class Shown>
void collect_shown(const T* data, const index_t* strides, const excerpt& part, int axis, Shown& shown) {
    if (axis == part.rank) {
        shown.add(*data);
        return;
    }
    const index_t kept = part.kept(axis), left_out = part.shape[axis] - kept;
    for (index_t k = 0; k < kept; ++k)
        collect_shown(data + (k < kept / 2 || left_out == 0 ? k : k + left_out) * strides[axis], strides, part, axis + 1,
                      shown);
}

/// Puts the words into brackets and lines.
class bracketed {
public:
    bracketed(const excerpt& part, const std::vector<std::string>& words, std::string_view separator)
        : part_(part), words_(words), separator_(separator) {}

    /// The text from `axis` on, starting at word `first`. `indent`: the spaces before it, in each line but the first.
    std::string text(int axis, index_t first, std::size_t indent, index_t width) const {
        if (axis == part_.rank) return words_[static_cast<std::size_t>(first)];
        index_t step = 1;
        for (int k = axis + 1; k < part_.rank; ++k) step *= part_.kept(k);
        const bool cut = part_.cut(axis), innermost = axis == part_.rank - 1;
        const index_t leading = cut ? part_.edge : 0, trailing = cut ? part_.edge : part_.shape[axis];
        const index_t kept = part_.kept(axis);

        std::string done, line(indent, ' ');
        const std::string separator(innermost ? separator_ : separator_.substr(0, separator_.find(' ')));
        const auto put = [&](const std::string& word, bool last) {
            if (innermost) {
                if (static_cast<index_t>(line.size() + word.size()) > width - 1 && line.size() > indent) {
                    done += line.erase(line.find_last_not_of(' ') + 1) + '\n';
                    line.assign(indent, ' ');
                }
                line += word;
                if (!last) line += separator;
            } else {
                line += word;
                if (!last) {
                    done += line + separator + std::string(static_cast<std::size_t>(part_.rank - axis - 1), '\n');
                    line.assign(indent, ' ');
                }
            }
        };
        const auto element = [&](index_t k) { return text(axis + 1, first + k * step, indent + 1, width - 1); };
        for (index_t k = 0; k < leading; ++k) put(element(k), false);
        if (cut) put("...", false);
        for (index_t k = trailing; k > 1; --k) put(element(kept - k), false);
        put(element(kept - 1), true);
        return '[' + (done + line).substr(indent) + ']';
    }

private:
    const excerpt& part_;
    const std::vector<std::string>& words_;
    std::string_view separator_;
};

inline void check(const printoptions& options) {
    const auto not_negative = [](const char* name, index_t value) {
        if (value < 0) throw value_error("printoptions: " + std::string(name) + " must be >= 0, not " + std::to_string(value));
    };
    not_negative("precision", options.precision);
    not_negative("threshold", options.threshold);
    not_negative("edgeitems", options.edgeitems);
}

/// repr() around the text of the elements.
inline std::string with_dtype(const std::string& elements, std::string_view dtype, const index_t* shape, int rank,
                              const printoptions& options) {
    index_t size = 1;
    for (int k = 0; k < rank; ++k) size *= shape[k];
    std::string extra;
    if ((size == 0 && !(rank == 1 && shape[0] == 0)) || size > options.threshold) {
        extra = "shape=" + shape_text(shape, rank, ", ");
    }
    if (size == 0 || !(dtype == "int64" || dtype == "float64" || dtype == "complex128" || dtype == "bool"))
        extra.append(extra.empty() ? "dtype=" : ", dtype=").append(dtype);
    std::string text = "array(" + elements;
    if (extra.empty()) return text + ")";
    text += ',';
    extra += ')';
    const auto last_line = text.size() - (text.rfind('\n') + 1); // npos + 1 is 0
    text += static_cast<index_t>(last_line + extra.size() + 1) > options.linewidth ? "\n      " : " ";
    return text + extra;
}

/// str() or repr() of the elements of an array in memory.
template <class T>
std::string array_text(const T* data, const index_t* shape, const index_t* strides, int rank, bool repr,
                       const printoptions& options) {
    check(options);
    index_t size = 1;
    for (int k = 0; k < rank; ++k) size *= shape[k];
    std::string text = "[]";
    if (size > 0) {
        auto shown = shown_as<T>();
        const excerpt part{shape, rank, size > options.threshold, options.edgeitems};
        collect_shown(data, strides, part, 0, shown);
        if (rank == 0 && !repr) return shown.scalar();
        const auto words = shown.words(options, rank == 0);
        text = bracketed(part, words, repr ? ", " : " ").text(0, 0, repr ? 7 : 1, index_t{options.linewidth} - repr);
    }
    return repr ? with_dtype(text, dtype_name<T>, shape, rank, options) : text;
}

template <operand X>
std::string operand_text(const X& x, bool repr, const printoptions& options) {
    if constexpr (array<X>) {
        const auto& shape = x.shape();
        const auto& strides = x.element_strides();
        return array_text<value_t<X>>(x.data(), shape.data(), strides.data(), shape.size(), repr, options);
    } else {
        return operand_text(ndarray<value_t<X>, rank_of<X>>(x), repr, options);
    }
}

} // namespace LANEWISE_ABI
} // namespace detail

inline namespace LANEWISE_ABI {

/// str(x) of NumPy under these options: "[1.  2.5]". Of an expression the elements are computed first. An array of rank 0
/// gives the number alone, with all of its digits. Throws value_error for a negative option.
template <operand X>
std::string to_string(const X& x, const printoptions& options = {}) {
    return detail::operand_text(x, false, options);
}

/// repr(x) of NumPy under these options: "array([1. , 2.5], dtype=float32)".
template <operand X>
std::string repr(const X& x, const printoptions& options = {}) {
    return detail::operand_text(x, true, options);
}

/// Prints to_string(x).
template <operand X>
std::ostream& operator<<(std::ostream& out, const X& x) {
    return out << to_string(x);
}

/// A shape as Python prints it: (3, 4).
template <int R>
std::ostream& operator<<(std::ostream& out, const dims<R>& shape) {
    return out << detail::shape_text(shape.data(), shape.size(), ", ");
}

} // namespace LANEWISE_ABI
} // namespace lanewise
