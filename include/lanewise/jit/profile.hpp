// What profiling builds count of each kernel, and how lw::explain tells it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>

#include "lanewise/jit/errors.hpp"

namespace lanewise::detail {

/// How many times, and how many of the lanes took part.
struct occupancy {
    std::atomic<std::uint64_t> times{0}, active{0}, lanes{0};
    void count(int active_lanes, int all_lanes) {
        times.fetch_add(1, std::memory_order_relaxed);
        active.fetch_add(static_cast<std::uint64_t>(active_lanes), std::memory_order_relaxed);
        lanes.fetch_add(static_cast<std::uint64_t>(all_lanes), std::memory_order_relaxed);
    }
};
enum class access_kind { contiguous, strided, gather };
/// What a kernel has done with one of its arrays.
struct array_profile {
    std::string name;
    std::array<occupancy, 3> loads, stores; // by access
};
struct kernel_profile {
    std::atomic<std::uint64_t> calls{0};
    occupancy gangs, blocks, rounds;
    std::mutex mutex;
    std::map<int, array_profile> arrays; // by the parameter's number
    array_profile& array(const origin& from) {
        const std::lock_guard lock(mutex);
        array_profile& a = arrays[from.number];
        if (a.name.empty()) a.name = parameter_name(from.params, from.number);
        return a;
    }
};
/// That of the kernel of that name.
LANEWISE_EXPORT inline kernel_profile& profile_of(const std::string& kernel) {
    static std::mutex mutex;
    static std::map<std::string, kernel_profile> all;
    const std::lock_guard lock(mutex);
    return all[kernel];
}

inline std::string percent(const occupancy& o) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f %%", o.lanes == 0 ? 0.0 : 100.0 * static_cast<double>(o.active) / static_cast<double>(o.lanes));
    return text;
}
inline std::string accesses(const char* what, const std::array<occupancy, 3>& by_access) {
    static constexpr const char* names[] = {"contiguous", "strided", "by gather or scatter"};
    std::string text;
    for (std::size_t k = 0; k < 3; ++k)
        if (by_access[k].times > 0)
            text += (text.empty() ? std::string(", ") + what + " " : std::string(", ")) + std::to_string(by_access[k].times) + " " + names[k] +
                    " (lanes used " + percent(by_access[k]) + ")";
    return text;
}
/// The lines of lw::explain.
inline std::string counts_of(const std::string& kernel) {
    kernel_profile& p = profile_of(kernel);
    std::string text = "  " + std::to_string(p.calls) + " calls, " + std::to_string(p.gangs.times) + " gangs, lanes used " + percent(p.gangs) + "\n";
    if (p.blocks.times > 0) text += "  blocks of lane conditions entered " + std::to_string(p.blocks.times) + " times, lanes used " + percent(p.blocks) + "\n";
    if (p.rounds.times > 0) text += "  rounds of lane loops " + std::to_string(p.rounds.times) + ", lanes used " + percent(p.rounds) + "\n";
    const std::lock_guard lock(p.mutex);
    for (const auto& [number, a] : p.arrays) text += "  " + a.name + accesses("loads", a.loads) + accesses("stores", a.stores) + "\n";
    return text;
}

} // namespace lanewise::detail
