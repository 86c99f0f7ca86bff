// Reducers: lw::sum_of, lw::min_of, lw::argmin_of, lw::any_of and so on. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
//
// A reducer stands outside LW_FOR, takes values in it and is read after it. Iteration i belongs to accumulator i % 32 on every
// target, and the accumulators are combined in one tree, so that floats have the same bits.

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

inline constexpr int accumulators = std::max(32, lanes);

template <class T>
struct reducible_type {
    static constexpr bool fits = (is_float<T> || is_int<T>) && !std::is_same_v<T, bool>;
    LANEWISE_EXPLAIN(fits, "lanewise: a reducer takes int8 to int64, uint8 to uint64, float or double; for bool lw::any_of and lw::all_of");
    using type = std::conditional_t<fits, T, int>;
};
/// T, of which there are reducers.
template <class T>
using reducible = typename reducible_type<T>::type;

/// What reducers share. Op combines two results, and two gangs' lanes; folds the lanes into a result; has the identity and the
/// number of groups of lanes to accumulate in.
template <class Op>
class reduction {
    using P = typename Op::lanes_type;

public:
    using value_type = typename Op::value_type;
    using stays_in_kernel = void;

    /// Of all that was taken, and the start. After the loop.
    LANEWISE_INLINE value_type value() const { return result(); }
    LANEWISE_INLINE operator value_type() const
        requires std::is_arithmetic_v<value_type>
    {
        return result();
    }
    // For loops on threads: the part that it was made in; one that has taken nothing.
    LANEWISE_INLINE loop_part* home() const { return home_; }
    LANEWISE_INLINE reduction fresh() const { return reduction(op_.identity, op_); }
    /// Takes what the other has taken, and its start.
    LANEWISE_INLINE void merge(const reduction& other) {
        start_ = op_(start_, other.start_);
        for (int k = 0; k < Op::groups; ++k) groups_[k] = op_(groups_[k], other.groups_[k]);
    }
#define LANEWISE_NOT_THIS(symbol)                                                                                      \
    template <class X>                                                                                                 \
    void operator symbol(const X&) {                                                                                   \
        LANEWISE_EXPLAIN(sizeof(X) == 0, "lanewise: this reducer does not take values by " #symbol                     \
                                      ": += is for lw::sum_of, *= for lw::prod_of, |= for lw::any_of, &= for "         \
                                      "lw::all_of; the others have m.take(x)");                                        \
    }
    LANEWISE_NOT_THIS(+=)
    LANEWISE_NOT_THIS(-=)
    LANEWISE_NOT_THIS(*=)
    LANEWISE_NOT_THIS(|=)
    LANEWISE_NOT_THIS(&=)
#undef LANEWISE_NOT_THIS

protected:
    LANEWISE_INLINE explicit reduction(const value_type& start, const Op& op = {}) : op_(op), start_(start) {
        for (P& p : groups_) p = Op::everywhere(op_.identity);
    }
    LANEWISE_INLINE void take_lanes(const P& x) { mine().take_here(x); }
    /// Of the first group.
    LANEWISE_INLINE const P& accumulated() { return mine().groups_[0]; }
    template <LANEWISE_LANGUAGE::value X>
    LANEWISE_INLINE void take_value(const X& x) {
        take_lanes(lanes_of<value_type>(x));
    }
    LANEWISE_INLINE value_type result() const {
        if constexpr (Op::groups == 1) {
            return op_(start_, op_.fold(groups_[0]));
        } else if constexpr (Op::groups == 2) {
            return op_(start_, op_.fold(op_(groups_[0], groups_[1])));
        } else {
            P all[Op::groups];
            for (int k = 0; k < Op::groups; ++k) all[k] = groups_[k];
            for (int half = Op::groups / 2; half > 0; half /= 2)
                for (int k = 0; k < half; ++k) all[k] = op_(all[k], all[k + half]);
            return op_(start_, op_.fold(all[0]));
        }
    }

    [[no_unique_address]] Op op_;
    loop_part* home_ = part;
    value_type start_;
    P groups_[Op::groups];

private:
    LANEWISE_INLINE reduction& mine() { return gang_is(on_threads) ? own(*this, part) : *this; }
    LANEWISE_INLINE void take_here(const P& x) {
        if (__builtin_expect(gang_start < 0, 0)) { // outside LW_FOR: once
            start_ = op_(start_, op_.fold(select(mask_first<4, lanes>(1), x, Op::everywhere(op_.identity))));
            return;
        }
        const auto turn = static_cast<std::size_t>(gang_start) / lanes % Op::groups;
        if constexpr (Op::groups > 2) combine_active(groups_[turn], x);
        else if (turn == 0) combine_active(groups_[0], x); // an index would keep them in memory
        else combine_active(groups_[Op::groups - 1], x);
    }
    LANEWISE_INLINE void combine_active(P& p, const P& x) const {
        const P more = op_(p, x);
        p = partial ? select(active, more, p) : more;
    }
};

