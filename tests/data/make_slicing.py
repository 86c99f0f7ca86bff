#!/usr/bin/env python3
# Writes slicing.txt: what random indices select from random views, according to NumPy.
# SPDX-License-Identifier: BSD-3-Clause
#
# SHAPE STRIDES INDEX...  = OFFSET SHAPE STRIDES     all in elements; an index is a number, a:b:c, + (newaxis) or * (...)
# SHAPE STRIDES INDEX...  ! message                  NumPy's error
# reshape SHAPE STRIDES TO = STRIDES                 or "! copy": it takes a copy; "! size": it is impossible
import pathlib
import random

import numpy as np
from numpy.lib.stride_tricks import as_strided

rng = random.Random(20240301)
BASE = np.zeros(200000, np.int8)
MIDDLE = 100000


def numbers(sequence):
    return ",".join(map(str, sequence)) or "-"


def random_view(rank):
    shape = [rng.choice([0, 1, 1, 2, 3, 4, 5, 7]) if rng.random() < 0.9 else 0 for _ in range(rank)]
    strides, step = [0] * rank, 1
    for axis in rng.sample(range(rank), rank):
        strides[axis] = step * rng.choice([1, 1, 2, -1])
        step = abs(strides[axis]) * max(shape[axis], 1) + rng.randrange(2)
    return as_strided(BASE[MIDDLE:], shape, strides)


def random_end():
    return rng.choice([None, None, *range(-8, 9), 100, -100])


def random_index(extent):
    kind = rng.random()
    if kind < 0.3:
        return rng.randrange(-extent, extent) if extent and rng.random() < 0.95 else rng.choice([extent, -extent - 1])
    if kind < 0.9:
        return slice(random_end(), random_end(), rng.choice([None, 1, 1, 2, 3, -1, -1, -2, -3, 100, -100]))
    return slice(None)


def text(index):
    if index is None:
        return "+"
    if index is Ellipsis:
        return "*"
    if isinstance(index, slice):
        return ":".join("" if x is None else str(x) for x in (index.start, index.stop, index.step))
    return str(index)


def meaningful(a):
    """Strides of axes with fewer than two elements mean nothing."""
    return [0 if n < 2 or a.size == 0 else s for n, s in zip(a.shape, a.strides)]


def main():
    lines = []
    while len(lines) < 900:
        a = random_view(rng.randrange(5))
        taken = rng.randrange(a.ndim + 1) if rng.random() < 0.95 else a.ndim + 1
        tail = rng.random() < 0.25  # the ellipsis is followed by indices of the last axes
        ellipsis = rng.randrange(taken + 1) if tail or rng.random() < 0.15 else None
        index = []
        for k in range(taken):
            if k == ellipsis:
                index.append(Ellipsis)
            axis = k if ellipsis is None or k < ellipsis else a.ndim - taken + k
            index.append(random_index(a.shape[axis] if 0 <= axis < a.ndim else 1))
        if ellipsis == taken:
            index.append(Ellipsis)
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2])):
            index.insert(rng.randrange(len(index) + 1), None)
        if len(index) > 3:  # the test is compiled for every sequence of kinds of indices
            continue
        head = f"{numbers(a.shape)} {numbers(a.strides)} {' '.join(map(text, index))}"
        try:
            b = a[tuple(index) + (() if Ellipsis in index else (Ellipsis,))]
        except IndexError as e:
            lines.append(f"{head} ! {e}")
            continue
        offset = b.__array_interface__["data"][0] - a.__array_interface__["data"][0] if b.size else 0
        lines.append(f"{head} = {offset} {numbers(b.shape)} {numbers(meaningful(b))}")
    for _ in range(300):
        a = random_view(rng.randrange(5))
        factors = []
        rest = a.size
        for p in (2, 3, 5, 7):
            while rest and rest % p == 0:
                factors.append(p)
                rest //= p
        rng.shuffle(factors)
        to = [1] * rng.randrange(4) if a.size else [0]
        for f in factors:
            if to and rng.random() < 0.6:
                to[rng.randrange(len(to))] *= f
            else:
                to.insert(rng.randrange(len(to) + 1), f)
        if rng.random() < 0.3 and to:
            to[rng.randrange(len(to))] = -1
        if rng.random() < 0.05 and to:
            to[rng.randrange(len(to))] += 1
        try:
            b = a.reshape(to)
        except ValueError:
            lines.append(f"reshape {numbers(a.shape)} {numbers(a.strides)} {numbers(to)} ! size")
            continue
        if b.size and not np.shares_memory(a, b):
            lines.append(f"reshape {numbers(a.shape)} {numbers(a.strides)} {numbers(to)} ! copy")
        else:
            lines.append(f"reshape {numbers(a.shape)} {numbers(a.strides)} {numbers(to)} = {numbers(b.shape)} {numbers(meaningful(b))}")
    head = "# Written by make_slicing.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("slicing.txt").write_text(head + "\n".join(lines) + "\n")


main()
