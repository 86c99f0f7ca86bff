// From here to scalar_form_end.hpp, kernels are compiled as the plain C++ loops that they read as. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
//
// A test includes its kernels twice: as they are, and between these two headers in namespace `scalar`. There lw::varying<T> is
// T itself and LW_WHILE is `while`, compiled without the library's kernel code: the reference that the kernels must agree with.
// With LANEWISE_SCALAR_FORM_FAST it is the loop that one would write: for benchmarks, without reducers. The benchmark then defines
// scalar::lw::view.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

#include "lanewise/lanewise.hpp"

#include "jit/scalar_form_arrays.hpp"
#include "jit/scalar_reducers.hpp"

#ifndef LANEWISE_TEST_SCALAR_FORM
#define LANEWISE_TEST_SCALAR_FORM
namespace scalar::lw {

using ::lanewise::index_t;
using ::lanewise::struct_view;
#ifndef LANEWISE_SCALAR_FORM_FAST
template <class T, int R = 1>
using view = ::lanewise::view<T, R>;
#endif
template <class T>
using varying = T;
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
using std::exp, std::log, std::sqrt, std::sin, std::cos, std::tanh, std::erf, std::erfc, std::floor, std::isnan, std::fma;
template <class X, class Y>
auto power(X x, Y y) {
    return static_cast<decltype(x + y)>(std::pow(x, y));
}
using std::norm, std::conj, std::real, std::imag;
inline bool any(bool condition) { return condition; }
inline bool all(bool condition) { return condition; }

template <class B, class E, class S = int>
struct range {
    using T = decltype(B{} + E{});
    T at, end;
    std::make_signed_t<T> step;
    range(B begin, E end_, S step_ = 1) : at(static_cast<T>(begin)), end(static_cast<T>(end_)), step(static_cast<std::make_signed_t<T>>(step_)) {}
    bool more() const { return step > 0 ? at < end : at > end; }
    void next() { // to the end, if the next one lies beyond
        using U = std::make_unsigned_t<T>;
        const U left = static_cast<U>(step > 0 ? U(end) - U(at) : U(at) - U(end)), stride = static_cast<U>(step > 0 ? U(step) : U(0) - U(step));
        at = left > stride ? static_cast<T>(U(at) + U(step)) : end;
    }
};
struct switched {
    long value;
    bool open;
    template <class... N>
    bool is(N... label) {
        const bool equal = open && ((value == static_cast<long>(label)) || ...);
        open = open && !equal;
        return equal;
    }
};

#ifdef LANEWISE_SCALAR_FORM_FAST
inline void count_iteration(index_t) {}
#else
inline void count_iteration(index_t k) { iteration = k; }
#endif
struct loop {
    range<index_t, index_t, index_t> numbers;
    template <class N>
    explicit loop(N n) : numbers(0, static_cast<index_t>(n)) {}
    template <class B, class E, class S = int>
    loop(B begin, E end, S step = 1) : numbers(static_cast<index_t>(begin), static_cast<index_t>(end), static_cast<index_t>(step)) {}
    template <class Body>
    void operator|(Body body) const {
        index_t k = 0;
        for (auto n = numbers; n.more(); n.next()) {
            count_iteration(k++);
            body(static_cast<int>(n.at));
        }
    }
};
struct nested_loop {
    index_t d, h, w;
    template <class Body>
    void operator|(Body body) const {
        for (int z = 0; z < d; ++z)
            for (int y = 0; y < h; ++y)
                for (int x = 0; x < w; ++x) {
                    count_iteration(x);
                    if constexpr (std::is_invocable_v<Body, int, int, int>) body(z, y, x);
                    else body(y, x);
                }
    }
};

} // namespace scalar::lw
#endif

