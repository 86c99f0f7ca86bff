// The arrays of the peers that are loops: buffer<T>, aligned to cache lines; matrices are rows in it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "peer.hpp"

#include <new>

template <class T>
class buffer {
public:
    buffer() = default;
    explicit buffer(peer::index n) : size_(n) {
        if (n > 0) data_.reset(static_cast<T*>(::operator new(static_cast<std::size_t>(n) * sizeof(T), std::align_val_t(64))));
    }
    T* data() const { return data_.get(); }
    peer::index size() const { return size_; }

private:
    struct release {
        void operator()(T* p) const { ::operator delete(p, std::align_val_t(64)); }
    };
    peer::index size_ = 0;
    std::unique_ptr<T, release> data_;
};

struct loops {
    template <class T>
    using vector = buffer<T>;
    template <class T>
    using matrix = buffer<T>;
    template <class T>
    static buffer<T> make(peer::index n) {
        return buffer<T>(n);
    }
    template <class T>
    static buffer<T> make(peer::index rows, peer::index columns) {
        return buffer<T>(rows * columns);
    }
};
