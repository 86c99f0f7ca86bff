#!/usr/bin/env python3
# Writes reductions.txt: what NumPy's reductions give for arrays of many dtypes, shapes and layouts.
# SPDX-License-Identifier: BSD-3-Clause
#
# array DTYPE KIND SEED ELEMENTS OFFSET SHAPE STRIDES    a view, strides in elements, of values that the test makes itself
# FUNCTION AXIS DTYPE SHAPE HASH FIRST...                a reduction of it: a hash of all elements, and the first of them in hex
import pathlib
import random

import numpy as np

DTYPES = "bool int8 uint64 float32 float64".split()
FUNCTIONS = "sum prod mean min max argmin argmax any all".split()
SHAPES = [(), (1,), (7,), (8,), (64,), (100,), (513,), (4097,), (3, 5), (5, 3), (1, 17), (17, 1), (16, 16), (65, 33),
          (2, 129), (130, 3), (300, 70), (2, 3, 4), (5, 1, 33), (9, 8, 7), (3, 2, 70), (2, 3, 4, 5), (2, 1, 3, 1, 4)]


def values(dtype, kind, seed, count):
    """s: small numbers; w: integers of every size; p: powers of 2; n: with NaN. See values() of reduced.hpp."""
    k = np.arange(count, dtype=np.uint64)
    h = (k * np.uint64(0x9E3779B97F4A7C15) + np.array(seed, np.uint64).reshape(1) * np.uint64(0xC2B2AE3D27D4EB4F)) ^ np.uint64(0xA5A5A5A5)
    h ^= h >> np.uint64(29)
    h *= np.uint64(0xBF58476D1CE4E5B9)
    h ^= h >> np.uint64(32)
    small = (h % np.uint64(23)).astype(np.int64)
    if dtype == "bool":
        return small % 5 != 0
    if kind == "w":
        return h.astype(dtype)
    if kind == "p":
        return np.array([1, 2, -1, 0.5])[(h % np.uint64(4)).astype(int)].astype(dtype)
    a = (small if dtype.startswith("u") else small - 11).astype(dtype)
    if dtype.startswith("c"):
        a.imag = (h >> np.uint64(8)) % np.uint64(7)
    if kind == "n":
        (a.imag if dtype.startswith("c") else a)[h % np.uint64(7) == 0] = np.nan
    return a


def fnv(data):
    h = 0xCBF29CE484222325
    for byte in data:
        h = (h ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return h


def numbers(sequence):
    return ",".join(map(str, sequence)) or "-"


def layouts(rng, shapes, every, at):
    """(shape, strides, offset, elements): each shape in C order, and with axes in any order and of any step. Of every so many shapes, the
    one at that place, an axis is repeated."""
    for number, shape in enumerate(shapes):
        for variant in range(2):
            order = list(range(len(shape)))
            steps = [1] * len(shape)
            if variant:
                rng.shuffle(order)
                steps = [rng.choice([1, 1, 2, -1, -2]) for _ in shape]
            strides, step, offset = [0] * len(shape), 1, rng.randrange(3) if variant else 0
            for axis in reversed(order):
                strides[axis] = step * steps[axis]
                if strides[axis] < 0:
                    offset -= strides[axis] * (shape[axis] - 1)
                step *= abs(steps[axis]) * shape[axis] + (rng.randrange(2) if variant else 0)
            if variant and shape and number % every == at:
                strides[rng.randrange(len(shape))] = 0
            count = 1 + offset + sum(s * (n - 1) for s, n in zip(strides, shape) if s > 0)
            yield shape, strides, offset, count


def main():
    rng = random.Random(20240229)
    lines = []
    for shape, strides, offset, count in layouts(rng, SHAPES, 5, 4):
        for dtype in rng.sample(DTYPES, 3):
            kind = rng.choice("ppn") if dtype.startswith("float") else rng.choice("sw")
            if dtype.startswith("float") and rng.random() < 0.4:
                kind = "s"
            seed = rng.randrange(1000)
            base = values(dtype, kind, seed, count)
            a = np.lib.stride_tricks.as_strided(base[offset:], shape, [s * base.itemsize for s in strides])
            lines.append(f"array {dtype} {kind} {seed} {count} {offset} {numbers(shape)} {numbers(strides)}")
            for function in rng.sample(FUNCTIONS, 4):
                if function == "prod" and dtype.startswith("float") and kind != "p":
                    continue  # rounds, in an order that nobody promises
                if function == "mean" and kind == "w" and "64" in dtype:
                    continue
                axes = ["-"] + list(range(len(shape)))
                if shape:
                    axes.append(-rng.randint(1, len(shape)))
                for axis in axes:
                    with np.errstate(all="ignore"):
                        r = np.asarray(getattr(np, function)(a, axis=None if axis == "-" else axis))
                    assert r.dtype == np.int64 or not function.startswith("arg")
                    if r.dtype.kind == "f":
                        r = np.where(np.isnan(r), r.dtype.type(np.nan), r)
                    flat = np.ascontiguousarray(r).reshape(-1)
                    first = " ".join(x.tobytes().hex() for x in flat[:2])
                    lines.append(f"{function} {axis} {r.dtype} {numbers(r.shape)} {fnv(flat.tobytes()):016x} {first}")
    head = "# Written by make_reductions.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("reductions.txt").write_text(head + "\n".join(lines) + "\n")


main()
