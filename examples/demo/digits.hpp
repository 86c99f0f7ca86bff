// The data of the demo, 8x8 pictures of handwritten digits, and the plain numbers that training needs.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <lanewise/array/loadtxt.hpp>
#include <lanewise/lanewise.hpp>

#include <functional>
#include <string>

struct digits {
    static constexpr int pixels = 64, classes = 10;
    lw::ndarray<float, 2> images;    // (rows, 64), from 0 to 1
    lw::ndarray<std::int32_t, 1> labels; // (rows,)

    lw::index_t rows() const { return labels.size(); }
};

struct split_digits {
    digits train, test;
};

/// Reads the file; every fifth row is held out for the test.
inline split_digits load_digits(const std::string& path) {
    const lw::ndarray<float, 2> table = lw::loadtxt<float>(path, {.delimiter = ","});
    const auto take = [&](bool held_out) {
        lw::index_t rows = 0;
        for (lw::index_t i = 0; i < table.shape(0); ++i) rows += (i % 5 == 0) == held_out;
        digits d{lw::empty<float>(rows, digits::pixels), lw::empty<std::int32_t>(rows)};
        for (lw::index_t i = 0, to = 0; i < table.shape(0); ++i) {
            if ((i % 5 == 0) != held_out) continue;
            d.images.row(to) = table(i, lw::range(digits::pixels)) / 16.0f;
            d.labels(to++) = static_cast<std::int32_t>(table(i, digits::pixels));
        }
        return d;
    };
    return {take(false), take(true)};
}

/// A linear classifier: the class of x is the largest element of x * weights + bias.
struct model {
    lw::ndarray<float, 2> weights = lw::zeros<float>(digits::pixels, digits::classes);
    lw::ndarray<float, 1> bias = lw::zeros<float>(digits::classes);
};

struct training {
    int steps = 100;
    float rate = 0.5f, momentum = 0.9f;
    std::function<void(int step, float loss)> progress = [](int, float) {};
};

/// The part of the pictures that is classified rightly.
inline double accuracy(const model& m, const digits& d) {
    const lw::ndarray scores = lw::matmul(d.images, m.weights) + m.bias;
    return lw::mean(lw::argmax(scores, 1) == d.labels);
}
