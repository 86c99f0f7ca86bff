// Running sums and products, and differences of neighbours. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// Blocks of 16 elements are scanned by log-steps: in step s = 1, 2, 4, 8 the elements whose number has the bit s take in the last
// one before their group of s (J. Sklansky, Conditional-sum addition logic, IRE Trans. Electron. Comput. EC-9, 1960). Each block's
// total goes to a carry, one operation per block, and the carry before it to all its elements. So the order depends on n alone, and
// the error of element k of a sum is at most (k/16 + 5) units of rounding of the sum of the magnitudes up to it.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

inline constexpr int scan_block = 16;

#if LANEWISE_BYTES > 0
/// In lane k: the last lane before its group of Step lanes if k has the bit Step, else neutral.
template <int Step, class T, int... K>
LANEWISE_INLINE auto from_group_before(std::integer_sequence<int, K...>, const vector<T, sizeof...(K)>& x, const vector<T, sizeof...(K)>& neutral) {
    constexpr int L = sizeof...(K);
    return __builtin_shufflevector(x, neutral, (K & Step ? (K & ~(2 * Step - 1)) + Step - 1 : L + K)...);
}
template <class T, int... K>
LANEWISE_INLINE auto last_lane(std::integer_sequence<int, K...>, const pack<T, sizeof...(K)>& x) {
    constexpr int L = sizeof...(K);
    const auto v = to_vector(x);
    return from_vector<T, L>(__builtin_shufflevector(v, v, (K >= 0 ? L - 1 : 0)...));
}
#endif

/// The last lane in all lanes.
template <class T, int L>
LANEWISE_INLINE pack<T, L> last_lane(const pack<T, L, true>& x) {
#if LANEWISE_BYTES > 0
    return last_lane(std::make_integer_sequence<int, L>{}, x);
#else
    return {x.r};
#endif
}
/// The steps up to L/2, of one register.
template <class Op, class T, int L>
LANEWISE_INLINE pack<T, L> scan_register(const pack<T, L, true>& x) {
#if LANEWISE_BYTES > 0
    constexpr T identity = std::is_same_v<Op, ops::mul> ? T(1) : is_float<T> ? T(-0.0) : T(0);
    const auto neutral = to_vector(splat<T, L>(identity));
    const auto step = [&](const pack<T, L>& a, auto s) __attribute__((always_inline)) {
        if constexpr (s.value < L)
            return apply(Op{}, a, from_vector<T, L>(from_group_before<s.value, T>(std::make_integer_sequence<int, L>{}, to_vector(a), neutral)));
        else
            return a;
    };
    using std::integral_constant;
    return step(step(step(step(x, integral_constant<int, 1>{}), integral_constant<int, 2>{}), integral_constant<int, 4>{}),
                integral_constant<int, 8>{});
#else
    return x;
#endif
}

template <class Op, class T>
struct scan {
    /// to[0] = carry Op from[0], to[k] = to[k - 1] Op from[k]; carry becomes the last. The two may be one. past_caches: `to` is aligned to a
    /// line and is written without a place in the caches; a stream_fence() must follow.
    __attribute__((flatten)) static void run(const T* from, T* to_here, index_t n, T* carry, bool past_caches) {
        if (past_caches) run_either<true>(from, to_here, n, carry);
        else run_either<false>(from, to_here, n, carry);
    }
    template <bool PastCaches>
    LANEWISE_INLINE static void run_either(const T* from, T* to_here, index_t n, T* carry) {
        if constexpr (is_int<T> && (std::is_same_v<Op, ops::mul> || LANEWISE_BYTES == 0)) {
            T total = *carry;
            for (index_t k = 0; k < n; ++k) to_here[k] = total = one(total, from[k]);
            *carry = total;
        } else {
            constexpr int L = std::min(native_lanes<T>, scan_block), registers = scan_block / L;
            auto before = splat<T, L>(*carry);
            const auto block = [&](auto read, auto write) __attribute__((always_inline)) { // both of registers, from an element on
                pack<T, L> x[registers];
#pragma GCC unroll 16
                for (int i = 0; i < registers; ++i) x[i] = scan_register<Op>(read(i * L));
#pragma GCC unroll 4
                for (int s = 1; s < registers; s *= 2)
#pragma GCC unroll 16
                    for (int i = s; i < registers; ++i)
                        if (i & s) x[i] = apply(Op{}, x[i], last_lane(x[(i & ~(2 * s - 1)) + s - 1]));
#pragma GCC unroll 16
                for (int i = 0; i < registers; ++i) write(i * L, apply(Op{}, before, x[i]));
                before = apply(Op{}, before, last_lane(x[registers - 1]));
            };
            index_t k = 0;
            const auto put_block = [&](int i, const pack<T, L>& x) __attribute__((always_inline)) {
                if constexpr (PastCaches) put_past_caches(to_here + k + i, x);
                else store(to_here + k + i, x);
            };
            for (; k + scan_block <= n; k += scan_block) {
                if constexpr (PastCaches) detail::read_ahead_of<scan_block * sizeof(T)>(from + k);
                block([&](int i) __attribute__((always_inline)) { return load<T, L>(from + k + i); }, put_block);
            }
            const auto left = [&](int i) __attribute__((always_inline)) { return std::clamp<index_t>(n - k - i, 0, L); };
            if (k < n) // what stands behind the end changes nothing before it
                block([&](int i) __attribute__((always_inline)) { return load_first<T, L>(from + k + i, left(i)); },
                      [&](int i, const pack<T, L>& x) __attribute__((always_inline)) { store_first(to_here + k + i, x, left(i)); });
            if (n > 0) *carry = to_here[n - 1];
        }
    }
    /// to[k] = to[k - distance] Op from[k]: along an axis whose neighbours are `distance` elements apart.
    __attribute__((flatten)) static void down(const T* from, T* to_here, index_t n, index_t distance) {
        constexpr int L = 2 * native_lanes<T>;
        index_t k = 0;
        if (distance >= L)
            for (; k + L <= n; k += L) store(to_here + k, apply(Op{}, load<T, L>(to_here + k - distance), load<T, L>(from + k)));
        for (; k < n; ++k) to_here[k] = one(to_here[k - distance], from[k]);
    }
    LANEWISE_INLINE static T one(T a, T b) {
        if constexpr (std::is_same_v<Op, ops::mul>) return static_cast<T>(static_cast<wrap<T>>(a) * static_cast<wrap<T>>(b));
        else return static_cast<T>(static_cast<wrap<T>>(a) + static_cast<wrap<T>>(b));
    }
};

/// to[k] = ahead[k] Op here[k], Op being sub or bit_xor. `to` may be `here`, or begin before `ahead`.
template <class Op, class T>
struct difference {
    __attribute__((flatten)) static void run(const T* ahead, const T* here, T* to_here, index_t n) {
        constexpr int L = 2 * native_lanes<T>;
        index_t k = 0;
        for (; k + L <= n; k += L) store(to_here + k, apply(Op{}, load<T, L>(ahead + k), load<T, L>(here + k)));
        for (; k < n; ++k) {
            if constexpr (std::is_same_v<Op, ops::sub>) to_here[k] = static_cast<T>(static_cast<wrap<T>>(ahead[k]) - static_cast<wrap<T>>(here[k]));
            else to_here[k] = static_cast<T>(ahead[k] ^ here[k]);
        }
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
