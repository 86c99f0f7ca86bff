// Programs with functions of complex numbers: there are no packs for those, so they run one element at a time, in plain C++.
// SPDX-License-Identifier: BSD-3-Clause
//
// This stands outside the regions, and so may call std::. Real parts of such a program go through the baseline's packs, but for the
// functions, which have the bits of the present target.
#pragma once

#include <cmath>
#include <complex>
#include <numbers>

#include "lanewise/eval/call_scalar.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

namespace baseline = LANEWISE_TARGET_NAMESPACE(LANEWISE_BASELINE);

/// One element as another dtype: of a complex number the real part; as bool whether it is not 0.
template <class To, class From>
To element_as(const From& x) {
    if constexpr (std::is_same_v<To, From>)
        return x;
    else if constexpr (std::is_same_v<To, bool>)
        return x != From(0);
    else if constexpr (is_complex<To> && is_complex<From>)
        return To(static_cast<real_t<To>>(x.real()), static_cast<real_t<To>>(x.imag()));
    else if constexpr (is_complex<To>)
        return To(static_cast<real_t<To>>(x));
    else if constexpr (is_complex<From>)
        return static_cast<To>(x.real());
    else
        return static_cast<To>(x);
}

LANEWISE_OPEN_BASELINE // no products fused into sums
/// Whether a is the smaller one: of complex numbers by their real parts, or by their imaginary ones where those are equal, as in NumPy. NaN is
/// neither smaller nor larger.
template <class T>
constexpr bool precedes(const T& a, const T& b) {
    if constexpr (is_complex<T>) {
        if (a != a || b != b) return false;
        return a.real() == b.real() ? a.imag() < b.imag() : a.real() < b.real();
    } else {
        return a < b;
    }
}

// NumPy's product and quotient: they do not recover infinities as the C library's do. The quotient is R. L. Smith's
// (Algorithm 116, Communications of the ACM 5, 1962).
template <class R>
std::complex<R> complex_product(std::complex<R> a, std::complex<R> b) {
    LANEWISE_NO_CONTRACT
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}
template <class R>
std::complex<R> complex_quotient(std::complex<R> a, std::complex<R> b) {
    LANEWISE_NO_CONTRACT
    const R size_re = std::abs(b.real()), size_im = std::abs(b.imag());
    if (size_re >= size_im) {
        if (size_re == 0 && size_im == 0) return {a.real() / size_re, a.imag() / size_re};
        const R ratio = b.imag() / b.real(), scale = R(1) / (b.real() + b.imag() * ratio);
        return {(a.real() + a.imag() * ratio) * scale, (a.imag() - a.real() * ratio) * scale};
    }
    const R ratio = b.real() / b.imag(), scale = R(1) / (b.imag() + b.real() * ratio);
    return {(a.real() * ratio + a.imag()) * scale, (a.imag() * ratio - a.real()) * scale};
}
LANEWISE_CLOSE_BASELINE

template <class C>
auto apply_complex(ops::add, const C& a, const C& b) { return a + b; }
template <class C>
auto apply_complex(ops::sub, const C& a, const C& b) { return a - b; }
template <class C>
auto apply_complex(ops::mul, const C& a, const C& b) { return complex_product(a, b); }
template <class C>
auto apply_complex(ops::div, const C& a, const C& b) { return complex_quotient(a, b); }
template <class C>
auto apply_complex(ops::equal, const C& a, const C& b) { return a == b; }
template <class C>
auto apply_complex(ops::not_equal, const C& a, const C& b) { return a != b; }
template <class C>
auto apply_complex(ops::neg, const C& a) { return -a; }
template <class C>
auto apply_complex(ops::square, const C& a) { return complex_product(a, a); }
template <class C>
auto apply_complex(ops::is_nan, const C& a) { return std::isnan(a.real()) || std::isnan(a.imag()); }
#define LANEWISE_APPLY_COMPLEX(name)                                                                                   \
    template <class C>                                                                                                 \
    auto apply_complex(ops::name, const C& a) {                                                                        \
        return std::name(a);                                                                                           \
    }
LANEWISE_APPLY_COMPLEX(sqrt)
LANEWISE_APPLY_COMPLEX(exp)
LANEWISE_APPLY_COMPLEX(log)
LANEWISE_APPLY_COMPLEX(log10)
LANEWISE_APPLY_COMPLEX(sin)
LANEWISE_APPLY_COMPLEX(cos)
LANEWISE_APPLY_COMPLEX(tan)
LANEWISE_APPLY_COMPLEX(asin)
LANEWISE_APPLY_COMPLEX(acos)
LANEWISE_APPLY_COMPLEX(atan)
LANEWISE_APPLY_COMPLEX(sinh)
LANEWISE_APPLY_COMPLEX(cosh)
LANEWISE_APPLY_COMPLEX(tanh)
LANEWISE_APPLY_COMPLEX(asinh)
LANEWISE_APPLY_COMPLEX(acosh)
LANEWISE_APPLY_COMPLEX(atanh)
#undef LANEWISE_APPLY_COMPLEX

