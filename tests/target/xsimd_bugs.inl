// Compiled once per target for test_xsimd_bugs.cpp: the library's operation and xsimd's, side by side.
// SPDX-License-Identifier: BSD-3-Clause
#if LANEWISE_BYTES > 0
#include "lanewise/target/xsimd_macros_save.hpp" // the library itself includes xsimd's registers only
#define xsimd LANEWISE_CAT(whole_, LANEWISE_XSIMD)
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

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_xsimd_bugs {

#if LANEWISE_BYTES > 0
namespace xsimd = LANEWISE_CAT(whole_, LANEWISE_XSIMD);
#if LANEWISE_IS_AVX512
using arch = xsimd::avx512bw;
#elif LANEWISE_IS_AVX2
using arch = xsimd::fma3<xsimd::avx2>;
#else
using arch = xsimd::default_arch;
#endif
template <class T>
LANEWISE_INLINE xsimd::batch<T, arch> batch(const T* p) {
    return xsimd::batch<T, arch>::load_unaligned(p);
}
#endif

/// (a < b) != (b < c) as bits. xsimd's bits are masked to the lanes by nobody.
template <class T>
void differ(const T* a, const T* b, const T* c, ::test::pair_of<std::uint64_t, 64>& out) {
    constexpr int n = native_lanes<T>;
    const auto x = load<T, n>(a), y = load<T, n>(b), z = load<T, n>(c);
    out.ours[0] = bits(mask_xor(lt(x, y), lt(y, z)));
#if LANEWISE_BYTES > 0
    out.xsimds[0] = ((batch(a) < batch(b)) ^ (batch(b) < batch(c))).mask();
#else
    out.xsimds[0] = out.ours[0];
#endif
}

template <class T>
void extremes(const T* a, ::test::pair_of<T, 2>& out) {
    const auto x = load<T, native_lanes<T>>(a);
    out.ours[0] = reduce_min(x);
    out.ours[1] = reduce_max(x);
#if LANEWISE_BYTES > 0
    out.xsimds[0] = xsimd::reduce_min(batch(a));
    out.xsimds[1] = xsimd::reduce_max(batch(a));
#else
    out.xsimds[0] = out.ours[0], out.xsimds[1] = out.ours[1];
#endif
}

template <class T>
void with_nan(const T* a, const T* b, ::test::pair_of<T, 128>& out) {
    constexpr int n = native_lanes<T>;
    const auto x = load<T, n>(a), y = load<T, n>(b);
    store(out.ours, minimum(x, y));
    store(out.ours + n, maximum(x, y));
#if LANEWISE_BYTES > 0
    xsimd::min(batch(a), batch(b)).store_unaligned(out.xsimds);
    xsimd::max(batch(a), batch(b)).store_unaligned(out.xsimds + n);
#else
    store(out.xsimds, minimum(x, y));
    store(out.xsimds + n, maximum(x, y));
#endif
}

template <class T>
void divide(const T* a, const T* b, ::test::pair_of<T, 128>& out) {
    constexpr int n = native_lanes<T>;
    const auto x = load<T, n>(a), y = load<T, n>(b);
    store(out.ours, div(x, y));
    store(out.ours + n, sqrt(x));
#if LANEWISE_BYTES > 0
    (batch(a) / batch(b)).store_unaligned(out.xsimds);
    xsimd::sqrt(batch(a)).store_unaligned(out.xsimds + n);
#else
    store(out.xsimds, div(x, y));
    store(out.xsimds + n, sqrt(x));
#endif
}

template <class T>
void multiply(const T* a, const T* b, T* product) {
    store(product, mul(load<T, native_lanes<T>>(a), load<T, native_lanes<T>>(b)));
}

} // namespace test_xsimd_bugs
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
