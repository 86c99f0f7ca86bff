// Twenty different expressions of float arrays, with Lanewise: how long does this take to compile?
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>

void twenty(lw::ndarray<float, 1>& x, lw::ndarray<float, 1>& y, lw::ndarray<float, 1>& z, float a, float b, float c) {
    z = a * x + b * y + c;
    z = ((((x * a + b) * x + c) * x + a) * x + b) * x + c;
    z = lw::where(x > c, lw::sqrt(x), x * x);
    z = x / y - a;
    z = (x - y) * (x - y);
    z = lw::sqrt(x * x + y * y);
    z = x * y * z + a;
    z = a / (b + x * x);
    z = lw::abs(x - y) / (x + y);
    z = lw::minimum(x, y) * a;
    z = lw::maximum(x, a) - b;
    z = -x + y * z;
    z = lw::where(x > y, x, y);
    z = x * x * x - a * x;
    z = (x + y) / (x - c) + z * b;
    z = lw::sqrt(lw::abs(x)) + y;
    z = a * (x + b) * (y + c) * z;
    z = x - y * lw::sqrt(z + a);
    z = lw::exp(x) * y;
    z = lw::sin(x) + lw::cos(y);
}
