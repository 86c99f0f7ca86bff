// From here to scalar_form_end.hpp, kernels are compiled as the plain C++ loops that they read as. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
//
// A test includes its kernels twice: as they are, and between these two headers in namespace `scalar`. There lw::varying<T> is
// T itself and LW_WHILE is `while`, compiled without the library's kernel code: the reference that the kernels must agree with.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "lanewise/lanewise.hpp"

#ifndef LANEWISE_TEST_SCALAR_FORM
#define LANEWISE_TEST_SCALAR_FORM
namespace scalar::lw {

using ::lanewise::index_t;
using ::lanewise::view;
template <class T>
using varying = T;
template <class T>
using sum_of = T;
template <class T, class X>
T cast(X x) {
    return static_cast<T>(x);
}
template <class X, class Y>
auto select(bool condition, X x, Y y) {
    using T = std::conditional_t<std::is_same_v<X, bool> && std::is_same_v<Y, bool>, bool, decltype(x + y)>;
    return condition ? static_cast<T>(x) : static_cast<T>(y);
}
template <class X, class Y>
auto minimum(X x, Y y) {
    using T = decltype(x + y);
    return std::min(static_cast<T>(x), static_cast<T>(y));
}
template <class X, class Y>
auto maximum(X x, Y y) {
    using T = decltype(x + y);
    return std::max(static_cast<T>(x), static_cast<T>(y));
}
template <class X>
auto abs(X x) {
    using T = decltype(+x);
    return static_cast<T>(x < X{} ? -x : +x);
}
using std::exp, std::log, std::sqrt, std::sin, std::cos, std::tanh, std::floor, std::isnan, std::fma;
template <class X, class Y>
auto power(X x, Y y) {
    return static_cast<decltype(x + y)>(std::pow(x, y));
}
inline bool any(bool condition) { return condition; }
inline bool all(bool condition) { return condition; }

struct loop {
    index_t n;
    template <class Body>
    void operator|(Body body) const {
        for (index_t i = 0; i < n; ++i) body(static_cast<int>(i));
    }
};

} // namespace scalar::lw
#endif

#pragma push_macro("LW_JIT")
#pragma push_macro("LW_JIT_T")
#pragma push_macro("LW_FOR")
#pragma push_macro("LW_WHILE")
#pragma push_macro("LW_IF")
#pragma push_macro("LW_ELSE")
#pragma push_macro("LW_BREAK")
#pragma push_macro("LW_CONTINUE")
#pragma push_macro("LW_RETURN")
#undef LW_JIT
#undef LW_JIT_T
#undef LW_FOR
#undef LW_WHILE
#undef LW_IF
#undef LW_ELSE
#undef LW_BREAK
#undef LW_CONTINUE
#undef LW_RETURN
#define LW_JIT(name, params, ...) inline auto name params __VA_ARGS__
#define LW_JIT_T(template_params, name, params, ...) template <LANEWISE_UNPAREN template_params> auto name params __VA_ARGS__
#define LW_FOR(i, n) lw::loop{static_cast<lw::index_t>(n)} | [&](int i)
#define LW_WHILE(...) while (__VA_ARGS__)
#define LW_IF(...) if (__VA_ARGS__)
#define LW_ELSE else
#define LW_BREAK break
#define LW_CONTINUE continue
#define LW_RETURN return
// The reference rounds twice in a * b + c, as kernels do; and it may convert as they do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-compare"
#ifdef __clang__
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wimplicit-const-int-float-conversion"
#pragma GCC diagnostic ignored "-Wbitwise-instead-of-logical"
#pragma GCC diagnostic ignored "-Wbool-operation"
#pragma clang fp contract(off)
#else
#pragma GCC diagnostic ignored "-Wfloat-conversion"
#pragma GCC diagnostic ignored "-Wbool-operation"
#pragma GCC diagnostic ignored "-Wbool-compare"
#pragma GCC diagnostic ignored "-Wint-in-bool-context"
#pragma GCC push_options
#pragma GCC optimize("fp-contract=off")
#endif
namespace scalar {
