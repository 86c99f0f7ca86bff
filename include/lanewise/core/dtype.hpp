// Element types, their names, and the type that two of them promote to: NumPy 2's rules (NEP 50).
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <complex>
#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>

#include "lanewise/error.hpp"

namespace lanewise {

template <class T>
inline constexpr bool is_complex = false;
template <class T>
inline constexpr bool is_complex<std::complex<T>> = true;

namespace detail {
template <class T, class... Other>
inline constexpr bool is_one_of = (std::is_same_v<T, Other> || ...);
/// A variable, so that compilers do not say of each type that T is another.
template <class T>
inline constexpr bool is_dtype = is_one_of<T, bool, float, double, std::int8_t, std::uint8_t, std::int16_t, std::uint16_t, std::int32_t,
                                           std::uint32_t, std::int64_t, std::uint64_t, std::complex<float>, std::complex<double>>;

/// What no element is smaller than, and what none is larger than.
template <class T>
inline constexpr T smallest = std::is_floating_point_v<T> ? -std::numeric_limits<T>::infinity() : std::numeric_limits<T>::lowest();
template <class R>
inline constexpr std::complex<R> smallest<std::complex<R>>{smallest<R>, smallest<R>};
template <class T>
inline constexpr T largest = std::is_floating_point_v<T> ? std::numeric_limits<T>::infinity() : std::numeric_limits<T>::max();
template <class R>
inline constexpr std::complex<R> largest<std::complex<R>>{largest<R>, largest<R>};

template <class T>
inline constexpr T not_a_number = std::numeric_limits<T>::quiet_NaN();
template <class R>
inline constexpr std::complex<R> not_a_number<std::complex<R>>{not_a_number<R>, not_a_number<R>};
} // namespace detail

/// What an array may hold: bool, int8 to int64, uint8 to uint64, float, double, and complex of the last two.
template <class T>
concept dtype = detail::is_dtype<T>;
#define LANEWISE_NOT_A_DTYPE                                                                                           \
    "lanewise: this element type is not a dtype: bool, int8 to int64, uint8 to uint64, float, double, or complex of the last two"

/// A C++ number that may stand beside an array in an expression.
template <class T>
concept scalar = std::is_arithmetic_v<T> || is_complex<T>;

namespace detail {

template <class T>
inline constexpr bool is_signed_int = std::is_integral_v<T> && std::is_signed_v<T> && !std::is_same_v<T, bool>;
template <class T>
inline constexpr bool is_unsigned_int = std::is_integral_v<T> && std::is_unsigned_v<T> && !std::is_same_v<T, bool>;

template <int Bytes, bool Signed>
using int_of_size = std::conditional_t<
    Bytes == 1, std::conditional_t<Signed, std::int8_t, std::uint8_t>,
    std::conditional_t<Bytes == 2, std::conditional_t<Signed, std::int16_t, std::uint16_t>,
                       std::conditional_t<Bytes == 4, std::conditional_t<Signed, std::int32_t, std::uint32_t>,
                                          std::conditional_t<Signed, std::int64_t, std::uint64_t>>>>;

/// The dtype of a C++ number: long long becomes int64, char an 8-bit integer, long double float64.
template <class T>
struct dtype_of {
    using type = T;
};
template <class T>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool>)
struct dtype_of<T> {
    using type = int_of_size<sizeof(T), std::is_signed_v<T>>;
};
template <>
struct dtype_of<long double> {
    using type = double;
};

template <class T>
struct real_of {
    using type = T;
};
template <class T>
struct real_of<std::complex<T>> {
    using type = T;
};
template <class T>
using real_t = typename real_of<T>::type;

template <class A, class B>
constexpr auto promoted() {
    if constexpr (std::is_same_v<A, B>) {
        return std::type_identity<A>{};
    } else if constexpr (std::is_same_v<A, bool>) {
        return std::type_identity<B>{};
    } else if constexpr (std::is_same_v<B, bool>) {
        return std::type_identity<A>{};
    } else if constexpr (is_complex<A> || is_complex<B>) {
        using real = typename decltype(promoted<real_t<A>, real_t<B>>())::type;
        return std::type_identity<std::complex<real>>{};
    } else if constexpr (std::is_floating_point_v<A> && std::is_floating_point_v<B>) {
        return std::type_identity<double>{};
    } else if constexpr (std::is_floating_point_v<A> || std::is_floating_point_v<B>) {
        using real = std::conditional_t<std::is_floating_point_v<A>, A, B>;
        using integer = std::conditional_t<std::is_floating_point_v<A>, B, A>;
        return std::type_identity<std::conditional_t<(sizeof(integer) <= 2), real, double>>{};
    } else if constexpr (std::is_signed_v<A> == std::is_signed_v<B>) {
        return std::type_identity<std::conditional_t<(sizeof(A) >= sizeof(B)), A, B>>{};
    } else {
        using with_sign = std::conditional_t<std::is_signed_v<A>, A, B>;
        using without = std::conditional_t<std::is_signed_v<A>, B, A>;
        if constexpr (sizeof(with_sign) > sizeof(without))
            return std::type_identity<with_sign>{};
        else if constexpr (sizeof(without) == 8)
            return std::type_identity<double>{};
        else
            return std::type_identity<int_of_size<2 * sizeof(without), true>>{};
    }
}

template <class T>
constexpr std::string_view name_of_dtype() {
    if constexpr (std::is_same_v<T, bool>) return "bool";
    if constexpr (std::is_same_v<T, float>) return "float32";
    if constexpr (std::is_same_v<T, double>) return "float64";
    if constexpr (std::is_same_v<T, std::complex<float>>) return "complex64";
    if constexpr (std::is_same_v<T, std::complex<double>>) return "complex128";
    if constexpr (std::is_same_v<T, std::int8_t>) return "int8";
    if constexpr (std::is_same_v<T, std::uint8_t>) return "uint8";
    if constexpr (std::is_same_v<T, std::int16_t>) return "int16";
    if constexpr (std::is_same_v<T, std::uint16_t>) return "uint16";
    if constexpr (std::is_same_v<T, std::int32_t>) return "int32";
    if constexpr (std::is_same_v<T, std::uint32_t>) return "uint32";
    if constexpr (std::is_same_v<T, std::int64_t>) return "int64";
    if constexpr (std::is_same_v<T, std::uint64_t>) return "uint64";
    return "void";
}

} // namespace detail

