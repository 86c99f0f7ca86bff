// Stretches of an expression's elements in C order: how whatever walks along them (scans, argmin, fused statements) reads them.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/eval/assign.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

/// The inputs of a loop for any stretch of elements, counted in C order of the axes that the inputs are broadcast to.
class stretch_inputs {
public:
    /// Axis `last` is walked innermost, before it the others in their order. At most `capacity` elements, a multiple of the
    /// gang, are copied at once.
    stretch_inputs(const array_ref* inputs, int count, const index_t* shape, int rank, int last, index_t gang, index_t capacity)
        : l_(count + 1), gang_(gang), capacity_(capacity) {
        index_t step = 1;
        std::array<index_t, max_rank> order;
        for (int k = 0, to = 0; k < rank; ++k)
            if (k != last) order[static_cast<std::size_t>(to++)] = k;
        if (rank > 0) order[static_cast<std::size_t>(rank - 1)] = last;
        l_.rank = rank;
        l_.arrays[0] = {nullptr, {1, nullptr}, {}}; // the position
        for (int k = 0; k < count; ++k) l_.arrays[static_cast<std::size_t>(k + 1)] = walk(inputs[k], shape, rank);
        layout ordered = l_;
        for (int k = rank - 1; k >= 0; --k) {
            const auto i = static_cast<std::size_t>(k), from = static_cast<std::size_t>(order[i]);
            ordered.shape[i] = shape[from];
            for (std::size_t a = 1; a < l_.arrays.size(); ++a) ordered.arrays[a].step[i] = l_.arrays[a].step[from];
            ordered.arrays[0].step[i] = step;
            step *= shape[from];
        }
        l_ = ordered;
        l_.drop_unit_axes();
        int end = l_.rank;
        l_.merge_axes(0, end);
        if (l_.rank == 0) {
            l_.rank = 1;
            l_.shape[0] = 1;
            for (auto& a : l_.arrays) a.step[0] = a.itemsize;
        }
        index_t bytes = 0;
        for (std::size_t k = 0; k < this->count(); ++k) {
            const walker& a = l_.arrays[k + 1];
            bool repeats = true, linear = true;
            for (std::size_t i = 0; i < static_cast<std::size_t>(l_.rank); ++i) {
                repeats = repeats && a.step[i] == 0;
                linear = linear && a.step[i] == l_.arrays[0].step[i] * a.itemsize;
            }
            way_[k] = linear ? way::linear : repeats ? way::repeated : way::rows;
            linear_ = linear_ && way_[k] != way::rows;
            strided_ = strided_ || (way_[k] == way::rows && a.step[last_axis()] != a.itemsize && a.step[last_axis()] != 0);
            if (!linear) bytes += (std::max(repeats ? 0 : capacity, gang) * a.itemsize + 63) / 64 * 64;
        }
        if (bytes == 0) return;
        memory_ = storage<std::byte>(bytes);
        std::byte* next = memory_.data();
        for (std::size_t k = 0; k < this->count(); ++k) {
            const walker& a = l_.arrays[k + 1];
            if (way_[k] == way::linear) continue;
            buffer_[k] = next;
            if (way_[k] == way::repeated) repeat(next, a.data, a.itemsize, gang);
            next += (std::max(way_[k] == way::repeated ? 0 : capacity, gang) * a.itemsize + 63) / 64 * 64;
        }
    }

    std::size_t count() const { return l_.arrays.size() - 1; }
    const walker& operator[](std::size_t k) const { return l_.arrays[k + 1]; }
    /// Whether any number of elements can be bound at once, without a copy.
    bool linear() const { return linear_; }
    /// The length of the last axis, merged with those before it that all inputs allow.
    index_t row() const { return l_.shape[last_axis()]; }
    /// Whether the rows of the only input are contiguous.
    bool contiguous_rows() const { return l_.arrays[1].step[last_axis()] == l_.arrays[1].itemsize; }

    /// How many of the n elements from number `first` on are best bound at once.
    index_t at_once(index_t first, index_t n) const {
        if (linear_) return n;
        if (row() < 2 * gang_) return std::min(n, capacity_);
        const index_t rest = std::min(n, row() - first % row());
        return strided_ ? std::min(rest, capacity_) : rest;
    }

