// xsimd for every target.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/target/std.hpp"

#define LANEWISE_INL "lanewise/target/xsimd.inl"
#include "lanewise/target/for_each.hpp"
