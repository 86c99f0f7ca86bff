// load and save: NumPy's files, the same bytes as numpy.save's, and an error for every file that is not one.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/npy.hpp"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <sstream>

namespace fs = std::filesystem;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

namespace test {

/// A directory of this test, removed at the end.
class directory {
public:
    directory() : path_(fs::temp_directory_path() / ("lanewise_test_npy_" + std::to_string(getpid()))) {
        fs::create_directories(path_);
    }
    directory(const directory&) = delete;
    directory& operator=(const directory&) = delete;
    ~directory() { fs::remove_all(path_); }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::ptrdiff_t files() const { return std::distance(fs::directory_iterator(path_), fs::directory_iterator()); }

private:
    fs::path path_;
};

inline std::string golden(const std::string& name) { return LANEWISE_TEST_DATA "/npy/" + name + ".npy"; }

inline std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    REQUIRE(in);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}
inline void write(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    REQUIRE(out.flush());
}

/// 0, 1, 2 ... as make_npy.py counts.
template <class T>
T value(lw::index_t k) {
    if constexpr (lw::is_complex<T>)
        return T(static_cast<lw::detail::real_t<T>>(k), static_cast<lw::detail::real_t<T>>(k + 1));
    else
        return static_cast<T>(k);
}
template <class A>
bool counts(const A& a) {
    for (lw::index_t k = 0; k < a.size(); ++k)
        if (a.data()[k] != value<typename A::value_type>(k)) return false;
    return true;
}

/// A file with this header text.
inline std::string with_header(const std::string& header, const std::string& data, int version = 1) {
    std::string text = "\x93NUMPY";
    text += static_cast<char>(version);
    text += '\0';
    for (std::size_t k = 0, size = header.size(); k < (version == 1 ? 2u : 4u); ++k, size /= 256)
        text += static_cast<char>(size % 256);
    return text + header + data;
}

} // namespace test

TEMPLATE_TEST_CASE("every dtype is read in both byte orders and written as NumPy writes it", "", bool, std::int8_t, std::uint8_t,
                   std::int16_t, std::uint16_t, std::int32_t, std::uint32_t, std::int64_t, std::uint64_t, float, double,
                   std::complex<float>, std::complex<double>) {
    const std::string code(lw::detail::npy_code<TestType>());
    const test::directory directory;
    for (const char* order : {"little_", "big_"}) {
        const auto a = lw::load<TestType, 2>(test::golden(order + code));
        CHECK(a.shape() == lw::dims<2>({2, 3}));
        CHECK(test::counts(a));
        const lw::ndarray<TestType> dynamic = lw::load<TestType>(test::golden(order + code));
        CHECK(dynamic.shape() == a.shape());
        CHECK(test::counts(dynamic));
        if constexpr (std::endian::native == std::endian::little) {
            lw::save(directory / "a.npy", a);
            CHECK(test::read(directory / "a.npy") == test::read(test::golden("little_" + code)));
        }
    }
    CHECK(directory.files() == (std::endian::native == std::endian::little ? 1 : 0));
}

TEST_CASE("shapes, orders and versions of files") {
    const auto f = lw::load<float, 3>(test::golden("fortran"));
    CHECK(f.shape() == lw::dims<3>({2, 3, 4}));
    CHECK(test::counts(f));
    CHECK(test::counts(lw::load<std::int16_t>(test::golden("fortran_big"))));
    CHECK(test::counts(lw::load<double, 3>(test::golden("fortran_big"))));
    CHECK(test::counts(lw::load<double, 2>(test::golden("version2"))));
    CHECK(test::counts(lw::load<double, 2>(test::golden("version3"))));
    CHECK(*lw::load<double, 0>(test::golden("scalar")).data() == 7.5);
    CHECK(lw::load<double>(test::golden("scalar")).ndim() == 0);
    CHECK(lw::load<int, 1>(test::golden("vector")).shape() == lw::dims<1>(1, 5));
    CHECK(lw::load<double, 3>(test::golden("empty")).shape() == lw::dims<3>({3, 0, 2}));
    CHECK(test::counts(lw::load<std::uint8_t, 4>(test::golden("rank4"))));
    for (const char* name : {"python2", "spaced", "trailing"}) CHECK(test::counts(lw::load<int, 2>(test::golden(name))));
    const auto flags = lw::load<bool, 1>(test::golden("bool_bytes"));
    CHECK((!flags(0) && flags(1) && flags(2) && flags(3)));
    unsigned char byte = 0;
    std::memcpy(&byte, flags.data() + 3, 1);
    CHECK(byte == 1);
}

