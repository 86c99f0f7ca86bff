// lw::fuse: several assignments and reductions in one pass over memory.
// SPDX-License-Identifier: BSD-3-Clause
//
//   lw::fuse(lw::out(a) = x + y, lw::out(b) = x - y, lw::out(s) = lw::lazy::sum(x * y));
//
// The statements run block of rows by block of rows, each as it would alone, so that what one reads or writes is still in the cache
// for the next. A later one may use, row by row, what an earlier one has written.
#pragma once

#include <exception>
#include <memory>

#include "lanewise/eval/row_blocks.hpp"
#include "lanewise/eval/threads.hpp"
#include "lanewise/expr/reductions.hpp"

namespace lanewise {
namespace detail {

/// A reduction to be made by lw::fuse.
template <class Rule, class Op, bool Keep, int N, class Node>
struct lazy_reduction {
    Node node;
    axes<N> which;
};
template <class X>
inline constexpr bool is_lazy_reduction = false;
template <class Rule, class Op, bool Keep, int N, class Node>
inline constexpr bool is_lazy_reduction<lazy_reduction<Rule, Op, Keep, N, Node>> = true;

inline namespace LANEWISE_ABI {

/// Bytes of all arrays in a block: they stay in a second-level cache, and the plans are a small part of the time. Where all arrays take
/// a few blocks only, they stay there anyway, and the statements run alone.
inline constexpr index_t fused_bytes = 512 * 1024;
inline constexpr index_t few_blocks = 4;
/// So few that they are in the cache in any case.
inline constexpr index_t few_elements = 32768;

/// Where statements write, as lw::out() has it: an array by reference, a view by value.
template <class A>
using target_of = std::conditional_t<A::is_reference, A, A*>;
template <class A>
auto& target_array(A* target) {
    return *target;
}
template <class A>
    requires(A::is_reference)
const A& target_array(const A& target) {
    return target;
}

template <class A>
concept resizable = requires(A& a) { a = A(a.shape()); };
/// Gives a target the shape of the result; of one that has its own nothing. False if the old array is in use, which is otherwise kept in
/// `before`.
template <class A>
bool resize_target(const target_of<A>& target, const dims<dynamic_rank>& to, const std::vector<array_ref>& in_use, std::unique_ptr<A>& before) {
    if constexpr (resizable<A>) {
        A& array = *target;
        if (to == dims<dynamic_rank>(array.shape())) return true;
        for (const array_ref& used : in_use)
            if (may_overlap(used, refer(array))) return false;
        before = std::make_unique<A>(std::move(array));
        array = A(dims<A::rank>(to));
    }
    return true;
}

template <class A, class B>
bool same_extents(const A& a, const B& b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin());
}

/// The arrays of a statement as a whole, for the test whether blocks may follow each other.
struct fused_arrays {
    std::vector<array_ref> read, written;
};
/// A number as an array without axes: it may be an element of one that another statement reads or writes.
template <class T>
array_ref refer_to_number(const T& number) {
    return {reinterpret_cast<const std::byte*>(&number), nullptr, nullptr, 0, size_of_item<T>(), true};
}
LANEWISE_NOINLINE inline void append(std::vector<array_ref>& to, const array_ref& a) { to.push_back(a); }
template <class Node>
void list_inputs(const Node& node, fused_arrays& to) {
    each_array<array_ref> inputs;
    array_ref* end = inputs.begin();
    collect(node, end);
    for (const array_ref* in = inputs.begin(); in != end; ++in) append(to.read, *in);
}

/// a = expression.
template <class A, class Node>
struct fused_assignment {
    using T = value_t<A>;
    target_of<A> target;
    Node node;
    std::unique_ptr<A> before{}; // the array that was resized
    bool past_caches = false;

