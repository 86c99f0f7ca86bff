// The lanes of a gang, and which of them are active. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

using namespace ::lanewise;

/// Iterations that run together. Two registers of floats hide the latency of operations, four and more spill: measured with
/// Mandelbrot, where AVX-512 is twice as fast with 32 lanes as with 16, and SSE2 and AVX2 fastest with 16.
#ifdef LANEWISE_GANG
inline constexpr int lanes = native_bytes == 0 ? 1 : LANEWISE_GANG;
#else
inline constexpr int lanes = native_bytes == 0 ? 1 : LANEWISE_IS_AVX512 ? 32 : 16;
#endif
using lane_mask = mask<4, lanes>;

// The present state of the control flow. It is not passed along, so that `k += 1` can be an ordinary assignment. Internal
// linkage: as nobody else can have its address, compilers keep it in registers, and without it they would have to reload it
// after every store. A kernel and all that it calls here is inlined into one function, so each object's copy is consistent;
// without optimisation it is not, and the objects share the functions and the state.
#ifdef __OPTIMIZE__
#define LANEWISE_STATE [[maybe_unused]] static __thread
#else
#define LANEWISE_STATE inline __thread
#endif
LANEWISE_STATE lane_mask active;         // read only where `partial`
LANEWISE_STATE bool partial = false;     // some lanes are off
LANEWISE_STATE index_t gang_start = -1; // of the innermost loop, counted from 0; -1 outside loops

/// to = from, register by register: GCC copies a struct of several through memory in small pieces.
template <int S, int L>
LANEWISE_INLINE void copy_mask(mask<S, L>& to_here, const mask<S, L>& from) {
    if constexpr (!is_one<mask<S, L>>) {
        copy_mask(to_here.lo, from.lo);
        copy_mask(to_here.hi, from.hi);
    } else {
#if LANEWISE_BYTES == 0 || LANEWISE_IS_AVX512
        to_here.r = from.r;
#else
        to_here.r.data = from.r.data;
#endif
    }
}
LANEWISE_INLINE lane_mask active_lanes() {
    lane_mask m = mask_all<4, lanes>(true);
    if (partial) copy_mask(m, active);
    return m;
}
/// Changes nothing. What Clang for AVX-512 can see through, it computes in general registers wherever two masks meet, above all
/// those that loops carry along; and Clang 19 takes minutes to select instructions for a few nested masks.
template <int S, int L>
LANEWISE_INLINE void hold_in_registers([[maybe_unused]] mask<S, L>& m) {
#if defined(__clang__) && LANEWISE_IS_AVX512
    if constexpr (is_one<mask<S, L>>) {
        __asm__("" : "+k"(m.r));
    } else {
        hold_in_registers(m.lo);
        hold_in_registers(m.hi);
    }
#endif
}
/// The same for the masks that loops carry along. Of Clang 14's `asm` they would come as integers, and stay such.
template <int S, int L>
LANEWISE_INLINE void hold_in_loop(mask<S, L>& m) {
#if defined(__clang__) && __clang_major__ < 16 && LANEWISE_IS_AVX512
    if constexpr (!is_one<mask<S, L>>) {
        hold_in_loop(m.lo);
        hold_in_loop(m.hi);
    } else if constexpr (sizeof m.r == 1) {
        m.r = _kadd_mask8(m.r, 0);
    } else {
        m.r = _kadd_mask16(m.r, 0);
    }
#else
    hold_in_registers(m);
#endif
}
LANEWISE_INLINE void set_active(const lane_mask& m) {
    copy_mask(active, m);
    hold_in_registers(active);
    partial = true;
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
