// An expression made ready for evaluation: its arrays replaced by numbered inputs, everything else kept.
// SPDX-License-Identifier: BSD-3-Clause
//
// The loops of target/loops.inl are compiled once for each type of program; ranks, shapes, strides and the classes of the
// arrays are not part of that type.
#pragma once

#include "lanewise/expr/node.hpp"
#include "lanewise/target/copies.hpp"

namespace lanewise::detail {

/// Where a loop reads an input: `step` elements further for each gang, 0: the same elements again; `row_step` bytes further for each
/// row.
struct input_pointer {
    const void* data;
    index_t step;
    index_t row_step;

    input_pointer() {} // leaves them as they are: there is room for many, of which few are used
    input_pointer(const void* from, index_t each_gang, index_t each_row = 0) : data(from), step(each_gang), row_step(each_row) {}
};
/// Some of the inputs: number K is the bit of 2^K.
using input_set = std::uint32_t;
inline constexpr input_set all_inputs = ~input_set{0};

/// What an assignment's loop writes: rows of gangs, `step` bytes apart. past_caches: it may be stored without a place in the caches, and
/// each row is aligned to 64 bytes; ahead: the inputs that are asked for ahead then. rest: so many elements more in each row, if the loop
/// takes them: fewer than a gang, of stepped inputs a whole one at most.
struct gang_rows {
    index_t gangs;
    index_t count = 1;
    index_t step = 0;
    bool past_caches = false;
    input_set ahead = 0;
    int rest = 0;
};

/// Bytes ahead of a loop at which the caches are asked for what it reads, where otherwise too few lines are under way. Of 10^7 floats on Zen 5 a
/// polynomial took 0.80 of the time, the mean of four shifted slices 0.55, the largest element 0.77; half as far ahead 0.88, 0.64 and 0.80.
inline constexpr std::uintptr_t far_ahead = 16 * 1024;
/// Bytes from which on a reduction reads ahead. What third-level caches hold takes up to 1.09 times as long so (32 MiB, Zen 5), what they do not
/// hold less.
inline constexpr index_t read_ahead_bytes = 24 << 20;
/// Asks for so many bytes far ahead; they need not be there.
template <std::size_t Bytes>
LANEWISE_INLINE void read_ahead_of([[maybe_unused]] const void* here) {
#ifdef __x86_64__
    for (std::uintptr_t at = 0; at < Bytes; at += 64)
        __builtin_prefetch(reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(here) + far_ahead + at));
#endif
}

/// Bytes of a reduction's accumulators, and how many that are. They depend on the type alone, so that sums have the same bits
/// on every target.
inline constexpr int accumulator_bytes = 128;
template <class T>
inline constexpr int accumulator_lanes = accumulator_bytes / static_cast<int>(sizeof(T));

/// Rows that a reduction's loop combines to a value each, `out_step` bytes apart: into the accumulators at `start`, or, if it is null,
/// neutral ones, `gangs` gangs, then those elements of a last one that are new.
struct reduced_rows {
    const void* start;
    index_t gangs, count;
    const input_pointer* last; // where the last gang is
    const void* is_new;        // for each byte of its elements, converted to the results' type, -1 or 0
    index_t out_step;
    bool read_ahead = false;
};
/// Strips that a reduction's loop combines to a gang of values each, which lie next to each other: `gangs` gangs into those at `start`, of the
/// next strip `step` bytes further.
struct reduced_strips {
    index_t gangs, count;
    const void* start;
    index_t step;
    const void* wanted; // null: all; else as is_new above, for loops that have masks
};
/// Combines accumulators, or values.
template <class Op, class T>
struct reduction;

/// Input number K.
template <class T, int K>
struct input {
    using value_type = T;
    static constexpr int width = sizeof(T);
    static constexpr bool has_complex = is_complex<T>; // which packs hold in two parts: see target/complex.inl
    const T* data = nullptr;
    index_t step = 0;

