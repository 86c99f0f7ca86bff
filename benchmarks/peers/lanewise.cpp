// The workloads of benchmarks/performance with Lanewise.
// SPDX-License-Identifier: BSD-3-Clause
#include "peer.hpp"

#include <lanewise/array.hpp>

namespace {

struct library {
    template <class T>
    using vector = lw::ndarray<T, 1>;
    template <class T>
    using matrix = lw::ndarray<T, 2>;
    template <class T, class... N>
    static auto make(N... extents) {
        return lw::empty<T>(extents...);
    }
};
using on = peer::workloads_of<library>;
using lw::none;
using lw::range;

template <class T>
void add_real() {
    on::vectors<T>("axpbyc", [](auto& d) { d.z = d.a * d.x + d.b * d.y + d.c; });
    on::vectors<T>("poly5", [](auto& d) {
        const auto& [x, k] = std::tie(d.x, d.k);
        d.z = ((((k[5] * x + k[4]) * x + k[3]) * x + k[2]) * x + k[1]) * x + k[0];
    });
    on::vectors<T>("where", [](auto& d) { d.z = lw::where(d.x > d.c, lw::sqrt(d.x), d.x * d.x); });
    on::vectors<T>("exp_sin", [](auto& d) { d.z = lw::exp(-d.u * d.u) * lw::sin(d.v); });
    on::vectors<T>("strided", [](auto& d) { d.z(range(d.n / 2)) = d.x(range(none, none, 2)) + d.y(range(1, none, 2)); });
    on::vectors<T>("reversed", [](auto& d) { d.z = d.x(range(none, none, -1)) + d.y; });
    on::vectors<T>("sum", [](auto& d) { return lw::sum(d.x); });
    on::vectors<T>("sum_sq", [](auto& d) { return lw::sum((d.x - d.y) * (d.x - d.y)); });
    on::vectors<T>("mean", [](auto& d) { return lw::mean(d.x); });
    on::vectors<T>("argmax", [](auto& d) { return lw::argmax(d.x); });
    on::vectors<T>("count", [](auto& d) { return lw::sum(d.x > d.c); });
    on::vectors<T>("any", [](auto& d) { return lw::any(d.x > T(2)); });
    on::vectors<T>("var", [](auto& d) { return lw::var(d.x); });
    on::vectors<T>("norm", [](auto& d) { return lw::norm(d.x); });
    on::vectors<T>("cumsum", [](auto& d) { lw::cumsum(d.x, d.z); });
    on::matrices<T>("broadcast", [](auto& d) { d.Z = d.A + d.row + d.col; });
    on::matrices<T>("transposed", [](auto& d) { d.Z = d.A + d.B.T(); });
    on::matrices<T>("sum_axis0", [](auto& d) -> auto& { return lw::sum(d.A, 0, d.along_columns), d.along_columns; });
    on::matrices<T>("sum_axis1", [](auto& d) -> auto& { return lw::sum(d.A, 1, d.along_rows), d.along_rows; });
    on::matrices<T>("jacobi", [](auto& d) {
        const range inner(1, -1), before(-2), after(2, none);
        d.Z(inner, inner) = T(0.25) * (d.A(before, inner) + d.A(after, inner) + d.A(inner, before) + d.A(inner, after));
    });
    on::matrices<T>("softmax", [](auto& d) {
        const auto largest = d.along_rows(lw::all, lw::newaxis), sum = largest; // one after the other in the same place
        lw::fuse(lw::out(largest) = lw::lazy::max(d.A, 1, lw::keepdims), lw::out(d.Z) = lw::exp(d.A - largest),
                 lw::out(sum) = lw::lazy::sum(d.Z, 1, lw::keepdims), lw::out(d.Z) = d.Z / sum);
    });
}
template <class T>
void add_complex() {
    on::vectors<T>("complex", [](auto& d) { d.z = d.x * d.y + d.w; });
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string(argv[1]) == "--target") return std::puts(std::string(lw::current_target()).c_str()) < 0;
    add_real<float>();
    add_real<double>();
    add_complex<std::complex<float>>();
    add_complex<std::complex<double>>();
    on::vectors<std::uint8_t>("scale", [](auto& d) -> auto& { return d.f = lw::astype<float>(d.x) * (1 / 255.0f); });
    on::vectors<std::uint8_t>("add_uint8", [](auto& d) { d.z = d.x + d.y; });
    on::vectors<std::int32_t>("axpy_int32", [](auto& d) { d.z = d.x * 3 + d.y; });
    on::vectors<bool>("logic", [](auto& d) { d.z = (d.x & d.y) | ~d.w; });
    return peer::serve(argc, argv);
}