    dims<dynamic_rank> shape() const {
        const dims<dynamic_rank> made(node.shape());
        if constexpr (resizable<A>) {
            return made;
        } else {
            const array_ref to = refer(target_array(target));
            check_assignable(to, made);
            check_writable(to);
            return dims<dynamic_rank>(target_array(target).shape());
        }
    }
    decltype(auto) node_shape() const { return node.shape(); }
    bool is_ready() const { return same_extents(node.shape(), target_array(target).shape()) && target_array(target).is_contiguous(); }
    bool prepare(const dims<dynamic_rank>& to, const std::vector<array_ref>& in_use) { return resize_target<A>(target, to, in_use, before); }
    void undo() {
        if constexpr (resizable<A>)
            if (before) *target = std::move(*before);
    }
    bool in_blocks(int) const { return true; }
    void list(fused_arrays& to) const {
        list_inputs(node, to);
        append(to.written, refer(target_array(target)));
    }
    void start(index_t, bool stream) { past_caches = stream; }
    void run(const row_block& rows, index_t) {
        assign(rows.of(view<T, A::rank>(target_array(target).as_view())), rows_of(node, rows), past_caches);
    }
    void finish(index_t) {}
    void alone() { assign(target_array(target), node); }
};

/// result = reduction. Over all axes: block by block, the results of which are combined as a binary tree.
template <class Target, class Rule, class Op, bool Keep, int N, class Node>
struct fused_reduction {
    static constexpr bool is_number = !operand<Target>;
    using made = decltype(Rule::template over<Keep>(std::declval<const Node&>(), std::declval<const axes<N>&>()));
    static constexpr bool is_mean = std::is_same_v<Rule, mean_rule>;

    std::conditional_t<is_number, Target*, target_of<std::conditional_t<is_number, ndarray<float, 0>, Target>>> target;
    lazy_reduction<Rule, Op, Keep, N, Node> what;
    std::unique_ptr<made[]> parts{};
    std::unique_ptr<Target> before{};

    dims<dynamic_rank> shape() const {
        const dims<dynamic_rank> from(what.node.shape());
        const auto plan = plan_axes(what.node, what.which);
        if constexpr (std::is_base_of_v<ops::minimum, Op> || std::is_base_of_v<ops::maximum, Op>)
            if (!std::is_same_v<Rule, any_rule> && !std::is_same_v<Rule, all_rule> && plan.count == 0) throw_no_identity(Op::name);
        return from;
    }
    decltype(auto) node_shape() const { return what.node.shape(); }
    /// Whether the target has the result's shape.
    bool fits() const {
        return same_extents(plan_axes(what.node, what.which).template shape_after<Keep, N>(), target_array(target).shape());
    }
    bool is_ready() const {
        if constexpr (is_number) return true;
        else return fits() && target_array(target).is_contiguous();
    }
    bool prepare(const dims<dynamic_rank>&, const std::vector<array_ref>& in_use) {
        if constexpr (is_number) {
            return true;
        } else {
            const dims<dynamic_rank> wanted(plan_axes(what.node, what.which).template shape_after<Keep, N>());
            if constexpr (!resizable<Target>) {
                check_assignable(refer(target_array(target)), wanted);
                check_writable(refer(target_array(target)));
            }
            return resize_target<Target>(target, wanted, in_use, before);
        }
    }
    void undo() {
        if constexpr (!is_number && resizable<Target>)
            if (before) *target = std::move(*before);
    }
    bool in_blocks(int rank) const {
        if (N == 0) return is_number;
        for (const index_t axis : what.which.number)
            if (axis == 0 || axis == -rank) return false;
        return true;
    }
    void list(fused_arrays& to) const {
        list_inputs(what.node, to);
        if constexpr (is_number) append(to.written, refer_to_number(*target));
        else append(to.written, refer(target_array(target)));
    }
    void start(index_t blocks, bool) {
        if constexpr (is_number) parts.reset(new made[static_cast<std::size_t>(blocks)]);
    }
    void run(const row_block& rows, [[maybe_unused]] index_t block) {
        const auto cut = rows_of(what.node, rows);
        if constexpr (is_number) {
            if constexpr (is_mean) parts[static_cast<std::size_t>(block)] = reduce<Op, made, false>(cut, axes<0>{}, made(0));
            else parts[static_cast<std::size_t>(block)] = Rule::template over<false>(cut, what.which);
        } else {
            const view<value_t<Target>, Target::rank> all(target_array(target).as_view());
            const auto target_rows = row_block{all.ndim(), rows.length, rows.begin, rows.end}.of(all);
            if (fits()) reduce_to<Rule, Keep>(cut, what.which, target_rows);
            else assign(target_rows, Rule::template over<Keep>(cut, what.which));
        }
    }
    void finish(index_t blocks) {
        if constexpr (is_number) {
            for (index_t apart = 1; apart < blocks; apart *= 2)
                for (index_t k = 0; k + apart < blocks; k += 2 * apart) {
                    auto &a = parts[static_cast<std::size_t>(k)], &b = parts[static_cast<std::size_t>(k + apart)];
                    a = static_cast<made>(reduction<Op, made>::combine(a, b));
                }
            made result = parts[0];
            if constexpr (is_mean) result = mean_of_sum<made>(result, plan_axes(what.node, what.which).count);
            *target = static_cast<Target>(result);
        }
    }
    void alone() {
        if constexpr (!is_number)
            if (fits()) return reduce_to<Rule, Keep>(what.node, what.which, target_array(target));
        auto result = Rule::template over<Keep>(what.node, what.which);
        if constexpr (is_number) *target = static_cast<Target>(result);
        else if constexpr (resizable<Target>) *target = std::move(result);
        else assign(target_array(target), result);
    }
};

/// Whether rows of what one statement writes are the same rows of whatever another one reads or writes, if they share memory at all.
inline bool rows_keep_apart(const std::vector<fused_arrays>& statements, const row_block& all) {
    const auto aligned = [&](const array_ref& a, const array_ref& b) {
        return !may_overlap(a, b) || (same_elements(a, b) && a.rank > 0 && all.cuts(a.rank, a.shape[0]));
    };
    for (const auto& writer : statements)
        for (const array_ref& w : writer.written)
            for (const auto& other : statements) {
                for (const array_ref& r : other.read)
                    if (!aligned(w, r)) return false;
                for (const array_ref& r : other.written)
                    if (&other != &writer && !aligned(w, r)) return false;
            }
    return true;
}

/// What is common to the statements; nothing of it depends on their types.
struct fused_plan {
    std::vector<fused_arrays> statements;
    std::vector<array_ref> in_use; // read or written by those so far
    dims<dynamic_rank> shape;

