// The loops over gangs that evaluate a program: one for assignments, one for reductions. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// They handle full gangs of contiguous elements and, by masks, what is left over; programs of stepped inputs (eval/steps.hpp) those of steps 2
// and -1, too. The planner (eval/) copies whatever else there is into small buffers and then calls the same loop.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Whether the target before this one is compiled in, too, and gives the same bits: AVX2 does what AVX-512 does.
#ifdef LANEWISE_WITH_AVX2
inline constexpr bool has_narrower = LANEWISE_IS_AVX512;
#else
inline constexpr bool has_narrower = false;
#endif

/// Calls f(block, gangs) for block after block of a program that calls functions, which advances after each. Rests: at last, too, for the
/// elements that fill no gang.
template <int Lanes, int Gang, bool Rests = false, class Program, class F>
LANEWISE_INLINE void for_each_block(Program& p, index_t gangs, F f, int rest = 0) {
    constexpr int gang_bytes = Gang * Program::width;
    constexpr index_t most = std::max(buffer_bytes / gang_bytes, 1);
    constexpr auto bytes = static_cast<std::size_t>(most * gang_bytes);
    alignas(64) std::byte buffers[bytes * buffers_needed<Program>];
    while (gangs > 0) {
        const index_t now = std::min(gangs, most);
        f(block<whole_gangs<Lanes, Gang>, Gang, bytes>{buffers, {now}}, now);
        p.advance(now);
        gangs -= now;
    }
    if constexpr (Rests)
        if (rest > 0) f(block<rest_of_gang<Lanes>, Gang, bytes>{buffers, {rest}}, 0);
}

template <class Program, class To>
struct assign_loop {
    static constexpr int lanes = lanes_for<std::max(Program::width, static_cast<int>(sizeof(To)))>;
    static constexpr int gang = 2 * lanes;
    static constexpr bool calls = buffers_needed<Program> > 0;
    static constexpr bool takes_rest = LANEWISE_IS_AVX512 || (detail::has_steps<Program> && !calls);

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* out, const detail::gang_rows& rows) {
        constexpr fp::policy standard = fp::policy::standard;
        Program first = *static_cast<const Program*>(program); // of a row
        first.bind(inputs);
        const detail::gang_rows how = rows; // stores cannot alias it
        for (index_t row = 0; row < how.count; ++row) {
            Program p = first;
            if (how.count > 1) first.next_row(inputs); // at once: the next row begins as soon as this one's last gang is known to be the last
            To* to_here = reinterpret_cast<To*>(static_cast<std::byte*>(out) + row * how.step);
            if constexpr (calls) {
                const auto evaluate = [&](auto block, index_t gangs) __attribute__((always_inline)) {
                    block.template evaluate<standard>(p, to_here, how.past_caches);
                    to_here += gangs * gang;
                };
                for_each_block<lanes, gang, takes_rest>(p, how.gangs, evaluate, how.rest);
            } else {
                evaluate_gangs<standard, lanes, gang, true>(p, to_here, how.gangs, how.past_caches, how.ahead);
                if constexpr (takes_rest)
                    if (how.rest > 0) evaluate_rest<standard, lanes>(p, to_here, how.rest);
            }
        }
    }
};

using detail::accumulator_lanes;

/// Which of S accumulators: their masks, read before a loop whose stores could alias the bytes that say so.
template <class T, int S, int L>
struct wanted_lanes {
    wanted_lanes<T, S / 2, L> lo, hi;

    LANEWISE_INLINE explicit wanted_lanes(const void* bytes, int offset = 0) : lo(bytes, offset), hi(bytes, offset + S / 2) {}
};
template <class T, int L>
struct wanted_lanes<T, L, L> {
    mask<sizeof(T), L> which;

    LANEWISE_INLINE explicit wanted_lanes(const void* bytes, int offset = 0)
        : which(ne(load<T, L>(static_cast<const T*>(bytes) + offset), splat<T, L>(T(0)))) {} // of floats: NaN or 0
};

/// Whether a program converts bool to the integer T.
template <class T, class N>
inline constexpr bool is_bool_as = false;
template <class T, class C, class A>
inline constexpr bool is_bool_as<T, detail::step<ops::cast<T>, C, T, A>> = std::is_integral_v<T> && std::is_same_v<typename A::value_type, bool>;

/// S accumulators in packs of L.
template <class T, int S, int L>
struct accumulators {
    accumulators<T, S / 2, L> lo, hi;

