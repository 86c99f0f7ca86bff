#!/usr/bin/env python3
# Writes scans.txt: what NumPy's running sums and products and differences give.
# SPDX-License-Identifier: BSD-3-Clause
#
# FUNCTION ORDER AXIS DTYPE SHAPE ELEMENTS RESULT-DTYPE RESULT-SHAPE RESULT    elements in hex; axis -: none; order: of diff, else 1
import pathlib
import random

import numpy as np

DTYPES = "bool int8 uint8 int32 uint64 float32 float64 complex128".split()
SHAPES = [(0,), (1,), (2,), (15,), (17,), (33,), (70,), (3, 0), (0, 3), (4, 7), (3, 20), (2, 3, 5), (2, 5, 1)]


def numbers(sequence):
    return ",".join(map(str, sequence)) or "-"


def text(a):
    return np.ascontiguousarray(a).tobytes().hex() or "-"


def values(rng, dtype, shape, product):
    n = int(np.prod(shape))
    if dtype == "bool":
        return np.array([rng.random() < 0.7 for _ in range(n)], bool).reshape(shape)
    if "int" in dtype:
        info = np.iinfo(dtype)
        return np.array([rng.choice([info.min, info.max, 0, 1, 3, rng.randint(0, 100)]) for _ in range(n)], dtype).reshape(shape)
    few = [1, -1, 2, 0.5] if product else list(range(-9, 10)) + [0.25]
    a = np.array([rng.choice(few) for _ in range(n)], dtype)
    if dtype.startswith("complex"):
        a += 1j * np.array([rng.choice([0, 1]) for _ in range(n)])
        special = [np.nan] if not product else []
    else:
        special = rng.choice([[], [-0.0], [np.nan, -0.0], [np.inf], [np.inf, -np.inf, np.nan]])
        if special == [-0.0] and n:
            a[:2] = -0.0
    for x in special:
        if n > 3:
            a[rng.randrange(n)] = x
    return a.reshape(shape)


def main():
    rng = random.Random(7)
    lines = []
    for shape in SHAPES:
        for dtype in DTYPES:
            for function in "cumsum cumprod nancumsum nancumprod diff".split():
                axis = rng.choice(["-"] + list(range(-len(shape), len(shape))))
                order = rng.choice([0, 1, 1, 1, 2, 3, 9]) if function == "diff" else 1
                a = values(rng, dtype, shape, "prod" in function)
                with np.errstate(all="ignore"):
                    if function == "diff":
                        axis = -1 if axis == "-" else axis
                        r = np.diff(a, order, axis)
                    else:
                        r = getattr(np, function)(a, axis=None if axis == "-" else axis)
                if r.dtype.kind in "fc":
                    r = np.array([complex(x.real if x.real == x.real else np.nan, x.imag if x.imag == x.imag else np.nan) if r.dtype.kind == "c"
                                  else (x if x == x else np.nan) for x in r.ravel()], r.dtype).reshape(r.shape)
                lines.append(f"{function} {order} {axis} {dtype} {numbers(shape)} {text(a)} {r.dtype} {numbers(r.shape)} {text(r)}")
    head = "# Written by make_scans.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("scans.txt").write_text(head + "\n".join(lines) + "\n")


main()
