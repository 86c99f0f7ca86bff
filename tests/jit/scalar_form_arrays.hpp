// Arrays of lanes as the plain arrays that they read as, for scalar_form_begin.hpp.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cmath>
#include <cstddef>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wfloat-conversion"
#ifdef __clang__
#ifndef LANEWISE_SCALAR_FORM_FAST
#pragma clang fp contract(off)
#endif
#else
#pragma GCC push_options
#ifndef LANEWISE_SCALAR_FORM_FAST
#pragma GCC optimize("fp-contract=off")
#endif
#endif
namespace scalar::lw {

template <class T, int N, int M = 1>
struct varying_array {
    T element[N * M] = {};
    varying_array() = default; // of a struct's member
    template <class X>
        requires std::is_arithmetic_v<X>
    explicit varying_array(X x) {
        for (T& e : element) e = static_cast<T>(x);
    }
    template <class... X>
        requires(sizeof...(X) == N * M && N * M > 1)
    varying_array(X... x) : element{static_cast<T>(x)...} {}
    varying_array(const T (&x)[N * M]) {
        for (int k = 0; k < N * M; ++k) element[k] = x[k];
    }
    // Outside it reads 0, what is written there is lost: as a lane does.
    template <class... I>
    T& operator()(I... index) {
        const std::ptrdiff_t at[] = {static_cast<std::ptrdiff_t>(index)..., 0};
#ifdef LANEWISE_SCALAR_FORM_FAST
        return element[at[0] * M + at[1]];
#else
        static T nothing;
        nothing = 0;
        const bool inside = at[0] >= 0 && at[0] < N && at[1] >= 0 && at[1] < M;
        return inside ? element[at[0] * M + at[1]] : nothing;
#endif
    }
    T& operator[](int k) { return (*this)(k); }
    T operator()(int k) const { return element[k]; }
    T operator[](int k) const { return element[k]; }
    static constexpr std::ptrdiff_t size() { return N * M; }
    auto operator-() const { return *this * T(-1); }
};
template <class T, int N>
using fixed = varying_array<T, N>;

// A member of LW_STRUCT: of an array, the array that has arithmetic.
template <class T>
struct member_of {
    using type = T;
};
template <class T, std::size_t N>
struct member_of<T[N]> {
    using type = varying_array<T, static_cast<int>(N)>;
};
#define LANEWISE_TEST_MEMBER(type_, name) typename lw::member_of<type_>::type name{};

#define LANEWISE_TEST_ARITHMETIC(symbol)                                                                               \
    template <class T, class U, int N, int M>                                                                          \
    auto operator symbol(varying_array<T, N, M> a, varying_array<U, N, M> b) {                                         \
        varying_array<decltype(T() symbol U()), N, M> c(0);                                                            \
        for (int k = 0; k < N * M; ++k) c.element[k] = a.element[k] symbol b.element[k];                               \
        return c;                                                                                                      \
    }                                                                                                                  \
    template <class T, int N, int M, class X>                                                                          \
        requires std::is_arithmetic_v<X>                                                                               \
    auto operator symbol(varying_array<T, N, M> a, X x) {                                                              \
        return a symbol varying_array<X, N, M>(x);                                                                     \
    }                                                                                                                  \
    template <class T, int N, int M, class X>                                                                          \
        requires std::is_arithmetic_v<X>                                                                               \
    auto operator symbol(X x, varying_array<T, N, M> a) {                                                              \
        return varying_array<X, N, M>(x) symbol a;                                                                     \
    }                                                                                                                  \
    template <class T, int N, int M, class X>                                                                          \
    void operator symbol##=(varying_array<T, N, M>& a, X x) {                                                          \
        a = a symbol x;                                                                                                \
    }
LANEWISE_TEST_ARITHMETIC(+)
LANEWISE_TEST_ARITHMETIC(-)
LANEWISE_TEST_ARITHMETIC(*)
LANEWISE_TEST_ARITHMETIC(/)
#undef LANEWISE_TEST_ARITHMETIC
template <class T, int N, int M>
T sum(varying_array<T, N, M> a) {
    T s = a.element[0];
    for (int k = 1; k < N * M; ++k) s += a.element[k];
    return s;
}
template <class A>
auto dot(A a, A b) {
    return sum(a * b);
}
template <class A>
auto norm(A a) {
    return std::sqrt(dot(a, a));
}
template <class T>
auto cross(varying_array<T, 3> a, varying_array<T, 3> b) {
    return varying_array<T, 3>(a(1) * b(2) - a(2) * b(1), a(2) * b(0) - a(0) * b(2), a(0) * b(1) - a(1) * b(0));
}
/// Of whole objects, too.
template <class A>
    requires(!std::is_arithmetic_v<A>)
A select(bool condition, A a, A b) {
    return condition ? a : b;
}

template <class A, class I, class V>
void add_at(const A& x, I i, V v) {
    x(i) += v;
}
template <class A, class I, class J, class V>
void add_at(const A& x, I i, J j, V v) {
    x(i, j) += v;
}

} // namespace scalar::lw
#ifndef __clang__
#pragma GCC pop_options
#endif
#pragma GCC diagnostic pop
