#!/usr/bin/env python3
# Writes math.txt: NumPy's mathematical functions on awkward values of float32 and float64.
# SPDX-License-Identifier: BSD-3-Clause
#
# values DTYPE HEX              of functions of one argument
# pairs DTYPE HEX               each is paired with each: x = v0 v0 v0 ... v1 v1 ..., y = v0 v1 v2 ... v0 v1 ...
# NAME DTYPE RESULT HEX
# complex DTYPE HEX             and then NAME DTYPE RESULT HEX of them; power: to each next value
# complex_awkward DTYPE HEX     and then power_whole DTYPE RESULT HEX: each to each of WHOLE, by NumPy's loops for that dtype
#
# Computed in the next wider type and rounded (erf, erfc, gamma and lgamma by mpmath); zeros, infinities and NaN are checked
# against NumPy's own result in the type itself.
import math
import pathlib

import mpmath
import numpy as np

ONE = ("exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh cbrt sqrt trunc "
       "frexp_mantissa frexp_exponent modf_fraction modf_integer exp10 rsqrt").split()
SPECIAL = "erf erfc gamma lgamma".split()
COMPLEX = ("exp exp2 expm1 log log2 log10 log1p sqrt sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh sinc".split())
TWO = "logaddexp arctan2 hypot copysign nextafter ldexp power fmod remainder floor_divide".split()
WHOLE = [0, 1, 2, 3, 4, 5, 6, 7, 12, 99, -1, -2, -3, -4, -7]

mpmath.mp.dps = 60


def values(d):
    i = np.finfo(d)
    return np.array([0.0, -0.0, 1, -1, 0.5, -0.5, 0.75, 2, -2, 3, -3.5, 1e-5, -1e-5, 0.7853982, 1.5707964, -3.1415927, 4.25, 10, -10, 20.5, 33, 88.5,
                     -88.5, 88.73, -104.5, 127.5, -149.5, 170.5, -170.25, 171.7, 709.7, 710.1, -745.5, 1e4, 1e6, -1e6, 1e17, -1e30, i.max, -i.max, i.tiny,
                     -i.tiny, i.smallest_subnormal, -i.smallest_subnormal, i.tiny / 3, 1 + i.eps, 1 - i.epsneg, -1 + i.epsneg, np.inf, -np.inf,
                     np.nan], d)


def pairs(d):
    i = np.finfo(d)
    return np.array([0.0, -0.0, 1, -1, 0.5, -2, 3, -3, 2.5, 1e-3, 100.25, -1e10, i.max, -i.max, i.tiny, i.smallest_subnormal, 1 + i.eps, np.inf, -np.inf,
                     np.nan], d)


def one(name, x):
    t = x.dtype.type
    if name.startswith("frexp"):
        return np.frexp(x)[name == "frexp_exponent"]
    if name.startswith("modf"):
        return np.modf(x)[name == "modf_integer"]
    if name == "exp10":
        return np.power(t(10), x)
    if name == "rsqrt":
        return t(1) / np.sqrt(x)
    return getattr(np, name)(x)


def special(name, x):
    """erf, erfc, gamma and lgamma, which NumPy does not have, by mpmath; what C gives at the poles."""
    def f(v):
        if math.isnan(v):
            return math.nan
        if name.startswith("erf"):
            return float(getattr(mpmath, name)(v)) if 0 < abs(v) < 40 else getattr(math, name)(v)
        if v == 0:
            return math.inf if name == "lgamma" else math.copysign(math.inf, v)
        if math.isinf(v) or (v < 0 and v == math.floor(v)):
            return math.inf if name == "lgamma" or v > 0 else math.nan
        if name == "lgamma":
            return float(mpmath.re(mpmath.loggamma(v)))
        if v > 180:
            return math.inf
        return math.gamma(v) if v < -190 else float(mpmath.gamma(v))  # a zero with the sign of the function

    return np.array([f(float(v)) for v in x])


def text(a):
    if a.dtype.kind == "f":
        a = np.where(np.isnan(a), a.dtype.type(np.nan), a)
    return f"{a.dtype} {np.ascontiguousarray(a).tobytes().hex()}"


def text_complex(a):
    return f"{a.dtype} {np.ascontiguousarray(a).tobytes().hex()}"


def checked(name, wide, own):
    """The wide result rounded; where either is zero, infinite or NaN, both must be, unless the one is about to be."""
    r = wide.astype(own.dtype)
    for k in range(r.size):
        a, b = r[k], own[k]
        same = (np.isnan(a) and np.isnan(b)) or (a == b and np.signbit(a) == np.signbit(b)) or abs(float(a) - float(b)) <= 4 * np.spacing(abs(b))
        if not same:
            print("differs:", name, own.dtype, k, a, b)
    return r


def main():
    lines = []
    with np.errstate(all="ignore"):
        for d, wider in ((np.float32, np.float64), (np.float64, np.longdouble)):
            v, p = values(d), pairs(d)
            x, y = np.repeat(p, p.size), np.tile(p, p.size)
            lines += [f"values {text(v)}", f"pairs {text(p)}"]
            exact = ("sqrt", "frexp", "modf", "trunc", "nextafter", "copysign", "ldexp", "floor_divide", "fmod", "remainder")
            for f in ONE:
                own = one(f, v)
                lines.append(f"{f} {np.dtype(d)} {text(own if f.startswith(exact) else checked(f, one(f, v.astype(wider)), own))}")
            for f in SPECIAL:
                lines.append(f"{f} {np.dtype(d)} {text(special(f, v).astype(d))}")
            for f in TWO:
                if f == "ldexp":
                    own = np.ldexp(x, np.clip(np.nan_to_num(np.trunc(y)), -5000, 5000).astype(np.int32))
                else:
                    own = getattr(np, f)(x, y)
                lines.append(f"{f} {np.dtype(d)} {text(own if f.startswith(exact) else checked(f, getattr(np, f)(x.astype(wider), y.astype(wider)), own))}")
        for d, wider in ((np.complex64, np.complex128), (np.complex128, np.clongdouble)):
            v = np.array([1 + 2j, -0.5 + 0.25j, 3 - 4j, -2 - 1e-3j, 1e-8 + 1e-9j, 0.999 + 0.1j, 20 + 1j, -5.5 + 30j, 1j, -1, 2, 0], d)
            lines.append(f"complex {text_complex(v)}")
            for f in COMPLEX:
                lines.append(f"{f} {np.dtype(d)} {text_complex(getattr(np, f)(v.astype(wider)).astype(d))}")
            lines.append(f"power {np.dtype(d)} {text_complex(np.power(v.astype(wider), np.roll(v, -1).astype(wider)).astype(d))}")
            parts = np.array([0.0, -0.0, 1, -1, 2.5, -3, np.inf, -np.inf, np.nan, 1e30, 1e-30], np.finfo(d).dtype)
            v = np.empty(parts.size**2, d)
            v.real, v.imag = np.repeat(parts, parts.size), np.tile(parts, parts.size)
            n = np.array(WHOLE, d)
            lines.append(f"complex_awkward {text_complex(v)}")
            lines.append(f"power_whole {np.dtype(d)} {text_complex(np.power(v[:, None], n).ravel())}")
    head = "# Written by make_math.py with NumPy " + np.__version__ + "\n"
    pathlib.Path(__file__).with_name("math.txt").write_text(head + "\n".join(lines) + "\n")


main()
