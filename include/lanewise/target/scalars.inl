// The mathematical functions of single numbers, with the bits that they have in a pack. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// A short pack holds the number.
inline constexpr int scalar_lanes = native_bytes == 0 ? 1 : 2;

template <class Op, fp::policy P, class T>
T scalar_function(T x) {
    return extract(call<P>(Op{}, splat<T, scalar_lanes>(x)), 0);
}
template <class Op, fp::policy P, class T>
T scalar_function_2(T x, T y) {
    return extract(call<P>(Op{}, splat<T, scalar_lanes>(x), splat<T, scalar_lanes>(y)), 0);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
