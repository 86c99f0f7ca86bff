#!/usr/bin/env python3
# Writes statistics.txt: what NumPy's statistics, NaN functions and reductions over several axes give for many dtypes and layouts.
# SPDX-License-Identifier: BSD-3-Clause
#
# array DTYPE KIND SEED ELEMENTS OFFSET SHAPE STRIDES     a view, strides in elements, of values that the test makes itself
# FUNCTION AXES OPTION DTYPE SHAPE STEP ELEMENTS          a reduction of it: every STEP-th element, in hex
# OPTION: a ddof, or METHOD:Q,Q... with a number alone for one that is no list
import pathlib
import random
import warnings

import numpy as np

from make_reductions import layouts, numbers, values

DTYPES = "bool int8 uint64 float32 float64 complex64 complex128".split()
FUNCTIONS = "sum prod mean min max any all ptp var std norm count_nonzero nansum nanprod nanmean nanvar nanstd nanmin nanmax".split()
QUANTILES = "median percentile quantile nanmedian nanpercentile nanquantile".split()
METHODS = "linear lower higher nearest midpoint".split()
SHAPES = [(), (1,), (7,), (64,), (4097,), (3, 5), (1, 17), (65, 33), (2, 129), (130, 3), (2, 3, 4), (5, 1, 33), (9, 8, 7),
          (3, 2, 70), (40, 5, 6), (2, 3, 4, 5), (6, 40, 3, 2), (2, 1, 3, 1, 4)]


def defined(function, dtype, kind):
    if function in ["prod", "nanprod"] and dtype[0] in "fc" and kind != "p":
        return False  # rounds, in an order that nobody promises
    return not (function == "ptp" and dtype == "bool")


def main():
    rng = random.Random(20250131)
    warnings.simplefilter("ignore")
    lines = []
    for shape, strides, offset, count in layouts(rng, SHAPES, 3, 2):
        for dtype in rng.sample(DTYPES, 4):
            kind = rng.choice("snp") if dtype[0] in "f" else rng.choice("sn") if dtype[0] in "c" else "s"
            seed = rng.randrange(1000)
            base = values(dtype, kind, seed, count)
            a = np.lib.stride_tricks.as_strided(base[offset:], shape, [s * base.itemsize for s in strides])
            lines.append(f"array {dtype} {kind} {seed} {count} {offset} {numbers(shape)} {numbers(strides)}")
            rank = len(shape)
            some = [None]
            if rank:
                some += [(rng.randrange(-rank, rank),)]
            if rank > 1:
                some += [tuple(rng.choice([x, x - rank]) for x in rng.sample(range(rank), 2)) for _ in range(2)]
            if rank > 2:
                some += [tuple(rng.sample(range(rank), 3))]

            def write(name, axes, option, call):
                result = np.asarray(call(None if axes is None else axes[0] if len(axes) == 1 else axes))
                if name in ["min", "max", "ptp", "median", "nanmedian"] and dtype[0] == "c":
                    result = np.where(np.isnan(result), complex(np.nan, np.nan), result).astype(result.dtype)  # NumPy's is the first NaN
                flat = np.ascontiguousarray(result).reshape(-1)
                step = 1 + len(flat) // 8
                text = flat[::step].tobytes().hex() or "-"
                lines.append(f"{name} {numbers(axes or ())} {option} {result.dtype} {numbers(result.shape)} {step} {text}")

            for name in rng.sample(FUNCTIONS, 6):
                if not defined(name, dtype, kind):
                    continue
                function = np.linalg.norm if name == "norm" else getattr(np, name)
                for axes in some:
                    if name == "norm":
                        if axes and len(axes) > 2:
                            continue
                        if axes is None:
                            write(name, axes, "-", lambda axis: function(a.ravel()))
                            continue
                    delta = rng.choice([0, 1, 2]) if name.endswith(("var", "std")) else None
                    if delta is None:
                        write(name, axes, "-", lambda axis: function(a, axis=axis))
                    else:
                        write(name, axes, delta, lambda axis: function(a, axis=axis, ddof=delta))
            for name in ["median", "nanmedian"] if dtype[0] == "c" else rng.sample(QUANTILES, 3):
                function = getattr(np, name)
                for axes in some:
                    if "median" in name:
                        write(name, axes, "-", lambda axis: function(a, axis=axis))
                        continue
                    method = rng.choice(METHODS[1:4] if dtype == "bool" else METHODS)
                    q = [rng.choice([0, 12.5, 25, 30, 50, 66.6, 99, 100]) for _ in range(rng.randrange(1, 4))]
                    if "percentile" not in name:
                        q = [x / 100 for x in q]
                    q = float(q[0]) if len(q) == 1 else q
                    text = str(q) if isinstance(q, float) else ",".join(map(str, q))
                    write(name, axes, f"{method}:{text}", lambda axis: function(a, q, axis=axis, method=method))
    head = "# Written by make_statistics.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("statistics.txt").write_text(head + "\n".join(lines) + "\n")


main()
