#!/bin/bash
# Every macro of the installed xsimd is set aside and brought back around its inclusion.
# SPDX-License-Identifier: BSD-3-Clause
set -euo pipefail
command -v python3 >/dev/null || { echo "no python3 here"; exit 77; }
[ -x "$LANEWISE_INCLUDE/../tools/xsimd-macros" ] || exit 77
"$LANEWISE_INCLUDE/../tools/xsimd-macros" --check "$XSIMD_INCLUDE"
# The check can fail: a macro that is new to it is named.
mkdir -p fake/xsimd
printf '#define XSIMD_FRESH 1\n' >fake/xsimd/new.hpp
if "$LANEWISE_INCLUDE/../tools/xsimd-macros" --check fake >output; then echo "a missing macro goes unnoticed"; exit 1; fi
grep -q XSIMD_FRESH output
