// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_1_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < u) {
            LW_RETURN;
        }
        LW_ELSE {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 4 + (c & 3)) {
                k0 += 1;
                LW_IF (u % 3 == 0) {
                    LW_IF (a % 3 == 0) {
                        a += c & 31;
                        a &= 511;
                        c = b / (a | 1);
                        c = b / (a | 1);
                        LW_RETURN;
                    }
                }
                b -= b & 31;
                b &= 511;
            }
            q(i) = c - 1;
            b -= c & 31;
            b &= 511;
        }
        a ^= b & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b = b / (a | 1);
        b = lw::select(c < a, a, a);
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5 && ((c & 1) != 0)) {
            k0 += 1;
            if (u % 3 == 0) {
                LW_IF (!(c >= 24) || a == 3) {
                    LW_IF (a != c) {
                        LW_RETURN;
                    }
                }
                LW_ELSE {
                    LW_IF (u % 3 == 0) {
                        a = a + x((i * 7 + a) & 15) * 2;
                        a = lw::select(b < 25, 25, u);
                        a = (b << 1) & 255;
                    }
                    for (int j1 = 0; j1 < 2; ++j1) {
                        q(i) = a / (c | 1);
                    }
                }
            }
            LW_IF (a < 16 && b > 26) {
                LW_BREAK;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = lw::select(c < c, c, u);
        LW_IF (c < a) {
            a -= b & 31;
            a &= 511;
            a = a >> ((u & 3) + a * 0);
            c -= u & 31;
            c &= 511;
        }
        int k0 = 0;
        LW_WHILE (k0 < 3) {
            k0 += 1;
            b ^= u & 31;
            b &= 511;
            a = b / (b | 1);
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 3 == 0) {
            LW_IF (a != c) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 4) {
                    k0 += 1;
                    LW_IF (u % 3 == 0) {
                        a -= c & 31;
                        a &= 511;
                    }
                }
            }
            LW_ELSE LW_IF (c > a) {
                c += a & 31;
                c &= 511;
            }
            LW_ELSE {
                b ^= a & 31;
                b &= 511;
                c ^= a & 31;
                c &= 511;
            }
            b -= b & 31;
            b &= 511;
        }
        c += a & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            for (int j1 = 0; j1 < 3; ++j1) {
                LW_IF (a % 2 == 0) {
                    LW_RETURN;
                }
            }
            LW_IF (!(a >= u) || b == 3) {
                a = c - 4;
            }
            a -= a & 31;
            a &= 511;
        }
        c = lw::select(b < a, a, a);
        b = c - 7;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (u % 3 == 0) {
            LW_IF ((b & 2) != 0) {
                q(i) = (a * 6 - a) & 127;
                LW_RETURN;
            }
            b = c >> ((c & 3) + c * 0);
        }
        a -= a & 31;
        a &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4 && (c != a)) {
            k0 += 1;
            a -= c & 31;
            a &= 511;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 5 && ((b & 5) != 0)) {
            k0 += 1;
            if (u % 2 == 0) {
                for (int j1 = 0; j1 < 3; ++j1) {
                    LW_IF (u % 2 == 0) {
                        p(i) = a / (c | 1);
                    }
                }
                a += a & 31;
                a &= 511;
            }
            LW_IF (c < u && b > 9) {
                LW_RETURN;
            }
        }
        p(i) = (b << 1) & 255;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 1; ++j0) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 2 && (c % 3 == 1)) {
                k1 += 1;
                q(i) = (b + a) & 255;
                LW_IF (c < a) {
                    LW_IF (b != a) {
                        c = c + x((i * 7 + c) & 15) * 2;
                        b = (a ^ b) & 63;
                        p(i) = b >> ((c & 3) + b * 0);
                    }
                    b = (b + u) & 255;
                }
            }
        }
        int k2 = 0;
        LW_WHILE (k2 < 1) {
            k2 += 1;
            c = c % 8;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (c < u && b > 15) {
            LW_RETURN;
        }
        LW_IF (b < u && c > 11) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 3) {
                k0 += 1;
                for (int j1 = 0; j1 < 3; ++j1) {
                    b ^= c & 31;
                    b &= 511;
                }
                LW_IF (b < 37) {
                    LW_IF (b < 15) {
                        a -= u & 31;
                        a &= 511;
                    }
                    b = lw::select(c < a, a, a);
                    LW_IF (b < u && c > 2) {
                        b = a + x((i * 7 + a) & 15) * 2;
                        p(i) = lw::select(a < a, a, b);
                        c = c - 7;
                    }
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 3 + (a & 3)) {
            k0 += 1;
            LW_IF (a % 2 == 0) {
                LW_IF (b < u) {
                    LW_IF (u % 2 == 0) {
                        a ^= c & 31;
                        a &= 511;
                    }
                }
            }
            LW_ELSE {
                LW_IF (a < u) {
                    LW_CONTINUE;
                }
            }
            LW_IF (b > u) {
                c = a + x((i * 7 + a) & 15) * 2;
            }
        }
        LW_IF (!(c >= u) || a == 3) {
            LW_RETURN;
        }
        c ^= a & 31;
        c &= 511;
        p(i) = (c * 8 - b) & 127;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        c = c / (c | 1);
        LW_IF (c < 27 && a > 4) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 1) {
                k0 += 1;
                lw::varying<int> k1 = 0;
                LW_WHILE (k1 < 1) {
                    k1 += 1;
                    lw::varying<int> k2 = 0;
                    LW_WHILE (k2 < 1 && (b % 2 == 1)) {
                        k2 += 1;
                        p(i) = c - 3;
                        a = a / (c | 1);
                        q(i) = (b << 1) & 255;
                    }
                }
                q(i) = b % 8;
                c ^= b & 31;
                c &= 511;
            }
            a = c / (b | 1);
            LW_IF (c != a) {
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_1_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            for (int j1 = 0; j1 < 2; ++j1) {
                c = (j1 ^ b) & 63;
            }
            lw::varying<int> k2 = 0;
            LW_WHILE (k2 < 4 && (c < 24 && a > 14)) {
                k2 += 1;
                b = b + x(i) * 2;
            }
        }
        lw::varying<int> k3 = 0;
        LW_WHILE (k3 < 3 && (c < b)) {
            k3 += 1;
            int k4 = 0;
            LW_WHILE (k4 < 6) {
                k4 += 1;
                b = (b * 3 - u) & 127;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_1
#define FUZZ_1(M) M(fuzz_1_0) M(fuzz_1_1) M(fuzz_1_2) M(fuzz_1_3) M(fuzz_1_4) M(fuzz_1_5) M(fuzz_1_6) M(fuzz_1_7) M(fuzz_1_8) M(fuzz_1_9) M(fuzz_1_10) M(fuzz_1_11)
#endif
