// load and save: arrays in NumPy's .npy files.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <bit>
#include <charconv>
#include <climits>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

#include "lanewise/array/file.hpp"
#include "lanewise/eval/assign.hpp"
#include "lanewise/expr/operators.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// What the header of a .npy file says.
struct npy_header {
    std::string descr;                  ///< as in the file: "<f4"
    std::string_view code;              ///< kind and size in bytes: "f4"; empty for a dtype that Lanewise does not have
    bool swapped = false;               ///< the bytes of an element are in the other order than this machine's
    bool fortran_order = false;
    dims<dynamic_rank> shape;
    index_t count = 0;                  ///< elements
    int itemsize = 0;
};

struct npy_type {
    std::string_view code, name;
    int itemsize;
};
inline constexpr npy_type npy_types[] = {{"b1", "bool", 1},  {"i1", "int8", 1},    {"u1", "uint8", 1},   {"i2", "int16", 2},
                                         {"u2", "uint16", 2}, {"i4", "int32", 4},   {"u4", "uint32", 4},  {"i8", "int64", 8},
                                         {"u8", "uint64", 8}, {"f4", "float32", 4}, {"f8", "float64", 8}, {"c8", "complex64", 8},
                                         {"c16", "complex128", 16}};

/// Reads the header's Python dictionary. Everything it finds wrong is an io_error with the path and the text at fault.
class npy_header_parser {
public:
    npy_header_parser(std::string_view text, const std::string& path) : all_(text), text_(text), path_(path) {}

    npy_header parse() {
        npy_header header;
        bool has_descr = false, has_order = false, has_shape = false;
        if (!accept('{')) fail("its header is not a dictionary", all_);
        while (!accept('}')) {
            const std::string key = string();
            if (!accept(':')) fail("no ':' after a key in its header", text_);
            const std::string_view value = literal();
            if (key == "descr") {
                set_descr(header, value);
                has_descr = true;
            } else if (key == "fortran_order") {
                if (value != "True" && value != "False") fail("fortran_order is not a valid bool", value);
                header.fortran_order = value == "True";
                has_order = true;
            } else if (key == "shape") {
                set_shape(header, value);
                has_shape = true;
            } else {
                fail("its header has an unknown key", key);
            }
            if (!accept(',') && peek() != '}') fail("no ',' after a value in its header", text_);
        }
        if (peek() != '\0' || !text_.empty()) fail("there is more in its header than a dictionary", text_);
        if (!has_descr || !has_order || !has_shape)
            fail("its header lacks the key " + std::string(!has_descr ? "descr" : !has_order ? "fortran_order" : "shape"), all_);
        count(header);
        return header;
    }

private:
    [[noreturn]] void fail(const std::string& what, std::string_view at) const {
        throw io_error("cannot read '" + path_ + "': " + what + ": " + quoted(at));
    }
    static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    static bool is_digit(char c) { return c >= '0' && c <= '9'; }

