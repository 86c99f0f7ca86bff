// Reductions under NumPy's names: sum prod mean min max ptp any all count_nonzero, of arrays and of expressions.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each is evaluated at once, in one pass over the operands of its expression. Over all axes it gives a number; along one axis or
// several, lw::sum(x, {0, 2}), an array without those axes, or, with lw::keepdims, with an extent of 1 there, ready to broadcast.
// lw::sum(x, 0, out) writes into an array that there is, of just that shape.
#pragma once

#include <utility>

#include "lanewise/core/mistakes.hpp"
#include "lanewise/core/slicing.hpp"
#include "lanewise/eval/reduce.hpp"

namespace lanewise {

/// Keeps a reduced axis, with an extent of 1.
struct keepdims_t {};
inline constexpr keepdims_t keepdims{};

namespace detail {

/// The axes of a reduction as the caller names them. None: all.
template <int N>
struct axes {
    std::array<index_t, static_cast<std::size_t>(N)> number{};
};
template <std::integral Index>
axes<1> one_axis(Index axis) {
    return {{std::in_range<index_t>(axis) ? static_cast<index_t>(axis) : std::numeric_limits<index_t>::max()}};
}
template <std::size_t N>
axes<static_cast<int>(N)> several_axes(const int (&numbers)[N]) {
    axes<static_cast<int>(N)> all;
    std::copy_n(numbers, N, all.number.begin());
    return all;
}

template <class Wanted, class... Option>
inline constexpr bool has_option = (std::is_same_v<Wanted, Option> || ...);
/// The option of type Wanted, or the default.
template <class Wanted, class... Option>
Wanted option_or(Wanted otherwise, const Option&... options) {
    [[maybe_unused]] const auto take = [&](const auto& option) {
        if constexpr (std::is_same_v<decltype(option), const Wanted&>) otherwise = option;
    };
    (take(options), ...);
    return otherwise;
}

/// The number of axes, of R, that are left when N are reduced.
template <int R, bool Keep, int N = 1>
inline constexpr int reduced_rank = R == dynamic_rank || Keep ? R : std::max(N == 0 ? 0 : R - N, 0);

inline namespace LANEWISE_ABI {

template <operand E>
bool has_elements(const E& x) {
    for (index_t extent : dims<rank_of<E>>(x.shape()))
        if (extent == 0) return false;
    return true;
}

/// Which axes of a shape are reduced. Throws index_error for one that is not there, value_error for one named twice.
template <int R>
struct axis_plan {
    dims<R> shape;
    std::array<bool, max_rank> is_reduced{};
    int reduced = 0;
    index_t count = 1; // elements of each result

    template <int N>
    axis_plan(const dims<R>& of, const axes<N>& which, const char* duplicate = "duplicate value in 'axis'") : shape(of) {
        static_assert(R != 0 || N == 0, "lanewise: an expression of rank 0 has no axis to reduce");
        static_assert(R == dynamic_rank || R == 0 || N <= R, "lanewise: more axes to reduce than the expression has");
        for (const index_t number : which.number) {
            if (R == dynamic_rank && shape.size() == 0 && (number == 0 || number == -1)) continue; // a number: NumPy allows these
            bool& mark = is_reduced[static_cast<std::size_t>(normalize_axis(number, shape.size()))];
            if (mark) throw value_error(duplicate);
            mark = true;
        }
        if (N == 0) is_reduced.fill(true);
        for (int k = 0; k < shape.size(); ++k)
            if (is_reduced[static_cast<std::size_t>(k)]) {
                count *= shape[k];
                ++reduced;
            }
    }
    template <bool Keep, int N>
    dims<reduced_rank<R, Keep, N>> shape_after() const {
        dims<reduced_rank<R, Keep, N>> result;
        result.set_size(Keep ? shape.size() : shape.size() - reduced);
        int to = 0;
        for (int k = 0; k < shape.size(); ++k) {
            if (!is_reduced[static_cast<std::size_t>(k)]) result[to++] = shape[k];
            else if (Keep) result[to++] = 1;
        }
        return result;
    }
};
template <int N, operand E>
axis_plan<rank_of<E>> plan_axes(const E& x, const axes<N>& which, const char* duplicate = "duplicate value in 'axis'") {
    return {dims<rank_of<E>>(x.shape()), which, duplicate};
}
/// How many elements each result is made of.
template <int N, operand E>
LANEWISE_INLINE index_t reduced_count(const E& x, const axes<N>& which) {
    if constexpr (N > 0) return plan_axes(x, which).count;
    index_t n = 1;
    for (index_t extent : dims<rank_of<E>>(x.shape())) n *= extent;
    return n;
}
/// The shape after `axis` is reduced.
template <bool Keep, int R>
dims<reduced_rank<R, Keep>> shape_without(const dims<R>& shape, int axis) {
    return axis_plan<R>(shape, axes<1>{{axis}}).template shape_after<Keep, 1>();
}

/// Reduces over the planned axes into contiguous results. `empty` is the result of no elements.
template <class Op, class T, int R, operand E>
void reduce_into(const E& x, const axis_plan<R>& plan, T empty, T* out, index_t results) {
    if (results == 0) return;
    if (plan.count == 0) std::fill_n(out, results, empty);
    else reduce_axes_into<Op>(x, plan.shape, plan.is_reduced, out);
}
/// Reduces over the axes: over all a number, else an array.
template <class Op, class T, bool Keep, int N, operand E>
auto reduce(const E& x, const axes<N>& which, T empty) {
    if constexpr (N == 0) {
        reduce_all<Op>(x, empty);
        return empty;
    } else {
        const auto plan = plan_axes(x, which);
        ndarray<T, reduced_rank<rank_of<E>, Keep, N>> result(plan.template shape_after<Keep, N>());
        reduce_into<Op>(x, plan, empty, result.data(), result.size());
        return result;
    }
}

[[noreturn]] inline void throw_no_identity(const char* name) {
    throw shape_error("zero-size array to reduction operation " + std::string(name) + " which has no identity");
}
template <int N, operand E>
void require_elements(const E& x, const axes<N>& which, const char* name) {
    if (reduced_count(x, which) == 0) throw_no_identity(name);
}

/// Numbers and arrays alike: f of a result, in place.
template <class T, class F>
T each(T result, F f) {
    return f(result);
}
template <class T, int R, class F>
ndarray<T, R> each(ndarray<T, R> result, F f) {
    const auto elements = result.as_view();
    assign(elements, f(elements));
    return result;
}
/// A result as another type.
template <class To, class T>
To result_as(T result) {
    return static_cast<To>(result);
}
template <class To, class T, int R>
ndarray<To, R> result_as(ndarray<T, R> result) {
    if constexpr (std::is_same_v<To, T>)
        return result;
    else
        return ndarray<To, R>(result);
}

/// Result of a reduction over all axes, as an array in which every axis has extent 1.
template <int R, class T>
ndarray<T, R> keep_all_axes(T value, int rank) {
    ndarray<T, R> result(dims<R>(rank, 1));
    result.fill(value);
    return result;
}

/// Without bool, of which there are no packs to compare.
template <class T>
using comparable_t = std::conditional_t<std::is_same_v<T, bool>, std::uint8_t, T>;

/// The rule's result, each axis kept where that is asked for.
template <class Rule, int N, operand X, class... Option>
auto run_reduction(const X& x, const axes<N>& which, const Option&... options) {
    constexpr bool keep = has_option<keepdims_t, Option...>;
    if constexpr (N == 0 && keep)
        return keep_all_axes<rank_of<X>>(Rule::template over<false>(x, which, options...), dims<rank_of<X>>(x.shape()).size());
    else
        return Rule::template over<keep>(x, which, options...);
}

/// The rule's result assigned to `out`, or written there at once where the rule can do that, x reads nothing of it, and it is contiguous.
template <class Rule, bool Keep, int N, operand X, array A, class... Option>
void reduce_to(const X& x, const axes<N>& which, A& out, const Option&... options) {
    using T = value_t<A>;
    const array_ref to = refer(out);
    const auto plan = plan_axes(x, which);
    const auto wanted = plan.template shape_after<Keep, N>();
    if (to.rank != wanted.size() || !std::equal(to.shape, to.shape + to.rank, wanted.data()))
        throw shape_error("output parameter for reduction operation has the wrong shape: " + shape_text(to.shape, to.rank) + ", not " +
                          shape_text(wanted));
    if constexpr (requires { Rule::into(x, plan, static_cast<T*>(nullptr), index_t{}); })
        if (to.contiguous && all_inputs(as_node(x), [&](const array_ref& in) { return !may_overlap(to, in); }))
            return Rule::into(x, plan, out.data(), to.size());
    assign(out.as_view(), Rule::template over<Keep>(x, which, options...));
}

/// The same, its types checked.
template <class Rule, int N, operand X, array A, class... Option>
void run_reduction_into(const X& x, const axes<N>& which, A& out, const Option&... options) {
    constexpr bool keep = has_option<keepdims_t, Option...>, writable = !std::is_const_v<std::remove_pointer_t<decltype(out.data())>>;
    constexpr int rank = reduced_rank<rank_of<X>, keep, N>;
    constexpr bool same_rank = rank_of<A> == rank || rank_of<A> == dynamic_rank || rank == dynamic_rank;
    static_assert(writable, "lanewise: assignment destination is read-only: its elements are const");
    static_assert(same_rank, "lanewise: output parameter for reduction operation has the wrong number of dimensions");
    if constexpr (writable && same_rank) reduce_to<Rule, keep>(x, which, out, options...);
}

} // namespace LANEWISE_ABI
} // namespace detail

// The forms of a reduction: over all axes; along one axis; along several; those two into an array. Options follow, lw::keepdims the last.
#define LANEWISE_REDUCTION_FORMS(name, is_option) LANEWISE_REDUCTION_FORMS_OF(name, , detail::name##_rule, is_option)
#define LANEWISE_REDUCTION_FORMS_OF(name, qualifier, rule, is_option)                                                  \
    template <operand X, class Abi = abi_tag, class... Option>                                                         \
        requires((is_option<Option>) && ...)                                                                           \
    auto name(const X& x, const Option&... options) qualifier {                                                        \
        return detail::run_reduction<rule>(x, detail::axes<0>{}, options...);                                          \
    }                                                                                                                  \
    template <operand X, std::integral Axis, class Abi = abi_tag, class... Option>                                     \
        requires((is_option<Option>) && ...)                                                                           \
    auto name(const X& x, Axis axis, const Option&... options) qualifier {                                             \
        return detail::run_reduction<rule>(x, detail::one_axis(axis), options...);                                     \
    }                                                                                                                  \
    template <operand X, std::size_t N, class Abi = abi_tag, class... Option>                                          \
        requires((is_option<Option>) && ...)                                                                           \
    auto name(const X& x, const int(&axes)[N], const Option&... options) qualifier {                                   \
        return detail::run_reduction<rule>(x, detail::several_axes(axes), options...);                                 \
    }                                                                                                                  \
    template <operand X, std::integral Axis, array A, class Abi = abi_tag, class... Option>                            \
        requires((is_option<Option>) && ...)                                                                           \
    void name(const X& x, Axis axis, A&& out, const Option&... options) qualifier {                                    \
        detail::run_reduction_into<rule>(x, detail::one_axis(axis), out, options...);                                  \
    }                                                                                                                  \
    template <operand X, std::size_t N, array A, class Abi = abi_tag, class... Option>                                 \
        requires((is_option<Option>) && ...)                                                                           \
    void name(const X& x, const int(&axes)[N], A&& out, const Option&... options) qualifier {                          \
        detail::run_reduction_into<rule>(x, detail::several_axes(axes), out, options...);                              \
    }                                                                                                                  \
    LANEWISE_EXPLAINED_REDUCTION(name, qualifier)

namespace detail {

template <class O>
inline constexpr bool is_keepdims = std::is_same_v<O, keepdims_t>;

/// The sum divided by n.
template <class T, class Sum>
Sum mean_of_sum(Sum sum, index_t n) {
    if (n == 0) return sum; // NaN
    const T count = static_cast<T>(static_cast<real_t<T>>(n));
    return each(std::move(sum), [&](const auto& s) {
        if constexpr (operand<decltype(s)>)
            return make_binary<ops::div>(s, count);
        else
            return s / count;
    });
}

template <class Op, int Empty>
struct total_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = sum_t<value_t<X>>;
        return reduce<Op, T, Keep>(x, which, T(Empty));
    }
    template <operand X>
    static void into(const X& x, const axis_plan<rank_of<X>>& plan, sum_t<value_t<X>>* out, index_t results) {
        reduce_into<Op>(x, plan, sum_t<value_t<X>>(Empty), out, results);
    }
};
using sum_rule = total_rule<ops::add, 0>;
using prod_rule = total_rule<ops::mul, 1>;
struct mean_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = mean_t<value_t<X>>;
        return mean_of_sum<T>(reduce<ops::add, T, Keep>(x, which, not_a_number<T>), reduced_count(x, which));
    }
};
template <class Op>
struct extreme_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = comparable_t<value_t<X>>;
        require_elements(x, which, Op::name);
        return result_as<value_t<X>>(reduce<Op, T, Keep>(x, which, T(0)));
    }
    template <operand X>
    static void into(const X& x, const axis_plan<rank_of<X>>& plan, value_t<X>* out, index_t results) {
        using T = comparable_t<value_t<X>>; // of bool its byte
        if (plan.count == 0) throw_no_identity(Op::name);
        reduce_into<Op>(x, plan, T(0), reinterpret_cast<T*>(out), results);
    }
};
using min_rule = extreme_rule<ops::minimum>;
using max_rule = extreme_rule<ops::maximum>;
struct ptp_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        using T = value_t<X>;
        static_assert(!std::is_same_v<T, bool>, "lanewise: subtraction of bool arrays is not supported, so that they have no ptp");
        const auto low = [&] {
            require_elements(x, which, "maximum");
            return min_rule::over<Keep>(x, which);
        }();
        return each(max_rule::over<Keep>(x, which), [&](const auto& high) {
            if constexpr (operand<decltype(high)>)
                return make_binary<ops::sub>(high, low);
            else
                return static_cast<T>(high - low);
        });
    }
};
template <class Op, bool Empty>
struct truth_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        const auto node = make_map<ops::cast<bool>>(as_node(x));
        // In lanes as wide as those that the truth is found in.
        constexpr int width = decltype(lower<0>(node))::width;
        using T = std::conditional_t<width == 1, std::uint8_t, std::conditional_t<width == 2, std::uint16_t,
                                     std::conditional_t<width == 4, std::uint32_t, std::uint64_t>>>;
        if constexpr (N == 0) {
            T result = Empty;
            const T final = !Empty;
            reduce_all<Op>(node, result, &final);
            return result != 0;
        } else {
            return result_as<bool>(reduce<Op, T, Keep>(node, which, T{Empty}));
        }
    }
};
using any_rule = truth_rule<ops::bit_or, false>;
using all_rule = truth_rule<ops::bit_and, true>;
struct count_nonzero_rule {
    template <bool Keep, int N, operand X, class... Option>
    static auto over(const X& x, const axes<N>& which, const Option&...) {
        return reduce<ops::add, std::int64_t, Keep>(make_map<ops::cast<bool>>(as_node(x)), which, std::int64_t{0});
    }
};

} // namespace detail

