// Compiled once per target for test_pack_convert.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_convert {

template <class U, class T, int L>
void run(const T* in, U* out) {
    store(out, convert<U>(load<T, L>(in)));
}

template <class T, int L>
void make(T first, T* splatted, T* counted) {
    store(splatted, splat<T, L>(first));
    store(counted, iota<T, L>(first));
}

/// Whether extract gives each lane; the pack rebuilt from its halves, through other types of the same size; and swapped.
template <class T, int L>
bool move(const T* in, T* same_again, T* swapped) {
    const auto x = load<T, L>(in);
    const auto y = bit_cast<T>(bit_cast<int_for<T>>(bit_cast<uint_for<T>>(x)));
    store(same_again, combine(low_half(y), high_half(y)));
    store(swapped, combine(high_half(x), low_half(x)));
    bool equal = true;
    for (int k = 0; k < L; ++k) equal = equal && ::test::same(extract(x, k), in[k], false);
    return equal;
}

} // namespace test_convert
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
