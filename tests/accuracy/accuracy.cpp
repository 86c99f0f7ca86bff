// The errors of the mathematical functions in units in the last place, on every target of this machine, and their special values: two
// Markdown tables.
// SPDX-License-Identifier: BSD-3-Clause
//
// accuracy [--all-floats] [--hunt] [--fast] [--special-values] [FUNCTION...]     run by tools/accuracy; needs MPFR
//
// float64, and functions of two arguments: against MPFR (erfc and lgamma: the C library's long double), on arguments spread over the
// interesting range, near 0 and 1, of any bits, near multiples of pi/2 and nearest to them. float32 functions of one argument: likewise, or with --all-floats on all 2^32 arguments against the
// float64 function, whose own error is in the same table. --fast: the functions of lw::fast, on finite arguments.
// --hunt: only float64 functions of one argument, on arguments ever nearer to those with the largest errors. --special-values: only those.
#include <mpfr.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "lanewise/array.hpp"

namespace {

using reference_1 = void (*)(mpfr_t, const mpfr_t);
using reference_2 = void (*)(mpfr_t, const mpfr_t, const mpfr_t);
constexpr lw::index_t block = 1 << 16;
bool fast = false; // infinities and NaN are left out

template <class T>
using vec = lw::ndarray<T, 1>;

struct worst {
    double ulp = 0, x = 0, y = 0;
    long wrong = 0; // infinite or NaN where the function is not, or the other way round