#pragma push_macro("LW_JIT")
#pragma push_macro("LW_JIT_T")
#pragma push_macro("LW_JIT_STRICT")
#pragma push_macro("LW_JIT_FAST")
#pragma push_macro("LW_FUNCTION")
#pragma push_macro("LW_FUNCTION_T")
#pragma push_macro("LW_STRUCT")
#pragma push_macro("LW_FOR")
#pragma push_macro("LW_FOR2")
#pragma push_macro("LW_FOR3")
#pragma push_macro("LW_PFOR")
#pragma push_macro("LW_PFOR2")
#pragma push_macro("LW_WHILE")
#pragma push_macro("LW_DO")
#pragma push_macro("LW_UNTIL")
#pragma push_macro("LW_LOOP")
#pragma push_macro("LW_IF")
#pragma push_macro("LW_ELIF")
#pragma push_macro("LW_ELSE")
#pragma push_macro("LW_SWITCH")
#pragma push_macro("LW_CASE")
#pragma push_macro("LW_DEFAULT")
#pragma push_macro("LW_BREAK")
#pragma push_macro("LW_CONTINUE")
#pragma push_macro("LW_RETURN")
#undef LW_JIT
#undef LW_JIT_T
#undef LW_JIT_STRICT
#undef LW_JIT_FAST
#undef LW_FUNCTION
#undef LW_FUNCTION_T
#undef LW_STRUCT
#undef LW_FOR
#undef LW_FOR2
#undef LW_FOR3
#undef LW_PFOR
#undef LW_PFOR2
#undef LW_WHILE
#undef LW_DO
#undef LW_UNTIL
#undef LW_LOOP
#undef LW_IF
#undef LW_ELIF
#undef LW_ELSE
#undef LW_SWITCH
#undef LW_CASE
#undef LW_DEFAULT
#undef LW_BREAK
#undef LW_CONTINUE
#undef LW_RETURN
#define LW_JIT(name, params, ...) inline auto name params __VA_ARGS__
#define LW_JIT_STRICT LW_JIT
#define LW_JIT_FAST LW_JIT
#define LW_JIT_T(template_params, name, params, ...) template <LANEWISE_UNPAREN template_params> auto name params __VA_ARGS__
#define LW_FOR(i, ...) lw::loop(__VA_ARGS__) | [&](int i)
#define LW_FOR2(y, x, h, w) lw::nested_loop{1, static_cast<lw::index_t>(h), static_cast<lw::index_t>(w)} | [&](int y, int x)
#define LW_FOR3(z, y, x, d, h, w)                                                                                      \
    lw::nested_loop{static_cast<lw::index_t>(d), static_cast<lw::index_t>(h), static_cast<lw::index_t>(w)} | [&](int z, int y, int x)
#define LW_PFOR(i, ...) LW_FOR (i, __VA_ARGS__)
#define LW_PFOR2(y, x, h, w) LW_FOR2 (y, x, h, w)
#define LW_FUNCTION(name, params, ...) inline auto name params __VA_ARGS__
#define LW_FUNCTION_T(template_params, name, params, ...) template <LANEWISE_UNPAREN template_params> auto name params __VA_ARGS__
#define LW_STRUCT(name, ...)                                                                                           \
    struct name {                                                                                                      \
        using lw_struct = name;                                                                                        \
        LANEWISE_EACH_MEMBER(LANEWISE_TEST_MEMBER, LANEWISE_NO_COMMA, __VA_ARGS__)                                     \
    };
#define LW_WHILE(...) while (__VA_ARGS__)
#define LW_DO do
#define LW_UNTIL(...) while (!(__VA_ARGS__))
#define LW_LOOP(k, ...)                                                                                                \
    for (lw::range lw_range(__VA_ARGS__); lw_range.more(); lw_range.next())                                            \
        if ([[maybe_unused]] const auto k = lw_range.at; false) {}                                                     \
        else
#define LW_IF(...) if (__VA_ARGS__)
#define LW_ELIF(...) else if (__VA_ARGS__)
#define LW_ELSE else
#define LW_SWITCH(...) if (lw::switched lw_switch{static_cast<long>(__VA_ARGS__), true}; true)
#define LW_CASE(...) if (lw_switch.is(__VA_ARGS__))
#define LW_DEFAULT if (lw_switch.open)
#define LW_BREAK break
#define LW_CONTINUE continue
#define LW_RETURN return
// The reference rounds twice in a * b + c, as kernels do; and it may convert as they do.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wdangling-else"
#ifdef __clang__
#pragma GCC diagnostic ignored "-Wunknown-warning-option"
#pragma GCC diagnostic ignored "-Wimplicit-const-int-float-conversion"
#pragma GCC diagnostic ignored "-Wbitwise-instead-of-logical"
#pragma GCC diagnostic ignored "-Wbool-operation"
#ifndef LANEWISE_SCALAR_FORM_FAST
#pragma clang fp contract(off)
#endif
#else
#pragma GCC diagnostic ignored "-Wfloat-conversion"
#pragma GCC diagnostic ignored "-Wbool-operation"
#pragma GCC diagnostic ignored "-Wbool-compare"
#pragma GCC diagnostic ignored "-Wint-in-bool-context"
#pragma GCC push_options
#ifndef LANEWISE_SCALAR_FORM_FAST
#pragma GCC optimize("fp-contract=off")
#endif
#endif
namespace scalar {
