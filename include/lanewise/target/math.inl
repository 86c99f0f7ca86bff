// Functions of packs beyond one instruction: exp, log, sin, cos, tanh, power, floor, remainder. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// exp, log, sin, cos and tanh are xsimd's, with the special values that it misses put right. Powers are computed with the C
// library's pow lane by lane, since xsimd's is off by up to 120 ULP and wrong at pow(0, 0).

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace math {

// The C library's functions are called by their built-in names: an inline overload of std:: would be compiled with this
// region's instructions.
#define LANEWISE_MATH_LANE(name)                                                                                       \
    LANEWISE_INLINE float name##_lane(float x) { return __builtin_##name##f(x); }                                      \
    LANEWISE_INLINE double name##_lane(double x) { return __builtin_##name(x); }
LANEWISE_MATH_LANE(exp)
LANEWISE_MATH_LANE(log)
LANEWISE_MATH_LANE(sin)
LANEWISE_MATH_LANE(cos)
LANEWISE_MATH_LANE(tanh)
LANEWISE_MATH_LANE(floor)
#undef LANEWISE_MATH_LANE
LANEWISE_INLINE float pow_lane(float x, float y) { return __builtin_powf(x, y); }
LANEWISE_INLINE double pow_lane(double x, double y) { return __builtin_pow(x, y); }
LANEWISE_INLINE float fmod_lane(float x, float y) { return __builtin_fmodf(x, y); }
LANEWISE_INLINE double fmod_lane(double x, double y) { return __builtin_fmod(x, y); }

/// Calls a function of one register on a whole pack.
#if LANEWISE_BYTES > 0
#define LANEWISE_MATH(name)                                                                                            \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE pack<T, L> name##_registers(const pack<T, L>& a) {                                                 \
        if constexpr (!is_one<pack<T, L>>)                                                                             \
            return {name##_registers(a.lo), name##_registers(a.hi)};                                                   \
        else                                                                                                           \
            return {xs::name(a.r)};                                                                                    \
    }
#else
#define LANEWISE_MATH(name)                                                                                            \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE pack<T, L> name##_registers(const pack<T, L>& a) {                                                 \
        if constexpr (!is_one<pack<T, L>>)                                                                             \
            return {name##_registers(a.lo), name##_registers(a.hi)};                                                   \
        else                                                                                                           \
            return {name##_lane(a.r)};                                                                                 \
    }
#endif
LANEWISE_MATH(exp)
LANEWISE_MATH(log)
LANEWISE_MATH(sin)
LANEWISE_MATH(cos)
LANEWISE_MATH(tanh)
LANEWISE_MATH(floor)
#undef LANEWISE_MATH

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

template <class T, int L>
LANEWISE_INLINE pack<T, L> exp(const pack<T, L>& a) {
#if LANEWISE_BYTES > 0
    // xsimd flushes denormal results to zero and is unspecific about overflow: those arguments go to the C library.
    constexpr T low = sizeof(T) == 4 ? T(-87.0) : T(-708.0), high = sizeof(T) == 4 ? T(88.0) : T(709.0);
    const auto usual_range = mask_and(ge(a, splat<T, L>(low)), le(a, splat<T, L>(high)));
    return with_special_lanes([](T x) __attribute__((always_inline)) { return exp_lane(x); }, mask_not(usual_range), a,
                              exp_registers(a));
#else
    return exp_registers(a);
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> log(const pack<T, L>& a) {
#if LANEWISE_BYTES > 0
    // xsimd loses denormals.
    constexpr T low = sizeof(T) == 4 ? T(1.1754943508222875e-38) : T(2.2250738585072014e-308);
    const auto usual_range = mask_and(ge(a, splat<T, L>(low)), lt(a, splat<T, L>(std::numeric_limits<T>::infinity())));
    return with_special_lanes([](T x) __attribute__((always_inline)) { return log_lane(x); }, mask_not(usual_range), a,
                              log_registers(a));
#else
    return log_registers(a);
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> sin(const pack<T, L>& a) {
#if LANEWISE_BYTES > 0
    const auto usual_range = le(abs(a), splat<T, L>(sizeof(T) == 4 ? T(8192) : T(1e6)));
    return with_special_lanes([](T x) __attribute__((always_inline)) { return sin_lane(x); }, mask_not(usual_range), a,
                              sin_registers(a));
#else
    return sin_registers(a);
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> cos(const pack<T, L>& a) {
#if LANEWISE_BYTES > 0
    const auto usual_range = le(abs(a), splat<T, L>(sizeof(T) == 4 ? T(8192) : T(1e6)));
    return with_special_lanes([](T x) __attribute__((always_inline)) { return cos_lane(x); }, mask_not(usual_range), a,
                              cos_registers(a));
#else
    return cos_registers(a);
#endif
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> tanh(const pack<T, L>& a) {
    return tanh_registers(a);
}

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
