#!/usr/bin/env python3
# Writes creation.txt: NumPy's arange and linspace.
# SPDX-License-Identifier: BSD-3-Clause
#
# arange DTYPE START STOP STEP - HEX
# linspace DTYPE START STOP NUM ENDPOINT HEX
import pathlib

import numpy as np

lines = []
for dtype in "float64 float32 int64 uint8".split():
    integer = dtype[0] in "iu"
    for a in [(0, 10, 1), (2, 9, 3), (9, 2, -3), (5, 5, 1), (5, 2, 1), (0, 100, 7)] + (
            [] if integer else [(0, 1, 0.1), (-1.5, 2.25, 0.3), (1, 0, -0.07), (1e10, 1e10 + 5e3, 1e3), (0, 1, 3)]):
        lines.append(f"arange {dtype} {a[0]!r} {a[1]!r} {a[2]!r} - {np.arange(*a, dtype=dtype).tobytes().hex()}")
    for a in [(0, 1, 5), (0, 10, 11), (0, 10, 4), (7, 2, 6), (0, 100, 1), (3, 4, 0), (5, 5, 3), (1e-3, 77.7, 13)]:
        for endpoint in (True, False):
            r = np.linspace(*a, endpoint=endpoint, dtype=dtype)
            lines.append(f"linspace {dtype} {a[0]!r} {a[1]!r} {a[2]} {endpoint} {r.tobytes().hex()}")
head = "# Written by make_creation.py with NumPy " + np.__version__ + "\n"
pathlib.Path(__file__).with_name("creation.txt").write_text(head + "\n".join(lines) + "\n")
