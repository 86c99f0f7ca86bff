// Kernels of complex numbers. Included as kernels and as the scalar loops that they read as: no include guard.
// SPDX-License-Identifier: BSD-3-Clause

// Julia's set: complex arithmetic under masks.
LW_JIT_T((class R), julia, (lw::view<const std::complex<R>> z0, std::complex<R> c, lw::view<int> steps, lw::view<std::complex<R>> last), {
    LW_FOR (i, z0.size()) {
        lw::varying<std::complex<R>> z = z0(i);
        lw::varying<int> k = 0;
        LW_WHILE (k < 30 && lw::norm(z) < R(4)) {
            z = z * z + c;
            LW_IF (k == 7) { z *= R(0.5); }
            LW_ELIF (k == 9) { z -= lw::conj(z) * R(0.25); }
            k += 1;
        }
        steps(i) = k;
        last(i) = z;
    };
})
// Each operator, with numbers and elements.
LW_JIT_T((class R), arithmetic, (lw::view<const std::complex<R>> x, lw::view<const std::complex<R>> y, lw::view<const int> at, std::complex<R> c, lw::view<std::complex<R>, 2> r), {
    LW_FOR (i, x.size()) {
        r(0, i) = x(i) + y(i);
        r(1, i) = x(i) - c;
        r(2, i) = c * y(at(i));
        r(3, i) = x(i) / y(i);
        r(4, i) = R(2) / y(i);
        r(5, i) = x(i) / R(3);
        r(6, i) = -x(i) * R(2) + lw::real(y(i));
        r(7, i) = R(1) - x(at(i));
        LW_IF (x(i) == y(i)) { r(8, i) = c; }
        LW_ELSE { r(8, i) += x(i); }
        lw::varying<std::complex<R>> z = c;
        LW_IF (lw::imag(x(i)) > 0) { z = lw::select(lw::real(y(i)) < 0, x(i), z + R(1)); }
        r(9, at(i)) = z;
        z /= y(i);
        r(10, i) = z;
        r(11, i) = lw::imag(x(i));
    };
})
