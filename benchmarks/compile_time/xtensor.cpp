// Twenty different expressions of float arrays, with xtensor and xsimd: how long does this take to compile?
// SPDX-License-Identifier: BSD-3-Clause
#define XTENSOR_USE_XSIMD
#include <xtensor/xmath.hpp>
#include <xtensor/xtensor.hpp>

void twenty(xt::xtensor<float, 1>& x, xt::xtensor<float, 1>& y, xt::xtensor<float, 1>& z, float a, float b, float c) {
    z = a * x + b * y + c;
    z = ((((x * a + b) * x + c) * x + a) * x + b) * x + c;
    z = xt::where(x > c, xt::sqrt(x), x * x);
    z = x / y - a;
    z = (x - y) * (x - y);
    z = xt::sqrt(x * x + y * y);
    z = x * y * z + a;
    z = a / (b + x * x);
    z = xt::abs(x - y) / (x + y);
    z = xt::minimum(x, y) * a;
    z = xt::maximum(x, a) - b;
    z = -x + y * z;
    z = xt::where(x > y, x, y);
    z = x * x * x - a * x;
    z = (x + y) / (x - c) + z * b;
    z = xt::sqrt(xt::abs(x)) + y;
    z = a * (x + b) * (y + c) * z;
    z = x - y * xt::sqrt(z + a);
    z = xt::exp(x) * y;
    z = xt::sin(x) + xt::cos(y);
}
