// Functions of lanes and, with the same results, of plain numbers. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace kernel {

/// float and double as they are, integers as double: the C library's rule.
template <class X>
using math_t = std::conditional_t<std::is_floating_point_v<element_t<X>>, element_t<X>, double>;

// Of a plain number they give a plain number, with the bits that a lane would have.
#define LANEWISE_KERNEL_FUNCTION(name, operation)                                                                      \
    template <value X>                                                                                                 \
    LANEWISE_INLINE auto name(const X& x) {                                                                            \
        using T = math_t<X>;                                                                                           \
        if constexpr (std::is_arithmetic_v<X>)                                                                         \
            return extract(operation(lanes_of<T>(x)), 0);                                                              \
        else                                                                                                           \
            return varying<T>(operation(lanes_of<T>(x)));                                                              \
    }
LANEWISE_KERNEL_FUNCTION(sqrt, LANEWISE_TARGET::sqrt)
LANEWISE_KERNEL_FUNCTION(floor, LANEWISE_TARGET::floor)
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, math::name<fp::policy::standard>)
#define LANEWISE_NOTHING(name)
LANEWISE_MATH_FUNCTIONS(LANEWISE_KERNEL_MATH, LANEWISE_NOTHING)
#undef LANEWISE_KERNEL_MATH
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, math::name<fp::policy::fast>)
namespace fast { // lw::fast::exp(x), as under lw::fp::fast
LANEWISE_MATH_FUNCTIONS(LANEWISE_KERNEL_MATH, LANEWISE_NOTHING)
} // namespace fast
#undef LANEWISE_KERNEL_MATH
#undef LANEWISE_KERNEL_FUNCTION

template <value X>
LANEWISE_INLINE auto abs(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    if constexpr (std::is_arithmetic_v<X>)
        return static_cast<T>(x < 0 ? -x : x);
    else
        return varying<T>(LANEWISE_TARGET::abs(lanes_of<T>(x)));
}
#define LANEWISE_KERNEL_FUNCTION(name, type, operation)                                                                \
    template <value X, value Y>                                                                                        \
    LANEWISE_INLINE auto name(const X& x, const Y& y) {                                                                \
        using T = type;                                                                                                \
        const auto result = operation(lanes_of<T>(x), lanes_of<T>(y));                                                 \
        if constexpr (std::is_arithmetic_v<X> && std::is_arithmetic_v<Y>)                                              \
            return extract(result, 0);                                                                                 \
        else                                                                                                           \
            return varying<T>(result);                                                                                 \
    }
#define LANEWISE_COMMON common_t<element_t<X>, element_t<Y>>
LANEWISE_KERNEL_FUNCTION(minimum, LANEWISE_COMMON, LANEWISE_TARGET::minimum)
LANEWISE_KERNEL_FUNCTION(maximum, LANEWISE_COMMON, LANEWISE_TARGET::maximum)
LANEWISE_KERNEL_FUNCTION(power, LANEWISE_COMMON, math::power<fp::policy::standard>)
LANEWISE_KERNEL_FUNCTION(pow, LANEWISE_COMMON, math::power<fp::policy::standard>)
LANEWISE_KERNEL_FUNCTION(fmod, LANEWISE_COMMON, math::fmod<fp::policy::standard>)
#undef LANEWISE_COMMON
#define LANEWISE_COMMON std::conditional_t<std::is_floating_point_v<common_t<element_t<X>, element_t<Y>>>, common_t<element_t<X>, element_t<Y>>, double>
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, LANEWISE_COMMON, math::name<fp::policy::standard>)
LANEWISE_MATH_FUNCTIONS(LANEWISE_NOTHING, LANEWISE_KERNEL_MATH)
LANEWISE_KERNEL_FUNCTION(ldexp, math_t<X>, math::ldexp<fp::policy::standard>)
#undef LANEWISE_KERNEL_MATH
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, LANEWISE_COMMON, math::name<fp::policy::fast>)
namespace fast {
LANEWISE_MATH_FUNCTIONS(LANEWISE_NOTHING, LANEWISE_KERNEL_MATH)
LANEWISE_KERNEL_MATH(power)
} // namespace fast
#undef LANEWISE_COMMON
#undef LANEWISE_KERNEL_MATH
#undef LANEWISE_NOTHING
#undef LANEWISE_KERNEL_FUNCTION

/// Two results: auto [fraction, integer] = lw::modf(x). Not std::pair, whose members are compiled for no target.
template <class A, class B>
struct two_values {
    A first;
    B second;
};
/// {m, n} with x = m * 2^n, n int32.
template <value X>
LANEWISE_INLINE auto frexp(const X& x) {
    using T = math_t<X>;
    const auto n = math::frexp_exponent<fp::policy::standard>(lanes_of<T>(x));
    const auto m = frexp_mantissa(x);
    if constexpr (std::is_arithmetic_v<X>)
        return two_values<T, std::int32_t>{m, static_cast<std::int32_t>(extract(n, 0))};
    else
        return two_values<varying<T>, varying<std::int32_t>>{m, varying<std::int32_t>(convert_lanes<std::int32_t>(n))};
}
/// {fraction, integer}, both with the sign of x.
template <value X>
LANEWISE_INLINE auto modf(const X& x) {
    const auto f = fraction(x), t = trunc(x);
    return two_values<decltype(fraction(x)), decltype(trunc(x))>{f, t};
}
/// {sin(x), cos(x)}.
template <value X>
LANEWISE_INLINE auto sincos(const X& x) {
    const auto s = sin(x), c = cos(x);
    return two_values<decltype(sin(x)), decltype(cos(x))>{s, c};
}

/// x * y + z, rounded once where the target has FMA: everywhere but below AVX2.
template <value X, value Y, value Z>
LANEWISE_INLINE auto fma(const X& x, const Y& y, const Z& z) {
    using T = common_t<common_t<element_t<X>, element_t<Y>>, element_t<Z>>;
    const auto result = LANEWISE_TARGET::fma(lanes_of<T>(x), lanes_of<T>(y), lanes_of<T>(z));
    if constexpr (values<X, Y> || lane_value<Z>)
        return varying<T>(result);
    else
        return extract(result, 0);
}
/// x in the lanes where the condition holds, y in the others. Both are evaluated in every lane.
template <value C, value X, value Y>
LANEWISE_INLINE auto select(const C& condition, const X& x, const Y& y) {
    if constexpr (std::is_arithmetic_v<C> && !values<X, Y>) {
        return condition ? x : y;
    } else if constexpr (std::is_same_v<element_t<X>, bool> && std::is_same_v<element_t<Y>, bool>) {
        return varying<bool>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<bool>(x), lanes_of<bool>(y)));
    } else {
        using T = common_t<element_t<X>, element_t<Y>>;
        return varying<T>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<T>(x), lanes_of<T>(y)));
    }
}
template <value C, value X, value Y>
LANEWISE_INLINE auto where(const C& condition, const X& x, const Y& y) {
    return select(condition, x, y);
}
template <value X>
LANEWISE_INLINE auto isnan(const X& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        return x != x;
    } else {
        const auto p = lanes_of<math_t<X>>(x);
        return varying<bool>(resize<4>(ne(p, p)));
    }
}
/// Whether the condition holds in an active lane; in every active lane.
LANEWISE_INLINE bool any(const varying<bool>& condition) {
    return LANEWISE_TARGET::any(mask_and(condition.get(), active_lanes()));
}
LANEWISE_INLINE bool all(const varying<bool>& condition) {
    return !LANEWISE_TARGET::any(mask_andnot(active_lanes(), condition.get()));
}

} // namespace kernel
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
