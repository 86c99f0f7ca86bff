# The workloads of benchmarks/performance with Numba, which compiles these loops when they are first called.
# SPDX-License-Identifier: BSD-3-Clause
import math

import numba
import numpy as np

import peer

jit = numba.njit(fastmath=True)


@jit
def axpbyc(a, x, b, y, c, z):
    for i in range(x.size):
        z[i] = a * x[i] + b * y[i] + c


@jit
def poly5(x, k0, k1, k2, k3, k4, k5, z):
    for i in range(x.size):
        z[i] = ((((k5 * x[i] + k4) * x[i] + k3) * x[i] + k2) * x[i] + k1) * x[i] + k0


@jit
def where(x, c, z):
    for i in range(x.size):
        z[i] = math.sqrt(x[i]) if x[i] > c else x[i] * x[i]


@jit
def exp_sin(u, v, z):
    for i in range(u.size):
        z[i] = math.exp(-u[i] * u[i]) * math.sin(v[i])


@jit
def strided(x, y, z):
    for i in range(x.size // 2):
        z[i] = x[2 * i] + y[2 * i + 1]


@jit
def reverse(x, y, z):
    n = x.size
    for i in range(n):
        z[i] = x[n - 1 - i] + y[i]


@jit
def cumsum(x, z):
    s = x.dtype.type(0)
    for i in range(x.size):
        s += x[i]
        z[i] = s


@jit
def add(x, y, z):
    for i in range(x.size):
        z[i] = x[i] + y[i]


@jit
def axpy(x, y, z):
    for i in range(x.size):
        z[i] = x[i] * 3 + y[i]


@jit
def logic(x, y, w, z):
    for i in range(x.size):
        z[i] = x[i] & y[i] | (not w[i])


@jit
def multiply_add(x, y, w, z):
    for i in range(x.size):
        z[i] = x[i] * y[i] + w[i]


@jit
def scaled(x, scale, f):
    for i in range(x.size):
        f[i] = scale * np.float32(x[i])


@jit
def total(x):
    s = x.dtype.type(0)
    for i in range(x.size):
        s += x[i]
    return s


@jit
def sum_sq(x, y):
    s = x.dtype.type(0)
    for i in range(x.size):
        s += (x[i] - y[i]) ** 2
    return s


@jit
def mean(x):
    return total(x) / x.size


@jit
def var(x):
    m = x.dtype.type(mean(x))
    s = x.dtype.type(0)
    for i in range(x.size):
        s += (x[i] - m) ** 2
    return s / x.size


@jit
def norm(x):
    s = x.dtype.type(0)
    for i in range(x.size):
        s += x[i] * x[i]
    return math.sqrt(s)


@jit
def argmax(x):
    return np.argmax(x)


@jit
def count(x, c):
    s = 0
    for i in range(x.size):
        s += x[i] > c
    return s


@jit
def any_above(x, c):
    for i in range(x.size):
        if x[i] > c:
            return True
    return False


@jit
def broadcast(A, row, col, Z):
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            Z[i, j] = A[i, j] + row[j] + col[i, 0]


@jit
def transposed(A, B, Z):
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            Z[i, j] = A[i, j] + B[j, i]


@jit
def jacobi(A, Z):
    quarter = A.dtype.type(0.25)
    for i in range(1, A.shape[0] - 1):
        for j in range(1, A.shape[1] - 1):
            Z[i, j] = quarter * (A[i - 1, j] + A[i + 1, j] + A[i, j - 1] + A[i, j + 1])


@jit
def softmax(A, Z):
    for i in range(A.shape[0]):
        largest = A[i, 0]
        for j in range(A.shape[1]):
            largest = max(largest, A[i, j])
        s = A.dtype.type(0)
        for j in range(A.shape[1]):
            Z[i, j] = math.exp(A[i, j] - largest)
            s += Z[i, j]
        for j in range(A.shape[1]):
            Z[i, j] /= s


@jit
def sum_axis0(A, s):
    s[:] = 0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            s[j] += A[i, j]


@jit
def sum_axis1(A, s):
    for i in range(A.shape[0]):
        t = A.dtype.type(0)
        for j in range(A.shape[1]):
            t += A[i, j]
        s[i] = t


peer.serve({
    "z": {
        "axpbyc": "axpbyc(a, x, b, y, c, z)",
        "poly5": "poly5(x, k0, k1, k2, k3, k4, k5, z)",
        "where": "where(x, c, z)",
        "exp_sin": "exp_sin(u, v, z)",
        "strided": "strided(x, y, z)",
        "reversed": "reverse(x, y, z)",
        "cumsum": "cumsum(x, z)",
        "add_uint8": "add(x, y, z)",
        "axpy_int32": "axpy(x, y, z)",
        "logic": "logic(x, y, w, z)",
        "complex": "multiply_add(x, y, w, z)",
    },
    "f": {"scale": "scaled(x, scale, f)"},
    "s": {
        "sum": "s = total(x)",
        "sum_sq": "s = sum_sq(x, y)",
        "mean": "s = mean(x)",
        "var": "s = var(x)",
        "norm": "s = norm(x)",
        "argmax": "s = argmax(x)",
        "count": "s = count(x, c)",
        "any": "s = any_above(x, two)",
    },
    "Z": {
        "broadcast": "broadcast(A, row, col, Z)",
        "transposed": "transposed(A, B, Z)",
        "jacobi": "jacobi(A, Z)",
        "softmax": "softmax(A, Z)",
    },
    "along_rows": {"sum_axis1": "sum_axis1(A, along_rows)"},
    "along_columns": {"sum_axis0": "sum_axis0(A, along_columns)"},
}, globals())
