# Writes print.txt: arrays, print options, and what NumPy prints for them. Usage: make_print.py [RANDOM_CASES [SEED]] > print.txt
# SPDX-License-Identifier: BSD-3-Clause
#
# A case is: dtype and shape; the options; the elements as hex of their little-endian bytes, or `arange`; then str and repr,
# each preceded by its number of lines. It must be made by NumPy 2.4 or newer: earlier ones print float32 and shape= differently.
import sys
import numpy as np

DTYPES = ["bool", "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64",
          "float32", "float64", "complex64", "complex128"]
DEFAULTS = dict(precision=8, threshold=1000, edgeitems=3, linewidth=75, suppress=False)


def case(a, arange=False, **options):
    options = DEFAULTS | options
    print("case", a.dtype, *a.shape)
    print("options", *(int(options[k]) for k in DEFAULTS))
    print("data", "arange" if arange else np.ascontiguousarray(a).tobytes().hex())
    with np.printoptions(**options):
        for name, text in (("str", str(a)), ("repr", repr(a))):
            lines = text.split("\n")
            print(name, len(lines))
            print("\n".join(lines))


def random_reals(rng, count):
    kind = rng.integers(9)
    if kind == 0:
        x = rng.standard_normal(count)
    elif kind == 1:
        x = np.round(rng.uniform(-100, 100, count), rng.integers(0, 4))
    elif kind == 2:
        x = rng.standard_normal(count) * 10.0 ** rng.integers(-12, 13)
    elif kind == 3:
        x = rng.standard_normal(count) * 10.0 ** rng.integers(-30, 30, count)
    elif kind == 4:
        x = rng.integers(-20, 20, count) / 4
    elif kind == 5:
        x = rng.choice([0.0, -0.0, 1.0, np.inf, -np.inf, np.nan, 1e-5, 123456.0, 0.5], count)
    elif kind == 6:
        x = rng.integers(0, 2**64, count, dtype=np.uint64).view(np.float64)  # every bit pattern
    elif kind == 7:
        x = rng.choice([0.125, 2.5, 1.0000000049999, 1.005, 0.99999999999, 9.9999999996, 99999999.0, 1e8, 999999.9,
                        1e6, 1e-4, 9.99e-5, 1000.0, 1001.0], count)
    else:
        x = rng.uniform(0, 1, count)
        x[rng.uniform(size=count) < 0.2] = rng.choice([np.nan, np.inf, -np.inf, 0.0, -0.0])
    return x


def random_array(rng, dtype, shape):
    count = int(np.prod(shape))
    with np.errstate(all="ignore"):
        if dtype == "bool":
            x = rng.integers(0, 2, count)
        elif dtype.startswith(("int", "uint")):
            info = np.iinfo(dtype)
            if rng.integers(2):
                low, high = info.min, info.max
            else:
                low, high = max(info.min, -int(rng.integers(1, 100))), min(info.max, int(rng.integers(1, 100000)))
            x = rng.integers(low, high, count, dtype=dtype, endpoint=True)
        elif dtype.startswith("float"):
            x = random_reals(rng, count)
        else:
            x = random_reals(rng, count) + 0j
            x.imag = random_reals(rng, count)
        return x.astype(dtype).reshape(shape)


def random_options(rng):
    options = {}
    if rng.integers(3) == 0:
        options["precision"] = int(rng.choice([0, 1, 2, 3, 5, 12, 17]))
    if rng.integers(3) == 0:
        options["threshold"] = int(rng.choice([0, 5, 20]))
        options["edgeitems"] = int(rng.choice([0, 1, 2, 3, 4]))
    if rng.integers(3) == 0:
        options["linewidth"] = int(rng.choice([1, 20, 40, 100]))
    if rng.integers(3) == 0:
        options["suppress"] = True
    return options


