// Varying integers: division, remainder, bits and shifts, also of mixed types, and division by zero.
// SPDX-License-Identifier: BSD-3-Clause
#include "jit/values.hpp"

#include "jit/scalar_form_begin.hpp"
#include "jit/integers.inl"
#include "jit/scalar_form_end.hpp"
#include "jit/integers.inl"

namespace {

template <class A, class B>
void check_operators() {
    using operands = test::operands<A, B>;
    auto [x, y, p] = operands(77);
    auto p_expected = p;
    integers(x, y, p);
    scalar::integers<A, B, typename operands::common_type>(x, y, p_expected);
    CHECK(test::wrong_row(p, p_expected) == -1);
}

} // namespace

TEMPLATE_TEST_CASE("integers", "", (std::pair<bool, bool>), (std::pair<std::int32_t, std::int32_t>),
                   (std::pair<std::uint64_t, std::uint64_t>), (std::pair<std::int8_t, std::uint8_t>),
                   (std::pair<std::uint16_t, std::int16_t>), (std::pair<std::int32_t, std::uint32_t>),
                   (std::pair<std::int64_t, std::int32_t>), (std::pair<std::int16_t, std::uint64_t>)) {
    check_operators<typename TestType::first_type, typename TestType::second_type>();
}

// What traps or is undefined in C++ must not hurt: inactive lanes hold such values all the time.
LW_JIT_T((class T), divide_all, (lw::view<const T> x, lw::view<const T> y, lw::view<T> p, lw::view<T> q), {
    LW_FOR (i, x.size()) {
        p(i) = x(i) / y(i);
        q(i) = x(i) % y(i);
        LW_IF (y(i) != 0) { p(i) = x(i) / y(i); }
    };
})

TEMPLATE_TEST_CASE("division by zero and overflowing division do not trap", "", std::int8_t, std::uint8_t, std::int32_t,
                   std::uint32_t, std::int64_t, std::uint64_t) {
    using T = TestType;
    lw::ndarray<T, 1> x(lw::dims<1>({20})), y = x, p = x, q = x;
    x = std::numeric_limits<T>::lowest();
    y = 0;
    y(3) = static_cast<T>(-1);
    y(19) = 2;
    divide_all(x, y, p, q);
    CHECK(p(19) == x(19) / 2);
    CHECK(q(19) == 0);
}
