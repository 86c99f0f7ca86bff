// Elements of arrays: x(i), contiguous, strided or gathered; lw::view in a kernel. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// Checking builds: throws where an active lane's index lies outside the axis.
template <class Index>
LANEWISE_INLINE void check_index([[maybe_unused]] const Index& index, [[maybe_unused]] index_t extent, [[maybe_unused]] int axis,
                              [[maybe_unused]] const origin& from) {
#if LANEWISE_CHECKS
    if constexpr (std::integral<Index>) {
        if (std::cmp_less(index, 0) || std::cmp_greater_equal(index, extent))
            ::lanewise::detail::throw_outside_array(from, static_cast<std::int64_t>(index), axis, extent);
    } else {
        std::int64_t lane[lanes];
        if constexpr (is_loop_index<Index>)
            for (int k = 0; k < lanes; ++k) lane[k] = index.first() + k * index.step();
        else
            store(lane, lanes_of<std::int64_t>(index));
        for_each_lane(bits(active_lanes()), [&](int k) __attribute__((always_inline)) {
            if (lane[k] < 0 || lane[k] >= extent) ::lanewise::detail::throw_outside_array(from, lane[k], axis, extent);
        });
    }
#endif
}
/// A varying index as int32. Where it lies outside the axis, the lane is taken from `valid`. Compared in the index's own type: what
/// lies inside an array that lanes can reach fits 32 bits.
template <class Index>
LANEWISE_INLINE pack<std::int32_t, lanes> index_within(const Index& index, index_t extent, lane_mask& valid) {
    using N = std::conditional_t<(sizeof(element_t<Index>) < 4), std::int32_t, element_t<Index>>;
    const auto at = lanes_of<N>(index);
    valid = mask_and(valid, resize<4>(lt(at, splat<N, lanes>(static_cast<N>(extent)))));
    if constexpr (std::is_signed_v<N>) valid = mask_and(valid, resize<4>(ge(at, splat<N, lanes>(N{0}))));
    return convert<std::int32_t>(at);
}

/// The elements that the lanes reach in an array: first, first + step, first + 2 step ...
template <class T>
struct affine_place {
    T* first;
    index_t step;
    bool whole; // every lane's element lies in the array, the inactive lanes' too
};

/// Whether the lanes that are on are the first ones, as in the last gang.
LANEWISE_INLINE bool are_first(std::uint64_t which) { return (which & (which + 1)) == 0; }
// Without vector registers: GCC keeps those of the caller where these functions use none.
template <class S>
LANEWISE_INLINE void copy_first(S* to_here, const S* from, std::uint64_t which) {
    const int bytes = __builtin_popcountll(which) * static_cast<int>(sizeof(S));
    char* const t = reinterpret_cast<char*>(to_here);
    const char* const f = reinterpret_cast<const char*>(from);
    int k = 0;
    for (; k + 8 <= bytes; k += 8) store_piece<std::uint64_t>(t + k, load_piece<std::uint64_t>(f + k));
    store_bytes<sizeof(S)>(t + k, load_bytes<sizeof(S)>(f + k, bytes - k), bytes - k);
}
// Strided elements, and masks where the target has no masked move. Out of line: inlined at each x(i) they would make the usual
// case slow, too. Internal linkage: then Clang sees that they change nothing but what they are given, `partial` least of all.
template <class S>
LANEWISE_NOINLINE static void read_lanes(const S* from, index_t step, std::uint64_t which, S* lane) {
    if (step == 1 && are_first(which)) return copy_first(lane, from, which);
    for_each_lane(which, [&](int k) __attribute__((always_inline)) { lane[k] = from[k * step]; });
}
template <class S>
LANEWISE_NOINLINE static void write_lanes(S* to_here, index_t step, std::uint64_t which, const S* lane) {
    if (step == 1 && are_first(which)) return copy_first(to_here, lane, which);
    for_each_lane(which, [&](int k) __attribute__((always_inline)) { to_here[k * step] = lane[k]; });
}

/// As what T stands in memory: bool in bytes.
template <class T>
using lane_storage = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;

/// An element of an array in each lane, x(i). It can be read, and be assigned to at once; it is not a variable.
template <class T>
class lane_ref : public lane_value_base {
    using V = std::remove_const_t<T>;

public:
    LANEWISE_INLINE explicit lane_ref(const affine_place<T>& place, const access_count& count = access_count()) : place_(place), count_(count) {}
    lane_ref(const lane_ref&) = default;

