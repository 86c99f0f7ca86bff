// The mathematical functions of plain numbers: lw::exp(1.5f). float and double in their own type, integers as in arrays.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each calls the present target's function for packs, so that a number has the bits that it has in an array.
#pragma once

#include <utility>

#include "lanewise/eval/call_scalar.hpp"
#include "lanewise/expr/functions.hpp"

namespace lanewise {
namespace detail {

template <class X>
concept number = std::is_arithmetic_v<X> && scalar<X>;
template <class X>
using float_of = float_for_t<dtype_of_t<X>>;

} // namespace detail

#define LANEWISE_NUMBER_FUNCTION(name, policy)                                                                         \
    template <detail::number X, class Abi = abi_tag>                                                                   \
    auto name(X x) {                                                                                                   \
        using T = detail::float_of<X>;                                                                                 \
        return detail::call_scalar<ops::name, policy>(static_cast<T>(x));                                              \
    }
#define LANEWISE_NUMBER_FUNCTION_2(name, policy, type)                                                                 \
    template <detail::number X, detail::number Y, class Abi = abi_tag>                                                 \
    auto name(X x, Y y) {                                                                                              \
        using T = detail::type<promote_t<dtype_of_t<X>, dtype_of_t<Y>>>;                                               \
        return detail::call_scalar<ops::name, policy>(static_cast<T>(x), static_cast<T>(y));                           \
    }
#define LANEWISE_STANDARD(name) LANEWISE_NUMBER_FUNCTION(name, fp::policy::standard)
#define LANEWISE_STANDARD_2(name) LANEWISE_NUMBER_FUNCTION_2(name, fp::policy::standard, float_for_t)
LANEWISE_MATH_FUNCTIONS(LANEWISE_STANDARD, LANEWISE_STANDARD_2)
LANEWISE_STANDARD(sqrt)
/// x to the power y; of integers an integer, 0 for a negative y, except of 1 and -1.
LANEWISE_NUMBER_FUNCTION_2(power, fp::policy::standard, number_t)
LANEWISE_NUMBER_FUNCTION_2(fmod, fp::policy::standard, number_t)
#undef LANEWISE_STANDARD
#undef LANEWISE_STANDARD_2
/// lw::fast::exp(x): lw::fp::fast(lw::exp(x)) of an array, and the same of a number. In kernels likewise.
namespace fast {
#define LANEWISE_FAST(name)                                                                                            \
    LANEWISE_NUMBER_FUNCTION(name, fp::policy::fast)                                                                   \
    template <operand X>                                                                                               \
    LANEWISE_INLINE auto name(X&& x) {                                                                                 \
        return fp::fast(lanewise::name(std::forward<X>(x)));                                                           \
    }
#define LANEWISE_FAST_2(name)                                                                                          \
    LANEWISE_NUMBER_FUNCTION_2(name, fp::policy::fast, float_for_t)                                                    \
    template <class X, class Y>                                                                                        \
        requires lanewise::detail::operands<X, Y>                                                                      \
    LANEWISE_INLINE auto name(X&& x, Y&& y) {                                                                          \
        return fp::fast(lanewise::name(std::forward<X>(x), std::forward<Y>(y)));                                       \
    }
LANEWISE_MATH_FUNCTIONS(LANEWISE_FAST, LANEWISE_FAST_2)
LANEWISE_FAST_2(power)
#undef LANEWISE_FAST
#undef LANEWISE_FAST_2
} // namespace fast
#undef LANEWISE_NUMBER_FUNCTION
#undef LANEWISE_NUMBER_FUNCTION_2

template <detail::number X, detail::number Y, class Abi = abi_tag>
auto pow(X x, Y y) {
    return power(x, y);
}
template <detail::number X, std::integral N, class Abi = abi_tag>
auto ldexp(X x, N n) {
    using T = detail::float_of<X>;
    return detail::call_scalar<ops::ldexp>(static_cast<T>(x), static_cast<T>(n));
}
/// {m, n} with x = m * 2^n.
template <detail::number X, class Abi = abi_tag>
auto frexp(X x) {
    using T = detail::float_of<X>;
    return std::pair(frexp_mantissa(x), static_cast<std::int32_t>(detail::call_scalar<ops::frexp_exponent>(static_cast<T>(x))));
}
/// {fraction, integer} of x.
template <detail::number X, class Abi = abi_tag>
auto modf(X x) {
    return std::pair(fraction(x), trunc(x));
}
/// {sin(x), cos(x)}.
template <detail::number X, class Abi = abi_tag>
auto sincos(X x) {
    return std::pair(sin(x), cos(x));
}

} // namespace lanewise
