// Closes what file_begin.hpp opens, and defines LW_NEXT_TARGET while there are targets left. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
#ifndef LANEWISE_FILE_OPEN
#error "lanewise: file_end.hpp without file_begin.hpp"
#endif
LANEWISE_FILE_LEAVE
#ifdef __clang__
#pragma float_control(pop)
#endif
#undef LANEWISE_FILE_OPEN
#undef LANEWISE_FILE_TARGET
#undef LANEWISE_FILE_ENTER
#undef LANEWISE_FILE_LEAVE
#undef LANEWISE_FILE_ENTRY
#undef LANEWISE_FILE_NAMESPACE
#undef LANEWISE_FILE_LANGUAGE
#undef LANEWISE_FILE_KERNEL
#undef LW_KERNEL
#undef LW_KERNEL_STRICT
#undef LW_KERNEL_FAST
#undef LW_KERNEL_FUNCTION

#ifndef LW_NEXT_TARGET
#if defined(LANEWISE_WITH_AVX2)
#define LW_NEXT_TARGET 2
#elif defined(LANEWISE_WITH_AVX512)
#define LW_NEXT_TARGET 3
#endif
#else
#pragma pop_macro("LANEWISE_KERNEL")
#pragma pop_macro("LANEWISE_FUNCTION")
#pragma pop_macro("LW_STRUCT")
#if LW_NEXT_TARGET == 2
#undef LW_NEXT_TARGET
#define LW_NEXT_TARGET 3
#else
#undef LW_NEXT_TARGET
#endif
#endif