/// Sum of the elements: of integers and bool in 64 bits, of floats pairwise in their own type. 0 of no elements.
LANEWISE_REDUCTION_FORMS(sum, detail::is_keepdims)
/// Product of the elements, in the type of sum(). 1 of no elements.
LANEWISE_REDUCTION_FORMS(prod, detail::is_keepdims)
/// Arithmetic mean; of integers in float64. NaN of no elements.
LANEWISE_REDUCTION_FORMS(mean, detail::is_keepdims)
// Complex numbers are in the order of their real parts, then of the imaginary ones.
/// Smallest element; NaN if any is (of several complex ones any of them). Throws shape_error where there are no elements.
LANEWISE_REDUCTION_FORMS(min, detail::is_keepdims)
/// Largest element; likewise. Throws shape_error where there are no elements.
LANEWISE_REDUCTION_FORMS(max, detail::is_keepdims)
/// Largest minus smallest element, in their type: two passes. Throws shape_error where there are no elements.
LANEWISE_REDUCTION_FORMS(ptp, detail::is_keepdims)
/// How many elements are not 0, as int64; NaN counts.
LANEWISE_REDUCTION_FORMS(count_nonzero, detail::is_keepdims)
/// Whether an element is not 0. False of no elements.
LANEWISE_REDUCTION_FORMS(any, detail::is_keepdims)


/// `lw::all` is two things, as `:` and numpy.all are: as an index the whole axis, as a function whether every element is not
/// 0, with the forms of any(). True of no elements.
struct all_fn : all_t {
    LANEWISE_REDUCTION_FORMS_OF(operator(), const, detail::all_rule, detail::is_keepdims)
};
inline constexpr all_fn all{};

} // namespace lanewise
