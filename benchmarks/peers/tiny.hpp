// The operands of tiny_lanewise.cpp and tiny_hand.cpp: arrays of ten elements, whose size is known at run time or at compile time, and
// square matrices.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "peer.hpp"

template <class Library, class T>
struct tiny_operands {
    using element = T;
    explicit tiny_operands(peer::index) {
        using peer::fill;
        fill(x, 0), fill(y, 1), fill(x10, 0), fill(y10, 1), fill(x3, 0), fill(y3, 1), fill(x4, 0), fill(y4, 1);
    }
    void clear() { peer::zero(z); }

    typename Library::template array<T> x = Library::template make<T>(), y = Library::template make<T>(), z = Library::template make<T>();
    typename Library::template ten<T> x10, y10, z10;
    typename Library::template square<T, 3> x3, y3, z3;
    typename Library::template square<T, 4> x4, y4, z4;
    T a = T(0.5), b = T(1.25), c = static_cast<T>(0.6);
};
