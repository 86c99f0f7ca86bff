// Compiled once per target for test_pack_arithmetic.cpp.
// SPDX-License-Identifier: BSD-3-Clause
namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace test_arithmetic {

/// Whether this machine's VPSRAVQ departs from Intel's manual at a count of 64, as Bochs 2.7 does.
inline bool faulty_shift() {
#if LANEWISE_IS_AVX512
    const volatile long long one = 1, width = 64;
    return _mm_cvtsi128_si64(_mm_srav_epi64(_mm_set1_epi64x(one), _mm_set1_epi64x(width))) != 0;
#else
    return false;
#endif
}

template <class T, int L>
void shift(bool left, int by, const T* a, T* out) {
    const auto x = load<T, L>(a);
    if (left) store(out, shift_left(x, by));
    else store(out, shift_right(x, by));
}

/// False where T has no such operation.
template <class T, int L>
bool run(::test::operation which, const T* a, const T* b, const T* c, T* out) {
    using ::test::operation;
    const auto x = load<T, L>(a), y = load<T, L>(b), z = load<T, L>(c);
    switch (which) {
    case operation::add: store(out, add(x, y)); return true;
    case operation::sub: store(out, sub(x, y)); return true;
    case operation::mul: store(out, mul(x, y)); return true;
    case operation::fma: store(out, fma(x, y, z)); return true;
    case operation::neg: store(out, neg(x)); return true;
    case operation::abs: store(out, abs(x)); return true;
    case operation::minimum: store(out, minimum(x, y)); return true;
    case operation::maximum: store(out, maximum(x, y)); return true;
    case operation::select: {
        std::uint64_t odd = 0;
        for (int k = 0; k < L; ++k) odd |= (::test::to_bits(c[k]) & 1) << k;
        store(out, select(mask_from_bits<sizeof(T), L>(odd), x, y));
        return true;
    }
    default: break;
    }
    if constexpr (is_float<T>) {
        switch (which) {
        case operation::div: store(out, div(x, y)); return true;
        case operation::sqrt: store(out, sqrt(x)); return true;
        default: return false;
        }
    } else {
        switch (which) {
        case operation::bit_and: store(out, bit_and(x, y)); return true;
        case operation::bit_or: store(out, bit_or(x, y)); return true;
        case operation::bit_xor: store(out, bit_xor(x, y)); return true;
        case operation::bit_not: store(out, bit_not(x)); return true;
        case operation::shift_left: store(out, shift_left(x, y)); return true;
        case operation::shift_right: store(out, shift_right(x, y)); return true;
#define M(name)                                                                                                        \
    case operation::name:                                                                                              \
        store(out, per_lane([](T p, T q) __attribute__((always_inline)) { return name##_lane(p, q); }, x, y));         \
        return true;
        M(floor_divide)
        M(remainder)
        M(truncated_divide)
        M(truncated_remainder)
#undef M
        default: return false;
        }
    }
}

} // namespace test_arithmetic
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
