// The workloads of benchmarks/performance with xtensor and xsimd.
// SPDX-License-Identifier: BSD-3-Clause
#define XTENSOR_USE_XSIMD
#include "peer.hpp"

#include <array>

#include <xtensor/xmanipulation.hpp>
#include <xtensor/xmath.hpp>
#include <xtensor/xnoalias.hpp>
#include <xtensor/xnorm.hpp>
#include <xtensor/xsort.hpp>
#include <xtensor/xtensor.hpp>
#include <xtensor/xview.hpp>

namespace {

struct library {
    template <class T>
    using vector = xt::xtensor<T, 1>;
    template <class T>
    using matrix = xt::xtensor<T, 2>;
    template <class T, class... N>
    static auto make(N... extents) {
        return xt::xtensor<T, sizeof...(N)>::from_shape({static_cast<std::size_t>(extents)...});
    }
};
using on = peer::workloads_of<library>;
using xt::noalias;
using xt::range;
using xt::view;
using namespace xt::placeholders;
constexpr auto now = xt::evaluation_strategy::immediate; // faster than lazy reductions

template <class T>
void add_real() {
    on::vectors<T>("axpbyc", [](auto& d) { noalias(d.z) = d.a * d.x + d.b * d.y + d.c; });
    on::vectors<T>("poly5", [](auto& d) {
        const auto& [x, k] = std::tie(d.x, d.k);
        noalias(d.z) = ((((k[5] * x + k[4]) * x + k[3]) * x + k[2]) * x + k[1]) * x + k[0];
    });
    on::vectors<T>("where", [](auto& d) { noalias(d.z) = xt::where(d.x > d.c, xt::sqrt(d.x), d.x * d.x); });
    on::vectors<T>("exp_sin", [](auto& d) { noalias(d.z) = xt::exp(-d.u * d.u) * xt::sin(d.v); });
    on::vectors<T>("strided", [](auto& d) {
        auto half = view(d.z, range(0, d.n / 2));
        noalias(half) = view(d.x, range(0, d.n, 2)) + view(d.y, range(1, d.n, 2));
    });
    on::vectors<T>("reversed", [](auto& d) { noalias(d.z) = xt::flip(d.x, 0) + d.y; });
    on::vectors<T>("sum", [](auto& d) { return xt::sum(d.x, now)(); });
    on::vectors<T>("sum_sq", [](auto& d) { return xt::sum(xt::square(d.x - d.y), now)(); });
    on::vectors<T>("mean", [](auto& d) { return xt::mean(d.x, now)(); });
    on::vectors<T>("argmax", [](auto& d) { return xt::argmax(d.x)(); });
    on::vectors<T>("count", [](auto& d) { return xt::count_nonzero(d.x > d.c, now)(); });
    on::vectors<T>("any", [](auto& d) { return xt::any(d.x > T(2)); });
    on::vectors<T>("var", [](auto& d) { return xt::variance(d.x, now)(); });
    on::vectors<T>("norm", [](auto& d) { return std::sqrt(xt::sum(xt::square(d.x), now)()); });
    on::vectors<T>("cumsum", [](auto& d) { noalias(d.z) = xt::cumsum(d.x); });
    on::matrices<T>("broadcast", [](auto& d) { noalias(d.Z) = d.A + d.row + d.col; });
    on::matrices<T>("transposed", [](auto& d) { noalias(d.Z) = d.A + xt::transpose(d.B); });
    on::matrices<T>("sum_axis0", [](auto& d) -> auto& { return noalias(d.along_columns) = xt::sum(d.A, {0}, now); });
    on::matrices<T>("sum_axis1", [](auto& d) -> auto& { return noalias(d.along_rows) = xt::sum(d.A, {1}, now); });
    on::matrices<T>("jacobi", [](auto& d) {
        const auto part = [&](auto rows, auto columns) { return view(d.A, rows, columns); };
        auto inner = view(d.Z, range(1, -1), range(1, -1));
        noalias(inner) = T(0.25) * (part(range(_, -2), range(1, -1)) + part(range(2, _), range(1, -1)) + part(range(1, -1), range(_, -2)) +
                                    part(range(1, -1), range(2, _)));
    });
    on::matrices<T>("softmax", [](auto& d) {
        noalias(d.Z) = xt::exp(d.A - xt::amax(d.A, {1}, now | xt::keep_dims));
        d.Z /= xt::sum(d.Z, {1}, now | xt::keep_dims);
    });
}
template <class T>
void add_complex() {
    on::vectors<T>("complex", [](auto& d) { noalias(d.z) = d.x * d.y + d.w; });
}

} // namespace

int main(int argc, char** argv) {
    add_real<float>();
    add_real<double>();
    add_complex<std::complex<float>>();
    add_complex<std::complex<double>>();
    on::vectors<std::uint8_t>("scale", [](auto& d) -> auto& { return noalias(d.f) = xt::cast<float>(d.x) * (1 / 255.0f); });
    on::vectors<std::uint8_t>("add_uint8", [](auto& d) { noalias(d.z) = d.x + d.y; });
    on::vectors<std::int32_t>("axpy_int32", [](auto& d) { noalias(d.z) = d.x * 3 + d.y; });
    on::vectors<bool>("logic", [](auto& d) { noalias(d.z) = (d.x && d.y) || !d.w; });
    return peer::serve(argc, argv);
}
