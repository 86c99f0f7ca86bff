// Random kernels. Written by make_fuzz.py: do not edit.
// SPDX-License-Identifier: BSD-3-Clause
LW_JIT(fuzz_2_0, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= c & 31;
        b &= 511;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 && (a < u && b > 19)) {
            k0 += 1;
            LW_IF (a < 14) {
                LW_BREAK;
            }
            b = (a + u) & 255;
            a += a & 31;
            a &= 511;
        }
        for (int j1 = 0; j1 < 1; ++j1) {
            a = (c << 1) & 255;
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_1, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a % 3 == 0) {
            LW_IF (b != a) {
                lw::varying<int> k0 = 0;
                LW_WHILE (k0 < 2 + (c & 3)) {
                    k0 += 1;
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 3) {
                        k1 += 1;
                        p(i) = (b + u) & 255;
                    }
                    int k2 = 0;
                    LW_WHILE (k2 < 5) {
                        k2 += 1;
                        b = a % 9;
                        b = (b + b) & 255;
                    }
                }
            }
        }
        b = (a + 2) & 255;
        LW_IF (!(b >= u) || a == 3) {
            LW_RETURN;
        }
        b += c & 31;
        b &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_2, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a -= c & 31;
        a &= 511;
        a = (a << 1) & 255;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            LW_IF (a != b) {
                c ^= u & 31;
                c &= 511;
            }
            LW_ELSE {
                p(i) = (c * 8 - 32) & 127;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_3, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 5) {
            k0 += 1;
            LW_IF (c > 18) {
                LW_IF (a < 19 && c > 30) {
                    b = c >> ((a & 3) + c * 0);
                    LW_IF ((c & 4) != 0) {
                        b = (c * 7 - b) & 127;
                        b = b >> ((a & 3) + b * 0);
                        LW_RETURN;
                    }
                    LW_ELSE {
                        a = b + x((i * 7 + b) & 15) * 2;
                    }
                    for (int j1 = 0; j1 < 1; ++j1) {
                        q(i) = b % 5;
                        q(i) = b >> ((j1 & 3) + b * 0);
                    }
                }
                LW_IF (a < u) {
                    LW_CONTINUE;
                }
            }
        }
        a -= 39 & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_4, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b * 3 - c) & 127;
        int k0 = 0;
        LW_WHILE (k0 < 6) {
            k0 += 1;
            LW_IF (b < u) {
                LW_IF (!(c >= u) || a == 3) {
                    lw::varying<int> k1 = 0;
                    LW_WHILE (k1 < 5 + (c & 3)) {
                        k1 += 1;
                        b = a / (c | 1);
                        q(i) = lw::select(a < c, c, b);
                        b -= 20 & 31;
                        b &= 511;
                    }
                    c = (b ^ c) & 63;
                }
                b += 39 & 31;
                b &= 511;
            }
        }
        a = (16 ^ c) & 63;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_5, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        b ^= a & 31;
        b &= 511;
        LW_IF (c > u) {
            LW_RETURN;
        }
        LW_ELSE {
            int k0 = 0;
            LW_WHILE (k0 < 2) {
                k0 += 1;
                q(i) = b >> ((b & 3) + b * 0);
                b -= b & 31;
                b &= 511;
            }
        }
        c += a & 31;
        c &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_6, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        LW_IF (a < u && c > 15) {
            c -= 29 & 31;
            c &= 511;
        }
        LW_IF (b % 4 == 1) {
            lw::varying<int> k0 = 0;
            LW_WHILE (k0 < 1) {
                k0 += 1;
                int k1 = 0;
                LW_WHILE (k1 < 1) {
                    k1 += 1;
                    LW_IF (b < c && c > 14) {
                        p(i) = lw::select(b < a, a, u);
                    }
                }
            }
            a += u & 31;
            a &= 511;
        }
        LW_IF (!(a >= b) || b == 3) {
            p(i) = a / (c | 1);
            LW_IF (b < u) {
                a = b >> ((c & 3) + b * 0);
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_7, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 1; ++j0) {
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6) {
                k1 += 1;
                for (int j2 = 0; j2 < 2; ++j2) {
                    lw::varying<int> k3 = 0;
                    LW_WHILE (k3 < 3 && (a < 34 && b > 9)) {
                        k3 += 1;
                        p(i) = (36 ^ b) & 63;
                        q(i) = c - 5;
                    }
                    p(i) = a - 4;
                }
                b = (c + c) & 255;
                p(i) = b - 8;
            }
        }
        a += u & 31;
        a &= 511;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_8, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        for (int j0 = 0; j0 < 2; ++j0) {
            c -= c & 31;
            c &= 511;
        }
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 4 + (a & 3)) {
            k1 += 1;
            LW_IF (!(b >= u) || a == 3) {
                for (int j2 = 0; j2 < 3; ++j2) {
                    b ^= a & 31;
                    b &= 511;
                }
                p(i) = c % 5;
                LW_RETURN;
            }
            LW_IF (a < u) {
                LW_RETURN;
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_9, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        a = (b + a) & 255;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 2 && (a > 22)) {
            k0 += 1;
            LW_IF (c > 35) {
                int k1 = 0;
                LW_WHILE (k1 < 5) {
                    k1 += 1;
                    b ^= u & 31;
                    b &= 511;
                    LW_IF (a != c) {
                        LW_BREAK;
                    }
                }
                c = c + x((i * 7 + c) & 15) * 2;
                b = c >> ((40 & 3) + c * 0);
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_10, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        int k0 = 0;
        LW_WHILE (k0 < 4) {
            k0 += 1;
            a ^= u & 31;
            a &= 511;
        }
        b -= a & 31;
        b &= 511;
        lw::varying<int> k1 = 0;
        LW_WHILE (k1 < 3 && ((c & 5) != 0)) {
            k1 += 1;
            LW_IF (b < u) {
                LW_IF (c % 4 == 0) {
                    LW_CONTINUE;
                }
            }
        }
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})

LW_JIT(fuzz_2_11, (lw::view<const int> x, lw::view<const int> y, [[maybe_unused]] int u, lw::view<int> p, lw::view<int> q), {
    LW_FOR (i, p.size()) {
        lw::varying<int> a = x(i), b = y(i), c = u;
        lw::varying<int> k0 = 0;
        LW_WHILE (k0 < 1 + (c & 3)) {
            k0 += 1;
            lw::varying<int> k1 = 0;
            LW_WHILE (k1 < 6 && ((b & 1) != 0)) {
                k1 += 1;
                b = c + x((i * 7 + c) & 15) * 2;
                lw::varying<int> k2 = 0;
                LW_WHILE (k2 < 3 + (c & 3)) {
                    k2 += 1;
                    LW_IF (c < 39 && b > 20) {
                        LW_CONTINUE;
                    }
                }
                a += a & 31;
                a &= 511;
            }
        }
        c = b % 6;
        p(i) += (a & 4095) * 512 + b;
        q(i) ^= c + a;
    };
})
#ifndef FUZZ_2
#define FUZZ_2(M) M(fuzz_2_0) M(fuzz_2_1) M(fuzz_2_2) M(fuzz_2_3) M(fuzz_2_4) M(fuzz_2_5) M(fuzz_2_6) M(fuzz_2_7) M(fuzz_2_8) M(fuzz_2_9) M(fuzz_2_10) M(fuzz_2_11)
#endif
