// Operators of lanes. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

#define LANEWISE_KERNEL_COMPOUND(symbol)                                                                               \
    template <class L, value X>                                                                                        \
        requires(lane_value<L>)                                                                                        \
    LANEWISE_INLINE decltype(auto) operator symbol##=(L&& to_here, const X& x) {                                       \
        return std::forward<L>(to_here) = to_here symbol x;                                                            \
    }                                                                                                                  \
    template <class S, lane_value X>                                                                                   \
        requires(std::is_arithmetic_v<S>)                                                                              \
    void operator symbol##=(S&, const X&) {                                                                            \
        LANEWISE_EXPLAIN(sizeof(S) == 0, "lanewise: a plain number cannot take a value of each lane: declare it "         \
                                      "lw::varying; for a sum over the loop use lw::sum_of");                          \
    }
#define LANEWISE_KERNEL_ARITHMETIC(symbol, type, operation)                                                            \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE auto operator symbol(const X& x, const Y& y) {                                                     \
        using T = type;                                                                                                \
        return varying<T>(operation(lanes_of<T>(x), lanes_of<T>(y)));                                                  \
    }                                                                                                                  \
    LANEWISE_KERNEL_COMPOUND(symbol)
/// v += x for integers: inactive lanes add 0, which is cheaper than to select their old value.
template <class T, value X>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool> && std::is_integral_v<element_t<X>>)
LANEWISE_INLINE varying<T>& operator+=(varying<T>& v, const X& x) {
    const packed<T> step = lanes_of<T>(x);
    v.set(LANEWISE_TARGET::add(v.get(), partial ? LANEWISE_TARGET::select(active, step, splat<T, lanes>(T{0})) : step));
    return v;
}
#define LANEWISE_KERNEL_COMPARISON(symbol, operation)                                                                  \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE varying<bool> operator symbol(const X& x, const Y& y) {                                            \
        using T = common_t<element_t<X>, element_t<Y>>;                                                                \
        return varying<bool>(resize<4>(operation(lanes_of<T>(x), lanes_of<T>(y))));                                    \
    }
template <class T, int L>
LANEWISE_INLINE pack<T, L> divide(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return div(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return truncated_divide_lane(x, y); }, a, b);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> modulo(const pack<T, L>& a, const pack<T, L>& b) {
    LANEWISE_EXPLAIN(is_int<T>, "lanewise: % takes integers, as in C++");
    return per_lane([](T x, T y) __attribute__((always_inline)) { return truncated_remainder_lane(x, y); }, a, b);
}
#define LANEWISE_COMMON common_t<element_t<X>, element_t<Y>>
#define LANEWISE_LEFT common_t<element_t<X>, element_t<X>> // the number of bits to shift by does not change the type
LANEWISE_KERNEL_ARITHMETIC(+, LANEWISE_COMMON, add)
LANEWISE_KERNEL_ARITHMETIC(-, LANEWISE_COMMON, sub)
LANEWISE_KERNEL_ARITHMETIC(*, LANEWISE_COMMON, mul)
LANEWISE_KERNEL_ARITHMETIC(/, LANEWISE_COMMON, divide)
LANEWISE_KERNEL_ARITHMETIC(%, LANEWISE_COMMON, modulo)
LANEWISE_KERNEL_ARITHMETIC(<<, LANEWISE_LEFT, shift_left)
LANEWISE_KERNEL_ARITHMETIC(>>, LANEWISE_LEFT, shift_right)
#undef LANEWISE_LEFT
#undef LANEWISE_COMMON
LANEWISE_KERNEL_COMPARISON(==, eq)
LANEWISE_KERNEL_COMPARISON(!=, ne)
LANEWISE_KERNEL_COMPARISON(<, lt)
LANEWISE_KERNEL_COMPARISON(<=, le)
LANEWISE_KERNEL_COMPARISON(>, gt)
LANEWISE_KERNEL_COMPARISON(>=, ge)
#undef LANEWISE_KERNEL_ARITHMETIC
#undef LANEWISE_KERNEL_COMPARISON

// & | ^ of integers or of truth values; && || of truth values: both sides are evaluated, in every lane.
#define LANEWISE_KERNEL_BITS(symbol, of_ints, of_masks)                                                                \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE auto operator symbol(const X& x, const Y& y) {                                                     \
        if constexpr (std::is_same_v<element_t<X>, bool> && std::is_same_v<element_t<Y>, bool>) {                      \
            return varying<bool>(of_masks(lanes_of<bool>(x), lanes_of<bool>(y)));                                      \
        } else {                                                                                                       \
            using T = common_t<element_t<X>, element_t<Y>>;                                                            \
            return varying<T>(of_ints(lanes_of<T>(x), lanes_of<T>(y)));                                                \
        }                                                                                                              \
    }                                                                                                                  \
    LANEWISE_KERNEL_COMPOUND(symbol)
LANEWISE_KERNEL_BITS(&, bit_and, mask_and)
LANEWISE_KERNEL_BITS(|, bit_or, mask_or)
LANEWISE_KERNEL_BITS(^, bit_xor, mask_xor)
#undef LANEWISE_KERNEL_BITS
#undef LANEWISE_KERNEL_COMPOUND
template <class X, class Y>
    requires values<X, Y>
LANEWISE_INLINE varying<bool> operator&&(const X& x, const Y& y) {
    return varying<bool>(mask_and(lanes_of<bool>(x), lanes_of<bool>(y)));
}
template <class X, class Y>
    requires values<X, Y>
LANEWISE_INLINE varying<bool> operator||(const X& x, const Y& y) {
    return varying<bool>(mask_or(lanes_of<bool>(x), lanes_of<bool>(y)));
}
template <lane_value X>
LANEWISE_INLINE varying<bool> operator!(const X& x) {
    return varying<bool>(mask_not(lanes_of<bool>(x)));
}
template <lane_value X>
LANEWISE_INLINE auto operator+(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    return varying<T>(lanes_of<T>(x));
}
template <lane_value X>
LANEWISE_INLINE auto operator-(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    return varying<T>(neg(lanes_of<T>(x)));
}
template <class T>
LANEWISE_INLINE varying<T>& operator++(varying<T>& v) {
    return v += 1;
}
template <class T>
LANEWISE_INLINE varying<T>& operator--(varying<T>& v) {
    return v -= 1;
}
template <class T>
LANEWISE_INLINE varying<T> operator++(varying<T>& v, int) {
    const varying<T> before = v;
    v += 1;
    return before;
}
template <class T>
LANEWISE_INLINE varying<T> operator--(varying<T>& v, int) {
    const varying<T> before = v;
    v -= 1;
    return before;
}
template <lane_value X>
LANEWISE_INLINE auto operator~(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    return varying<T>(bit_not(lanes_of<T>(x)));
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