// The others by NumPy's formulas, or better ones; power with its results for infinities, too.
template <class C>
C apply_complex(ops::exp2, const C& a) {
    return std::exp(a * std::numbers::ln2_v<real_t<C>>);
}
template <class C>
C apply_complex(ops::exp10, const C& a) {
    return std::exp(a * std::numbers::ln10_v<real_t<C>>);
}
template <class C>
C apply_complex(ops::log2, const C& a) {
    return std::log(a) * std::numbers::log2e_v<real_t<C>>;
}
template <class C>
C apply_complex(ops::expm1, const C& a) {
    const auto s = std::sin(a.imag() / 2);
    return {std::expm1(a.real()) * std::cos(a.imag()) - 2 * s * s, std::exp(a.real()) * std::sin(a.imag())};
}
template <class C>
C apply_complex(ops::log1p, const C& a) {
    const auto re = a.real() + 1;
    const bool small = std::abs(a.real()) < 0.5f && std::abs(a.imag()) < 0.5f; // then |1 + a|^2 - 1 is worth more
    const auto size = small ? std::log1p(a.real() * (2 + a.real()) + a.imag() * a.imag()) / 2 : std::log(std::hypot(re, a.imag()));
    return {size, std::atan2(a.imag(), re)};
}
template <class C>
C apply_complex(ops::sinc, const C& a) {
    using R = real_t<C>;
    if (a == C(0)) return 1;
    const R turns = std::nearbyint(a.real()), pi = std::numbers::pi_v<R>; // half turns, which leave sin as it is but for the sign
    const C sine = std::sin((a - turns) * pi);
    return complex_quotient(std::fmod(turns, R(2)) == 0 ? sine : -sine, a * pi);
}
template <class C>
C apply_complex(ops::power, const C& a, const C& b) {
    using R = real_t<C>;
    if (b == C(0)) return 1;
    if (a == C(0)) return b.real() > 0 ? C(0) : C(std::numeric_limits<R>::quiet_NaN(), std::numeric_limits<R>::quiet_NaN());
    const R n = b.real();
    if (b.imag() != 0 || n != std::trunc(n) || std::abs(n) >= 100) return std::pow(a, b);
    if (n == 1) return a; // 1 * a is NaN where a part of it is infinite
    if (n == 2) return complex_product(a, a);
    if (n == 3) return complex_product(a, complex_product(a, a));
    C result = 1, factor = a;
    for (int left = static_cast<int>(std::abs(n));; factor = complex_product(factor, factor)) {
        if (left % 2 == 1) result = complex_product(result, factor);
        if ((left /= 2) == 0) break;
    }
    return n > 0 ? result : complex_quotient(C(1), result);
}
template <fp::policy P, class Op, class... C>
auto complex_result(const C&... z) {
    if constexpr (std::is_same_v<Op, ops::abs>) return call_scalar<ops::hypot, P>(z.real()..., z.imag()...);
    else return apply_complex(Op{}, z...);
}
/// The function for kernels, with the bits that arrays have: inlined, it would be compiled for their target.
template <class Op, class... C>
LANEWISE_NOINLINE auto complex_function(const C&... z) {
    return apply_complex(Op{}, z...);
}

/// A real number or truth value in all lanes of a short pack or mask, and back.
template <class T>
auto in_lanes(T x) {
    if constexpr (std::is_same_v<T, bool>)
        return baseline::mask_all<1, baseline::scalar_lanes<T>>(x);
    else
        return baseline::splat<T, baseline::scalar_lanes<T>>(x);
}
template <class T, int L>
T from_lanes(const baseline::pack<T, L>& p) {
    return baseline::extract(p, 0);
}
template <int S, int L>
bool from_lanes(const baseline::mask<S, L>& m) {
    return baseline::any(m);
}

