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

/// One target's copies of elements of one size; see target/copies.inl.
struct copy_functions {
    void (*collect)(std::byte* to, const std::byte* from, index_t row_step, index_t step, index_t rows, index_t n);
    void (*spread)(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t bytes);
    void (*transpose)(std::byte* to, index_t to_step, const std::byte* from, index_t from_step, index_t rows, index_t columns);
};
#define LANEWISE_ENTRY(target, transposing)                                                                            \
    {&LANEWISE_TARGET_NAMESPACE(target)::copies::collect<Size>, &LANEWISE_TARGET_NAMESPACE(target)::copies::spread<Size>, \
     &LANEWISE_TARGET_NAMESPACE(transposing)::copies::transpose<Size>},
/// Those of every target.
template <int Size>
inline constexpr copy_functions copies_of[] = {
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
#undef LANEWISE_ENTRY

/// The bytes of an element, and the copies of such elements: a program has those of the sizes that it uses.
struct item_size {
    int bytes;
    const copy_functions* each_target;

    item_size() {} // leaves them as they are
    item_size(int size, const copy_functions* copies) : bytes(size), each_target(copies) {}
    item_size(const item_size&) = default;
    /// One after the other: a load of both at once would wait for the two stores that made them.
    LANEWISE_INLINE item_size& operator=(const item_size& other) {
        bytes = other.bytes;
        each_target = other.each_target;
        return *this;
    }

    operator int() const { return bytes; }
    const copy_functions& copies() const { return each_target[target_index()]; }
};
template <class T>
LANEWISE_INLINE item_size size_of_item() {
    return {static_cast<int>(sizeof(T)), copies_of<sizeof(T)>};
}

/// The present target's way to make a gang of too few elements, of any size; see target/copies.inl.
using pad_function = bool(std::byte* to, const std::byte* from, index_t have, index_t all);
inline pad_function& padding() {
#define LANEWISE_ENTRY(target, open, close, name) &LANEWISE_TARGET_NAMESPACE(target)::copies::name,
    static constexpr pad_function* table[] = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY, pad)};
#undef LANEWISE_ENTRY
    return *table[target_index()];
}
/// Orders what was streamed before whatever is written next.
inline void stream_fence() {
#ifdef __x86_64__
    _mm_sfence();
#endif
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
