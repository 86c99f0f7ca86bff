// The memory of an array: aligned for every target's registers and to cache lines.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

#include "lanewise/core/shape.hpp"

namespace lanewise::detail {

inline constexpr std::size_t storage_alignment = 64;

/// Owns room for `size` elements. They are not initialised unless asked for.
template <class T>
class storage {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    storage() = default;
    explicit storage(index_t size) : size_(size) {
        if (size > 0)
            data_ = static_cast<T*>(::operator new(static_cast<std::size_t>(size) * sizeof(T),
                                                   std::align_val_t{storage_alignment}));
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
        if (data_) ::operator delete(static_cast<void*>(data_), std::align_val_t{storage_alignment});
    }

    T* data() const { return data_; }
    index_t size() const { return size_; }

private:
    T* data_ = nullptr;
    index_t size_ = 0;
};

} // namespace lanewise::detail
