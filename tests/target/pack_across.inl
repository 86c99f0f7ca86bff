// Compiled once per target for test_pack_across.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_across {

template <class T, int L>
::test::reductions<T> run(const T* in) {
    const auto x = load<T, L>(in);
    const auto minus = [](T p, T q) __attribute__((always_inline)) { return static_cast<T>(wrap<T>(p) - wrap<T>(q)); };
    return {reduce_add(x), reduce_mul(x), reduce_min(x), reduce_max(x), across(minus, x)};
}

} // namespace test_across
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