    void see(double error, double at, double with = 0) {
        if (error > ulp) ulp = error, x = at, y = with;
    }
};

/// The distance of `got` from the exact value in units in the last place of the exact value; at least of `near_zero`, or of the least number.
template <class T>
void compare(worst& w, T got, const mpfr_t exact, double x, double y, double near_zero) {
    constexpr int digits = std::numeric_limits<T>::digits;
    const int least = near_zero > 0 ? std::ilogb(near_zero) + 1 : std::numeric_limits<T>::min_exponent;
    const T rounded = sizeof(T) == 4 ? static_cast<T>(mpfr_get_flt(exact, MPFR_RNDN)) : static_cast<T>(mpfr_get_d(exact, MPFR_RNDN));
    if (!std::isfinite(rounded) || !std::isfinite(got)) {
        const bool same = std::isnan(rounded) ? std::isnan(got) : got == rounded;
        if (!same) ++w.wrong, w.x = x, w.y = y;
        return;
    }
    mpfr_t d;
    mpfr_init2(d, 400);
    mpfr_set_d(d, static_cast<double>(got), MPFR_RNDN);
    mpfr_sub(d, d, exact, MPFR_RNDN);
    const long exponent = mpfr_zero_p(exact) ? least : std::max<long>(mpfr_get_exp(exact), least);
    mpfr_mul_2si(d, d, digits - exponent, MPFR_RNDN);
    w.see(std::abs(mpfr_get_d(d, MPFR_RNDN)), x, y);
    mpfr_clear(d);
}

struct range {
    double low = -10, high = 10;
    double near_zero = 0;   // of functions that lose digits near their zeros, the size below which errors are absolute
    bool of_powers = false; // some arguments such that x^y is about to overflow, to be denormal or zero
};

/// The numbers nearest to multiples of pi/2, for each exponent: m * 2^e with the denominators m of the convergents of 2^e * 2/pi.
template <class T>
std::vector<T> near_half_pi() {
    std::vector<T> numbers;
    mpfr_t x, whole;
    mpfr_inits2(1400, x, whole, static_cast<mpfr_ptr>(nullptr));
    for (int e = 0; e <= std::numeric_limits<T>::max_exponent - std::numeric_limits<T>::digits; ++e) {
        mpfr_const_pi(x, MPFR_RNDN);
        mpfr_ui_div(x, 2, x, MPFR_RNDN);
        mpfr_mul_2si(x, x, e, MPFR_RNDN);
        double before = 0, m = 1;
        for (;;) {
            mpfr_frac(x, x, MPFR_RNDN);
            mpfr_ui_div(x, 1, x, MPFR_RNDN);
            mpfr_floor(whole, x);
            const double next = mpfr_get_d(whole, MPFR_RNDN) * m + before;
            if (next >= std::exp2(std::numeric_limits<T>::digits)) break;
            before = m, m = next;
            numbers.push_back(static_cast<T>(std::ldexp(m, e)));
        }
    }
    mpfr_clears(x, whole, static_cast<mpfr_ptr>(nullptr));
    return numbers;
}

/// Arguments of one kind.
template <class T>
T draw(std::mt19937_64& random, int kind, const range& r) {
    std::uniform_real_distribution<double> between(0, 1);
    const double u = between(random);
    switch (kind) {
    case 0: return static_cast<T>(r.low + (r.high - r.low) * u);
    case 1: return static_cast<T>(std::copysign(std::exp2(-30 + 32 * u), between(random) - 0.5));
    case 2: return static_cast<T>(1 + (between(random) - 0.5) * std::exp2(-20 * u));
    case 3: { // near a multiple of pi/2
        const double n = std::floor(std::exp2(between(random) * (sizeof(T) == 4 ? 30 : 60)));
        return static_cast<T>(n * 1.57079632679489661923);
    }
    case 4: {
        static const std::vector<T> numbers = near_half_pi<T>();
        return numbers[random() % numbers.size()];
    }
    default:
        if constexpr (sizeof(T) == 4) return std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        else return std::bit_cast<double>(random());
    }
}

/// Compares the function of the arguments a, or a and b.
template <class T, class F, class Reference>
void compare_all(worst& w, const F& f, const Reference& reference, const range& r, const vec<T>& a, const vec<T>& b) {
    constexpr bool two = std::is_invocable_v<Reference, mpfr_t, const mpfr_t, const mpfr_t>;
    vec<T> got(a);
    if constexpr (two) got = f(a, b);
    else got = f(a);
    mpfr_t x, y, exact;
    mpfr_inits2(300, x, y, exact, static_cast<mpfr_ptr>(nullptr));
    for (lw::index_t k = 0; k < got.size(); ++k) {
        const double p = static_cast<double>(a(k)), q = static_cast<double>(b(k));
        mpfr_set_d(x, p, MPFR_RNDN);
        mpfr_set_d(y, q, MPFR_RNDN);
        if constexpr (two) reference(exact, x, y);
        else reference(exact, x);
        if (fast && (!std::isfinite(p) || (two && !std::isfinite(q)) || mpfr_nan_p(exact))) continue;
        compare(w, got(k), exact, p, q, r.near_zero);
    }
    mpfr_clears(x, y, exact, static_cast<mpfr_ptr>(nullptr));
}

template <class T, class F, class Reference>
worst against_mpfr(const F& f, const Reference& reference, const range& r) {
    worst w;
    for (int kind = 0; kind < 6; ++kind) {
        std::mt19937_64 random(static_cast<unsigned>(kind) + 1);
        vec<T> a(lw::dims<1>({block})), b(a);
        for (lw::index_t k = 0; k < block; ++k) a(k) = draw<T>(random, kind, r), b(k) = draw<T>(random, kind, r);
        if (r.of_powers && kind == 3) {
            std::uniform_real_distribution<double> exponent(std::numeric_limits<T>::min_exponent, std::numeric_limits<T>::max_exponent);
            std::uniform_real_distribution<double> limit(0.85, 1.1);
            for (lw::index_t k = 0; k < block; ++k) {
                a(k) = static_cast<T>(std::exp2(k % 2 == 0 ? exponent(random) : exponent(random) / 512));
                b(k) = static_cast<T>(std::copysign(limit(random), exponent(random)) * std::numeric_limits<T>::max_exponent / std::log2(static_cast<double>(a(k))));
            }
        }
        compare_all(w, f, reference, r, a, b);
    }
    return w;
}

/// The largest error of doubles that is found by going on where errors are large: of intervals, at first pieces of the range and octaves, those
/// with the largest errors are halved and narrowed around their worst argument, some times.
template <class F, class Reference>
worst hunt(const F& f, const Reference& reference, const range& r) {
    constexpr int pieces = 128, octaves = 30, rounds = 8;
    constexpr std::size_t kept = 32;
    struct interval {
        double low, high;
        worst found{};
    };
    std::vector<interval> all;
    for (int k = 0; k < pieces; ++k) all.push_back({r.low + (r.high - r.low) * k / pieces, r.low + (r.high - r.low) * (k + 1) / pieces});
    for (int e = -octaves; e < octaves; ++e) all.push_back({std::ldexp(1, e), std::ldexp(2, e)});
    std::mt19937_64 random(1);
    worst w;
    for (int round = 0; round < rounds; ++round) {
        for (interval& i : all) {
            vec<double> a(lw::dims<1>({512}));
            for (double& x : a) x = std::uniform_real_distribution<double>(i.low, i.high)(random);
            compare_all(i.found, f, reference, r, a, a);
            w.see(i.found.ulp, i.found.x);
            w.wrong += i.found.wrong;
        }
        std::sort(all.begin(), all.end(), [](const interval& i, const interval& j) { return i.found.ulp > j.found.ulp; });
        all.resize(kept);
        for (std::size_t k = 0; k < kept; ++k) {
            const interval i = all[k];
            const double x = i.found.x, middle = i.low + (i.high - i.low) / 2, near = (i.high - i.low) / 16;
            all[k] = {i.low, middle};
            all.push_back({middle, i.high});
            all.push_back({std::max(x - near, i.low), std::min(x + near, i.high)});
        }
    }
    return w;
}

/// The function `f` of all floats, for every target at once, beside `reference` in double.
template <class F, class Reference>
std::vector<worst> all_floats(const F& f, const Reference& reference, const std::vector<std::string>& targets) {
    constexpr lw::index_t block = 1 << 12; // in cache
    std::vector<worst> result(targets.size());
    vec<std::uint32_t> bits(lw::dims<1>({block}));
    vec<float> x(lw::dims<1>({block})), got(x), expected(x);
    vec<double> exact(lw::dims<1>({block})), unit(exact), error(exact);
    for (std::uint64_t first = 0; first < (std::uint64_t{1} << 32); first += block) {
        for (lw::index_t k = 0; k < block; ++k) x(k) = std::bit_cast<float>(static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(k));
        lw::set_target(targets.back());
        exact = reference(vec<double>(lw::astype<double>(x)));
        expected = exact;
        unit = lw::ldexp(1.0, lw::maximum(lw::frexp(exact).second, -125) - 24);
        for (std::size_t t = 0; t < targets.size(); ++t) {
            lw::set_target(targets[t]);
            got = f(x);
            lw::set_target(targets.back());
            const auto finite = lw::abs(got) < std::numeric_limits<float>::infinity() && lw::abs(expected) < std::numeric_limits<float>::infinity();
            error = lw::where(finite, lw::abs(lw::astype<double>(got) - exact) / unit, 0.0);
            const double largest = lw::max(error);
            if (largest > result[t].ulp) result[t].see(largest, static_cast<double>(x(lw::argmax(error))));
            const auto counted = !finite && !(fast && (lw::isnan(expected) || lw::abs(x) == std::numeric_limits<float>::infinity()));
            result[t].wrong += static_cast<long>(lw::sum(counted && !(got == expected) && !(lw::isnan(got) && lw::isnan(expected))));
        }
    }
    return result;
}

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double special[] = {-inf, -2, -1, -0.5, -0.0, 0.0, 0.5, 1, 2, inf, std::numeric_limits<double>::quiet_NaN()};
std::string special_values; // rows of the second table

std::string written(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", x);
    return std::isnan(x) ? "nan" : text;
}
/// The function of each special value; with an exclamation mark where targets or dtypes differ by more than roundings.
template <class F>
void add_special_values(const char* name, const F& f, const std::vector<std::string>& targets) {
    special_values += "| `" + std::string(name) + "` |";
    for (const double x : special) {
        const double first = vec<double>(f(vec<double>{x}))(0);
        bool same = true;
        for (const auto& target : targets) {
            lw::set_target(target);
            const double d = vec<double>(f(vec<double>{x}))(0), s = static_cast<double>(vec<float>(f(vec<float>{static_cast<float>(x)}))(0));
            same = same && written(d) == written(first) && (written(s) == written(first) || std::abs(s - d) < 1e-5 * std::abs(d));
        }
        special_values += " " + written(first) + (same ? " |" : "! |");
    }
    special_values += "\n";
}

struct options {
    bool all = false, hunt_only = false, special_only = false;
    std::vector<std::string> names;
};

void print_row(const char* name, const char* type, const std::vector<std::string>& targets, const std::vector<worst>& w, const char* how, bool two) {
    std::printf("| `%s` | %s |", name, type);
    for (std::size_t t = 0; t < targets.size(); ++t) {
        if (w[t].wrong > 0) std::printf(" %ld wrong |", w[t].wrong);
        else std::printf(" %.3f |", w[t].ulp);
    }
    const auto& last = w.back();
    std::printf(" %.17g", last.x);
    if (two) std::printf(", %.9g", last.y);
    std::printf(" | %s |\n", how);
    std::fflush(stdout);
}

template <class F, class Fast, class Reference>
void measure(const options& o, const char* name, const F& f, const Fast& fast_f, const Reference& reference, const range& r = {}) {
    constexpr bool two = std::is_invocable_v<Reference, mpfr_t, const mpfr_t, const mpfr_t>;
    if (!o.names.empty() && std::find(o.names.begin(), o.names.end(), name) == o.names.end()) return;
    const auto targets = lw::targets();
    const auto sampled = [&]<class T>(T) {
        std::vector<worst> w;
        for (const auto& target : targets) {
            lw::set_target(target);
            w.push_back(fast ? against_mpfr<T>(fast_f, reference, r) : against_mpfr<T>(f, reference, r));
        }
        return w;
    };
    if (o.hunt_only) {
        if constexpr (!two) {
            std::vector<worst> w;
            for (const auto& target : targets) {
                lw::set_target(target);
                w.push_back(fast ? hunt(fast_f, reference, r) : hunt(f, reference, r));
            }
            print_row(name, "float64", targets, w, "hunt", false);
        }
        return;
    }
    if constexpr (!two) add_special_values(name, f, targets);
    if (o.special_only) return;
    if constexpr (!two) {
        if (o.all) print_row(name, "float32", targets, fast ? all_floats(fast_f, f, targets) : all_floats(f, f, targets), "all", false);
        else print_row(name, "float32", targets, sampled(0.0f), "sample", false);
    } else {
        print_row(name, "float32", targets, sampled(0.0f), "sample", true);
    }
    print_row(name, "float64", targets, sampled(0.0), "sample", two);
}

void sinc_reference(mpfr_t r, const mpfr_t x) {
    if (mpfr_zero_p(x)) return void(mpfr_set_ui(r, 1, MPFR_RNDN));
    if (mpfr_integer_p(x)) return void(mpfr_set_ui(r, 0, MPFR_RNDN));
    mpfr_t pi, y;
    mpfr_inits2(1400, pi, y, static_cast<mpfr_ptr>(nullptr));
    mpfr_const_pi(pi, MPFR_RNDN);
    mpfr_mul(y, pi, x, MPFR_RNDN);
    mpfr_sin(pi, y, MPFR_RNDN);
    mpfr_div(r, pi, y, MPFR_RNDN);
    mpfr_clears(pi, y, static_cast<mpfr_ptr>(nullptr));
}
void logaddexp_reference(mpfr_t r, const mpfr_t x, const mpfr_t y) {
    mpfr_t d, larger;
    mpfr_inits2(1400, d, larger, static_cast<mpfr_ptr>(nullptr));
    mpfr_max(larger, x, y, MPFR_RNDN);
    mpfr_sub(d, x, y, MPFR_RNDN);
    mpfr_abs(d, d, MPFR_RNDN);
    mpfr_neg(d, d, MPFR_RNDN);
    mpfr_exp(d, d, MPFR_RNDN);
    mpfr_log1p(d, d, MPFR_RNDN);
    mpfr_add(r, larger, d, MPFR_RNDN);
    if (mpfr_nan_p(x) || mpfr_nan_p(y)) mpfr_set_nan(r);
    else if (mpfr_inf_p(x) && mpfr_equal_p(x, y)) mpfr_set(r, x, MPFR_RNDN);
    mpfr_clears(d, larger, static_cast<mpfr_ptr>(nullptr));
}

/// MPFR's own takes minutes for one large argument.
void tgamma_reference(mpfr_t r, const mpfr_t x) {
    if (mpfr_cmp_si(x, 200) > 0) mpfr_set_inf(r, 1);
    else if (mpfr_cmp_si(x, -200) >= 0 || mpfr_integer_p(x) || mpfr_nan_p(x)) mpfr_gamma(r, x, MPFR_RNDN);
    else mpfr_set_zero(r, 1);
}
/// The C library's function of long double, which has 11 digits more than float64: where MPFR would take hours.
template <class F>
void by_long_double(F f, mpfr_t r, const mpfr_t x) {
    static_assert(std::numeric_limits<long double>::digits >= 64);
    mpfr_set_ld(r, f(mpfr_get_ld(x, MPFR_RNDN)), MPFR_RNDN);
}

} // namespace

