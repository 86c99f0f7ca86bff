// Functions of lanes and, with the same results, of plain numbers. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// float and double as they are, integers as double: the C library's rule.
template <class X>
using math_t = std::conditional_t<std::is_floating_point_v<element_t<X>>, element_t<X>, double>;

#define LANEWISE_KERNEL_ARG(...) __VA_ARGS__ // an argument with a comma
// Of a plain number they give a plain number, with the bits that a lane would have.
#define LANEWISE_KERNEL_FUNCTION(name, type, operation)                                                                \
    template <value X>                                                                                                 \
    LANEWISE_INLINE auto name(const X& x) {                                                                            \
        using T = type;                                                                                                \
        if constexpr (std::is_arithmetic_v<X>)                                                                         \
            return extract(operation(lanes_of<T>(x)), 0);                                                              \
        else                                                                                                           \
            return varying<T>(operation(lanes_of<T>(x)));                                                              \
    }
#define LANEWISE_KERNEL_FUNCTION_2(name, type, operation)                                                              \
    template <value X, value Y>                                                                                        \
    LANEWISE_INLINE auto name(const X& x, const Y& y) {                                                                \
        using T = type;                                                                                                \
        const auto result = operation(lanes_of<T>(x), lanes_of<T>(y));                                                 \
        if constexpr (std::is_arithmetic_v<X> && std::is_arithmetic_v<Y>)                                              \
            return extract(result, 0);                                                                                 \
        else                                                                                                           \
            return varying<T>(result);                                                                                 \
    }
/// What + gives, and of integers double.
template <class X, class Y>
using number_t = common_t<element_t<X>, element_t<Y>>;
template <class X, class Y>
using math_2_t = std::conditional_t<std::is_floating_point_v<number_t<X, Y>>, number_t<X, Y>, double>;
/// Two results: auto [fraction, integer] = lw::modf(x). Not std::pair, whose members are compiled for no target.
template <class A, class B>
struct two_values {
    A first;
    B second;
};
template <class T, int L>
LANEWISE_INLINE pack<T, L> squared(const pack<T, L>& a) {
    return mul(a, a);
}
/// Functions whose last place or speed depends on the policy, as each policy has them: `lw` is one of these namespaces in a kernel's body.
#define LANEWISE_POLICY fp::policy::standard
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE
#include "lanewise/target/kernel/rounded_functions.inl"
#undef LANEWISE_POLICY
#undef LANEWISE_FUNCTIONS
namespace standard { // LW_JIT
using namespace LANEWISE_LANGUAGE;
}
namespace strict { // LW_JIT_STRICT
using namespace LANEWISE_LANGUAGE;
#define LANEWISE_POLICY fp::policy::strict
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE::strict
#include "lanewise/target/kernel/rounded_functions.inl"
#undef LANEWISE_POLICY
#undef LANEWISE_FUNCTIONS
} // namespace strict
namespace fast { // LW_JIT_FAST, and lw::fast::exp(x) in any kernel
using namespace LANEWISE_LANGUAGE;
#define LANEWISE_POLICY fp::policy::fast
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE::fast
#include "lanewise/target/kernel/rounded_functions.inl"
#undef LANEWISE_POLICY
#undef LANEWISE_FUNCTIONS
} // namespace fast
LANEWISE_KERNEL_FUNCTION(floor, math_t<X>, LANEWISE_TARGET::floor)
#define LANEWISE_KERNEL_NUMBER(name, operation) LANEWISE_KERNEL_FUNCTION(name, LANEWISE_KERNEL_ARG(number_t<X, X>), operation)
LANEWISE_KERNEL_NUMBER(abs, LANEWISE_TARGET::abs)
LANEWISE_KERNEL_NUMBER(absolute, LANEWISE_TARGET::abs)
LANEWISE_KERNEL_NUMBER(negative, neg)
LANEWISE_KERNEL_NUMBER(square, squared)
#undef LANEWISE_KERNEL_NUMBER
LANEWISE_KERNEL_FUNCTION_2(minimum, LANEWISE_KERNEL_ARG(number_t<X, Y>), LANEWISE_TARGET::minimum)
LANEWISE_KERNEL_FUNCTION_2(maximum, LANEWISE_KERNEL_ARG(number_t<X, Y>), LANEWISE_TARGET::maximum)
#undef LANEWISE_KERNEL_FUNCTION
#undef LANEWISE_KERNEL_FUNCTION_2
#undef LANEWISE_KERNEL_ARG

/// x in the lanes where the condition holds, y in the others. Both are evaluated in every lane.
template <value C, value X, value Y>
LANEWISE_INLINE auto select(const C& condition, const X& x, const Y& y) {
    if constexpr (std::is_arithmetic_v<C> && !values<X, Y>) {
        return condition ? x : y;
    } else if constexpr (std::is_same_v<element_t<X>, bool> && std::is_same_v<element_t<Y>, bool>) {
        return varying<bool>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<bool>(x), lanes_of<bool>(y)));
    } else {
        using T = common_t<element_t<X>, element_t<Y>>;
        return varying<T>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<T>(x), lanes_of<T>(y)));
    }
}
template <value C, value X, value Y>
LANEWISE_INLINE auto where(const C& condition, const X& x, const Y& y) {
    return select(condition, x, y);
}
template <value X>
LANEWISE_INLINE auto isnan(const X& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        return x != x;
    } else {
        const auto p = lanes_of<math_t<X>>(x);
        return varying<bool>(resize<4>(ne(p, p)));
    }
}
/// Whether the condition holds in an active lane; in every active lane.
LANEWISE_INLINE bool any(const varying<bool>& condition) {
    return LANEWISE_TARGET::any(mask_and(condition.get(), active_lanes()));
}
LANEWISE_INLINE bool all(const varying<bool>& condition) {
    return !LANEWISE_TARGET::any(mask_andnot(active_lanes(), condition.get()));
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
