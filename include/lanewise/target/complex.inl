// Programs with complex numbers in packs: the real parts in one, the imaginary parts in another. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// Arithmetic, comparisons and selections; programs with other functions run element by element, see eval/complex.hpp, whose
// formulas these are.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {

template <class R, int L>
struct complex_pack {
    pack<R, L> re, im;
};

#if LANEWISE_BYTES > 0
template <int Second, class R, int L, int... K>
LANEWISE_INLINE pack<R, L> alternate_of(const vector<R, L>& a, const vector<R, L>& b, std::integer_sequence<int, K...>) {
    return from_vector<R, L>(__builtin_shufflevector(a, b, (Second * L / 2 + K / 2 + K % 2 * L)...));
}
#endif
/// a[0], b[0], a[1], b[1] ...: the first L of them, or the second.
template <int Second, class R, int L>
LANEWISE_INLINE pack<R, L> alternate(const pack<R, L>& a, const pack<R, L>& b) {
    if constexpr (L == 1) return Second ? b : a;
    else if constexpr (!is_one<pack<R, L>> && Second) return {alternate<0>(a.hi, b.hi), alternate<1>(a.hi, b.hi)};
    else if constexpr (!is_one<pack<R, L>>) return {alternate<0>(a.lo, b.lo), alternate<1>(a.lo, b.lo)};
#if LANEWISE_BYTES > 0
    else return alternate_of<Second, R, L>(to_vector(a), to_vector(b), std::make_integer_sequence<int, L>());
#endif
}

/// The order of the elements in a pack. by_16_bytes: as shuffles within each 16 bytes take them apart, and put them together again, in half the time.
enum class order { usual, by_16_bytes };

/// Whether each operand of a program is complex of R, or a literal, and so is what it gives: it may have them in any order.
template <class R, class N>
inline constexpr bool any_order = false;
template <class R, int K>
inline constexpr bool any_order<R, detail::input<std::complex<R>, K>> = true;
template <class R, class T>
inline constexpr bool any_order<R, detail::literal<T>> = true;
template <class R, class Op, class C, class T, class... A>
inline constexpr bool any_order<R, detail::step<Op, C, T, A...>> = std::is_same_v<T, std::complex<R>> && (any_order<R, A> && ...);
template <class R, fp::policy P, class A>
inline constexpr bool any_order<R, detail::policy_step<P, A>> = any_order<R, A>;

#if LANEWISE_BYTES > 0
template <int Odd, class R, int L, int... K>
LANEWISE_INLINE pack<R, L> parts_by_16_bytes(const vector<R, L>& a, const vector<R, L>& b, std::integer_sequence<int, K...>) {
    constexpr int here = 16 / sizeof(R);
    return from_vector<R, L>(__builtin_shufflevector(a, b, (K % here * 2 % here + K % here / (here / 2) * L + K / here * here + Odd)...));
}
template <int Second, class R, int L, int... K>
LANEWISE_INLINE pack<R, L> pairs_by_16_bytes(const vector<R, L>& re, const vector<R, L>& im, std::integer_sequence<int, K...>) {
    constexpr int here = 16 / sizeof(R);
    return from_vector<R, L>(__builtin_shufflevector(re, im, (K % 2 * L + K / here * here + Second * (here / 2) + K % here / 2)...));
}
#endif
/// The real parts (Odd: 0) or the imaginary ones of the elements in two packs.
template <order Order, int Odd, class R, int L>
LANEWISE_INLINE pack<R, L> parts_of(const pack<R, L>& low, const pack<R, L>& high) {
#if LANEWISE_BYTES > 0
    if constexpr (Order == order::by_16_bytes && is_one<pack<R, L>> && L * sizeof(R) >= 16)
        return parts_by_16_bytes<Odd, R, L>(to_vector(low), to_vector(high), std::make_integer_sequence<int, L>());
    else
#endif
        return every_second<Odd>(low, high);
}
/// What parts_of() has taken apart, again: the first pack, or the second.
template <order Order, int Second, class R, int L>
LANEWISE_INLINE pack<R, L> pairs_of(const complex_pack<R, L>& z) {
#if LANEWISE_BYTES > 0
    if constexpr (Order == order::by_16_bytes && is_one<pack<R, L>> && L * sizeof(R) >= 16)
        return pairs_by_16_bytes<Second, R, L>(to_vector(z.re), to_vector(z.im), std::make_integer_sequence<int, L>());
    else
#endif
        return alternate<Second>(z.re, z.im);
}

