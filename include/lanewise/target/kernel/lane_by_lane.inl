// What lanes do one after the other: LW_FOREACH_ACTIVE, LW_FOREACH_UNIQUE, lw::each_lane, atomics, lw::print. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// The active lanes in groups, one group after the other. Derived decides which lanes join the first one that is left.
template <class Derived>
class group_guard {
public:
    LANEWISE_INLINE explicit group_guard(flow& f) : flow_(f), saved_(active_lanes()), left_(saved_), saved_partial_(partial) {}
    LANEWISE_INLINE group_guard(const group_guard&) = delete;
    LANEWISE_INLINE bool next() {
        const std::uint64_t set = bits(left_);
        if (set == 0 || jump_.inside()) return false;
        first_ = __builtin_ctzll(set);
        const lane_mask group = mask_and(left_, static_cast<const Derived&>(*this).with(first_));
        left_ = mask_andnot(left_, group);
        set_active(group);
        fresh_ = true;
        return true;
    }
    /// Runs the body once.
    LANEWISE_INLINE bool once() {
        if (fresh_) jump_.entered(true);
        else jump_.finished();
        return std::exchange(fresh_, false);
    }
    LANEWISE_INLINE void resume() { flow_.resume(saved_, saved_partial_); }
    LANEWISE_INLINE ~group_guard() { resume(); }

protected:
    int first_ = 0;

private:
    flow& flow_;
    lane_mask saved_, left_;
    bool saved_partial_, fresh_ = false;
    [[no_unique_address]] jump_check jump_;
};
/// Of LW_FOREACH_ACTIVE: each lane by itself.
class active_guard : public group_guard<active_guard> {
public:
    LANEWISE_INLINE explicit active_guard(flow& f) : group_guard(f) {}
    template <no_flow F>
    explicit active_guard(F& f) : active_guard(no_loop(f)) {}
    LANEWISE_INLINE ~active_guard() {}
    LANEWISE_INLINE int value() const { return first_; }
    LANEWISE_INLINE static lane_mask with(int first) { return mask_andnot(mask_first<4, lanes>(first + 1), mask_first<4, lanes>(first)); }
};
/// Of LW_FOREACH_UNIQUE: lanes of equal values together. A NaN is equal to none.
template <class T>
class unique_guard : public group_guard<unique_guard<T>> {
public:
    template <value X>
    LANEWISE_INLINE unique_guard(flow& f, const X& x) : group_guard<unique_guard<T>>(f), values_(lanes_of<T>(x)) {}
    template <no_flow F, class X>
    unique_guard(F& f, const X& x) : unique_guard(no_loop(f), x) {}
    LANEWISE_INLINE ~unique_guard() {}
    LANEWISE_INLINE T value() const { return values_.lane(this->first_); }
    LANEWISE_INLINE lane_mask with(int first) const {
        return mask_or(active_guard::with(first), (values_ == value_in(first)).get());
    }

private:
    LANEWISE_INLINE T value_in(int lane) const { return values_.lane(lane); }
    varying<T> values_;
};

template <class R, class F, class... T>
LANEWISE_INLINE auto call_each_lane(const F& f, const varying<T>&... x) {
    const std::uint64_t set = bits(active_lanes());
    if constexpr (std::is_void_v<R>) {
        for_each_lane(set, [&](int k) __attribute__((always_inline)) { f(x.lane(k)...); });
    } else {
        using S = lane_storage<dtype_of_t<R>>;
        S result[lanes] = {};
        for_each_lane(set, [&](int k) __attribute__((always_inline)) { result[k] = f(x.lane(k)...); });
        return varying<dtype_of_t<R>>(convert_lanes<dtype_of_t<R>>(load_or_first(result)));
    }
}
/// f(x...) of the numbers in each active lane, in turn; its results as varying. For functions that are not written for lanes.
template <class F, value... X>
LANEWISE_INLINE auto each_lane(const F& f, const X&... x) {
    using R = decltype(f(std::declval<element_t<X>>()...));
    LANEWISE_EXPLAIN((std::is_void_v<R> || std::is_arithmetic_v<R>), "lanewise: the function in lw::each_lane(f, x...) returns a number or nothing");
    return call_each_lane<R>(f, varying<element_t<X>>(x)...);
}