int main(int count, char** words) {
    options o;
    for (int k = 1; k < count; ++k)
        if (!std::strcmp(words[k], "--all-floats")) o.all = true;
        else if (!std::strcmp(words[k], "--fast")) fast = true;
        else if (!std::strcmp(words[k], "--hunt")) o.hunt_only = true;
        else if (!std::strcmp(words[k], "--special-values")) o.special_only = true;
        else o.names.emplace_back(words[k]);
    std::printf("| function | dtype |");
    for (const auto& target : lw::targets()) std::printf(" %s |", target.c_str());
    std::printf(" where | arguments |\n|---|---|");
    for (std::size_t k = 0; k < lw::targets().size(); ++k) std::printf("---|");
    std::printf("---|---|\n");

#define FUNCTION(name, exact, ...)                                                                                     \
    measure(o, #name, [](const auto& x) { return lw::name(x); }, [](const auto& x) { return lw::fp::fast(lw::name(x)); }, \
            +[](mpfr_t r, const mpfr_t x) { exact(r, x, MPFR_RNDN); } __VA_OPT__(, ) __VA_ARGS__)
#define FUNCTION_2(name, exact, ...)                                                                                   \
    measure(o, #name, [](const auto& x, const auto& y) { return lw::name(x, y); },                                     \
            [](const auto& x, const auto& y) { return lw::fp::fast(lw::name(x, y)); },                                 \
            +[](mpfr_t r, const mpfr_t x, const mpfr_t y) { exact(r, x, y, MPFR_RNDN); } __VA_OPT__(, ) __VA_ARGS__)
    FUNCTION(exp, mpfr_exp, {-100, 90});
    FUNCTION(exp2, mpfr_exp2, {-150, 130});
    FUNCTION(exp10, mpfr_exp10, {-45, 39});
    FUNCTION(expm1, mpfr_expm1, {-5, 5});
    FUNCTION(log, mpfr_log, {0, 10});
    FUNCTION(log2, mpfr_log2, {0, 10});
    FUNCTION(log10, mpfr_log10, {0, 10});
    FUNCTION(log1p, mpfr_log1p, {-1, 3});
    FUNCTION_2(logaddexp, [](mpfr_t r, const mpfr_t x, const mpfr_t y, mpfr_rnd_t) { logaddexp_reference(r, x, y); }, {-10, 10, 0.5});
    FUNCTION(sin, mpfr_sin);
    FUNCTION(cos, mpfr_cos);
    FUNCTION(tan, mpfr_tan);
    FUNCTION(sinc, [](mpfr_t r, const mpfr_t x, mpfr_rnd_t) { sinc_reference(r, x); });
    FUNCTION(asin, mpfr_asin, {-1, 1});
    FUNCTION(acos, mpfr_acos, {-1, 1});
    FUNCTION(atan, mpfr_atan, {-5, 5});
    FUNCTION_2(atan2, mpfr_atan2, {-5, 5});
    FUNCTION(sinh, mpfr_sinh, {-5, 5});
    FUNCTION(cosh, mpfr_cosh, {-5, 5});
    FUNCTION(tanh, mpfr_tanh, {-3, 3});
    FUNCTION(asinh, mpfr_asinh, {-5, 5});
    FUNCTION(acosh, mpfr_acosh, {1, 5});
    FUNCTION(atanh, mpfr_atanh, {-1, 1});
    FUNCTION(erf, mpfr_erf, {-6, 6});
    FUNCTION(erfc, [](mpfr_t r, const mpfr_t x, mpfr_rnd_t) { by_long_double(erfcl, r, x); }, {-6, 28});
    FUNCTION(tgamma, [](mpfr_t r, const mpfr_t x, mpfr_rnd_t) { tgamma_reference(r, x); }, {-20, 40});
    FUNCTION(lgamma, [](mpfr_t r, const mpfr_t x, mpfr_rnd_t) { by_long_double(lgammal, r, x); }, {-20, 40, 1});
    FUNCTION(sqrt, mpfr_sqrt, {0, 10});
    FUNCTION(rsqrt, mpfr_rec_sqrt, {0, 10});
    FUNCTION(cbrt, mpfr_cbrt);
    FUNCTION_2(hypot, mpfr_hypot);
    FUNCTION_2(power, mpfr_pow, {0, 20, 0, true});
    FUNCTION_2(fmod, mpfr_fmod);
    if (fast || o.hunt_only) return 0;
    std::printf("\n| function of |");
    for (const double x : special) std::printf(" %s |", written(x).c_str());
    std::printf("\n|---|");
    for (std::size_t k = 0; k < std::size(special); ++k) std::printf("---|");
    std::printf("\n%s", special_values.c_str());
}
