// The targets of this program and the choice among them at run time.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <atomic>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "lanewise/error.hpp"
#include "lanewise/target/cpu.hpp"

namespace lanewise {
namespace detail {
inline namespace LANEWISE_ABI {

struct target_info {
    std::string_view name;
    bool available; // on this processor
};

// The order is that of every table of functions: see LANEWISE_EACH_TARGET.
inline const std::vector<target_info>& compiled_targets() {
    static const std::vector<target_info> list = [] {
        [[maybe_unused]] const cpu_features cpu = detect_cpu();
        std::vector<target_info> targets;
        std::string baseline = LANEWISE_STRING(LANEWISE_BASELINE);
        if (baseline == "sse4_1") baseline = "sse4.1";
        if (baseline == "sse4_2") baseline = "sse4.2";
        static const std::string kept = baseline;
        targets.push_back({kept, true});
#ifdef LANEWISE_WITH_AVX2
        targets.push_back({"avx2", cpu.avx2});
#endif
#ifdef LANEWISE_WITH_AVX512
        targets.push_back({"avx512", cpu.avx512});
#endif
        return targets;
    }();
    return list;
}

/// Index of the target called `name`. Throws target_error where no such target is compiled in, or the processor lacks it;
/// `wish` says in its text where the name comes from.
inline int find_target(std::string_view name, std::string_view wish = "") {
    const auto& list = compiled_targets();
    std::string known;
    bool compiled = false;
    for (std::size_t k = 0; k < list.size(); ++k) {
        if (list[k].name == name) {
            if (list[k].available) return static_cast<int>(k);
            compiled = true;
        }
        known += (k ? ", " : "") + std::string(list[k].name) + (list[k].available ? "" : " (not on this processor)");
    }
    throw target_error(std::string(wish) + "target '" + std::string(name) + "' is " +
                       (compiled ? "not available: this processor lacks it; " : "unknown: ") +
                       "this program was compiled for " + known);
}

inline int best_target() {
    if (const char* cap = std::getenv("LANEWISE_TARGET"); cap && *cap) return find_target(cap, "LANEWISE_TARGET: ");
    const auto& list = compiled_targets();
    int best = 0;
    for (std::size_t k = 0; k < list.size(); ++k)
        if (list[k].available) best = static_cast<int>(k);
    return best;
}

/// Nothing that has to be called and guarded: every evaluation asks for it.
inline constinit std::atomic<int> target_in_use{-1}; // not chosen yet
LANEWISE_NOINLINE inline int choose_target() {
    int none = -1;
    target_in_use.compare_exchange_strong(none, best_target());
    return target_in_use;
}

/// The index into every table of functions. The first call reads LANEWISE_TARGET.
LANEWISE_INLINE int target_index() {
    const int index = target_in_use.load(std::memory_order_relaxed);
    return index >= 0 ? index : choose_target();
}

} // namespace LANEWISE_ABI
} // namespace detail

inline namespace LANEWISE_ABI {

/// The targets that this program can run on this machine, slowest first: {"sse2", "avx2"}, say.
inline std::vector<std::string> targets() {
    std::vector<std::string> names;
    for (const auto& target : detail::compiled_targets())
        if (target.available) names.emplace_back(target.name);
    return names;
}

/// The target in use: the best available one, unless LANEWISE_TARGET in the environment or set_target() named another.
/// Throws target_error where LANEWISE_TARGET names a target that is unknown or not available.
inline std::string current_target() {
    return std::string(detail::compiled_targets()[static_cast<std::size_t>(detail::target_index())].name);
}

/// Switches to the target `name` for the whole program; not while another thread computes.
/// Throws target_error as current_target() does, and then keeps the present one.
inline void set_target(std::string_view name) { detail::target_in_use = detail::find_target(name); }

} // namespace LANEWISE_ABI
} // namespace lanewise
