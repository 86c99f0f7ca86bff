// Copies of elements of any dtype for every target, and the table through which they are called.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/core/extents.hpp"
#include "lanewise/target/dispatch.hpp"
#include "lanewise/target/pack.hpp"

#define LANEWISE_INL "lanewise/target/copies.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// One target's copies; see target/copies.inl. Those of elements of 1, 2, 4, 8 and 16 bytes.
struct copy_functions {
    void (*collect[5])(std::byte* to, const std::byte* from, index_t row_step, index_t step, index_t rows, index_t n);
    void (*spread[5])(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t bytes);
    void (*transpose[5])(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t columns);
    bool (*pad)(std::byte* to, const std::byte* from, index_t have, index_t all); // elements of any size
};

inline const copy_functions& copies() {
#define LANEWISE_EACH_SIZE(name) {&name<1>, &name<2>, &name<4>, &name<8>, &name<16>}
#define LANEWISE_ENTRY(target, transposing)                                                                            \
    {LANEWISE_EACH_SIZE(LANEWISE_TARGET_NAMESPACE(target)::copies::collect),                                           \
     LANEWISE_EACH_SIZE(LANEWISE_TARGET_NAMESPACE(target)::copies::spread),                                            \
     LANEWISE_EACH_SIZE(LANEWISE_TARGET_NAMESPACE(transposing)::copies::transpose),                                       \
     &LANEWISE_TARGET_NAMESPACE(target)::copies::pad},
    static constexpr copy_functions table[] = {
        LANEWISE_ENTRY(LANEWISE_BASELINE, LANEWISE_BASELINE)
#ifdef LANEWISE_WITH_AVX2
        LANEWISE_ENTRY(avx2, avx2)
#ifdef LANEWISE_WITH_AVX512
        LANEWISE_ENTRY(avx512, avx2) // no slower than its own would be
#endif
#elif defined(LANEWISE_WITH_AVX512)
        LANEWISE_ENTRY(avx512, LANEWISE_BASELINE)
#endif
    };
    return table[target_index()];
#undef LANEWISE_ENTRY
#undef LANEWISE_EACH_SIZE
}
/// Orders what was streamed before whatever is written next.
inline void stream_fence() {
#ifdef __x86_64__
    _mm_sfence();
#endif
}
/// Position in these tables.
LANEWISE_INLINE std::size_t size_index(int itemsize) { return static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(itemsize))); }

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
