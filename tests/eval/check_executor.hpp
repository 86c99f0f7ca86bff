// What every executor must do.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <thread>
#include <vector>

#include "lanewise/array.hpp"
#include "support.hpp"

namespace test {

inline void check_executor(const lw::executor& e) {
    const lw::executor& before = lw::current_executor();
    lw::set_executor(e);
    CHECK(&lw::current_executor() == &e);
    for (int threads : {1, 2, 3, 8})
        for (lw::schedule how : {lw::schedule::even, lw::schedule::dynamic, lw::schedule::guided})
            for (lw::index_t parts : {0, 1, 2, 7, 100}) {
                INFO(e.name << ", " << threads << " threads, " << parts << " parts");
                lw::set_num_threads(threads);
                std::vector<std::atomic<int>> times(static_cast<std::size_t>(parts));
                lw::detail::for_each_part(parts, how, [&](lw::index_t part) { ++times[static_cast<std::size_t>(part)]; });
                bool once = true;
                for (auto& t : times) once = once && t == 1;
                CHECK(once);
            }
    lw::set_num_threads(3);
    // Nested loops run on the thread that asks for them.
    std::atomic<int> total{0}, elsewhere{0};
    lw::detail::for_each_part(6, lw::schedule::dynamic, [&](lw::index_t) {
        const auto here = std::this_thread::get_id();
        lw::detail::for_each_part(5, lw::schedule::dynamic, [&](lw::index_t) {
            ++total;
            elsewhere += std::this_thread::get_id() != here;
        });
    });
    CHECK(total == 30);
    CHECK(elsewhere == 0);
    // The first exception reaches the caller; the next loop is whole.
    CHECK_THROWS_AS(lw::detail::for_each_part(50, lw::schedule::dynamic,
                                              [](lw::index_t part) {
                                                  if (part == 20) throw lw::value_error("here");
                                              }),
                    lw::value_error);
    // A large expression.
    const lw::ndarray<std::int64_t, 1> x = lw::arange<std::int64_t>(3'000'000), y = x * 3 + 1;
    bool right = true;
    for (lw::index_t k = 0; k < y.size(); ++k) right = right && y(k) == 3 * k + 1;
    CHECK(right);
    lw::set_num_threads(1);
    lw::set_executor(before);
}

} // namespace test