// ------------------------------------------------------------------------------------------ sum, product, min and max

/// F: add_lanes and so on, of packs of any width and of numbers.
template <class T, class F>
struct pack_operation {
    using value_type = T;
    using lanes_type = pack<T, lanes>;
    static constexpr int groups = is_float<T> ? accumulators / lanes : 1; // integers give the same in any order
    static constexpr T identity = identity_of<T, F>();
    LANEWISE_INLINE static lanes_type everywhere(T x) { return splat<T, lanes>(x); }
    template <class P>
    LANEWISE_INLINE P operator()(const P& a, const P& b) const {
        return F{}(a, b);
    }
    LANEWISE_INLINE T fold(const lanes_type& p) const { return halve(F{}, p); }
};

/// A sum over the loop: `s += x(i) * y(i)`.
template <dtype T>
class sum_of : public reduction<pack_operation<reducible<T>, add_lanes>> {
public:
    LANEWISE_INLINE explicit sum_of(T start = T{0}) : sum_of::reduction(start) {}
    template <LANEWISE_LANGUAGE::value X>
    LANEWISE_INLINE sum_of& operator+=(const X& x) {
        this->take_value(x);
        return *this;
    }
    template <LANEWISE_LANGUAGE::value X>
    LANEWISE_INLINE sum_of& operator-=(const X& x) {
        this->take_lanes(neg(lanes_of<typename sum_of::value_type>(x)));
        return *this;
    }
};
/// Of complex numbers: a sum of each part.
template <class R>
class sum_of<std::complex<R>> {
public:
    using value_type = std::complex<R>;
    using stays_in_kernel = void;
    LANEWISE_INLINE explicit sum_of(value_type start = 0) : re_(start.real()), im_(start.imag()) {}
    template <class X>
        requires(LANEWISE_LANGUAGE::value<X> || complex_value<X>)
    LANEWISE_INLINE sum_of& operator+=(const X& x) {
        re_ += LANEWISE_LANGUAGE::real(x);
        if constexpr (complex_value<X>) im_ += LANEWISE_LANGUAGE::imag(x);
        return *this;
    }
    template <class X>
        requires(LANEWISE_LANGUAGE::value<X> || complex_value<X>)
    LANEWISE_INLINE sum_of& operator-=(const X& x) {
        return *this += -x;
    }
    LANEWISE_INLINE value_type value() const { return {re_.value(), im_.value()}; }
    LANEWISE_INLINE operator value_type() const { return value(); }

private:
    sum_of<R> re_, im_;
};
/// A product over the loop: `p *= x(i)`.
template <dtype T>
class prod_of : public reduction<pack_operation<reducible<T>, mul_lanes>> {
public:
    LANEWISE_INLINE explicit prod_of(T start = T{1}) : prod_of::reduction(start) {}
    template <LANEWISE_LANGUAGE::value X>
    LANEWISE_INLINE prod_of& operator*=(const X& x) {
        this->take_value(x);
        return *this;
    }
};
/// The smallest or the largest over the loop, NaN if any is: `m.take(x(i))`. Of nothing infinity or the type's limit.
#define LANEWISE_EXTREME_OF(name, F)                                                                                   \
    template <dtype T>                                                                                                 \
    class name : public reduction<pack_operation<reducible<T>, F>> {                                                   \
    public:                                                                                                            \
        LANEWISE_INLINE explicit name(T start = identity_of<T, F>()) : name::reduction(start) {}                       \
        template <LANEWISE_LANGUAGE::value X>                                                                                     \
        LANEWISE_INLINE void take(const X& x) {                                                                        \
            this->take_value(x);                                                                                       \
        }                                                                                                              \
    };
LANEWISE_EXTREME_OF(min_of, min_lanes)
LANEWISE_EXTREME_OF(max_of, max_lanes)
#undef LANEWISE_EXTREME_OF

// ------------------------------------------------------------------------------------------ truth values

