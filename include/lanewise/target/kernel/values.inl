// lw::varying, a variable with a value in each lane, and the index of the loop. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

template <class T>
class varying;
template <bool HasStep>
class loop_index;
using lane_index = loop_index<false>;
template <class T>
class lane_ref;
template <class T>
class gather_ref;

template <class X>
struct lane_value_of {
    using type = void;
};
template <class T>
    requires(!is_complex<T>)
struct lane_value_of<varying<T>> {
    using type = T;
};
template <class T>
struct lane_value_of<lane_ref<T>> {
    using type = std::remove_const_t<T>;
};
template <bool HasStep>
struct lane_value_of<loop_index<HasStep>> {
    using type = std::int32_t;
};
template <class X>
inline constexpr bool is_loop_index = false;
template <bool HasStep>
inline constexpr bool is_loop_index<loop_index<HasStep>> = true;
template <class X>
inline constexpr bool is_varying = false;
template <class T>
inline constexpr bool is_varying<varying<T>> = true;
template <class T>
    requires std::is_arithmetic_v<T>
struct lane_value_of<T> {
    using type = dtype_of_t<T>;
};
/// The element type of a lane value or of a number.
template <class X>
using element_t = typename lane_value_of<std::remove_cvref_t<X>>::type;
/// Something with a value in each lane: varying, an element x(i), the index of the loop.
template <class X>
concept lane_value = !std::is_arithmetic_v<std::remove_cvref_t<X>> && !std::is_void_v<element_t<X>>;
template <class X>
concept value = lane_value<X> || std::is_arithmetic_v<std::remove_cvref_t<X>>;
template <class... X>
concept values = (value<X> && ...) && (lane_value<X> || ...);

/// C++'s usual arithmetic conversions.
template <class A, class B>
using common_t = dtype_of_t<decltype(std::declval<A>() + std::declval<B>())>;

template <class T>
struct packed_as {
    using type = pack<T, lanes>;
};
template <>
struct packed_as<bool> {
    using type = lane_mask;
};
/// The lanes of a T in registers; of bool a mask.
template <class T>
using packed = typename packed_as<T>::type;

/// The lanes of a value, converted to T.
template <class T, class X>
LANEWISE_INLINE packed<T> lanes_of(const X& x);

template <class T, class From>
LANEWISE_INLINE packed<T> convert_lanes(const From& from) {
    if constexpr (std::is_same_v<T, bool>)
        return resize<4>(to<bool>(from));
    else
        return to<T>(from);
}

/// What a value in each lane does where plain C++ wants one number: explain.
struct lane_value_base {
    using stays_in_kernel = void;
    template <class S>
        requires std::is_same_v<S, bool>
    explicit operator S() const {
        LANEWISE_EXPLAIN(sizeof(S) == 0, "lanewise: this condition differs from lane to lane: use LW_IF or LW_WHILE, or lw::select, lw::any or "
                                      "lw::all, not a plain `if`, `while` or `?:`");
        return {};
    }
    template <class S>
        requires(std::is_arithmetic_v<S> && !std::is_same_v<S, bool>)
    operator S() const {
        LANEWISE_EXPLAIN(sizeof(S) == 0, "lanewise: this has a value in each lane and does not fit a plain number: declare the variable "
                                      "lw::varying, convert with lw::cast<T>(x), use lw::sum_of for a sum over the loop");
        return {};
    }
};

/// A variable with a value in each lane. Assignment changes the active lanes alone; initialisation sets all of them.
template <class T>
class varying : public lane_value_base {
    LANEWISE_EXPLAIN(std::is_same_v<T, dtype_of_t<T>>,
                  "lanewise: lw::varying takes bool, int8 to int64, uint8 to uint64, float, double and std::complex of these two");

public:
    using value_type = T;

    template <class U = T>
    varying() {
        LANEWISE_EXPLAIN(sizeof(U) == 0, "lanewise: lw::varying needs a first value: lw::varying<float> v = 0;");
    }
    LANEWISE_INLINE explicit varying(const packed<T>& p) : p_(p) {}
    /// The same number in each lane.
    template <class S>
        requires std::is_arithmetic_v<S>
    LANEWISE_INLINE varying(S number) : p_(lanes_of<T>(number)) {}
    template <bool HasStep>
    LANEWISE_INLINE varying(const loop_index<HasStep>& i);
    template <class U>
    LANEWISE_INLINE varying(const lane_ref<U>& element);
    template <class U>
    LANEWISE_INLINE varying(const gather_ref<U>& element);
    template <class U>
        requires(!std::is_same_v<U, T>)
    LANEWISE_INLINE varying(const varying<U>& other) : p_(convert_lanes<T>(other.get())) {}
    varying(const varying&) = default;

