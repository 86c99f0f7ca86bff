// LW_IF, LW_WHILE, LW_BREAK ...: guards that narrow the active lanes. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace kernel {

/// The name `lw_flow` where no LW_FOR is open; inside one it is that loop's flow.
struct outside_loops;
void lw_flow(outside_loops);
template <class F>
concept no_flow = std::is_function_v<F>;

/// Which lanes are still in the innermost loop, and what LW_ELSE needs to know. One for each gang.
struct flow {
    lane_mask here;      // have not left the present iteration: those that broke, continued or returned have
    lane_mask staying;   // will come back for the next one: those that broke or returned will not
    lane_mask alive;     // have not returned
    lane_mask otherwise; // lanes for LW_ELSE
    bool left = false;   // a lane has left
    bool returned = false;
    int depth = 0; // of LW_WHILE
    bool otherwise_any = false, otherwise_partial = false;

    // Written out: GCC compiles an implicit constructor without the region's instructions.
    LANEWISE_INLINE flow() {
        here = mask_all<4, lanes>(true);
        staying = alive = here;
        otherwise = mask_all<4, lanes>(false);
    }
    /// The lanes of `saved` that are still here become active.
    LANEWISE_INLINE void resume(const lane_mask& saved, bool saved_partial) {
        if (saved_partial || left) {
            set_active(mask_and(saved, here));
        } else {
            copy_mask(active, saved);
            partial = false;
        }
    }
};

template <no_flow F>
flow& no_loop(F&) {
    LANEWISE_EXPLAIN(sizeof(F*) == 0, "lanewise: LW_IF, LW_WHILE, LW_BREAK, LW_CONTINUE and LW_RETURN belong inside LW_FOR");
    __builtin_unreachable();
}

class if_guard {
public:
    LANEWISE_INLINE if_guard(flow& f, const varying<bool>& condition) : flow_(f), saved_(active_lanes()), saved_partial_(partial) {
        otherwise_ = mask_andnot(saved_, condition.get());
        set_active(mask_and(saved_, condition.get()));
        enter_ = LANEWISE_TARGET::any(active);
        otherwise_any_ = LANEWISE_TARGET::any(otherwise_);
        otherwise_partial_ = true;
    }
    /// A condition that is the same for all lanes is a plain branch.
    LANEWISE_INLINE if_guard(flow& f, bool condition)
        : flow_(f), saved_(active_lanes()), otherwise_(saved_), saved_partial_(partial), enter_(condition),
          otherwise_any_(!condition), otherwise_partial_(partial) {}
    template <no_flow F, class C>
    if_guard(F& f, const C& condition) : if_guard(no_loop(f), condition) {}
    LANEWISE_INLINE if_guard(const if_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
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
};

class else_guard {
public:
    LANEWISE_INLINE explicit else_guard(flow& f) : flow_(f), saved_(active_lanes()), saved_partial_(partial), enter_(f.otherwise_any) {
        active = f.otherwise;
        partial = f.otherwise_partial;
    }
    LANEWISE_INLINE else_guard(const else_guard&) = delete;
    LANEWISE_INLINE bool enter() const { return enter_; }
    LANEWISE_INLINE void done() { enter_ = false; }
    LANEWISE_INLINE ~else_guard() { flow_.resume(saved_, saved_partial_); }

private:
    flow& flow_;
    lane_mask saved_;
    bool saved_partial_, enter_;
};

class while_guard {
public:
    LANEWISE_INLINE explicit while_guard(flow& f)
        : flow_(f), saved_(active_lanes()), outer_here_(f.here), outer_staying_(f.staying), saved_partial_(partial),
          running_partial_(partial), outer_left_(f.left) {
        copy_mask(f.here, saved_);
        copy_mask(f.staying, saved_);
        f.left = false;
        ++f.depth;
    }
    template <no_flow F>
    explicit while_guard(F& f) : while_guard(no_loop(f)) {}
    LANEWISE_INLINE while_guard(const while_guard&) = delete;
    LANEWISE_INLINE bool test(const varying<bool>& condition) {
        const lane_mask running = mask_and(flow_.staying, condition.get());
        copy_mask(flow_.here, running);
        copy_mask(flow_.staying, running);
        running_partial_ = true;
        set_active(running);
        return LANEWISE_TARGET::any(running);
    }
    LANEWISE_INLINE bool test(bool condition) {
        return condition && (!running_partial_ || LANEWISE_TARGET::any(flow_.staying));
    }
    LANEWISE_INLINE void next() {
        running_partial_ = running_partial_ || flow_.left;
        flow_.left = false;
        copy_mask(flow_.here, flow_.staying);
        copy_mask(active, flow_.staying);
        partial = running_partial_;
    }
    LANEWISE_INLINE ~while_guard() {
        flow_.here = flow_.returned ? mask_and(outer_here_, flow_.alive) : outer_here_;
        flow_.staying = flow_.returned ? mask_and(outer_staying_, flow_.alive) : outer_staying_;
        flow_.left = outer_left_ || flow_.returned;
        --flow_.depth;
        flow_.resume(saved_, saved_partial_);
    }

private:
    flow& flow_;
    lane_mask saved_, outer_here_, outer_staying_;
    bool saved_partial_, running_partial_, outer_left_;
};

LANEWISE_INLINE void leave_round(flow& f) {
    f.here = mask_andnot(f.here, active_lanes());
    f.left = true;
    set_active(mask_all<4, lanes>(false));
}
LANEWISE_INLINE void leave_loop(flow& f) {
    f.staying = mask_andnot(f.staying, active_lanes());
    leave_round(f);
}
[[noreturn]] LANEWISE_NOINLINE inline void throw_outside_while() {
    throw error("LW_BREAK and LW_CONTINUE belong inside LW_WHILE; LW_RETURN ends an iteration of LW_FOR");
}
LANEWISE_INLINE void do_continue(flow& f) {
    if (f.depth == 0) throw_outside_while(); // known when compiled
    leave_round(f);
}
LANEWISE_INLINE void do_break(flow& f) {
    if (f.depth == 0) throw_outside_while();
    leave_loop(f);
}
LANEWISE_INLINE void do_return(flow& f) {
    f.alive = mask_andnot(f.alive, active_lanes());
    f.returned = true;
    leave_loop(f);
}
template <no_flow F>
void do_continue(F& f) {
    no_loop(f);
}
template <no_flow F>
void do_break(F& f) {
    no_loop(f);
}
template <no_flow F>
void do_return(F& f) {
    no_loop(f);
}

} // namespace kernel
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
