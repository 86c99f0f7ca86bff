// The workloads of benchmarks/performance with Eigen, but for cumulative sums, which it does not have.
// SPDX-License-Identifier: BSD-3-Clause
#include "peer.hpp"

#include <Eigen/Core>

namespace {

struct library {
    template <class T>
    using vector = Eigen::Array<T, Eigen::Dynamic, 1>;
    template <class T>
    using matrix = Eigen::Array<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    template <class T>
    static auto make(peer::index n) {
        return vector<T>(n);
    }
    template <class T>
    static auto make(peer::index rows, peer::index columns) {
        return matrix<T>(rows, columns);
    }
};
using on = peer::workloads_of<library>;
using Eigen::fix;
using Eigen::seqN;

template <class T>
void add_real() {
    on::vectors<T>("axpbyc", [](auto& d) { d.z = d.a * d.x + d.b * d.y + d.c; });
    on::vectors<T>("poly5", [](auto& d) {
        const auto& [x, k] = std::tie(d.x, d.k);
        d.z = ((((k[5] * x + k[4]) * x + k[3]) * x + k[2]) * x + k[1]) * x + k[0];
    });
    on::vectors<T>("where", [](auto& d) { d.z = (d.x > d.c).select(d.x.sqrt(), d.x * d.x); });
    on::vectors<T>("exp_sin", [](auto& d) { d.z = (-d.u * d.u).exp() * d.v.sin(); });
    on::vectors<T>("strided", [](auto& d) { d.z.head(d.n / 2) = d.x(seqN(0, d.n / 2, fix<2>)) + d.y(seqN(1, d.n / 2, fix<2>)); });
    on::vectors<T>("reversed", [](auto& d) { d.z = d.x.reverse() + d.y; });
    on::vectors<T>("sum", [](auto& d) { return d.x.sum(); });
    on::vectors<T>("sum_sq", [](auto& d) { return (d.x - d.y).square().sum(); });
    on::vectors<T>("mean", [](auto& d) { return d.x.mean(); });
    on::vectors<T>("argmax", [](auto& d) {
        peer::index at;
        d.x.maxCoeff(&at);
        return at;
    });
    on::vectors<T>("count", [](auto& d) { return (d.x > d.c).count(); });
    on::vectors<T>("any", [](auto& d) { return (d.x > T(2)).any(); });
    on::vectors<T>("var", [](auto& d) { return (d.x - d.x.mean()).square().mean(); });
    on::vectors<T>("norm", [](auto& d) { return d.x.matrix().norm(); });
    on::matrices<T>("broadcast", [](auto& d) { d.Z = (d.A.rowwise() + d.row.transpose()).colwise() + d.col.col(0); });
    on::matrices<T>("transposed", [](auto& d) { d.Z = d.A + d.B.transpose(); });
    on::matrices<T>("sum_axis0", [](auto& d) -> auto& { return d.along_columns = d.A.colwise().sum(); });
    on::matrices<T>("sum_axis1", [](auto& d) -> auto& { return d.along_rows = d.A.rowwise().sum(); });
    on::matrices<T>("jacobi", [](auto& d) {
        const auto r = d.rows - 2, c = d.columns - 2;
        d.Z.block(1, 1, r, c) = T(0.25) * (d.A.block(0, 1, r, c) + d.A.block(2, 1, r, c) + d.A.block(1, 0, r, c) + d.A.block(1, 2, r, c));
    });
    on::matrices<T>("softmax", [](auto& d) {
        d.along_rows = d.A.rowwise().maxCoeff();
        d.Z = (d.A.colwise() - d.along_rows).exp();
        d.along_rows = d.Z.rowwise().sum();
        d.Z.colwise() /= d.along_rows;
    });
}
template <class T>
void add_complex() {
    on::vectors<T>("complex", [](auto& d) { d.z = d.x * d.y + d.w; });
}

} // namespace

int main(int argc, char** argv) {
    add_real<float>();
    add_real<double>();
    add_complex<std::complex<float>>();
    add_complex<std::complex<double>>();
    on::vectors<std::uint8_t>("scale", [](auto& d) -> auto& { return d.f = d.x.template cast<float>() * (1 / 255.0f); });
    on::vectors<std::uint8_t>("add_uint8", [](auto& d) { d.z = d.x + d.y; });
    on::vectors<std::int32_t>("axpy_int32", [](auto& d) { d.z = d.x * 3 + d.y; });
    on::vectors<bool>("logic", [](auto& d) { d.z = (d.x && d.y) || !d.w; });
    return peer::serve(argc, argv);
}
