// Brings back the compiler's macros for instruction sets. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
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
#pragma pop_macro("__SSE3__")
#pragma pop_macro("__SSSE3__")
#pragma pop_macro("__SSE4_1__")
#pragma pop_macro("__SSE4_2__")
#pragma pop_macro("__AVX__")
#pragma pop_macro("__AVX2__")
#pragma pop_macro("__FMA__")
#pragma pop_macro("__AVX512F__")
#pragma pop_macro("__AVX512CD__")
#pragma pop_macro("__AVX512BW__")
#pragma pop_macro("__AVX512DQ__")
#pragma pop_macro("__AVX512VL__")