TEST_CASE("saved files equal NumPy's byte for byte", "[little_endian]") {
    if constexpr (std::endian::native != std::endian::little) SKIP("the files of tests/data are little-endian");
    const test::directory directory;
    const auto same = [&](const char* name) { return test::read(directory / "a.npy") == test::read(test::golden(name)); };

    lw::ndarray<float, 3> a(lw::dims<3>({2, 3, 4}));
    for (lw::index_t k = 0; k < a.size(); ++k) a.data()[k] = static_cast<float>(k);
    const lw::ndarray<float, 3> backwards = a.T();
    lw::save(directory / "a", backwards.T()); // ".npy" is appended
    CHECK(same("fortran"));
    lw::ndarray<double, 0> scalar(lw::dims<0>{});
    *scalar.data() = 7.5;
    lw::save(directory / "a.npy", scalar);
    CHECK(same("scalar"));
    lw::save(directory / "a.npy", lw::ndarray<int, 1>{0, 1, 2, 3, 4});
    CHECK(same("vector"));
    lw::save(directory / "a.npy", lw::ndarray<double>(lw::dims<3>({3, 0, 2})));
    CHECK(same("empty"));
    lw::save(directory / "a.npy", lw::ndarray<double, 3>(lw::dims<3>({2, 0, 3})).T());
    CHECK(test::read(directory / "a.npy").find("'fortran_order': False, 'shape': (3, 0, 2)") != std::string::npos);
    const lw::fixed<int, 2, 3> f{{0, 1, 2}, {3, 4, 5}};
    lw::save(directory / "a.npy", f);
    CHECK(same("little_i4"));
    lw::save(directory / "a.npy", f + 0); // an expression
    CHECK(same("little_i4"));
    lw::ndarray<int, 2> strided(lw::dims<2>({3, 6}));
    strided(lw::range(lw::none, lw::none, 2), lw::range(lw::none, lw::none, -2))(lw::range(2)) = f;
    lw::save(directory / "a.npy", strided(lw::range(lw::none, lw::none, 2), lw::range(lw::none, lw::none, -2)));
    CHECK(same("little_i4"));
    CHECK(directory.files() == 1);
}

TEST_CASE("other dtypes are converted where NumPy's rule 'same_kind' allows it") {
    CHECK(test::counts(lw::load<double, 2>(test::golden("big_u2"))));
    CHECK(test::counts(lw::load<float, 2>(test::golden("big_f8"))));
    CHECK(test::counts(lw::load<std::int8_t, 2>(test::golden("little_u8"))));
    CHECK(test::counts(lw::load<std::complex<float>, 2>(test::golden("big_c16"))));
    CHECK(lw::load<std::complex<double>, 2>(test::golden("little_i2"))(1, 2) == 5.0);
    CHECK(lw::load<int, 2>(test::golden("little_b1"))(1, 2) == 1);
    const auto f = lw::load<float, 1>(test::golden("fractions"));
    CHECK((f(0) == 0.1f && std::isinf(f(1)) && f(2) == -2.5f));
    CHECK(lw::load<std::int64_t, 2>(test::golden("wide"))(0, 2) == std::int64_t{1} << 40);
    const auto load_as = [](auto type, const char* name) { return lw::load<decltype(type)>(test::golden(name)); };
    CHECK_THROWS_MATCHES(load_as(std::int16_t{}, "wide"), lw::io_error,
                         MessageMatches(ContainsSubstring("wide.npy': 1099511627776 is out of bounds for int16")));
    CHECK_THROWS_MATCHES(load_as(std::uint8_t{}, "wide"), lw::io_error,
                         MessageMatches(ContainsSubstring("its dtype is int64, which cannot be converted to uint8")));
    CHECK_THROWS_AS(load_as(int{}, "little_f4"), lw::io_error);
    CHECK_THROWS_AS(load_as(bool{}, "little_u1"), lw::io_error);
    CHECK_THROWS_AS(load_as(double{}, "little_c8"), lw::io_error);
}

