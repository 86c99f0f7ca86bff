#!/usr/bin/env python3
# Writes linalg.txt: NumPy's products of small vectors and matrices, with integers that wrap, NaN and infinities.
# SPDX-License-Identifier: BSD-3-Clause
#
# DTYPE SHAPE HEX  DTYPE SHAPE HEX  DTYPE SHAPE HEX     two operands and np.matmul of them; "-" is no axes, or no elements
import pathlib

import numpy as np

SHAPES = [((2, 3), (3, 4)), ((4, 1), (1, 5)), ((3, 5), (5,)), ((5,), (5, 2)), ((6,), (6,)), ((2, 0), (0, 3)), ((0,), (0,)),
          ((3, 2), (2, 0)), ((0, 2), (2,))]
DTYPES = "bool uint8 int32 float32 float64 complex128".split()
MIXED = [("bool", "uint8"), ("uint8", "int8"), ("int32", "float32"), ("int64", "uint64"), ("float32", "complex64")]


def values(rng, shape, dtype):
    d = np.dtype(dtype)
    if d.kind == "b":
        return rng.integers(0, 3, shape) == 0
    if d.kind in "iu":
        i = np.iinfo(d)
        low, high = (i.min, i.max) if i.bits < 64 else (0, 2 ** 20)  # int64 and uint64 give float64, which must not round
        return rng.integers(low, high, shape, d, endpoint=True)
    a = rng.integers(-9, 10, shape) / 4  # so that no order of additions rounds
    return (a + 1j * rng.integers(-9, 10, shape) if d.kind == "c" else a).astype(d)


def text(a):
    if a.dtype.kind == "f":
        a = np.where(np.isnan(a), a.dtype.type(np.nan), a)
    return f"{a.dtype} {','.join(map(str, a.shape)) or '-'} {np.ascontiguousarray(a).tobytes().hex() or '-'}"


def main():
    rng = np.random.default_rng(20240305)
    lines = []

    def product(a, b):
        with np.errstate(all="ignore"):
            lines.append(f"{text(a)} {text(b)} {text(np.asarray(np.matmul(a, b)))}")

    for a, b in [(d, d) for d in DTYPES] + MIXED:
        for m, n in SHAPES:
            product(values(rng, m, a), values(rng, n, b))
    for d in "float32 float64".split():
        for special in np.nan, np.inf, -np.inf, np.finfo(d).max:
            a, b = values(rng, (3, 4), d), values(rng, (4, 5), d)
            a[1, 2] = special
            b[2, 1] = 0
            product(a, b)
            b[3, 4] = -np.inf
            product(a, b)
    head = "# Written by make_linalg.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("linalg.txt").write_text(head + "\n".join(lines) + "\n")


main()
