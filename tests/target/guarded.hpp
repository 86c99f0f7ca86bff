// What the tests of memory access share: pages between pages that fault, values and masks.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <type_traits>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>

namespace test {

/// Pages of memory between two pages that fault when touched.
class guarded {
public:
    explicit guarded(std::size_t bytes)
        : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))), inner_((bytes + page_ - 1) / page_ * page_) {
        void* const map = mmap(nullptr, inner_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        REQUIRE(map != MAP_FAILED);
        base_ = static_cast<char*>(map);
        REQUIRE(mprotect(base_ + page_, inner_, PROT_READ | PROT_WRITE) == 0);
    }
    guarded(const guarded&) = delete;
    guarded& operator=(const guarded&) = delete;
    ~guarded() { munmap(base_, inner_ + 2 * page_); }
    template <class T>
    T* first() const {
        return reinterpret_cast<T*>(base_ + page_);
    }
    template <class T>
    T* end() const {
        return reinterpret_cast<T*>(base_ + page_ + inner_);
    }

private:
    std::size_t page_, inner_;
    char* base_;
};

/// Distinct values that fill the type.
template <class T>
std::vector<T> fill(std::size_t n, std::uint64_t seed) {
    std::mt19937_64 engine(seed);
    std::vector<T> v(n);
    for (T& x : v) x = std::is_floating_point_v<T> ? static_cast<T>(engine() >> 44) : static_cast<T>(engine());
    return v;
}

/// Masks to try: none, all, single lanes, all but one, runs, random.
template <int L>
std::vector<std::uint64_t> some_masks() {
    const std::uint64_t all = L == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << (L % 64)) - 1;
    std::vector<std::uint64_t> masks{0, all};
    for (int k = 0; k < L; ++k) {
        const std::uint64_t one = std::uint64_t{1} << k;
        masks.insert(masks.end(), {one, all & ~one, one - 1, all & ~(one - 1)});
    }
    std::mt19937_64 engine(L);
    for (int k = 0; k < 32; ++k) masks.push_back(engine() & all);
    return masks;
}

} // namespace test