template <order Order, class R, int L>
LANEWISE_INLINE complex_pack<R, L> load_complex(const std::complex<R>* from) {
    const R* const parts = reinterpret_cast<const R*>(from);
    auto low = load<R, L>(parts), high = load<R, L>(parts + L);
#if LANEWISE_IS_AVX512
    keep_apart(low), keep_apart(high); // GCC would load them for each use
#endif
    return {parts_of<Order, 0>(low, high), parts_of<Order, 1>(low, high)};
}
template <order Order, class R, int L>
LANEWISE_INLINE complex_pack<R, L> get_complex(const std::complex<R>* from, int at) {
    return load_complex<Order, R, L>(from + at);
}
template <order, class R, int L>
LANEWISE_INLINE complex_pack<R, L> get_complex(const std::complex<R>* from, const some_lanes<L>& at) {
    const R* const parts = reinterpret_cast<const R*>(from + at.offset);
    const auto low = load_first<R, L>(parts, std::min(2 * at.count, L)), high = load_first<R, L>(parts + L, std::max(2 * at.count - L, 0));
    return {every_second<0>(low, high), every_second<1>(low, high)};
}
template <class R, int L>
LANEWISE_INLINE complex_pack<R, L> or_one(const complex_pack<R, L>& b, const some_lanes<L>& at) {
    return {or_one(b.re, at), b.im};
}
template <order Order = order::usual, class R, int L>
LANEWISE_INLINE void put(std::complex<R>* to_here, const complex_pack<R, L>& z) {
    R* const parts = reinterpret_cast<R*>(to_here);
    store(parts, pairs_of<Order, 0>(z));
    store(parts + L, pairs_of<Order, 1>(z));
}
template <order Order, class R, int L>
LANEWISE_INLINE void put_past_caches(std::complex<R>* to_here, const complex_pack<R, L>& z) {
    R* const parts = reinterpret_cast<R*>(to_here);
    put_past_caches(parts, pairs_of<Order, 0>(z));
    put_past_caches(parts + L, pairs_of<Order, 1>(z));
}
template <class R, int L>
LANEWISE_INLINE void put(std::complex<R>* to_here, const complex_pack<R, L>& z, const some_lanes<L>& at) {
    R* const parts = reinterpret_cast<R*>(to_here + at.offset);
    store_first(parts, alternate<0>(z.re, z.im), std::min(2 * at.count, L));
    store_first(parts + L, alternate<1>(z.re, z.im), std::max(2 * at.count - L, 0));
}

/// A value as complex packs of C, or as packs of C.
template <class C, class R, int L>
LANEWISE_INLINE auto to(const complex_pack<R, L>& z) {
    if constexpr (is_complex<C>) return complex_pack<detail::real_t<C>, L>{to<detail::real_t<C>>(z.re), to<detail::real_t<C>>(z.im)};
    else if constexpr (std::is_same_v<C, bool>) return mask_or(nonzero(z.re), nonzero(z.im));
    else return to<C>(z.re);
}
template <class C, int L, class V>
LANEWISE_INLINE auto to_complex(const V& x) {
    using R = detail::real_t<C>;
    return complex_pack<R, L>{to<R>(x), splat<R, L>(R{0})};
}
template <class C, int L, class R>
LANEWISE_INLINE auto to_complex(const complex_pack<R, L>& z) {
    return to<C>(z);
}

