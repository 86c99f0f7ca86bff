// The functions of xsimd and Eigen, and of Intel's SVML if its path is given, each with the instructions that this file is compiled for.
// SPDX-License-Identifier: BSD-3-Clause
//
// Usage: functions_peers_TARGET [libsvml.so]     SVML's own libraries are found by LD_LIBRARY_PATH
#include "functions.hpp"

#include "peer_hand.hpp"

#include <Eigen/Core>
#include <unsupported/Eigen/SpecialFunctions>
#include <xsimd/xsimd.hpp>

#include <dlfcn.h>

#include <cstdio>

namespace {

template <class T>
using array = Eigen::Array<T, Eigen::Dynamic, 1>; // aligned as registers are
template <class T>
using batch = xsimd::batch<T>;

template <class T, std::size_t Size = functions::size>
array<T> make() {
    return array<T>(Size);
}
template <class F>
void add(const char* function, const char* who, F f) {
    functions::add(function, who, make<float>, f);
    functions::add(function, who, make<double>, f);
}

/// z = f(x), z = f(x, y) register by register.
template <class T, class F>
void apply(F f, const array<T>& x, array<T>& z) {
    for (std::size_t i = 0; i < functions::size; i += batch<T>::size) f(batch<T>::load_aligned(&x[i])).store_aligned(&z[i]);
}
template <class T, class F>
void apply(F f, const array<T>& x, const array<T>& y, array<T>& z) {
    for (std::size_t i = 0; i < functions::size; i += batch<T>::size)
        f(batch<T>::load_aligned(&x[i]), batch<T>::load_aligned(&y[i])).store_aligned(&z[i]);
}

void add_xsimd() {
#define ONE(name)                                                                                                      \
    add(#name, "xsimd", [](const auto& x, const auto&, auto& z) { apply([](auto a) { return xsimd::name(a); }, x, z); });
#define TWO(name, call)                                                                                                \
    add(#name, "xsimd", [](const auto& x, const auto& y, auto& z) { apply([](auto a, auto b) { return xsimd::call(a, b); }, x, y, z); });
    ONE(exp) ONE(exp2) ONE(exp10) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p) ONE(sin) ONE(cos) ONE(tan) ONE(asin) ONE(acos)
    ONE(atan) ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh) ONE(atanh) ONE(cbrt) ONE(erf) ONE(erfc) ONE(tgamma) ONE(lgamma)
    ONE(trunc) ONE(sqrt)
    TWO(atan2, atan2) TWO(hypot, hypot) TWO(copysign, copysign) TWO(nextafter, nextafter) TWO(power, pow)
    // Not rsqrt and fmod, which are approximations.
#undef ONE
#undef TWO
}

void add_eigen() {
#define ONE(name) add(#name, "eigen", [](const auto& x, const auto&, auto& z) { z = name(x); });
    ONE(exp) ONE(expm1) ONE(log) ONE(log2) ONE(log10) ONE(log1p) ONE(sin) ONE(cos) ONE(tan) ONE(asin) ONE(acos) ONE(atan)
    ONE(sinh) ONE(cosh) ONE(tanh) ONE(asinh) ONE(acosh) ONE(atanh) ONE(erf) ONE(erfc) ONE(lgamma) ONE(rsqrt) ONE(sqrt)
#undef ONE
    add("power", "eigen", [](const auto& x, const auto& y, auto& z) { z = pow(x, y); });
    const auto expression = [](const auto& x, const auto& y, auto& z) { z = exp(-x * x) * sin(y); };
    const auto by_hand = [](const auto& x, const auto& y, auto& z) {
        hand::exp_sin(x.data(), y.data(), z.data(), functions::expression_size);
    };
    functions::add(functions::expression, "eigen", make<float, functions::expression_size>, expression);
    functions::add(functions::expression, "eigen", make<double, functions::expression_size>, expression);
    functions::add(functions::expression, "hand", make<float, functions::expression_size>, by_hand);
    functions::add(functions::expression, "hand", make<double, functions::expression_size>, by_hand);
}

/// SVML's function for registers of T, accurate to 1 unit in the last place if its name ends in _ha and else to 4: what Numba calls.
template <class T>
void add_svml(void* library, const std::string& function, const std::string& name, int arguments) {
    using reg = typename batch<T>::register_type;
    for (const char* suffix : {"_ha", ""}) {
        const std::string symbol = "__svml_" + name + (sizeof(T) == 4 ? "f" : "") + std::to_string(batch<T>::size) + suffix;
        void* address = dlsym(library, symbol.c_str());
        const char* who = *suffix ? "svml_ha" : "svml";
        if (address && arguments == 1) {
            const auto f = reinterpret_cast<reg (*)(reg)>(address);
            functions::add(function, who, make<T>, [=](const auto& x, const auto&, auto& z) {
                apply([=](batch<T> a) { return batch<T>(f(a)); }, x, z);
            });
        } else if (address) {
            const auto f = reinterpret_cast<reg (*)(reg, reg)>(address);
            functions::add(function, who, make<T>, [=](const auto& x, const auto& y, auto& z) {
                apply([=](batch<T> a, batch<T> b) { return batch<T>(f(a, b)); }, x, y, z);
            });
        }
    }
}
void add_svml(const char* path) {
    void* library = dlopen(path, RTLD_NOW);
    if (!library) std::fprintf(stderr, "%s\n", dlerror()), std::exit(1);
    const auto both = [=](const std::string& function, const std::string& name, int arguments) {
        add_svml<float>(library, function, name, arguments);
        add_svml<double>(library, function, name, arguments);
    };
    for (const char* name : {"exp", "exp2", "exp10", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "asin", "acos", "atan",
                             "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "erf", "erfc", "trunc", "sqrt"})
        both(name, name, 1);
    both("rsqrt", "invsqrt", 1);
    both("power", "pow", 2);
    for (const char* name : {"atan2", "hypot", "copysign", "nextafter", "fmod"}) both(name, name, 2);
}

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    add_xsimd();
    add_eigen();
    if (argc > 1) add_svml(argv[1]);
    benchmark::RunSpecifiedBenchmarks();
}
