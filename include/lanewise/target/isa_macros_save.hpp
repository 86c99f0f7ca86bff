// Sets aside the compiler's macros for instruction sets, which a region does not define by itself. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
#pragma push_macro("__SSE3__")
#pragma push_macro("__SSSE3__")
#pragma push_macro("__SSE4_1__")
#pragma push_macro("__SSE4_2__")
#pragma push_macro("__AVX__")
#pragma push_macro("__AVX2__")
#pragma push_macro("__FMA__")
#pragma push_macro("__AVX512F__")
#pragma push_macro("__AVX512CD__")
#pragma push_macro("__AVX512BW__")
#pragma push_macro("__AVX512DQ__")
#pragma push_macro("__AVX512VL__")
#undef __SSE3__
#undef __SSSE3__
#undef __SSE4_1__
#undef __SSE4_2__
#undef __AVX__
#undef __AVX2__
#undef __FMA__
#undef __AVX512F__
#undef __AVX512CD__
#undef __AVX512BW__
#undef __AVX512DQ__
#undef __AVX512VL__