    index_t length() const { return shape.size() > 0 ? shape[0] : 0; }
    row_block all() const { return {shape.size(), length(), 0, length()}; }
    /// Takes a statement in, its target not yet resized. Throws shape_error where its shape is another one.
    LANEWISE_NOINLINE void begin(const dims<dynamic_rank>& mine, const fused_arrays& own) {
        if (!statements.empty() && !(mine == shape))
            throw shape_error("fuse: the statements have different shapes " + shape_text(shape) + " " + shape_text(mine));
        shape = mine;
        in_use.insert(in_use.end(), own.read.begin(), own.read.end());
    }
    /// Its target has the shape of its result now.
    LANEWISE_NOINLINE void end(fused_arrays own) {
        in_use.insert(in_use.end(), own.written.begin(), own.written.end());
        statements.push_back(std::move(own));
    }
    /// Bytes of a row of all arrays, each of them counted once.
    LANEWISE_NOINLINE index_t row_bytes() const {
        index_t bytes = 0;
        std::vector<const std::byte*> counted;
        for (const auto& s : statements)
            for (const auto* list : {&s.read, &s.written})
                for (const array_ref& a : *list) {
                    if (std::find(counted.begin(), counted.end(), a.data) != counted.end()) continue;
                    counted.push_back(a.data);
                    bytes += a.size() * a.itemsize / length();
                }
        return bytes;
    }
    /// Whether what a statement writes is large and no statement reads it.
    LANEWISE_NOINLINE bool streams(std::size_t number) const {
        for (const array_ref& w : statements[number].written) {
            if (w.size() * w.itemsize < stream_bytes) return false;
            for (const auto& s : statements)
                for (const array_ref& r : s.read)
                    if (may_overlap(w, r)) return false;
        }
        return true;
    }
    /// Rows of a block; 0 where blocks gain nothing.
    LANEWISE_NOINLINE index_t block_rows(index_t bytes_of_row) const {
        if (bytes_of_row * length() < few_blocks * fused_bytes) return 0;
        const index_t high = std::clamp<index_t>(fused_bytes / std::max<index_t>(bytes_of_row, 1), 1, length());
        return high > 256 ? high - high % 256 : high;
    }
};

/// Few elements, and contiguous targets that have the shapes of the results: one statement after the other, for nothing is gained by blocks.
/// Returns false, having done nothing, in every other case.
template <class S, class... More>
bool run_few_fused(S& statement, More&... more) {
    const auto& shape = statement.node_shape();
    index_t n = 1;
    for (index_t extent : shape) n *= extent;
    if (n == 0 || n > few_elements || !statement.is_ready() || !((same_extents(more.node_shape(), shape) && more.is_ready()) && ...)) return false;
    statement.alone(), (more.alone(), ...);
    return true;
}

/// The last one first: it may have taken the array that an earlier one had made.
template <class S, class... More>
void undo_all(S& statement, More&... more) {
    if constexpr (sizeof...(More) > 0) undo_all(more...);
    statement.undo();
}

template <class S>
concept fused_statement = requires(S& statement) { statement.alone(); };
template <class... S>
void run_fused(S&... statement) {
    if constexpr (sizeof...(S) > 0)
        if (run_few_fused(statement...)) return;
    fused_plan plan;
    bool in_blocks = true;
    try {
        const auto check = [&](auto& s) {
            if (!in_blocks) return; // an array will have another shape when its turn comes
            fused_arrays own;
            const dims<dynamic_rank> mine = s.shape();
            s.list(own);
            plan.begin(mine, own);
            in_blocks = s.prepare(mine, plan.in_use);
            own = {};
            s.list(own);
            plan.end(std::move(own));
        };
        (check(statement), ...);
    } catch (...) {
        if constexpr (sizeof...(S) > 0) undo_all(statement...);
        throw;
    }
    const index_t length = plan.length();
    in_blocks = in_blocks && count_elements(plan.shape) > 0 && length > 1 && (statement.in_blocks(plan.shape.size()) && ...) &&
                rows_keep_apart(plan.statements, plan.all());
    if (!in_blocks) return (statement.alone(), ...);
    const index_t row_bytes = plan.row_bytes(), high = plan.block_rows(row_bytes);
    if (high == 0) return (statement.alone(), ...);
    const index_t blocks = (length + high - 1) / high;
    std::size_t number = 0;
    (statement.start(blocks, plan.streams(number++)), ...);
    const auto block = [&](index_t b) {
        const row_block rows{plan.shape.size(), length, b * high, std::min(length, (b + 1) * high)};
        (statement.run(rows, b), ...);
    };
    for_parts(blocks, row_bytes * length, block);
    (statement.finish(blocks), ...);
}

/// What lw::out() makes; `= expression` or `= lw::lazy::sum(x)` makes a statement of it.
template <class A>
struct fused_target {
    std::conditional_t<operand<A>, target_of<std::conditional_t<operand<A>, A, ndarray<float, 0>>>, A*> target;

