// Array expressions, compiled with plain -O2, against loops written by hand and compiled for this very processor.
// SPDX-License-Identifier: BSD-3-Clause
//
// Each workload is registered twice, NAME/dtype/n/lanewise and NAME/dtype/n/hand; benchmarks/ratios makes the table.

#include "add.hpp"
#include "peer_hand.hpp"

#include <lanewise/array.hpp>

#include <string>

namespace {

template <class T>
struct operands {
    lw::ndarray<T, 1> x, y, z;
    T k[6] = {T(0.5), T(-1.25), T(0.75), T(2), T(-0.125), T(1.5)};
};

/// Operands of a size, made once. Arrays a multiple of 4 KiB apart would alias in the store buffer, so each has its own offset.
template <class T>
operands<T>& operands_of(lw::index_t n) {
    static std::vector<std::pair<lw::index_t, operands<T>>> made;
    for (auto& [size, o] : made)
        if (size == n) return o;
    made.reserve(8);
    auto& o = made.emplace_back(n, operands<T>{}).second;
    [[maybe_unused]] static std::vector<lw::ndarray<T, 1>> spacers;
    const auto make = [&](double phase, lw::index_t spacer) {
        spacers.push_back(lw::zeros<T>(spacer));
        return lw::ndarray<T, 1>(lw::abs(lw::sin(lw::linspace<T>(0, 100, n) + static_cast<T>(phase))) + T(0.1));
    };
    o.x = make(0, 333);
    o.y = make(1, 777);
    o.z = make(2, 1555);
    return o;
}

template <class T>
void add_all(lw::index_t n) {
    const std::string id = "/" + std::string(lw::dtype_name<T>) + "/" + std::to_string(n) + "/";
    auto* o = &operands_of<T>(n);
    const auto count = static_cast<std::size_t>(n);
    const T a = o->k[0], b = o->k[1], c = T(0.6);

    add("a*x + b*y + c" + id + "lanewise", [=] { o->z = a * o->x + b * o->y + c; });
    add("a*x + b*y + c" + id + "hand", [=] { hand::axpbyc(a, o->x.data(), b, o->y.data(), c, o->z.data(), count); });
    add("poly5" + id + "lanewise", [=] {
        const auto &x = o->x, &k = o->k;
        o->z = ((((k[5] * x + k[4]) * x + k[3]) * x + k[2]) * x + k[1]) * x + k[0];
    });
    add("poly5" + id + "hand", [=] { hand::poly5(o->x.data(), o->k, o->z.data(), count); });
    add("where(x > c, sqrt(x), x*x)" + id + "lanewise", [=] { o->z = lw::where(o->x > c, lw::sqrt(o->x), o->x * o->x); });
    add("where(x > c, sqrt(x), x*x)" + id + "hand", [=] { hand::where_sqrt(o->x.data(), c, o->z.data(), count); });
    add("sum(x)" + id + "lanewise", [=] { benchmark::DoNotOptimize(lw::sum(o->x)); });
    add("sum(x)" + id + "hand", [=] { benchmark::DoNotOptimize(hand::sum(o->x.data(), count)); });
    add("sum((x-y)*(x-y))" + id + "lanewise", [=] { benchmark::DoNotOptimize(lw::sum((o->x - o->y) * (o->x - o->y))); });
    add("sum((x-y)*(x-y))" + id + "hand",
        [=] { benchmark::DoNotOptimize(hand::sum_square_difference(o->x.data(), o->y.data(), count)); });
}

} // namespace

int main(int argc, char** argv) {
    for (lw::index_t n : {10, 1000, 100'000, 10'000'000}) {
        add_all<float>(n);
        add_all<double>(n);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
