// Evaluates a program, an expression made ready (eval/program.hpp), for packs of its elements: all but the functions that
// target/calls.inl calls before. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Whether it is a function out of line (target/calls.inl).
template <class Op, class C>
struct is_called : std::bool_constant<std::is_base_of_v<ops::long_function, Op>> {};
#define LANEWISE_CALLED(name)                                                                                          \
    template <class C>                                                                                                 \
    struct is_called<ops::name, C> : std::bool_constant<is_float<C>> {};
LANEWISE_CALLED(ldexp)
LANEWISE_CALLED(power)
LANEWISE_CALLED(fmod)
LANEWISE_CALLED(remainder)
LANEWISE_CALLED(floor_divide)
#undef LANEWISE_CALLED

/// Whether N takes so long that it is worth a branch to leave it out.
template <class Op, class C>
inline constexpr bool is_costly_op = std::is_same_v<Op, ops::sqrt> ? !(LANEWISE_IS_AVX512 && sizeof(C) == 4) : std::is_same_v<Op, ops::div>;
template <class N>
inline constexpr bool is_costly = false;
template <class Op, class C, class R, class... A>
inline constexpr bool is_costly<detail::step<Op, C, R, A...>> = is_costly_op<Op, C> || (is_costly<A> || ...);
template <fp::policy P, class A>
inline constexpr bool is_costly<detail::policy_step<P, A>> = is_costly<A>;

/// The first `count` of the L elements from `offset` on, or those whose bytes in `wanted` are set; the others, which need not be there, are
/// taken to be zero. Where a number stands in its place, all of those from there on.
template <int L>
struct some_lanes {
    int offset, count;
    mask<1, L> which;

