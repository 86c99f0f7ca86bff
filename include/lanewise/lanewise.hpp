// Everything.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array.hpp"
#include "lanewise/jit.hpp"
#include "lanewise/linalg.hpp"
#include "lanewise/target/dispatch.hpp"