    /// The next character that is not white space; 0 at the end.
    char peek() {
        while (!text_.empty() && is_space(text_.front())) text_.remove_prefix(1);
        return text_.empty() ? '\0' : text_.front();
    }
    bool accept(char c) {
        if (peek() != c || text_.empty()) return false;
        text_.remove_prefix(1);
        return true;
    }
    std::string string() {
        const char quote = peek();
        const auto end = quote == '\'' || quote == '"' ? text_.find(quote, 1) : std::string_view::npos;
        if (end == std::string_view::npos) fail("a key of its header is not a string", text_);
        const std::string result(text_.substr(1, end - 1));
        text_.remove_prefix(end + 1);
        return result;
    }
    /// The text of a value: up to a ',' or '}' outside strings and brackets.
    std::string_view literal() {
        peek();
        std::size_t n = 0, depth = 0;
        for (char quote = '\0'; n < text_.size(); ++n) {
            const char c = text_[n];
            if (quote != '\0') {
                if (c == quote) quote = '\0';
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[' || c == '{') {
                ++depth;
            } else if (depth == 0 && (c == ',' || c == '}')) {
                break;
            } else if (c == ')' || c == ']' || c == '}') {
                if (depth-- == 0) break;
            }
        }
        std::string_view value = text_.substr(0, n);
        text_.remove_prefix(n);
        while (!value.empty() && is_space(value.back())) value.remove_suffix(1);
        return value;
    }

    void set_descr(npy_header& header, std::string_view value) const {
        const bool is_string = value.size() >= 2 && (value.front() == '\'' || value.front() == '"') &&
                               value.find(value.front(), 1) == value.size() - 1;
        std::string_view code = is_string ? value.substr(1, value.size() - 2) : std::string_view();
        header.descr = is_string ? code : value;
        char order = '=';
        if (!code.empty() && std::string_view("<>=|").find(code.front()) != std::string_view::npos) {
            order = code.front();
            code.remove_prefix(1);
        }
        for (const npy_type& type : npy_types)
            if (code == type.code) {
                header.code = type.code;
                header.itemsize = type.itemsize;
                header.swapped = order == (std::endian::native == std::endian::little ? '>' : '<') && type.itemsize > 1;
                return;
            }
        fail("unsupported dtype: Lanewise has bool, int8 to int64, uint8 to uint64, float32, float64, complex64 and complex128",
             header.descr);
    }

    void set_shape(npy_header& header, std::string_view value) const {
        const auto invalid = [&] { fail("shape is not valid", value); };
        if (value.size() < 2 || value.front() != '(' || value.back() != ')') invalid();
        std::string_view inner = value.substr(1, value.size() - 2);
        const auto skip_space = [&] {
            while (!inner.empty() && is_space(inner.front())) inner.remove_prefix(1);
        };
        std::vector<index_t> extents;
        bool comma = false;
        for (skip_space(); !inner.empty(); skip_space()) {
            index_t extent = 0;
            const auto [end, problem] = std::from_chars(inner.data(), inner.data() + inner.size(), extent);
            if (problem == std::errc::result_out_of_range || (problem == std::errc() && extent < 0))
                fail("shape is negative or too large", value);
            if (problem != std::errc()) invalid();
            inner.remove_prefix(static_cast<std::size_t>(end - inner.data()));
            if (!inner.empty() && inner.front() == 'L') inner.remove_prefix(1); // Python 2
            extents.push_back(extent);
            skip_space();
            comma = !inner.empty() && inner.front() == ',';
            if (comma)
                inner.remove_prefix(1);
            else if (!inner.empty())
                invalid();
            if (extents.size() == 1 && !comma) invalid(); // (3) is a number, not a tuple
        }
        if (extents.size() > static_cast<std::size_t>(max_rank))
            fail("an array has at most " + std::to_string(max_rank) + " axes, not " + std::to_string(extents.size()), value);
        header.shape.set_size(static_cast<int>(extents.size()));
        for (int k = 0; k < header.shape.size(); ++k) header.shape[k] = extents[static_cast<std::size_t>(k)];
    }

    /// Sets header.count. The size must not overflow even if extents of 0 are left out, as strides do not count them.
    void count(npy_header& header) const {
        index_t bytes = header.itemsize;
        bool empty = false, overflow = false;
        for (index_t extent : header.shape) {
            empty |= extent == 0;
            overflow |= extent != 0 && __builtin_mul_overflow(bytes, extent, &bytes);
        }
        if (overflow) fail("shape is too large", shape_text(header.shape));
        header.count = empty ? 0 : bytes / header.itemsize;
    }

    std::string_view all_, text_;
    const std::string& path_;
};

/// Reads up to the elements, and makes sure that the file holds them all.
inline npy_header read_npy_header(input_file& file) {
    constexpr std::string_view magic = "\x93NUMPY";
    constexpr index_t longest = 10000; // numpy.load's limit
    const auto fail = [&](const std::string& what) { throw io_error("cannot read '" + file.path() + "': " + what); };
    unsigned char start[12];
    if (file.left() < 10) fail("not a .npy file: it has only " + std::to_string(file.left()) + " bytes");
    file.read(start, 8);
    const std::string_view found(reinterpret_cast<const char*>(start), magic.size());
    if (found != magic) fail("not a .npy file: it starts with " + quoted(found) + " instead of " + quoted(magic));
    const int major = start[6], minor = start[7];
    if (major < 1 || major > 3 || minor != 0)
        fail("unknown version " + std::to_string(major) + "." + std::to_string(minor) + " of the format: 1.0, 2.0 and 3.0 are known");
    const index_t length_bytes = major == 1 ? 2 : 4;
    if (file.left() < length_bytes) fail("the file ends within its header");
    file.read(start + 8, length_bytes);
    index_t length = 0;
    for (index_t k = length_bytes - 1; k >= 0; --k) length = length * 256 + start[8 + k];
    if (length > file.left())
        fail("the file ends within its header of " + std::to_string(length) + " bytes: there are " +
             std::to_string(file.left()));
    if (length > longest)
        fail("a header of " + std::to_string(length) + " bytes; the most is " + std::to_string(longest));
    std::string text(static_cast<std::size_t>(length), '\0');
    file.read(text.data(), length);
    npy_header header = npy_header_parser(text, file.path()).parse();
    if (header.count > file.left() / header.itemsize)
        fail("expected " + std::to_string(header.count) + " elements of " + std::to_string(header.itemsize) + " bytes for shape " +
             shape_text(header.shape) + ", the file holds " + std::to_string(file.left()) + " bytes of them");
    return header;
}

/// Reverses the bytes of each word.
inline void swap_bytes(unsigned char* data, index_t words, int size) {
    for (index_t k = 0; k < words; ++k, data += size) std::reverse(data, data + size);
}

template <class T>
std::string_view npy_code() {
    for (const npy_type& type : npy_types)
        if (type.name == dtype_name<T>) return type.code;
    return {};
}

/// Rounds reals as static_cast does. Throws io_error for an integer that does not fit.
template <class T, class S>
T converted(S value, const std::string& path) {
    if constexpr (is_complex<S>) {
        return T(static_cast<real_t<T>>(value.real()), static_cast<real_t<T>>(value.imag()));
    } else if constexpr (is_complex<T>) {
        return T(static_cast<real_t<T>>(value));
    } else {
        if constexpr (std::is_integral_v<S> && std::is_integral_v<T> && !std::is_same_v<S, bool>)
            if (!std::in_range<T>(value))
                throw io_error("cannot read '" + path + "': " + std::to_string(value) + " is out of bounds for " +
                               std::string(dtype_name<T>));
        return static_cast<T>(value);
    }
}

/// The elements, which are of dtype S in the file.
template <class T, int R, class S>
ndarray<T, R> read_npy_elements(input_file& file, const npy_header& header) {
    dims<R> shape = header.shape;
    const int rank = shape.size();
    if (header.fortran_order)
        for (int k = 0; k < rank; ++k) shape[k] = header.shape[rank - 1 - k];
    ndarray<S, R> elements(shape);
    auto* const bytes = reinterpret_cast<unsigned char*>(elements.data());
    file.read(bytes, header.count * header.itemsize);
    if (header.swapped) {
        constexpr int word = static_cast<int>(sizeof(real_t<S>));
        swap_bytes(bytes, header.count * header.itemsize / word, word);
    }
    if constexpr (std::is_same_v<S, bool>) // no other byte may be in a bool
        for (index_t k = 0; k < header.count; ++k) bytes[k] = bytes[k] != 0;
    if constexpr (std::is_same_v<S, T>) {
        if (!header.fortran_order) return elements;
        return ndarray<T, R>(elements.T());
    } else {
        ndarray<T, R> result(shape);
        for (index_t k = 0; k < header.count; ++k) result.data()[k] = converted<T>(elements.data()[k], file.path());
        if (!header.fortran_order) return result;
        return ndarray<T, R>(result.T());
    }
}

/// read_npy_elements for the dtype that the file has, if it is S.
template <class T, int R, class S>
bool read_npy_as(input_file& file, const npy_header& header, ndarray<T, R>& result) {
    if (header.code != npy_code<S>()) return false;
    if constexpr (dtype_kind<S> <= dtype_kind<T>)
        result = read_npy_elements<T, R, S>(file, header);
    else
        throw io_error("cannot read '" + file.path() + "': its dtype is " + std::string(dtype_name<S>) +
                       ", which cannot be converted to " + std::string(dtype_name<T>) + " according to the rule 'same_kind'");
    return true;
}

/// Writes a file beside `path` and puts it in its place when it is complete. Devices and pipes are written as they are.
class output_file {
public:
    explicit output_file(const std::string& path) : path_(path), target_(path) {
        struct stat status;
        const bool exists = stat(path.c_str(), &status) == 0;
        if (!exists && errno != ENOENT) throw_cannot("write", path_, errno);
        if (exists && S_ISDIR(status.st_mode)) throw_cannot("write", path_, EISDIR);
        if (exists && access(path.c_str(), W_OK) != 0) throw_cannot("write", path_, errno); // a new name would not mind
        if (exists && !S_ISREG(status.st_mode)) {
            stream_ = std::fopen(path.c_str(), "wb");
        } else {
            follow_links();
            for (int k = 0; k < 1000 && !stream_; ++k) {
                temporary_ = target_ + ".part" + std::to_string(k);
                stream_ = std::fopen(temporary_.c_str(), "wbx"); // x: must not exist
                if (!stream_ && errno != EEXIST) break;
            }
        }
        if (!stream_) {
            const int error = errno;
            temporary_.clear();
            throw_cannot("write", path_, error);
        }
        if (exists && !temporary_.empty()) (void)fchmod(fileno(stream_), status.st_mode & 07777);
    }
    output_file(const output_file&) = delete;
    output_file& operator=(const output_file&) = delete;
    ~output_file() {
        if (stream_) std::fclose(stream_);
        if (!temporary_.empty()) std::remove(temporary_.c_str());
    }

    void write(const void* data, index_t bytes) {
        if (bytes > 0 && std::fwrite(data, 1, static_cast<std::size_t>(bytes), stream_) != static_cast<std::size_t>(bytes))
            throw_cannot("write", path_, errno);
    }
    void finish() {
        if (std::fclose(std::exchange(stream_, nullptr)) != 0) throw_cannot("write", path_, errno);
        if (temporary_.empty()) return;
        if (std::rename(temporary_.c_str(), target_.c_str()) != 0) throw_cannot("write", path_, errno);
        temporary_.clear();
    }

private:
    /// The file that a link names is replaced, or made, not the link.
    void follow_links() {
        char name[PATH_MAX];
        constexpr int most = 40; // as the system follows
        for (int k = 0; k < most; ++k) {
            const auto length = readlink(target_.c_str(), name, sizeof name);
            if (length <= 0) return;
            target_.erase(name[0] == '/' ? 0 : target_.rfind('/') + 1).append(name, static_cast<std::size_t>(length)); // npos + 1 is 0
        }
    }

    std::string path_, target_, temporary_;
    std::FILE* stream_ = nullptr;
};

/// The bytes before the elements, as numpy.save writes them.
inline std::string npy_header_text(std::string_view code, bool fortran_order, const index_t* shape, int rank) {
    constexpr std::size_t growth_digits = 21, alignment = 64, prefix = 10;
    const char order = code[1] == '1' && code.size() == 2 ? '|' : std::endian::native == std::endian::little ? '<' : '>';
    std::string text = "{'descr': '";
    (text += order).append(code).append("', 'fortran_order': ").append(fortran_order ? "True" : "False").append(", 'shape': (");
    for (int k = 0; k < rank; ++k) text += (k ? ", " : "") + std::to_string(shape[k]);
    text += rank == 1 ? ",), }" : "), }";
    // Room for the axis along which the array may grow.
    if (rank > 0) text.append(growth_digits - std::to_string(shape[fortran_order ? rank - 1 : 0]).size(), ' ');
    text.append(alignment - (prefix + text.size() + 1) % alignment, ' ');
    text += '\n';
    std::string start = "\x93NUMPY\x01";
    start += '\0';
    start += static_cast<char>(text.size() % 256);
    start += static_cast<char>(text.size() / 256);
    return start + text;
}

inline void save_npy(std::string path, std::string_view code, bool fortran_order, const index_t* shape, int rank,
                     const void* data, index_t bytes) {
    if (path.size() < 4 || path.compare(path.size() - 4, 4, ".npy") != 0) path += ".npy";
    const std::string header = npy_header_text(code, fortran_order, shape, rank);
    output_file file(path);
    file.write(header.data(), static_cast<index_t>(header.size()));
    file.write(data, bytes);
    file.finish();
}

} // namespace LANEWISE_ABI
} // namespace detail