def chosen():
    inf, nan = np.inf, np.nan
    for dtype in DTYPES:
        case(np.array(1, dtype))
        case(np.array(0, dtype))
        case(np.arange(6).reshape(2, 3).astype(dtype))
        case(np.zeros((2, 0, 3), dtype))
        case(np.zeros(0, dtype))
        case(np.arange(1001).astype(dtype), arange=True)
        case(np.arange(2000).astype(dtype).reshape(40, 50), arange=True)
    for dtype in ("float32", "float64"):
        with np.errstate(all="ignore"):
            for x in (-0.0, 0.1, 1 / 3, nan, inf, -inf, 1e5, 999999.9, 1e6, 1234567.0, 1e8, 123456789.0, 1e15, 9.9999e15,
                      1e16, 1e17, 1e22, 1e-3, 1e-4, 9.9e-5, 5e-324, 1e-45, 1.7976931348623157e308, 0.30000000000000004):
                case(np.array(x, dtype))
        for x in ([1, 2, 3], [1.5, nan, inf], [nan, -inf], [nan], [-inf, 1e10], [0.0, -0.0], [1e-10, 1.0], [1.0, 1000.0],
                  [1.0, 1001.0], [0.0001, 0.1], [0.00009, 0.01], [99999999.0, 1.0], [1e8, 1e7], [999999.0, 1e5],
                  [1e6, 1e5], [1.23456789012345, 2.0], [1e-300, 1e300] if dtype == "float64" else [1e-30, 1e30], [1e100, 1.0]
                  if dtype == "float64" else [1e37, 1.0], [-1.5, 22.25, 333.125], [0.1, 0.2, 0.1 + 0.2], [1e-5, nan, inf]):
            case(np.array(x, dtype))
            case(np.array(x, dtype), suppress=True)
            case(np.array(x, dtype), precision=2)
        case((np.arange(100) / 7).astype(dtype))
        case(np.linspace(-1, 1, 24).astype(dtype).reshape(2, 3, 4))
        case(np.linspace(-1, 1, 24).astype(dtype).reshape(2, 2, 2, 3))
        case(np.linspace(-1, 1, 24).astype(dtype).reshape(2, 1, 2, 3, 2), threshold=5, edgeitems=1)
    for dtype in ("complex64", "complex128"):
        parts = [0.0, -0.0, 1.0, -1.5, nan, inf, -inf, 1e-5, 1e6, 1e16, 1 / 3, 123456.0]
        with np.errstate(all="ignore"):
            for re in parts:
                for im in (0.0, -0.0, 2.0, nan, -inf, 1e-4, 1e7):
                    case(np.array(complex(re, im), dtype))
        case(np.array([complex(re, im) for re in parts[:4] for im in parts[:4]], dtype))
        case(np.array([complex(re, im) for re in parts for im in parts[:7]], dtype))
        case(np.array([complex(1, nan), complex(2.25, -3)], dtype))
    case(np.array([[-128, 127], [0, 5]], "int8"))
    case(np.array([2**64 - 1, 0], "uint64"))
    case(np.array([-2**63, 2**63 - 1], "int64"))
    case(np.arange(10000).reshape(10, 10, 10, 10), arange=True)
    case(np.arange(40000).reshape(4, 100, 100), arange=True)
    case(np.arange(30), linewidth=30)
    case(np.arange(40, dtype="uint8"), linewidth=74)
    case(np.arange(17, dtype="float32"))  # dtype= goes to the next line


if __name__ == "__main__":
    chosen()
    rng = np.random.default_rng(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for k in range(int(sys.argv[1]) if len(sys.argv) > 1 else 150):
        dtype = DTYPES[-1 - int(rng.integers(4))] if rng.integers(2) else DTYPES[int(rng.integers(len(DTYPES)))]
        rank = int(rng.integers(1, 6))
        shape = tuple(int(n) for n in rng.integers(1, [40, 9, 5, 4, 3][rank - 1], rank))
        case(random_array(rng, dtype, shape), **random_options(rng))
