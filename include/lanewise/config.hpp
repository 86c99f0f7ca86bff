// Compiler checks, the library's few settings, and the names that keep differently built objects apart.
// SPDX-License-Identifier: BSD-3-Clause
//
// Settings, each a macro given on the command line:
//   LANEWISE_STATIC   compile for the command line's instruction set only: faster builds, simpler debugging
//   LANEWISE_SCALAR   compile every loop as plain scalar code, one lane, without xsimd: the reference
//   LANEWISE_CHECKS   1: element access by operator() is checked (the default unless NDEBUG or optimising); 0: not
//   LANEWISE_PROFILE  1: kernels count what lw::explain tells
#pragma once

#include "lanewise/version.hpp"

#if !defined(__GNUC__)
#error "lanewise: needs GCC 12 or newer, or Clang 14 or newer"
#elif __SIZEOF_POINTER__ != 8
#error "lanewise: needs 64-bit pointers: compile without -m32 or -mx32"
#elif __cplusplus < 202002L
#error "lanewise: needs C++20: compile with -std=c++20"
#elif !defined(__cpp_exceptions)
#error "lanewise: needs exceptions: compile without -fno-exceptions"
#endif

#ifndef LANEWISE_CHECKS
#if defined(NDEBUG) || defined(__OPTIMIZE__)
#define LANEWISE_CHECKS 0
#else
#define LANEWISE_CHECKS 1
#endif
#endif

#ifndef LANEWISE_PROFILE
#define LANEWISE_PROFILE 0
#endif

#if defined(LANEWISE_STATIC) && defined(LANEWISE_SCALAR)
#error "lanewise: LANEWISE_STATIC and LANEWISE_SCALAR exclude each other"
#endif

#define LANEWISE_INLINE __attribute__((always_inline)) inline
#define LANEWISE_NOINLINE __attribute__((noinline))
// What user code may catch across shared objects must have one identity in the process.
#define LANEWISE_EXPORT __attribute__((visibility("default")))

#define LANEWISE_STRING(...) LANEWISE_STRING_(__VA_ARGS__)
#define LANEWISE_STRING_(...) #__VA_ARGS__
#define LANEWISE_CAT(a, b) LANEWISE_CAT_(a, b)
#define LANEWISE_CAT_(a, b) a##b
#define LANEWISE_UNPAREN(...) __VA_ARGS__

#include "lanewise/target/abi.hpp"

namespace lanewise {
/// The name of everything whose machine code depends on how this translation unit is compiled.
inline namespace LANEWISE_ABI {
/// Distinguishes, as a default template argument, members of neutral types that call into this namespace.
struct abi_tag {};
} // namespace LANEWISE_ABI
} // namespace lanewise

namespace lw = lanewise;
