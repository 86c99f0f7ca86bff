// The executors that need nothing else; no thread starts before the first large job.
// SPDX-License-Identifier: BSD-3-Clause
#include "eval/check_executor.hpp"

#include <cstdio>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// Threads of this process, where the system tells.
std::ptrdiff_t threads_here() {
    const std::filesystem::path tasks = "/proc/self/task";
    std::error_code failed;
    const std::filesystem::directory_iterator each(tasks, failed);
    return failed ? 1 : std::distance(begin(each), end(each));
}

/// Runs loops in the destructor of a static object that was there before the pool.
struct last_loop {
    bool wanted = false;
    ~last_loop() {
        if (!wanted) return;
        std::atomic<int> done{0};
        lw::set_num_threads(8);
        lw::detail::for_each_part(10, lw::schedule::dynamic, [&](lw::index_t) { ++done; });
        _exit(done);
    }
} last;

/// What f returns in a child process; -1 if that did not end by itself.
template <class F>
int in_child(F f) {
    std::fflush(nullptr); // or the child would write it, too
    const pid_t child = fork();
    if (child == 0) {
        alarm(10);
        _exit(f());
    }
    int status = -1;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("small jobs start no thread", "[executors]") {
    lw::set_num_threads(4);
    const auto before = threads_here();
    const lw::ndarray<float, 1> x = lw::arange<float>(1000);
    lw::ndarray<float, 1> y = x * 2.0f + 1.0f;
    y(lw::range(0, lw::none, 2)) = x(lw::range(0, lw::none, 2));
    CHECK(lw::sum(y) > 0);
    CHECK(threads_here() == before);
    lw::set_executor(lw::serial);
    const lw::ndarray<float, 1> large = lw::zeros<float>({4'000'000}) + 1.0f;
    CHECK(large(3'999'999) == 1);
    CHECK(threads_here() == before);
    lw::set_executor(lw::pool);
}

TEST_CASE("the pool", "[executors]") { test::check_executor(lw::pool); }
TEST_CASE("serial", "[executors]") { test::check_executor(lw::serial); }
TEST_CASE("the pool is the default", "[executors]") { CHECK(std::string(lw::current_executor().name) == "pool"); }

TEST_CASE("a child process has a pool of its own", "[executors][fork]") {
    lw::set_num_threads(3);
    const auto count_parts = [] {
        std::atomic<int> done{0};
        for (int loop = 0; loop < 3; ++loop) lw::detail::for_each_part(10, lw::schedule::dynamic, [&](lw::index_t) { ++done; });
        return done.load();
    };
    for (int k = 0; k < 20; ++k) { // now and then a thread holds a mutex
        REQUIRE(count_parts() == 30);
        REQUIRE(in_child(count_parts) == 30);
    }
    CHECK(in_child([&] { return count_parts() == 30 && threads_here() == 3 ? 3 : 0; }) == 3);
}

TEST_CASE("loops in destructors of static objects", "[executors][fork]") {
    const auto end = []() -> int {
        lw::set_num_threads(2);
        lw::detail::for_each_part(10, lw::schedule::dynamic, [](lw::index_t) {});
        last.wanted = true;
        std::exit(0);
    };
    CHECK(in_child(end) == 10);
}
