// LANEWISE_ABI: one identifier that spells the command line's instruction set, xsimd's version and every setting.
// SPDX-License-Identifier: BSD-3-Clause
//
// Two objects of one program may be built with different -m flags. Each then has its own copy of every function that
// holds machine code, under its own name; if they shared a name, the linker would keep one copy, and the "sse2" entry
// of a plain object could end up full of AVX-512.
#pragma once

#include "lanewise/target/xsimd_version.hpp"

#ifdef __SSE3__
#define LANEWISE_ABI_SSE3 1
#else
#define LANEWISE_ABI_SSE3 0
#endif
#ifdef __SSSE3__
#define LANEWISE_ABI_SSSE3 1
#else
#define LANEWISE_ABI_SSSE3 0
#endif
#ifdef __SSE4_1__
#define LANEWISE_ABI_SSE41 1
#else
#define LANEWISE_ABI_SSE41 0
#endif
#ifdef __SSE4_2__
#define LANEWISE_ABI_SSE42 1
#else
#define LANEWISE_ABI_SSE42 0
#endif
#ifdef __POPCNT__
#define LANEWISE_ABI_POPCNT 1
#else
#define LANEWISE_ABI_POPCNT 0
#endif
#ifdef __AVX__
#define LANEWISE_ABI_AVX 1
#else
#define LANEWISE_ABI_AVX 0
#endif
#ifdef __F16C__
#define LANEWISE_ABI_F16C 1
#else
#define LANEWISE_ABI_F16C 0
#endif
#ifdef __FMA__
#define LANEWISE_ABI_FMA 1
#else
#define LANEWISE_ABI_FMA 0
#endif
#ifdef __AVX2__
#define LANEWISE_ABI_AVX2 1
#else
#define LANEWISE_ABI_AVX2 0
#endif
#ifdef __BMI__
#define LANEWISE_ABI_BMI 1
#else
#define LANEWISE_ABI_BMI 0
#endif
#ifdef __BMI2__
#define LANEWISE_ABI_BMI2 1
#else
#define LANEWISE_ABI_BMI2 0
#endif
#ifdef __LZCNT__
#define LANEWISE_ABI_LZCNT 1
#else
#define LANEWISE_ABI_LZCNT 0
#endif
#ifdef __AVX512F__
#define LANEWISE_ABI_512F 1
#else
#define LANEWISE_ABI_512F 0
#endif
#ifdef __AVX512CD__
#define LANEWISE_ABI_512CD 1
#else
#define LANEWISE_ABI_512CD 0
#endif
#ifdef __AVX512BW__
#define LANEWISE_ABI_512BW 1
#else
#define LANEWISE_ABI_512BW 0
#endif
#ifdef __AVX512DQ__
#define LANEWISE_ABI_512DQ 1
#else
#define LANEWISE_ABI_512DQ 0
#endif
#ifdef __AVX512VL__
#define LANEWISE_ABI_512VL 1
#else
#define LANEWISE_ABI_512VL 0
#endif
// Newer extensions than these change no code that the library selects, but the compiler may use them anywhere.
#if defined(__AVX512VBMI2__) || defined(__AVX512VNNI__) || defined(__AVX512FP16__) || defined(__AVXVNNI__) ||          \
    defined(__ARM_FEATURE_SVE) || defined(__ARM_FEATURE_DOTPROD)
#define LANEWISE_ABI_NEWER 1
#else
#define LANEWISE_ABI_NEWER 0
#endif

#if defined(LANEWISE_SCALAR)
#define LANEWISE_ABI_MODE scalar
#elif defined(LANEWISE_STATIC)
#define LANEWISE_ABI_MODE static
#else
#define LANEWISE_ABI_MODE dynamic
#endif
// c or n: with or without checks; p: profiling; d: no optimisation, where kernels keep their state otherwise.
#if LANEWISE_CHECKS
#define LANEWISE_ABI_CHECKS_ c
#else
#define LANEWISE_ABI_CHECKS_ n
#endif
#if LANEWISE_PROFILE
#define LANEWISE_ABI_PROFILE LANEWISE_CAT(LANEWISE_ABI_CHECKS_, p)
#else
#define LANEWISE_ABI_PROFILE LANEWISE_ABI_CHECKS_
#endif
#ifdef __OPTIMIZE__
#define LANEWISE_ABI_CHECKS LANEWISE_ABI_PROFILE
#else
#define LANEWISE_ABI_CHECKS LANEWISE_CAT(LANEWISE_ABI_PROFILE, d)
#endif

#define LANEWISE_ABI_JOIN(...) LANEWISE_ABI_JOIN_(__VA_ARGS__)
#define LANEWISE_ABI_JOIN_(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v)                           \
    abi_##a##b##c##d##e##f##g##h##i##j##k##l##m##n##o##p##q##r##_x##s##_##t##_##u##v
#define LANEWISE_ABI                                                                                                   \
    LANEWISE_ABI_JOIN(LANEWISE_ABI_SSE3, LANEWISE_ABI_SSSE3, LANEWISE_ABI_SSE41, LANEWISE_ABI_SSE42,                   \
                      LANEWISE_ABI_POPCNT, LANEWISE_ABI_AVX, LANEWISE_ABI_F16C, LANEWISE_ABI_FMA, LANEWISE_ABI_AVX2,   \
                      LANEWISE_ABI_BMI, LANEWISE_ABI_BMI2, LANEWISE_ABI_LZCNT, LANEWISE_ABI_512F, LANEWISE_ABI_512CD,  \
                      LANEWISE_ABI_512BW, LANEWISE_ABI_512DQ, LANEWISE_ABI_512VL, LANEWISE_ABI_NEWER,                  \
                      LANEWISE_XSIMD_MAJOR, LANEWISE_XSIMD_MINOR, LANEWISE_ABI_MODE, LANEWISE_ABI_CHECKS)
