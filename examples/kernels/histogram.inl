// How often values lie in each of the bins. Lanes whose bin is the same add one after the other.
// SPDX-License-Identifier: BSD-3-Clause

// Values from `low` to `high`, without it; others are left out.
LW_JIT(histogram, (lw::view<const float> x, float low, float high, lw::view<int> count), {
    const float scale = lw::cast<float>(count.size()) / (high - low);
    LW_FOR (i, x.size()) {
        LW_IF (x(i) >= low && x(i) < high) {
            auto bin = lw::cast<int>((x(i) - low) * scale);
            lw::add_at(count, lw::minimum(bin, lw::cast<int>(count.size()) - 1), 1);
        }
    };
})
LW_JIT(histogram_of_bytes, (lw::view<const std::uint8_t> x, lw::view<std::int64_t> count), {
    LW_FOR (i, x.size()) { lw::add_at(count, x(i), 1); };
})
// Of pairs, from 0 to 1, with weights.
LW_JIT(histogram_2d, (lw::view<const float> x, lw::view<const float> y, lw::view<const float> weight, lw::view<float, 2> sum), {
    const float h = lw::cast<float>(sum.shape()[0]), w = lw::cast<float>(sum.shape()[1]);
    LW_FOR (i, x.size()) {
        LW_IF (x(i) >= 0.0f && x(i) < 1.0f && y(i) >= 0.0f && y(i) < 1.0f) {
            lw::add_at(sum, lw::cast<int>(y(i) * h), lw::cast<int>(x(i) * w), weight(i));
        }
    };
})
