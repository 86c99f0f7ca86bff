// LW_FOR, LW_FOR2, LW_FOR3: the loops over gangs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// Outside loops: no gang, and what there is to do is done once.
LANEWISE_INLINE void leave_loops() {
    partial = false;
    gang_kind = 0;
    gang_start = -1;
}
/// Around a kernel, and a part of a loop on threads. A kernel that calls another finds its own lanes again, also after an exception.
class keep_lanes {
public:
    LANEWISE_INLINE keep_lanes() {
        copy_mask(mask_, active);
        leave_loops();
    }
    LANEWISE_INLINE keep_lanes(const keep_lanes&) = delete;
    LANEWISE_INLINE ~keep_lanes() {
        copy_mask(active, mask_);
        partial = partial_;
        gang_start = start_;
        gang_kind = kind_;
        part = part_;
    }

private:
    lane_mask mask_;
    bool partial_ = partial;
    int kind_ = gang_kind;
    index_t start_ = gang_start;
    loop_part* part_ = part;
};

/// The iterations from `begin` to `end`, counted from 0: all lanes on, but for the last gang. body(first, flow) takes the count of
/// the first.
template <bool OnThreads = false, class Body>
LANEWISE_INLINE void run_gangs(index_t begin, index_t end, const Body& body) {
    index_t first = begin;
    for (; first + lanes <= end; first += lanes) {
        partial = false;
        gang_kind = OnThreads ? on_threads : 0;
        gang_start = first;
        LANEWISE_COUNT(gangs);
        flow f;
        body(first, f);
    }
    if (lanes > 1 && first < end) {
        set_active(mask_first<4, lanes>(end - first));
        gang_kind = short_gang | (OnThreads ? on_threads : 0);
        gang_start = first;
        LANEWISE_COUNT(gangs);
        flow f;
        body(first, f);
    }
}

[[noreturn]] LANEWISE_NOINLINE inline void throw_no_for_step() { throw value_error("LW_FOR: the step is 0"); }
[[noreturn]] LANEWISE_NOINLINE inline void throw_too_many_rows(index_t n) {
    throw index_error("LW_FOR2 and LW_FOR3: an outer axis has " + std::to_string(n) + " iterations, more than 2147483647");
}

/// begin, begin + step ... before end, as many as `count`; in lanes.
template <bool HasStep>
struct lane_range {
    index_t begin, count;
    [[no_unique_address]] std::conditional_t<HasStep, index_t, one_step> step;
    LANEWISE_INLINE loop_index<HasStep> at(index_t n) const { return loop_index<HasStep>(begin + n * step, step); }
};
template <class... N>
LANEWISE_INLINE constexpr void check_counts() {
    LANEWISE_EXPLAIN((std::is_integral_v<N> && ...), "lanewise: LW_FOR counts plain integers; where a bound differs from lane to lane use LW_LOOP inside it");
}
template <class N>
LANEWISE_INLINE lane_range<false> range_of(const N& n) {
    check_counts<N>();
    return {0, static_cast<index_t>(n), 1};
}
template <class B, class E>
LANEWISE_INLINE lane_range<false> range_of(const B& begin, const E& end) {
    check_counts<B, E>();
    return {static_cast<index_t>(begin), static_cast<index_t>(end) - static_cast<index_t>(begin), 1};
}
template <class B, class E, class S>
LANEWISE_INLINE lane_range<true> range_of(const B& begin_, const E& end_, const S& step_) {
    check_counts<B, E, S>();
    const auto begin = static_cast<index_t>(begin_), end = static_cast<index_t>(end_), step = static_cast<index_t>(step_);
    if (step == 0) throw_no_for_step();
    if (step > 0 ? begin >= end : begin <= end) return {begin, 0, step};
    using wide = std::uint64_t; // nothing overflows
    const wide far = step > 0 ? static_cast<wide>(end) - static_cast<wide>(begin) : static_cast<wide>(begin) - static_cast<wide>(end);
    const wide each = step > 0 ? static_cast<wide>(step) : 0 - static_cast<wide>(step);
    return {begin, static_cast<index_t>((far - 1) / each + 1), step};
}

struct function_flow;
template <class Flow>
LANEWISE_INLINE constexpr void check_not_nested() {
    LANEWISE_EXPLAIN((!std::is_same_v<Flow, function_flow>), "lanewise: LW_FOR inside LW_FUNCTION: functions are for the lanes of the kernel's loop; a kernel may call a "
                                "kernel, outside its LW_FOR");
    LANEWISE_EXPLAIN((std::is_same_v<Flow, function_flow> || no_flow<Flow>), "lanewise: LW_FOR inside LW_FOR: the lanes are the iterations of one loop; write the other as a plain `for`, "
                                 "or as LW_LOOP where its bounds differ from lane to lane");
}

/// LW_FOR.
template <bool HasStep>
struct lane_loop {
    lane_range<HasStep> range;
    template <class Body>
    LANEWISE_INLINE void operator|(const Body& body) const {
        run_gangs(0, range.count, [&](index_t first, flow& f) __attribute__((always_inline)) { body(range.at(first), f); });
        leave_loops();
    }
};
template <class Flow, class... N>
LANEWISE_INLINE auto gangs(const N&... n) {
    check_not_nested<Flow>();
    const auto range = range_of(n...);
    return lane_loop<(sizeof...(N) > 2)>{range};
}

/// An outer axis: its index is a plain int.
template <class N>
LANEWISE_INLINE int row_count(const N& n) {
    check_counts<N>();
    if (static_cast<index_t>(n) > std::numeric_limits<int>::max()) throw_too_many_rows(static_cast<index_t>(n));
    return n < 0 ? 0 : static_cast<int>(n);
}
/// LW_FOR2, LW_FOR3: the innermost axis in lanes.
struct lane_loop_2 {
    int rows;
    lane_range<false> range;
    template <class Body>
    LANEWISE_INLINE void operator|(const Body& body) const {
        for (int y = 0; y < rows; ++y)
            run_gangs(0, range.count, [&](index_t x, flow& f) __attribute__((always_inline)) { body(y, range.at(x), f); });
        leave_loops();
    }
};
struct lane_loop_3 {
    int layers, rows;
    lane_range<false> range;
    template <class Body>
    LANEWISE_INLINE void operator|(const Body& body) const {
        for (int z = 0; z < layers; ++z)
            for (int y = 0; y < rows; ++y)
                run_gangs(0, range.count, [&](index_t x, flow& f) __attribute__((always_inline)) { body(z, y, range.at(x), f); });
        leave_loops();
    }
};
template <class Flow, class H, class W>
LANEWISE_INLINE lane_loop_2 gangs_2(const H& h, const W& w) {
    check_not_nested<Flow>();
    return {row_count(h), range_of(w)};
}
template <class Flow, class D, class H, class W>
LANEWISE_INLINE lane_loop_3 gangs_3(const D& d, const H& h, const W& w) {
    check_not_nested<Flow>();
    return {row_count(d), row_count(h), range_of(w)};
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
