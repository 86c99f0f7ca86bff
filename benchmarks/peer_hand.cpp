// The loops that one would write by hand.
// SPDX-License-Identifier: BSD-3-Clause
#include "peer_hand.hpp"

#include <cmath>

namespace hand {

template <class T>
void axpbyc(T a, const T* x, T b, const T* y, T c, T* z, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) z[i] = a * x[i] + b * y[i] + c;
}
template <class T>
void poly5(const T* x, const T* k, T* z, std::size_t n) {
    const T k0 = k[0], k1 = k[1], k2 = k[2], k3 = k[3], k4 = k[4], k5 = k[5];
    for (std::size_t i = 0; i < n; ++i) z[i] = ((((k5 * x[i] + k4) * x[i] + k3) * x[i] + k2) * x[i] + k1) * x[i] + k0;
}
template <class T>
void where_sqrt(const T* x, T c, T* z, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) z[i] = x[i] > c ? std::sqrt(x[i]) : x[i] * x[i];
}
template <class T>
void exp_sin(const T* x, const T* y, T* z, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) z[i] = std::exp(-x[i] * x[i]) * std::sin(y[i]); // vectorised by glibc's libmvec
}
template <class T>
T sum(const T* x, std::size_t n) {
    T s = 0;
    for (std::size_t i = 0; i < n; ++i) s += x[i];
    return s;
}
template <class T>
T sum_square_difference(const T* x, const T* y, std::size_t n) {
    T s = 0;
    for (std::size_t i = 0; i < n; ++i) s += (x[i] - y[i]) * (x[i] - y[i]);
    return s;
}

#define HAND_FOR(T)                                                                                                    \
    template void axpbyc(T, const T*, T, const T*, T, T*, std::size_t);                                                \
    template void poly5(const T*, const T*, T*, std::size_t);                                                          \
    template void where_sqrt(const T*, T, T*, std::size_t);                                                            \
    template void exp_sin(const T*, const T*, T*, std::size_t);                                                        \
    template T sum(const T*, std::size_t);                                                                             \
    template T sum_square_difference(const T*, const T*, std::size_t);
HAND_FOR(float)
HAND_FOR(double)

} // namespace hand
