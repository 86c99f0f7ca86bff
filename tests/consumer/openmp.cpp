// Loops on OpenMP's threads.
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/lanewise.hpp>
#include <lanewise/openmp.hpp>

int main() {
    lw::set_executor(lw::openmp);
    const lw::ndarray<float, 1> x = lw::ones<float>({3'000'000}) * 2.0f;
    return lw::sum(x) == 6e6f ? 0 : 1;
}