    LANEWISE_INLINE some_lanes(int from, int n) : offset(from), count(n), which(mask_first<1, L>(n)) {}
    template <int S>
    LANEWISE_INLINE some_lanes(int from, const mask<S, L>& wanted) : offset(from), count(L), which(resize<1>(wanted)) {}
};
LANEWISE_INLINE int offset_of(int at) { return at; }
template <int L>
LANEWISE_INLINE int offset_of(const some_lanes<L>& at) {
    return at.offset;
}
/// Loads elements: a pack, or a mask of bool.
template <class T, int L>
LANEWISE_INLINE auto get(const T* from, int at) {
    if constexpr (std::is_same_v<T, bool>) return load_bools<1, L>(from + at);
    else return load<T, L>(from + at);
}
template <class T, int L>
LANEWISE_INLINE auto get(const T* from, const some_lanes<L>& at) {
    if constexpr (std::is_same_v<T, bool>)
        return nonzero(load_masked<std::uint8_t, L>(reinterpret_cast<const std::uint8_t*>(from) + at.offset, at.which));
    else
        return load_masked<T, L>(from + at.offset, at.which);
}
/// The same of elements that are `apart` elements apart.
template <class T, int L>
LANEWISE_INLINE auto get_stepped(const T* from, index_t apart, int at) {
    if constexpr (std::is_same_v<T, bool>) return nonzero(get_stepped<std::uint8_t, L>(reinterpret_cast<const std::uint8_t*>(from), apart, at));
    else return load_stepped<T, L>(from + at * apart, apart);
}
template <class T, int L>
LANEWISE_INLINE auto get_stepped(const T* from, index_t apart, const some_lanes<L>& at) {
    if constexpr (std::is_same_v<T, bool>) return nonzero(get_stepped<std::uint8_t, L>(reinterpret_cast<const std::uint8_t*>(from), apart, at));
    else return load_stepped_first<T, L>(from + at.offset * apart, apart, at.count);
}
/// A divisor, 1 in the lanes that are not there: they shall raise no floating-point exception.
template <class V>
LANEWISE_INLINE V or_one(const V& b, int) {
    return b;
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> or_one(const pack<T, L>& b, const some_lanes<L>& at) {
    return select(resize<sizeof(T)>(at.which), b, splat<T, L>(T{1}));
}
/// Stores a pack or a mask as elements of type To.
template <class V, class To>
LANEWISE_INLINE void put(To* out, const V& value) {
    if constexpr (std::is_same_v<To, bool>) store_bools(out, to<bool>(value));
    else store(out, to<To>(value));
}
template <class V, class To, int L>
LANEWISE_INLINE void put(To* out, const V& value, const some_lanes<L>& at) {
    if constexpr (std::is_same_v<To, bool>)
        store_masked(reinterpret_cast<std::uint8_t*>(out) + at.offset, bools_of(to<bool>(value)), at.which);
    else
        store_masked(out + at.offset, to<To>(value), at.which);
}

template <class N>
inline constexpr bool is_literal = false;
template <class T>
inline constexpr bool is_literal<detail::literal<T>> = true;

/// Evaluates a program for the L elements at a place: a pack, or a mask where the program gives bool.
template <fp::policy Policy, int L>
struct interpreter {
    /// As another type than the program's own.
    template <class To, class N, class At>
    LANEWISE_INLINE static auto value(const N& n, const At& at) {
        return to<To>(value(n, at));
    }
    template <class T, int K, class At>
    LANEWISE_INLINE static auto value(const detail::input<T, K>& n, const At& at) {
        return get<T, L>(n.data, at);
    }
    template <class T, int K, class At>
    LANEWISE_INLINE static auto value(const detail::stepped_input<T, K>& n, const At& at) {
        return get_stepped<T, L>(n.data, n.apart, at);
    }
    template <class T, class At>
    LANEWISE_INLINE static auto value(const detail::literal<T>& n, const At&) {
        if constexpr (std::is_same_v<T, bool>)
            return mask_all<1, L>(n.value);
        else
            return splat<T, L>(n.value);
    }
    template <class To, fp::policy P, class A, class At>
    LANEWISE_INLINE static auto value(const detail::policy_step<P, A>& n, const At& at) {
        return interpreter<P, L>::template value<To>(n.a, at);
    }
    template <fp::policy P, class A, class At>
    LANEWISE_INLINE static auto value(const detail::policy_step<P, A>& n, const At& at) {
        return interpreter<P, L>::value(n.a, at);
    }
    template <class R, class T, class C, class A, class At>
    LANEWISE_INLINE static auto value(const detail::step<ops::cast<T>, C, R, A>& n, const At& at) {
        return value<T>(n.a, at);
    }
    template <class R, class Op, class C, class A, class At>
    LANEWISE_INLINE static auto value(const detail::step<Op, C, R, A>& n, const At& at) {
        const auto& a = value<C>(n.a, at);
        if constexpr (std::is_same_v<Op, ops::sqrt>)
            return offset_of(at) % (2 * L) == 0 ? sqrt<false>(a) : sqrt<true>(a); // the offset is a constant
        else
            return to<R>(call<Policy>(Op{}, a)); // frexp's exponents are integers in floats
    }
    template <class R, class C, class A, class B, class D, class At>
    LANEWISE_INLINE static auto value(const detail::step<ops::where, C, R, A, B, D>& n, const At& at) {
        const auto& m = value<bool>(n.a, at);
        if constexpr (is_float<C> && (is_costly<B> || is_costly<D>))
            return choose(m, value_if<C>(n.b, at, any(m)), value_if<C>(n.c, at, !all(m)));
        else
            return choose(m, unmasked<C>(n.b, at), unmasked<C>(n.c, at));
    }
    /// The value as C, complete before a mask chooses. GCC puts loads into masked instructions, where they wait for the mask, and few of them
    /// are under way: minima of 10^7 floats took 1.4 times as long.
    template <class C, class N, class At>
    LANEWISE_INLINE static auto unmasked(const N& n, const At& at) {
        auto result = value<C>(n, at);
        if constexpr (LANEWISE_IS_AVX512 && !is_literal<N> && !std::is_same_v<C, bool>) keep_apart(result);
        return result;
    }
    /// The value as C, or anything where nobody wants it and it is costly.
    template <class C, class N, class At>
    LANEWISE_INLINE static pack<C, L> value_if(const N& n, const At& at, bool wanted) {
        if constexpr (is_costly<N>)
            if (!wanted) return splat<C, L>(C{});
        return value<C>(n, at);
    }

    /// Whether a sum of type C may take in the product N without rounding it first.
    template <class C, class N>
    static constexpr bool fuses = is_float<C> && detail::is_product<C, N> && Policy != fp::policy::strict;

    template <class R, class Op, class C, class A, class B, class At>
    LANEWISE_INLINE static auto value(const detail::step<Op, C, R, A, B>& n, const At& at) {
        if constexpr (std::is_same_v<Op, ops::add> && fuses<C, A>) {
            return fma(value<C>(n.a.a, at), value<C>(n.a.b, at), value<C>(n.b, at));
        } else if constexpr (std::is_same_v<Op, ops::add> && fuses<C, B>) {
            return fma(value<C>(n.b.a, at), value<C>(n.b.b, at), value<C>(n.a, at));
        } else if constexpr (std::is_same_v<Op, ops::sub> && fuses<C, A>) {
            return fms(value<C>(n.a.a, at), value<C>(n.a.b, at), value<C>(n.b, at));
        } else if constexpr (std::is_same_v<Op, ops::sub> && fuses<C, B>) {
            return fnma(value<C>(n.b.a, at), value<C>(n.b.b, at), value<C>(n.a, at));
        } else if constexpr (std::is_same_v<Op, ops::div>) {
            return div(value<C>(n.a, at), or_one(value<C>(n.b, at), at));
        } else if constexpr (is_float<C> && (std::is_same_v<Op, ops::minimum> || std::is_same_v<Op, ops::maximum>)) { // NaN is chosen by a mask
            return apply(Op{}, unmasked<C>(n.a, at), unmasked<C>(n.b, at));
        } else {
            return call<Policy>(Op{}, value<C>(n.a, at), value<C>(n.b, at));
        }
    }
};

/// Lanes that are evaluated together: a register of the widest type, though at least four.
template <int Width>
inline constexpr int lanes_for = native_bytes == 0 ? 1 : std::max(native_bytes / Width, 4);

/// put() without a place in the caches. `out` is aligned as a register is; a stream_fence() must follow.
template <class V, class To>
LANEWISE_INLINE void put_past_caches(To* out, const V& value) {
#ifdef __x86_64__
    if constexpr (std::is_same_v<To, bool>) stream(reinterpret_cast<std::uint8_t*>(out), bools_of(to<bool>(value)));
    else stream(out, to<To>(value));
#else
    put(out, value);
#endif
}
/// Evaluates gangs of the program, p, into `out`, and moves both behind them. They are variables that nothing else refers to: stores cannot
/// alias the literals and pointers.
template <fp::policy P, int Lanes, int Gang, bool MayStream = false, class Program, class To>
LANEWISE_INLINE void evaluate_gangs(Program& p, To*& out, index_t gangs, bool past_caches = false,
                                    detail::input_set ahead = 0) {
    static_assert(Gang % (2 * Lanes) == 0);
    for (; gangs > 0; --gangs) {
#pragma GCC unroll 16
        for (int at = 0; at < Gang; at += 2 * Lanes) {
            const auto first = interpreter<P, Lanes>::value(p, at);
            const auto second = interpreter<P, Lanes>::value(p, at + Lanes);
            if (MayStream && past_caches) [[unlikely]] { // kept out of the loop that others run
                if (ahead && at == 0) p.template read_ahead<Gang>(ahead);
                put_past_caches(out + at, first);
                put_past_caches(out + at + Lanes, second);
            } else {
                put(out + at, first);
                put(out + at + Lanes, second);
            }
        }
        p.advance(1);
        out += Gang;
    }
}
/// Evaluates `rest` elements, two registers of the widest type at most, by loads and stores of some elements.
template <fp::policy P, int Lanes, class Program, class To>
LANEWISE_INLINE void evaluate_rest(const Program& p, To* out, int rest) {
    const some_lanes<Lanes> first(0, rest);
    const auto a = interpreter<P, Lanes>::value(p, first); // everything is read before anything is written
    if (rest > Lanes) {
        const some_lanes<Lanes> second(Lanes, rest - Lanes);
        put(out, interpreter<P, Lanes>::value(p, second), second);
    }
    put(out, a, first);
}

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
