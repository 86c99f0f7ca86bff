// Varying values of every dtype: arithmetic, comparisons, C++'s conversions of mixed types, assignment under a mask.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/values.hpp"

#include "jit/scalar_form_begin.hpp"
#include "jit/values.inl"
#include "jit/scalar_form_end.hpp"
#include "jit/values.inl"

namespace {

template <class A, class B>
void check_operators() {
    using operands = test::operands<A, B>;
    auto [x, y, p] = operands(5);
    lw::ndarray<bool, 2> q(lw::dims<2>({10, test::n}));
    q = false;
    auto p_expected = p;
    auto q_expected = q;
    common(x, y, p, q);
    scalar::common<A, B, typename operands::common_type>(x, y, p_expected, q_expected);
    CHECK(test::wrong_row(p, p_expected) == -1);
    CHECK(test::wrong_row(q, q_expected) == -1);
}

} // namespace

TEMPLATE_TEST_CASE("operators", "", (std::pair<bool, bool>), (std::pair<std::int32_t, std::int32_t>),
                   (std::pair<std::uint64_t, std::uint64_t>), (std::pair<float, float>), (std::pair<double, double>),
                   (std::pair<std::int8_t, std::uint8_t>), (std::pair<std::uint16_t, std::int16_t>),
                   (std::pair<std::int32_t, std::uint32_t>), (std::pair<std::int64_t, std::int32_t>),
                   (std::pair<std::int16_t, std::uint64_t>), (std::pair<std::int64_t, float>), (std::pair<float, double>),
                   (std::pair<float, std::int32_t>), (std::pair<std::int16_t, double>)) {
    check_operators<typename TestType::first_type, typename TestType::second_type>();
}
