// The statements of control flow, nested: each kernel gives what the loop that it reads as gives.
// SPDX-License-Identifier: BSD-3-Clause
#include <catch2/catch_test_macros.hpp>

#include "lanewise/lanewise.hpp"

#include "jit/control_flow.inl"
#include "jit/scalar_form_begin.hpp"
#include "jit/control_flow.inl"
#include "jit/scalar_form_end.hpp"

namespace {

using array = lw::ndarray<int, 1>;

array pattern(lw::index_t n, int factor, int modulus) {
    array a(lw::dims<1>({n}));
    for (lw::index_t k = 0; k < n; ++k) a(k) = static_cast<int>((k * factor + k / 3) % modulus);
    return a;
}

template <class Kernel, class Loop>
void compare(Kernel kernel, Loop loop) {
    for (const lw::index_t n : {0, 1, 2, 15, 16, 17, 31, 33, 64, 100, 1000}) {
        for (const int u : {0, 1, 2, 5}) {
            const array x = pattern(n + 16, 7, 37), y = pattern(n + 16, 5, 11);
            array p = pattern(n, 3, 4), q = pattern(n, 1, 5), p_expected = p, q_expected = q;
            kernel(x, y, u, p, q);
            loop(x, y, u, p_expected, q_expected);
            lw::index_t first_wrong = n;
            for (lw::index_t k = n; k-- > 0;)
                if (p(k) != p_expected(k) || q(k) != q_expected(k)) first_wrong = k;
            CAPTURE(n, u, first_wrong, p, p_expected, q, q_expected);
            REQUIRE(first_wrong == n);
        }
    }
}

} // namespace

#define CONTROL_FLOW_TEST(name)                                                                                        \
    TEST_CASE("control flow: " #name) {                                                                                \
        compare(::name, [](auto&... argument) { scalar::name(argument...); });                                         \
    }
CONTROL_FLOW_TEST(branches)
CONTROL_FLOW_TEST(loops)
CONTROL_FLOW_TEST(leaving)
CONTROL_FLOW_TEST(returning)
CONTROL_FLOW_TEST(all_leave)
CONTROL_FLOW_TEST(uniform)
CONTROL_FLOW_TEST(conditions)
CONTROL_FLOW_TEST(deep)
CONTROL_FLOW_TEST(until)
CONTROL_FLOW_TEST(counted)
CONTROL_FLOW_TEST(switches)
CONTROL_FLOW_TEST(elif)
