// What the operations of eval/reduction_ops.hpp do to packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

template <class T, int L>
LANEWISE_INLINE auto apply(ops::nan_to_zero, const pack<T, L>& a) {
    return select(eq(a, a), a, splat<T, L>(T(0)));
}
template <class T, int L>
LANEWISE_INLINE auto apply(ops::nan_to_one, const pack<T, L>& a) {
    return select(eq(a, a), a, splat<T, L>(T(1)));
}
template <class T, int L>
LANEWISE_INLINE auto apply(ops::fmin, const pack<T, L>& a, const pack<T, L>& b) {
    return select(mask_or(lt(b, a), ne(a, a)), b, a);
}
template <class T, int L>
LANEWISE_INLINE auto apply(ops::fmax, const pack<T, L>& a, const pack<T, L>& b) {
    return select(mask_or(gt(b, a), ne(a, a)), b, a);
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::fmin, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return choose(mask_or(precedes(b, a), apply(ops::is_nan{}, a)), b, a);
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::fmax, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return choose(mask_or(precedes(a, b), apply(ops::is_nan{}, a)), b, a);
}
template <class T, int L>
LANEWISE_INLINE auto apply(ops::nan_deviation, const pack<T, L>& x, const pack<T, L>& mean) {
    const auto& d = sub(x, mean);
    return select(eq(x, x), mul(d, d), splat<T, L>(T(0)));
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
