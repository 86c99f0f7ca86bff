# Writes the small .npy files of this directory: NumPy's own, and some that NumPy reads but does not write by itself.
# SPDX-License-Identifier: BSD-3-Clause
import io
import os
import numpy as np

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "npy")
os.makedirs(here, exist_ok=True)


def write(name, data):
    with open(os.path.join(here, name + ".npy"), "wb") as file:
        file.write(data)


def saved(a, version=None):
    file = io.BytesIO()
    np.lib.format.write_array(file, a, version=version)
    return file.getvalue()


def values(dtype, shape=(2, 3)):
    """0 1 2 3 4 5, the same in the test; complex: k + (k + 1)j."""
    x = np.arange(np.prod(shape, dtype=int)).reshape(shape)
    return (x + 1j * (x + 1)).astype(dtype) if np.dtype(dtype).kind == "c" else x.astype(dtype)


def with_header(header, data, version=1):
    header = header.encode("utf8")
    size = len(header).to_bytes(2 if version == 1 else 4, "little")
    return b"\x93NUMPY" + bytes([version, 0]) + size + header + data


DTYPES = "b1 i1 u1 i2 u2 i4 u4 i8 u8 f4 f8 c8 c16".split()
for code in DTYPES:
    a = values(code)
    write("little_" + code, saved(a.astype("<" + code)))
    write("big_" + code, saved(a.astype(">" + code)))
write("fortran", saved(np.asfortranarray(values("<f4", (2, 3, 4)))))
write("fortran_big", saved(np.asfortranarray(values(">i2", (2, 3, 4)))))
write("version2", saved(values("<f8"), (2, 0)))
write("version3", saved(values("<f8"), (3, 0)))
write("scalar", saved(np.array(7.5)))
write("vector", saved(values("<i4", (5,))))
write("empty", saved(np.zeros((3, 0, 2))))
write("rank4", saved(values("<u1", (2, 1, 3, 2))))
write("wide", saved(np.array([[300, -5, 2**40]])))
write("fractions", saved(np.array([0.1, 1e300, -2.5])))
data = values("<i4").tobytes()
write("python2", with_header("{'descr': '<i4', 'fortran_order': False, 'shape': (2L, 3L), }\n", data))
write("spaced", with_header(' { "shape" :( 2 ,3 , ) ,"fortran_order":False , "descr" : "<i4" } \n\n', data))
write("trailing", saved(values("<i4")) + b"more bytes")
write("bool_bytes", saved(np.array([0, 1, 2, 255], "u1")).replace(b"|u1", b"|b1"))

# What must not be read.
write("bad_half", saved(values("<f2")))
write("bad_struct", saved(np.zeros(2, [("a", "<f4"), ("b}", "<i2")])))
write("bad_string", saved(np.array(["ab", "c"])))
write("bad_object", saved(np.array([None, 1], object)))
write("bad_date", saved(np.array(["2000-01-01"], "M8[D]")))
