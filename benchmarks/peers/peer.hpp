// What the C++ peers of benchmarks/performance share: the operands, the same in each, and the loop that measures a workload on request.
// SPDX-License-Identifier: BSD-3-Clause
//
// Usage: PEER --list, or lines on stdin, each of which is answered by a line of JSON:
//   time WORKLOAD DTYPE N SECONDS    {"ns": nanoseconds of a call, the smallest of the repetitions that fit SECONDS}
//   check WORKLOAD DTYPE N           {"values": [the result, of large ones a thousand elements]}
// `null` where the peer has no such workload. peer.py is the same in Python.
#pragma once

#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace peer {

using index = std::ptrdiff_t;

// ------------------------------------------------------------------------------ operands

/// Element i of an operand, between 0 and 1: SplitMix64.
inline double uniform(std::uint64_t operand, std::uint64_t i) {
    std::uint64_t h = (i + (operand << 40) + 1) * 0x9E3779B97F4A7C15;
    h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9;
    h = (h ^ (h >> 27)) * 0x94D049BB133111EB;
    return static_cast<double>((h ^ (h >> 31)) >> 11) * 0x1p-53;
}
/// The same as T: floats from 0.1 to 1.1, integers from 0 to 255.
template <class T>
T element(std::uint64_t operand, std::uint64_t i) {
    const double u = uniform(operand, i);
    if constexpr (std::is_same_v<T, bool>)
        return u < 0.5;
    else if constexpr (std::is_integral_v<T>)
        return static_cast<T>(u * 256);
    else if constexpr (std::is_floating_point_v<T>)
        return static_cast<T>(u + 0.1);
    else
        return T(static_cast<typename T::value_type>(u + 0.1), static_cast<typename T::value_type>(uniform(operand + 8, i) + 0.1));
}
template <class A>
using element_t = std::remove_cvref_t<decltype(*std::declval<A&>().data())>;

/// Rows and columns of a matrix of about n elements.
inline std::pair<index, index> shape(index n) {
    const index rows = n < 100 ? 2 : static_cast<index>(std::sqrt(static_cast<double>(n)));
    return {rows, n / rows};
}

/// What make() returns, an array at a distance from the others that is no multiple of 4 KiB, nor nearly: stores and loads of such arrays
/// seem to the processor to be of the same memory.
class placement {
public:
    template <class Make>
    auto apart(Make make) {
        // All from one heap instead of a mapping each, which would begin at the same place of a page; afterwards as malloc sets itself
        // when it meets large arrays.
        mallopt(M_MMAP_MAX, 0);
        auto array = make();
        if (array.size() == 0) return array;
        for (int tries = 0; near(array.data()) && tries < 100; ++tries) {
            array = decltype(array)();
            spacers_.push_back(std::make_unique<char[]>(192));
            array = make();
        }
        mallopt(M_MMAP_MAX, 65536);
        mallopt(M_MMAP_THRESHOLD, 32 << 20);
        mallopt(M_TRIM_THRESHOLD, 64 << 20);
        taken_.push_back(place(array.data()));
        return array;
    }

private:
    static std::uintptr_t place(const volatile void* p) { return reinterpret_cast<std::uintptr_t>(p) % 4096; }
    bool near(const volatile void* p) const {
        return std::any_of(taken_.begin(), taken_.end(), [&](auto other) { return (place(p) - other + 256) % 4096 < 512; });
    }
    std::vector<std::uintptr_t> taken_;
    std::vector<std::unique_ptr<char[]>> spacers_;
};
template <class A>
void fill(A& a, std::uint64_t operand) {
    std::uint64_t i = 0;
    for (auto p = a.data(), end = p + a.size(); p != end; ++p) *p = element<element_t<A>>(operand, i++);
}
template <class A>
void zero(A& a) {
    std::fill(a.data(), a.data() + a.size(), element_t<A>());
}

/// The operands of a peer's workloads on vectors of n elements. Its `library` says what its arrays are: vector<T>, matrix<T>, and how to
/// make them, not initialised: make<T>(n), make<T>(rows, columns).
template <class Library, class T>
struct vectors : placement {
    using element = T;
    template <class U>
    using vector = typename Library::template vector<U>;
    template <class U>
    vector<U> made(index size) {
        return apart([=] { return Library::template make<U>(size); });
    }
    static constexpr bool is_real = std::is_floating_point_v<T>;

    explicit vectors(index size) : n(size) {
        fill(x, 0), fill(y, 1), fill(w, 2);
        if constexpr (is_real)
            for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(n); ++i) {
                u.data()[i] = static_cast<T>(8 * uniform(3, i) - 4);
                v.data()[i] = static_cast<T>(8 * uniform(4, i) - 4);
            }
    }
    void clear() { zero(z), zero(f); }

    index n;
    vector<T> x = made<T>(n), y = made<T>(n), z = made<T>(n);                     // z: result
    vector<T> w = made<T>(is_real ? 0 : n);                                       // a third operand
    vector<T> u = made<T>(is_real ? n : 0), v = made<T>(is_real ? n : 0);         // angles, -4 to 4
    vector<float> f = made<float>(std::is_same_v<T, std::uint8_t> ? n : 0);       // another result
    T a = T(0.5), b = T(1.25), c = static_cast<T>(0.6), k[6] = {T(0.5), T(1.25), T(0.75), T(2), T(0.125), T(1.5)};
};
/// Likewise of matrices of about n elements; B is as A's transpose.
template <class Library, class T>
struct matrices : placement {
    using element = T;
    using vector = typename Library::template vector<T>;
    using matrix = typename Library::template matrix<T>;
    vector made(index size) {
        return apart([=] { return Library::template make<T>(size); });
    }
    matrix made(index high, index wide) {
        return apart([=] { return Library::template make<T>(high, wide); });
    }

