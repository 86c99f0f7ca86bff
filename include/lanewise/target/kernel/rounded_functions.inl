// Functions whose last place or speed depends on the policy, LANEWISE_POLICY. Included by functions.inl for each, in the namespace
// LANEWISE_FUNCTIONS.
// SPDX-License-Identifier: BSD-3-Clause

#define LANEWISE_KERNEL_MATH_AS(name, function) LANEWISE_KERNEL_FUNCTION(name, math_t<X>, math::function<LANEWISE_POLICY>)
#define LANEWISE_KERNEL_MATH_2_AS(name, function)                                                                      \
    LANEWISE_KERNEL_FUNCTION_2(name, LANEWISE_KERNEL_ARG(math_2_t<X, Y>), math::function<LANEWISE_POLICY>)
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_MATH_AS(name, name)
#define LANEWISE_KERNEL_MATH_2(name) LANEWISE_KERNEL_MATH_2_AS(name, name)
#define LANEWISE_KERNEL_NUMBER_2(name, function)                                                                       \
    LANEWISE_KERNEL_FUNCTION_2(name, LANEWISE_KERNEL_ARG(number_t<X, Y>), math::function<LANEWISE_POLICY>)
LANEWISE_KERNEL_FUNCTION(sqrt, math_t<X>, LANEWISE_TARGET::sqrt)
LANEWISE_MATH_FUNCTIONS(LANEWISE_KERNEL_MATH, LANEWISE_KERNEL_MATH_2)
LANEWISE_OTHER_NAMES(LANEWISE_KERNEL_MATH_AS, LANEWISE_KERNEL_MATH_2_AS)
LANEWISE_KERNEL_NUMBER_2(power, power)
LANEWISE_KERNEL_NUMBER_2(pow, power)
LANEWISE_KERNEL_NUMBER_2(fmod, fmod)
LANEWISE_KERNEL_NUMBER_2(remainder, remainder)
LANEWISE_KERNEL_NUMBER_2(mod, remainder)
LANEWISE_KERNEL_NUMBER_2(floor_divide, floor_divide)
LANEWISE_KERNEL_FUNCTION_2(ldexp, math_t<X>, math::ldexp<LANEWISE_POLICY>)
#undef LANEWISE_KERNEL_MATH
#undef LANEWISE_KERNEL_MATH_2
#undef LANEWISE_KERNEL_MATH_AS
#undef LANEWISE_KERNEL_MATH_2_AS
#undef LANEWISE_KERNEL_NUMBER_2

/// {m, n} with x = m * 2^n, n int32.
template <value X>
LANEWISE_INLINE auto frexp(const X& x) {
    using T = math_t<X>;
    const auto n = math::frexp_exponent<LANEWISE_POLICY>(lanes_of<T>(x));
    const auto m = LANEWISE_FUNCTIONS::frexp_mantissa(x);
    if constexpr (std::is_arithmetic_v<X>)
        return two_values<T, std::int32_t>{m, static_cast<std::int32_t>(extract(n, 0))};
    else
        return two_values<varying<T>, varying<std::int32_t>>{m, varying<std::int32_t>(convert_lanes<std::int32_t>(n))};
}
/// {fraction, integer}, both with the sign of x.
template <value X>
LANEWISE_INLINE auto modf(const X& x) {
    const auto f = LANEWISE_FUNCTIONS::fraction(x);
    const auto t = LANEWISE_FUNCTIONS::trunc(x);
    return two_values<std::remove_const_t<decltype(f)>, std::remove_const_t<decltype(t)>>{f, t};
}
/// {sin(x), cos(x)}.
template <value X>
LANEWISE_INLINE auto sincos(const X& x) {
    const auto s = LANEWISE_FUNCTIONS::sin(x);
    const auto c = LANEWISE_FUNCTIONS::cos(x);
    return two_values<std::remove_const_t<decltype(s)>, std::remove_const_t<decltype(c)>>{s, c};
}
/// x * y + z, rounded once where the policy and the target have FMA: not under strict, and everywhere but below AVX2.
template <value X, value Y, value Z>
LANEWISE_INLINE auto fma(const X& x, const Y& y, const Z& z) {
    using T = common_t<common_t<element_t<X>, element_t<Y>>, element_t<Z>>;
    const auto result = math::mul_add<LANEWISE_POLICY>(lanes_of<T>(x), lanes_of<T>(y), lanes_of<T>(z));
    if constexpr (values<X, Y> || lane_value<Z>)
        return varying<T>(result);
    else
        return extract(result, 0);
}