    LANEWISE_INLINE void fill(T with) {
        lo.fill(with);
        hi.fill(with);
    }
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
    /// take() of the elements that are wanted. Masks: no others are read.
    template <class Op, class Evaluate, bool Masks, class Program>
    LANEWISE_INLINE void take_some(const Program& p, int offset, const wanted_lanes<T, S, L>& wanted) {
        lo.template take_some<Op, Evaluate, Masks>(p, offset, wanted.lo);
        hi.template take_some<Op, Evaluate, Masks>(p, offset + S / 2, wanted.hi);
    }
};
template <class T, int L>
struct accumulators<T, L, L> {
    pack<T, L> value;

    LANEWISE_INLINE void fill(T with) { value = splat<T, L>(with); }
    LANEWISE_INLINE void read(const T* from) { value = load<T, L>(from); }
    LANEWISE_INLINE void write(T* to_here) const { store(to_here, value); }
    /// The accumulators with the elements at a place.
    template <class Op, class Evaluate, class Program, class At>
    LANEWISE_INLINE pack<T, L> with_elements(const Program& p, const At& at) const {
        if constexpr (LANEWISE_IS_AVX512 && std::is_same_v<Op, ops::add> && is_bool_as<T, Program>) // one masked instruction
            return select(resize<sizeof(T)>(Evaluate::template value<bool>(p.a, at)), add(value, splat<T, L>(T{1})), value);
        else
            return apply(Op{}, Evaluate::template value<T>(p, at), value); // in this order: minimum() looks whether the first is NaN
    }
    template <class Op, class Evaluate, class Program>
    LANEWISE_INLINE void take(const Program& p, int offset) {
        value = with_elements<Op, Evaluate>(p, offset);
    }
    template <class Op>
    LANEWISE_INLINE accumulators with(const accumulators& other) const {
        return {apply(Op{}, value, other.value)};
    }
    template <class Op, class Evaluate, bool Masks, class Program>
    LANEWISE_INLINE void take_some(const Program& p, int offset, const wanted_lanes<T, L, L>& wanted) {
        const auto& which = wanted.which;
        if constexpr (Masks) value = select(which, with_elements<Op, Evaluate>(p, some_lanes<L>(offset, which)), value);
        else value = select(which, with_elements<Op, Evaluate>(p, offset), value);
    }
};

/// Combines accumulators to one value: lane k with lane k + half, halving down to one.
template <class Op, class T, int S, int L>
LANEWISE_INLINE T fold(const accumulators<T, S, L>& a) {
    if constexpr (S > L) return fold<Op>(a.template halved<Op>());
    else return fold<Op>(a.value);
}
template <class Op, class T, int L>
LANEWISE_INLINE T fold(const pack<T, L>& p) {
    // Lanes: of less than a register comparisons have to be masked.
    [[maybe_unused]] constexpr int whole = std::max(16 / static_cast<int>(sizeof(T)), 2);
    if constexpr (L == 1) {
        return extract(p, 0);
    } else {
#if LANEWISE_BYTES > 0
        if constexpr (L / 2 < whole) {
            const auto& both = apply(Op{}, from_full_vector<T, whole>(to_full_vector(low_half(p))),
                                     from_full_vector<T, whole>(to_full_vector(high_half(p))));
            return fold<Op>(from_full_vector<T, L / 2>(to_full_vector(both)));
        } else
#endif
            return fold<Op>(apply(Op{}, low_half(p), high_half(p)));
    }
}

/// Combines gang after gang into accumulators, lane by lane.
template <class Program, class T, class Op>
struct reduce_loop {
    static constexpr int gang = accumulator_lanes<T>;
    static constexpr int lanes = std::min(lanes_for<std::max(Program::width, static_cast<int>(sizeof(T)))>, gang);
    static constexpr bool masks = LANEWISE_IS_AVX512 && buffers_needed<Program> == 0;
    /// Sums of no more than the elements, or of differences and products of two arrays, are loops of few instructions. (A cast is counted.)
    static constexpr bool is_long = detail::cost<Program> + (std::is_same_v<Op, ops::add> ? 0 : static_cast<int>(sizeof(T) + 1) / 2) >=
                                    3 * detail::reading_cost<Program>;
    using evaluate = interpreter<fp::policy::standard, lanes>;
    using sums = accumulators<T, gang, lanes>;

