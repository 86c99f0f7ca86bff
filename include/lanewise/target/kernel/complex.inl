// Complex numbers in each lane: lw::varying<std::complex<float>>, elements of complex arrays. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause

namespace lanewise {
inline namespace LANEWISE_ABI {
namespace LANEWISE_TARGET {
namespace LANEWISE_LANGUAGE {

template <class Part>
class complex_ref;

template <class X>
struct complex_part {
    using type = void;
};
template <class R>
struct complex_part<std::complex<R>> {
    using type = R;
};
template <class R>
struct complex_part<varying<std::complex<R>>> {
    using type = R;
};
template <class Part>
struct complex_part<complex_ref<Part>> {
    using type = element_t<Part>;
};
/// The type of a complex value's parts.
template <class X>
using part_t = typename complex_part<std::remove_cvref_t<X>>::type;
/// A complex number, or one in each lane.
template <class X>
concept complex_value = !std::is_void_v<part_t<X>>;
template <class X>
concept complex_lane_value = complex_value<X> && !is_complex<std::remove_cvref_t<X>>;
/// Operands of which one is complex in each lane, or complex where the other is real in each lane.
template <class X, class Y>
concept complex_values = (complex_lane_value<X> && (complex_value<Y> || value<Y>)) || (complex_lane_value<Y> && (complex_value<X> || value<X>)) ||
                         (complex_value<X> && lane_value<Y>) || (lane_value<X> && complex_value<Y>);
template <class X>
struct real_element {
    using type = element_t<X>;
};
template <complex_value X>
struct real_element<X> {
    using type = part_t<X>;
};
template <class X, class Y>
using common_part_t = common_t<common_t<typename real_element<X>::type, typename real_element<Y>::type>, float>;

/// A complex variable in each lane. As with real ones, assignment changes the active lanes and initialisation sets all of them.
template <class R>
class varying<std::complex<R>> {
public:
    using value_type = std::complex<R>;
    using stays_in_kernel = void;

    template <class U = R>
    varying() : re_(U{}), im_(U{}) {
        LANEWISE_EXPLAIN(sizeof(U) == 0, "lanewise: lw::varying needs a first value: lw::varying<std::complex<float>> z = 0;");
    }
    LANEWISE_INLINE varying(const varying<R>& re, const varying<R>& im) : re_(re), im_(im) {}
    template <value X>
    LANEWISE_INLINE varying(const X& re) : re_(lanes_of<R>(re)), im_(R{0}) {}
    template <complex_value X>
        requires(!std::is_same_v<X, varying>)
    LANEWISE_INLINE varying(const X& z) : re_(lanes_of<R>(real(z))), im_(lanes_of<R>(imag(z))) {}
    varying(const varying&) = default;
    inline varying& operator=(const varying& other) {
        re_ = other.re_;
        im_ = other.im_;
        return *this;
    }
    template <class X>
        requires(value<X> || (complex_value<X> && !std::is_same_v<X, varying>))
    LANEWISE_INLINE varying& operator=(const X& x) {
        return *this = varying(x);
    }
    LANEWISE_INLINE const varying<R>& real_part() const { return re_; }
    LANEWISE_INLINE const varying<R>& imag_part() const { return im_; }
    /// The number in lane k.
    LANEWISE_INLINE std::complex<R> lane(int k) const { return {re_.lane(k), im_.lane(k)}; }

private:
    varying<R> re_, im_;
};
template <class R>
varying(std::complex<R>) -> varying<std::complex<R>>;
template <class Part>
varying(complex_ref<Part>) -> varying<std::complex<element_t<Part>>>;

/// An element of a complex array in each lane. Part: lane_ref or gather_ref of a real number.
template <class Part>
class complex_ref {
    using R = element_t<Part>;

public:
    using stays_in_kernel = void;
    LANEWISE_INLINE complex_ref(const Part& re, const Part& im) : re_(re), im_(im) {}
    complex_ref(const complex_ref&) = default;
    LANEWISE_INLINE varying<R> real_part() const { return varying<R>(re_.get()); }
    LANEWISE_INLINE varying<R> imag_part() const { return varying<R>(im_.get()); }
    template <class X>
        requires(value<X> || complex_value<X>)
    LANEWISE_INLINE void operator=(const X& x) && {
        put(varying<std::complex<R>>(x));
    }
    LANEWISE_INLINE void operator=(const complex_ref& x) && { put(varying<std::complex<R>>(x)); }
    template <class X>
    LANEWISE_INLINE void operator=(const X&) & {
        LANEWISE_EXPLAIN(sizeof(X) == 0, "lanewise: this names an element of an array, not a variable: write `lw::varying t = x(i);` "
                                      "where you wrote `auto t = x(i);`");
    }
    void operator=(const complex_ref&) & = delete; // as above

private:
    LANEWISE_INLINE void put(const varying<std::complex<R>>& z) const {
        Part re = re_, im = im_; // elements are assigned to at once
        std::move(re) = z.real_part();
        std::move(im) = z.imag_part();
    }
    Part re_, im_;
};

// ------------------------------------------------------------------------------------------ parts

template <class X>
    requires(value<X> || complex_value<X>)
LANEWISE_INLINE auto real(const X& x) {
    if constexpr (!complex_value<X>) return x;
    else if constexpr (complex_lane_value<X>) return varying<part_t<X>>(x.real_part());
    else return x.real();
}
/// 0 of a real value.
template <class X>
    requires(value<X> || complex_value<X>)
LANEWISE_INLINE auto imag(const X& x) {
    if constexpr (!complex_value<X>) return math_t<X>(0);
    else if constexpr (complex_lane_value<X>) return varying<part_t<X>>(x.imag_part());
    else return x.imag();
}
template <class R, class X, class Y>
LANEWISE_INLINE varying<std::complex<R>> complex_of(const X& re, const Y& im) {
    return {varying<R>(lanes_of<R>(re)), varying<R>(lanes_of<R>(im))};
}
template <complex_lane_value X>
LANEWISE_INLINE auto conj(const X& z) {
    return complex_of<part_t<X>>(LANEWISE_LANGUAGE::real(z), -LANEWISE_LANGUAGE::imag(z));
}
/// The square of the magnitude.
template <complex_lane_value X>
LANEWISE_INLINE auto norm(const X& z) {
    const auto re = LANEWISE_LANGUAGE::real(z), im = LANEWISE_LANGUAGE::imag(z);
    return re * re + im * im;
}
template <complex_lane_value X>
LANEWISE_INLINE auto abs(const X& z) {
    return LANEWISE_LANGUAGE::hypot(LANEWISE_LANGUAGE::real(z), LANEWISE_LANGUAGE::imag(z));
}
template <complex_lane_value X>
LANEWISE_INLINE auto absolute(const X& z) {
    return LANEWISE_LANGUAGE::abs(z);
}
template <complex_lane_value X>
LANEWISE_INLINE varying<bool> isnan(const X& z) {
    return LANEWISE_LANGUAGE::isnan(LANEWISE_LANGUAGE::real(z)) || LANEWISE_LANGUAGE::isnan(LANEWISE_LANGUAGE::imag(z));
}
/// The angle, from -pi to pi.
template <complex_lane_value X>
LANEWISE_INLINE auto arg(const X& z) {
    return LANEWISE_LANGUAGE::atan2(LANEWISE_LANGUAGE::imag(z), LANEWISE_LANGUAGE::real(z));
}
/// The complex number of that magnitude and angle; in each lane.
template <value X, value Y>
    requires values<X, Y>
LANEWISE_INLINE auto polar(const X& magnitude, const Y& angle) {
    using R = common_part_t<X, Y>;
    const varying<R> r(lanes_of<R>(magnitude)), t(lanes_of<R>(angle));
    return complex_of<R>(r * LANEWISE_LANGUAGE::cos(t), r * LANEWISE_LANGUAGE::sin(t));
}

// ------------------------------------------------------------------------------------------ operators

template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE auto operator+(const X& x, const Y& y) {
    using R = common_part_t<X, Y>;
    const auto re = LANEWISE_LANGUAGE::real(x) + LANEWISE_LANGUAGE::real(y);
    if constexpr (!complex_value<X>) return complex_of<R>(re, LANEWISE_LANGUAGE::imag(y));
    else if constexpr (!complex_value<Y>) return complex_of<R>(re, LANEWISE_LANGUAGE::imag(x));
    else return complex_of<R>(re, LANEWISE_LANGUAGE::imag(x) + LANEWISE_LANGUAGE::imag(y));
}
template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE auto operator-(const X& x, const Y& y) {
    using R = common_part_t<X, Y>;
    const auto re = LANEWISE_LANGUAGE::real(x) - LANEWISE_LANGUAGE::real(y);
    if constexpr (!complex_value<X>) return complex_of<R>(re, -LANEWISE_LANGUAGE::imag(y));
    else if constexpr (!complex_value<Y>) return complex_of<R>(re, LANEWISE_LANGUAGE::imag(x));
    else return complex_of<R>(re, LANEWISE_LANGUAGE::imag(x) - LANEWISE_LANGUAGE::imag(y));
}
template <complex_lane_value X>
LANEWISE_INLINE auto operator-(const X& x) {
    return complex_of<part_t<X>>(-LANEWISE_LANGUAGE::real(x), -LANEWISE_LANGUAGE::imag(x));
}
template <complex_lane_value X>
LANEWISE_INLINE auto negative(const X& z) {
    return -z;
}
/// As NumPy's: no infinities are recovered from NaN.
template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE auto operator*(const X& x, const Y& y) {
    using R = common_part_t<X, Y>;
    const auto a = LANEWISE_LANGUAGE::real(x), b = LANEWISE_LANGUAGE::imag(x);
    const auto c = LANEWISE_LANGUAGE::real(y), d = LANEWISE_LANGUAGE::imag(y);
    if constexpr (!complex_value<X>) return complex_of<R>(a * c, a * d);
    else if constexpr (!complex_value<Y>) return complex_of<R>(a * c, b * c);
    else return complex_of<R>(a * c - b * d, a * d + b * c);
}
template <complex_lane_value X>
LANEWISE_INLINE auto square(const X& z) {
    const varying<std::complex<part_t<X>>> w(z);
    return w * w;
}
/// As NumPy's: by R. L. Smith (Algorithm 116, Communications of the ACM 5, 1962).
template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE auto operator/(const X& x, const Y& y) {
    using R = common_part_t<X, Y>;
    const varying<R> a(lanes_of<R>(LANEWISE_LANGUAGE::real(x))), c(lanes_of<R>(LANEWISE_LANGUAGE::real(y)));
    if constexpr (!complex_value<Y>) {
        return complex_of<R>(a / c, LANEWISE_LANGUAGE::imag(x) / c);
    } else {
        const varying<R> b(lanes_of<R>(LANEWISE_LANGUAGE::imag(x))), d(lanes_of<R>(LANEWISE_LANGUAGE::imag(y)));
        const varying<bool> more_real = LANEWISE_LANGUAGE::abs(c) >= LANEWISE_LANGUAGE::abs(d);
        const varying<R> large = LANEWISE_LANGUAGE::select(more_real, c, d), small = LANEWISE_LANGUAGE::select(more_real, d, c);
        const varying<bool> zero = large == 0;
        const varying<R> ratio = small / large, scale = R(1) / (large + small * ratio);
        const varying<R> p = LANEWISE_LANGUAGE::select(more_real, a, b), q = LANEWISE_LANGUAGE::select(more_real, b, a);
        const varying<R> re = (p + q * ratio) * scale, im = (q - p * ratio) * scale;
        return complex_of<R>(LANEWISE_LANGUAGE::select(zero, a / LANEWISE_LANGUAGE::abs(large), re),
                             LANEWISE_LANGUAGE::select(zero, b / LANEWISE_LANGUAGE::abs(large), LANEWISE_LANGUAGE::select(more_real, im, -im)));
    }
}
template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE varying<bool> operator==(const X& x, const Y& y) {
    const varying<bool> re = LANEWISE_LANGUAGE::real(x) == LANEWISE_LANGUAGE::real(y), im = LANEWISE_LANGUAGE::imag(x) == LANEWISE_LANGUAGE::imag(y);
    return re && im;
}
template <class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE varying<bool> operator!=(const X& x, const Y& y) {
    return !(x == y);
}
#define LANEWISE_COMPLEX_COMPOUND(symbol)                                                                              \
    template <class L, class X>                                                                                        \
        requires(complex_lane_value<L> && (value<X> || complex_value<X>))                                              \
    LANEWISE_INLINE decltype(auto) operator symbol##=(L&& to_here, const X& x) {                                       \
        return std::forward<L>(to_here) = to_here symbol x;                                                            \
    }
LANEWISE_COMPLEX_COMPOUND(+)
LANEWISE_COMPLEX_COMPOUND(-)
LANEWISE_COMPLEX_COMPOUND(*)
LANEWISE_COMPLEX_COMPOUND(/)
#undef LANEWISE_COMPLEX_COMPOUND

template <value C, class X, class Y>
    requires complex_values<X, Y>
LANEWISE_INLINE auto select(const C& condition, const X& x, const Y& y) {
    using R = common_part_t<X, Y>;
    return complex_of<R>(LANEWISE_LANGUAGE::select(condition, LANEWISE_LANGUAGE::real(x), LANEWISE_LANGUAGE::real(y)), LANEWISE_LANGUAGE::select(condition, LANEWISE_LANGUAGE::imag(x), LANEWISE_LANGUAGE::imag(y)));
}

// ------------------------------------------------------------------------------------------ functions

/// The function that arrays have, of each active lane.
template <class Op, class R, class... Z>
LANEWISE_INLINE varying<std::complex<R>> each_complex(const Z&... z) {
    R re[lanes] = {}, im[lanes] = {};
    for_each_lane(bits(active_lanes()), [&](int k) __attribute__((always_inline)) {
        const std::complex<R> w = ::lanewise::detail::complex_function<Op>(z.lane(k)...);
        re[k] = w.real();
        im[k] = w.imag();
    });
    return {varying<R>(load_or_first(re)), varying<R>(load_or_first(im))};
}
#define LANEWISE_COMPLEX_FUNCTION_AS(name, tag)                                                                        \
    template <complex_lane_value X>                                                                                    \
    LANEWISE_INLINE auto name(const X& z) {                                                                            \
        using R = part_t<X>;                                                                                           \
        return each_complex<ops::tag, R>(varying<std::complex<R>>(z));                                                 \
    }
#define LANEWISE_COMPLEX_FUNCTION(name) LANEWISE_COMPLEX_FUNCTION_AS(name, name)
#define LANEWISE_NO_COMPLEX_FUNCTION(name, tag) // arctan2
#define LANEWISE_COMPLEX_FUNCTIONS                                                                                     \
    LANEWISE_COMPLEX_FUNCTION(exp) LANEWISE_COMPLEX_FUNCTION(exp2) LANEWISE_COMPLEX_FUNCTION(exp10)                    \
    LANEWISE_COMPLEX_FUNCTION(expm1) LANEWISE_COMPLEX_FUNCTION(log) LANEWISE_COMPLEX_FUNCTION(log2)                    \
    LANEWISE_COMPLEX_FUNCTION(log10) LANEWISE_COMPLEX_FUNCTION(log1p) LANEWISE_COMPLEX_FUNCTION(sqrt)                  \
    LANEWISE_COMPLEX_FUNCTION(sin) LANEWISE_COMPLEX_FUNCTION(cos) LANEWISE_COMPLEX_FUNCTION(tan)                       \
    LANEWISE_COMPLEX_FUNCTION(sinc) LANEWISE_COMPLEX_FUNCTION(asin) LANEWISE_COMPLEX_FUNCTION(acos)                    \
    LANEWISE_COMPLEX_FUNCTION(atan) LANEWISE_COMPLEX_FUNCTION(sinh) LANEWISE_COMPLEX_FUNCTION(cosh)                    \
    LANEWISE_COMPLEX_FUNCTION(tanh) LANEWISE_COMPLEX_FUNCTION(asinh) LANEWISE_COMPLEX_FUNCTION(acosh)                  \
    LANEWISE_COMPLEX_FUNCTION(atanh)                                                                                   \
    LANEWISE_OTHER_NAMES(LANEWISE_COMPLEX_FUNCTION_AS, LANEWISE_NO_COMPLEX_FUNCTION)                                   \
    template <class X, class Y>                                                                                        \
        requires complex_values<X, Y>                                                                                  \
    LANEWISE_INLINE auto pow(const X& x, const Y& y) {                                                                 \
        using R = common_part_t<X, Y>;                                                                                 \
        using Z = std::complex<R>;                                                                                     \
        return each_complex<ops::power, R>(varying<Z>(x), varying<Z>(y));                                              \
    }                                                                                                                  \
    template <class X, class Y>                                                                                        \
        requires complex_values<X, Y>                                                                                  \
    LANEWISE_INLINE auto power(const X& x, const Y& y) {                                                               \
        return LANEWISE_FUNCTIONS::pow(x, y);                                                                          \
    }
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE
LANEWISE_COMPLEX_FUNCTIONS
#undef LANEWISE_FUNCTIONS
namespace strict {
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE::strict
LANEWISE_COMPLEX_FUNCTIONS
#undef LANEWISE_FUNCTIONS
} // namespace strict
namespace fast {
#define LANEWISE_FUNCTIONS LANEWISE_LANGUAGE::fast
LANEWISE_COMPLEX_FUNCTIONS
#undef LANEWISE_FUNCTIONS
} // namespace fast
#undef LANEWISE_COMPLEX_FUNCTIONS
#undef LANEWISE_COMPLEX_FUNCTION
#undef LANEWISE_COMPLEX_FUNCTION_AS
#undef LANEWISE_NO_COMPLEX_FUNCTION

} // namespace LANEWISE_LANGUAGE
} // namespace LANEWISE_TARGET
} // namespace LANEWISE_ABI
} // namespace lanewise