template <class R, int L>
LANEWISE_INLINE auto apply(ops::add, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return complex_pack<R, L>{add(a.re, b.re), add(a.im, b.im)};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::sub, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return complex_pack<R, L>{sub(a.re, b.re), sub(a.im, b.im)};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::mul, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return complex_pack<R, L>{sub(mul(a.re, b.re), mul(a.im, b.im)), add(mul(a.re, b.im), mul(a.im, b.re))};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::square, const complex_pack<R, L>& a) {
    return apply(ops::mul{}, a, a);
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::neg, const complex_pack<R, L>& a) {
    return complex_pack<R, L>{neg(a.re), neg(a.im)};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::div, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    const auto usual = ge(abs(b.re), abs(b.im));
    const auto more = select(usual, b.re, b.im), less = select(usual, b.im, b.re);
    const auto first = select(usual, a.re, a.im), second = select(usual, a.im, a.re);
    const auto ratio = div(less, more), scale = div(splat<R, L>(R{1}), add(more, mul(less, ratio)));
    const auto turned = mul(first, ratio);
    const auto re = mul(add(first, mul(second, ratio)), scale), im = mul(select(usual, sub(second, turned), sub(turned, second)), scale);
    const auto zero = mask_and(usual, eq(more, splat<R, L>(R{0})));
    return complex_pack<R, L>{select(zero, div(a.re, abs(more)), re), select(zero, div(a.im, abs(more)), im)};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::equal, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return mask_and(eq(a.re, b.re), eq(a.im, b.im));
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::not_equal, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return mask_or(ne(a.re, b.re), ne(a.im, b.im));
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::is_nan, const complex_pack<R, L>& a) {
    return mask_or(ne(a.re, a.re), ne(a.im, a.im));
}
/// See detail::precedes().
template <class R, int L>
LANEWISE_INLINE auto precedes(const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    const auto numbers = mask_and(eq(a.im, a.im), eq(b.im, b.im));
    return mask_or(mask_and(lt(a.re, b.re), numbers), mask_and(eq(a.re, b.re), lt(a.im, b.im)));
}
template <int S, class R, int L>
LANEWISE_INLINE auto choose(const mask<S, L>& m, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return complex_pack<R, L>{select(m, a.re, b.re), select(m, a.im, b.im)};
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::minimum, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return choose(mask_or(precedes(a, b), apply(ops::is_nan{}, a)), a, b);
}
template <class R, int L>
LANEWISE_INLINE auto apply(ops::maximum, const complex_pack<R, L>& a, const complex_pack<R, L>& b) {
    return choose(mask_or(precedes(b, a), apply(ops::is_nan{}, a)), a, b);
}

/// Evaluates a program for the L elements at a place: a pack, a mask, or a complex pack.
template <fp::policy Policy, int L, order Order = order::usual>
struct complex_interpreter {
    template <class N, class At>
    LANEWISE_INLINE static auto value(const N& n, const At& at) {
        if constexpr (N::has_complex) return complex_value(n, at);
        else return interpreter<Policy, L>::value(n, at);
    }
    /// As C, in which the node above computes.
    template <class C, class N, class At>
    LANEWISE_INLINE static auto value_as(const N& n, const At& at) {
        if constexpr (is_complex<C>) return to_complex<C, L>(value(n, at));
        else return to<C>(value(n, at));
    }

private:
    template <class R, int K, class At>
    LANEWISE_INLINE static auto complex_value(const detail::input<std::complex<R>, K>& n, const At& at) {
        return get_complex<Order, R, L>(n.data, at);
    }
    template <class R, class At>
    LANEWISE_INLINE static auto complex_value(const detail::literal<std::complex<R>>& n, const At&) {
        return complex_pack<R, L>{splat<R, L>(n.value.real()), splat<R, L>(n.value.imag())};
    }
    template <fp::policy P, class A, class At>
    LANEWISE_INLINE static auto complex_value(const detail::policy_step<P, A>& n, const At& at) {
        return complex_interpreter<P, L, Order>::value(n.a, at);
    }
    template <class T, class C, class R, class A, class At>
    LANEWISE_INLINE static auto complex_value(const detail::step<ops::cast<T>, C, R, A>& n, const At& at) {
        return value_as<T>(n.a, at);
    }
    template <class Op, class C, class R, class A, class At>
    LANEWISE_INLINE static auto complex_value(const detail::step<Op, C, R, A>& n, const At& at) {
        const auto& a = value_as<C>(n.a, at);
        if constexpr (std::is_same_v<Op, ops::abs>) return math::hypot<Policy>(a.re, a.im);
        else return apply(Op{}, a);
    }
    template <class Op, class C, class R, class A, class B, class At>
    LANEWISE_INLINE static auto complex_value(const detail::step<Op, C, R, A, B>& n, const At& at) {
        if constexpr (std::is_same_v<Op, ops::div>) return apply(Op{}, value_as<C>(n.a, at), or_one(value_as<C>(n.b, at), at));
        else return apply(Op{}, value_as<C>(n.a, at), value_as<C>(n.b, at));
    }
    template <class C, class R, class A, class B, class D, class At>
    LANEWISE_INLINE static auto complex_value(const detail::step<ops::where, C, R, A, B, D>& n, const At& at) {
        return choose(to<bool>(value(n.a, at)), value_as<C>(n.b, at), value_as<C>(n.c, at));
    }
};

