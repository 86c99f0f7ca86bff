// Printing of arrays: what NumPy prints for the arrays of tests/data/print.txt, and the C++ side of it.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/array/print.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <sstream>

#include "lanewise/expr/functions.hpp"
#include "lanewise/expr/operators.hpp"

namespace test {

struct print_case {
    std::string dtype, data, str, repr;
    lw::dims<lw::dynamic_rank> shape;
    lw::printoptions options;
};

inline std::string read_lines(std::istream& in, const std::string& expected_name) {
    std::string name, line, text;
    int count = 0;
    in >> name >> count;
    REQUIRE(name == expected_name);
    std::getline(in, line);
    for (int k = 0; k < count; ++k) {
        std::getline(in, line);
        text += (k ? "\n" : "") + line;
    }
    return text;
}

inline bool read_case(std::istream& in, print_case& c) {
    std::string line, word;
    if (!std::getline(in, line)) return false;
    std::istringstream head(line);
    head >> word >> c.dtype;
    REQUIRE(word == "case");
    std::vector<lw::index_t> extents;
    for (lw::index_t n = 0; head >> n;) extents.push_back(n);
    c.shape.set_size(static_cast<int>(extents.size()));
    for (std::size_t k = 0; k < extents.size(); ++k) c.shape[static_cast<int>(k)] = extents[k];
    in >> word >> c.options.precision >> c.options.threshold >> c.options.edgeitems >> c.options.linewidth >>
        c.options.suppress;
    REQUIRE(word == "options");
    std::getline(in, line);
    std::getline(in, line);
    c.data = line.substr(line.find(' ') + 1);
    c.str = read_lines(in, "str");
    c.repr = read_lines(in, "repr");
    return true;
}

template <class T>
void compare(const print_case& c) {
    lw::ndarray<T> a(c.shape);
    if (c.data == "arange") {
        for (lw::index_t k = 0; k < a.size(); ++k) a.data()[k] = static_cast<T>(static_cast<lw::detail::real_t<T>>(k));
    } else {
        REQUIRE(c.data.size() == 2 * static_cast<std::size_t>(a.nbytes()));
        for (std::size_t k = 0; k < static_cast<std::size_t>(a.nbytes()); ++k) {
            const auto byte = static_cast<unsigned char>(std::strtoul(c.data.substr(2 * k, 2).c_str(), nullptr, 16));
            std::memcpy(reinterpret_cast<unsigned char*>(a.data()) + k, &byte, 1);
        }
    }
    INFO(c.dtype << " " << lw::detail::shape_text(c.shape) << ", precision " << c.options.precision << ", threshold "
                 << c.options.threshold << ", edgeitems " << c.options.edgeitems << ", linewidth " << c.options.linewidth
                 << ", suppress " << c.options.suppress << ", elements " << c.data);
    CHECK(lw::to_string(a, c.options) == c.str);
    CHECK(lw::repr(a, c.options) == c.repr);
}

} // namespace test

TEST_CASE("arrays print as in NumPy") {
    const char* const other = std::getenv("LANEWISE_PRINT_CASES"); // the output of make_print.py with other arguments
    std::ifstream in(other ? other : LANEWISE_TEST_DATA "/print.txt");
    test::print_case c;
    int cases = 0;
    for (; test::read_case(in, c); ++cases) {
        if (c.dtype == "bool") test::compare<bool>(c);
        else if (c.dtype == "int8") test::compare<std::int8_t>(c);
        else if (c.dtype == "uint8") test::compare<std::uint8_t>(c);
        else if (c.dtype == "int16") test::compare<std::int16_t>(c);
        else if (c.dtype == "uint16") test::compare<std::uint16_t>(c);
        else if (c.dtype == "int32") test::compare<std::int32_t>(c);
        else if (c.dtype == "uint32") test::compare<std::uint32_t>(c);
        else if (c.dtype == "int64") test::compare<std::int64_t>(c);
        else if (c.dtype == "uint64") test::compare<std::uint64_t>(c);
        else if (c.dtype == "float32") test::compare<float>(c);
        else if (c.dtype == "float64") test::compare<double>(c);
        else if (c.dtype == "complex64") test::compare<std::complex<float>>(c);
        else if (c.dtype == "complex128") test::compare<std::complex<double>>(c);
        else FAIL(c.dtype);
    }
    CHECK(cases > 400);
}

TEST_CASE("expressions, views and fixed arrays print their elements") {
    lw::ndarray<float, 2> a{{1, 2.5f}, {3, -4}};
    std::ostringstream out;
    out << a << "|" << a + 1 << "|" << a.T() << "|" << a(lw::range(lw::none, lw::none, -1), 0) << "|" << (a > 1);
    CHECK(out.str() == "[[ 1.   2.5]\n [ 3.  -4. ]]|[[ 2.   3.5]\n [ 4.  -3. ]]|[[ 1.   3. ]\n [ 2.5 -4. ]]|[3. 1.]|"
                       "[[False  True]\n [ True False]]");
    CHECK(lw::to_string(lw::fixed<int, 2, 2>{{1, 2}, {3, 4}}) == "[[1 2]\n [3 4]]");
    CHECK(lw::repr(lw::sqrt(a) * 2) == "array([[2.       , 3.1622777],\n       [3.4641016,       nan]], dtype=float32)");
    CHECK(lw::to_string(lw::view<const float, 2>(a)) == lw::to_string(a));
    CHECK(lw::to_string(lw::ndarray<double, 1>()) == "[]");
    CHECK(lw::repr(lw::ndarray<double, 2>()) == "array([], shape=(0, 0), dtype=float64)");
}

TEST_CASE("a summary reads only what it shows") {
    const double value = 0.5;
    const lw::view<const double, 2> huge(&value, lw::dims<2>({lw::index_t{1} << 31, lw::index_t{1} << 31}), lw::dims<2>({0, 0}));
    CHECK(lw::to_string(huge, {.edgeitems = 1}) == "[[0.5 ... 0.5]\n ...\n [0.5 ... 0.5]]");
}

TEST_CASE("print options are checked") {
    const lw::ndarray<double, 1> a{1.0 / 3, 2};
    CHECK(lw::to_string(a, {.precision = 3}) == "[0.333 2.   ]");
    CHECK_THROWS_AS(lw::to_string(a, {.precision = -1}), lw::value_error);
    CHECK_THROWS_AS(lw::to_string(a, {.threshold = -1}), lw::value_error);
    const lw::ndarray<std::int64_t, 1> few{0, 1, 2, 3};
    constexpr lw::index_t most = std::numeric_limits<lw::index_t>::max();
    for (lw::index_t edge : {most, most / 2, most / 2 + 1}) CHECK(lw::to_string(few, {.threshold = 0, .edgeitems = edge}) == "[0 1 2 3]");
    CHECK(lw::repr(few, {.linewidth = std::numeric_limits<int>::min()}) == "array([0,\n       1,\n       2,\n       3])");
    CHECK_THROWS_AS(lw::repr(a, {.edgeitems = -2}), lw::value_error);
}
