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
    static constexpr bool takes_rest = LANEWISE_IS_AVX512 && buffers_needed<Program> == 0;

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* out, const detail::gang_rows& rows) {
        constexpr fp::policy standard = fp::policy::standard;
        Program first = *static_cast<const Program*>(program); // of a row
        first.bind(inputs);
        const detail::gang_rows how = rows; // stores cannot alias it
        if constexpr (takes_rest) {
            if (how.rest > 0) run_rests(first, inputs, out, how);
            if (how.gangs == 0) return;
        }
        for (index_t row = 0; row < how.count; ++row) {
            Program p = first;
            if (how.count > 1) first.next_row(inputs); // at once: the next row begins as soon as this one's last gang is known to be the last
            To* to_here = reinterpret_cast<To*>(static_cast<std::byte*>(out) + row * how.step);
            if constexpr (buffers_needed<Program> > 0)
                for_each_block<lanes, gang>(p, how.gangs, [&](auto block) {
                    block.template evaluate<standard>(p, to_here, how.past_caches);
                    to_here += block.gangs * gang;
                });
            else
                evaluate_gangs<standard, lanes, gang, true>(p, to_here, how.gangs, how.past_caches);
        }
    }
    /// What stands behind the gangs of each row.
    LANEWISE_INLINE static void run_rests(Program first, const detail::input_pointer* inputs, void* out, const detail::gang_rows& how) {
        first.advance(how.gangs);
        std::byte* to_here = static_cast<std::byte*>(out) + how.gangs * gang * static_cast<int>(sizeof(To));
        for (index_t row = 0;; first.next_row(inputs), to_here += how.step) {
            evaluate_rest<fp::policy::standard, lanes>(first, reinterpret_cast<To*>(to_here), how.rest);
            if (++row == how.count) return;
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
    /// Combines those before number `edge`, or the others, with what stands at `from`.
    template <class Op, bool Before>
    LANEWISE_INLINE void take_lanes(const T* from, int edge) {
        lo.template take_lanes<Op, Before>(from, edge);
        hi.template take_lanes<Op, Before>(from + S / 2, edge - S / 2);
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
    template <class Op, bool Before>
    LANEWISE_INLINE void take_lanes(const T* from, int edge) {
        const auto& both = apply(Op{}, value, load<T, L>(from));
        const auto& before = mask_first<sizeof(T), L>(edge);
        if constexpr (Before) value = select(before, both, value);
        else value = select(before, value, both);
    }
};

/// Combines gang after gang into the accumulators of a row, lane by lane.
template <class Program, class T, class Op>
struct reduce_loop {
    static constexpr int gang = accumulator_lanes<T>;
    static constexpr int lanes = std::min(lanes_for<std::max(Program::width, static_cast<int>(sizeof(T)))>, gang);

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* accumulator, const detail::reduction_rows& rows) {
        Program begin = *static_cast<const Program*>(program);
        begin.bind(inputs);
        const detail::reduction_rows how = rows; // stores cannot alias it
        for (index_t row = 0; row < how.count; ++row, begin.next_row(inputs)) {
            Program p = begin;
            const T* from = reinterpret_cast<const T*>(static_cast<const std::byte*>(how.start) + row * how.step);
            T* const to = static_cast<T*>(accumulator) + row * gang;
            if constexpr (buffers_needed<Program> > 0)
                for_each_block<lanes, gang>(p, how.gangs, [&](auto block) {
                    combine(block.template without_calls<fp::policy::standard>(p), block.gangs, from, to);
                    from = to;
                });
            else
                combine(p, how.gangs, from, to);
        }
    }
    template <class P>
    LANEWISE_INLINE static void combine(P p, index_t gangs, const T* from, T* to) {
        accumulators<T, gang, lanes> sum;
        sum.read(from);
        for (; gangs > 0; --gangs) {
            sum.template take<Op, interpreter<fp::policy::standard, lanes>>(p, 0);
            p.advance(1);
        }
        sum.write(to);
    }
};

/// Combines accumulators to one value: lane k with lane k + half, halving down to one.
template <class T, class Op>
struct fold {
    static constexpr int gang = accumulator_lanes<T>, lanes = std::min(lanes_for<sizeof(T)>, gang);

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
    static void run(const detail::folded_rows& rows, void* out, index_t step) {
        const detail::folded_rows how = rows;
        for (index_t row = 0; row < how.count; ++row) {
            accumulators<T, gang, lanes> all;
            all.read(reinterpret_cast<const T*>(static_cast<const std::byte*>(how.wholes) + row * how.step));
            if (how.rests_first) all.template take_lanes<Op, true>(static_cast<const T*>(how.rests) + row * gang, how.edge);
            else if (how.rests) all.template take_lanes<Op, false>(static_cast<const T*>(how.rests) + row * gang, how.edge);
            *reinterpret_cast<T*>(static_cast<std::byte*>(out) + row * step) = of<gang>(all);
        }
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
