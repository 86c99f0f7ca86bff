// What LW_STRUCT needs: members of structs of lanes, and arrays of structs in kernels. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// The base of the structs that LW_STRUCT defines in kernels.
struct lane_struct_base {};
template <class X>
concept lane_struct = std::is_base_of_v<lane_struct_base, X>;

/// A member of type T in a struct of lanes: varying<T>, an array of such, or a struct of lanes.
template <class T>
struct member_of {
    using type = varying<int>; // refused by LW_STRUCT
};
template <dtype T>
    requires(!is_complex<T>)
struct member_of<T> {
    using type = varying<T>;
};
template <dtype T, std::size_t N>
struct member_of<T[N]> {
    using type = varying_array<T, static_cast<int>(N)>;
};
template <lane_struct T>
struct member_of<T> {
    using type = T;
};
template <class T>
using member = typename member_of<T>::type;

/// 0 for a member without a first value.
template <class M>
LANEWISE_INLINE M first_value() {
    if constexpr (lane_struct<M>) return M();
    else return M(0);
}

template <lane_struct S>
LANEWISE_INLINE S select(const varying<bool>& condition, const S& a, const S& b) {
    return S::lw_select(condition, a, b);
}

/// The structs that lanes reach in an array: `number` of them on from the first, each `bytes` long.
struct struct_place {
    pack<std::int32_t, lanes> number;
    lane_mask valid;
    std::int32_t bytes;
};
/// A number in each of them; `first` is that of the first struct.
template <class T>
LANEWISE_INLINE gather_ref<T> number_at(T* first, const struct_place& place) {
    const std::int32_t step = place.bytes / static_cast<std::int32_t>(sizeof(T));
    return gather_ref<T>(first, mul(place.number, splat<std::int32_t, lanes>(step)), place.valid);
}
/// The elements of an array member in the structs of an array.
template <class T>
class array_ref {
public:
    LANEWISE_INLINE array_ref(T* first, const struct_place& place) : first_(first), place_(place) {}
    array_ref(const array_ref&) = default;
    LANEWISE_INLINE gather_ref<T> operator[](std::integral auto k) const { return number_at(first_ + k, place_); }
    LANEWISE_INLINE gather_ref<T> operator()(std::integral auto k) const { return (*this)[k]; }
    template <int N>
    LANEWISE_INLINE void operator=(const varying_array<std::remove_const_t<T>, N>& x) const {
        for (int k = 0; k < N; ++k) (*this)[k] = x(k);
    }
    void operator=(const array_ref&) = delete;

private:
    T* first_;
    struct_place place_;
};
/// Member M of structs in an array; `first` is that of the first struct.
template <class M, class T>
LANEWISE_INLINE auto member_at(T& first, const struct_place& place) {
    if constexpr (lane_struct<M>) {
        return typename M::template lw_element<T>(first, place);
    } else if constexpr (std::is_array_v<T>) {
        return array_ref<std::remove_extent_t<T>>(first, place);
    } else {
        return number_at(&first, place);
    }
}
/// Member M read from there, or from a plain struct.
template <class M, class E>
LANEWISE_INLINE M read_member(const E& element) {
    if constexpr (std::is_constructible_v<M, const E&>) return M(element);
    else return first_value<M>();
}
template <class M, class T, std::size_t... K>
LANEWISE_INLINE M read_elements(std::index_sequence<K...>, const array_ref<T>& element) {
    return array_of<M>(varying<std::remove_const_t<T>>(element[K])...);
}
template <class M, class T>
LANEWISE_INLINE M read_member(const array_ref<T>& element) {
    return read_elements<M>(typename M::all{}, element);
}
template <class X>
LANEWISE_INLINE void not_a_variable() {
    LANEWISE_EXPLAIN(sizeof(X) == 0, "lanewise: this names a struct in an array, not a variable: write `ray r = rays(i);` where you wrote "
                                  "`auto r = rays(i);`");
}

/// What a kernel's body receives for an array of structs.
template <class S>
struct struct_argument : ::lanewise::struct_view<S> {
    origin from;
};
template <class S>
struct_argument<S> argument(const ::lanewise::struct_view<S>& v, const origin& from = {}) {
    return {v, from};
}

/// An array of structs in a kernel; T is the struct's name, const where it is only read. Indices are plain numbers, which give the
/// struct itself, the loop's index, or varying: lanes whose index lies outside read 0 and write nothing.
template <class T>
class struct_view {
    LANEWISE_EXPLAIN(lane_struct<T>, "lanewise: lw::struct_view<T> takes structs by LW_STRUCT");
    using outside = std::conditional_t<std::is_const_v<T>, const typename T::lw_outside, typename T::lw_outside>;
    static constexpr auto bytes = static_cast<std::int32_t>(sizeof(outside));

public:
    LANEWISE_INLINE struct_view(const struct_argument<outside>& v) : data_(v.data()), size_(v.size()), origin_(v.from) {}
    template <class U>
        requires std::is_same_v<const U, outside>
    LANEWISE_INLINE struct_view(const struct_argument<U>& v) : data_(v.data()), size_(v.size()), origin_(v.from) {}
    struct_view(const struct_view&) = default;

    LANEWISE_INLINE index_t size() const { return size_; }
    LANEWISE_INLINE outside* data() const { return data_; }
    LANEWISE_INLINE outside& operator()(std::integral auto k) const {
        check_index(k, size_, 0, origin_);
        return data_[k];
    }
    LANEWISE_INLINE auto operator()(const lane_index& i) const {
        check_index(i, size_, 0, origin_);
        return element(data_[i.first()], {iota<std::int32_t, lanes>(0), active_lanes(), bytes});
    }
    template <lane_value Index>
    LANEWISE_INLINE auto operator()(const Index& index) const {
        LANEWISE_EXPLAIN(std::is_integral_v<element_t<Index>>, "lanewise: an index must be an integer: the loop's index, varying, or a plain number");
        if (__builtin_expect(size_ * bytes > std::numeric_limits<std::int32_t>::max(), 0)) throw_out_of_reach();
        check_index(index, size_, 0, origin_);
        lane_mask valid = active_lanes();
        const auto k = index_within(index, size_, valid);
        return element(data_[0], {k, valid, bytes});
    }

private:
    LANEWISE_INLINE static auto element(outside& first, const struct_place& place) {
        return typename T::template lw_element<outside>(first, place);
    }
    [[noreturn]] LANEWISE_NOINLINE static void throw_out_of_reach() {
        throw index_error("a varying index cannot reach into an array of structs of more than 2147483647 bytes");
    }
    outside* data_;
    index_t size_;
    [[no_unique_address]] origin origin_;
};

/// lw::view<ray> is lw::struct_view<ray>.
template <lane_struct T>
class view<T, 1> : public struct_view<T> {
public:
    template <class S>
        requires std::is_convertible_v<const struct_argument<S>&, struct_view<T>>
    LANEWISE_INLINE view(const struct_argument<S>& v) : struct_view<T>(v) {}
    LANEWISE_INLINE view(const struct_view<T>& v) : struct_view<T>(v) {}
};

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
