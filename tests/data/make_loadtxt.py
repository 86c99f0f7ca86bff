# Writes what numpy.loadtxt reads from the text files of this directory, as .npy files. Usage: make_loadtxt.py
# SPDX-License-Identifier: BSD-3-Clause
import os
import numpy as np

here = os.path.dirname(os.path.abspath(__file__))


def golden(name, text, **arguments):
    np.save(os.path.join(here, "loadtxt", name), np.loadtxt(os.path.join(here, "loadtxt", text), ndmin=2, **arguments))


golden("digits", "digits.csv", delimiter=",", dtype=np.int32)
golden("breast_cancer", "breast_cancer.csv", delimiter=",", skiprows=1)
golden("breast_cancer_columns", "breast_cancer.csv", delimiter=",", skiprows=1, usecols=(-1, 0, 3), max_rows=10,
       dtype=np.float32)
golden("numbers", "numbers.txt")