template <bool Any>
struct mask_operation {
    using value_type = bool;
    using lanes_type = lane_mask;
    static constexpr int groups = 1;
    static constexpr bool identity = !Any;
    LANEWISE_INLINE static lane_mask everywhere(bool x) { return mask_all<4, lanes>(x); }
    LANEWISE_INLINE bool operator()(bool a, bool b) const { return Any ? a || b : a && b; }
    LANEWISE_INLINE lane_mask operator()(const lane_mask& a, const lane_mask& b) const { return Any ? mask_or(a, b) : mask_and(a, b); }
    LANEWISE_INLINE bool fold(const lane_mask& m) const { return Any ? LANEWISE_TARGET::any(m) : LANEWISE_TARGET::all(m); }
};
/// Whether a condition held in any iteration, or in all: `any |= c`, `all &= c` or `.take(c)`.
#define LANEWISE_TRUTH_OF(name, Any, symbol)                                                                           \
    class name : public reduction<mask_operation<Any>> {                                                               \
    public:                                                                                                            \
        LANEWISE_INLINE explicit name(bool start = !Any) : reduction(start) {}                                         \
        template <LANEWISE_LANGUAGE::value X>                                                                                     \
        LANEWISE_INLINE void take(const X& condition) {                                                                \
            take_value(condition);                                                                                     \
        }                                                                                                              \
        template <LANEWISE_LANGUAGE::value X>                                                                                     \
        LANEWISE_INLINE name& operator symbol(const X& condition) {                                                    \
            take(condition);                                                                                           \
            return *this;                                                                                              \
        }                                                                                                              \
    };
LANEWISE_TRUTH_OF(any_of, true, |=)
LANEWISE_TRUTH_OF(all_of, false, &=)
#undef LANEWISE_TRUTH_OF

// ------------------------------------------------------------------------------------------ where the extreme is

/// A value and its index; the highest of all indices stands for none.
template <class T>
struct found {
    T extreme;
    std::uint64_t index;
};
template <class T>
struct found_lanes {
    pack<T, lanes> extreme;
    pack<std::uint64_t, lanes> index;
};
template <class T>
LANEWISE_INLINE found_lanes<T> select(const lane_mask& m, const found_lanes<T>& a, const found_lanes<T>& b) {
    return {LANEWISE_TARGET::select(m, a.extreme, b.extreme), LANEWISE_TARGET::select(m, a.index, b.index)};
}
/// NaN before the extreme; of equals the lower index: the same in any order.
template <class T, bool Larger>
struct find_operation {
    using value_type = found<T>;
    using lanes_type = found_lanes<T>;
    static constexpr int groups = 1;
    static constexpr found<T> identity = {Larger ? identity_of<T, max_lanes>() : identity_of<T, min_lanes>(), ~std::uint64_t{0}};
    LANEWISE_INLINE static found_lanes<T> everywhere(const found<T>& f) {
        return {splat<T, lanes>(f.extreme), splat<std::uint64_t, lanes>(f.index)};
    }
    LANEWISE_INLINE found<T> operator()(const found<T>& a, const found<T>& b) const {
        const bool a_nan = a.extreme != a.extreme, b_nan = b.extreme != b.extreme;
        const bool better = (Larger ? b.extreme > a.extreme : b.extreme < a.extreme) || (b_nan && !a_nan);
        const bool same = a.extreme == b.extreme || (a_nan && b_nan);
        return better || (same && b.index < a.index) ? b : a;
    }
    LANEWISE_INLINE found_lanes<T> operator()(const found_lanes<T>& a, const found_lanes<T>& b) const {
        auto better = Larger ? gt(b.extreme, a.extreme) : lt(b.extreme, a.extreme), same = eq(a.extreme, b.extreme);
        if constexpr (is_float<T>) {
            const auto a_nan = ne(a.extreme, a.extreme), b_nan = ne(b.extreme, b.extreme);
            better = mask_or(better, mask_andnot(b_nan, a_nan));
            same = mask_or(same, mask_and(a_nan, b_nan));
        }
        const auto earlier = mask_and(resize<4>(same), resize<4>(lt(b.index, a.index)));
        return select(mask_or(resize<4>(better), earlier), b, a);
    }
    LANEWISE_INLINE found<T> fold(const found_lanes<T>& f) const {
        T value[lanes];
        std::uint64_t index[lanes];
        store(value, f.extreme);
        store(index, f.index);
        found<T> best = {value[0], index[0]};
        for (int k = 1; k < lanes; ++k) best = (*this)(best, found<T>{value[k], index[k]});
        return best;
    }
};
template <class T, bool Larger>
class find_of : public reduction<find_operation<T, Larger>> {
public:
    LANEWISE_INLINE find_of() : find_of::reduction(find_operation<T, Larger>::identity) {}
    template <LANEWISE_LANGUAGE::value X, LANEWISE_LANGUAGE::value Index>
    LANEWISE_INLINE void take(const X& x, const Index& index) {
        LANEWISE_EXPLAIN(std::is_integral_v<element_t<Index>>,
                      "lanewise: the index in a.take(x, index) must be an integer: the loop's index, varying, or a number");
        const pack<T, lanes> v = lanes_of<T>(x), &best = this->accumulated().extreme;
        // Few gangs have something better: the others are done with one comparison.
        const auto worse = Larger ? lt(v, best) : gt(v, best);
        if (!LANEWISE_TARGET::any(mask_andnot(active_lanes(), resize<4>(worse)))) return;
        if constexpr (std::is_same_v<Index, lane_index>)
            this->take_lanes({v, iota<std::uint64_t, lanes>(static_cast<std::uint64_t>(index.first()))});
        else
            this->take_lanes({v, lanes_of<std::uint64_t>(index)});
    }
    /// The extreme; of nothing infinity or the type's limit.
    LANEWISE_INLINE T value() const { return this->result().extreme; }
    /// Its index, the lowest of several; -1 of nothing.
    LANEWISE_INLINE std::int64_t index() const { return static_cast<std::int64_t>(this->result().index); }
};
/// Where the smallest or the largest is: `a.take(x(i), i)`, then a.value() and a.index(). The first NaN, if there is one. Indices are not
/// negative.
template <dtype T>
class argmin_of : public find_of<reducible<T>, false> {
public:
    LANEWISE_INLINE argmin_of() {}
};
template <dtype T>
class argmax_of : public find_of<reducible<T>, true> {
public:
    LANEWISE_INLINE argmax_of() {}
};

