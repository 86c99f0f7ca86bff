// A function of one number or two by the present target's function for packs.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/target/loops.hpp"

#define LANEWISE_INL "lanewise/target/scalars.inl"
#include "lanewise/target/for_each.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

template <class Op, fp::policy P = fp::policy::standard, class T>
T call_scalar(T x) {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::scalar_function<Op, P, T>,
    static constexpr T (*table[])(T) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()](x);
}
template <class Op, fp::policy P = fp::policy::standard, class T>
T call_scalar(T x, T y) {
#define LANEWISE_ENTRY(target, open, close) &LANEWISE_TARGET_NAMESPACE(target)::scalar_function_2<Op, P, T>,
    static constexpr T (*table[])(T, T) = {LANEWISE_EACH_TARGET(LANEWISE_ENTRY)};
#undef LANEWISE_ENTRY
    return table[target_index()](x, y);
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
