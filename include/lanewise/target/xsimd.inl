// xsimd, compiled for one target under a private name.
// SPDX-License-Identifier: BSD-3-Clause
#if LANEWISE_BYTES > 0
#include "lanewise/target/xsimd_macros_save.hpp"
#define xsimd LANEWISE_XSIMD
#pragma GCC diagnostic push
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wuninitialized" // GCC 12: noise from its own AVX-512 header
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <xsimd/xsimd.hpp>
#pragma GCC diagnostic pop
#undef xsimd
#include "lanewise/target/xsimd_macros_restore.hpp"
#endif
