// Twenty different expressions of float arrays, with Eigen: how long does this take to compile?
// SPDX-License-Identifier: BSD-3-Clause
#include <Eigen/Core>

void twenty(Eigen::ArrayXf& x, Eigen::ArrayXf& y, Eigen::ArrayXf& z, float a, float b, float c) {
    z = a * x + b * y + c;
    z = ((((x * a + b) * x + c) * x + a) * x + b) * x + c;
    z = (x > c).select(x.sqrt(), x * x);
    z = x / y - a;
    z = (x - y) * (x - y);
    z = (x * x + y * y).sqrt();
    z = x * y * z + a;
    z = a / (b + x * x);
    z = (x - y).abs() / (x + y);
    z = x.min(y) * a;
    z = x.max(a) - b;
    z = -x + y * z;
    z = (x > y).select(x, y);
    z = x * x * x - a * x;
    z = (x + y) / (x - c) + z * b;
    z = x.abs().sqrt() + y;
    z = a * (x + b) * (y + c) * z;
    z = x - y * (z + a).sqrt();
    z = x.exp() * y;
    z = x.sin() + y.cos();
}