    __attribute__((flatten)) static void rows(const void* program, const detail::input_pointer* inputs, void* out,
                                              const detail::reduced_rows& rows) {
        Program begin = *static_cast<const Program*>(program), end = begin;
        begin.bind(inputs);
        end.bind(rows.last);
        const detail::reduced_rows how = rows; // stores cannot alias it
        const wanted_lanes<T, gang, lanes> is_new(how.is_new);
        sums start;
        start.fill(detail::reduction<Op, T>::identity);
        if (how.start) start.read(static_cast<const T*>(how.start));
        std::byte* to_here = static_cast<std::byte*>(out);
        for (index_t left = how.count; left > 0; --left, to_here += how.out_step) {
            sums sum = start;
            if constexpr (buffers_needed<Program> == 0) {
                combine(begin, how.gangs, sum, how.read_ahead);
                sum.template take_some<Op, evaluate, masks>(end, 0, is_new);
            } else {
                alignas(64) T lane[gang], neutral[gang];
                start.write(lane);
                in_blocks(begin, how.gangs, lane, lane);
                sum.fill(detail::reduction<Op, T>::identity);
                sum.write(neutral);
                detail::input<T, 0> last{neutral, 0};
                in_blocks(end, 1, neutral, neutral);
                sum.read(lane);
                sum.template take_some<Op, evaluate, false>(last, 0, is_new);
            }
            *reinterpret_cast<T*>(to_here) = fold<Op>(sum);
            begin.next_row(inputs);
            end.next_row(inputs);
        }
    }
    __attribute__((flatten)) static void strips(const void* program, const detail::input_pointer* inputs, void* out,
                                                const detail::reduced_strips& strips) {
        Program begin = *static_cast<const Program*>(program);
        begin.bind(inputs);
        const detail::reduced_strips how = strips;
        T* to_here = static_cast<T*>(out);
        for (index_t k = 0; k < how.count; ++k, to_here += gang, begin.next_row(inputs)) {
            const T* start = reinterpret_cast<const T*>(static_cast<const std::byte*>(how.start) + k * how.step);
            if constexpr (buffers_needed<Program> == 0) {
                sums sum;
                sum.read(start);
                if (masks && how.wanted) combine_some(begin, how.gangs, sum, how.wanted);
                else combine(begin, how.gangs, sum);
                sum.write(to_here);
            } else {
                in_blocks(begin, how.gangs, start, to_here);
            }
        }
    }

private:
    template <class P>
    LANEWISE_INLINE static void combine(P p, index_t gangs, sums& sum, bool read_ahead = false) {
        if (is_long || !read_ahead) return combine_gangs<is_long>(p, gangs, sum, read_ahead);
        combine_gangs<true>(p, gangs, sum, true);
    }
    template <bool MayReadAhead, class P>
    LANEWISE_INLINE static void combine_gangs(P& p, index_t gangs, sums& sum, bool read_ahead) {
#pragma GCC unroll 2 // fewer instructions between the loads, so that more of them are on their way: sums of 10^7 floats took 1.2 times as long
        for (; gangs > 0; --gangs, p.advance(1)) {
            if (MayReadAhead && read_ahead) [[unlikely]] p.template read_ahead<gang>(detail::all_inputs);
            sum.template take<Op, evaluate>(p, 0);
        }
    }
    template <class P>
    LANEWISE_INLINE static void combine_some(P p, index_t gangs, sums& sum, const void* bytes) {
        const wanted_lanes<T, gang, lanes> wanted(bytes);
        for (; gangs > 0; --gangs, p.advance(1)) sum.template take_some<Op, evaluate, masks>(p, 0, wanted);
    }
    /// The same for a program that calls functions: its code is long.
    __attribute__((flatten, noinline)) static void in_blocks(Program p, index_t gangs, const T* from, T* to_here) {
        for (index_t k = 0; gangs == 0 && k < gang; ++k) to_here[k] = from[k];
        for_each_block<lanes, gang>(p, gangs, [&](auto block, index_t now) {
            sums sum;
            sum.read(from);
            combine(block.template without_calls<fp::policy::standard>(p), now, sum);
            sum.write(to_here);
            from = to_here;
        });
    }
};

/// Combines n values with others.
template <class T, class Op>
struct merge {
    static void run(void* a, const void* b, index_t n) {
        constexpr int L = 2 * native_lanes<T>;
        T* to_here = static_cast<T*>(a);
        const T* from = static_cast<const T*>(b);
        for (; n >= L; n -= L, to_here += L, from += L) store(to_here, apply(Op{}, load<T, L>(to_here), load<T, L>(from)));
        for (; n > 0; --n, ++to_here, ++from) *to_here = detail::reduction<Op, T>::combine(*to_here, *from);
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
