// The copies of each element size on every target, against loops: strided rows, transposed blocks, repeated elements, padded gangs.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/eval/rows.hpp"
#include "guarded.hpp"
#include "support.hpp"

#include <cstring>
#include <vector>

using lw::index_t;

namespace {

std::vector<std::byte> noise(std::size_t count) {
    std::vector<std::byte> all(count);
    for (std::size_t k = 0; k < count; ++k) all[k] = static_cast<std::byte>(k * 2654435761u >> 11);
    return all;
}

const lw::detail::item_size sizes[] = {lw::detail::size_of_item<std::uint8_t>(), lw::detail::size_of_item<std::uint16_t>(),
                                       lw::detail::size_of_item<float>(), lw::detail::size_of_item<double>(),
                                       lw::detail::size_of_item<std::complex<double>>()};

} // namespace

TEST_CASE("strided rows", "[copies]") {
    for (const lw::detail::item_size& size : sizes)
        for (index_t n : {1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 65, 127, 129, 300})
            for (index_t step : {-5, -3, -2, -1, 0, 1, 2, 3, 4, 7}) {
                INFO(size.bytes << " bytes, " << n << " elements, step " << step);
                const index_t reach = std::abs(step) * (n - 1);
                const auto from = noise(static_cast<std::size_t>((reach + 1) * size)); // nothing outside may be read
                std::vector<std::byte> to(static_cast<std::size_t>((n + 1) * size), std::byte{7}), expected = to;
                const std::byte* first = from.data() + (step < 0 ? reach * size : 0);
                for (index_t k = 0; k < n; ++k) std::memcpy(expected.data() + k * size, first + k * step * size, static_cast<std::size_t>(size));
                size.copies().collect(to.data(), first, 0, step * size, 1, n);
                CHECK(to == expected);
            }
}

TEST_CASE("rows side by side", "[copies]") {
    for (const lw::detail::item_size& size : sizes)
        for (index_t rows : {1, 2, 5})
            for (index_t n : {1, 3, 8, 17, 40})
                for (index_t step : {-2, -1, 0, 1, 2, 5})
                    for (index_t row_step : {index_t{0}, index_t{1}, n * std::abs(step) + 3}) {
                        INFO(size.bytes << " bytes, " << rows << " rows of " << n << ", steps " << row_step << " and " << step);
                        const index_t reach = std::abs(step) * (n - 1);
                        const auto from = noise(static_cast<std::size_t>((reach + row_step * (rows - 1) + 1) * size));
                        std::vector<std::byte> to(static_cast<std::size_t>((rows * n + 1) * size), std::byte{7}), expected = to;
                        const std::byte* first = from.data() + (step < 0 ? reach * size : 0);
                        for (index_t k = 0; k < rows * n; ++k)
                            std::memcpy(expected.data() + k * size, first + (k / n * row_step + k % n * step) * size, static_cast<std::size_t>(size));
                        size.copies().collect(to.data(), first, row_step * size, step * size, rows, n);
                        CHECK(to == expected);
                    }
}

TEST_CASE("padded gangs: the elements, then copies of some, and no read outside", "[copies]") {
    const test::guarded memory(4096);
    const auto check = [&](const lw::detail::item_size& size, index_t rows, index_t columns, index_t row_step, index_t step, index_t all,
                           const std::byte* first) {
        INFO(size.bytes << " bytes, " << rows << " rows of " << columns << ", steps " << row_step << " and " << step << ", " << all << " in all");
        std::vector<std::byte> to(static_cast<std::size_t>(all * size + 63), std::byte{7});
        const lw::detail::walker a{const_cast<std::byte*>(first), size, {}};
        lw::detail::gather_gang(lw::detail::padding(), to.data(), a, row_step * size, step * size, rows, columns, all);
        const auto at = [&](index_t k) { return first + (k / columns * row_step + k % columns * step) * size; };
        bool right = true;
        for (index_t k = 0; k < all; ++k) {
            const std::byte* const here = to.data() + k * size;
            bool found = k < rows * columns && std::memcmp(here, at(k), static_cast<std::size_t>(size)) == 0;
            for (index_t j = 0; k >= rows * columns && j < rows * columns; ++j)
                for (index_t part = 0; part < size; part += std::min<index_t>(size, 8)) // half a wide element will do
                    found = found || std::memcmp(here, at(j) + part, static_cast<std::size_t>(std::min<index_t>(size, 8))) == 0;
            right = right && found;
        }
        CHECK(right);
    };
    for (const lw::detail::item_size& size : sizes)
        for (index_t n : {1, 2, 3, 5, 7, 8, 11, 16, 31, 33, 63, 65, 100})
            for (index_t all : {2, 4, 8, 16, 32, 64, 128}) {
                if (n > all) continue;
                const auto from = noise(static_cast<std::size_t>(n * size));
                std::byte *const last = memory.end<std::byte>() - n * size, *const first = memory.first<std::byte>();
                std::copy(from.begin(), from.end(), last);
                check(size, 1, n, 0, 1, all, last);
                check(size, n, 1, 1, 5, all, last);
                check(size, 1, n, 0, -1, all, last + (n - 1) * size);
                check(size, 1, n, 9, 0, all, last);
                if (n % 3 == 0) check(size, 3, n / 3, n / 3, 1, all, last);
                if (n % 3 == 0) check(size, 3, n / 3, 1, 3, all, last);
                if (n % 3 == 0) check(size, 3, n / 3, -n / 3, 1, all, last + n / 3 * 2 * size);
                std::copy(from.begin(), from.end(), first);
                check(size, 1, n, 0, 1, all, first);
                check(size, 1, n, 0, -1, all, first + (n - 1) * size);
            }
}

TEST_CASE("transposed blocks", "[copies]") {
    for (const lw::detail::item_size& size : sizes)
        for (index_t rows : {1, 3, 4, 7, 8, 16, 17, 33, 64})
            for (index_t columns : {1, 2, 5, 8, 15, 16, 17, 31, 32, 64, 65, 100, 200}) {
                INFO(size.bytes << " bytes, " << rows << " rows of " << columns);
                const index_t from_step = (rows + 3) * size, to_step = (columns + 2) * size;
                const auto from = noise(static_cast<std::size_t>((columns - 1) * from_step + rows * size));
                std::vector<std::byte> to(static_cast<std::size_t>(rows * to_step), std::byte{7}), expected = to;
                for (index_t r = 0; r < rows; ++r)
                    for (index_t c = 0; c < columns; ++c)
                        std::memcpy(expected.data() + r * to_step + c * size, from.data() + c * from_step + r * size, static_cast<std::size_t>(size));
                size.copies().transpose(to.data(), to_step, from.data(), from_step, rows, columns);
                CHECK(to == expected);
            }
}

TEST_CASE("repeated elements", "[copies]") {
    for (const lw::detail::item_size& size : sizes)
        for (index_t count : {1, 2, 3, 4, 7, 8, 16, 32, 33}) {
            const auto from = noise(static_cast<std::size_t>(5 * 3 * size));
            const index_t to_step = (count + 1) * size;
            std::vector<std::byte> to(static_cast<std::size_t>(5 * to_step), std::byte{7}), expected = to;
            for (index_t r = 0; r < 5; ++r)
                for (index_t k = 0; k < count; ++k)
                    std::memcpy(expected.data() + r * to_step + k * size, from.data() + r * 3 * size, static_cast<std::size_t>(size));
            size.copies().spread(to.data(), to_step, from.data(), 3 * size, 5, count * size);
            CHECK(to == expected);
        }
}
