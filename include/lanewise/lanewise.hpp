// Everything.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/array.hpp"
#include "lanewise/array/loadtxt.hpp"
#include "lanewise/array/npy.hpp"
#include "lanewise/array/print.hpp"
#include "lanewise/jit.hpp"
#include "lanewise/linalg.hpp"
#include "lanewise/target/dispatch.hpp"
#include "lanewise/timeit.hpp"
