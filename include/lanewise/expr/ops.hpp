// The operations that a node can hold: empty tags that know in which type they compute and what they give.
// SPDX-License-Identifier: BSD-3-Clause
//
// What a tag does to SIMD values stands in target/apply.inl, once for all targets.
#pragma once

#include "lanewise/core/dtype.hpp"

namespace lanewise::ops {

namespace detail_ops {

template <class... T>
struct promote_all;
template <class T>
struct promote_all<T> {
    using type = T;
};
template <class A, class B, class... Rest>
struct promote_all<A, B, Rest...> {
    using type = typename promote_all<promote_t<A, B>, Rest...>::type;
};

} // namespace detail_ops

/// Computes in the operands' common type and gives that type.
struct arithmetic {
    template <class... T>
    using compute = typename detail_ops::promote_all<T...>::type;
    template <class C>
    using result = C;
};
/// Likewise, but int8 for bool.
struct counting : arithmetic {
    template <class... T>
    using compute = detail::number_t<typename detail_ops::promote_all<T...>::type>;
};
/// Likewise, but float64 for integers.
struct quotient : arithmetic {
    template <class... T>
    using compute = detail::quotient_t<typename detail_ops::promote_all<T...>::type>;
};
/// Likewise, of floats: each integer operand is float32 or float64 by itself, so that int16 beside uint16 gives float32.
struct floating : arithmetic {
    template <class... T>
    using compute = typename detail_ops::promote_all<detail::float_for_t<T>...>::type;
};
struct long_function : floating {};
/// Computes in the common type and gives bool.
struct comparison : arithmetic {
    template <class C>
    using result = bool;
};
/// Takes truth values.
struct logical : comparison {
    template <class... T>
    using compute = bool;
};
/// Integers and bool alone.
struct bitwise : arithmetic {};
struct shift : counting {};
/// A complex operand gives its real type.
struct magnitude : arithmetic {
    template <class C>
    using result = detail::real_t<C>;
};

// clang-format off
struct add : arithmetic { static constexpr const char* name = "add"; };
struct sub : arithmetic { static constexpr const char* name = "subtract"; };
struct mul : arithmetic { static constexpr const char* name = "multiply"; };
struct div : quotient { static constexpr const char* name = "divide"; };
struct floor_divide : counting { static constexpr const char* name = "floor_divide"; };
struct remainder : counting { static constexpr const char* name = "remainder"; };
struct neg : arithmetic { static constexpr const char* name = "negative"; };
struct abs : magnitude { static constexpr const char* name = "absolute"; };
struct minimum : arithmetic { static constexpr const char* name = "minimum"; };
struct maximum : arithmetic { static constexpr const char* name = "maximum"; };
struct fmod : counting { static constexpr const char* name = "fmod"; };
struct power : counting { static constexpr const char* name = "power"; };
struct square : counting { static constexpr const char* name = "square"; };

struct equal : comparison { static constexpr const char* name = "equal"; };
struct not_equal : comparison { static constexpr const char* name = "not_equal"; };
struct less : comparison { static constexpr const char* name = "less"; };
struct less_equal : comparison { static constexpr const char* name = "less_equal"; };
struct greater : comparison { static constexpr const char* name = "greater"; };
struct greater_equal : comparison { static constexpr const char* name = "greater_equal"; };
struct is_nan : comparison { static constexpr const char* name = "isnan"; };

struct logical_and : logical { static constexpr const char* name = "logical_and"; };
struct logical_or : logical { static constexpr const char* name = "logical_or"; };
struct logical_not : logical { static constexpr const char* name = "logical_not"; };

struct bit_and : bitwise { static constexpr const char* name = "bitwise_and"; };
struct bit_or : bitwise { static constexpr const char* name = "bitwise_or"; };
struct bit_xor : bitwise { static constexpr const char* name = "bitwise_xor"; };
struct bit_not : bitwise { static constexpr const char* name = "invert"; };
struct shift_left : shift { static constexpr const char* name = "left_shift"; };
struct shift_right : shift { static constexpr const char* name = "right_shift"; };

struct sqrt : floating { static constexpr const char* name = "sqrt"; };

// LANEWISE_LONG_FUNCTIONS(ONE, TWO): ONE(name) for each function of one argument, TWO(name) of two. The name is that of the tag here, of the
// function of packs in target/math/, of that of arrays and of that in kernels.
#define LANEWISE_LONG_FUNCTIONS(ONE, TWO)                                                                              \
    ONE(exp) ONE(exp2) ONE(exp10) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p)                                  \
    ONE(sin) ONE(cos) ONE(tan) ONE(sinc) ONE(asin) ONE(acos) ONE(atan)                                                 \
    ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh) ONE(atanh)                                                     \
    ONE(cbrt) ONE(rsqrt) ONE(erf) ONE(erfc) ONE(tgamma) ONE(lgamma)                                                    \
    TWO(logaddexp) TWO(atan2) TWO(hypot)
