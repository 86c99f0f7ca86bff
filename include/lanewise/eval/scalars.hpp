// The mathematical functions of plain numbers: lw::exp(1.5f). float and double in their own type, integers as in arrays.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each calls the present target's function for packs, so that a number has the bits that it has in an array.
#pragma once

#include <utility>

#include "lanewise/expr/functions.hpp"
#include "lanewise/target/loops.hpp"

#define LANEWISE_INL "lanewise/target/scalars.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <class Op, class T>
T call_scalar(T x) {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::scalar_function<Op, T>,
    static constexpr T (*table[])(T) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()](x);
}
template <class Op, class T>
T call_scalar(T x, T y) {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::scalar_function_2<Op, T>,
    static constexpr T (*table[])(T, T) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()](x, y);
}

} // namespace LANEWISE_ABI

template <class X>
concept number = std::is_arithmetic_v<X> && scalar<X>;
template <class X>
using float_of = float_for_t<dtype_of_t<X>>;

} // namespace detail

#define LANEWISE_SCALAR_FUNCTION(name)                                                                                 \
    template <detail::number X, class Abi = abi_tag>                                                                   \
    auto name(X x) {                                                                                                   \
        using T = detail::float_of<X>;                                                                                 \
        return detail::call_scalar<ops::name>(static_cast<T>(x));                                                      \
    }
#define LANEWISE_SCALAR_FUNCTION_2(name)                                                                               \
    template <detail::number X, detail::number Y, class Abi = abi_tag>                                                 \
    auto name(X x, Y y) {                                                                                              \
        using T = detail::float_for_t<promote_t<dtype_of_t<X>, dtype_of_t<Y>>>;                                        \
        return detail::call_scalar<ops::name>(static_cast<T>(x), static_cast<T>(y));                                   \
    }
LANEWISE_MATH_FUNCTIONS(LANEWISE_SCALAR_FUNCTION, LANEWISE_SCALAR_FUNCTION_2)
LANEWISE_SCALAR_FUNCTION(sqrt)
#undef LANEWISE_SCALAR_FUNCTION
#undef LANEWISE_SCALAR_FUNCTION_2

/// x to the power y; of integers an integer, 0 for a negative y, except of 1 and -1.
template <detail::number X, detail::number Y, class Abi = abi_tag>
auto power(X x, Y y) {
    using T = detail::number_t<promote_t<dtype_of_t<X>, dtype_of_t<Y>>>;
    return detail::call_scalar<ops::power>(static_cast<T>(x), static_cast<T>(y));
}
template <detail::number X, detail::number Y, class Abi = abi_tag>
auto pow(X x, Y y) {
    return power(x, y);
}
template <detail::number X, detail::number Y, class Abi = abi_tag>
auto fmod(X x, Y y) {
    using T = detail::number_t<promote_t<dtype_of_t<X>, dtype_of_t<Y>>>;
    return detail::call_scalar<ops::fmod>(static_cast<T>(x), static_cast<T>(y));
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
