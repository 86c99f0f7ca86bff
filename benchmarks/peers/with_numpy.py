# The workloads of benchmarks/performance with NumPy: results and intermediate ones are written into existing arrays wherever it can.
# SPDX-License-Identifier: BSD-3-Clause
import numpy as np

import peer

peer.serve({
    "z": {
        "axpbyc": "np.multiply(x, a, out=z); np.multiply(y, b, out=t); np.add(z, t, out=z); np.add(z, c, out=z)",
        "poly5": "p = z; np.multiply(x, k5, out=p); p += k4; p *= x; p += k3; p *= x; p += k2; p *= x; p += k1; p *= x; p += k0",
        "where": "np.multiply(x, x, out=z); np.greater(x, c, out=m); np.sqrt(x, out=z, where=m)",
        "exp_sin": "np.multiply(u, u, out=z); np.negative(z, out=z); np.exp(z, out=z); np.sin(v, out=t); np.multiply(z, t, out=z)",
        "strided": "np.add(x[::2], y[1::2], out=z[:n // 2])",
        "reversed": "np.add(x[::-1], y, out=z)",
        "cumsum": "np.cumsum(x, out=z)",
        "add_uint8": "np.add(x, y, out=z)",
        "axpy_int32": "np.multiply(x, 3, out=z); np.add(z, y, out=z)",
        "logic": "np.logical_not(w, out=z); np.logical_and(x, y, out=t); np.logical_or(z, t, out=z)",
        "complex": "np.multiply(x, y, out=z); np.add(z, w, out=z)",
    },
    "f": {"scale": "np.multiply(x, scale, out=f)"},
    "s": {
        "sum": "s = np.sum(x)",
        "sum_sq": "np.subtract(x, y, out=t); s = np.dot(t, t)",
        "mean": "s = np.mean(x)",
        "var": "s = np.var(x)",
        "norm": "s = np.linalg.norm(x)",
        "argmax": "s = np.argmax(x)",
        "count": "np.greater(x, c, out=m); s = np.count_nonzero(m)",
        "any": "np.greater(x, two, out=m); s = np.any(m)",
    },
    "Z": {
        "broadcast": "np.add(A, row, out=Z); np.add(Z, col, out=Z)",
        "transposed": "np.add(A, B.T, out=Z)",
        "jacobi": "I = Z[1:-1, 1:-1]; np.add(A[:-2, 1:-1], A[2:, 1:-1], out=I); I += A[1:-1, :-2]; I += A[1:-1, 2:]; I *= 0.25",
        "softmax": "np.subtract(A, np.max(A, 1, keepdims=True), out=Z); np.exp(Z, out=Z); np.divide(Z, np.sum(Z, 1, keepdims=True), out=Z)",
    },
    "along_rows": {"sum_axis1": "np.sum(A, 1, out=along_rows)"},
    "along_columns": {"sum_axis0": "np.sum(A, 0, out=along_columns)"},
}, {"np": np})
