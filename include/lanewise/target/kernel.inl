// The kernel language: what `lw` means inside LW_JIT. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// A kernel's loop runs a gang of `lanes` iterations at once. lw::varying<T> is a variable with a value in each lane. Which lanes
// take part at the moment stands in `active`; control flow (LW_IF, LW_WHILE ...) narrows it, assignments obey it.

// A mistake in a kernel is explained once, not once per target.
#if LANEWISE_BYTES == LANEWISE_BASELINE_BYTES
#define LANEWISE_EXPLAIN(...) static_assert(__VA_ARGS__)
#else
#define LANEWISE_EXPLAIN(...) static_assert(true)
#endif

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace kernel {

using namespace ::lanewise;

/// Iterations that run together. Two registers of floats hide the latency of operations, four and more spill: measured with
/// Mandelbrot, where AVX-512 is twice as fast with 32 lanes as with 16, and SSE2 and AVX2 fastest with 16.
inline constexpr int lanes = native_bytes == 0 ? 1 : LANEWISE_IS_AVX512 ? 32 : 16;
using lane_mask = mask<4, lanes>;

// The present state of the control flow. It is not passed along, so that `k += 1` can be an ordinary assignment. Internal
// linkage: as nobody else can have its address, compilers keep it in registers, and without it they would have to reload it
// after every store. A kernel and all that it calls here is inlined into one function, so each object's copy is consistent.
[[maybe_unused]] static __thread lane_mask active;     // read only where `partial`
[[maybe_unused]] static __thread bool partial = false; // some lanes are off
[[maybe_unused]] static __thread index_t gang_start = 0;

/// to = from, register by register: GCC copies a struct of several through memory in small pieces.
template <int S, int L>
LANEWISE_INLINE void copy_mask(mask<S, L>& to_here, const mask<S, L>& from) {
    if constexpr (!is_one<mask<S, L>>) {
        copy_mask(to_here.lo, from.lo);
        copy_mask(to_here.hi, from.hi);
    } else {
#if LANEWISE_BYTES == 0 || LANEWISE_IS_AVX512
        to_here.r = from.r;
#else
        to_here.r.data = from.r.data;
#endif
    }
}
LANEWISE_INLINE lane_mask active_lanes() {
    lane_mask m = mask_all<4, lanes>(true);
    if (partial) copy_mask(m, active);
    return m;
}
LANEWISE_INLINE void set_active(const lane_mask& m) {
    copy_mask(active, m);
#if defined(__clang__) && LANEWISE_IS_AVX512
    // Clang 19 takes minutes to select instructions for a few nested masks unless something separates them.
    __asm__("" : "+k"(active.lo.r), "+k"(active.hi.r));
#endif
    partial = true;
}

// ------------------------------------------------------------------------------------------------------------- values

template <class T>
class varying;
class lane_index;
template <class T>
class lane_ref;
template <class T>
class gather_ref;

template <class X>
struct lane_value_of {
    using type = void;
};
template <class T>
struct lane_value_of<varying<T>> {
    using type = T;
};
template <class T>
struct lane_value_of<lane_ref<T>> {
    using type = std::remove_const_t<T>;
};
template <>
struct lane_value_of<lane_index> {
    using type = std::int32_t;
};
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
    LANEWISE_EXPLAIN(std::is_same_v<T, dtype_of_t<T>> && !is_complex<T>,
                  "lanewise: lw::varying takes bool, int8 to int64, uint8 to uint64, float and double");

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
    LANEWISE_INLINE varying(const lane_index& i);
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
varying(lane_index)->varying<std::int32_t>;
template <class T>
varying(lane_ref<T>) -> varying<std::remove_const_t<T>>;

/// The loop's index: consecutive numbers, one in each lane. As an index it reaches neighbouring elements; as a number it is an
/// int32.
class lane_index : public lane_value_base {
public:
    LANEWISE_INLINE explicit lane_index(index_t first) : first_(first) {}
    /// The index in the first lane.
    LANEWISE_INLINE index_t first() const { return first_; }
    LANEWISE_INLINE pack<std::int32_t, lanes> numbers() const {
        if (__builtin_expect(first_ > std::numeric_limits<std::int32_t>::max() - lanes, 0)) throw_too_large();
        return iota<std::int32_t, lanes>(static_cast<std::int32_t>(first_));
    }

private:
    [[noreturn]] LANEWISE_NOINLINE static void throw_too_large() {
        throw index_error("a loop index beyond 2147483647 cannot be used as a number");
    }
    index_t first_;
};
LANEWISE_INLINE lane_index operator+(const lane_index& i, std::integral auto n) {
    return lane_index(i.first() + static_cast<index_t>(n));
}
LANEWISE_INLINE lane_index operator+(std::integral auto n, const lane_index& i) { return i + n; }
LANEWISE_INLINE lane_index operator-(const lane_index& i, std::integral auto n) {
    return lane_index(i.first() - static_cast<index_t>(n));
}

template <class T, class X>
LANEWISE_INLINE packed<T> lanes_of(const X& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        if constexpr (std::is_same_v<T, bool>)
            return mask_all<4, lanes>(static_cast<bool>(x));
        else
            return splat<T, lanes>(static_cast<T>(x));
    } else if constexpr (std::is_same_v<X, lane_index>) {
        return convert_lanes<T>(x.numbers());
    } else {
        return convert_lanes<T>(x.get());
    }
}
template <class T>
LANEWISE_INLINE varying<T>::varying(const lane_index& i) : p_(lanes_of<T>(i)) {}

