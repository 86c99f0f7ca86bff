// What LW_FUNCTION needs: the control flow of its body, and calls of itself. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// The flow of a function's body. The lanes that LW_RETURN switched off are on again for the caller.
struct function_flow : flow {
    lane_mask caller;
    bool caller_partial = partial;
    LANEWISE_INLINE function_flow() { copy_mask(caller, active); }
    LANEWISE_INLINE function_flow(const function_flow&) = delete;
    LANEWISE_INLINE ~function_flow() {
        if (!returned) return; // known when compiled, as a rule
        copy_mask(active, caller);
        partial = caller_partial;
    }
};

// A call converts its arguments as a call of an ordinary function does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wfloat-conversion"
/// The function F within its own body: a call that is not inlined. The state travels with it, as the linker may take the
/// function from another object, which has another `active`.
template <class F>
struct recursive_call {
    template <class... A>
    LANEWISE_INLINE decltype(auto) operator()(A&&... argument) const {
        lane_mask now;
        copy_mask(now, active);
        return call<A...>(now, partial, gang_kind, gang_start, part, std::forward<A>(argument)...);
    }

private:
    template <class... A>
    __attribute__((flatten)) LANEWISE_NOINLINE static decltype(auto) call(const lane_mask& now, bool some, int kind, index_t start, loop_part* here,
                                                                          A&&... argument) {
        const keep_lanes at_end;
        copy_mask(active, now);
        partial = some;
        gang_kind = kind;
        gang_start = start;
        part = here;
        return F{}(std::forward<A>(argument)...);
    }
};
#pragma GCC diagnostic pop

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
