// Reductions across the lanes of a pack: the same order, so the same bits, on every target.
// SPDX-License-Identifier: BSD-3-Clause
#include "target/per_target.hpp"

namespace test {
template <class T>
struct reductions {
    T sum, product, least, largest, mixed;
};
} // namespace test

#define LANEWISE_INL "target/pack_across.inl"
#include "lanewise/target/for_each.hpp"

namespace test {

template <class T>
using runner = reductions<T> (*)(const T*);
template <class T, int L>
inline constexpr runner<T> runners[] = TEST_TARGETS(test_across::run<T, L>);

/// Lane k with lane k + n / 2, until one is left: the documented order.
template <class T, class F>
T tree(std::vector<T> v, F f) {
    while (v.size() > 1) {
        const std::size_t half = v.size() / 2;
        for (std::size_t k = 0; k < half; ++k) v[k] = f(v[k], v[k + half]);
        v.resize(half);
    }
    return v[0];
}

template <class T, int L>
void check_reductions(const std::vector<T>& in) {
    using W = std::conditional_t<std::is_floating_point_v<T>, T, std::uint64_t>;
    std::vector<reductions<T>> got;
    for (std::size_t k = 0; k < in.size(); k += L) got.push_back(runners<T, L>[target()](&in[k]));
    const auto check = [&](const char* name, T reductions<T>::*member, auto f) {
        std::vector<T> results, expected;
        for (std::size_t k = 0; k < in.size(); k += L) {
            const std::vector<T> lanes(&in[k], &in[k] + L);
            results.push_back(got[k / L].*member);
            expected.push_back(tree(lanes, f));
        }
        check_same(results, expected, std::string(name) + " of lanes " + std::to_string(L));
    };
    check("sum", &reductions<T>::sum, [](T x, T y) { return static_cast<T>(W(x) + W(y)); });
    check("product", &reductions<T>::product, [](T x, T y) { return static_cast<T>(W(x) * W(y)); });
    check("minimum", &reductions<T>::least, [](T x, T y) { return x != x ? x : y != y ? y : x < y ? x : y; });
    check("maximum", &reductions<T>::largest, [](T x, T y) { return x != x ? x : y != y ? y : x > y ? x : y; });
    check("mixed", &reductions<T>::mixed, [](T x, T y) { return static_cast<T>(W(x) - W(y)); }); // order shows
}

} // namespace test

TEMPLATE_TEST_CASE("reductions across the lanes", "[pack]", TEST_TYPES) {
    test::operands<TestType> in;
    // A stretch without NaN and infinity, where the order of additions shows in the last bits.
    std::mt19937_64 engine(3);
    for (std::size_t k = 0; k < 16 * test::block; ++k)
        in.a.push_back(static_cast<TestType>(std::uniform_real_distribution<double>(0, 100)(engine)));
#define M(L) test::check_reductions<TestType, L>(in.a);
    TEST_LANES(M)
#undef M
}
