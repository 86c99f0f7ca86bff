#!/usr/bin/env python3
# Writes expressions.txt: NumPy's operators and functions on the awkward values of each dtype, and promote_types.
# SPDX-License-Identifier: BSD-3-Clause
#
# values DTYPE HEX                 each is paired with each: x = v0 v0 v0 ... v1 v1 ..., y = v0 v1 v2 ... v0 v1 ...
# exponents DTYPE HEX              the second operands of power, where they differ
# binary FUNCTION DTYPE RESULT HEX
# unary FUNCTION DTYPE RESULT HEX
# astype FROM TO HEX               of values that the other dtype can hold: from HEX
# promote DTYPE DTYPE RESULT
import pathlib

import numpy as np

DTYPES = "bool int8 uint8 int16 uint16 int32 uint32 int64 uint64 float32 float64 complex64 complex128".split()
TESTED = "bool int8 uint8 int16 uint32 int64 uint64 float32 float64".split()
ARITHMETIC = "add subtract multiply divide floor_divide remainder power minimum maximum".split()
COMPARISONS = "equal not_equal less less_equal greater greater_equal".split()
LOGIC = "logical_and logical_or".split()
BITWISE = "bitwise_and bitwise_or bitwise_xor left_shift right_shift".split()
UNARY = "negative absolute square sqrt exp log sin cos tanh isnan logical_not invert".split()


def values(dtype):
    d = np.dtype(dtype)
    if dtype == "bool":
        return np.array([False, True, True])
    if d.kind == "f":
        i = np.finfo(d)
        return np.array([0.0, -0.0, 1.0, -1.5, 2.75, -7.0, 1e-3, 30.0, i.max, i.smallest_subnormal, -i.tiny,
                         np.inf, -np.inf, np.nan], d)
    i = np.iinfo(d)
    signed = [-1, -3, i.min, i.min + 1] if i.min else [i.max - 1, i.max // 2 + 1]
    return np.array([0, 1, 2, 3, 7, i.bits - 1, i.bits, i.max, *signed], d)


def wide(dtype):
    """The type in which sqrt and its like are computed: float32 in place of float16."""
    return dtype if dtype.startswith("f") else "float32" if np.dtype(dtype).itemsize <= 2 else "float64"


def text(a):
    if a.dtype.kind == "f":
        a = np.where(np.isnan(a), a.dtype.type(np.nan), a)
    return f"{a.dtype} {np.ascontiguousarray(a).tobytes().hex()}"


def main():
    lines = []
    for d in TESTED:
        v = values(d)
        x, y = np.repeat(v, v.size), np.tile(v, v.size)
        lines.append(f"values {text(v)}")
        powers = v if d.startswith("f") else np.array([0, 1, 1] if d == "bool" else [0, 1, 2, 3, 4, 5, 7, 8, 13, 31, 60, 100], d)[: v.size]
        lines.append(f"exponents {text(powers)}")
        for f in ARITHMETIC + COMPARISONS + LOGIC + ([] if d.startswith("f") else BITWISE):
            if (f, d) == ("subtract", "bool"):
                continue
            if f in COMPARISONS + LOGIC and d in ("int16", "uint8", "uint32"):
                continue
            with np.errstate(all="ignore"):
                r = getattr(np, f)(x, np.tile(powers, v.size) if f == "power" else y)
            lines.append(f"binary {f} {d} {text(r)}")
        for f in UNARY:
            if (f, d) == ("negative", "bool") or (f == "invert" and d.startswith("f")):
                continue
            a = v.astype(wide(d)) if f in "sqrt exp log sin cos tanh".split() else v
            with np.errstate(all="ignore"):
                lines.append(f"unary {f} {d} {text(getattr(np, f)(a))}")
    for a in "bool int8 uint32 int64 float32 float64".split():
        for b in "bool int8 uint32 int64 float32 float64".split():
            v = values(a)
            if np.dtype(b).kind in "iu" and np.dtype(a).kind == "f":
                v = v[np.isfinite(v)]
                low, high = max(np.iinfo(b).min, -2 ** 62), min(np.iinfo(b).max, 2 ** 62)
                v = v[(v >= low) & (v <= high)]
            with np.errstate(all="ignore"):
                lines.append(f"astype {text(v)} {text(v.astype(b))}")
    for a in DTYPES:
        for b in DTYPES:
            lines.append(f"promote {a} {b} {np.promote_types(a, b)}")
    head = "# Written by make_expressions.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("expressions.txt").write_text(head + "\n".join(lines) + "\n")


main()
