// Includes the file that LANEWISE_INL names once per target, inside that target's region. No include guard.
// SPDX-License-Identifier: BSD-3-Clause
//
// While the file is read these are defined:
//   LANEWISE_TARGET       the target's namespace, t_avx2
//   LANEWISE_XSIMD        the private name under which xsimd is compiled for it
//   LANEWISE_BYTES        the width of its registers in bytes; 0: scalar
//   LANEWISE_IS_AVX2, LANEWISE_IS_AVX512   1 where the target has at least these instructions

#include "lanewise/target/regions.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast" // the cast that makes one vector type of another

#define LANEWISE_TARGET LANEWISE_TARGET_NAMESPACE(LANEWISE_BASELINE)
#define LANEWISE_XSIMD LANEWISE_CAT(LANEWISE_CAT(lanewise_xsimd_, LANEWISE_BASELINE), LANEWISE_CAT(_, LANEWISE_ABI))
#define LANEWISE_BYTES LANEWISE_BASELINE_BYTES
#define LANEWISE_IS_AVX2 (LANEWISE_BASELINE_BYTES >= 32)
#define LANEWISE_IS_AVX512 (LANEWISE_BASELINE_BYTES >= 64)
LANEWISE_OPEN_BASELINE
#include LANEWISE_INL
LANEWISE_CLOSE_BASELINE
#undef LANEWISE_TARGET
#undef LANEWISE_XSIMD
#undef LANEWISE_BYTES
#undef LANEWISE_IS_AVX2
#undef LANEWISE_IS_AVX512

#ifdef LANEWISE_WITH_AVX2
#include "lanewise/target/isa_macros_save.hpp"
#define LANEWISE_SET_AVX2
#include "lanewise/target/isa_macros_set.hpp"
LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX2)
#define LANEWISE_TARGET t_avx2
#define LANEWISE_XSIMD LANEWISE_CAT(lanewise_xsimd_avx2_, LANEWISE_ABI)
#define LANEWISE_BYTES 32
#define LANEWISE_IS_AVX2 1
#define LANEWISE_IS_AVX512 0
#include LANEWISE_INL
#undef LANEWISE_TARGET
#undef LANEWISE_XSIMD
#undef LANEWISE_BYTES
#undef LANEWISE_IS_AVX2
#undef LANEWISE_IS_AVX512
LANEWISE_CLOSE_TARGET
#undef LANEWISE_SET_AVX2
#include "lanewise/target/isa_macros_restore.hpp"
#endif

#ifdef LANEWISE_WITH_AVX512
#include "lanewise/target/isa_macros_save.hpp"
#define LANEWISE_SET_AVX512
#include "lanewise/target/isa_macros_set.hpp"
LANEWISE_OPEN_TARGET(LANEWISE_ISA_AVX512)
#define LANEWISE_TARGET t_avx512
#define LANEWISE_XSIMD LANEWISE_CAT(lanewise_xsimd_avx512_, LANEWISE_ABI)
#define LANEWISE_BYTES 64
#define LANEWISE_IS_AVX2 1
#define LANEWISE_IS_AVX512 1
#include LANEWISE_INL
#undef LANEWISE_TARGET
#undef LANEWISE_XSIMD
#undef LANEWISE_BYTES
#undef LANEWISE_IS_AVX2
#undef LANEWISE_IS_AVX512
LANEWISE_CLOSE_TARGET
#undef LANEWISE_SET_AVX512
#include "lanewise/target/isa_macros_restore.hpp"
#endif

#pragma GCC diagnostic pop
#undef LANEWISE_INL
