// Two of the sample kernels by hand with AVX-512 intrinsics; compiled with -O3 -march=native.
// SPDX-License-Identifier: BSD-3-Clause
#include "kernels.hpp"

#ifdef __AVX512F__
#include <immintrin.h>
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // GCC 12, bug 105593: noise from its own AVX-512 headers
#endif

namespace intrinsics {

bool available() { return true; }

void mandelbrot(float x0, float dx, float y0, float dy, int limit, int h, int w, int* rounds) {
    const __m512 four = _mm512_set1_ps(4.0f);
    const __m512i one = _mm512_set1_epi32(1), numbers = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    for (int y = 0; y < h; ++y) {
        const __m512 im = _mm512_set1_ps(y0 + static_cast<float>(y) * dy);
        for (int x = 0; x < w; x += 32) { // two registers hide the latency
            const auto real = [&](int first) {
                const __m512 k = _mm512_cvtepi32_ps(_mm512_add_epi32(_mm512_set1_epi32(first), numbers));
                return _mm512_fmadd_ps(k, _mm512_set1_ps(dx), _mm512_set1_ps(x0));
            };
            const __m512 re_a = real(x), re_b = real(x + 16);
            __m512 zr_a = re_a, zr_b = re_b, zi_a = im, zi_b = im;
            __m512i n_a = _mm512_setzero_si512(), n_b = n_a;
            __mmask16 in_a = 0xffff, in_b = 0xffff;
            for (int k = 0; k < limit; ++k) {
                const __m512 rr_a = _mm512_mul_ps(zr_a, zr_a), rr_b = _mm512_mul_ps(zr_b, zr_b);
                const __m512 square_a = _mm512_fmadd_ps(zi_a, zi_a, rr_a), square_b = _mm512_fmadd_ps(zi_b, zi_b, rr_b);
                in_a = _mm512_mask_cmp_ps_mask(in_a, square_a, four, _CMP_LT_OQ);
                in_b = _mm512_mask_cmp_ps_mask(in_b, square_b, four, _CMP_LT_OQ);
                if (_kortestz_mask16_u8(in_a, in_b)) break;
                n_a = _mm512_mask_add_epi32(n_a, in_a, n_a, one);
                n_b = _mm512_mask_add_epi32(n_b, in_b, n_b, one);
                const __m512 r_a = _mm512_fnmadd_ps(zi_a, zi_a, _mm512_add_ps(rr_a, re_a));
                const __m512 r_b = _mm512_fnmadd_ps(zi_b, zi_b, _mm512_add_ps(rr_b, re_b));
                zi_a = _mm512_fmadd_ps(_mm512_add_ps(zr_a, zr_a), zi_a, im);
                zi_b = _mm512_fmadd_ps(_mm512_add_ps(zr_b, zr_b), zi_b, im);
                zr_a = r_a;
                zr_b = r_b;
            }
            const auto in_row = [&](int first) {
                const int rest = w - first;
                return static_cast<__mmask16>(rest >= 16 ? 0xffff : rest <= 0 ? 0 : (1u << rest) - 1);
            };
            int* to_here = rounds + static_cast<std::ptrdiff_t>(y) * w + x;
            _mm512_mask_storeu_epi32(to_here, in_row(x), n_a);
            _mm512_mask_storeu_epi32(to_here + 16, in_row(x + 16), n_b);
        }
    }
}

void accelerations(const float* x, const float* y, const float* z, const float* mass, float softening, int n, float* ax, float* ay, float* az) {
    const __m512 soft = _mm512_set1_ps(softening * softening);
    for (int i = 0; i < n; i += 16) {
        const auto in = static_cast<__mmask16>(i + 16 <= n ? 0xffff : (1u << (n - i)) - 1);
        const __m512 xi = _mm512_maskz_loadu_ps(in, x + i), yi = _mm512_maskz_loadu_ps(in, y + i), zi = _mm512_maskz_loadu_ps(in, z + i);
        __m512 sx = _mm512_setzero_ps(), sy = sx, sz = sx;
        for (int j = 0; j < n; ++j) {
            const __m512 dx = _mm512_sub_ps(_mm512_set1_ps(x[j]), xi);
            const __m512 dy = _mm512_sub_ps(_mm512_set1_ps(y[j]), yi);
            const __m512 dz = _mm512_sub_ps(_mm512_set1_ps(z[j]), zi);
            const __m512 square = _mm512_fmadd_ps(dz, dz, _mm512_fmadd_ps(dy, dy, _mm512_fmadd_ps(dx, dx, soft)));
            const __m512 pull = _mm512_div_ps(_mm512_set1_ps(mass[j]), _mm512_mul_ps(square, _mm512_sqrt_ps(square)));
            sx = _mm512_fmadd_ps(pull, dx, sx);
            sy = _mm512_fmadd_ps(pull, dy, sy);
            sz = _mm512_fmadd_ps(pull, dz, sz);
        }
        _mm512_mask_storeu_ps(ax + i, in, sx);
        _mm512_mask_storeu_ps(ay + i, in, sy);
        _mm512_mask_storeu_ps(az + i, in, sz);
    }
}

} // namespace intrinsics
#else
namespace intrinsics {

bool available() { return false; }
void mandelbrot(float, float, float, float, int, int, int, int*) {}
void accelerations(const float*, const float*, const float*, const float*, float, int, float*, float*, float*) {}

} // namespace intrinsics
#endif