    /// Points `inputs` at the n elements from number `first` on: at_once(first, n), or no more than the capacity.
    void bind(row_inputs& inputs, index_t first, index_t n) const {
        const std::size_t last = last_axis();
        std::array<index_t, max_rank> position;
        bool one_row = true;
        if (!linear_) {
            index_t rest = first;
            for (std::size_t i = last + 1; i-- > 0; rest /= l_.shape[i]) position[i] = rest % l_.shape[i];
            one_row = position[last] + n <= l_.shape[last];
        }
        for (std::size_t k = 0; k < count(); ++k) {
            const walker& a = l_.arrays[k + 1];
            inputs.itemsize[k] = a.itemsize;
            if (way_[k] == way::linear) {
                inputs.pointer[k] = {a.data + first * a.itemsize, gang_};
            } else if (way_[k] == way::repeated) {
                inputs.pointer[k] = {buffer_[k], 0};
            } else {
                std::byte* at = a.data;
                for (std::size_t i = 0; i <= last; ++i) at += position[i] * a.step[i];
                if (one_row && a.step[last] == a.itemsize) {
                    inputs.pointer[k] = {at, gang_};
                } else if (one_row && a.step[last] == 0) {
                    inputs.pointer[k] = repeat(buffer_[k], at, a.itemsize, gang_);
                } else {
                    flat_cursor{at, l_.shape.data(), a.step.data(), l_.rank, a.itemsize, position}.move<true>(buffer_[k], n);
                    inputs.pointer[k] = {buffer_[k], gang_};
                }
            }
        }
    }

private:
    enum class way { linear, repeated, rows };
    std::size_t last_axis() const { return static_cast<std::size_t>(l_.rank - 1); }

    layout l_; // arrays[0]: the position of an element
    index_t gang_, capacity_;
    bool linear_ = true, strided_ = false;
    std::array<way, max_inputs> way_;
    std::array<std::byte*, max_inputs> buffer_;
    storage<std::byte> memory_;
};

/// The elements of an evaluation, converted to the type that its loop writes.
class stretch_reader {
public:
    /// e.arrays[0] is the result, of which the size of an element alone matters. `plain`: the only input has the result's type.
    stretch_reader(const evaluation& e, const dims<dynamic_rank>& shape, int last, bool plain)
        : body_(e.body), program_(e.program), itemsize_(e.arrays[0].itemsize), plain_(plain),
          in_(e.arrays.begin() + 1, e.arrays.count - 1, shape.data(), shape.size(), last, e.body.gang,
              chunk_elements(bytes_each(e.arrays), e.body.gang)),
          inputs_(in_.count()) {}

    bool in_place() const { return plain_ && in_.linear() && in_[0].step[0] != 0; }
    bool contiguous_rows() const { return plain_ && in_.contiguous_rows(); }

    /// Writes the n elements from number `first` on to `to`.
    void evaluate(index_t first, index_t n, std::byte* to) {
        while (n > 0) {
            const index_t now = in_.at_once(first, n);
            in_.bind(inputs_, first, now);
            run_row(body_, program_, inputs_, to, itemsize_, now);
            first += now;
            n -= now;
            to += now * itemsize_;
        }
    }
    /// The n elements from number `first` on, at least one: where they lie, or evaluated into `buffer`.
    template <class T>
    const T* read(index_t first, index_t n, T* buffer) {
        if (in_place() || (contiguous_rows() && first % in_.row() + n <= in_.row())) {
            in_.bind(inputs_, first, n);
            return static_cast<const T*>(inputs_.pointer[0].data);
        }
        evaluate(first, n, reinterpret_cast<std::byte*>(buffer));
        return buffer;
    }

private:
    const loop& body_;
    const void* program_;
    int itemsize_;
    bool plain_;
    stretch_inputs in_;
    row_inputs inputs_;
};

/// Whether the elements of E are read as T without a conversion.
template <class E, class T>
inline constexpr bool is_plain = array<E> && (std::is_same_v<value_t<E>, T> || (std::is_same_v<value_t<E>, bool> && std::is_same_v<T, std::uint8_t>));

/// The elements of x, read as T, if they lie in C order in memory, or else null.
template <class T, operand E>
const T* elements_in_memory(const E& x) {
    if constexpr (is_plain<E, T>)
        if (const array_ref a = refer(x); a.contiguous) return reinterpret_cast<const T*>(a.data);
    return nullptr;
}

/// Calls f(arrays, shape, reader) for x, its elements converted to T; `reader(last)` walks along axis `last` innermost.
template <class T, operand E, class F>
auto with_stretches(const E& x, const F& f) {
    return with_evaluation<T>(x, [&](const evaluation& e) {
        e.arrays[0] = {nullptr, nullptr, nullptr, 0, size_of_item<T>(), true};
        const dims<dynamic_rank> shape = broadcast_inputs(e.arrays);
        return f(shape, [&](int last) { return stretch_reader(e, shape, last, is_plain<E, T>); }, e.arrays);
    });
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
