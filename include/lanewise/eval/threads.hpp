// The threads that loops run on: a pool that starts with the first loop that needs it, or an executor of the program's choice.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <new>
#include <pthread.h>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "lanewise/core/shape.hpp"
#include "lanewise/error.hpp"

namespace lanewise {

/// Which thread takes which part of a loop. even: each the same number of neighbouring parts, fixed beforehand (OpenMP's static);
/// dynamic: whoever is free the next one; guided: whoever is free a share of what is left, ever smaller.
enum class schedule { even, dynamic, guided };

/// Runs the parts of a loop on threads. lw::pool is the default; lw::serial runs all on the caller's thread; <lanewise/openmp.hpp>
/// has lw::openmp and <lanewise/tbb.hpp> lw::tbb, for programs that use these anyway: then there is one pool of threads, not two.
struct executor {
    const char* name;
    /// Calls work(context, t) once for each t from 0 to threads - 1, on any threads, and returns when all have returned; work throws
    /// nothing. Returns false, having called nothing, where it cannot: the caller then does all by itself.
    bool (*run)(int threads, void (*work)(void* context, int thread), void* context);
};

namespace detail {

inline constexpr int max_threads = 1024;

inline int checked_threads(long n, const std::string& origin) {
    if (n < 1 || n > max_threads)
        throw value_error(origin + ": the number of threads must be from 1 to " + std::to_string(max_threads) + ", not " + std::to_string(n));
    return static_cast<int>(n);
}
inline int default_threads() {
    if (const char* text = std::getenv("LANEWISE_NUM_THREADS"); text && *text) {
        char* end = nullptr;
        const long n = std::strtol(text, &end, 10);
        if (*end) throw value_error(std::string("LANEWISE_NUM_THREADS=") + text + ": not a number");
        return checked_threads(n, "LANEWISE_NUM_THREADS");
    }
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, max_threads);
}
/// 0: not asked for yet.
LANEWISE_EXPORT inline std::atomic<int> threads_wanted{0};
/// Whether this thread is at work for a loop: one inside it is not shared out again.
LANEWISE_EXPORT inline thread_local bool at_work = false;

/// Threads that sleep until there is a job. One job at a time. A template, so that it costs the compiler nothing where it is not used.
template <class>
class LANEWISE_EXPORT thread_pool_of {
public:
    using job = void (*)(void* context, int thread);

    static thread_pool_of& instance() {
        thread_pool_of& pool = only_one();
        [[maybe_unused]] static const int handler = pthread_atfork(nullptr, nullptr, forget_threads);
        return pool;
    }
    /// Calls work(context, t) for t from 0 to threads - 1, and returns when all have returned. What no thread has taken by the time that
    /// this one has done its share, this one does, too: it never waits for a thread to wake. work throws nothing.
    /// False and nothing done if the pool is at work for another thread of the program, or the system gives no threads, or the program has
    /// ended but for destructors of static objects.
    bool run(int threads, job work, void* context) {
        if (ended_) return false;
        const std::unique_lock alone(busy_, std::try_to_lock);
        if (!alone) return false;
        try {
            while (static_cast<int>(workers_.size()) < threads - 1) workers_.emplace_back([this] { serve(); });
        } catch (const std::system_error&) { // the system gives no more threads
            return false;
        }
        std::unique_lock lock(mutex_);
        job_ = work;
        context_ = context;
        unfinished_ = threads;
        shares_ = threads; // of which the last are taken first
        lock.unlock();
        wake_.notify_all();
        while (take_share()) {}
        spin_until([this] { return unfinished_ == 0; });
        lock.lock();
        done_.wait(lock, [this] { return unfinished_ == 0; });
        return true;
    }
    thread_pool_of(const thread_pool_of&) = delete;
    ~thread_pool_of() {
        ended_ = true;
        {
            const std::lock_guard lock(mutex_);
            stop_ = true;
        }
        wake_.notify_all();
        for (auto& worker : workers_) worker.join();
    }

private:
    thread_pool_of() = default;
    static thread_pool_of& only_one() {
        static thread_pool_of pool;
        return pool;
    }
    /// A child process has none of the threads, and the mutexes and condition variables as these left them, locked or waited for: to use
    /// or to destroy them might never end. They are left alone: a new pool takes their place.
    static void forget_threads() { ::new (&only_one()) thread_pool_of; }
    /// For about 20 microseconds: to sleep and to be woken takes longer, and what is waited for often comes at once.
    template <class F>
    static void spin_until(F happened) {
        for (int round = 0; round < 1500 && !happened(); ++round) {
#if defined(__x86_64__)
            __builtin_ia32_pause();
#elif defined(__aarch64__)
            asm volatile("yield");
#endif
        }
    }
    /// Does one share of the job. False if none was left.
    bool take_share() {
        std::unique_lock lock(mutex_);
        if (shares_ == 0) return false;
        const int mine = --shares_;
        const job work = job_;
        void* const context = context_;
        lock.unlock();
        work(context, mine);
        lock.lock();
        if (--unfinished_ == 0) done_.notify_one();
        return true;
    }
    void serve() {
        for (;;) {
            if (take_share()) continue;
            spin_until([this] { return shares_ > 0; });
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return stop_ || shares_ > 0; });
            if (stop_) return;
        }
    }

    std::mutex busy_, mutex_;
    std::condition_variable wake_, done_;
    std::vector<std::thread> workers_;
    job job_ = nullptr;
    void* context_ = nullptr;
    std::atomic<int> shares_{0}, unfinished_{0}; // of the job; written under the mutex
    bool stop_ = false;
    static inline std::atomic<bool> ended_{false}; // apart from the pool, whose members are then gone
};

} // namespace detail

