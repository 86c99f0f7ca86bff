// LW_IF, LW_SWITCH, LW_WHILE, LW_DO, LW_LOOP, LW_BREAK ...: guards that narrow the active lanes. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// The name `lw_flow` where no LW_FOR is open; inside one it is that loop's flow.
struct outside_loops;
void lw_flow(outside_loops);
template <class F>
concept no_flow = std::is_function_v<F>;

/// `lw_loop` is a function that nobody calls. Its type says what stands around a LW_BREAK: each lane loop and LW_SWITCH declares it
/// anew in its own scope.
struct in_loop;
template <class T, class Around>
struct in_switch;
void lw_loop(outside_loops);

/// Which lanes are still in the innermost loop, and what LW_ELSE and LW_CASE need to know. One for each gang.
struct flow {
    lane_mask here;      // have not left the present iteration: those that broke, continued or returned have
    lane_mask staying;   // will come back for the next one: those that broke or returned will not
    lane_mask alive;     // have not returned
    lane_mask otherwise; // lanes for LW_ELSE
    lane_mask unmatched; // lanes of the innermost LW_SWITCH that no LW_CASE has taken
    bool left = false;   // a lane has left
    bool returned = false;
    bool running_partial = false; // some lanes are not in the innermost loop
    bool otherwise_any = false, otherwise_partial = false, unmatched_any = false, unmatched_partial = false;
    pack<std::int32_t, lanes> switch_32; // what LW_SWITCH compares
    pack<std::int64_t, lanes> switch_64;
    std::int64_t switch_uniform = 0;

    // Written out: GCC compiles an implicit constructor without the region's instructions.
    LANEWISE_INLINE flow() {
        here = mask_all<4, lanes>(true);
        staying = alive = here;
        otherwise = unmatched = mask_all<4, lanes>(false);
        switch_32 = splat<std::int32_t, lanes>(0);
        switch_64 = splat<std::int64_t, lanes>(0);
    }
    /// The lanes of `saved` that are still here become active.
    LANEWISE_INLINE void resume(const lane_mask& saved, bool saved_partial) {
        if (saved_partial || left) {
            hold_in_loop(here);
            set_active(mask_and(saved, here));
        } else {
            copy_mask(active, saved);
            partial = false;
        }
    }
};

template <no_flow F>
flow& no_loop(F&) {
    LANEWISE_EXPLAIN(sizeof(F*) == 0, "lanewise: LW_IF, LW_SWITCH, LW_WHILE, LW_DO, LW_LOOP, LW_BREAK, LW_CONTINUE and LW_RETURN belong inside LW_FOR");
    __builtin_unreachable();
}

/// In checking builds: whether a plain jump leaves the block of a lane condition, for all lanes where only some should.
class jump_check {
public:
#if LANEWISE_CHECKS
    LANEWISE_INLINE void entered(bool by_lanes) { inside_ = by_lanes; }
    LANEWISE_INLINE void finished() { inside_ = false; }
    LANEWISE_INLINE bool inside() const { return inside_; }
    LANEWISE_INLINE ~jump_check() noexcept(false) {
        if (inside_ && std::uncaught_exceptions() == exceptions_) ::lanewise::detail::throw_plain_jump();
    }

private:
    bool inside_ = false;
    int exceptions_ = std::uncaught_exceptions();
#else
    LANEWISE_INLINE void entered(bool) {}
    LANEWISE_INLINE void finished() {}
    LANEWISE_INLINE bool inside() const { return false; }
#endif
};

