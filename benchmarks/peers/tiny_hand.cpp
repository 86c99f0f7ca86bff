// Arrays of a few elements as loops.
// SPDX-License-Identifier: BSD-3-Clause
#include "buffer.hpp"
#include "tiny.hpp"

#include <array>

namespace {

struct library {
    template <class T>
    using array = buffer<T>;
    template <class T>
    static auto make() {
        return buffer<T>(10);
    }
    template <class T>
    using ten = std::array<T, 10>;
    template <class T, int N>
    using square = std::array<T, N * N>;
};
template <class A, class T>
void multiply_add(T a, const A& x, const A& y, A& z) {
    for (std::size_t i = 0; i < z.size(); ++i) z[i] = a * x[i] + y[i];
}
template <class T>
void add_all() {
    using tiny = tiny_operands<library, T>;
    peer::add<tiny>("assign", [](tiny& d) -> auto& {
        const T *x = d.x.data(), *y = d.y.data();
        T* z = d.z.data();
        for (peer::index i = 0, n = d.z.size(); i < n; ++i) z[i] = d.a * x[i] + d.b * y[i] + d.c;
        return d.z;
    });
    peer::add<tiny>("sum", [](tiny& d) {
        const T* x = d.x.data();
        T s = 0;
        for (peer::index i = 0, n = d.x.size(); i < n; ++i) s += x[i];
        return s;
    });
    peer::add<tiny>("view", [](tiny& d) -> auto& {
        const T *x = d.x.data(), *y = d.y.data();
        T* z = d.z.data();
        for (peer::index i = 0, n = d.z.size(); i < n; ++i) z[i] = x[i] + y[i];
        return d.z;
    });
    peer::add<tiny>("slices", [](tiny& d) -> auto& {
        const T *x = d.x.data() + 1, *y = d.y.data();
        T* z = d.z.data() + 1;
        for (peer::index i = 0, n = d.z.size() - 1; i < n; ++i) z[i] = x[i] + y[i];
        return d.z;
    });
    peer::add<tiny>("fixed10", [](tiny& d) -> auto& {
        for (std::size_t i = 0; i < 10; ++i) d.z10[i] = d.a * d.x10[i] + d.b * d.y10[i] + d.c;
        return d.z10;
    });
    peer::add<tiny>("fixed10_sum", [](tiny& d) {
        T s = 0;
        for (const T& x : d.x10) s += x;
        return s;
    });
    peer::add<tiny>("fixed3x3", [](tiny& d) -> auto& { return multiply_add(d.a, d.x3, d.y3, d.z3), d.z3; });
    peer::add<tiny>("fixed4x4", [](tiny& d) -> auto& { return multiply_add(d.a, d.x4, d.y4, d.z4), d.z4; });
}

} // namespace

int main(int argc, char** argv) {
    add_all<float>();
    add_all<double>();
    return peer::serve(argc, argv);
}
