// Multinomial logistic regression by gradient descent with momentum, in plain C++ loops: what the others are compared with.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cmath>
#include <vector>

#include "digits.hpp"

inline model train_scalar(const digits& data, const training& options) {
    constexpr int pixels = digits::pixels, classes = digits::classes;
    const int rows = static_cast<int>(data.rows());
    const float* x = data.images.data();
    const int* label = data.labels.data();
    model result;
    float *w = result.weights.data(), *b = result.bias.data();
    std::vector<float> p(static_cast<std::size_t>(rows * classes)), speed_w(pixels * classes), speed_b(classes), slope_w, slope_b;

    for (int step = 0; step < options.steps; ++step) {
        float loss = 0;
        for (int i = 0; i < rows; ++i) {
            float* z = &p[static_cast<std::size_t>(i * classes)];
            for (int c = 0; c < classes; ++c) z[c] = b[c];
            for (int k = 0; k < pixels; ++k)
                for (int c = 0; c < classes; ++c) z[c] += x[i * pixels + k] * w[k * classes + c];
            float largest = z[0];
            for (int c = 1; c < classes; ++c) largest = z[c] > largest ? z[c] : largest;
            float sum = 0;
            for (int c = 0; c < classes; ++c) sum += z[c] = std::exp(z[c] - largest);
            for (int c = 0; c < classes; ++c) z[c] /= sum;
            loss -= std::log(z[label[i]]);
            z[label[i]] -= 1;
        }
        slope_w.assign(speed_w.size(), 0.0f);
        slope_b.assign(speed_b.size(), 0.0f);
        for (int i = 0; i < rows; ++i) {
            const float* g = &p[static_cast<std::size_t>(i * classes)];
            for (int k = 0; k < pixels; ++k)
                for (int c = 0; c < classes; ++c) slope_w[static_cast<std::size_t>(k * classes + c)] += x[i * pixels + k] * g[c];
            for (int c = 0; c < classes; ++c) slope_b[static_cast<std::size_t>(c)] += g[c];
        }
        const float scale = options.rate / static_cast<float>(rows);
        for (std::size_t k = 0; k < speed_w.size(); ++k) w[k] += speed_w[k] = options.momentum * speed_w[k] - scale * slope_w[k];
        for (std::size_t c = 0; c < speed_b.size(); ++c) b[c] += speed_b[c] = options.momentum * speed_b[c] - scale * slope_b[c];
        options.progress(step, loss / static_cast<float>(rows));
    }
    return result;
}
