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
// What the present gang is. Set for each, so that it is known when compiled.
inline constexpr int on_threads = 1, // of a loop on threads
    short_gang = 2;                  // the last of a loop, and not full
LANEWISE_STATE int gang_kind = 0;
LANEWISE_INLINE bool gang_is(int kind) { return (gang_kind & kind) != 0; }

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
/// In a gang that is not full, lanes that are off take the value of the first active one, number `first`: what is computed of that raises
/// no floating-point exceptions but those of this lane's iteration. Of 0 they would be others.
template <class T>
LANEWISE_INLINE pack<T, lanes> or_first(const pack<T, lanes>& p, T first) {
    return select(active, p, splat<T, lanes>(first));
}
/// Its number; where none is active, that of the last lane.
LANEWISE_INLINE int first_active() { return __builtin_ctzll(bits(active) | std::uint64_t{1} << (lanes - 1)); }
/// Likewise of numbers in memory.
template <class T>
LANEWISE_INLINE pack<T, lanes> load_or_first(const T* lane) {
    const pack<T, lanes> p = load<T, lanes>(lane);
    return gang_is(short_gang) ? or_first(p, lane[first_active()]) : p;
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
