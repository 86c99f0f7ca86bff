// What a loop on threads does with reducers: each part of the loop has a copy of its own. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

class loop_part;
/// A reducer's copy for one part of a loop.
struct part_copy {
    void* original;
    part_copy* next;
    void (*merge)(part_copy&, loop_part* outer);
    void (*destroy)(part_copy*);
};
/// Those of one part. Merged after the loop, part by part: the result does not depend on which thread did what.
class loop_part {
public:
    loop_part() = default;
    loop_part(const loop_part&) = delete;
    ~loop_part() {
        while (part_copy* const c = first) {
            first = c->next;
            c->destroy(c);
        }
    }
    /// `outer`: the part in which the loop itself stands, if any.
    void merge(loop_part* outer) const {
        for (part_copy* c = first; c; c = c->next) c->merge(*c, outer);
    }
    part_copy* first = nullptr;
};
/// The part that this thread is at; none outside loops on threads. Read by what is inlined into a kernel alone, as other functions
/// may come from another translation unit.
LANEWISE_STATE loop_part* part = nullptr;

template <class R>
R& own(R& reducer, loop_part* here);
template <class R>
struct copy_of : part_copy {
    R copy;
    LANEWISE_INLINE copy_of(R& original_, part_copy* next_) : part_copy{&original_, next_, &merge_it, &destroy_it}, copy(original_.fresh()) {}

private:
    static void merge_it(part_copy& c, loop_part* outer) {
        own(*static_cast<R*>(c.original), outer).merge(static_cast<copy_of&>(c).copy);
    }
    static void destroy_it(part_copy* c) { delete static_cast<copy_of*>(c); }
};
/// Told to be pure, so that loops without stores call it once: to find the copy twice is to find the same.
template <class R>
[[gnu::pure]] LANEWISE_NOINLINE R& copy_in(loop_part& p, R& original) {
    for (part_copy* c = p.first; c; c = c->next)
        if (c->original == &original) return static_cast<copy_of<R>*>(c)->copy;
    auto* const made = new copy_of<R>(original, p.first);
    p.first = made;
    return made->copy;
}
/// What a reducer is in a part of a loop: itself in the part that it was made in, elsewhere that part's copy.
template <class R>
LANEWISE_INLINE R& own(R& reducer, loop_part* here) {
    return reducer.home() == here ? reducer : copy_in(*here, reducer);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