/// The value of a program at `offset`.
template <fp::policy P, class T, int K>
T element_of(const input<T, K>& n, index_t offset) {
    return n.data[offset];
}
template <fp::policy P, class T>
T element_of(const literal<T>& n, index_t) {
    return n.value;
}
template <fp::policy P, fp::policy Q, class A>
auto element_of(const policy_step<Q, A>& n, index_t offset) {
    return element_of<Q>(n.a, offset);
}
template <fp::policy P, class Op, class C, class R, class... A>
R element_of(const step<Op, C, R, A...>& n, index_t offset) {
    const auto apply_to = [](const auto&... x) -> R {
        using baseline::call; // and what is declared later
        if constexpr (is_complex<C>)
            return complex_result<P, Op>(element_as<C>(x)...);
        else if constexpr (baseline::is_called<Op, C>::value)
            return element_as<R>(call_scalar<Op, P>(element_as<C>(x)...));
        else
            return element_as<R>(from_lanes(call<P>(Op{}, in_lanes(element_as<C>(x))...)));
    };
    if constexpr (sizeof...(A) == 3)
        return element_as<bool>(element_of<P>(n.a, offset)) ? element_as<C>(element_of<P>(n.b, offset)) : element_as<C>(element_of<P>(n.c, offset));
    else if constexpr (sizeof...(A) == 2)
        return apply_to(element_of<P>(n.a, offset), element_of<P>(n.b, offset));
    else
        return apply_to(element_of<P>(n.a, offset));
}
template <fp::policy P, class T, class C, class R, class A>
T element_of(const step<ops::cast<T>, C, R, A>& n, index_t offset) {
    return element_as<T>(element_of<P>(n.a, offset));
}

template <class Program, class To>
void run_complex_assign(const void* program, const input_pointer* inputs, void* out, const gang_rows& rows) {
    Program first = *static_cast<const Program*>(program); // of a row
    first.bind(inputs);
    for (index_t row = 0; row < rows.count; ++row) {
        Program p = first;
        first.next_row(inputs);
        To* to = reinterpret_cast<To*>(static_cast<std::byte*>(out) + row * rows.step);
        for (index_t count = rows.gangs; count > 0; --count, p.advance(1)) *to++ = element_as<To>(element_of<fp::policy::standard>(p, 0));
    }
}
template <class Program, class To>
const loop& complex_assign_loop() {
    static constexpr loop one{&run_complex_assign<Program, To>, 1, cost<Program>, false, false, false};
    return one;
}

template <class Program, class T, class Op>
struct complex_reduction {
    static constexpr int gang = accumulator_lanes<T>;

    static void combine(Program p, index_t gangs, T* lane) {
        using baseline::apply; // and what is declared later
        for (; gangs > 0; --gangs, p.advance(1))
            for (int k = 0; k < gang; ++k) {
                const T x = element_as<T>(element_of<fp::policy::standard>(p, k));
                if constexpr (is_complex<T> && ops::takes_complex<Op>)
                    lane[k] = apply_complex(Op{}, lane[k], x);
                else if constexpr (is_complex<T>) // an order
                    lane[k] = reduction<Op, T>::combine(lane[k], x);
                else
                    lane[k] = from_lanes(apply(Op{}, in_lanes(lane[k]), in_lanes(x)));
            }
    }
    static void rows(const void* program, const input_pointer* inputs, void* out, const reduced_rows& rows) {
        Program begin = *static_cast<const Program*>(program), end = begin;
        begin.bind(inputs);
        end.bind(rows.last);
        for (index_t row = 0; row < rows.count; ++row, begin.next_row(inputs), end.next_row(inputs)) {
            T lane[gang], last[gang];
            if (rows.start) std::copy_n(static_cast<const T*>(rows.start), gang, lane);
            else std::fill_n(lane, gang, reduction<Op, T>::identity);
            combine(begin, rows.gangs, lane);
            for (int k = 0; k < gang; ++k) last[k] = element_as<T>(element_of<fp::policy::standard>(end, k));
            *reinterpret_cast<T*>(static_cast<std::byte*>(out) + row * rows.out_step) = folded_with<Op>(lane, last, rows.is_new);
        }
    }
    static void strips(const void* program, const input_pointer* inputs, void* out, const reduced_strips& strips) {
        Program begin = *static_cast<const Program*>(program);
        begin.bind(inputs);
        for (index_t k = 0; k < strips.count; ++k, begin.next_row(inputs)) {
            T* const lane = static_cast<T*>(out) + k * gang;
            std::memmove(static_cast<void*>(lane), static_cast<const std::byte*>(strips.start) + k * strips.step, accumulator_bytes);
            combine(begin, strips.gangs, lane);
        }
    }
};
template <class Program, class T, class Op>
const reduction_loop& complex_reduce_loop() {
    using loops = complex_reduction<Program, T, Op>;
    static constexpr reduction_loop one{&loops::rows, &loops::strips, loops::gang, false, false};
    return one;
}

} // namespace LANEWISE_ABI
} // namespace detail
} // namespace lanewise
