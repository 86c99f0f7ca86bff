// LW_JIT: a kernel in loop notation, compiled for every target, called like a function.
// SPDX-License-Identifier: BSD-3-Clause
//
//     LW_JIT(axpy, (float a, lw::view<const float> x, lw::view<float> y), {
//         LW_FOR (i, x.size()) {
//             y(i) = a * x(i) + y(i);
//         };
//     })
//     axpy(2.0f, x, y);
//
// Kernels stand at namespace scope. The body reads as the scalar loop does and means what that means in each iteration; the
// language is described in docs/kernels.md.
#pragma once

#include <type_traits>
#include <utility>

#include "lanewise/target/loops.hpp"

#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise::detail {

// Arguments as they travel to the target's code: arrays as views, everything else by value. A temporary array may be read.
template <class T, int R>
view<T, R> kernel_argument(ndarray<T, R>& a) {
    return a;
}
template <class T, int R>
view<const T, R> kernel_argument(const ndarray<T, R>& a) {
    return a;
}
template <class T, index_t... N>
view<T, static_cast<int>(sizeof...(N))> kernel_argument(fixed<T, N...>& a) {
    return a;
}
template <class T, index_t... N>
view<const T, static_cast<int>(sizeof...(N))> kernel_argument(const fixed<T, N...>& a) {
    return a;
}
template <class T>
    requires(!array<T> || T::is_reference)
auto kernel_argument(const T& value) {
    if constexpr (array<T>) return value.as_view(); // also of a kernel's own kind of view
    else return value;
}
template <class A>
using kernel_argument_t = decltype(kernel_argument(std::declval<A>()));

} // namespace lanewise::detail

// A call converts its arguments as a call of an ordinary function does, where literals do not warn; here they have become
// parameters.
#define LANEWISE_KERNEL_QUIET                                                                                          \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wconversion\"")                                  \
        _Pragma("GCC diagnostic ignored \"-Wfloat-conversion\"")

// One target's copy of the body, in a namespace in which `lw` is that target's language.
#define LANEWISE_KERNEL_BODY(target, open, close, head, name, params, ...)                                             \
    open namespace LANEWISE_CAT(lw_, target) {                                                                         \
        namespace lw = ::lanewise::LANEWISE_TARGET_NAMESPACE(target)::kernel;                                          \
        using lw::lw_flow;                                                                                             \
        LANEWISE_UNPAREN head __attribute__((flatten)) inline auto name##_body params {                                \
            LANEWISE_NO_CONTRACT                                                                                       \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
        LANEWISE_KERNEL_QUIET                                                                                          \
        template <class... N>                                                                                          \
        auto name##_call(N... argument) {                                                                              \
            return name##_body(lw::argument(argument)...);                                                             \
        }                                                                                                              \
        _Pragma("GCC diagnostic pop")                                                                                  \
    }                                                                                                                  \
    close
#define LANEWISE_KERNEL_POINTER(target, open, close, name) &LANEWISE_CAT(lw_, target)::name##_call<N...>,
#define LANEWISE_KERNEL(head, name, params, ...)                                                                       \
    inline namespace LANEWISE_ABI {                                                                                    \
    LANEWISE_EACH_TARGET(LANEWISE_KERNEL_BODY, head, name, params, __VA_ARGS__)                                        \
    LANEWISE_KERNEL_QUIET                                                                                              \
    struct name##_kernel {                                                                                             \
        template <class... A>                                                                                          \
        auto operator()(A&&... argument) const {                                                                       \
            return call<::lanewise::detail::kernel_argument_t<A>...>(                                                  \
                ::lanewise::detail::kernel_argument(std::forward<A>(argument))...);                                    \
        }                                                                                                              \
                                                                                                                       \
    private:                                                                                                           \
        template <class... N>                                                                                          \
        static auto call(N... argument) {                                                                              \
            constexpr bool fits = requires {                                                                           \
                LANEWISE_CAT(lw_, LANEWISE_BASELINE)::name##_body(                                                     \
                    ::lanewise::LANEWISE_TARGET_NAMESPACE(LANEWISE_BASELINE)::kernel::argument(argument)...);          \
            };                                                                                                         \
            static_assert(fits, "lanewise: kernel '" #name "': the arguments do not fit its parameters " #params);     \
            if constexpr (fits) {                                                                                      \
                using result = decltype(LANEWISE_CAT(lw_, LANEWISE_BASELINE)::name##_call(argument...));               \
                static constexpr result (*table[])(N...) = {LANEWISE_EACH_TARGET(LANEWISE_KERNEL_POINTER, name)};      \
                return table[::lanewise::detail::target_index()](argument...);                                         \
            }                                                                                                          \
        }                                                                                                              \
    };                                                                                                                 \
    _Pragma("GCC diagnostic pop")[[maybe_unused]] inline constexpr name##_kernel name{};                               \
    }

/// LW_JIT(name, (parameters), { body }): defines the kernel `name`. Array parameters are lw::view<T, R> (R = 1 unless given),
/// of const T where the kernel only reads; the caller passes arrays or views. Parameters may be `auto`.
#define LW_JIT(name, params, ...) LANEWISE_KERNEL((), name, params, __VA_ARGS__)
/// LW_JIT_T((class T, int R), name, (parameters), { body }): a template; its parameters are deduced from the arguments.
#define LW_JIT_T(template_params, name, params, ...)                                                                   \
    LANEWISE_KERNEL((template <LANEWISE_UNPAREN template_params>), name, params, __VA_ARGS__)

/// LW_FOR (i, n) { ... };  for i from 0 to n - 1, a gang of iterations at a time.
#define LW_FOR(i, n)                                                                                                   \
    lw::gangs<decltype(lw_flow)>{static_cast<::lanewise::index_t>(n)} | [&](auto i, [[maybe_unused]] auto& lw_flow) __attribute__((always_inline))
/// LW_WHILE (condition) { ... }  each lane until its own condition fails.
#define LW_WHILE(...) LANEWISE_WHILE(LANEWISE_CAT(lw_while_, __COUNTER__), __VA_ARGS__)
#define LANEWISE_WHILE(guard, ...)                                                                                     \
    for (lw::while_guard guard{lw_flow}; guard.test(__VA_ARGS__); guard.next())
/// LW_IF (condition) { ... } LW_ELSE LW_IF (condition) { ... } LW_ELSE { ... }  in braces where it follows a plain `if (...)`.
#define LW_IF(...) LANEWISE_IF(LANEWISE_CAT(lw_if_, __COUNTER__), __VA_ARGS__)
#define LANEWISE_IF(guard, ...) if (lw::if_guard guard{lw_flow, (__VA_ARGS__)}; guard.enter())
// A loop of one round rather than an `if`: LW_ELSE LW_IF would warn of a dangling else.
#define LW_ELSE LANEWISE_ELSE(LANEWISE_CAT(lw_else_, __COUNTER__))
#define LANEWISE_ELSE(guard)                                                                                           \
    else {}                                                                                                            \
    for (lw::else_guard guard{lw_flow}; guard.enter(); guard.done())
/// Leaves the innermost LW_WHILE in the active lanes.
#define LW_BREAK lw::do_break(lw_flow)
/// Goes on with the next round of the innermost LW_WHILE in the active lanes.
#define LW_CONTINUE lw::do_continue(lw_flow)
/// Ends the iteration of LW_FOR in the active lanes.
#define LW_RETURN lw::do_return(lw_flow)
