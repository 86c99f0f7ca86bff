# What the Python peers of benchmarks/performance share: as peer.hpp, which describes the lines that serve() answers.
# SPDX-License-Identifier: BSD-3-Clause
import gc
import json
import math
import sys
import timeit

import numpy as np

_made = {}


def uniform(operand, start, count):
    """Elements of an operand, between 0 and 1: SplitMix64."""
    h = np.arange(start + 1, start + count + 1, dtype=np.uint64)
    h += np.uint64(operand << 40)
    h *= np.uint64(0x9E3779B97F4A7C15)
    h ^= h >> np.uint64(30)
    h *= np.uint64(0xBF58476D1CE4E5B9)
    h ^= h >> np.uint64(27)
    h *= np.uint64(0x94D049BB133111EB)
    h ^= h >> np.uint64(31)
    h >>= np.uint64(11)
    return h * 2.0**-53


def element(dtype, operand, start, count):
    u = uniform(operand, start, count)
    if dtype == bool:
        return u < 0.5
    if dtype.kind in "iu":
        return u * 256
    if dtype.kind == "f":
        return u + 0.1
    return (u + 0.1) + 1j * (uniform(operand + 8, start, count) + 0.1)


def angle(dtype, operand, start, count):
    return 8 * uniform(operand, start, count) - 4


def empty(shape, dtype, place):
    """An array at the place-th of sixteen places of a page: others never lie a multiple of 4 KiB apart from it."""
    size = math.prod(shape) * dtype.itemsize
    memory = np.empty(size + 8192, np.uint8)
    start = -memory.ctypes.data % 4096 + place % 16 * 256
    return memory[start:start + size].view(dtype).reshape(shape)


def operands(dtype, n, matrices):
    """The names that statements use: see peer.hpp; t and m are scratch arrays. Those that were used last are kept."""
    key = dtype, n, matrices
    if key in _made:
        return _made[key]
    _made.clear()
    dtype = np.dtype(dtype)
    rows = 2 if n < 100 else math.isqrt(n)
    columns = n // rows
    place = 0

    def made(shape, operand=None, values=element, dtype=dtype):
        nonlocal place
        a = empty(shape, dtype, place)
        place += 1
        flat = a.reshape(-1)
        if operand is None:
            flat[:] = 0
        else:
            for start in range(0, flat.size, 2**15):  # in cache
                part = flat[start:start + 2**15]
                part[:] = values(dtype, operand, start, part.size)
        return a

    d = {"n": n, "rows": rows, "columns": columns}
    if matrices:
        d |= {name: made(shape, k) for k, (name, shape) in enumerate(
            {"A": (rows, columns), "B": (columns, rows), "row": (columns,), "col": (rows, 1)}.items())}
        d |= {"Z": made((rows, columns)), "along_rows": made((rows,)), "along_columns": made((columns,))}
    else:
        d |= {name: made((n,), k) for k, name in enumerate("xyw")}
        d |= {"z": made((n,)), "t": made((n,)), "m": made((n,), dtype=np.dtype(bool))}
        if dtype.kind == "f":
            d |= {name: made((n,), k, angle) for k, name in ((3, "u"), (4, "v"))}
            d |= {name: dtype.type(value) for name, value in {"a": 0.5, "b": 1.25, "c": 0.6, "two": 2}.items()}
            d |= {f"k{i}": dtype.type(value) for i, value in enumerate((0.5, 1.25, 0.75, 2, 0.125, 1.5))}
        if dtype == np.uint8:
            d |= {"f": made((n,), dtype=np.dtype(np.float32)), "scale": np.float32(1 / 255)}
    _made[key] = d
    return d


def check(statement, result, d):
    for name in {"z", "f", "Z", "along_rows", "along_columns"} & d.keys():
        d[name][...] = 0
    exec(statement, d)
    values = np.atleast_1d(d[result]).ravel()
    values = values[::max(1, values.size // 1000)].copy()
    if values.dtype.kind == "c":
        values = values.view(values.real.dtype)
    return {"values": values.astype(float).tolist()}


def time(statement, d, seconds):
    timer = timeit.Timer(statement, globals=d)
    calls = 1
    timer.timeit(calls)
    while timer.timeit(calls) < 20e-6:
        calls *= 2
    best, spent, repetitions = math.inf, 0, 0
    while spent < seconds or repetitions < 2:
        t = timer.timeit(calls)
        best, spent, repetitions = min(best, t / calls), spent + t, repetitions + 1
    return {"ns": best * 1e9}


def serve(results, names, only=lambda workload, dtype: True):
    """results: {name of the result: {workload: statement}}; names: what statements use besides the operands."""
    workloads = {w: (statement, result) for result, group in results.items() for w, statement in group.items()}
    gc.disable()
    for line in sys.stdin:
        verb, workload, dtype, n, *seconds = line.split()
        answer = None
        if workload in workloads and only(workload, dtype):
            statement, result = workloads[workload]
            d = operands(dtype, int(n), result in ("Z", "along_rows", "along_columns"))
            d.update(names)
            answer = time(statement, d, float(seconds[0])) if verb == "time" else check(statement, result, d)
        print(json.dumps(answer), flush=True)
