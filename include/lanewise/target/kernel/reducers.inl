// lw::sum_of. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace kernel {

/// A sum over the loop: `acc += x(i) * y(i)` in LW_FOR, read as a number after it. Iteration i belongs to accumulator i % 32 on
/// every target, so that float sums have the same bits.
template <dtype T>
class sum_of {
public:
    LANEWISE_INLINE explicit sum_of(T start = T{0}) : start_(start) {
        for (auto& p : sum_) p = splat<T, lanes>(reduction_start());
    }
    template <value X>
    LANEWISE_INLINE sum_of& operator+=(const X& x) {
        const auto& term = lanes_of<T>(x);
        const auto turn = static_cast<std::size_t>(gang_start) / lanes % groups; // of the groups
        if constexpr (groups > 2) take(sum_[turn], term);
        else if (turn == 0) take(sum_[0], term); // an index would keep them in memory
        else take(sum_[1 % groups], term);
        return *this;
    }
    template <value X>
    LANEWISE_INLINE sum_of& operator-=(const X& x) {
        return *this += -x;
    }
    LANEWISE_INLINE operator T() const {
        T all[accumulators];
        for (int k = 0; k < groups; ++k) store(all + k * lanes, sum_[k]);
        for (int half = accumulators / 2; half > 0; half /= 2)
            for (int k = 0; k < half; ++k) all[k] = static_cast<T>(all[k] + all[k + half]);
        return static_cast<T>(start_ + all[0]);
    }

private:
    static constexpr int accumulators = 32, groups = accumulators / lanes;
    LANEWISE_INLINE static void take(pack<T, lanes>& sum, const pack<T, lanes>& term) {
        const auto more = LANEWISE_TARGET::add(sum, term);
        sum = partial ? LANEWISE_TARGET::select(active, more, sum) : more;
    }
    static constexpr T reduction_start() { return is_float<T> ? T(-0.0) : T(0); }
    T start_;
    pack<T, lanes> sum_[groups];
};

} // namespace kernel
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
