// The least that the workloads of benchmarks/performance have to move: loops that read and write as many bytes, past the cache, and
// compute next to nothing.
// SPDX-License-Identifier: BSD-3-Clause
#include "buffer.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace {

using peer::index;
using on = peer::workloads_of<loops>;

#if defined(__AVX512F__)
using reg = __m512i;
void store_past_cache(reg* to, reg value) { _mm512_stream_si512(to, value); }
#elif defined(__AVX__)
using reg = __m256i;
void store_past_cache(reg* to, reg value) { _mm256_stream_si256(to, value); }
#elif defined(__SSE2__)
using reg = __m128i;
void store_past_cache(reg* to, reg value) { _mm_stream_si128(to, value); }
#else
using reg __attribute__((vector_size(16))) = long;
void store_past_cache(reg* to, reg value) { *to = value; }
#endif

/// For every In registers of each of the Read arrays Out registers are written.
template <int Read, int In, int Out, class U>
auto stream(const void* x, const void* y, const void* w, index bytes, U* z) {
    const reg* from[] = {static_cast<const reg*>(x), static_cast<const reg*>(y), static_cast<const reg*>(w)};
    reg* to = reinterpret_cast<reg*>(z);
    reg seen[In] = {};
    for (index i = 0; i + In <= bytes / static_cast<index>(sizeof(reg)); i += In) {
        for (int k = 0; k < In; ++k) {
            reg value = from[0][i + k];
            for (int r = 1; r < Read; ++r) value ^= from[r][i + k];
            seen[k] = Out > 0 ? value : seen[k] ^ value;
        }
        for (int k = 0; k < Out; ++k) store_past_cache(to++, seen[k % In]);
    }
    for (int k = 1; k < In; ++k) seen[0] ^= seen[k];
    return static_cast<double>(reinterpret_cast<const char*>(seen)[0]);
}
template <class T, int Read, int In, int Out>
void add_vectors(const char* name) {
    on::vectors<T>(name, [](auto& d) {
        const index bytes = d.n * static_cast<index>(sizeof(T));
        if constexpr (std::is_same_v<T, std::uint8_t> && Out == 4)
            return stream<Read, In, Out>(d.x.data(), d.y.data(), d.w.data(), bytes, d.f.data());
        else
            return stream<Read, In, Out>(d.x.data(), d.y.data(), d.w.data(), bytes, d.z.data());
    });
}
template <class T, int Read, int Out>
void add_matrices(const char* name) {
    on::matrices<T>(name, [](auto& d) {
        return stream<Read, Out ? 1 : 4, Out>(d.A.data(), d.B.data(), nullptr, d.rows * d.columns * static_cast<index>(sizeof(T)), d.Z.data());
    });
}
template <class T>
void add_real() {
    for (const char* name : {"poly5", "where", "cumsum"}) add_vectors<T, 1, 1, 1>(name);
    for (const char* name : {"axpbyc", "exp_sin", "reversed"}) add_vectors<T, 2, 1, 1>(name);
    for (const char* name : {"sum", "mean", "var", "norm", "argmax", "count", "any"}) add_vectors<T, 1, 4, 0>(name);
    add_vectors<T, 2, 4, 0>("sum_sq");
    add_vectors<T, 2, 2, 1>("strided");
    for (const char* name : {"broadcast", "jacobi", "softmax"}) add_matrices<T, 1, 1>(name);
    add_matrices<T, 2, 1>("transposed");
    for (const char* name : {"sum_axis0", "sum_axis1"}) add_matrices<T, 1, 0>(name);
}

} // namespace

int main(int argc, char** argv) {
    add_real<float>();
    add_real<double>();
    add_vectors<std::complex<float>, 3, 1, 1>("complex");
    add_vectors<std::complex<double>, 3, 1, 1>("complex");
    add_vectors<std::uint8_t, 1, 1, 4>("scale");
    add_vectors<std::uint8_t, 2, 1, 1>("add_uint8");
    add_vectors<std::int32_t, 2, 1, 1>("axpy_int32");
    add_vectors<bool, 3, 1, 1>("logic");
    return peer::serve(argc, argv);
}
