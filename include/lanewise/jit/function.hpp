// LW_FUNCTION: functions that kernels call.
// SPDX-License-Identifier: BSD-3-Clause
//
//     LW_FUNCTION(smoothstep, (lw::varying<float> x), {
//         x = lw::minimum(lw::maximum(x, 0.0f), 1.0f);
//         return x * x * (3.0f - 2.0f * x);
//     })
//
// They stand at namespace scope, in the namespace of the kernels that call them, and are inlined. Parameters are lw::varying<T>,
// plain numbers, lane structs (LW_STRUCT), references to such for results, arrays, or `auto`. The lanes that take part are the
// caller's.
#pragma once

#include "lanewise/jit/kernel.hpp"

// An object rather than a function: lw's functions of the same name do not compete with it.
#define LANEWISE_FUNCTION_BODY(target, open, close, head, name, params, ...)                                           \
    open namespace LANEWISE_CAT(lw_, target) {                                                                         \
        namespace lw = ::lanewise::LANEWISE_TARGET_NAMESPACE(target)::kernel;                                          \
        using lw::lw_flow, lw::lw_loop;                                                                                \
        struct name##_function {                                                                                       \
            static constexpr lw::recursive_call<name##_function> name{};                                               \
            LANEWISE_UNPAREN head LANEWISE_INLINE auto operator() params {                                             \
                LANEWISE_NO_CONTRACT                                                                                   \
                [[maybe_unused]] lw::function_flow lw_flow;                                                            \
                __VA_ARGS__                                                                                            \
            }                                                                                                          \
        };                                                                                                             \
        [[maybe_unused]] inline name##_function name{};                                                                \
    }                                                                                                                  \
    close
#define LANEWISE_FUNCTION(head, name, params, ...)                                                                     \
    inline namespace LANEWISE_ABI {                                                                                    \
    LANEWISE_EACH_TARGET(LANEWISE_FUNCTION_BODY, head, name, params, __VA_ARGS__)                                      \
    }

/// LW_FUNCTION(name, (parameters), { body }): defines the function `name` for kernels. Its value is that of one `return` at the
/// end; LW_RETURN ends it in the active lanes, `r = x; LW_RETURN;` with the value x where `return r;` stands at the end. A
/// function that calls itself says its type: LW_FUNCTION(name, (parameters) -> lw::varying<float>, { body }).
#define LW_FUNCTION(name, params, ...) LANEWISE_FUNCTION((), name, params, __VA_ARGS__)
/// LW_FUNCTION_T((class T), name, (parameters), { body }): a template; its parameters are deduced from the arguments.
#define LW_FUNCTION_T(template_params, name, params, ...)                                                              \
    LANEWISE_FUNCTION((template <LANEWISE_UNPAREN template_params>), name, params, __VA_ARGS__)
