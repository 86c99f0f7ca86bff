// loadtxt: what NumPy reads from the same files, and errors that name the file, the line and what is wrong there.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/loadtxt.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <clocale>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "lanewise/array/npy.hpp"

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace test {

inline std::string golden(const std::string& name) { return LANEWISE_TEST_DATA "/loadtxt/" + name; }

/// A file with this text, removed at the end.
class text_file {
public:
    explicit text_file(const std::string& text)
        : path_((std::filesystem::temp_directory_path() / ("lanewise_test_loadtxt_" + std::to_string(getpid()) + ".txt")).string()) {
        std::ofstream(path_, std::ios::binary) << text;
    }
    text_file(const text_file&) = delete;
    text_file& operator=(const text_file&) = delete;
    ~text_file() { std::filesystem::remove(path_); }
    const std::string& path() const { return path_; }

private:
    std::string path_;
};

template <class T = double>
lw::ndarray<T, 2> read(const std::string& text, const lw::loadtxt_options& options = {}) {
    return lw::loadtxt<T>(text_file(text).path(), options);
}

template <class T>
bool is(const lw::ndarray<T, 2>& a, const lw::ndarray<T, 2>& b) {
    return a.shape() == b.shape() && std::equal(a.data(), a.data() + a.size(), b.data());
}

} // namespace test

TEST_CASE("files are read as NumPy reads them") {
    CHECK(test::is(lw::loadtxt<int>(test::golden("digits.csv"), {.delimiter = ','}),
                   lw::load<int, 2>(test::golden("digits.npy"))));
    CHECK(test::is(lw::loadtxt(test::golden("breast_cancer.csv"), {.delimiter = ",", .skiprows = 1}),
                   lw::load<double, 2>(test::golden("breast_cancer.npy"))));
    CHECK(test::is(lw::loadtxt<float>(test::golden("breast_cancer.csv"),
                                      {.delimiter = ',', .skiprows = 1, .usecols = {-1, 0, 3}, .max_rows = 10}),
                   lw::load<float, 2>(test::golden("breast_cancer_columns.npy"))));

    const auto a = lw::loadtxt(test::golden("numbers.txt"));
    const auto expected = lw::load<double, 2>(test::golden("numbers.npy"));
    REQUIRE(a.shape() == expected.shape());
    for (lw::index_t i = 0; i < a.shape(0); ++i)
        for (lw::index_t j = 0; j < 3; ++j) {
            INFO("row " << i << ", column " << j << ": " << a(i, j) << " " << expected(i, j));
            CHECK(((std::isnan(a(i, j)) && std::isnan(expected(i, j))) ||
                   std::memcmp(&a(i, j), &expected(i, j), sizeof(double)) == 0));
        }
}

TEST_CASE("lines, comments and delimiters") {
    const lw::ndarray<double, 2> a{{1, 2}, {3, 4}};
    for (const char* text : {"1 2\n3 4\n", "1 2\n3 4", "1 2\r\n3 4\r\n", "1 2\r3 4\r", "\n\n1 2\n\n \t\n3 4\n\n", "#x\n1 2#y\n #z\n3 4",
                             "\t1\v2 \n\f3   4\n", "\xEF\xBB\xBF" "1 2\n3 4"}) {
        INFO(text);
        CHECK(test::is(test::read(text), a));
    }
    CHECK(test::is(test::read("1,2\n\n#\n 3 , 4 \n", {.delimiter = ','}), a));
    CHECK(test::is(test::read("1;2\r\n3;4\r\n", {.delimiter = ";"}), a));
    CHECK(test::is(test::read("1 2\n3 4\n", {.delimiter = ""}), a));
    CHECK(test::is(test::read("1 2\n3 4\n", {.delimiter = std::nullopt}), a));
    CHECK(test::is(test::read("// x\n1 2 // y\n3 4//", {.comments = "//"}), a));
    CHECK(test::is(test::read("x y\n# z\n1 2\n3 4\n", {.skiprows = 1}), a));
    CHECK(test::is(test::read("1 2\n# x\n3 4\n5 6\n", {.max_rows = 2}), a));
    CHECK(test::is(test::read("2 9 1\n4 9 3\n", {.usecols = {-1, 0}}), a));
    CHECK(test::is(test::read("1 2 7\n3 4\n", {.usecols = {0, 1}}), a)); // ragged, but not in these columns
    CHECK(test::is(test::read("1 2\n3 4\n"), a));
    CHECK(test::read("5").shape() == lw::dims<2>({1, 1}));
    CHECK(test::read("5\n6\n7").shape() == lw::dims<2>({3, 1}));
}

