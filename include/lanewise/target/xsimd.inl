// xsimd's registers, compiled for one target under a private name.
// SPDX-License-Identifier: BSD-3-Clause
#if LANEWISE_BYTES > 0
#include "lanewise/target/xsimd_macros_save.hpp"
#define xsimd LANEWISE_XSIMD
#include <xsimd/config/xsimd_config.hpp>
#if __has_include(<xsimd/config/xsimd_inline.hpp>) // 13
#include <xsimd/config/xsimd_inline.hpp>
#endif
#include <xsimd/types/xsimd_all_registers.hpp>
#undef xsimd
#include "lanewise/target/xsimd_macros_restore.hpp"
#endif
