// The loops over gangs that evaluate a program: one for assignments, one for reductions. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// They handle full gangs of contiguous elements, and nothing else. The planner (eval/) copies whatever is strided, broadcast
// or left over into small buffers and then calls the same loop, so that each expression is compiled once per target.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Whether the target before this one is compiled in, too, and gives the same bits: AVX2 does what AVX-512 does.
#ifdef LANEWISE_WITH_AVX2
inline constexpr bool has_narrower = LANEWISE_IS_AVX512;
#else
inline constexpr bool has_narrower = false;
#endif

/// Calls f(block) for block after block of a program that calls functions. p advances after each.
template <int Lanes, int Gang, class Program, class F>
LANEWISE_INLINE void for_each_block(Program& p, index_t gangs, F f) {
    constexpr int gang_bytes = Gang * Program::width;
    constexpr index_t most = std::max(buffer_bytes / gang_bytes, 1);
    constexpr auto bytes = static_cast<std::size_t>(most * gang_bytes);
    alignas(64) std::byte buffers[bytes * buffers_needed<Program>];
    while (gangs > 0) {
        const index_t now = std::min(gangs, most);
        f(block<Lanes, Gang, bytes>{buffers, now});
        p.advance(now);
        gangs -= now;
    }
}

template <class Program, class To>
struct assign_loop {
    static constexpr int lanes = lanes_for<std::max(Program::width, static_cast<int>(sizeof(To)))>;
    static constexpr int gang = 2 * lanes;

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* out, const detail::gang_rows& rows) {
        constexpr fp::policy standard = fp::policy::standard;
        Program p = *static_cast<const Program*>(program);
        const detail::gang_rows how = rows; // stores cannot alias it
        for (index_t row = 0; row < how.count; ++row) {
            p.bind(inputs, row);
            To* to_here = reinterpret_cast<To*>(static_cast<std::byte*>(out) + row * how.step);
            if constexpr (buffers_needed<Program> > 0)
                for_each_block<lanes, gang>(p, how.gangs, [&](auto block) {
                    block.template evaluate<standard>(p, to_here);
                    to_here += block.gangs * gang;
                });
            else
                evaluate_gangs<standard, lanes, gang, true>(p, to_here, how.gangs, how.past_caches);
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
        const auto take = [&](auto rest, index_t count) {
            for (; count > 0; --count) {
                sum.template take<Op, evaluate>(rest, 0);
                rest.advance(1);
            }
        };
        if constexpr (buffers_needed<Program> > 0)
            for_each_block<lanes, gang>(p, gangs, [&](auto block) { take(block.template without_calls<fp::policy::standard>(p), block.gangs); });
        else
            take(p, gangs);
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