class if_guard {
public:
    LANEWISE_INLINE if_guard(flow& f, const varying<bool>& condition) : flow_(f), saved_(active_lanes()), saved_partial_(partial) {
        otherwise_ = mask_andnot(saved_, condition.get());
        set_active(mask_and(saved_, condition.get()));
        enter_ = LANEWISE_TARGET::any(active);
        if (enter_) LANEWISE_COUNT(blocks);
        otherwise_any_ = LANEWISE_TARGET::any(otherwise_);
        otherwise_partial_ = true;
        jump_.entered(enter_);
    }
    /// A condition that is the same for all lanes is a plain branch.
    LANEWISE_INLINE if_guard(flow& f, bool condition)
        : flow_(f), saved_(active_lanes()), otherwise_(saved_), saved_partial_(partial), enter_(condition),
          otherwise_any_(!condition), otherwise_partial_(partial) {}
    template <no_flow F, class C>
    if_guard(F& f, const C& condition) : if_guard(no_loop(f), condition) {}
    LANEWISE_INLINE if_guard(const if_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() {
        enter_ = false;
        jump_.finished();
    }
    LANEWISE_INLINE ~if_guard() {
        flow_.resume(saved_, saved_partial_);
        flow_.otherwise = otherwise_;
        flow_.otherwise_any = otherwise_any_;
        flow_.otherwise_partial = otherwise_partial_;
    }

private:
    flow& flow_;
    lane_mask saved_, otherwise_;
    bool saved_partial_, enter_, otherwise_any_, otherwise_partial_;
    [[no_unique_address]] jump_check jump_;
};

class else_guard {
public:
    LANEWISE_INLINE explicit else_guard(flow& f) : flow_(f), saved_(active_lanes()), saved_partial_(partial), enter_(f.otherwise_any) {
        active = f.otherwise;
        partial = f.otherwise_partial;
        if (enter_) LANEWISE_COUNT(blocks);
        jump_.entered(enter_ && partial);
    }
    LANEWISE_INLINE else_guard(const else_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() {
        enter_ = false;
        jump_.finished();
    }
    LANEWISE_INLINE ~else_guard() { flow_.resume(saved_, saved_partial_); }

private:
    flow& flow_;
    lane_mask saved_;
    bool saved_partial_, enter_;
    [[no_unique_address]] jump_check jump_;
};

/// T: int32 or int64, what the lanes are compared as; void for a number that is the same for all.
template <class X>
struct switch_type {
    using V = element_t<X>;
    LANEWISE_EXPLAIN(std::is_integral_v<V>, "lanewise: LW_SWITCH takes an integer, a number or varying");
    using type = std::conditional_t<std::is_arithmetic_v<X>, void,
                                    std::conditional_t<(sizeof(V) > 4 || std::is_same_v<V, std::uint32_t>), std::int64_t, std::int32_t>>;
};
template <class X>
using switch_t = typename switch_type<std::remove_cvref_t<X>>::type;

class switch_guard {
public:
    template <value X>
    LANEWISE_INLINE switch_guard(flow& f, const X& x)
        : flow_(f), unmatched_(f.unmatched), value_32_(f.switch_32), value_64_(f.switch_64), uniform_(f.switch_uniform),
          unmatched_any_(f.unmatched_any), unmatched_partial_(f.unmatched_partial) {
        using T = switch_t<X>;
        if constexpr (std::is_same_v<T, void>) f.switch_uniform = static_cast<std::int64_t>(x);
        else if constexpr (std::is_same_v<T, std::int64_t>) f.switch_64 = lanes_of<T>(x);
        else f.switch_32 = lanes_of<T>(x);
        f.unmatched = active_lanes();
        f.unmatched_any = !partial || LANEWISE_TARGET::any(active);
        f.unmatched_partial = partial;
    }
    template <no_flow F, class X>
    switch_guard(F& f, const X& x) : switch_guard(no_loop(f), x) {}
    LANEWISE_INLINE switch_guard(const switch_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() { enter_ = false; }
    LANEWISE_INLINE ~switch_guard() {
        flow_.unmatched = unmatched_;
        flow_.switch_32 = value_32_;
        flow_.switch_64 = value_64_;
        flow_.switch_uniform = uniform_;
        flow_.unmatched_any = unmatched_any_;
        flow_.unmatched_partial = unmatched_partial_;
    }

private:
    flow& flow_;
    lane_mask unmatched_;
    pack<std::int32_t, lanes> value_32_;
    pack<std::int64_t, lanes> value_64_;
    std::int64_t uniform_;
    bool unmatched_any_, unmatched_partial_, enter_ = true;
};

/// Where the lanes of the innermost LW_SWITCH equal one of the labels.
template <class Loop>
struct switch_labels {
    template <class F, class... N>
    static bool equal(const F&, N...) {
        LANEWISE_EXPLAIN(sizeof(F) == 0, "lanewise: LW_CASE and LW_DEFAULT stand directly in LW_SWITCH");
        return false;
    }
    template <class F>
    static bool rest(const F& f) {
        return equal(f);
    }
};
struct every_label {};
template <class R, class T, class Around>
struct switch_labels<R(in_switch<T, Around>)> {
    template <std::integral... N>
    LANEWISE_INLINE static auto equal(const flow& f, N... label) {
        if constexpr (std::is_same_v<T, void>) {
            return ((f.switch_uniform == static_cast<std::int64_t>(label)) || ...);
        } else {
            lane_mask m = mask_all<4, lanes>(false);
            ((m = is_value_of<T>(label) ? mask_or(m, resize<4>(eq(switched(f), splat<T, lanes>(static_cast<T>(label))))) : m), ...);
            return varying<bool>(m);
        }
    }
    /// Whether some lane can have it.
    template <class L, std::integral N>
    LANEWISE_INLINE static constexpr bool is_value_of(N label) {
        if constexpr (sizeof(N) > sizeof(L)) return label == static_cast<N>(static_cast<L>(label));
        else return true;
    }
    LANEWISE_INLINE static every_label rest(const flow&) { return {}; }

private:
    LANEWISE_INLINE static const auto& switched(const flow& f) {
        if constexpr (std::is_same_v<T, std::int64_t>) return f.switch_64;
        else return f.switch_32;
    }
};

class case_guard {
public:
    LANEWISE_INLINE case_guard(flow& f, const varying<bool>& equal) : case_guard(f) {
        const lane_mask mine = mask_and(f.unmatched, equal.get());
        f.unmatched = mask_andnot(f.unmatched, equal.get());
        f.unmatched_any = LANEWISE_TARGET::any(f.unmatched);
        f.unmatched_partial = true;
        set_active(mine);
        enter_ = LANEWISE_TARGET::any(mine);
        if (enter_) LANEWISE_COUNT(blocks);
        jump_.entered(enter_);
    }
    LANEWISE_INLINE case_guard(flow& f, bool equal) : case_guard(f) {
        enter_ = equal && f.unmatched_any;
        f.unmatched_any = f.unmatched_any && !equal;
    }
    /// LW_DEFAULT: the lanes that are left.
    LANEWISE_INLINE case_guard(flow& f, every_label) : case_guard(f) {
        enter_ = f.unmatched_any;
        active = f.unmatched;
        partial = f.unmatched_partial;
        f.unmatched_any = false;
        f.unmatched = mask_all<4, lanes>(false); // for an LW_CASE that follows
        if (enter_) LANEWISE_COUNT(blocks);
        jump_.entered(enter_ && partial);
    }
    LANEWISE_INLINE case_guard(const case_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() {
        enter_ = false;
        jump_.finished();
    }
    LANEWISE_INLINE ~case_guard() { flow_.resume(saved_, saved_partial_); }

private:
    LANEWISE_INLINE explicit case_guard(flow& f) : flow_(f), saved_(active_lanes()), saved_partial_(partial), enter_(false) {}
    flow& flow_;
    lane_mask saved_;
    bool saved_partial_, enter_;
    [[no_unique_address]] jump_check jump_;
};

/// A loop of which each lane leaves when its own condition says so.
class loop_guard {
public:
    /// `masked`: LW_DO, whose first round is compiled as the others are, which have lanes off.
    LANEWISE_INLINE explicit loop_guard(flow& f, bool masked = false)
        : flow_(f), saved_(active_lanes()), outer_here_(f.here), outer_staying_(f.staying), saved_partial_(partial),
          outer_running_partial_(f.running_partial), outer_left_(f.left), enter_(!partial || LANEWISE_TARGET::any(active)) {
        copy_mask(f.here, saved_);
        hold_in_loop(f.here);
        copy_mask(f.staying, f.here);
        f.left = false;
        if (masked) set_active(f.here);
        f.running_partial = partial;
    }
    template <no_flow F>
    explicit loop_guard(F& f, bool = false) : loop_guard(no_loop(f)) {}
    LANEWISE_INLINE loop_guard(const loop_guard&) = delete;
    LANEWISE_INLINE bool test(const varying<bool>& condition) { return stay(flow_, condition); }
    LANEWISE_INLINE bool test(bool condition) { return stay(flow_, condition); }
    LANEWISE_INLINE bool next() { return next_round(flow_); }
    // Of a statement around the loop, which runs once.
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() { enter_ = false; }
    LANEWISE_INLINE ~loop_guard() {
        flow_.here = flow_.returned ? mask_and(outer_here_, flow_.alive) : outer_here_;
        flow_.staying = flow_.returned ? mask_and(outer_staying_, flow_.alive) : outer_staying_;
        flow_.left = outer_left_ || flow_.returned;
        flow_.running_partial = outer_running_partial_;
        flow_.resume(saved_, saved_partial_);
    }

