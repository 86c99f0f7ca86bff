// What each operation of expr/ops.hpp does to packs and masks. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

template <class V>
inline constexpr bool is_mask = false;
template <int S, int L>
inline constexpr bool is_mask<mask<S, L>> = true;

/// A pack or mask as packs of C; as a mask where C is bool.
template <class C, class T, int L>
LANEWISE_INLINE auto to(const pack<T, L>& a) {
    if constexpr (std::is_same_v<C, bool>)
        return nonzero(a);
    else
        return convert<C>(a);
}
template <class C, int S, int L>
LANEWISE_INLINE auto to(const mask<S, L>& m) {
    if constexpr (std::is_same_v<C, bool>)
        return m;
    else
        return convert_mask<C>(m);
}

/// select(); of two masks of elements of different sizes, too.
template <int S, class T, int L>
LANEWISE_INLINE auto choose(const mask<S, L>& m, const pack<T, L>& a, const pack<T, L>& b) {
    return select(m, a, b);
}
template <int S, int A, int B, int L>
LANEWISE_INLINE auto choose(const mask<S, L>& m, const mask<A, L>& a, const mask<B, L>& b) {
    return select(m, a, resize<A>(b));
}

// Truth values first: NumPy adds them with "or" and multiplies them with "and".
#define LANEWISE_APPLY_MASKS(tag, expression)                                                                          \
    template <int S, int Q, int L>                                                                                     \
    LANEWISE_INLINE auto apply(ops::tag, const mask<S, L>& a, const mask<Q, L>& b_) {                                  \
        const auto& b = resize<S>(b_);                                                                                 \
        return expression;                                                                                             \
    }
LANEWISE_APPLY_MASKS(add, mask_or(a, b))
LANEWISE_APPLY_MASKS(mul, mask_and(a, b))
LANEWISE_APPLY_MASKS(maximum, mask_or(a, b))
LANEWISE_APPLY_MASKS(minimum, mask_and(a, b))
LANEWISE_APPLY_MASKS(bit_and, mask_and(a, b))
LANEWISE_APPLY_MASKS(bit_or, mask_or(a, b))
LANEWISE_APPLY_MASKS(bit_xor, mask_xor(a, b))
LANEWISE_APPLY_MASKS(logical_and, mask_and(a, b))
LANEWISE_APPLY_MASKS(logical_or, mask_or(a, b))
LANEWISE_APPLY_MASKS(equal, mask_not(mask_xor(a, b)))
LANEWISE_APPLY_MASKS(not_equal, mask_xor(a, b))
LANEWISE_APPLY_MASKS(less, mask_andnot(b, a))
LANEWISE_APPLY_MASKS(less_equal, mask_or(b, mask_not(a)))
LANEWISE_APPLY_MASKS(greater, mask_andnot(a, b))
LANEWISE_APPLY_MASKS(greater_equal, mask_or(a, mask_not(b)))
#undef LANEWISE_APPLY_MASKS
template <int S, int L>
LANEWISE_INLINE auto apply(ops::logical_not, const mask<S, L>& a) {
    return mask_not(a);
}
template <int S, int L>
LANEWISE_INLINE auto apply(ops::bit_not, const mask<S, L>& a) {
    return mask_not(a);
}
template <int S, int L>
LANEWISE_INLINE auto apply(ops::abs, const mask<S, L>& a) {
    return a;
}
template <int S, int L>
LANEWISE_INLINE auto apply(ops::is_nan, const mask<S, L>&) {
    return mask_all<S, L>(false);
}

#define LANEWISE_APPLY_2(tag, expression)                                                                              \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE auto apply(ops::tag, const pack<T, L>& a, const pack<T, L>& b) {                                   \
        return expression;                                                                                             \
    }
#define LANEWISE_APPLY_1(tag, expression)                                                                              \
    template <class T, int L>                                                                                          \
    LANEWISE_INLINE auto apply(ops::tag, const pack<T, L>& a) {                                                        \
        return expression;                                                                                             \
    }