    LANEWISE_INLINE void bind(const input_pointer* pointers) {
        data = static_cast<const T*>(pointers[K].data);
        step = pointers[K].step;
    }
    LANEWISE_INLINE void next_row(const input_pointer* pointers) {
        data = reinterpret_cast<const T*>(reinterpret_cast<const std::byte*>(data) + pointers[K].row_step);
    }
    LANEWISE_INLINE void advance(index_t gangs) { data += gangs * step; }
    template <int Gang>
    LANEWISE_INLINE void read_ahead([[maybe_unused]] input_set ahead) const {
        if constexpr (K >= 0) // else it is a buffer
            if (ahead >> K & 1) read_ahead_of<Gang * sizeof(T)>(data);
    }
};

/// Input number K, of one row, whose elements may be one element apart, or two, or one backwards: as many as its row_step says.
template <class T, int K>
struct stepped_input : input<T, K> {
    index_t apart = 1;

    LANEWISE_INLINE void bind(const input_pointer* pointers) {
        input<T, K>::bind(pointers);
        apart = pointers[K].row_step;
    }
    LANEWISE_INLINE void next_row(const input_pointer*) {}
};

template <class T>
struct literal {
    using value_type = T;
    static constexpr int width = sizeof(T);
    static constexpr bool has_complex = is_complex<T>;
    T value;

    LANEWISE_INLINE void bind(const input_pointer*) {}
    LANEWISE_INLINE void next_row(const input_pointer*) {}
    LANEWISE_INLINE void advance(index_t) {}
    template <int Gang>
    LANEWISE_INLINE void read_ahead(input_set) const {}
};

/// Op computed in type C, giving type R.
template <class Op, class C, class R, class... A>
struct step;
template <class Op, class C, class R, class A>
struct step<Op, C, R, A> {
    using value_type = R;
    static constexpr int width = std::max({A::width, static_cast<int>(sizeof(C)), static_cast<int>(sizeof(R))});
    static constexpr bool has_complex = A::has_complex || is_complex<C>;
    A a;

    LANEWISE_INLINE void bind(const input_pointer* pointers) { a.bind(pointers); }
    LANEWISE_INLINE void next_row(const input_pointer* pointers) { a.next_row(pointers); }
    LANEWISE_INLINE void advance(index_t gangs) { a.advance(gangs); }
    template <int Gang>
    LANEWISE_INLINE void read_ahead(input_set ahead) const {
        a.template read_ahead<Gang>(ahead);
    }
};
template <class Op, class C, class R, class A, class B>
struct step<Op, C, R, A, B> {
    using value_type = R;
    static constexpr int width = std::max({A::width, B::width, static_cast<int>(sizeof(C)), static_cast<int>(sizeof(R))});
    static constexpr bool has_complex = A::has_complex || B::has_complex || is_complex<C>;
    A a;
    B b;

    LANEWISE_INLINE void bind(const input_pointer* pointers) {
        a.bind(pointers);
        b.bind(pointers);
    }
    LANEWISE_INLINE void next_row(const input_pointer* pointers) {
        a.next_row(pointers);
        b.next_row(pointers);
    }
    LANEWISE_INLINE void advance(index_t gangs) {
        a.advance(gangs);
        b.advance(gangs);
    }
    template <int Gang>
    LANEWISE_INLINE void read_ahead(input_set ahead) const {
        a.template read_ahead<Gang>(ahead);
        b.template read_ahead<Gang>(ahead);
    }
};
template <class Op, class C, class R, class A, class B, class D>
struct step<Op, C, R, A, B, D> {
    using value_type = R;
    static constexpr int width = std::max({A::width, B::width, D::width, static_cast<int>(sizeof(C)), static_cast<int>(sizeof(R))});
    static constexpr bool has_complex = A::has_complex || B::has_complex || D::has_complex || is_complex<C>;
    A a;
    B b;
    D c;

    LANEWISE_INLINE void bind(const input_pointer* pointers) {
        a.bind(pointers);
        b.bind(pointers);
        c.bind(pointers);
    }
    LANEWISE_INLINE void next_row(const input_pointer* pointers) {
        a.next_row(pointers);
        b.next_row(pointers);
        c.next_row(pointers);
    }
    LANEWISE_INLINE void advance(index_t gangs) {
        a.advance(gangs);
        b.advance(gangs);
        c.advance(gangs);
    }
    template <int Gang>
    LANEWISE_INLINE void read_ahead(input_set ahead) const {
        a.template read_ahead<Gang>(ahead);
        b.template read_ahead<Gang>(ahead);
        c.template read_ahead<Gang>(ahead);
    }
};