    /// Those for which the condition holds begin a round; whether there are any.
    LANEWISE_INLINE static bool stay(flow& f, const varying<bool>& condition) {
        hold_in_loop(f.staying);
        return run(f, mask_and(f.staying, condition.get()));
    }
    LANEWISE_INLINE static bool stay_until(flow& f, const varying<bool>& condition) {
        lane_mask others = mask_not(condition.get());
        hold_in_loop(others);
        hold_in_loop(f.staying);
        return run(f, mask_and(f.staying, others));
    }
    LANEWISE_INLINE static bool run(flow& f, const lane_mask& running) {
        copy_mask(f.here, running);
        copy_mask(f.staying, running);
        f.running_partial = true;
        set_active(running);
        const bool more = LANEWISE_TARGET::any(running);
        if (more) LANEWISE_COUNT(rounds);
        return more;
    }
    LANEWISE_INLINE static bool stay(flow& f, bool condition) {
        return condition && (!f.running_partial || LANEWISE_TARGET::any(f.staying));
    }
    /// Those that continued take part again; whether any lane is left.
    LANEWISE_INLINE static bool next_round(flow& f) {
        f.running_partial = f.running_partial || f.left;
        f.left = false;
        copy_mask(f.here, f.staying);
        copy_mask(active, f.staying);
        partial = f.running_partial;
        return !partial || LANEWISE_TARGET::any(active);
    }
    template <no_flow F>
    static bool next_round(F&) {
        return false; // the guard explains
    }

private:
    flow& flow_;
    lane_mask saved_, outer_here_, outer_staying_;
    bool saved_partial_, outer_running_partial_, outer_left_, enter_;
};
LANEWISE_INLINE bool stay_until(flow& f, const varying<bool>& condition) { return loop_guard::stay_until(f, condition); }
LANEWISE_INLINE bool stay_until(flow& f, bool condition) { return loop_guard::stay(f, !condition); }
template <no_flow F, class C>
bool stay_until(F&, const C&) {
    return false;
}

[[noreturn]] LANEWISE_NOINLINE inline void throw_no_step() { throw value_error("LW_LOOP: the step is 0"); }

/// x - y as an unsigned number; x and y may be numbers or lanes.
template <class T, class X, class Y>
LANEWISE_INLINE auto distance(const X& x, const Y& y) {
    using U = std::make_unsigned_t<T>;
    if constexpr (std::is_arithmetic_v<X> && std::is_arithmetic_v<Y>)
        return static_cast<U>(static_cast<U>(x) - static_cast<U>(y));
    else
        return varying<U>(sub(lanes_of<U>(x), lanes_of<U>(y)));
}

/// The numbers of LW_LOOP, of type T: from begin on by step, up to end and without it, or down to it where the step is negative.
/// At: T where a number is the same for all lanes, lane_index where the lanes' numbers follow each other, otherwise varying<T>.
/// No number beyond the end is formed, so that nothing overflows.
template <class T, class At, class End, class Step>
class counter {
public:
    LANEWISE_INLINE counter(const At& begin, const End& end, const Step& step)
        : at_(begin), end_(end), step_(step), up_(step > 0), more_(select(up_, begin < end, begin > end)) {
        if constexpr (std::is_arithmetic_v<Step>) {
            if (step == 0) throw_no_step();
        } else {
            if (LANEWISE_LANGUAGE::any(step == 0)) throw_no_step();
        }
    }
    LANEWISE_INLINE bool test(loop_guard& loop) {
        if (state_ == left_by_jump) return false;
        state_ = before_body;
        return loop.test(more_);
    }
    LANEWISE_INLINE const At& value() const { return at_; }
    /// Runs the body once.
    LANEWISE_INLINE bool once() {
        state_ = state_ == before_body ? in_body : after_body;
        return state_ == in_body;
    }
    LANEWISE_INLINE void next(loop_guard& loop) {
        if (state_ != after_body) state_ = left_by_jump; // by a plain `break`
        loop.next();
        const auto left = select(up_, distance<T>(end_, at_), distance<T>(at_, end_));
        const auto stride = select(up_, distance<T>(step_, 0), distance<T>(0, step_));
        set_all(more_, left > stride);
        if constexpr (std::is_same_v<At, T>) at_ = static_cast<T>(distance<T>(at_, distance<T>(0, step_)));
        else if constexpr (std::is_same_v<At, lane_index>) at_ = at_ + step_;
        else set_all(at_, varying<T>(add(lanes_of<T>(at_), lanes_of<T>(step_))));
    }

private:
    template <class X>
    LANEWISE_INLINE static void set_all(X& to_here, const X& from) {
        if constexpr (std::is_arithmetic_v<X>) to_here = from;
        else to_here.set(from.get()); // also in the lanes that are off
    }
    At at_;
    const End end_;
    const Step step_;
    const decltype(step_ > 0) up_;
    decltype(select(up_, at_ < end_, at_ > end_)) more_;
    enum { before_body, in_body, after_body, left_by_jump } state_ = before_body;
};
template <value Begin, value End, value Step = int>
LANEWISE_INLINE auto counting(const Begin& begin, const End& end, const Step& step = 1) {
    using B = element_t<Begin>;
    using E = element_t<End>;
    constexpr bool integers = std::is_integral_v<B> && std::is_integral_v<E> && std::is_integral_v<element_t<Step>>;
    LANEWISE_EXPLAIN(integers, "lanewise: LW_LOOP counts in integers: its begin, end and step are numbers, or varying, of an integer type");
    if constexpr (integers) {
        using T = common_t<B, E>;
        using S = std::conditional_t<std::is_arithmetic_v<Step>, std::make_signed_t<T>, varying<std::make_signed_t<T>>>;
        using N = std::conditional_t<std::is_arithmetic_v<End>, T, varying<T>>;
        if constexpr (std::is_arithmetic_v<Begin> && std::is_arithmetic_v<Step>)
            return counter<T, T, N, S>(static_cast<T>(begin), static_cast<N>(end), static_cast<S>(step));
        else if constexpr (std::is_same_v<Begin, lane_index> && std::is_arithmetic_v<Step>)
            return counter<T, lane_index, N, S>(begin, static_cast<N>(end), static_cast<S>(step));
        else
            return counter<T, varying<T>, N, S>(varying<T>(lanes_of<T>(begin)), static_cast<N>(end), static_cast<S>(step));
    } else {
        return counter<int, int, int, int>(0, 0, 1);
    }
}

template <class Loop>
inline constexpr bool continues = false;
template <class R>
inline constexpr bool continues<R(in_loop)> = true;
template <class R, class T, class Around>
inline constexpr bool continues<R(in_switch<T, Around>)> = continues<Around>;
template <class Loop>
inline constexpr bool in_case = false;
template <class R, class T, class Around>
inline constexpr bool in_case<R(in_switch<T, Around>)> = true;

LANEWISE_INLINE void leave_round(flow& f) {
    f.here = mask_andnot(f.here, active_lanes());
    f.left = true;
    set_active(mask_all<4, lanes>(false));
}
LANEWISE_INLINE void leave_loop(flow& f) {
    f.staying = mask_andnot(f.staying, active_lanes());
    leave_round(f);
}
template <class Loop>
LANEWISE_INLINE void do_continue(flow& f) {
    LANEWISE_EXPLAIN(continues<Loop>, "lanewise: LW_BREAK and LW_CONTINUE belong inside LW_WHILE, LW_DO or LW_LOOP; LW_RETURN ends an iteration of LW_FOR or a function");
    leave_round(f);
}
template <class Loop>
LANEWISE_INLINE void do_break(flow& f) {
    LANEWISE_EXPLAIN(!in_case<Loop>, "lanewise: LW_BREAK in LW_SWITCH: a case ends where its block ends; to leave a loop around it use LW_IF and LW_ELIF");
    LANEWISE_EXPLAIN(in_case<Loop> || continues<Loop>,
                  "lanewise: LW_BREAK and LW_CONTINUE belong inside LW_WHILE, LW_DO or LW_LOOP; LW_RETURN ends an iteration of LW_FOR or a function");
    leave_loop(f);
}
LANEWISE_INLINE void do_return(flow& f) {
    f.alive = mask_andnot(f.alive, active_lanes());
    f.returned = true;
    leave_loop(f);
}
template <class Loop, no_flow F>
void do_continue(F& f) {
    no_loop(f);
}
template <class Loop, no_flow F>
void do_break(F& f) {
    no_loop(f);
}
template <no_flow F>
void do_return(F& f) {
    no_loop(f);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