LANEWISE_APPLY_2(add, add(a, b))
LANEWISE_APPLY_2(sub, sub(a, b))
LANEWISE_APPLY_2(mul, mul(a, b))
LANEWISE_APPLY_2(div, div(a, b))
LANEWISE_APPLY_2(minimum, minimum(a, b))
LANEWISE_APPLY_2(maximum, maximum(a, b))
LANEWISE_APPLY_2(equal, eq(a, b))
LANEWISE_APPLY_2(not_equal, ne(a, b))
LANEWISE_APPLY_2(less, lt(a, b))
LANEWISE_APPLY_2(less_equal, le(a, b))
LANEWISE_APPLY_2(greater, gt(a, b))
LANEWISE_APPLY_2(greater_equal, ge(a, b))

LANEWISE_APPLY_2(bit_and, bit_and(a, b))
LANEWISE_APPLY_2(bit_or, bit_or(a, b))
LANEWISE_APPLY_2(bit_xor, bit_xor(a, b))
LANEWISE_APPLY_2(shift_left, shift_left(a, b))
LANEWISE_APPLY_2(shift_right, shift_right(a, b))
LANEWISE_APPLY_1(neg, neg(a))
LANEWISE_APPLY_1(abs, abs(a))
LANEWISE_APPLY_1(square, mul(a, a))
LANEWISE_APPLY_1(bit_not, bit_not(a))
LANEWISE_APPLY_1(is_nan, ne(a, a))
LANEWISE_APPLY_1(sqrt, sqrt(a))
#undef LANEWISE_APPLY_1
#undef LANEWISE_APPLY_2

/// apply(), or a function that depends on the floating-point policy.
template <fp::policy P, class Op, class... A>
LANEWISE_INLINE auto call(Op op, const A&... a) {
    return apply(op, a...);
}
#define LANEWISE_CALL(name)                                                                                            \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE auto call(ops::name, const pack<T, L>& a) {                                                        \
        return math::name<P>(a);                                                                                       \
    }
#define LANEWISE_CALL_2(name)                                                                                          \
    template <fp::policy P, class T, int L>                                                                            \
    LANEWISE_INLINE auto call(ops::name, const pack<T, L>& a, const pack<T, L>& b) {                                   \
        return math::name<P>(a, b);                                                                                    \
    }
LANEWISE_MATH_FUNCTIONS(LANEWISE_CALL, LANEWISE_CALL_2)
LANEWISE_CALL(frexp_exponent)
LANEWISE_CALL_2(ldexp)
LANEWISE_CALL_2(power)
LANEWISE_CALL_2(fmod)
LANEWISE_CALL_2(remainder)
LANEWISE_CALL_2(floor_divide)
#undef LANEWISE_CALL_2
#undef LANEWISE_CALL

/// Functions of whole registers in memory.
#define LANEWISE_CALL(name)                                                                                            \
    template <fp::policy P, int L, class T>                                                                            \
    LANEWISE_INLINE void call_registers(ops::name, T* out, index_t registers, const T* a) {                            \
        math::name##_registers<P, T, L>(out, a, registers);                                                            \
    }
#define LANEWISE_CALL_AS(name, function)                                                                               \
    template <fp::policy P, int L, class T>                                                                            \
    LANEWISE_INLINE void call_registers(ops::name, T* out, index_t registers, const T* a, const T* b) {                \
        math::function##_registers<P, T, L>(out, a, b, registers);                                                     \
    }
#define LANEWISE_CALL_2(name) LANEWISE_CALL_AS(name, name)
LANEWISE_LONG_FUNCTIONS(LANEWISE_CALL, LANEWISE_CALL_2)
LANEWISE_CALL_2(ldexp)
LANEWISE_CALL_AS(power, float_power)
LANEWISE_CALL_AS(fmod, float_fmod)
LANEWISE_CALL_AS(remainder, float_remainder)
LANEWISE_CALL_AS(floor_divide, float_floor_divide)
#undef LANEWISE_CALL_2
#undef LANEWISE_CALL_AS
#undef LANEWISE_CALL

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
