// The loops over gangs that evaluate a program: one for assignments, one for reductions. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// They handle full gangs of contiguous elements, and nothing else. The planner (eval/) copies whatever is strided, broadcast
// or left over into small buffers and then calls the same loop, so that each expression is compiled once per target.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Whether N takes so long that it is worth a branch to leave it out.
template <class Op, class C>
inline constexpr bool is_costly_op = std::is_same_v<Op, ops::sqrt> ? !(LANEWISE_IS_AVX512 && sizeof(C) == 4)
                                     : std::is_base_of_v<ops::floating, Op> || std::is_same_v<Op, ops::div> ||
                                           std::is_same_v<Op, ops::power> || std::is_same_v<Op, ops::floor_divide> ||
                                           std::is_same_v<Op, ops::remainder>;
template <class N>
inline constexpr bool is_costly = false;
template <class Op, class C, class R, class... A>
inline constexpr bool is_costly<detail::step<Op, C, R, A...>> = is_costly_op<Op, C> || (is_costly<A> || ...);

/// Evaluates a program for the L elements from `offset` on: a pack, or a mask where the program gives bool.
template <fp::policy Policy, int L>
struct interpreter {
    template <class T, int K>
    LANEWISE_INLINE static auto value(const detail::input<T, K>& n, int offset) {
        if constexpr (std::is_same_v<T, bool>)
            return load_bools<1, L>(n.data + offset);
        else
            return load<T, L>(n.data + offset);
    }
    template <class T>
    LANEWISE_INLINE static auto value(const detail::literal<T>& n, int) {
        if constexpr (std::is_same_v<T, bool>)
            return mask_all<1, L>(n.value);
        else
            return splat<T, L>(n.value);
    }
    template <fp::policy P, class A>
    LANEWISE_INLINE static auto value(const detail::policy_step<P, A>& n, int offset) {
        return interpreter<P, L>::value(n.a, offset);
    }
    template <class T, class C, class R, class A>
    LANEWISE_INLINE static auto value(const detail::step<ops::cast<T>, C, R, A>& n, int offset) {
        return to<T>(value(n.a, offset));
    }
    template <class Op, class C, class R, class A>
    LANEWISE_INLINE static auto value(const detail::step<Op, C, R, A>& n, int offset) {
        const auto& a = to<C>(value(n.a, offset));
        if constexpr (std::is_same_v<Op, ops::sqrt>)
            return offset % (2 * L) == 0 ? sqrt(a) : sqrt_by_estimate(a); // the offset is a constant
        else
            return call<Policy>(Op{}, a);
    }
    template <class C, class R, class A, class B, class D>
    LANEWISE_INLINE static auto value(const detail::step<ops::where, C, R, A, B, D>& n, int offset) {
        const auto& m = to<bool>(value(n.a, offset));
        if constexpr (is_float<C> && (is_costly<B> || is_costly<D>))
            return choose(m, value_if<C>(n.b, offset, any(m)), value_if<C>(n.c, offset, !all(m)));
        else
            return choose(m, to<C>(value(n.b, offset)), to<C>(value(n.c, offset)));
    }
    /// The value as C, or anything where nobody wants it and it is costly.
    template <class C, class N>
    LANEWISE_INLINE static pack<C, L> value_if(const N& n, int offset, bool wanted) {
        if constexpr (is_costly<N>)
            if (!wanted) return splat<C, L>(C{});
        return to<C>(value(n, offset));
    }

    /// Whether a sum of type C may take in the product N without rounding it first.
    template <class C, class N>
    static constexpr bool fuses = is_float<C> && detail::is_product<C, N> && Policy != fp::policy::strict;

    template <class Op, class C, class R, class A, class B>
    LANEWISE_INLINE static auto value(const detail::step<Op, C, R, A, B>& n, int offset) {
        if constexpr (std::is_same_v<Op, ops::add> && fuses<C, A>) {
            return fma(to<C>(value(n.a.a, offset)), to<C>(value(n.a.b, offset)), to<C>(value(n.b, offset)));
        } else if constexpr (std::is_same_v<Op, ops::add> && fuses<C, B>) {
            return fma(to<C>(value(n.b.a, offset)), to<C>(value(n.b.b, offset)), to<C>(value(n.a, offset)));
        } else if constexpr (std::is_same_v<Op, ops::sub> && fuses<C, A>) {
            return fms(to<C>(value(n.a.a, offset)), to<C>(value(n.a.b, offset)), to<C>(value(n.b, offset)));
        } else if constexpr (std::is_same_v<Op, ops::sub> && fuses<C, B>) {
            return fnma(to<C>(value(n.b.a, offset)), to<C>(value(n.b.b, offset)), to<C>(value(n.a, offset)));
        } else {
            return call<Policy>(Op{}, to<C>(value(n.a, offset)), to<C>(value(n.b, offset)));
        }
    }
};

/// Lanes that are evaluated together: a register of the widest type, though at least four.
template <int Width>
inline constexpr int lanes_for = native_bytes == 0 ? 1 : std::max(native_bytes / Width, 4);

