// LANEWISE_XSIMD_MAJOR and _MINOR: which xsimd the compiler finds, or a clear error where it is not a supported one.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#if defined(LANEWISE_SCALAR)
#define LANEWISE_XSIMD_MAJOR 0
#define LANEWISE_XSIMD_MINOR 0
#elif !__has_include(<xsimd/xsimd.hpp>)
#error "lanewise: xsimd's headers were not found: install xsimd 13.2 to 14.x (vcpkg, conan, Debian's libxsimd-dev) or add its include directory with -isystem"
#define LANEWISE_SCALAR // so that this is the only error
#define LANEWISE_XSIMD_MAJOR 0
#define LANEWISE_XSIMD_MINOR 0
#else
// The configuration header is all macros. What it leaves behind is undone, so that a user's own xsimd is untouched.
#include "lanewise/target/xsimd_macros_save.hpp"
#include <xsimd/config/xsimd_config.hpp>
#define LANEWISE_XSIMD_IS(major, minor) (XSIMD_VERSION_MAJOR == major && XSIMD_VERSION_MINOR == minor)
#if LANEWISE_XSIMD_IS(13, 2)
#define LANEWISE_XSIMD_MAJOR 13
#define LANEWISE_XSIMD_MINOR 2
#elif LANEWISE_XSIMD_IS(14, 0)
#define LANEWISE_XSIMD_MAJOR 14
#define LANEWISE_XSIMD_MINOR 0
#elif LANEWISE_XSIMD_IS(14, 1)
#define LANEWISE_XSIMD_MAJOR 14
#define LANEWISE_XSIMD_MINOR 1
#elif LANEWISE_XSIMD_IS(14, 2)
#define LANEWISE_XSIMD_MAJOR 14
#define LANEWISE_XSIMD_MINOR 2
#elif XSIMD_VERSION_MAJOR == 14
#define LANEWISE_XSIMD_MAJOR 14
#define LANEWISE_XSIMD_MINOR 3
#else
#error "lanewise: this version of xsimd is not supported: 13.2 to 14.x are"
#define LANEWISE_SCALAR // so that this is the only error
#define LANEWISE_XSIMD_MAJOR 0
#define LANEWISE_XSIMD_MINOR 0
#endif
#undef LANEWISE_XSIMD_IS
#include "lanewise/target/xsimd_macros_restore.hpp"
#endif