/// The value as type T in each lane; of a plain number a plain number. Converts as static_cast does.
template <dtype T, value X>
LANEWISE_INLINE auto cast(const X& x) {
    if constexpr (std::is_arithmetic_v<X>)
        return static_cast<T>(x);
    else
        return varying<T>(lanes_of<T>(x));
}

// ------------------------------------------------------------------------------------------------------------- memory

/// The elements that the lanes reach in an array: first, first + step, first + 2 step ...
template <class T>
struct affine_place {
    T* first;
    index_t step;
    bool whole; // every lane's element lies in the array, the inactive lanes' too
};

/// An element of an array in each lane, x(i). It can be read, and be assigned to at once; it is not a variable.
template <class T>
class lane_ref : public lane_value_base {
    using V = std::remove_const_t<T>;

public:
    LANEWISE_INLINE explicit lane_ref(const affine_place<T>& place) : place_(place) {}
    lane_ref(const lane_ref&) = default;

    LANEWISE_INLINE packed<V> get() const {
        if (__builtin_expect(place_.step == 1 && (!partial || place_.whole), 1))
            return convert_lanes<V>(load<S, lanes>(stored(place_.first)));
        S lane[lanes] = {};
        read_lanes(stored(place_.first), place_.step, bits(active_lanes()), lane);
        return convert_lanes<V>(load<S, lanes>(lane));
    }
    template <value X>
    LANEWISE_INLINE void operator=(const X& x) && {
        put(lanes_of<V>(x));
    }
    LANEWISE_INLINE void operator=(const lane_ref& other) && { put(other.get()); }
    template <class X>
    LANEWISE_INLINE void operator=(const X&) & {
        LANEWISE_EXPLAIN(sizeof(X) == 0, "lanewise: this names an element of an array, not a variable: write `lw::varying t = x(i);` "
                                      "where you wrote `auto t = x(i);`");
    }
    void operator=(const lane_ref&) & = delete; // as above

private:
    // bool is stored in bytes.
    using S = std::conditional_t<std::is_same_v<V, bool>, std::uint8_t, V>;
    LANEWISE_INLINE static auto stored(T* p) {
        return reinterpret_cast<std::conditional_t<std::is_const_v<T>, const S, S>*>(p);
    }
    LANEWISE_INLINE void put(const packed<V>& v) const {
        LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
        if constexpr (!std::is_const_v<T>) {
            const pack<S, lanes> p = to<S>(v);
            if (__builtin_expect(place_.step == 1 && !partial, 1)) {
                store(stored(place_.first), p);
            } else if (LANEWISE_IS_AVX2 && sizeof(S) >= 4 && place_.step == 1) {
                store_masked(stored(place_.first), p, active);
            } else {
                S lane[lanes];
                store(lane, p);
                write_lanes(stored(place_.first), place_.step, bits(active_lanes()), lane);
            }
        }
    }
    // Strided elements, and masks where the target has no masked move. Out of line: inlined at each x(i) they would make the
    // usual case slow, too.
    LANEWISE_NOINLINE static void read_lanes(const S* from, index_t step, std::uint64_t which, S* lane) {
        for (int k = 0; k < lanes; ++k, which >>= 1)
            if (which & 1) lane[k] = from[k * step];
    }
    LANEWISE_NOINLINE static void write_lanes(std::conditional_t<std::is_const_v<T>, const S, S>* to_here, index_t step, std::uint64_t which, const S* lane) {
        if constexpr (!std::is_const_v<T>)
            for (int k = 0; k < lanes; ++k, which >>= 1)
                if (which & 1) to_here[k * step] = lane[k];
    }