    template <class X>
    auto operator=(X&& x) const {
        using E = std::remove_cvref_t<X>;
        constexpr bool fits = is_lazy_reduction<E> || (operand<E> && operand<A>);
        static_assert(fits, "lanewise: lw::out(array) takes an expression of arrays, lw::out(number) a reduction: lw::out(s) = lw::lazy::sum(x)");
        if constexpr (is_lazy_reduction<E>) {
            return reduction_statement(std::forward<X>(x));
        } else if constexpr (fits) {
            auto node = as_node(std::forward<X>(x));
            return fused_assignment<A, decltype(node)>{target, std::move(node)};
        }
    }

private:
    template <class Rule, class Op, bool Keep, int N, class Node>
    auto reduction_statement(lazy_reduction<Rule, Op, Keep, N, Node> what) const {
        constexpr bool to_array = operand<A>, makes_array = N > 0;
        static_assert(to_array == makes_array, "lanewise: a reduction over all axes is for lw::out(number), one along axes for lw::out(array)");
        if constexpr (to_array == makes_array) return fused_reduction<A, Rule, Op, Keep, N, Node>{target, std::move(what)};
    }
};

} // namespace LANEWISE_ABI
} // namespace detail

/// Where a statement of lw::fuse writes: an array, which takes the shape of the result; a view, into which it must fit; or a number.
template <array A, class Abi = abi_tag>
detail::fused_target<std::remove_reference_t<A>> out(A&& a) {
    using B = std::remove_reference_t<A>;
    static_assert(B::is_reference || std::is_lvalue_reference_v<A>, "lanewise: lw::out() needs an array that lives on, or a view");
    if constexpr (B::is_reference) return {a};
    else return {&a};
}
template <dtype T, class Abi = abi_tag>
detail::fused_target<T> out(T& number) {
    return {&number};
}
template <class Never = void>
detail::fused_target<detail::no_array<Never>> out(detail::mistaken) {
    static_assert(detail::right<Never>, "lanewise: lw::out() takes an array, a view, lw::view(v.data(), {n}) of a container, or a number of a dtype");
    return {nullptr};
}

