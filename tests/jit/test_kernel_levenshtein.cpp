// The kernel of Levenshtein's distance gives the numbers of the scalar loop.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/sample_kernels.hpp"

#include <string_view>
#include <vector>

#include "../../examples/kernels/levenshtein.inl"
#include "jit/scalar_form_begin.hpp"
#include "../../examples/kernels/levenshtein.inl"
#include "jit/scalar_form_end.hpp"

namespace {

/// Words behind each other.
struct words {
    std::vector<std::uint8_t> letter;
    std::vector<int> begin{0};
    void add(std::string_view word) {
        letter.insert(letter.end(), word.begin(), word.end());
        begin.push_back(static_cast<int>(letter.size()));
    }
    lw::view<const std::uint8_t> letters() const { return {letter.data(), lw::dims<1>({static_cast<lw::index_t>(letter.size())})}; }
    lw::view<const int> begins() const { return {begin.data(), lw::dims<1>({static_cast<lw::index_t>(begin.size())})}; }
};

} // namespace

TEST_CASE("sample kernels: levenshtein") {
    for (const lw::index_t n : test::kernel_sizes) {
        words a, b;
        std::mt19937 bits(static_cast<unsigned>(n));
        const auto random_word = [&](unsigned longest) {
            std::string word(bits() % (longest + 1), ' ');
            for (char& c : word) c = static_cast<char>('a' + bits() % 4);
            return word;
        };
        for (lw::index_t k = 0; k < n; ++k) {
            a.add(random_word(90));
            b.add(random_word(k % 5 == 0 ? 90 : k % 5 == 1 ? 0 : 64));
        }
        lw::ndarray<int, 1> found = test::filled<int>(n, -7), expected = found;
        levenshtein(a.letters(), a.begins(), b.letters(), b.begins(), found);
        scalar::levenshtein(a.letters(), a.begins(), b.letters(), b.begins(), expected);
        CAPTURE(n);
        test::require_same(found, expected);
    }
    words a, b;
    for (const char* word : {"kitten", "", "lane", "saturday", "flaw"}) a.add(word);
    for (const char* word : {"sitting", "abc", "lane", "sunday", ""}) b.add(word);
    lw::ndarray<int, 1> found = lw::zeros<int>(5);
    levenshtein(a.letters(), a.begins(), b.letters(), b.begins(), found);
    const int expected[] = {3, 3, 0, 3, 4};
    for (int k = 0; k < 5; ++k) REQUIRE(found(k) == expected[k]);
}
