// Kernels: LW_JIT and the language inside it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/config.hpp" // says first what the compiler lacks

#include "lanewise/jit/function.hpp"
#include "lanewise/jit/kernel.hpp"
#include "lanewise/jit/struct.hpp"
