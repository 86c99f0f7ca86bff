// The loops that one would write by hand, compiled with -O3 -march=native -ffast-math: what expressions are measured against.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>

namespace hand {

template <class T>
void axpbyc(T a, const T* x, T b, const T* y, T c, T* z, std::size_t n);
template <class T>
void poly5(const T* x, const T* k, T* z, std::size_t n);
template <class T>
void where_sqrt(const T* x, T c, T* z, std::size_t n);
template <class T>
void exp_sin(const T* x, const T* y, T* z, std::size_t n); // exp(-x*x)*sin(y)
template <class T>
T sum(const T* x, std::size_t n);
template <class T>
T sum_square_difference(const T* x, const T* y, std::size_t n);

} // namespace hand
