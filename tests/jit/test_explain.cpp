// lw::explain in a profiling build.
// SPDX-License-Identifier: BSD-3-Clause
#define LANEWISE_PROFILE 1
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "lanewise/lanewise.hpp"

LW_JIT(profiled, (lw::view<const float> x, lw::view<const int> at, lw::view<float> out), {
    LW_PFOR (i, 64) {
        lw::varying<float> v = x(i) + x(at(i));
        LW_IF (i % 4 == 0) { v += x(i + 1); }
        lw::varying<int> k = 0;
        LW_WHILE (k < i % 2) { k += 1; }
        out(i) = v;
    };
})

TEST_CASE("explain: what a profiling build counts") {
    const lw::ndarray<float, 1> x = lw::ones<float>({65});
    lw::ndarray<int, 1> at = lw::zeros<int>({64});
    lw::ndarray<float, 2> out = lw::zeros<float>({64, 3});
    profiled(x, at, out(lw::all, 1));
    profiled(x, at, out(lw::all, 0));
    const std::string text = lw::explain(profiled);
    INFO(text);
    const bool scalar = lw::current_target() == "scalar";
    const int lanes = scalar ? 1 : lw::current_target() == "avx512" || lw::current_target().find("512") != std::string::npos ? 32 : 16;
    const int gangs = 2 * 64 / lanes;
    const auto has = [&](const std::string& part) { return text.find(part) != text.npos; };
    CHECK(has("kernel 'profiled' on " + lw::current_target() + ": " + std::to_string(lanes) + (scalar ? " lane" : " lanes") + " in a gang\n"));
    CHECK(has("2 calls, " + std::to_string(gangs) + " gangs, lanes used 100.0 %\n"));
    if (!scalar) {
        const std::string n = std::to_string(gangs);
        CHECK(has("blocks of lane conditions entered " + n + " times, lanes used 25.0 %\n"));
        CHECK(has("rounds of lane loops " + n + ", lanes used 50.0 %\n"));
        CHECK(has("  x, loads " + std::to_string(2 * gangs) + " contiguous (lanes used 62.5 %), " + n + " by gather or scatter (lanes used 100.0 %)\n"));
        CHECK(has("  at, loads " + n + " contiguous (lanes used 100.0 %)\n"));
        CHECK(has("  out, stores " + n + " strided (lanes used 100.0 %)\n"));
    }
}