    affine_place<T> place_;
};

template <class T>
template <class U>
LANEWISE_INLINE varying<T>::varying(const lane_ref<U>& element) : p_(convert_lanes<T>(element.get())) {}

/// Elements of an array at any index in each lane. Lanes that are inactive, or whose index lies outside the array, read 0 and
/// write nothing.
template <class T>
class gather_ref : public lane_value_base {
    using V = std::remove_const_t<T>;
    using S = std::conditional_t<std::is_same_v<V, bool>, std::uint8_t, V>;
    using offsets = pack<std::int32_t, lanes>;

public:
    LANEWISE_INLINE gather_ref(T* base, const offsets& offset, const lane_mask& valid) : base_(base), offset_(offset), valid_(valid) {}
    gather_ref(const gather_ref&) = default;

    LANEWISE_INLINE packed<V> get() const {
        const S* from = reinterpret_cast<const S*>(base_);
        if constexpr (sizeof(S) == 8)
            return convert_lanes<V>(gather(from, convert<std::int64_t>(offset_), valid_));
        else
            return convert_lanes<V>(gather(from, offset_, valid_));
    }
    template <value X>
    LANEWISE_INLINE void operator=(const X& x) && {
        put(lanes_of<V>(x));
    }
    LANEWISE_INLINE void operator=(const gather_ref& other) && { put(other.get()); }
    template <class X>
    LANEWISE_INLINE void operator=(const X&) & {
        LANEWISE_EXPLAIN(sizeof(X) == 0, "lanewise: this names an element of an array, not a variable: write `lw::varying t = x(i);` "
                                      "where you wrote `auto t = x(i);`");
    }
    void operator=(const gather_ref&) & = delete; // as above

private:
    LANEWISE_INLINE void put(const packed<V>& v) const {
        LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
        if constexpr (!std::is_const_v<T>) scatter(reinterpret_cast<S*>(base_), offset_, to<S>(v), valid_);
    }

    T* base_;
    offsets offset_;
    lane_mask valid_;
};
template <class T>
struct lane_value_of<gather_ref<T>> {
    using type = std::remove_const_t<T>;
};
template <class T>
template <class U>
LANEWISE_INLINE varying<T>::varying(const gather_ref<U>& element) : p_(convert_lanes<T>(element.get())) {}
template <class T>
varying(gather_ref<T>) -> varying<std::remove_const_t<T>>;

template <class T, int R = 1>
class view;
template <class T, int R>
struct view_base {
    using type = view<const T, R>;
};
template <class T, int R>
struct view_base<const T, R> {
    using type = ::lanewise::view<const T, R>;
};