    // Not force-inlined: the implicit assignment of a struct of these would not compile. Always inlined in practice.
    inline varying& operator=(const varying& other) {
        p_ = partial ? select(active, other.p_, p_) : other.p_;
        return *this;
    }
    template <value X>
    LANEWISE_INLINE varying& operator=(const X& x) {
        return *this = varying(lanes_of<T>(x));
    }

    LANEWISE_INLINE const packed<T>& get() const { return p_; }
    /// Sets every lane, the inactive ones, too.
    LANEWISE_INLINE void set(const packed<T>& p) { p_ = p; }
    /// The value in lane k.
    LANEWISE_INLINE T lane(int k) const {
        if constexpr (std::is_same_v<T, bool>)
            return (bits(p_) >> k) & 1;
        else
            return extract(p_, k);
    }

private:
    packed<T> p_;
};

template <class S>
    requires std::is_arithmetic_v<S>
varying(S) -> varying<dtype_of_t<S>>;
template <bool HasStep>
varying(loop_index<HasStep>) -> varying<std::int32_t>;
template <class T>
varying(lane_ref<T>) -> varying<std::remove_const_t<T>>;

/// The step of an index that has none.
struct one_step {
    LANEWISE_INLINE one_step(index_t) {}
    LANEWISE_INLINE operator index_t() const { return 1; }
};
/// The loop's index: numbers that follow each other, one in each lane. As an index it reaches neighbouring elements or, with a
/// step, those at equal distances; as a number it is an int32.
template <bool HasStep>
class loop_index : public lane_value_base {
public:
    LANEWISE_INLINE explicit loop_index(index_t first, index_t step = 1) : first_(first), step_(step) {}
    /// The index in the first lane.
    LANEWISE_INLINE index_t first() const { return first_; }
    LANEWISE_INLINE index_t step() const { return step_; }
    LANEWISE_INLINE pack<std::int32_t, lanes> numbers() const {
        const pack<std::int32_t, lanes> n = following_numbers();
        return gang_is(short_gang) ? or_first(n, static_cast<std::int32_t>(first_)) : n;
    }

private:
    LANEWISE_INLINE pack<std::int32_t, lanes> following_numbers() const {
        using limits = std::numeric_limits<std::int32_t>;
        if constexpr (HasStep) {
            // In the last gang the lanes that are off may lie beyond.
            if (__builtin_expect(first_ > limits::max() || first_ < limits::min() || step_ > limits::max() || step_ < limits::min(), 0)) throw_too_large();
            const auto steps = mul(iota<std::int32_t, lanes>(0), splat<std::int32_t, lanes>(static_cast<std::int32_t>(step_)));
            return add(splat<std::int32_t, lanes>(static_cast<std::int32_t>(first_)), steps);
        } else {
            if (__builtin_expect(first_ > limits::max() - lanes || first_ < limits::min(), 0)) throw_too_large();
            return iota<std::int32_t, lanes>(static_cast<std::int32_t>(first_));
        }
    }
    [[noreturn]] LANEWISE_NOINLINE static void throw_too_large() {
        throw index_error("a loop index beyond 2147483647 cannot be used as a number");
    }
    index_t first_;
    [[no_unique_address]] std::conditional_t<HasStep, index_t, one_step> step_;
};
template <bool HasStep>
LANEWISE_INLINE loop_index<HasStep> operator+(const loop_index<HasStep>& i, std::integral auto n) {
    return loop_index<HasStep>(i.first() + static_cast<index_t>(n), i.step());
}
template <bool HasStep>
LANEWISE_INLINE loop_index<HasStep> operator+(std::integral auto n, const loop_index<HasStep>& i) {
    return i + n;
}
template <bool HasStep>
LANEWISE_INLINE loop_index<HasStep> operator-(const loop_index<HasStep>& i, std::integral auto n) {
    return loop_index<HasStep>(i.first() - static_cast<index_t>(n), i.step());
}

template <class T, class X>
LANEWISE_INLINE packed<T> lanes_of(const X& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        if constexpr (std::is_same_v<T, bool>)
            return mask_all<4, lanes>(static_cast<bool>(x));
        else
            return splat<T, lanes>(static_cast<T>(x));
    } else if constexpr (is_loop_index<X>) {
        return convert_lanes<T>(x.numbers());
    } else {
        return convert_lanes<T>(x.get());
    }
}
template <class T>
template <bool HasStep>
LANEWISE_INLINE varying<T>::varying(const loop_index<HasStep>& i) : p_(lanes_of<T>(i)) {}

/// The value as type T in each lane; of a plain number a plain number. Converts as static_cast does.
template <dtype T, value X>
LANEWISE_INLINE auto cast(const X& x) {
    if constexpr (std::is_arithmetic_v<X>)
        return static_cast<T>(x);
    else
        return varying<T>(lanes_of<T>(x));
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
