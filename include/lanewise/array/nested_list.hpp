// Nested initializer lists, {{1, 2}, {3, 4}}: their shape and elements.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <initializer_list>
#include <string>

#include "lanewise/core/shape.hpp"

namespace lanewise::detail {

template <class T, int R>
struct nested_list {
    using type = std::initializer_list<typename nested_list<T, R - 1>::type>;
};
template <class T>
struct nested_list<T, 0> {
    using type = T;
};
template <class T, int R>
using nested_list_t = typename nested_list<T, R>::type;

/// Shape of the first elements at each depth.
template <int R, int Depth = 0, class List>
void list_shape(const List& list, dims<R>& shape) {
    shape[Depth] = static_cast<index_t>(list.size());
    if constexpr (Depth + 1 < R) {
        if (list.size() > 0)
            list_shape<R, Depth + 1>(*list.begin(), shape);
        else
            for (int k = Depth + 1; k < R; ++k) shape[k] = 0;
    }
}

/// Copies the elements in order. Throws shape_error where the lists of an axis differ in length.
template <int R, int Depth = 0, class List, class T>
T* copy_list(const List& list, const dims<R>& shape, T* to) {
    if (static_cast<index_t>(list.size()) != shape[Depth])
        throw shape_error("inhomogeneous nested list: expected " + std::to_string(shape[Depth]) +
                          " elements along axis " + std::to_string(Depth) + ", got " + std::to_string(list.size()));
    for (const auto& element : list) {
        if constexpr (Depth + 1 < R)
            to = copy_list<R, Depth + 1>(element, shape, to);
        else
            *to++ = element;
    }
    return to;
}

} // namespace lanewise::detail
