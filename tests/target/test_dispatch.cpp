// The choice of the target at run time: its names, the environment, switching, and errors that say what there is.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/target/dispatch.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers.hpp>
#include <catch2/matchers/catch_matchers_exception.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::MessageMatches;

TEST_CASE("the targets of this machine, slowest first", "[dispatch]") {
    const auto targets = lw::targets();
    REQUIRE(!targets.empty());
    // What is listed is a prefix of what can be compiled in, in its order.
    const auto& compiled = lw::detail::compiled_targets();
    CHECK(targets[0] == compiled[0].name);
    CHECK(std::is_sorted(targets.begin(), targets.end(), [&](const std::string& a, const std::string& b) {
        const auto place = [&](const std::string& name) {
            return std::find_if(compiled.begin(), compiled.end(), [&](const auto& t) { return t.name == name; });
        };
        return place(a) < place(b);
    }));
#if defined(LANEWISE_SCALAR)
    CHECK(targets == std::vector<std::string>{"scalar"});
#elif defined(__aarch64__)
    CHECK(targets == std::vector<std::string>{"neon"});
#elif defined(LANEWISE_STATIC) || defined(__AVX512F__)
    CHECK(targets.size() == 1);
#elif !defined(__SSE3__)
    CHECK(targets[0] == "sse2");
#endif
#if defined(__x86_64__) && !defined(LANEWISE_STATIC) && !defined(LANEWISE_SCALAR)
    // The compiler's own run-time check, of which cpuid and the operating system's part agree with ours.
    const auto has = [&](const char* name) { return std::find(targets.begin(), targets.end(), name) != targets.end(); };
    CHECK(has("avx2") == (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")));
    CHECK(has("avx512") == (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                            __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                            __builtin_cpu_supports("avx512vl")));
#endif
}

TEST_CASE("the target in use is the best one or that of LANEWISE_TARGET", "[dispatch]") {
    const char* const wish = std::getenv("LANEWISE_TARGET");
    CHECK(lw::current_target() == (wish && *wish ? std::string(wish) : lw::targets().back()));
}

TEST_CASE("set_target switches among the targets, also through tables of functions", "[dispatch]") {
    const auto before = lw::current_target();
    const auto targets = lw::targets();
    for (const auto& name : targets) {
        lw::set_target(name);
        CHECK(lw::current_target() == name);
        CHECK(lw::detail::compiled_targets()[static_cast<std::size_t>(lw::detail::target_index())].name == name);
    }
    lw::set_target(before);
    CHECK(lw::current_target() == before);
}

TEST_CASE("an unknown target is an error with its name and the list, and changes nothing", "[dispatch]") {
    const auto before = lw::current_target();
    for (const char* const name : {"avx9", "", "AVX2", "sse2 ", "avx"}) {
        const auto& compiled = lw::detail::compiled_targets();
        if (std::any_of(compiled.begin(), compiled.end(), [&](const auto& t) { return t.name == name; })) continue;
        CHECK_THROWS_MATCHES(lw::set_target(name), lw::target_error,
                             MessageMatches(ContainsSubstring("target '" + std::string(name) + "' is unknown")));
        for (const auto& target : compiled)
            CHECK_THROWS_MATCHES(lw::set_target(name), lw::target_error,
                                 MessageMatches(ContainsSubstring(std::string(target.name))));
        CHECK(lw::current_target() == before);
    }
    CHECK_THROWS_AS(lw::set_target("avx9"), lw::error);
    CHECK_THROWS_AS(lw::set_target("avx9"), std::runtime_error);
}

TEST_CASE("a target that this processor lacks is an error that says so", "[dispatch]") {
    const auto before = lw::current_target();
    for (const auto& target : lw::detail::compiled_targets()) {
        if (target.available) continue;
        CHECK_THROWS_MATCHES(lw::set_target(target.name), lw::target_error,
                             MessageMatches(ContainsSubstring("'" + std::string(target.name) + "'") &&
                                            ContainsSubstring("this processor lacks it") &&
                                            ContainsSubstring("compiled for " + lw::targets()[0])));
        CHECK(lw::current_target() == before);
    }
}
