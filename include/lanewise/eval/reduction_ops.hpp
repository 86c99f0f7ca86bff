// The operations that only reductions use: NaN left out, squared magnitudes.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/complex.hpp"

namespace lanewise::ops {

// clang-format off
/// 0 or 1 in the place of NaN.
struct nan_to_zero : arithmetic { static constexpr const char* name = "nan_to_zero"; };
struct nan_to_one : arithmetic { static constexpr const char* name = "nan_to_one"; };
/// The smaller or larger of two numbers; of a number and NaN the number.
struct fmin : arithmetic { static constexpr const char* name = "fmin"; };
struct fmax : arithmetic { static constexpr const char* name = "fmax"; };
/// |x|^2.
struct abs_square : magnitude { static constexpr const char* name = "abs_square"; };
/// |x - y|^2, 0 where x is NaN.
struct nan_deviation : magnitude { static constexpr const char* name = "nan_deviation"; };
// clang-format on
template <>
inline constexpr bool takes_complex<fmin> = false;
template <>
inline constexpr bool takes_complex<fmax> = false;

LANEWISE_OPEN_BASELINE // no products fused into sums
inline namespace LANEWISE_ABI { // found by their first argument: see eval/complex.hpp

template <class R>
bool is_not_a_number(const std::complex<R>& x) {
    return std::isnan(x.real()) || std::isnan(x.imag());
}
template <class R>
std::complex<R> apply_complex(nan_to_zero, const std::complex<R>& x) {
    return is_not_a_number(x) ? std::complex<R>(0) : x;
}
template <class R>
std::complex<R> apply_complex(nan_to_one, const std::complex<R>& x) {
    return is_not_a_number(x) ? std::complex<R>(1) : x;
}
template <class R>
R apply_complex(abs_square, const std::complex<R>& x) {
    LANEWISE_NO_CONTRACT
    return x.real() * x.real() + x.imag() * x.imag();
}
template <class R>
R apply_complex(nan_deviation, const std::complex<R>& x, const std::complex<R>& y) {
    return is_not_a_number(x) ? R(0) : apply_complex(abs_square{}, x - y);
}

} // namespace LANEWISE_ABI
LANEWISE_CLOSE_BASELINE
} // namespace lanewise::ops

#define LANEWISE_INL "lanewise/target/reductions.inl"
#include "lanewise/target/for_each.hpp"
