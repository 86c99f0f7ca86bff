// LW_FOR: the loop over gangs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace kernel {

/// The loop over gangs: all lanes on, but for the last gang. Flow: the type of lw_flow around it.
template <class Flow>
struct gangs {
    LANEWISE_EXPLAIN(no_flow<Flow>, "lanewise: LW_FOR inside LW_FOR: the lanes are the iterations of one loop; write the other as a plain `for`, "
                                 "or as LW_WHILE where its bounds differ from lane to lane");
    index_t n;

    // Also when an exception leaves the loop; and a kernel that calls another finds its own lanes again.
    struct restore {
        lane_mask mask;
        bool some = partial;
        index_t start = gang_start;
        LANEWISE_INLINE restore() { copy_mask(mask, active); }
        LANEWISE_INLINE ~restore() {
            copy_mask(active, mask);
            partial = some;
            gang_start = start;
        }
    };

    template <class Body>
    LANEWISE_INLINE void operator|(Body body) const {
        const restore at_end;
        index_t first = 0;
        for (; first + lanes <= n; first += lanes) {
            partial = false;
            gang_start = first;
            flow f;
            body(lane_index(first), f);
        }
        if (lanes > 1 && first < n) {
            set_active(mask_first<4, lanes>(n - first));
            gang_start = first;
            flow f;
            body(lane_index(first), f);
        }
    }
};

} // namespace kernel
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