/// Whether N is a product computed in type C.
template <class C, class N>
inline constexpr bool is_product = false;
template <class C, class A, class B>
inline constexpr bool is_product<C, step<ops::mul, C, C, A, B>> = true;

/// The part below is evaluated under another floating-point policy.
template <fp::policy P, class A>
struct policy_step {
    using value_type = typename A::value_type;
    static constexpr int width = A::width;
    static constexpr bool has_complex = A::has_complex;
    A a;

    LANEWISE_INLINE void bind(const input_pointer* pointers) { a.bind(pointers); }
    LANEWISE_INLINE void next_row(const input_pointer* pointers) { a.next_row(pointers); }
    LANEWISE_INLINE void advance(index_t gangs) { a.advance(gangs); }
    template <int Gang>
    LANEWISE_INLINE void read_ahead(input_set ahead) const {
        a.template read_ahead<Gang>(ahead);
    }
};

// ---------------------------------------------------------------------------------------- programs with complex numbers

/// The operations that complex packs have: target/complex.inl.
template <class Op>
inline constexpr bool is_complex_pack_op = std::is_same_v<Op, ops::add> || std::is_same_v<Op, ops::sub> || std::is_same_v<Op, ops::mul> ||
                                           std::is_same_v<Op, ops::div> || std::is_same_v<Op, ops::neg> || std::is_same_v<Op, ops::square> ||
                                           std::is_same_v<Op, ops::abs> || std::is_same_v<Op, ops::equal> || std::is_same_v<Op, ops::not_equal> ||
                                           std::is_same_v<Op, ops::is_nan> || std::is_same_v<Op, ops::where>;
template <class T>
inline constexpr bool is_complex_pack_op<ops::cast<T>> = true;
/// Whether a program with complex numbers can run in packs.
template <class N>
inline constexpr bool fits_complex_packs = true;
template <class Op, class C, class R, class... A>
inline constexpr bool fits_complex_packs<step<Op, C, R, A...>> =
    (is_complex<C> ? is_complex_pack_op<Op>
                   : !std::is_base_of_v<ops::long_function, Op> && ops::takes_complex<Op> && !std::is_same_v<Op, ops::power>) &&
    (fits_complex_packs<A> && ...);
template <fp::policy P, class A>
inline constexpr bool fits_complex_packs<policy_step<P, A>> = fits_complex_packs<A>;

/// Whether it has an input whose elements need not be neighbours.
template <class N>
inline constexpr bool has_steps = false;
template <class T, int K>
inline constexpr bool has_steps<stepped_input<T, K>> = true;
template <class Op, class C, class R, class... A>
inline constexpr bool has_steps<step<Op, C, R, A...>> = (has_steps<A> || ...);
template <fp::policy P, class A>
inline constexpr bool has_steps<policy_step<P, A>> = has_steps<A>;

/// Whether a part is evaluated under fp::fast, where targets differ in the last bits.
template <class N>
inline constexpr bool has_fast = false;
template <class Op, class C, class R, class... A>
inline constexpr bool has_fast<step<Op, C, R, A...>> = (has_fast<A> || ...);
template <fp::policy P, class A>
inline constexpr bool has_fast<policy_step<P, A>> = P == fp::policy::fast || has_fast<A>;

// ------------------------------------------------------------------------------------------------------------ cost

/// About how long an element takes, in units of 1/64 ns: two for four bytes that are read or computed, more for a function. A guess,
/// to tell whether threads are worth it.
template <class N>
inline constexpr int cost = 0;
template <class T, int K>
inline constexpr int cost<input<T, K>> = static_cast<int>(sizeof(T) + 1) / 2;
template <class T, int K>
inline constexpr int cost<stepped_input<T, K>> = cost<input<T, K>>;
template <class Op, class C, class R, class... A>
inline constexpr int cost<step<Op, C, R, A...>> =
    (std::is_base_of_v<ops::long_function, Op> || is_complex<C> ? 4 : 1) * (static_cast<int>(sizeof(C) + 1) / 2) + (0 + ... + cost<A>);