TEST_CASE("files without rows give shape (0, 0)") {
    for (const char* text : {"", "\n\r\n", "# only a comment", " \t \n"}) CHECK(test::read(text).shape() == lw::dims<2>({0, 0}));
    CHECK(test::read("1 2\n", {.skiprows = 5}).shape() == lw::dims<2>({0, 0}));
    CHECK(test::read("1 2\n", {.max_rows = 0}).shape() == lw::dims<2>({0, 0}));
}

TEST_CASE("every dtype is read") {
    CHECK(test::is(test::read<std::int8_t>("-128 +127 -0"), lw::ndarray<std::int8_t, 2>{{-128, 127, 0}}));
    CHECK(test::is(test::read<std::uint8_t>("255 0 -0"), lw::ndarray<std::uint8_t, 2>{{255, 0, 0}}));
    CHECK(test::is(test::read<std::uint64_t>("18446744073709551615 007"), lw::ndarray<std::uint64_t, 2>{{~std::uint64_t{0}, 7}}));
    CHECK(test::is(test::read<std::int64_t>("-9223372036854775808"),
                   lw::ndarray<std::int64_t, 2>{{std::numeric_limits<std::int64_t>::min()}}));
    CHECK(test::is(test::read<bool>("2 0 -1"), lw::ndarray<bool, 2>{{true, false, true}}));
    CHECK(test::is(test::read<float>("0.1 1e39 -1e400 1e-50"),
                   lw::ndarray<float, 2>{{0.1f, INFINITY, -INFINITY, 0.0f}}));
    using complex = std::complex<double>;
    CHECK(test::is(test::read<complex>("1+2j (3-1j) 4 1j (-2) .5e1-1e1j -3j"),
                   lw::ndarray<complex, 2>{{{1, 2}, {3, -1}, {4, 0}, {0, 1}, {-2, 0}, {5, -10}, {0, -3}}}));
    const auto special = test::read<std::complex<float>>("nan+infj -infj");
    CHECK((std::isnan(special(0, 0).real()) && special(0, 0).imag() == INFINITY && special(0, 1).imag() == -INFINITY));
}