inline namespace LANEWISE_ABI {

/// The array in a .npy file, as numpy.load gives it, always in C order: lw::load<float, 2>("a.npy").
///
/// A file of another dtype is converted where NumPy's rule 'same_kind' allows that: within a kind (int64 to int32, float64 to
/// float32) or to a higher one of bool, unsigned, signed, real, complex; integers must fit. Versions 1.0 to 3.0 of the format,
/// both byte orders and Fortran order are read; pickled objects, structured and other dtypes are not. Bytes after the
/// elements are ignored.
///
/// Throws io_error, which names the file, where it cannot be read or is not such a file, where its rank is not R, where its
/// dtype cannot be converted, and for an integer that does not fit. Nothing is allocated before the file is known to be
/// large enough.
template <dtype T, int R = dynamic_rank>
ndarray<T, R> load(const std::string& path) {
    detail::input_file file(path);
    const detail::npy_header header = detail::read_npy_header(file);
    if (R != dynamic_rank && header.shape.size() != R)
        throw io_error("cannot read '" + path + "': expected an array of " + std::to_string(R) +
                       " axes, its shape is " + detail::shape_text(header.shape));
    ndarray<T, R> result;
    const auto read_first = [&]<class... S>(std::type_identity<S>...) {
        return (detail::read_npy_as<T, R, S>(file, header, result) || ...);
    };
    using std::type_identity;
    read_first(type_identity<bool>{}, type_identity<std::int8_t>{}, type_identity<std::uint8_t>{},
               type_identity<std::int16_t>{}, type_identity<std::uint16_t>{}, type_identity<std::int32_t>{},
               type_identity<std::uint32_t>{}, type_identity<std::int64_t>{}, type_identity<std::uint64_t>{},
               type_identity<float>{}, type_identity<double>{}, type_identity<std::complex<float>>{},
               type_identity<std::complex<double>>{});
    return result;
}
template <class T = void, int R = dynamic_rank>
    requires(!dtype<T>)
detail::no_array<T, R> load(const std::string&) {
    static_assert(!std::is_void_v<T>, "lanewise: lw::load<float>(path): the dtype that the elements are to have stands in angle brackets");
    if constexpr (!std::is_void_v<T>) detail::check_dtype<T>();
    return detail::no_result<detail::no_array<T, R>>();
}

/// Writes an array, or the elements of an expression, to a .npy file, byte for byte as numpy.save does: ".npy" is appended to
/// a path that does not end so, and arrays whose first axis varies fastest are written in Fortran order.
///
/// The file appears when it is complete; a file that was there before stays until then, and its permissions stay. Throws
/// io_error, which names the file and says why, where it cannot be written.
template <operand X>
void save(const std::string& path, const X& x) {
    if constexpr (array<X>) {
        const auto& shape = x.shape();
        const bool c_order = x.size() == 0 || x.is_contiguous(), fortran_order = !c_order && x.T().is_contiguous();
        if (c_order || fortran_order) {
            detail::save_npy(path, detail::npy_code<value_t<X>>(), fortran_order, shape.data(), shape.size(), x.data(),
                             x.nbytes());
            return;
        }
    }
    const ndarray<value_t<X>, rank_of<X>> copy(x);
    const auto& shape = copy.shape();
    detail::save_npy(path, detail::npy_code<value_t<X>>(), false, shape.data(), shape.size(), copy.data(), copy.nbytes());
}
template <class Never = void>
void save(detail::mistaken, detail::mistaken) {
    static_assert(detail::right<Never>, "lanewise: lw::save(path, x) takes an array or an expression, lw::view(v.data(), {n}) of a "
                                        "container with n elements");
}

} // namespace LANEWISE_ABI
} // namespace lanewise
