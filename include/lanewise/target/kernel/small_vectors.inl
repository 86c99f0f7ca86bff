// Arithmetic of lw::varying_array by element, for which lw::fixed<lw::varying<float>, 3> is another name. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

template <class T, index_t... N>
struct fixed_of {
    using type = ::lanewise::fixed<T, N...>;
};
template <class T, index_t... N>
struct fixed_of<varying<T>, N...> {
    using type = varying_array<T, static_cast<int>(N)...>;
};
template <class T, index_t... N>
using fixed = typename fixed_of<T, N...>::type;

/// Arrays of the same extents, or an array and a number or varying.
template <class A, class B>
struct array_pair {};
template <class T, class U, int... N>
struct array_pair<varying_array<T, N...>, varying_array<U, N...>> {
    using type = varying_array<T, N...>;
};
template <class T, int... N, value X>
struct array_pair<varying_array<T, N...>, X> {
    using type = varying_array<T, N...>;
};
template <class T, int... N, value X>
struct array_pair<X, varying_array<T, N...>> {
    using type = varying_array<T, N...>;
};
template <class A, class B>
concept vectors = requires { typename array_pair<A, B>::type; };

template <class T, int... N>
LANEWISE_INLINE const varying<T>& element_of(const varying_array<T, N...>& a, std::size_t k) {
    return a.element(k);
}
template <value X>
LANEWISE_INLINE const X& element_of(const X& x, std::size_t) {
    return x;
}
/// The array of the elements x...
template <class A, class T, class... X>
LANEWISE_INLINE auto array_of(const varying<T>& first, const X&... more) {
    if constexpr (sizeof...(X) == 0) return typename A::template of_type<T>(first);
    else return typename A::template of_type<T>(first, more...);
}

#define LANEWISE_KERNEL_ARITHMETIC(name, symbol)                                                                       \
    template <class A, class B, std::size_t... K>                                                                      \
    LANEWISE_INLINE auto name##_elements(std::index_sequence<K...>, const A& a, const B& b) {                          \
        return array_of<typename array_pair<A, B>::type>((element_of(a, K) symbol element_of(b, K))...);               \
    }                                                                                                                  \
    template <class A, class B>                                                                                        \
        requires vectors<A, B>                                                                                         \
    LANEWISE_INLINE auto operator symbol(const A& a, const B& b) {                                                     \
        return name##_elements(typename array_pair<A, B>::type::all{}, a, b);                                          \
    }                                                                                                                  \
    template <class T, int... N, class B>                                                                              \
        requires vectors<varying_array<T, N...>, B>                                                                    \
    LANEWISE_INLINE varying_array<T, N...>& operator symbol##=(varying_array<T, N...>& a, const B& b) {                \
        return a = varying_array<T, N...>(a symbol b);                                                                 \
    }
LANEWISE_KERNEL_ARITHMETIC(add, +)
LANEWISE_KERNEL_ARITHMETIC(subtract, -)
LANEWISE_KERNEL_ARITHMETIC(multiply, *)
LANEWISE_KERNEL_ARITHMETIC(divide, /)
#undef LANEWISE_KERNEL_ARITHMETIC
template <class T, int... N>
LANEWISE_INLINE auto operator-(const varying_array<T, N...>& a) {
    return T(-1) * a;
}

template <class T, int... N, std::size_t... K>
LANEWISE_INLINE auto sum_elements(std::index_sequence<K...>, const varying_array<T, N...>& a) {
    return (... + a.element(K));
}
/// The sum of the elements, in each lane.
template <class T, int... N>
LANEWISE_INLINE auto sum(const varying_array<T, N...>& a) {
    return sum_elements(typename varying_array<T, N...>::all{}, a);
}
template <class T, class U, int N>
LANEWISE_INLINE auto dot(const varying_array<T, N>& a, const varying_array<U, N>& b) {
    return sum(a * b);
}
/// The square root of the sum of the squares.
template <class T, int... N>
LANEWISE_INLINE auto norm(const varying_array<T, N...>& a) {
    return sqrt(sum(a * a));
}
template <class T, class U>
LANEWISE_INLINE auto cross(const varying_array<T, 3>& a, const varying_array<U, 3>& b) {
    return array_of<varying_array<T, 3>>(a(1) * b(2) - a(2) * b(1), a(2) * b(0) - a(0) * b(2), a(0) * b(1) - a(1) * b(0));
}

template <class A, std::size_t... K>
LANEWISE_INLINE A select_elements(std::index_sequence<K...>, const varying<bool>& condition, const A& a, const A& b) {
    return array_of<A>(select(condition, a.element(K), b.element(K))...);
}
/// The elements of a in the lanes where the condition holds, those of b in the others.
template <class T, int... N>
LANEWISE_INLINE auto select(const varying<bool>& condition, const varying_array<T, N...>& a, const varying_array<T, N...>& b) {
    return select_elements(typename varying_array<T, N...>::all{}, condition, a, b);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
