// Packs and masks for every target.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/target/std.hpp"
#include "lanewise/target/xsimd.hpp"

#define LANEWISE_INL "lanewise/target/pack.inl"
#include "lanewise/target/for_each.hpp"
