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

#include <atomic>
#include <cstdio>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "lanewise/eval/complex.hpp"
#include "lanewise/eval/threads.hpp"
#include "lanewise/jit/errors.hpp"
#include "lanewise/jit/explain.hpp"
#include "lanewise/jit/struct_view.hpp"
#include "lanewise/jit/text.hpp"
#include "lanewise/target/loops.hpp"

#pragma push_macro("LANEWISE_GANG") // it is for <lanewise/jit/gang.hpp>, which may have included this
#undef LANEWISE_GANG
#define LANEWISE_INL "lanewise/target/kernel.inl"
#include "lanewise/target/for_each.hpp"
#pragma pop_macro("LANEWISE_GANG")

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
    requires((!array<T> || T::is_reference) && !structs<const T>)
auto kernel_argument(const T& value) {
    if constexpr (array<T>) return value.as_view(); // also of a kernel's own kind of view
    else return value;
}
template <structs S>
auto kernel_argument(S&& a) {
    return struct_view(std::data(a), static_cast<index_t>(std::size(a)));
}
template <class A>
using kernel_argument_t = decltype(kernel_argument(std::declval<A>()));

/// The number, from 1, of the first argument that its parameter does not take; 0: all do, or there are more or fewer.
template <class... A, class Result, class... P>
consteval int first_misfit(Result (*)(P...)) {
    int number = 0, first = 0;
    if constexpr (sizeof...(A) == sizeof...(P)) ((++number, first = first == 0 && !std::is_convertible_v<A, P> ? number : first), ...);
    return first;
}

template <class...>
struct parameter_list {};
/// The types of a body's parameters, but for those of a template. The arguments A make the question depend on them.
template <class... A, class Result, class... P>
parameter_list<P...> parameters_of(Result (*)(P...));

} // namespace lanewise::detail

// A call converts its arguments as a call of an ordinary function does, where literals do not warn; here they have become
// parameters.
#define LANEWISE_KERNEL_QUIET                                                                                          \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wconversion\"")                                  \
        _Pragma("GCC diagnostic ignored \"-Wfloat-conversion\"")