/// Copying makes the loop's own program: stores to the destination cannot alias its literals and pointers.
template <class Program, class To>
struct assign_loop {
    static constexpr int lanes = lanes_for<std::max(Program::width, static_cast<int>(sizeof(To)))>;
    static constexpr int gang = 2 * lanes;

    template <class V>
    LANEWISE_INLINE static void put(void* out, int offset, const V& value) {
        if constexpr (std::is_same_v<To, bool>)
            store_bools(static_cast<bool*>(out) + offset, to<bool>(value));
        else
            store(static_cast<To*>(out) + offset, to<To>(value));
    }

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* out, index_t gangs) {
        using evaluate = interpreter<fp::policy::standard, lanes>;
        Program p = *static_cast<const Program*>(program);
        p.bind(inputs);
        To* to_here = static_cast<To*>(out);
        for (; gangs > 0; --gangs) {
            const auto first = evaluate::value(p, 0);
            const auto second = evaluate::value(p, lanes);
            put(to_here, 0, first);
            put(to_here, lanes, second);
            p.advance();
            to_here += gang;
        }
    }
};

using detail::accumulator_lanes;

/// S accumulators in packs of L.
template <class T, int S, int L>
struct accumulators {
    accumulators<T, S / 2, L> lo, hi;

    LANEWISE_INLINE void read(const T* from) {
        lo.read(from);
        hi.read(from + S / 2);
    }
    LANEWISE_INLINE void write(T* to_here) const {
        lo.write(to_here);
        hi.write(to_here + S / 2);
    }
    template <class Op, class Evaluate, class Program>
    LANEWISE_INLINE void take(const Program& p, int offset) {
        lo.template take<Op, Evaluate>(p, offset);
        hi.template take<Op, Evaluate>(p, offset + S / 2);
    }
    /// Lane k with lane k + S/2, for the same result of a reduction on every target.
    template <class Op>
    LANEWISE_INLINE accumulators<T, S / 2, L> halved() const {
        if constexpr (S == 2 * L)
            return {apply(Op{}, lo.value, hi.value)};
        else
            return {lo.lo.template with<Op>(hi.lo), lo.hi.template with<Op>(hi.hi)};
    }
    template <class Op>
    LANEWISE_INLINE accumulators with(const accumulators& other) const {
        return {lo.template with<Op>(other.lo), hi.template with<Op>(other.hi)};
    }
};
template <class T, int L>
struct accumulators<T, L, L> {
    pack<T, L> value;

    LANEWISE_INLINE void read(const T* from) { value = load<T, L>(from); }
    LANEWISE_INLINE void write(T* to_here) const { store(to_here, value); }
    template <class Op, class Evaluate, class Program>
    LANEWISE_INLINE void take(const Program& p, int offset) {
        value = apply(Op{}, value, to<T>(Evaluate::value(p, offset)));
    }
    template <class Op>
    LANEWISE_INLINE accumulators with(const accumulators& other) const {
        return {apply(Op{}, value, other.value)};
    }
};

/// Combines gang after gang into the accumulators at `accumulator`, lane by lane.
template <class Program, class T, class Op>
struct reduce_loop {
    static constexpr int gang = accumulator_lanes<T>;
    static constexpr int lanes = std::min(lanes_for<std::max(Program::width, static_cast<int>(sizeof(T)))>, gang);

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* accumulator, index_t gangs) {
        using evaluate = interpreter<fp::policy::standard, lanes>;
        Program p = *static_cast<const Program*>(program);
        p.bind(inputs);
        accumulators<T, gang, lanes> sum;
        sum.read(static_cast<const T*>(accumulator));
        for (; gangs > 0; --gangs) {
            sum.template take<Op, evaluate>(p, 0);
            p.advance();
        }
        sum.write(static_cast<T*>(accumulator));
    }
};

/// Combines the accumulators to one value: lane k with lane k + half, halving down to one.
template <class T, class Op>
struct fold {
    static constexpr int lanes = std::min(lanes_for<sizeof(T)>, accumulator_lanes<T>);

    template <int S>
    LANEWISE_INLINE static T of(const accumulators<T, S, lanes>& a) {
        if constexpr (S > lanes)
            return of<S / 2>(a.template halved<Op>());
        else
            return within(a.value);
    }
    template <int L>
    LANEWISE_INLINE static T within(const pack<T, L>& p) {
        if constexpr (L > 2)
            return within(apply(Op{}, low_half(p), high_half(p)));
        else if constexpr (L == 2)
            return extract(apply(Op{}, splat<T, 2>(extract(p, 0)), splat<T, 2>(extract(p, 1))), 0);
        else
            return extract(p, 0);
    }
    /// The result takes the place of the first one.
    static void run(void* accumulator) {
        T* lane = static_cast<T*>(accumulator);
        accumulators<T, accumulator_lanes<T>, lanes> all;
        all.read(lane);
        *lane = of<accumulator_lanes<T>>(all);
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