/// An array in a kernel: a view whose indices may be numbers, the loop's index, or varying. One that may be written is also one
/// that is read only, so that template kernels deduce T where their parameter is view<const T>.
template <class T, int R>
class view : public view_base<T, R>::type {
    using base = typename view_base<T, R>::type;
    using outside = ::lanewise::view<T, R>; // what it is outside kernels

public:
    LANEWISE_INLINE view(const outside& v) : base(v) {}
    template <class U, int Q>
        requires(std::is_convertible_v<::lanewise::view<U, Q>, outside> && !(std::is_same_v<U, T> && Q == R))
    LANEWISE_INLINE view(const ::lanewise::view<U, Q>& v) : base(outside(v)) {}
    template <class U, int Q>
        requires(std::is_convertible_v<::lanewise::view<U, Q>, outside> && !(std::is_same_v<U, T> && Q == R))
    LANEWISE_INLINE view(const view<U, Q>& v) : base(outside(v.as_view())) {}
    view(const view&) = default;

    LANEWISE_INLINE T* data() const { return const_cast<T*>(::lanewise::view<const T, R>::data()); }
    outside as_view() const { // not force-inlined: called outside kernels, too
        return outside(data(), this->shape(), this->element_strides());
    }
    LANEWISE_INLINE operator outside() const
        requires(!std::is_const_v<T>)
    {
        return as_view();
    }
    auto row(index_t i) const { return as_view().row(i); }
    auto transpose() const { return as_view().transpose(); }
    auto begin() const { return as_view().begin(); }
    auto end() const { return as_view().end(); }

    /// An element: T& where every index is a number, otherwise an element in each lane.
    template <class... I>
    LANEWISE_INLINE decltype(auto) operator()(const I&... index) const {
        LANEWISE_EXPLAIN(sizeof...(I) == R, "lanewise: x(...) in a kernel takes as many indices as the array has axes");
        constexpr bool integers = (std::is_integral_v<element_t<I>> && ...);
        LANEWISE_EXPLAIN(integers, "lanewise: an index must be an integer: the loop's index, varying, or a plain number");
        if constexpr (!integers || sizeof...(I) != R) {
            return varying<std::remove_const_t<T>>(0);
        } else if constexpr ((std::integral<I> && ...)) {
            return const_cast<T&>(::lanewise::view<const T, R>::operator()(index...));
        } else if constexpr (((std::integral<I> || std::is_same_v<I, lane_index>) && ...)) {
            index_t offset = 0, step = 0;
            bool whole = true;
            int axis = 0;
            (add_axis(axis++, index, offset, step, whole), ...);
            return lane_ref<T>(affine_place<T>{this->data() + offset, step, whole});
        } else {
            check_reach();
            auto offset = splat<std::int32_t, lanes>(0);
            auto valid = active_lanes();
            int axis = 0;
            (add_axis(axis++, index, offset, valid), ...);
            return gather_ref<T>(this->data(), offset, valid);
        }
    }
    LANEWISE_INLINE index_t size() const {
        index_t n = 1;
        for (int k = 0; k < R; ++k) n *= this->shape()[k];
        return n;
    }

private:
    template <class I>
    LANEWISE_INLINE void add_axis(int axis, const I& index, index_t& offset, index_t& step, bool& whole) const {
        const index_t stride = this->element_strides()[axis];
        if constexpr (std::integral<I>) {
            offset += static_cast<index_t>(index) * stride;
        } else {
            offset += index.first() * stride;
            step += stride;
            whole = whole && index.first() >= 0 && index.first() + lanes <= this->shape()[axis];
        }
    }
    template <class I>
    LANEWISE_INLINE void add_axis(int axis, const I& index, pack<std::int32_t, lanes>& offset, lane_mask& valid) const {
        // Compared in the index's own type; what lies inside the array fits 32 bits.
        using N = std::conditional_t<(sizeof(element_t<I>) < 4), std::int32_t, element_t<I>>;
        const auto at = lanes_of<N>(index);
        const index_t extent = this->shape()[axis];
        valid = mask_and(valid, resize<4>(lt(at, splat<N, lanes>(static_cast<N>(extent)))));
        if constexpr (std::is_signed_v<N>) valid = mask_and(valid, resize<4>(ge(at, splat<N, lanes>(N{0}))));
        const auto stride = static_cast<std::int32_t>(this->element_strides()[axis]);
        const auto near = convert<std::int32_t>(at);
        offset = add(offset, axis == R - 1 && stride == 1 ? near : mul(near, splat<std::int32_t, lanes>(stride)));
    }
    LANEWISE_INLINE void check_reach() const {
        index_t reach = 0;
        for (int k = 0; k < R; ++k) {
            const index_t stride = this->element_strides()[k];
            reach += this->shape()[k] * (stride < 0 ? -stride : stride);
        }
        if (__builtin_expect(reach > std::numeric_limits<std::int32_t>::max(), 0)) throw_out_of_reach();
    }
    [[noreturn]] LANEWISE_NOINLINE static void throw_out_of_reach() {
        throw index_error("a varying index cannot reach into an array of more than 2147483647 elements");
    }
};

