// Arrays, expressions and reductions: lw::ndarray and everything that NumPy users expect of it.
// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "lanewise/config.hpp" // says first what the compiler lacks

#include "lanewise/array/creation.hpp"
#include "lanewise/array/fixed.hpp"
#include "lanewise/array/ndarray.hpp"
#include "lanewise/array/view.hpp"
#include "lanewise/eval/assign.hpp"
#include "lanewise/eval/scalars.hpp"
#include "lanewise/expr/arg_reductions.hpp"
#include "lanewise/expr/functions.hpp"
#include "lanewise/expr/fuse.hpp"
#include "lanewise/expr/operators.hpp"
#include "lanewise/expr/quantiles.hpp"
#include "lanewise/expr/reductions.hpp"
#include "lanewise/expr/scans.hpp"
#include "lanewise/expr/statistics.hpp"