#if LANEWISE_CHECKS || LANEWISE_PROFILE // arrays remember where they come from
#define LANEWISE_ORIGIN(name, params) , {#name, #params, lw_number}
#else
#define LANEWISE_ORIGIN(name, params)
#endif
#ifdef __clang__ // in a file of kernels the body is not yet defined: no question about it would be allowed
#define LANEWISE_PASS_ARGUMENTS(name, params) return name##_body(lw::argument(argument LANEWISE_ORIGIN(name, params))...);
#else // converted explicitly, too, where the types are known: GCC 12 forgets what a system header's macro told it to ignore
#define LANEWISE_PASS_ARGUMENTS(name, params)                                                                          \
    if constexpr (requires { ::lanewise::detail::parameters_of<lw_arguments...>(&name##_body); })                      \
        return [&]<class... lw_parameters>(::lanewise::detail::parameter_list<lw_parameters...>) __attribute__((always_inline)) { \
            return name##_body(static_cast<lw_parameters>(lw::argument(argument LANEWISE_ORIGIN(name, params)))...);   \
        }(decltype(::lanewise::detail::parameters_of<lw_arguments...>(&name##_body))());                               \
    else                                                                                                               \
        return name##_body(lw::argument(argument LANEWISE_ORIGIN(name, params))...);
#endif
#define LANEWISE_CALL_BODY(name, params)                                                                               \
    return [&]<int... lw_number>(std::integer_sequence<int, lw_number...>) __attribute__((always_inline)) {            \
        LANEWISE_PASS_ARGUMENTS(name, params)                                                                          \
    }(std::make_integer_sequence<int, static_cast<int>(sizeof...(lw_arguments))>());

// One target's copy of the body, in a namespace in which `lw` is that target's language.
// policy: standard, strict or fast, or gang_8; its namespace stands in the target's, where it finds functions and structs. language:
// the namespace that `lw` is in it.
#define LANEWISE_KERNEL_BODY(target, open, close, head, policy, language, name, params, ...)                           \
    open namespace LANEWISE_CAT(lw_, target) {                                                                         \
        namespace lw = ::lanewise::LANEWISE_TARGET_NAMESPACE(target)::kernel;                                          \
        using lw::lw_flow, lw::lw_loop;                                                                                \
        namespace policy {                                                                                             \
        namespace lw = ::lanewise::LANEWISE_TARGET_NAMESPACE(target)::language;                                        \
        LANEWISE_UNPAREN head __attribute__((flatten)) inline auto name##_body params {                                \
            LANEWISE_NO_CONTRACT                                                                                       \
            [[maybe_unused]] const lw::keep_lanes lw_outside;                                                          \
            [[maybe_unused]] const lw::profiled lw_profiled(#name);                                                    \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
        LANEWISE_KERNEL_QUIET                                                                                          \
        template <class... lw_arguments>                                                                               \
        auto name##_call(lw_arguments... argument) {                                                                   \
            LANEWISE_CALL_BODY(name, params)                                                                           \
        }                                                                                                              \
        _Pragma("GCC diagnostic pop")                                                                                  \
        }                                                                                                              \
    }                                                                                                                  \
    close
#define LANEWISE_KERNEL_POINTER(target, open, close, policy, name) &LANEWISE_CAT(lw_, target)::policy::name##_call<lw_arguments...>,
#define LANEWISE_KERNEL_LANES(target, open, close, policy) LANEWISE_CAT(lw_, target)::policy::lw::lanes,
#define LANEWISE_FIRST_MISFIT(policy, name)                                                                            \
    ::lanewise::detail::first_misfit<lw_values...>(&LANEWISE_CAT(lw_, LANEWISE_BASELINE)::policy::name##_body)
#define LANEWISE_MISFIT(number, name, params)                                                                          \
    static_assert(misfit != number, "lanewise: kernel '" #name "': argument " #number " does not fit its parameter in " #params \
                                    ": a lw::view<T, R> takes arrays and views of T with R axes, a std::vector as "    \
                                    "lw::view(v.data(), {v.size()})");
// The object with the kernel's name, which calls the best target's copy.
#define LANEWISE_KERNEL_ENTRY(policy, name, params)                                                                    \
    LANEWISE_KERNEL_QUIET                                                                                              \
    struct name##_kernel {                                                                                             \
        template <class... lw_given>                                                                                   \
        auto operator()(lw_given&&... argument) const {                                                                \
            return call<::lanewise::detail::kernel_argument_t<lw_given>...>(                                           \
                ::lanewise::detail::kernel_argument(std::forward<lw_given>(argument))...);                             \
        }                                                                                                              \
        template <class = void>                                                                                        \
        static std::string explanation() {                                                                             \
            constexpr int lanes[] = {LANEWISE_EACH_TARGET(LANEWISE_KERNEL_LANES, policy)};                             \
            return ::lanewise::detail::explain_kernel(#name, ::lanewise::current_target(),                             \
                                                      lanes[::lanewise::detail::target_index()]);                      \
        }                                                                                                              \
                                                                                                                       \
    private:                                                                                                           \
        template <class... lw_arguments>                                                                               \
        static auto call(lw_arguments... argument) {                                                                   \
            constexpr bool fits = requires {                                                                           \
                LANEWISE_CAT(lw_, LANEWISE_BASELINE)::policy::name##_body(                                             \
                    LANEWISE_CAT(lw_, LANEWISE_BASELINE)::policy::lw::argument(argument)...);                          \
            };                                                                                                         \
            constexpr int misfit = []<class... lw_values>(std::type_identity<lw_values>...) {                          \
                if constexpr (requires { LANEWISE_FIRST_MISFIT(policy, name); }) return LANEWISE_FIRST_MISFIT(policy, name); \
                else return 0; /* a template */                                                                        \
            }(std::type_identity<decltype(LANEWISE_CAT(lw_, LANEWISE_BASELINE)::policy::lw::argument(argument))>()...); \
            LANEWISE_MISFIT(1, name, params) LANEWISE_MISFIT(2, name, params) LANEWISE_MISFIT(3, name, params)         \
            LANEWISE_MISFIT(4, name, params) LANEWISE_MISFIT(5, name, params) LANEWISE_MISFIT(6, name, params)         \
            static_assert(fits || (misfit > 0 && misfit <= 6),                                                         \
                          "lanewise: kernel '" #name "': the arguments do not fit its parameters " #params);           \
            if constexpr (fits) {                                                                                      \
                using result = decltype(LANEWISE_CAT(lw_, LANEWISE_BASELINE)::policy::name##_call(argument...));       \
                constexpr bool leaves = !requires { typename result::stays_in_kernel; };                               \
                static_assert(leaves, "lanewise: kernel '" #name "' returns a reducer or lanes: return a number");     \
                if constexpr (leaves) {                                                                                \
                    static constexpr result (*table[])(lw_arguments...) = {LANEWISE_EACH_TARGET(LANEWISE_KERNEL_POINTER, policy, name)}; \
                    return table[::lanewise::detail::target_index()](argument...);                                     \
                }                                                                                                      \
            }                                                                                                          \
        }                                                                                                              \
    };                                                                                                                 \
    _Pragma("GCC diagnostic pop")[[maybe_unused]] inline constexpr name##_kernel name{};
#define LANEWISE_KERNEL(head, policy, language, name, params, ...)                                                     \
    inline namespace LANEWISE_ABI {                                                                                    \
    LANEWISE_EACH_TARGET(LANEWISE_KERNEL_BODY, head, policy, language, name, params, __VA_ARGS__)                      \
    LANEWISE_KERNEL_ENTRY(policy, name, params)                                                                                \
    }

/// LW_JIT(name, (parameters), { body }): defines the kernel `name`. Array parameters are lw::view<T, R> (R = 1 unless given),
/// of const T where the kernel only reads; the caller passes arrays or views. Parameters may be `auto`.
#define LW_JIT(name, params, ...) LANEWISE_KERNEL((), standard, kernel::standard, name, params, __VA_ARGS__)
/// LW_JIT_STRICT(name, (parameters), { body }): under lw::fp::strict: no function fuses a multiplication with an addition, so that
/// all targets give the same bits.
#define LW_JIT_STRICT(name, params, ...) LANEWISE_KERNEL((), strict, kernel::strict, name, params, __VA_ARGS__)
/// LW_JIT_FAST(name, (parameters), { body }): under lw::fp::fast: functions within about 4 ULP, of finite arguments.
#define LW_JIT_FAST(name, params, ...) LANEWISE_KERNEL((), fast, kernel::fast, name, params, __VA_ARGS__)
/// LW_JIT_T((class T, int R), name, (parameters), { body }): a template; its parameters are deduced from the arguments.
#define LW_JIT_T(template_params, name, params, ...)                                                                   \
    LANEWISE_KERNEL((template <LANEWISE_UNPAREN template_params>), standard, kernel::standard, name, params, __VA_ARGS__)

// The loop takes its body as a lambda: `LW_FOR (i, n) { ... };`. It says void, so that `return 1;` in it is an error rather than lost.
#define LANEWISE_FLOW [[maybe_unused]] auto& lw_flow
#define LANEWISE_LOOP_BODY(...) [&]([[maybe_unused]] __VA_ARGS__) __attribute__((always_inline)) -> void
/// LW_FOR (i, n) { ... };  LW_FOR (i, begin, end) { ... };  LW_FOR (i, begin, end, step) { ... };  the iterations of Python's
/// `for i in range(...)`, a gang of them at a time.
#define LW_FOR(i, ...) lw::gangs<decltype(lw_flow)>(__VA_ARGS__) | LANEWISE_LOOP_BODY(auto i, LANEWISE_FLOW)
/// LW_FOR2 (y, x, h, w) { ... };  for y from 0 to h - 1, an int, and x from 0 to w - 1, in lanes.
#define LW_FOR2(y, x, h, w) lw::gangs_2<decltype(lw_flow)>(h, w) | LANEWISE_LOOP_BODY(int y, [[maybe_unused]] auto x, LANEWISE_FLOW)
/// LW_FOR3 (z, y, x, d, h, w) { ... };  likewise.
#define LW_FOR3(z, y, x, d, h, w) lw::gangs_3<decltype(lw_flow)>(d, h, w) | LANEWISE_LOOP_BODY(int z, [[maybe_unused]] int y, [[maybe_unused]] auto x, LANEWISE_FLOW)
/// LW_PFOR (i, n) { ... };  as LW_FOR, with parts of the loop on threads (Numba's prange); every form of LW_FOR, and after the bounds
/// lw::schedule::even, dynamic (the default) or guided. Reducers are safe and give the same for any number of threads.
#define LW_PFOR(i, ...) lw::parallel_gangs<decltype(lw_flow)>(__VA_ARGS__) | LANEWISE_LOOP_BODY(auto i, LANEWISE_FLOW)
/// LW_PFOR2 (y, x, h, w) { ... };  as LW_FOR2, with rows on threads; a schedule may follow.
#define LW_PFOR2(y, x, ...) lw::parallel_gangs_2<decltype(lw_flow)>(__VA_ARGS__) | LANEWISE_LOOP_BODY(int y, [[maybe_unused]] auto x, LANEWISE_FLOW)
/// LW_IF (condition) { ... } LW_ELIF (condition) { ... } LW_ELSE { ... }  in braces where it follows a plain `if (...)`.
#define LW_IF(...) LANEWISE_IF(LANEWISE_CAT(lw_if_, __COUNTER__), __VA_ARGS__)
#define LW_ELIF(...) LW_ELSE LW_IF(__VA_ARGS__)
#define LW_ELSE LANEWISE_ELSE(LANEWISE_CAT(lw_else_, __COUNTER__))
// Neither takes a plain `else`, whose block no lane would run. LW_ELSE is a loop of one round rather than an `if`: LW_ELIF would warn
// of a dangling else.
#define LANEWISE_ONCE(guard) guard.enter(); guard.done()
#if LANEWISE_CHECKS
#define LANEWISE_IF(guard, ...) for (lw::if_guard guard{lw_flow, (__VA_ARGS__)}; LANEWISE_ONCE(guard))
#else
#define LANEWISE_IF(guard, ...) if (lw::if_guard guard{lw_flow, (__VA_ARGS__)}; !guard.enter()) {} else
#endif
#define LANEWISE_ELSE(guard) for (lw::else_guard guard{lw_flow}; LANEWISE_ONCE(guard))
/// LW_SWITCH (integer) { LW_CASE (0) { ... } LW_CASE (1, 2) { ... } LW_DEFAULT { ... } }  no case falls through to the next.
#define LW_SWITCH(...) LANEWISE_SWITCH(LANEWISE_CAT(lw_switch_, __COUNTER__), __VA_ARGS__)
#define LANEWISE_SWITCH(guard, ...)                                                                                    \
    for (lw::switch_guard guard{lw_flow, (__VA_ARGS__)},                                                               \
         lw_loop(lw::in_switch<lw::switch_t<decltype((__VA_ARGS__))>, decltype(lw_loop)>);                             \
         LANEWISE_ONCE(guard))
#define LW_CASE(...) LANEWISE_CASE(LANEWISE_CAT(lw_case_, __COUNTER__), lw::switch_labels<decltype(lw_loop)>::equal(lw_flow, __VA_ARGS__))
#define LW_DEFAULT LANEWISE_CASE(LANEWISE_CAT(lw_case_, __COUNTER__), lw::switch_labels<decltype(lw_loop)>::rest(lw_flow))
#define LANEWISE_CASE(guard, ...) for (lw::case_guard guard{lw_flow, __VA_ARGS__}; LANEWISE_ONCE(guard))

// Around a loop: its lanes, and for LW_BREAK the declaration of lw_loop.
#define LANEWISE_LOOP_GUARD(guard) lw::loop_guard guard{lw_flow}, lw_loop(lw::in_loop)
/// LW_WHILE (condition) { ... }  each lane until its own condition fails.
#define LW_WHILE(...) LANEWISE_WHILE(LANEWISE_CAT(lw_while_, __COUNTER__), __VA_ARGS__)
#define LANEWISE_WHILE(guard, ...) for (LANEWISE_LOOP_GUARD(guard); guard.test(__VA_ARGS__); guard.next())
/// LW_DO { ... } LW_UNTIL (condition);  each lane once, and again until its own condition holds.
#define LW_DO LANEWISE_DO(LANEWISE_CAT(lw_do_, __COUNTER__))
#define LANEWISE_DO(guard) for (lw::loop_guard guard(lw_flow, true), lw_loop(lw::in_loop); LANEWISE_ONCE(guard)) do
#define LW_UNTIL(...) while (lw::loop_guard::next_round(lw_flow) && lw::stay_until(lw_flow, (__VA_ARGS__)))
/// LW_LOOP (k, begin, end) { ... }  LW_LOOP (k, begin, end, step) { ... }  k = begin, begin + step ... before end; where the
/// step is negative, down to end. Each may differ from lane to lane; k is a plain number where begin and step are.
#define LW_LOOP(k, ...) LANEWISE_LOOP(LANEWISE_CAT(lw_loop_, __COUNTER__), LANEWISE_CAT(lw_counter_, __COUNTER__), k, __VA_ARGS__)
#define LANEWISE_LOOP(guard, counter, k, ...)                                                                          \
    for (LANEWISE_LOOP_GUARD(guard); LANEWISE_ONCE(guard))                                                             \
        for (auto counter = lw::counting(__VA_ARGS__); counter.test(guard); counter.next(guard))                       \
            for ([[maybe_unused]] const auto k = counter.value(); counter.once();)
/// LW_FOREACH_ACTIVE (k) { ... }  for each active lane, its number k, with that lane alone: the serial part of a kernel.
#define LW_FOREACH_ACTIVE(k) LANEWISE_FOREACH(LANEWISE_CAT(lw_group_, __COUNTER__), k, lw::active_guard, lw_flow)
/// LW_FOREACH_UNIQUE (v, x) { ... }  for each different value v, a plain number, that x has in the active lanes, with those lanes
/// that have it.
#define LW_FOREACH_UNIQUE(v, ...)                                                                                      \
    LANEWISE_FOREACH(LANEWISE_CAT(lw_group_, __COUNTER__), v, lw::unique_guard<lw::element_t<decltype((__VA_ARGS__))>>, lw_flow, (__VA_ARGS__))
#define LANEWISE_FOREACH(guard, v, type, ...)                                                                          \
    for (type guard{__VA_ARGS__}; guard.next(); guard.resume())                                                        \
        for ([[maybe_unused]] const auto v = guard.value(); guard.once();)
/// Leaves the innermost LW_WHILE, LW_DO or LW_LOOP in the active lanes.
#define LW_BREAK lw::do_break<decltype(lw_loop)>(lw_flow)
/// Goes on with the next round of the innermost LW_WHILE, LW_DO or LW_LOOP in the active lanes.
#define LW_CONTINUE lw::do_continue<decltype(lw_loop)>(lw_flow)
/// Ends the iteration of LW_FOR, or the function (LW_FUNCTION), in the active lanes.
#define LW_RETURN lw::do_return(lw_flow)