/// What a kernel's body receives for an argument.
template <class T, int R>
view<T, R> argument(const ::lanewise::view<T, R>& v) {
    return v;
}
template <class T>
const T& argument(const T& number) {
    return number;
}

// ---------------------------------------------------------------------------------------------------------- operators

#define LANEWISE_KERNEL_COMPOUND(symbol)                                                                               \
    template <class L, value X>                                                                                        \
        requires(lane_value<L>)                                                                                        \
    LANEWISE_INLINE decltype(auto) operator symbol##=(L&& to_here, const X& x) {                                       \
        return std::forward<L>(to_here) = to_here symbol x;                                                            \
    }                                                                                                                  \
    template <class S, lane_value X>                                                                                   \
        requires(std::is_arithmetic_v<S>)                                                                              \
    void operator symbol##=(S&, const X&) {                                                                            \
        LANEWISE_EXPLAIN(sizeof(S) == 0, "lanewise: a plain number cannot take a value of each lane: declare it "         \
                                      "lw::varying; for a sum over the loop use lw::sum_of");                          \
    }
#define LANEWISE_KERNEL_ARITHMETIC(symbol, type, operation)                                                            \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE auto operator symbol(const X& x, const Y& y) {                                                     \
        using T = type;                                                                                                \
        return varying<T>(operation(lanes_of<T>(x), lanes_of<T>(y)));                                                  \
    }                                                                                                                  \
    LANEWISE_KERNEL_COMPOUND(symbol)
/// v += x for integers: inactive lanes add 0, which is cheaper than to select their old value.
template <class T, value X>
    requires(std::is_integral_v<T> && !std::is_same_v<T, bool> && std::is_integral_v<element_t<X>>)
LANEWISE_INLINE varying<T>& operator+=(varying<T>& v, const X& x) {
    const packed<T> step = lanes_of<T>(x);
    v.set(LANEWISE_TARGET::add(v.get(), partial ? LANEWISE_TARGET::select(active, step, splat<T, lanes>(T{0})) : step));
    return v;
}
#define LANEWISE_KERNEL_COMPARISON(symbol, operation)                                                                  \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE varying<bool> operator symbol(const X& x, const Y& y) {                                            \
        using T = common_t<element_t<X>, element_t<Y>>;                                                                \
        return varying<bool>(resize<4>(operation(lanes_of<T>(x), lanes_of<T>(y))));                                    \
    }