/// Reductions that lw::fuse makes: of all elements for a number, along an axis or several for an array, with lw::keepdims or without.
/// Sums over all axes are added block by block, so that their last bits may differ from those of lw::sum; they are the same on every
/// target and for every number of threads.
namespace lazy {
#define LANEWISE_LAZY(name, op)                                                                                        \
    template <operand X>                                                                                               \
    auto name(X&& x) {                                                                                                 \
        auto node = detail::as_node(std::forward<X>(x));                                                               \
        return detail::lazy_reduction<detail::name##_rule, op, false, 0, decltype(node)>{std::move(node), {}};         \
    }                                                                                                                  \
    template <operand X, std::integral Axis, class... Option>                                                          \
        requires(detail::is_keepdims<Option> && ...)                                                                   \
    auto name(X&& x, Axis axis, const Option&...) {                                                                    \
        auto node = detail::as_node(std::forward<X>(x));                                                               \
        return detail::lazy_reduction<detail::name##_rule, op, sizeof...(Option) == 1, 1, decltype(node)>{             \
            std::move(node), detail::one_axis(axis)};                                                                  \
    }                                                                                                                  \
    template <operand X, std::size_t N, class... Option>                                                               \
        requires(detail::is_keepdims<Option> && ...)                                                                   \
    auto name(X&& x, const int(&axes)[N], const Option&...) {                                                          \
        auto node = detail::as_node(std::forward<X>(x));                                                               \
        return detail::lazy_reduction<detail::name##_rule, op, sizeof...(Option) == 1, static_cast<int>(N), decltype(node)>{ \
            std::move(node), detail::several_axes(axes)};                                                              \
    }                                                                                                                  \
    template <class Never = void>                                                                                      \
    auto name(detail::mistaken, detail::mistaken = {}, detail::mistaken = {})                                          \
        ->detail::lazy_reduction<detail::name##_rule, op, false, 0, detail::constant<typename detail::double_for<Never>::type>> { \
        detail::explain_reduction<Never>();                                                                            \
        return {};                                                                                                     \
    }
LANEWISE_LAZY(sum, ops::add)
LANEWISE_LAZY(prod, ops::mul)
LANEWISE_LAZY(mean, ops::add)
LANEWISE_LAZY(min, ops::minimum)
LANEWISE_LAZY(max, ops::maximum)
LANEWISE_LAZY(any, ops::maximum)
LANEWISE_LAZY(all, ops::minimum)
LANEWISE_LAZY(count_nonzero, ops::add)
#undef LANEWISE_LAZY
} // namespace lazy

/// Runs the statements as if one after the other, in one pass over memory where that is the same: where they have one shape, and what
/// one writes another reads row by row or not at all. Blocks of rows run on threads where they are many. Throws, before anything is
/// written, shape_error where the shapes differ or do not fit, and what the statements throw alone. From a statement on that gives an
/// array another shape although it or an earlier one uses the array, each is checked when its turn comes.
template <class... S, class Abi = abi_tag>
void fuse(S&&... statement) {
    constexpr bool statements = (detail::fused_statement<S> && ...);
    static_assert(statements, "lanewise: lw::fuse takes statements: lw::out(a) = x + y, not a = x + y; lw::out(s) = lw::lazy::sum(x)");
    if constexpr (statements) detail::run_fused(statement...);
}

} // namespace lanewise
