# The workloads of benchmarks/performance with numexpr, on one thread: those of its dtypes and functions.
# SPDX-License-Identifier: BSD-3-Clause
import numexpr as ne
import numpy as np

import peer

ne.set_num_threads(1)
peer.serve({
    "z": {
        "axpbyc": "ne.evaluate('a*x + b*y + c', out=z)",
        "poly5": "ne.evaluate('((((k5*x + k4)*x + k3)*x + k2)*x + k1)*x + k0', out=z)",
        "where": "ne.evaluate('where(x > c, sqrt(x), x*x)', out=z)",
        "exp_sin": "ne.evaluate('exp(-u*u) * sin(v)', out=z)",
        "strided": "ne.evaluate('p + q', {'p': x[::2], 'q': y[1::2]}, out=z[:n // 2])",
        "reversed": "ne.evaluate('p + y', {'p': x[::-1], 'y': y}, out=z)",
        "axpy_int32": "ne.evaluate('x*3 + y', out=z)",
        "logic": "ne.evaluate('x & y | ~w', out=z)",
        "complex": "ne.evaluate('x*y + w', out=z)",
    },
    "s": {
        "sum": "s = ne.evaluate('sum(x)')",
        "sum_sq": "s = ne.evaluate('sum((x - y)**2)')",
        "mean": "s = ne.evaluate('sum(x)') / n",
        "norm": "s = np.sqrt(ne.evaluate('sum(x*x)'))",
        "count": "s = ne.evaluate('sum(where(x > c, 1, 0))')",
    },
    "Z": {
        "broadcast": "ne.evaluate('A + row + col', out=Z)",
        "transposed": "ne.evaluate('A + BT', {'A': A, 'BT': B.T}, out=Z)",
        "jacobi": "ne.evaluate('q * (n + s + w + e)', {'q': quarter.get(A.dtype), 'n': A[:-2, 1:-1], 's': A[2:, 1:-1], 'w': A[1:-1, :-2], "
                  "'e': A[1:-1, 2:]}, out=Z[1:-1, 1:-1])",
        "softmax": "ne.evaluate('exp(A - m)', {'A': A, 'm': np.max(A, 1, keepdims=True)}, out=Z); np.divide(Z, np.sum(Z, 1, keepdims=True), out=Z)",
    },
    "along_rows": {"sum_axis1": "ne.evaluate('sum(A, axis=1)', out=along_rows)"},
    "along_columns": {"sum_axis0": "ne.evaluate('sum(A, axis=0)', out=along_columns)"},
}, {"ne": ne, "np": np, "quarter": {np.dtype(t): np.dtype(t).type(0.25) for t in ("float32", "float64")}},
    only=lambda workload, dtype: dtype != "complex64")  # computed as complex128