template <class T, int L>
LANEWISE_INLINE pack<T, L> divide(const pack<T, L>& a, const pack<T, L>& b) {
    if constexpr (is_float<T>)
        return div(a, b);
    else
        return per_lane([](T x, T y) __attribute__((always_inline)) { return truncated_divide_lane(x, y); }, a, b);
}
template <class T, int L>
LANEWISE_INLINE pack<T, L> modulo(const pack<T, L>& a, const pack<T, L>& b) {
    LANEWISE_EXPLAIN(is_int<T>, "lanewise: % takes integers, as in C++");
    return per_lane([](T x, T y) __attribute__((always_inline)) { return truncated_remainder_lane(x, y); }, a, b);
}
#define LANEWISE_COMMON common_t<element_t<X>, element_t<Y>>
#define LANEWISE_LEFT common_t<element_t<X>, element_t<X>> // the number of bits to shift by does not change the type
LANEWISE_KERNEL_ARITHMETIC(+, LANEWISE_COMMON, add)
LANEWISE_KERNEL_ARITHMETIC(-, LANEWISE_COMMON, sub)
LANEWISE_KERNEL_ARITHMETIC(*, LANEWISE_COMMON, mul)
LANEWISE_KERNEL_ARITHMETIC(/, LANEWISE_COMMON, divide)
LANEWISE_KERNEL_ARITHMETIC(%, LANEWISE_COMMON, modulo)
LANEWISE_KERNEL_ARITHMETIC(<<, LANEWISE_LEFT, shift_left)
LANEWISE_KERNEL_ARITHMETIC(>>, LANEWISE_LEFT, shift_right)
#undef LANEWISE_LEFT
LANEWISE_KERNEL_COMPARISON(==, eq)
LANEWISE_KERNEL_COMPARISON(!=, ne)
LANEWISE_KERNEL_COMPARISON(<, lt)
LANEWISE_KERNEL_COMPARISON(<=, le)
LANEWISE_KERNEL_COMPARISON(>, gt)
LANEWISE_KERNEL_COMPARISON(>=, ge)
#undef LANEWISE_KERNEL_ARITHMETIC
#undef LANEWISE_KERNEL_COMPARISON

// & | ^ of integers or of truth values; && || of truth values: both sides are evaluated, in every lane.
#define LANEWISE_KERNEL_BITS(symbol, of_ints, of_masks)                                                                \
    template <class X, class Y>                                                                                        \
        requires values<X, Y>                                                                                          \
    LANEWISE_INLINE auto operator symbol(const X& x, const Y& y) {                                                     \
        if constexpr (std::is_same_v<element_t<X>, bool> && std::is_same_v<element_t<Y>, bool>) {                      \
            return varying<bool>(of_masks(lanes_of<bool>(x), lanes_of<bool>(y)));                                      \
        } else {                                                                                                       \
            using T = common_t<element_t<X>, element_t<Y>>;                                                            \
            return varying<T>(of_ints(lanes_of<T>(x), lanes_of<T>(y)));                                                \
        }                                                                                                              \
    }                                                                                                                  \
    LANEWISE_KERNEL_COMPOUND(symbol)
LANEWISE_KERNEL_BITS(&, bit_and, mask_and)
LANEWISE_KERNEL_BITS(|, bit_or, mask_or)
LANEWISE_KERNEL_BITS(^, bit_xor, mask_xor)
#undef LANEWISE_KERNEL_BITS
#undef LANEWISE_KERNEL_COMPOUND
template <class X, class Y>
    requires values<X, Y>
LANEWISE_INLINE varying<bool> operator&&(const X& x, const Y& y) {
    return varying<bool>(mask_and(lanes_of<bool>(x), lanes_of<bool>(y)));
}
template <class X, class Y>
    requires values<X, Y>
LANEWISE_INLINE varying<bool> operator||(const X& x, const Y& y) {
    return varying<bool>(mask_or(lanes_of<bool>(x), lanes_of<bool>(y)));
}
template <lane_value X>
LANEWISE_INLINE varying<bool> operator!(const X& x) {
    return varying<bool>(mask_not(lanes_of<bool>(x)));
}
template <lane_value X>
LANEWISE_INLINE auto operator-(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    return varying<T>(neg(lanes_of<T>(x)));
}
template <class T>
LANEWISE_INLINE varying<T>& operator++(varying<T>& v) {
    return v += 1;
}
template <class T>
LANEWISE_INLINE varying<T>& operator--(varying<T>& v) {
    return v -= 1;
}
template <class T>
LANEWISE_INLINE varying<T> operator++(varying<T>& v, int) {
    const varying<T> before = v;
    v += 1;
    return before;
}
template <class T>
LANEWISE_INLINE varying<T> operator--(varying<T>& v, int) {
    const varying<T> before = v;
    v -= 1;
    return before;
}
template <lane_value X>
LANEWISE_INLINE auto operator~(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    return varying<T>(bit_not(lanes_of<T>(x)));
}

