// Prints the targets that tests can run here with the present compiler flags, as a CMake list: sse2;avx2
// SPDX-License-Identifier: BSD-3-Clause
#include <cstdio>

#include <lanewise/target/dispatch.hpp>

int main() {
    const char* separator = "";
    for (const std::string& name : lw::targets()) {
        std::printf("%s%s", separator, name.c_str());
        separator = ";";
    }
}