    explicit matrices(index size) : rows(shape(size).first), columns(shape(size).second) {
        fill(A, 0), fill(B, 1), fill(row, 2), fill(col, 3);
    }
    void clear() { zero(Z), zero(along_rows), zero(along_columns); }

    index rows, columns;
    matrix A = made(rows, columns), B = made(columns, rows), Z = made(rows, columns), col = made(rows, 1);
    vector row = made(columns), along_rows = made(rows), along_columns = made(columns); // the last two: results
};

// ------------------------------------------------------------------------------ workloads

inline double now() {
    timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

template <class V>
void print(const V& value) {
    if constexpr (std::is_arithmetic_v<V>)
        std::printf("%.17g", static_cast<double>(value));
    else
        std::printf("%.17g, %.17g", static_cast<double>(value.real()), static_cast<double>(value.imag()));
}
template <class R>
void print_result(const R& result) {
    std::printf("{\"values\": [");
    if constexpr (requires { result.data(); }) {
        const index size = static_cast<index>(result.size()), step = std::max<index>(1, size / 1000);
        for (index i = 0; i < size; i += step) std::fputs(i ? ", " : "", stdout), print(result.data()[i]);
    } else {
        print(result);
    }
    std::printf("]}\n");
}

struct workload {
    std::string name, dtype;
    virtual void check(index n) = 0;
    virtual void time(index n, double seconds) = 0;
    virtual ~workload() = default;
};
inline std::vector<std::unique_ptr<workload>> workloads;

template <class T>
const char* dtype() {
    return std::is_same_v<T, float>                  ? "float32"
           : std::is_same_v<T, double>               ? "float64"
           : std::is_same_v<T, std::complex<float>>  ? "complex64"
           : std::is_same_v<T, std::complex<double>> ? "complex128"
           : std::is_same_v<T, bool>                 ? "bool"
           : std::is_same_v<T, std::uint8_t>         ? "uint8"
                                                     : "int32";
}

/// Operands of a size. Those that were used last are kept.
struct kept_operands {
    const void* type = nullptr;
    index n = 0;
    std::shared_ptr<void> operands;
};
inline kept_operands kept;
template <class Operands>
Operands& operands_of(index n) {
    static const char type = 0; // its address stands for the type
    if (kept.type != &type || kept.n != n) {
        kept.operands.reset(); // before there are others
        kept = {&type, n, std::make_shared<Operands>(n)};
    }
    return *static_cast<Operands*>(kept.operands.get());
}

template <class Operands, class F>
struct workload_of final : workload {
    explicit workload_of(F call) : f(call) {}
    void check(index n) override {
        auto& d = operands_of<Operands>(n);
        d.clear();
        if constexpr (std::is_void_v<decltype(f(d))>) {
            f(d);
            if constexpr (requires { d.Z; })
                print_result(d.Z);
            else
                print_result(d.z);
        } else {
            print_result(f(d));
        }
    }
    void time(index n, double seconds) override {
        auto& d = operands_of<Operands>(n);
        const auto repeat = [&](long calls) {
            const double start = now();
            for (long i = 0; i < calls; ++i) {
                if constexpr (std::is_void_v<decltype(f(d))>) {
                    f(d);
                    asm volatile("" ::: "memory");
                } else {
                    auto&& result = f(d);
                    asm volatile("" ::"m"(result) : "memory");
                }
            }
            return now() - start;
        };
        long calls = 1;
        repeat(calls);
        while (repeat(calls) < 20e-6) calls *= 2;
        double best = 1e9;
        int repetitions = 0;
        for (double spent = 0; spent < seconds || repetitions < 2; ++repetitions) {
            const double t = repeat(calls);
            spent += t;
            best = std::min(best, t / static_cast<double>(calls));
        }
        std::printf("{\"ns\": %.6g}\n", best * 1e9);
    }
    F f;
};

/// A workload: a function of operands. The result is what it returns, or else z or Z.
template <class Operands, class F>
void add(const char* name, F f) {
    auto w = std::make_unique<workload_of<Operands, F>>(f);
    w->name = name;
    w->dtype = dtype<typename Operands::element>();
    workloads.push_back(std::move(w));
}
/// Those of a library on operands of T.
template <class Library>
struct workloads_of {
    template <class T, class F>
    static void vectors(const char* name, F f) {
        add<peer::vectors<Library, T>>(name, f);
    }
    template <class T, class F>
    static void matrices(const char* name, F f) {
        add<peer::matrices<Library, T>>(name, f);
    }
};

/// Answers the lines of stdin.
inline int serve(int argc, char**) {
    if (argc > 1) {
        for (const auto& w : workloads) std::printf("%s %s\n", w->name.c_str(), w->dtype.c_str());
        return 0;
    }
    char line[256], verb[16], name[64], dtype[16];
    while (std::fgets(line, sizeof line, stdin)) {
        index n = 0;
        double seconds = 0;
        const int fields = std::sscanf(line, "%15s %63s %15s %td %lf", verb, name, dtype, &n, &seconds);
        const auto found = std::find_if(workloads.begin(), workloads.end(), [&](const auto& w) { return w->name == name && w->dtype == dtype; });
        if (fields < 4 || found == workloads.end())
            std::puts("null");
        else if (*verb == 'c')
            (*found)->check(n);
        else
            (*found)->time(n, seconds);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace peer