TEST_CASE("files that cannot be read give an io_error that says why") {
    const test::directory directory;
    const auto fails = [&](const std::string& path, const std::string& words) {
        INFO(path);
        CHECK_THROWS_MATCHES((lw::load<float, 2>(path)), lw::io_error,
                             MessageMatches(ContainsSubstring(words) && ContainsSubstring(path)));
    };
    const auto bytes_fail = [&](const std::string& bytes, const std::string& words) {
        test::write(directory / "bad.npy", bytes);
        fails(directory / "bad.npy", words);
    };
    const auto header_fails = [&](const std::string& header, const std::string& words) {
        bytes_fail(test::with_header(header, std::string(24, '\0')), words);
    };
    fails(directory / "missing.npy", "No such file or directory");
    fails(directory / ".", "Is a directory");
    fails("/dev/null", "not a regular file");
    for (const char* name : {"half", "struct", "string", "object", "date"})
        fails(test::golden(std::string("bad_") + name), "unsupported dtype");
    fails(test::golden("bad_half"), "'<f2'");
    fails(test::golden("vector"), "expected an array of 2 axes, its shape is (5,)");
    fails(test::golden("rank4"), "its shape is (2,1,3,2)");
    bytes_fail("", "it has only 0 bytes");
    bytes_fail("a,b,c\n1,2,3\n4,5,6\n", "it starts with 'a,b,c\\x0a' instead of '\\x93NUMPY'");

    const std::string good = test::read(test::golden("little_f4"));
    std::string bad = good;
    bad[6] = 4;
    bytes_fail(bad, "unknown version 4.0 of the format");
    bad[6] = 1, bad[7] = 9;
    bytes_fail(bad, "unknown version 1.9");
    bytes_fail(good.substr(0, 100), "the file ends within its header of 118 bytes: there are 90");
    bytes_fail(good.substr(0, good.size() - 1),
               "expected 6 elements of 4 bytes for shape (2,3), the file holds 23 bytes");
    bytes_fail(test::with_header(std::string(20000, ' '), ""), "a header of 20000 bytes");

    const std::string rest = ", 'fortran_order': False, 'descr': '<f4'}\n";
    header_fails("", "not a dictionary");
    header_fails("[1, 2]\n", "not a dictionary: '[1, 2]\\x0a'");
    header_fails("{}\n", "lacks the key descr");
    header_fails("{'descr': '<f4', 'shape': (2, 3)}\n", "lacks the key fortran_order");
    header_fails("{'descr': '<f4', 'fortran_order': False}\n", "lacks the key shape");
    header_fails("{'shape': (2, 3), 'more': 1" + rest, "unknown key: 'more'");
    header_fails("{'shape': (2, 3)" + rest + "x", "more in its header");
    header_fails("{'shape': (2, 3)", "no ',' after a value");
    header_fails("{'shape' (2, 3)" + rest, "no ':' after a key");
    header_fails("{shape: (2, 3)" + rest, "not a string");
    header_fails("{'shape': (2, 3), 'fortran_order': 1, 'descr': '<f4'}\n", "fortran_order is not a valid bool: '1'");
    header_fails("{'shape': (2, 3), 'fortran_order': False, 'descr': 4}\n", "unsupported dtype");
    for (const char* shape : {"[2, 3]", "6", "(6)", "(2, 'a')", "(2 3)", "(,)", "(2.0, 3)", "(2,, 3)", "None", "(2, 3", "(+2, 3)"})
        header_fails("{'shape': " + std::string(shape) + rest, "");
    header_fails("{'shape': [2, 3]" + rest, "shape is not valid: '[2, 3]'");
    header_fails("{'shape': (-2, 3)" + rest, "shape is negative or too large: '(-2, 3)'");
    header_fails("{'shape': (99999999999999999999, 3)" + rest, "shape is negative or too large");
    header_fails("{'shape': (4611686018427387904, 3)" + rest, "shape is too large: '(4611686018427387904,3)'");
    header_fails("{'shape': (0, 4611686018427387904, 4611686018427387904)" + rest, "shape is too large");
    header_fails("{'shape': (1000000000, 1000000000)" + rest, "expected 1000000000000000000 elements of 4 bytes");
    header_fails("{'shape': (1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)" + rest, "an array has at most 16 axes, not 17");
}

