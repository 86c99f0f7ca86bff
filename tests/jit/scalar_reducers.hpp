// Reducers of the scalar form: iteration i goes to accumulator i % 32, and these are combined in a tree, halves first.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <type_traits>

namespace scalar::lw {

inline std::int64_t iteration = 0; // of LW_FOR

template <class T, class F>
class reducer_of {
public:
    explicit reducer_of(T identity, F f = {}) : reducer_of(identity, identity, f) {}
    reducer_of(T start, T identity, F f) : f_(f), start_(start) {
        for (T& p : part_) p = identity;
    }
    template <class X>
    void take(X x) {
        T& p = part_[iteration % 32];
        p = static_cast<T>(f_(p, static_cast<T>(x)));
    }
    T value() const {
        T all[32];
        for (int k = 0; k < 32; ++k) all[k] = part_[k];
        for (int half = 16; half > 0; half /= 2)
            for (int k = 0; k < half; ++k) all[k] = static_cast<T>(f_(all[k], all[k + half]));
        return static_cast<T>(f_(start_, all[0]));
    }
    operator T() const { return value(); }

private:
    F f_;
    T start_, part_[32];
};
template <class T, class F>
reducer_of<T, F> reducer(std::type_identity_t<T> identity, F f) {
    return reducer_of<T, F>(identity, f);
}

template <class T>
using unsigned_or_float = std::conditional_t<std::is_floating_point_v<T>, T, std::uint64_t>; // integers wrap
struct plus {
    template <class T>
    T operator()(T a, T b) const {
        return static_cast<T>(unsigned_or_float<T>(a) + unsigned_or_float<T>(b));
    }
};
struct times {
    template <class T>
    T operator()(T a, T b) const {
        return static_cast<T>(unsigned_or_float<T>(a) * unsigned_or_float<T>(b));
    }
};
struct smaller { // of two zeros the second
    template <class T>
    T operator()(T a, T b) const {
        return a < b || a != a ? a : b;
    }
};
struct larger {
    template <class T>
    T operator()(T a, T b) const {
        return a > b || a != a ? a : b;
    }
};
template <class T>
constexpr T highest = std::numeric_limits<T>::has_infinity ? std::numeric_limits<T>::infinity() : std::numeric_limits<T>::max();
template <class T>
constexpr T lowest = std::numeric_limits<T>::has_infinity ? static_cast<T>(-std::numeric_limits<T>::infinity()) : std::numeric_limits<T>::lowest();

template <class T>
struct sum_of : reducer_of<T, plus> {
    explicit sum_of(T start = 0) : reducer_of<T, plus>(start, static_cast<T>(-0.0), {}) {}
    template <class X>
    void operator+=(X x) {
        this->take(x);
    }
    template <class X>
    void operator-=(X x) {
        this->take(-static_cast<T>(x));
    }
};
template <class T>
struct prod_of : reducer_of<T, times> {
    explicit prod_of(T start = 1) : reducer_of<T, times>(start, 1, {}) {}
    template <class X>
    void operator*=(X x) {
        this->take(x);
    }
};
template <class T>
struct min_of : reducer_of<T, smaller> {
    explicit min_of(T start = highest<T>) : reducer_of<T, smaller>(start, highest<T>, {}) {}
};
template <class T>
struct max_of : reducer_of<T, larger> {
    explicit max_of(T start = lowest<T>) : reducer_of<T, larger>(start, lowest<T>, {}) {}
};

struct any_of {
    bool held = false;
    void take(bool condition) { held = held || condition; }
    void operator|=(bool condition) { take(condition); }
    operator bool() const { return held; }
};
struct all_of {
    bool held = true;
    void take(bool condition) { held = held && condition; }
    void operator&=(bool condition) { take(condition); }
    operator bool() const { return held; }
};

template <class T, bool Larger>
class find_of {
public:
    template <class X, class I>
    void take(X x_, I i) {
        const T x = static_cast<T>(x_);
        const bool better = (Larger ? x > value_ : x < value_) || (x != x && value_ == value_);
        if (!better && index_ >= 0) return;
        value_ = x;
        index_ = static_cast<std::int64_t>(i);
    }
    T value() const { return value_; }
    std::int64_t index() const { return index_; }

private:
    T value_ = Larger ? lowest<T> : highest<T>;
    std::int64_t index_ = -1;
};
template <class T>
using argmin_of = find_of<T, false>;
template <class T>
using argmax_of = find_of<T, true>;

} // namespace scalar::lw
