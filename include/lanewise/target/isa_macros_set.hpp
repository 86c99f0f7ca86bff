// Defines the macros of LANEWISE_SET_AVX2's or LANEWISE_SET_AVX512's instruction sets, for xsimd to read. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
#define __SSE3__ 1
#define __SSSE3__ 1
#define __SSE4_1__ 1
#define __SSE4_2__ 1
#define __AVX__ 1
#define __AVX2__ 1
#define __FMA__ 1
#ifdef LANEWISE_SET_AVX512
#define __AVX512F__ 1
#define __AVX512CD__ 1
#define __AVX512BW__ 1
#define __AVX512DQ__ 1
#define __AVX512VL__ 1
#endif