TEST_CASE("no sequence of bytes does harm") {
    const test::directory directory;
    const std::string path = directory / "mutant.npy";
    int refused = 0, read = 0;
    const auto attempt = [&](const std::string& bytes) {
        test::write(path, bytes);
        try {
            const lw::ndarray<double> a = lw::load<double>(path);
            ++read;
            if (static_cast<std::size_t>(a.nbytes()) > 8 * bytes.size()) FAIL("more elements than the file has bytes");
        } catch (const lw::io_error&) {
            ++refused;
        }
    };
    const std::string good[] = {test::read(test::golden("big_f4")), test::read(test::golden("spaced"))};
    for (const std::string& bytes : good) {
        for (std::size_t length = 0; length < bytes.size(); ++length) attempt(bytes.substr(0, length));
        const int truncated = refused;
        CHECK(truncated == static_cast<int>(bytes.size()));
        for (std::size_t at = 0; at < bytes.size(); ++at)
            for (char c : {'\0', '\x01', '\x7f', '\xff', '(', '}', '\'', ',', '9', ' ', '-', 'L', static_cast<char>(bytes[at] ^ 1),
                           static_cast<char>(bytes[at] ^ 64)}) {
                std::string mutant = bytes;
                mutant[at] = c;
                attempt(mutant);
                if (at % 3 == 0) attempt(bytes.substr(0, at) + c + bytes.substr(at));
            }
        for (std::size_t at = 0; at < bytes.size(); ++at) attempt(bytes.substr(0, at) + bytes.substr(at + 1));
        refused = 0;
    }
    CHECK(read > 100);
}

TEST_CASE("files that cannot be written give an io_error, and leave nothing behind") {
    const test::directory directory;
    const lw::ndarray<float, 1> a{1, 2, 3};
    const auto fails = [&](const std::string& path, const std::string& words) {
        CHECK_THROWS_MATCHES(lw::save(path, a), lw::io_error, MessageMatches(ContainsSubstring("cannot write '" + path + "': " + words)));
    };
    fails(directory / "missing/a.npy", "No such file or directory");
    fs::create_directory(directory / "folder.npy");
    fails(directory / "folder.npy", "Is a directory");
    fs::create_symlink("/dev/full", directory / "full.npy");
    fails(directory / "full.npy", "No space left on device");
    fs::create_symlink("loop.npy", directory / "loop.npy");
    fails(directory / "loop.npy", "Too many levels of symbolic links");
    CHECK(directory.files() == 3);
    if (geteuid() != 0) {
        test::write(directory / "locked.npy", "old");
        fs::permissions(directory / "locked.npy", fs::perms::owner_read);
        fails(directory / "locked.npy", "Permission denied");
        CHECK(test::read(directory / "locked.npy") == "old");
    }
}

TEST_CASE("saving replaces a file, keeps its permissions, and follows links") {
    const test::directory directory;
    test::write(directory / "real.npy", "old");
    test::write(directory / "real.npy.part0", "somebody else's");
    fs::permissions(directory / "real.npy", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink("real.npy", directory / "link.npy");
    lw::save(directory / "link", lw::ndarray<float, 1>{1, 2, 3});
    CHECK(fs::is_symlink(directory / "link.npy"));
    CHECK(fs::status(directory / "real.npy").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(lw::load<float, 1>(directory / "real.npy").size() == 3);
    CHECK(test::read(directory / "real.npy.part0") == "somebody else's");
    CHECK(directory.files() == 3);
    fs::create_symlink(fs::path(directory / "far.npy"), directory / "near.npy");
    fs::create_symlink("near.npy", directory / "nothing.npy");
    lw::save(directory / "nothing", lw::ndarray<float, 1>{1, 2}); // makes far.npy
    CHECK(fs::is_symlink(directory / "nothing.npy"));
    CHECK(fs::is_symlink(directory / "near.npy"));
    CHECK(lw::load<float, 1>(directory / "far.npy").size() == 2);
}