// Likewise those that take a few instructions.
#define LANEWISE_SHORT_FUNCTIONS(ONE, TWO)                                                                             \
    ONE(trunc) ONE(fraction) ONE(frexp_mantissa) TWO(copysign) TWO(nextafter)
#define LANEWISE_MATH_FUNCTIONS(ONE, TWO) LANEWISE_LONG_FUNCTIONS(ONE, TWO) LANEWISE_SHORT_FUNCTIONS(ONE, TWO)
// OTHER_NAMES(ONE, TWO): ONE(name, tag) for NumPy's other names of these.
#define LANEWISE_OTHER_NAMES(ONE, TWO)                                                                                 \
    ONE(arcsin, asin) ONE(arccos, acos) ONE(arctan, atan) TWO(arctan2, atan2)                                          \
    ONE(arcsinh, asinh) ONE(arccosh, acosh) ONE(arctanh, atanh)
// Those of real numbers only, and other operations that need an order.
#define LANEWISE_REAL_FUNCTIONS(ONE)                                                                                   \
    ONE(cbrt) ONE(rsqrt) ONE(trunc) ONE(fraction) ONE(frexp_mantissa) ONE(frexp_exponent) ONE(ldexp)                   \
    ONE(erf) ONE(erfc) ONE(tgamma) ONE(lgamma) ONE(logaddexp) ONE(atan2) ONE(hypot) ONE(copysign) ONE(nextafter)       \
    ONE(floor_divide) ONE(remainder) ONE(fmod)                                                                         \
    ONE(minimum) ONE(maximum) ONE(less) ONE(less_equal) ONE(greater) ONE(greater_equal)
#define LANEWISE_TAG(tag) struct tag : long_function { static constexpr const char* name = #tag; };
LANEWISE_LONG_FUNCTIONS(LANEWISE_TAG, LANEWISE_TAG)
#undef LANEWISE_TAG
#define LANEWISE_TAG(tag) struct tag : floating { static constexpr const char* name = #tag; };
LANEWISE_SHORT_FUNCTIONS(LANEWISE_TAG, LANEWISE_TAG)
#undef LANEWISE_TAG
// clang-format on
/// Its type is the first operand's alone.
struct ldexp : arithmetic {
    static constexpr const char* name = "ldexp";
    template <class X, class N>
    using compute = detail::float_for_t<X>;
};
/// The exponent of frexp().
struct frexp_exponent : floating {
    static constexpr const char* name = "frexp";
    template <class C>
    using result = std::int32_t;
};

/// The condition is bool, the branches have a common type.
struct where {
    static constexpr const char* name = "where";
    template <class Condition, class A, class B>
    using compute = promote_t<A, B>;
    template <class C>
    using result = C;
};
/// Converts to T.
template <dtype T>
struct cast {
    static constexpr const char* name = "astype";
    template <class From>
    using compute = T;
    template <class C>
    using result = T;
};

/// Whether Op, of those that NumPy has for real numbers only or for both, takes complex numbers.
template <class Op>
inline constexpr bool takes_complex = true;
#define LANEWISE_REAL_ONLY(tag)                                                                                        \
    template <>                                                                                                        \
    inline constexpr bool takes_complex<tag> = false;
LANEWISE_REAL_FUNCTIONS(LANEWISE_REAL_ONLY)
#undef LANEWISE_REAL_ONLY

/// Whether Op takes operands of the common type C, with an error in NumPy's words where it does not.
template <class Op, class C>
constexpr bool check_operands() {
    constexpr bool is_bool = std::is_same_v<C, bool>, is_integer = std::is_integral_v<C>;
    constexpr bool subtracts = std::is_same_v<Op, sub>, negates = std::is_same_v<Op, neg>;
    constexpr bool is_bitwise = std::is_base_of_v<bitwise, Op> || std::is_base_of_v<shift, Op>;
    constexpr bool is_defined = !is_complex<C> || (takes_complex<Op> && !std::is_base_of_v<shift, Op>);
    static_assert(!(is_bool && subtracts), "lanewise: subtraction of bool arrays, the `-` operator, is not supported: use the `^` "
                                           "operator or lw::not_equal");
    static_assert(!(is_bool && negates), "lanewise: negation of a bool array, the `-` operator, is not supported: use the `~` "
                                         "operator or lw::logical_not");
    static_assert(!is_bitwise || is_integer, "lanewise: bitwise operations and shifts take integers and bool, not floats");
    static_assert(is_defined, "lanewise: this operation is not defined for complex numbers");
    return !(is_bool && (subtracts || negates)) && (!is_bitwise || is_integer) && is_defined;
}

} // namespace lanewise::ops