// ---------------------------------------------------------------------------------------------------------- functions

/// float and double as they are, integers as double: the C library's rule.
template <class X>
using math_t = std::conditional_t<std::is_floating_point_v<element_t<X>>, element_t<X>, double>;

// Of a plain number they give a plain number, with the bits that a lane would have.
#define LANEWISE_KERNEL_FUNCTION(name, operation)                                                                      \
    template <value X>                                                                                                 \
    LANEWISE_INLINE auto name(const X& x) {                                                                            \
        using T = math_t<X>;                                                                                           \
        if constexpr (std::is_arithmetic_v<X>)                                                                         \
            return extract(operation(lanes_of<T>(x)), 0);                                                              \
        else                                                                                                           \
            return varying<T>(operation(lanes_of<T>(x)));                                                              \
    }
LANEWISE_KERNEL_FUNCTION(sqrt, LANEWISE_TARGET::sqrt)
LANEWISE_KERNEL_FUNCTION(floor, LANEWISE_TARGET::floor)
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, math::name<fp::policy::standard>)
#define LANEWISE_NOTHING(name)
LANEWISE_MATH_FUNCTIONS(LANEWISE_KERNEL_MATH, LANEWISE_NOTHING)
#undef LANEWISE_KERNEL_MATH
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, math::name<fp::policy::fast>)
namespace fast { // lw::fast::exp(x), as under lw::fp::fast
LANEWISE_MATH_FUNCTIONS(LANEWISE_KERNEL_MATH, LANEWISE_NOTHING)
} // namespace fast
#undef LANEWISE_KERNEL_MATH
#undef LANEWISE_KERNEL_FUNCTION

template <value X>
LANEWISE_INLINE auto abs(const X& x) {
    using T = common_t<element_t<X>, element_t<X>>;
    if constexpr (std::is_arithmetic_v<X>)
        return static_cast<T>(x < 0 ? -x : x);
    else
        return varying<T>(LANEWISE_TARGET::abs(lanes_of<T>(x)));
}
#define LANEWISE_KERNEL_FUNCTION(name, type, operation)                                                                \
    template <value X, value Y>                                                                                        \
    LANEWISE_INLINE auto name(const X& x, const Y& y) {                                                                \
        using T = type;                                                                                                \
        const auto result = operation(lanes_of<T>(x), lanes_of<T>(y));                                                 \
        if constexpr (std::is_arithmetic_v<X> && std::is_arithmetic_v<Y>)                                              \
            return extract(result, 0);                                                                                 \
        else                                                                                                           \
            return varying<T>(result);                                                                                 \
    }
LANEWISE_KERNEL_FUNCTION(minimum, LANEWISE_COMMON, LANEWISE_TARGET::minimum)
LANEWISE_KERNEL_FUNCTION(maximum, LANEWISE_COMMON, LANEWISE_TARGET::maximum)
LANEWISE_KERNEL_FUNCTION(power, LANEWISE_COMMON, math::power<fp::policy::standard>)
LANEWISE_KERNEL_FUNCTION(pow, LANEWISE_COMMON, math::power<fp::policy::standard>)
LANEWISE_KERNEL_FUNCTION(fmod, LANEWISE_COMMON, math::fmod<fp::policy::standard>)
#undef LANEWISE_COMMON
#define LANEWISE_COMMON std::conditional_t<std::is_floating_point_v<common_t<element_t<X>, element_t<Y>>>, common_t<element_t<X>, element_t<Y>>, double>
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, LANEWISE_COMMON, math::name<fp::policy::standard>)
LANEWISE_MATH_FUNCTIONS(LANEWISE_NOTHING, LANEWISE_KERNEL_MATH)
LANEWISE_KERNEL_FUNCTION(ldexp, math_t<X>, math::ldexp<fp::policy::standard>)
#undef LANEWISE_KERNEL_MATH
#define LANEWISE_KERNEL_MATH(name) LANEWISE_KERNEL_FUNCTION(name, LANEWISE_COMMON, math::name<fp::policy::fast>)
namespace fast {
LANEWISE_MATH_FUNCTIONS(LANEWISE_NOTHING, LANEWISE_KERNEL_MATH)
LANEWISE_KERNEL_MATH(power)
} // namespace fast
#undef LANEWISE_COMMON
#undef LANEWISE_KERNEL_MATH
#undef LANEWISE_NOTHING
#undef LANEWISE_KERNEL_FUNCTION

