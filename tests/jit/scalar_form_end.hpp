// Ends what scalar_form_begin.hpp begins. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
} // namespace scalar
#ifndef __clang__
#pragma GCC pop_options
#endif
#pragma GCC diagnostic pop
#pragma pop_macro("LW_JIT")
#pragma pop_macro("LW_JIT_T")
#pragma pop_macro("LW_JIT_STRICT")
#pragma pop_macro("LW_JIT_FAST")
#pragma pop_macro("LW_FUNCTION")
#pragma pop_macro("LW_FUNCTION_T")
#pragma pop_macro("LW_STRUCT")
#pragma pop_macro("LW_FOR")
#pragma pop_macro("LW_FOR2")
#pragma pop_macro("LW_FOR3")
#pragma pop_macro("LW_PFOR")
#pragma pop_macro("LW_PFOR2")
#pragma pop_macro("LW_WHILE")
#pragma pop_macro("LW_DO")
#pragma pop_macro("LW_UNTIL")
#pragma pop_macro("LW_LOOP")
#pragma pop_macro("LW_IF")
#pragma pop_macro("LW_ELIF")
#pragma pop_macro("LW_ELSE")
#pragma pop_macro("LW_SWITCH")
#pragma pop_macro("LW_CASE")
#pragma pop_macro("LW_DEFAULT")
#pragma pop_macro("LW_BREAK")
#pragma pop_macro("LW_CONTINUE")
#pragma pop_macro("LW_RETURN")
