// Operations across the lanes of a gang: broadcast, rotate, scans, packing ... Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// A gang has lw::lane_count() lanes, which depends on the target: so do results that a single gang's lanes are combined to.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// What changes nothing: of add_lanes, mul_lanes, min_lanes or max_lanes.
template <class T, class F>
constexpr T identity_of() {
    using limits = std::numeric_limits<T>;
    if constexpr (std::is_same_v<F, add_lanes>) return is_float<T> ? static_cast<T>(-0.0) : T{0};
    else if constexpr (std::is_same_v<F, mul_lanes>) return T{1};
    else if constexpr (std::is_same_v<F, min_lanes>) return is_float<T> ? limits::infinity() : limits::max();
    else return is_float<T> ? static_cast<T>(-limits::infinity()) : limits::lowest();
}

/// The number of lanes in a gang: 16, on AVX-512 32, in scalar code 1.
LANEWISE_INLINE constexpr int lane_count() { return lanes; }
/// 0, 1, 2 ... lane_count() - 1: the lane's number.
LANEWISE_INLINE varying<std::int32_t> lane_number() { return varying<std::int32_t>(iota<std::int32_t, lanes>(0)); }

/// The value of lane k, counted modulo the lanes, in every lane.
template <lane_value X, std::integral K>
LANEWISE_INLINE auto broadcast(const X& x, K k) {
    using T = element_t<X>;
    return varying<T>(varying<T>(lanes_of<T>(x)).lane(static_cast<int>(k & (lanes - 1))));
}
/// Lane j gets the value of lane j + n, counted modulo the lanes.
template <lane_value X, std::integral K>
LANEWISE_INLINE auto rotate(const X& x, K n) {
    using T = element_t<X>;
    using S = lane_storage<T>;
    S lane[2 * lanes];
    const pack<S, lanes> p = to<S>(lanes_of<T>(x));
    store(lane, p);
    store(lane + lanes, p);
    return varying<T>(convert_lanes<T>(load<S, lanes>(lane + (n & (lanes - 1)))));
}
/// Lane j gets the value of lane index(j), counted modulo the lanes.
template <lane_value X, value Index>
LANEWISE_INLINE auto shuffle(const X& x, const Index& index) {
    LANEWISE_EXPLAIN(std::is_integral_v<element_t<Index>>, "lanewise: lw::shuffle(v, index) takes integers as index");
    using T = element_t<X>;
    using S = lane_storage<T>;
    S lane[lanes];
    store(lane, to<S>(lanes_of<T>(x)));
    const auto from = bit_and(lanes_of<std::int32_t>(index), splat<std::int32_t, lanes>(lanes - 1));
    return varying<T>(convert_lanes<T>(gather(static_cast<const S*>(lane), from, mask_all<4, lanes>(true))));
}

/// Running sums over the active lanes of the gang, lane by lane; bool counts as 0 or 1.
template <bool Inclusive, class X>
LANEWISE_INLINE auto scan_add(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    const auto zero = splat<T, lanes>(T{0});
    T lane[lanes], sum = 0;
    store(lane, LANEWISE_TARGET::select(active_lanes(), lanes_of<T>(x), zero));
    for (T& l : lane) {
        const T next = add_lanes{}(sum, l);
        l = Inclusive ? next : sum;
        sum = next;
    }
    return varying<T>(load<T, lanes>(lane));
}
/// With the lane's own value, and without it.
template <value X>
LANEWISE_INLINE auto inclusive_scan_add(const X& x) {
    return scan_add<true>(x);
}
template <value X>
LANEWISE_INLINE auto exclusive_scan_add(const X& x) {
    return scan_add<false>(x);
}

/// The number of active lanes in which the condition holds.
template <value C>
LANEWISE_INLINE int count(const C& condition) {
    return __builtin_popcountll(bits(mask_and(lanes_of<bool>(condition), active_lanes())));
}
/// One number of the gang's active lanes; of none 0, infinity or the type's limit.
#define LANEWISE_KERNEL_REDUCE(name, F)                                                                                \
    template <value X>                                                                                                 \
    LANEWISE_INLINE auto name(const X& x) {                                                                            \
        using T = common_t<element_t<X>, element_t<X>>;                                                                \
        const auto none = splat<T, lanes>(identity_of<T, F>());                                                        \
        return halve(F{}, LANEWISE_TARGET::select(active_lanes(), lanes_of<T>(x), none));                              \
    }
