// Reductions across the lanes of a pack: a fixed order, the same on every target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Combines all lanes with f, halves first: lane k with lane k + L/2, down to one. The same order on every target.
template <class F, class T, int L>
LANEWISE_INLINE T across(F f, const pack<T, L>& a) {
    T lane[L];
    store(lane, a);
    for (int half = L / 2; half > 0; half /= 2)
        for (int k = 0; k < half; ++k) lane[k] = f(lane[k], lane[k + half]);
    return lane[0];
}

// The same for operations on packs, in registers; f takes packs and scalars alike.
template <class F, class T, int L>
LANEWISE_INLINE T halve(F f, const pack<T, L>& a) {
#if LANEWISE_BYTES == 0
    if constexpr (L == 1) return a.r;
    else return halve(f, f(a.lo, a.hi));
#else
    if constexpr (L > 2) {
        return halve(f, f(low_half(a), high_half(a)));
    } else {
        const auto lane = to_vector(a);
        return L == 1 ? lane[0] : f(lane[0], lane[L - 1]);
    }
#endif
}
struct add_lanes {
    template <class T>
    LANEWISE_INLINE T operator()(const T& x, const T& y) const {
        if constexpr (std::is_arithmetic_v<T>) return static_cast<T>(wrap<T>(x) + wrap<T>(y));
        else return add(x, y);
    }
};
struct mul_lanes {
    template <class T>
    LANEWISE_INLINE T operator()(const T& x, const T& y) const {
        if constexpr (std::is_arithmetic_v<T>) return static_cast<T>(wrap<T>(x) * wrap<T>(y));
        else return mul(x, y);
    }
};
struct min_lanes {
    template <class T>
    LANEWISE_INLINE T operator()(const T& x, const T& y) const {
        if constexpr (std::is_arithmetic_v<T>) return x < y || x != x ? x : y;
        else return minimum(x, y);
    }
};
struct max_lanes {
    template <class T>
    LANEWISE_INLINE T operator()(const T& x, const T& y) const {
        if constexpr (std::is_arithmetic_v<T>) return x > y || x != x ? x : y;
        else return maximum(x, y);
    }
};
template <class T, int L>
LANEWISE_INLINE T reduce_add(const pack<T, L>& a) {
    return halve(add_lanes{}, a);
}
template <class T, int L>
LANEWISE_INLINE T reduce_mul(const pack<T, L>& a) {
    return halve(mul_lanes{}, a);
}
/// NaN if any lane is.
template <class T, int L>
LANEWISE_INLINE T reduce_min(const pack<T, L>& a) {
    return halve(min_lanes{}, a);
}
template <class T, int L>
LANEWISE_INLINE T reduce_max(const pack<T, L>& a) {
    return halve(max_lanes{}, a);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