template <fp::policy P, class A>
inline constexpr int cost<policy_step<P, A>> = cost<A>;

/// What of that is reading.
template <class N>
inline constexpr int reading_cost = 0;
template <class T, int K>
inline constexpr int reading_cost<input<T, K>> = cost<input<T, K>>;
template <class Op, class C, class R, class... A>
inline constexpr int reading_cost<step<Op, C, R, A...>> = (0 + ... + reading_cost<A>);
template <fp::policy P, class A>
inline constexpr int reading_cost<policy_step<P, A>> = reading_cost<A>;

// --------------------------------------------------------------------------------------------------------- lowering

template <class N>
inline constexpr int input_count = 0;
template <class A>
inline constexpr int input_count<array_reference<A>> = 1;
template <class A>
inline constexpr int input_count<array_value<A>> = 1;
template <class Op, class... A>
inline constexpr int input_count<map<Op, A...>> = (0 + ... + input_count<A>);
template <fp::policy P, class A>
inline constexpr int input_count<with_policy<P, A>> = input_count<A>;

/// The program of a node whose first input has number K. Stepped: the elements of views need not be neighbours.
template <int K, bool Stepped = false, class A>
LANEWISE_INLINE input<value_t<A>, K> lower(const array_reference<A>&) {
    return {};
}
template <int K, bool Stepped = false, class A>
LANEWISE_INLINE auto lower(const array_value<A>&) {
    return std::conditional_t<Stepped && A::is_reference, stepped_input<value_t<A>, K>, input<value_t<A>, K>>{};
}
template <int K, bool Stepped = false, class T>
LANEWISE_INLINE literal<T> lower(const constant<T>& n) {
    return {n.value};
}
template <int K, bool Stepped = false, class Op, class A>
LANEWISE_INLINE auto lower(const map<Op, A>& n) {
    auto a = lower<K, Stepped>(n.a);
    using N = map<Op, A>;
    return step<Op, typename N::compute_type, typename N::value_type, decltype(a)>{a};
}
template <int K, bool Stepped = false, class Op, class A, class B>
LANEWISE_INLINE auto lower(const map<Op, A, B>& n) {
    auto a = lower<K, Stepped>(n.a);
    auto b = lower<K + input_count<A>, Stepped>(n.b);
    using N = map<Op, A, B>;
    return step<Op, typename N::compute_type, typename N::value_type, decltype(a), decltype(b)>{a, b};
}
template <int K, bool Stepped = false, class Op, class A, class B, class C>
LANEWISE_INLINE auto lower(const map<Op, A, B, C>& n) {
    auto a = lower<K, Stepped>(n.a);
    auto b = lower<K + input_count<A>, Stepped>(n.b);
    auto c = lower<K + input_count<A> + input_count<B>, Stepped>(n.c);
    using N = map<Op, A, B, C>;
    return step<Op, typename N::compute_type, typename N::value_type, decltype(a), decltype(b), decltype(c)>{a, b, c};
}
template <int K, bool Stepped = false, fp::policy P, class A>
LANEWISE_INLINE auto lower(const with_policy<P, A>& n) {
    auto a = lower<K, Stepped>(n.a);
    return policy_step<P, decltype(a)>{a};
}

// ------------------------------------------------------------------------------------- the square of a subexpression

/// Whether two nodes of one type are one computation of the same elements.
template <class A>
bool same_node(const array_reference<A>& x, const array_reference<A>& y) {
    return x.target == y.target;
}
template <class A>
bool same_node(const array_value<A>& x, const array_value<A>& y) {
    const A &a = x.target, &b = y.target;
    return a.data() == b.data() && a.shape() == b.shape() && a.element_strides() == b.element_strides();
}
template <class T>
bool same_node(const constant<T>& x, const constant<T>& y) {
    return std::memcmp(&x.value, &y.value, sizeof(T)) == 0;
}
template <class Op, class A>
bool same_node(const map<Op, A>& x, const map<Op, A>& y) {
    return same_node(x.a, y.a);
}
template <class Op, class A, class B>
bool same_node(const map<Op, A, B>& x, const map<Op, A, B>& y) {
    return same_node(x.a, y.a) && same_node(x.b, y.b);
}
template <class Op, class A, class B, class C>
bool same_node(const map<Op, A, B, C>& x, const map<Op, A, B, C>& y) {
    return same_node(x.a, y.a) && same_node(x.b, y.b) && same_node(x.c, y.c);
}
template <fp::policy P, class A>
bool same_node(const with_policy<P, A>& x, const with_policy<P, A>& y) {
    return same_node(x.a, y.a);
}