template <class Program, class To>
struct complex_assign_loop {
    static constexpr int gang = 2 * lanes_for<std::max(Program::width, static_cast<int>(sizeof(To)))>;
    static constexpr bool takes_rest = LANEWISE_IS_AVX512, calls = false;

    __attribute__((flatten)) static void run(const void* program, const detail::input_pointer* inputs, void* out, const detail::gang_rows& rows) {
        using evaluate = complex_interpreter<fp::policy::standard, gang>;
        constexpr order quick = is_complex<To> && any_order<detail::real_t<To>, Program> ? order::by_16_bytes : order::usual;
        using evaluate_gang = complex_interpreter<fp::policy::standard, gang, quick>;
        Program first = *static_cast<const Program*>(program); // of a row
        first.bind(inputs);
        const detail::gang_rows how = rows;
        for (index_t row = 0; row < how.count; ++row) {
            Program p = first;
            first.next_row(inputs);
            To* to_here = reinterpret_cast<To*>(static_cast<std::byte*>(out) + row * how.step);
            for (index_t gangs = how.gangs; gangs > 0; --gangs, to_here += gang) {
                const auto& value = evaluate_gang::template value_as<To>(p, 0);
                if constexpr (is_complex<To>) {
                    if (how.past_caches) [[unlikely]] put_past_caches<quick>(to_here, value);
                    else put<quick>(to_here, value);
                } else {
                    if (how.past_caches) [[unlikely]] put_past_caches(to_here, value);
                    else put(to_here, value);
                }
                p.advance(1);
            }
            if constexpr (takes_rest)
                if (how.rest > 0) {
                    const some_lanes<gang> at(0, how.rest);
                    put(to_here, evaluate::template value_as<To>(p, at), at);
                }
        }
    }
};

/// The accumulators of T, complex, as one complex pack.
template <class Program, class T, class Op>
struct complex_reduce_loop {
    static constexpr int gang = accumulator_lanes<T>;
    static constexpr bool masks = false, is_long = false; // it does not read ahead

    using R = detail::real_t<T>;
    using evaluate = complex_interpreter<fp::policy::standard, gang>;

    __attribute__((flatten)) static void rows(const void* program, const detail::input_pointer* inputs, void* out,
                                              const detail::reduced_rows& rows) {
        Program begin = *static_cast<const Program*>(program), end = begin;
        begin.bind(inputs);
        end.bind(rows.last);
        const detail::reduced_rows how = rows;
        std::byte* to_here = static_cast<std::byte*>(out);
        for (index_t left = how.count; left > 0; --left, to_here += how.out_step) {
            T lane[gang], last[gang];
            for (T& l : lane) l = detail::reduction<Op, T>::identity;
            combine(begin, how.gangs, how.start ? static_cast<const T*>(how.start) : lane, lane);
            put(last, evaluate::template value_as<T>(end, 0));
            *reinterpret_cast<T*>(to_here) = detail::folded_with<Op>(lane, last, how.is_new);
            begin.next_row(inputs);
            end.next_row(inputs);
        }
    }
    __attribute__((flatten)) static void strips(const void* program, const detail::input_pointer* inputs, void* out,
                                                const detail::reduced_strips& strips) {
        Program begin = *static_cast<const Program*>(program);
        begin.bind(inputs);
        const detail::reduced_strips how = strips;
        for (index_t k = 0; k < how.count; ++k, begin.next_row(inputs))
            combine(begin, how.gangs, reinterpret_cast<const T*>(static_cast<const std::byte*>(how.start) + k * how.step),
                    static_cast<T*>(out) + k * gang);
    }

private:
    LANEWISE_INLINE static void combine(Program p, index_t gangs, const T* from, T* to_here) {
        auto sum = load_complex<order::usual, R, gang>(from);
        for (; gangs > 0; --gangs, p.advance(1)) sum = apply(Op{}, sum, evaluate::template value_as<T>(p, 0));
        put(to_here, sum);
    }
};

} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
