// The smallest or largest of many elements, and where it is. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

/// Larger: of the largest element, else of the smallest. A NaN is the extreme, or (SkipNaN) never.
template <bool Larger, class T, bool SkipNaN>
struct arg_extreme {
    static constexpr int lanes = native_lanes<T>;
    static constexpr bool nan_wins = is_float<T> && !SkipNaN;
    static constexpr T worst = Larger ? detail::smallest<T> : detail::largest<T>;

    LANEWISE_INLINE static bool better(T a, T b) { return Larger ? a > b : a < b; }
    /// The better of x and `best`; `best` where x is NaN.
    template <int L>
    LANEWISE_INLINE static pack<T, L> better_of(const pack<T, L>& x, const pack<T, L>& best) {
        if constexpr (!is_one<pack<T, L>>) return {better_of(x.lo, best.lo), better_of(x.hi, best.hi)};
#if LANEWISE_BYTES > 0
        else if constexpr (has_min_max<T, L>) return min_max<Larger>(x, best);
#endif
        else return select(Larger ? gt(x, best) : lt(x, best), x, best);
    }
    template <int L>
    LANEWISE_INLINE static T across(const pack<T, L>& best) {
        T lane[L], result = worst;
        store(lane, best);
        for (int k = 0; k < L; ++k) result = better(lane[k], result) ? lane[k] : result;
        return result;
    }
    /// Two registers in one, better lanes; NaN does not occur.
    template <int L>
    LANEWISE_INLINE static T fold(const pack<T, L>& best) {
        if constexpr (L > 4 && L > lanes / 4) return fold(better_of(low_half(best), high_half(best)));
        else return across(best);
    }
    /// Of n elements, at least L; the last gang overlaps the one before.
    template <int L, bool ReadAhead = false>
    LANEWISE_INLINE static T of(const T* from, index_t n) {
        pack<T, L> best = splat<T, L>(worst);
        auto nan = mask_all<sizeof(T), L>(false);
        const auto take = [&](const T* at) __attribute__((always_inline)) {
            const auto x = load<T, L>(at);
            best = better_of(x, best);
            if constexpr (nan_wins) nan = mask_or(nan, ne(x, x));
        };
        for (index_t k = 0; k + L <= n; k += L) {
            if constexpr (ReadAhead) detail::read_ahead_of<L * sizeof(T)>(from + k);
            take(from + k);
        }
        take(from + n - L);
        if (nan_wins && any(nan)) return std::numeric_limits<T>::quiet_NaN();
        return fold(best);
    }

    /// The extreme of n elements. SkipNaN: the worst infinity of nothing but NaN.
    __attribute__((flatten)) static T extreme(const T* from, index_t n, bool read_ahead) {
        if (n >= 4 * lanes) return read_ahead ? of<4 * lanes, true>(from, n) : of<4 * lanes>(from, n);
        if (lanes > 4 && n >= lanes) return of<lanes>(from, n);
        T best = worst;
        for (index_t k = 0; k < n; ++k) {
            if (nan_wins && from[k] != from[k]) return from[k];
            if (better(from[k], best)) best = from[k];
        }
        return best;
    }

    /// The position of the first element that equals `value` or, where NaN is the extreme, is NaN; n if there is none.
    __attribute__((flatten)) static index_t find(const T* from, index_t n, T value) {
        constexpr int L = 4 * lanes;
        const auto wanted = splat<T, L>(value);
        index_t k = 0;
        for (; k + L <= n; k += L) {
            const auto x = load<T, L>(from + k);
            auto found = eq(x, wanted);
            if constexpr (nan_wins) found = mask_or(found, ne(x, x));
            if (any(found)) break;
        }
        while (k < n && !(from[k] == value || (nan_wins && from[k] != from[k]))) ++k;
        return k;
    }

    /// Whether x takes the place of `best`, the first of equals.
    template <int L>
    LANEWISE_INLINE static auto replaces(const pack<T, L>& x, const pack<T, L>& best) {
        if constexpr (!is_float<T>) return Larger ? gt(x, best) : lt(x, best);
        else return mask_andnot(SkipNaN ? eq(x, x) : eq(best, best), Larger ? le(x, best) : ge(x, best));
    }
    LANEWISE_INLINE static bool replaces(T x, T best) {
        if constexpr (!is_float<T>) return better(x, best);
        else return (SkipNaN ? x == x : best == best) && !(Larger ? x <= best : x >= best);
    }
    /// Takes `rows` rows, at most 64, `stride` elements apart and number `first` on, into the extremes of their columns, and
    /// the rows where these are.
    __attribute__((flatten)) static void down(const T* from, index_t stride, index_t rows, index_t first, T* best, index_t* where, index_t columns) {
        constexpr int L = 2 * lanes;
        using Index = int_for<T>;
        index_t c = 0;
        for (; c + L <= columns; c += L) {
            auto extreme = load<T, L>(best + c);
            auto row = splat<Index, L>(Index(-1));
            const T* at = from + c;
            for (index_t r = 0; r < rows; ++r, at += stride) {
                const auto x = load<T, L>(at);
                const auto m = replaces(x, extreme);
                extreme = select(m, x, extreme);
                row = select(m, splat<Index, L>(static_cast<Index>(r)), row);
            }
            store(best + c, extreme);
            Index lane[L];
            store(lane, row);
            for (int k = 0; k < L; ++k)
                if (lane[k] >= 0) where[c + k] = first + lane[k];
        }
        for (; c < columns; ++c)
            for (index_t r = 0; r < rows; ++r)
                if (const T x = from[r * stride + c]; replaces(x, best[c])) {
                    best[c] = x;
                    where[c] = first + r;
                }
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