/// Two results: auto [fraction, integer] = lw::modf(x). Not std::pair, whose members are compiled for no target.
template <class A, class B>
struct two_values {
    A first;
    B second;
};
/// {m, n} with x = m * 2^n, n int32.
template <value X>
LANEWISE_INLINE auto frexp(const X& x) {
    using T = math_t<X>;
    const auto n = math::frexp_exponent<fp::policy::standard>(lanes_of<T>(x));
    const auto m = frexp_mantissa(x);
    if constexpr (std::is_arithmetic_v<X>)
        return two_values<T, std::int32_t>{m, static_cast<std::int32_t>(extract(n, 0))};
    else
        return two_values<varying<T>, varying<std::int32_t>>{m, varying<std::int32_t>(convert_lanes<std::int32_t>(n))};
}
/// {fraction, integer}, both with the sign of x.
template <value X>
LANEWISE_INLINE auto modf(const X& x) {
    const auto f = fraction(x), t = trunc(x);
    return two_values<decltype(fraction(x)), decltype(trunc(x))>{f, t};
}
/// {sin(x), cos(x)}.
template <value X>
LANEWISE_INLINE auto sincos(const X& x) {
    const auto s = sin(x), c = cos(x);
    return two_values<decltype(sin(x)), decltype(cos(x))>{s, c};
}

/// x * y + z, rounded once where the target has FMA: everywhere but below AVX2.
template <value X, value Y, value Z>
LANEWISE_INLINE auto fma(const X& x, const Y& y, const Z& z) {
    using T = common_t<common_t<element_t<X>, element_t<Y>>, element_t<Z>>;
    const auto result = LANEWISE_TARGET::fma(lanes_of<T>(x), lanes_of<T>(y), lanes_of<T>(z));
    if constexpr (values<X, Y> || lane_value<Z>)
        return varying<T>(result);
    else
        return extract(result, 0);
}
/// x in the lanes where the condition holds, y in the others. Both are evaluated in every lane.
template <value C, value X, value Y>
LANEWISE_INLINE auto select(const C& condition, const X& x, const Y& y) {
    if constexpr (std::is_arithmetic_v<C> && !values<X, Y>) {
        return condition ? x : y;
    } else if constexpr (std::is_same_v<element_t<X>, bool> && std::is_same_v<element_t<Y>, bool>) {
        return varying<bool>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<bool>(x), lanes_of<bool>(y)));
    } else {
        using T = common_t<element_t<X>, element_t<Y>>;
        return varying<T>(LANEWISE_TARGET::select(lanes_of<bool>(condition), lanes_of<T>(x), lanes_of<T>(y)));
    }
}
template <value C, value X, value Y>
LANEWISE_INLINE auto where(const C& condition, const X& x, const Y& y) {
    return select(condition, x, y);
}
template <value X>
LANEWISE_INLINE auto isnan(const X& x) {
    if constexpr (std::is_arithmetic_v<X>) {
        return x != x;
    } else {
        const auto p = lanes_of<math_t<X>>(x);
        return varying<bool>(resize<4>(ne(p, p)));
    }
}
/// Whether the condition holds in an active lane; in every active lane.
LANEWISE_INLINE bool any(const varying<bool>& condition) {
    return LANEWISE_TARGET::any(mask_and(condition.get(), active_lanes()));
}
LANEWISE_INLINE bool all(const varying<bool>& condition) {
    return !LANEWISE_TARGET::any(mask_andnot(active_lanes(), condition.get()));
}

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

// ------------------------------------------------------------------------------------------------------- control flow

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
#undef LANEWISE_EXPLAIN
