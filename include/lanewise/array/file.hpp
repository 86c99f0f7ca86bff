// Files for load, save and loadtxt: opening and reading them, and the words of the errors.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cerrno>
#include <cstdio>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

#include "lanewise/core/shape.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// As Python prints bytes; of long ones the beginning.
inline std::string quoted(std::string_view text) {
    constexpr std::size_t most = 100;
    constexpr char hex[] = "0123456789abcdef";
    const char quote = text.find('\'') != text.npos && text.find('"') == text.npos ? '"' : '\'';
    std::string result(1, quote);
    for (char c : text.substr(0, most)) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '\\' || c == quote)
            (result += '\\') += c;
        else if (code >= 32 && code < 127)
            result += c;
        else
            ((result += "\\x") += hex[code / 16]) += hex[code % 16];
    }
    return (result += text.size() > most ? "..." : "") += quote;
}

[[noreturn]] inline void throw_cannot(const char* verb, const std::string& path, int error) {
    throw io_error("cannot " + std::string(verb) + " '" + path + "': " + std::generic_category().message(error));
}

/// A regular file, open for reading. Throws io_error that names the path.
class input_file {
public:
    explicit input_file(const std::string& path) : path_(path), stream_(std::fopen(path.c_str(), "rb")) {
        struct stat status;
        if (!stream_) throw_cannot("read", path, errno);
        if (fstat(fileno(stream_), &status) != 0) close_and_throw(errno);
        if (S_ISDIR(status.st_mode)) close_and_throw(EISDIR);
        if (!S_ISREG(status.st_mode)) {
            std::fclose(stream_);
            throw io_error("cannot read '" + path + "': not a regular file");
        }
        size_ = static_cast<index_t>(status.st_size);
    }
    input_file(const input_file&) = delete;
    input_file& operator=(const input_file&) = delete;
    ~input_file() { std::fclose(stream_); }

    const std::string& path() const { return path_; }
    /// Bytes not read yet.
    index_t left() const { return size_ - position_; }
    /// Throws where the file is shorter.
    void read(void* to, index_t bytes) {
        if (bytes <= 0) return;
        errno = 0;
        if (std::fread(to, 1, static_cast<std::size_t>(bytes), stream_) != static_cast<std::size_t>(bytes)) {
            if (errno != 0) throw_cannot("read", path_, errno);
            throw io_error("cannot read '" + path_ + "': the file ended before its " + std::to_string(size_) +
                           " bytes were read");
        }
        position_ += bytes;
    }
    std::string read_all() {
        std::string text(static_cast<std::size_t>(left()), '\0');
        read(text.data(), left());
        return text;
    }

private:
    [[noreturn]] void close_and_throw(int error) {
        std::fclose(stream_);
        throw_cannot("read", path_, error);
    }

    std::string path_;
    std::FILE* stream_;
    index_t size_ = 0, position_ = 0;
};

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
