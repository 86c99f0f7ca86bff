// Opens a file of kernels, which includes itself once for each target. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
//
// The form for long kernels: no body is a macro's argument, so that debuggers step through its lines and errors point at them.
//
//     // blur.hpp
//     #include <lanewise/jit/file_begin.hpp>
//
//     LW_KERNEL_FUNCTION(mean, (lw::varying<float> a, lw::varying<float> b, lw::varying<float> c)) { return (a + b + c) / 3.0f; }
//
//     LW_KERNEL(blur, (lw::view<const float> x, lw::view<float> y)) {
//         LW_FOR (i, 1, x.size() - 1) { y(i) = mean(x(i - 1), x(i), x(i + 1)); };
//     }
//
//     #include <lanewise/jit/file_end.hpp>
//     #ifdef LW_NEXT_TARGET
//     #include "blur.hpp"
//     #endif
//
// Between the two includes stand LW_KERNEL, LW_KERNEL_FUNCTION, LW_JIT, LW_FUNCTION and LW_STRUCT, in any namespace, and nothing
// else. Where a file may be included twice, all of it stands between `#if !defined(BLUR_HPP) || defined(LW_NEXT_TARGET)` and #endif.
#include "lanewise/jit.hpp"

#ifdef LANEWISE_FILE_OPEN
#error "lanewise: file_begin.hpp in a file of kernels that is still open: file_end.hpp is missing"
#endif
#define LANEWISE_FILE_OPEN

// The target of this inclusion, and how to leave its region and come back.
#ifndef LW_NEXT_TARGET
#define LANEWISE_FILE_TARGET LANEWISE_BASELINE
#define LANEWISE_FILE_ENTER LANEWISE_OPEN_BASELINE
#define LANEWISE_FILE_LEAVE LANEWISE_CLOSE_BASELINE
#else // what is stamped for all targets at once was, the first time
#pragma push_macro("LANEWISE_KERNEL")
#pragma push_macro("LANEWISE_FUNCTION")
#pragma push_macro("LW_STRUCT")
#undef LANEWISE_KERNEL
#undef LANEWISE_FUNCTION
#undef LW_STRUCT
#define LANEWISE_KERNEL(...)
#define LANEWISE_FUNCTION(...)
#define LW_STRUCT(...)
#if LW_NEXT_TARGET == 2
#define LANEWISE_FILE_TARGET avx2
#define LANEWISE_FILE_ENTER LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX2)
#else
#define LANEWISE_FILE_TARGET avx512
#define LANEWISE_FILE_ENTER LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX512)
#endif
#define LANEWISE_FILE_LEAVE LANEWISE_CLOSE_TARGET
#endif

// The last target: once all copies are declared, the kernels themselves follow, outside its region.
#if defined(LW_NEXT_TARGET) ? LW_NEXT_TARGET == 3 : !defined(LANEWISE_WITH_AVX512)
#define LANEWISE_FILE_ENTRY(policy, name, params) LANEWISE_FILE_LEAVE LANEWISE_KERNEL_ENTRY(policy, name, params) LANEWISE_FILE_ENTER
#else
#define LANEWISE_FILE_ENTRY(policy, name, params)
#endif

#define LANEWISE_FILE_NAMESPACE LANEWISE_CAT(lw_, LANEWISE_FILE_TARGET)
#define LANEWISE_FILE_LANGUAGE ::lanewise::LANEWISE_TARGET_NAMESPACE(LANEWISE_FILE_TARGET)::kernel
/// LW_KERNEL(name, (parameters)) { body }: LW_JIT in a file of kernels.
#define LW_KERNEL(name, params) LANEWISE_FILE_KERNEL(standard, name, params)
#define LW_KERNEL_STRICT(name, params) LANEWISE_FILE_KERNEL(strict, name, params)
#define LW_KERNEL_FAST(name, params) LANEWISE_FILE_KERNEL(fast, name, params)
#define LANEWISE_FILE_KERNEL(policy, name, params)                                                                     \
    inline namespace LANEWISE_ABI {                                                                                    \
    namespace LANEWISE_FILE_NAMESPACE {                                                                                \
    namespace lw = LANEWISE_FILE_LANGUAGE;                                                                             \
    using lw::lw_flow, lw::lw_loop;                                                                                    \
    namespace policy {                                                                                                 \
    namespace lw = LANEWISE_FILE_LANGUAGE::policy;                                                                     \
    LANEWISE_INLINE auto name##_body params;                                                                           \
    LANEWISE_KERNEL_QUIET                                                                                              \
    template <class... lw_arguments>                                                                                   \
    __attribute__((flatten)) auto name##_call(lw_arguments... argument) {                                              \
        [[maybe_unused]] const lw::keep_lanes lw_outside;                                                              \
        [[maybe_unused]] const lw::profiled lw_profiled(#name);                                                        \
        LANEWISE_CALL_BODY(name, params)                                                                               \
    }                                                                                                                  \
    _Pragma("GCC diagnostic pop")                                                                                      \
    }                                                                                                                  \
    }                                                                                                                  \
    LANEWISE_FILE_ENTRY(policy, name, params)                                                                                  \
    }                                                                                                                  \
    LANEWISE_INLINE auto LANEWISE_ABI::LANEWISE_FILE_NAMESPACE::policy::name##_body params
/// LW_KERNEL_FUNCTION(name, (parameters)) { body }: LW_FUNCTION in a file of kernels.
#define LW_KERNEL_FUNCTION(name, params)                                                                               \
    inline namespace LANEWISE_ABI {                                                                                    \
    namespace LANEWISE_FILE_NAMESPACE {                                                                                \
    namespace lw = LANEWISE_FILE_LANGUAGE;                                                                             \
    using lw::lw_flow, lw::lw_loop;                                                                                    \
    struct name##_function {                                                                                           \
        struct in_call {                                                                                               \
            static constexpr lw::recursive_call<name##_function> name{};                                               \
            lw::function_flow lw_flow;                                                                                 \
            LANEWISE_INLINE in_call() {}                                                                               \
            LANEWISE_INLINE ~in_call() {}                                                                              \
            LANEWISE_INLINE auto body params;                                                                          \
        };                                                                                                             \
        LANEWISE_KERNEL_QUIET                                                                                          \
        template <class... lw_given, class Call = in_call> /* known when the body is */                                \
        LANEWISE_INLINE decltype(auto) operator()(lw_given&&... argument) const {                                      \
            Call now;                                                                                                  \
            return now.body(std::forward<lw_given>(argument)...);                                                      \
        }                                                                                                              \
        _Pragma("GCC diagnostic pop")                                                                                  \
    };                                                                                                                 \
    [[maybe_unused]] inline name##_function name{};                                                                    \
    }                                                                                                                  \
    }                                                                                                                  \
    LANEWISE_INLINE auto LANEWISE_ABI::LANEWISE_FILE_NAMESPACE::name##_function::in_call::body params

#ifdef __clang__
#pragma float_control(push)
#pragma clang fp contract(off)
#endif
LANEWISE_FILE_ENTER
