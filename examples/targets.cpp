// One binary, every instruction set: the best one is chosen when the program runs.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <iostream>

LW_JIT_T((class T), dot, (lw::view<T> x, lw::view<T> y), {
    lw::sum_of<T> s;
    LW_FOR (i, x.size()) {
        s += x(i) * y(i);
    };
    return static_cast<T>(s);
})

int main() {
    auto x = lw::linspace<float>(0, 1, 1001), y = lw::linspace<float>(1, 2, 1001);
    const float product = dot(x, y), total = lw::sum(x);
    bool same = true;
    for (const auto& target : lw::targets()) { // LANEWISE_TARGET=sse2 in the environment would do the same
        lw::set_target(target);
        same = same && dot(x, y) == product && lw::sum(x) == total;
    }
    std::cout << product << ' ' << total << (same ? ", the same bits on every target" : ", but not everywhere") << '\n';
}
