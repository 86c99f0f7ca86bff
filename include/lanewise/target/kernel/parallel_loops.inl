// LW_PFOR, LW_PFOR2: gangs in lanes, parts of the loop on threads. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// How many iterations, a multiple of `unit`, make a part: the parts depend on the loop alone, so that what reducers give does not
/// depend on the number of threads. There are 256 at most: enough to share out evenly, each large enough to be worth a thread's while.
LANEWISE_INLINE index_t part_size(index_t n, index_t unit) {
    constexpr index_t parts = 256;
    return ((n + parts - 1) / parts + unit - 1) / unit * unit;
}

/// run(begin, end) for each part of n iterations, on threads.
template <class Run>
LANEWISE_INLINE void run_parts(index_t n, index_t unit, schedule how, const Run& run) {
    if (n <= 0) return;
    const index_t size = part_size(n, unit), parts = (n + size - 1) / size;
    const std::unique_ptr<loop_part[]> results(new loop_part[static_cast<std::size_t>(parts)]);
#if LANEWISE_PROFILE
    auto* const profile_here = profile;
#endif
    // Called from code that is compiled for no target.
    ::lanewise::detail::for_each_part(parts, how, [&](index_t p) __attribute__((noinline)) {
        const keep_lanes state_of_caller;
        part = &results[static_cast<std::size_t>(p)];
#if LANEWISE_PROFILE
        profile = profile_here;
#endif
        run(p * size, std::min(n, (p + 1) * size));
    });
    for (index_t p = 0; p < parts; ++p) results[static_cast<std::size_t>(p)].merge(part);
}

template <bool HasStep>
struct parallel_loop {
    lane_range<HasStep> range;
    schedule how;
    template <class Body>
    LANEWISE_INLINE void operator|(const Body& body) const {
        // Accumulator i % 32 takes iteration i: parts begin at multiples of 32.
        run_parts(range.count, accumulators, how, [&](index_t begin, index_t end) __attribute__((always_inline)) {
            run_gangs<true>(begin, end, [&](index_t first, flow& f) __attribute__((always_inline)) { body(range.at(first), f); });
        });
    }
};
struct parallel_loop_2 {
    int rows;
    lane_range<false> range;
    schedule how;
    template <class Body>
    LANEWISE_INLINE void operator|(const Body& body) const {
        run_parts(rows, 1, how, [&](index_t begin, index_t end) __attribute__((always_inline)) {
            for (int y = static_cast<int>(begin); y < static_cast<int>(end); ++y)
                run_gangs<true>(0, range.count, [&](index_t x, flow& f) __attribute__((always_inline)) { body(y, range.at(x), f); });
        });
    }
};

template <class N>
concept bound = !std::is_same_v<N, schedule>;
template <class Flow, bound N>
LANEWISE_INLINE parallel_loop<false> parallel_gangs(const N& n, schedule how = schedule::dynamic) {
    check_not_nested<Flow>();
    return {range_of(n), how};
}
template <class Flow, bound B, bound E>
LANEWISE_INLINE parallel_loop<false> parallel_gangs(const B& begin, const E& end, schedule how = schedule::dynamic) {
    check_not_nested<Flow>();
    return {range_of(begin, end), how};
}
template <class Flow, bound B, bound E, bound S>
LANEWISE_INLINE parallel_loop<true> parallel_gangs(const B& begin, const E& end, const S& step, schedule how = schedule::dynamic) {
    check_not_nested<Flow>();
    return {range_of(begin, end, step), how};
}
template <class Flow, bound H, bound W>
LANEWISE_INLINE parallel_loop_2 parallel_gangs_2(const H& h, const W& w, schedule how = schedule::dynamic) {
    check_not_nested<Flow>();
    return {row_count(h), range_of(w), how};
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
