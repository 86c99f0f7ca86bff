// The memory of an array: aligned for every target's registers and to cache lines.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>
#ifdef __linux__
#include <sys/mman.h>
#endif

#include "lanewise/core/shape.hpp"

#ifndef __has_feature
#define __has_feature(name) 0
#define LANEWISE_NO_FEATURES
#endif
#if defined(__SANITIZE_ADDRESS__) || __has_feature(address_sanitizer)
#include <sanitizer/asan_interface.h>
#define LANEWISE_HIDE(from, to) ASAN_POISON_MEMORY_REGION(from, static_cast<std::size_t>(static_cast<std::byte*>(to) - (from)))
#define LANEWISE_SHOW(from, bytes) ASAN_UNPOISON_MEMORY_REGION(from, bytes)
#else
#define LANEWISE_HIDE(from, to) static_cast<void>(from)
#define LANEWISE_SHOW(from, bytes) static_cast<void>(from)
#endif
#ifdef LANEWISE_NO_FEATURES
#undef __has_feature
#undef LANEWISE_NO_FEATURES
#endif

namespace lanewise::detail {

inline constexpr std::size_t storage_alignment = 64;
/// Memory of so many bytes is asked for in huge pages, as NumPy does: the sums of 10^7 doubles go into a new array in 7 ms instead of 31.
inline constexpr std::size_t huge_pages_from = std::size_t{1} << 22;

/// Aligned memory. A block of the usual operator new, which hands out small ones several times as fast as the aligned one; where it
/// begins stands before the memory.
inline void* allocate_aligned(std::size_t bytes) {
    const std::size_t all = bytes + storage_alignment;
    std::byte* const block = static_cast<std::byte*>(::operator new(all));
    std::byte* const data = block + (storage_alignment - reinterpret_cast<std::uintptr_t>(block) % storage_alignment);
    std::memcpy(data - sizeof block, &block, sizeof block);
#ifdef __linux__
    if (bytes >= huge_pages_from) {
        constexpr std::size_t page = 4096;
        const std::size_t skipped = page - reinterpret_cast<std::uintptr_t>(data) % page;
        madvise(data + skipped, bytes - skipped, MADV_HUGEPAGE); // a hint: it may fail
    }
#endif
    LANEWISE_HIDE(block, data);
    LANEWISE_HIDE(data + bytes, block + all);
    return data;
}
inline void free_aligned(void* memory) {
    std::byte *const data = static_cast<std::byte*>(memory), *block;
    LANEWISE_SHOW(data - sizeof block, sizeof block);
    std::memcpy(&block, data - sizeof block, sizeof block);
    ::operator delete(block);
}
#undef LANEWISE_HIDE
#undef LANEWISE_SHOW

/// Owns room for `size` elements of a dtype. They are not initialised unless asked for.
template <class T>
class storage {
public:
    storage() = default;
    explicit storage(index_t size) : size_(size) {
        if (size > 0) data_ = static_cast<T*>(allocate_aligned(static_cast<std::size_t>(size) * sizeof(T)));
    }
    storage(const storage& other) : storage(other.size_) {
        if (size_ > 0) std::memcpy(static_cast<void*>(data_), other.data_, static_cast<std::size_t>(size_) * sizeof(T));
    }
    storage(storage&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    storage& operator=(storage other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }
    ~storage() {
        if (data_) free_aligned(data_);
    }

    T* data() const { return data_; }
    index_t size() const { return size_; }

private:
    T* data_ = nullptr;
    index_t size_ = 0;
};

} // namespace lanewise::detail
