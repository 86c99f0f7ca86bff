// expect: lanewise: a number has been computed before a policy can be set for it
// SPDX-License-Identifier: BSD-3-Clause
#include <lanewise/array.hpp>
double f(double x) { return lw::fp::strict(lw::exp(x)); }
