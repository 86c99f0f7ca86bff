// Arrays of a few elements with Lanewise: what a call costs.
// SPDX-License-Identifier: BSD-3-Clause
#include "tiny.hpp"

#include <lanewise/array.hpp>

namespace {

struct library {
    template <class T>
    using array = lw::ndarray<T, 1>;
    template <class T>
    static auto make() {
        return lw::empty<T>(10);
    }
    template <class T>
    using ten = lw::fixed<T, 10>;
    template <class T, int N>
    using square = lw::fixed<T, N, N>;
};
template <class T>
void add_all() {
    using tiny = tiny_operands<library, T>;
    peer::add<tiny>("assign", [](tiny& d) -> auto& { return d.z = d.a * d.x + d.b * d.y + d.c; });
    peer::add<tiny>("sum", [](tiny& d) { return lw::sum(d.x); });
    peer::add<tiny>("view", [](tiny& d) -> auto& {
        d.z.as_view() = d.x + d.y;
        return d.z;
    });
    peer::add<tiny>("slices", [](tiny& d) -> auto& {
        d.z(lw::range(1, lw::none)) = d.x(lw::range(1, lw::none)) + d.y(lw::range(-1));
        return d.z;
    });
    peer::add<tiny>("fixed10", [](tiny& d) -> auto& { return d.z10 = d.a * d.x10 + d.b * d.y10 + d.c; });
    peer::add<tiny>("fixed10_sum", [](tiny& d) { return lw::sum(d.x10); });
    peer::add<tiny>("fixed3x3", [](tiny& d) -> auto& { return d.z3 = d.a * d.x3 + d.y3; });
    peer::add<tiny>("fixed4x4", [](tiny& d) -> auto& { return d.z4 = d.a * d.x4 + d.y4; });
}

} // namespace

int main(int argc, char** argv) {
    add_all<float>();
    add_all<double>();
    return peer::serve(argc, argv);
}
