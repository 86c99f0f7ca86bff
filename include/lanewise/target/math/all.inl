// Every mathematical function of packs. Included once per target.
// SPDX-License-Identifier: BSD-3-Clause
#include "lanewise/target/math/common.inl"
#include "lanewise/target/math/pieces.inl"

#include "lanewise/target/math/exponential.inl"
#include "lanewise/target/math/logarithm.inl"
// The others use these two.
#include "lanewise/target/math/error.inl"
#include "lanewise/target/math/floating.inl"
#include "lanewise/target/math/hyperbolic.inl"
#include "lanewise/target/math/power.inl"
#include "lanewise/target/math/gamma.inl" // after power.inl
#include "lanewise/target/math/remainder.inl"
#include "lanewise/target/math/root.inl"
#include "lanewise/target/math/trigonometric.inl"
#include "lanewise/target/math/inverse_trigonometric.inl"
#undef LANEWISE_MATH_FUNCTION
#undef LANEWISE_MATH_FUNCTION_2
#undef LANEWISE_SHORT_MATH_FUNCTION
#undef LANEWISE_SHORT_MATH_FUNCTION_2