/// (x - y) * (x - y) is often written and would evaluate x - y twice. That the operands are the same is known at run time only,
/// so this costs a second loop; nodes below the root and products of plain arrays are left as they are.
template <class N>
inline constexpr bool may_be_square = false;
template <class A>
    requires(input_count<A> > 0 && !is_complex<value_t<A>> && !std::is_same_v<value_t<A>, bool>)
inline constexpr bool may_be_square<map<ops::mul, A, A>> = true;
template <class A>
inline constexpr bool may_be_square<map<ops::mul, array_reference<A>, array_reference<A>>> = false;
template <class A>
inline constexpr bool may_be_square<map<ops::mul, array_value<A>, array_value<A>>> = false;
template <class T, class N>
inline constexpr bool may_be_square<map<ops::cast<T>, N>> = may_be_square<N>;

template <class A>
bool is_square(const map<ops::mul, A, A>& n) {
    return same_node(n.a, n.b);
}
template <class A>
auto as_square(const map<ops::mul, A, A>& n) {
    return map<ops::square, A>{n.a};
}
template <class T, class N>
bool is_square(const map<ops::cast<T>, N>& n) {
    return is_square(n.a);
}
template <class T, class N>
auto as_square(const map<ops::cast<T>, N>& n) {
    auto a = as_square(n.a);
    return map<ops::cast<T>, decltype(a)>{a};
}

/// An array that takes part in an evaluation, its element type forgotten. Refers to the array's own shape and strides.
struct array_ref {
    const std::byte* data;
    const index_t* shape;
    const index_t* strides; // in elements
    int rank;
    item_size itemsize;
    bool contiguous;

    index_t size() const {
        index_t n = 1;
        for (int k = 0; k < rank; ++k) n *= shape[k];
        return n;
    }
};

template <class A>
LANEWISE_INLINE array_ref refer(const A& a) {
    return {reinterpret_cast<const std::byte*>(a.data()), a.shape().data(), a.element_strides().data(), a.shape().size(),
            size_of_item<value_t<A>>(), !A::is_reference || a.is_contiguous()};
}
template <class T, index_t... N>
inline constexpr auto fixed_shape = fixed<T, N...>::shape();
template <class T, index_t... N>
inline constexpr auto fixed_strides = fixed<T, N...>::element_strides();
template <class T, index_t... N>
LANEWISE_INLINE array_ref refer(const fixed<T, N...>& a) {
    return {reinterpret_cast<const std::byte*>(a.data()), fixed_shape<T, N...>.data(), fixed_strides<T, N...>.data(),
            static_cast<int>(sizeof...(N)), size_of_item<T>(), true};
}

/// Lists the arrays of a node in the order of their numbers.
template <class A>
LANEWISE_INLINE void collect(const array_reference<A>& n, array_ref*& to) {
    *to++ = refer(n.get());
}
template <class A>
LANEWISE_INLINE void collect(const array_value<A>& n, array_ref*& to) {
    *to++ = refer(n.get());
}
template <class T>
LANEWISE_INLINE void collect(const constant<T>&, array_ref*&) {}
template <class Op, class A>
LANEWISE_INLINE void collect(const map<Op, A>& n, array_ref*& to) {
    collect(n.a, to);
}
template <class Op, class A, class B>
LANEWISE_INLINE void collect(const map<Op, A, B>& n, array_ref*& to) {
    collect(n.a, to);
    collect(n.b, to);
}
template <class Op, class A, class B, class C>
LANEWISE_INLINE void collect(const map<Op, A, B, C>& n, array_ref*& to) {
    collect(n.a, to);
    collect(n.b, to);
    collect(n.c, to);
}
template <fp::policy P, class A>
LANEWISE_INLINE void collect(const with_policy<P, A>& n, array_ref*& to) {
    collect(n.a, to);
}

} // namespace lanewise::detail
