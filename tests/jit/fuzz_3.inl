// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_3_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= b & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3 + (a & 3)) {
            k0 += 1;
            p(i) = (c * 4 - a) & 127;
            c += c & 31;
            c &= 511;
            a -= c & 31;
            a &= 511;
        }
        LW_IF (c < u) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 3; ++j0) {
            b ^= b & 31;
            b &= 511;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 3 + (c & 3)) {
            k1 += 1;
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 4) {
                k2 += 1;
                b = (a * 8 - a) & 127;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (a & 3)) {
            k0 += 1;
            c -= a & 31;
            c &= 511;
            a -= c & 31;
            a &= 511;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 5) {
            k1 += 1;
            c = lw::select(c < a, a, 6);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2) {
            k0 += 1;
            a = (b + 16) & 255;
            if (u % 2 == 0) {
                LW_IF (a < b) {
                    b = lw::select(b < u, u, a);
                }
                LW_ELSE {
                    b = (a * 7 - u) & 127;
                }
                c -= a & 31;
                c &= 511;
            }
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 3) {
            k1 += 1;
            if (u % 2 == 0) {
                LW_IF (u % 2 == 0) {
                    LW_IF (u % 3 == 0) {
                        c = (c + 3) & 255;
                    }
                }
            }
        }
        c = (c + b) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = a >> ((b & 3) + a * 0);
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3 + (b & 3)) {
            k0 += 1;
            if (u % 3 == 0) {
                LW_IF (c > u) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3 && (a != c)) {
                        k1 += 1;
                        b ^= c & 31;
                        b &= 511;
                    }
                    c = lw::select(b < a, a, u);
                    LW_RETURN;
                }
                LW_IF (c < u) {
                    LW_BREAK;
                }
            }
            q(i) = c >> ((20 & 3) + c * 0);
        }
        LW_IF (!(a >= 32) || c == 3) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        if (u % 3 == 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 4) {
                k0 += 1;
                b = lw::select(a < b, b, b);
                LW_IF (b < u) {
                    c -= c & 31;
                    c &= 511;
                    LW_BREAK;
                }
            }
            a += u & 31;
            a &= 511;
        }
        LW_IF (b < c && c > 2) {
            LW_RETURN;
        }
        LW_IF (a % 4 == 1) {
            LW_RETURN;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 3) {
            k0 += 1;
            LW_IF (!(a >= 36) || b == 3) {
                LW_CONTINUE;
            }
            q(i) = (b * 6 - c) & 127;
        }
        LW_IF (a < u) {
            LW_IF (u % 2 == 0) {
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 4 + (c & 3)) {
                    k1 += 1;
                    p(i) = b / (a | 1);
                }
                c = b - 3;
            }
        }
        lw::varying<int> k2 = 0;
        LW_WHILE (k2 < 5 + (b & 3)) {
            k2 += 1;
            b ^= a & 31;
            b &= 511;
            LW_IF (u % 2 == 0) {
                c = b - 7;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (c & 3)) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6 && ((c & 2) != 0)) {
                k1 += 1;
                c += 22 & 31;
                c &= 511;
            }
        }
        LW_IF (a < u && b > 9) {
            for (int j2 = 0; j2 < 1; ++j2) {
                LW_IF (a % 3 == 1) {
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 4 + (b & 3)) {
                        k3 += 1;
                        c += u & 31;
                        c &= 511;
                    }
                    a = (c + 5) & 255;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = c - 7;
        LW_IF (b < c && c > 26) {
            for (int j0 = 0; j0 < 3; ++j0) {
                LW_IF (a > 17) {
                    c ^= 10 & 31;
                    c &= 511;
                }
                c = b + x(i) * 2;
                int k1 = 0;
                LW_WHILE (k1 < 2) {
                    k1 += 1;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 5 && (!(c >= u) || a == 3)) {
                        k2 += 1;
                        p(i) = a >> ((9 & 3) + a * 0);
                        c = a % 6;
                        c = lw::select(c < c, c, u);
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF ((a & 5) != 0) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 6 + (a & 3)) {
                k0 += 1;
                for (int j1 = 0; j1 < 3; ++j1) {
                    if (u % 2 == 0) {
                        b = lw::select(c < c, c, c);
                        a = (a + u) & 255;
                    }
                    a += u & 31;
                    a &= 511;
                }
            }
            LW_IF (a > 22) {
                LW_RETURN;
            }
        }
        b = (b + c) & 255;
        c = c + x((i * 7 + c) & 15) * 2;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        p(i) = lw::select(c < b, b, c);
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3) {
            k0 += 1;
            LW_IF (a < u) {
                int k1 = 0;
                LW_WHILE (k1 < 4) {
                    k1 += 1;
                    LW_IF (a != c) {
                        LW_RETURN;
                    }
                }
                LW_IF (b % 5 == 0) {
                    b = (c + c) & 255;
                    if (u % 3 == 0) {
                        c = b + x(i) * 2;
                        a += c & 31;
                        a &= 511;
                        c += 17 & 31;
                        c &= 511;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_3_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 2 == 0) {
            LW_IF (b != c) {
                LW_RETURN;
            }
            a = a / (c | 1);
        }
        a -= a & 31;
        a &= 511;
        LW_IF (u % 2 == 0) {
            for (int j0 = 0; j0 < 2; ++j0) {
                int k1 = 0;
                LW_WHILE (k1 < 6) {
                    k1 += 1;
                    int k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        b = lw::select(a < b, b, b);
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_3
#define FUZZ_3(M) M(fuzz_3_0) M(fuzz_3_1) M(fuzz_3_2) M(fuzz_3_3) M(fuzz_3_4) M(fuzz_3_5) M(fuzz_3_6) M(fuzz_3_7) M(fuzz_3_8) M(fuzz_3_9) M(fuzz_3_10) M(fuzz_3_11)
#endif