TEST_CASE("the locale has no influence") {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8"}) std::setlocale(LC_ALL, name);
    CHECK(test::is(test::read("1.5 2.5"), lw::ndarray<double, 2>{{1.5, 2.5}}));
    std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("what cannot be read gives an io_error with the path, the line and the text") {
    const auto fails = [](auto type, const std::string& text, const std::string& words, const lw::loadtxt_options& options = {}) {
        INFO(text);
        const test::text_file file(text);
        CHECK_THROWS_MATCHES(lw::loadtxt<decltype(type)>(file.path(), options), lw::io_error,
                             MessageMatches(ContainsSubstring(words) && ContainsSubstring("cannot read '" + file.path() + "', line ")));
    };
    fails(0.0, "1 2 3\n# x\n\n4 5\n",
          "line 4: the number of columns changed from 3 to 2 at row 2; use `usecols` to select a subset and avoid this error");
    fails(0.0, "1 2\n1 2\n3 4 5\n", "line 3: the number of columns changed from 2 to 3 at row 3");
    fails(0.0, "1,2,\n", "line 1: could not convert string '' to float64 at row 0, column 3", {.delimiter = ','});
    fails(0.0, "1,2\n1,2,\n", "line 2: the number of columns changed from 2 to 3 at row 2", {.delimiter = ','});
    fails(0.0, "a b\n1 2\n3 x4\n", "line 3: could not convert string 'x4' to float64 at row 1, column 2", {.skiprows = 1});
    fails(0.0, "1 2\n3 x\n", "string 'x' to float64 at row 1, column 2", {.usecols = {-1}});
    fails(0.0, "1 2\n3 4\n5\n", "line 3: invalid column index 1 at row 3 with 1 columns", {.usecols = {0, 1}});
    fails(0.0, "1 2\n", "invalid column index -3 at row 1 with 2 columns", {.usecols = {-3}});
    fails(0.0, "  \n1,2\n", "line 1: could not convert string '  '", {.delimiter = ','});
    fails(0.0f, "1,2\n", "could not convert string '1,2' to float32 at row 0, column 1");
    for (const char* text : {"0x10", "1_0", "++1", "+-1", "--1", "nan(5)", "infin", "1e", "e5", ".", "+", "-", "1.2.3", "1,5", "\"1\"", "1j"})
        fails(0.0, text, "could not convert string '" + std::string(text) + "' to float64");
    fails(0.0, std::string("1\0002", 3), "could not convert string '1\\x002'");
    for (const char* text : {"1.5", "1.0", "1e3", "+-5", "+", "-", "0x1F", "nan"})
        fails(0, text, "could not convert string '" + std::string(text) + "' to int32 at row 0, column 1");
    fails(std::uint8_t{}, "7\n300\n", "line 2: could not convert string '300' to uint8 at row 1, column 1: out of bounds");
    fails(std::uint8_t{}, "-1", "'-1' to uint8 at row 0, column 1: out of bounds");
    fails(std::uint16_t{}, "-99999999999999999999999", "out of bounds");
    fails(std::uint16_t{}, "-x", "could not convert string '-x' to uint16 at row 0, column 1");
    fails(std::int64_t{}, "99999999999999999999", "out of bounds");
    fails(bool{}, "True", "could not convert string 'True' to bool");
    for (const char* text : {"(1+2j", "1+2", "1+2J", "1+-2j", "j", "1+2j3", "()", "1 +2j)"})
        fails(std::complex<double>(), text, "could not convert string");

    CHECK_THROWS_MATCHES(lw::loadtxt("/missing/file.txt"), lw::io_error,
                         MessageMatches(ContainsSubstring("cannot read '/missing/file.txt': No such file or directory")));
    CHECK_THROWS_MATCHES(lw::loadtxt("/"), lw::io_error, MessageMatches(ContainsSubstring("Is a directory")));
    CHECK_THROWS_AS(test::read("1", {.delimiter = "ab"}), lw::value_error);
    CHECK_THROWS_AS(test::read("1", {.skiprows = -1}), lw::value_error);
    CHECK_THROWS_AS(test::read("1", {.max_rows = -1}), lw::value_error);
}

TEST_CASE("no sequence of bytes does harm") {
    std::uint32_t state = 1;
    constexpr char characters[] = "0123456789+-.eEjnaif(), \t\r\n#x\0\xff";
    const std::string alphabet(characters, sizeof characters - 1);
    for (int trial = 0; trial < 2000; ++trial) {
        std::string text;
        for (int k = 0; k < trial % 40; ++k) {
            state = state * 1664525 + 1013904223;
            text += alphabet[(state >> 8) % alphabet.size()];
        }
        const test::text_file file(text);
        try {
            lw::loadtxt(file.path());
        } catch (const lw::io_error&) {
        }
        try {
            lw::loadtxt<std::uint16_t>(file.path(), {.delimiter = ',', .usecols = {0, -1}});
        } catch (const lw::io_error&) {
        }
        try {
            lw::loadtxt<std::complex<float>>(file.path(), {.delimiter = ' ', .comments = ""});
        } catch (const lw::io_error&) {
        }
    }
}
