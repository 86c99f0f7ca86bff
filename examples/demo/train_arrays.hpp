// The same training in array expressions, line by line what one writes in NumPy.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "digits.hpp"

inline model train_arrays(const digits& data, const training& options) {
    const auto& x = data.images;
    const lw::ndarray x_t = x.T();
    const auto rows = static_cast<float>(data.rows());
    const lw::ndarray<float, 2> target = data.labels(lw::all, lw::newaxis) == lw::arange<std::int32_t>(digits::classes);

    model m;
    lw::ndarray speed_w = m.weights;
    lw::ndarray speed_b = m.bias;
    for (int step = 0; step < options.steps; ++step) {
        const lw::ndarray z = lw::matmul(x, m.weights) + m.bias;
        lw::ndarray p = lw::exp(z - lw::max(z, 1, lw::keepdims));
        p /= lw::sum(p, 1, lw::keepdims);
        const float loss = -lw::mean(lw::log(lw::sum(p * target, 1)));
        const lw::ndarray g = p - target;
        speed_w = options.momentum * speed_w - (options.rate / rows) * lw::matmul(x_t, g);
        speed_b = options.momentum * speed_b - (options.rate / rows) * lw::sum(g, 0);
        m.weights += speed_w;
        m.bias += speed_b;
        options.progress(step, loss);
    }
    return m;
}
