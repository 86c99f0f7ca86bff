#!/bin/bash
# A version of xsimd that is not supported, or none, gives one clear error line.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
printf '#include <lanewise/lanewise.hpp>\nint main() {}\n' >main.cpp

for version in 12.1 13.1 15.0; do
    rm -rf fake; mkdir fake
    cp -r "$XSIMD_INCLUDE/xsimd" fake/xsimd
    sed -i -e "s/\(define XSIMD_VERSION_MAJOR\).*/\1 ${version%.*}/" -e "s/\(define XSIMD_VERSION_MINOR\).*/\1 ${version#*.}/" \
        fake/xsimd/config/xsimd_config.hpp
    if $CXX -std=c++20 -fsyntax-only -I"$LANEWISE_INCLUDE" -isystem fake main.cpp 2>output; then
        echo "$version was accepted"; exit 1
    fi
    [ "$(grep -c 'error:' output)" = 1 ] && grep -q 'error: .*lanewise: this version of xsimd is not supported: 13.2 to 14.x are' output ||
        { echo "$version:"; head -20 output; exit 1; }
done

# Nothing where the compiler looks: only where the system has no xsimd of its own.
if ! printf '#include <xsimd/xsimd.hpp>\n' | $CXX -std=c++20 -fsyntax-only -x c++ - 2>/dev/null; then
    if $CXX -std=c++20 -fsyntax-only -I"$LANEWISE_INCLUDE" main.cpp 2>output; then echo "none was accepted"; exit 1; fi
    [ "$(grep -c 'error:' output)" = 1 ] && grep -q "error: .*lanewise: xsimd's headers were not found" output || { head -20 output; exit 1; }
fi