// ------------------------------------------------------------------------------------------ atomics

/// For memory that threads share (LW_PFOR). Each active lane, one after the other, changes its element in one step that other
/// threads see as a whole or not at all; gives the elements as they were before. With as many indices as the array has axes;
/// indices outside the array are left out and give 0. T: numbers of 4 or 8 bytes.
template <class T, class F, value V, value... Index>
LANEWISE_INLINE auto change_atomically(const F& f, const view<T, sizeof...(Index)>& x, const V& v, const Index&... index) {
    constexpr bool fits = !std::is_same_v<T, bool> && (is_float<T> || is_int<T>) && sizeof(T) >= 4;
    LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
    LANEWISE_EXPLAIN(std::is_const_v<T> || fits, "lanewise: atomics are for arrays of int32, uint32, int64, uint64, float and double");
    varying<std::remove_const_t<T>> before = 0;
    if constexpr (fits && !std::is_const_v<T>) {
        T lane[lanes] = {}, by[lanes];
        store(by, lanes_of<T>(v));
        x(varying<element_t<Index>>(index)...).for_each_element([&](int k, T& element) __attribute__((always_inline)) {
            lane[k] = f(std::atomic_ref<T>(element), by[k]);
        });
        before.set(load<T, lanes>(lane));
    }
    return before;
}
#define LANEWISE_ATOMIC(name, ...)                                                                                     \
    template <class T, value Index, value V>                                                                           \
    LANEWISE_INLINE auto name(const view<T, 1>& x, const Index& i, const V& v) {                                       \
        return change_atomically<T>(__VA_ARGS__, x, v, i);                                                             \
    }                                                                                                                  \
    template <class T, value Index, value J, value V>                                                                  \
    LANEWISE_INLINE auto name(const view<T, 2>& x, const Index& i, const J& j, const V& v) {                           \
        return change_atomically<T>(__VA_ARGS__, x, v, i, j);                                                          \
    }                                                                                                                  \
    template <class T, value Index, value J, value K, value V>                                                         \
    LANEWISE_INLINE auto name(const view<T, 3>& x, const Index& i, const J& j, const K& k, const V& v) {               \
        return change_atomically<T>(__VA_ARGS__, x, v, i, j, k);                                                       \
    }
/// Until the element is f(element, v), nobody having changed it in between.
template <class F>
struct exchange_until {
    F f;
    template <class T>
    LANEWISE_INLINE T operator()(std::atomic_ref<T> element, T v) const {
        T before = element.load(std::memory_order_relaxed);
        while (!element.compare_exchange_weak(before, f(before, v), std::memory_order_relaxed)) {}
        return before;
    }
};
template <class F>
LANEWISE_INLINE exchange_until<F> until_exchanged(const F& f) {
    return {f};
}
LANEWISE_ATOMIC(atomic_add, [](auto element, T by) { return element.fetch_add(by, std::memory_order_relaxed); })
LANEWISE_ATOMIC(atomic_min, until_exchanged([](T a, T b) { return b < a ? b : a; }))
LANEWISE_ATOMIC(atomic_max, until_exchanged([](T a, T b) { return a < b ? b : a; }))
LANEWISE_ATOMIC(atomic_exchange, [](auto element, T by) { return element.exchange(by, std::memory_order_relaxed); })
#undef LANEWISE_ATOMIC

// ------------------------------------------------------------------------------------------ output

LANEWISE_INLINE void append_value(std::string& line, std::string_view text) { line += text; }
template <value X>
LANEWISE_INLINE void append_value(std::string& line, const X& x) {
    using T = element_t<X>;
    if constexpr (std::is_arithmetic_v<X>) {
        ::lanewise::detail::append_number(line, x);
    } else {
        lane_storage<T> lane[lanes];
        store(lane, to<lane_storage<T>>(lanes_of<T>(x)));
        ::lanewise::detail::append_lanes<T>(line, lane, lanes, bits(active_lanes()));
    }
}
/// lw::print("x is ", x(i), " at ", i): a line on the standard output, texts and numbers as they are, of what varies every lane in
/// brackets, `_` for one that is off.
template <class... X>
LANEWISE_INLINE void print(const X&... x) {
    std::string line;
    (append_value(line, x), ...);
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
