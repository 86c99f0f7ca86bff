// The functions of plain numbers: lw::exp(1.5f). float, double and complex numbers in their own type, integers as in arrays.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each calls the present target's function for packs, so that a number has the bits that it has in an array.
#pragma once

#include <utility>

#include "lanewise/eval/complex.hpp"
#include "lanewise/expr/functions.hpp"

namespace lanewise {
namespace detail {

/// The function of numbers that Op is of elements, of their type and with its result.
template <class Op, fp::policy P, class... X>
auto call_of_numbers(X... x) {
    using C = typename Op::template compute<dtype_of_t<X>...>;
    if constexpr (!ops::check_operands<Op, C>()) return;
    else if constexpr (is_complex<C>) return complex_result<P, Op>(element_as<C>(x)...);
    else return static_cast<typename Op::template result<C>>(call_scalar<Op, P>(static_cast<number_t<C>>(x)...));
}

template <class X>
concept operand_or_number = operand<X> || scalar<std::remove_cvref_t<X>>;

} // namespace detail

#define LANEWISE_STANDARD_AS(name, tag)                                                                                \
    template <scalar X, class Abi = abi_tag>                                                                           \
    auto name(X x) {                                                                                                   \
        return detail::call_of_numbers<ops::tag, fp::policy::standard>(x);                                             \
    }
#define LANEWISE_STANDARD_2_AS(name, tag)                                                                              \
    template <scalar X, scalar Y, class Abi = abi_tag>                                                                 \
    auto name(X x, Y y) {                                                                                              \
        return detail::call_of_numbers<ops::tag, fp::policy::standard>(x, y);                                          \
    }
#define LANEWISE_STANDARD(name) LANEWISE_STANDARD_AS(name, name)
#define LANEWISE_STANDARD_2(name) LANEWISE_STANDARD_2_AS(name, name)
LANEWISE_MATH_FUNCTIONS(LANEWISE_STANDARD, LANEWISE_STANDARD_2)
LANEWISE_OTHER_NAMES(LANEWISE_STANDARD_AS, LANEWISE_STANDARD_2_AS)
LANEWISE_STANDARD(sqrt)
LANEWISE_STANDARD(abs)
LANEWISE_STANDARD_AS(absolute, abs)
LANEWISE_STANDARD_AS(negative, neg)
LANEWISE_STANDARD(square)
/// x to the power y; of integers an integer, 0 for a negative y, except of 1 and -1.
LANEWISE_STANDARD_2(power)
LANEWISE_STANDARD_2_AS(pow, power)
LANEWISE_STANDARD_2(fmod)
LANEWISE_STANDARD_2(remainder)
LANEWISE_STANDARD_2_AS(mod, remainder)
LANEWISE_STANDARD_2(floor_divide)
LANEWISE_STANDARD_2(minimum)
LANEWISE_STANDARD_2(maximum)
#undef LANEWISE_STANDARD
#undef LANEWISE_STANDARD_2
#undef LANEWISE_STANDARD_AS
#undef LANEWISE_STANDARD_2_AS
/// lw::fast::exp(x), lw::strict::exp(x): of an array lw::fp::fast(lw::exp(x)) and lw::fp::strict(lw::exp(x)), and the same of a number. In
/// kernels likewise.
#define LANEWISE_BY_POLICY_AS(name, tag)                                                                               \
    template <lanewise::detail::operand_or_number X, class Abi = abi_tag>                                              \
    LANEWISE_INLINE auto name(X&& x) {                                                                                 \
        if constexpr (operand<X>) return fp::LANEWISE_POLICY(lanewise::name(std::forward<X>(x)));                      \
        else return lanewise::detail::call_of_numbers<ops::tag, fp::policy::LANEWISE_POLICY>(x);                       \
    }
#define LANEWISE_BY_POLICY_2_AS(name, tag)                                                                             \
    template <lanewise::detail::operand_or_number X, lanewise::detail::operand_or_number Y, class Abi = abi_tag>       \
    LANEWISE_INLINE auto name(X&& x, Y&& y) {                                                                          \
        if constexpr (operand<X> || operand<Y>) return fp::LANEWISE_POLICY(lanewise::name(std::forward<X>(x), std::forward<Y>(y))); \
        else return lanewise::detail::call_of_numbers<ops::tag, fp::policy::LANEWISE_POLICY>(x, y);                    \
    }
#define LANEWISE_BY_POLICY(name) LANEWISE_BY_POLICY_AS(name, name)
#define LANEWISE_BY_POLICY_2(name) LANEWISE_BY_POLICY_2_AS(name, name)
#define LANEWISE_FUNCTIONS_BY_POLICY                                                                                   \
    LANEWISE_MATH_FUNCTIONS(LANEWISE_BY_POLICY, LANEWISE_BY_POLICY_2)                                                  \
    LANEWISE_OTHER_NAMES(LANEWISE_BY_POLICY_AS, LANEWISE_BY_POLICY_2_AS)                                               \
    LANEWISE_BY_POLICY_2(power)                                                                                        \
    LANEWISE_BY_POLICY_2_AS(pow, power)
#define LANEWISE_POLICY fast
namespace fast {
LANEWISE_FUNCTIONS_BY_POLICY
}
#undef LANEWISE_POLICY
#define LANEWISE_POLICY strict
namespace strict {
LANEWISE_FUNCTIONS_BY_POLICY
}
#undef LANEWISE_POLICY
#undef LANEWISE_FUNCTIONS_BY_POLICY
#undef LANEWISE_BY_POLICY
#undef LANEWISE_BY_POLICY_2
#undef LANEWISE_BY_POLICY_AS
#undef LANEWISE_BY_POLICY_2_AS

template <scalar X, class Abi = abi_tag>
bool isnan(X x) {
    return x != x;
}
template <scalar X, std::integral N, class Abi = abi_tag>
auto ldexp(X x, N n) {
    return detail::call_of_numbers<ops::ldexp, fp::policy::standard>(x, n);
}
/// {m, n} with x = m * 2^n.
template <scalar X, class Abi = abi_tag>
auto frexp(X x) {
    return std::pair(frexp_mantissa(x), detail::call_of_numbers<ops::frexp_exponent, fp::policy::standard>(x));
}
/// {fraction, integer} of x.
template <scalar X, class Abi = abi_tag>
auto modf(X x) {
    return std::pair(fraction(x), trunc(x));
}
/// {sin(x), cos(x)}.
template <scalar X, class Abi = abi_tag>
auto sincos(X x) {
    return std::pair(sin(x), cos(x));
}

} // namespace lanewise
