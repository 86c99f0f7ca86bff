// Which targets this translation unit compiles, and the macros that open and close a region of code for each of them.
// SPDX-License-Identifier: BSD-3-Clause
//
// A region is a stretch of source in which functions get a target's instructions although the command line does not
// allow them. Floating-point contraction is off inside, so that a*b + c rounds twice on every target, as it does on
// those without FMA; fused operations are formed by the library alone. -ffast-math does not hold inside: it would take away
// the digits that functions round off on purpose and carry along, and comparisons with NaN.
#pragma once

#include "lanewise/config.hpp"

// The baseline: what the command line enables, under its own name.
#if defined(LANEWISE_SCALAR)
#define LANEWISE_BASELINE scalar
#define LANEWISE_BASELINE_BYTES 0
#elif defined(__x86_64__)
#if defined(__AVX512F__) && defined(__AVX512CD__) && defined(__AVX512BW__) && defined(__AVX512DQ__) &&                 \
    defined(__AVX512VL__) && defined(__FMA__)
#define LANEWISE_BASELINE avx512
#define LANEWISE_BASELINE_BYTES 64
#define LANEWISE_BASELINE_LEVEL 2
#elif defined(__AVX2__) && defined(__FMA__)
#define LANEWISE_BASELINE avx2
#define LANEWISE_BASELINE_BYTES 32
#define LANEWISE_BASELINE_LEVEL 1
#else
#define LANEWISE_BASELINE_BYTES 16
#define LANEWISE_BASELINE_LEVEL 0
#if defined(__AVX__)
#define LANEWISE_BASELINE avx // AVX's encodings, 16-byte registers: its integer half came with AVX2
#elif defined(__SSE4_2__)
#define LANEWISE_BASELINE sse4_2
#elif defined(__SSE4_1__)
#define LANEWISE_BASELINE sse4_1
#elif defined(__SSSE3__)
#define LANEWISE_BASELINE ssse3
#elif defined(__SSE3__)
#define LANEWISE_BASELINE sse3
#else
#define LANEWISE_BASELINE sse2
#endif
#endif
#elif defined(__aarch64__)
#define LANEWISE_BASELINE neon
#define LANEWISE_BASELINE_BYTES 16
#else
#error "lanewise: x86-64 and AArch64 are supported; compile for another processor with -DLANEWISE_SCALAR"
#endif

// The levels above it.
#if defined(__x86_64__) && !defined(LANEWISE_SCALAR) && !defined(LANEWISE_STATIC)
#if LANEWISE_BASELINE_LEVEL < 1
#define LANEWISE_WITH_AVX2 1
#endif
#if LANEWISE_BASELINE_LEVEL < 2
#define LANEWISE_WITH_AVX512 1
#endif
#endif

#define LANEWISE_ISA_AVX2 "avx2,fma"
#define LANEWISE_ISA_AVX512 "avx512f,avx512cd,avx512bw,avx512dq,avx512vl,avx2,fma"

#if defined(__clang__)
// Clang contracts within one expression of scalar code; kernels switch that off at the head of their body, where the
// pragma is allowed, since at file scope it would outlast the region.
#if defined(__x86_64__) || (defined(__aarch64__) && __clang_major__ >= 15) // elsewhere it warns that it is not supported
#define LANEWISE_OPEN_BASELINE _Pragma("float_control(precise, on, push)")
#define LANEWISE_CLOSE_BASELINE _Pragma("float_control(pop)")
#else
#define LANEWISE_OPEN_BASELINE
#define LANEWISE_CLOSE_BASELINE
#endif
#define LANEWISE_OPEN_TARGET(isa)                                                                                      \
    LANEWISE_OPEN_BASELINE _Pragma(LANEWISE_STRING(clang attribute push(__attribute__((target(isa))), apply_to = function)))
#define LANEWISE_CLOSE_TARGET _Pragma("clang attribute pop") LANEWISE_CLOSE_BASELINE
#define LANEWISE_NO_CONTRACT _Pragma("clang fp contract(off)")
#else
#if __GCC_IEC_559 == 0 // -ffast-math or some of what it stands for
#define LANEWISE_PRECISE _Pragma("GCC optimize(\"no-unsafe-math-optimizations\", \"no-finite-math-only\")")
#else
#define LANEWISE_PRECISE
#endif
#ifdef __aarch64__ // GCC 12 moves accesses of objects of different types that share a place on the stack past each other
#define LANEWISE_OPTIMIZE _Pragma("GCC optimize(\"fp-contract=off\", \"no-strict-aliasing\")")
#else // GCC 12 makes one store of those of two masks, and with some -mtune spills a mask as 2 bytes for that and reads it back as 4
#define LANEWISE_OPTIMIZE _Pragma("GCC optimize(\"fp-contract=off\", \"no-tree-slp-vectorize\")")
#endif
#define LANEWISE_OPEN_BASELINE _Pragma("GCC push_options") LANEWISE_OPTIMIZE LANEWISE_PRECISE
#define LANEWISE_CLOSE_BASELINE _Pragma("GCC pop_options")
#define LANEWISE_OPEN_TARGET(isa) _Pragma("GCC push_options") _Pragma(LANEWISE_STRING(GCC target(isa))) LANEWISE_OPTIMIZE LANEWISE_PRECISE
#define LANEWISE_CLOSE_TARGET _Pragma("GCC pop_options")
#define LANEWISE_NO_CONTRACT
#endif

// LANEWISE_EACH_TARGET(M, ...): M(target, open, close, ...) for each target, the baseline first.
#ifdef LANEWISE_WITH_AVX2
#define LANEWISE_DO_AVX2(M, ...)                                                                                       \
    M(avx2, LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX2), LANEWISE_CLOSE_TARGET __VA_OPT__(, ) __VA_ARGS__)
#else
#define LANEWISE_DO_AVX2(M, ...)
#endif
#ifdef LANEWISE_WITH_AVX512
#define LANEWISE_DO_AVX512(M, ...)                                                                                     \
    M(avx512, LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX512), LANEWISE_CLOSE_TARGET __VA_OPT__(, ) __VA_ARGS__)
#else
#define LANEWISE_DO_AVX512(M, ...)
#endif
#define LANEWISE_EACH_TARGET(M, ...)                                                                                   \
    M(LANEWISE_BASELINE, LANEWISE_OPEN_BASELINE, LANEWISE_CLOSE_BASELINE __VA_OPT__(, ) __VA_ARGS__)                   \
    LANEWISE_DO_AVX2(M, __VA_ARGS__) LANEWISE_DO_AVX512(M, __VA_ARGS__)

// The namespace of a target's code: t_sse2, t_avx2 ...
#define LANEWISE_TARGET_NAMESPACE(name) LANEWISE_CAT(t_, name)
