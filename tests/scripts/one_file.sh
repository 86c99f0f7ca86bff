#!/bin/bash
# One source file, the compiler and two include directories: no warning, and the same answers on every target and at every -O.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
ulimit -c 0 # programs are meant to end by an exception below
cat >main.cpp <<'CPP'
#include <lanewise/lanewise.hpp>

#include <cstdio>
#include <cstring>

LW_JIT(collatz, (lw::view<int> steps), {
    LW_FOR (i, steps.size()) {
        lw::varying n = i + 1;
        lw::varying count = 0;
        LW_WHILE (n != 1) {
            LW_IF (n % 2 == 0) { n = n / 2; }
            LW_ELSE { n = 3 * n + 1; }
            count += 1;
        }
        steps(i) = lw::cast<int>(count);
    };
})

int main(int argc, char** argv) {
    if (argc > 1 && std::strcmp(argv[1], "--list") == 0) {
        for (const auto& target : lw::targets()) std::printf("%s\n", target.c_str());
        return 0;
    }
    auto steps = lw::zeros<int>(1003);
    collatz(steps);
    const auto x = lw::linspace<float>(0, 1, 1003), y = lw::linspace<float>(3, 1, 1003);
    const lw::ndarray z = lw::where(steps > 50, steps * steps % 97, lw::astype<int>(x * 1000));
    std::printf("target %s\n", lw::current_target().c_str());
    for (int k = 0; k < 1003; ++k) std::printf("%d %d\n", steps(k), z(k));
    // The elements of these sums are not integers: another order of additions would show.
    std::printf("%a %a %a\n", double(lw::sum(x)), double(lw::sum(x / y)), lw::sum(lw::astype<double>(x) / 3));
}
CPP

reference=
for level in -O2 -O0; do
    $CXX $level -std=c++20 -I"$LANEWISE_INCLUDE" -I"$XSIMD_INCLUDE" main.cpp -o main 2>messages ||
        { echo "does not compile with $CXX $level"; head -20 messages; exit 1; }
    [ ! -s messages ] || { echo "$CXX $level is not silent:"; head -20 messages; exit 1; }
    env -u LANEWISE_TARGET ./main --list >targets
    [ -s targets ] || { echo "no target"; exit 1; }
    for target in $(cat targets); do
        LANEWISE_TARGET=$target ./main >"output$level-$target" || { echo "exit $? on $target with $CXX $level"; exit 1; }
        [ "$(head -n 1 "output$level-$target")" = "target $target" ] || { echo "LANEWISE_TARGET=$target is not heeded"; exit 1; }
        tail -n +2 "output$level-$target" >answers
        [ -n "$reference" ] || { reference="$target with $level"; mv answers expected; continue; }
        diff expected answers >difference ||
            { echo "$target with $CXX $level differs from $reference:"; head -20 difference; exit 1; }
    done

    # The wrong name in the environment: the program ends, and says which name was wrong and which would be right.
    status=0
    LANEWISE_TARGET=avx9 ./main >output 2>&1 || status=$?
    [ $status != 0 ] && grep -q "LANEWISE_TARGET: target 'avx9' is unknown: .*$(head -n 1 targets)" output ||
        { echo "LANEWISE_TARGET=avx9, $CXX $level: exit $status"; head -20 output; exit 1; }
done
# The numbers are the right ones, not merely equal: 27 takes 111 steps, and 871, the longest below 1000, 178.
[ "$(sed -n 27p expected | cut -d' ' -f1) $(sed -n 871p expected | cut -d' ' -f1)" = "111 178" ] || { echo "wrong counts"; exit 1; }
