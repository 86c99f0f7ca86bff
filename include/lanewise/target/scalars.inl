// The mathematical functions of single numbers, with the bits that they have in a pack. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// A short pack holds the number; of floats a whole register, for what lies above a pack raises floating-point exceptions.
template <class T>
inline constexpr int scalar_lanes = native_bytes == 0 ? 1 : is_float<T> ? 16 / static_cast<int>(sizeof(T)) : 2;

template <class Op, fp::policy P, class T>
T scalar_function(T x) {
    return extract(call<P>(Op{}, splat<T, scalar_lanes<T>>(x)), 0);
}
template <class Op, fp::policy P, class T>
T scalar_function_2(T x, T y) {
    return extract(call<P>(Op{}, splat<T, scalar_lanes<T>>(x), splat<T, scalar_lanes<T>>(y)), 0);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