/// The library's own threads, which start with the first loop that needs them and sleep between loops.
inline constexpr executor pool{"pool", [](int threads, void (*work)(void*, int), void* context) {
                                   return detail::thread_pool_of<void>::instance().run(threads, work, context);
                               }};
/// No threads.
inline constexpr executor serial{"serial", [](int, void (*)(void*, int), void*) { return false; }};

namespace detail {
LANEWISE_EXPORT inline std::atomic<const executor*> executor_in_use{nullptr}; // none: the pool
} // namespace detail

/// The executor of all loops from now on. It must live on.
inline void set_executor(const executor& e) { detail::executor_in_use = &e; }
inline void set_executor(const executor&&) = delete;
inline const executor& current_executor() {
    const executor* e = detail::executor_in_use;
    return e ? *e : pool;
}

/// How many threads loops may use: what set_num_threads was told, or LANEWISE_NUM_THREADS, or those that the machine has.
inline int num_threads() {
    int n = detail::threads_wanted;
    if (n == 0) detail::threads_wanted = n = detail::default_threads();
    return n;
}
/// From the next loop on; 1: no other thread than the caller's. Throws value_error unless 1 <= n <= 1024.
inline void set_num_threads(int n) { detail::threads_wanted = detail::checked_threads(n, "set_num_threads"); }

namespace detail {

/// What a loop does for a part. The body is called, not compiled into the code below, which is compiled once.
struct part_body {
    void* body;
    void (*call)(void* body, index_t part);

    template <class F>
    static part_body of(F& f) {
        return {const_cast<void*>(static_cast<const void*>(&f)),
                [](void* self, index_t part) __attribute__((noinline)) { (*static_cast<F*>(self))(part); }};
    }
    void operator()(index_t part) const { call(body, part); }
};

/// The parts of a loop as threads take them.
class part_queue {
public:
    part_queue(index_t parts, int threads, schedule how) : parts_(parts), threads_(threads), how_(how) {}
    /// Calls body(part) for the parts that fall to this thread. The first exception ends the loop: nobody takes another part.
    void work(const part_body& body, int thread) noexcept {
        try {
            if (how_ == schedule::even) {
                run(body, parts_ * thread / threads_, parts_ * (thread + 1) / threads_);
            } else {
                index_t begin = next_, end;
                do {
                    if (begin >= parts_) return;
                    end = begin + (how_ == schedule::dynamic ? 1 : std::max<index_t>(1, (parts_ - begin) / (2 * threads_)));
                    if (next_.compare_exchange_weak(begin, end)) {
                        run(body, begin, end);
                        begin = next_;
                    }
                } while (true);
            }
        } catch (...) {
            if (!failed_.exchange(true)) exception_ = std::current_exception();
        }
    }
    void rethrow() const {
        if (exception_) std::rethrow_exception(exception_);
    }

private:
    void run(const part_body& body, index_t begin, index_t end) {
        for (index_t part = begin; part < end && !failed_; ++part) body(part);
    }
    const index_t parts_;
    const int threads_;
    const schedule how_;
    std::atomic<index_t> next_{0};
    std::atomic<bool> failed_{false};
    std::exception_ptr exception_;
};

inline void run_parts(index_t parts, schedule how, const part_body& body) {
    const int threads = static_cast<int>(std::min<index_t>(num_threads(), parts));
    if (threads > 1 && !at_work) {
        struct shared {
            part_queue queue;
            const part_body& body;
        } all{part_queue(parts, threads, how), body};
        const auto work = [](void* context, int thread) {
            auto& mine = *static_cast<shared*>(context);
            at_work = true;
            mine.queue.work(mine.body, thread);
            at_work = false;
        };
        if (current_executor().run(threads, work, &all)) return all.queue.rethrow();
    }
    for (index_t part = 0; part < parts; ++part) body(part);
}
/// body(part) for each part from 0 to parts - 1, on threads. Serial inside another such loop, and while the executor cannot run it: the
/// pool is at work for another thread of the program, say. The first exception reaches the caller.
template <class Body>
void for_each_part(index_t parts, schedule how, Body&& body) {
    run_parts(parts, how, part_body::of(body));
}

} // namespace detail
} // namespace lanewise