    LANEWISE_INLINE packed<V> get() const {
        count_.loaded(kind());
        if (__builtin_expect(place_.step == 1 && (!partial || place_.whole), 1))
            return convert_lanes<V>(load_or_first<S>(stored(place_.first)));
        S lane[lanes] = {};
        read_lanes(stored(place_.first), place_.step, bits(active_lanes()), lane);
        return convert_lanes<V>(load_or_first(lane));
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
    using S = lane_storage<V>;
    LANEWISE_INLINE static auto stored(T* p) {
        return reinterpret_cast<std::conditional_t<std::is_const_v<T>, const S, S>*>(p);
    }
    LANEWISE_INLINE void put(const packed<V>& v) const {
        LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
        if constexpr (!std::is_const_v<T>) {
            count_.stored(kind());
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

    LANEWISE_INLINE access_kind kind() const { return place_.step == 1 ? access_kind::contiguous : access_kind::strided; }

    affine_place<T> place_;
    [[no_unique_address]] access_count count_;
};

template <class T>
template <class U>
LANEWISE_INLINE varying<T>::varying(const lane_ref<U>& element) : p_(convert_lanes<T>(element.get())) {}

/// Elements of an array at any index in each lane. Lanes whose index lies outside the array read 0 and write nothing; those that are
/// inactive read no memory and write nothing.
template <class T>
class gather_ref : public lane_value_base {
    using V = std::remove_const_t<T>;
    using S = lane_storage<V>;
    using offsets = pack<std::int32_t, lanes>;

public:
    LANEWISE_INLINE gather_ref(T* base, const offsets& offset, const lane_mask& valid, const access_count& count = access_count())
        : base_(base), offset_(offset), valid_(valid), count_(count) {}
    gather_ref(const gather_ref&) = default;

    LANEWISE_INLINE packed<V> get() const {
        count_.loaded(access_kind::gather);
        const S* from = reinterpret_cast<const S*>(base_);
        pack<S, lanes> p;
        if constexpr (sizeof(S) == 8) p = gather(from, convert<std::int64_t>(offset_), valid_);
        else p = gather(from, offset_, valid_);
        if (gang_is(short_gang)) {
            S lane[lanes];
            store(lane, p);
            p = load_or_first(lane);
        }
        return convert_lanes<V>(p);
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

    /// Adds x lane by lane: equal indices add up.
    template <value X>
    LANEWISE_INLINE void add(const X& x) const {
        using C = common_t<V, element_t<X>>;
        LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
        LANEWISE_EXPLAIN(!std::is_same_v<V, bool>, "lanewise: lw::add_at adds to arrays of numbers, not of bool");
        LANEWISE_EXPLAIN(is_float<V> || !is_float<C>, "lanewise: lw::add_at adds no floats to an array of integers: lw::cast<int>(v)");
        if constexpr (!std::is_const_v<T> && !std::is_same_v<V, bool>) {
            C lane[lanes];
            store(lane, lanes_of<C>(x));
            for_each_element([&](int k, T& element) __attribute__((always_inline)) {
                element = static_cast<T>(add_lanes{}(static_cast<C>(element), lane[k]));
            });
        }
    }
    /// f(lane, element) for the active lanes whose index lies inside the array.
    template <class F>
    LANEWISE_INLINE void for_each_element(const F& f) const {
        count_.stored(access_kind::gather);
        std::int32_t where[lanes];
        store(where, offset_);
        for_each_lane(bits(valid_), [&](int k) __attribute__((always_inline)) { f(k, base_[where[k]]); });
    }

private:
    LANEWISE_INLINE void put(const packed<V>& v) const {
        LANEWISE_EXPLAIN(!std::is_const_v<T>, "lanewise: this array is read-only in the kernel: its parameter is a view<const T>");
        count_.stored(access_kind::gather);
        if constexpr (!std::is_const_v<T>) scatter(reinterpret_cast<S*>(base_), offset_, to<S>(v), valid_);
    }

    T* base_;
    offsets offset_;
    lane_mask valid_;
    [[no_unique_address]] access_count count_;
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

template <class Part>
class complex_ref;
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
    using real_type = ::lanewise::detail::real_t<std::remove_const_t<T>>;
    using part = std::conditional_t<std::is_const_v<T>, const real_type, real_type>;

public:
    LANEWISE_INLINE view(const outside& v, const origin& from = {}) : base(v), origin_(from) {}
    template <class U, int Q>
        requires(std::is_convertible_v<::lanewise::view<U, Q>, outside> && !(std::is_same_v<U, T> && Q == R))
    LANEWISE_INLINE view(const ::lanewise::view<U, Q>& v, const origin& from = {}) : base(outside(v)), origin_(from) {}
    template <class U, int Q>
        requires(std::is_convertible_v<::lanewise::view<U, Q>, outside> && !(std::is_same_v<U, T> && Q == R))
    LANEWISE_INLINE view(const view<U, Q>& v) : base(outside(v.as_view())), origin_(v.from()) {}
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

    using base::operator[];
    template <class Index>
        requires(!std::integral<Index>)
    LANEWISE_INLINE varying<std::remove_const_t<T>> operator[](const Index&) const {
        LANEWISE_EXPLAIN(std::integral<Index>, "lanewise: an element of an array in a kernel is x(i), not x[i]");
        return varying<std::remove_const_t<T>>(0);
    }
    /// An element: T& where every index is a number, otherwise an element in each lane.
    template <class... Index>
    LANEWISE_INLINE decltype(auto) operator()(const Index&... index) const {
        LANEWISE_EXPLAIN(sizeof...(Index) == R, "lanewise: x(...) in a kernel takes as many indices as the array has axes");
        constexpr bool integers = (std::is_integral_v<element_t<Index>> && ...);
        LANEWISE_EXPLAIN(integers, "lanewise: an index must be an integer: the loop's index, varying, or a plain number");
        if constexpr (!integers || sizeof...(Index) != R) {
            return varying<std::remove_const_t<T>>(0);
        } else if constexpr ((std::integral<Index> && ...)) {
            check(index...);
            return const_cast<T&>(::lanewise::view<const T, R>::operator()(index...));
        } else if constexpr (((std::integral<Index> || is_loop_index<Index>) && ...)) {
            check(index...);
            index_t offset = 0, step = 0;
            bool whole = true;
            int axis = 0;
            (add_axis(axis++, index, offset, step, whole), ...);
            const access_count count(origin_);
            if constexpr (is_complex<std::remove_const_t<T>>) { // the parts lie side by side
                const affine_place<part> re{reinterpret_cast<part*>(this->data() + offset), 2 * step, whole};
                const affine_place<part> im{re.first + 1, re.step, whole};
                return complex_ref<lane_ref<part>>(lane_ref<part>(re, count), lane_ref<part>(im, count));
            } else {
                return lane_ref<T>(affine_place<T>{this->data() + offset, step, whole}, count);
            }
        } else if constexpr (((!std::integral<Index> && !is_loop_index<Index> && !is_varying<Index>) || ...)) {
            return (*this)(index_read(index)...);
        } else {
            check(index...);
            check_reach();
            auto offset = splat<std::int32_t, lanes>(0);
            auto valid = active_lanes();
            int axis = 0;
            (add_axis(axis++, index, offset, valid), ...);
            const access_count count(origin_);
            if constexpr (is_complex<std::remove_const_t<T>>) {
                part* const re = reinterpret_cast<part*>(this->data());
                offset = add(offset, offset);
                return complex_ref<gather_ref<part>>(gather_ref<part>(re, offset, valid, count), gather_ref<part>(re + 1, offset, valid, count));
            } else {
                return gather_ref<T>(this->data(), offset, valid, count);
            }
        }
    }
    LANEWISE_INLINE index_t size() const {
        index_t n = 1;
        for (int k = 0; k < R; ++k) n *= this->shape()[k];
        return n;
    }

    LANEWISE_INLINE const origin& from() const { return origin_; }

private:
    /// An index that is an element of an array, read once.
    template <class Index>
    LANEWISE_INLINE static auto index_read(const Index& index) {
        if constexpr (std::integral<Index> || is_loop_index<Index> || is_varying<Index>) return index;
        else return varying<element_t<Index>>(index);
    }
    template <class... Index>
    LANEWISE_INLINE void check(const Index&... index) const {
        int axis = 0;
        ((check_index(index, this->shape()[axis], axis, origin_), ++axis), ...);
    }
    template <class Index>
    LANEWISE_INLINE void add_axis(int axis, const Index& index, index_t& offset, index_t& step, bool& whole) const {
        const index_t stride = this->element_strides()[axis];
        if constexpr (std::integral<Index>) {
            offset += static_cast<index_t>(index) * stride;
        } else {
            offset += index.first() * stride;
            step += index.step() * stride;
            const index_t last = index.first() + (lanes - 1) * index.step();
            whole = whole && std::min(index.first(), last) >= 0 && std::max(index.first(), last) < this->shape()[axis];
        }
    }
    template <class Index>
    LANEWISE_INLINE void add_axis(int axis, const Index& index, pack<std::int32_t, lanes>& offset, lane_mask& valid) const {
        const auto near = index_within(index, this->shape()[axis], valid);
        const auto stride = static_cast<std::int32_t>(this->element_strides()[axis]);
        offset = add(offset, axis == R - 1 && stride == 1 ? near : mul(near, splat<std::int32_t, lanes>(stride)));
    }
    LANEWISE_INLINE void check_reach() const {
        index_t reach = 0; // in numbers
        for (int k = 0; k < R; ++k) {
            const index_t stride = this->element_strides()[k];
            reach += this->shape()[k] * (stride < 0 ? -stride : stride);
        }
        if constexpr (is_complex<std::remove_const_t<T>>) reach *= 2;
        if (__builtin_expect(reach > std::numeric_limits<std::int32_t>::max(), 0)) throw_out_of_reach();
    }
    [[noreturn]] LANEWISE_NOINLINE static void throw_out_of_reach() {
        throw index_error("a varying index cannot reach into an array of more than 2147483647 elements");
    }

    [[no_unique_address]] origin origin_;
};

/// What a kernel's body receives for an argument.
template <class T, int R>
view<T, R> argument(const ::lanewise::view<T, R>& v, const origin& from = {}) {
    return {v, from};
}
template <class T>
const T& argument(const T& number, const origin& = {}) {
    return number;
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
