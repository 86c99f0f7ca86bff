// add(name, f): a benchmark that calls f.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <benchmark/benchmark.h>

#include <string>

template <class F>
void add(const std::string& name, F f) {
    benchmark::RegisterBenchmark(name.c_str(), [f](benchmark::State& state) {
        for (auto _ : state) {
            f();
            benchmark::ClobberMemory();
        }
    });
}
