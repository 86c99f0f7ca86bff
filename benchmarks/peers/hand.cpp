// The workloads of benchmarks/performance as loops that one would write by hand; compiled with -ffast-math, which vectorises sums, too.
// SPDX-License-Identifier: BSD-3-Clause
#include "buffer.hpp"

namespace {

using peer::index;
using on = peer::workloads_of<loops>;

/// n, x, y, z, w
auto of(auto& d) { return std::tuple(d.n, std::as_const(d.x).data(), std::as_const(d.y).data(), d.z.data(), d.w.data()); }
/// rows, columns, A, B, Z
auto of_matrices(auto& d) { return std::tuple(d.rows, d.columns, d.A.data(), d.B.data(), d.Z.data()); }

template <class T>
void add_real() {
    on::vectors<T>("axpbyc", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        const T a = d.a, b = d.b, c = d.c;
        for (index i = 0; i < n; ++i) z[i] = a * x[i] + b * y[i] + c;
    });
    on::vectors<T>("poly5", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        const auto [k0, k1, k2, k3, k4, k5] = d.k;
        for (index i = 0; i < n; ++i) z[i] = ((((k5 * x[i] + k4) * x[i] + k3) * x[i] + k2) * x[i] + k1) * x[i] + k0;
    });
    on::vectors<T>("where", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        const T c = d.c;
        for (index i = 0; i < n; ++i) z[i] = x[i] > c ? std::sqrt(x[i]) : x[i] * x[i];
    });
    on::vectors<T>("exp_sin", [](auto& d) { // by glibc's vector functions
        const T *u = d.u.data(), *v = d.v.data();
        T* z = d.z.data();
        for (index i = 0, n = d.n; i < n; ++i) z[i] = std::exp(-u[i] * u[i]) * std::sin(v[i]);
    });
    on::vectors<T>("strided", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n / 2; ++i) z[i] = x[2 * i] + y[2 * i + 1];
    });
    on::vectors<T>("reversed", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i) z[i] = x[n - 1 - i] + y[i];
    });
    on::vectors<T>("sum", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0;
        for (index i = 0; i < n; ++i) s += x[i];
        return s;
    });
    on::vectors<T>("sum_sq", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0;
        for (index i = 0; i < n; ++i) s += (x[i] - y[i]) * (x[i] - y[i]);
        return s;
    });
    on::vectors<T>("mean", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0;
        for (index i = 0; i < n; ++i) s += x[i];
        return s / static_cast<T>(n);
    });
    on::vectors<T>("argmax", [](auto& d) { // in two loops, of which GCC vectorises the first
        const auto [n, x, y, z, w] = of(d);
        T largest = x[0];
        for (index i = 1; i < n; ++i) largest = x[i] > largest ? x[i] : largest;
        index at = 0;
        while (x[at] != largest) ++at;
        return at;
    });
    on::vectors<T>("count", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        const T c = d.c;
        index s = 0;
        for (index i = 0; i < n; ++i) s += x[i] > c;
        return s;
    });
    on::vectors<T>("any", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i)
            if (x[i] > T(2)) return true;
        return false;
    });
    on::vectors<T>("var", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0, squares = 0;
        for (index i = 0; i < n; ++i) s += x[i];
        const T mean = s / static_cast<T>(n);
        for (index i = 0; i < n; ++i) squares += (x[i] - mean) * (x[i] - mean);
        return squares / static_cast<T>(n);
    });
    on::vectors<T>("norm", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0;
        for (index i = 0; i < n; ++i) s += x[i] * x[i];
        return std::sqrt(s);
    });
    on::vectors<T>("cumsum", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        T s = 0;
        for (index i = 0; i < n; ++i) z[i] = s += x[i];
    });
    on::matrices<T>("broadcast", [](auto& d) {
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        const T* row = d.row.data();
        for (index i = 0; i < rows; ++i) {
            const T here = d.col.data()[i];
            for (index j = 0; j < columns; ++j) Z[i * columns + j] = A[i * columns + j] + row[j] + here;
        }
    });
    on::matrices<T>("transposed", [](auto& d) { // in blocks that stay in cache
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        constexpr index block = 16;
        for (index i0 = 0; i0 < rows; i0 += block)
            for (index j0 = 0; j0 < columns; j0 += block)
                for (index i = i0; i < std::min(i0 + block, rows); ++i)
                    for (index j = j0; j < std::min(j0 + block, columns); ++j) Z[i * columns + j] = A[i * columns + j] + B[j * rows + i];
    });
    on::matrices<T>("sum_axis0", [](auto& d) -> auto& {
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        T* s = d.along_columns.data();
        std::fill(s, s + columns, T(0));
        for (index i = 0; i < rows; ++i)
            for (index j = 0; j < columns; ++j) s[j] += A[i * columns + j];
        return d.along_columns;
    });
    on::matrices<T>("sum_axis1", [](auto& d) -> auto& {
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        for (index i = 0; i < rows; ++i) {
            T s = 0;
            for (index j = 0; j < columns; ++j) s += A[i * columns + j];
            d.along_rows.data()[i] = s;
        }
        return d.along_rows;
    });
    on::matrices<T>("jacobi", [](auto& d) {
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        for (index i = 1; i < rows - 1; ++i)
            for (index j = 1; j < columns - 1; ++j) {
                const T* at = A + i * columns + j;
                Z[i * columns + j] = T(0.25) * (at[-columns] + at[columns] + at[-1] + at[1]);
            }
    });
    on::matrices<T>("softmax", [](auto& d) {
        const auto [rows, columns, A, B, Z] = of_matrices(d);
        for (index i = 0; i < rows; ++i) {
            const T* a = A + i * columns;
            T *z = Z + i * columns, largest = a[0], s = 0;
            for (index j = 1; j < columns; ++j) largest = a[j] > largest ? a[j] : largest;
            for (index j = 0; j < columns; ++j) s += z[j] = std::exp(a[j] - largest);
            for (index j = 0; j < columns; ++j) z[j] *= 1 / s;
        }
    });
}
template <class T>
void add_complex() {
    on::vectors<T>("complex", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i) z[i] = x[i] * y[i] + w[i];
    });
}

} // namespace

int main(int argc, char** argv) {
    add_real<float>();
    add_real<double>();
    add_complex<std::complex<float>>();
    add_complex<std::complex<double>>();
    on::vectors<std::uint8_t>("scale", [](auto& d) -> auto& {
        const auto [n, x, y, z, w] = of(d);
        float* f = d.f.data();
        for (index i = 0; i < n; ++i) f[i] = x[i] * (1 / 255.0f);
        return d.f;
    });
    on::vectors<std::uint8_t>("add_uint8", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i) z[i] = static_cast<std::uint8_t>(x[i] + y[i]);
    });
    on::vectors<std::int32_t>("axpy_int32", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i) z[i] = x[i] * 3 + y[i];
    });
    on::vectors<bool>("logic", [](auto& d) {
        const auto [n, x, y, z, w] = of(d);
        for (index i = 0; i < n; ++i) z[i] = (x[i] & y[i]) | !w[i];
    });
    return peer::serve(argc, argv);
}