// ------------------------------------------------------------------------------------------ the user's own

/// A copy, register by register: GCC copies a struct of several through memory.
template <class T, int L>
LANEWISE_INLINE pack<T, L> by_register(const pack<T, L>& a) {
    if constexpr (!is_one<pack<T, L>>) {
        return {by_register(a.lo), by_register(a.hi)};
    } else {
        pack<T, L> b;
#if LANEWISE_BYTES == 0
        b.r = a.r;
#else
        b.r.data = a.r.data;
#endif
        return b;
    }
}
/// F: two varying<T> to one, called in each lane.
template <class T, class F>
struct user_operation {
    using value_type = T;
    using lanes_type = pack<T, lanes>;
    static constexpr int groups = accumulators / lanes;
    F f;
    T identity;
    LANEWISE_INLINE static lanes_type everywhere(T x) { return splat<T, lanes>(x); }
    LANEWISE_INLINE lanes_type operator()(const lanes_type& a, const lanes_type& b) const {
        constexpr bool fits = requires { lanes_of<T>(f(varying<T>(a), varying<T>(b))); };
        LANEWISE_EXPLAIN(fits, "lanewise: the operation of a reducer takes two values and gives one: "
                            "[](auto a, auto b) { return lw::maximum(a, b); }");
        if constexpr (fits) return by_register(lanes_of<T>(f(varying<T>(a), varying<T>(b))));
        else return a;
    }
    LANEWISE_INLINE T operator()(T a, T b) const { return extract((*this)(everywhere(a), everywhere(b)), 0); }
    LANEWISE_INLINE T fold(const lanes_type& p) const {
        T lane[2 * lanes];
        store(lane, p);
        store(lane + lanes, p);
        for (int half = lanes / 2; half > 0; half /= 2)
            store(lane, (*this)(load<T, lanes>(lane), load<T, lanes>(lane + half)));
        return lane[0];
    }
};
/// A reduction with an operation of one's own, associative, with an identity: `r.take(x(i))`. lw::reducer makes it.
template <dtype T, class F>
class reducer_of : public reduction<user_operation<reducible<T>, F>> {
public:
    LANEWISE_INLINE explicit reducer_of(T identity, const F& f = F()) : reducer_of::reduction(identity, {f, identity}) {}
    template <LANEWISE_LANGUAGE::value X>
    LANEWISE_INLINE void take(const X& x) {
        this->take_value(x);
    }
};
/// auto r = lw::reducer<float>(0, [](auto a, auto b) { return lw::maximum(a, lw::abs(b)); });
template <dtype T, class F>
LANEWISE_INLINE reducer_of<T, F> reducer(std::type_identity_t<T> identity, const F& operation) {
    return reducer_of<T, F>(identity, operation);
}

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