LANEWISE_KERNEL_REDUCE(reduce_add, add_lanes)
LANEWISE_KERNEL_REDUCE(reduce_min, min_lanes)
LANEWISE_KERNEL_REDUCE(reduce_max, max_lanes)
#undef LANEWISE_KERNEL_REDUCE

// ------------------------------------------------------------------------------------------ to memory

/// Writes the lanes of m one behind the other.
template <class T, int L>
LANEWISE_INLINE void store_packed(T* p, const pack<T, L>& a, const mask<4, L>& m) {
#if LANEWISE_IS_AVX512
    if constexpr (sizeof(T) >= 4) {
        if constexpr (!is_one<pack<T, L>>) {
            const auto low = low_half(m);
            store_packed(p, a.lo, low);
            store_packed(p + __builtin_popcountll(bits(low)), a.hi, high_half(m));
        } else { // the instruction that also stores is slow on AMD's processors
            const auto which = resize<sizeof(T)>(m).r;
            const int n = __builtin_popcountll(bits(m));
            if constexpr (sizeof(T) == 4) store_first(p, from_raw<T, L>(_mm512_maskz_compress_epi32(which, to_raw(a))), n);
            else store_first(p, from_raw<T, L>(_mm512_maskz_compress_epi64(which, to_raw(a))), n);
        }
        return;
    }
#endif
    T lane[L];
    store(lane, a);
    for_each_lane(bits(m), [&](int k) __attribute__((always_inline)) { *p++ = lane[k]; });
}
[[noreturn]] LANEWISE_NOINLINE inline void throw_does_not_fit(index_t count, index_t position, index_t extent) {
    throw index_error("lw::pack_store: " + std::to_string(count) + " values from position " + std::to_string(position) +
                      " do not fit an array of " + std::to_string(extent) + " elements");
}
/// n += lw::pack_store(out, n, x, condition): writes x of the active lanes in which the condition holds to out(n), out(n + 1) ...
/// and returns how many. Throws index_error, before it writes, where they do not fit. T: any but complex.
template <class T, value P, value X, value C = bool>
LANEWISE_INLINE index_t pack_store(const view<T, 1>& out, const P& first, const X& x, const C& condition = true) {
    LANEWISE_EXPLAIN(std::integral<P>, "lanewise: the position in lw::pack_store(out, position, x) is a plain number, that of the first value");
    LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
    index_t position = 0;
    if constexpr (std::integral<P>) position = static_cast<index_t>(first);
    const lane_mask m = mask_and(lanes_of<bool>(condition), active_lanes());
    const index_t n = __builtin_popcountll(bits(m)), extent = out.shape()[0], step = out.element_strides()[0];
    if (__builtin_expect(position < 0 || position > extent - n, 0)) throw_does_not_fit(n, position, extent);
    if constexpr (!std::is_const_v<T>) {
        using S = lane_storage<T>;
        const pack<S, lanes> p = to<S>(lanes_of<T>(x));
        S* const to_here = reinterpret_cast<S*>(out.data()) + position * step;
        if (step == 1) {
            store_packed(to_here, p, m);
        } else {
            S lane[lanes];
            store(lane, p);
            index_t at = 0;
            for_each_lane(bits(m), [&](int k) __attribute__((always_inline)) { to_here[step * at++] = lane[k]; });
        }
    }
    return n;
}

/// x[index] += v in each active lane, one after the other, so that equal indices add up; indices outside the array are left out.
/// With as many indices as x has axes, numbers too.
template <class T, class V, value... Index>
LANEWISE_INLINE void add_lanes_at(const view<T, sizeof...(Index)>& x, const V& v, const Index&... index) {
    x(varying<element_t<Index>>(index)...).add(v);
}
template <class T, value Index, value V>
LANEWISE_INLINE void add_at(const view<T, 1>& x, const Index& i, const V& v) {
    add_lanes_at<T>(x, v, i);
}
template <class T, value Index, value J, value V>
LANEWISE_INLINE void add_at(const view<T, 2>& x, const Index& i, const J& j, const V& v) {
    add_lanes_at<T>(x, v, i, j);
}
template <class T, value Index, value J, value K, value V>
LANEWISE_INLINE void add_at(const view<T, 3>& x, const Index& i, const J& j, const K& k, const V& v) {
    add_lanes_at<T>(x, v, i, j, k);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
