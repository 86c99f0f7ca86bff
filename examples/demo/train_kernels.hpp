// The same training with kernels: the rows of the data are the lanes, so the pictures are stored pixel by pixel.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "digits.hpp"

// Probabilities less the target, for each class and row, into g (10, rows). Returns the loss.
LW_JIT(softmax_loss, (lw::view<const float, 2> x, lw::view<const std::int32_t> label, lw::view<const float, 2> w,
                      lw::view<const float> b, lw::view<float, 2> g), {
    const int pixels = 64;
    const int classes = 10;
    lw::sum_of<float> loss;
    LW_FOR (i, label.size()) {
        lw::varying largest = -1e30f;
        for (int c = 0; c < classes; ++c) {
            lw::varying z = b(c);
            for (int k = 0; k < pixels; ++k) z = lw::fma(w(k, c), x(k, i), z);
            largest = lw::maximum(largest, z);
            g(c, i) = z;
        }
        lw::varying sum = 0.0f;
        for (int c = 0; c < classes; ++c) {
            lw::varying e = lw::exp(g(c, i) - largest);
            sum += e;
            g(c, i) = e;
        }
        loss -= lw::log(g(lw::varying(label(i)), i) / sum);
        for (int c = 0; c < classes; ++c) g(c, i) = g(c, i) / sum - lw::select(label(i) == c, 1.0f, 0.0f);
    };
    return static_cast<float>(loss);
})

// slope(k, c) = the sum over all rows of x(k, row) * g(c, row).
LW_JIT(gradient, (lw::view<const float, 2> x, lw::view<const float, 2> g, lw::view<float, 2> slope), {
    for (int k = 0; k < x.shape(0); ++k)
        for (int c = 0; c < g.shape(0); ++c) {
            lw::sum_of<float> s;
            LW_FOR (i, x.shape(1)) {
                s += x(k, i) * g(c, i);
            };
            slope(k, c) = s;
        }
})

// weights += speed, where speed = momentum * speed - rate * slope.
LW_JIT(descend, (lw::view<float> weights, lw::view<float> speed, lw::view<const float> slope, float momentum, float rate), {
    LW_FOR (i, weights.size()) {
        lw::varying s = momentum * speed(i) - rate * slope(i);
        speed(i) = s;
        weights(i) += s;
    };
})

inline model train_kernels(const digits& data, const training& options) {
    const lw::ndarray x = data.images.T();
    const auto rows = data.rows();
    model m;
    lw::ndarray speed_w = m.weights, slope_w = m.weights;
    lw::ndarray speed_b = m.bias;
    lw::ndarray<float, 2> g = lw::empty<float>(digits::classes, rows);
    for (int step = 0; step < options.steps; ++step) {
        const float loss = softmax_loss(x, data.labels, m.weights, m.bias, g);
        gradient(x, g, slope_w);
        const lw::ndarray slope_b = lw::sum(g, 1);
        const float rate = options.rate / static_cast<float>(rows);
        auto w = m.weights.ravel(), speed = speed_w.ravel(), slope = slope_w.ravel();
        descend(w, speed, slope, options.momentum, rate);
        descend(m.bias, speed_b, slope_b, options.momentum, rate);
        options.progress(step, loss / static_cast<float>(rows));
    }
    return m;
}
