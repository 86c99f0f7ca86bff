// A user's program, as small as can be: prints the target in use.
// SPDX-License-Identifier: BSD-3-Clause
#include <iostream>

#include <lanewise/lanewise.hpp>

int main() { std::cout << lw::current_target() << '\n'; }
