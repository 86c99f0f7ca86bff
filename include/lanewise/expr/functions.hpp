// Functions of arrays, element by element, under NumPy's names. Each gives an expression.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/core/mistakes.hpp"
#include "lanewise/expr/node.hpp"

namespace lanewise {

#define LANEWISE_FUNCTION_1(name, tag)                                                                                 \
    template <operand X>                                                                                               \
    LANEWISE_INLINE auto name(X&& x) {                                                                                 \
        return detail::make_map<ops::tag>(detail::as_node(std::forward<X>(x)));                                        \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    detail::no_array<Never> name(detail::mistaken) {                                                                   \
        return detail::explain_operand<Never>();                                                                       \
    }
#define LANEWISE_FUNCTION_2(name, tag)                                                                                 \
    template <class X, class Y>                                                                                        \
        requires detail::operands<X, Y>                                                                                \
    LANEWISE_INLINE auto name(X&& x, Y&& y) {                                                                          \
        return detail::make_binary<ops::tag>(std::forward<X>(x), std::forward<Y>(y));                                  \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    detail::no_array<Never> name(detail::mistaken, detail::mistaken) {                                                 \
        return detail::explain_operand<Never>();                                                                       \
    }

/// Absolute value; of complex elements the magnitude, a real array.
LANEWISE_FUNCTION_1(abs, abs)
LANEWISE_FUNCTION_1(absolute, abs)
LANEWISE_FUNCTION_1(negative, neg)
LANEWISE_FUNCTION_1(square, square)
/// NaN for negative numbers. Integers give float64 (16 bits and fewer: float32).
LANEWISE_FUNCTION_1(sqrt, sqrt)
LANEWISE_FUNCTION_1(isnan, is_nan)
LANEWISE_FUNCTION_1(logical_not, logical_not)
LANEWISE_FUNCTION_1(invert, bit_not)

LANEWISE_FUNCTION_2(add, add)
LANEWISE_FUNCTION_2(subtract, sub)
LANEWISE_FUNCTION_2(multiply, mul)
/// Integers give float64.
LANEWISE_FUNCTION_2(divide, div)
/// Rounded toward minus infinity; 0 for integers divided by 0.
LANEWISE_FUNCTION_2(floor_divide, floor_divide)
/// Has the divisor's sign, as Python's %.
LANEWISE_FUNCTION_2(remainder, remainder)
LANEWISE_FUNCTION_2(mod, remainder)
/// Has the dividend's sign, as C's fmod and integer %.
LANEWISE_FUNCTION_2(fmod, fmod)
/// The smaller element of each pair; NaN if either is.
LANEWISE_FUNCTION_2(minimum, minimum)
/// The larger element of each pair; NaN if either is.
LANEWISE_FUNCTION_2(maximum, maximum)
/// x to the power y. Integers to a negative power throw value_error where y is a number; in arrays they give 0, but 1 and -1 what they give in
/// real numbers.
template <class X, class Y>
    requires detail::operands<X, Y>
LANEWISE_INLINE auto power(X&& x, Y&& y) {
    auto node = detail::make_binary<ops::power>(std::forward<X>(x), std::forward<Y>(y));
    if constexpr (!operand<Y> && std::is_integral_v<typename decltype(node)::value_type>)
        if (y < 0) throw value_error("integers to negative integer powers are not allowed: the exponent is " + std::to_string(y));
    return node;
}
template <class X, class Y>
    requires detail::operands<X, Y>
LANEWISE_INLINE auto pow(X&& x, Y&& y) {
    return power(std::forward<X>(x), std::forward<Y>(y));
}
template <class Never = void>
detail::no_array<Never> power(detail::mistaken, detail::mistaken) {
    return detail::explain_operand<Never>();
}
template <class Never = void>
detail::no_array<Never> pow(detail::mistaken, detail::mistaken) {
    return detail::explain_operand<Never>();
}
LANEWISE_FUNCTION_2(equal, equal)
LANEWISE_FUNCTION_2(not_equal, not_equal)
LANEWISE_FUNCTION_2(less, less)
LANEWISE_FUNCTION_2(less_equal, less_equal)
LANEWISE_FUNCTION_2(greater, greater)
LANEWISE_FUNCTION_2(greater_equal, greater_equal)
LANEWISE_FUNCTION_2(logical_and, logical_and)
LANEWISE_FUNCTION_2(logical_or, logical_or)
LANEWISE_FUNCTION_2(bitwise_and, bit_and)
LANEWISE_FUNCTION_2(bitwise_or, bit_or)
LANEWISE_FUNCTION_2(bitwise_xor, bit_xor)
LANEWISE_FUNCTION_2(left_shift, shift_left)
LANEWISE_FUNCTION_2(right_shift, shift_right)

// The mathematical functions: of float32 and float64 in their own type, of integers in float64 (16 bits and fewer: float32). Accuracy and
// special values: docs/accuracy.md.
//
// exp exp2 exp10 expm1 log log2 log10 log1p logaddexp     expm1(x) = exp(x) - 1, log1p(x) = log(1 + x), logaddexp(x, y) = log(exp(x) + exp(y))
// sin cos tan asin acos atan atan2 sinc                   radians; atan2(y, x) is the angle of (x, y); sinc(x) = sin(pi x) / (pi x)
// sinh cosh tanh asinh acosh atanh
// cbrt rsqrt hypot                                        rsqrt(x) = 1/sqrt(x), hypot(x, y) = sqrt(x*x + y*y)
// erf erfc tgamma lgamma                                  tgamma(x) is the gamma function, lgamma(x) = log(|tgamma(x)|)
// copysign nextafter ldexp trunc                          ldexp(x, n) = x * 2^n
#define LANEWISE_FUNCTION_OF(name) LANEWISE_FUNCTION_1(name, name)
#define LANEWISE_FUNCTION_OF_2(name) LANEWISE_FUNCTION_2(name, name)
LANEWISE_MATH_FUNCTIONS(LANEWISE_FUNCTION_OF, LANEWISE_FUNCTION_OF_2)
LANEWISE_FUNCTION_2(ldexp, ldexp)
/// Of integers and bool they are the array itself, and float64, as in NumPy.
template <operand X>
    requires std::is_integral_v<value_t<X>>
LANEWISE_INLINE auto trunc(X&& x) {
    return detail::make_map<ops::cast<value_t<X>>>(detail::as_node(std::forward<X>(x)));
}
template <operand X>
    requires std::is_integral_v<value_t<X>>
LANEWISE_INLINE auto sinc(X&& x) {
    return sinc(detail::make_map<ops::cast<double>>(detail::as_node(std::forward<X>(x))));
}
LANEWISE_OTHER_NAMES(LANEWISE_FUNCTION_1, LANEWISE_FUNCTION_2)
#undef LANEWISE_FUNCTION_OF
#undef LANEWISE_FUNCTION_OF_2

#undef LANEWISE_FUNCTION_1
#undef LANEWISE_FUNCTION_2

/// {m, n} with x = m * 2^n, 0.5 <= |m| < 1, n int32: two expressions. {x, 0} for zero, infinity and NaN.
template <operand X>
LANEWISE_INLINE auto frexp(X&& x) {
    const auto node = detail::as_node(std::forward<X>(x));
    return std::pair(detail::make_map<ops::frexp_mantissa>(node), detail::make_map<ops::frexp_exponent>(node));
}
/// {fraction, integer} of x, both with its sign: two expressions.
template <operand X>
LANEWISE_INLINE auto modf(X&& x) {
    const auto node = detail::as_node(std::forward<X>(x));
    return std::pair(detail::make_map<ops::fraction>(node), detail::make_map<ops::trunc>(node));
}
/// {sin(x), cos(x)}: two expressions.
template <operand X>
LANEWISE_INLINE auto sincos(X&& x) {
    const auto node = detail::as_node(std::forward<X>(x));
    return std::pair(detail::make_map<ops::sin>(node), detail::make_map<ops::cos>(node));
}

namespace detail {
/// A number with no array beside it: an integer is int64, as NumPy has it, a float what it is.
template <scalar S>
LANEWISE_INLINE auto as_constant(S value) {
    using T = std::conditional_t<std::is_integral_v<S>, weak_t<bool, S>, dtype_of_t<S>>;
    return constant<T>{to_dtype<T>(value)};
}
} // namespace detail

/// x where the condition holds, y elsewhere; the three broadcast together. Either branch may be a number, or both.
template <operand C, class X, class Y>
    requires((operand<X> || scalar<std::remove_cvref_t<X>>) && (operand<Y> || scalar<std::remove_cvref_t<Y>>))
LANEWISE_INLINE auto where(C&& condition, X&& x, Y&& y) {
    auto node = detail::as_node(std::forward<C>(condition));
    if constexpr (operand<X>) {
        return detail::make_map<ops::where>(std::move(node), detail::as_node(std::forward<X>(x)),
                                            detail::as_node_beside<value_t<X>>(std::forward<Y>(y)));
    } else if constexpr (operand<Y>) {
        return detail::make_map<ops::where>(std::move(node), detail::as_node_beside<value_t<Y>>(std::forward<X>(x)),
                                            detail::as_node(std::forward<Y>(y)));
    } else {
        return detail::make_map<ops::where>(std::move(node), detail::as_constant(x), detail::as_constant(y));
    }
}

template <class Never = void>
detail::no_array<Never> where(detail::mistaken, detail::mistaken = {}, detail::mistaken = {}) {
    static_assert(detail::right<Never>, "lanewise: lw::where(condition, x, y) takes an array or an expression, x > 0, and arrays, expressions or "
                                          "numbers for where it holds and where not; lw::view(v.data(), {n}) makes an operand of a container");
    return detail::no_result<detail::no_array<Never>>();
}

/// The elements converted to T, as static_cast converts them; to bool: whether they are not 0.
template <dtype T, operand X>
LANEWISE_INLINE auto astype(X&& x) {
    return detail::make_map<ops::cast<T>>(detail::as_node(std::forward<X>(x)));
}
template <class T = void>
detail::no_array<T> astype(detail::mistaken, detail::mistaken = {}) {
    static_assert(!std::is_void_v<T>, "lanewise: lw::astype<float>(x): the dtype stands in angle brackets");
    if constexpr (dtype<T>) detail::explain_operand<std::enable_if_t<dtype<T>>>();
    else if constexpr (!std::is_void_v<T>) detail::check_dtype<T>();
    return detail::no_result<detail::no_array<T>>();
}

namespace fp {
namespace detail {
template <policy P>
struct policy_object {
    /// The expression, evaluated under this policy.
    template <operand X>
    LANEWISE_INLINE auto operator()(X&& x) const {
        auto node = lanewise::detail::as_node(std::forward<X>(x));
        return with_policy<P, decltype(node)>{std::move(node)};
    }
    template <scalar X>
    X operator()(X x) const {
        constexpr bool is_expression = sizeof(X) == 0;
        static_assert(is_expression, "lanewise: a number has been computed before a policy can be set for it: lw::strict::exp(x) and "
                                     "lw::fast::exp(x) compute it under one");
        return x;
    }
};
} // namespace detail

/// lw::fp::strict(a * b + c): every operation rounds by itself, so that the bits are the same on every target.
inline constexpr detail::policy_object<policy::strict> strict{};
/// lw::fp::fast(exp(x) * y): functions are within about 4 units in the last place; infinities and NaN may be mistaken.
inline constexpr detail::policy_object<policy::fast> fast{};
} // namespace fp

} // namespace lanewise
