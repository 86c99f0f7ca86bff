// lw::varying_array: an array of each lane's own. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

/// A local array in each lane, with extents N...: lw::varying_array<int, 16> stack(0). Indices are plain numbers, or varying: lanes
/// whose index lies outside read 0 and write nothing. Assignment changes the active lanes.
template <class T, int... N>
class varying_array {
    LANEWISE_EXPLAIN(sizeof...(N) > 0 && ((N > 0) && ...), "lanewise: lw::varying_array<T, N> has at least one axis, and N of at least 1");
    static constexpr int count = (N * ...);

public:
    using value_type = T;
    using all = std::make_index_sequence<static_cast<std::size_t>(count)>;

    template <class U = T>
    varying_array() : varying_array(U{}) {
        LANEWISE_EXPLAIN(sizeof(U) == 0, "lanewise: lw::varying_array needs a first value: lw::varying_array<int, 16> stack(0);");
    }
    /// The same value in each element.
    template <value X>
    LANEWISE_INLINE explicit varying_array(const X& x) : varying_array(all{}, varying<T>(x)) {}
    /// The elements, in C order.
    template <value... X>
        requires(sizeof...(X) == count && count > 1)
    LANEWISE_INLINE varying_array(const X&... x) : element_{varying<T>(x)...} {}
    /// A plain array's elements in each lane.
    template <class S>
        requires(std::is_arithmetic_v<S> && sizeof...(N) == 1)
    LANEWISE_INLINE explicit varying_array(const S (&x)[count]) : varying_array(all{}, x) {}
    template <class U>
        requires(!std::is_same_v<U, T>)
    LANEWISE_INLINE varying_array(const varying_array<U, N...>& other) : varying_array(all{}, other) {}
    varying_array(const varying_array&) = default;
    inline varying_array& operator=(const varying_array& other) {
        for (int k = 0; k < count; ++k) element_[k] = other.element_[k];
        return *this;
    }

    /// The element: varying<T>& where every index is a number, otherwise an element of each lane.
    template <class... Index>
    LANEWISE_INLINE decltype(auto) operator()(const Index&... index) {
        return at<T>(*this, index...);
    }
    template <class... Index>
    LANEWISE_INLINE decltype(auto) operator()(const Index&... index) const {
        return at<const T>(*this, index...);
    }
    template <class Index>
    LANEWISE_INLINE decltype(auto) operator[](const Index& index) {
        return at<T>(*this, index);
    }
    template <class Index>
    LANEWISE_INLINE decltype(auto) operator[](const Index& index) const {
        return at<const T>(*this, index);
    }
    /// The number of elements in each lane.
    static constexpr index_t size() { return count; }
    template <class U>
    using of_type = varying_array<U, N...>;
    /// Element k in C order.
    LANEWISE_INLINE const varying<T>& element(std::size_t k) const { return element_[k]; }

private:
    template <std::size_t... K>
    LANEWISE_INLINE varying_array(std::index_sequence<K...>, const varying<T>& x) : element_{(static_cast<void>(K), x)...} {}
    template <std::size_t... K, class S>
    LANEWISE_INLINE varying_array(std::index_sequence<K...>, const S* x) : element_{varying<T>(x[K])...} {}
    template <std::size_t... K, class U>
    LANEWISE_INLINE varying_array(std::index_sequence<K...>, const varying_array<U, N...>& x) : element_{varying<T>(x.element(K))...} {}

    template <class E, class Self, class... Index>
    LANEWISE_INLINE static decltype(auto) at(Self& self, const Index&... index) {
        constexpr bool fits = sizeof...(Index) == sizeof...(N) && (std::is_integral_v<element_t<Index>> && ...);
        LANEWISE_EXPLAIN(fits, "lanewise: lw::varying_array<T, N...> takes as many indices as it has axes, and integers");
        if constexpr (!fits) {
            return (self.element_[0]);
        } else if constexpr ((std::integral<Index> && ...)) {
            index_t offset = 0;
            int axis = 0;
            ((check_index(index, N, axis++, {}), offset = offset * N + static_cast<index_t>(index)), ...);
            return (self.element_[offset]);
        } else {
            LANEWISE_EXPLAIN((!std::is_same_v<T, bool>), "lanewise: the indices of lw::varying_array<bool, N> are plain numbers; with varying "
                                                      "ones use lw::varying_array<std::uint8_t, N>");
            auto offset = splat<std::int32_t, lanes>(0);
            lane_mask valid = active_lanes();
            int axis = 0;
            (add_axis<N>(axis++, index, offset, valid), ...);
            // Element k of lane l is number k * apart + l: a register is at least 16 bytes.
            constexpr int apart = sizeof self.element_[0] / sizeof(T);
            offset = LANEWISE_TARGET::add(mul(offset, splat<std::int32_t, lanes>(apart)), iota<std::int32_t, lanes>(0));
            return gather_ref<E>(reinterpret_cast<E*>(self.element_), offset, valid);
        }
    }
    template <int Extent, class Index>
    LANEWISE_INLINE static void add_axis([[maybe_unused]] int axis, const Index& index, pack<std::int32_t, lanes>& offset, lane_mask& valid) {
        check_index(index, Extent, axis, {});
        const auto k = index_within(index, Extent, valid);
        offset = LANEWISE_TARGET::add(mul(offset, splat<std::int32_t, lanes>(Extent)), k);
    }

    varying<T> element_[count];
};

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
