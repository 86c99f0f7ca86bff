// Functions of packs beyond one instruction: exp, log, sin, cos, tanh, power, remainder. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// Powers are computed with the C library's pow, lane by lane.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

// The C library's functions are called by their built-in names: an inline overload of std:: would be compiled with this
// region's instructions.
#define LANEWISE_MATH_LANE(name)                                                                                       \
    LANEWISE_INLINE float name##_lane(float x) { return __builtin_##name##f(x); }                                      \
    LANEWISE_INLINE double name##_lane(double x) { return __builtin_##name(x); }
LANEWISE_MATH_LANE(sin)
LANEWISE_MATH_LANE(cos)
LANEWISE_MATH_LANE(floor)
#undef LANEWISE_MATH_LANE
LANEWISE_INLINE float pow_lane(float x, float y) { return __builtin_powf(x, y); }
LANEWISE_INLINE double pow_lane(double x, double y) { return __builtin_pow(x, y); }
LANEWISE_INLINE float fmod_lane(float x, float y) { return __builtin_fmodf(x, y); }
LANEWISE_INLINE double fmod_lane(double x, double y) { return __builtin_fmod(x, y); }

/// Lanes of `usual` where `special` is false; the others computed by f one at a time. Rare, so it may be slow.
template <class F, class T, int S, int L>
LANEWISE_INLINE pack<T, L> with_special_lanes(F f, const mask<S, L>& special, const pack<T, L>& a, const pack<T, L>& usual) {
    if (__builtin_expect(!any(special), 1)) return usual;
    T lane[L], result[L];
    store(lane, a);
    store(result, usual);
    const std::uint64_t which = bits(special);
    for (int k = 0; k < L; ++k)
        if ((which >> k) & 1) result[k] = f(lane[k]);
    return load<T, L>(result);
}

/// c[0] + x*c[1] + x*x*c[2] ...
template <class T, int L, std::size_t N>
LANEWISE_INLINE pack<T, L> polynomial(const pack<T, L>& x, const T (&c)[N]) {
    pack<T, L> sum = splat<T, L>(c[N - 1]);
    for (std::size_t k = N - 1; k > 0; --k) sum = fma(sum, x, splat<T, L>(c[k - 1]));
    return sum;
}

#include "lanewise/target/exponential.inl"
#include "lanewise/target/trigonometric.inl"

// name(a) by name_register(), which changes one register and is out of line: compiled once for each register type, not for each
// expression, of which these functions would be by far the largest part.
#define LANEWISE_MATH_FUNCTION(name)                                                                                   \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE pack<T, L> name(const pack<T, L>& a) {                                                             \
        if constexpr (!is_one<pack<T, L>>) {                                                                           \
            return {name(a.lo), name(a.hi)};                                                                           \
        } else {                                                                                                       \
            pack<T, L> result = a;                                                                                     \
            name##_register(result);                                                                                   \
            return result;                                                                                             \
        }                                                                                                              \
    }
LANEWISE_MATH_FUNCTION(exp)
LANEWISE_MATH_FUNCTION(log)
LANEWISE_MATH_FUNCTION(tanh)
LANEWISE_MATH_FUNCTION(sin)
LANEWISE_MATH_FUNCTION(cos)
#undef LANEWISE_MATH_FUNCTION

/// x to the power n by repeated squaring; wraps. 0 for a negative n, except of 1 and -1.
template <class T>
LANEWISE_INLINE T integer_power_lane(T x, T n) {
    if constexpr (std::is_signed_v<T>) {
        if (n < 0) return static_cast<T>(x == 1 ? 1 : x == -1 ? (n % 2 ? -1 : 1) : 0);
    }
    wrap<T> result = 1, base = static_cast<wrap<T>>(x);
    for (auto left = static_cast<std::uint64_t>(n); left > 0; left >>= 1) {
        if (left & 1) result *= base;
        base *= base;
    }
    return static_cast<T>(result);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> power(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return per_lane([](T x, T y) __attribute__((always_inline)) { return pow_lane(x, y); }, a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return integer_power_lane(x, y); }, a, b);
}

/// Python's float %: the remainder with the divisor's sign, exact. NumPy's npy_divmod, lane by lane.
template <class T>
LANEWISE_INLINE T float_remainder_lane(T x, T y) {
    T r = fmod_lane(x, y);
    if (y == 0) return r; // NaN
    if (r != 0) {
        if ((y < 0) != (r < 0)) r += y;
    } else {
        r = sizeof(T) == 4 ? static_cast<T>(__builtin_copysignf(0.0f, static_cast<float>(y)))
                           : static_cast<T>(__builtin_copysign(0.0, static_cast<double>(y)));
    }
    return r;
}
template <class T>
LANEWISE_INLINE T float_floor_divide_lane(T x, T y) {
    if (y == 0) return x / y;
    T r = fmod_lane(x, y);
    T quotient = (x - r) / y;
    if (r != 0 && (y < 0) != (r < 0)) quotient -= 1;
    if (quotient == 0)
        return sizeof(T) == 4 ? static_cast<T>(__builtin_copysignf(0.0f, static_cast<float>(x / y)))
                              : static_cast<T>(__builtin_copysign(0.0, static_cast<double>(x / y)));
    const T floored = floor_lane(quotient);
    return quotient - floored > T(0.5) ? floored + 1 : floored;
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> remainder(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return per_lane([](T x, T y) __attribute__((always_inline)) { return float_remainder_lane(x, y); }, a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return remainder_lane(x, y); }, a, b);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> floor_divide(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return per_lane([](T x, T y) __attribute__((always_inline)) { return float_floor_divide_lane(x, y); }, a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return floor_divide_lane(x, y); }, a, b);
}

} // namespace math
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