/// The dtype of a C++ number type.
template <class T>
using dtype_of_t = typename detail::dtype_of<T>::type;

/// NumPy's promotion of two dtypes.
template <dtype A, dtype B>
using promote_t = typename decltype(detail::promoted<A, B>())::type;

/// NumPy's name of the dtype: "float32".
template <class T>
inline constexpr std::string_view dtype_name = detail::name_of_dtype<T>();

namespace detail {

/// The dtype of array `op` number. The number is weak: it takes the array's type unless its kind (integer, real, complex) is
/// a higher one.
template <dtype T, scalar S>
constexpr auto weakly_promoted() {
    if constexpr (is_complex<S> && !is_complex<T>) {
        using real = std::conditional_t<std::is_floating_point_v<T>, T, double>;
        return std::type_identity<std::complex<real>>{};
    } else if constexpr (std::is_floating_point_v<S> && std::is_integral_v<T>) {
        return std::type_identity<double>{};
    } else if constexpr (std::is_integral_v<S> && !std::is_same_v<S, bool> && std::is_same_v<T, bool>) {
        return std::type_identity<std::int64_t>{};
    } else {
        return std::type_identity<T>{};
    }
}
template <dtype T, scalar S>
using weak_t = typename decltype(weakly_promoted<T, S>())::type;

/// The number as T. Throws value_error where an integer does not fit; in comparisons, too, of which NumPy 2 knows the answer.
template <dtype T, scalar S>
constexpr T to_dtype(S value) {
    if constexpr (std::is_integral_v<S> && !std::is_same_v<S, bool> && std::is_integral_v<T> &&
                  !std::is_same_v<T, bool>) {
        const bool fits = std::is_signed_v<S> && value < S{0}
                              ? std::is_signed_v<T> && static_cast<std::int64_t>(value) >=
                                                           static_cast<std::int64_t>(std::numeric_limits<T>::min())
                              : static_cast<std::uint64_t>(value) <=
                                    static_cast<std::uint64_t>(std::numeric_limits<T>::max());
        if (!fits)
            throw value_error("integer " + std::to_string(value) + " out of bounds for " + std::string(dtype_name<T>));
    }
    if constexpr (is_complex<T> && is_complex<S>)
        return T(static_cast<real_t<T>>(value.real()), static_cast<real_t<T>>(value.imag()));
    else if constexpr (is_complex<T>)
        return T(static_cast<real_t<T>>(value));
    else
        return static_cast<T>(value);
}

/// The type in which sqrt, sin ... of T are computed: floats as they are, integers of 32 bits and more in float64, smaller
/// ones in float32 (NumPy takes float16 for 8 bits, a type that Lanewise does not have).
template <dtype T>
using float_for_t = std::conditional_t<std::is_integral_v<T>, std::conditional_t<(sizeof(T) <= 2), float, double>, T>;
/// The type of T // T, T % T ...: int8 for bool.
template <dtype T>
using number_t = std::conditional_t<std::is_same_v<T, bool>, std::int8_t, T>;
/// The type of T / T: float64 for integers.
template <dtype T>
using quotient_t = std::conditional_t<std::is_integral_v<T>, double, T>;
/// The type of sum and prod: integers accumulate in 64 bits.
template <dtype T>
using sum_t = std::conditional_t<std::is_unsigned_v<T> && !std::is_same_v<T, bool>, std::uint64_t,
                                 std::conditional_t<std::is_integral_v<T>, std::int64_t, T>>;
/// The type of mean.
template <dtype T>
using mean_t = quotient_t<T>;

} // namespace detail
} // namespace lanewise
